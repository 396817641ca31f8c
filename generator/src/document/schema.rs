//! Conversion of one `OpenAPI` 3.1 schema to the equivalent 3.0 schema.
//!
//! Nested schemas are converted first. Keywords keep their order.

use serde_json::{Map, Value, json};

use crate::diagnostic::Diagnostic;

type Schema = Map<String, Value>;

/// Returns the warning about a keyword that 3.0 does not have.
pub(super) fn unsupported(keyword: &str, message: &str) -> Diagnostic {
    Diagnostic::warning(message)
        .help(format!("`{keyword}` is ignored; if the client needs it, express it in OpenAPI 3.0 with an overlay"))
}

/// Converts a boolean schema to an object: `true` allows every value, `false` none.
pub(super) fn from_boolean(value: &mut Value) {
    if let Value::Bool(allows) = *value {
        *value = if allows { json!({}) } else { json!({ "not": {} }) };
    }
}

/// The indexes of the `anyOf` and `oneOf` branches that allow only `null`.
///
/// They are found before the branches are converted, because a converted branch is `{nullable: true}`, which allows
/// every value.
pub(super) struct NullBranches([(&'static str, Vec<usize>); 2]);

impl NullBranches {
    pub(super) fn of(schema: &Schema) -> Self {
        Self(["anyOf", "oneOf"].map(|keyword| {
            let branches = schema.get(keyword).and_then(Value::as_array);
            let branches = branches.into_iter().flatten().enumerate();
            (keyword, branches.filter(|(_, branch)| is_null(branch)).map(|(index, _)| index).collect())
        }))
    }
}

fn is_null(branch: &Value) -> bool {
    let Some(schema) = branch.as_object() else {
        return false;
    };
    let mut constraints =
        schema.iter().filter(|(key, _)| !matches!(key.as_str(), "title" | "description" | "$comment"));
    let only = (constraints.next(), constraints.next());
    let (Some((key, value)), None) = only else {
        return false;
    };
    match key.as_str() {
        "type" => *value == json!("null") || *value == json!(["null"]),
        "const" => value.is_null(),
        "enum" => *value == json!([null]),
        _ => false,
    }
}

/// Converts a schema, and returns a warning for each keyword without an equivalent.
pub(super) fn rewrite(schema: &mut Schema, nulls: &NullBranches) -> Vec<(&'static str, Diagnostic)> {
    constant(schema);
    enumeration(schema);
    bound(schema, "minimum", "exclusiveMinimum", f64::gt);
    bound(schema, "maximum", "exclusiveMaximum", f64::lt);
    example(schema);
    let diagnostics = content(schema);
    types(schema);
    for (keyword, nulls) in &nulls.0 {
        without_null(schema, keyword, nulls);
    }
    single_value_branches(schema);
    reference(schema);
    diagnostics
}

fn nullable(schema: &mut Schema) {
    schema.insert("nullable".to_owned(), Value::Bool(true));
}

/// `const` → `enum` with one value.
fn constant(schema: &mut Schema) {
    if let Some(value) = schema.shift_remove("const") {
        schema.insert("enum".to_owned(), Value::Array(vec![value]));
    }
}

/// `null` among the values of an enum → `nullable`.
fn enumeration(schema: &mut Schema) {
    let Some(Value::Array(values)) = schema.get_mut("enum") else {
        return;
    };
    let before = values.len();
    values.retain(|value| !value.is_null());
    let (after, had_null) = (values.len(), values.len() < before);
    if had_null {
        nullable(schema);
        if after == 0 {
            schema.shift_remove("enum");
        }
    }
}

/// A numeric exclusive bound → the bound and a boolean; of two bounds, the tighter one.
fn bound(schema: &mut Schema, plain: &str, exclusive: &str, tighter: fn(&f64, &f64) -> bool) {
    let Some(limit) = schema.get(exclusive).filter(|limit| limit.is_number()).cloned() else {
        return;
    };
    let other = schema.get(plain).and_then(Value::as_f64);
    let is_looser = other.zip(limit.as_f64()).is_some_and(|(other, limit)| tighter(&other, &limit));
    if is_looser {
        schema.shift_remove(exclusive);
    } else {
        schema.insert(exclusive.to_owned(), Value::Bool(true));
        schema.insert(plain.to_owned(), limit);
    }
}

/// The first element of `examples` → `example`.
fn example(schema: &mut Schema) {
    let Some(Value::Array(_)) = schema.get("examples") else {
        return;
    };
    if let Some(Value::Array(examples)) = schema.shift_remove("examples")
        && let Some(first) = examples.into_iter().next()
    {
        schema.entry("example").or_insert(first);
    }
}

/// The encoding of bytes in a string → `format`.
fn content(schema: &mut Schema) -> Vec<(&'static str, Diagnostic)> {
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    let encoding = text("contentEncoding");
    let media = text("contentMediaType");
    let format = match (encoding, media) {
        (None, None) => return Vec::new(),
        (Some("base64" | "base64url"), _) => Some("byte"),
        (None | Some("binary"), media) => {
            let bytes = |media: &str| media == "application/octet-stream" || media.starts_with("image/");
            (media.is_none_or(bytes)).then_some("binary")
        }
        (Some(_), _) => None,
    };
    if let Some(format) = format {
        schema.shift_remove("contentEncoding");
        schema.shift_remove("contentMediaType");
        schema.entry("type").or_insert_with(|| Value::from("string"));
        schema.entry("format").or_insert_with(|| Value::from(format));
        return Vec::new();
    }
    let keyword = if encoding.is_some() { "contentEncoding" } else { "contentMediaType" };
    let message = format!("OpenAPI 3.0 has no format for `{}`", encoding.or(media).unwrap_or_default());
    vec![(keyword, unsupported(keyword, &message))]
}

/// An array of types → one type, `nullable`, or `anyOf` with one type each.
///
/// `null` alone becomes a nullable schema without a type, because 3.0 cannot forbid other values.
fn types(schema: &mut Schema) {
    let mut names = match schema.get("type") {
        Some(Value::String(name)) if name == "null" => vec![name.clone()],
        Some(Value::Array(names)) => {
            let strings = names.iter().map(|name| name.as_str().map(str::to_owned));
            let Some(strings) = strings.collect::<Option<Vec<_>>>() else {
                return;
            };
            strings
        }
        _ => return,
    };
    let listed = names.len();
    names.retain(|name| name != "null");
    if names.len() < listed {
        nullable(schema);
    }
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    if distinct.len() < 2 {
        match distinct.pop() {
            Some(name) => drop(schema.insert("type".to_owned(), Value::String(name))),
            None => drop(schema.shift_remove("type")),
        }
    } else {
        schema.shift_remove("type");
        spread(schema, distinct);
    }
}

/// Several types → `anyOf`. A branch takes the keywords that constrain its type, so nothing large is duplicated.
/// Keywords for values of every type (`description`, `default`) stay.
fn spread(schema: &mut Schema, types: Vec<String>) {
    let values = schema.shift_remove("enum");
    let mut branches = Vec::with_capacity(types.len());
    let keys: Vec<String> = schema.keys().cloned().collect();
    let mut moved: Vec<(String, Value)> = Vec::new();
    for key in keys {
        if schema.get(&key).is_some_and(|value| !constrained_types(&key, value).is_empty())
            && let Some(value) = schema.shift_remove(&key)
        {
            moved.push((key, value));
        }
    }
    for name in types {
        let mut branch = Schema::new();
        if let Some(Value::Array(values)) = &values {
            let fitting: Vec<Value> = values.iter().filter(|value| fits(value, &name)).cloned().collect();
            if fitting.is_empty() {
                continue;
            }
            branch.insert("enum".to_owned(), Value::Array(fitting));
        }
        for (key, value) in &moved {
            if constrained_types(key, value).contains(&name.as_str()) {
                branch.insert(key.clone(), value.clone());
            }
        }
        branch.insert("type".to_owned(), Value::String(name));
        branches.push(Value::Object(branch));
    }
    if schema.contains_key("anyOf") {
        join(schema, json!({ "anyOf": branches }));
    } else {
        schema.insert("anyOf".to_owned(), Value::Array(branches));
    }
}

/// Returns the types that a keyword constrains; none for keywords that apply to every type.
fn constrained_types(keyword: &str, value: &Value) -> &'static [&'static str] {
    match keyword {
        "properties"
        | "required"
        | "additionalProperties"
        | "minProperties"
        | "maxProperties"
        | "patternProperties"
        | "propertyNames"
        | "unevaluatedProperties"
        | "dependentSchemas"
        | "dependentRequired" => &["object"],
        "items" | "minItems" | "maxItems" | "uniqueItems" | "prefixItems" | "contains" | "minContains"
        | "maxContains" | "unevaluatedItems" => &["array"],
        "minLength" | "maxLength" | "pattern" | "contentEncoding" | "contentMediaType" | "contentSchema" => &["string"],
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => &["integer", "number"],
        "format" => match value.as_str() {
            Some("int32" | "int64") => &["integer"],
            Some("float" | "double") => &["number"],
            _ => &["string"],
        },
        _ => &[],
    }
}

fn fits(value: &Value, name: &str) -> bool {
    match value {
        Value::Null => name == "null",
        Value::Bool(_) => name == "boolean",
        Value::Number(number) => name == "number" || (name == "integer" && !number.is_f64()),
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}

/// Branches that are `null` → `nullable`. A single remaining branch moves to `allOf`.
fn without_null(schema: &mut Schema, keyword: &str, nulls: &[usize]) {
    let Some(Value::Array(branches)) = schema.get_mut(keyword) else {
        return;
    };
    if nulls.is_empty() {
        return;
    }
    let mut index = 0;
    branches.retain(|_| {
        index += 1;
        !nulls.contains(&(index - 1))
    });
    let only = if branches.len() == 1 { branches.pop() } else { None };
    if branches.is_empty() {
        schema.shift_remove(keyword);
    }
    if let Some(branch) = only {
        join(schema, branch);
    }
    nullable(schema);
}

/// Branches that are one string each, apart from annotations → `enum`.
fn single_value_branches(schema: &mut Schema) {
    let is_annotation = |key: &str| matches!(key, "title" | "description" | "deprecated") || key.starts_with("x-");
    let value = |branch: &Value| {
        let members = branch.as_object()?;
        let others = members.iter().filter(|(key, _)| *key != "enum" && !is_annotation(key));
        let [value @ Value::String(_)] = members.get("enum")?.as_array()?.as_slice() else { return None };
        others.into_iter().all(|(key, value)| key == "type" && value == "string").then(|| value.clone())
    };
    for keyword in ["oneOf", "anyOf"] {
        let branches = schema.get(keyword).and_then(Value::as_array).filter(|_| !schema.contains_key("enum"));
        let values = branches.and_then(|branches| branches.iter().map(value).collect::<Option<Vec<_>>>());
        let Some(values) = values.filter(|values| !values.is_empty()) else { continue };
        schema.shift_remove(keyword);
        schema.insert("enum".to_owned(), Value::Array(values));
        schema.entry("type").or_insert_with(|| "string".into());
    }
}

/// `$ref` beside other keywords, which 3.0 ignores → a branch of `allOf`.
fn reference(schema: &mut Schema) {
    if schema.len() > 1
        && let Some(target) = schema.shift_remove("$ref")
    {
        join(schema, json!({ "$ref": target }));
    }
}

/// Adds a schema that values must match, too.
fn join(schema: &mut Schema, other: Value) {
    match schema.get_mut("allOf") {
        Some(Value::Array(branches)) => branches.insert(0, other),
        _ => drop(schema.insert("allOf".to_owned(), Value::Array(vec![other]))),
    }
}
