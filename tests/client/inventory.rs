//! The generated inventory: a call of each operation, and samples of each model that round-trip.

use std::collections::BTreeSet;

use procountor_client::codec::{Value, from_json, to_json};
use procountor_client::models;
use procountor_generator::ir::{Api, Shape};
use serde_json::Value as Json;
use tests::inventory::{Call, Members, Model};

/// Returns the current release in the generator's IR.
pub(crate) fn api() -> Api {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is readable");
    spec.run(&source, true, procountor_generator::lower).expect("the current release has no errors").api
}

#[test]
fn inventory_calls_each_operation_once() {
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
    assert_eq!(Call::all().count(), called.len(), "call names are unique");
    let templates: BTreeSet<_> = Call::all().map(|call| (call.method, call.template)).collect();
    let count: usize = api.resources.values().map(|resource| resource.operations.len()).sum();
    assert_eq!(templates.len(), count);
}

#[test]
fn inventory_lists_each_model() {
    let api = api();
    let structs = api.models.values().filter(|model| matches!(model.shape, Shape::Struct { .. }));
    let structs: Vec<String> = structs.map(|model| model.name.to_string()).collect();
    assert_eq!(Model::all().iter().map(|model| model.name).collect::<Vec<_>>(), structs);
}

/// Asserts that the samples of a model round-trip.
fn check_round_trip<M: Value + procountor_client::codec::Model>(name: &str) {
    let model = Model::named(name);
    for members in [Members::All, Members::Required] {
        let sample = model.sample(members);
        let (read, unread) = from_json::<M>(&sample, false).unwrap_or_else(|error| panic!("{name}: {error}: {sample}"));
        assert!(unread.is_empty(), "{name}: {unread:?} of {sample}");
        let (written, sample): (Json, Json) = (parsed(&to_json(&read)), parsed(&sample));
        assert_eq!(written, sample, "{name}");
    }
    // Each property has a field.
    let (mut read, _) = from_json::<M>(&model.sample(Members::All), false).expect("the sample is valid");
    assert_eq!(read.properties().names.len(), model.properties.len(), "{name}");
    let mut fields = 0;
    read.fields_mut(&mut |all, _| fields = all.len());
    assert_eq!(fields, model.properties.len(), "{name}");
}

fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The name of a model, and the check of its type.
type RoundTrip = (&'static str, fn(&str));

macro_rules! round_trips {
    ($($name:ident),* $(,)?) => {
        &[$((stringify!($name), check_round_trip::<models::$name>)),*]
    };
}

#[test]
fn each_model_sample_round_trips() {
    let models: &[RoundTrip] = tests::for_each_model!(round_trips);
    assert_eq!(models.len(), Model::all().len());
    for (name, check_round_trip) in models {
        check_round_trip(name);
    }
}
