//! What a page can fall into while it is in use: a full store, a refused download or share, half an emoji, a million signs
//! in one field, a clock that goes back. Each is said, and no answer is lost.

use browser_tests::{Browser, Deed, Page, built_page, each, visit};

const READY: &str = "window.one = document.querySelector('franc-parler');
    one.lang = 'fr';
    window.root = one.shadowRoot;
    navigator.canShare = () => true;
    window.press = text => [...root.querySelectorAll('button')].find(one => one.textContent.includes(text)).click();
    window.type = (name, text) => {
        const field = root.querySelector(`[name$='${name}']`);
        window.typed = field.name;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    window.says = text => root.querySelector('.fp-report').textContent.includes(text);";

const DEEDS: [Deed; 11] = [
    ("French", READY, "root.textContent.includes('Une conversation difficile')"),
    ("the details", "one.importData(whole)", "one.dataset.screen === 'details'"),
    (
        "a million signs are refused and kept",
        "window.field = root.querySelector('.fp-fields input[type=text], .fp-fields textarea').name;
        type(field, 'x'.repeat(1e6)); root.querySelector('[part=primary]').click()",
        "root.querySelector(`[name=${field}]`).getAttribute('aria-invalid') === 'true' && one.exportData()[field].length === 1e6",
    ),
    ("nothing there again", "type(field, '')", "one.exportData()[field] === ''"),
    ("the sheet", "root.querySelector('[part=skip]').click()", "one.dataset.screen === 'sheet'"),
    (
        "half an emoji is said and becomes another sign",
        "type('.opening.1', 'Bonjour \\ud83d !')",
        "says('Un signe ne se lisait pas') && one.exportData()[typed] === 'Bonjour \\ufffd !'",
    ),
    (
        "a refused download",
        "URL.createObjectURL = () => { throw new Error('no') }; press('Enregistrer la page')",
        "says('L’enregistrement a été refusé')",
    ),
    (
        "a clock that goes back",
        "window.Date = class extends Date { constructor(...of) { super(...(of.length ? of : ['2020-01-01T12:00'])) } };
        window.before = JSON.stringify(one.exportData());
        one.setAttribute('heading-level', '2');",
        "one.dataset.screen === 'sheet' && JSON.stringify(one.exportData()) === before
            && one.shadowRoot.querySelector('.fp-paper__meta').textContent.includes('2020')",
    ),
    (
        "a refused share",
        "navigator.share = async () => { throw new DOMException('no', 'NotAllowedError') }; press('Partager')",
        "says('Le partage a été refusé')",
    ),
    (
        "a full device: they stay in the tab, and that alone is said",
        "window.put = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...of) {
            if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
            put.apply(this, of);
        };
        root.querySelector('.fp-keep').open = true;
        window.box = root.querySelector('.fp-keep input');
        box.focus();
        box.click()",
        "says('L’appareil a refusé') && !box.checked && root.activeElement === box && !root.querySelector('[data-notice]')
            && root.querySelector('.fp-keep p').textContent.includes('dans cet onglet seulement')
            && Object.values({ ...sessionStorage }).some(text => text.includes('Nord'))",
    ),
    (
        "a full store",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };
        type('.goal.goal', 'Nord')",
        "root.querySelector('[data-notice=storage]') && one.exportData()[typed] === 'Nord'",
    ),
];

fn goes_on(page: &Page) -> Result<(), String> {
    let whole = include_str!("../../files/version-1.francparler.json");
    page.run(&format!("window.whole = {whole}"))?;
    each(page, &DEEDS)?;
    page.says_only(&["franc-parler: storage"])
}

#[test]
fn whatever_goes_wrong_is_said_and_the_answers_stay() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| goes_on(page))?;
    visit(Browser::Firefox, &built_page()?, |page| goes_on(page))
}
