//! The three browsers: how each is started with an empty profile, silent of its own accord, behind the counting proxy.

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::files;

/// A browser under test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Debian's Chromium.
    Chromium,
    /// Debian's Firefox ESR.
    Firefox,
    /// WebKitGTK's small browser, the engine of Safari on Linux: its driver has no print, no log and no touch.
    WebKit,
}

impl fmt::Display for Browser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl Browser {
    /// The program that drives it.
    pub(crate) fn driver(self) -> Result<PathBuf, String> {
        match self {
            Self::Chromium => files::program("chromedriver", "install the Debian package chromium-driver"),
            Self::Firefox => files::geckodriver(),
            Self::WebKit => files::program("WebKitWebDriver", "install the Debian package webkit2gtk-driver"),
        }
    }

    /// Free ports all over; for Firefox a look into its own console, which pages are not shown. `port` is for the driver
    /// that does not say which it chose.
    pub(crate) fn driver_arguments(self, port: u16) -> Vec<String> {
        let port = format!("--port={port}");
        let arguments = match self {
            Self::Chromium => &["--port=0"][..],
            Self::Firefox => &["--port", "0", "--websocket-port", "0", "--allow-system-access"],
            Self::WebKit => &[port.as_str()],
        };
        arguments.iter().map(|argument| (*argument).to_owned()).collect()
    }

    /// What stands before the port in the driver's own words, for those that say it.
    pub(crate) fn port_announcement(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("started successfully on port "),
            Self::Firefox => Some("Listening on 127.0.0.1:"),
            Self::WebKit => None,
        }
    }

    /// What the driver is asked to start. `strict` is the real world: no local file reads its neighbours.
    pub(crate) fn capabilities(self, proxy: u16, home: &Path, strict: bool) -> Result<Value, String> {
        let wanted = match self {
            Self::Chromium => chromium(proxy, home)?,
            Self::Firefox => firefox(proxy, strict)?,
            Self::WebKit => webkit(proxy)?,
        };
        Ok(json!({"capabilities": {"alwaysMatch": wanted}}))
    }
}

fn chromium(proxy: u16, home: &Path) -> Result<Value, String> {
    let binary = files::program("chromium", "install the Debian package chromium")?;
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--no-pings",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--accept-lang=fr",
        &format!("--proxy-bypass-list=<-loopback>;{}", CHATTER_HOSTS.join(";")),
        &format!(
            "--host-resolver-rules={}",
            CHATTER_HOSTS.map(|host| format!("MAP {host} ~NOTFOUND")).join(",")
        ),
        &format!("--proxy-server=http://127.0.0.1:{proxy}"),
        &format!("--user-data-dir={}", home.join("profile").display()),
    ];
    Ok(json!({
        "browserName": "chrome",
        "goog:chromeOptions": {"binary": binary, "args": arguments},
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
    }))
}

/// Of Firefox's own traffic the driver switches off all but the settings server.
fn firefox(proxy: u16, strict: bool) -> Result<Value, String> {
    let binary = files::program("firefox-esr", "install the Debian package firefox-esr")?;
    let preferences = json!({
        "security.fileuri.strict_origin_policy": strict,
        "devtools.console.stdout.content": true,
        "devtools.console.stdout.chrome": false,
        "intl.accept_languages": "fr",
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "messaging-system.log": "off",
        // Firefox mends some pages of the web and says so in the console, sooner or later.
        "extensions.webcompat.perform_injections": false,
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": proxy,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": proxy,
        "network.proxy.no_proxies_on": "",
        "network.proxy.allow_hijacking_localhost": true,
    });
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {"binary": binary, "args": ["-headless"], "prefs": preferences},
    }))
}

/// Its language comes from the surroundings, and it sends what is meant for this very machine through the proxy too.
fn webkit(proxy: u16) -> Result<Value, String> {
    let proxy = format!("127.0.0.1:{proxy}");
    Ok(json!({
        "proxy": {"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy},
        "webkitgtk:browserOptions": {"binary": files::mini_browser()?, "args": ["--automation"]},
    }))
}

/// Where Chromium calls of its own accord, whatever the switches (accounts, updates, what a field of a site may be filled
/// with, the spell checker's dictionary at the first text field): these names lead nowhere, past the proxy. A page that asks for one of them is still seen in the
/// network log.
const CHATTER_HOSTS: [&str; 7] = [
    "accounts.google.com",
    "android.clients.google.com",
    "clients2.google.com",
    "content-autofill.googleapis.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "update.googleapis.com",
];
