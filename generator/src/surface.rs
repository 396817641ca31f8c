//! The facts that a reviewer reads: one a line, each complete in itself, sorted.
//!
//! `*` at a line's end says that an overlay of ours made or changed the fact.

use std::collections::BTreeMap;

use crate::ir::{
    Access, Answer, Api, Body, Field, Limits, ListStyle, Model, Operation, Origin, Paging, Parameter, Part, PartKind,
    PathParameter, PathType, Presence, Scalar, Shape, Success, Type, Usage, Variant,
};
use crate::pointer::Pointer;

/// The facts by file: each resource's, the models', the enums'.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    files: BTreeMap<String, Vec<String>>,
}

impl Surface {
    /// Prints a client.
    pub fn of(api: &Api) -> Self {
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for fact in facts(api) {
            files.entry(fact.file.to_owned()).or_default().push(fact.text);
        }
        for facts in files.values_mut() {
            facts.sort();
        }
        Self { files }
    }

    /// Each file's name and facts, in order of name.
    pub fn files(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.iter().map(|(name, facts)| (name.as_str(), facts.iter().map(|fact| format!("{fact}\n")).collect()))
    }

    /// All facts.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.files.values().flatten().map(String::as_str)
    }
}

/// One fact: a line, and what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Fact<'a> {
    pub(crate) file: &'a str,
    /// What has the fact, such as `invoices.list ? status`: the same from release to release.
    pub(crate) subject: String,
    /// What the subject belongs to: an operation's or a model's Rust name.
    pub(crate) owner: String,
    pub(crate) text: String,
    pub(crate) of: Of<'a>,
    /// Where it comes from.
    pub(crate) pointers: Vec<&'a Pointer>,
    /// Where its owner comes from.
    pub(crate) home: &'a Pointer,
}

/// The thing that a fact is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Of<'a> {
    Client,
    Operation(&'a Operation),
    Path(&'a PathParameter),
    Query(&'a Parameter),
    Body(&'a Body),
    Part(&'a Part),
    Paging(&'a Paging),
    Errors,
    Alias(&'a Type),
    Struct(&'a Model),
    Field(&'a Field),
    Variant(&'a Variant),
    Site,
}

/// All facts of a client, in its order.
pub(crate) fn facts(api: &Api) -> Vec<Fact<'_>> {
    let mut facts = Vec::new();
    if let Some(server) = &api.server {
        let (text, pointer) = (marked(format!("client calls {}", server.url), &server.origin), &server.origin.pointer);
        let (subject, owner) = ("client calls".to_owned(), "client".to_owned());
        facts.push(Fact {
            file: "client",
            subject,
            owner,
            text,
            of: Of::Client,
            pointers: vec![pointer],
            home: pointer,
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

/// A line, with its mark.
fn marked(text: String, origin: &Origin) -> String {
    if origin.by_overlay { format!("{text} *") } else { text }
}

fn operation_facts<'a>(file: &'a str, name: &str, operation: &'a Operation, facts: &mut Vec<Fact<'a>>) {
    let here = &operation.origin.pointer;
    let mut add = |subject: String, text: String, of: Of<'a>, pointers: Vec<&'a Pointer>| {
        let (subject, owner) = (format!("{name}{subject}"), name.to_owned());
        facts.push(Fact { file, subject, owner, text, of, pointers, home: here });
    };
    let deprecated = if operation.deprecated { " (deprecated)" } else { "" };
    let (method, success) = (operation.method.as_str(), &operation.success);
    let head = format!("{name} = {method} {} -> {}{deprecated}", operation.template, self::success(success));
    let pointers = vec![here, &success.origin.pointer];
    add(String::new(), marked(head, &success.origin), Of::Operation(operation), pointers);
    for (index, parameter) in operation.path.iter().enumerate() {
        let text = path_fact(name, index + 1, parameter);
        add(format!(" / {}", index + 1), text, Of::Path(parameter), vec![&parameter.origin.pointer]);
    }
    for parameter in &operation.query {
        let text = parameter_fact(name, "?", parameter);
        add(format!(" ? {}", parameter.wire), text, Of::Query(parameter), vec![&parameter.origin.pointer]);
    }
    for parameter in &operation.headers {
        let text = parameter_fact(name, "header", parameter);
        // A setter is the same wherever its value travels.
        let twice = operation.query.iter().any(|other| other.wire == parameter.wire);
        let place = if twice { "header" } else { "?" };
        add(format!(" {place} {}", parameter.wire), text, Of::Query(parameter), vec![&parameter.origin.pointer]);
    }
    match &operation.body {
        Some(body @ Body::Json { ty, origin }) => {
            let text = marked(format!("{name} < {}", self::ty(ty)), origin);
            add(" <".to_owned(), text, Of::Body(body), vec![&origin.pointer]);
        }
        Some(body @ Body::Binary { media_type }) => {
            add(" <".to_owned(), format!("{name} < bytes of {media_type}"), Of::Body(body), vec![here]);
        }
        Some(Body::Multipart(parts)) => {
            for part in parts {
                let text = part_fact(name, part);
                add(format!(" < part {}", part.wire), text, Of::Part(part), vec![&part.origin.pointer]);
            }
        }
        None => {}
    }
    if let Some(paging) = &operation.paging {
        let parameters = operation.query.iter().filter(|parameter| parameter.paging.is_some());
        let mut pointers: Vec<_> = parameters.map(|parameter| &parameter.origin.pointer).collect();
        pointers.push(&success.origin.pointer);
        add(" pages".to_owned(), paging_fact(name, paging), Of::Paging(paging), pointers);
    }
    if !operation.errors.is_empty() {
        let errors: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
        let text = format!("{name} ! {}", errors.join(" "));
        add(" !".to_owned(), text, Of::Errors, vec![here]);
    }
}

/// Such as `invoices.list pages by previousId, page; key id; size 200; orderById DESC; changes since
/// versionStartDate by version`.
fn paging_fact(name: &str, paging: &Paging) -> String {
    let by: Vec<_> = [&paging.previous, &paging.page].into_iter().flatten().map(ToString::to_string).collect();
    let mut facts = vec![format!("{name} pages by {}", by.join(", "))];
    facts.extend(paging.key.iter().map(|key| format!("key {key}")));
    facts.extend(paging.size.iter().map(|(_, most)| format!("size {most}")));
    facts.extend(paging.order.iter().map(|(order, default)| format!("{order} {default}")));
    facts.extend(paging.changed.iter().map(|(since, member)| format!("changes since {since} by {member}")));
    format!("{} *", facts.join("; "))
}

fn path_fact(name: &str, index: usize, parameter: &PathParameter) -> String {
    let ty = match &parameter.ty {
        PathType::Integer => "i64".to_owned(),
        PathType::Text => "String".to_owned(),
        PathType::Id(name) | PathType::Enum(name) => name.to_string(),
    };
    let batch = parameter.batch.map_or(String::new(), |most| format!(", or up to {most} at once"));
    marked(format!("{name} / {index} {}: {ty}{batch}", parameter.wire), &parameter.origin)
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
    marked(text, &parameter.origin)
}

fn part_fact(name: &str, part: &Part) -> String {
    let kind = match &part.kind {
        PartKind::Json(ty) => format!("{} as JSON", self::ty(ty)),
        PartKind::File => "file".to_owned(),
        PartKind::Text(scalar) => format!("{} as text", self::scalar(*scalar)),
    };
    let required = if part.presence == Presence::Required { ", required" } else { "" };
    marked(format!("{name} < part {}: {kind}{required}", part.wire), &part.origin)
}

pub(crate) fn success(success: &Success) -> String {
    let done = answer(&success.done);
    match &success.pending {
        Some(pending) => format!("Pending<{done}, {}>", answer(pending)),
        None => done,
    }
}

pub(crate) fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Nothing => "()".to_owned(),
        Answer::Json(ty) => self::ty(ty),
        Answer::Binary => "Binary".to_owned(),
        Answer::Mixed(ty) => format!("Mixed<{}>", self::ty(ty)),
        Answer::Optional(answer) => format!("Option<{}>", self::answer(answer)),
    }
}

fn model_facts<'a>(model: &'a Model, facts: &mut Vec<Fact<'a>>) {
    let (name, here) = (model.name.as_str(), &model.origin.pointer);
    let file = if matches!(model.shape, Shape::Enum { .. }) { "enums" } else { "models" };
    let mut add = |subject: String, text: String, of: Of<'a>, pointers: Vec<&'a Pointer>| {
        let (subject, owner) = (format!("{name}{subject}"), name.to_owned());
        facts.push(Fact { file, subject, owner, text, of, pointers, home: here });
    };
    match &model.shape {
        Shape::Alias(ty) => {
            let text = marked(format!("{name} = {}", self::ty(ty)), &model.origin);
            add(String::new(), text, Of::Alias(ty), vec![here]);
        }
        Shape::Struct { fields } => {
            let sent = if model.usage == Usage::Sent { ", sent" } else { "" };
            let schema = if model.schema.as_str() == name { String::new() } else { format!(" of {}", model.schema) };
            let deprecated = if model.deprecated { " (deprecated)" } else { "" };
            add(String::new(), format!("{name}: struct{schema}{sent}{deprecated}"), Of::Struct(model), vec![here]);
            for field in fields {
                let pointers = vec![&field.origin.pointer];
                add(format!(".{}", field.wire), field_fact(name, field), Of::Field(field), pointers);
            }
        }
        Shape::Enum { variants, sites } => {
            for variant in variants {
                let text = marked(format!("{name}.{} = {}", variant.wire, variant.name), &variant.origin);
                add(format!(".{}", variant.wire), text, Of::Variant(variant), sites.values().collect());
            }
            for (site, pointer) in sites {
                add(format!(" of {site}"), format!("{name} of {site}"), Of::Site, vec![pointer]);
            }
        }
    }
}

fn field_fact(model: &str, field: &Field) -> String {
    let mut text = format!("{model}.{} = {}: {}", field.wire, field.name, limited(&field.ty, &field.limits));
    let flags = [
        (field.presence == Presence::Required, "required"),
        (field.lock, "lock"),
        (field.access == Access::ReadOnly, "read-only"),
        (field.access == Access::WriteOnly, "write-only"),
        (field.deprecated, "deprecated"),
    ];
    for (_, flag) in flags.iter().filter(|(set, _)| *set) {
        text.push_str(", ");
        text.push_str(flag);
    }
    marked(text, &field.origin)
}

/// A wire name, and the Rust name where it is another.
fn named(wire: &str, name: &str) -> String {
    if wire == name { wire.to_owned() } else { format!("{wire} = {name}") }
}

/// A type with its limits, such as `String(..70)`.
fn limited(ty: &Type, limits: &Limits) -> String {
    let mut text = self::ty(ty);
    let range = |least: Option<String>, most: Option<String>| match (least, most) {
        (None, None) => None,
        (least, most) => Some(format!("{}..{}", least.unwrap_or_default(), most.unwrap_or_default())),
    };
    let numbers = |number: Option<u64>| number.map(|number| number.to_string());
    let above = if limits.above_minimum { ">" } else { "" };
    let below = if limits.below_maximum { "<" } else { "" };
    let ranges = [
        range(numbers(limits.min_length), numbers(limits.max_length)),
        range(
            limits.minimum.as_ref().map(|least| format!("{above}{least}")),
            limits.maximum.as_ref().map(|most| format!("{below}{most}")),
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
