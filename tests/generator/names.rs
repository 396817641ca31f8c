//! What survives from one release to another keeps its Rust path.

use std::collections::BTreeMap;

use procountor_generator::ir::{Api, Body, PartKind, PathType, Presence, Shape, Type};

/// What something is on the wire, and its Rust path.
type Paths = BTreeMap<String, String>;

fn paths(api: &Api) -> Paths {
    let mut paths = Paths::new();
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
            let mut sent: Vec<_> = operation.query.iter().chain(&operation.headers).collect();
            sent.sort_by(|left, right| left.name.cmp(&right.name));
            for parameter in sent {
                let place = if parameter.presence == Presence::Required {
                    position += 1;
                    format!("argument {}", position - 1)
                } else {
                    format!("setter {}", parameter.name)
                };
                paths.insert(format!("{identity} ? {}", parameter.wire), format!("{path} {place}: {:?}", parameter.ty));
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

fn model_paths(api: &Api, paths: &mut Paths) {
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
fn what_survives_between_two_releases_keeps_its_rust_path() {
    let spec = tests::spec();
    let of_release = |label: &str| {
        let source = spec.release(Some(label)).expect("the release is there");
        let lowered = spec.run(&source, true, procountor_generator::lower).expect("the release lowers");
        (label.to_owned(), paths(&lowered.api))
    };
    let releases: Vec<_> = spec.labels().into_iter().map(of_release).collect();
    let mut compared = 0;
    let mut moved = Vec::new();
    for (index, (old, before)) in releases.iter().enumerate() {
        for (new, after) in &releases[index + 1..] {
            for (wire, path) in before {
                let Some(now) = after.get(wire) else { continue };
                compared += 1;
                if now != path {
                    moved.push(format!("{wire}: {path} in {old}, {now} in {new}"));
                }
            }
        }
    }
    assert!(compared > 20_000, "only {compared} things were compared");
    assert!(
        moved.is_empty(),
        "{} of {compared} moved:\n{}\nsettle them in spec/names.toml or spec/overlays",
        moved.len(),
        moved.join("\n")
    );
}

/// The same operation id, the same argument types, another endpoint: what this crate is about.
#[test]
fn an_operation_id_that_moved_does_not_move_a_method() {
    let spec = tests::spec();
    let facts = |label: &str| {
        let source = spec.release(Some(label)).expect("the release is there");
        let output = xtask::generate::run(&spec, &source, true).expect("the release generates");
        let facts = output.surface.facts().filter(|fact| fact.contains("update_default_dimension = PUT"));
        facts.map(str::to_owned).collect::<Vec<_>>()
    };
    let (before, after) = (facts("24.11"), facts("26.04"));
    let of_persons =
        "persons.update_default_dimension = PUT /persons/{id}/defaults/dimensions/{dimensionId} -> DefaultDimension";
    let of_products = "products.update_default_dimension = PUT /products/{productId}/defaults/dimensions/{dimensionId} -> DefaultDimension";
    assert!(before.iter().any(|fact| fact == of_persons), "{before:#?}");
    assert!(!before.iter().any(|fact| fact.starts_with("products.")), "{before:#?}");
    assert!(after.iter().any(|fact| fact == of_persons), "{after:#?}");
    assert!(after.iter().any(|fact| fact == of_products), "{after:#?}");
}
