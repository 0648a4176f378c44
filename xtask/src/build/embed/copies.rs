//! What is copied as it is: example pages, types, the list of what the element has, the folders for other hosts. A folder
//! that is installed as a whole gets the scripts it serves, too; and beside the scripts lies the guide everywhere.

use super::super::guide;
use super::super::page::Folder;
use super::pages::ASSEMBLED;
use super::{EARLY, Script};
use crate::words::{self, root};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders of `embed/` that are copied with everything in them, and where each serves scripts from.
const FOLDERS: [(&str, &str); 2] = [("wordpress", "wordpress/franc-parler"), ("hugo", "hugo/static")];
/// The script on the side of a page that holds frames.
const FRAME: &str = "frame/frame.js";

pub(super) fn write(embed: &Folder, scripts: &[Script]) -> Result<(), String> {
    let (sources, languages) = (root().join("embed"), words::languages()?);
    guide::write_beside(&embed.0, &languages)?;
    for path in entries(&sources)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // The presets stand inside the pages.
        let inside = ASSEMBLED.contains(&name) || name == "presets.json";
        if path.is_file() && !inside {
            copy(&path, &embed.0.join(name))?;
        }
    }
    copy(&sources.join(FRAME), &embed.0.join("frame.js"))?;
    for (folder, served) in FOLDERS.iter().filter(|(folder, _)| sources.join(folder).is_dir()) {
        copy_folder(&sources.join(folder), &embed.0.join(folder))?;
        let served = Folder(embed.0.join(served));
        fs::create_dir_all(&served.0).map_err(|error| format!("{}: {error}.", served.0.display()))?;
        // These hosts put one script into a page.
        for script in scripts.iter().filter(|script| !script.name.ends_with(EARLY)) {
            served.write(&script.name, &script.text)?;
        }
        guide::write_beside(&served.0, &languages)?;
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let read = fs::read_dir(folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    Ok(read.flatten().map(|entry| entry.path()).collect())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map(drop).map_err(|error| format!("{} cannot be copied: {error}.", from.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(|error| format!("{}: {error}.", to.display()))?;
    for path in entries(from)? {
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &to)?;
        } else {
            copy(&path, &to)?;
        }
    }
    Ok(())
}
