//! Determinism of the generator: repeated runs, OpenAPI dialects and element order.

use procountor_generator::Output;
use serde_json::{Map, Value};
use xtask::generate;
use xtask::spec::{Description, Spec};

fn generate(spec: &Spec, description: &Description) -> Output {
    generate::run(spec, description, true).unwrap_or_else(|failure| panic!("{}: {failure}", description.name))
}

#[track_caller]
fn assert_same_output(left: &Output, right: &Output) {
    for ((path, left), (other, right)) in left.tree.files().zip(right.tree.files()) {
        assert_eq!(path, other);
        assert!(left == right, "{path} differs:\n{}", first_difference(left, right));
    }
    assert_eq!(left.tree.files().count(), right.tree.files().count());
    assert!(left.inventory == right.inventory, "the inventories differ");
    assert!(left.surface == right.surface, "the surface differs");
}

fn first_difference(left: &str, right: &str) -> String {
    let lines = left.lines().zip(right.lines()).enumerate().find(|(_, (left, right))| left != right);
    lines.map_or_else(
        || "one is longer".to_owned(),
        |(line, (left, right))| format!("{}: {left}\n{}: {right}", line + 1, line + 1),
    )
}

#[test]
fn repeated_run_gives_same_output() {
    let spec = tests::spec();
    let description = spec.release(None).expect("spec/ contains the current release");
    assert_same_output(&generate(&spec, &description), &generate(&spec, &description));
}

#[test]
fn openapi_3_1_rendition_gives_same_output() {
    let spec = tests::named_releases();
    let in_3_0 = spec.release(Some("26.04")).expect("spec/ contains 26.04");
    let in_3_1 = spec.release(Some("26.04-oas31")).expect("spec/ contains the rendition of 26.04");
    assert_same_output(&generate(&spec, &in_3_0), &generate(&spec, &in_3_1));
}

#[test]
fn element_order_does_not_change_surface() {
    let spec = tests::spec();
    let description = spec.release(None).expect("spec/ contains the current release");
    let value: Value = serde_json::from_slice(&description.bytes).expect("the release is JSON");
    let bytes = reversed(&value, "").to_string().into_bytes();
    let shuffled = Description { bytes, ..description.clone() };
    let (left, right) = (generate(&spec, &description), generate(&spec, &shuffled));
    let differences = xtask::snapshots::difference(&left.surface, &right.surface);
    assert!(differences.starts_with("0 facts removed, 0 added"), "{differences}");
}

/// Reverses all members, and all arrays whose order has no meaning.
fn reversed(value: &Value, key: &str) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().rev().map(|(key, value)| (key.clone(), reversed(value, key)));
            Value::Object(members.collect::<Map<_, _>>())
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| reversed(item, ""));
            let unordered = ["enum", "parameters", "required", "tags"].contains(&key);
            if unordered { Value::Array(items.rev().collect()) } else { Value::Array(items.collect()) }
        }
        other => other.clone(),
    }
}
