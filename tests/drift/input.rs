//! Comparison of malformed, unreadable and third-party files, and the failures of `cargo xtask drift`.

use std::path::Path;

use procountor_generator::document::Fidelity;
use procountor_generator::drift::compare_restated;
use procountor_generator::report::Severity;
use tempfile::TempDir;
use tests::{fixtures, third_party};
use xtask::drift::{DriftOptions, Format, drift};
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
    let folder = TempDir::new().expect("a temporary folder can be created");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("the file can be written");
    }
    folder
}

fn run(old: &Path, new: &Path, format: Format, fail_on: Option<Severity>) -> Result<(String, bool), Failure> {
    let name = |path: &Path| Some(path.to_str().expect("the path is Unicode").to_owned());
    let output = drift(
        &tests::named_releases(),
        &DriftOptions { old: name(old), new: name(new), format, fail_on, no_overlays: true },
    )?;
    Ok((output.text, output.failing > 0))
}

/// Returns the text report of two files.
fn text_report(old: &str, new: &str) -> String {
    let folder = folder(&[("old.json", old.as_bytes()), ("new.json", new.as_bytes())]);
    let (old, new) = (folder.path().join("old.json"), folder.path().join("new.json"));
    run(&old, &new, Format::Text, None).unwrap_or_else(|failure| panic!("{failure}")).0
}

/// Returns the message about a file that cannot be compared.
fn rejection(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[(name, bytes), ("shop.json", SHOP.as_bytes())]);
    let (file, shop) = (folder.path().join(name), folder.path().join("shop.json"));
    let both = [(&file, &shop), (&shop, &file)].map(|(old, new)| {
        let failure = run(old, new, Format::Text, None).expect_err("the file cannot be compared");
        assert_eq!(failure.code(), 2, "{failure}");
        failure.to_string()
    });
    assert_eq!(both[0], both[1], "the message is the same for the old and the new file");
    both[0].replace(&format!("{}/", folder.path().display()), "")
}

/// Returns the shop with a part replaced.
fn shop_with(part: &str, replacement: &str) -> String {
    assert!(SHOP.contains(part), "{part}");
    SHOP.replacen(part, replacement, 1)
}

#[test]
fn equal_files_give_no_findings() {
    let text = text_report(SHOP, SHOP);
    assert!(text.contains("STOP 0 BREAK 0 REVIEW 0 ADD 0 NOTE 0 NOISE 0"), "{text}");
    assert!(!text.contains("REMARKS"), "{text}");
}

#[test]
fn malformed_node_is_a_remark_with_location() {
    let item = r##"{"$ref": "#/components/schemas/Item"}"##;
    let name = r#""name": {"type": "string"}"#;
    let parameters = r#"[{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}]"#;
    let cases = [
        (item, r##"{"$ref": "#/components/schemas/None"}"##, "`#/components/schemas/None` points to a missing node"),
        (item, r#"{"$ref": "other.yaml#/Item"}"#, "`other.yaml#/Item` points outside the file"),
        (item, r#"{"$ref": 5}"#, "`$ref` is a number, not a string"),
        (item, r##"{"$ref": "#/info/title"}"##, "`#/info/title` leads to a string, not to an object"),
        (name, r##""name": {"$ref": "#/components/schemas/Item/properties/name"}"##, "leads back to itself"),
        (name, r#""name": "string""#, "the schema is a string, not an object"),
        (name, r#""name": {"type": 5}"#, "`type` is a number, not the name of a type"),
        (name, r#""name": {"type": "text"}"#, "unknown schema type `text`"),
        (name, r#""name": {"allOf": {"type": "string"}}"#, "`allOf` is an object, not an array"),
        (name, r#""name": {"properties": []}"#, "`properties` is an array, not an object"),
        (name, r#""name": {"type": "string", "required": true}"#, "`required` is not an array of property names"),
        (parameters, "{}", "`parameters` is an object, not an array"),
        (parameters, "[]", "GET /items/{id} does not declare its path parameter `id`"),
        (r#""200""#, r#""abc""#, "`abc` is not a response status"),
        (r#""get": {"#, r#""post": null, "get": {"#, "the operation is null, not an object"),
        (r#""get": {"#, r#""post": {}, "get": {"#, "the operation has no `responses`"),
        (r#""get": {"#, r#""FETCH": {}, "get": {"#, "`FETCH` is not an HTTP method"),
        (r#""paths": {"#, r#""paths": {"items": {}, "#, "the path `items` does not begin with a slash"),
        (r#""info": {"title": "Shop", "version": "1"},"#, "", "the description has no `info`"),
    ];
    for (part, replacement, remark) in cases {
        let broken = shop_with(part, replacement);
        for (old, new, file) in [(SHOP, broken.as_str(), "new.json:"), (broken.as_str(), SHOP, "old.json:")] {
            let text = text_report(old, new);
            let remarks = text.split("REMARKS ").nth(1).unwrap_or_else(|| panic!("{remark}: no remarks in\n{text}"));
            assert!(remarks.contains(remark) && remarks.contains(file), "{remark} is not in\n{remarks}");
        }
    }
}

#[test]
fn remark_is_in_every_format() {
    let broken = shop_with(r##"{"$ref": "#/components/schemas/Item"}"##, r#"{"$ref": "other.yaml"}"#);
    let folder = folder(&[("a.json", broken.as_bytes())]);
    let file = folder.path().join("a.json");
    for format in [Format::Text, Format::Markdown, Format::Json, Format::Html] {
        let (text, failed) = run(&file, &file, format, Some(Severity::Noise)).expect("the files can be compared");
        assert!(text.contains("points outside the file"), "{format:?}: {text}");
        assert!(!failed, "there are no findings");
        // Some formats print the first remark beside the verdict, too.
        let count = text.matches("points outside the file").count();
        assert!(count <= 2, "{format:?}: the remark is printed {count} times");
    }
}

#[test]
fn many_remarks_are_summarised() {
    let lists: String = (0..40).map(|index| format!(r#""m{index}": [], "#)).collect();
    let text = text_report(SHOP, &shop_with(r#""name": {"#, &format!(r#"{lists}"name": {{"#)));
    assert!(text.contains("REMARKS 6"), "{text}");
    assert!(text.contains("35 more malformed nodes may not be compared"), "{text}");
}

#[test]
fn different_apis_are_reported_at_the_top() {
    let bank = SHOP.replace("/items/", "/accounts/").replace("Shop", "Bank");
    let text = text_report(SHOP, &bank);
    let top: String = text.lines().take(6).collect();
    assert!(top.contains("the files look like two different APIs, `Shop` and `Bank`"), "{text}");
    // An equal title or an equal path is enough to treat them as one API.
    let moved = text_report(SHOP, &SHOP.replace("/items/", "/accounts/"));
    let renamed = text_report(SHOP, &SHOP.replace("Shop", "Bank"));
    assert!(!moved.contains("two different APIs") && !renamed.contains("two different APIs"), "{moved}{renamed}");
}

#[test]
fn invalid_file_is_rejected_with_location() {
    let utf16: Vec<u8> = SHOP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deep = format!("a: {}{}\n", "[".repeat(9000), "]".repeat(9000));
    let cases: [(&str, &[u8], &str); 10] = [
        ("a.yaml", b"openapi: 3.0.3\ninfo: {title: a, version: '1'}\n", "the description has no `paths`"),
        ("a.yaml", b"openapi: 3.0.3\npaths:\n", "`paths` is null, not an object\n  at a.yaml:2:1"),
        ("a.yaml", b"openapi: 3.0.3\npaths: []\n", "`paths` is an array, not an object\n  at a.yaml:2:1"),
        ("a.yaml", b"# nothing\n", "the file contains only comments"),
        ("a.yaml", b"openapi: 3.0.3\nb: 1\nb: 2\n", "duplicate key `b`\n  at a.yaml:3:1"),
        ("a.yaml", b"openapi: 3.0.3\npaths: {}\n---\na: 1\n", "more than one YAML document\n  at a.yaml:3:1"),
        ("a.yaml", b"openapi: 3.0.3\ninfo: a\0b\n", "at a.yaml:2:8"),
        ("a.yaml", deep.as_bytes(), "more than 128 levels deep\n  at a.yaml:1:132"),
        ("a.json", &utf16, "the file is UTF-16 text"),
        ("a.json", br#"{"openapi": "3.0.3", "#, "invalid JSON"),
    ];
    for (name, bytes, expected) in cases {
        let message = rejection(name, bytes);
        assert!(message.contains(expected), "{expected} is not in\n{message}");
    }
}

#[test]
fn flow_style_and_large_integers_are_read() {
    let flow = "{openapi: 3.0.3, info: {title: Shop, version: '1'}, paths: {}}";
    let large = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\nx-n: 123456789012345678901234567890\n";
    for text in [flow, large] {
        assert!(text_report(text, text).contains("STOP 0 BREAK 0"), "{text}");
    }
}

#[test]
fn descriptions_rejected_by_generator_are_compared_or_rejected() {
    let mut rejections = 0;
    for fixture in fixtures("rejects") {
        let folder = folder(&[(&fixture.file, &fixture.bytes), ("shop.json", SHOP.as_bytes())]);
        let (file, shop) = (folder.path().join(&fixture.file), folder.path().join("shop.json"));
        for (old, new) in [(&file, &shop), (&shop, &file), (&file, &file)] {
            match run(old, new, Format::Text, None) {
                Ok((text, _)) => assert!(text.starts_with("drift "), "{}: {text}", fixture.file),
                Err(failure) => {
                    rejections += 1;
                    assert_eq!(failure.code(), 2, "{}: {failure}", fixture.file);
                    assert!(failure.to_string().contains(&fixture.file), "the message names the file: {failure}");
                }
            }
        }
    }
    assert!(rejections > 0, "some fixtures cannot be compared");
}

#[test]
fn report_pointers_resolve_in_their_files() {
    let new = SHOP
        .replace("3.0.3", "3.1.0")
        .replace(r#""name": {"type": "string"}"#, r#""name": {"type": ["string", "integer"]}"#);
    let old = SHOP.replace("3.0.3", "3.1.0");
    let folder = folder(&[("old.json", old.as_bytes()), ("new.json", new.as_bytes())]);
    let (before, after) = (folder.path().join("old.json"), folder.path().join("new.json"));
    let (text, _) = run(&before, &after, Format::Json, None).expect("both files can be compared");
    let report: serde_json::Value = serde_json::from_str(&text).expect("the text is JSON");
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("the text is JSON");
    let files = [("old", read(&old)), ("new", read(&new))];
    let findings = report["findings"].as_array().expect("the member is an array");
    assert!(!findings.is_empty(), "{text}");
    for location in findings.iter().flat_map(|finding| finding["pointers"].as_array().expect("the member is an array"))
    {
        for (side, file) in &files {
            if let Some(pointer) = location[side]["pointer"].as_str() {
                assert!(file.pointer(pointer).is_some(), "{side}: {pointer}");
            }
        }
    }
}

#[test]
fn path_that_is_no_file_or_release_is_rejected() {
    let folder = folder(&[("shop.json", SHOP.as_bytes())]);
    let shop = folder.path().join("shop.json");
    for (old, expected) in [
        (folder.path().to_owned(), "is a directory"),
        (folder.path().join("none.json"), "is neither a file nor a release"),
    ] {
        let failure = run(&old, &shop, Format::Text, None).expect_err("the file cannot be read");
        assert_eq!(failure.code(), 2);
        assert!(failure.to_string().contains(expected) && failure.to_string().contains("26.04"), "{failure}");
    }
}

#[test]
fn fail_on_decides_exit_code() {
    let changed = shop_with(r#""name": {"type": "string"}"#, r#""name": {"type": "integer"}"#);
    let folder = folder(&[("old.json", SHOP.as_bytes()), ("new.json", changed.as_bytes()), ("no.json", b"[]")]);
    let file = |name: &str| folder.path().join(name);
    let (_, failed) = run(&file("old.json"), &file("old.json"), Format::Text, Some(Severity::Noise))
        .expect("the files can be compared");
    assert!(!failed, "no findings");
    let (_, failed) = run(&file("old.json"), &file("new.json"), Format::Text, None).expect("the files can be compared");
    assert!(!failed, "no `--fail-on`");
    let (_, failed) = run(&file("old.json"), &file("new.json"), Format::Text, Some(Severity::Break))
        .expect("the files can be compared");
    assert!(failed, "a finding of severity BREAK");
    let failure =
        run(&file("no.json"), &file("new.json"), Format::Text, None).expect_err("the file is not a description");
    assert_eq!(failure.code(), 2);
}

/// Returns the shop with the members that a restated description leaves out: prose, `readOnly`, patterns, styles and
/// headers.
fn published_shop() -> String {
    let mut shop: serde_json::Value = serde_json::from_str(SHOP).expect("the shop is JSON");
    let mut set = |pointer: &str, key: &str, value: serde_json::Value| {
        shop.pointer_mut(pointer).expect("the shop has the node")[key] = value;
    };
    set("/paths/~1items~1{id}/get", "summary", "One item.".into());
    set("/paths/~1items~1{id}/get/parameters/0", "style", "label".into());
    set("/components/schemas/Item", "description", "An item of the shop.".into());
    set("/components/schemas/Item/properties/name", "readOnly", true.into());
    set("/components/schemas/Item/properties/name", "pattern", "^[a-z]+$".into());
    let header = serde_json::json!({"name": "X-Trace", "in": "header", "schema": {"type": "string"}});
    let parameters = shop.pointer_mut("/paths/~1items~1{id}/get/parameters").and_then(serde_json::Value::as_array_mut);
    parameters.expect("the shop has parameters").push(header);
    shop.to_string()
}

/// Returns the codes of the findings, without the one about the unchanged version.
fn codes(old: (&str, Fidelity), new: (&str, Fidelity)) -> Vec<&'static str> {
    let (before, after) = (third_party("old.json", old.0), third_party("new.json", new.0));
    let report = compare_restated((&before, old.1), (&after, new.1)).expect("both files can be compared");
    report.findings.iter().map(|finding| finding.code).filter(|code| *code != "F2").collect()
}

#[test]
fn members_missing_from_restated_description_are_not_reported() {
    use Fidelity::{Published, Restated};
    let (published, restated) = (published_shop(), (SHOP, Restated));
    let all = codes((SHOP, Published), (&published, Published));
    assert!(all.contains(&"C9") || all.len() > 1, "{all:?}");
    // A header parameter is an argument or a setter of the client, so it is compared.
    assert_eq!(codes(restated, (&published, Published)), ["B1"]);
    assert_eq!(codes((&published, Published), restated), ["B3"]);
    let changed = published.replace(r#""rest""#, r#""pattern""#);
    assert_ne!(changed, published);
    assert_eq!(codes(restated, (&changed, Published)), ["D3", "B1", "D1"], "a property can be named like a keyword");
}
