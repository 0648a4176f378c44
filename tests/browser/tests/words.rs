//! Words in the page: a coach's own, another language, another script direction, another way to be spoken to.

use browser_tests::{Browser, Page, Scheme, altered_page, built_page, visit};

/// The page with a coach's words in an inline script, and a listener for what is said of them.
fn with_words(page: &str, words: &str) -> String {
    let script = format!(
        "<script type=\"application/json\" id=\"my-words\">{words}</script>\n<franc-parler texts=\"my-words\""
    );
    page.replacen("<franc-parler", &script, 1)
}

/// What a person reads: texts, and what stands in fields.
const TEXT: &str = "[...document.querySelector('franc-parler').shadowRoot.querySelectorAll('.fp, textarea')]
    .map(element => element.value ?? element.textContent).join(' ')";

fn shows(page: &Page, text: &str) -> Result<(), String> {
    page.wait_for(&format!("“{text}”"), &format!("return {TEXT}.includes('{text}')")).map(drop)
}

/// Reworded, with an objection of their own, and with two mistakes, which are named and do no harm.
fn a_coach_rewords(page: &Page) -> Result<(), String> {
    shows(page, "On y va")?;
    let console = page.findings()?.join("\n");
    for told in ["ui.start.fulll", "someone", "franc-parler: texts:"] {
        if !console.contains(told) {
            return Err(format!("“{told}” is not named: {console}"));
        }
    }
    page.start("late-payment")?;
    page.choose("safety", "none")?;
    page.choose("payment-kind", "late")?;
    page.choose("already", "nothing")?;
    page.choose("client-kind", "company")?;
    page.go_on()?;
    page.skip()?;
    shows(page, "Et mon virement partagé\u{202f}?")?;
    page.run(
        "document.getElementById('my-words').textContent = '{\"ui.sheet.print\": \"Sortir la feuille\"}';
        document.querySelector('franc-parler').setAttribute('texts', '');
        document.querySelector('franc-parler').setAttribute('texts', 'my-words')",
    )?;
    shows(page, "Sortir la feuille")
}

#[test]
fn a_coach_rewords_in_both_browsers() -> Result<(), String> {
    let words = r#"{"ui.start.full": "On y va", "ui.start.fulll": "x", "ui.start.quick": "{someone}",
        "late-payment.objection.own.1.said": "Et mon virement partagé ?",
        "late-payment.objection.own.1.answer": "Il manque encore [{amount}|une part]."}"#;
    let file = altered_page("reworded", |page| with_words(page, words))?;
    visit(Browser::Chromium, &file, |page| a_coach_rewords(page))?;
    visit(Browser::Firefox, &file, |page| a_coach_rewords(page))
}

/// English, and back, in the middle of everything; what was answered stays. Then after a reload.
fn languages(page: &Page) -> Result<(), String> {
    page.tab_to("English", |focus| focus.tag == "button" && focus.value == "en")?;
    page.press(&[browser_tests::Key::Enter])?;
    shows(page, "A difficult conversation")?;
    page.start("late-payment")?;
    page.choose("safety", "none")?;
    page.expect("question", "payment-kind")?;
    page.run("document.querySelector('franc-parler').lang = 'fr'")?;
    shows(page, "Continuer")?;
    page.run("document.querySelector('franc-parler').lang = 'en-GB'")?;
    shows(page, "Continue")?;
    page.expect("question", "payment-kind")?;
    let spoken = page.run("return document.documentElement.lang + ' ' + document.title")?;
    if !spoken.as_str().unwrap_or_default().starts_with("en Franc-parler: ") {
        return Err(format!("the page says it is {spoken}"));
    }
    page.run("location.reload()")?;
    page.wait_for(
        "the question after",
        "return document.querySelector('franc-parler')?.dataset.question === 'payment-kind'",
    )?;
    shows(page, "Continue")
}

/// A host that says French, a person who chose English and comes back to French.
fn back_to_the_language_of_the_host(page: &Page) -> Result<(), String> {
    let choose = |tag: &str| {
        page.run(&format!(
            "document.querySelector('franc-parler').shadowRoot.querySelector('button[value={tag}]').click()"
        ))
    };
    shows(page, "Commencer")?;
    choose("en")?;
    shows(page, "A difficult conversation")?;
    // Again the host says French, and what the person chose still holds.
    page.run("location.reload()")?;
    shows(page, "A difficult conversation")?;
    choose("fr")?;
    shows(page, "Commencer")
}

#[test]
fn the_language_the_host_names_can_be_chosen_again() -> Result<(), String> {
    let file =
        altered_page("in-french", |page| page.replacen("<franc-parler", "<franc-parler lang=\"fr\"", 1))?;
    visit(Browser::Chromium, &file, |page| back_to_the_language_of_the_host(page))
}

#[test]
fn the_language_is_changed_by_the_person_and_by_the_page() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| languages(page))?;
    visit(Browser::Firefox, &built_page()?, |page| languages(page))
}

/// The other form, chosen on the first screen, holds on the next and after a reload.
fn spoken_to(page: &Page) -> Result<(), String> {
    page.tab_to("the other form", |focus| focus.tag == "button" && focus.value == "vous")?;
    page.press(&[browser_tests::Key::Enter])?;
    shows(page, "Répondez à quelques questions")?;
    page.run("location.reload()")?;
    page.wait_for(
        "the first screen",
        "return document.querySelector('franc-parler')?.dataset.screen === 'start'",
    )?;
    shows(page, "Répondez à quelques questions")
}

#[test]
fn who_prefers_it_is_addressed_politely() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| spoken_to(page))?;
    visit(Browser::Firefox, &built_page()?, |page| spoken_to(page))
}

/// Right to left: nothing scrolls sideways on any kind of screen.
fn mirrored(page: &Page) -> Result<(), String> {
    let fits = |name: &str| {
        page.shot(&format!("rtl-{name}"), 360, Scheme::Light)?;
        page.shot(&format!("rtl-{name}"), 1280, Scheme::Light).map(drop)
    };
    fits("start")?;
    page.start("late-payment")?;
    fits("question")?;
    page.choose("safety", "none")?;
    page.choose("payment-kind", "late")?;
    page.choose("already", "nothing")?;
    page.choose("client-kind", "company")?;
    fits("diagnosis")?;
    page.go_on()?;
    fits("details")?;
    page.skip()?;
    fits("sheet")
}

#[test]
fn every_screen_fits_from_right_to_left() -> Result<(), String> {
    let file = altered_page("rtl", |page| with_words(page, r#"{"format.direction": "rtl"}"#))?;
    visit(Browser::Chromium, &file, |page| mirrored(page))
}
