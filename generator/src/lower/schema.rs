//! Schemas to types.

use openapiv3::{SchemaKind, StringFormat, Type as OpenApiType, VariantOrUnknownOrEmpty};
use serde_json::Value;

use super::enums::Site;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Scalar, Type, TypeName};

/// The members of a schema that `openapiv3` is asked about; the others are walked.
const OWN: &[&str] = &["type", "format"];

/// What a part of `allOf` may say without a word on what a value is made of.
const BESIDE: &[&str] = &[
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

/// The parts of an `allOf` that say what a value is made of: words and limits alone make no new type.
pub(super) fn parts<'a>(schema: &Cursor<'a>) -> Vec<Cursor<'a>> {
    let parts = schema.get("allOf");
    let parts = parts.iter().flat_map(Cursor::items);
    parts.filter(|part| part.members().any(|(key, _)| !BESIDE.contains(&key))).collect()
}

impl<'a> Lowering<'a> {
    /// The type of a schema's values.
    pub(super) fn ty(&mut self, schema: &Cursor<'a>, site: &Site) -> Type {
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
                let what = format!("the schema's type {ty} is not one of OpenAPI's");
                let diagnostic = Diagnostic::error(what).expected("string, number, integer, boolean, array or object");
                self.say(diagnostic.help("correct it by an overlay"), &schema.pointer);
                Type::Json
            }
        }
    }

    fn typed(&mut self, schema: &Cursor<'a>, ty: &OpenApiType, site: &Site) -> Type {
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

    /// A reference to a schema is that schema's type, whatever it is.
    fn reference(&mut self, schema: &Cursor<'a>) -> Type {
        let Some(target) = self.resolve(schema) else { return Type::Json };
        let name = schema.text("$ref").and_then(|text| text.strip_prefix("#/components/schemas/"));
        let name = name.map(|name| name.replace("~1", "/").replace("~0", "~"));
        match name.and_then(|name| self.schemas.get(&name)) {
            Some(name) => Type::Model(TypeName::new(name.clone())),
            None => {
                let words: Vec<_> = target.pointer.tokens();
                let site = Site {
                    key: words.join("."),
                    fallback: words.last().map_or_else(String::new, |last| (*last).to_owned()),
                };
                self.elsewhere(&target, &site)
            }
        }
    }

    /// A reference to another place than the schemas: typed as if it stood here.
    fn elsewhere(&mut self, target: &Cursor<'a>, site: &Site) -> Type {
        if !self.open.insert(target.pointer.clone()) {
            let what = format!("the schema at `{}` holds itself and has no name", site.key);
            self.say(
                Diagnostic::error(what).help("give it a name under `components.schemas` by an overlay"),
                &target.pointer,
            );
            return Type::Json;
        }
        let ty = self.ty(target, site);
        self.open.remove(&target.pointer);
        ty
    }

    fn object(&mut self, schema: &Cursor<'a>, site: &Site) -> Type {
        if schema.get("properties").is_some_and(|properties| properties.members().next().is_some()) {
            return self.hoist(schema, site);
        }
        match schema.get("additionalProperties") {
            Some(values) if values.node.is_object() => Type::Map(Box::new(self.ty(&values, &site.item()))),
            _ => Type::Json,
        }
    }

    /// One part is that part; several are one object with the members of all.
    fn all_of(&mut self, schema: &Cursor<'a>, parts: &[Cursor<'a>], site: &Site) -> Type {
        match parts {
            [only] if !schema.has("properties") => self.ty(only, site),
            _ => self.hoist(schema, site),
        }
    }

    /// A union is kept whole, as JSON: its branches cannot be told apart without guessing.
    fn union(&mut self, schema: &Cursor<'a>, keyword: &str, branches: &Cursor<'a>, site: &Site) -> Type {
        let mut each = branches.items();
        if let (Some(only), None) = (each.next(), each.next()) {
            return self.ty(&only, site);
        }
        let what = format!("`{keyword}` at `{}` is read as JSON, not as one of its branches", site.key);
        let help = "write the values by hand, or put one branch in its place by an overlay";
        self.say(Diagnostic::warning(what).help(help), &schema.pointer);
        Type::Json
    }
}
