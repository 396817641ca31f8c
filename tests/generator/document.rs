//! Reading a description: what is accepted, where its nodes stand, and what bad files are told.

use insta::assert_snapshot;
use procountor_generator::document::vocabulary::vocabulary;
use procountor_generator::document::{Dialect, Document};
use procountor_generator::pointer::Pointer;

/// The complaint about a file.
fn refuse(name: &str, text: &str) -> String {
    match Document::read(name, text.as_bytes()) {
        Ok(document) => format!("accepted: {:?}", document.dialect()),
        Err(complaint) => complaint.to_string(),
    }
}

fn read(name: &str, text: &str) -> Document {
    Document::read(name, text.as_bytes()).unwrap_or_else(|complaint| panic!("{complaint}"))
}

/// Line and column of the node at a pointer.
fn place(document: &Document, pointer: &str) -> String {
    let pointer = Pointer::parse(pointer).expect("a pointer");
    let place = document.place(&pointer);
    format!("{}:{}:{}", place.file, place.line, place.column)
}

const JSON: &str = r##"{
  "openapi": "3.0.1", "info": {"title": "ä \" {[", "version": "1"},
  "paths": {
    "/a~b/{id}": {"get": {"parameters": [{"name": "ö"}, {"name": "b", "in":"query"}]}},
    "/n": {"caf\u00e9": -1.5e3, "t": true,"last":[[], [1 ,2]]}
  }
}"##;

#[test]
fn json_nodes_are_found_again() {
    let document = read("a.json", JSON);
    let found = [
        "",
        "/info/version",
        "/paths/~1a~0b~1{id}/get/parameters/1/in",
        "/paths/~1a~0b~1{id}/get/parameters/1",
        "/paths/~1n/café",
        "/paths/~1n/last/1/1",
    ]
    .map(|pointer| format!("{pointer} {}", place(&document, pointer)))
    .join("\n");
    assert_snapshot!(found, @"
     a.json:1:1
    /info/version a.json:2:52
    /paths/~1a~0b~1{id}/get/parameters/1/in a.json:4:71
    /paths/~1a~0b~1{id}/get/parameters/1 a.json:4:57
    /paths/~1n/café a.json:5:12
    /paths/~1n/last/1/1 a.json:5:59
    ");
}

#[test]
fn a_missing_node_stands_where_the_node_around_it_stands() {
    let document = read("a.json", JSON);
    assert_eq!(place(&document, "/info/license/name"), place(&document, "/info"));
    assert_eq!(place(&document, "/paths/~1n/last/7"), place(&document, "/paths/~1n/last"));
    assert_eq!(place(&document, "/paths/~1n/t/x"), place(&document, "/paths/~1n/t"));
}

const YAML: &str = "\
# a comment
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters:
        - name: ö
        -   in: query
            name: b
      responses:
        200: &ok
          description: |
            two
            lines
        404: *ok
        5XX:
          <<: *ok
          x-code: NO
";

#[test]
fn yaml_nodes_are_found_again() {
    let document = read("a.yaml", YAML);
    let found = [
        "",
        "/info/version",
        "/paths/~1a/get/parameters/1",
        "/paths/~1a/get/parameters/1/name",
        "/paths/~1a/get/responses/200/description",
        "/paths/~1a/get/responses/404/description",
        "/paths/~1a/get/responses/5XX/description",
    ]
    .map(|pointer| format!("{pointer} {}", place(&document, pointer)))
    .join("\n");
    assert_snapshot!(found, @"
     a.yaml:2:1
    /info/version a.yaml:3:18
    /paths/~1a/get/parameters/1 a.yaml:9:13
    /paths/~1a/get/parameters/1/name a.yaml:10:13
    /paths/~1a/get/responses/200/description a.yaml:13:11
    /paths/~1a/get/responses/404/description a.yaml:16:9
    /paths/~1a/get/responses/5XX/description a.yaml:17:9
    ");
}

#[test]
fn yaml_says_what_its_json_says() {
    let document = read("a.yaml", YAML);
    assert_eq!(document.dialect(), Dialect::V3_1);
    let responses = &document.value()["paths"]["/a"]["get"]["responses"];
    assert_snapshot!(responses, @r#"{"200":{"description":"two\nlines\n"},"404":{"description":"two\nlines\n"},"5XX":{"x-code":"NO","description":"two\nlines\n"}}"#);
    assert_eq!(document.name(), "a.yaml");
    assert_eq!(document.text(), YAML);
}

#[test]
fn every_release_is_read_and_every_node_found() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/releases");
    let mut releases = 0;
    for entry in std::fs::read_dir(folder).expect("the releases").flatten() {
        let bytes = std::fs::read(entry.path()).expect("a release");
        let name = entry.file_name().to_string_lossy().into_owned();
        let document = Document::read(&name, &bytes).unwrap_or_else(|complaint| panic!("{complaint}"));
        let lines: Vec<&str> = document.text().lines().collect();
        check_places(&document, &lines, document.value(), &Pointer::root());
        releases += 1;
    }
    assert!(releases >= 6, "{releases} releases in {folder}");
}

/// Every member's place must be where its key is written.
fn check_places(document: &Document, lines: &[&str], value: &serde_json::Value, pointer: &Pointer) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let pointer = pointer.child(key.as_str());
        let place = document.place(&pointer);
        let line: String = lines[place.line - 1].chars().skip(place.column - 1).collect();
        assert!(line.starts_with(&serde_json::Value::from(key.as_str()).to_string()), "{pointer}: {line}");
        check_places(document, lines, value, &pointer);
    }
    for (at, value) in value.as_array().into_iter().flatten().enumerate() {
        check_places(document, lines, value, &pointer.child(at.to_string()));
    }
}

#[test]
fn webhooks_are_kept_aside() {
    let document = read("w.yaml", "openapi: 3.1.0\nwebhooks: {paid: {post: {}}}\npaths: {}\n");
    assert!(document.value().get("webhooks").is_none());
    assert_eq!(document.webhooks().expect("webhooks").to_string(), r#"{"paid":{"post":{}}}"#);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(refuse("a.json", "\u{feff}{\"openapi\": \"3.0.3\"}"), "accepted: V3_0");
    assert_eq!(refuse("a.yaml", "\u{feff}openapi: \"3.1\""), "accepted: V3_1");
}

#[test]
fn other_files_are_named_for_what_they_are() {
    assert_snapshot!(refuse("a.json", ""), @"
    error: the file is empty
      at a.json:1:1
      expected a JSON or YAML object
      do: fetch the file again; the last download may have been cut off
    ");
    assert_snapshot!(refuse("a.json", " \n<!DOCTYPE html><p>Log in"), @"
    error: this is a web page (HTML or XML), not a description
      at a.json:2:1
      expected a JSON or YAML object
      do: fetch the description itself; a login or error page may have come in its place
    ");
    assert_snapshot!(refuse("a.json", "{\n \"swagger\": \"2.0\"}"), @"
    error: this is a Swagger 2.0 description
      at a.json:2:2  #/swagger
      expected an OpenAPI description of version 3.0 or 3.1
      do: convert it to OpenAPI 3 first, or ask its publisher for an OpenAPI 3 one
    ");
    assert_snapshot!(refuse("a.yaml", "swagger: 2.0"), @"
    error: this is a Swagger 2.0 description
      at a.yaml:1:1  #/swagger
      expected an OpenAPI description of version 3.0 or 3.1
      do: convert it to OpenAPI 3 first, or ask its publisher for an OpenAPI 3 one
    ");
    assert_snapshot!(refuse("a.yaml", "overlay: 1.1.0"), @"
    error: this is an overlay, not a description
      at a.yaml:1:1  #/overlay
      expected an OpenAPI description of version 3.0 or 3.1
      do: give it as an overlay, beside the description that it changes
    ");
    assert_snapshot!(refuse("a.json", "{\"paths\": {}}"), @r#"
    error: the file has no member `openapi`
      at a.json:1:1
      expected an OpenAPI description of version 3.0 or 3.1
      do: give the file whose first member is `openapi: "3.0.x"` or `openapi: "3.1.x"`
    "#);
    assert_snapshot!(refuse("a.yaml", "[1, 2]"), @"
    error: the root of the file is an array
      at a.yaml:1:1
      expected a JSON or YAML object
      do: check that this is the right file
    ");
    assert_snapshot!(refuse("a.txt", "Not found"), @"
    error: the root of the file is a string
      at a.txt:1:1
      expected a JSON or YAML object
      do: check that this is the right file
    ");
}

#[test]
fn other_versions_are_refused() {
    assert_snapshot!(refuse("a.yaml", "info:\n  x: 1\nopenapi: 3.0"), @r#"
    error: `openapi` is 3.0, which is no string
      at a.yaml:3:1  #/openapi
      expected a version such as `openapi: "3.0.3"`
      do: put the version in quotation marks
    "#);
    assert_snapshot!(refuse("a.json", "{\n\"openapi\":\n\"3.2.0\"}"), @"
    error: OpenAPI version `3.2.0` is not known here
      at a.json:2:1  #/openapi
      expected an OpenAPI description of version 3.0 or 3.1
      do: ask its publisher for a 3.0 or 3.1 one, or teach document/dialect.rs this one
    ");
    assert_snapshot!(refuse("a.json", "{\"openapi\": \"4.0.0\"}").lines().next().unwrap_or_default(), @"error: OpenAPI version `4.0.0` is not known here");
}

#[test]
fn broken_text_is_placed() {
    assert_snapshot!(refuse("a.json", "{\n  \"openapi\": \"ä\" \"3.0.1\"\n}"), @"
    error: not JSON that can be read: expected `,` or `}`
      at a.json:2:18
      do: mend the file there, or fetch it again
    ");
    assert_snapshot!(refuse("a.json", "{\"openapi\": \"3.0.1\""), @"
    error: not JSON that can be read: EOF while parsing an object
      at a.json:1:19
      do: mend the file there, or fetch it again
    ");
    assert_snapshot!(refuse("a.yaml", "openapi: 3.0.1\npaths:\n  /a: [1, 2\n  /b: 3\n"), @"
    error: not YAML that can be read: did not find expected ',' or ']' at line 4 column 5, while parsing a flow sequence
      at a.yaml:4:5
      do: mend the file there, or fetch it again
    ");
    assert_snapshot!(refuse("a.yaml", "openapi: 3.0.1\nx: *nowhere\n"), @"
    error: not YAML that can be read: unknown anchor
      at a.yaml:2:4
      do: mend the file there, or fetch it again
    ");
    assert_snapshot!(refuse("a.yaml", "openapi: 3.0.1\n---\nopenapi: 3.0.2\n"), @"
    error: not YAML that can be read: it holds more than one YAML document
      at a.yaml:2:1
      do: mend the file there, or fetch it again
    ");
    let latin = Document::read("a.yaml", b"openapi: 3.0.1\ntitle: p\xe4iv\xe4");
    assert_snapshot!(latin.expect_err("not UTF-8"), @"
    error: the file is not UTF-8 text
      at a.yaml:2:9
      expected a JSON or YAML object in UTF-8
      do: save the file as UTF-8; if it is compressed, unpack it first
    ");
}

#[test]
fn a_key_that_stands_twice_is_not_dropped() {
    let json = "{\"openapi\": \"3.0.1\",\n \"a\": [{\"b\": 1, \"c\": {\"b\": 2}}, {\"b\": 1,\n  \"\\u0062\": 2}]}";
    assert_snapshot!(refuse("a.json", json), @"
    error: not JSON that can be read: `b` stands twice in one object
      at a.json:3:3
      do: mend the file there, or fetch it again
    ");
    assert_snapshot!(refuse("a.yaml", "openapi: 3.0.1\na:\n  b: 1\n  b: 2\n"), @"
    error: not YAML that can be read: a: `b` stands twice in one object
      at a.yaml:4:3
      do: mend the file there, or fetch it again
    ");
}

#[test]
fn small_files_do_not_stand_for_huge_values() {
    let deep = format!("{{\"openapi\": {}", "[".repeat(100_000));
    assert_snapshot!(refuse("deep.json", &deep).lines().next().unwrap_or_default(), @"error: not JSON that can be read: it is more than 128 levels deep");
    let deep = format!("openapi: {}", "[".repeat(5_000));
    assert!(refuse("deep.yaml", &deep).starts_with("error: not YAML that can be read"));
    let deep = format!("openapi: {}{}", "[".repeat(500), "]".repeat(500));
    assert_snapshot!(refuse("deep.yaml", &deep).lines().next().unwrap_or_default(), @"error: not YAML that can be read: it is more than 128 levels deep");
    let mut laughs = "openapi: 3.0.1\na0: &a0 [ha, ha]\n".to_owned();
    for level in 1..40 {
        laughs.push_str(&format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1));
    }
    assert_snapshot!(refuse("laughs.yaml", &laughs), @"
    error: not YAML that can be read: its aliases unfold to too much
      at laughs.yaml:1:1
      do: mend the file there, or fetch it again
    ");
    let long = format!("openapi: 3.0.1\na: &a {}\nb:\n{}", "x".repeat(100_000), "  - *a\n".repeat(100_000));
    assert_snapshot!(refuse("long.yaml", &long).lines().next().unwrap_or_default(), @"error: not YAML that can be read: b[1278]: its aliases unfold to too much");
}

#[test]
fn the_beginnings_of_a_file_never_panic() {
    for text in [JSON, YAML] {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            if let Ok(document) = Document::read("cut", &text.as_bytes()[..end]) {
                document.place(&Pointer::root().child("paths").child("/n"));
            }
        }
    }
}

#[test]
fn the_vocabulary_says_what_becomes_of_each_word() {
    let document = read(
        "a.yaml",
        "
openapi: 3.0.1
info: {title: T, version: '1'}
paths:
  /a:
    x-note: 1
    get:
      operationId: a
      parameters: [{name: p, in: query, content: {a/b: {schema: {type: string}}}}]
      requestBody: {content: {text/csv: {}}}
      responses:
        200: {content: {application/json: {schema: {type: string, format: date, maxLength: 3, example: {type: x}}}}}
components:
  schemas:
    S: {type: object, properties: {type: {type: integer, format: money, odd: 1}}, not: {}, prefixItems: []}
",
    );
    let vocabulary = vocabulary(document.value());
    assert_snapshot!(vocabulary.render(), @"
    components.schemas: read (1)
    document.components: read (1)
    document.info: read (1)
    document.openapi: read (1)
    document.paths: read (1)
    format integer/money: unknown (1)
    format string/date: read (1)
    info.title: read (1)
    info.version: read (1)
    media type request text/csv: unknown (1)
    media type response application/json: read (1)
    media type.schema: read (2)
    operation.operationId: ignored (1)
    operation.parameters: read (1)
    operation.requestBody: read (1)
    operation.responses: read (1)
    parameter.content: refused (1)
    parameter.in: read (1)
    parameter.name: read (1)
    path item.get: read (1)
    path item.x-note: unknown (1)
    request body.content: read (1)
    response.content: read (1)
    schema.example: ignored (1)
    schema.format: read (2)
    schema.maxLength: read (1)
    schema.not: refused (1)
    schema.odd: unknown (1)
    schema.prefixItems: refused (1)
    schema.properties: read (1)
    schema.type: read (4)
    ");
    assert_eq!(vocabulary.unknown().count(), 4);
}

#[test]
fn no_release_has_a_word_that_nobody_has_decided_about() {
    for name in ["23.02", "23.09", "24.05", "24.08", "24.11", "26.04"] {
        let path = format!("{}/../spec/releases/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&path).expect("a release");
        let document = Document::read(name, &bytes).unwrap_or_else(|complaint| panic!("{complaint}"));
        let vocabulary = vocabulary(document.value());
        assert_eq!(vocabulary.unknown().collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
    }
}
