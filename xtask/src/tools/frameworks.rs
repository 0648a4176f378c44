//! What other people's pages are made of: the tests put the widget beside it, the product never loads it.
//!
//! Imported: the standard library and the shared part of the tools.

use super::node::NodePackage;
use std::fs;

const BOOTSTRAP: NodePackage = NodePackage { name: "bootstrap", version: "5.3.9" };
const TAILWIND: NodePackage = NodePackage { name: "@tailwindcss/browser", version: "4.3.4" };

/// The styles of Bootstrap.
///
/// # Errors
/// A sentence, where Node is missing or the package could not be installed.
pub fn bootstrap() -> Result<String, String> {
    read(&BOOTSTRAP, "dist/css/bootstrap.min.css")
}

/// The script of Tailwind that writes its styles in the page.
///
/// # Errors
/// A sentence, where Node is missing or the package could not be installed.
pub fn tailwind() -> Result<String, String> {
    read(&TAILWIND, "dist/index.global.js")
}

pub(super) fn read(package: &NodePackage, path: &str) -> Result<String, String> {
    let file = package.file(path)?.ok_or_else(|| {
        format!(
            "{} comes by npm: install Node (on Debian the packages nodejs and npm) and run this again.",
            package.name
        )
    })?;
    fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))
}
