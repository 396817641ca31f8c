//! A JSON or YAML file: its text, its value, and the positions of its nodes.

use std::sync::OnceLock;

use serde_json::Value;

use super::json_positions::{self, JsonPositions};
use super::position::{self, Position, PositionTree};
use super::{tokens, yaml};
use crate::diagnostic::{Diagnostic, SourceLocation};
use crate::json_type::json_type;
use crate::pointer::Pointer;

/// Maximum size of a description or an overlay in bytes: 64 MiB.
///
/// The largest descriptions that are published, those of cloud providers, have less than 50 MB.
pub const MAX_SIZE: usize = 64 * 1024 * 1024;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Json,
    Yaml,
}

/// Positions of the nodes of a file.
#[derive(Debug)]
enum Positions {
    Json(JsonPositions),
    Yaml(PositionTree),
}

/// A parsed file whose root is an object.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// The file's name, as the caller gave it.
    pub(super) name: String,
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// The value of the text.
    pub(crate) value: Value,
    format: Format,
    /// Built on first use, because most runs report no diagnostics.
    positions: OnceLock<Positions>,
}

impl SourceFile {
    /// Reads a file whose root is an object.
    pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        if bytes.len() > MAX_SIZE {
            return Err(Diagnostic::error(format!("the file has more than {MAX_SIZE} bytes"))
                .at(location(name, Position::START))
                .expected("one OpenAPI description or overlay")
                .help("check that this is the right file; remove the parts that no client needs"));
        }
        let text = decode(name, bytes)?;
        let start = text.trim_start();
        let mut format = match start.chars().next() {
            Some('{') => Format::Json,
            Some(_) => Format::Yaml,
            None => {
                return Err(Diagnostic::error("the file is empty")
                    .at(location(name, Position::START))
                    .expected("a JSON or YAML object")
                    .help("fetch the file again; the download may have been interrupted"));
            }
        };
        if start.starts_with('<') {
            let skipped = text.len() - start.len();
            return Err(Diagnostic::error("the file is a web page (HTML or XML), not a description")
                .at(location(name, Position::of_byte(text, skipped)))
                .expected("a JSON or YAML object")
                .help("fetch the description itself; this may be a login or error page"));
        }
        let value = match format {
            Format::Json => match json(text) {
                // YAML in flow style begins with `{`, too.
                Err(error) if error.may_be_yaml => match yaml::read(text) {
                    Ok(value) => {
                        format = Format::Yaml;
                        Ok(value)
                    }
                    Err(_) => Err((error.position, error.message)),
                },
                result => result.map_err(|error| (error.position, error.message)),
            },
            Format::Yaml => yaml::read(text),
        };
        let value = value.map_err(|(position, message)| {
            let format = if format == Format::Json { "JSON" } else { "YAML" };
            Diagnostic::error(format!("invalid {format}: {message}"))
                .at(location(name, position))
                .help("correct the file there, or fetch it again")
        })?;
        if !value.is_object() {
            let comments = format == Format::Yaml && value.is_null() && start.starts_with('#');
            let message = if comments {
                "the file contains only comments"
            } else {
                &format!("the root of the file is {}", json_type(&value))
            };
            return Err(Diagnostic::error(message)
                .at(location(name, Position::START))
                .expected("a JSON or YAML object")
                .help("pass another file"));
        }
        Ok(Self { name: name.to_owned(), text: text.to_owned(), value, format, positions: OnceLock::new() })
    }

    /// Returns the location of a node, or of the nearest enclosing node that the file has.
    pub(crate) fn location(&self, pointer: &Pointer) -> SourceLocation {
        let (position, _) = self.locate(pointer);
        SourceLocation { pointer: pointer.clone(), ..location(&self.name, position) }
    }

    /// Returns the pointer if the file has its node, otherwise the pointer of the nearest enclosing node.
    pub(super) fn nearest(&self, pointer: &Pointer) -> Pointer {
        let (_, depth) = self.locate(pointer);
        let mut enclosing = std::iter::successors(Some(pointer.clone()), Pointer::parent);
        enclosing.find(|node| node.depth() <= depth).unwrap_or_default()
    }

    /// Returns the position and the depth of a node, or of the nearest enclosing node.
    fn locate(&self, pointer: &Pointer) -> (Position, usize) {
        let positions = self.positions.get_or_init(|| match self.format {
            Format::Json => Positions::Json(JsonPositions::of(&self.text)),
            Format::Yaml => Positions::Yaml(PositionTree::build(tokens::yaml(&self.text))),
        });
        match positions {
            Positions::Json(positions) => positions.locate(&self.text, pointer),
            Positions::Yaml(positions) => positions.locate(pointer),
        }
    }
}

/// Returns the text of a file, without the byte order mark that Windows tools write.
fn decode<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // In UTF-16, every second byte of a Latin letter is 0.
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, 1..=255, ..] | [1..=255, 0, ..]) {
        return Err(Diagnostic::error("the file is UTF-16 text")
            .at(location(name, Position::START))
            .expected("a JSON or YAML object in UTF-8")
            .help("save the file as UTF-8"));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let valid = std::str::from_utf8(valid).unwrap_or_default();
        Diagnostic::error("the file is not UTF-8 text")
            .at(location(name, Position::of_byte(valid, valid.len())))
            .expected("a JSON or YAML object in UTF-8")
            .help("save the file as UTF-8; decompress it first if it is compressed")
    })
}

/// The reason why a text is not valid JSON.
struct JsonError {
    position: Position,
    message: String,
    /// Whether the text may be YAML. Truncated text may not.
    may_be_yaml: bool,
}

fn json(text: &str) -> Result<Value, JsonError> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let full = error.to_string();
        let message = plain(full.split(" at line ").next().unwrap_or_default().to_owned());
        let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let byte = line_start + error.column().saturating_sub(1);
        let may_be_yaml = error.is_syntax() && !message.contains("levels deep");
        JsonError { position: Position::of_byte(text, byte), message, may_be_yaml }
    })?;
    // serde_json silently keeps the last of several equal keys.
    if member_count(&value) == json_positions::member_count(text) {
        return Ok(value);
    }
    match position::duplicate_key(tokens::json(text)) {
        Some((position, key)) => {
            Err(JsonError { position, message: format!("duplicate key `{key}`"), may_be_yaml: false })
        }
        None => Ok(value),
    }
}

/// Returns the number of members of all objects in a value.
fn member_count(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.len() + members.values().map(member_count).sum::<usize>(),
        Value::Array(items) => items.iter().map(member_count).sum(),
        _ => 0,
    }
}

/// Replaces the parser's message for a depth of more than 128.
fn plain(message: String) -> String {
    if message.contains("recursion limit exceeded") {
        return "it is more than 128 levels deep".to_owned();
    }
    message
}

fn location(name: &str, position: Position) -> SourceLocation {
    SourceLocation { file: name.to_owned(), line: position.line, column: position.column, pointer: Pointer::root() }
}
