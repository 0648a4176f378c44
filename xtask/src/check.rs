//! `cargo xtask test`: installs what the tests need and runs everything, cheapest first; says how long each part took.
//! `cargo xtask test matrix`: the walks to the sheet alone, all ways there are.
//! `cargo xtask test hosts`: the built file in other people's pages alone, and where it takes more than a page.
//! `cargo xtask test html`: every page before the HTML checker; `test crates`: what the
//! crates are made of.

use crate::build::{self, Budget};
use crate::crates;
use crate::hosts;
use crate::html;
use crate::tools::{self, CHROMEDRIVER, CHROMIUM, FIREFOX, FONTS, JAVA, PDFTOPPM, PDFTOTEXT, WEBKIT, XVFB};
use crate::words::root;
use std::fmt::Write as _;
use std::process::Command;
use std::time::Instant;

/// One part of the tests: its name and what it runs.
type Part = (&'static str, fn() -> Result<(), String>);

const PARTS: [Part; 8] = [
    ("browsers, drivers and fonts", set_up),
    ("format and lints", lints),
    ("the pure core without any web crate", pure_core),
    ("documentation", documentation),
    ("native tests", native),
    ("the shipped file and its budgets", shipped),
    ("every page before the HTML checker", pages),
    ("the file in Chromium, Firefox and WebKit", browsers),
];

/// What comes before the pages of hosts, which are a part each.
const BEFORE_HOSTS: [Part; 2] = [("browsers, drivers and fonts", set_up), ("the shipped file", built)];

/// What comes before all walks.
const MATRIX: [Part; 3] = [
    ("browsers, drivers and fonts", set_up),
    ("the shipped file", built),
    ("every conversation, hand, place, language and engine", every_walk),
];

/// Hosts that are more than a page: a server, an editor, a site of its own. One line for each; `test` leaves them out.
const OTHER_HOSTS: [Part; 3] =
    [("wordpress", hosts::wordpress), ("hugo", hosts::hugo), ("ghost", hosts::ghost)];

/// Parts with a name to run them by: one of `test` itself, one that takes a program that is long to compile.
const ALONE: [Part; 2] = [("html", pages), ("crates", crates::check)];

/// Runs every part, stops at the first that fails.
///
/// # Errors
/// A sentence that names the part, and what it says of the cause and the remedy.
pub fn test() -> Result<String, String> {
    let mut report = String::from("\n");
    for (name, part) in PARTS {
        timed(name, part, &mut report)?;
    }
    Ok(report)
}

/// Runs every walk to the sheet there is; each group of them says how many minutes it took.
///
/// # Errors
/// As [`test()`].
pub fn matrix() -> Result<String, String> {
    let mut report = String::from("\n");
    for (name, part) in MATRIX {
        timed(name, part, &mut report)?;
    }
    Ok(report)
}

/// Runs the tests in other people's pages, a part for each file of them, then the other hosts.
///
/// # Errors
/// As [`test()`].
pub fn hosts() -> Result<String, String> {
    let mut report = String::from("\n");
    for (name, part) in BEFORE_HOSTS {
        timed(name, part, &mut report)?;
    }
    for name in host_tests()? {
        timed(&name, || in_browsers(&["--test", &name]), &mut report)?;
    }
    for (name, part) in OTHER_HOSTS {
        timed(name, part, &mut report)?;
    }
    Ok(report)
}

/// Runs one part alone, with the file as it was built last: the HTML checker, the crates, or one of the other hosts.
///
/// # Errors
/// As [`test()`], and where there is no such part.
pub fn part(name: &str) -> Result<String, String> {
    let alone = OTHER_HOSTS.into_iter().chain(ALONE);
    let Some((name, part)) = alone.into_iter().find(|(known, _)| *known == name) else {
        return Err(format!(
            "test takes nothing, matrix, hosts, html, crates, or one host: wordpress, hugo or ghost; what is \"{name}\"?"
        ));
    };
    let mut report = String::from("\n");
    timed(name, part, &mut report)?;
    Ok(report)
}

fn timed(name: &str, part: impl Fn() -> Result<(), String>, report: &mut String) -> Result<(), String> {
    println!("\n== {name}");
    let begun = Instant::now();
    part().map_err(|problem| format!("Red: {name}. {problem}"))?;
    let _ = writeln!(report, "{:>5} s  {name}", begun.elapsed().as_secs());
    Ok(())
}

/// The files of tests about hosts, by the beginning of their name.
fn host_tests() -> Result<Vec<String>, String> {
    let folder = root().join("tests/browser/tests");
    let files = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let name = |file: std::fs::DirEntry| file.file_name().to_str()?.strip_suffix(".rs").map(str::to_owned);
    let mut names: Vec<String> =
        files.flatten().filter_map(name).filter(|name| name.starts_with("hosts_")).collect();
    names.sort();
    Ok(names)
}

fn built() -> Result<(), String> {
    build::dist().map(|sizes| println!("{sizes}"))
}

fn set_up() -> Result<(), String> {
    tools::packages(&[CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT, XVFB, PDFTOTEXT, PDFTOPPM, FONTS, JAVA])?;
    tools::geckodriver().map(|_| ())
}

fn cargo(arguments: &[&str], failed: &str) -> Result<(), String> {
    build::run(Command::new("cargo").args(arguments).current_dir(root()), failed)
}

fn lints() -> Result<(), String> {
    cargo(&["fmt", "--all", "--check"], "Run `cargo fmt --all`.")?;
    let clippy =
        ["clippy", "--quiet", "--workspace", "--all-targets", "--features", "ssr", "--", "-D", "warnings"];
    cargo(&clippy, "Clippy has something to say: see above.")
}

fn pure_core() -> Result<(), String> {
    cargo(&["check", "--quiet", "--lib", "--no-default-features"], "A pure module uses the browser or Yew.")
}

fn documentation() -> Result<(), String> {
    let mut command = Command::new("cargo");
    command
        .args(["doc", "--quiet", "--no-deps", "--lib"])
        .env("RUSTDOCFLAGS", "-D warnings")
        .current_dir(root());
    build::run(&mut command, "The documentation has a broken link or a missing part: see above.")
}

fn native() -> Result<(), String> {
    let tests = ["test", "--package", "franc-parler", "--package", "xtask", "--features", "franc-parler/ssr"];
    cargo(&tests, "A native test is red: its message says which path, key or file.")
}

fn shipped() -> Result<(), String> {
    println!("{}", build::dist()?);
    if !tools::rust_source() || tools::on_path("node").is_none() {
        println!(
            "The budgets are not held here: they count with rust-src and Node, and one of the two is missing."
        );
        return Ok(());
    }
    let over: Vec<String> = Budget::all()?
        .into_iter()
        .filter(|budget| budget.bytes > budget.limit)
        .map(|budget| format!("{}: {} bytes, {} allowed", budget.name, budget.bytes, budget.limit))
        .collect();
    if over.is_empty() { Ok(()) } else { Err(format!("Over the budget: {}.", over.join("; "))) }
}

fn pages() -> Result<(), String> {
    tools::packages(&[JAVA])?;
    html::check()
}

fn browsers() -> Result<(), String> {
    in_browsers(&[])
}

fn every_walk() -> Result<(), String> {
    in_browsers(&["--test", "walks", "--", "every_way", "--ignored", "--nocapture"])
}

fn in_browsers(which: &[&str]) -> Result<(), String> {
    let driver = tools::geckodriver()?;
    let mut command = Command::new("cargo");
    command.args(["test", "--package", "browser-tests"]).args(which);
    command.env("GECKODRIVER", driver).current_dir(root());
    build::run(
        &mut command,
        "A test in the browser is red: its message says which screen, and what was seen.",
    )
}
