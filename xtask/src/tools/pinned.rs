//! Rust programs of one exact version: taken from the PATH or from the project's cache, else installed in the cache.
//!
//! Nothing a person has installed is ever replaced: each version has a folder of its own. Imported: the standard
//! library and the shared part of the tools.

use super::{answer, cache, fresh_log, logged, on_path, shown};
use std::env::{self, consts::EXE_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Pinned {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    /// Minutes to compile it on two cores, with the light profile.
    minutes: u8,
    features: &'static [&'static str],
}

/// The newest Trunk that the project's Rust compiles.
const TRUNK: Pinned = Pinned {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    minutes: 4,
    features: &["--no-default-features", "--features", "rustls"],
};

/// The very version of the `wasm-bindgen` dependency.
const WASM_BINDGEN: Pinned = Pinned {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.126",
    minutes: 3,
    features: &[],
};

const GECKODRIVER: Pinned =
    Pinned { package: "geckodriver", program: "geckodriver", version: "0.36.0", minutes: 2, features: &[] };

const CARGO_DENY: Pinned =
    Pinned { package: "cargo-deny", program: "cargo-deny", version: "0.20.2", minutes: 2, features: &[] };

/// A program is compiled to be there soon, not to be fast.
const LIGHT_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Settings meant for the project's own build that would break or slow the build of a tool.
const NOT_OURS: [&str; 4] = ["CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS", "RUSTC_BOOTSTRAP"];

/// Trunk, which builds and serves the page.
///
/// # Errors
/// A sentence, where it is not there and could not be installed.
pub fn trunk() -> Result<PathBuf, String> {
    TRUNK.ready()
}

/// The `wasm-bindgen` program, which writes the JavaScript between the page and the compiled code.
///
/// # Errors
/// A sentence, where it is not there and could not be installed.
pub fn wasm_bindgen() -> Result<PathBuf, String> {
    WASM_BINDGEN.ready()
}

/// Geckodriver, through which the tests drive Firefox.
///
/// # Errors
/// A sentence, where it is not there and could not be installed.
pub fn geckodriver() -> Result<PathBuf, String> {
    GECKODRIVER.ready()
}

/// Cargo-deny, which reads licences, sources, versions and advisories of the crates.
///
/// # Errors
/// A sentence, where it is not there and could not be installed.
pub fn cargo_deny() -> Result<PathBuf, String> {
    CARGO_DENY.ready()
}

impl Pinned {
    fn ready(&self) -> Result<PathBuf, String> {
        if let Some(program) = on_path(self.program).filter(|program| self.is(program)) {
            return Ok(program);
        }
        let folder = cache()?.join(self.name());
        let program = folder.join("bin").join(format!("{}{EXE_SUFFIX}", self.program));
        if self.is(&program) {
            return Ok(program);
        }
        let log = fresh_log(&self.name())?;
        if self.download(&folder, &log) && self.is(&program) {
            return Ok(program);
        }
        self.compile(&folder, &log)?;
        if self.is(&program) {
            return Ok(program);
        }
        Err(format!(
            "{} {} was installed, but {} does not answer with that version. Remove the folder {} and run this again.",
            self.program,
            self.version,
            shown(&program),
            shown(&folder)
        ))
    }

    fn name(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    fn is(&self, program: &Path) -> bool {
        let said = program.is_file().then(|| answer(Command::new(program).arg("--version"))).flatten();
        said.as_deref().and_then(version_in) == Some(self.version)
    }

    /// The program as others compiled it, where `cargo binstall` is there and finds it.
    fn download(&self, folder: &Path, log: &Path) -> bool {
        if on_path("cargo-binstall").is_none() {
            return false;
        }
        println!("Downloading {} {} with cargo binstall: about 1 minute.", self.program, self.version);
        let mut command = cargo(folder);
        command.args(["binstall", "--no-confirm", "--force", "--disable-telemetry"]);
        command.args(["--disable-strategies", "compile", "--root"]).arg(folder);
        logged(command.args(["--version", self.version, self.package]), log).is_ok()
    }

    fn compile(&self, folder: &Path, log: &Path) -> Result<(), String> {
        println!(
            "Installing {} {} in {}: it is compiled on this machine, once, which takes about {} minutes.",
            self.program,
            self.version,
            shown(folder),
            self.minutes
        );
        let build = folder.join("build");
        let compiled = logged(self.install(folder, &build).arg("--locked"), log).or_else(|_| {
            println!("Once more, with newer versions of what it is made of.");
            logged(&mut self.install(folder, &build), log)
        });
        // What is left of the build is only room on the disk.
        let _ = fs::remove_dir_all(&build);
        compiled.map_err(|cause| {
            format!(
                "{} {} could not be installed. Check the connection and the room on the disk, or put this version on \
                 the PATH yourself, then run this again. {cause}",
                self.program, self.version
            )
        })
    }

    fn install(&self, folder: &Path, build: &Path) -> Command {
        let mut command = cargo(folder);
        command.args(["install", self.package, "--version", self.version, "--force"]).args(self.features);
        command.arg("--root").arg(folder).arg("--target-dir").arg(build).envs(LIGHT_PROFILE);
        command
    }
}

/// Cargo, away from the project's own settings.
fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder.parent().unwrap_or(folder));
    for name in NOT_OURS {
        command.env_remove(name);
    }
    command
}

/// The version in what a program prints of itself: the first word of the first line that begins with a digit.
fn version_in(text: &str) -> Option<&str> {
    let mut words = text.lines().next()?.split_whitespace();
    words.find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_read_from_what_the_program_says() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.126 (0123abcd)\r\n"), Some("0.2.126"));
        assert_eq!(version_in("geckodriver 0.36.0 (a3d5 2025-02-24)\n\nThe source 2.0"), Some("0.36.0"));
    }

    #[test]
    fn no_version_is_read_where_there_is_none() {
        assert_eq!(version_in(""), None);
        assert_eq!(version_in("command not found\n1.2.3"), None);
    }
}
