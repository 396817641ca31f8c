//! Generates usage code: code that uses every item of a client with its type, so that it fails to compile if the item is
//! missing or has another type.

use procountor_generator::ir::{
    Api, Body, Model, Operation, Parameter, Part, PartKind, PathType, Presence, ResponseBody, Scalar, Shape, Type,
    TypeName, Usage,
};

/// Returns the usage code of a client.
pub fn usage(api: &Api) -> String {
    let mut text = "#![allow(warnings)]\nuse crate::*;\n".to_owned();
    for (module, resource) in &api.resources {
        for operation in resource.operations.values() {
            for (many, request) in [false, true].into_iter().zip(operation.requests()) {
                text.push_str(&call(module.as_str(), operation, &request, many));
            }
        }
    }
    text.extend(api.models.values().map(self::model));
    text.extend(api.ids.iter().map(|id| format!("fn id_{id}(id: ids::{id}) {{}}\n")));
    text
}

/// Returns functions that use a call: its arguments, setters, response type and pages.
fn call(module: &str, operation: &Operation, request: &TypeName, many: bool) -> String {
    let suffix = if many { "_many" } else { "" };
    let ty = format!("resources::{module}::{request}");
    let name = format!("{module}_{}{suffix}", operation.name);
    let arguments = arguments(operation, many);
    let declared: Vec<_> = arguments.iter().enumerate().map(|(at, ty)| format!("a{at}: {ty}")).collect();
    let passed: Vec<_> = (0..arguments.len()).map(|at| format!("a{at}")).collect();
    let (declared, passed) = (declared.join(", "), passed.join(", "));
    let mut text = format!(
        "fn {name}(client: &Client, {declared}) -> {ty} {{ client.{module}().{}{suffix}({passed}) }}\n",
        operation.name
    );
    for (setter, value) in setters(operation) {
        text.push_str(&format!(
            "fn {name}_with_{setter}(call: {ty}, value: {value}) -> {ty} {{ call.{setter}(value) }}\n"
        ));
    }
    let done = response_type(operation, many);
    text.push_str(&format!(
        "async fn {name}_done(call: {ty}) -> Result<{done}, Error> {{ Ok(call.await?.into_inner()) }}\n"
    ));
    if let Some(meta) = download_meta(operation) {
        text.push_str(&format!(
            "async fn {name}_stream(call: {ty}) -> Result<Download<{meta}>, Error> {{ call.stream().await }}\n"
        ));
    }
    if let (Some(paging), false) = (&operation.paging, many) {
        let item = &paging.item;
        text.push_str(&format!("fn {name}_pages(call: {ty}) -> Pages<models::{item}> {{ call.pages() }}\n"));
        text.push_str(&format!("fn {name}_items(call: {ty}) -> Items<models::{item}> {{ call.items() }}\n"));
        if paging.changed.is_some() {
            text.push_str(&format!(
                "fn {name}_changes(call: {ty}, since: &Checkpoint) -> Changes<models::{item}> {{ call.changes(since) }}\n"
            ));
        }
    }
    text
}

fn sent(operation: &Operation, presence: Presence) -> Vec<&Parameter> {
    let all = operation.query.iter().chain(&operation.headers);
    all.filter(|parameter| parameter.presence == presence).collect()
}

/// Returns the types of the arguments of a method, in order.
fn arguments(operation: &Operation, many: bool) -> Vec<String> {
    let path = operation.path.iter().map(|parameter| match &parameter.ty {
        _ if many && parameter.batch.is_some() => "Vec<i64>".to_owned(),
        ty => path_type(ty),
    });
    let mut required = sent(operation, Presence::Required);
    required.sort_by(|left, right| left.name.cmp(&right.name));
    let mut list: Vec<_> = path.chain(required.iter().map(|parameter| ty(&parameter.ty))).collect();
    match &operation.body {
        Some(Body::Multipart(parts)) => {
            list.extend(parts.iter().filter(|part| part.presence == Presence::Required).map(part));
        }
        Some(one) if one.presence() == Presence::Required => list.extend(body(one)),
        Some(_) | None => {}
    }
    list
}

/// Returns the type of a body that has no parts.
fn body(body: &Body) -> Option<String> {
    match body {
        Body::Json { ty: Type::List(item), .. } => Some(format!("&[{}]", ty(item))),
        Body::Json { ty: Type::Scalar(Scalar::Integer), .. } => Some("i64".to_owned()),
        Body::Json { ty: body, .. } => Some(format!("&{}", ty(body))),
        Body::Binary { .. } => Some("Bytes".to_owned()),
        Body::Multipart(_) => None,
    }
}

fn path_type(ty: &PathType) -> String {
    match ty {
        PathType::Integer => "i64".to_owned(),
        PathType::Text => "&str".to_owned(),
        PathType::Id(id) => format!("ids::{id}"),
        PathType::Enum(name) => format!("models::{name}"),
        PathType::List(item) => format!("Vec<{}>", path_type(item)),
    }
}

/// Returns the setters, each with the type of its value.
fn setters(operation: &Operation) -> Vec<(&str, String)> {
    let optional = sent(operation, Presence::Optional).into_iter();
    let mut list: Vec<_> = optional.map(|parameter| (parameter.name.as_str(), ty(&parameter.ty))).collect();
    if let Some(Body::Multipart(parts)) = &operation.body {
        let optional = parts.iter().filter(|part| part.presence == Presence::Optional);
        list.extend(optional.map(|part| (part.name.as_str(), self::part(part))));
    }
    if let Some(optional) = operation.body.as_ref().filter(|body| body.presence() == Presence::Optional) {
        let name = if matches!(optional, Body::Binary { .. }) { "content" } else { "body" };
        list.extend(body(optional).map(|ty| (name, ty)));
    }
    list
}

fn part(part: &Part) -> String {
    match &part.kind {
        PartKind::Json(json) if part.repeated => format!("&[{}]", ty(json)),
        PartKind::Json(json) => format!("&{}", ty(json)),
        PartKind::File if part.repeated => "Vec<File>".to_owned(),
        PartKind::File => "File".to_owned(),
        PartKind::Text(text) if part.repeated => format!("Vec<{}>", ty(text)),
        PartKind::Text(text) => ty(text),
    }
}

fn response_type(operation: &Operation, many: bool) -> String {
    let done = match &operation.success.done {
        ResponseBody::Json(one) if many => format!("Vec<{}>", ty(one)),
        done => response_body(done),
    };
    match &operation.success.pending {
        Some(pending) => format!("Pending<{done}, {}>", response_body(pending)),
        None => done,
    }
}

fn response_body(body: &ResponseBody) -> String {
    match body {
        ResponseBody::Empty => "()".to_owned(),
        ResponseBody::Json(json) => ty(json),
        ResponseBody::Binary => "Binary".to_owned(),
        ResponseBody::Mixed(meta) => format!("Mixed<{}>", ty(meta)),
        ResponseBody::Optional(inner) => format!("Option<{}>", response_body(inner)),
    }
}

/// Returns the type of the metadata of a streamed download.
fn download_meta(operation: &Operation) -> Option<String> {
    match (&operation.success.done, &operation.success.pending) {
        (ResponseBody::Binary, None) => Some("()".to_owned()),
        (ResponseBody::Mixed(meta), None) => Some(ty(meta)),
        _ => None,
    }
}

fn model(model: &Model) -> String {
    let name = &model.name;
    match &model.shape {
        Shape::Alias(target) => format!("fn alias_{name}(value: models::{name}) -> {} {{ value }}\n", ty(target)),
        Shape::Enum { variants, .. } => {
            let variants = variants.iter().map(|variant| {
                format!("fn variant_{name}_{0}() -> models::{name} {{ models::{name}::{0} }}\n", variant.name)
            });
            format!("fn text_{name}(value: &models::{name}) -> &str {{ value.as_str() }}\n")
                + &variants.collect::<String>()
        }
        Shape::Struct { fields, .. } => {
            let mut text = format!("fn new_{name}() -> models::{name} {{ models::{name}::default() }}\n");
            if model.usage == Usage::Sent {
                text.push_str(&format!("fn missing_{name}(value: &models::{name}) {{ value.missing(); }}\n"));
            }
            for field in fields {
                let (field, ty) = (&field.name, ty(&field.ty));
                text.push_str(&format!(
                    "fn read_{name}_{field}(model: &models::{name}) -> &Option<{ty}> {{ &model.{field} }}\n"
                ));
                text.push_str(&format!(
                    "fn write_{name}_{field}(model: &mut models::{name}, value: {ty}) {{ model.{field} = Some(value); }}\n"
                ));
            }
            text
        }
    }
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Scalar(Scalar::String) => "String".to_owned(),
        Type::Scalar(Scalar::Bool) => "bool".to_owned(),
        Type::Scalar(Scalar::Integer) => "i64".to_owned(),
        Type::Scalar(Scalar::Decimal) => "Decimal".to_owned(),
        Type::Scalar(Scalar::Date) => "Date".to_owned(),
        Type::Scalar(Scalar::DateTime) => "DateTime".to_owned(),
        Type::Model(name) => format!("models::{name}"),
        Type::Boxed(name) => format!("Box<models::{name}>"),
        Type::Optional(value) => format!("Option<{}>", self::ty(value)),
        Type::List(item) => format!("Vec<{}>", self::ty(item)),
        Type::Map(value) => format!("std::collections::BTreeMap<String, {}>", self::ty(value)),
        Type::Page(item) => format!("Page<{}>", self::ty(item)),
        Type::Json => "Json".to_owned(),
    }
}
