//! What a description is made of: every keyword, format and media type, with what becomes of it.
//!
//! The table of what lowering reads is `grammar.rs`. A release that brings a new word shows here
//! first, as `unknown`.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

pub use super::grammar::Disposition;
use super::grammar::{Inside, Kind, member, names_one};

/// What becomes of a format, by type; a format that is not listed is unknown.
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

/// What becomes of a media type, by where it stands; one that is not listed is unknown.
const MEDIA_TYPES: &[(&str, Disposition)] = &[
    ("request application/json", Disposition::Read),
    ("request multipart/form-data", Disposition::Read),
    ("request application/octet-stream", Disposition::Read),
    ("request */*", Disposition::Read),
    ("response application/json", Disposition::Read),
    ("response application/octet-stream", Disposition::Read),
    ("response */*", Disposition::Read),
];

/// Something that occurs in a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What becomes of it.
    pub disposition: Disposition,
    /// How often it occurs.
    pub count: usize,
}

/// What a description is made of: entries by what they are, as in `schema.maxLength`,
/// `format string/date` and `media type response application/json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// The entries.
    pub entries: BTreeMap<String, Entry>,
}

impl Vocabulary {
    /// The vocabulary as text: one fact per line, sorted.
    pub fn render(&self) -> String {
        self.to_string()
    }

    /// What occurs and nobody has decided about.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let unknown = |entry: &Entry| entry.disposition == Disposition::Unknown;
        self.entries.iter().filter(move |(_, entry)| unknown(entry)).map(|(name, _)| name.as_str())
    }

    fn count(&mut self, name: String, disposition: Disposition) {
        let entry = self.entries.entry(name).or_insert(Entry { disposition, count: 0 });
        entry.count += 1;
    }

    fn listed(&mut self, group: &str, name: &str, table: &[(&str, Disposition)]) {
        let known = table.iter().find(|(known, _)| *known == name);
        let disposition = known.map_or(Disposition::Unknown, |(_, disposition)| *disposition);
        self.count(format!("{group} {name}"), disposition);
    }

    fn object(&mut self, value: &Value, kind: Kind) {
        let Some(members) = value.as_object() else {
            return;
        };
        for (key, value) in members {
            let (disposition, inside) = member(kind, key);
            self.count(format!("{}.{key}", kind.name()), disposition);
            self.inside(value, inside);
        }
        match kind {
            Kind::Schema => self.format(members),
            Kind::RequestBody => self.media_types(members, "request"),
            Kind::Response => self.media_types(members, "response"),
            _ => {}
        }
    }

    fn inside(&mut self, value: &Value, inside: Inside) {
        match (inside, value) {
            (Inside::One(kind), value) => self.object(value, kind),
            (Inside::List(kind), Value::Array(items)) => {
                for item in items {
                    self.object(item, kind);
                }
            }
            (Inside::Map(kind), Value::Object(members)) => {
                for (_, item) in members.iter().filter(|(key, _)| names_one(kind, key)) {
                    self.object(item, kind);
                }
            }
            _ => {}
        }
    }

    fn format(&mut self, schema: &Map<String, Value>) {
        if let Some(format) = schema.get("format").and_then(Value::as_str) {
            let kind = schema.get("type").and_then(Value::as_str).unwrap_or("any");
            self.listed("format", &format!("{kind}/{format}"), FORMATS);
        }
    }

    fn media_types(&mut self, members: &Map<String, Value>, position: &str) {
        for (name, _) in members.get("content").and_then(Value::as_object).into_iter().flatten() {
            self.listed("media type", &format!("{position} {name}"), MEDIA_TYPES);
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

/// Counts what a normalised description is made of.
pub fn vocabulary(value: &Value) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    vocabulary.object(value, Kind::Document);
    vocabulary
}
