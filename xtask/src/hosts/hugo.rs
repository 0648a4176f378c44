//! Hugo as Debian packages it: a site of two articles with the shortcode, built and given out as files.

use super::files::Files;
use super::server::{Folder, done, free_port};
use super::{built, present, visited};
use crate::tools::{Package, Sign};
use std::fs;
use std::process::Command;

const HUGO: Package = Package { sign: Sign::Command(&["hugo"]), package: "hugo", elsewhere: "Hugo" };

/// The site of a coach, without what Franc-parler brings.
const FILES: [(&str, &str); 6] = [
    ("layouts/_default/single.html", include_str!("hugo/single.html")),
    ("layouts/_default/list.html", include_str!("hugo/list.html")),
    ("layouts/_default/rss.xml", include_str!("hugo/rss.xml")),
    ("content/paid.md", include_str!("hugo/paid.md")),
    ("content/twice.md", include_str!("hugo/twice.md")),
    // What a browser asks of any site by itself.
    ("static/favicon.ico", ""),
];

/// Places and values that Hugo is to name.
const WRONG: [&str; 4] = ["wrong.md:4", "\"payments\"", "wrong.md:5", "\"es\""];

/// Builds the site, has it visited, and sees that wrong values stop the build.
///
/// # Errors
/// A sentence: what is missing, what Hugo refuses, or what the browser saw.
pub fn hugo() -> Result<(), String> {
    present(&[HUGO])?;
    let site = Folder::new("hugo")?;
    let port = free_port()?;
    let address = format!("http://127.0.0.1:{port}");
    let settings = format!(
        "baseURL = \"{address}/\"\ntitle = \"Titre du blog\"\nlanguageCode = \"fr-FR\"\ndefaultContentLanguage = \"fr\"\ndisableKinds = [\"taxonomy\", \"term\"]\n"
    );
    site.write("config.toml", &settings)?;
    for (name, text) in FILES {
        site.write(name, text)?;
    }
    // As a coach does: the shipped folders, over those of the site.
    for folder in ["layouts", "static"] {
        site.copy(&built(&format!("hugo/{folder}"))?, ".")?;
    }
    let build = || done(Command::new("hugo").arg("--panicOnWarning").current_dir(site.path()));
    build()?;
    script_once(&site)?;
    {
        let _files = Files::serve(site.path().join("public"), port)?;
        println!("Hugo's pages, at {address}");
        visited(&["servers_hugo"], &[("FRANC_PARLER_HUGO", &address)])?;
    }
    site.write("content/wrong.md", include_str!("hugo/wrong.md"))?;
    match build() {
        Err(refused) if WRONG.iter().all(|one| refused.contains(one)) => Ok(()),
        Err(other) => Err(format!("Hugo refuses the wrong values without their places: {other}")),
        Ok(_) => {
            Err("Hugo builds a questionnaire of a conversation and a language there are not.".to_owned())
        }
    }
}

/// Two questionnaires, one script.
fn script_once(site: &Folder) -> Result<(), String> {
    let page = site.path().join("public/twice/index.html");
    let text = fs::read_to_string(&page).map_err(|error| format!("{}: {error}.", page.display()))?;
    let [scripts, places] = ["<script", "<franc-parler"].map(|part| text.matches(part).count());
    if (scripts, places) == (1, 2) {
        return Ok(());
    }
    Err(format!("Hugo wrote {scripts} scripts and {places} questionnaires, not one and two: {text}"))
}
