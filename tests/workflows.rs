//! What runs on GitHub: the two commands of the README, actions by the hash of a commit, no right that is not needed and
//! no secret.

mod common;

use common::none_of;
use common::sources;

/// The rights a job may ask for beyond reading, each in one place.
const RIGHTS: [(&str, &str); 3] =
    [("release.yml", "contents: write"), ("pages.yml", "pages: write"), ("pages.yml", "id-token: write")];

/// What is wrong with a workflow of that name.
fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.contains("\npermissions:\n  contents: read\n") {
        faults.push("does not begin by reading alone".to_owned());
    }
    for line in text.lines().map(str::trim) {
        let used = line.trim_start_matches("- ").strip_prefix("uses: ");
        if used.is_some_and(|used| !used.starts_with("./") && !is_pinned(used)) {
            faults.push(format!("is not pinned: {line}"));
        }
        if line.ends_with(": write") && !RIGHTS.contains(&(name, line)) {
            faults.push(format!("asks for {line}"));
        }
        if line.contains("secrets.") {
            faults.push(format!("takes a secret: {line}"));
        }
    }
    faults
}

/// `owner/action@<hash of the commit> # v1.2.3`: the hash counts, the version is for people.
fn is_pinned(used: &str) -> bool {
    let Some((hash, version)) = used.split_once('@').and_then(|(_, pin)| pin.split_once(" # v")) else {
        return false;
    };
    let numbers = version.split('.').filter(|number| number.parse::<u32>().is_ok()).count();
    hash.len() == 40 && hash.chars().all(|sign| sign.is_ascii_hexdigit()) && numbers == 3
}

#[test]
fn workflows_read_alone_and_run_what_was_looked_at() {
    let workflows = sources::files(".github", &["yml"]);
    assert!(workflows.len() >= 4, "only {} files: are they read at all?", workflows.len());
    let wrong = workflows.iter().filter(|file| file.path.contains("workflows")).flat_map(|file| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        faults(name, &file.text)
            .into_iter()
            .map(|fault| format!("{}: {fault}", file.path))
            .collect::<Vec<_>>()
    });
    none_of("workflows", &wrong.collect::<Vec<_>>());
}

#[test]
fn they_run_the_two_commands_of_the_readme() {
    let (readme, ci) = (sources::file("README.md").text, sources::file(".github/workflows/ci.yml").text);
    for command in ["rustup toolchain install", "cargo xtask open", "cargo xtask test"] {
        assert!(readme.contains(&format!("\n{command}  ")), "the README does not begin with {command}");
        assert!(ci.contains(&format!("- run: {command}\n")), "ci.yml does not run {command}");
    }
}

#[test]
fn the_checks_see_what_they_look_for() {
    let hash = "0123456789abcdef0123456789abcdef01234567";
    assert!(is_pinned(&format!("a/b@{hash} # v1.2.3")) && !is_pinned("a/b@v4") && !is_pinned("a/b@v4.2.2"));
    assert!(!is_pinned(&format!("a/b@{hash}")) && !is_pinned(&format!("a/b@{} # v1.2.3", &hash[1..])));
    let bad =
        "on: push\npermissions:\n  contents: write\njobs:\n - uses: a/b@v1\n   with: ${{ secrets.KEY }}\n";
    assert_eq!(faults("ci.yml", bad).len(), 4);
    assert_eq!(faults("pages.yml", "\npermissions:\n  contents: read\n  pages: write\n").len(), 0);
}
