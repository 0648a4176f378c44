//! A driver process: started on a free port, listened to, ended with the visit.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::browser::Browser;

/// What the driver and its browser have said so far.
pub(crate) type Output = Arc<Mutex<Vec<String>>>;

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    pub(crate) output: Output,
    pub(crate) port: u16,
}

impl Driver {
    /// Starts the driver of a browser, its home and temporary files in a folder of the visit.
    pub(crate) fn start(browser: Browser, home: &Path) -> Result<Self, String> {
        let program = browser.driver()?;
        let mut command = Command::new(&program);
        command.args(browser.driver_arguments()).env("HOME", home).env("TMPDIR", home);
        for name in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "http_proxy", "https_proxy"] {
            command.env_remove(name);
        }
        // Lets Firefox take the preference that points its settings server nowhere.
        command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
        let output = Output::default();
        listen(child.stdout.take(), &output);
        listen(child.stderr.take(), &output);
        let mut driver = Self { child, output, port: 0 };
        driver.port = driver.announced_port(browser.port_announcement())?;
        Ok(driver)
    }

    /// Both drivers choose a free port themselves and say which.
    fn announced_port(&self, announcement: &str) -> Result<u16, String> {
        let end = Instant::now() + Duration::from_secs(20);
        while Instant::now() < end {
            for line in lines(&self.output).iter() {
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
