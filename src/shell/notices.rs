//! Events for the host page: they bubble, are composed, and carry ids only.

use super::{Host, convert};
use crate::app::Notice;
use crate::json::Json;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells the host page.
pub(super) fn tell(host: &Host, notice: &Notice) {
    let attribute = |name: &str| host.element.get_attribute(name);
    let (name, detail) = match notice {
        Notice::Step => {
            let screen = attribute("data-screen");
            let question = attribute("data-question");
            let detail = Json::object([
                ("screen", Json::optional(screen.as_deref())),
                ("question", Json::optional(question.as_deref())),
            ]);
            ("fp-step", detail)
        }
        Notice::Diagnosed(conversation, situation, second) => {
            let detail = Json::object([
                ("conversation", Json::text(*conversation)),
                ("situation", Json::text(*situation)),
                ("second", Json::optional(*second)),
            ]);
            ("fp-diagnosed", detail)
        }
        Notice::Sheet => ("fp-sheet", Json::object([])),
    };
    dispatch(host, name, &detail);
}

/// Sends one event.
pub(super) fn dispatch(host: &Host, name: &str, detail: &Json) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&convert::to_js(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A host that cancels or throws is no concern of ours.
        let _ = host.element.dispatch_event(&event);
    }
}
