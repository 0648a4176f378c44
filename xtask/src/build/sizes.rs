//! Sizes of what is shipped, and the budgets they are held to.

use super::pack::gzip;
use crate::words::root;
use std::fmt::Write as _;
use std::fs;

/// A size that may not be exceeded, in bytes (a KB is 1,000 of them).
#[derive(Debug)]
pub struct Budget {
    /// What it is about.
    pub name: &'static str,
    /// What it is now.
    pub bytes: usize,
    /// What it may be at most: what was reached last, so that it can only shrink.
    pub limit: usize,
    /// What it is to become.
    pub goal: usize,
}

/// Measures what was built last: raw, gzip, brotli.
///
/// # Errors
/// A sentence, where nothing is built yet.
pub fn sizes() -> Result<String, String> {
    let mut table = format!("{:<28}{:>10}{:>10}{:>10}\n", "", "raw", "gzip", "brotli");
    for name in [
        "dist/franc-parler.html",
        "dist/embed/franc-parler.fr.js",
        "target/parts/engine.wasm",
        "target/parts/glue.js",
        "target/parts/styles.css",
        "target/words/fr.json",
    ] {
        let bytes = read(name)?;
        let _ = writeln!(
            table,
            "{name:<28}{:>10}{:>10}{:>10}",
            bytes.len(),
            gzip(&bytes)?.len(),
            brotli(&bytes)?
        );
    }
    for budget in Budget::all()? {
        let _ = writeln!(
            table,
            "{}: {} bytes, {} allowed, goal {}",
            budget.name, budget.bytes, budget.limit, budget.goal
        );
    }
    Ok(table)
}

impl Budget {
    /// The budgets, with what was built last.
    ///
    /// # Errors
    /// A sentence, where nothing is built yet.
    pub fn all() -> Result<Vec<Self>, String> {
        let mut engine = 0;
        for part in ["engine.wasm", "glue.js", "styles.css"] {
            engine += brotli(&read(&format!("target/parts/{part}"))?)?;
        }
        let page = read("dist/franc-parler.html")?.len();
        let script = brotli(&read("dist/embed/franc-parler.fr.js")?)?;
        Ok(vec![
            Self { name: "engine (wasm, glue, styles), brotli", bytes: engine, limit: 136_800, goal: 75_000 },
            Self { name: "embed/franc-parler.fr.js, brotli", bytes: script, limit: 230_200, goal: 150_000 },
            Self { name: "franc-parler.html, raw", bytes: page, limit: 400_000, goal: 400_000 },
        ])
    }
}

fn read(name: &str) -> Result<Vec<u8>, String> {
    fs::read(root().join(name))
        .map_err(|error| format!("{name} cannot be read ({error}): run `cargo xtask dist` first."))
}

fn brotli(bytes: &[u8]) -> Result<usize, String> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)
        .map_err(|error| format!("brotli failed: {error}."))?;
    Ok(packed.len())
}
