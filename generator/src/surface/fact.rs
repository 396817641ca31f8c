//! Facts of a surface, as data and as lines.

use std::fmt;

use super::{success, ty};
use crate::ir::{
    Access, Body, Field, Limits, ListStyle, Location, MadeFrom, Model, Operation, Paging, Parameter, Part, PartKind,
    PathParameter, PathStyle, PathType, Presence, Sensitivity, Server, Type, Usage, Variant,
};
use crate::pointer::Pointer;

/// One fact. Its line is made on demand, because a large client has a hundred thousand facts.
#[derive(Clone, Debug)]
pub(crate) struct Fact<'a> {
    /// Identity of the fact across releases.
    pub(crate) key: FactKey<'a>,
    /// Whether an overlay created or changed the fact.
    pub(crate) by_overlay: bool,
    pub(crate) item: FactSubject<'a>,
    /// The nodes of the description that the fact is made from.
    pub(crate) made_from: &'a MadeFrom,
    /// The node of its owner.
    pub(crate) home: &'a Pointer,
}

/// Identity of a fact across releases, such as `invoices.list ? status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FactKey<'a> {
    pub(crate) owner: Owner<'a>,
    pub(crate) part: KeyPart<'a>,
}

/// The part of its owner that a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum KeyPart<'a> {
    Whole,
    Server,
    /// A path parameter, by its position from 1.
    Path(usize),
    Parameter(&'a str),
    /// A header parameter, beside a query parameter of the same name.
    Header(&'a str),
    Body,
    Part(&'a str),
    Pages,
    Errors,
    /// A field or a variant.
    Member(&'a str),
    /// A place where the values of an enum are listed.
    Site(&'a str),
}

impl fmt::Display for FactKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.owner.fmt(f)?;
        match self.part {
            KeyPart::Whole => Ok(()),
            KeyPart::Server => f.write_str(" calls"),
            KeyPart::Path(position) => write!(f, " / {position}"),
            KeyPart::Parameter(name) => write!(f, " ? {name}"),
            KeyPart::Header(name) => write!(f, " header {name}"),
            KeyPart::Body => f.write_str(" <"),
            KeyPart::Part(name) => write!(f, " < part {name}"),
            KeyPart::Pages => f.write_str(" pages"),
            KeyPart::Errors => f.write_str(" !"),
            KeyPart::Member(name) => write!(f, ".{name}"),
            KeyPart::Site(site) => write!(f, " of {site}"),
        }
    }
}

/// The operation or the type that a fact belongs to, by its Rust name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Owner<'a> {
    Client,
    Method { module: &'a str, name: &'a str },
    Model(&'a str),
}

impl<'a> Owner<'a> {
    /// Returns the name of a type.
    pub(crate) fn model(self) -> Option<&'a str> {
        if let Self::Model(name) = self { Some(name) } else { None }
    }

    /// Returns the owner as code names it, such as `invoices().list`.
    pub(crate) fn call(self) -> String {
        match self {
            Self::Method { module, name } => format!("{module}().{name}"),
            Self::Client | Self::Model(_) => self.to_string(),
        }
    }
}

impl fmt::Display for Owner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client => f.write_str("client"),
            Self::Method { module, name } => write!(f, "{module}.{name}"),
            Self::Model(name) => f.write_str(name),
        }
    }
}

/// The part of the client that a fact describes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FactSubject<'a> {
    /// The default server, or the server of an operation.
    Server(&'a Server),
    Operation(&'a Operation),
    Path(&'a PathParameter),
    Query(&'a Parameter),
    Header(&'a Parameter),
    Body(&'a Body),
    Part(&'a Part),
    Paging(&'a Paging),
    /// The documented errors.
    Errors(&'a Operation),
    Alias(&'a Type),
    Struct(&'a Model),
    Field(&'a Field),
    Variant(&'a Variant),
    EnumSite,
}

impl Fact<'_> {
    /// Returns the line of the surface.
    pub(crate) fn line(&self) -> String {
        let mark = if self.by_overlay { " *" } else { "" };
        self.text() + mark
    }

    /// Returns the line without the mark of overlays.
    pub(crate) fn text(&self) -> String {
        let key = self.key;
        match self.item {
            FactSubject::Server(server) => format!("{key} {}", server.url),
            FactSubject::Operation(operation) => {
                let (method, success) = (operation.method.as_str(), success(&operation.success));
                let deprecated = if operation.deprecated { " (deprecated)" } else { "" };
                format!("{key} = {method} {} -> {success}{deprecated}", operation.template)
            }
            FactSubject::Path(parameter) => path_text(key, parameter),
            FactSubject::Query(parameter) => parameter_text(key.owner, "?", parameter),
            FactSubject::Header(parameter) if parameter.location == Location::Cookie => {
                parameter_text(key.owner, "cookie", parameter)
            }
            FactSubject::Header(parameter) => parameter_text(key.owner, "header", parameter),
            FactSubject::Body(Body::Json { ty: body, media_type, presence, .. }) => {
                let media_type = media_type.as_ref().map_or(String::new(), |media_type| format!(" as {media_type}"));
                format!("{key} {}{media_type}{}", ty(body), optional(*presence))
            }
            FactSubject::Body(Body::Binary { media_type, presence, .. }) => {
                format!("{key} bytes of {media_type}{}", optional(*presence))
            }
            FactSubject::Body(Body::Multipart(_)) | FactSubject::EnumSite => key.to_string(),
            FactSubject::Part(part) => part_text(key, part),
            FactSubject::Paging(paging) => paging_text(key, paging),
            FactSubject::Errors(operation) => {
                let errors: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
                format!("{key} {}", errors.join(" "))
            }
            FactSubject::Alias(alias) => format!("{key} = {}", ty(alias)),
            FactSubject::Struct(model) => {
                let sent = if model.usage == Usage::Sent { ", sent" } else { "" };
                let is_same = model.schema.as_str() == model.name.as_str();
                let schema = if is_same { String::new() } else { format!(" of {}", model.schema) };
                let deprecated = if model.deprecated { " (deprecated)" } else { "" };
                let others = model.additional().map(|field| format!(", other members {{{}}}", ty(&field.ty)));
                format!("{key}: struct{schema}{sent}{}{deprecated}", others.unwrap_or_default())
            }
            FactSubject::Field(field) => field_text(key, field),
            FactSubject::Variant(variant) => format!("{key} = {}", variant.name),
        }
    }
}

/// Returns a fact such as `invoices.list pages by previousId, page; key id; size 200; orderById DESC; changes since
/// versionStartDate by version`.
fn paging_text(key: FactKey<'_>, paging: &Paging) -> String {
    let by: Vec<_> = [&paging.previous, &paging.page].into_iter().flatten().map(ToString::to_string).collect();
    let mut facts = vec![format!("{key} by {}", by.join(", "))];
    facts.extend(paging.key.iter().map(|key| format!("key {key}")));
    facts.extend(paging.size.iter().map(|(_, most)| format!("size {most}")));
    facts.extend(paging.order.iter().map(|(order, default)| format!("{order} {default}")));
    facts.extend(paging.changed.iter().map(|(since, member)| format!("changes since {since} by {member}")));
    facts.join("; ")
}

fn path_text(key: FactKey<'_>, parameter: &PathParameter) -> String {
    let ty = path_type(&parameter.ty);
    let style = match parameter.style {
        PathStyle::Simple => "",
        PathStyle::Label => " after a dot",
        PathStyle::Matrix => " after its name",
    };
    let batch = parameter.batch.map_or(String::new(), |most| format!(", or up to {most} at once"));
    format!("{key} {}: {ty}{style}{batch}", parameter.wire)
}

/// Returns the type of a path parameter.
pub(crate) fn path_type(ty: &PathType) -> String {
    match ty {
        PathType::Integer => "i64".to_owned(),
        PathType::Text => "String".to_owned(),
        PathType::Id(name) | PathType::Enum(name) => name.to_string(),
        PathType::List(item) => format!("[{}]", path_type(item)),
    }
}

fn optional(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "",
        Presence::Optional => ", optional",
    }
}

fn parameter_text(owner: Owner<'_>, place: &str, parameter: &Parameter) -> String {
    let mut text = format!(
        "{owner} {place} {}: {}",
        named(parameter.wire.as_str(), parameter.name.as_str()),
        limited(&parameter.ty, &parameter.limits)
    );
    match (&parameter.ty, parameter.style) {
        (Type::List(_), ListStyle::Joined(separator)) => text.push_str(&format!(" joined by {separator:?}")),
        (_, ListStyle::Json) => text.push_str(" as JSON"),
        _ => {}
    }
    if parameter.presence == Presence::Required {
        text.push_str(", required");
    }
    if parameter.deprecated {
        text.push_str(", deprecated");
    }
    text
}

fn part_text(key: FactKey<'_>, part: &Part) -> String {
    let kind = match &part.kind {
        PartKind::Json(ty) => format!("{} as JSON", super::ty(ty)),
        PartKind::File => "file".to_owned(),
        PartKind::Text(kind) => format!("{} as text", super::ty(kind)),
    };
    let kind = if part.repeated { format!("[{kind}]") } else { kind };
    let required = if part.presence == Presence::Required { ", required" } else { "" };
    format!("{key}: {kind}{required}")
}

fn field_text(key: FactKey<'_>, field: &Field) -> String {
    let mut text = format!("{key} = {}: {}", field.name, limited(&field.ty, &field.limits));
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
    let mut text = super::ty(ty);
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
