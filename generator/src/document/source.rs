//! Bytes of a JSON or YAML file to a value whose nodes can be found in the text again.

use std::sync::OnceLock;

use serde_json::Value;

use super::position::{self, Mark, Marks};
use super::{scan, yaml};
use crate::diagnostic::{Diagnostic, Place};
use crate::pointer::Pointer;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Json,
    Yaml,
}

/// A file that was read: an object, whatever it is about.
#[derive(Debug)]
pub(super) struct Source {
    /// The file's name, as the caller gave it.
    pub(super) name: String,
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// What the text says.
    pub(super) value: Value,
    format: Format,
    /// Made when the first place is asked for: most runs complain about nothing.
    marks: OnceLock<Marks>,
}

impl Source {
    /// Reads a file whose root is an object.
    pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        let text = decode(name, bytes)?;
        let start = text.trim_start();
        let mut format = match start.chars().next() {
            Some('{') => Format::Json,
            Some(_) => Format::Yaml,
            None => {
                return Err(Diagnostic::error("the file is empty")
                    .at(place(name, Mark::START))
                    .expected("a JSON or YAML object")
                    .help("fetch the file again; the last download may have been cut off"));
            }
        };
        if start.starts_with('<') {
            let skipped = text.len() - start.len();
            return Err(Diagnostic::error("this is a web page (HTML or XML), not a description")
                .at(place(name, Mark::of_byte(text, skipped)))
                .expected("a JSON or YAML object")
                .help("fetch the description itself; a login or error page may have come in its place"));
        }
        let value = match format {
            Format::Json => match json(text) {
                // YAML in flow style begins with `{`, too.
                Err(refused) if refused.may_be_yaml => match yaml::read(text) {
                    Ok(value) => {
                        format = Format::Yaml;
                        Ok(value)
                    }
                    Err(_) => Err((refused.mark, refused.what)),
                },
                read => read.map_err(|refused| (refused.mark, refused.what)),
            },
            Format::Yaml => yaml::read(text),
        };
        let value = value.map_err(|(mark, what)| {
            let kind = if format == Format::Json { "JSON" } else { "YAML" };
            Diagnostic::error(format!("not {kind} that can be read: {what}"))
                .at(place(name, mark))
                .help("mend the file there, or fetch it again")
        })?;
        if let Some(kind) = not_an_object(&value) {
            let comments = format == Format::Yaml && value.is_null() && start.starts_with('#');
            let what = if comments {
                "the file holds nothing but comments"
            } else {
                &format!("the root of the file is {kind}")
            };
            return Err(Diagnostic::error(what)
                .at(place(name, Mark::START))
                .expected("a JSON or YAML object")
                .help("check that this is the right file"));
        }
        Ok(Self { name: name.to_owned(), text: text.to_owned(), value, format, marks: OnceLock::new() })
    }

    /// Where a node stands, or the nearest node around it that the file has.
    pub(super) fn place(&self, pointer: &Pointer) -> Place {
        let (mark, _) = self.marks().locate(pointer);
        Place { pointer: pointer.clone(), ..place(&self.name, mark) }
    }

    /// The pointer of a node that the file has: this one, or the nearest around it.
    pub(super) fn nearest(&self, pointer: &Pointer) -> Pointer {
        let (_, depth) = self.marks().locate(pointer);
        let mut around = std::iter::successors(Some(pointer.clone()), Pointer::parent);
        around.find(|node| node.depth() <= depth).unwrap_or_default()
    }

    fn marks(&self) -> &Marks {
        self.marks.get_or_init(|| match self.format {
            Format::Json => Marks::build(scan::json(&self.text)),
            Format::Yaml => Marks::build(scan::yaml(&self.text)),
        })
    }
}

/// The text of a file, without the byte order mark that Windows tools put in front.
fn decode<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // Every second byte of a Latin letter is 0 there.
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, 1..=255, ..] | [1..=255, 0, ..]) {
        return Err(Diagnostic::error("the file is UTF-16 text")
            .at(place(name, Mark::START))
            .expected("a JSON or YAML object in UTF-8")
            .help("save the file as UTF-8"));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let valid = std::str::from_utf8(valid).unwrap_or_default();
        Diagnostic::error("the file is not UTF-8 text")
            .at(place(name, Mark::of_byte(valid, valid.len())))
            .expected("a JSON or YAML object in UTF-8")
            .help("save the file as UTF-8; if it is compressed, unpack it first")
    })
}

/// Why a text is no JSON.
struct Refused {
    mark: Mark,
    what: String,
    /// Whether what is no JSON may be YAML; not where the text was cut off.
    may_be_yaml: bool,
}

fn json(text: &str) -> Result<Value, Refused> {
    let value = serde_json::from_str(text).map_err(|error| {
        let full = error.to_string();
        let what = full.split(" at line ").next().unwrap_or_default().to_owned();
        let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let byte = line_start + error.column().saturating_sub(1);
        let what = plain(what);
        let may_be_yaml = error.is_syntax() && !what.contains("levels deep");
        Refused { mark: Mark::of_byte(text, byte), what, may_be_yaml }
    })?;
    // serde_json keeps the last of two equal keys without a word.
    match position::twice(scan::json(text)) {
        Some((mark, key)) => {
            Err(Refused { mark, what: format!("`{key}` stands twice in one object"), may_be_yaml: false })
        }
        None => Ok(value),
    }
}

/// Says in words what the parsers' terms for a depth of 128 mean.
fn plain(what: String) -> String {
    if what.contains("recursion limit exceeded") {
        return "it is more than 128 levels deep".to_owned();
    }
    what
}

fn not_an_object(value: &Value) -> Option<&'static str> {
    match value {
        Value::Object(_) => None,
        Value::Array(_) => Some("an array"),
        Value::String(_) => Some("a string"),
        Value::Number(_) => Some("a number"),
        Value::Bool(_) => Some("a boolean"),
        Value::Null => Some("null"),
    }
}

fn place(name: &str, mark: Mark) -> Place {
    Place { file: name.to_owned(), line: mark.line, column: mark.column, pointer: Pointer::root() }
}
