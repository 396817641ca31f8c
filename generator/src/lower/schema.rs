//! Types of schemas.

use serde_json::Value;

use super::form::Form;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::ir::{MAX_TYPE_DEPTH, Type, TypeName};
use crate::names::snake;

/// The type of a schema, or the shape of the type that has to be defined for it.
pub(super) enum Outline {
    /// A type that exists.
    Type(Type),
    /// An enum of these strings.
    Strings(super::form::Strings),
    /// An object with listed properties.
    Struct,
}

/// Whether a schema states more about the type of its values than a JSON type and limits.
fn states_type(schema: &Cursor<'_>) -> bool {
    let is_filled = |key: &str| match schema.node.get(key) {
        Some(Value::Object(members)) => !members.is_empty(),
        Some(Value::Array(items)) => !items.is_empty(),
        _ => false,
    };
    let is_date = schema.has("type") && matches!(schema.text("format"), Some("date" | "date-time"));
    let is_map = schema.get("additionalProperties").is_some_and(|values| !allows_nothing(&values));
    schema.has("$ref")
        || schema.has("items")
        || is_date
        || is_map
        || ["allOf", "oneOf", "anyOf", "enum", "properties", "required"].into_iter().any(is_filled)
}

/// Whether a schema of additional properties allows no value: `false`, or `not: {}`, which 3.1 notation becomes.
pub(super) fn allows_nothing(values: &Cursor<'_>) -> bool {
    let is_empty = |schema: Cursor<'_>| schema.node.as_object().is_some_and(serde_json::Map::is_empty);
    values.node.as_bool() == Some(false) || values.get("not").is_some_and(is_empty)
}

/// The schemas of `allOf`, and the only branches of unions.
pub(super) fn parts<'a>(schema: &Cursor<'a>) -> Vec<Cursor<'a>> {
    let parts = schema.get("allOf");
    let mut parts: Vec<_> = parts.iter().flat_map(Cursor::items).collect();
    for keyword in ["oneOf", "anyOf"] {
        if let [only] = branches(schema, keyword).as_slice() {
            parts.push(only.clone());
        }
    }
    parts
}

/// The branches of a union, apart from those that allow only `null`.
pub(super) fn branches<'a>(schema: &Cursor<'a>, keyword: &str) -> Vec<Cursor<'a>> {
    let branches = schema.get(keyword);
    branches.iter().flat_map(Cursor::items).filter(|branch| !is_null(branch)).collect()
}

fn is_null(branch: &Cursor<'_>) -> bool {
    let is_annotation = |key: &str| matches!(key, "title" | "description" | "example") || key.starts_with("x-");
    let mut members = branch.members().filter(|(key, _)| !is_annotation(key)).peekable();
    members.peek().is_some()
        && members.all(|(key, value)| match key {
            "nullable" => value.node.as_bool() == Some(true),
            "type" => value.node.as_str() == Some("null"),
            "enum" => value.node.as_array().is_some_and(|values| values.iter().all(Value::is_null)),
            _ => false,
        })
}

fn is_type(name: &Value) -> bool {
    match name {
        Value::String(name) => {
            ["string", "number", "integer", "boolean", "array", "object", "null"].contains(&name.as_str())
        }
        Value::Array(names) => names.iter().all(|name| name.is_string() && is_type(name)),
        _ => false,
    }
}

impl<'a> Lowering<'a> {
    /// Returns the type of a schema's values other than `null`; JSON if it is nested too deeply.
    pub(super) fn ty(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        if self.depth >= MAX_TYPE_DEPTH {
            let message = format!("the type nests more than {MAX_TYPE_DEPTH} levels deep");
            let help = "give an inner schema a name in `components.schemas`, or correct it with an overlay";
            self.report(Diagnostic::error(message).help(help), &schema.pointer);
            return Type::Json;
        }
        self.depth += 1;
        let outline = self.outline(schema, site);
        self.depth -= 1;
        match outline {
            Outline::Type(ty) => ty,
            Outline::Strings(values) => self.enumeration(schema, &values, site),
            Outline::Struct => self.inline_model(schema, site),
        }
    }

    /// Returns the type of a schema where `null` differs from no value: for an element of a list, a value of a map, or a
    /// response.
    pub(super) fn element_type(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        let ty = self.ty(schema, site);
        // JSON represents `null` itself.
        if ty != Type::Json && self.allows_null(schema) { Type::Optional(Box::new(ty)) } else { ty }
    }

    /// Returns the type of a schema, or the shape of the type that it needs.
    pub(super) fn outline(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Outline {
        self.trace.nodes.push(schema.pointer.clone());
        if schema.has("$ref") {
            return Outline::Type(self.reference(schema));
        }
        if let Some(name) = schema.get("type").filter(|name| !is_type(name.node)) {
            let diagnostic = Diagnostic::error(format!("unknown schema type {}", name.node));
            let diagnostic = diagnostic.expected("string, number, integer, boolean, array or object");
            self.report(diagnostic.help("correct it with an overlay"), &schema.pointer);
            return Outline::Type(Type::Json);
        }
        let form = self.form(schema);
        if let Some(only) = only_part(schema)
            && self.form(&only) == form
        {
            return Outline::Type(self.ty(&only, site));
        }
        match form {
            Form::Scalar(scalar) => Outline::Type(Type::Scalar(scalar)),
            Form::Strings(values) => match self.named_enum(schema, &values) {
                Some(name) => Outline::Type(Type::Model(name)),
                None => Outline::Strings(values),
            },
            Form::List => Outline::Type(self.list(schema, site)),
            Form::Object if self.has_properties(schema) => Outline::Struct,
            Form::Object => Outline::Type(self.map(schema, site)),
            Form::Any | Form::Mixed | Form::Conflict => {
                self.warn_about_json(schema, &form, site);
                Outline::Type(Type::Json)
            }
        }
    }

    /// Returns the type of a reference: the type of its target.
    fn reference(&mut self, schema: &Cursor<'a>) -> Type {
        let Some((target, followed)) = self.follow(schema) else { return Type::Json };
        match self.schema_name(schema) {
            Some(name) => {
                self.trace.named.extend(followed);
                Type::Model(name)
            }
            None => {
                self.trace.path.extend(followed);
                let tokens: Vec<_> = target.pointer.tokens();
                let site = SchemaSite { key: tokens.join("."), fallback: snake(&tokens.join(" ")) };
                self.outside_schemas(&target, &site)
            }
        }
    }

    /// Returns the model of a reference to a schema of `components.schemas`.
    pub(super) fn schema_name(&self, reference: &Cursor<'a>) -> Option<TypeName> {
        let name = reference.text("$ref")?.strip_prefix("#/components/schemas/")?;
        self.schemas.get(&name.replace("~1", "/").replace("~0", "~")).map(TypeName::new)
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

    /// Returns the type of a list. Elements that `allOf` describes in several ways are JSON.
    fn list(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        let items = self.members_of_all(schema, "items");
        let element = match items.as_slice() {
            [] => Type::Json,
            [only] => self.element_type(only, &site.item()),
            _ => {
                let message = format!("the elements of `{}` have several schemas, so they are read as JSON", site.key);
                self.report(
                    Diagnostic::warning(message).loses(Loss::Type).help("keep one of them with an overlay"),
                    &schema.pointer,
                );
                Type::Json
            }
        };
        Type::List(Box::new(element))
    }

    /// Returns the type of an object without listed properties.
    fn map(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        self.trace.nodes.push(schema.pointer.child("properties"));
        if let Some((keyword, _)) = self.member_union(schema) {
            return self.union_as_json(schema, keyword, site);
        }
        let values = self.members_of_all(schema, "additionalProperties");
        let values: Vec<_> = values.into_iter().filter(|values| values.node.is_object()).collect();
        match values.as_slice() {
            [only] => Type::Map(Box::new(self.element_type(only, &site.item()))),
            [] => Type::Json,
            _ => {
                let message = format!("the values of `{}` have several schemas, so it is read as JSON", site.key);
                self.report(
                    Diagnostic::warning(message).loses(Loss::Type).help("keep one of them with an overlay"),
                    &schema.pointer,
                );
                Type::Json
            }
        }
    }

    /// Warns that a value is read as JSON although its schema states more.
    fn warn_about_json(&mut self, schema: &Cursor<'a>, form: &Form, site: &SchemaSite) {
        if *form == Form::Conflict {
            let message =
                format!("the parts of the schema at `{}` exclude each other, so it is read as JSON", site.key);
            self.report(
                Diagnostic::warning(message).loses(Loss::Type).help("remove one of them with an overlay"),
                &schema.pointer,
            );
        } else if let Some((keyword, _)) = self.member_union(schema) {
            self.union_as_json(schema, keyword, site);
        } else if *form == Form::Mixed {
            let message = format!("`{}` has values of several JSON types, so it is read as JSON", site.key);
            self.report(
                Diagnostic::warning(message).loses(Loss::Type).help("correct it with an overlay"),
                &schema.pointer,
            );
        }
    }

    /// Returns the type of a union: JSON, because its branches cannot be distinguished reliably.
    fn union_as_json(&mut self, schema: &Cursor<'a>, keyword: &str, site: &SchemaSite) -> Type {
        let message = format!("`{keyword}` at `{}` is read as JSON, not as one of its branches", site.key);
        let help = "build the values as JSON, or replace it with one branch in an overlay";
        self.report(Diagnostic::warning(message).loses(Loss::Type).help(help), &schema.pointer);
        Type::Json
    }
}

/// Returns the part that alone determines the type of a schema, if there is one.
fn only_part<'a>(schema: &Cursor<'a>) -> Option<Cursor<'a>> {
    let parts = parts(schema);
    let mut relevant = parts.iter().filter(|part| states_type(part));
    let (Some(only), None) = (relevant.next(), relevant.next()) else { return None };
    let is_composed = |key: &str| match key {
        "allOf" => true,
        "oneOf" | "anyOf" => branches(schema, key).len() == 1,
        _ => false,
    };
    let own: serde_json::Map<String, Value> = schema
        .members()
        .filter(|(key, _)| !is_composed(key))
        .map(|(key, value)| (key.to_owned(), value.node.clone()))
        .collect();
    let own = Value::Object(own);
    (!states_type(&Cursor::new(&own, schema.pointer.clone()))).then(|| only.clone())
}
