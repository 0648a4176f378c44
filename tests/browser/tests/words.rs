//! Words in the page: a coach's own, another language, another script direction, another way to be spoken to.

use browser_tests::{Browser, Page, Scheme, altered_page, built_page, visit};
use serde_json::{Map, Value};
use xtask::author::new_texts;

/// The page with a coach's words in an inline script, and a listener for what is said of them.
fn with_words(page: &str, words: &str) -> String {
    let script = format!(
        "<script type=\"application/json\" id=\"my-words\">{words}</script>\n<franc-parler texts=\"my-words\""
    );
    page.replacen("<franc-parler", &script, 1)
}

/// What a person reads: texts, and what stands in fields.
const TEXT: &str =
    "[...document.querySelector('franc-parler')?.shadowRoot?.querySelectorAll('.fp, textarea') ?? []]
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

/// A coach's whole language as the command begins it, in words nobody reads: every letter is the same foreign one.
fn whole_language(name: &str, direction: &str, left_in_french: &[&str]) -> Result<String, String> {
    let folder = std::env::temp_dir().join(format!("franc-parler-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let read = new_texts("eo", None, &folder)
        .and_then(|_| std::fs::read_to_string(folder.join("eo.json")).map_err(|error| error.to_string()));
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    let mut words: Map<String, Value> = serde_json::from_str(&read?).map_err(|error| error.to_string())?;
    for (key, text) in &mut words {
        match key.as_str() {
            "format.lang" | "format.typography" | "format.voices" => {}
            "format.direction" => *text = Value::from(direction),
            key if left_in_french.contains(&key) => {}
            _ => *text = Value::from(unreadable(text.as_str().unwrap_or_default())),
        }
    }
    // Inside a script, no sign may end it.
    Ok(Value::from(words).to_string().replace('<', "\\u003c"))
}

/// A text without its letters; the names of facts and the marks of patterns stay.
fn unreadable(text: &str) -> String {
    let (mut mapped, mut name, mut signs) = (String::new(), false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        name = sign == '{' || (name && sign != '}' && sign != '|');
        mapped.push(if sign.is_alphabetic() && !name { 'ж' } else { sign });
        if sign == '#' {
            mapped.extend(signs.next_if(char::is_ascii_lowercase));
        }
    }
    mapped
}

/// The words on screen that are not the coach's: texts, names and descriptions of controls, what stands in fields. The
/// names of the built-in languages say that they are in another one.
const FOREIGN: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const widget = root.querySelector('.fp');
    const said = [];
    for (const element of [widget, ...widget.querySelectorAll('*')]) {
        if (element.closest('[lang]') !== widget) continue;
        const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
        said.push(...own.map(node => node.data), element.localName === 'textarea' ? element.value : '');
        said.push(...['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''));
    }
    return said.join(' ').match(/[A-Za-zÀ-ÿ]+/g) ?? []";

fn foreign(page: &Page) -> Result<Vec<String>, String> {
    let words = page.run(FOREIGN)?;
    let words = words.as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(words.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// What a screen says it is in, and that no other word stands on it.
fn is_the_coachs(page: &Page, direction: &str) -> Result<(), String> {
    let place = page.place()?;
    let says = "const widget = document.querySelector('franc-parler').shadowRoot.querySelector('.fp');
        return widget.lang + ' ' + widget.dir + ' ' + getComputedStyle(widget).direction";
    let says = page.run(says)?;
    let wanted = format!("eo {direction} {direction}");
    if says.as_str() != Some(&wanted) {
        return Err(format!("{place}: it is “{says}”, not “{wanted}”"));
    }
    match foreign(page)? {
        words if words.is_empty() => Ok(()),
        words => Err(format!("{place}: not the coach's: {}", words.join(" "))),
    }
}

/// From the first screen to the sheet, and nothing but the coach's language.
fn in_a_whole_language(page: &Page, direction: &str) -> Result<(), String> {
    shows(page, "жжж")?;
    is_the_coachs(page, direction)?;
    page.start("late-payment")?;
    is_the_coachs(page, direction)?;
    for (question, option) in
        [("safety", "none"), ("payment-kind", "late"), ("already", "nothing"), ("client-kind", "company")]
    {
        page.choose(question, option)?;
        is_the_coachs(page, direction)?;
    }
    page.go_on()?;
    is_the_coachs(page, direction)?;
    page.skip()?;
    page.expect("sheet", "")?;
    is_the_coachs(page, direction)
}

#[test]
fn a_coachs_whole_language_is_spoken_from_the_first_screen_to_the_sheet() -> Result<(), String> {
    for (direction, browsers) in
        [("ltr", [Browser::Chromium, Browser::Firefox]), ("rtl", [Browser::Firefox, Browser::Chromium])]
    {
        let name = format!("eo-{direction}");
        let words = whole_language(&name, direction, &[])?;
        let file = altered_page(&name, |page| with_words(page, &words))?;
        for browser in browsers {
            visit(browser, &file, |page| in_a_whole_language(page, direction))?;
        }
    }
    Ok(())
}

/// The check sees one French word, and a language that is said to be another.
#[test]
fn a_french_word_in_a_coachs_language_is_seen() -> Result<(), String> {
    let words = whole_language("eo-planted", "rtl", &["ui.start.full"])?;
    let file = altered_page("eo-planted", |page| with_words(page, &words))?;
    visit(Browser::Chromium, &file, |page| {
        shows(page, "жжж")?;
        let seen = foreign(page)?.join(" ");
        let fooled = is_the_coachs(page, "ltr").is_ok() || is_the_coachs(page, "rtl").is_ok();
        if fooled || seen != "Commencer" { Err(format!("seen: “{seen}”")) } else { Ok(()) }
    })
}
