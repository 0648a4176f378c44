//! A proxy that lets nothing through and writes down who asked: the count of requests that must stay at zero.

use std::io::{BufRead, BufReader, Write};
use std::mem;
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Listens on a free port for as long as it lives.
#[derive(Debug)]
pub(crate) struct Proxy {
    pub(crate) port: u16,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    asked: Mutex<Vec<String>>,
    over: AtomicBool,
}

impl Proxy {
    pub(crate) fn start() -> Result<Self, String> {
        let failed = |error| format!("no port for the counting proxy: {error}");
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let state = Arc::<State>::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if shared.over.load(Ordering::Relaxed) {
                    break;
                }
                let line = refuse(stream);
                shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        });
        Ok(Self { port, state })
    }

    /// What was asked for since the last time: one line per connection.
    pub(crate) fn taken(&self) -> Vec<String> {
        mem::take(&mut *self.state.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.state.over.store(true, Ordering::Relaxed);
        // Wakes the thread, which then sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// Reads the first line and answers that there is no way through.
fn refuse(mut stream: TcpStream) -> String {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(1)));
    let mut line = String::new();
    let _ = BufReader::new(&stream).read_line(&mut line);
    let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    if line.trim().is_empty() { "a connection without a word".into() } else { line.trim().to_owned() }
}
