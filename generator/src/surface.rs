//! The surface of a client: the facts that a reviewer reads, one per line, each self-contained, sorted.
//!
//! `*` at the end of a line means that an overlay created or changed the fact.

use std::collections::BTreeMap;

use crate::ir::{
    Access, Api, Body, Field, Limits, ListStyle, MadeFrom, Model, Operation, Origin, Paging, Parameter, Part, PartKind,
    PathParameter, PathType, Presence, ResponseBody, Scalar, Sensitivity, Shape, Success, Type, Usage, Variant,
};
use crate::pointer::Pointer;

/// The facts by file: one file for each resource, one for the models, one for the enums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    files: BTreeMap<String, Vec<String>>,
}

impl Surface {
    /// Creates the surface of a client.
    pub fn of(api: &Api) -> Self {
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for fact in facts(api) {
            files.entry(fact.file.to_owned()).or_default().push(fact.line());
        }
        for facts in files.values_mut() {
            facts.sort();
        }
        Self { files }
    }

    /// Returns the name and the text of each file, in order of name.
    pub fn files(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.iter().map(|(name, facts)| (name.as_str(), facts.iter().map(|fact| format!("{fact}\n")).collect()))
    }

    /// Returns the facts of all files.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.files.values().flatten().map(String::as_str)
    }
}

/// One fact, as a line and as data.
#[derive(Clone, Debug)]
pub(crate) struct Fact<'a> {
    pub(crate) file: &'a str,
    /// The key of the fact, such as `invoices.list ? status`. It is stable across releases.
    pub(crate) subject: String,
    /// The Rust name of the operation or model that the fact belongs to.
    pub(crate) owner: String,
    pub(crate) text: String,
    /// Whether an overlay created or changed the fact.
    pub(crate) by_overlay: bool,
    pub(crate) item: FactSubject<'a>,
    /// The nodes of the description that the fact is made from.
    pub(crate) made_from: &'a MadeFrom,
    /// The node of its owner.
    pub(crate) home: &'a Pointer,
}

impl Fact<'_> {
    /// Returns the line of the surface.
    pub(crate) fn line(&self) -> String {
        if self.by_overlay { format!("{} *", self.text) } else { self.text.clone() }
    }
}

/// The part of the client that a fact describes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FactSubject<'a> {
    Client,
    Operation(&'a Operation),
    Path(&'a PathParameter),
    Query(&'a Parameter),
    Header(&'a Parameter),
    Body(&'a Body),
    Part(&'a Part),
    Paging(&'a Paging),
    Errors,
    Alias(&'a Type),
    Struct(&'a Model),
    Field(&'a Field),
    Variant(&'a Variant),
    EnumSite,
}

/// Returns all facts of a client, in its order.
pub(crate) fn facts(api: &Api) -> Vec<Fact<'_>> {
    let mut facts = Vec::new();
    if let Some(server) = &api.server {
        facts.push(Fact {
            file: "client",
            subject: "client calls".to_owned(),
            owner: "client".to_owned(),
            text: format!("client calls {}", server.url),
            by_overlay: server.origin.by_overlay,
            item: FactSubject::Client,
            made_from: &server.origin.made_from,
            home: &server.origin.pointer,
        });
    }
    for (module, resource) in &api.resources {
        for operation in resource.operations.values() {
            operation_facts(module.as_str(), &format!("{module}.{}", operation.name), operation, &mut facts);
        }
    }
    for model in api.models.values() {
        model_facts(model, &mut facts);
    }
    facts
}

fn operation_facts<'a>(file: &'a str, name: &str, operation: &'a Operation, facts: &mut Vec<Fact<'a>>) {
    let here = &operation.origin.pointer;
    let mut add = |subject: String, text: String, item: FactSubject<'a>, by_overlay: bool, made_from: &'a MadeFrom| {
        let (subject, owner) = (format!("{name}{subject}"), name.to_owned());
        facts.push(Fact { file, subject, owner, text, by_overlay, item, made_from, home: here });
    };
    let deprecated = if operation.deprecated { " (deprecated)" } else { "" };
    let (method, success) = (operation.method.as_str(), &operation.success);
    let head = format!("{name} = {method} {} -> {}{deprecated}", operation.template, self::success(success));
    let made_from = &operation.origin.made_from;
    add(String::new(), head, FactSubject::Operation(operation), success.origin.by_overlay, made_from);
    for (index, parameter) in operation.path.iter().enumerate() {
        let (text, Origin { by_overlay, made_from, .. }) = (path_fact(name, index + 1, parameter), &parameter.origin);
        add(format!(" / {}", index + 1), text, FactSubject::Path(parameter), *by_overlay, made_from);
    }
    for parameter in &operation.query {
        let (text, Origin { by_overlay, made_from, .. }) = (parameter_fact(name, "?", parameter), &parameter.origin);
        add(format!(" ? {}", parameter.wire), text, FactSubject::Query(parameter), *by_overlay, made_from);
    }
    for parameter in &operation.headers {
        let (text, Origin { by_overlay, made_from, .. }) =
            (parameter_fact(name, "header", parameter), &parameter.origin);
        // The setter is the same for a query and a header parameter.
        let also_in_query = operation.query.iter().any(|other| other.wire == parameter.wire);
        let location = if also_in_query { "header" } else { "?" };
        let subject = format!(" {location} {}", parameter.wire);
        add(subject, text, FactSubject::Header(parameter), *by_overlay, made_from);
    }
    match &operation.body {
        Some(body @ Body::Json { ty, origin }) => {
            let text = format!("{name} < {}", self::ty(ty));
            add(" <".to_owned(), text, FactSubject::Body(body), origin.by_overlay, &origin.made_from);
        }
        Some(body @ Body::Binary { media_type, origin }) => {
            let text = format!("{name} < bytes of {media_type}");
            add(" <".to_owned(), text, FactSubject::Body(body), false, &origin.made_from);
        }
        Some(Body::Multipart(parts)) => {
            for part in parts {
                let (text, Origin { by_overlay, made_from, .. }) = (part_fact(name, part), &part.origin);
                add(format!(" < part {}", part.wire), text, FactSubject::Part(part), *by_overlay, made_from);
            }
        }
        None => {}
    }
    if let Some(paging) = &operation.paging {
        add(" pages".to_owned(), paging_fact(name, paging), FactSubject::Paging(paging), true, &paging.made_from);
    }
    if !operation.errors.is_empty() {
        let errors: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
        let text = format!("{name} ! {}", errors.join(" "));
        add(" !".to_owned(), text, FactSubject::Errors, false, &operation.errors_made_from);
    }
}

/// Returns a fact such as `invoices.list pages by previousId, page; key id; size 200; orderById DESC; changes since
/// versionStartDate by version`.
fn paging_fact(name: &str, paging: &Paging) -> String {
    let by: Vec<_> = [&paging.previous, &paging.page].into_iter().flatten().map(ToString::to_string).collect();
    let mut facts = vec![format!("{name} pages by {}", by.join(", "))];
    facts.extend(paging.key.iter().map(|key| format!("key {key}")));
    facts.extend(paging.size.iter().map(|(_, most)| format!("size {most}")));
    facts.extend(paging.order.iter().map(|(order, default)| format!("{order} {default}")));
    facts.extend(paging.changed.iter().map(|(since, member)| format!("changes since {since} by {member}")));
    facts.join("; ")
}

fn path_fact(name: &str, index: usize, parameter: &PathParameter) -> String {
    let ty = match &parameter.ty {
        PathType::Integer => "i64".to_owned(),
        PathType::Text => "String".to_owned(),
        PathType::Id(name) | PathType::Enum(name) => name.to_string(),
    };
    let batch = parameter.batch.map_or(String::new(), |most| format!(", or up to {most} at once"));
    format!("{name} / {index} {}: {ty}{batch}", parameter.wire)
}

fn parameter_fact(name: &str, place: &str, parameter: &Parameter) -> String {
    let mut text = format!(
        "{name} {place} {}: {}",
        named(parameter.wire.as_str(), parameter.name.as_str()),
        limited(&parameter.ty, &parameter.limits)
    );
    if let (Type::List(_), ListStyle::Joined(separator)) = (&parameter.ty, parameter.style) {
        text.push_str(&format!(" joined by {separator:?}"));
    }
    if parameter.presence == Presence::Required {
        text.push_str(", required");
    }
    if parameter.deprecated {
        text.push_str(", deprecated");
    }
    text
}

fn part_fact(name: &str, part: &Part) -> String {
    let kind = match &part.kind {
        PartKind::Json(ty) => format!("{} as JSON", self::ty(ty)),
        PartKind::File => "file".to_owned(),
        PartKind::Text(scalar) => format!("{} as text", self::scalar(*scalar)),
    };
    let required = if part.presence == Presence::Required { ", required" } else { "" };
    format!("{name} < part {}: {kind}{required}", part.wire)
}

pub(crate) fn success(success: &Success) -> String {
    let done = response_body(&success.done);
    match &success.pending {
        Some(pending) => format!("Pending<{done}, {}>", response_body(pending)),
        None => done,
    }
}

pub(crate) fn response_body(body: &ResponseBody) -> String {
    match body {
        ResponseBody::Empty => "()".to_owned(),
        ResponseBody::Json(ty) => self::ty(ty),
        ResponseBody::Binary => "Binary".to_owned(),
        ResponseBody::Mixed(ty) => format!("Mixed<{}>", self::ty(ty)),
        ResponseBody::Optional(body) => format!("Option<{}>", response_body(body)),
    }
}

fn model_facts<'a>(model: &'a Model, facts: &mut Vec<Fact<'a>>) {
    let (name, here) = (model.name.as_str(), &model.origin.pointer);
    let file = if matches!(model.shape, Shape::Enum { .. }) { "enums" } else { "models" };
    let mut add = |subject: String, text: String, item: FactSubject<'a>, by_overlay: bool, made_from: &'a MadeFrom| {
        let (subject, owner) = (format!("{name}{subject}"), name.to_owned());
        facts.push(Fact { file, subject, owner, text, by_overlay, item, made_from, home: here });
    };
    let made_from = &model.origin.made_from;
    match &model.shape {
        Shape::Alias(ty) => {
            let text = format!("{name} = {}", self::ty(ty));
            add(String::new(), text, FactSubject::Alias(ty), model.origin.by_overlay, made_from);
        }
        Shape::Struct { fields } => {
            let sent = if model.usage == Usage::Sent { ", sent" } else { "" };
            let schema = if model.schema.as_str() == name { String::new() } else { format!(" of {}", model.schema) };
            let deprecated = if model.deprecated { " (deprecated)" } else { "" };
            let text = format!("{name}: struct{schema}{sent}{deprecated}");
            add(String::new(), text, FactSubject::Struct(model), false, made_from);
            for field in fields {
                let (text, Origin { by_overlay, made_from, .. }) = (field_fact(name, field), &field.origin);
                add(format!(".{}", field.wire), text, FactSubject::Field(field), *by_overlay, made_from);
            }
        }
        Shape::Enum { variants, sites } => {
            for variant in variants {
                let text = format!("{name}.{} = {}", variant.wire, variant.name);
                let Origin { by_overlay, made_from, .. } = &variant.origin;
                add(format!(".{}", variant.wire), text, FactSubject::Variant(variant), *by_overlay, made_from);
            }
            for (site, origin) in sites {
                let text = format!("{name} of {site}");
                add(format!(" of {site}"), text, FactSubject::EnumSite, false, &origin.made_from);
            }
        }
    }
}

fn field_fact(model: &str, field: &Field) -> String {
    let mut text = format!("{model}.{} = {}: {}", field.wire, field.name, limited(&field.ty, &field.limits));
    let flags = [
        (field.presence == Presence::Required, "required"),
        (field.lock, "lock"),
        (field.sensitivity == Some(Sensitivity::Personal), "personal"),
        (field.sensitivity == Some(Sensitivity::Secret), "secret"),
        (field.access == Access::ReadOnly, "read-only"),
        (field.access == Access::WriteOnly, "write-only"),
        (field.deprecated, "deprecated"),
    ];
    for (_, flag) in flags.iter().filter(|(set, _)| *set) {
        text.push_str(", ");
        text.push_str(flag);
    }
    text
}

/// Returns the wire name, with the Rust name if it differs.
fn named(wire: &str, name: &str) -> String {
    if wire == name { wire.to_owned() } else { format!("{wire} = {name}") }
}

/// Returns a type with its limits, such as `String(..70)`.
fn limited(ty: &Type, limits: &Limits) -> String {
    let mut text = self::ty(ty);
    let range = |min: Option<String>, max: Option<String>| match (min, max) {
        (None, None) => None,
        (min, max) => Some(format!("{}..{}", min.unwrap_or_default(), max.unwrap_or_default())),
    };
    let numbers = |number: Option<u64>| number.map(|number| number.to_string());
    let above = if limits.above_minimum { ">" } else { "" };
    let below = if limits.below_maximum { "<" } else { "" };
    let ranges = [
        range(numbers(limits.min_length), numbers(limits.max_length)),
        range(
            limits.minimum.as_ref().map(|min| format!("{above}{min}")),
            limits.maximum.as_ref().map(|max| format!("{below}{max}")),
        ),
        range(numbers(limits.min_items), numbers(limits.max_items)).map(|range| format!("{range} items")),
        (!limits.one_of.is_empty()).then(|| limits.one_of.join("|")),
    ];
    let ranges: Vec<_> = ranges.into_iter().flatten().collect();
    if !ranges.is_empty() {
        text.push_str(&format!("({})", ranges.join(", ")));
    }
    if let Some(default) = &limits.default {
        text.push_str(&format!(", default {default}"));
    }
    text
}

pub(crate) fn ty(ty: &Type) -> String {
    match ty {
        Type::Scalar(scalar) => self::scalar(*scalar).to_owned(),
        Type::Model(name) => name.to_string(),
        Type::Boxed(name) => format!("Box<{name}>"),
        Type::List(item) => format!("[{}]", self::ty(item)),
        Type::Map(value) => format!("{{{}}}", self::ty(value)),
        Type::Page(item) => format!("Page<{}>", self::ty(item)),
        Type::Json => "Json".to_owned(),
    }
}

fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::String => "String",
        Scalar::Bool => "bool",
        Scalar::Integer => "i64",
        Scalar::Decimal => "Decimal",
        Scalar::Date => "Date",
        Scalar::DateTime => "DateTime",
    }
}
