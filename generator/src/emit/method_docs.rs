//! Documentation of an operation's method.

use quote::quote;

use super::linker::Linker;
use super::operation::{self, Argument};
use super::{docs, example, types};
use crate::ir::{Api, Body, Location, Method, Operation, ResponseBody, Shape, Type, TypeName};
use crate::words::operation_key;

/// Returns the lines: prose, arguments, method and path, value, retries, and an example.
pub(super) fn lines(api: &Api, module: &str, operation: &Operation, many: bool, linker: &Linker<'_>) -> Vec<String> {
    let mut lines = docs::text(&operation.docs, linker);
    let mut paragraph = |text: String| {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(text);
    };
    if let (true, Some(batch)) = (many, operation.batch()) {
        paragraph(format!(
            "Requires at least one id. More than {batch} ids are sent in several sequential requests. Ids that do not \
             exist are missing from the response, and resources that cannot be read are listed in `unread()`."
        ));
    }
    let arguments = arguments(operation, many, linker);
    if !arguments.is_empty() {
        paragraph(arguments.join("\n"));
    }
    let key = operation_key(operation.method, &operation.template);
    let mut facts = vec![linker.operation(&key)];
    facts.extend(operation.server.as_ref().map(|server| {
        let url = docs::code(&server.url);
        if server.url.starts_with('/') {
            format!("Sent to the path {url} of the base URL's host")
        } else {
            format!("Sent to {url} instead of the base URL: see [`server_url`](crate::ClientBuilder::server_url)")
        }
    }));
    facts.extend(resolves_to(operation, many));
    if !operation.errors.is_empty() {
        let statuses: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
        facts.push(format!("Documented error statuses: {}", statuses.join(", ")));
    }
    paragraph(format!("{}. {}", facts.join(". "), retries(api, operation)));
    let example = example::code(api, module, operation, many);
    paragraph(format!("```no_run\n{example}```"));
    lines.iter().flat_map(|line| line.lines().map(str::to_owned).chain(line.is_empty().then(String::new))).collect()
}

/// Returns the terms that an operation is found by: its operation id, its path and those of its words.
pub(super) fn aliases(operation: &Operation, many: bool) -> impl Iterator<Item = &str> {
    let id = operation.operation_id.as_deref().filter(|id| *id != operation.name.as_str());
    let own = [id, Some(operation.template.as_str())].into_iter().flatten();
    own.chain(operation.docs.aliases.iter().map(String::as_str)).filter(move |_| !many)
}

/// Returns a list item for each argument with documentation.
fn arguments(operation: &Operation, many: bool, linker: &Linker<'_>) -> Vec<String> {
    let mut items = Vec::new();
    let mut add = |name: &str, text: Vec<String>, facts: Vec<String>| {
        let mut sentences = Vec::new();
        sentences.extend(Some(text.join(" ")).filter(|text| !text.is_empty()));
        if let Some((first, rest)) = facts.split_first() {
            sentences.push(docs::sentences(first, rest));
        }
        if !sentences.is_empty() {
            items.push(format!("- `{name}`: {}", sentences.join(" ")));
        }
    };
    for argument in operation::arguments(operation) {
        match argument {
            Argument::Path(parameter) => {
                let plural = if many && parameter.batch.is_some() { "s" } else { "" };
                add(&format!("{}{plural}", parameter.name), docs::text(&parameter.docs, linker), Vec::new());
            }
            Argument::Sent(parameter) => {
                let mut facts = docs::limits(&parameter.limits, &parameter.ty);
                if parameter.location != Location::Query || parameter.wire.as_str() != parameter.name.as_str() {
                    let wire = docs::code(parameter.wire.as_str());
                    facts.insert(0, format!("{} {wire}", docs::kind(parameter.location)));
                }
                add(parameter.name.as_str(), docs::text(&parameter.docs, linker), facts);
            }
            Argument::Part(part) => add(part.name.as_str(), docs::text(&part.docs, linker), Vec::new()),
            Argument::Body(_) => {}
        }
    }
    items
}

/// Returns the sentence about the value of a successful call; `None` for no content.
fn resolves_to(operation: &Operation, many: bool) -> Option<String> {
    let success = &operation.success;
    if success.pending.is_some() {
        return Some("Resolves to [`Pending`](crate::Pending) while somebody has to act first".to_owned());
    }
    let model = |name: &TypeName| format!("[`{name}`](crate::models::{name})");
    let value = match &success.done {
        ResponseBody::Empty => return None,
        ResponseBody::Json(Type::Model(name)) if many => format!("a list of {}", model(name)),
        ResponseBody::Json(Type::Model(name)) => model(name),
        ResponseBody::Json(Type::List(item)) if item.model().is_some() => {
            format!("a list of {}", item.model().map(model).unwrap_or_default())
        }
        other => format!("`{}`", types::response(other, &quote!()).to_string().replace(' ', "")),
    };
    Some(format!("Resolves to {value}"))
}

/// Returns the sentence about retries, which states the rule of the client for the method.
fn retries(api: &Api, operation: &Operation) -> String {
    match operation.method {
        Method::Get | Method::Head | Method::Options | Method::Trace => {
            "Read-only, so it is retried after transient errors.".to_owned()
        }
        Method::Put | Method::Delete => {
            let exception = if has_lock_token(api, operation) { " and the body has no lock token" } else { "" };
            format!(
                "Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is \
                 set{exception}."
            )
        }
        Method::Post | Method::Patch => "Never retried once it may have been applied: see [`Outcome::Unknown`]\
             (crate::Outcome::Unknown)."
            .to_owned(),
    }
}

/// Whether the model of the JSON body has a lock token.
fn has_lock_token(api: &Api, operation: &Operation) -> bool {
    let Some(Body::Json { ty, .. }) = &operation.body else { return false };
    let Type::Model(name) = api.without_alias(ty) else { return false };
    let shape = api.models.get(name).map(|model| &model.shape);
    matches!(shape, Some(Shape::Struct { fields, .. }) if fields.iter().any(|field| field.lock))
}
