//! What the tests need of the system: browsers, a driver, PDF readers, fonts, Java.
//!
//! What is missing is installed in one go where Debian's package manager may be used without a question; else a
//! sentence names it. Imported: the standard library and the shared part of the tools.

use super::{answer, fresh_log, logged, on_path};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Something the system must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    /// How to know that it is there.
    pub sign: Sign,
    /// Debian's package of it.
    pub package: &'static str,
    /// What to install on another system.
    pub elsewhere: &'static str,
}

/// How to know that a package is there. The first that is found counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A program of one of these names on the PATH.
    Command(&'static [&'static str]),
    /// One of these files.
    File(&'static [&'static str]),
}

/// Chromium, or Chrome.
pub const CHROMIUM: Package = Package {
    sign: Sign::Command(&["chromium", "google-chrome"]),
    package: "chromium",
    elsewhere: "Chromium",
};

/// The driver of Chromium.
pub const CHROMEDRIVER: Package = Package {
    sign: Sign::Command(&["chromedriver"]),
    package: "chromium-driver",
    elsewhere: "ChromeDriver in the version of Chromium",
};

/// Firefox, in its long-supported edition where there is one.
pub const FIREFOX: Package = Package {
    sign: Sign::Command(&["firefox-esr", "firefox"]),
    package: "firefox-esr",
    elsewhere: "Firefox",
};

/// The driver of WebKit, and with it WebKitGTK's own small browser.
pub const WEBKIT: Package = Package {
    sign: Sign::Command(&["WebKitWebDriver"]),
    package: "webkit2gtk-driver",
    elsewhere: "WebKitGTK's WebKitWebDriver and MiniBrowser, on Linux",
};

/// A screen that nobody looks at: WebKitGTK does not start without one.
pub const XVFB: Package = Package { sign: Sign::Command(&["Xvfb"]), package: "xvfb", elsewhere: "Xvfb" };

/// The text of a PDF.
pub const PDFTOTEXT: Package = Package {
    sign: Sign::Command(&["pdftotext"]),
    package: "poppler-utils",
    elsewhere: "Poppler's pdftotext",
};

/// The pages of a PDF as pictures.
pub const PDFTOPPM: Package =
    Package { sign: Sign::Command(&["pdftoppm"]), package: "poppler-utils", elsewhere: "Poppler's pdftoppm" };

/// What the HTML checker runs on.
pub const JAVA: Package =
    Package { sign: Sign::Command(&["java"]), package: "default-jre-headless", elsewhere: "a Java runtime" };

/// Pictures in fewer colours, and a fraction of the bytes.
pub const PNGQUANT: Package =
    Package { sign: Sign::Command(&["pngquant"]), package: "pngquant", elsewhere: "pngquant" };

/// The fonts that page counts depend on.
pub const FONTS: Package = Package {
    sign: Sign::File(&[
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
        "/usr/share/fonts/TTF/DejaVuSans.ttf",
        "/Library/Fonts/DejaVuSans.ttf",
    ]),
    package: "fonts-dejavu",
    elsewhere: "the DejaVu fonts, for every user",
};

impl Package {
    /// The program or the file it is known by, where it is there.
    pub fn find(&self) -> Option<PathBuf> {
        match self.sign {
            Sign::Command(names) => names.iter().find_map(|name| on_path(name)),
            Sign::File(files) => files.iter().map(PathBuf::from).find(|file| file.is_file()),
        }
    }
}

/// Makes sure that everything needed is there. With nothing missing, nothing is run.
///
/// # Errors
/// A sentence naming what is missing and how to install it, where it could not be done from here.
pub fn packages(needed: &[Package]) -> Result<(), String> {
    let missing = missing(needed);
    if missing.is_empty() {
        return Ok(());
    }
    let sentence = missing_sentence(&missing);
    let Some(apt) = on_path("apt-get") else { return Err(sentence) };
    let Some(rights) = rights() else { return Err(sentence) };
    let names = names(&missing);
    println!("Installing {} with apt-get: a download, about 1 minute per browser.", names.join(", "));
    let log = fresh_log("apt-get")?;
    // A list that cannot be refreshed (one source of several is down) may still be good enough: the next step tells.
    let _ = logged(apt_get(rights, &apt).arg("update"), &log);
    let mut install = apt_get(rights, &apt);
    install.args(["install", "-y", "--no-install-recommends"]).args(&names);
    logged(&mut install, &log).map_err(|cause| format!("{sentence} apt-get was tried. {cause}"))?;
    let missing = self::missing(needed);
    if missing.is_empty() { Ok(()) } else { Err(missing_sentence(&missing)) }
}

fn missing(needed: &[Package]) -> Vec<Package> {
    needed.iter().filter(|package| package.find().is_none()).copied().collect()
}

/// The packages, each once.
fn names(missing: &[Package]) -> Vec<&'static str> {
    let mut names: Vec<_> = missing.iter().map(|package| package.package).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What a person is told of missing packages.
pub fn missing_sentence(missing: &[Package]) -> String {
    let elsewhere: Vec<_> = missing.iter().map(|package| package.elsewhere).collect();
    format!(
        "The tests need what this machine does not have. On Debian or Ubuntu, run: sudo apt-get install \
         --no-install-recommends {}. On macOS and other systems, install {} so that the commands are on the PATH. Then \
         run this again.",
        names(missing).join(" "),
        elsewhere.join(", ")
    )
}

/// What to put before a command that changes the system: nothing for root, `sudo` where it asks no question.
fn rights() -> Option<&'static [&'static str]> {
    if answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
        return Some(&[]);
    }
    answer(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"][..])
}

fn apt_get(rights: &[&str], apt: &Path) -> Command {
    let mut words = rights.iter().chain(&["env"]);
    let mut command = Command::new(words.next().unwrap_or(&"env"));
    command
        .args(words)
        .args(["DEBIAN_FRONTEND=noninteractive"])
        .arg(apt)
        .args(["-o", "DPkg::Lock::Timeout=120"]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_names_each_package_once_and_everything_for_other_systems() {
        let sentence = missing_sentence(&[PDFTOTEXT, CHROMIUM, PDFTOPPM]);
        assert!(sentence.contains("--no-install-recommends chromium poppler-utils."), "{sentence}");
        assert!(
            sentence.contains("install Poppler's pdftotext, Chromium, Poppler's pdftoppm so"),
            "{sentence}"
        );
    }

    #[test]
    fn what_is_there_is_not_missing() {
        let cargo = Package { sign: Sign::Command(&["no-such-program", "cargo"]), ..CHROMIUM };
        let file = Package {
            sign: Sign::File(&["no/such/file", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")]),
            ..FONTS
        };
        let nothing = Package { sign: Sign::File(&["no/such/file"]), ..FONTS };
        assert_eq!(missing(&[cargo, file, nothing]), [nothing]);
        assert_eq!(packages(&[cargo, file]), Ok(()));
    }

    #[test]
    fn the_package_manager_is_run_with_the_rights_there_are() {
        let words = |rights| {
            let command = apt_get(rights, Path::new("apt-get"));
            let arguments = command.get_args().map(|word| word.display().to_string());
            format!("{} {}", command.get_program().display(), arguments.collect::<Vec<_>>().join(" "))
        };
        let own = "env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120";
        assert_eq!(words(&[]), own);
        assert_eq!(words(&["sudo", "-n"]), format!("sudo -n {own}"));
    }
}
