//! The project's commands. `cargo xtask help` lists them.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use xtask::author::{self, Request};
use xtask::build;

const HELP: &str = "\
cargo xtask open                       install what is missing, build dist/franc-parler.html, open it
cargo xtask test                       install what the tests need, run everything
cargo xtask test matrix                every conversation by every hand in every place, language and engine, with minutes
cargo xtask test hosts                 the built file in other people's pages alone, then on real hosts, each with its time
cargo xtask test html                  every page built and every worked case before the HTML checker
cargo xtask test crates                licences, versions, sources and advisories of the crates, by deny.toml
cargo xtask test wordpress|hugo|ghost  on one of these hosts, with what was built last
cargo xtask serve                      the page with live reload
cargo xtask dist                       build dist/ and print its sizes
cargo xtask pages                      the pages of dist/embed/ and dist/paper/ anew, around the scripts built last
cargo xtask pictures                   the pictures of the README, from the page built last → docs/pictures/
cargo xtask bench [--rounds N]         the page beside SurveyJS, Preact and static HTML → BENCHMARKS.md
cargo xtask bench lighthouse           the page as it was built last before Lighthouse, a part of bench
cargo xtask words                      texts/ → target/words/ (a step of every build)
cargo xtask questions [--lang L]       the whole flow as JSON
cargo xtask interview [--lang L]       the questionnaire as text
cargo xtask next FILE [--lang L]       what a person with these answers would see next, as JSON
cargo xtask sheet FILE [--lang L] [--format md|txt|html|ics|json]
                                       the sheet of these answers
cargo xtask guide [--lang L]           the method and the blank sheets, as a page
cargo xtask sum CASE.json              what is owed on late invoices, as JSON; 2 where it cannot be decided
cargo xtask texts check FILE [--lang L] what is wrong with a coach's own words, each with its line
cargo xtask texts new LANG [--from L]  LANG.json: every text, to begin a language
cargo xtask texts schema [--lang L]    the JSON Schema of such a file, for editors
Every command that reads answers or a case takes --today YYYY-MM-DD.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(output) => {
            // Whoever reads may have had enough, as `head` has.
            let _ = std::io::stdout().write_all(output.as_bytes());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            // A case that cannot be decided is told apart from a command that failed.
            if arguments.first().is_some_and(|command| command == "sum") {
                ExitCode::from(2)
            } else {
                ExitCode::FAILURE
            }
        }
    }
}

fn run(arguments: &[String]) -> Result<String, String> {
    let (command, rest) = arguments.split_first().ok_or(HELP)?;
    let asks = |argument: &String| ["--help", "-h"].contains(&argument.as_str());
    if command == "help" || arguments.iter().any(asks) {
        return Ok(format!("{HELP}\n"));
    }
    if command == "texts" {
        return texts(rest);
    }
    let options = Options::read(rest)?;
    let request = |file| Request::new(options.get("lang"), options.get("today"), file);
    match command.as_str() {
        "open" => build::open(),
        "test" => test(options.file),
        "dist" => build::dist(),
        "serve" => build::serve().map(|()| String::new()),
        "pages" => build::embed_pages().and_then(|()| build::paper_pages()).map(|()| String::new()),
        "pictures" => xtask::pictures::pictures(),
        "bench" => bench(options.file, options.get("rounds")).map(|()| String::new()),
        "words" => build::words().map(|()| String::new()),
        "assemble" => assemble().map(|()| String::new()),
        "questions" => Ok(author::questions(&request(None)?)),
        "interview" => Ok(author::interview(&request(None)?)),
        "next" => {
            let request = request(Some(options.file()?))?;
            if request.has_sheet() {
                said(&request.unplaced());
            }
            Ok(author::next(&request))
        }
        "sheet" => {
            let request = request(Some(options.file()?))?;
            if let Some(question) = request.open_question() {
                eprintln!(
                    "Questions are still open, \"{question}\" first: the sheet may be another one. `next` asks it."
                );
            }
            said(&request.unplaced());
            request.sheet(options.get("format").unwrap_or("md"))
        }
        "guide" => build::guide(options.get("lang").unwrap_or("fr")),
        "sum" => author::sum(options.file()?, options.get("today")),
        other => Err(format!("There is no command \"{other}\".\n\n{HELP}")),
    }
}

fn test(part: Option<&str>) -> Result<String, String> {
    match part {
        None => xtask::check::test(),
        Some("matrix") => xtask::check::matrix(),
        Some("hosts") => xtask::check::hosts(),
        Some(name) => xtask::check::part(name),
    }
}

fn bench(part: Option<&str>, rounds: Option<&str>) -> Result<(), String> {
    match part {
        None => xtask::bench::bench(rounds),
        Some("lighthouse") => xtask::bench::lighthouse(),
        Some(name) => Err(format!("bench takes nothing, or lighthouse; what is \"{name}\"?")),
    }
}

/// What is to be known beside what is asked for.
fn said(sentences: &[String]) {
    sentences.iter().for_each(|sentence| eprintln!("{sentence}"));
}

/// The commands for a coach's own words.
fn texts(arguments: &[String]) -> Result<String, String> {
    let which = || format!("texts takes check FILE, new LANG or schema.\n\n{HELP}");
    let (command, rest) = arguments.split_first().ok_or_else(which)?;
    let options = Options::read(rest)?;
    let named = |what: &str| options.file.ok_or_else(|| format!("texts {command} needs {what}: name it."));
    match command.as_str() {
        "check" => author::check_texts(named("a file")?, options.get("lang")),
        "new" => author::new_texts(named("the tag of a language")?, options.get("from"), Path::new("")),
        "schema" => author::texts_schema(options.get("lang")),
        _ => Err(which()),
    }
}

/// The step of the build that Trunk calls: it names the folder and the profile.
fn assemble() -> Result<(), String> {
    let staging =
        std::env::var_os("TRUNK_STAGING_DIR").ok_or("`assemble` is a step of the build: Trunk calls it.")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    build::assemble(&PathBuf::from(staging), release)
}

/// The options after a command: `--name value`, and at most one file.
struct Options<'a> {
    named: Vec<(&'a str, &'a str)>,
    file: Option<&'a str>,
}

impl<'a> Options<'a> {
    const KNOWN: [&'static str; 5] = ["lang", "today", "format", "from", "rounds"];

    fn read(arguments: &'a [String]) -> Result<Self, String> {
        let mut options = Self { named: Vec::new(), file: None };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.strip_prefix("--") {
                Some(name) if Self::KNOWN.contains(&name) => {
                    let value = rest.next().ok_or(format!("--{name} needs a value."))?;
                    options.named.push((name, value));
                }
                Some(name) => return Err(format!("There is no option --{name}.\n\n{HELP}")),
                None if options.file.is_none() => options.file = Some(argument),
                None => return Err(format!("One file is enough; what is \"{argument}\" for?")),
            }
        }
        Ok(options)
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.named.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    fn file(&self) -> Result<&'a str, String> {
        self.file.ok_or_else(|| "This command reads a file: name it.".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_names_every_command_that_help_lists() -> Result<(), String> {
        let readme = std::fs::read_to_string(xtask::words::root().join("README.md"))
            .map_err(|error| error.to_string())?;
        for line in HELP.lines().filter_map(|line| line.strip_prefix("cargo xtask ")) {
            let words =
                line.split_whitespace().take_while(|word| word.chars().all(|c| c.is_ascii_lowercase()));
            let command: Vec<&str> = words.take(2).collect();
            let named = [command.join(" "), command[..1].join(" ")]
                .iter()
                .any(|name| readme.contains(&format!("`cargo xtask {name}")));
            assert!(named, "{line}");
        }
        Ok(())
    }

    #[test]
    fn help_is_given_wherever_it_is_asked_for() {
        for arguments in [&["--help"][..], &["sheet", "--help"], &["-h"], &["help"]] {
            let arguments: Vec<String> = arguments.iter().map(|word| (*word).to_owned()).collect();
            assert!(run(&arguments).is_ok_and(|text| text.starts_with("cargo xtask open")), "{arguments:?}");
        }
    }
}
