//! What comes by npm: `wasm-opt`, of the package `binaryen`, and `terser`, which make the page smaller; the compiler of
//! TypeScript, which checks the types that come with the scripts; what the tests put beside the page.
//!
//! Without Node the page is built all the same, larger, and the types are not checked. Imported: the standard library and the shared part of the tools.

use super::{answer, cache, fresh_log, logged, on_path, shown};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// One installs at a time.
static TURN: Mutex<()> = Mutex::new(());

/// A package of exactly one version.
#[derive(Debug)]
pub(super) struct NodePackage {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

/// A package and the script in it.
struct Script {
    package: NodePackage,
    path: &'static str,
    /// What becomes of it without Node.
    without: &'static str,
}

const LARGER: &str = "the page is built without it and comes out larger";
const WASM_OPT: Script = Script {
    package: NodePackage { name: "binaryen", version: "132.0.0" },
    path: "bin/wasm-opt",
    without: LARGER,
};
const TERSER: Script = Script {
    package: NodePackage { name: "terser", version: "5.51.2" },
    path: "bin/terser",
    without: LARGER,
};
/// The last one written in JavaScript itself: nothing is compiled for one machine or another.
const TYPESCRIPT: Script = Script {
    package: NodePackage { name: "typescript", version: "5.9.3" },
    path: "bin/tsc",
    without: "the types are not checked",
};

/// How it is made small, and what every browser of the last years has. Never `--all-features`: it writes imports that no
/// browser reads.
///
/// Blocks laid out anew and all the passes for speed, before those for size, leave more alike for a packer to find.
/// The lowest kilobyte is the last of the stack: an address with a number added to it never lands there.
const FLAGS: [&str; 15] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    // A run of zeros packs better than a segment on each side of it.
    "--skip-pass=memory-packing",
    // A function is put into another one only where it is short and nobody else calls it: what stands once packs best.
    "--flexible-inline-max-function-size=0",
    "--one-caller-inline-max-function-size=100",
    "-O4",
    "-Oz",
    "--reorder-locals",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How `terser` makes a script smaller: functions that ask for no `this` become arrows, which changes nothing here.
const SMALLER: &str = "passes=3,ecma=2020,unsafe_arrows,unsafe_methods,keep_fargs=false";

impl NodePackage {
    /// A file of the package, installed if need be; none where Node or npm is not there.
    pub(super) fn file(&self, path: &str) -> Result<Option<PathBuf>, String> {
        let (Some(_), Some(npm)) = (on_path("node"), on_path("npm")) else { return Ok(None) };
        let folder = cache()?.join(self.label());
        let file = folder.join("node_modules").join(self.name).join(path);
        // Tests run side by side, and all of them want the same packages.
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        if !file.is_file() {
            self.install(&npm, &folder)?;
        }
        Ok(Some(file))
    }

    /// Name and version, as a folder may be called: some names have a scope before them.
    fn label(&self) -> String {
        format!("{}-{}", self.name.trim_start_matches('@').replace('/', "-"), self.version)
    }

    /// Installs beside the final folder, which is only there when it is whole.
    fn install(&self, npm: &Path, folder: &Path) -> Result<(), String> {
        let name = self.label();
        println!("Installing {name} in {}: a download, up to 1 minute.", shown(folder));
        let log = fresh_log(&name)?;
        let partial = folder.with_file_name(format!("{name}.partial"));
        // Nothing to remove is as good as removed; what could not be is named by the steps below.
        let _ = fs::remove_dir_all(&partial);
        let _ = fs::remove_dir_all(folder);
        let mut command = Command::new(npm);
        command.args(["install", "--prefix"]).arg(&partial).args(["--no-save", "--no-audit", "--no-fund"]);
        command.arg("--ignore-scripts").arg(format!("{}@{}", self.name, self.version));
        command.current_dir(folder.parent().unwrap_or(folder));
        let installed = logged(&mut command, &log).and_then(|()| {
            fs::rename(&partial, folder)
                .map_err(|error| format!("{} cannot be renamed ({error}).", shown(&partial)))
        });
        installed.map_err(|cause| {
            let _ = fs::remove_dir_all(&partial);
            format!("{} could not be installed. Check the connection and run this again. {cause}", self.name)
        })
    }
}

impl Script {
    /// Where the script is, installed if need be; none, with a printed sentence, where Node or npm is not there.
    fn find(&self) -> Result<Option<PathBuf>, String> {
        let script = self.package.file(self.path)?;
        if script.is_none() {
            println!("{}: Node and npm are not on the PATH, so {}.", self.package.name, self.without);
        }
        Ok(script)
    }

    /// Runs the script in Node.
    fn run(&self, script: &Path, arguments: impl FnOnce(&mut Command)) -> Result<(), String> {
        let log = fresh_log(self.package.name)?;
        let mut command = Command::new("node");
        command.arg(script);
        arguments(&mut command);
        logged(&mut command, &log).map_err(|cause| {
            let node = answer(Command::new("node").arg("--version")).unwrap_or_default();
            format!(
                "{} failed. It is tried with Node 20; here is {}. {cause}",
                self.package.name,
                node.trim()
            )
        })
    }
}

/// Writes a smaller `output` from `input`, two files of compiled code. False, and nothing written, where Node is not
/// there.
///
/// # Errors
/// A sentence, where `wasm-opt` could not be installed or refused the file.
pub fn optimise(input: &Path, output: &Path) -> Result<bool, String> {
    let Some(script) = WASM_OPT.find()? else { return Ok(false) };
    WASM_OPT.run(&script, |command| {
        command.args(FLAGS).arg(input).arg("-o").arg(output);
    })?;
    Ok(true)
}

/// Writes a smaller `output` from `input`, two files of JavaScript. False, and nothing written, where Node is not there.
///
/// # Errors
/// A sentence, where `terser` could not be installed or refused the file.
pub fn minify(input: &Path, output: &Path) -> Result<bool, String> {
    let Some(script) = TERSER.find()? else { return Ok(false) };
    TERSER.run(&script, |command| {
        command.arg(input).args(["--compress", SMALLER, "--mangle", "--output"]).arg(output);
    })?;
    Ok(true)
}

/// What the compiler of TypeScript has against a file, a line each; nothing where the file holds. None where Node is not
/// there.
///
/// # Errors
/// A sentence, where the compiler could not be installed or started.
pub fn type_check(file: &Path) -> Result<Option<String>, String> {
    let Some(script) = TYPESCRIPT.find()? else { return Ok(None) };
    let mut command = Command::new("node");
    command.arg(script).args([
        "--noEmit",
        "--strict",
        "--pretty",
        "false",
        "--lib",
        "es2022,dom,dom.iterable",
    ]);
    let output = command.arg(file).output().map_err(|error| format!("Node does not start: {error}."))?;
    Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned()))
}
