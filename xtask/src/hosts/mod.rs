//! Real hosts: `WordPress`, Hugo and Ghost, set up from nothing in a temporary folder, visited by the browser tests, and
//! gone afterwards.
//!
//! `server` has what they share: the folder, the ports, the servers and their end. What a host shows is judged by
//! `tests/browser/tests/servers_*.rs`, which take its address from a variable. Imported: the standard library, the
//! tools, the build's `run` and the project's root.

mod files;
mod ghost;
mod hugo;
mod server;
mod wordpress;

pub use ghost::ghost;
pub use hugo::hugo;
pub use wordpress::wordpress;

use crate::build;
use crate::tools::{self, Package};
use crate::words::root;
use std::path::PathBuf;
use std::process::Command;

/// Complains of what is missing. Nothing is installed: these packages bring servers, and those are for their owner to ask
/// for.
fn present(needed: &[Package]) -> Result<(), String> {
    let missing: Vec<Package> = needed.iter().filter(|package| package.find().is_none()).copied().collect();
    if missing.is_empty() { Ok(()) } else { Err(tools::missing_sentence(&missing)) }
}

/// What was built for a host, as it is shipped.
fn built(path: &str) -> Result<PathBuf, String> {
    let file = root().join("dist/embed").join(path);
    if file.exists() {
        return Ok(file);
    }
    Err(format!("dist/embed/{path} is not there: run `cargo xtask dist` first."))
}

/// Runs the browser tests of a host, with these variables.
fn visited(tests: &[&str], variables: &[(&str, &str)]) -> Result<(), String> {
    let driver = tools::geckodriver()?;
    let mut command = Command::new("cargo");
    command.args(["test", "--package", "browser-tests"]);
    for test in tests {
        command.args(["--test", test]);
    }
    command.args(["--", "--ignored"]);
    command.env("GECKODRIVER", driver).envs(variables.iter().copied()).current_dir(root());
    build::run(&mut command, "A host is red: the message of its test says which article, and what was seen.")
}
