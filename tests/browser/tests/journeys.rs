//! Journeys through the built page, by keyboard, from `file://`: to the sheet and onto paper.

use browser_tests::{Browser, Key, Page, Scheme, built_page, visit};

/// Words of the interface that have no place on paper.
const INTERFACE: &[&str] =
    &["Imprimer la feuille", "Copier le texte", "Enregistrer la page", "en disant", "Recommencer"];

fn journey(browser: Browser, walk: fn(&Page) -> Result<(), String>) -> Result<(), String> {
    let walked = visit(browser, &built_page()?, |page| walk(page));
    walked.inspect_err(|complaint| eprintln!("{complaint}"))
}

/// The triage of a late payment, up to its last question.
fn to_the_last_question(page: &Page) -> Result<(), String> {
    page.start("full")?;
    page.choose("safety", "none")?;
    page.choose("blocking", "money")?;
    page.choose("second-matter", "none")?;
    page.choose("payment-kind", "late")?;
    page.choose("already", "nothing")?;
    page.expect("question", "client-kind")
}

fn late_payment_to_paper(page: &Page) -> Result<(), String> {
    to_the_last_question(page)?;
    page.choose("client-kind", "company")?;
    page.expect("diagnosis", "")?;
    page.go_on()?;
    page.fill("contact", "Claire")?;
    page.go_on()?;
    page.fill("amount", "1250,50")?;
    page.fill("due", &page.day(-10)?)?;
    page.go_on()?;
    page.skip()?;
    page.expect("sheet", "")?;
    let paper = page.print("late-payment")?;
    paper.holds(&["Claire", "1 250,50 €"])?;
    paper.lacks(INTERFACE)?;
    prints_by_its_own_button(page)?;
    paper.at_most(3)
}

/// The browser's own print dialogue cannot be driven: a stand-in for it notes what would go on paper.
fn prints_by_its_own_button(page: &Page) -> Result<(), String> {
    page.run(
        "window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.onPaper = [...document.body.children].map(child => (child.shadowRoot ?? child).textContent).join(' ');
            dispatchEvent(new Event('afterprint'));
        }",
    )?;
    let before = page.run("return document.body.children.length")?;
    page.back_tab_to("the print button", |focus| focus.is_part("primary"))?;
    page.press(&[Key::Enter])?;
    page.wait_for("the sheet on paper", "return window.onPaper?.includes('Claire')")?;
    let after = page.run("return document.body.children.length")?;
    if before == after {
        Ok(())
    } else {
        Err(format!("{before} children of the body before printing, {after} after"))
    }
}

fn three_minutes_on_one_page(page: &Page) -> Result<(), String> {
    page.start("quick")?;
    page.choose("safety", "none")?;
    page.choose("blocking", "requests")?;
    page.choose("limits-kind", "scope-creep")?;
    page.expect("diagnosis", "")?;
    page.go_on()?;
    page.skip()?;
    page.expect("sheet", "")?;
    let paper = page.print("boundaries-quick")?;
    paper.lacks(INTERFACE)?;
    paper.at_most(1)
}

/// Back to the third question, another answer, and on: what was answered later still stands.
fn an_early_answer_changes_and_later_ones_stay(page: &Page) -> Result<(), String> {
    to_the_last_question(page)?;
    for question in ["already", "payment-kind", "second-matter"] {
        page.back()?;
        page.expect("question", question)?;
    }
    page.choose("second-matter", "limits")?;
    for (question, option) in [("payment-kind", "late"), ("already", "nothing")] {
        page.expect("question", question)?;
        let chosen = page.tab_to(option, |focus| focus.name == question && focus.checked)?;
        if chosen.value != option {
            return Err(format!("`{question}` was `{option}` and is now {chosen}"));
        }
        page.go_on()?;
    }
    page.choose("client-kind", "company")?;
    page.expect("diagnosis", "")
}

/// A question without an answer, then a sum that is none: a sentence beside it, what was typed kept, the focus there.
fn a_wrong_answer_is_explained_and_kept(page: &Page) -> Result<(), String> {
    page.start("late-payment")?;
    page.expect("question", "safety")?;
    page.press_primary()?;
    page.wait_for("the sentence at the question", &focus_says("Choisis une réponse"))?;
    page.choose("safety", "none")?;
    page.choose("payment-kind", "late")?;
    page.choose("already", "nothing")?;
    page.choose("client-kind", "company")?;
    page.go_on()?;
    page.go_on()?;
    page.fill("amount", "douze cents")?;
    page.press_primary()?;
    page.wait_for("the sentence beside the sum", PROBLEM_OF_THE_AMOUNT)?;
    page.wait_for("the focus on what is wrong", &focus_says("Une réponse est à revoir"))?;
    let kept = page.tab_to("the sum", |focus| focus.name == "amount")?.value;
    if kept != "douze cents" {
        return Err(format!("typed “douze cents”, kept “{kept}”"));
    }
    page.fill("amount", "1250,50")?;
    page.go_on()
}

const PROBLEM_OF_THE_AMOUNT: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const field = root.querySelector('[name=amount]');
    const told = (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => root.getElementById(id)?.textContent);
    return field.getAttribute('aria-invalid') === 'true' && told.some(text => text?.includes('Cette somme ne se lit pas'))";

fn focus_says(text: &str) -> String {
    format!(
        "return document.querySelector('franc-parler').shadowRoot.activeElement?.textContent.includes('{text}')"
    )
}

/// An answer that makes a field go, and another that brings it back: whoever chooses by arrow keys passes all of them, and
/// must not lose the focus.
fn the_focus_stays_where_a_field_goes(page: &Page) -> Result<(), String> {
    page.run(
        "document.querySelector('franc-parler').importData({ start: 'full', safety: 'none', blocking: 'leave',
            'leave-decided': 'decided', 'second-matter': 'none', 'ending-kind': 'new-direction', already: ['nothing'],
            'client-kind': 'company' })",
    )?;
    page.at("diagnosis")?;
    page.go_on()?;
    while page.run(
        "return document.querySelector('franc-parler').shadowRoot.querySelector('[name=clause]') === null",
    )? == true
    {
        page.go_on()?;
    }
    page.pick("written", "nothing")?;
    page.wait_for(
        "the field gone",
        "return !document.querySelector('franc-parler').shadowRoot.querySelector('[name=clause]')",
    )?;
    page.pick("written", "unknown")?;
    page.fill("clause", "deux mois")
}

/// Every kind of screen at three widths, light and dark: nothing scrolls sideways, and the pictures can be looked at.
fn every_screen_fits(page: &Page) -> Result<(), String> {
    shots(page, "start")?;
    page.start("late-payment")?;
    shots(page, "question")?;
    page.choose("safety", "none")?;
    page.choose("payment-kind", "late")?;
    page.choose("already", "nothing")?;
    page.choose("client-kind", "company")?;
    shots(page, "diagnosis")?;
    page.go_on()?;
    shots(page, "details")?;
    page.skip()?;
    shots(page, "sheet")
}

fn shots(page: &Page, name: &str) -> Result<(), String> {
    for width in [360, 768, 1280] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.shot(name, width, scheme)?;
        }
    }
    Ok(())
}

/// Every journey in both browsers, each in a test of its own.
macro_rules! in_both {
    ($($journey:ident),+) => {$(
        mod $journey {
            #[test]
            fn chromium() -> Result<(), String> {
                super::journey(super::Browser::Chromium, super::$journey)
            }

            #[test]
            fn firefox() -> Result<(), String> {
                super::journey(super::Browser::Firefox, super::$journey)
            }
        }
    )+};
}

in_both!(
    late_payment_to_paper,
    three_minutes_on_one_page,
    an_early_answer_changes_and_later_ones_stay,
    a_wrong_answer_is_explained_and_kept,
    the_focus_stays_where_a_field_goes
);

#[test]
fn every_screen_fits_in_chromium() -> Result<(), String> {
    journey(Browser::Chromium, every_screen_fits)
}
