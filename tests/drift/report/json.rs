//! JSON reports and their schema, `generator/drift.schema.json`.

use procountor_generator::report::Rule;
use procountor_generator::report::render::json;
use serde_json::{Value, json as value};

use super::example::{HOSTILE, huge, report};

fn schema() -> Value {
    let file = tests::root().join("generator/drift.schema.json");
    serde_json::from_str(&std::fs::read_to_string(file).expect("the schema can be read")).expect("the schema is JSON")
}

fn schema_error(instance: &Value) -> Option<String> {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is valid in its draft");
    validator.validate(instance).err().map(|error| error.to_string())
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("the report is JSON")
}

#[test]
fn report_conforms_to_schema() {
    for report in [report(), huge(Rule::ALL.len())] {
        assert_eq!(schema_error(&parsed(&json(&report))), None);
    }
    let mut without_client = report();
    without_client.bump = None;
    without_client.findings[0].source = None;
    without_client.findings[0].pointers[0].old = None;
    without_client.new.sha256 = None;
    assert_eq!(schema_error(&parsed(&json(&without_client))), None);
}

#[test]
fn schema_rejects_invalid_report() {
    let valid = parsed(&json(&report()));
    let cases: [(&str, Value); 6] = [
        ("/findings/0/kind", value!("no-such-kind")),
        ("/findings/0/severity", value!("stop")),
        ("/findings/0/wire", value!(null)),
        ("/findings/0/pointers/0/new/line", value!(0)),
        ("/old/operations", value!("214")),
        ("/format", value!(2)),
    ];
    for (pointer, value) in cases {
        let mut invalid = valid.clone();
        *invalid.pointer_mut(pointer).unwrap_or_else(|| panic!("the report has no {pointer}")) = value;
        assert!(schema_error(&invalid).is_some(), "the schema accepts an invalid {pointer}");
    }
    for pointer in ["", "/findings/0", "/findings/0/before", "/old", "/moved_ids/0", "/findings/0/operations/0"] {
        let mut extended = valid.clone();
        let object = extended.pointer_mut(pointer).and_then(Value::as_object_mut);
        object.unwrap_or_else(|| panic!("the report has no {pointer}")).insert("unknown".to_owned(), value!(1));
        assert!(schema_error(&extended).is_some(), "the schema accepts an unknown member of {pointer}");
    }
}

#[test]
fn schema_lists_every_rule_and_describes_every_member() {
    let schema = schema();
    let names: Vec<_> = Rule::ALL.iter().map(|rule| value!(rule.name())).collect();
    assert_eq!(schema.pointer("/$defs/kind/enum"), Some(&Value::from(names)));
    let objects = schema["$defs"].as_object().into_iter().flat_map(|defs| defs.values()).chain([&schema]);
    let members = objects.filter_map(|object| object.get("properties")?.as_object()).flatten();
    let undescribed: Vec<_> =
        members.filter(|(_, member)| member.get("description").is_none()).map(|(name, _)| name.clone()).collect();
    assert_eq!(undescribed, Vec::<String>::new());
}

#[test]
fn json_preserves_text_of_description() {
    let report = parsed(&json(&report()));
    let subjects: Vec<_> =
        report["findings"].as_array().into_iter().flatten().filter_map(|finding| finding["subject"].as_str()).collect();
    assert_eq!(subjects.iter().filter(|subject| **subject == HOSTILE).count(), 5);
}
