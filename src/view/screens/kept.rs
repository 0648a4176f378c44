//! The preparations there are, on the first screen: to go on with, to name, to copy, to take out.

use super::Chrome;
use crate::app::{Event, NAME, Shelved, Shelving, StartScreen};
use crate::view::element::{Element, element};

/// The list; nothing where nothing was begun.
pub(super) fn kept(screen: &StartScreen, chrome: &Chrome) -> Option<Element> {
    let all = screen.kept.iter().map(|one| shelved(one, chrome));
    // Where the open one is empty, and so not on the list, another would be no other.
    let open = screen.kept.first().is_some_and(|one| one.place == 0);
    (!screen.kept.is_empty()).then(|| {
        element("section", "fp-kept")
            .with(chrome.subheading("fp-subheading", &chrome.word("kept.heading")).set("tabindex", "-1"))
            .with(element("ul", "fp-cards").all(all))
            .maybe(open.then(|| chrome.link("kept.another", Event::Shelved(Shelving::SetAside))))
    })
}

fn shelved(one: &Shelved, chrome: &Chrome) -> Element {
    let place = one.place;
    let card = chrome.button("fp-card", "secondary", "", Event::Shelved(Shelving::Took(place)));
    let card = card
        .with(element("span", "fp-card__name").text(&one.title))
        .with(element("span", "fp-card__about").text(&one.about));
    let named = |label: &str| chrome.named(label, &one.title);
    let button = |key: &str, event| chrome.link(key, event).put("aria-label", named(&chrome.word(key)));
    let name = [NAME, &place.to_string()].concat();
    let label = chrome.word("kept.name");
    let field = element("input", "fp-input")
        .set("type", "text")
        .put("name", name.clone())
        // Not by its name: that changes while it is typed.
        .put("aria-label", chrome.named(&label, &(place + 1).to_string()))
        .value(&one.name)
        .typed(chrome.send, &name);
    let more = element("details", "fp-why")
        .with(element("summary", "").text(&named(&chrome.word("kept.more"))))
        .with(element("label", "").text(&label).with(field))
        .with(
            element("div", "fp-bar__buttons")
                .with(button("kept.duplicate", Event::Shelved(Shelving::Duplicated(place))))
                .with(button("kept.discard", Event::Shelved(Shelving::Discarded(place)))),
        );
    element("li", "").with(card).with(more)
}
