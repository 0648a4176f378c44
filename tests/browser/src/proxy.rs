//! A proxy that lets nothing through and writes down who asked: the count of requests that must stay at zero. What belongs
//! to the site of the visit it answers itself.

use std::io::{BufRead, BufReader, Write};
use std::mem;
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::relay::relay;
use crate::site::Site;

/// How long a busy browser may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(5);

/// Listens on a free port for as long as it lives.
#[derive(Debug)]
pub(crate) struct Proxy {
    pub(crate) port: u16,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    site: Site,
    asked: Mutex<Vec<String>>,
    over: AtomicBool,
}

impl Proxy {
    pub(crate) fn start(site: Site) -> Result<Self, String> {
        let failed = |error| format!("no port for the counting proxy: {error}");
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let state = Arc::new(State { site, ..State::default() });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if shared.over.load(Ordering::Relaxed) {
                    break;
                }
                // A browser may open a connection before it has anything to ask: the others do not wait for it.
                let shared = Arc::clone(&shared);
                thread::spawn(move || shared.answer(stream));
            }
        });
        Ok(Self { port, state })
    }

    /// Whether this address belongs to the site of the visit.
    pub(crate) fn serves(&self, address: &str) -> bool {
        self.state.site.knows(address)
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

impl State {
    /// Reads the first line and answers: a file of the site, or that there is no way through.
    fn answer(&self, mut stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(PATIENCE));
        let mut reader = BufReader::new(&stream);
        let mut line = String::new();
        let _ = reader.read_line(&mut line);
        let address = line.split(' ').nth(1).unwrap_or_default();
        if let Some(server) = self.site.server(address) {
            // Whoever goes away before the answer has all come misses nothing.
            return relay(&line, &mut reader, server).unwrap_or_default();
        }
        let served = self.site.answer(&line);
        // A browser opens connections to a site ahead of what it may want of it.
        if line.is_empty() && !self.site.is_empty() {
            // Unasked, an answer would be taken for that to the next request.
            return;
        }
        if served.is_none() {
            let line = if line.trim().is_empty() { "a connection without a word" } else { line.trim() };
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(line.to_owned());
        }
        // What is left unread when a connection closes would take the answer with it.
        let mut rest = String::new();
        while reader.read_line(&mut rest).is_ok_and(|read| read > 2) {
            rest.clear();
        }
        let refused = || REFUSED.to_vec();
        let _ = stream.write_all(&served.unwrap_or_else(refused));
    }
}

const REFUSED: &[u8] = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
