//! Validation of values by the schemas of a description, with the crate `jsonschema`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::paths::LocationSegment;
use jsonschema::{Registry, ValidationError, Validator};
use procountor_client::{Date, DateTime};
use procountor_generator::pointer::Pointer;
use serde_json::{Map, Value, json};

use super::schema::{Node, Place, Schema, Step};

/// Base of the references between the schemas of a description.
const BASE: &str = "urn:description";
/// Dialect of JSON Schema that the schemas are converted to.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// Smallest and largest integer of `format: int32`.
const INT32: (i64, i64) = (i32::MIN as i64, i32::MAX as i64);

/// The direction in which a value is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// To the server: read-only properties are not required.
    ByClient,
    /// To the client: write-only properties are not required.
    ByServer,
}

/// The validators of a description for one direction, made when they are needed.
pub struct Validators {
    registry: Registry<'static>,
    made: RefCell<BTreeMap<Pointer, Rc<Validator>>>,
}

impl Validators {
    /// Converts the schemas of a description from OpenAPI 3.0 to JSON Schema.
    pub fn new(root: &Value, sent: Sent) -> Self {
        let mut document = root.clone();
        convert(&mut document, root, sent);
        if let Some(members) = document.as_object_mut() {
            members.insert("$schema".to_owned(), DIALECT.into());
            members.insert("$id".to_owned(), BASE.into());
        }
        let registry = Registry::new().add(BASE, document).and_then(jsonschema::RegistryBuilder::prepare);
        Self { registry: registry.expect("the description has no external references"), made: RefCell::default() }
    }

    /// Returns the errors of a value, each with its place.
    pub fn errors(&self, schema: &Pointer, value: &Value) -> Vec<(Place, String)> {
        let validator = self.validator(schema);
        if validator.is_valid(value) {
            return Vec::new();
        }
        let mut found = Vec::new();
        validator.iter_errors(value).for_each(|error| add(&error, &mut found));
        found
    }

    /// Whether a value is valid.
    pub fn accept(&self, schema: &Pointer, value: &Value) -> bool {
        self.validator(schema).is_valid(value)
    }

    fn validator(&self, schema: &Pointer) -> Rc<Validator> {
        if let Some(made) = self.made.borrow().get(schema) {
            return Rc::clone(made);
        }
        let options = jsonschema::options().with_registry(&self.registry).should_validate_formats(true);
        let options = options
            .with_format("date", |text: &str| text.parse::<Date>().is_ok())
            .with_format("date-time", |text: &str| text.parse::<DateTime>().is_ok());
        let reference = json!({ "$schema": DIALECT, "$ref": format!("{BASE}#{}", fragment(schema)) });
        let made = options.build(&reference).unwrap_or_else(|error| panic!("the schema at {schema}: {error}"));
        let made = Rc::new(made);
        self.made.borrow_mut().insert(schema.clone(), Rc::clone(&made));
        made
    }
}

/// Percent-encodes a pointer for the fragment of a URL.
fn fragment(pointer: &Pointer) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/~-._".contains(&byte);
    let encoded = pointer.to_string().into_bytes().into_iter();
    encoded.map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Converts all schemas within a node.
fn convert(node: &mut Value, root: &Value, sent: Sent) {
    match node {
        Value::Object(members) => {
            members.values_mut().for_each(|member| convert(member, root, sent));
            if let Some(schema) = converted(members, root, sent) {
                *node = schema;
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| convert(element, root, sent)),
        _ => {}
    }
}

/// Converts the keywords of a schema in place, or returns another schema.
fn converted(members: &mut Map<String, Value>, root: &Value, sent: Sent) -> Option<Value> {
    if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
        // OpenAPI 3.0 ignores members beside a reference.
        let fragment = reference.strip_prefix('#').and_then(Pointer::parse).map(|pointer| fragment(&pointer));
        return fragment.map(|fragment| json!({ "$ref": format!("{BASE}#{fragment}") }));
    }
    for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match members.get(flag) {
            Some(Value::Bool(true)) => {
                let limit = members.shift_remove(bound);
                members.shift_remove(flag);
                limit.and_then(|limit| members.insert(flag.to_owned(), limit));
            }
            Some(Value::Bool(false)) => drop(members.shift_remove(flag)),
            _ => {}
        }
    }
    if members.get("format").and_then(Value::as_str) == Some("int32") {
        let bounds = |known: Option<&Value>| known.and_then(Value::as_f64);
        if bounds(members.get("minimum")).is_none_or(|known| known < INT32.0 as f64) {
            members.insert("minimum".to_owned(), INT32.0.into());
        }
        if bounds(members.get("maximum")).is_none_or(|known| known > INT32.1 as f64) {
            members.insert("maximum".to_owned(), INT32.1.into());
        }
    }
    require_sent(members, root, sent);
    if members.get("nullable") != Some(&Value::Bool(true)) {
        return None;
    }
    members.shift_remove("nullable");
    match members.get_mut("type") {
        Some(ty) if ty.is_string() => {
            *ty = json!([ty.clone(), "null"]);
            members.get_mut("enum").and_then(Value::as_array_mut).into_iter().for_each(|values| {
                if !values.contains(&Value::Null) {
                    values.push(Value::Null);
                }
            });
            None
        }
        _ => Some(json!({ "anyOf": [{ "type": "null" }, Value::Object(std::mem::take(members))] })),
    }
}

/// Removes the properties from `required` that are not sent in this direction.
fn require_sent(members: &mut Map<String, Value>, root: &Value, sent: Sent) {
    let Some(Value::Object(properties)) = members.get("properties").cloned() else { return };
    let Some(Value::Array(required)) = members.get_mut("required") else { return };
    required.retain(|name| {
        let property = name.as_str().and_then(|name| properties.get(name));
        property.is_none_or(|property| {
            // References are converted already.
            let text = property.to_string().replace(BASE, "");
            let Ok(value) = serde_json::from_str::<Value>(&text) else { return true };
            let schema = FlagSchema(value);
            !schema.has(root, if sent == Sent::ByClient { "readOnly" } else { "writeOnly" })
        })
    });
}

/// A schema outside the description, of which only a flag is read.
struct FlagSchema(Value);

impl FlagSchema {
    fn has(&self, root: &Value, flag: &str) -> bool {
        let own = Node { value: &self.0, at: Pointer::root() };
        if own.flag(flag) {
            return true;
        }
        let target = own.text("$ref").and_then(|text| Pointer::parse(text.strip_prefix('#')?));
        let target = target.and_then(|at| Node::find(root, at));
        target.is_some_and(|target| {
            let schema = Schema::of(root, &[target]);
            if flag == "readOnly" { schema.read_only } else { schema.write_only }
        })
    }
}

/// Adds the places of an error: of a missing property its own, of a union those within its only alternative.
fn add(error: &ValidationError<'_>, found: &mut Vec<(Place, String)>) {
    let place = place(error);
    let mut push = |place: Place| found.push((place, error.kind().keyword().to_owned()));
    match error.kind() {
        Kind::Required { property } => push(place.then(Step::Member(property.as_str().unwrap_or_default().into()))),
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            unexpected.iter().for_each(|name| push(place.then(Step::Member(name.as_str().into()))));
        }
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => {
            let is_null = |errors: &&Vec<ValidationError<'static>>| {
                matches!(errors.as_slice(), [only] if matches!(only.kind(), Kind::Type { .. })
                    && only.to_string().contains("\"null\""))
            };
            let mut branches = context.iter().filter(|errors| !is_null(errors));
            match (branches.next(), branches.next()) {
                (Some(only), None) => only.iter().for_each(|error| add(error, found)),
                _ => push(place),
            }
        }
        _ => push(place),
    }
}

fn place(error: &ValidationError<'_>) -> Place {
    let steps = error.instance_path().iter().map(|segment| match segment {
        LocationSegment::Property(name) => Step::Member(name.into()),
        LocationSegment::Index(_) => Step::Element,
    });
    Place(steps.collect())
}
