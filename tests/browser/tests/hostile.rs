//! The hundred hostile strings in a real page: typed into its fields, brought by a file, shown on the sheet, laid out for
//! paper. None runs, none asks for anything (the guards see to it), none is changed.

use browser_tests::{Browser, Page, built_page, visit};

const TRIED: &str = "const one = document.querySelector('franc-parler'), root = one.shadowRoot;
    const done = arguments[arguments.length - 1];
    const soon = () => new Promise(go => setTimeout(go, 5));
    (async () => {
        for (const text of hostile) {
            const problems = one.importData({ start: 'boundaries', safety: 'none', 'limits-kind': 'unknown', diagnosis: 'boundaries',
                client: text, what: text, facts: text, goal: text, 'edit.opening.1': text });
            if (problems.length) return `${text}: ${problems}`;
            await soon();
            root.querySelector('[part=skip]')?.click();
            await soon();
            const field = root.querySelector('[name=\"edit.recap.1\"]');
            if (!field) return `no sheet for ${text}: ${one.dataset.screen}`;
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            await soon();
            const kept = one.exportData();
            // A field of several lines knows one kind of line end.
            const lines = text.replaceAll('\\r\\n', '\\n').replaceAll('\\r', '\\n');
            if (kept.client !== text || kept.facts !== text || kept['edit.recap.1'] !== lines) return `changed: ${text}`;
            if (!root.querySelector('.fp-paper').textContent.includes(text.trim())) return `not shown: ${text}`;
            if (window.hit) return `it ran: ${text}`;
        }
        return '';
    })().then(done, error => done(String(error)))";

fn none_runs(page: &Page) -> Result<(), String> {
    let strings = include_str!("../../files/hostile.json");
    page.run(&format!("window.hostile = {strings}; document.querySelector('franc-parler').lang = 'fr'"))?;
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
