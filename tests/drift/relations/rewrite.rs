//! Rewrites of a description that keep its meaning.

use serde_json::{Map, Value, json};

/// Reverses all members, and all arrays whose order has no meaning.
pub fn reversed(value: &Value) -> Value {
    reversed_at(value, "")
}

fn reversed_at(value: &Value, key: &str) -> Value {
    const UNORDERED: [&str; 4] = ["enum", "parameters", "required", "tags"];
    match value {
        Value::Object(members) => {
            let reversed = members.iter().rev().map(|(key, value)| (key.clone(), reversed_at(value, key)));
            Value::Object(reversed.collect())
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| reversed_at(item, ""));
            Value::Array(if UNORDERED.contains(&key) { items.rev().collect() } else { items.collect() })
        }
        other => other.clone(),
    }
}

/// Converts a description to `OpenAPI` 3.1.
pub fn in_3_1(value: &Value) -> Value {
    let mut value = schemas(value, &|schema| {
        if schema.remove("nullable") == Some(json!(true))
            && let Some(ty) = schema.get("type").cloned()
        {
            schema.insert("type".to_owned(), json!([ty, "null"]));
            if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut)
                && !values.contains(&Value::Null)
            {
                values.push(Value::Null);
            }
        }
        for (flag, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
            if schema.remove(flag) == Some(json!(true))
                && let Some(number) = schema.remove(limit)
            {
                schema.insert(flag.to_owned(), number);
            }
        }
    });
    if let Some(members) = value.as_object_mut() {
        members.insert("openapi".to_owned(), "3.1.0".into());
    }
    value
}

/// Lets each optional property with a type be `null`, in the notation of `OpenAPI` 3.1.
pub fn with_null_types(value: &Value) -> Value {
    schemas(value, &|schema| {
        let required = schema.get("required").cloned().unwrap_or_default();
        let is_required = |name: &str| required.as_array().into_iter().flatten().any(|other| other == name);
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten();
        for (_, property) in properties.filter(|(name, _)| !is_required(name)) {
            let Some(members) = property.as_object_mut() else { continue };
            if let Some(ty) = members.get("type").filter(|ty| ty.is_string()).cloned() {
                members.insert("type".to_owned(), json!([ty, "null"]));
                members.get_mut("enum").and_then(Value::as_array_mut).into_iter().for_each(|all| all.push(Value::Null));
            }
        }
    })
}

/// Wraps each reference to a schema in an `allOf` with one part.
pub fn wrapped(value: &Value) -> Value {
    schemas(value, &|schema| {
        if let Some(reference) = schema.remove("$ref") {
            schema.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
    })
}

/// Moves each inline object to a component.
pub fn named(value: &Value) -> Value {
    let found = std::cell::RefCell::new(Map::new());
    let mut named = schemas(value, &|schema| {
        for (name, property) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            if property.get("properties").is_some() {
                let component = format!("Named{}{name}", found.borrow().len());
                let reference = json!({ "$ref": format!("#/components/schemas/{component}") });
                found.borrow_mut().insert(component, std::mem::replace(property, reference));
            }
        }
    });
    if let Some(schemas) = named.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        schemas.extend(found.into_inner());
    }
    named
}

/// Edits each schema, inner schemas first.
fn schemas(value: &Value, edit: &dyn Fn(&mut Map<String, Value>)) -> Value {
    let mut value = value.clone();
    walk(&mut value, edit);
    value
}

fn walk(value: &mut Value, edit: &dyn Fn(&mut Map<String, Value>)) {
    match value {
        Value::Object(members) => {
            for (key, child) in members.iter_mut() {
                match key.as_str() {
                    "schema" | "items" | "additionalProperties" if child.is_object() => schema(child, edit),
                    "schemas" | "properties" => {
                        child.as_object_mut().into_iter().flatten().for_each(|(_, child)| schema(child, edit));
                    }
                    "allOf" | "oneOf" | "anyOf" => {
                        child.as_array_mut().into_iter().flatten().for_each(|child| schema(child, edit));
                    }
                    _ => walk(child, edit),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, edit)),
        _ => {}
    }
}

fn schema(value: &mut Value, edit: &dyn Fn(&mut Map<String, Value>)) {
    walk(value, edit);
    if let Some(members) = value.as_object_mut() {
        edit(members);
    }
}
