//! An `OpenAPI` 3.1 value to the equivalent 3.0 one, which everything after this step reads.
//!
//! Only schemas are rewritten, wherever they stand; never data that looks like one (`example`,
//! `default`, `enum`, extensions). A 3.0 document passes unchanged. What 3.0 cannot say is kept
//! and complained about, so that nothing is dropped in silence.

use serde_json::{Map, Value};

use super::grammar::{BEYOND_3_0, Inside, Kind, Trail, member, names_one};
use super::{Dialect, Document, path_items, schema};
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// The dialects of JSON Schema that mean what [`schema`] takes a schema to mean.
const KNOWN_SCHEMA_DIALECTS: [&str; 2] =
    ["https://spec.openapis.org/oas/3.1/dialect/", "https://json-schema.org/draft/2020-12/schema"];

/// The document as `OpenAPI` 3.0, and what could not be said in it.
pub fn normalise(document: &Document) -> (Value, Vec<Diagnostic>) {
    let mut value = document.value().clone();
    let mut walk = Walk { document, complaints: Vec::new() };
    walk.object(&mut value, Kind::Document, &Trail::Root);
    if document.dialect() == Dialect::V3_1
        && let Some(root) = value.as_object_mut()
    {
        walk.root(root);
        walk.complaints.extend(path_items::inline(root, document));
    }
    (value, walk.complaints)
}

/// Path items of a document that stand where 3.0 has none, such as webhooks, as 3.0 would write them.
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
    Walk { document, complaints: Vec::new() }.object(&mut root, Kind::Document, &Trail::Root);
    let inlined = root.as_object_mut().map(|root| {
        path_items::inline(root, document);
        root.shift_remove("paths").unwrap_or_default()
    });
    inlined.unwrap_or_default()
}

/// One walk over a document.
struct Walk<'d> {
    document: &'d Document,
    complaints: Vec<Diagnostic>,
}

impl Walk<'_> {
    /// Rewrites an object after all that stands in it.
    fn object(&mut self, value: &mut Value, kind: Kind, trail: &Trail<'_>) {
        let is_3_1 = self.document.dialect() == Dialect::V3_1;
        if kind == Kind::Schema && is_3_1 {
            schema::from_boolean(value);
        }
        let Some(members) = value.as_object_mut() else {
            return;
        };
        let nulls = schema::Nulls::of(members);
        for (key, inner) in &mut *members {
            // 3.0 has the boolean here too, and only here.
            let boolean = key == "additionalProperties" && inner.is_boolean();
            if !boolean {
                self.inside(inner, member(kind, key).1, &Trail::Key(trail, key));
            }
        }
        if kind == Kind::Schema {
            self.complain_beyond(members, trail);
            if is_3_1 {
                let complaints = schema::rewrite(members, &nulls);
                self.complaints.extend(
                    complaints
                        .into_iter()
                        .map(|(key, complaint)| complaint.at(self.document.place(&trail.pointer().child(key)))),
                );
            }
        }
    }

    fn inside(&mut self, value: &mut Value, inside: Inside, trail: &Trail<'_>) {
        match (inside, value) {
            (Inside::One(kind), value) => self.object(value, kind, trail),
            (Inside::List(kind), Value::Array(items)) => {
                for (at, item) in items.iter_mut().enumerate() {
                    self.object(item, kind, &Trail::Index(trail, at));
                }
            }
            (Inside::Map(kind), Value::Object(members)) => {
                for (key, item) in members.iter_mut().filter(|(key, _)| names_one(kind, key)) {
                    self.object(item, kind, &Trail::Key(trail, key));
                }
            }
            _ => {}
        }
    }

    fn complain_beyond(&mut self, schema: &Map<String, Value>, trail: &Trail<'_>) {
        for (keyword, _) in BEYOND_3_0 {
            if schema.contains_key(*keyword) {
                let complaint = schema::beyond(keyword, &format!("OpenAPI 3.0 has no `{keyword}`"));
                let pointer = trail.pointer().child(*keyword);
                self.complaints.push(complaint.at(self.document.place(&pointer)));
            }
        }
    }

    /// What 3.1 changed at the root.
    fn root(&mut self, root: &mut Map<String, Value>) {
        root.insert("openapi".to_owned(), Value::from("3.0.3"));
        root.entry("paths").or_insert_with(|| Value::Object(Map::new()));
        let place = |member: &str| self.document.place(&Pointer::root().child(member));
        if let Some(dialect) = root.get("jsonSchemaDialect") {
            let known = |name: &str| KNOWN_SCHEMA_DIALECTS.iter().any(|known| name.starts_with(known));
            if dialect.as_str().is_some_and(known) {
                root.shift_remove("jsonSchemaDialect");
            } else {
                let what = format!("schemas are written in a dialect that is not known here: {dialect}");
                self.complaints.push(
                    Diagnostic::warning(what)
                        .at(place("jsonSchemaDialect"))
                        .expected("the base dialect of OpenAPI 3.1, or JSON Schema 2020-12")
                        .help("nothing, if its keywords mean the same; they are read as 2020-12"),
                );
            }
        }
        if self.document.webhooks().is_some() {
            self.complaints.push(
                Diagnostic::warning("webhooks are left out: they are calls that a client receives")
                    .at(place("webhooks"))
                    .help("nothing, unless the client should have their types: then move those to `components`"),
            );
        }
    }
}
