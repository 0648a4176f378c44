//! Tools: the programs from outside that `cargo xtask open` and `cargo xtask test` need, found or installed once.
//!
//! Here stands what the installers share: looking on the PATH, the project's folder in the person's cache, a long step
//! run into a log; and the compile target. `pinned` has the Rust programs of one exact version, `node` what comes by npm,
//! `axe`, `checker`, `frameworks` and `ghost` what the tests take of it, `packages` the browsers and the rest of the
//! system. Imported: the standard library and the project's root.

mod axe;
mod checker;
mod frameworks;
mod ghost;
mod node;
mod packages;
mod peers;
mod pinned;

pub use axe::axe;
pub use checker::{Remark, check_html};
pub use frameworks::{bootstrap, tailwind};
pub use ghost::ghost;
pub use node::{minify, optimise, type_check};
pub use packages::{
    CHROMEDRIVER, CHROMIUM, FIREFOX, FONTS, JAVA, PDFTOPPM, PDFTOTEXT, PNGQUANT, Package, Sign, WEBKIT, XVFB,
    missing_sentence, packages,
};
pub use peers::{lighthouse, peers};
pub use pinned::{cargo_deny, geckodriver, trunk, wasm_bindgen};

use crate::words::root;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, iter};

const TARGET: &str = "wasm32-unknown-unknown";

/// The last lines of a failed step that are repeated to the person.
const LAST_LINES: usize = 12;

/// What the line of a log begins with that names a step.
const STEP: &str = "$ ";

/// Makes sure the compiler in use can build for the browser: the target is added where it is missing.
///
/// # Errors
/// A sentence, where rustup is not there or could not add the target.
pub fn wasm_target() -> Result<(), String> {
    if has_target() {
        return Ok(());
    }
    let rustup = on_path("rustup").ok_or_else(|| {
        format!(
            "The Rust compiler has no {TARGET} target, and rustup, which adds it, is not on the PATH. \
             Install Rust with rustup, or the target's package of your system, then run this again."
        )
    })?;
    println!("Adding what Rust needs to build for the browser ({TARGET}): a download, about 1 minute.");
    let log = fresh_log("rustup")?;
    let remedy =
        |cause| format!("rustup could not add {TARGET}. Check the connection and run this again. {cause}");
    if sysroot().is_none() {
        let install = ["toolchain", "install", "--no-self-update"];
        logged(Command::new(&rustup).args(install).current_dir(root()), &log).map_err(remedy)?;
    }
    if !has_target() {
        let add = ["target", "add", TARGET];
        logged(Command::new(&rustup).args(add).current_dir(root()), &log).map_err(remedy)?;
    }
    if has_target() {
        return Ok(());
    }
    Err(format!(
        "rustup added the {TARGET} target, but not to the compiler this project uses. In the project's folder, run: \
         rustup target add {TARGET}"
    ))
}

/// Whether the sources of the standard library are there, or could be added: the compiled code is a sixth smaller with
/// them, and nothing else needs them.
pub fn rust_source() -> bool {
    let there = || {
        sysroot().is_some_and(|folder| folder.join("lib/rustlib/src/rust/library/std/src/lib.rs").is_file())
    };
    if there() {
        return true;
    }
    let (Some(rustup), Ok(log)) = (on_path("rustup"), fresh_log("rust-src")) else { return false };
    println!("Adding the sources of the standard library, to build it for size: a download, under a minute.");
    logged(Command::new(rustup).args(["component", "add", "rust-src"]).current_dir(root()), &log).is_ok()
        && there()
}

fn has_target() -> bool {
    sysroot().is_some_and(|folder| folder.join("lib/rustlib").join(TARGET).is_dir())
}

fn sysroot() -> Option<PathBuf> {
    let text = answer(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()))?;
    Some(PathBuf::from(text.trim()))
}

/// The first program of that name on the PATH. Relative folders of the PATH are left out.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders = env::split_paths(&path).filter(|folder| folder.is_absolute());
    folders.flat_map(|folder| file_names(program).map(move |name| folder.join(name))).find(|file| runs(file))
}

/// The PATH for a child process, with these folders first. A folder a PATH cannot hold is left out.
pub fn path_with(folders: &[&Path]) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let first = folders.iter().map(|folder| folder.to_path_buf());
    let fits = |folder: &PathBuf| env::join_paths(iter::once(folder)).is_ok();
    env::join_paths(first.chain(env::split_paths(&path)).filter(fits)).unwrap_or(path)
}

#[cfg(windows)]
fn file_names(program: &str) -> impl Iterator<Item = String> {
    [".exe", ".cmd", ".bat"].map(|extension| format!("{program}{extension}")).into_iter()
}

#[cfg(not(windows))]
fn file_names(program: &str) -> impl Iterator<Item = String> {
    iter::once(program.to_owned())
}

#[cfg(unix)]
fn runs(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn runs(file: &Path) -> bool {
    file.is_file()
}

/// The variable that names the person's cache.
const CACHE: &str = if cfg!(windows) { "LOCALAPPDATA" } else { "XDG_CACHE_HOME" };

/// The project's folder in the person's cache, made where it is not there yet.
fn cache() -> Result<PathBuf, String> {
    let named = env::var_os(CACHE).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let parent = named.or_else(|| env::home_dir().map(|home| home.join(".cache")));
    let remedy = format!("Set {CACHE} to a folder you may write to, then run this again.");
    let Some(parent) = parent else {
        return Err(format!("There is no home folder to keep the tools in. {remedy}"));
    };
    let folder = parent.join("franc-parler");
    fs::create_dir_all(&folder).map_err(|error| {
        format!("The tools' folder {} cannot be made ({error}). {remedy}", shown(&folder))
    })?;
    Ok(folder)
}

/// An empty log of that name in the cache.
fn fresh_log(name: &str) -> Result<PathBuf, String> {
    let log = cache()?.join(format!("{name}.log"));
    fs::write(&log, "")
        .map_err(|error| format!("{} cannot be written ({error}): make room or allow it.", shown(&log)))?;
    Ok(log)
}

/// Runs a long step silently, into the log. The error repeats the step's last lines and names the log.
fn logged(command: &mut Command, log: &Path) -> Result<(), String> {
    let program = Path::new(command.get_program()).display().to_string();
    let words: Vec<_> = command.get_args().map(|word| word.display().to_string()).collect();
    let unwritten = |error| format!("The log {} cannot be written ({error}).", shown(log));
    let mut file = OpenOptions::new().append(true).create(true).open(log).map_err(unwritten)?;
    writeln!(file, "{STEP}{program} {}", words.join(" ")).map_err(unwritten)?;
    let other = file.try_clone().map_err(unwritten)?;
    let ended = command.stdin(Stdio::null()).stdout(file).stderr(other).status();
    let status = ended.map_err(|error| format!("{program} could not be started ({error})."))?;
    if status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
    Err(format!("It ended with {status}:\n{}\nThe whole log: {}", last_lines(&text), shown(log)))
}

/// What a short command prints, where it ends well.
fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The last lines of the last step in a log.
fn last_lines(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().rev().take_while(|line| !line.starts_with(STEP)).collect();
    lines.retain(|line| !line.trim().is_empty());
    lines.truncate(LAST_LINES);
    lines.iter().rev().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// A path as a person writes it: from `~` where it is in the home folder.
fn shown(path: &Path) -> String {
    match env::home_dir().as_deref().map(|home| path.strip_prefix(home)) {
        Some(Ok(rest)) => Path::new("~").join(rest).display().to_string(),
        _ => path.display().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_where_the_path_names_it() {
        assert!(on_path("cargo").is_some_and(|file| file.is_absolute()));
        assert_eq!(on_path("no-program-has-this-name"), None);
    }

    #[test]
    fn folders_come_first_on_the_path() {
        let path = path_with(&[Path::new("first"), Path::new("second")]);
        let folders: Vec<PathBuf> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, ["first", "second"].map(PathBuf::from));
    }

    #[test]
    fn only_the_last_lines_are_repeated() {
        let lines: Vec<String> = (1..=20).map(|number| format!("line {number}")).collect();
        let last = last_lines(&lines.join("\n\n"));
        assert_eq!(last.lines().next(), Some("  line 9"));
        assert_eq!(last.lines().count(), LAST_LINES);
        assert_eq!(last_lines("$ first\none\n$ second\ntwo\n"), "  two");
    }

    #[test]
    fn a_path_at_home_is_shown_from_the_tilde() {
        let home = env::home_dir().unwrap();
        assert_eq!(shown(&home.join("a")), Path::new("~").join("a").display().to_string());
        assert_eq!(shown(Path::new("elsewhere")), "elsewhere");
    }
}
