//! `WordPress` as Debian packages it, with a database of its own and PHP's built-in server: articles by an administrator
//! and by an author who may not write HTML, in a block theme and in a classic one.

use super::server::{Folder, Server, answers, done, free_port};
use super::{built, present, visited};
use crate::tools::{Package, Sign};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGES: [Package; 5] = [
    Package {
        sign: Sign::File(&["/usr/share/wordpress/wp-load.php"]),
        package: "wordpress",
        elsewhere: "Debian's WordPress: this test runs on Debian or Ubuntu only",
    },
    Package {
        sign: Sign::File(&["/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css"]),
        package: "wordpress-theme-twentytwentythree",
        elsewhere: "the theme Twenty Twenty-Three",
    },
    Package {
        sign: Sign::File(&["/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css"]),
        package: "wordpress-theme-twentytwentyone",
        elsewhere: "the theme Twenty Twenty-One",
    },
    Package { sign: Sign::Command(&["mariadbd"]), package: "mariadb-server", elsewhere: "MariaDB" },
    Package { sign: Sign::Command(&["php"]), package: "php-cli", elsewhere: "PHP" },
];

/// The default of the package, and the last classic one.
const THEMES: [&str; 2] = ["twentytwentythree", "twentytwentyone"];

/// What the packaged `WordPress` says of the packaged PHP is not ours.
const OURS: &str = "plugins/franc-parler";

/// The folder, the socket of the database and the address of a site.
struct Site {
    folder: Folder,
    port: u16,
}

/// Sets up a site, has it visited in each theme, and takes it down.
///
/// # Errors
/// A sentence: what is missing, what could not be set up, or what the browser saw.
pub fn wordpress() -> Result<(), String> {
    present(&PACKAGES)?;
    let mysqli = done(Command::new("php").args(["-r", "exit((int) !class_exists('mysqli'));"]));
    mysqli.map_err(|_| "PHP cannot speak to the database: install the Debian package php-mysql.")?;
    let plugin = built("wordpress/franc-parler")?;
    built("wordpress/franc-parler/franc-parler.fr.js")?;
    let site = Site { folder: Folder::new("wordpress")?, port: free_port()? };
    site.copy(&plugin)?;
    let _database = site.database()?;
    for step in ["database", "install", "without-plugin", "activate", "with-plugin"] {
        site.step(step, "")?;
    }
    let (_server, log) = site.serve()?;
    for theme in THEMES {
        println!("WordPress with the theme {theme}, at {}", site.address());
        site.step("theme", theme)?;
        answers(site.port, "/", &log)?;
        let variables =
            [("FRANC_PARLER_WORDPRESS", site.address()), ("FRANC_PARLER_THEME", theme.to_owned())];
        visited(
            &["servers_wordpress", "servers_editor"],
            &variables.each_ref().map(|(name, value)| (*name, value.as_str())),
        )?;
    }
    site.said_nothing()
}

impl Site {
    fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// A path of a socket is short.
    fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The package's files in a folder that may be written to, with the plugin and, as by FTP, the script.
    fn copy(&self, plugin: &Path) -> Result<(), String> {
        let copy = |from: &Path, to: &str| self.folder.copy(from, to).map(drop);
        copy(Path::new("/usr/share/wordpress"), "site")?;
        copy(plugin, "site/wp-content/plugins/franc-parler")?;
        copy(&built("franc-parler.fr.js")?, "site/franc-parler.fr.js")?;
        self.folder.write("site/wp-config.php", include_str!("wordpress/wp-config.php"))?;
        self.folder.write("site/router.php", include_str!("wordpress/router.php"))?;
        self.folder.write("set-up.php", include_str!("wordpress/set-up.php")).map(drop)
    }

    /// A database that no port leads to.
    fn database(&self) -> Result<Server, String> {
        let data = format!("--datadir={}", self.folder.path().join("data").display());
        let user = format!("--user={}", done(Command::new("id").arg("-un"))?.trim());
        done(Command::new("mariadb-install-db").args([
            "--no-defaults",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            &user,
            &data,
        ]))?;
        let mut server = Command::new("mariadbd");
        server.args(["--no-defaults", "--skip-networking", &user, &data]);
        server.arg(format!("--socket={}", self.socket().display()));
        Server::start(&server, &self.folder.path().join("database.log"))
    }

    /// PHP with what the site's own settings read.
    fn php(&self) -> Command {
        let mut php = Command::new("php");
        php.env("SITE", self.root()).env("SOCKET", self.socket()).env("ADDRESS", self.address());
        // No letter leaves this machine.
        php.args(["-d", "sendmail_path=/bin/true"]);
        php
    }

    fn step(&self, step: &str, name: &str) -> Result<(), String> {
        let done = done(self.php().arg(self.folder.path().join("set-up.php")).args([step, name]));
        done.map(drop).map_err(|error| format!("WordPress could not be set up ({step}). {error}"))
    }

    fn serve(&self) -> Result<(Server, PathBuf), String> {
        let mut server = self.php();
        server.args(["-d", "opcache.enable_cli=1"]);
        server.arg("-S").arg(format!("127.0.0.1:{}", self.port)).arg("-t").arg(self.root());
        server.arg(self.root().join("router.php"));
        let log = self.folder.path().join("server.log");
        Server::start(&server, &log).map(|server| (server, log))
    }

    /// PHP complains into a log: of the plugin it must not.
    fn said_nothing(&self) -> Result<(), String> {
        let log = fs::read_to_string(self.root().join("debug.log")).unwrap_or_default();
        let ours: Vec<&str> = log.lines().filter(|line| line.contains(OURS)).take(5).collect();
        if ours.is_empty() {
            Ok(())
        } else {
            Err(format!("PHP complains of the plugin: {}", ours.join("\n")))
        }
    }
}
