//! The same input gives the same bytes, and meaning alone decides: neither order nor dialect.

use procountor_generator::Output;
use serde_json::{Map, Value};
use xtask::generate;
use xtask::spec::{Source, Spec};

fn output(spec: &Spec, source: &Source) -> Output {
    generate::run(spec, source, true).unwrap_or_else(|failure| panic!("{}: {failure}", source.name))
}

#[track_caller]
fn assert_same(left: &Output, right: &Output) {
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
fn twice_the_same_is_the_same() {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    assert_same(&output(&spec, &source), &output(&spec, &source));
}

#[test]
fn the_rendition_in_openapi_3_1_gives_the_same_bytes() {
    let spec = tests::spec();
    let in_3_0 = spec.release(Some("26.04")).expect("26.04 is there");
    let in_3_1 = spec.release(Some("26.04-oas31")).expect("its rendition is there");
    assert_same(&output(&spec, &in_3_0), &output(&spec, &in_3_1));
}

#[test]
fn order_of_paths_schemas_values_and_parameters_changes_nothing() {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    let value: Value = serde_json::from_slice(&source.bytes).expect("a release is JSON");
    let bytes = reversed(&value, "").to_string().into_bytes();
    let shuffled = Source { bytes, ..source.clone() };
    let (left, right) = (output(&spec, &source), output(&spec, &shuffled));
    let differences = xtask::snapshots::difference(&left.surface, &right.surface);
    assert!(differences.starts_with("0 facts went, 0 came"), "{differences}");
}

/// Everything backwards whose order means nothing.
fn reversed(value: &Value, key: &str) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().rev().map(|(key, value)| (key.clone(), reversed(value, key)));
            Value::Object(members.collect::<Map<_, _>>())
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| reversed(item, ""));
            let any_order = ["enum", "parameters", "required", "tags"].contains(&key);
            if any_order { Value::Array(items.rev().collect()) } else { Value::Array(items.collect()) }
        }
        other => other.clone(),
    }
}
