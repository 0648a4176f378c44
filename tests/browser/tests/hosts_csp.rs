//! In pages with a policy: where it lets an engine run, the widget works to the paper; where not, it says so.

use browser_tests::{Browser, Page, Site, visit_site};

const LETTING: &[(&str, &str)] = &[
    ("self", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"),
    (
        "nonce",
        "script-src 'nonce-blog' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    ),
    ("eval", "default-src 'self'; script-src 'self' 'unsafe-eval'"),
    ("styles", "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"),
    ("nothing-else", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"),
    ("trusted-types", "require-trusted-types-for 'script'; trusted-types 'none'"),
    (
        "trusted-types-strict",
        "default-src 'none'; script-src 'nonce-blog' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
];

const FORBIDDING: &[(&str, &str)] = &[
    ("self-only", "default-src 'self'"),
    ("nonce-only", "script-src 'nonce-blog' 'strict-dynamic'; object-src 'none'; base-uri 'none'"),
];

/// The page itself holds nothing inline but words, so that its own policy has nothing to say about it.
const PAGE: &str = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title>
    <script nonce=blog src=\"/listen.js\"></script></head><body><h1>Un blog</h1>
    <franc-parler>Un questionnaire.</franc-parler><script nonce=blog src=\"/franc-parler.fr.js\"></script></body></html>";

const LISTEN: &str = "addEventListener('fp-error', event => { window.told = event.detail.cause });";

fn site() -> Result<Site, String> {
    let site = Site::new()?.with_script("/listen.js", LISTEN);
    let add = |site: Site, (name, policy): &(&str, &str)| {
        site.with_page(&format!("/{name}"), PAGE).under("Content-Security-Policy", policy)
    };
    Ok(LETTING.iter().chain(FORBIDDING).fold(site, add))
}

fn works(page: &Page) -> Result<(), String> {
    for (name, _) in LETTING {
        page.go(&format!("/{name}"))?;
        let printed = page
            .straight_to_the_sheet()
            .and_then(|()| page.print_by_button(&format!("policy-{name}"))?.lacks(&["Un blog"]));
        printed.map_err(|fault| format!("{name}: {fault}"))?;
    }
    Ok(())
}

/// The sentence of the cause, for whoever reads; its name, for whoever keeps the page. The console holds what the policy
/// and we say of it, and nothing else.
fn says_so(page: &Page) -> Result<(), String> {
    for (name, _) in FORBIDDING {
        page.go(&format!("/{name}"))?;
        page.at("problem").map_err(|fault| format!("{name}: {fault}"))?;
        let told =
            page.run("return [window.told, document.querySelector('franc-parler').shadowRoot.textContent]")?;
        let words = told[1].as_str().unwrap_or_default();
        if told[0] != "blocked" || !words.contains("wasm-unsafe-eval") || !words.contains("Rien n’est perdu")
        {
            return Err(format!("{name}: {told}"));
        }
        let found = page.findings()?;
        let (ours, others): (Vec<_>, Vec<_>) =
            found.iter().partition(|line| line.contains("franc-parler: blocked"));
        let foreign: Vec<_> = others.into_iter().filter(|line| !line.contains("wasm")).collect();
        if ours.is_empty() || !foreign.is_empty() {
            return Err(format!("{name}: said of it {ours:?}, and besides {foreign:?}"));
        }
    }
    Ok(())
}

#[test]
fn a_policy_that_lets_an_engine_run_lets_ours_in_chromium() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| works(page))
}

#[test]
fn a_policy_that_lets_an_engine_run_lets_ours_in_firefox() -> Result<(), String> {
    visit_site(Browser::Firefox, site()?, |page| works(page))
}

#[test]
fn a_policy_that_forbids_it_is_named() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| says_so(page))?;
    visit_site(Browser::Firefox, site()?, |page| says_so(page))
}
