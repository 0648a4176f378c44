//! The way through the counting proxy to a real server of this machine, for the one address that is let through.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longer than a page takes that a busy machine makes for the first time.
const PATIENCE: Duration = Duration::from_mins(1);

/// Hands a request, whose first line is read already, to the server at `origin`, and its answer to the browser. Each
/// connection carries one request.
pub(crate) fn relay(line: &str, reader: &mut BufReader<&TcpStream>, origin: &str) -> io::Result<()> {
    let host = origin.trim_start_matches("http://");
    let (mut head, length) = head(&line.replacen(origin, "", 1), reader)?;
    head.push_str("Connection: close\r\n\r\n");
    let mut server = TcpStream::connect(host)?;
    server.set_read_timeout(Some(PATIENCE))?;
    server.write_all(head.as_bytes())?;
    io::copy(&mut reader.by_ref().take(length), &mut server)?;
    io::copy(&mut server, &mut *reader.get_mut()).map(drop)
}

/// The head without what concerns the connection to the proxy, and the length of what follows it.
fn head(line: &str, reader: &mut impl BufRead) -> io::Result<(String, u64)> {
    let (mut head, mut length) = (line.to_owned(), 0);
    loop {
        let mut next = String::new();
        if reader.read_line(&mut next)? <= 2 {
            return Ok((head, length));
        }
        let (name, value) = next.split_once(':').unwrap_or((&next, ""));
        match name.to_ascii_lowercase().as_str() {
            "connection" | "proxy-connection" | "keep-alive" => continue,
            "content-length" => length = value.trim().parse().unwrap_or_default(),
            _ => {}
        }
        head.push_str(&next);
    }
}
