//! The next release that is tested in a copy of the repository, and the results of its tests.

use procountor_generator::document::Document;
use xtask::next_release::{FailedTest, TestRun, next_description};
use xtask::spec::{RELEASE_LIST, Spec, sha256};

use crate::support::{read, spec_repository, write};

/// A current description in YAML, as the vendor may publish it.
const YAML: &str = "openapi: 3.0.1\ninfo:\n  title: An API\n  version: '26.04'\npaths:\n  /things:\n    get:\n      \
                    responses:\n        '204':\n          description: Done\n";

#[test]
fn next_description_of_json_and_yaml_differs_only_in_version() {
    let root = spec_repository();
    let root = root.path();
    let json = read(&root.join("spec/releases/26.04.json"));
    for (name, text) in [("26.04.json", json.as_str()), ("26.04.yaml", YAML)] {
        let path = root.join("spec/releases").join(name);
        write(&path, text);
        let list = read(&root.join(RELEASE_LIST));
        let list = list.replace("releases/26.04.json", &format!("releases/{name}"));
        let digest = Spec::load(root).expect("spec/ can be read").releases.releases["26.04"].sha256.clone();
        write(&root.join(RELEASE_LIST), &list.replace(&digest, &sha256(text.as_bytes())));
        let spec = Spec::load(root).expect("spec/ can be read");
        let next = next_description(&spec).unwrap_or_else(|failure| panic!("{failure}"));
        let value = |name: &str, bytes: &[u8]| Document::read(name, bytes).expect("it can be read").value().clone();
        let mut expected = value(name, text.as_bytes());
        expected["info"]["version"] = "26.05".into();
        assert_eq!(value("next.json", &next), expected);
    }
}

/// Output of a test target with two failures and a test that prints a similar heading.
const OUTPUT: &str = "\nrunning 4 tests\n..\nhistory::second --- FAILED\nreport::json::first --- FAILED\n\nfailures:\n\n\
    ---- history::second stdout ----\n\nthread 'history::second' (7) panicked at tests/support/lib.rs:36:5:\n\
    \nfailures:\n    not::a_test\nend\n\n---- report::json::first stdout ----\n\n\nfailures:\n    history::second\n    \
    report::json::first\n\ntest result: FAILED. 2 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in \
    0.10s\n\n";

#[test]
fn failures_are_read_from_output_of_test_target() {
    let run = TestRun::read("drift", OUTPUT);
    let failed = |name: &str| FailedTest { target: "drift".to_owned(), name: name.to_owned() };
    assert_eq!(run, TestRun { passed: 2, failed: vec![failed("history::second"), failed("report::json::first")] });
    let passed = "\nrunning 3 tests\n...\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 9 filtered out\n";
    assert_eq!(TestRun::read("drift", passed), TestRun { passed: 3, failed: Vec::new() });
}

#[test]
fn failed_test_is_named_by_line_with_its_file() {
    let test = |name: &str| FailedTest { target: "drift".to_owned(), name: name.to_owned() };
    let named = "to decide:\n  tests/drift/report/json.rs:12: `Invoice.total` is removed\n  \
                 tests/drift/main.rs:3: `Invoice` is removed\n  tests/drift/pairs/mod.rs:1: `Invoice` is removed";
    for name in ["report::json::first", "top_level", "pairs::first"] {
        assert!(test(name).is_named_in(named), "{name}");
    }
    for name in ["report::first", "json::first", "history::second", "report::json::inner::first"] {
        assert!(!test(name).is_named_in(named), "{name}");
    }
    assert!(!test("report::json::first").is_named_in("see tests/drift/report/json.rs:12"));
}
