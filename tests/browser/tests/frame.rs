//! The questionnaire in a frame: as high as what is in it, told apart from other frames and from strangers, set by its
//! address and by the page around it.

use browser_tests::{Browser, Page, embed_folder, visit_beside};

fn in_both(name: &str, body: &str, journey: fn(&Page) -> Result<(), String>) -> Result<(), String> {
    let html = format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title></head><body><h1>Un blog</h1>
        <script>window.heard = []; addEventListener('message', ({{ data }}) => heard.push(data?.['franc-parler']?.type))</script>
        {body}</body></html>"
    );
    let folder = embed_folder(name, &[("host.html", &html)])?;
    for browser in [Browser::Chromium, Browser::Firefox] {
        visit_beside(browser, &folder, "host.html", |page| journey(page))?;
    }
    Ok(())
}

fn frame(query: &str) -> String {
    format!(
        "<iframe data-franc-parler-frame title=\"Un questionnaire\" src=\"frame.html{query}\" width=400 height=300 style=\"border: 3px solid; box-sizing: border-box\"></iframe>"
    )
}

const FRAME_SCRIPT: &str = "<script async src=\"frame.js\"></script>";

/// How high a frame is on the page, and how high what is in it.
fn heights(page: &Page, frame: usize) -> Result<[f64; 2], String> {
    let outer = page.run(&format!("return document.querySelectorAll('iframe')[{frame}].clientHeight"))?;
    let inner = page.inside(frame, |page| {
        page.run("return document.querySelector('franc-parler').getBoundingClientRect().height")
    })?;
    Ok([outer.as_f64().unwrap_or_default(), inner.as_f64().unwrap_or_default()])
}

/// Waits until a frame is exactly as high as what is in it, rounded up; gives the height.
fn fits(page: &Page, frame: usize) -> Result<f64, String> {
    let mut seen = [0.0; 2];
    for _ in 0..100 {
        seen = heights(page, frame)?;
        if seen[1] > 200.0 && (0.0..1.02).contains(&(seen[0] - seen[1])) {
            return Ok(seen[0]);
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    Err(format!("frame {frame} is {} px high, what is in it {} px", seen[0], seen[1]))
}

fn stands(page: &Page, frame: usize) -> Result<(), String> {
    let script =
        "return document.readyState === 'complete' && document.querySelector('franc-parler')?.dataset.screen";
    page.inside(frame, |page| {
        page.wait_for("the widget in the frame", script)?;
        page.run_patiently("setTimeout(arguments[0], 300)")
    })
    .map(drop)
}

fn press(page: &Page, frame: usize, selector: &str) -> Result<(), String> {
    let script =
        format!("document.querySelector('franc-parler').shadowRoot.querySelector('{selector}').click()");
    page.inside(frame, |page| page.run(&script)).map(drop)
}

/// Tall first screen, short question, tall again with the preparation on it; the other frame stays as it is.
fn grows_and_shrinks(page: &Page) -> Result<(), String> {
    stands(page, 0)?;
    stands(page, 1)?;
    let (first, other) = (fits(page, 0)?, fits(page, 1)?);
    press(page, 0, "button[value=quick]")?;
    page.inside(0, |page| {
        page.wait_for("the question", "return document.querySelector('franc-parler').dataset.question")
    })?;
    let shorter = fits(page, 0)?;
    let bar = page.inside(0, |page| {
        page.run(
            "const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
            return scrollHeight > innerHeight || scrollWidth > clientWidth || clientWidth < innerWidth",
        )
    })?;
    press(page, 0, "[part=back]")?;
    page.inside(0, |page| {
        page.wait_for(
            "the first screen",
            "return document.querySelector('franc-parler').dataset.screen === 'start'",
        )
    })?;
    let again = fits(page, 0)?;
    if shorter >= first || again < first || bar == true {
        return Err(format!("heights {first}, {shorter}, {again}; a bar: {bar}"));
    }
    let after = fits(page, 1)?;
    let kept = page.run(
        "const [one] = document.querySelectorAll('iframe'); return [one.title, one.getAttribute('height')]",
    )?;
    if (after - other).abs() > 0.0 || kept[0] != "Un questionnaire" || kept[1] != "300" {
        return Err(format!("the other frame went from {other} to {after}; {kept}"));
    }
    Ok(())
}

#[test]
fn a_frame_grows_and_shrinks_and_leaves_the_other_alone() -> Result<(), String> {
    let body = [frame("?lang=fr"), frame("?lang=en&theme=dark"), FRAME_SCRIPT.into()].concat();
    in_both("frames", &body, grows_and_shrinks)
}

/// Sends something to the page around a frame, from within it.
fn sends(page: &Page, frame: usize, message: &str) -> Result<(), String> {
    page.inside(frame, |page| page.run(&format!("parent.postMessage({message}, '*')")))?;
    std::thread::sleep(std::time::Duration::from_millis(150));
    Ok(())
}

fn heights_of_all(page: &Page) -> Result<String, String> {
    Ok(page
        .run("return [...document.querySelectorAll('iframe')].map(frame => frame.clientHeight).join()")?
        .to_string())
}

/// What a stranger sends changes nothing; the same from the right place does, so that the test sees what it looks for.
fn strangers_change_nothing(page: &Page) -> Result<(), String> {
    stands(page, 0)?;
    fits(page, 0)?;
    let before = heights_of_all(page)?;
    page.run("postMessage({ 'franc-parler': { type: 'resize', height: 77 } }, '*')")?;
    for height in ["-5", "1e9", "'tall'", "null", "[]"] {
        sends(page, 0, &format!("{{ 'franc-parler': {{ type: 'resize', height: {height} }} }}"))?;
    }
    for junk in [
        "null",
        "5",
        "'franc-parler'",
        "{ 'franc-parler': null }",
        "{ 'franc-parler': { type: 'toString' } }",
    ] {
        sends(page, 0, junk)?;
    }
    // One frame is not marked; the other is, but is not of the place it is said to be of.
    for stranger in [1, 2] {
        sends(page, stranger, "{ 'franc-parler': { type: 'resize', height: 66 } }")?;
    }
    // A neighbour, and the frame itself, are not the page around it.
    let update =
        "postMessage({ 'franc-parler': { type: 'update', options: { theme: 'dark', lang: 'en' } } }, '*')";
    page.inside(1, |page| page.run(&format!("parent.frames[0].{update}")))?;
    page.inside(0, |page| page.run(update))?;
    std::thread::sleep(std::time::Duration::from_millis(300));
    let theme = page
        .inside(0, |page| page.run("return document.querySelector('franc-parler').getAttribute('theme')"))?;
    let after = heights_of_all(page)?;
    if after != before || !theme.is_null() {
        return Err(format!("a stranger changed the heights from {before} to {after}, the theme to {theme}"));
    }
    sends(page, 0, "{ 'franc-parler': { type: 'resize', height: 77 } }")?;
    let taken = page.run("return document.querySelector('iframe').clientHeight")?;
    if taken == 77 { Ok(()) } else { Err(format!("the right message gave {taken} px")) }
}

#[test]
fn what_a_stranger_sends_changes_nothing() -> Result<(), String> {
    let strangers = "<iframe title=Voisin srcdoc=\"<p>Un voisin\"></iframe>
        <iframe data-franc-parler-frame title=Autre src=\"https://elsewhere.example/\" srcdoc=\"<p>Un autre\"></iframe>";
    in_both("strangers", &[&frame("?lang=fr"), strangers, FRAME_SCRIPT].concat(), strangers_change_nothing)
}

/// The settings of the address arrive, whatever else stands in it does not; the page around changes them live.
fn takes_its_settings(page: &Page) -> Result<(), String> {
    stands(page, 0)?;
    fits(page, 0)?;
    let told = page.inside(0, |page| {
        page.run(
            "const element = document.querySelector('franc-parler');
            const named = [...element.attributes].filter(({ name }) => !name.startsWith('data-'));
            return [named.map(({ name, value }) => `${name}=${value}`).sort().join('|'),
                document.documentElement.lang, window.run === undefined,
                getComputedStyle(element).getPropertyValue('--fp-accent'), element.dataset.question]",
        )
    })?;
    let attributes = "coach-link=mailto:a@b.example|coach-name=<b>Léa & co</b>|conversation=late-payment|lang=en|own-page=|style=--fp-accent: #7a2e1a; --fp-border: #eeeeee;|theme=dark";
    if told[0] != attributes
        || told[1] != "en"
        || told[2] != true
        || told[3] != "#7a2e1a"
        || told[4] != "safety"
    {
        return Err(format!("settings: {told}"));
    }
    page.run("FrancParlerFrame.update(document.querySelector('iframe'), { theme: 'light', lang: 'fr', onclick: 'run = 1', texts: 'x', ownPage: false })")?;
    page.inside(0, |page| {
        page.wait_for(
            "the new settings",
            "const element = document.querySelector('franc-parler');
            return element.getAttribute('theme') === 'light' && document.documentElement.lang === 'fr'
                && !element.hasAttribute('onclick') && !element.hasAttribute('texts') && element.hasAttribute('own-page')
                && element.style.getPropertyValue('--fp-border') === '#111111'",
        )
    })?;
    // From disk nobody has an origin: the page around hears of the height, and of nothing else.
    let heard = page.run("return [...new Set(heard)].join(' ')")?;
    if heard == "resize" { Ok(()) } else { Err(format!("the page around heard: {heard}")) }
}

#[test]
fn a_frame_takes_its_settings_from_its_address_and_from_the_page_around() -> Result<(), String> {
    let query = "?lang=en&amp;conversation=late-payment&amp;theme=dark&amp;coach-name=%3Cb%3EL%C3%A9a%20%26%20co%3C/b%3E&amp;coach-link=mailto:a@b.example&amp;fp-accent=%237a2e1a&amp;fp-border=light-dark(%23111111,%20%23eeeeee)&amp;fp-ink=url(https://elsewhere.example/)&amp;fp-nothing=1&amp;onclick=run=1&amp;texts=words&amp;style=color:red&amp;class=x&amp;answers=typed";
    in_both("settings", &[&frame(query), FRAME_SCRIPT].concat(), takes_its_settings)
}

/// A frame that was told its page listens to no other, and tells no other more than its height; the browser itself says that the message had no one to go to.
fn listens_to_its_page_alone(page: &Page) -> Result<(), String> {
    stands(page, 0)?;
    page.run("document.querySelector('iframe').contentWindow.postMessage({ 'franc-parler': { type: 'update', options: { theme: 'dark' } } }, '*')")?;
    std::thread::sleep(std::time::Duration::from_millis(300));
    let theme = page
        .inside(0, |page| page.run("return document.querySelector('franc-parler').getAttribute('theme')"))?;
    fits(page, 0)?;
    let heard = page.run("return [...new Set(heard)].join(' ')")?;
    let mut told = page.findings()?;
    // The last of what the browser has to say of it comes late.
    std::thread::sleep(std::time::Duration::from_millis(700));
    told.extend(page.findings()?);
    let foreign: Vec<_> = told.iter().filter(|line| !line.contains("postMessage")).collect();
    if theme.is_null() && heard == "resize" && foreign.is_empty() {
        Ok(())
    } else {
        Err(format!("theme {theme}, heard {heard}, {foreign:?}"))
    }
}

#[test]
fn a_frame_that_knows_its_page_listens_to_no_other() -> Result<(), String> {
    let body = [&frame("?lang=fr&amp;origin=https://coach.example"), FRAME_SCRIPT].concat();
    in_both("origin", &body, listens_to_its_page_alone)
}
