//! What is emitted with a release is complete: a call of each operation, and samples of each model that
//! the client reads whole.

use std::collections::BTreeSet;

use procountor_client::model::{Value, from_json, to_json};
use procountor_client::models;
use procountor_generator::ir::{Api, Shape};
use serde_json::Value as Json;
use tests::inventory::{Call, Members, Model};

fn api() -> Api {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    spec.run(&source, true, procountor_generator::lower).expect("the current release lowers").api
}

#[test]
fn each_operation_is_called() {
    let api = api();
    let operations = api.resources.iter().flat_map(|(module, resource)| {
        resource.operations.values().flat_map(move |operation| {
            let name = format!("{module}.{}", operation.name);
            let many = operation.batch().map(|_| format!("{name}_many"));
            [name].into_iter().chain(many)
        })
    });
    let operations: BTreeSet<String> = operations.collect();
    let called: BTreeSet<String> = Call::all().map(|call| call.name.to_owned()).collect();
    assert_eq!(called, operations);
    assert_eq!(Call::all().count(), called.len(), "a name stands twice");
    let templates: BTreeSet<_> = Call::all().map(|call| (call.method, call.template)).collect();
    let count: usize = api.resources.values().map(|resource| resource.operations.len()).sum();
    assert_eq!(templates.len(), count);
}

#[test]
fn each_model_is_in_the_table() {
    let api = api();
    let structs = api.models.values().filter(|model| matches!(model.shape, Shape::Struct { .. }));
    let structs: Vec<String> = structs.map(|model| model.name.to_string()).collect();
    assert_eq!(Model::all().iter().map(|model| model.name).collect::<Vec<_>>(), structs);
}

/// Reads a sample and writes it again.
fn there_and_back<M: Value + procountor_client::model::Model>(name: &str) {
    let model = Model::named(name);
    for members in [Members::All, Members::Required] {
        let sample = model.sample(members);
        let (read, unread) = from_json::<M>(&sample, false).unwrap_or_else(|error| panic!("{name}: {error}: {sample}"));
        assert!(unread.is_empty(), "{name}: {unread:?} of {sample}");
        let (written, sample): (Json, Json) = (parsed(&to_json(&read)), parsed(&sample));
        assert_eq!(written, sample, "{name}");
    }
    // Each property is a field, and none is left empty by the sample with all members.
    let (mut read, _) = from_json::<M>(&model.sample(Members::All), false).expect("it was read before");
    assert_eq!(read.wires().len(), model.properties.len(), "{name}");
    let mut fields = 0;
    read.fields_mut(&mut |all, _| fields = all.len());
    assert_eq!(fields, model.properties.len(), "{name}");
}

fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A model's name, and the proof for its type.
type Row = (&'static str, fn(&str));

macro_rules! each {
    ($($name:ident),* $(,)?) => {
        &[$((stringify!($name), there_and_back::<models::$name>)),*]
    };
}

#[test]
fn each_sample_is_read_whole_and_goes_back_as_it_came() {
    let models: &[Row] = tests::for_each_model!(each);
    assert_eq!(models.len(), Model::all().len());
    for (name, there_and_back) in models {
        there_and_back(name);
    }
}
