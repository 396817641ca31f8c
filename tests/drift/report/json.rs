//! The JSON of a report and the schema that describes it.

use procountor_generator::drift::Kind;
use procountor_generator::drift::render::json;
use serde_json::{Value, json as value};

use super::example::{HOSTILE, huge, report};

fn schema() -> Value {
    let file = xtask::spec::Spec::here().join("generator/drift.schema.json");
    serde_json::from_str(&std::fs::read_to_string(file).expect("the schema can be read")).expect("the schema is JSON")
}

fn complaints(instance: &Value) -> Vec<String> {
    let schema = schema();
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is one of draft 2020-12");
    let said = validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path()));
    said.collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("a report is JSON")
}

#[test]
fn reports_are_what_the_schema_says() {
    for report in [report(), huge(Kind::ALL.len())] {
        assert_eq!(complaints(&parsed(&json(&report))), Vec::<String>::new());
    }
    let mut without_client = report();
    without_client.bump = None;
    without_client.findings[0].source = None;
    without_client.findings[0].pointers[0].old = None;
    without_client.new.sha256 = None;
    assert_eq!(complaints(&parsed(&json(&without_client))), Vec::<String>::new());
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let good = parsed(&json(&report()));
    let spoilt: [(&str, Value); 6] = [
        ("/findings/0/kind", value!("no-such-kind")),
        ("/findings/0/severity", value!("stop")),
        ("/findings/0/wire", value!(null)),
        ("/findings/0/pointers/0/new/line", value!(0)),
        ("/old/operations", value!("214")),
        ("/format", value!(2)),
    ];
    for (place, wrong) in spoilt {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap_or_else(|| panic!("{place} is there")) = wrong;
        assert!(!complaints(&bad).is_empty(), "{place} may be anything");
    }
    for place in ["", "/findings/0", "/findings/0/before", "/old", "/moved_ids/0", "/findings/0/operations/0"] {
        let mut more = good.clone();
        let object =
            more.pointer_mut(place).and_then(Value::as_object_mut).unwrap_or_else(|| panic!("{place} is there"));
        object.insert("unheard".to_owned(), value!(1));
        assert!(!complaints(&more).is_empty(), "{place} may hold more than it is said to");
    }
}

#[test]
fn the_schema_names_every_kind_and_describes_every_member() {
    let schema = schema();
    let names: Vec<_> = Kind::ALL.iter().map(|kind| value!(kind.name())).collect();
    assert_eq!(schema.pointer("/$defs/kind/enum"), Some(&Value::from(names)));
    let objects = schema["$defs"].as_object().into_iter().flat_map(|defs| defs.values()).chain([&schema]);
    let members = objects.filter_map(|object| object.get("properties")?.as_object()).flatten();
    let silent: Vec<_> =
        members.filter(|(_, member)| member.get("description").is_none()).map(|(name, _)| name.clone()).collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn every_text_arrives_as_it_was() {
    let arrived = parsed(&json(&report()));
    let subjects: Vec<_> =
        arrived["findings"].as_array().into_iter().flatten().filter_map(|one| one["subject"].as_str()).collect();
    assert_eq!(subjects.iter().filter(|subject| **subject == HOSTILE).count(), 5);
}
