//! The guards watched at work on a page of our own: each must catch one planted fault, and let a clean page pass.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use browser_tests::{Browser, Page, Scheme, Setting, Site, stand_in, visit, visit_site, visit_with};

/// How long the news of a fault may take: WebKit opens a safe line long before it says anything on it.
const PATIENCE: Duration = Duration::from_secs(8);

/// Plants a fault and complains unless a guard tells of it in these words.
fn caught(page: &Page, fault: &str, told: &str) -> Result<(), String> {
    page.run(fault)?;
    let end = Instant::now() + PATIENCE;
    let mut found = Vec::new();
    while Instant::now() < end {
        found.extend(page.findings()?);
        if found.iter().any(|line| line.contains(told)) {
            return Ok(());
        }
    }
    Err(format!("not caught: {fault}, only {found:?}"))
}

/// A heading that cannot take the focus, and a page wider than its window.
fn faults_of_the_view(page: &Page) -> Result<(), String> {
    page.run("HTMLElement.prototype.focus = () => {}")?;
    let complaint = page.start("full").err().unwrap_or_default();
    if !complaint.contains("the heading does not hold the focus") {
        return Err(format!("not caught, the heading without focus: {complaint}"));
    }
    page.run("document.body.style.width = '2000px'")?;
    let complaint = page.shot("stand-in", 360, Scheme::Light).err().unwrap_or_default();
    if complaint.contains("px wide in a window of 360 px") {
        Ok(())
    } else {
        Err(format!("not caught, the wide page: {complaint}"))
    }
}

/// One fault of every kind; the last look must find nothing left.
fn faults(page: &Page) -> Result<(), String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let open = listener.local_addr().map_err(|error| error.to_string())?;
    // Of what is thrown in a file, WebKit tells the page that it was thrown, and no more.
    // And it speaks to a proxy in a way of its own where a page wants a safe line.
    let (thrown, safe_line) = match page.browser() {
        Browser::WebKit => ("error: Script error.", "a connection without a word"),
        _ => ("planted throw", "CONNECT example.org"),
    };
    caught(page, "console.error('planted error')", "planted error")?;
    caught(page, "console.debug('planted aside')", "planted aside")?;
    caught(page, "setTimeout(() => { throw new Error('planted throw') })", thrown)?;
    caught(page, "Promise.reject(new Error('planted rejection'))", "planted rejection")?;
    caught(
        page,
        &format!("fetch('http://{open}/asked', {{mode: 'no-cors'}})"),
        &format!("the proxy was asked: GET http://{open}/asked"),
    )?;
    caught(
        page,
        &format!("new Image().src = 'http://{open}/picture'"),
        &format!("the page loaded http://{open}/picture"),
    )?;
    caught(page, "new WebSocket('wss://example.org/')", &format!("the proxy was asked: {safe_line}"))?;
    caught(
        page,
        "const rule = document.createElement('meta');
        rule.httpEquiv = 'Content-Security-Policy';
        rule.content = \"style-src 'none'\";
        document.head.append(rule);
        document.body.setAttribute('style', 'color: red')",
        "style-src 'none'",
    )
}

/// A whole walk without a fault.
fn walk(page: &Page, due: &str) -> Result<(), String> {
    page.start("full")?;
    page.choose("safety", "none")?;
    page.choose("already", "nothing")?;
    page.back()?;
    page.back()?;
    page.choose("safety", "unknown")?;
    page.choose("already", "spoke")?;
    page.go_on()?;
    page.fill("contact", "Claire")?;
    page.fill("amount", "12,5")?;
    page.fill("due", due)?;
    page.skip()?;
    page.expect("sheet", "")
}

/// The same, and the paper.
fn walk_to_the_paper(page: &Page) -> Result<(), String> {
    let due = page.day(-10)?;
    walk(page, &due)?;
    let paper = page.print("stand-in")?;
    paper.at_most(1)?;
    paper.lacks(&["Imprimer"])?;
    paper.holds(&[&format!("Bonjour Claire, il reste 12,5 € depuis le {due}.")])
}

#[test]
fn every_guard_catches_its_fault_in_chromium() {
    visit(Browser::Chromium, &stand_in(), |page| faults(page)).unwrap();
}

#[test]
fn every_guard_catches_its_fault_in_firefox() {
    visit(Browser::Firefox, &stand_in(), |page| faults(page)).unwrap();
}

#[test]
fn every_guard_catches_its_fault_in_webkit() {
    visit(Browser::WebKit, &stand_in(), |page| faults(page)).unwrap();
}

#[test]
fn what_is_seen_of_the_view_is_checked() {
    visit(Browser::Chromium, &stand_in(), |page| faults_of_the_view(page)).unwrap();
}

#[test]
fn a_clean_walk_passes_in_chromium() {
    visit(Browser::Chromium, &stand_in(), |page| walk_to_the_paper(page)).unwrap();
}

#[test]
fn a_clean_walk_passes_in_firefox() {
    visit(Browser::Firefox, &stand_in(), |page| walk_to_the_paper(page)).unwrap();
}

#[test]
fn a_clean_walk_passes_in_webkit() {
    visit(Browser::WebKit, &stand_in(), |page| walk(page, &page.day(-10)?)).unwrap();
}

#[test]
fn a_fault_at_the_very_end_fails_the_visit() {
    for browser in [Browser::Chromium, Browser::Firefox, Browser::WebKit] {
        let visited = visit(browser, &stand_in(), |page| page.run("console.warn('last word')").map(drop));
        let complaint = visited.unwrap_err();
        assert!(complaint.contains("last word"), "{complaint}");
    }
}

/// A heading that a line is too short for.
fn cut_off(page: &Page) -> Result<(), String> {
    page.fits_whole()?;
    let cut = ["overflow: hidden; white-space: nowrap", ""].map(|styles| {
        page.run(&format!(
            "document.querySelector('franc-parler').shadowRoot.querySelector('.fp-heading').style.cssText = '{styles}; width: 4em'"
        ))?;
        page.fits_whole()
    });
    match cut {
        [Err(told), Ok(())] if told.contains("cut off") => Ok(()),
        other => Err(format!("not caught, a heading cut off: {other:?}")),
    }
}

/// What a site holds may be asked for, what it does not hold may not; and a page that is too small to press is seen.
fn faults_in_a_site(page: &Page) -> Result<(), String> {
    page.go("/page")?;
    caught(page, "fetch('/franc-parler.js')", "unseen").err().ok_or("a file of the site was refused")?;
    caught(
        page,
        "fetch('/nowhere').catch(() => 0)",
        "the proxy was asked: GET http://blog.localhost/nowhere",
    )?;
    page.started()?;
    cut_off(page)?;
    let before = page.looks_inside(".fp-button")?;
    page.run(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.fp-button { color: red; min-height: 0; padding: 0; height: 20px }');
        document.querySelector('franc-parler').shadowRoot.adoptedStyleSheets.push(sheet)",
    )?;
    let small = page.fits().err().unwrap_or_default();
    let red = page.looks_inside(".fp-button")?.as_in(&before).err().unwrap_or_default();
    if !small.contains("× 20") || !red.contains("color: rgb(255, 0, 0)") {
        return Err(format!("not caught: {small} {red}"));
    }
    page.run("document.querySelector('franc-parler').style.cssText = 'position: relative; z-index: -1'")?;
    let covered = page.click(".fp-button").err().unwrap_or_default();
    if covered.contains("is covered") {
        Ok(())
    } else {
        Err(format!("not caught: a covered button, {covered}"))
    }
}

#[test]
fn faults_in_a_site_are_caught() -> Result<(), String> {
    let page = "<!doctype html><html lang=fr><meta charset=utf-8><title>Un blog</title><body>
        <franc-parler>Un questionnaire.</franc-parler><div style=\"position: fixed; inset: 0\"></div>
        <script src=\"/franc-parler.fr.js\"></script></html>";
    visit_site(Browser::Chromium, Site::new()?.with_page("/page", page), |page| faults_in_a_site(page))?;
    visit_site(Browser::Firefox, Site::new()?.with_page("/page", page), |page| faults_in_a_site(page))?;
    visit_site(Browser::WebKit, Site::new()?.with_page("/page", page), |page| faults_in_a_site(page))
}

#[test]
fn firefox_with_the_file_policy_off_is_refused() {
    let off = Setting { browser: Browser::Firefox, strict: false };
    let complaint = visit_with(off, &stand_in(), |_| Ok(())).unwrap_err();
    assert!(complaint.contains("could read its neighbour"), "{complaint}");
}
