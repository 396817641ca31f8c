//! Stability of Rust names across releases.

use xtask::rust_paths::{renamed, rust_paths};

#[test]
fn item_in_two_releases_keeps_its_rust_path() {
    let spec = tests::named_releases();
    let paths_of = |label: &str| {
        let description = spec.release(Some(label)).expect("spec/ contains the release");
        let lowered = spec.run(&description, true, procountor_generator::lower).expect("the release can be lowered");
        (label.to_owned(), rust_paths(&lowered.api))
    };
    let releases: Vec<_> = spec.labels().into_iter().map(paths_of).collect();
    let mut compared = 0;
    let mut all_renamed = Vec::new();
    for (index, (old, before)) in releases.iter().enumerate() {
        for (new, after) in &releases[index + 1..] {
            compared += before.keys().filter(|wire| after.contains_key(*wire)).count();
            all_renamed.extend(renamed((old, before), (new, after)));
        }
    }
    let largest = releases.iter().map(|(_, paths)| paths.len()).max().unwrap_or_default();
    assert!(compared > largest, "only {compared} items were compared, the largest release has {largest}");
    assert!(
        all_renamed.is_empty(),
        "{} of {compared} items have another Rust path:\n{}\nset their names in spec/names.toml or spec/overlays",
        all_renamed.len(),
        all_renamed.join("\n")
    );
}

/// In 26.04, `updateDefaultDimension` belongs to another endpoint with the same argument types.
#[test]
fn moved_operation_id_does_not_rename_method() {
    let spec = tests::named_releases();
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
