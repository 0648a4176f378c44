//! `texts schema`: the JSON Schema of a file with a coach's own words, for editors.

use super::pretty;
use crate::words;
use franc_parler::conversations::CHOOSABLE;
use franc_parler::flow::TEXT_LIMIT;
use franc_parler::json::Json;

/// The schema: every key with its built-in text, and the objections of one's own.
///
/// # Errors
/// A sentence, where there are no words of this language.
pub fn texts_schema(lang: Option<&str>) -> Result<String, String> {
    let texts = words::read(lang.unwrap_or("fr"))?;
    let properties = texts.iter().map(|(key, text)| (key.to_owned(), described(text)));
    let own = described("An objection of one's own: what is said, and what is answered.");
    Ok(pretty(Json::object([
        ("$schema", Json::text("https://json-schema.org/draft/2020-12/schema")),
        ("title", Json::text("Franc-parler: a coach's own words")),
        ("type", Json::text("object")),
        ("properties", Json::Object(properties.collect())),
        ("patternProperties", Json::Object(vec![(own_objections(), own)])),
        ("additionalProperties", Json::Bool(false)),
    ])))
}

fn described(description: &str) -> Json {
    Json::object([
        ("type", Json::text("string")),
        ("maxLength", Json::number(TEXT_LIMIT)),
        ("description", Json::text(description)),
    ])
}

/// The keys of the objections of one's own, as a pattern.
fn own_objections() -> String {
    let conversations = CHOOSABLE.map(|conversation| conversation.id).join("|");
    format!("^({conversations})\\.objection\\.own\\.[1-6]\\.(said|answer)$")
}

#[cfg(test)]
mod tests {
    use super::texts_schema;
    use crate::words;
    use franc_parler::app::read_words;
    use franc_parler::json::Json;
    use franc_parler::texts::WordsFault;
    use serde_json::Value;

    fn schema() -> Value {
        serde_json::from_str(&texts_schema(None).unwrap()).unwrap()
    }

    #[test]
    fn the_schema_knows_every_key_and_no_other() {
        let (schema, texts) = (schema(), words::read("fr").unwrap());
        let properties = schema["properties"].as_object().unwrap();
        let keys: Vec<&str> = properties.keys().map(String::as_str).collect();
        assert_eq!(keys, texts.iter().map(|(key, _)| key).collect::<Vec<_>>());
        assert_eq!(properties["ui.back"]["description"], texts.get("ui.back"));
        assert_eq!(schema["additionalProperties"], Value::Bool(false));
        assert_eq!(texts_schema(None), texts_schema(Some("fr")));
    }

    #[test]
    fn the_schema_and_the_reader_know_the_same_objections_of_ones_own() {
        let (schema, texts) = (schema(), words::read("fr").unwrap());
        let patterns = schema["patternProperties"].as_object().unwrap();
        let pattern = patterns.keys().next().unwrap();
        let (names, rest) = pattern.strip_prefix("^(").and_then(|rest| rest.split_once(')')).unwrap();
        assert_eq!((patterns.len(), rest), (1, "\\.objection\\.own\\.[1-6]\\.(said|answer)$"));
        // Every topic of the words is tried: the reader takes the five conversations of the pattern, and no other.
        let mut topics: Vec<&str> = texts.iter().filter_map(|(key, _)| key.split('.').next()).collect();
        topics.dedup();
        for topic in topics {
            for number in 0..=7 {
                for half in ["said", "answer", "asked"] {
                    let key = format!("{topic}.objection.own.{number}.{half}");
                    let own = Json::Object(vec![(key.clone(), Json::text("a"))]);
                    let unknown = read_words(&texts, &own).1[0].fault == WordsFault::UnknownKey;
                    let in_pattern = names.split('|').any(|name| name == topic)
                        && (1..=6).contains(&number)
                        && half != "asked";
                    assert_eq!(!unknown, in_pattern, "{key}");
                }
            }
        }
    }
}
