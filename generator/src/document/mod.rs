//! Bytes to a document that can be walked.
//!
//! [`Document::read`] takes the bytes of one file and gives its value, its dialect and a way to
//! find the line of a node again. [`dialect::normalise`] turns an `OpenAPI` 3.1 value into the
//! equivalent 3.0 one, [`overlay::apply_overlays`] puts our corrections over it, and
//! [`vocabulary::vocabulary`] counts what it is made of.
//!
//! What comes from here is well-formed: at most 128 levels deep, without a key that stands twice in
//! one object, an object at the root. Whether it is a *good* description is not judged here.

#![allow(clippy::result_large_err, reason = "a file is refused once; no loop pays for it")]

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Place};
use crate::pointer::Pointer;

mod action;
pub mod dialect;
mod grammar;
mod merge;
pub(crate) mod oddities;
pub mod overlay;
mod path_items;
mod position;
mod range;
pub(crate) mod restate;
mod scan;
mod schema;
pub(crate) mod sort;
mod source;
pub mod vocabulary;
mod yaml;

pub use range::{Label, Range};
pub use restate::Fidelity;

use source::Source;

/// Which edition of `OpenAPI` a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `OpenAPI` 3.0, any patch.
    V3_0,
    /// `OpenAPI` 3.1, any patch; schemas are JSON Schema 2020-12.
    V3_1,
}

/// One `OpenAPI` description, as its file says it.
#[derive(Debug)]
pub struct Document {
    source: Source,
    /// The version that it says it is of.
    openapi: String,
    dialect: Dialect,
    webhooks: Option<Value>,
}

impl Document {
    /// Reads the bytes of a JSON or YAML file; `name` is the file's name in complaints.
    ///
    /// It is JSON where the first character that is no space is `{`, otherwise YAML.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        let mut source = Source::read(name, bytes)?;
        let (openapi, dialect) = recognise(&source)?;
        let root = source.value.as_object_mut().filter(|_| dialect == Dialect::V3_1);
        let webhooks = root.and_then(|root| root.shift_remove("webhooks"));
        Ok(Self { source, openapi, dialect, webhooks })
    }

    /// The file's name, as the caller gave it.
    pub fn name(&self) -> &str {
        &self.source.name
    }

    /// The file's text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// The edition of `OpenAPI`.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The version of `OpenAPI`, as the file says it.
    pub fn openapi(&self) -> &str {
        &self.openapi
    }

    /// The document as it is written, without its webhooks.
    pub fn value(&self) -> &Value {
        &self.source.value
    }

    /// Drops the value, which is as large as all that is made from it: what is left says where the nodes stand.
    pub(crate) fn forget_value(&mut self) {
        self.source.value = Value::Null;
    }

    /// The webhooks of a 3.1 document: calls that the client receives, so no client code.
    pub fn webhooks(&self) -> Option<&Value> {
        self.webhooks.as_ref()
    }

    /// Where in the file a node stands: the key of a member, the item of an array.
    ///
    /// A node that the file does not have (an overlay made it) stands where the nearest node
    /// around it stands.
    pub fn place(&self, pointer: &Pointer) -> Place {
        self.source.place(pointer)
    }

    /// The pointer of a node that the file has: this one, or the nearest around it.
    pub(crate) fn nearest(&self, pointer: &Pointer) -> Pointer {
        self.source.nearest(pointer)
    }
}

/// Finds the edition, or says what the file is instead of an `OpenAPI` 3 description.
fn recognise(source: &Source) -> Result<(String, Dialect), Diagnostic> {
    let at = |member: &str| source.place(&Pointer::root().child(member));
    let expected = "an OpenAPI description of version 3.0 or 3.1";
    let Some(version) = source.value.get("openapi") else {
        if let Some(version) = source.value.get("swagger") {
            let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
            return Err(Diagnostic::error(format!("this is a Swagger {version} description"))
                .at(at("swagger"))
                .expected(expected)
                .help("convert it to OpenAPI 3 first, or ask its publisher for an OpenAPI 3 one"));
        }
        if source.value.get("overlay").is_some() {
            return Err(Diagnostic::error("this is an overlay, not a description")
                .at(at("overlay"))
                .expected(expected)
                .help("give it as an overlay, beside the description that it changes"));
        }
        return Err(Diagnostic::error("the file has no member `openapi`")
            .at(source.place(&Pointer::root()))
            .expected(expected)
            .help("give the file whose first member is `openapi: \"3.0.x\"` or `openapi: \"3.1.x\"`"));
    };
    let Some(text) = version.as_str() else {
        return Err(Diagnostic::error(format!("`openapi` is {version}, which is no string"))
            .at(at("openapi"))
            .expected("a version such as `openapi: \"3.0.3\"`")
            .help("put the version in quotation marks"));
    };
    let mut numbers = text.split('.');
    match (numbers.next(), numbers.next()) {
        (Some("3"), Some("0")) => Ok((text.to_owned(), Dialect::V3_0)),
        (Some("3"), Some("1")) => Ok((text.to_owned(), Dialect::V3_1)),
        _ => Err(Diagnostic::error(format!("OpenAPI version `{text}` is not known here"))
            .at(at("openapi"))
            .expected(expected)
            .help("ask its publisher for a 3.0 or 3.1 one, or teach document/dialect.rs this one")),
    }
}
