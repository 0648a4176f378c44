//! How elements look: the computed styles that a host and a widget could change in each other.

use serde_json::{Value, json};

use crate::page::Page;

/// What a sheet of styles may reach without asking; sizes and places, which follow from the rest, are left out.
const LOOKS: &str = "const [host, selector] = arguments;
    const properties = ['align-items', 'background-color', 'background-image', 'border-bottom-color',
        'border-bottom-style', 'border-bottom-width', 'border-radius', 'border-top-width', 'box-shadow', 'box-sizing',
        'clear', 'color', 'cursor', 'direction', 'display', 'filter', 'flex', 'float', 'font-family',
        'font-feature-settings', 'font-kerning', 'font-size', 'font-style', 'font-variant', 'font-weight', 'gap',
        'hyphens', 'letter-spacing', 'line-break', 'line-height', 'list-style', 'margin-bottom', 'margin-top', 'max-width',
        'min-height', 'opacity', 'outline-style', 'overflow-wrap', 'overflow-x', 'padding-bottom', 'padding-left',
        'padding-right', 'padding-top', 'pointer-events', 'position', 'quotes', 'text-align', 'text-decoration-line',
        'text-indent', 'text-shadow', 'text-transform', 'text-wrap', 'transform', 'user-select', 'vertical-align',
        'visibility', 'white-space', 'word-break', 'word-spacing', 'writing-mode', 'zoom'];
    const root = host ? document.querySelector(host).shadowRoot : document;
    return [...root.querySelectorAll(selector)].flatMap((one, at) => [null, '::before', '::after'].map(part => {
        const styles = getComputedStyle(one, part);
        const name = `${at} ${one.localName}.${one.className}${part ?? ''}`;
        return [name, ...properties.map(property => `${property}: ${styles.getPropertyValue(property)}`)];
    }))";

/// The looks of some elements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looks(Vec<Value>);

impl Page {
    /// How the elements look that a selector finds inside the widget.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub fn looks_inside(&self, selector: &str) -> Result<Looks, String> {
        self.looks(&json!("franc-parler"), selector)
    }

    /// How the host's own elements look.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub fn looks_outside(&self, selector: &str) -> Result<Looks, String> {
        self.looks(&json!(null), selector)
    }

    fn looks(&self, host: &Value, selector: &str) -> Result<Looks, String> {
        let looks = self.session.script(LOOKS, &[host.clone(), json!(selector)])?;
        Ok(Looks(looks.as_array().cloned().unwrap_or_default()))
    }
}

impl Looks {
    /// Complains of what looks otherwise here than there.
    ///
    /// # Errors
    /// If anything does, or if nothing was looked at.
    pub fn as_in(&self, other: &Self) -> Result<(), String> {
        if self.0.is_empty() || self.0.len() != other.0.len() {
            return Err(format!("{} elements here, {} there", self.0.len(), other.0.len()));
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let differences: Vec<String> = self
            .0
            .iter()
            .zip(&other.0)
            .flat_map(|(here, there)| {
                let name = text(&here[0]);
                let pairs: Vec<_> = here
                    .as_array()
                    .into_iter()
                    .flatten()
                    .zip(there.as_array().into_iter().flatten())
                    .collect();
                let differing = pairs.into_iter().filter(|(here, there)| here != there);
                differing
                    .map(|(here, there)| format!("{name}: {} here, {} there", text(here), text(there)))
                    .collect::<Vec<_>>()
            })
            .collect();
        if differences.is_empty() {
            return Ok(());
        }
        Err(format!(
            "{} differences: {}",
            differences.len(),
            differences[..differences.len().min(12)].join("; ")
        ))
    }
}
