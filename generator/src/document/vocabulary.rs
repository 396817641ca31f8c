//! The vocabulary of a description: every keyword, format and media type, with the use that the generator makes of it.
//!
//! The table of the keywords that lowering reads is `grammar.rs`. A new keyword of a release is counted here as
//! `unknown`.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

pub use super::grammar::Disposition;
use super::grammar::{Content, ObjectType, is_entry, member};

/// The formats by type. A format that is not listed is unknown.
const FORMATS: &[(&str, Disposition)] = &[
    ("string/date", Disposition::Read),
    ("string/date-time", Disposition::Read),
    ("string/binary", Disposition::Read),
    ("string/byte", Disposition::Read),
    ("integer/int32", Disposition::Read),
    ("integer/int64", Disposition::Read),
    ("number/float", Disposition::Read),
    ("number/double", Disposition::Read),
    ("string/email", Disposition::Ignored),
    ("string/multi", Disposition::Ignored),
    ("string/password", Disposition::Ignored),
    ("string/uri", Disposition::Ignored),
    ("string/url", Disposition::Ignored),
    ("string/uuid", Disposition::Ignored),
    ("array/multi", Disposition::Ignored),
];

/// The media types of requests and responses. A media type that is not listed is unknown.
const MEDIA_TYPES: &[(&str, Disposition)] = &[
    ("request application/json", Disposition::Read),
    ("request multipart/form-data", Disposition::Read),
    ("request application/octet-stream", Disposition::Read),
    ("request */*", Disposition::Read),
    ("response application/json", Disposition::Read),
    ("response application/octet-stream", Disposition::Read),
    ("response */*", Disposition::Read),
];

/// A keyword, format or media type that occurs in a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The use that the generator makes of it.
    pub disposition: Disposition,
    /// Number of occurrences.
    pub count: usize,
}

/// The vocabulary of a description: entries by name, such as `schema.maxLength`, `format string/date` and
/// `media type response application/json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// The entries.
    pub entries: BTreeMap<String, Entry>,
}

impl Vocabulary {
    /// Returns the vocabulary as text: one entry per line, sorted.
    pub fn render(&self) -> String {
        self.to_string()
    }

    /// Returns the names that are not in the tables of the generator.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let unknown = |entry: &Entry| entry.disposition == Disposition::Unknown;
        self.entries.iter().filter(move |(_, entry)| unknown(entry)).map(|(name, _)| name.as_str())
    }

    fn count(&mut self, name: String, disposition: Disposition) {
        let entry = self.entries.entry(name).or_insert(Entry { disposition, count: 0 });
        entry.count += 1;
    }

    fn count_listed(&mut self, group: &str, name: &str, table: &[(&str, Disposition)]) {
        let known = table.iter().find(|(known, _)| *known == name);
        let disposition = known.map_or(Disposition::Unknown, |(_, disposition)| *disposition);
        self.count(format!("{group} {name}"), disposition);
    }

    fn object(&mut self, value: &Value, ty: ObjectType) {
        let Some(members) = value.as_object() else {
            return;
        };
        for (key, value) in members {
            let (disposition, content) = member(ty, key);
            self.count(format!("{}.{key}", ty.name()), disposition);
            self.content(value, content);
        }
        match ty {
            ObjectType::Schema => self.format(members),
            ObjectType::RequestBody => self.media_types(members, "request"),
            ObjectType::Response => self.media_types(members, "response"),
            _ => {}
        }
    }

    fn content(&mut self, value: &Value, content: Content) {
        match (content, value) {
            (Content::One(ty), value) => self.object(value, ty),
            (Content::List(ty), Value::Array(elements)) => {
                for element in elements {
                    self.object(element, ty);
                }
            }
            (Content::Map(ty), Value::Object(members)) => {
                for (_, item) in members.iter().filter(|(key, _)| is_entry(ty, key)) {
                    self.object(item, ty);
                }
            }
            _ => {}
        }
    }

    fn format(&mut self, schema: &Map<String, Value>) {
        if let Some(format) = schema.get("format").and_then(Value::as_str) {
            let ty = schema.get("type").and_then(Value::as_str).unwrap_or("any");
            self.count_listed("format", &format!("{ty}/{format}"), FORMATS);
        }
    }

    fn media_types(&mut self, members: &Map<String, Value>, position: &str) {
        for (name, _) in members.get("content").and_then(Value::as_object).into_iter().flatten() {
            self.count_listed("media type", &format!("{position} {name}"), MEDIA_TYPES);
        }
    }
}

impl fmt::Display for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, Entry { disposition, count }) in &self.entries {
            let disposition = match disposition {
                Disposition::Read => "read",
                Disposition::Ignored => "ignored",
                Disposition::Refused => "refused",
                Disposition::Unknown => "unknown",
            };
            writeln!(f, "{name}: {disposition} ({count})")?;
        }
        Ok(())
    }
}

/// Counts the keywords, formats and media types of a normalised description.
pub fn vocabulary(value: &Value) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    vocabulary.object(value, ObjectType::Document);
    vocabulary
}
