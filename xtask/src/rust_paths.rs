//! Rust paths of the items of a client by their identity on the wire: an item in two releases keeps its path.

use std::collections::BTreeMap;

use procountor_generator::ir::{Api, Body, PartKind, PathType, Presence, Shape, Type};

/// Rust paths by the wire identity of an operation, parameter, part, model, field or enum value.
pub type RustPaths = BTreeMap<String, String>;

/// Returns the Rust paths of a client.
pub fn rust_paths(api: &Api) -> RustPaths {
    let mut paths = RustPaths::new();
    for (module, resource) in &api.resources {
        for operation in resource.operations.values() {
            let erased: Vec<_> =
                operation.template.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect();
            let identity = format!("{} {}", operation.method.as_str(), erased.join("/").to_lowercase());
            let path = format!("resources::{module}::{}", operation.name);
            paths.insert(identity.clone(), path.clone());
            let mut position = operation.path.len();
            for (index, parameter) in operation.path.iter().enumerate() {
                let ty = path_type(&parameter.ty);
                paths.insert(format!("{identity} / {index}"), format!("{path} argument {index}: {ty}"));
            }
            let mut parameters: Vec<_> = operation.query.iter().chain(&operation.headers).collect();
            parameters.sort_by(|left, right| left.name.cmp(&right.name));
            for parameter in parameters {
                let role = if parameter.presence == Presence::Required {
                    position += 1;
                    format!("argument {}", position - 1)
                } else {
                    format!("setter {}", parameter.name)
                };
                paths.insert(format!("{identity} ? {}", parameter.wire), format!("{path} {role}: {:?}", parameter.ty));
            }
            if let Some(Body::Multipart(parts)) = &operation.body {
                for part in parts {
                    let kind = if part.kind == PartKind::File { "file" } else { "value" };
                    let kind = if part.repeated { format!("[{kind}]") } else { kind.to_owned() };
                    paths.insert(format!("{identity} part {}", part.wire), format!("{path}.{}: {kind}", part.name));
                }
            }
        }
    }
    model_paths(api, &mut paths);
    paths
}

fn path_type(ty: &PathType) -> String {
    match ty {
        PathType::Id(name) | PathType::Enum(name) => name.to_string(),
        PathType::Integer => "i64".to_owned(),
        PathType::Text => "&str".to_owned(),
        PathType::List(item) => format!("[{}]", path_type(item)),
    }
}

fn model_paths(api: &Api, paths: &mut RustPaths) {
    for model in api.models.values() {
        match &model.shape {
            Shape::Struct { fields, .. } => {
                paths.insert(format!("schema {}", model.schema), format!("models::{}", model.name));
                for field in fields {
                    paths.insert(
                        format!("{}.{}", model.schema, field.wire),
                        format!("models::{}.{}", model.name, field.name),
                    );
                }
            }
            Shape::Alias(Type::Page(_)) => {
                paths.insert(format!("schema {}", model.schema), format!("models::{}", model.name));
            }
            Shape::Alias(_) => {}
            Shape::Enum { variants, sites } => {
                for site in sites.keys() {
                    paths.insert(format!("enum at {site}"), format!("models::{}", model.name));
                }
                for variant in variants {
                    paths.insert(
                        format!("value {} of {}", variant.wire, model.name),
                        format!("models::{}::{}", model.name, variant.name),
                    );
                }
            }
        }
    }
}

/// Returns a line for each item whose path differs. `old` and `new` are releases with their paths.
pub fn renamed((old, before): (&str, &RustPaths), (new, after): (&str, &RustPaths)) -> Vec<String> {
    let changed = before.iter().filter_map(|(wire, path)| Some((wire, path, after.get(wire)?)));
    let changed = changed.filter(|(_, path, new_path)| path != new_path);
    changed.map(|(wire, path, new_path)| format!("{wire}: {path} in {old}, {new_path} in {new}")).collect()
}
