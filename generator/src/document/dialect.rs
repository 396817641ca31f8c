//! Conversion of an `OpenAPI` 3.1 value to the equivalent 3.0 value, which all later steps read.
//!
//! Only schemas are rewritten, wherever they occur, and never data that looks like a schema (`example`, `default`,
//! `enum`, extensions). A 3.0 document passes unchanged. A keyword that 3.0 does not have is kept and reported, so
//! nothing is dropped silently.

use serde_json::{Map, Value};

use super::grammar::{BEYOND_3_0, Content, ObjectType, Trail, is_entry, member};
use super::{Dialect, Document, path_items, schema};
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// Prefixes of the JSON Schema dialects whose keywords have the meaning that [`schema`] assumes.
const KNOWN_SCHEMA_DIALECTS: [&str; 2] =
    ["https://spec.openapis.org/oas/3.1/dialect/", "https://json-schema.org/draft/2020-12/schema"];

/// Converts a document to `OpenAPI` 3.0 and reports what 3.0 cannot express.
pub fn normalise(document: &Document) -> (Value, Vec<Diagnostic>) {
    normalise_value(document, document.value().clone())
}

/// Converts the value of a document like [`normalise`], and takes the value if later steps do not need it.
pub(crate) fn normalise_taken(document: &mut Document) -> (Value, Vec<Diagnostic>) {
    match document.dialect() {
        Dialect::V3_0 => {
            let value = document.take_value();
            normalise_value(document, value)
        }
        // Webhooks and callbacks refer to path items of the original value.
        Dialect::V3_1 => normalise(document),
    }
}

fn normalise_value(document: &Document, mut value: Value) -> (Value, Vec<Diagnostic>) {
    let mut normaliser = Normaliser { document, diagnostics: Vec::new() };
    normaliser.object(&mut value, ObjectType::Document, &Trail::Root);
    if document.dialect() == Dialect::V3_1
        && let Some(root) = value.as_object_mut()
    {
        normaliser.root(root);
        normaliser.diagnostics.extend(path_items::inline(root, document));
    }
    (value, normaliser.diagnostics)
}

/// Converts path items to 3.0 where 3.0 has no path items, such as webhooks and callbacks.
pub(crate) fn path_items(document: &Document, items: &Value) -> Value {
    if document.dialect() != Dialect::V3_1 {
        return items.clone();
    }
    let mut root = Map::new();
    root.insert("paths".to_owned(), items.clone());
    let shared = document.value().get("components").and_then(|components| components.get("pathItems"));
    let shared = shared.map(|shared| ("pathItems".to_owned(), shared.clone()));
    root.insert("components".to_owned(), Value::Object(shared.into_iter().collect()));
    let mut root = Value::Object(root);
    Normaliser { document, diagnostics: Vec::new() }.object(&mut root, ObjectType::Document, &Trail::Root);
    let inlined = root.as_object_mut().map(|root| {
        path_items::inline(root, document);
        root.shift_remove("paths").unwrap_or_default()
    });
    inlined.unwrap_or_default()
}

/// The state of one conversion.
struct Normaliser<'d> {
    document: &'d Document,
    diagnostics: Vec<Diagnostic>,
}

impl Normaliser<'_> {
    /// Rewrites an object, its content first.
    fn object(&mut self, value: &mut Value, ty: ObjectType, trail: &Trail<'_>) {
        let is_3_1 = self.document.dialect() == Dialect::V3_1;
        if ty == ObjectType::Schema && is_3_1 {
            schema::from_boolean(value);
        }
        let Some(members) = value.as_object_mut() else {
            return;
        };
        let nulls = schema::NullBranches::of(members);
        for (key, inner) in &mut *members {
            // `additionalProperties` is the only schema that may be a boolean in 3.0, too.
            let is_boolean = key == "additionalProperties" && inner.is_boolean();
            if !is_boolean {
                self.content(inner, member(ty, key).1, &Trail::Key(trail, key));
            }
        }
        if ty == ObjectType::Schema {
            self.report_unsupported(members, trail);
            if is_3_1 {
                let found = schema::rewrite(members, &nulls).into_iter();
                let located =
                    found.map(|(key, diagnostic)| diagnostic.at(self.document.location(&trail.pointer().child(key))));
                self.diagnostics.extend(located);
            }
        }
    }

    fn content(&mut self, value: &mut Value, content: Content, trail: &Trail<'_>) {
        match (content, value) {
            (Content::One(ty), value) => self.object(value, ty, trail),
            (Content::List(ty), Value::Array(elements)) => {
                for (index, element) in elements.iter_mut().enumerate() {
                    self.object(element, ty, &Trail::Index(trail, index));
                }
            }
            (Content::Map(ty), Value::Object(members)) => {
                for (key, item) in members.iter_mut().filter(|(key, _)| is_entry(ty, key)) {
                    self.object(item, ty, &Trail::Key(trail, key));
                }
            }
            _ => {}
        }
    }

    /// Reports the keywords of a schema that 3.0 does not have.
    fn report_unsupported(&mut self, schema: &Map<String, Value>, trail: &Trail<'_>) {
        for (keyword, _) in BEYOND_3_0 {
            if schema.contains_key(*keyword) {
                let diagnostic = schema::unsupported(keyword, &format!("OpenAPI 3.0 has no `{keyword}`"));
                let pointer = trail.pointer().child(*keyword);
                self.diagnostics.push(diagnostic.at(self.document.location(&pointer)));
            }
        }
    }

    /// Converts the members of the root that 3.1 changed.
    fn root(&mut self, root: &mut Map<String, Value>) {
        root.insert("openapi".to_owned(), Value::from("3.0.3"));
        root.entry("paths").or_insert_with(|| Value::Object(Map::new()));
        let location = |member: &str| self.document.location(&Pointer::root().child(member));
        if let Some(dialect) = root.get("jsonSchemaDialect") {
            let known = |name: &str| KNOWN_SCHEMA_DIALECTS.iter().any(|known| name.starts_with(known));
            if dialect.as_str().is_some_and(known) {
                root.shift_remove("jsonSchemaDialect");
            } else {
                let message = format!("unknown schema dialect: {dialect}");
                self.diagnostics.push(
                    Diagnostic::warning(message)
                        .at(location("jsonSchemaDialect"))
                        .expected("the base dialect of OpenAPI 3.1, or JSON Schema 2020-12")
                        .help("ignore this if its keywords mean the same; they are read as 2020-12"),
                );
            }
        }
        if self.document.webhooks().is_some() {
            self.diagnostics.push(
                Diagnostic::warning("skipped the webhooks: a client receives these requests")
                    .at(location("webhooks"))
                    .help("ignore this, or move the types that the client needs to `components`"),
            );
        }
    }
}
