//! What can change about schemas.

use procountor_generator::pointer::Pointer;
use serde_json::{Value, json};

use super::edit::Edit;
use super::mutant::Mutants;
use super::slice::SCHEMAS;

/// How many listed values are many.
const LONG: usize = 8;

/// All mutants of a component.
pub fn of_component(name: &str, schema: &Value, whole: &Value, found: &mut Mutants) {
    let here: Pointer = ["components", "schemas", name].map(str::to_owned).into_iter().collect();
    let (from, to) = (format!("{SCHEMAS}{name}"), format!("{SCHEMAS}{name}Mutant"));
    if !whole.to_string().contains(&format!("{from}\"")) {
        found.remove("schema removed", here.clone());
    }
    found.push("schema renamed", [Edit::Rename(here.clone(), format!("{name}Mutant")), Edit::Refer(from, to)]);
    of_schema(schema, &here, found);
}

/// All mutants of a schema, and of those in it.
pub fn of_schema(schema: &Value, here: &Pointer, found: &mut Mutants) {
    if let Some(reference) = schema.get("$ref") {
        let other: Pointer = ["components", "schemas", "Mutant"].map(str::to_owned).into_iter().collect();
        let new = json!({"type": "object", "properties": {"mutant": {"type": "string"}}});
        let redirect = Edit::Set(here.child("$ref"), format!("{SCHEMAS}Mutant").into());
        found.push("reference redirected", [redirect, Edit::Set(other, new)]);
        found.set("reference wrapped", here.clone(), json!({"allOf": [{"$ref": reference}]}));
        found.set("reference became text", here.clone(), json!({"type": "string"}));
        found.set("reference became list", here.clone(), json!({"type": "array", "items": schema}));
        return;
    }
    words(here, found);
    value(schema, here, found);
    flags(schema, here, found);
    access(schema, here, found);
    limits(schema, here, found);
    listed(schema, here, found);
    object(schema, here, found);
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) {
            of_schema(inner, &here.child(key), found);
        }
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        let parts = schema.get(key).and_then(Value::as_array).into_iter().flatten();
        for (index, part) in parts.enumerate() {
            of_schema(part, &here.child(key).child(index.to_string()), found);
        }
    }
}

fn words(here: &Pointer, found: &mut Mutants) {
    found.set("words changed", here.child("description"), "Mutant.");
    found.set("words changed", here.child("example"), "mutant");
    found.set("extension added", here.child("x-mutant"), true);
}

fn value(schema: &Value, here: &Pointer, found: &mut Mutants) {
    let ty = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    let other = if ty == "string" { "integer" } else { "string" };
    found.set("type changed", here.clone(), json!({"type": other}));
    found.set("type became list", here.clone(), json!({"type": "array", "items": schema}));
    let format = schema.get("format").and_then(Value::as_str);
    if format.is_some() {
        found.remove("format removed", here.child("format"));
    }
    let other = match (ty, format) {
        ("integer", Some("int32")) => "int64",
        ("integer", _) => "int32",
        ("number", Some("double")) => "float",
        ("number", _) => "double",
        ("string", Some("date")) => "date-time",
        ("string", _) if schema.get("enum").is_none() => "date",
        _ => return,
    };
    found.set("format changed", here.child("format"), other);
}

fn flags(schema: &Value, here: &Pointer, found: &mut Mutants) {
    found.flip("nullable", schema, here, "nullable");
    found.flip("deprecated", schema, here, "deprecated");
    let default = match schema.get("type").and_then(Value::as_str) {
        Some("string") => json!("mutant"),
        Some("integer" | "number") => json!(77),
        Some("boolean") => json!(schema.get("default") != Some(&json!(true))),
        _ => return,
    };
    if schema.get("default").is_some() {
        found.remove("default removed", here.child("default"));
    }
    if schema.get("enum").is_none() {
        found.set("default changed", here.child("default"), default);
    }
}

/// Which way a value travels is said of properties alone.
fn access(schema: &Value, here: &Pointer, found: &mut Mutants) {
    if here.parent().is_some_and(|above| above.last() == Some("properties")) {
        found.flip("read-only", schema, here, "readOnly");
        found.flip("write-only", schema, here, "writeOnly");
    }
}

fn limits(schema: &Value, here: &Pointer, found: &mut Mutants) {
    for key in ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] {
        let Some(limit) = schema.get(key) else { continue };
        // A least length of nothing says nothing.
        let nothing = limit.as_i64() == Some(0) && key.starts_with("min") && key != "minimum";
        if !nothing {
            found.remove("limit removed", here.child(key));
        }
        let (less, more) = match (limit.as_i64(), limit.as_f64()) {
            (Some(limit), _) => (json!(limit - 1), json!(limit + 1)),
            (_, Some(limit)) => (json!(limit - 1.5), json!(limit + 1.5)),
            _ => continue,
        };
        if limit.as_i64() != Some(0) || key.ends_with("imum") {
            found.set("limit lowered", here.child(key), less);
        }
        found.set("limit raised", here.child(key), more);
    }
    let new = match schema.get("type").and_then(Value::as_str) {
        Some("string") if schema.get("enum").is_none() => ["maxLength", "pattern"],
        Some("integer" | "number") => ["maximum", "multipleOf"],
        Some("array") => ["maxItems", "uniqueItems"],
        Some("object") => ["maxProperties", "minProperties"],
        _ => return,
    };
    for key in new.into_iter().filter(|key| schema.get(key).is_none()) {
        let to = match key {
            "pattern" => json!("^m"),
            "uniqueItems" => json!(true),
            _ => json!(7),
        };
        found.set("limit added", here.child(key), to);
    }
}

fn listed(schema: &Value, here: &Pointer, found: &mut Mutants) {
    let place = here.child("enum");
    let Some(values) = schema.get("enum").and_then(Value::as_array) else {
        if schema.get("type") == Some(&json!("string")) && schema.get("format").is_none() {
            found.set("enum closed", place, json!(["MUTANT", "OTHER"]));
        }
        return;
    };
    found.remove("enum opened", place.clone());
    found.set("enum's order turned", place.clone(), values.iter().rev().cloned().collect::<Vec<_>>());
    let text = values.iter().all(Value::is_string);
    found.set("enum value added", place.child("-"), if text { json!("MUTANT") } else { json!(777) });
    if text {
        found.set("enum replaced", place.clone(), json!(["MUTANT", "OTHER"]));
    }
    // Of long lists, such as those of all countries, the ends and the middle.
    let last = values.len().saturating_sub(1);
    let indexes = if last < LONG { (0..=last).collect() } else { vec![0, last / 2, last] };
    for index in indexes {
        let value = place.child(index.to_string());
        if values.len() > 1 {
            found.remove("enum value removed", value.clone());
        }
        if text {
            found.set("enum value changed", value, "MUTANT");
        }
    }
}

fn object(schema: &Value, here: &Pointer, found: &mut Mutants) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let list = here.child("required");
    let listing = |names: Vec<&str>| match names.is_empty() {
        true => Edit::Remove(list.clone()),
        false => Edit::Set(list.clone(), names.into()),
    };
    let without = |name: &str| required.iter().copied().filter(|other| *other != name).collect::<Vec<_>>();
    let new = here.child("properties").child("mutant");
    found.set("optional property added", new.clone(), json!({"type": "string"}));
    let mut more = required.clone();
    more.push("mutant");
    found.push("required property added", [Edit::Set(new, json!({"type": "string"})), listing(more)]);
    for to in [json!(false), json!({"type": "string"})] {
        if schema.get("additionalProperties") != Some(&to) {
            found.set("other members", here.child("additionalProperties"), to);
        }
    }
    for (name, property) in properties {
        let place = here.child("properties").child(name.as_str());
        let renamed = format!("{name}Mutant");
        let (mut gone, mut other) =
            (vec![Edit::Remove(place.clone())], vec![Edit::Rename(place.clone(), renamed.clone())]);
        if required.contains(&name.as_str()) {
            gone.push(listing(without(name)));
            let mut names = without(name);
            names.push(&renamed);
            other.push(listing(names));
            found.about("required entry removed", [listing(without(name))], place.clone());
        } else {
            let names = required.iter().copied().chain([name.as_str()]).collect();
            found.about("required entry added", [listing(names)], place.clone());
        }
        found.push("property removed", gone);
        found.push("property renamed", other);
        of_schema(property, &place, found);
    }
}
