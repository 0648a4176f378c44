//! What a person sees when the page cannot do its work: a sentence for each cause, and their answers where there are any.

use browser_tests::{Browser, Page, altered_page, damaged, visit, without_policy};

const TOLD: &str = "const host = document.querySelector('franc-parler');
    const root = host.shadowRoot;
    return host.dataset.screen === 'problem' && root.textContent.trim()";

/// The languages of the guide where it is shown below the problem, and nowhere else.
const BELOW: &str = "const all = [...document.querySelectorAll('main > .fp-guide')];
    const shown = all.filter(one => one.getClientRects().length);
    const { bottom } = document.querySelector('franc-parler').getBoundingClientRect();
    return shown.every(one => one.getBoundingClientRect().top >= bottom) && shown.map(one => one.lang).join()";

/// Waits for the screen of a problem, whose words must hold all of these, and takes what the console says of it.
fn tells(page: &Page, wanted: &[&str], cause: &str) -> Result<(), String> {
    let told = page.wait_for("the screen of a problem", TOLD)?;
    let told = told.as_str().unwrap_or_default();
    for part in wanted {
        if !told.contains(part) {
            return Err(format!("“{part}” is not in “{told}”"));
        }
    }
    let below = page.run(BELOW)?;
    if below != "fr" {
        return Err(format!("below the problem stands the guide in {below}"));
    }
    let console = page.findings()?.join("\n");
    if console.contains(&format!("franc-parler: {cause}")) {
        Ok(())
    } else {
        Err(format!("the console does not name the cause {cause}: {console}"))
    }
}

fn in_both(name: &str, alter: impl Fn(&str) -> String, wanted: &[&str], cause: &str) -> Result<(), String> {
    let file = altered_page(name, alter)?;
    visit(Browser::Chromium, &file, |page| tells(page, wanted, cause))?;
    visit(Browser::Firefox, &file, |page| tells(page, wanted, cause))
}

#[test]
fn a_policy_that_forbids_the_engine_is_named() -> Result<(), String> {
    in_both(
        "blocked",
        |page| page.replace(" 'wasm-unsafe-eval'", ""),
        &["Franc-parler n’a pas pu démarrer", "wasm-unsafe-eval", "Rien n’est perdu"],
        "blocked",
    )
}

#[test]
fn a_browser_without_webassembly_is_told_so() -> Result<(), String> {
    let without = |page: &str| {
        without_policy(page).replacen("<head>", "<head><script>delete window.WebAssembly</script>", 1)
    };
    in_both("no-engine", without, &["Franc-parler n’a pas pu démarrer", "WebAssembly"], "no-engine")
}

#[test]
fn a_damaged_engine_is_told_from_an_old_browser() -> Result<(), String> {
    in_both(
        "damaged-engine",
        |page| damaged(&without_policy(page), "wasm"),
        &["Franc-parler n’a pas pu démarrer", "incomplet ou abîmé"],
        "damaged",
    )
}

#[test]
fn where_the_words_are_damaged_one_sentence_is_left() -> Result<(), String> {
    in_both(
        "damaged-words",
        |page| damaged(&without_policy(page), "files"),
        &["incomplet ou abîmé"],
        "damaged",
    )
}

#[test]
fn where_the_script_itself_is_damaged_the_same_sentence_is_left() -> Result<(), String> {
    in_both(
        "damaged-script",
        |page| damaged(&without_policy(page), "script"),
        &["incomplet ou abîmé"],
        "damaged",
    )
}

/// The engine really traps: an element it must add refuses to be added.
fn traps(page: &Page) -> Result<(), String> {
    page.start("late-payment")?;
    page.choose("safety", "none")?;
    page.run(
        "for (const way of ['insertBefore', 'appendChild']) {
            Node.prototype[way] = () => { throw new Error('planted'); };
        }",
    )?;
    page.pick("payment-kind", "late")?;
    page.press_primary()?;
    let told = page.wait_for("the screen of a problem", TOLD)?;
    let told = told.as_str().unwrap_or_default();
    if !told.contains("Franc-parler s’est arrêté") {
        return Err(format!("told: {told}"));
    }
    let kept = "return document.querySelector('franc-parler').shadowRoot.querySelector('textarea')?.value";
    let kept = page.wait_for("the answers", kept)?;
    if !kept.as_str().unwrap_or_default().contains("\"payment-kind\":\"late\"") {
        return Err(format!("kept: {kept}"));
    }
    page.findings()?;
    // The same page again: what was answered is there, and the question that was to be drawn.
    page.run("location.reload()")?;
    page.wait_for(
        "the question after",
        "return document.querySelector('franc-parler')?.dataset.question === 'already'",
    )?;
    page.findings().map(drop)
}

#[test]
fn after_a_trap_the_answers_are_shown_and_come_back() -> Result<(), String> {
    let file = browser_tests::built_page()?;
    visit(Browser::Chromium, &file, |page| traps(page))?;
    visit(Browser::Firefox, &file, |page| traps(page))
}

/// A program of the host's own: the smallest module there is, which traps when it is asked to.
const FOREIGN: &str = "<head><script>
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { f } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
    addEventListener('error', ({ error }) => { document.title = error instanceof WebAssembly.RuntimeError });
    addEventListener('foreign', () => { f() });
</script>";

fn goes_on(page: &Page) -> Result<(), String> {
    page.start("late-payment")?;
    page.run("dispatchEvent(new Event('foreign'))")?;
    page.wait_for("the trap", "return document.title === 'true'")?;
    page.findings()?;
    page.choose("safety", "none")?;
    page.choose("payment-kind", "late")
}

#[test]
fn the_trap_of_another_engine_stops_nothing_here() -> Result<(), String> {
    let file = altered_page("foreign", |page| without_policy(page).replacen("<head>", FOREIGN, 1))?;
    visit(Browser::Chromium, &file, |page| goes_on(page))?;
    visit(Browser::Firefox, &file, |page| goes_on(page))
}
