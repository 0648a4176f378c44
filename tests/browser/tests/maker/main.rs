//! The snippet maker, opened from disk: what a coach picks is what the pasted lines give, and whatever they type stays text.

mod pages;
mod refusals;
mod room;
mod sheets;

use std::cell::RefCell;

use browser_tests::{Browser, Page, embed_folder, visit_beside};
use serde_json::{Value, json};

const BOTH: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

/// What somebody types who wants to break out of an attribute, a text, a script or a shortcode.
const HOSTILE: &str = "\"'><img src=x onerror=hacked=1></script><script>hacked=1</script>&quot;]\\{{}} é";

/// Sets fields of the maker by their ids as a person would, each with its event.
fn fill(page: &Page, fields: &Value) -> Result<(), String> {
    page.wait_for("the maker", "return document.getElementById('lines')?.value")?;
    page.run(&format!(
        "for (const [id, value] of Object.entries({fields})) {{
            const field = document.getElementById(id) ?? document.querySelector(`[name=${{id.split('=')[0]}}][value=${{id.split('=')[1]}}]`);
            if (typeof value === 'boolean') field.checked = value;
            else field.value = value;
            field.dispatchEvent(new Event('input', {{ bubbles: true }}));
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }}"
    ))
    .map(drop)
}

fn lines(page: &Page) -> Result<String, String> {
    Ok(page.run("return document.getElementById('lines').value")?.as_str().unwrap_or_default().to_owned())
}

/// The lines for these settings, as the browser's own maker writes them.
fn made(browser: Browser, fields: &Value) -> Result<String, String> {
    let folder = embed_folder("maker", &[])?;
    let written = RefCell::new(String::new());
    visit_beside(browser, &folder, "maker.html", |page| {
        fill(page, fields)?;
        page.wait_for(
            "room for the first screen",
            "return /min-height|height=\"|franc_parler|{{</.test(document.getElementById('lines').value)",
        )?;
        written.replace(lines(page)?);
        Ok(())
    })?;
    Ok(written.into_inner())
}

/// A page of somebody's with the lines pasted into it.
fn pasted(
    name: &str,
    browser: Browser,
    lines: &str,
    journey: impl FnOnce(&Page) -> Result<(), String>,
) -> Result<(), String> {
    let html = format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title></head><body><h1>Un blog</h1>\n{lines}\n<p>Après</p></body></html>"
    );
    let folder = embed_folder(name, &[("pasted.html", &html)])?;
    visit_beside(browser, &folder, "pasted.html", |page| journey(page))
}

/// The settings every form with an element is tried with.
fn settings(form: &str) -> Value {
    json!({
        (format!("form={form}")): true, "lang": "en", "conversation": "late-payment", "theme": "dark", "level": "3", "storage": "none",
        "coach-name": HOSTILE, "coach-link": "https://coach.example/?a=1&b=\"2\"", "coach-note": format!("Two lines\n{HOSTILE}"),
        "preset=brick": true, "clear": true,
    })
}

const ATTRIBUTES: &str = "const element = document.querySelector('franc-parler');
    const get = (name) => element.getAttribute(name);
    return element.dataset.screen && [
        get('lang'), get('conversation'), get('theme'), get('heading-level'), get('storage'), get('coach-name'), get('coach-link'),
        get('coach-note'), element.dataset.question,
        getComputedStyle(element).getPropertyValue('--fp-accent').trim(), getComputedStyle(element).getPropertyValue('--fp-ground').trim(),
        document.querySelectorAll('img').length, typeof hacked]";

fn has_the_settings(page: &Page) -> Result<(), String> {
    let told = page.wait_for("the pasted widget", ATTRIBUTES)?;
    let wanted = json!([
        "en",
        "late-payment",
        "dark",
        "3",
        "none",
        HOSTILE,
        "https://coach.example/?a=1&b=\"2\"",
        format!("Two lines\n{HOSTILE}"),
        "safety",
        "#f0b49c",
        "transparent",
        0,
        "undefined",
    ]);
    if told == wanted { Ok(()) } else { Err(format!("the page has {told},\n  not {wanted}")) }
}

#[test]
fn pasted_lines_give_a_widget_with_these_settings() -> Result<(), String> {
    for (form, browser) in [("lines", BOTH[0]), ("div", BOTH[1]), ("mount", BOTH[0])] {
        let lines = made(browser, &settings(form))?;
        pasted(form, browser, &lines, has_the_settings)
            .map_err(|problem| format!("{form}: {problem}\n{lines}"))?;
    }
    Ok(())
}

/// Colours of the lines on a light device: those of the light ground, and where the theme of the widget is dark those of
/// the dark one; a colour that was picked for the light ground alone is not taken into the dark.
#[test]
fn pasted_colours_go_with_the_theme_of_the_widget() -> Result<(), String> {
    let colour = "const element = document.querySelector('franc-parler');
        const now = () => getComputedStyle(element).getPropertyValue('--fp-accent').trim();
        const themed = theme => { element.setAttribute('theme', theme); return now(); };
        return [now(), themed('dark'), themed('light')]";
    for (picked, wanted) in [
        (json!({ "preset=plum": true }), ["#5b2a62", "#dcb6e3", "#5b2a62"]),
        (json!({ "light-accent": "#444444" }), ["#444444", "#8ed3c4", "#444444"]),
    ] {
        let lines = made(BOTH[0], &picked)?;
        pasted("themed", BOTH[0], &lines, |page| {
            let told = page.run(colour)?;
            if told == json!(wanted) { Ok(()) } else { Err(format!("{told}\n{lines}")) }
        })?;
    }
    Ok(())
}

/// The lines of a page that builds itself, pasted twice: each has its widget, and no name is left in the page.
#[test]
fn lines_that_mount_may_be_pasted_twice() -> Result<(), String> {
    let lines = made(BOTH[0], &settings("mount"))?;
    // An optimiser may move the scripts to the end of the page, away from their places.
    let (place, scripts) = lines.split_once("</div>").ok_or("the lines have no place")?;
    let moved = format!("{place}</div>{place}</div>{scripts}{scripts}");
    for (name, lines) in [("twice", format!("{lines}\n{lines}")), ("twice-moved", moved)] {
        for browser in BOTH {
            pasted(name, browser, &lines, |page| {
                has_the_settings(page)?;
                page.wait_for("two places, a widget in each", "return [...document.querySelectorAll('body > div')]
                    .map(place => place.querySelectorAll('franc-parler[data-screen]').length).join() === '1,1' && typeof widget === 'undefined'")
                    .map(drop)
            })?;
        }
    }
    Ok(())
}

#[test]
fn two_files_are_named_but_where_a_conversation_comes_first() -> Result<(), String> {
    for (conversation, script) in [("", "franc-parler.fr.early.js"), ("ending", "franc-parler.fr.js")] {
        let picked = json!({ "lang": "fr", "early": true, "conversation": conversation });
        assert!(made(BOTH[0], &picked)?.contains(&format!("src=\"{script}\"")), "{conversation}");
    }
    Ok(())
}

#[test]
fn a_pasted_frame_has_these_settings_inside() -> Result<(), String> {
    for browser in BOTH {
        let lines = made(browser, &settings("frame"))?;
        pasted("pasted-frame", browser, &lines, |page| {
            page.inside(0, has_the_settings)?;
            page.wait_for("the frame at its height", "return document.querySelector('iframe').style.height")
                .map(drop)
        })
        .map_err(|problem| format!("{problem}\n{lines}"))?;
    }
    Ok(())
}

/// The shortcodes as their hosts read them.
#[test]
fn shortcodes_hold_what_was_typed_as_text() -> Result<(), String> {
    let wordpress = made(Browser::Chromium, &settings("wordpress"))?;
    let typed = "&quot;'&gt;&lt;img src=x onerror=hacked=1&gt;&lt;/script&gt;&lt;script&gt;hacked=1&lt;/script&gt;&amp;quot;&#93;&#92;{{}} é";
    let wanted = format!(
        "[franc_parler lang=\"en\" conversation=\"late-payment\" theme=\"dark\" coach-name=\"{typed}\" coach-link=\"https://coach.example/?a=1&amp;b=&quot;2&quot;\" coach-note=\"Two lines {typed}\"]"
    );
    assert_eq!(wordpress, wanted);
    let hugo = made(Browser::Chromium, &settings("hugo"))?;
    let typed = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
    assert!(hugo.contains(&format!("coach-name=\"{typed}\"")), "{hugo}");
    assert!(hugo.contains(&format!("coach-note=\"Two lines\\n{typed}\"")), "{hugo}");
    Ok(())
}

/// A colour that cannot be read is said to be one, and the shade that is offered can be read; the preview has it at once.
fn says_what_can_be_read(page: &Page) -> Result<(), String> {
    fill(page, &json!({ "theme": "light" }))?;
    fill(page, &json!({ "light-accent": "#e0a030" }))?;
    page.wait_for(
        "the sentence",
        "return [...document.querySelectorAll('.contrast--poor')].some(line => /4,5/.test(line.textContent))",
    )?;
    page.run("document.querySelector('.contrast button').click()")?;
    let told = page.run("return [document.querySelectorAll('.contrast--poor, .contrast--fair').length,
        document.querySelector('#stage franc-parler').style.getPropertyValue('--fp-accent') === document.getElementById('light-accent').value,
        document.activeElement.id, document.getElementById('lines').value.includes(document.getElementById('light-accent').value)]")?;
    if told == json!([0, true, "light-accent", true]) { Ok(()) } else { Err(format!("{told}")) }
}

/// The switch of language keeps what was picked.
fn speaks_both(page: &Page) -> Result<(), String> {
    fill(page, &json!({ "coach-name": "Léa", "form=hugo": true }))?;
    page.run("document.querySelector('[data-language=en]').click()")?;
    let told = page.run("return [document.documentElement.lang, document.querySelector('h1').textContent, document.activeElement.dataset.language]")?;
    let written = lines(page)?;
    let kept = written.starts_with("{{< franc-parler lang=\"fr\" coach-name=\"Léa\"");
    // A shortcode takes the language of its page, where no other is named.
    let named = "return document.querySelector('#lang [value=auto]').textContent";
    assert_eq!(page.run(named)?, "The one of the page");
    fill(page, &json!({ "form=lines": true }))?;
    assert_eq!(page.run(named)?, "The one of the person’s browser");
    if told == json!(["en", "The questionnaire on your site, in a few lines", "fr"]) && kept {
        Ok(())
    } else {
        Err(format!("{told}\n{written}"))
    }
}

#[test]
fn what_cannot_be_read_is_said_and_mended() -> Result<(), String> {
    let folder = embed_folder("maker", &[])?;
    visit_beside(Browser::Chromium, &folder, "maker.html", |page| says_what_can_be_read(page))?;
    visit_beside(Browser::Firefox, &folder, "maker.html", |page| speaks_both(page))
}
