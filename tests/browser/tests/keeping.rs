//! Preparations side by side and as files, in a real browser: nothing is written over, what cannot be read is said, and a
//! reload brings all of it back.

use browser_tests::{Browser, Deed, Page, built_page, each, visit};

/// The page in French, what is saved caught on its way, and a file chooser that hands over `window.chosen`.
const READY: &str = "window.one = document.querySelector('franc-parler');
    one.lang = 'fr';
    window.root = one.shadowRoot;
    window.files = [];
    URL.createObjectURL = blob => { blob.text().then(text => files.push(text)); return 'blob:kept'; };
    HTMLAnchorElement.prototype.click = () => {};
    HTMLInputElement.prototype.click = function () {
        const chosen = new DataTransfer();
        chosen.items.add(new File([window.chosen], 'any.json'));
        this.files = chosen.files;
        this.dispatchEvent(new Event('change'));
    };
    window.press = text => [...root.querySelectorAll('button')].find(one => one.textContent.includes(text)).click();
    window.names = () => [...root.querySelectorAll('.fp-kept .fp-card__name')].map(one => one.textContent).join();";

const DEEDS: [Deed; 14] = [
    ("French", READY, "root.textContent.includes('Une conversation difficile')"),
    (
        "no file of ours",
        "window.chosen = 'no json'; press('Ouvrir une préparation')",
        "root.querySelector('.fp-report').textContent.includes('ne contient pas de réponses') && one.dataset.screen === 'start'",
    ),
    (
        "a newer file",
        "window.chosen = '{\"franc-parler\": 2, \"preparations\": [{\"answers\": {}}]}'; press('Ouvrir une préparation')",
        "root.querySelector('.fp-report').textContent.includes('version plus récente (2)')",
    ),
    (
        "a file with ten names nobody knows: how many, and the first of them",
        "window.chosen = JSON.stringify({ start: 'full', ...Object.fromEntries([...Array(10)].map((_, at) => [`any-${at}`, 'x'])) }); press('Ouvrir une préparation')",
        "root.querySelector('.fp-report').textContent.startsWith('10 réponses') && root.querySelector('.fp-report').textContent.split('question inconnue').length === 2",
    ),
    (
        "a file too big",
        "window.chosen = ' '.repeat(1000001); press('Ouvrir une préparation')",
        "root.querySelector('.fp-report').textContent.includes('dépasse 1 Mo')",
    ),
    (
        "a file the browser may not read: moved since it was chosen, or protected",
        "const text = Blob.prototype.text;
        Blob.prototype.text = async () => { Blob.prototype.text = text; throw new DOMException('gone', 'NotReadableError'); };
        window.chosen = '{}'; press('Ouvrir une préparation')",
        "root.querySelector('.fp-report').textContent.includes('Ce fichier ne s’ouvre pas') && one.dataset.screen === 'start'",
    ),
    (
        "a file with two, the first open where it was left",
        "window.chosen = JSON.stringify(window.whole); press('Ouvrir une préparation')",
        "one.dataset.screen === 'details'",
    ),
    (
        "both on the list",
        "(async () => { while (one.dataset.screen !== 'start') { root.querySelector('[part=back]').click(); await new Promise(go => setTimeout(go, 50)); } window.home = true; })()",
        // Until it has seen that it is there, it would go back from the next screen too.
        "window.home && names() === 'Nord,Sans nom'",
    ),
    (
        "another name",
        "const field = root.querySelector('.fp-kept input');
        field.value = 'Zébulon <b>';
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));",
        "names() === 'Zébulon <b>,Sans nom'",
    ),
    ("a copy", "press('Copier cette préparation')", "names() === 'Zébulon <b>,Zébulon <b> (2),Sans nom'"),
    (
        "one less",
        "[...root.querySelectorAll('button')].filter(one => one.textContent === 'Retirer de la liste').at(-1).click()",
        "names() === 'Zébulon <b>,Zébulon <b> (2)' && root.querySelector('.fp-report').textContent.includes('retirée') && root.activeElement.textContent === 'Mes préparations'",
    ),
    ("back again", "press('Annuler')", "names() === 'Zébulon <b>,Zébulon <b> (2),Sans nom'"),
    (
        "the third open",
        "[...root.querySelectorAll('.fp-kept .fp-card')].at(-1).click()",
        "one.dataset.question === 'safety'",
    ),
    (
        "a new one beside them",
        "root.querySelector('[part=back]').click(); setTimeout(() => press('Commencer une autre'), 200)",
        "names() === 'Sans nom,Zébulon <b>,Zébulon <b> (3)' && !one.exportData().start",
    ),
];

fn keeps(page: &Page) -> Result<(), String> {
    let whole = include_str!("../../files/version-1.francparler.json");
    page.run(&format!("window.whole = {whole}"))?;
    each(page, &DEEDS)?;
    page.run("location.reload()")?;
    // Until the new page has come, the old one would say the same.
    let names = "const root = document.querySelector('franc-parler')?.shadowRoot;
        return !window.names && [...root?.querySelectorAll('.fp-kept .fp-card__name') ?? []].map(one => one.textContent).join() === 'Sans nom,Zébulon <b>,Zébulon <b> (3)'";
    page.wait_for("all of them after a reload", names)?;
    page.run(READY)?;
    page.wait_for("French", "return root.textContent.includes('Une conversation difficile')")?;
    page.run("[...root.querySelectorAll('.fp-kept .fp-card')][1].click()")?;
    page.wait_for("the details again", "return one.dataset.screen === 'details'")?;
    page.run("root.querySelector('[part=skip]').click()")?;
    page.wait_for("the sheet", "return one.dataset.screen === 'sheet'")?;
    page.run("press('Enregistrer mes réponses')")?;
    let saved = page.wait_for("the file", "return files[0] && JSON.parse(files[0])")?;
    let one = &saved["preparations"][0];
    if saved["franc-parler"] != "1" || one["answers"]["client"] != "Atelier Nord" || one["shown"] != "sheet" {
        return Err(format!("saved: {saved}"));
    }
    // A card that is turned leads to its answer: to press twice rates nothing.
    page.run("press('Répéter les réponses')")?;
    page.wait_for("a card", "return root.querySelector('[role=timer]')?.textContent")?;
    page.run("press('Voir ma réponse')")?;
    page.wait_for("the answer", "return root.activeElement?.matches('.fp-quote')")?;
    page.run(REHEARSED)?;
    let apart = "const bottom = root.querySelector('section .fp-list')?.getBoundingClientRect().bottom;
        return root.querySelector('.fp-screen .fp-button').getBoundingClientRect().top - bottom >= 8";
    page.wait_for("a button apart from the list of what was missed", apart).map(drop)
}

/// The first card is missed, and comes again; then all of them sit.
const REHEARSED: &str = "(async () => {
    const later = () => new Promise(go => setTimeout(go, 50));
    press('À revoir');
    await later();
    while (root.querySelector('[role=timer]')) {
        press(root.querySelector('.fp-quote') ? 'Solide' : 'Voir ma réponse');
        await later();
    }
})()";

#[test]
fn preparations_stand_side_by_side() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| keeps(page))?;
    visit(Browser::Firefox, &built_page()?, |page| keeps(page))
}
