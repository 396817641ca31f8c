//! Mutants of schemas.

use procountor_generator::pointer::Pointer;
use serde_json::{Value, json};

use super::edit::Edit;
use super::mutant::MutantBuilder;
use super::slice::SCHEMAS;

/// Number of enum values from which only the first, the middle and the last one are edited.
const LONG_ENUM: usize = 8;

/// Adds all mutants of a component.
pub fn add_component(name: &str, schema: &Value, root: &Value, mutants: &mut MutantBuilder) {
    let here: Pointer = ["components", "schemas", name].map(str::to_owned).into_iter().collect();
    let (from, to) = (format!("{SCHEMAS}{name}"), format!("{SCHEMAS}{name}Mutant"));
    if !root.to_string().contains(&format!("{from}\"")) {
        mutants.remove("schema removed", here.clone());
    }
    mutants.push("schema renamed", [Edit::Rename(here.clone(), format!("{name}Mutant")), Edit::Redirect(from, to)]);
    add_schema(schema, &here, mutants);
}

/// Adds all mutants of a schema and of the schemas in it.
pub fn add_schema(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    if let Some(reference) = schema.get("$ref") {
        let other: Pointer = ["components", "schemas", "Mutant"].map(str::to_owned).into_iter().collect();
        let new = json!({"type": "object", "properties": {"mutant": {"type": "string"}}});
        let redirect = Edit::Set(here.child("$ref"), format!("{SCHEMAS}Mutant").into());
        mutants.push("reference redirected", [redirect, Edit::Set(other, new)]);
        mutants.set("reference wrapped", here.clone(), json!({"allOf": [{"$ref": reference}]}));
        mutants.set("reference became string", here.clone(), json!({"type": "string"}));
        mutants.set("reference became list", here.clone(), json!({"type": "array", "items": schema}));
        return;
    }
    text(here, mutants);
    types(schema, here, mutants);
    flags(schema, here, mutants);
    access(schema, here, mutants);
    limits(schema, here, mutants);
    enum_values(schema, here, mutants);
    properties(schema, here, mutants);
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) {
            add_schema(inner, &here.child(key), mutants);
        }
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        let parts = schema.get(key).and_then(Value::as_array).into_iter().flatten();
        for (index, part) in parts.enumerate() {
            add_schema(part, &here.child(key).child(index.to_string()), mutants);
        }
    }
}

fn text(here: &Pointer, mutants: &mut MutantBuilder) {
    mutants.set("text changed", here.child("description"), "Mutant.");
    mutants.set("text changed", here.child("example"), "mutant");
    mutants.set("extension added", here.child("x-mutant"), true);
}

fn types(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let ty = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    let other = if ty == "string" { "integer" } else { "string" };
    mutants.set("type changed", here.clone(), json!({"type": other}));
    mutants.set("type became list", here.clone(), json!({"type": "array", "items": schema}));
    let format = schema.get("format").and_then(Value::as_str);
    if format.is_some() {
        mutants.remove("format removed", here.child("format"));
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
    mutants.set("format changed", here.child("format"), other);
}

fn flags(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    mutants.invert("nullable", schema, here, "nullable");
    mutants.invert("deprecated", schema, here, "deprecated");
    let default = match schema.get("type").and_then(Value::as_str) {
        Some("string") => json!("mutant"),
        Some("integer" | "number") => json!(77),
        Some("boolean") => json!(schema.get("default") != Some(&json!(true))),
        _ => return,
    };
    if schema.get("default").is_some() {
        mutants.remove("default removed", here.child("default"));
    }
    if schema.get("enum").is_none() {
        mutants.set("default changed", here.child("default"), default);
    }
}

/// Adds mutants of `readOnly` and `writeOnly`, which apply only to properties.
fn access(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    if here.parent().is_some_and(|parent| parent.last() == Some("properties")) {
        mutants.invert("read-only", schema, here, "readOnly");
        mutants.invert("write-only", schema, here, "writeOnly");
    }
}

fn limits(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    for key in ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] {
        let Some(limit) = schema.get(key) else { continue };
        // A minimum length of 0 is the default.
        let is_default = limit.as_i64() == Some(0) && key.starts_with("min") && key != "minimum";
        if !is_default {
            mutants.remove("limit removed", here.child(key));
        }
        let (less, more) = match (limit.as_i64(), limit.as_f64()) {
            (Some(limit), _) => (json!(limit - 1), json!(limit + 1)),
            (_, Some(limit)) => (json!(limit - 1.5), json!(limit + 1.5)),
            _ => continue,
        };
        if limit.as_i64() != Some(0) || key.ends_with("imum") {
            mutants.set("limit lowered", here.child(key), less);
        }
        mutants.set("limit raised", here.child(key), more);
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
        mutants.set("limit added", here.child(key), to);
    }
}

fn enum_values(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let pointer = here.child("enum");
    let Some(values) = schema.get("enum").and_then(Value::as_array) else {
        if schema.get("type") == Some(&json!("string")) && schema.get("format").is_none() {
            mutants.set("enum closed", pointer, json!(["MUTANT", "OTHER"]));
        }
        return;
    };
    mutants.remove("enum opened", pointer.clone());
    mutants.set("enum reordered", pointer.clone(), values.iter().rev().cloned().collect::<Vec<_>>());
    let is_string = values.iter().all(Value::is_string);
    mutants.set("enum value added", pointer.child("-"), if is_string { json!("MUTANT") } else { json!(777) });
    if is_string {
        mutants.set("enum replaced", pointer.clone(), json!(["MUTANT", "OTHER"]));
    }
    // Long enums, such as that of all countries, have too many values to edit each.
    let last = values.len().saturating_sub(1);
    let indexes = if last < LONG_ENUM { (0..=last).collect() } else { vec![0, last / 2, last] };
    for index in indexes {
        let value = pointer.child(index.to_string());
        if values.len() > 1 {
            mutants.remove("enum value removed", value.clone());
        }
        if is_string {
            mutants.set("enum value changed", value, "MUTANT");
        }
    }
}

fn properties(schema: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let required_pointer = here.child("required");
    let set_required = |names: Vec<&str>| match names.is_empty() {
        true => Edit::Remove(required_pointer.clone()),
        false => Edit::Set(required_pointer.clone(), names.into()),
    };
    let without = |name: &str| required.iter().copied().filter(|other| *other != name).collect::<Vec<_>>();
    let new = here.child("properties").child("mutant");
    mutants.set("optional property added", new.clone(), json!({"type": "string"}));
    let mut with_new = required.clone();
    with_new.push("mutant");
    mutants.push("required property added", [Edit::Set(new, json!({"type": "string"})), set_required(with_new)]);
    for to in [json!(false), json!({"type": "string"})] {
        if schema.get("additionalProperties") != Some(&to) {
            mutants.set("additional properties changed", here.child("additionalProperties"), to);
        }
    }
    for (name, property) in properties {
        let pointer = here.child("properties").child(name.as_str());
        let renamed = format!("{name}Mutant");
        let (mut removal, mut rename) =
            (vec![Edit::Remove(pointer.clone())], vec![Edit::Rename(pointer.clone(), renamed.clone())]);
        if required.contains(&name.as_str()) {
            removal.push(set_required(without(name)));
            let mut names = without(name);
            names.push(&renamed);
            rename.push(set_required(names));
            mutants.push_affecting("required entry removed", [set_required(without(name))], pointer.clone());
        } else {
            let names = required.iter().copied().chain([name.as_str()]).collect();
            mutants.push_affecting("required entry added", [set_required(names)], pointer.clone());
        }
        mutants.push("property removed", removal);
        mutants.push("property renamed", rename);
        add_schema(property, &pointer, mutants);
    }
}
