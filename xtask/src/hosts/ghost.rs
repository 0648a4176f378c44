//! Ghost 5 as npm has it, with its own small database and the theme of a new site: the two lines in an HTML card.

use super::server::{Folder, Server, answers, done, free_port};
use super::{built, visited};
use crate::tools;
use std::process::Command;

/// Sets up a site, has it visited, and takes it down.
///
/// # Errors
/// A sentence: what is missing, what could not be set up, or what the browser saw.
pub fn ghost() -> Result<(), String> {
    let ghost = tools::ghost()?;
    let script = built("franc-parler.fr.js")?;
    let site = Folder::new("ghost")?;
    let port = free_port()?;
    let address = format!("http://127.0.0.1:{port}");
    site.copy(&ghost.join("content"), "content")?;
    let mut server = Command::new("node");
    // It starts in its own folder only.
    server.arg("index.js").current_dir(&ghost).envs(settings(&site, port));
    let log = site.path().join("server.log");
    let _server = Server::start(&server, &log)?;
    answers(port, "/", &log)?;
    let steps = site.write("set-up.mjs", include_str!("ghost/set-up.mjs"))?;
    let set_up = done(Command::new("node").arg(steps).env("ADDRESS", &address).env("SCRIPT", script));
    set_up.map_err(|error| format!("Ghost could not be set up. {error}"))?;
    println!("Ghost, at {address}");
    visited(&["servers_ghost"], &[("FRANC_PARLER_GHOST", &address)])
}

/// What calls other servers of its own accord is switched off: the search Ghost loads from elsewhere, its news, its mail.
fn settings(site: &Folder, port: u16) -> Vec<(&'static str, String)> {
    let content = site.path().join("content");
    let database = content.join("data/ghost.db");
    let fixed = [
        ("NODE_ENV", "production"),
        ("server__host", "127.0.0.1"),
        ("database__client", "sqlite3"),
        ("database__useNullAsDefault", "true"),
        ("mail__transport", "stub"),
        ("privacy__useTinfoil", "true"),
        ("security__staffDeviceVerification", "false"),
        ("sodoSearch__url", "false"),
        ("logging__level", "error"),
    ];
    let mut settings: Vec<_> = fixed.map(|(name, value)| (name, value.to_owned())).into();
    settings.extend([
        ("url", format!("http://127.0.0.1:{port}")),
        ("server__port", port.to_string()),
        ("database__connection__filename", database.display().to_string()),
        ("paths__contentPath", content.display().to_string()),
    ]);
    settings
}
