//! The hundred hostile strings in a real page: typed into its fields, brought by a file, shown on the sheet, laid out for
//! paper. None runs, none asks for anything (the guards see to it), none is changed.

use browser_tests::{Browser, Page, built_page, visit};

const TRIED: &str = "const one = document.querySelector('franc-parler'), root = one.shadowRoot;
    const done = arguments[arguments.length - 1];
    const until = async holds => {
        for (let left = 400; left > 0 && !holds(); left -= 1) await new Promise(go => setTimeout(go, 5));
        return holds();
    };
    (async () => {
        for (const text of hostile) {
            const problems = one.importData({ ...whole.preparations[0].answers,
                client: text, what: text, facts: text, goal: text, 'edit.opening.1': text });
            if (problems.length) return `${text}: ${problems}`;
            if (!await until(() => one.exportData().client === text && one.dataset.screen === 'details')) return `not taken: ${text}`;
            root.querySelector('[part=skip]').click();
            const line = () => root.querySelector('[name$=\".recap.1\"]');
            if (!await until(line)) return `no sheet for ${text}: ${one.dataset.screen}`;
            const field = line();
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            // A field of several lines knows one kind of line end.
            const lines = text.replaceAll('\\r\\n', '\\n').replaceAll('\\r', '\\n');
            const same = kept => kept.client === text && kept.facts === text && kept[field.name] === lines;
            if (!await until(() => same(one.exportData()))) return `changed: ${text}, to ${JSON.stringify(one.exportData()[field.name])}`;
            if (!root.querySelector('.fp-paper').textContent.includes(text.trim())) return `not shown: ${text}`;
            if (window.hit) return `it ran: ${text}`;
        }
        return '';
    })().then(done, error => done(String(error)))";

fn none_runs(page: &Page) -> Result<(), String> {
    let (strings, whole) =
        (include_str!("../../files/hostile.json"), include_str!("../../files/version-1.francparler.json"));
    page.run(&format!("window.hostile = {strings}; window.whole = {whole}; document.querySelector('franc-parler').lang = 'fr'"))?;
    let told = page.run_patiently(TRIED)?;
    if told != "" {
        return Err(told.to_string());
    }
    page.run(
        "document.querySelector('franc-parler').importData({ client: '<img src=x onerror=window.hit=1>' })",
    )?;
    if page.run("return Boolean(window.hit)")? == true { Err("it ran in the end".to_owned()) } else { Ok(()) }
}

#[test]
fn none_of_a_hundred_runs_or_is_changed() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| none_runs(page))?;
    visit(Browser::Firefox, &built_page()?, |page| none_runs(page))
}
