//! `cargo xtask pictures`: the pictures of the README, from the page as it was built last, by a journey of
//! `tests/browser`; in few colours, so that they are small.

use crate::build;
use crate::tools::{self, CHROMEDRIVER, CHROMIUM, FONTS, PDFTOPPM, PDFTOTEXT, PNGQUANT};
use crate::words::root;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a picture may take, in bytes: all of them are loaded with the README.
const MOST: u64 = 60_000;

/// Colours left in a picture: few, and letters keep their edges.
const COLOURS: &str = "32";

/// Writes `docs/pictures/*.png`.
///
/// # Errors
/// A sentence, where something is missing, a screen is not there, or a picture is too large.
pub fn pictures() -> Result<String, String> {
    tools::packages(&[CHROMIUM, CHROMEDRIVER, PDFTOTEXT, PDFTOPPM, FONTS, PNGQUANT])?;
    let folder = root().join("docs/pictures");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let mut journey = Command::new("cargo");
    journey.args(["test", "--quiet", "--package", "browser-tests", "--test", "pictures", "--", "--ignored"]);
    journey.env("FRANC_PARLER_PICTURES", &folder).current_dir(root());
    build::run(
        &mut journey,
        "The pictures could not be made: the lines above say at which screen it stopped.",
    )?;
    let mut report = String::new();
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    for picture in entries.flatten().map(|entry| entry.path()) {
        let bytes = shrunk(&picture)?;
        let _ = writeln!(report, "{bytes:>6}  {}", picture.file_name().unwrap_or_default().display());
        if bytes > MOST {
            return Err(format!(
                "{} takes {bytes} bytes, {MOST} are allowed: show less of it.",
                picture.display()
            ));
        }
    }
    Ok(report)
}

/// Makes a picture smaller in its place, and says what it takes.
fn shrunk(picture: &Path) -> Result<u64, String> {
    let mut command = Command::new("pngquant");
    command.args([
        "--force",
        "--skip-if-larger",
        "--strip",
        "--nofs",
        "--speed",
        "1",
        "--ext",
        ".png",
        COLOURS,
    ]);
    build::run(command.arg(picture), "pngquant could not read a picture.")?;
    fs::metadata(picture).map(|about| about.len()).map_err(|error| format!("{}: {error}.", picture.display()))
}
