//! Every kind of screen against axe, light and dark, French and English: nothing against WCAG 2.2 AA and good practice, a
//! contrast of 7 to 1, every target as large as a finger.

use std::collections::BTreeSet;

use browser_tests::{Browser, Page, Scheme, Site, altered_page, built_page, visit, visit_site};

const CONVERSATIONS: [&str; 5] = ["own-mistake", "client-mistake", "boundaries", "late-payment", "ending"];
const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

/// Other words over the first line that has its own, where there is a sheet: its mark and the way back are looked at too.
const WRITTEN_OVER: &str =
    "const field = document.querySelector('franc-parler').shadowRoot.querySelector('.fp-boxes .fp-grow__field');
    if (field) {
        field.value = 'Autre chose';
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }";

/// Everything there is against a screen.
fn against(page: &Page, script: &str) -> Result<Vec<String>, String> {
    page.bring_axe(script)?;
    let mut found: Vec<String> = page.fits_whole().err().into_iter().collect();
    for scheme in SCHEMES {
        found.extend(page.audit(scheme)?.into_iter().map(|line| format!("{scheme:?}, {line}")));
    }
    Ok(found)
}

/// The screens of all five; one that several share is looked at once.
fn every_screen(language: &str) -> Result<(), String> {
    let script = xtask::tools::axe()?;
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    visit(Browser::Chromium, &built_page()?, |page| {
        for conversation in CONVERSATIONS {
            page.tour(conversation, language, |page, name| {
                let own = ["diagnosis", "sheet"].contains(&name);
                let name = if own { format!("{conversation} {name}") } else { name.to_owned() };
                if seen.insert(name.clone()) {
                    if own {
                        page.run(WRITTEN_OVER)?;
                    }
                    found.extend(against(page, &script)?.into_iter().map(|line| format!("{name}: {line}")));
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
    println!("{} screens: {seen:?}", seen.len());
    if found.is_empty() { Ok(()) } else { Err(format!("{}: {}", found.len(), found.join("\n  "))) }
}

#[test]
fn nothing_is_against_a_screen_in_french() -> Result<(), String> {
    every_screen("fr").inspect_err(|found| eprintln!("{found}"))
}

#[test]
fn nothing_is_against_a_screen_in_english() -> Result<(), String> {
    every_screen("en").inspect_err(|found| eprintln!("{found}"))
}

/// Faults of the page, each with the rule that must tell of it.
const PLANTED: [(&str, &str); 5] = [
    ("<button style='width: 50px; height: 50px'></button>", "button-name"),
    // Enough for AA on this paper, too little for 7 to 1.
    ("<p style='color: #6b6b6b'>À peine lisible</p>", "color-contrast-enhanced"),
    ("<p role='nonsense'>Un rôle qui n’existe pas</p>", "aria-roles"),
    ("<h5>Un titre qui saute trois rangs</h5>", "heading-order"),
    ("<button style='width: 20px; height: 20px; min-height: 0; padding: 0'>x</button>", "“x” 20 × 20"),
];

fn each_is_found(page: &Page) -> Result<(), String> {
    let script = xtask::tools::axe()?;
    let clean = against(page, &script)?;
    if !clean.is_empty() {
        return Err(format!("before anything was planted: {clean:?}"));
    }
    for (fault, told) in PLANTED {
        page.run(&format!(
            "window.planted = document.createElement('div');
            planted.innerHTML = \"{fault}\";
            document.querySelector('franc-parler').shadowRoot.querySelector('.fp-screen').append(planted)"
        ))?;
        let found = against(page, &script)?;
        if !found.iter().any(|line| line.contains(told)) {
            return Err(format!("not found, {told}: {found:?}"));
        }
        page.run("planted.remove()")?;
    }
    Ok(())
}

#[test]
fn what_is_planted_is_found() -> Result<(), String> {
    // A style of one's own is against the policy of the page: axe is tried on the page without it.
    let open = altered_page("without-policy", |html| {
        html.replacen("<meta http-equiv=\"Content-Security-Policy\"", "<meta name=\"once-a-policy\"", 1)
    })?;
    visit(Browser::Chromium, &open, |page| each_is_found(page)).inspect_err(|found| eprintln!("{found}"))
}

/// In somebody else's page: with a coach's mark and offer, and where a policy lets no engine run.
fn in_a_site(page: &Page) -> Result<(), String> {
    let script = xtask::tools::axe()?;
    page.go("/coach")?;
    page.started()?;
    let mut found = against(page, &script)?;
    page.go("/blocked")?;
    page.at("problem")?;
    // There is nothing to press on this one.
    page.bring_axe(&script)?;
    for scheme in SCHEMES {
        found.extend(page.audit(scheme)?);
    }
    page.says_only(&["franc-parler: blocked", "wasm"])?;
    if found.is_empty() { Ok(()) } else { Err(found.join("\n  ")) }
}

#[test]
fn nothing_is_against_a_coach_s_page_or_the_screen_of_a_problem() -> Result<(), String> {
    let page = |inside: &str| {
        format!(
            "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title></head><body><main>
            <h1>Un blog</h1><franc-parler {inside}</franc-parler></main>
            <script src=\"/franc-parler.fr.js\"></script></body></html>"
        )
    };
    let coach = "coach-name=\"Anne Morel\" coach-link=\"https://example.org/\" coach-note=\"Une heure, à ton rythme.\">\
        <p slot=cta>En parler avec moi</p>";
    let site = Site::new()?
        .with_page("/coach", &page(coach))
        .with_page("/blocked", &page("><p>Un questionnaire.</p>"));
    let site = site.under("Content-Security-Policy", "default-src 'self'");
    visit_site(Browser::Chromium, site, |page| in_a_site(page)).inspect_err(|found| eprintln!("{found}"))
}
