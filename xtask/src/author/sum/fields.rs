//! The fields of a case's JSON: read by name, each fault a sentence that begins with the field.

use franc_parler::flow::{Money, parse_date};
use franc_parler::json::Json;
use franc_parler::payment::Rate;
use time::Date;

/// An object of the case, and where it stands.
pub(super) struct Fields<'a> {
    path: String,
    entries: &'a [(String, Json)],
}

/// One value and its field.
pub(super) struct Field<'a> {
    pub(super) path: String,
    pub(super) value: &'a Json,
}

impl<'a> Fields<'a> {
    /// The named field; nothing where it is missing or `null`.
    pub(super) fn get(&self, name: &str) -> Option<Field<'a>> {
        let (_, value) = self.entries.iter().find(|(known, value)| known == name && *value != Json::Null)?;
        Some(Field { path: self.path_of(name), value })
    }

    /// The named field.
    pub(super) fn need(&self, name: &str) -> Result<Field<'a>, String> {
        self.get(name).ok_or_else(|| format!("{} is missing.", self.path_of(name)))
    }

    /// Every field there is, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'a str, Field<'a>)> {
        self.entries.iter().map(|(name, value)| (name.as_str(), Field { path: self.path_of(name), value }))
    }

    /// Refuses a name that means nothing here: a slip of the hand is not passed over.
    pub(super) fn only(self, known: &[&str]) -> Result<Self, String> {
        match self.entries.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, _)) => {
                Err(format!("{} is not a field; known are {}.", self.path_of(name), known.join(", ")))
            }
            None => Ok(self),
        }
    }

    fn path_of(&self, name: &str) -> String {
        let name = name.escape_debug();
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }
}

impl<'a> Field<'a> {
    pub(super) fn fields(&self) -> Result<Fields<'a>, String> {
        match self.value {
            Json::Object(entries) => Ok(Fields { path: self.path.clone(), entries }),
            _ if self.path.is_empty() => Err("The case is not a JSON object.".to_owned()),
            _ => Err(format!("{} is not an object of names and values.", self.path)),
        }
    }

    pub(super) fn list(&self) -> Result<Vec<Field<'a>>, String> {
        let Json::List(items) = self.value else { return Err(format!("{} is not a list.", self.path)) };
        let item = |(index, value)| Field { path: format!("{}[{index}]", self.path), value };
        Ok(items.iter().enumerate().map(item).collect())
    }

    pub(super) fn text(&self) -> Result<&'a str, String> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => Err(format!("{} is not a text.", self.path)),
        }
    }

    /// One of a few words.
    pub(super) fn one_of<T: Copy>(&self, known: &[(&str, T)]) -> Result<T, String> {
        let text = self.text()?;
        known.iter().find(|(name, _)| *name == text).map(|(_, meaning)| *meaning).ok_or_else(|| {
            let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
            format!("{} is one of {}, not {text:?}.", self.path, names.join(", "))
        })
    }

    pub(super) fn date(&self) -> Result<Date, String> {
        let text = self.text()?;
        let found = parse_date(text).filter(|_| text.len() == "2026-11-23".len());
        found.ok_or_else(|| format!("{} is a day of the calendar as 2026-11-23, not {text:?}.", self.path))
    }

    /// A sum: a decimal with a point and at most two decimals.
    pub(super) fn money(&self) -> Result<Money, String> {
        self.decimal(2, "a sum as 1250.50").map(Money)
    }

    /// A rate in percent: a decimal with a point and at most three decimals.
    pub(super) fn percent(&self) -> Result<Rate, String> {
        self.decimal(3, "a rate in percent as 12.15").map(Rate)
    }

    /// A decimal in units of its last place. A number keeps the text it was written in, so that no float
    /// comes in.
    fn decimal(&self, places: usize, form: &str) -> Result<i64, String> {
        let (Json::Text(text) | Json::Number(text)) = self.value else {
            return Err(format!("{} is not {form}.", self.path));
        };
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(rest) {
            return Err(format!("{} is {form}, not {text:?}.", self.path));
        }
        if rest.len() > places {
            return Err(format!(
                "{} has {places} decimals at most, not {} as {text:?}.",
                self.path,
                rest.len()
            ));
        }
        // Too long for a number is out of every range, and refused as that.
        let units = format!("{whole}{rest:0<places$}").parse().unwrap_or(i64::MAX);
        Ok(if unsigned.len() < text.len() { -units } else { units })
    }
}
