//! The Nu HTML checker, which the W3C runs too: a Java program that comes by npm. It reads HTML, the styles in it and
//! the policy of a page. Imported: the npm packages and the standard library.

use super::node::NodePackage;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const CHECKER: NodePackage = NodePackage { name: "vnu-jar", version: "26.9.27" };

/// Something the checker says of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The address of the page, as it was named.
    pub page: String,
    /// The line the remark ends in.
    pub line: u64,
    /// An error; else a warning, or something to know.
    pub is_error: bool,
    /// What it says.
    pub message: String,
    /// The piece of the page it is about.
    pub extract: String,
}

/// What the checker says of these files, in one run. None where Node and npm, by which it comes, are not there.
///
/// # Errors
/// A sentence, where it could not be installed, does not start, or answers in a way nobody knows.
pub fn check_html(files: &[impl AsRef<Path>]) -> Result<Option<Vec<Remark>>, String> {
    let Some(jar) = CHECKER.file("build/dist/vnu.jar")? else { return Ok(None) };
    let mut java = Command::new("java");
    java.arg("-jar").arg(&jar).args(["--format", "json", "--stdout", "--exit-zero-always"]);
    let output = java.args(files.iter().map(AsRef::as_ref)).output();
    let output =
        output.map_err(|error| format!("The HTML checker needs java, which does not start: {error}."))?;
    let unreadable = || {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("The HTML checker has no answer that can be read. It says: {}", said.trim())
    };
    let answer: Value = serde_json::from_slice(&output.stdout).map_err(|_| unreadable())?;
    let messages = answer["messages"].as_array().ok_or_else(unreadable)?;
    Ok(Some(messages.iter().map(remark).collect()))
}

fn remark(message: &Value) -> Remark {
    let text = |name: &str| message[name].as_str().unwrap_or_default().to_owned();
    Remark {
        page: text("url"),
        line: message["lastLine"].as_u64().unwrap_or_default(),
        // What is no "info" is an error, or the checker could not read the page at all.
        is_error: message["type"] != "info",
        message: text("message"),
        extract: text("extract").split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn whatever_is_not_said_to_be_harmless_is_an_error() {
        let of = |kind: &str| {
            remark(
                &json!({ "type": kind, "url": "file:/a.html", "lastLine": 3, "message": "No.", "extract": "<p>\n a" }),
            )
        };
        let (warning, error) = (of("info"), of("error"));
        assert_eq!((error.line, error.extract.as_str(), error.page.as_str()), (3, "<p> a", "file:/a.html"));
        assert!(!warning.is_error && error.is_error && of("non-document-error").is_error);
    }
}
