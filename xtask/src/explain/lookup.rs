//! Lookup of the items of the client that a query names.

use procountor_generator::Output;
use procountor_generator::document::Document;
use procountor_generator::ir::{Api, Body, Field, MethodName, Model, ModuleName, Operation, Shape, Variant};
use procountor_generator::pointer::Pointer;

use super::excerpt::Excerpt;
use crate::operations::erase_parameters;

/// An item of the client, with the data for its explanation.
#[derive(Clone, Debug, Default)]
pub(super) struct ExplainedItem {
    /// Kind and name, in one line.
    pub(super) title: String,
    /// Nodes of the description that the item is generated from.
    pub(super) origins: Vec<Pointer>,
    /// Sites that list the values of an enum.
    pub(super) sites: Vec<String>,
    /// Prefixes of its surface facts.
    pub(super) facts: Vec<String>,
    /// Excerpts of its code.
    pub(super) code: Vec<Excerpt>,
}

/// Returns all items that match a query.
pub(super) fn find(output: &Output, document: &Document, query: &str) -> Vec<ExplainedItem> {
    let query = query.trim();
    if (query.starts_with('/') || query.starts_with('#'))
        && let Some(pointer) = Pointer::parse(query)
    {
        return items_at(output, document, &pointer);
    }
    let api = &output.api;
    let operations: Vec<_> =
        operations(api).filter(|(module, operation)| is_operation(query, module, operation)).collect();
    if !operations.is_empty() {
        return operations.into_iter().map(|(module, operation)| operation_item(module, operation)).collect();
    }
    // Exact matches first; ignoring case if there are none.
    for equal in [str::eq as fn(&str, &str) -> bool, str::eq_ignore_ascii_case] {
        let items: Vec<_> = api.models.values().filter_map(|model| in_model(model, query, equal)).collect();
        if !items.is_empty() {
            return items;
        }
    }
    Vec::new()
}

fn operations(api: &Api) -> impl Iterator<Item = (&ModuleName, &Operation)> {
    api.resources
        .iter()
        .flat_map(|(module, resource)| resource.operations.values().map(move |operation| (module, operation)))
}

/// Returns the names that a query can contain, for suggestions.
pub(super) fn names(output: &Output) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (module, operation) in operations(&output.api) {
        names.push(format!("{module}.{}", operation.name));
        names.push(format!("{} {}", operation.method.as_str(), operation.template));
    }
    for model in output.api.models.values() {
        names.push(model.name.to_string());
        if let Shape::Struct { fields, .. } = &model.shape {
            names.extend(fields.iter().map(|field| format!("{}.{}", model.name, field.wire)));
        }
    }
    names
}

fn is_operation(query: &str, module: &ModuleName, operation: &Operation) -> bool {
    if let Some((method, path)) = query.split_once(char::is_whitespace) {
        let erased = |path: &str| erase_parameters(path.trim_matches('/'));
        let same_method = method.eq_ignore_ascii_case(operation.method.as_str());
        return same_method && erased(path.trim()) == erased(&operation.template);
    }
    let full = format!("{module}.{}", operation.name);
    let many = operation.path.iter().any(|parameter| parameter.batch.is_some()).then(|| format!("{full}_many"));
    let query = query.replace("::", ".");
    query.eq_ignore_ascii_case(&full) || many.is_some_and(|many| query.eq_ignore_ascii_case(&many))
}

/// Returns the model, or the field or value of the model, that the query names.
fn in_model(model: &Model, query: &str, equal: fn(&str, &str) -> bool) -> Option<ExplainedItem> {
    let is_model = |name: &str| equal(name, model.name.as_str()) || equal(name, model.schema.as_str());
    if is_model(query) {
        return Some(model_item(model));
    }
    let query = query.replace("::", ".");
    let (name, member) = query.rsplit_once('.')?;
    if !is_model(name) {
        return None;
    }
    match &model.shape {
        Shape::Struct { fields, .. } => {
            let field =
                fields.iter().find(|field| equal(member, field.wire.as_str()) || equal(member, field.name.as_str()))?;
            Some(field_item(model, field))
        }
        Shape::Enum { variants, .. } => {
            let variant = variants
                .iter()
                .find(|variant| equal(member, variant.wire.as_str()) || equal(member, variant.name.as_str()))?;
            Some(variant_item(model, variant))
        }
        Shape::Alias(_) => None,
    }
}

fn operation_item(module: &ModuleName, operation: &Operation) -> ExplainedItem {
    let name = format!("{module}.{}", operation.name);
    let mut methods = vec![operation.name.clone()];
    if operation.path.iter().any(|parameter| parameter.batch.is_some()) {
        methods.push(MethodName::new(format!("{}_many", operation.name)));
    }
    let excerpts = methods.iter().flat_map(|method| {
        [
            Excerpt::Method { module: module.to_string(), name: method.to_string() },
            Excerpt::Request { module: module.to_string(), method: method.to_string() },
        ]
    });
    let body = match &operation.body {
        Some(Body::Multipart(_)) => ", sends a form",
        Some(Body::Json { .. }) => ", sends JSON",
        Some(Body::Binary { .. }) => ", sends bytes",
        None => "",
    };
    ExplainedItem {
        title: format!("operation {name}: {} {}{body}", operation.method.as_str(), operation.template),
        origins: vec![operation.origin.pointer.clone()],
        facts: vec![name],
        code: excerpts.collect(),
        ..ExplainedItem::default()
    }
}

fn model_item(model: &Model) -> ExplainedItem {
    let name = model.name.to_string();
    let (kind, sites) = match &model.shape {
        Shape::Struct { fields, .. } => (format!("model {name} with {} fields", fields.len()), Vec::new()),
        Shape::Enum { variants, sites } => {
            (format!("enum {name} with {} values", variants.len()), sites.keys().cloned().collect())
        }
        Shape::Alias(_) => (format!("alias {name}"), Vec::new()),
    };
    let schema = if model.schema.as_str() == name { String::new() } else { format!(", schema `{}`", model.schema) };
    ExplainedItem {
        title: format!("{kind}{schema}"),
        origins: vec![model.origin.pointer.clone()],
        sites,
        facts: vec![name.clone()],
        code: vec![Excerpt::Item { name }],
    }
}

fn field_item(model: &Model, field: &Field) -> ExplainedItem {
    ExplainedItem {
        title: format!("field {} of model {}, `{}` on the wire", field.name, model.name, field.wire),
        origins: vec![field.origin.pointer.clone()],
        facts: vec![format!("{}.{} =", model.name, field.wire)],
        code: vec![Excerpt::Field { model: model.name.to_string(), name: field.name.to_string() }],
        ..ExplainedItem::default()
    }
}

fn variant_item(model: &Model, variant: &Variant) -> ExplainedItem {
    ExplainedItem {
        title: format!("value {} of enum {}, `{}` on the wire", variant.name, model.name, variant.wire),
        origins: vec![variant.origin.pointer.clone()],
        facts: vec![format!("{}.{} =", model.name, variant.wire)],
        code: vec![Excerpt::Variant { model: model.name.to_string(), name: variant.name.to_string() }],
        ..ExplainedItem::default()
    }
}

/// Returns the items generated from a node, or the innermost items that contain the node.
fn items_at(output: &Output, document: &Document, pointer: &Pointer) -> Vec<ExplainedItem> {
    let mut all: Vec<(&Pointer, ExplainedItem)> = Vec::new();
    for (module, operation) in operations(&output.api) {
        all.push((&operation.origin.pointer, operation_item(module, operation)));
    }
    for model in output.api.models.values() {
        all.push((&model.origin.pointer, model_item(model)));
        if let Shape::Struct { fields, .. } = &model.shape {
            all.extend(fields.iter().map(|field| (&field.origin.pointer, field_item(model, field))));
        }
    }
    let in_description = pointer.find(document.value()).is_some();
    let in_overlay =
        output.applied.iter().flat_map(|application| &application.touched).any(|touched| touched.is_within(pointer));
    if !in_description && !in_overlay {
        return Vec::new();
    }
    let containing = all.iter().filter(|(origin, _)| pointer.is_within(origin));
    let innermost = containing.map(|(origin, _)| origin.depth()).max();
    if let Some(depth) = innermost {
        all.retain(|(origin, _)| origin.depth() == depth && pointer.is_within(origin));
    } else {
        all.retain(|(origin, _)| origin.is_within(pointer));
        let title = format!("node #{pointer} with {} items of the client inside", all.len());
        return vec![ExplainedItem { title, origins: vec![pointer.clone()], ..ExplainedItem::default() }];
    }
    let or_part = |item: ExplainedItem| {
        let is_part = item.origins.iter().all(|origin| origin != pointer);
        if is_part {
            ExplainedItem { title: format!("part of {}", item.title), origins: vec![pointer.clone()], ..item }
        } else {
            item
        }
    };
    all.into_iter().map(|(_, item)| or_part(item)).collect()
}
