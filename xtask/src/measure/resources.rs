//! Processor time to check the client of all resources and of one resource: an estimate of the time that a Cargo feature
//! for each resource would save.

use std::collections::BTreeSet;
use std::path::PathBuf;

use procountor_generator::Output;
use serde_json::Value;

use crate::failure::Failure;
use crate::spec::{Description, Spec};
use crate::{compile, generate, process};

use super::Measurement;
use super::check::{median, once};

/// Path prefix of the one resource, which has the most operations.
const RESOURCE: &str = "/invoices";

/// JSON pointer of the schemas.
const SCHEMAS: &str = "/components/schemas";

/// Checks both clients five times, alternately, and compares the medians.
pub(super) fn resources(spec: &Spec) -> Result<Measurement, Failure> {
    let description = spec.release(None)?;
    let all = generate::run(spec, &description, true)?;
    let one = one_resource(spec, &description)?;
    let scratch = spec.root().join("target/resources");
    let client = |name: &str, output: &Output| -> Result<(std::process::Command, PathBuf, Vec<f64>), Failure> {
        // Both without the handwritten extensions, which need all resources.
        let folder = compile::workspace(spec.root(), &scratch.join(name), output, false)?;
        let mut command = process::cargo(&folder);
        command.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", scratch.join("target"));
        // Compiles the dependencies, which are not measured.
        process::check(command.env("CARGO_INCREMENTAL", "0"))?;
        Ok((command, folder.join("generated-client/src/lib.rs"), Vec::new()))
    };
    let mut both = [client("all", &all)?, client("one", &one)?];
    for _ in 0..5 {
        for (command, file, seconds) in &mut both {
            seconds.push(once(command, file)?);
        }
    }
    let [(_, _, of_all), (_, _, of_one)] = both;
    let (of_all, of_one) = (median(of_all), median(of_one));
    let size = |output: &Output| format!("{} resources, {} types", output.api.resources.len(), output.api.models.len());
    Ok(Measurement::without_limit(
        "resources",
        format!(
            "{of_all:.2} s of processor time for the client of {}, {of_one:.2} s for the client of {} \
             (cargo check without dependencies, not incremental, median of 5): {:.2} s less",
            size(&all),
            size(&one),
            of_all - of_one,
        ),
    ))
}

/// Generates the client of one resource: its paths and the schemas that they refer to.
fn one_resource(spec: &Spec, description: &Description) -> Result<Output, Failure> {
    let mut value = spec.correct(description).map_err(|errors| Failure::diagnostics(&errors))?.value;
    let retain = |value: &mut Value, pointer: &str, keep: &dyn Fn(&str) -> bool| {
        if let Some(members) = value.pointer_mut(pointer).and_then(Value::as_object_mut) {
            members.retain(|name, _| keep(name));
        }
    };
    retain(&mut value, "/paths", &|path| path.starts_with(RESOURCE));
    let mut used = BTreeSet::new();
    let mut pending = value.get("paths").map(schemas_of).unwrap_or_default();
    while let Some(name) = pending.pop() {
        pending
            .extend(value.pointer(SCHEMAS).and_then(|schemas| schemas.get(&name)).map(schemas_of).unwrap_or_default());
        pending.retain(|name| !used.contains(name));
        used.insert(name);
    }
    retain(&mut value, SCHEMAS, &|name| used.contains(name));
    let reduced = Description { bytes: value.to_string().into_bytes(), ..description.clone() };
    generate::run(&spec.clone().with_overlays(Vec::new()).without_rules(), &reduced, false)
}

/// Returns the names of the schemas that a part of the description refers to.
fn schemas_of(part: &Value) -> Vec<String> {
    match part {
        Value::Object(members) => {
            let own = members.get("$ref").and_then(Value::as_str);
            let own = own.and_then(|text| text.strip_prefix('#')?.strip_prefix(SCHEMAS)?.strip_prefix('/'));
            own.map(str::to_owned).into_iter().chain(members.values().flat_map(schemas_of)).collect()
        }
        Value::Array(items) => items.iter().flat_map(schemas_of).collect(),
        _ => Vec::new(),
    }
}
