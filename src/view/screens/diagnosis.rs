//! The diagnosis, reading like a sentence from a person: what it is, what comes second, why, how, what to avoid.

use super::Chrome;
use crate::app::{DiagnosisScreen, Event, Reason};
use crate::view::element::{Element, element};

pub(super) fn diagnosis(screen: &DiagnosisScreen, chrome: &Chrome) -> Element {
    let second = screen.second.as_ref().map(|(name, order)| {
        element("p", "fp-second").with(element("b", "").text(name)).text(" ").text(order)
    });
    let channel = screen.channel.as_ref().map(|(channel, why)| {
        element("div", "fp-box").with(box_title(channel, chrome)).with(element("p", "").text(why))
    });
    element("div", if screen.safety { "fp-diagnosis fp-diagnosis--safety" } else { "fp-diagnosis" })
        .with(chrome.brand())
        .with(element("p", "fp-eyebrow").text(&screen.eyebrow))
        .with(chrome.heading(&screen.title))
        .with(element("p", "fp-lead").text(&screen.summary))
        .maybe(second)
        .all(reasons(&screen.reasons, chrome))
        .maybe(channel)
        .maybe(avoid(screen, chrome))
        .with(decide(screen, chrome))
}

fn box_title(title: &str, chrome: &Chrome) -> Element {
    chrome.subheading("fp-box__title", title)
}

fn avoid(screen: &DiagnosisScreen, chrome: &Chrome) -> Option<Element> {
    let lines = screen.avoid.iter().map(|line| element("li", "").text(line));
    let caution =
        || element("div", "fp-box fp-box--caution").with(box_title(&chrome.word("diagnosis.avoid"), chrome));
    (!screen.avoid.is_empty()).then(|| caution().with(element("ul", "").all(lines)))
}

fn reasons(reasons: &[Reason], chrome: &Chrome) -> Vec<Element> {
    if reasons.is_empty() {
        return Vec::new();
    }
    let one = |reason: &Reason| {
        let change = Event::AskedToChange(reason.question.to_owned());
        let link = chrome.button("fp-link", "change", &chrome.word("diagnosis.change"), change);
        let link = link.put("aria-label", reason.change.clone());
        element("li", "fp-reason").with(element("span", "").text(&reason.text)).with(link)
    };
    vec![
        chrome.subheading("fp-subheading", &chrome.word("diagnosis.because")),
        element("ul", "fp-reasons").all(reasons.iter().map(one)),
    ]
}

fn decide(screen: &DiagnosisScreen, chrome: &Chrome) -> Element {
    element("div", "fp-decide")
        .with(chrome.button("fp-button", "primary", &screen.accept, Event::Accepted))
        .with(chrome.link("diagnosis.other", Event::AskedForOthers))
        .with(chrome.back())
}
