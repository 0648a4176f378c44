//! A screen that nobody looks at, for the one browser that does not start without: Xvfb, on a number it picks itself.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::files;

/// A running display; it ends with the visit, and whatever still shows on it too.
#[derive(Debug)]
pub(crate) struct Display {
    child: Child,
    /// What a program is told in `DISPLAY`.
    pub(crate) name: String,
}

impl Display {
    /// Starts one, larger than any window of a test.
    pub(crate) fn start() -> Result<Self, String> {
        let program = files::program("Xvfb", "install the Debian package xvfb")?;
        let mut command = Command::new(program);
        command.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1600x1200x24"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| format!("Xvfb: {error}"))?;
        let mut number = String::new();
        let read = child.stdout.take().map(|said| BufReader::new(said).read_line(&mut number));
        let display = Self { child, name: format!(":{}", number.trim()) };
        match read {
            Some(Ok(length)) if length > 1 => Ok(display),
            _ => Err("Xvfb did not say the number of its display".into()),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
