//! `wasm-opt`, which makes the compiled code smaller. It comes with the npm package `binaryen` and runs in Node.
//!
//! Without Node the page is built all the same, a little larger. Imported: the standard library and the shared part of
//! the tools.

use super::{answer, cache, fresh_log, logged, on_path, shown};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VERSION: &str = "132.0.0";

/// What the file grows by without this step, after compression: measured on a small app with its symbols removed.
const LARGER_PERCENT: u8 = 1;

/// What every browser of the last years has. Never `--all-features`: it writes imports that no browser reads.
const FLAGS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// `wasm-opt`, a script that Node runs; none, with a printed sentence, where Node or npm is not there.
///
/// # Errors
/// A sentence, where npm could not install it.
pub fn wasm_opt() -> Result<Option<PathBuf>, String> {
    let (Some(_), Some(npm)) = (on_path("node"), on_path("npm")) else {
        println!(
            "Node and npm are not on the PATH: the page is built without wasm-opt and comes out about \
             {LARGER_PERCENT} % larger."
        );
        return Ok(None);
    };
    let folder = cache()?.join(format!("binaryen-{VERSION}"));
    let script = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !script.is_file() {
        install(&npm, &folder)?;
    }
    Ok(Some(script))
}

/// Installs beside the final folder, which is only there when it is whole.
fn install(npm: &Path, folder: &Path) -> Result<(), String> {
    println!("Installing wasm-opt {VERSION} in {}: a download of 100 MB, about 1 minute.", shown(folder));
    let log = fresh_log(&format!("binaryen-{VERSION}"))?;
    let partial = folder.with_file_name(format!("binaryen-{VERSION}.partial"));
    // Nothing to remove is as good as removed; what could not be is named by the steps below.
    let _ = fs::remove_dir_all(&partial);
    let _ = fs::remove_dir_all(folder);
    let mut command = Command::new(npm);
    command.args(["install", "--prefix"]).arg(&partial).args(["--no-save", "--no-audit", "--no-fund"]);
    command.arg("--ignore-scripts").arg(format!("binaryen@{VERSION}"));
    command.current_dir(folder.parent().unwrap_or(folder));
    let installed = logged(&mut command, &log).and_then(|()| {
        fs::rename(&partial, folder)
            .map_err(|error| format!("{} cannot be renamed ({error}).", shown(&partial)))
    });
    installed.map_err(|cause| {
        let _ = fs::remove_dir_all(&partial);
        format!("wasm-opt could not be installed. Check the connection and run this again. {cause}")
    })
}

/// Writes a smaller `output` from `input`, two files of compiled code. False, and nothing written, where Node is not
/// there.
///
/// # Errors
/// A sentence, where `wasm-opt` could not be installed or refused the file.
pub fn optimise(input: &Path, output: &Path) -> Result<bool, String> {
    let Some(script) = wasm_opt()? else { return Ok(false) };
    let log = fresh_log("wasm-opt")?;
    let mut command = Command::new("node");
    command.arg(script).args(FLAGS).arg(input).arg("-o").arg(output);
    logged(&mut command, &log).map(|()| true).map_err(|cause| {
        let node = answer(Command::new("node").arg("--version")).unwrap_or_default();
        format!(
            "wasm-opt could not make {} smaller. It is tried with Node 20; here is {}. {cause}",
            shown(input),
            node.trim()
        )
    })
}
