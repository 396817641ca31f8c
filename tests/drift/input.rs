//! What the comparison makes of files that are not as they should be, and the exit codes of the command.

use std::path::Path;

use procountor_generator::Input;
use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::drift::{Report, Severity, compare, compare_known};
use tempfile::TempDir;
use tests::{fixtures, third_party};
use xtask::drift::{Format, Options, drift};
use xtask::failure::Failure;

const SHOP: &str = r##"{
  "openapi": "3.0.3",
  "info": {"title": "Shop", "version": "1"},
  "paths": {
    "/items/{id}": {
      "get": {
        "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
        "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
          {"$ref": "#/components/schemas/Item"}}}}}
      }
    }
  },
  "components": {"schemas": {"Item": {"type": "object", "properties": {
    "name": {"type": "string"},
    "rest": {"type": "array", "items": {"type": "string"}}
  }}}}
}"##;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("a file can be written");
    }
    folder
}

fn run(old: &Path, new: &Path, format: Format, fail_on: Option<Severity>) -> Result<(String, bool), Failure> {
    let name = |path: &Path| Some(path.to_str().expect("a name in Unicode").to_owned());
    drift(&tests::spec(), &Options { old: name(old), new: name(new), format, fail_on, no_overlays: true })
}

/// The text of a comparison of two files.
fn compared(old: &str, new: &str) -> String {
    let folder = folder(&[("old.json", old.as_bytes()), ("new.json", new.as_bytes())]);
    let (old, new) = (folder.path().join("old.json"), folder.path().join("new.json"));
    run(&old, &new, Format::Text, None).unwrap_or_else(|failure| panic!("{failure}")).0
}

/// The complaint about a file that cannot be compared.
fn refused(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[(name, bytes), ("shop.json", SHOP.as_bytes())]);
    let (file, shop) = (folder.path().join(name), folder.path().join("shop.json"));
    let both = [(&file, &shop), (&shop, &file)].map(|(old, new)| {
        let failure = run(old, new, Format::Text, None).expect_err("it cannot be compared");
        assert_eq!(failure.code(), 2, "{failure}");
        failure.to_string()
    });
    assert_eq!(both[0], both[1], "it is the same on both sides");
    both[0].replace(&format!("{}/", folder.path().display()), "")
}

/// The shop with something else in place of a piece of it.
fn shop_with(piece: &str, other: &str) -> String {
    assert!(SHOP.contains(piece), "{piece}");
    SHOP.replacen(piece, other, 1)
}

#[test]
fn the_same_file_twice_gives_nothing_to_tell() {
    let text = compared(SHOP, SHOP);
    assert!(text.contains("STOP 0 BREAK 0 REVIEW 0 ADD 0 NOTE 0 NOISE 0"), "{text}");
    assert!(!text.contains("REMARKS"), "{text}");
}

#[test]
fn what_cannot_be_read_is_a_remark_with_its_place() {
    let item = r##"{"$ref": "#/components/schemas/Item"}"##;
    let of_name = r#""name": {"type": "string"}"#;
    let parameters = r#"[{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}]"#;
    let cases = [
        (item, r##"{"$ref": "#/components/schemas/None"}"##, "`#/components/schemas/None` leads nowhere"),
        (item, r#"{"$ref": "other.yaml#/Item"}"#, "`other.yaml#/Item` leads out of the file"),
        (item, r#"{"$ref": 5}"#, "`$ref` is a number, not a text"),
        (item, r##"{"$ref": "#/info/title"}"##, "`#/info/title` leads to a text, not to an object"),
        (of_name, r##""name": {"$ref": "#/components/schemas/Item/properties/name"}"##, "leads back to itself"),
        (of_name, r#""name": "string""#, "the schema is a text, not an object"),
        (of_name, r#""name": {"type": 5}"#, "`type` is a number, not the name of a type"),
        (of_name, r#""name": {"type": "text"}"#, "`text` is no type"),
        (of_name, r#""name": {"allOf": {"type": "string"}}"#, "`allOf` is an object, not a list"),
        (of_name, r#""name": {"properties": []}"#, "`properties` is a list, not an object"),
        (of_name, r#""name": {"type": "string", "required": true}"#, "`required` is no list of members"),
        (parameters, "{}", "`parameters` is an object, not a list"),
        (parameters, "[]", "GET /items/{id} does not declare `id`"),
        (r#""200""#, r#""abc""#, "`abc` is no status"),
        (r#""get": {"#, r#""post": null, "get": {"#, "the operation is null, not an object"),
        (r#""get": {"#, r#""post": {}, "get": {"#, "the operation has no `responses`"),
        (r#""get": {"#, r#""FETCH": {}, "get": {"#, "`FETCH` is no method"),
        (r#""paths": {"#, r#""paths": {"items": {}, "#, "the path `items` does not begin with a slash"),
        (r#""info": {"title": "Shop", "version": "1"},"#, "", "the description has no `info`"),
    ];
    for (piece, other, remark) in cases {
        let broken = shop_with(piece, other);
        for (old, new, file) in [(SHOP, broken.as_str(), "new.json:"), (broken.as_str(), SHOP, "old.json:")] {
            let text = compared(old, new);
            let remarks = text.split("REMARKS ").nth(1).unwrap_or_else(|| panic!("{remark}: no remark in\n{text}"));
            assert!(remarks.contains(remark) && remarks.contains(file), "{remark} is not in\n{remarks}");
        }
    }
}

#[test]
fn a_remark_stands_in_every_form() {
    let broken = shop_with(r##"{"$ref": "#/components/schemas/Item"}"##, r#"{"$ref": "other.yaml"}"#);
    let folder = folder(&[("a.json", broken.as_bytes())]);
    let file = folder.path().join("a.json");
    for format in [Format::Text, Format::Markdown, Format::Json, Format::Html] {
        let (text, failed) = run(&file, &file, format, Some(Severity::Noise)).expect("it can be compared");
        assert!(text.contains("leads out of the file"), "{format:?}: {text}");
        assert!(!failed, "nothing changed");
        let times = text.matches("leads out of the file").count();
        // Where the remark is near the verdict too, it stands there and in the list.
        assert!(times <= 2, "{format:?}: the same remark {times} times");
    }
}

#[test]
fn many_remarks_are_a_few_and_a_count() {
    let lists: String = (0..40).map(|at| format!(r#""m{at}": [], "#)).collect();
    let text = compared(SHOP, &shop_with(r#""name": {"#, &format!(r#"{lists}"name": {{"#)));
    assert!(text.contains("REMARKS 6"), "{text}");
    assert!(text.contains("35 more nodes are not what OpenAPI lets them be"), "{text}");
}

#[test]
fn two_apis_are_said_to_be_two_at_the_top() {
    let bank = SHOP.replace("/items/", "/accounts/").replace("Shop", "Bank");
    let text = compared(SHOP, &bank);
    let top: String = text.lines().take(6).collect();
    assert!(top.contains("these look like two different APIs, `Shop` and `Bank`"), "{text}");
    // One title, or one path, is enough to believe that they are one.
    let moved = compared(SHOP, &SHOP.replace("/items/", "/accounts/"));
    let renamed = compared(SHOP, &SHOP.replace("Shop", "Bank"));
    assert!(!moved.contains("two different APIs") && !renamed.contains("two different APIs"), "{moved}{renamed}");
}

#[test]
fn a_file_that_is_no_description_is_refused_with_its_place() {
    let utf16: Vec<u8> = SHOP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deep = format!("a: {}{}\n", "[".repeat(9000), "]".repeat(9000));
    let cases: [(&str, &[u8], &str); 10] = [
        ("a.yaml", b"openapi: 3.0.3\ninfo: {title: a, version: '1'}\n", "the description has no `paths`"),
        ("a.yaml", b"openapi: 3.0.3\npaths:\n", "`paths` is null, not an object\n  at a.yaml:2:1"),
        ("a.yaml", b"openapi: 3.0.3\npaths: []\n", "`paths` is a list, not an object\n  at a.yaml:2:1"),
        ("a.yaml", b"# nothing\n", "the file holds nothing but comments"),
        ("a.yaml", b"openapi: 3.0.3\nb: 1\nb: 2\n", "`b` stands twice in one object\n  at a.yaml:3:1"),
        ("a.yaml", b"openapi: 3.0.3\npaths: {}\n---\na: 1\n", "more than one YAML document\n  at a.yaml:3:1"),
        ("a.yaml", b"openapi: 3.0.3\ninfo: a\0b\n", "at a.yaml:2:8"),
        ("a.yaml", deep.as_bytes(), "more than 128 levels deep\n  at a.yaml:1:132"),
        ("a.json", &utf16, "the file is UTF-16 text"),
        ("a.json", br#"{"openapi": "3.0.3", "#, "not JSON that can be read"),
    ];
    for (name, bytes, complaint) in cases {
        let said = refused(name, bytes);
        assert!(said.contains(complaint), "{complaint} is not in\n{said}");
    }
}

#[test]
fn flow_style_and_great_integers_are_read() {
    let flow = "{openapi: 3.0.3, info: {title: Shop, version: '1'}, paths: {}}";
    let great = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\nx-n: 123456789012345678901234567890\n";
    for text in [flow, great] {
        assert!(compared(text, text).contains("STOP 0 BREAK 0"), "{text}");
    }
}

#[test]
fn every_broken_description_of_the_generator_is_compared_or_refused() {
    let mut refusals = 0;
    for fixture in fixtures("rejects") {
        let folder = folder(&[(&fixture.file, &fixture.bytes), ("shop.json", SHOP.as_bytes())]);
        let (file, shop) = (folder.path().join(&fixture.file), folder.path().join("shop.json"));
        for (old, new) in [(&file, &shop), (&shop, &file), (&file, &file)] {
            match run(old, new, Format::Text, None) {
                Ok((text, _)) => assert!(text.starts_with("drift "), "{}: {text}", fixture.file),
                Err(failure) => {
                    refusals += 1;
                    assert_eq!(failure.code(), 2, "{}: {failure}", fixture.file);
                    assert!(failure.to_string().contains(&fixture.file), "it says which file: {failure}");
                }
            }
        }
    }
    assert!(refusals > 0, "some of them are no descriptions");
}

#[test]
fn a_pointer_of_a_report_leads_to_a_node_of_the_file() {
    let new = SHOP
        .replace("3.0.3", "3.1.0")
        .replace(r#""name": {"type": "string"}"#, r#""name": {"type": ["string", "integer"]}"#);
    let old = SHOP.replace("3.0.3", "3.1.0");
    let folder = folder(&[("old.json", old.as_bytes()), ("new.json", new.as_bytes())]);
    let (before, after) = (folder.path().join("old.json"), folder.path().join("new.json"));
    let (text, _) = run(&before, &after, Format::Json, None).expect("both can be read");
    let report: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let files = [("old", read(&old)), ("new", read(&new))];
    let findings = report["findings"].as_array().expect("a list");
    assert!(!findings.is_empty(), "{text}");
    for place in findings.iter().flat_map(|finding| finding["pointers"].as_array().expect("a list")) {
        for (side, file) in &files {
            if let Some(pointer) = place[side]["pointer"].as_str() {
                assert!(file.pointer(pointer).is_some(), "{side}: {pointer}");
            }
        }
    }
}

#[test]
fn what_is_neither_a_file_nor_a_release_is_said_to_be_so() {
    let folder = folder(&[("shop.json", SHOP.as_bytes())]);
    let shop = folder.path().join("shop.json");
    for (old, said) in [(folder.path().to_owned(), "is a directory"), (folder.path().join("none.json"), "is no file")] {
        let failure = run(&old, &shop, Format::Text, None).expect_err("there is nothing to compare");
        assert_eq!(failure.code(), 2);
        assert!(failure.to_string().contains(said) && failure.to_string().contains("26.04"), "{failure}");
    }
}

#[test]
fn the_exit_code_is_0_1_or_2() {
    let changed = shop_with(r#""name": {"type": "string"}"#, r#""name": {"type": "integer"}"#);
    let folder = folder(&[("old.json", SHOP.as_bytes()), ("new.json", changed.as_bytes()), ("no.json", b"[]")]);
    let file = |name: &str| folder.path().join(name);
    let (_, failed) = run(&file("old.json"), &file("old.json"), Format::Text, Some(Severity::Noise)).expect("compared");
    assert!(!failed, "exit code 0: nothing is found");
    let (_, failed) = run(&file("old.json"), &file("new.json"), Format::Text, None).expect("compared");
    assert!(!failed, "exit code 0: nothing was asked to fail");
    let (_, failed) = run(&file("old.json"), &file("new.json"), Format::Text, Some(Severity::Break)).expect("compared");
    assert!(failed, "exit code 1: a finding weighs so much");
    let failure = run(&file("no.json"), &file("new.json"), Format::Text, None).expect_err("no description");
    assert_eq!(failure.code(), 2);
}

/// The shop as its vendor publishes it: with sentences, what is read-only, patterns, styles and headers.
fn published() -> String {
    let mut shop: serde_json::Value = serde_json::from_str(SHOP).expect("the shop is JSON");
    let mut set = |pointer: &str, key: &str, value: serde_json::Value| {
        shop.pointer_mut(pointer).expect("the shop has it")[key] = value;
    };
    set("/paths/~1items~1{id}/get", "summary", "One item.".into());
    set("/paths/~1items~1{id}/get/parameters/0", "style", "label".into());
    set("/components/schemas/Item", "description", "What is sold.".into());
    set("/components/schemas/Item/properties/name", "readOnly", true.into());
    set("/components/schemas/Item/properties/name", "pattern", "^[a-z]+$".into());
    let header = serde_json::json!({"name": "X-Trace", "in": "header", "schema": {"type": "string"}});
    let parameters = shop.pointer_mut("/paths/~1items~1{id}/get/parameters").and_then(serde_json::Value::as_array_mut);
    parameters.expect("the shop has parameters").push(header);
    shop.to_string()
}

/// Codes of the findings, without that of a version that stayed.
fn codes(old: &str, new: &str, compare: Compare) -> Vec<&'static str> {
    let report = compare(&third_party("old.json", old), &third_party("new.json", new)).expect("both can be read");
    report.findings.iter().map(|finding| finding.code).filter(|code| *code != "F2").collect()
}

type Compare = fn(&Input<'_>, &Input<'_>) -> Result<Report, Vec<Diagnostic>>;

#[test]
fn what_a_restated_description_cannot_hold_is_not_news() {
    let published = published();
    assert_ne!(codes(SHOP, &published, compare), [""; 0]);
    assert_eq!(codes(SHOP, &published, compare_known), [""; 0]);
    assert_eq!(codes(&published, SHOP, compare_known), [""; 0]);
    let changed = published.replace(r#""rest""#, r#""pattern""#);
    assert_ne!(changed, published);
    assert_eq!(codes(SHOP, &changed, compare_known), ["D3", "D1"], "a member may be called as a keyword is");
}
