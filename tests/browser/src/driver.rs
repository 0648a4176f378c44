//! A driver process: started on a free port, listened to, ended with the visit.

use std::io::{BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::display::Display;

/// What the driver and its browser have said so far.
pub(crate) type Output = Arc<Mutex<Vec<String>>>;

/// How long a driver may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// How Chromium's driver says that the port it chose is taken.
const PORT_TAKEN: &str = "bind() failed: Address already in use";

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    pub(crate) output: Output,
    pub(crate) port: u16,
    /// For a browser that does not start without one.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of a browser, its home and temporary files in a folder of the visit. Chromium's chooses a port
    /// that is free in one family of addresses and may be taken in the other: then it chooses anew.
    pub(crate) fn start(browser: Browser, home: &Path) -> Result<Self, String> {
        let mut tries = 0..4;
        loop {
            match Self::start_once(browser, home) {
                Err(fault) if fault.contains(PORT_TAKEN) && tries.next().is_some() => {}
                other => return other,
            }
        }
    }

    fn start_once(browser: Browser, home: &Path) -> Result<Self, String> {
        let program = browser.driver()?;
        let mut command = Command::new(&program);
        let free = free_port()?;
        command.args(browser.driver_arguments(free)).env("HOME", home).env("TMPDIR", home);
        for name in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "http_proxy", "https_proxy"] {
            command.env_remove(name);
        }
        // Lets Firefox take the preference that points its settings server nowhere.
        command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
        let display = (browser == Browser::WebKit).then(Display::start).transpose()?;
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY").env_remove("LANGUAGE");
            // French may not be installed here. A browser without any language gets the page's first, which is French.
            command.env("LC_ALL", "C.UTF-8");
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
        let output = Output::default();
        listen(child.stdout.take(), &output);
        listen(child.stderr.take(), &output);
        let mut driver = Self { child, output, port: free, _display: display };
        if let Some(announcement) = browser.port_announcement() {
            driver.port = driver.announced_port(announcement)?;
        } else {
            driver.wait_for_port()?;
        }
        Ok(driver)
    }

    /// A driver that says nothing listens sooner or later.
    fn wait_for_port(&self) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if Instant::now() > end {
                return Err(format!("the driver does not listen: {:?}", lines(&self.output)));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Two drivers choose a free port themselves and say which.
    fn announced_port(&self, announcement: &str) -> Result<u16, String> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            for line in lines(&self.output).iter() {
                if line.contains(PORT_TAKEN) {
                    return Err(format!("the driver found no port: {line}"));
                }
                let after = line.split_once(announcement).map(|(_, after)| after);
                let digits =
                    after.map(|after| after.chars().take_while(char::is_ascii_digit).collect::<String>());
                if let Some(port) = digits.and_then(|digits| digits.parse().ok()) {
                    return Ok(port);
                }
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err(format!("the driver did not say its port: {:?}", lines(&self.output)))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that is free now, for a driver that must be told one.
fn free_port() -> Result<u16, String> {
    let failed = |error| format!("no free port: {error}");
    let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
    listener.local_addr().map(|address| address.port()).map_err(failed)
}

/// The lines said so far.
pub(crate) fn lines(output: &Output) -> std::sync::MutexGuard<'_, Vec<String>> {
    output.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(source: Option<impl Read + Send + 'static>, output: &Output) {
    let output = Arc::clone(output);
    let Some(source) = source else { return };
    thread::spawn(move || {
        for line in BufReader::new(source).split(b'\n').map_while(Result::ok) {
            lines(&output).push(String::from_utf8_lossy(&line).into_owned());
        }
    });
}
