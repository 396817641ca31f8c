//! What the compiler needs for the client of all resources, and of one alone: what a feature for each
//! resource could save a program that uses one.

use std::collections::BTreeSet;
use std::path::PathBuf;

use procountor_generator::{Input, Output, correct};
use serde_json::Value;

use crate::failure::Failure;
use crate::spec::{Source, Spec};
use crate::{compile, generate, tool};

use super::check::{median, once};
use super::{Measured, Verdict};

/// The paths of the resource that is left: the one with the most operations.
const ONE: &str = "/invoices";

/// Where the schemas stand.
const SCHEMAS: &str = "/components/schemas";

/// Checks both clients five times in turn, and compares the medians.
pub(super) fn resources(spec: &Spec) -> Result<Measured, Failure> {
    let source = spec.release(None)?;
    let all = generate::run(spec, &source, true)?;
    let one = only_one(spec, &source)?;
    let scratch = spec.root().join("target/resources");
    let client = |name: &str, output: &Output| -> Result<(std::process::Command, PathBuf, Vec<f64>), Failure> {
        // Without what is written by hand for some resource, in both.
        let folder = compile::workspace(spec.root(), &scratch.join(name), output, false)?;
        let mut command = tool::cargo(&folder);
        command.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", scratch.join("target"));
        // The dependencies are made here, and not counted.
        tool::must(command.env("CARGO_INCREMENTAL", "0"))?;
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
    Ok(Measured {
        text: format!(
            "resources: {of_all:.2} s of processor time for the client of {}, {of_one:.2} s for that of {} \
             (cargo check alone, not incremental, median of 5): {:.2} s less",
            size(&all),
            size(&one),
            of_all - of_one,
        ),
        verdict: Verdict::NoLimit,
    })
}

/// The client of one resource: of its paths, and the schemas that they lead to.
fn only_one(spec: &Spec, source: &Source) -> Result<Output, Failure> {
    let corrected =
        spec.run(source, true, |input: &Input<'_>| correct(input.description, input.overlays, input.release));
    let mut value = corrected.map_err(|errors| Failure::diagnostics(&errors))?.value;
    let members = |value: &mut Value, pointer: &str, keep: &dyn Fn(&str) -> bool| {
        if let Some(members) = value.pointer_mut(pointer).and_then(Value::as_object_mut) {
            members.retain(|name, _| keep(name));
        }
    };
    members(&mut value, "/paths", &|path| path.starts_with(ONE));
    let mut used = BTreeSet::new();
    let mut waiting = value.get("paths").map(schemas_of).unwrap_or_default();
    while let Some(name) = waiting.pop() {
        waiting
            .extend(value.pointer(SCHEMAS).and_then(|schemas| schemas.get(&name)).map(schemas_of).unwrap_or_default());
        waiting.retain(|name| !used.contains(name));
        used.insert(name);
    }
    members(&mut value, SCHEMAS, &|name| used.contains(name));
    let source = Source { bytes: value.to_string().into_bytes(), ..source.clone() };
    generate::run(&spec.clone().with_overlays(Vec::new()), &source, false)
}

/// The schemas that a part of the description refers to.
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
