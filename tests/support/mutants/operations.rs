//! Mutants of operations, parameters, request bodies and responses.

use procountor_generator::pointer::Pointer;
use serde_json::{Value, json};

use super::edit::Edit;
use super::mutant::MutantBuilder;
use super::schemas;

const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

/// Adds all mutants of a path.
pub fn add_path(template: &str, item: &Value, mutants: &mut MutantBuilder) {
    let here: Pointer = ["paths".to_owned(), template.to_owned()].into_iter().collect();
    if let Some(renamed) = with_other_case(template) {
        mutants.push("path case changed", [Edit::Rename(here.clone(), renamed)]);
    }
    for method in METHODS {
        if let Some(operation) = item.get(method) {
            add_operation((template, method), item, operation, &here, mutants);
        }
    }
}

/// Returns a path with its first letter in upper case.
fn with_other_case(template: &str) -> Option<String> {
    let first = template.chars().nth(1).filter(char::is_ascii_lowercase)?;
    Some(format!("/{}{}", first.to_ascii_uppercase(), template.get(2..)?))
}

fn add_operation(
    (template, method): (&str, &str),
    item: &Value,
    operation: &Value,
    path: &Pointer,
    mutants: &mut MutantBuilder,
) {
    let here = path.child(method);
    mutants.remove("operation removed", here.clone());
    for other in METHODS.iter().filter(|other| item.get(other).is_none()).take(1) {
        mutants.push("method changed", [Edit::Rename(here.clone(), (*other).to_owned())]);
    }
    let mut copy = operation.clone();
    if let Some(members) = copy.as_object_mut() {
        members.insert("operationId".to_owned(), "mutant".into());
    }
    let added: Pointer = ["paths".to_owned(), format!("{template}/mutants")].into_iter().collect();
    mutants.push_affecting("operation added", [Edit::Set(added, json!({ method: copy }))], path.clone());
    mutants.set("operation id renamed", here.child("operationId"), "mutant");
    mutants.set("tag changed", here.child("tags"), json!(["Mutants"]));
    mutants.set("summary changed", here.child("summary"), "Mutant.");
    mutants.invert("operation deprecated", operation, &here, "deprecated");
    mutants.set("extension added", here.child("x-mutant"), true);
    if operation.get("security").and_then(Value::as_array).is_some_and(|schemes| !schemes.is_empty()) {
        mutants.set("security removed", here.child("security"), json!([]));
    }
    let is_alone = METHODS.iter().filter(|method| item.get(method).is_some()).count() == 1;
    add_parameters((template, is_alone), operation, &here, mutants);
    add_body(method, operation, &here, mutants);
    add_responses(operation, &here.child("responses"), mutants);
}

fn add_parameters((template, is_alone): (&str, bool), operation: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let list = here.child("parameters");
    let add = |parameter: Value| match operation.get("parameters") {
        Some(_) => Edit::Set(list.child("-"), parameter),
        None => Edit::Set(list.clone(), json!([parameter])),
    };
    for location in ["query", "header"] {
        for (class, required) in [("optional parameter added", false), ("required parameter added", true)] {
            let parameter =
                json!({"name": "mutant", "in": location, "required": required, "schema": {"type": "string"}});
            mutants.push(class, [add(parameter)]);
        }
    }
    let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    for (index, parameter) in parameters.enumerate() {
        add_parameter((template, is_alone), parameter, &list.child(index.to_string()), mutants);
    }
}

fn add_parameter((template, is_alone): (&str, bool), parameter: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let string = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let renamed = format!("{}Mutant", string("name"));
    let name = Edit::Set(here.child("name"), renamed.clone().into());
    if string("in") == "path" {
        let before = format!("{{{}}}", string("name"));
        let path: Pointer = here.tokens().into_iter().take(2).map(str::to_owned).collect();
        let path = Edit::Rename(path, template.replace(&before, &format!("{{{renamed}}}")));
        // With several operations on the path, a rename would have to change the parameters of all.
        if is_alone {
            mutants.push_affecting("path parameter renamed", [name, path], here.clone());
        }
    } else {
        mutants.remove("parameter removed", here.clone());
        mutants.push("parameter renamed", [name]);
        mutants.invert("parameter required", parameter, here, "required");
        let other = if string("in") == "query" { "header" } else { "query" };
        mutants.set("parameter moved", here.child("in"), other);
        if parameter.pointer("/schema/type") == Some(&json!("array")) {
            let explode = parameter.get("explode") == Some(&json!(false));
            mutants.set("parameter style changed", here.child("explode"), explode);
        }
    }
    mutants.invert("parameter deprecated", parameter, here, "deprecated");
    mutants.set("text changed", here.child("description"), "Mutant.");
    if let Some(schema) = parameter.get("schema") {
        schemas::add_schema(schema, &here.child("schema"), mutants);
    }
}

fn add_body(method: &str, operation: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let pointer = here.child("requestBody");
    let Some(body) = operation.get("requestBody") else {
        if method != "get" && method != "delete" {
            let body = json!({"content": {"application/json": {"schema": {"type": "object",
                "properties": {"mutant": {"type": "string"}}}}}});
            mutants.set("request body added", pointer, body);
        }
        return;
    };
    mutants.remove("request body removed", pointer.clone());
    mutants.invert("request body required", body, &pointer, "required");
    add_content(body, &pointer, mutants);
}

fn add_content(message: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    for (media, content) in message.get("content").and_then(Value::as_object).into_iter().flatten() {
        let pointer = here.child("content").child(media.as_str());
        let other = if media == "application/octet-stream" { "application/pdf" } else { "application/octet-stream" };
        mutants.push("media type changed", [Edit::Rename(pointer.clone(), other.to_owned())]);
        if message.pointer("/content/application~1xml").is_none() {
            mutants.set("media type added", here.child("content").child("application/xml"), content.clone());
        }
        if let Some(schema) = content.get("schema") {
            schemas::add_schema(schema, &pointer.child("schema"), mutants);
        }
    }
}

fn add_responses(operation: &Value, here: &Pointer, mutants: &mut MutantBuilder) {
    let responses = operation.get("responses").and_then(Value::as_object);
    let has = |status: &str| responses.is_some_and(|responses| responses.contains_key(status));
    if !has("418") {
        mutants.set("error status added", here.child("418"), json!({"description": ""}));
    }
    for (status, response) in responses.into_iter().flatten() {
        let pointer = here.child(status.as_str());
        mutants.set("text changed", pointer.child("description"), "Mutant.");
        mutants.set(
            "response header added",
            pointer.child("headers"),
            json!({"X-Mutant": {"schema": {"type": "string"}}}),
        );
        if status.starts_with('2') {
            for other in ["201", "206"].into_iter().filter(|other| !has(other)).take(1) {
                mutants.push("success status changed", [Edit::Rename(pointer.clone(), other.to_owned())]);
                mutants.set("success status added", here.child(other), response.clone());
            }
        } else {
            mutants.remove("error status removed", pointer.clone());
        }
        if response.get("content").is_some() {
            mutants.remove("response body removed", pointer.child("content"));
        } else {
            let content = json!({"application/json": {"schema": {"type": "object"}}});
            mutants.set("response body added", pointer.child("content"), content);
        }
        add_content(response, &pointer, mutants);
    }
}
