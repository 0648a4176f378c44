//! Somebody else's site: pages with headers of their own, served to one visit at an address that exists nowhere else.
//!
//! The counting proxy gives them out, so no port is opened, and whatever is not in the site still counts as a request.

use std::fs;

use crate::files;
use crate::hook;

/// Where every such site is. Browsers trust a name of this kind as they trust `https:`.
const ORIGIN: &str = "http://blog.localhost";
/// What a browser asks of any site by itself.
const BY_ITSELF: &str = "/favicon.ico";

/// What a visit is given instead of the web.
#[derive(Debug, Clone, Default)]
pub struct Site {
    files: Vec<File>,
    /// The address of a server that runs, as `http://127.0.0.1:8080`.
    server: Option<String>,
}

#[derive(Debug, Clone)]
struct File {
    path: String,
    kind: &'static str,
    headers: Vec<(String, String)>,
    text: String,
}

impl Site {
    /// A site with the built scripts for other people's pages under `/`, and nothing else.
    ///
    /// # Errors
    /// If they have not been built.
    pub fn new() -> Result<Self, String> {
        let folder = files::built_page()?.with_file_name("embed");
        let mut site = Self::default();
        for name in ["franc-parler.fr.js", "franc-parler.js"] {
            let file = folder.join(name);
            let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            site = site.with_script(&format!("/{name}"), &text);
        }
        Ok(site)
    }

    /// The page we build for a web host at this path, with its script where it asks for it.
    ///
    /// # Errors
    /// If it has not been built.
    pub fn with_static_page(self, path: &str) -> Result<Self, String> {
        let page = files::built_page()?;
        let read = |name: &str| {
            let file = page.with_file_name(name);
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
        };
        let (page, script) = (read("index.html")?, read("embed/franc-parler.js")?);
        Ok(self.with_page(path, &page).with_script("/embed/franc-parler.js", &script))
    }

    /// The site of a server that runs on this machine, at `http://127.0.0.1:` and its port.
    #[must_use]
    pub fn at(server: &str) -> Self {
        Self { server: Some(server.to_owned()), ..Self::default() }
    }

    /// The running server an address belongs to.
    pub(crate) fn server(&self, address: &str) -> Option<&str> {
        let origin = self.server.as_deref()?;
        address.strip_prefix(origin).is_some_and(|path| path.starts_with('/')).then_some(origin)
    }

    /// One page more.
    #[must_use]
    pub fn with_page(self, path: &str, html: &str) -> Self {
        self.with(path, "text/html; charset=utf-8", html)
    }

    /// One script more.
    #[must_use]
    pub fn with_script(self, path: &str, text: &str) -> Self {
        self.with(path, "text/javascript; charset=utf-8", text)
    }

    /// One sheet of styles more.
    #[must_use]
    pub fn with_styles(self, path: &str, text: &str) -> Self {
        self.with(path, "text/css; charset=utf-8", text)
    }

    /// The site as it is given to a browser whose driver shows no console: each page has one written into it.
    pub(crate) fn listened_to(mut self) -> Self {
        if self.is_empty() {
            return self;
        }
        for file in self.files.iter_mut().filter(|file| file.kind.starts_with("text/html")) {
            file.text = hook::hooked(&file.text, &hook::by_address());
        }
        self.with_script(hook::ADDRESS, hook::HOOK)
    }

    fn with(mut self, path: &str, kind: &'static str, text: &str) -> Self {
        self.files.push(File { path: path.to_owned(), kind, headers: Vec::new(), text: text.to_owned() });
        self
    }

    /// A header of what was added last.
    #[must_use]
    pub fn under(mut self, name: &str, value: &str) -> Self {
        if let Some(file) = self.files.last_mut() {
            file.headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Whether there is no site at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.server.is_none()
    }

    /// The address of a path.
    pub(crate) fn address(path: &str) -> String {
        format!("{ORIGIN}{path}")
    }

    /// Whether this address is one of the site, or asked for by the browser itself.
    pub(crate) fn knows(&self, address: &str) -> bool {
        if self.server(address).is_some() {
            return true;
        }
        let Some(path) = address.strip_prefix(ORIGIN) else { return false };
        path == BY_ITSELF && !self.is_empty() || self.find(path).is_some()
    }

    fn find(&self, path: &str) -> Option<&File> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        self.files.iter().find(|file| file.path == path)
    }

    /// The answer to the first line of a request, as it goes over the wire.
    pub(crate) fn answer(&self, line: &str) -> Option<Vec<u8>> {
        let address = line.strip_prefix("GET ")?.split(' ').next()?;
        if !self.knows(address) {
            return None;
        }
        let Some(file) = self.find(address.strip_prefix(ORIGIN)?) else {
            return Some(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".to_vec());
        };
        let mut head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n",
            file.kind,
            file.text.len()
        );
        for (name, value) in &file.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        Some([head.as_bytes(), file.text.as_bytes()].concat())
    }
}
