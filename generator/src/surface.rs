//! The surface of a client: the facts that a reviewer reads, one per line, each self-contained, sorted.
//!
//! `*` at the end of a line means that an overlay created or changed the fact.

mod fact;

use std::collections::BTreeMap;

use crate::ir::{Api, Body, MadeFrom, Model, Operation, Origin, ResponseBody, Scalar, Shape, Success, Type};

pub(crate) use fact::path_type;
pub(crate) use fact::{Fact, FactKey, FactSubject, KeyPart, Owner};

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
            let file = match (fact.key.owner, fact.item) {
                (Owner::Client, _) => "client",
                (Owner::Method { module, .. }, _) => module,
                (Owner::Model(_), FactSubject::Variant(_) | FactSubject::EnumSite) => "enums",
                (Owner::Model(_), _) => "models",
            };
            files.entry(file.to_owned()).or_default().push(fact.line());
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

/// Returns all facts of a client, in its order.
pub(crate) fn facts(api: &Api) -> Vec<Fact<'_>> {
    let mut facts = Vec::new();
    if let Some(server) = &api.server {
        let Origin { by_overlay, made_from, pointer, .. } = &server.origin;
        let key = FactKey { owner: Owner::Client, part: KeyPart::Server };
        facts.push(Fact { key, by_overlay: *by_overlay, item: FactSubject::Server(server), made_from, home: pointer });
    }
    for (module, resource) in &api.resources {
        for operation in resource.operations.values() {
            operation_facts(module.as_str(), operation, &mut facts);
        }
    }
    for model in api.models.values() {
        model_facts(model, &mut facts);
    }
    facts
}

fn operation_facts<'a>(module: &'a str, operation: &'a Operation, facts: &mut Vec<Fact<'a>>) {
    let home = &operation.origin.pointer;
    let owner = Owner::Method { module, name: operation.name.as_str() };
    let mut add = |part: KeyPart<'a>, item: FactSubject<'a>, by_overlay: bool, made_from: &'a MadeFrom| {
        facts.push(Fact { key: FactKey { owner, part }, by_overlay, item, made_from, home });
    };
    let by_overlay = operation.success.origin.by_overlay;
    add(KeyPart::Whole, FactSubject::Operation(operation), by_overlay, &operation.origin.made_from);
    if let Some(server) = &operation.server {
        let Origin { by_overlay, made_from, .. } = &server.origin;
        add(KeyPart::Server, FactSubject::Server(server), *by_overlay, made_from);
    }
    for (index, parameter) in operation.path.iter().enumerate() {
        let Origin { by_overlay, made_from, .. } = &parameter.origin;
        add(KeyPart::Path(index + 1), FactSubject::Path(parameter), *by_overlay, made_from);
    }
    for parameter in &operation.query {
        let Origin { by_overlay, made_from, .. } = &parameter.origin;
        add(KeyPart::Parameter(parameter.wire.as_str()), FactSubject::Query(parameter), *by_overlay, made_from);
    }
    for parameter in &operation.headers {
        let Origin { by_overlay, made_from, .. } = &parameter.origin;
        // The setter is the same for a query and a header parameter.
        let also_in_query = operation.query.iter().any(|other| other.wire == parameter.wire);
        let wire = parameter.wire.as_str();
        let part = if also_in_query { KeyPart::Header(wire) } else { KeyPart::Parameter(wire) };
        add(part, FactSubject::Header(parameter), *by_overlay, made_from);
    }
    match &operation.body {
        Some(body @ Body::Json { origin, .. }) => {
            add(KeyPart::Body, FactSubject::Body(body), origin.by_overlay, &origin.made_from);
        }
        Some(body @ Body::Binary { origin, .. }) => {
            add(KeyPart::Body, FactSubject::Body(body), false, &origin.made_from);
        }
        Some(Body::Multipart(parts)) => {
            for part in parts {
                let Origin { by_overlay, made_from, .. } = &part.origin;
                add(KeyPart::Part(part.wire.as_str()), FactSubject::Part(part), *by_overlay, made_from);
            }
        }
        None => {}
    }
    if let Some(paging) = &operation.paging {
        add(KeyPart::Pages, FactSubject::Paging(paging), true, &paging.made_from);
    }
    if !operation.errors.is_empty() {
        add(KeyPart::Errors, FactSubject::Errors(operation), false, &operation.errors_made_from);
    }
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
    let home = &model.origin.pointer;
    let owner = Owner::Model(model.name.as_str());
    let mut add = |part: KeyPart<'a>, item: FactSubject<'a>, by_overlay: bool, made_from: &'a MadeFrom| {
        facts.push(Fact { key: FactKey { owner, part }, by_overlay, item, made_from, home });
    };
    let made_from = &model.origin.made_from;
    match &model.shape {
        Shape::Alias(ty) => add(KeyPart::Whole, FactSubject::Alias(ty), model.origin.by_overlay, made_from),
        Shape::Struct { fields, .. } => {
            add(KeyPart::Whole, FactSubject::Struct(model), false, made_from);
            for field in fields {
                let Origin { by_overlay, made_from, .. } = &field.origin;
                add(KeyPart::Member(field.wire.as_str()), FactSubject::Field(field), *by_overlay, made_from);
            }
        }
        Shape::Enum { variants, sites } => {
            for variant in variants {
                let Origin { by_overlay, made_from, .. } = &variant.origin;
                add(KeyPart::Member(variant.wire.as_str()), FactSubject::Variant(variant), *by_overlay, made_from);
            }
            for (site, origin) in sites {
                add(KeyPart::Site(site), FactSubject::EnumSite, false, &origin.made_from);
            }
        }
    }
}

pub(crate) fn ty(ty: &Type) -> String {
    match ty {
        Type::Scalar(scalar) => self::scalar(*scalar).to_owned(),
        Type::Model(name) => name.to_string(),
        Type::Boxed(name) => format!("Box<{name}>"),
        Type::Optional(value) => format!("Option<{}>", self::ty(value)),
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
