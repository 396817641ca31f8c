//! Stability of Rust names across releases.

use std::collections::BTreeMap;

use procountor_generator::ir::{Api, Body, PartKind, PathType, Presence, Shape, Type};

/// Rust paths by the wire identity of an operation, parameter, part, model, field or enum value.
type RustPaths = BTreeMap<String, String>;

fn rust_paths(api: &Api) -> RustPaths {
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
                let ty = match &parameter.ty {
                    PathType::Id(name) | PathType::Enum(name) => name.as_str(),
                    PathType::Integer => "i64",
                    PathType::Text => "&str",
                };
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
                    paths.insert(format!("{identity} part {}", part.wire), format!("{path}.{}: {kind}", part.name));
                }
            }
        }
    }
    model_paths(api, &mut paths);
    paths
}

fn model_paths(api: &Api, paths: &mut RustPaths) {
    for model in api.models.values() {
        match &model.shape {
            Shape::Struct { fields } => {
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

#[test]
fn item_in_two_releases_keeps_its_rust_path() {
    let spec = tests::spec();
    let paths_of = |label: &str| {
        let description = spec.release(Some(label)).expect("spec/ contains the release");
        let lowered = spec.run(&description, true, procountor_generator::lower).expect("the release can be lowered");
        (label.to_owned(), rust_paths(&lowered.api))
    };
    let releases: Vec<_> = spec.labels().into_iter().map(paths_of).collect();
    let mut compared = 0;
    let mut renamed = Vec::new();
    for (index, (old, before)) in releases.iter().enumerate() {
        for (new, after) in &releases[index + 1..] {
            for (wire, path) in before {
                let Some(new_path) = after.get(wire) else { continue };
                compared += 1;
                if new_path != path {
                    renamed.push(format!("{wire}: {path} in {old}, {new_path} in {new}"));
                }
            }
        }
    }
    let largest = releases.iter().map(|(_, paths)| paths.len()).max().unwrap_or_default();
    assert!(compared > largest, "only {compared} items were compared, the largest release has {largest}");
    assert!(
        renamed.is_empty(),
        "{} of {compared} items have another Rust path:\n{}\nset their names in spec/names.toml or spec/overlays",
        renamed.len(),
        renamed.join("\n")
    );
}

/// In 26.04, `updateDefaultDimension` belongs to another endpoint with the same argument types.
#[test]
fn moved_operation_id_does_not_rename_method() {
    let spec = tests::spec();
    let facts = |label: &str| {
        let description = spec.release(Some(label)).expect("spec/ contains the release");
        let output = xtask::generate::run(&spec, &description, true).expect("the release can be generated");
        let facts = output.surface.facts().filter(|fact| fact.contains("update_default_dimension = PUT"));
        facts.map(str::to_owned).collect::<Vec<_>>()
    };
    let (before, after) = (facts("24.11"), facts("26.04"));
    let person_fact =
        "persons.update_default_dimension = PUT /persons/{id}/defaults/dimensions/{dimensionId} -> DefaultDimension";
    let product_fact = "products.update_default_dimension = PUT /products/{productId}/defaults/dimensions/{dimensionId} -> DefaultDimension";
    assert!(before.iter().any(|fact| fact == person_fact), "{before:#?}");
    assert!(!before.iter().any(|fact| fact.starts_with("products.")), "{before:#?}");
    assert!(after.iter().any(|fact| fact == person_fact), "{after:#?}");
    assert!(after.iter().any(|fact| fact == product_fact), "{after:#?}");
}
