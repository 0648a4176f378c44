//! Several answers of one screen that cannot be read: a list above them takes the focus and leads to each, by keyboard.

use browser_tests::{Browser, Key, Page, Scheme, built_page, visit};

const ROOT: &str = "document.querySelector('franc-parler').shadowRoot";

/// To the steps of an overdue invoice, where two fields can be wrong in two ways.
fn to_the_steps(page: &Page) -> Result<(), String> {
    let due = page.day(-40)?;
    page.run(&format!(
        "document.querySelector('franc-parler').importData({{ start: 'late-payment', safety: 'none',
            'payment-kind': 'late', already: ['nothing'], 'client-kind': 'company', amount: '2500', due: '{due}' }})"
    ))?;
    page.at("diagnosis")?;
    page.go_on()?;
    while page.run(&format!("return {ROOT}.querySelector('[name=ladder-days]') === null"))? == true {
        page.go_on()?;
    }
    Ok(())
}

/// Two wrong at once, and the list that comes of it.
fn two_wrong(page: &Page) -> Result<(), String> {
    to_the_steps(page)?;
    page.fill("instalment-count", "trois")?;
    page.fill("ladder-days", "demain")?;
    page.press_primary()?;
    let heading = format!(
        "const focus = {ROOT}.activeElement;
        return focus?.matches('.fp-problems > .fp-problem') && focus.textContent.startsWith('2 réponses')"
    );
    page.wait_for("the focus on the heading of the list", &heading).map(drop)
}

/// The focus is in a field, which is in the window, and nothing lies over it.
fn is_in(page: &Page, name: &str, typed: &str) -> Result<(), String> {
    let seen = format!(
        "const field = {ROOT}.activeElement;
        const box = field.getBoundingClientRect();
        const over = (x, y) => field.getRootNode().elementFromPoint(x, y) === field;
        return field.name === '{name}' && field.value === '{typed}' && over(box.left + 9, box.top + 3)
            && over(box.right - 9, box.bottom - 3)"
    );
    page.wait_for(&format!("the focus in `{name}`, with “{typed}” and in view"), &seen).map(drop)
}

fn each_is_reached_and_mended(page: &Page) -> Result<(), String> {
    two_wrong(page)?;
    let labels = format!(
        "const labels = ['instalment-count', 'ladder-days'].map(id => {ROOT}.querySelector(`[for=fp-${{id}}]`).textContent);
        const ways = [...{ROOT}.querySelectorAll('.fp-problems button')].map(way => way.textContent);
        return labels.join() === ways.join() && ways[1].replace(/\\s+/g, ' ')"
    );
    let second = page.wait_for("a way to each field, by its label", &labels)?;
    page.tab_to("the second of the list", |focus| {
        focus.is_part("change") && second.as_str() == Some(focus.text.trim())
    })?;
    page.press(&[Key::Enter])?;
    is_in(page, "ladder-days", "demain")?;
    page.fill("ladder-days", "-5, 1, 8, 15, 22, 37")?;
    page.press_primary()?;
    // One is left: it is listed too, and nothing else is.
    let alone = format!(
        "return {ROOT}.activeElement?.textContent.startsWith('Une réponse')
            && {ROOT}.querySelectorAll('.fp-problems button').length === 1"
    );
    page.wait_for("the one that is left", &alone)?;
    page.press(&[Key::Tab, Key::Enter])?;
    is_in(page, "instalment-count", "trois")?;
    page.fill("instalment-count", "3")?;
    page.go_on()
}

#[test]
fn each_is_reached_and_mended_in_chromium() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| each_is_reached_and_mended(page))
}

#[test]
fn each_is_reached_and_mended_in_firefox() -> Result<(), String> {
    visit(Browser::Firefox, &built_page()?, |page| each_is_reached_and_mended(page))
}

/// The day there is not, as it is typed where the month comes first.
const NO_DAY: &str = "02302026";

/// A sum that cannot be read stops the way to the sheet too; a day there is not stops both ways on, and is said.
fn nothing_is_skipped_unread(page: &Page) -> Result<(), String> {
    page.run(
        "const one = document.querySelector('franc-parler'); one.lang = 'fr';
        one.importData({ start: 'late-payment', safety: 'none', 'payment-kind': 'late', already: ['nothing'], 'client-kind': 'company' })",
    )?;
    page.at("diagnosis")?;
    page.go_on()?;
    while page.run(&format!("return {ROOT}.querySelector('[name=amount]') === null"))? == true {
        page.go_on()?;
    }
    page.fill("amount", "environ 4800")?;
    let skip = |page: &Page| {
        page.tab_to("the way to the sheet", |focus| focus.is_part("skip"))?;
        page.press(&[Key::Enter])
    };
    skip(page)?;
    page.wait_for(
        "the list",
        &format!("return {ROOT}.activeElement?.matches('.fp-problems > .fp-problem')"),
    )?;
    page.fill("amount", "4800")?;
    let due = page.tab_to("the day", |focus| focus.kind == "date")?.name;
    page.press(&NO_DAY.chars().map(Key::Character).collect::<Vec<_>>())?;
    let said = format!(
        "return {ROOT}.activeElement.name === '{due}' && {ROOT}.activeElement.validity.badInput
            && {ROOT}.querySelector('.fp-report').textContent.startsWith('Cette date ne se lit pas')"
    );
    page.press(&[Key::Enter])?;
    page.wait_for("the focus in the day, and what is wrong", &said)?;
    page.tab_to("the way to the sheet", |focus| focus.is_part("skip"))?;
    page.press(&[Key::Enter])?;
    page.wait_for("the same before the sheet", &said)?;
    page.fill(&due, &page.day(-40)?)?;
    page.go_on()
}

#[test]
fn what_cannot_be_read_is_not_skipped() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| nothing_is_skipped_unread(page))
}

#[test]
fn the_list_fits() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| {
        two_wrong(page)?;
        for width in [360, 1280] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.shot("details-errors", width, scheme)?;
            }
        }
        Ok(())
    })
}
