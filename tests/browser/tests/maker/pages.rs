//! The pages that are copied from work among their neighbours.

use browser_tests::{Page, embed_folder, visit_beside};
use serde_json::{Value, json};

use super::BOTH;

/// Every page to copy from works among its neighbours, and the tokens arrive on the widget.
#[test]
fn the_pages_to_copy_from_work_from_disk() -> Result<(), String> {
    let folder = embed_folder("maker", &[])?;
    let widget = "return document.querySelector('franc-parler')?.dataset.screen";
    for browser in BOTH {
        visit_beside(browser, &folder, "plain.html", |page| page.wait_for("the widget", widget).map(drop))?;
        visit_beside(browser, &folder, "mount.html", |page| {
            page.wait_for("the widget", widget)?;
            page.run("document.getElementById('unmount').click()")?;
            page.wait_for("nothing", "return !document.querySelector('franc-parler')")?;
            page.run("document.getElementById('mount').click(); document.getElementById('theme').click()")?;
            page.wait_for(
                "it again, dark",
                "return document.querySelector('franc-parler[theme=dark]')?.dataset.screen",
            )
            .map(drop)
        })?;
        visit_beside(browser, &folder, "iframe.html", |page| {
            page.inside(0, |page| page.wait_for("the widget in the frame", widget).map(drop))?;
            page.wait_for("its height", "return document.querySelector('iframe').style.height").map(drop)
        })?;
        visit_beside(browser, &folder, "theme.html", |page| tokens_arrive(page))?;
    }
    Ok(())
}

fn tokens_arrive(page: &Page) -> Result<(), String> {
    page.wait_for("the widget", "return document.querySelector('franc-parler')?.dataset.screen")?;
    fill_token(page, "token-accent", "#111111")?;
    fill_token(page, "token-radius", "0px")?;
    fill_token(page, "token-measure", "no width; }")?;
    let beside = "const field = document.getElementById('token-measure');
        const [shown] = document.querySelectorAll('.jump');
        return [field.getBoundingClientRect().width > 200, document.getElementById(field.getAttribute('aria-describedby'))?.textContent.length > 20,
            shown && getComputedStyle(shown).display === 'none' === innerWidth >= 1152,
            /franc-parler\\[theme=\"dark\"\\] { --fp-accent: #8ed3c4; }/.test(document.getElementById('rules').value)]";
    let told = page.run(beside)?;
    if told != json!([true, true, true, true]) {
        return Err(format!("the field, its problem, the jump, the rules: {told}"));
    }
    page.run("document.getElementById('pattern').click(); document.querySelector('#widths [value=\"280\"]').click()")?;
    let told = page.run("const widget = document.querySelector('franc-parler');
        const button = getComputedStyle(widget.shadowRoot.querySelector('[part=primary]'));
        return [button.backgroundColor, button.borderRadius, getComputedStyle(widget.shadowRoot.querySelector('.fp')).backgroundColor,
            widget.getBoundingClientRect().width, document.getElementById('token-measure').getAttribute('aria-invalid'),
            /--fp-radius: 0px;/.test(document.getElementById('rules').value), /no width/.test(document.getElementById('rules').value)]")?;
    let wanted = json!(["rgb(17, 17, 17)", "0px", "rgba(0, 0, 0, 0)", 280, "true", true, false]);
    if told == wanted { Ok(()) } else { Err(format!("{told}")) }
}

fn fill_token(page: &Page, id: &str, value: &str) -> Result<(), String> {
    let value = Value::from(value);
    page.run(&format!(
        "const field = document.getElementById('{id}'); field.value = {value}; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .map(drop)
}
