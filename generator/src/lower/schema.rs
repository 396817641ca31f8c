//! Types of schemas.

use openapiv3::{SchemaKind, StringFormat, Type as OpenApiType, VariantOrUnknownOrEmpty};
use serde_json::Value;

use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Scalar, Type, TypeName};

/// The members of a schema that `openapiv3` deserialises; the others are walked.
const OWN: &[&str] = &["type", "format"];

/// Keywords that do not affect the type of a value.
const UNTYPED_KEYWORDS: &[&str] = &[
    "title",
    "description",
    "example",
    "deprecated",
    "nullable",
    "default",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
];

/// Returns the parts of an `allOf` that affect the type, without those of annotations and limits alone.
pub(super) fn parts<'a>(schema: &Cursor<'a>) -> Vec<Cursor<'a>> {
    let parts = schema.get("allOf");
    let parts = parts.iter().flat_map(Cursor::items);
    parts.filter(|part| part.members().any(|(key, _)| !UNTYPED_KEYWORDS.contains(&key))).collect()
}

impl<'a> Lowering<'a> {
    /// Returns the type of a schema's values.
    pub(super) fn ty(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        self.trace.nodes.push(schema.pointer.clone());
        if schema.has("$ref") {
            return self.reference(schema);
        }
        let parts = parts(schema);
        if !parts.is_empty() {
            return self.all_of(schema, &parts, site);
        }
        for union in ["oneOf", "anyOf"] {
            if let Some(branches) = schema.get(union) {
                return self.union(schema, union, &branches, site);
            }
        }
        if !schema.has("type") {
            let object = schema.has("properties") || schema.has("additionalProperties");
            let strings = schema.get("enum").is_some_and(|list| list.items().all(|item| item.node.is_string()));
            return match (object, strings) {
                (true, _) => self.object(schema, site),
                (false, true) => self.enumeration(schema, site),
                (false, false) => Type::Json,
            };
        }
        match schema.leaf::<openapiv3::Schema>(OWN, &[]).map(|leaf| leaf.schema_kind) {
            Ok(SchemaKind::Type(ty)) => self.typed(schema, &ty, site),
            Ok(_) | Err(_) => {
                let ty = schema.node.get("type").map_or_else(String::new, Value::to_string);
                let message = format!("unknown schema type {ty}");
                let diagnostic =
                    Diagnostic::error(message).expected("string, number, integer, boolean, array or object");
                self.report(diagnostic.help("correct it with an overlay"), &schema.pointer);
                Type::Json
            }
        }
    }

    fn typed(&mut self, schema: &Cursor<'a>, ty: &OpenApiType, site: &SchemaSite) -> Type {
        match ty {
            OpenApiType::String(_) if schema.has("enum") => self.enumeration(schema, site),
            OpenApiType::String(string) => Type::Scalar(match string.format {
                VariantOrUnknownOrEmpty::Item(StringFormat::Date) => Scalar::Date,
                VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => Scalar::DateTime,
                _ => Scalar::String,
            }),
            OpenApiType::Number(_) => Type::Scalar(Scalar::Decimal),
            OpenApiType::Integer(_) => Type::Scalar(Scalar::Integer),
            OpenApiType::Boolean(_) => Type::Scalar(Scalar::Bool),
            OpenApiType::Array(_) => match schema.get("items") {
                Some(items) => Type::List(Box::new(self.ty(&items, &site.item()))),
                None => Type::List(Box::new(Type::Json)),
            },
            OpenApiType::Object(_) => self.object(schema, site),
        }
    }

    /// Returns the type of a reference: the type of its target.
    fn reference(&mut self, schema: &Cursor<'a>) -> Type {
        let Some((target, followed)) = self.follow(schema) else { return Type::Json };
        let name = schema.text("$ref").and_then(|text| text.strip_prefix("#/components/schemas/"));
        let name = name.map(|name| name.replace("~1", "/").replace("~0", "~"));
        match name.and_then(|name| self.schemas.get(&name)) {
            Some(name) => {
                self.trace.named.extend(followed);
                Type::Model(TypeName::new(name.clone()))
            }
            None => {
                self.trace.path.extend(followed);
                let tokens: Vec<_> = target.pointer.tokens();
                let site = SchemaSite {
                    key: tokens.join("."),
                    fallback: tokens.last().map_or_else(String::new, |last| (*last).to_owned()),
                };
                self.outside_schemas(&target, &site)
            }
        }
    }

    /// Returns the type of a reference to a node outside `components.schemas`, as if it were inline.
    fn outside_schemas(&mut self, target: &Cursor<'a>, site: &SchemaSite) -> Type {
        if !self.open.insert(target.pointer.clone()) {
            let message = format!("the schema at `{}` contains itself and has no name", site.key);
            self.report(
                Diagnostic::error(message).help("move it to `components.schemas` with an overlay"),
                &target.pointer,
            );
            return Type::Json;
        }
        let ty = self.ty(target, site);
        self.open.remove(&target.pointer);
        ty
    }

    fn object(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        if schema.get("properties").is_some_and(|properties| properties.members().next().is_some()) {
            return self.inline_model(schema, site);
        }
        self.trace.nodes.push(schema.pointer.child("properties"));
        match schema.get("additionalProperties") {
            Some(values) if values.node.is_object() => Type::Map(Box::new(self.ty(&values, &site.item()))),
            _ => Type::Json,
        }
    }

    /// Returns the type of `allOf`: that of its only part, or one object with the properties of all parts.
    fn all_of(&mut self, schema: &Cursor<'a>, parts: &[Cursor<'a>], site: &SchemaSite) -> Type {
        match parts {
            [only] if !schema.has("properties") => self.ty(only, site),
            _ => self.inline_model(schema, site),
        }
    }

    /// Returns the type of a union: JSON, because its branches cannot be distinguished reliably.
    fn union(&mut self, schema: &Cursor<'a>, keyword: &str, branches: &Cursor<'a>, site: &SchemaSite) -> Type {
        self.trace.nodes.extend(branches.items().map(|branch| branch.pointer));
        let mut branches = branches.items();
        if let (Some(only), None) = (branches.next(), branches.next()) {
            return self.ty(&only, site);
        }
        let message = format!("`{keyword}` at `{}` is read as JSON, not as one of its branches", site.key);
        let help = "build the values as JSON, or replace it with one branch in an overlay";
        self.report(Diagnostic::warning(message).help(help), &schema.pointer);
        Type::Json
    }
}
