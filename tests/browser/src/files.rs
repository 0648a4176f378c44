//! The programs and files a visit needs, and the folders it leaves behind.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A program on PATH, or the sentence that says how to get it.
pub(crate) fn program(name: &str, remedy: &str) -> Result<PathBuf, String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
    found.ok_or_else(|| format!("`{name}` is not on PATH: {remedy}"))
}

/// The driver of Firefox, from `GECKODRIVER` or PATH.
pub(crate) fn geckodriver() -> Result<PathBuf, String> {
    let remedy = "Debian has no package of it; run `cargo install geckodriver --locked` or set GECKODRIVER";
    match env::var_os("GECKODRIVER").map(PathBuf::from) {
        Some(file) if file.is_file() => Ok(file),
        Some(file) => Err(format!("GECKODRIVER names {}, which is not there: {remedy}", file.display())),
        None => program("geckodriver", remedy),
    }
}

/// WebKitGTK's small browser, which comes with its library and is on no PATH.
pub(crate) fn mini_browser() -> Result<PathBuf, String> {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let found = folders
        .chain([PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")])
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file());
    found.ok_or_else(|| {
        "WebKitGTK's MiniBrowser is missing: install the Debian package webkit2gtk-driver".to_owned()
    })
}

/// The page under test: `FRANC_PARLER_PAGE`, else the one in `dist`.
///
/// # Errors
/// If it has not been built.
pub fn built_page() -> Result<PathBuf, String> {
    let named = env::var_os("FRANC_PARLER_PAGE").map(PathBuf::from);
    let page = named.unwrap_or_else(|| workspace().join("dist/franc-parler.html"));
    if page.is_file() {
        return Ok(page);
    }
    Err(format!("{} is not there: build the page first, or name it in FRANC_PARLER_PAGE", page.display()))
}

/// The built page with something changed in it.
///
/// # Errors
/// If it has not been built, or the change changes nothing.
pub fn altered_page(name: &str, alter: impl Fn(&str) -> String) -> Result<PathBuf, String> {
    let page = built_page()?;
    let text = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    let altered = alter(&text);
    if altered == text {
        return Err(format!("{name}: the page was not changed"));
    }
    let file = results("altered")?.join(format!("{name}.html"));
    fs::write(&file, altered).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

/// A page of somebody else's, written for a test.
///
/// # Errors
/// If it cannot be written.
pub fn host_page(name: &str, html: &str) -> Result<PathBuf, String> {
    let file = results("hosts")?.join(format!("{name}.html"));
    fs::write(&file, html).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

/// A copy of the built `embed` folder with pages of a test in it.
///
/// # Errors
/// If it has not been built, or cannot be copied.
pub fn embed_folder(name: &str, pages: &[(&str, &str)]) -> Result<PathBuf, String> {
    let built = built_page()?.with_file_name("embed");
    let folder = results("embed")?.join(name);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let entries = fs::read_dir(&built).map_err(|error| format!("{}: {error}", built.display()))?;
    for file in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
        let copy = folder.join(file.file_name().unwrap_or_default());
        fs::copy(&file, copy).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    for (name, html) in pages {
        fs::write(folder.join(name), html).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(folder)
}

/// The page that stands in for the real one where a guard must be seen to catch something.
pub fn stand_in() -> PathBuf {
    crate_folder().join("fixture/stand-in.html")
}

/// Where PDF files and pictures are left to be looked at; made if need be.
pub(crate) fn results(folder: &str) -> Result<PathBuf, String> {
    let folder = workspace().join("target/browser").join(folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

pub(crate) fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn workspace() -> &'static Path {
    crate_folder().ancestors().nth(2).unwrap_or_else(|| crate_folder())
}

/// A folder of its own, gone when the visit is over.
#[derive(Debug)]
pub(crate) struct TempFolder(PathBuf);

impl TempFolder {
    pub(crate) fn new() -> Result<Self, String> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("franc-parler-{}-{number}", process::id()));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a small file and gives its address.
    pub(crate) fn write(&self, name: &str, text: &str) -> Result<String, String> {
        let file = self.0.join(name);
        fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(address(&file))
    }

    /// Copies a page to where it has no neighbours, changed where need be, and gives its address.
    pub(crate) fn alone(&self, page: &Path, change: impl Fn(&str) -> String) -> Result<String, String> {
        let copy = self.0.join("alone").join("page.html");
        let made = fs::create_dir_all(self.0.join("alone"))
            .and_then(|()| fs::read_to_string(page))
            .and_then(|html| fs::write(&copy, change(&html)));
        made.map_err(|error| format!("{} cannot be copied: {error}", page.display()))?;
        Ok(address(&copy))
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        // A browser may still be writing its last files: what is left then lies in the system's own temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn address(file: &Path) -> String {
    format!("file://{}", file.display())
}

/// The page without its policy, which would refuse a program that was changed.
#[must_use]
pub fn without_policy(page: &str) -> String {
    let (before, rest) =
        page.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap_or((page, ">"));
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// One sign of what is packed under this name is another.
#[must_use]
pub fn damaged(page: &str, name: &str) -> String {
    let mut at = page.find(&format!("{name}:\"")).map_or(0, |at| at + name.len() + 5_002);
    // Some signs have two bytes.
    while !page.is_char_boundary(at) || !page[at..].starts_with(|sign: char| sign.is_ascii()) {
        at += 1;
    }
    let sign = if page[at..].starts_with('a') { "b" } else { "a" };
    format!("{}{sign}{}", &page[..at], &page[at + 1..])
}
