//! Servers of a test: on free ports of this machine, their data in a folder of their own, ended with the test whatever
//! becomes of it. Imported: the standard library.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_mins(2);

/// A folder in the system's own temporary folder, gone with the test.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(name: &str) -> Result<Self, String> {
        let folder = std::env::temp_dir().join(format!("franc-parler-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
        Ok(Self(folder))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, with the folders above it.
    pub(super) fn write(&self, name: &str, text: &str) -> Result<PathBuf, String> {
        let file = self.0.join(name);
        let above = file.parent().unwrap_or(&self.0);
        let written = fs::create_dir_all(above).and_then(|()| fs::write(&file, text));
        written.map_err(|error| format!("{}: {error}.", file.display()))?;
        Ok(file)
    }

    /// Copies a file, or a folder with all that is in it; links are followed.
    pub(super) fn copy(&self, from: &Path, name: &str) -> Result<PathBuf, String> {
        let to = self.0.join(name);
        let above = to.parent().unwrap_or(&self.0);
        fs::create_dir_all(above).map_err(|error| format!("{}: {error}.", above.display()))?;
        done(Command::new("cp").arg("-RL").arg(from).arg(&to))?;
        Ok(to)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's own temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that runs.
#[derive(Debug)]
pub(super) struct Server {
    shell: Child,
}

/// A shell of its own holds the server by its id, and ends it when nobody holds the other end of the pipe: also where the
/// test is interrupted or killed.
const HOLD: &str = r#""$@" & server=$!; read -r _; kill "$server" 2>/dev/null; wait "$server""#;

impl Server {
    /// Starts a server, with what it says in a log.
    pub(super) fn start(command: &Command, log: &Path) -> Result<Self, String> {
        let unwritten = |error| format!("{}: {error}.", log.display());
        let file = fs::File::create(log).map_err(unwritten)?;
        let other = file.try_clone().map_err(unwritten)?;
        let mut shell = Command::new("sh");
        shell.args(["-c", HOLD, "sh"]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            shell.current_dir(folder);
        }
        // Not in the group of the terminal: an interrupt there ends the test, and the test's end the server.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut shell, 0);
        shell.stdin(Stdio::piped()).stdout(file).stderr(other);
        let shell =
            shell.spawn().map_err(|error| format!("{}: {error}.", command.get_program().display()))?;
        Ok(Self { shell })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

/// A port nobody listens on.
pub(super) fn free_port() -> Result<u16, String> {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    port.map(|address| address.port()).map_err(|error| format!("There is no free port: {error}."))
}

/// Waits until a page of a server is there, by the first line of its answer.
pub(super) fn answers(port: u16, path: &str, log: &Path) -> Result<(), String> {
    let end = Instant::now() + PATIENCE;
    loop {
        let answer = first_line(port, path).unwrap_or_else(|error| error.to_string());
        if answer.contains(" 200 ") {
            return Ok(());
        }
        if Instant::now() > end {
            let said = fs::read_to_string(log).unwrap_or_default();
            let last: Vec<&str> = said.lines().rev().take(12).collect();
            let last: Vec<&str> = last.into_iter().rev().collect();
            return Err(format!("{path} does not come ({answer}). The server said:\n{}", last.join("\n")));
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn first_line(port: u16, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    write!(stream, "GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
    let mut answer = String::new();
    // A page that is not text to its end still has a first line.
    let _ = stream.take(1000).read_to_string(&mut answer);
    Ok(answer.lines().next().unwrap_or_default().to_owned())
}

/// Runs a short step to its end; the error repeats what it said.
pub(super) fn done(command: &mut Command) -> Result<String, String> {
    let program = command.get_program().display().to_string();
    let ended = command.stdin(Stdio::null()).output();
    let output = ended.map_err(|error| format!("{program} could not be started ({error})."))?;
    let said = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        return Ok(said.into_owned());
    }
    Err(format!("{program} ended with {}: {said}{}", output.status, String::from_utf8_lossy(&output.stderr)))
}
