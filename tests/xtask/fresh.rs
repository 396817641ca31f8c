//! Generated code and snapshots in the repository, compared with the output of the generator.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use xtask::generate::{self, SNAPSHOTS};

/// The generated files, by path from the root of the repository.
static GENERATED: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let spec = tests::spec();
    let description = spec.release(None).expect("spec/ contains the current release");
    let output = generate::run(&spec, &description, true).expect("the current release can be generated");
    generate::generated_files(&spec, &output).expect("the snapshots can be rendered")
});

#[test]
fn checked_in_files_match_generator_output() {
    let stale = generate::stale(&tests::spec(), &GENERATED).expect("the files in the repository can be read");
    assert!(stale.is_empty(), "stale: {stale:#?}\nrun: cargo xtask generate");
}

#[test]
fn every_snapshot_belongs_to_a_test() {
    let folder = tests::spec().root().join(SNAPSHOTS);
    let prefix = format!("{SNAPSHOTS}/");
    let mut expected: BTreeSet<String> =
        GENERATED.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect();
    for folder in ["features", "rejects"] {
        expected.extend(tests::fixtures(folder).into_iter().map(|fixture| format!("{folder}__{}.snap", fixture.name)));
    }
    expected.extend(["annotations", "markdown", "text"].map(|format| format!("drift_report__{format}.snap")));
    expected.extend(["foreign.snap", "public_api.snap"].map(str::to_owned));
    let entries = std::fs::read_dir(folder).expect("the folder of snapshots can be read");
    let names = entries.map(|entry| entry.expect("the entry can be read").file_name().to_string_lossy().into_owned());
    let stray: Vec<_> = names.filter(|name| !expected.contains(name)).collect();
    assert!(stray.is_empty(), "snapshots without a test: {stray:#?}");
}
