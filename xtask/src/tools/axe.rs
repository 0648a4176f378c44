//! The rules of accessibility that a machine can hold a page against: the tests run them in the page itself.
//!
//! Imported: the standard library and the npm packages.

use super::frameworks::read;
use super::node::NodePackage;

const AXE: NodePackage = NodePackage { name: "axe-core", version: "4.14.1" };

/// The script of axe.
///
/// # Errors
/// A sentence, where Node is missing or the package could not be installed.
pub fn axe() -> Result<String, String> {
    read(&AXE, "axe.min.js")
}
