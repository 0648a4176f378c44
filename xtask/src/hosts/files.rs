//! A static site, given out file by file by this very program, as any web host would. Imported: the standard library.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// What the name of a file ends in, and what it is.
const KINDS: [(&str, &str); 5] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("ico", "image/x-icon"),
];

/// Gives out a folder for as long as it lives.
#[derive(Debug)]
pub(super) struct Files {
    pub(super) port: u16,
    over: Arc<AtomicBool>,
}

impl Files {
    /// Takes up a port that was chosen before, as the address stands in the pages.
    pub(super) fn serve(folder: PathBuf, port: u16) -> Result<Self, String> {
        let listener = TcpListener::bind(("127.0.0.1", port));
        let listener = listener.map_err(|error| format!("Port {port} is taken ({error}): try again."))?;
        let over = Arc::new(AtomicBool::new(false));
        let end = Arc::clone(&over);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if end.load(Ordering::Relaxed) {
                    break;
                }
                let folder = folder.clone();
                // Who has gone before the answer misses nothing.
                thread::spawn(move || answer(&stream, &folder).unwrap_or_default());
            }
        });
        Ok(Self { port, over })
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // Wakes the thread, which then sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // What is left unread when a connection closes would take the answer with it.
    for line in lines.map_while(Result::ok) {
        if line.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let file = folder.join(path.trim_start_matches('/'));
    let file = if path.ends_with('/') { file.join("index.html") } else { file };
    let kind = KINDS.iter().find(|(end, _)| file.extension().is_some_and(|extension| extension == *end));
    let found = if path.contains("..") { None } else { fs::read(&file).ok() };
    let (status, kind, body) = match (found, kind) {
        (Some(body), Some((_, kind))) => ("200 OK", *kind, body),
        _ => ("404 Not Found", "text/plain", Vec::new()),
    };
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(&[head.as_bytes(), &body].concat())
}
