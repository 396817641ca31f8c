//! Reads descriptions and overlays, and converts a description to the form that lowering reads.
//!
//! [`Document::read`] parses the bytes of one file into its value and its dialect, and finds the line of a node again.
//! [`dialect::normalise`] converts an `OpenAPI` 3.1 value to the equivalent 3.0 value, [`overlay::apply_overlays`]
//! applies the project's corrections, and [`vocabulary::vocabulary`] counts the keywords.
//!
//! A document is well-formed: at most [`MAX_SIZE`] bytes, at most 128 levels deep, without duplicate keys, with an object at the root. Whether it
//! is a valid description is not checked here.

#![allow(clippy::result_large_err, reason = "a file is rejected once, so no loop moves the large error")]

use serde_json::Value;

use crate::diagnostic::{Diagnostic, SourceLocation};
use crate::pointer::Pointer;

mod action;
pub(crate) mod canonical;
pub mod dialect;
pub(crate) mod fidelity;
mod grammar;
mod json_positions;
pub(crate) mod malformed;
pub(crate) mod media_type;
mod merge;
pub(crate) mod normal_form;
pub mod overlay;
mod path_items;
mod position;
pub(crate) mod reference;
mod release_range;
mod schema;
pub(crate) mod security;
pub(crate) mod server;
mod source;
pub(crate) mod style;
mod tokens;
pub mod vocabulary;
mod yaml;

pub use fidelity::Fidelity;
pub use grammar::METHODS;
pub(crate) use grammar::is_reserved_header;
pub use release_range::{Label, Range};

pub use source::MAX_SIZE;
pub(crate) use source::SourceFile;

/// The edition of `OpenAPI` that a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `OpenAPI` 3.0, any patch.
    V3_0,
    /// `OpenAPI` 3.1, any patch; schemas are JSON Schema 2020-12.
    V3_1,
}

/// One `OpenAPI` description, as its file contains it.
#[derive(Debug)]
pub struct Document {
    source: SourceFile,
    /// The value of the member `openapi`.
    openapi: String,
    dialect: Dialect,
    webhooks: Option<Value>,
}

impl Document {
    /// Reads the bytes of a JSON or YAML file. `name` is the file's name in diagnostics.
    ///
    /// The file is read as JSON if its first character other than whitespace is `{`, otherwise as YAML.
    ///
    /// # Errors
    /// The file is larger than [`MAX_SIZE`], is not UTF-8, is not JSON or YAML, is more than 128 levels deep, has a
    /// duplicate key, expands to too many nodes, or is not a description of version 3.0 or 3.1.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        let mut source = SourceFile::read(name, bytes)?;
        let (openapi, dialect) = detect_dialect(&source)?;
        let root = source.value.as_object_mut().filter(|_| dialect == Dialect::V3_1);
        let webhooks = root.and_then(|root| root.shift_remove("webhooks"));
        Ok(Self { source, openapi, dialect, webhooks })
    }

    /// Returns the file's name, as the caller gave it.
    pub fn name(&self) -> &str {
        &self.source.name
    }

    /// Returns the file's text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// Returns the edition of `OpenAPI`.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Returns the version of `OpenAPI`, as the file spells it.
    pub fn openapi(&self) -> &str {
        &self.openapi
    }

    /// Returns the value of the file, without its webhooks.
    pub fn value(&self) -> &Value {
        &self.source.value
    }

    /// Takes the value, so that there is only one in memory. Locations of nodes can still be found.
    pub(crate) fn take_value(&mut self) -> Value {
        std::mem::take(&mut self.source.value)
    }

    /// Returns the webhooks of a 3.1 document. They are requests that a client receives, so no code is generated.
    pub fn webhooks(&self) -> Option<&Value> {
        self.webhooks.as_ref()
    }

    /// Returns the location of a node in the file: the key of a member, or the element of an array.
    ///
    /// For a node that the file does not have, because an overlay created it, this is the location of the nearest
    /// enclosing node.
    pub fn location(&self, pointer: &Pointer) -> SourceLocation {
        self.source.location(pointer)
    }

    /// Returns a number or boolean as the file spells it. `None` if the file has another value at the pointer.
    pub(crate) fn spelling(&self, pointer: &Pointer, value: &Value) -> Option<&str> {
        // Conversion to 3.0 may have removed `null` from the list before the value.
        let list = pointer.parent().filter(|_| self.dialect == Dialect::V3_1);
        let original = list.as_ref().and_then(|list| list.find(self.value())).and_then(Value::as_array);
        let index = original.and_then(|values| values.iter().position(|other| other == value));
        let pointer = match (index, &list) {
            (Some(index), Some(list)) => list.child(index.to_string()),
            _ => pointer.clone(),
        };
        let location = self.location(&pointer);
        let line = self.text().lines().nth(location.line.checked_sub(1)?)?;
        let (start, _) = line.char_indices().nth(location.column.checked_sub(1)?)?;
        let text = line.get(start..)?;
        let end = text.find([',', ']', '}', ' ', '\t', '#']).unwrap_or(text.len());
        let written = text.get(..end)?;
        (yaml::read(written).ok().as_ref() == Some(value)).then_some(written)
    }

    /// Returns the pointer if the file has its node, otherwise the pointer of the nearest enclosing node.
    pub(crate) fn nearest(&self, pointer: &Pointer) -> Pointer {
        self.source.nearest(pointer)
    }
}

/// Finds the version and edition of `OpenAPI`, or reports what the file is instead.
fn detect_dialect(source: &SourceFile) -> Result<(String, Dialect), Diagnostic> {
    let at = |member: &str| source.location(&Pointer::root().child(member));
    let expected = "an OpenAPI description of version 3.0 or 3.1";
    let Some(version) = source.value.get("openapi") else {
        if let Some(version) = source.value.get("swagger") {
            let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
            return Err(Diagnostic::error(format!("the file is a Swagger {version} description"))
                .at(at("swagger"))
                .expected(expected)
                .help("convert it to OpenAPI 3, or ask its publisher for an OpenAPI 3 description"));
        }
        if source.value.get("overlay").is_some() {
            return Err(Diagnostic::error("the file is an overlay, not a description")
                .at(at("overlay"))
                .expected(expected)
                .help("pass it as an overlay, together with the description that it changes"));
        }
        return Err(Diagnostic::error("the file has no member `openapi`")
            .at(source.location(&Pointer::root()))
            .expected(expected)
            .help("pass a file with a member `openapi: \"3.0.x\"` or `openapi: \"3.1.x\"`"));
    };
    let Some(text) = version.as_str() else {
        return Err(Diagnostic::error(format!("`openapi` is {version}, not a string"))
            .at(at("openapi"))
            .expected("a version such as `openapi: \"3.0.3\"`")
            .help("put the version in quotation marks"));
    };
    let mut numbers = text.split('.');
    match (numbers.next(), numbers.next()) {
        (Some("3"), Some("0")) => Ok((text.to_owned(), Dialect::V3_0)),
        (Some("3"), Some("1")) => Ok((text.to_owned(), Dialect::V3_1)),
        _ => Err(Diagnostic::error(format!("unsupported OpenAPI version `{text}`"))
            .at(at("openapi"))
            .expected(expected)
            .help("ask its publisher for a 3.0 or 3.1 description, or add the version to document/dialect.rs")),
    }
}
