//! `cargo xtask test crates`: what the crates are made of, by `deny.toml`: licences, versions there are two of, where they
//! come from, and what is published against them. Not a part of `test`: its program takes minutes to compile.

use crate::build;
use crate::tools;
use crate::words::root;
use std::path::Path;
use std::process::Command;

/// Set by every service that runs tests on its own.
const UNATTENDED: &str = "CI";

/// Checks the crates. Where the list of advisories cannot be fetched, a sentence says that it was left out; on a machine
/// that runs tests on its own that is an error.
///
/// # Errors
/// A sentence, where something is against `deny.toml`, or could not be checked.
pub fn check() -> Result<(), String> {
    let deny = tools::cargo_deny()?;
    let checked = "A crate is against deny.toml: the lines above say which, and who needs it.";
    build::run(cargo_deny(&deny).args(["check", "bans", "licenses", "sources"]), checked)?;
    let fetched = cargo_deny(&deny).args(["fetch", "db"]).status().is_ok_and(|status| status.success());
    if fetched {
        let published =
            "Something is published against a crate: the lines above say what, and what mends it.";
        return build::run(cargo_deny(&deny).args(["check", "advisories"]), published);
    }
    let left_out = "The list of advisories could not be fetched from GitHub: what is published against the crates was not looked up.";
    if std::env::var_os(UNATTENDED).is_some() {
        return Err(format!("{left_out} Check the connection, then run this again."));
    }
    println!("{left_out}");
    Ok(())
}

fn cargo_deny(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("--workspace").current_dir(root());
    command
}
