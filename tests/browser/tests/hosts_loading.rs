//! However the script comes into a page, and whatever other scripts have done to it: the widget starts, once.

use browser_tests::{Browser, Page, Site, visit_site};

/// How scripts are brought: name, what stands in the head, what after the widget.
const WAYS: &[(&str, &str, &str)] = &[
    ("head", "<script src=\"/franc-parler.fr.js\"></script>", ""),
    ("async", "<script async src=\"/franc-parler.fr.js\"></script>", ""),
    ("defer", "<script defer src=\"/franc-parler.fr.js\"></script>", ""),
    ("module", "<script type=module src=\"/franc-parler.fr.js\"></script>", ""),
    ("body", "", FRENCH),
    ("twice", FRENCH, FRENCH),
    (
        "two-copies",
        "",
        "<script src=\"/franc-parler.fr.js\"></script><script src=\"/franc-parler.js\"></script>",
    ),
    ("other-copy-first", "<script src=\"/franc-parler.js\"></script>", FRENCH),
    (
        "added",
        "",
        "<script>addEventListener('load', () => setTimeout(() => {
        document.head.append(Object.assign(document.createElement('script'), { src: '/franc-parler.fr.js' }));
    }, 100))</script>",
    ),
    // As services do that hold scripts back until the page has come: no script is the current one then.
    (
        "held-back",
        "",
        "<script>addEventListener('load', async () => {
        const text = await (await fetch('/franc-parler.fr.js')).text();
        setTimeout(() => { if (document.currentScript === null) new Function(text)() }, 50);
    })</script>",
    ),
    (
        "as-text",
        "",
        "<script>addEventListener('load', async () => {
        const text = await (await fetch('/franc-parler.fr.js')).text();
        document.body.append(Object.assign(document.createElement('script'), { textContent: text }));
    })</script>",
    ),
    ("bindgen", "<script>let wasm_bindgen = 'theirs'; class FrancParler {}</script>", FRENCH),
    (
        "taken-global",
        "<script>window.FrancParler = 'theirs'; window.glue = window.packed = window.engine = 1</script>",
        FRENCH,
    ),
    ("prototypes", PROTOTYPES, FRENCH),
    ("elements", ELEMENTS, FRENCH),
];

const FRENCH: &str = "<script src=\"/franc-parler.fr.js\"></script>";

/// What libraries of another time add to every list and every object, where `for … in` finds it.
const PROTOTYPES: &str = "<script>
    for (const name of ['each', 'inject', 'first', 'last', 'clone', 'without', 'size', 'compact']) {
        Array.prototype[name] = function () { return this };
        Object.prototype[name] = function () { return this };
        String.prototype[name] = function () { return this };
        Function.prototype[name] = function () { return this };
    }
    Object.prototype.language = 'theirs';
    Object.prototype.extended = true;
    Array.prototype.remove = function () { return this.splice(0) };
    </script>";

/// What they add to every element, in place of what browsers have since brought.
const ELEMENTS: &str = "<script>
    for (const name of ['hide', 'show', 'update', 'insert', 'wrap', 'up', 'down', 'addClassName', 'readAttribute']) {
        Element.prototype[name] = function () { return this };
        Node.prototype[name] = function () { return this };
    }
    Element.prototype.select = function () { return [] };
    Element.prototype.visible = () => true;
    Element.prototype.toggle = Element.prototype.matchesSelector = Element.prototype.hide;
    Element.prototype.getText = Element.prototype.setText = Element.prototype.hide;
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this };
    </script>";

fn page(head: &str, after: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title>{head}</head><body>
        <franc-parler>Un questionnaire.</franc-parler>{after}</body></html>"
    )
}

fn site() -> Result<Site, String> {
    let add = |site: Site, (name, head, after): &(&str, &str, &str)| {
        site.with_page(&format!("/{name}"), &page(head, after))
    };
    let site = WAYS.iter().fold(Site::new()?, add);
    Ok(site
        .with_page("/to-json", &page(TO_JSON, FRENCH))
        .with_page("/own-element", &page(OWN_ELEMENT, FRENCH)))
}

/// One widget, which goes to the sheet and is there again after the page was opened anew.
fn starts_once(page: &Page, path: &str) -> Result<(), String> {
    page.go(path)?;
    page.straight_to_the_sheet()?;
    page.again()?;
    page.started()?;
    // The screen comes back with the answers.
    page.at("sheet")?;
    let widgets = page.run(
        "const root = document.querySelector('franc-parler').shadowRoot;
        return [document.querySelectorAll('franc-parler').length, root.querySelectorAll('.fp-screen').length]",
    )?;
    if widgets[0] == 1 && widgets[1] == 1 { Ok(()) } else { Err(format!("{widgets} widgets")) }
}

fn every_way(page: &Page) -> Result<(), String> {
    for (name, _, _) in WAYS {
        starts_once(page, &format!("/{name}")).map_err(|fault| format!("{name}: {fault}"))?;
        let told = page.findings()?;
        if !told.is_empty() {
            return Err(format!("{name}: {told:?}"));
        }
    }
    Ok(())
}

#[test]
fn however_the_script_comes_it_starts_once_in_chromium() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| every_way(page))
}

#[test]
fn however_the_script_comes_it_starts_once_in_firefox() -> Result<(), String> {
    visit_site(Browser::Firefox, site()?, |page| every_way(page))
}

/// A way of writing JSON from before browsers had one, which they still call: what is kept must not depend on it.
const TO_JSON: &str = "<script>
    Array.prototype.toJSON = function () { return `[${this.map(one => JSON.stringify(one)).join(', ')}]` };
    String.prototype.toJSON = function () { return `\"${this}\"` };
    </script>";

#[test]
fn answers_are_kept_where_the_page_writes_json_its_own_way() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| starts_once(page, "/to-json"))
}

/// The name of the element is taken: ours stays away, and nothing of the host breaks.
const OWN_ELEMENT: &str = "<script>customElements.define('franc-parler', class extends HTMLElement {
    connectedCallback() { this.dataset.screen = 'theirs' } })</script>";

#[test]
fn an_element_of_the_same_name_is_left_alone() -> Result<(), String> {
    let theirs = |page: &mut Page| {
        page.go("/own-element")?;
        page.started()?;
        let told =
            page.run("return [document.querySelector('franc-parler').shadowRoot, typeof FrancParler]")?;
        if told[0].is_null() && told[1] == "undefined" { Ok(()) } else { Err(format!("told: {told}")) }
    };
    visit_site(Browser::Chromium, site()?, theirs)?;
    visit_site(Browser::Firefox, site()?, theirs)
}
