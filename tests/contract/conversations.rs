//! The five conversations as host pages name them: whatever lists them for a reader, a form or a program lists those there
//! are, in their order; and no example asks for one there is not.

use super::declared;
use crate::common::sources::{self, file};
use crate::common::{languages, none_of};
use franc_parler::conversations::{ALL, CHOOSABLE};

/// Where they are listed: the file, what stands before the list and after it, and before and after each of them.
const LISTS: [(&str, [&str; 2], [&str; 2]); 9] = [
    ("README.md", ["five conversations (", ")"], ["`", "`"]),
    ("docs/embedding.md", ["| `conversation` |", "|"], ["`", "`"]),
    ("embed/franc-parler.d.ts", ["type Conversation =", ";"], ["\"", "\""]),
    ("embed/maker.html", ["<select id=\"conversation\">", "</select>"], ["<option value=\"", "\""]),
    ("embed/mount.html", ["<select id=\"conversation\">", "</select>"], ["<option>", "</option>"]),
    ("embed/hugo/README.md", ["| `conversation` |", "|"], ["`", "`"]),
    ("embed/hugo/layouts/shortcodes/franc-parler.html", ["\"conversation\" (slice", ")"], ["\"", "\""]),
    ("embed/wordpress/franc-parler/franc-parler.php", ["'conversation' => array(", ")"], ["'", "'"]),
    ("embed/wordpress/franc-parler/readme.txt", ["* `conversation`:", ", to open"], ["`", "`"]),
];

/// Everything between two marks, but what is empty.
fn between<'a>(text: &'a str, [before, after]: [&str; 2]) -> Vec<&'a str> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some((_, begun)) = rest.split_once(before) {
        let Some((inside, left)) = begun.split_once(after) else { break };
        found.push(inside);
        rest = left;
    }
    found.retain(|inside| !inside.is_empty());
    found
}

fn five() -> [&'static str; 5] {
    CHOOSABLE.map(|conversation| conversation.id)
}

#[test]
fn wherever_the_conversations_are_listed_they_are_the_five_there_are() {
    for (path, list, each) in LISTS {
        let text = file(path).text;
        let lists = between(&text, list);
        assert_eq!(lists.len(), 1, "{path}: how often “{}” begins a list", list[0]);
        assert_eq!(between(lists[0], each), five(), "{path}");
    }
    let declared = declared();
    let mut attributes = declared["attributes"].as_array().unwrap().iter();
    let attribute = attributes.find(|one| one["name"] == "conversation").unwrap();
    let told = attribute["type"]["text"].as_str().unwrap();
    assert_eq!(between(told, ["\"", "\""]), five(), "embed/custom-elements.json");
}

#[test]
fn the_readme_counts_the_situations_there_are() {
    let of_five: usize = CHOOSABLE.iter().map(|conversation| conversation.situations.len()).sum();
    let readme = file("README.md").text;
    assert!(readme.contains(&format!(" with {of_five} situations between them, ")), "there are {of_five}");
    assert_eq!(ALL[0].situations.len(), 10, "the honest answers where it is none of the five, in README.md");
}

/// The plugin has its words in its own file, the snippet maker in one a language.
#[test]
fn every_conversation_has_a_name_where_it_is_chosen_from_a_list() {
    let mut missing = Vec::new();
    for language in languages() {
        let folder = xtask::words::root().join("embed/words").join(&language);
        let words =
            xtask::words::read_folder(&folder, &language).expect("the words of the pages can be read");
        for id in five() {
            let named = words.iter().any(|(key, _)| *key == ["maker.", id].concat());
            missing.extend((!named).then(|| format!("embed/words/{language}/maker.toml: {id}")));
        }
    }
    let plugin = file("embed/wordpress/franc-parler/franc-parler.php").text;
    let (_, strings) = plugin.split_once("const FRANC_PARLER_STRINGS").expect("the words of the plugin");
    let (strings, _) = strings.split_once(";\n\n").expect("their end");
    let spoken = strings.matches("=> array(").count();
    for id in five() {
        let named = strings.matches(&format!("'{id}' ")).count();
        missing.extend(
            (named != spoken).then(|| format!("franc-parler.php: {id}, in {named} of {spoken} languages")),
        );
    }
    none_of("conversations without a name", &missing);
}

#[test]
fn no_example_opens_a_conversation_there_is_not() {
    let mut sources = sources::files("embed", &["html", "md", "txt", "php"]);
    sources.extend(sources::files("docs", &["md"]));
    sources.push(file("README.md"));
    let (mut unknown, mut read) = (Vec::new(), 0);
    for source in sources {
        for given in ["conversation=\"", "conversation: \""] {
            for id in between(&source.text, [given, "\""]) {
                let template = id.contains(['{', '<', '$']);
                read += usize::from(!template);
                let known = template || five().contains(&id);
                unknown.extend((!known).then(|| format!("{}: {given}{id}\"", source.path)));
            }
        }
    }
    assert!(read > 10, "only {read} examples were read");
    none_of("examples of no conversation", &unknown);
}

#[test]
fn the_snippet_maker_offers_every_language() {
    let page = file("embed/maker.html").text;
    let lists = between(&page, ["<select id=\"lang\">", "</select>"]);
    let mut offered = between(lists[0], ["<option value=\"", "\""]);
    offered.retain(|language| *language != "auto");
    offered.sort_unstable();
    assert_eq!(offered, languages(), "the languages offered by embed/maker.html, and those of texts/");
}
