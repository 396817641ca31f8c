//! What can change about operations, their parameters, bodies and answers.

use procountor_generator::pointer::Pointer;
use serde_json::{Value, json};

use super::edit::Edit;
use super::mutant::Mutants;
use super::schemas;

const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

/// All mutants of a path.
pub fn of_path(template: &str, item: &Value, found: &mut Mutants) {
    let here: Pointer = ["paths".to_owned(), template.to_owned()].into_iter().collect();
    if let Some(respelled) = respelled(template) {
        found.push("path respelled", [Edit::Rename(here.clone(), respelled)]);
    }
    for method in METHODS {
        if let Some(operation) = item.get(method) {
            of_operation((template, method), item, operation, &here, found);
        }
    }
}

/// A path with its first letter turned.
fn respelled(template: &str) -> Option<String> {
    let first = template.chars().nth(1).filter(char::is_ascii_lowercase)?;
    Some(format!("/{}{}", first.to_ascii_uppercase(), template.get(2..)?))
}

fn of_operation(
    (template, method): (&str, &str),
    item: &Value,
    operation: &Value,
    above: &Pointer,
    found: &mut Mutants,
) {
    let here = above.child(method);
    found.remove("operation removed", here.clone());
    for other in METHODS.iter().filter(|other| item.get(other).is_none()).take(1) {
        found.push("method changed", [Edit::Rename(here.clone(), (*other).to_owned())]);
    }
    let mut copy = operation.clone();
    if let Some(members) = copy.as_object_mut() {
        members.insert("operationId".to_owned(), "mutant".into());
    }
    let added: Pointer = ["paths".to_owned(), format!("{template}/mutants")].into_iter().collect();
    found.about("operation added", [Edit::Set(added, json!({ method: copy }))], above.clone());
    found.set("operation id renamed", here.child("operationId"), "mutant");
    found.set("tag changed", here.child("tags"), json!(["Mutants"]));
    found.set("summary changed", here.child("summary"), "Mutant.");
    found.flip("operation deprecated", operation, &here, "deprecated");
    found.set("extension added", here.child("x-mutant"), true);
    if operation.get("security").and_then(Value::as_array).is_some_and(|ways| !ways.is_empty()) {
        found.set("security removed", here.child("security"), json!([]));
    }
    let alone = METHODS.iter().filter(|method| item.get(method).is_some()).count() == 1;
    of_parameters((template, alone), operation, &here, found);
    of_body(method, operation, &here, found);
    of_answers(operation, &here.child("responses"), found);
}

fn of_parameters((template, alone): (&str, bool), operation: &Value, here: &Pointer, found: &mut Mutants) {
    let list = here.child("parameters");
    let add = |parameter: Value| match operation.get("parameters") {
        Some(_) => Edit::Set(list.child("-"), parameter),
        None => Edit::Set(list.clone(), json!([parameter])),
    };
    for place in ["query", "header"] {
        for (class, required) in [("optional parameter added", false), ("required parameter added", true)] {
            let parameter = json!({"name": "mutant", "in": place, "required": required, "schema": {"type": "string"}});
            found.push(class, [add(parameter)]);
        }
    }
    let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    for (index, parameter) in parameters.enumerate() {
        of_parameter((template, alone), parameter, &list.child(index.to_string()), found);
    }
}

fn of_parameter((template, alone): (&str, bool), parameter: &Value, here: &Pointer, found: &mut Mutants) {
    let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let renamed = format!("{}Mutant", text("name"));
    let name = Edit::Set(here.child("name"), renamed.clone().into());
    if text("in") == "path" {
        let before = format!("{{{}}}", text("name"));
        let path: Pointer = here.tokens().into_iter().take(2).map(str::to_owned).collect();
        let path = Edit::Rename(path, template.replace(&before, &format!("{{{renamed}}}")));
        // One of several operations cannot rename what all have.
        if alone {
            found.about("path parameter renamed", [name, path], here.clone());
        }
    } else {
        found.remove("parameter removed", here.clone());
        found.push("parameter renamed", [name]);
        found.flip("parameter required", parameter, here, "required");
        let other = if text("in") == "query" { "header" } else { "query" };
        found.set("parameter moved", here.child("in"), other);
        if parameter.pointer("/schema/type") == Some(&json!("array")) {
            let explode = parameter.get("explode") == Some(&json!(false));
            found.set("parameter style changed", here.child("explode"), explode);
        }
    }
    found.flip("parameter deprecated", parameter, here, "deprecated");
    found.set("words changed", here.child("description"), "Mutant.");
    if let Some(schema) = parameter.get("schema") {
        schemas::of_schema(schema, &here.child("schema"), found);
    }
}

fn of_body(method: &str, operation: &Value, here: &Pointer, found: &mut Mutants) {
    let place = here.child("requestBody");
    let Some(body) = operation.get("requestBody") else {
        if method != "get" && method != "delete" {
            let body = json!({"content": {"application/json": {"schema": {"type": "object",
                "properties": {"mutant": {"type": "string"}}}}}});
            found.set("body added", place, body);
        }
        return;
    };
    found.remove("body removed", place.clone());
    found.flip("body required", body, &place, "required");
    of_content(body, &place, found);
}

fn of_content(message: &Value, here: &Pointer, found: &mut Mutants) {
    for (media, content) in message.get("content").and_then(Value::as_object).into_iter().flatten() {
        let place = here.child("content").child(media.as_str());
        let other = if media == "application/octet-stream" { "application/pdf" } else { "application/octet-stream" };
        found.push("media type changed", [Edit::Rename(place.clone(), other.to_owned())]);
        if message.pointer("/content/application~1xml").is_none() {
            found.set("media type added", here.child("content").child("application/xml"), content.clone());
        }
        if let Some(schema) = content.get("schema") {
            schemas::of_schema(schema, &place.child("schema"), found);
        }
    }
}

fn of_answers(operation: &Value, here: &Pointer, found: &mut Mutants) {
    let answers = operation.get("responses").and_then(Value::as_object);
    let has = |status: &str| answers.is_some_and(|answers| answers.contains_key(status));
    if !has("418") {
        found.set("failure added", here.child("418"), json!({"description": ""}));
    }
    for (status, answer) in answers.into_iter().flatten() {
        let place = here.child(status.as_str());
        found.set("words changed", place.child("description"), "Mutant.");
        found.set("answer's header added", place.child("headers"), json!({"X-Mutant": {"schema": {"type": "string"}}}));
        if status.starts_with('2') {
            for other in ["201", "206"].into_iter().filter(|other| !has(other)).take(1) {
                found.push("success status changed", [Edit::Rename(place.clone(), other.to_owned())]);
                found.set("success status added", here.child(other), answer.clone());
            }
        } else {
            found.remove("failure removed", place.clone());
        }
        if answer.get("content").is_some() {
            found.remove("answer's body removed", place.child("content"));
        } else {
            let content = json!({"application/json": {"schema": {"type": "object"}}});
            found.set("answer's body added", place.child("content"), content);
        }
        of_content(answer, &place, found);
    }
}
