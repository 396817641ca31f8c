//! Words of a person to items of the client.

use procountor_generator::Output;
use procountor_generator::document::Document;
use procountor_generator::ir::{Api, Body, Field, MethodName, Model, ModuleName, Operation, Shape, Variant};
use procountor_generator::pointer::Pointer;

use super::code::Place;

/// One item.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// What it is, in one line.
    pub(super) title: String,
    /// The nodes that it comes from.
    pub(super) origins: Vec<Pointer>,
    /// The places that list the values of an enum.
    pub(super) sites: Vec<String>,
    /// What its facts begin with.
    pub(super) facts: Vec<String>,
    /// Where its code stands.
    pub(super) code: Vec<Place>,
}

/// All items that the words may mean.
pub(super) fn find(output: &Output, document: &Document, words: &str) -> Vec<Found> {
    let words = words.trim();
    if (words.starts_with('/') || words.starts_with('#'))
        && let Some(pointer) = Pointer::parse(words)
    {
        return node(output, document, &pointer);
    }
    let api = &output.api;
    let operations: Vec<_> =
        operations(api).filter(|(module, operation)| is_operation(words, module, operation)).collect();
    if !operations.is_empty() {
        return operations.into_iter().map(|(module, operation)| of_operation(module, operation)).collect();
    }
    // As it is written first, without case only then.
    for same in [str::eq as fn(&str, &str) -> bool, str::eq_ignore_ascii_case] {
        let found: Vec<_> = api.models.values().filter_map(|model| in_model(model, words, same)).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn operations(api: &Api) -> impl Iterator<Item = (&ModuleName, &Operation)> {
    api.resources
        .iter()
        .flat_map(|(module, resource)| resource.operations.values().map(move |operation| (module, operation)))
}

/// The names that can be asked for.
pub(super) fn names(output: &Output) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (module, operation) in operations(&output.api) {
        names.push(format!("{module}.{}", operation.name));
        names.push(format!("{} {}", operation.method.as_str(), operation.template));
    }
    for model in output.api.models.values() {
        names.push(model.name.to_string());
        if let Shape::Struct { fields } = &model.shape {
            names.extend(fields.iter().map(|field| format!("{}.{}", model.name, field.wire)));
        }
    }
    names
}

fn is_operation(words: &str, module: &ModuleName, operation: &Operation) -> bool {
    if let Some((method, path)) = words.split_once(char::is_whitespace) {
        let same = method.eq_ignore_ascii_case(operation.method.as_str());
        return same && erased(path.trim()) == erased(&operation.template);
    }
    let full = format!("{module}.{}", operation.name);
    let many = operation.path.iter().any(|parameter| parameter.batch.is_some()).then(|| format!("{full}_many"));
    let words = words.replace("::", ".");
    words.eq_ignore_ascii_case(&full) || many.is_some_and(|many| words.eq_ignore_ascii_case(&many))
}

/// A path without the names of its parameters and without case.
fn erased(path: &str) -> String {
    let segments = path.trim_matches('/').split('/');
    let erased =
        segments.map(|segment| if segment.starts_with('{') { "{}".to_owned() } else { segment.to_lowercase() });
    erased.collect::<Vec<_>>().join("/")
}

fn in_model(model: &Model, words: &str, same: fn(&str, &str) -> bool) -> Option<Found> {
    let is = |text: &str| same(text, model.name.as_str()) || same(text, model.schema.as_str());
    if is(words) {
        return Some(of_model(model));
    }
    let words = words.replace("::", ".");
    let (name, member) = words.rsplit_once('.')?;
    if !is(name) {
        return None;
    }
    match &model.shape {
        Shape::Struct { fields } => {
            let field =
                fields.iter().find(|field| same(member, field.wire.as_str()) || same(member, field.name.as_str()))?;
            Some(of_field(model, field))
        }
        Shape::Enum { variants, .. } => {
            let variant =
                variants.iter().find(|one| same(member, one.wire.as_str()) || same(member, one.name.as_str()))?;
            Some(of_variant(model, variant))
        }
        Shape::Alias(_) => None,
    }
}

fn of_operation(module: &ModuleName, operation: &Operation) -> Found {
    let name = format!("{module}.{}", operation.name);
    let mut methods = vec![operation.name.clone()];
    if operation.path.iter().any(|parameter| parameter.batch.is_some()) {
        methods.push(MethodName::new(format!("{}_many", operation.name)));
    }
    let places = methods.iter().flat_map(|method| {
        [
            Place::Method { module: module.to_string(), name: method.to_string() },
            Place::Request { module: module.to_string(), method: method.to_string() },
        ]
    });
    let body = match &operation.body {
        Some(Body::Multipart(_)) => ", sends a form",
        Some(Body::Json { .. }) => ", sends JSON",
        Some(Body::Binary { .. }) => ", sends bytes",
        None => "",
    };
    Found {
        title: format!("operation {name}: {} {}{body}", operation.method.as_str(), operation.template),
        origins: vec![operation.origin.pointer.clone()],
        facts: vec![name],
        code: places.collect(),
        ..Found::default()
    }
}

fn of_model(model: &Model) -> Found {
    let name = model.name.to_string();
    let (kind, sites) = match &model.shape {
        Shape::Struct { fields } => (format!("model {name} of {} fields", fields.len()), Vec::new()),
        Shape::Enum { variants, sites } => {
            (format!("enum {name} of {} values", variants.len()), sites.keys().cloned().collect())
        }
        Shape::Alias(_) => (format!("alias {name}"), Vec::new()),
    };
    let schema = if model.schema.as_str() == name { String::new() } else { format!(", schema `{}`", model.schema) };
    Found {
        title: format!("{kind}{schema}"),
        origins: vec![model.origin.pointer.clone()],
        sites,
        facts: vec![name.clone()],
        code: vec![Place::Item { name }],
    }
}

fn of_field(model: &Model, field: &Field) -> Found {
    Found {
        title: format!("field {} of model {}, `{}` on the wire", field.name, model.name, field.wire),
        origins: vec![field.origin.pointer.clone()],
        facts: vec![format!("{}.{} =", model.name, field.wire)],
        code: vec![Place::Field { model: model.name.to_string(), name: field.name.to_string() }],
        ..Found::default()
    }
}

fn of_variant(model: &Model, variant: &Variant) -> Found {
    Found {
        title: format!("value {} of enum {}, `{}` on the wire", variant.name, model.name, variant.wire),
        origins: vec![variant.origin.pointer.clone()],
        facts: vec![format!("{}.{} =", model.name, variant.wire)],
        code: vec![Place::Variant { model: model.name.to_string(), name: variant.name.to_string() }],
        ..Found::default()
    }
}

/// The item that comes from a node, or the innermost item that the node is a part of.
fn node(output: &Output, document: &Document, pointer: &Pointer) -> Vec<Found> {
    let mut all: Vec<(&Pointer, Found)> = Vec::new();
    for (module, operation) in operations(&output.api) {
        all.push((&operation.origin.pointer, of_operation(module, operation)));
    }
    for model in output.api.models.values() {
        all.push((&model.origin.pointer, of_model(model)));
        if let Shape::Struct { fields } = &model.shape {
            all.extend(fields.iter().map(|field| (&field.origin.pointer, of_field(model, field))));
        }
    }
    let written = pointer.find(document.value()).is_some();
    let ours =
        output.applied.iter().flat_map(|application| &application.touched).any(|touched| touched.is_within(pointer));
    if !written && !ours {
        return Vec::new();
    }
    let around = all.iter().filter(|(origin, _)| pointer.is_within(origin));
    let innermost = around.map(|(origin, _)| origin.depth()).max();
    if let Some(depth) = innermost {
        all.retain(|(origin, _)| origin.depth() == depth && pointer.is_within(origin));
    } else {
        all.retain(|(origin, _)| origin.is_within(pointer));
        let title = format!("node #{pointer}, with {} items of the client inside", all.len());
        return vec![Found { title, origins: vec![pointer.clone()], ..Found::default() }];
    }
    let exact = |found: Found| {
        let inner = found.origins.iter().all(|origin| origin != pointer);
        if inner {
            Found { title: format!("part of {}", found.title), origins: vec![pointer.clone()], ..found }
        } else {
            found
        }
    };
    all.into_iter().map(|(_, found)| exact(found)).collect()
}
