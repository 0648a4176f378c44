//! `cargo xtask bench`: builds what is shipped, then lets `bench/run.mjs` measure it in Chromium beside the same
//! questionnaire made with `SurveyJS`, with Preact and in static HTML. Writes `BENCHMARKS.md`.
//! `cargo xtask bench lighthouse`: the page before Lighthouse alone, by `bench/lighthouse.mjs`.

mod walk;

use crate::build;
use crate::tools::{self, CHROMIUM};
use crate::words::root;
use std::fs;
use std::process::Command;

const NO_CHROMIUM: &str = "Chromium is not on the PATH any more: run this again.";

/// Fewer rounds than this say nothing of the spread.
const ROUNDS: &str = "15";

/// Measures everything, in this many rounds.
///
/// # Errors
/// A sentence with what is missing, or what could not be measured.
pub fn bench(rounds: Option<&str>) -> Result<(), String> {
    let rounds = rounds.unwrap_or(ROUNDS);
    if !rounds.parse::<u32>().is_ok_and(|count| count > 0) {
        return Err(format!("--rounds takes a whole number above zero, not \"{rounds}\"."));
    }
    tools::packages(&[CHROMIUM])?;
    let peers = tools::peers()?;
    let chromium = CHROMIUM.find().ok_or(NO_CHROMIUM)?;
    println!("{}", build::dist()?);
    let folder = root().join("target/bench");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    build::tenfold(&folder.join("tenfold.fr.js"))?;
    let walk = folder.join("walk.json");
    fs::write(&walk, walk::times().to_string()).map_err(|error| format!("{}: {error}.", walk.display()))?;
    let own = std::env::current_exe().map_err(|error| format!("This very program is not found: {error}."))?;
    let mut command = Command::new("node");
    command.arg(root().join("bench/run.mjs")).args([&own, &chromium]).arg(rounds).args(&peers);
    build::run(&mut command, "The benchmarks stopped: the lines above say where.")?;
    lighthouse()
}

/// Puts the page as it was built last before Lighthouse, and writes that section of `BENCHMARKS.md` anew.
///
/// # Errors
/// A sentence with what is missing, or what could not be measured.
pub fn lighthouse() -> Result<(), String> {
    tools::packages(&[CHROMIUM])?;
    let folder = tools::lighthouse()?;
    let chromium = CHROMIUM.find().ok_or(NO_CHROMIUM)?;
    let mut command = Command::new("node");
    command.arg(root().join("bench/lighthouse.mjs")).args([&chromium, &folder]);
    build::run(
        &mut command,
        "Lighthouse stopped: the lines above say where. It needs dist/: run `cargo xtask dist` first.",
    )
}
