//! `dist`, `open` and `serve`: Trunk with the pinned tools on its path and, for what is shipped, the standard library
//! rebuilt for size.

use super::sizes;
use crate::tools;
use crate::words::{self, root, to_json};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// Why nothing can be built.
const NO_CRATES: &str =
    "The crates could not be downloaded: the errors above say why. With a network, run this again.";

/// The page that opens from disk.
const PAGE: &str = "dist/franc-parler.html";

/// What asks for the rebuilt standard library; taken away again from what is built for this machine.
pub(super) const REBUILD: [&str; 3] =
    ["RUSTC_BOOTSTRAP", "CARGO_UNSTABLE_BUILD_STD", "CARGO_UNSTABLE_BUILD_STD_FEATURES"];

/// Writes `target/words/<language>.json` for every language.
///
/// # Errors
/// Everything wrong in the words.
pub fn words() -> Result<(), String> {
    let folder = root().join("target/words");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    for language in words::languages()? {
        let file = folder.join(format!("{language}.json"));
        fs::write(&file, to_json(&words::read(&language)?))
            .map_err(|error| format!("{}: {error}.", file.display()))?;
    }
    Ok(())
}

/// Builds `dist/` for shipping and says how large it is.
///
/// # Errors
/// A sentence with the step that failed and its remedy.
pub fn dist() -> Result<String, String> {
    let mut trunk = trunk()?;
    trunk.args(["build", "--release", "--offline"]);
    let fetched = fetch(false);
    if fetched && tools::rust_source() && fetch(true) {
        rebuild_std(&mut trunk);
        println!(
            "Building dist/, with the standard library rebuilt for size: three to five minutes the first time, one or two after a change."
        );
    } else if fetched {
        println!(
            "Building dist/: about a minute the first time. The sources of the standard library are not there whole, so the file comes out about a tenth larger."
        );
    } else {
        return Err(NO_CRATES.to_owned());
    }
    run(&mut trunk, "Trunk could not build the page: the errors above say why.")?;
    sizes()
}

/// Builds the page and opens it in the default browser, or prints where it is.
///
/// # Errors
/// A sentence with the step that failed and its remedy.
pub fn open() -> Result<String, String> {
    let page = root().join(PAGE);
    let report = if is_fresh(&page) { String::new() } else { dist()? };
    let shown = has_display() && ["xdg-open", "open", "explorer"].iter().any(|opener| opens(opener, &page));
    let place = page.display();
    Ok(if shown {
        format!("{report}Opened {place}\n")
    } else {
        format!("{report}There is no display here; the page is {place}\n")
    })
}

/// What the page is made from.
const SOURCES: [&str; 10] = [
    "src",
    "embed",
    "texts",
    "styles",
    "xtask",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
];

/// Whether the page is younger than everything it is made from.
fn is_fresh(page: &Path) -> bool {
    let Some(built) = modified(page) else { return false };
    SOURCES.iter().all(|source| is_older(&root().join(source), built))
}

fn is_older(path: &Path, than: SystemTime) -> bool {
    if path.is_dir() {
        return fs::read_dir(path)
            .is_ok_and(|entries| entries.flatten().all(|entry| is_older(&entry.path(), than)));
    }
    modified(path).is_some_and(|time| time < than)
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// Serves the page and builds it again at every change.
///
/// # Errors
/// A sentence with the step that failed and its remedy.
pub fn serve() -> Result<(), String> {
    let mut trunk = trunk()?;
    if !fetch(false) {
        return Err(NO_CRATES.to_owned());
    }
    run(trunk.args(["serve", "--offline"]), "Trunk stopped.")
}

fn has_display() -> bool {
    cfg!(any(target_os = "macos", windows))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some())
}

fn opens(opener: &str, page: &Path) -> bool {
    tools::on_path(opener)
        .is_some_and(|opener| Command::new(opener).arg(page).status().is_ok_and(|status| status.success()))
}

/// Trunk, finding the pinned wasm-bindgen and this very program on its path.
fn trunk() -> Result<Command, String> {
    tools::wasm_target()?;
    let (trunk, bindgen) = (tools::trunk()?, tools::wasm_bindgen()?);
    let here = std::env::current_exe()
        .map_err(|error| format!("This program does not know where it is: {error}."))?;
    let folders: Vec<&Path> = [bindgen.parent(), here.parent()].into_iter().flatten().collect();
    let mut command = Command::new(trunk);
    command.current_dir(root()).env("PATH", tools::path_with(&folders)).env_remove("NO_COLOR");
    Ok(command)
}

/// Unstable flags on the pinned stable compiler, for the shipped file alone: nothing is built for tests that way.
fn rebuild_std(command: &mut Command) {
    let flags = "-Cpanic=immediate-abort -Zunstable-options -Zlocation-detail=none -Zfmt-debug=none";
    command
        .envs(REBUILD.into_iter().zip(["1", "std,panic_abort", "optimize_for_size"]))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
}

/// Downloads what the build needs and this machine lacks, the dependencies of the standard library too where it is
/// rebuilt: Trunk itself is told to stay offline, so that it fetches no tool on its own.
fn fetch(with_std: bool) -> bool {
    let mut cargo = Command::new("cargo");
    cargo.args(["fetch", "--locked", "--quiet"]).current_dir(root());
    if with_std {
        // Without its target, cargo resolves the standard library and downloads none of it.
        cargo.args(["--target", "wasm32-unknown-unknown"]);
        rebuild_std(&mut cargo);
    }
    cargo.status().is_ok_and(|status| status.success())
}

/// Runs a command; its own output says more than we could.
pub(crate) fn run(command: &mut Command, failed: &str) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(failed.to_owned()),
        Err(error) => Err(format!("{failed} ({error})")),
    }
}
