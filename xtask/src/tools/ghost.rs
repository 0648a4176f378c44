//! Ghost, one exact version of it, installed once in the project's cache for the tests of hosts.
//!
//! The package is unpacked and its own dependencies are installed inside it, as Ghost's own installer does. Imported:
//! the standard library and the shared part of the tools.

use super::{answer, cache, fresh_log, logged, on_path, shown};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAME: &str = "ghost-5.130.6";

/// The folder of Ghost, installed if need be.
///
/// # Errors
/// A sentence, where Node is not there, is one Ghost does not run in, or the installation failed.
pub fn ghost() -> Result<PathBuf, String> {
    let version = answer(Command::new("node").arg("--version")).unwrap_or_default();
    let runs = ["v18.", "v20.", "v22."].iter().any(|start| version.starts_with(start));
    let (true, Some(npm)) = (runs, on_path("npm")) else {
        return Err(format!(
            "Ghost 5 runs in Node 18, 20 or 22 with npm; here is {}. Install the package nodejs in one of these versions.",
            if version.is_empty() { "no Node" } else { version.trim() }
        ));
    };
    let folder = cache()?.join(NAME);
    if !folder.join("package").is_dir() {
        install(&npm, &folder)?;
    }
    Ok(folder.join("package"))
}

/// Installs beside the final folder, which is only there when it is whole.
fn install(npm: &Path, folder: &Path) -> Result<(), String> {
    println!("Installing {NAME} in {}: a download of half a gigabyte, 3 to 10 minutes.", shown(folder));
    let log = fresh_log(NAME)?;
    let partial = folder.with_file_name(format!("{NAME}.partial"));
    // Nothing to remove is as good as removed; what could not be is named by the steps below.
    let _ = fs::remove_dir_all(&partial);
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(&partial).map_err(|error| format!("{}: {error}.", shown(&partial)))?;
    let installed = steps(npm, &partial, &log).and_then(|()| {
        fs::rename(&partial, folder).map_err(|error| format!("{}: {error}.", shown(&partial)))
    });
    installed.map_err(|cause| {
        let _ = fs::remove_dir_all(&partial);
        format!(
            "Ghost could not be installed. Check the connection; its database is compiled, which takes python3, make and \
             g++ (the Debian package build-essential). {cause}"
        )
    })
}

fn steps(npm: &Path, folder: &Path, log: &Path) -> Result<(), String> {
    let package = folder.join("package");
    let run = |folder: &Path, arguments: &[&str]| {
        let mut command = Command::new(npm);
        command.args(arguments).current_dir(folder);
        // The headers that came with Node, where they did: else they are downloaded.
        if let Some(node) = headers() {
            command.env("npm_config_nodedir", node);
        }
        logged(&mut command, log)
    };
    run(folder, &["pack", &NAME.replacen('-', "@", 1)])?;
    logged(Command::new("tar").args(["xzf", &format!("{NAME}.tgz")]).current_dir(folder), log)?;
    // One of those for Ghost's own tests is on no registry, and npm looks at all of them.
    run(&package, &["pkg", "delete", "devDependencies"])?;
    let quiet = ["--omit=dev", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"];
    run(&package, &[&["install"], &quiet[..]].concat())?;
    run(&package, &["rebuild", "sqlite3"])
}

/// Where Node lies with its headers.
fn headers() -> Option<PathBuf> {
    let program = on_path("node")?.canonicalize().ok()?;
    let folder = program.parent()?.parent()?;
    folder.join("include/node/node.h").is_file().then(|| folder.to_path_buf())
}
