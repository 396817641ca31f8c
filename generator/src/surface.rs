//! The facts that a reviewer reads: one a line, each complete in itself, sorted.
//!
//! `*` at a line's end says that an overlay of ours made or changed the fact.

use std::collections::BTreeMap;

use crate::ir::{
    Access, Answer, Api, Body, Field, Limits, ListStyle, Model, ModuleName, Operation, Origin, Paging, Parameter, Part,
    PartKind, PathParameter, PathType, Presence, Resource, Scalar, Shape, Success, Type, Usage,
};

/// The facts by file: each resource's, the models', the enums'.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    files: BTreeMap<String, Vec<String>>,
}

impl Surface {
    /// Prints a client.
    pub fn of(api: &Api) -> Self {
        let mut surface = Self::default();
        for (module, resource) in &api.resources {
            surface.add(module.as_str(), resource_facts(module, resource));
        }
        for model in api.models.values() {
            let file = if matches!(model.shape, Shape::Enum { .. }) { "enums" } else { "models" };
            surface.add(file, model_facts(model));
        }
        for facts in surface.files.values_mut() {
            facts.sort();
        }
        surface
    }

    /// Each file's name and facts, in order of name.
    pub fn files(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.iter().map(|(name, facts)| (name.as_str(), facts.iter().map(|fact| format!("{fact}\n")).collect()))
    }

    /// All facts.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.files.values().flatten().map(String::as_str)
    }

    fn add(&mut self, file: &str, facts: Vec<String>) {
        self.files.entry(file.to_owned()).or_default().extend(facts);
    }
}

/// A fact, with its mark.
fn fact(text: String, origin: &Origin) -> String {
    if origin.by_overlay { format!("{text} *") } else { text }
}

fn resource_facts(module: &ModuleName, resource: &Resource) -> Vec<String> {
    resource
        .operations
        .values()
        .flat_map(|operation| operation_facts(&format!("{module}.{}", operation.name), operation))
        .collect()
}

fn operation_facts(name: &str, operation: &Operation) -> Vec<String> {
    let deprecated = if operation.deprecated { " (deprecated)" } else { "" };
    let head = format!(
        "{name} = {} {} -> {}{deprecated}",
        operation.method.as_str(),
        operation.template,
        success(&operation.success)
    );
    let mut facts = vec![fact(head, &operation.success.origin)];
    facts.extend(operation.path.iter().enumerate().map(|(index, parameter)| path_fact(name, index + 1, parameter)));
    facts.extend(operation.query.iter().map(|parameter| parameter_fact(name, "?", parameter)));
    facts.extend(operation.headers.iter().map(|parameter| parameter_fact(name, "header", parameter)));
    match &operation.body {
        Some(Body::Json { ty, origin }) => facts.push(fact(format!("{name} < {}", self::ty(ty)), origin)),
        Some(Body::Binary { media_type }) => facts.push(format!("{name} < bytes of {media_type}")),
        Some(Body::Multipart(parts)) => facts.extend(parts.iter().map(|part| part_fact(name, part))),
        None => {}
    }
    facts.extend(operation.paging.as_ref().map(|paging| paging_fact(name, paging)));
    if !operation.errors.is_empty() {
        let errors: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
        facts.push(format!("{name} ! {}", errors.join(" ")));
    }
    facts
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
    fact(format!("{name} / {index} {}: {ty}{batch}", parameter.wire), &parameter.origin)
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
    fact(text, &parameter.origin)
}

fn part_fact(name: &str, part: &Part) -> String {
    let kind = match &part.kind {
        PartKind::Json(ty) => format!("{} as JSON", self::ty(ty)),
        PartKind::File => "file".to_owned(),
        PartKind::Text(scalar) => format!("{} as text", self::scalar(*scalar)),
    };
    let required = if part.presence == Presence::Required { ", required" } else { "" };
    fact(format!("{name} < part {}: {kind}{required}", part.wire), &part.origin)
}

fn success(success: &Success) -> String {
    let done = answer(&success.done);
    match &success.pending {
        Some(pending) => format!("Pending<{done}, {}>", answer(pending)),
        None => done,
    }
}

fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Nothing => "()".to_owned(),
        Answer::Json(ty) => self::ty(ty),
        Answer::Binary => "Binary".to_owned(),
        Answer::Mixed(ty) => format!("Mixed<{}>", self::ty(ty)),
        Answer::Optional(answer) => format!("Option<{}>", self::answer(answer)),
    }
}

fn model_facts(model: &Model) -> Vec<String> {
    let name = &model.name;
    match &model.shape {
        Shape::Alias(ty) => vec![fact(format!("{name} = {}", self::ty(ty)), &model.origin)],
        Shape::Struct { fields } => {
            let sent = if model.usage == Usage::Sent { ", sent" } else { "" };
            let schema =
                if model.schema.as_str() == name.as_str() { String::new() } else { format!(" of {}", model.schema) };
            let mut facts = vec![format!("{name}: struct{schema}{sent}")];
            facts.extend(fields.iter().map(|field| field_fact(name.as_str(), field)));
            facts
        }
        Shape::Enum { variants, sites } => {
            let mut facts: Vec<_> = variants
                .iter()
                .map(|variant| fact(format!("{name}.{} = {}", variant.wire, variant.name), &variant.origin))
                .collect();
            facts.extend(sites.iter().map(|site| format!("{name} of {site}")));
            facts
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
    fact(text, &field.origin)
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

fn ty(ty: &Type) -> String {
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
