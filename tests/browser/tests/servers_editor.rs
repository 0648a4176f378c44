//! The block in the editor of a real `WordPress`, as an author meets it who may not write HTML. Set up by
//! `cargo xtask test hosts`.

use browser_tests::{Browser, Page, Site, fetched, server, visit_site};
use serde_json::{Value, json};

const VARIABLE: &str = "FRANC_PARLER_WORDPRESS";

fn log_in(page: &Page, address: &str) -> Result<(), String> {
    page.read(&format!("{address}/wp-login.php"))?;
    page.run(
        "document.getElementById('user_login').value = 'author';
        document.getElementById('user_pass').value = 'password';
        document.getElementById('loginform').submit()",
    )?;
    page.wait_for_any("the dashboard", "return location.pathname.startsWith('/wp-admin')").map(drop)
}

/// Puts the block into a new article, with its settings beside it.
fn insert(page: &Page, address: &str) -> Result<(), String> {
    page.read(&format!("{address}/wp-admin/post-new.php"))?;
    page.wait_for_any(
        "the editor with the block",
        "return !!window.wp?.data?.select('core/editor')?.getCurrentPostId()
            && !!wp.blocks.getBlockType('franc-parler/franc-parler')",
    )?;
    page.run(
        "const { dispatch } = wp.data;
        dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
        dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('franc-parler/franc-parler'));
        dispatch('core/edit-post').openGeneralSidebar('edit-post/block')",
    )?;
    page.wait_for_any(
        "the block, in the language of the site",
        "const all = [document, ...[...document.querySelectorAll('iframe')].map(one => one.contentDocument)];
        return all.some(one => one?.body.textContent.includes('Le questionnaire s’affichera ici'))",
    )
    .map(drop)
}

/// Sets a field of the sidebar by its label, as a person would: the editor hears of it by the field's own event.
fn set(page: &Page, label: &str, value: &str) -> Result<(), String> {
    let found = page.wait_for_any(
        label,
        &format!(
            "const label = [...document.querySelectorAll('.interface-complementary-area label')]
                .find(one => one.textContent.trim() === {label});
            const field = label && document.getElementById(label.htmlFor);
            if (!field) return null;
            const kind = field.localName === 'select' ? HTMLSelectElement : HTMLInputElement;
            if (field.type === 'checkbox') field.click();
            else {{
                Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, {value});
                field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', {{ bubbles: true }}));
            }}
            return true",
            label = json!(label),
            value = json!(value),
        ),
    );
    found.map(drop)
}

fn published(page: &Page) -> Result<String, String> {
    let address = page.run_patiently(
        "const done = arguments[0];
        const editor = wp.data.dispatch('core/editor');
        editor.editPost({ title: 'Titre editor', status: 'publish' });
        editor.savePost().then(() => done(wp.data.select('core/editor').getPermalink()))",
    )?;
    address.as_str().map(str::to_owned).ok_or_else(|| format!("no address: {address}"))
}

fn from_the_sidebar_to_the_page(page: &Page, address: &str) -> Result<(), String> {
    log_in(page, address)?;
    insert(page, address)?;
    for (label, value) in [
        ("Langue", "fr"),
        ("Conversation", "ending"),
        ("Couleurs", "dark"),
        ("Adresse au client", "vous"),
        ("Ne pas montrer la liste des cinq conversations", ""),
        ("Nom", "Ana \"Coach\" <b>"),
        ("Lien (https:, mailto: ou tel:)", "mailto:ana@example.org"),
        ("Une phrase", "Écris-moi."),
    ] {
        set(page, label, value)?;
    }
    let broken: Value = page.run(
        "return wp.data.select('core/block-editor').getBlocks().map(one => one.isValid).includes(false)",
    )?;
    let html = fetched(&published(page)?)?;
    let wanted = "<franc-parler lang=\"fr\" conversation=\"ending\" theme=\"dark\" voice=\"vous\" \
        coach-name=\"Ana &quot;Coach&quot;\" coach-note=\"Écris-moi.\" \
        coach-link=\"mailto:ana@example.org\" hide-conversations>";
    if broken == json!(false) && html.contains(wanted) {
        return Ok(());
    }
    let from = html.find("<franc-parler").unwrap_or_default();
    Err(format!("broken: {broken}, the page: {}", html.chars().skip(from).take(600).collect::<String>()))
}

/// The editor has much to say and loads pictures of people from elsewhere: only what concerns the block counts.
fn heard(page: &Page) -> Result<(), String> {
    let ours: Vec<String> =
        page.findings()?.into_iter().filter(|line| line.contains("franc-parler")).collect();
    if ours.is_empty() { Ok(()) } else { Err(ours.join("\n  ")) }
}

#[test]
#[ignore = "needs the WordPress of `cargo xtask test hosts`"]
fn what_an_author_sets_in_the_sidebar_stands_on_the_page() -> Result<(), String> {
    let address = server(VARIABLE)?;
    let walked = visit_site(Browser::Chromium, Site::at(&address), |page| {
        let walked = from_the_sidebar_to_the_page(page, &address);
        walked.and(heard(page))
    });
    walked.inspect_err(|complaint| eprintln!("{complaint}"))
}
