//! Storage as it may be: changed by another tab, written by a newer version, unreadable; and a link that is opened. The two
//! tabs are two documents of one origin side by side.

use browser_tests::{Browser, Deed, Page, Site, built_page, each, visit_site};
use std::fs;

const BOTH: &str =
    "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Deux onglets</title></head><body>
    <iframe src=/widget title=un width=700 height=500></iframe>
    <iframe src=/widget title=deux width=700 height=500></iframe></body></html>";

const READY: &str = "window.one = at => frames[at].document.querySelector('franc-parler');
    window.root = at => one(at)?.shadowRoot;
    window.press = (at, text) => [...root(at).querySelectorAll('button')].find(one => one.textContent.includes(text)).click();
    window.clients = at => [one(at).exportData().client, ...JSON.parse(localStorage.getItem(one(0).key)).preparations.map(one => one.answers.client)].join();
    window.load = at => { frames[at].old = true; frames[at].location.reload(); };
    window.loaded = at => !frames[at].old && one(at)?.dataset.screen && !root(at).querySelector('.fp-around').hidden;";

const TABS: [Deed; 9] = [
    ("both", READY, "loaded(0) && loaded(1)"),
    (
        "French",
        "one(0).lang = one(1).lang = 'fr'",
        "root(1).textContent.includes('Une conversation difficile')",
    ),
    (
        "kept on the device",
        "one(0).importData({ start: 'own-mistake', client: 'Nord' }); root(0).querySelector('.fp-keep input').click()",
        "localStorage.getItem(one(0).key)?.includes('Nord')",
    ),
    ("in the second tab too", "load(1)", "loaded(1) && one(1).exportData().client === 'Nord'"),
    (
        "changed in the first, and said in the second",
        "one(1).lang = 'fr'; one(0).importData({ start: 'boundaries', client: 'Est' })",
        "root(1).querySelector('.fp-elsewhere')?.textContent.includes('un autre onglet')",
    ),
    (
        "nothing of the first is written over",
        "one(1).importData({ start: 'ending', client: 'Sud' })",
        "one(1).exportData().client === 'Sud' && clients(0).startsWith('Est,Est') && root(1).querySelector('.fp-elsewhere')",
    ),
    (
        "the other tab’s is taken, one’s own stays in the list",
        "press(1, 'Prendre celle de l’autre onglet')",
        "!root(1).querySelector('.fp-elsewhere') && clients(1).startsWith('Est,Est') && clients(1).includes('Sud')",
    ),
    ("now the first is asked", "", "root(0).querySelector('.fp-elsewhere')"),
    (
        "and keeps its own, with the other in the list",
        "press(0, 'Continuer avec celle d’ici')",
        "!root(0).querySelector('.fp-elsewhere') && clients(0).startsWith('Est,Est') && clients(0).includes('Sud')",
    ),
];

/// The first keeps in the tab, the second on the device.
const APART: [Deed; 7] = [
    ("both", READY, "loaded(0) && loaded(1)"),
    (
        "kept in the first tab",
        "one(0).lang = one(1).lang = 'fr'; one(0).importData({ start: 'own-mistake', client: 'Nord' })",
        "frames[0].sessionStorage.getItem(one(0).key)?.includes('Nord')",
    ),
    (
        "and on the device in the second",
        "one(1).importData({ start: 'ending', client: 'Sud' }); root(1).querySelector('.fp-keep input').click()",
        "localStorage.getItem(one(0).key)?.includes('Sud')",
    ),
    (
        "what is answered in the first leaves that alone",
        "one(0).importData({ start: 'boundaries', client: 'Est' })",
        "one(0).exportData().client === 'Est' && localStorage.getItem(one(0).key)?.includes('Sud') && !root(1).querySelector('[data-notice]')",
    ),
    (
        "who forgets everything leaves nothing, whatever another tab has kept",
        "root(0).querySelector('.fp-keep .fp-link').click()",
        "!localStorage.getItem(one(0).key) && !root(0).querySelector('.fp-elsewhere')",
    ),
    ("and is told so", "", "root(0).querySelector('.fp-keep > p').textContent.includes('Il ne reste rien')"),
    (
        "as long as nothing is kept: then it is said where that is",
        "one(0).importData({ start: 'boundaries', client: 'Est' })",
        "frames[0].sessionStorage.getItem(one(0).key) && root(0).querySelector('.fp-keep > p').textContent.includes('dans cet onglet seulement')",
    ),
];

const STORES: [Deed; 12] = [
    ("both", READY, "loaded(0) && loaded(1)"),
    (
        "what a newer version wrote is left alone, and said",
        "window.newer = '{\"franc-parler\":9,\"preparations\":[{}]}'; localStorage.setItem(one(0).key, newer); load(0)",
        "loaded(0) && root(0).querySelector('[data-notice=newer]')",
    ),
    (
        "and stays as it is, whatever is answered",
        "one(0).importData({ start: 'own-mistake', client: 'Nord' })",
        "one(0).exportData().client === 'Nord' && localStorage.getItem(one(0).key) === newer && !root(0).querySelector('.fp-keep')",
    ),
    (
        "what cannot be read is set aside, and said",
        "localStorage.setItem(one(0).key, '{{{ Nord'); load(0)",
        "loaded(0) && root(0).querySelector('[data-notice=unread]') && localStorage.getItem(one(0).key + '.unread') === '{{{ Nord'",
    ),
    (
        "JSON that is nothing of ours is set aside too",
        "localStorage.setItem(one(0).key, '[1, {\"a\": 2}]'); load(0)",
        "loaded(0) && root(0).querySelector('[data-notice=unread]') && localStorage.getItem(one(0).key + '.unread').startsWith('[1')
            && !localStorage.getItem(one(0).key)",
    ),
    (
        "unread in the tab alone: the tab is rid of it, and what the device holds stays and is offered",
        "window.good = '{\"franc-parler\":1,\"preparations\":[{\"answers\":{\"start\":\"ending\",\"client\":\"Ouest\"}}]}';
            localStorage.setItem(one(0).key, good); sessionStorage.setItem(one(0).key, '{{{ Sud'); load(0)",
        "loaded(0) && root(0).querySelector('[data-notice=unread]') && root(0).querySelector('.fp-elsewhere')
            && sessionStorage.getItem(one(0).key + '.unread') === '{{{ Sud' && !sessionStorage.getItem(one(0).key)
            && localStorage.getItem(one(0).key) === good",
    ),
    ("French again", "one(0).lang = 'fr'", "root(0).textContent.includes('Prendre celle de l’autre onglet')"),
    (
        "and is taken up",
        "press(0, 'Prendre celle de l’autre onglet')",
        "one(0).exportData().client === 'Ouest' && localStorage.getItem(one(0).key).includes('Ouest')",
    ),
    (
        "unread and no room to set it aside: it stays where it is, and the widget goes on without keeping",
        "sessionStorage.clear(); localStorage.setItem(one(0).key, '{{{ Est');
            frames[0].Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };
            one(0).setAttribute('heading-level', '2')",
        "root(0).querySelector('[data-notice=unmoved]') && !root(0).querySelector('.fp-keep')
            && one(0).dataset.screen !== 'problem' && localStorage.getItem(one(0).key) === '{{{ Est'",
    ),
    (
        "what is answered then stays on the page",
        "one(0).importData({ start: 'own-mistake', client: 'Nord' })",
        "one(0).answers?.includes('Nord')",
    ),
    (
        "drawn anew too",
        "one(0).setAttribute('heading-level', '3')",
        "root(0).querySelector('h3.fp-heading') && one(0).exportData().client === 'Nord' && localStorage.getItem(one(0).key) === '{{{ Est'",
    ),
    (
        "a link becomes a preparation, and leaves the address",
        "frames[0].location.hash = '#franc-parler=1&start=boundaries&safety=none&limits-kind=scope-creep'",
        "one(0).exportData()['limits-kind'] === 'scope-creep' && !frames[0].location.hash",
    ),
];

fn site() -> Result<Site, String> {
    let page = fs::read_to_string(built_page()?).map_err(|error| error.to_string())?;
    Ok(Site::new()?.with_page("/widget", &page).with_page("/both", BOTH))
}

fn done(page: &Page, deeds: &[Deed]) -> Result<(), String> {
    page.go("/both")?;
    each(page, deeds)?;
    page.run("localStorage.clear()").map(drop)
}

#[test]
fn two_tabs_lose_no_word_and_the_person_chooses() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| done(page, &TABS))?;
    visit_site(Browser::Firefox, site()?, |page| done(page, &TABS))
}

#[test]
fn a_tab_that_keeps_to_itself_leaves_the_device_to_the_other() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| done(page, &APART))?;
    visit_site(Browser::Firefox, site()?, |page| done(page, &APART))
}

#[test]
fn what_is_stored_is_not_written_over_unread() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| done(page, &STORES))?;
    visit_site(Browser::Firefox, site()?, |page| done(page, &STORES))
}

/// A full run in a frame that is taken out of its page at every step, with no time to say goodbye, and put in anew.
const KILLED: &str = "const done = arguments[arguments.length - 1];
    const until = async (what, holds) => {
        for (let left = 600; left > 0 && !holds(); left -= 1) await new Promise(go => setTimeout(go, 10));
        if (!holds()) throw new Error(what);
    };
    const one = () => frames[0].document.querySelector('franc-parler');
    const root = () => one()?.shadowRoot;
    const stands = () => one()?.dataset.screen && root().querySelector('.fp-around') && !root().querySelector('.fp-around').hidden;
    const place = () => [one().dataset.screen, one().dataset.question, root().querySelector('.fp-heading').textContent, JSON.stringify(one().exportData())].join();
    const anew = async () => {
        document.querySelector('iframe').remove();
        const frame = document.createElement('iframe');
        frame.src = '/widget';
        frame.title = 'un';
        document.body.append(frame);
        await until('it starts', stands);
    };
    (async () => {
        document.querySelectorAll('iframe')[1].remove();
        await until('it starts', stands);
        root().querySelector('.fp-button').click();
        await until('the first question', () => one().dataset.screen === 'question');
        const seen = [];
        while (one().dataset.screen !== 'sheet') {
            const before = place();
            seen.push(one().dataset.question ?? one().dataset.screen);
            await anew();
            if (place() !== before) return `before ${before}, after ${place()}`;
            const options = [...root().querySelectorAll('input[type=radio], input[type=checkbox]')].filter(one => one.closest('.fp-screen'));
            if (one().dataset.screen === 'question' && !options.some(one => one.checked)) options.at(one().dataset.question === 'already' ? -1 : 0).click();
            for (const field of root().querySelectorAll('[name=client], [name=project], [name=what], [name=facts]')) {
                field.value = 'Nord';
                field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            }
            await new Promise(go => setTimeout(go, 30));
            root().querySelector('.fp-screen [part=primary]').click();
            await until(`what comes after ${before}`, () => place() !== before && (one().dataset.question ?? one().dataset.screen) + root().querySelector('.fp-heading').textContent !== before);
            await new Promise(go => setTimeout(go, 150));
            if (seen.length > 40) return `it never ends: ${seen}`;
        }
        const before = place();
        await anew();
        return place() === before && seen.length > 6 ? '' : `${seen.length} steps; before ${before}, after ${place()}`;
    })().then(done, error => done(String(error)))";

fn survives(page: &Page) -> Result<(), String> {
    page.go("/both")?;
    let told = page.run_patiently(KILLED)?;
    if told == "" { Ok(()) } else { Err(told.to_string()) }
}

#[test]
fn taken_away_at_every_step_it_comes_back_where_it_was() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| survives(page))?;
    visit_site(Browser::Firefox, site()?, |page| survives(page))
}
