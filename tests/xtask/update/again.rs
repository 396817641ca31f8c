//! Updates that are run again: the same release published again, and the same description after an edit of `spec/`.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::fetch;
use xtask::spec::{RELEASE_LIST, Spec};
use xtask::update::{CHANGELOG, REPORT, UpdateOptions};

use super::{options, real_io, update_failure, update_summary};
use crate::support::{DATE, contents, oldest_repository, published, read, write};

/// Writes the description of a release with an edit to a temporary file.
fn edited(release: &str, edit: impl FnOnce(&mut Value)) -> (TempDir, PathBuf) {
    let mut value: Value = serde_json::from_str(&read(&published(release))).expect("the description is JSON");
    edit(&mut value);
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("given.json");
    write(&path, &value.to_string());
    (folder, path)
}

fn parameters<'a>(value: &'a mut Value, path: &str) -> &'a mut Vec<Value> {
    value["paths"][path]["get"]["parameters"].as_array_mut().expect("the operation has parameters")
}

/// A published description states what a restated one cannot contain, so that its `readOnly` is no news. The sentence of
/// an item without words is printed, ready to be restated.
#[test]
fn restated_release_published_again_has_no_breaking_changes() {
    let root = oldest_repository();
    let (_folder, from) = edited("23.02", |value| {
        let properties = value["components"]["schemas"]["Invoice"]["properties"].as_object_mut();
        for (_, property) in properties.expect("the schema has properties") {
            property["readOnly"] = json!(true);
            property["description"] = json!("A sentence of the vendor");
        }
        let text = "First <b>line</b>,<br/>\nsecond line";
        value["components"]["schemas"]["Invoice"]["properties"]["newThing"] =
            json!({"type": "string", "description": text});
    });
    let before = Spec::load(root.path()).expect("spec/ can be read").release(None).expect("there is a release");
    let summary = update_summary(root.path(), &options(&from, "23.02"));
    assert!(summary.contains("23.02 -> 23.02: STOP 0 BREAK 0 "), "{summary}");
    let entry = "  # published: First line, second line.\n  \"Invoice.newThing\": \"\"  # String";
    assert!(summary.contains(entry), "{summary}");
    let report = read(&root.path().join(REPORT));
    let origin = before.published().expect("the release has an origin");
    assert!(origin.date != DATE && report.contains(&origin.date), "{report}");
}

/// The vendor declares a header parameter that an overlay adds: the setter stays, and the action is named.
#[test]
fn declared_parameter_of_overlay_is_unnecessary_for_new_and_for_replaced_label() {
    let root = oldest_repository();
    let root = root.path();
    let declare = |value: &mut Value| {
        let schema = json!({"type": "string", "maxLength": 80});
        parameters(value, "/attachments").push(json!({"name": "username", "in": "header", "schema": schema}));
    };
    update_summary(root, &options(&published("23.09"), "23.09"));
    for (release, help) in [("23.09", "delete the action"), ("24.05", "x-releases: \">=23.09 <24.05\"")] {
        let (_folder, from) = edited(release, declare);
        let summary = update_summary(root, &options(&from, release));
        let (_, decision) = summary.split_once("the description itself declares the parameter").expect(&summary);
        assert!(decision.starts_with(" `username` in `header`\n  at spec/overlays/40-parameters.yaml:"), "{decision}");
        assert!(decision.contains(help), "{decision}");
        let entry = read(&root.join(CHANGELOG));
        assert!(!entry.contains("attachments().list(…).username"), "{entry}");
        assert!(!read(&root.join(REPORT)).contains("&#96;username&#96; was removed"), "{summary}");
    }
}

#[test]
fn edit_of_overlay_is_followed_by_another_update_without_a_commit() {
    let root = oldest_repository();
    let root = root.path();
    let options = options(&published("23.09"), "23.09");
    update_summary(root, &options);
    let first =
        (read(&root.join(CHANGELOG)), read(&root.join(REPORT)), read(&root.join("generated-client/Cargo.toml")));
    let overlays = root.join("spec/overlays/50-types.yaml");
    let text = read(&overlays);
    let action = "  - target: $.components.schemas.PaymentEvent.properties.paidAmount\n    x-releases: \"23.09\"\n    \
                  x-reason: an example of an edit\n    remove: true\n";
    write(&overlays, &format!("{}\n{action}", text.trim_end()));
    let summary = update_summary(root, &options);
    assert!(summary.starts_with("note: the update is run again from the release before it\n"), "{summary}");
    assert!(summary.contains("\n23.02 -> 23.09: STOP "), "{summary}");
    let changelog = read(&root.join(CHANGELOG));
    assert!(
        first.0.contains("`PaymentEvent.paid_amount") && !changelog.contains("`PaymentEvent.paid_amount"),
        "{changelog}"
    );
    assert_eq!(changelog.matches("\n## [0.1.1]").count(), 1, "{changelog}");
    assert_eq!(read(&root.join("generated-client/Cargo.toml")), first.2);
    let before = contents(root);
    assert!(update_summary(root, &options).ends_with("nothing to do, it is the current release, byte for byte"));
    assert_eq!(contents(root), before);
    // Without the edit, everything is as after the first update.
    write(&overlays, &text);
    update_summary(root, &options);
    assert_eq!((read(&root.join(CHANGELOG)), read(&root.join(REPORT))), (first.0, first.1));
}

/// Names, overlays, names that change, and handwritten code are reported in one run.
#[test]
fn all_problems_are_reported_at_once() {
    let root = oldest_repository();
    let root = root.path();
    let (_folder, from) = edited("23.09", |value| {
        value["servers"] = json!([]);
        let item = json!({"get": {"responses": {"204": {"description": ""}}}});
        value["paths"]["/frobnications"] = item;
    });
    let text = update_failure(root, &options(&from, "23.09"), real_io()).to_string();
    assert!(text.contains("`$.servers[0]` selects nothing in release 23.09"), "{text}");
    assert!(text.contains("frobnications = \"frobnications\""), "{text}");
    // A parameter with another type, and an operation that handwritten code calls.
    let (_folder, from) = edited("23.09", |value| {
        let start = parameters(value, "/invoices").iter_mut().find(|parameter| parameter["name"] == "startDate");
        start.expect("the operation has the parameter")["schema"] = json!({"type": "integer"});
    });
    let text = update_failure(root, &options(&from, "23.09"), real_io()).to_string();
    assert!(
        text.contains("items have another Rust path than in earlier releases after spec/releases/23.09.json"),
        "{text}"
    );
    assert!(text.contains("get /invoices ? startDate: ") || text.contains("GET /invoices ? startDate: "), "{text}");
}

#[test]
fn handwritten_code_that_names_a_removed_item_is_listed() {
    let root = oldest_repository();
    let root = root.path();
    let code = "fn count(client: &Client) {\n    client\n        .vats()\n        .rates_of_country(\"FI\");\n}\n";
    write(&root.join("generated-client/src/extensions/vat.rs"), code);
    write(&root.join("tests/client/path.rs"), "const PATH: &str = \"/vats/country\";\n");
    let overlays = root.join("spec/overlays");
    let (_folder, from) = edited("23.09", |value| {
        value["paths"].as_object_mut().expect("the description has paths").shift_remove("/vats/country");
    });
    // The actions for the removed operation end with it.
    for entry in fs::read_dir(&overlays).expect("the overlays can be read") {
        let path = entry.expect("the entry can be read").path();
        let text = read(&path).replace(
            "x-releases: \"<24.05\"\n    x-reason: rates exist",
            "x-releases: \"<23.09\"\n    x-reason: rates exist",
        );
        write(&path, &text);
    }
    let fetch = fetch::FetchOptions { force: true, ..options(&from, "23.09").fetch };
    let summary = update_summary(root, &UpdateOptions { fetch, ..UpdateOptions::default() });
    assert!(
        summary.contains("generated-client/src/extensions/vat.rs:3: `vats().rates_of_country` is removed"),
        "{summary}"
    );
    assert!(summary.contains("tests/client/path.rs:1: `/vats/country` is removed"), "{summary}");
    assert!(read(&root.join(RELEASE_LIST)).contains("current = \"23.09\""));
}
