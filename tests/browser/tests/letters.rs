//! The letters below a sheet, in a real browser: edited, copied, opened as an e-mail, saved as a draft, printed where ticked.

use browser_tests::{Browser, Page, built_page, visit};
use serde_json::Value;

/// What would leave the page is caught on its way: the clipboard, links followed, files saved.
const SPIES: &str = "window.one = document.querySelector('franc-parler');
    window.root = one.shadowRoot;
    window.copied = []; window.links = []; window.files = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { copied.push(text); } } });
    HTMLAnchorElement.prototype.click = function () { links.push([this.getAttribute('href'), this.download]); };
    URL.createObjectURL = blob => { blob.text().then(text => files.push(text)); return 'blob:kept'; };
    window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        window.onPaper = document.getElementById('franc-parler-print').shadowRoot.textContent;
        dispatchEvent(new Event('afterprint'));
    };
    one.importData({ start: 'late-payment', safety: 'none', 'payment-kind': 'late', already: ['nothing'],
        'client-kind': 'company', diagnosis: 'accepted', client: 'Zébulon & fils', invoice: '2026-031', amount: '1250.50' });";

/// Opens a letter, changes its subject line, and gives the annex.
const EDIT: &str = "const annex = [...root.querySelectorAll('.fp-annex')].find(one => one.querySelectorAll('button').length === 3);
    annex.open = true;
    const field = annex.querySelector('textarea');
    field.value = 'Objet réécrit à la main';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    window.annex = annex;";

fn press(page: &Page, at: usize) -> Result<(), String> {
    page.run(&format!("annex.querySelectorAll('button')[{at}].click()")).map(drop)
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The subject of a draft, decoded by the browser.
const SUBJECT: &str = "const head = files[0].split('\\r\\n\\r\\n')[0];
    const words = [...head.matchAll(/=\\?UTF-8\\?B\\?([^?]*)\\?=/g)].map(word => Uint8Array.from(atob(word[1]), sign => sign.charCodeAt(0)));
    return words.map(bytes => new TextDecoder().decode(bytes)).join('')";

/// The body of a draft, decoded by the browser.
const BODY: &str = "const body = files[0].split('\\r\\n\\r\\n')[1].replaceAll('\\r\\n', '');
    return new TextDecoder().decode(Uint8Array.from(atob(body), sign => sign.charCodeAt(0)))";

fn letters(page: &Page) -> Result<(), String> {
    page.run(SPIES)?;
    page.wait_for("the details", "return one.dataset.screen === 'details'")?;
    page.run("root.querySelector('[part=skip]').click()")?;
    page.wait_for("the sheet", "return one.dataset.screen === 'sheet' && root.querySelector('.fp-annex')")?;
    page.run(EDIT)?;
    press(page, 0)?;
    let copied = text_of(&page.wait_for("the copy", "return copied[0]")?);
    if !copied.contains("1\u{202f}250,50") {
        return Err(format!("copied without the sum: {copied}"));
    }
    page.wait_for("the report", "return root.querySelector('.fp-report').textContent.includes('copié')")?;
    press(page, 1)?;
    // A letter too long for an address becomes a draft: either way it leaves with the subject that was written.
    let mail = text_of(&page.wait_for("the e-mail", "return links[0]?.[0]")?);
    if mail.starts_with("mailto:") && !mail.contains("Objet%20r%C3%A9%C3%A9crit") {
        return Err(format!("the e-mail has another subject: {mail}"));
    }
    page.run("links.length = 0; files.length = 0")?;
    press(page, 2)?;
    page.wait_for("the draft", "return files.length && links[0]?.[1].endsWith('.eml')")?;
    let (subject, body) = (text_of(&page.run(SUBJECT)?), text_of(&page.run(BODY)?));
    if subject != "Objet réécrit à la main" || body.replace("\r\n", "\n") != copied {
        return Err(format!("the draft has another subject or text: {subject}\n{body}"));
    }
    page.run("one.print()")?;
    let without = text_of(&page.wait_for("the print", "return window.onPaper")?);
    page.run("annex.querySelector('input[name=joined]').click()")?;
    page.wait_for("the tick", "return annex.querySelector('input[name=joined]').checked")?;
    page.run("one.print()")?;
    let with = text_of(&page.run("return window.onPaper")?);
    let edited = "Objet réécrit à la main";
    if without.contains(edited) || !with.contains(edited) {
        return Err("what is ticked is not what is printed".to_owned());
    }
    Ok(())
}

#[test]
fn a_letter_leaves_as_it_was_edited() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| {
        page.run("document.querySelector('franc-parler').lang = 'fr'")?;
        letters(page)
    })?;
    visit(Browser::Firefox, &built_page()?, |page| {
        page.run("document.querySelector('franc-parler').lang = 'fr'")?;
        letters(page)
    })
}
