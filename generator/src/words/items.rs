//! The items of a client that words document.

use super::{Keys, ParameterLocation, WordFile, member_key, operation_key, parameter_key};
use crate::ir::{Api, Body, Docs, Model, Operation, PartKind, PathType, Shape, Type};
use crate::surface;

/// The kind of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A resource.
    Resource,
    /// An operation.
    Operation,
    /// A parameter, or a part of a multipart body.
    Parameter,
    /// A model.
    Model,
    /// A property of a model.
    Property,
    /// An enum.
    Enum,
    /// A listed value of an enum.
    Value,
}

impl ItemKind {
    /// Returns the file with the words for items of this kind.
    pub fn file(self) -> WordFile {
        match self {
            Self::Resource => WordFile::Resources,
            Self::Operation => WordFile::Operations,
            Self::Parameter => WordFile::Parameters,
            Self::Model | Self::Property => WordFile::Models,
            Self::Enum | Self::Value => WordFile::Enums,
        }
    }
}

/// The properties of every page.
const PAGE_PROPERTIES: [&str; 2] = ["results", "meta"];

/// An item of a client, with its documentation.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The kind.
    pub kind: ItemKind,
    /// The key in `spec/words/`.
    pub key: String,
    /// The documentation.
    pub docs: &'a Docs,
    /// The type of a property or parameter, as the surface shows it.
    pub ty: Option<String>,
    /// The Rust name, without the names of the items that contain it.
    pub name: &'a str,
}

/// Returns all items of a client.
pub fn items(api: &Api) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for (module, resource) in &api.resources {
        let (key, name) = (module.to_string(), module.as_str());
        items.push(Item { kind: ItemKind::Resource, key, docs: &resource.docs, ty: None, name });
        resource.operations.values().for_each(|operation| operation_items(operation, &mut items));
    }
    api.models.values().for_each(|model| model_items(model, &mut items));
    items
}

/// Returns the keys of all items of a client, and those of the properties of pages, which have one type in common.
pub fn keys(api: &Api) -> Keys {
    let pages = api.models.values().filter(|model| matches!(model.shape, Shape::Alias(Type::Page(_))));
    let properties = pages.flat_map(|page| PAGE_PROPERTIES.map(|name| member_key(page.schema.as_str(), name)));
    let items = items(api).into_iter().map(|item| (item.kind.file(), item.key));
    items.chain(properties.map(|key| (WordFile::Models, key))).collect()
}

fn operation_items<'a>(operation: &'a Operation, items: &mut Vec<Item<'a>>) {
    let key = operation_key(operation.method, &operation.template);
    let name = operation.name.as_str();
    items.push(Item { kind: ItemKind::Operation, key: key.clone(), docs: &operation.docs, ty: None, name });
    let mut add = |location, wire: &str, docs, ty, name| {
        let key = parameter_key(&key, location, wire);
        items.push(Item { kind: ItemKind::Parameter, key, docs, ty: Some(ty), name });
    };
    for parameter in &operation.path {
        let ty = path_type(&parameter.ty);
        add(ParameterLocation::Path, parameter.wire.as_str(), &parameter.docs, ty, parameter.name.as_str());
    }
    let query = operation.query.iter().map(|parameter| (ParameterLocation::Query, parameter));
    let headers = operation.headers.iter().map(|parameter| (ParameterLocation::Header, parameter));
    for (location, parameter) in query.chain(headers) {
        let ty = surface::ty(&parameter.ty);
        add(location, parameter.wire.as_str(), &parameter.docs, ty, parameter.name.as_str());
    }
    for part in operation.body.iter().flat_map(Body::parts) {
        let ty = match &part.kind {
            PartKind::Json(ty) | PartKind::Text(ty) => surface::ty(ty),
            PartKind::File => "file".to_owned(),
        };
        add(ParameterLocation::Part, part.wire.as_str(), &part.docs, ty, part.name.as_str());
    }
}

fn model_items<'a>(model: &'a Model, items: &mut Vec<Item<'a>>) {
    let (schema, name) = (model.schema.as_str(), model.name.as_str());
    let (kind, key) = match &model.shape {
        Shape::Enum { .. } => (ItemKind::Enum, name),
        Shape::Struct { .. } | Shape::Alias(_) => (ItemKind::Model, schema),
    };
    items.push(Item { kind, key: key.to_owned(), docs: &model.docs, ty: None, name });
    match &model.shape {
        Shape::Struct { fields, .. } => items.extend(fields.iter().map(|field| Item {
            kind: ItemKind::Property,
            key: member_key(schema, field.wire.as_str()),
            docs: &field.docs,
            ty: Some(surface::ty(&field.ty)),
            name: field.name.as_str(),
        })),
        Shape::Enum { variants, .. } => items.extend(variants.iter().map(|variant| Item {
            kind: ItemKind::Value,
            key: member_key(name, variant.wire.as_str()),
            docs: &variant.docs,
            ty: None,
            name: variant.name.as_str(),
        })),
        Shape::Alias(_) => {}
    }
}

fn path_type(ty: &PathType) -> String {
    match ty {
        PathType::Integer => "integer".to_owned(),
        PathType::Text => "string".to_owned(),
        PathType::Id(name) | PathType::Enum(name) => name.to_string(),
        PathType::List(item) => format!("[{}]", path_type(item)),
    }
}
