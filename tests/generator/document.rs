//! Reading of descriptions: accepted files, locations of nodes, and diagnostics of invalid files.

use insta::assert_snapshot;
use procountor_generator::document::vocabulary::vocabulary;
use procountor_generator::document::{Dialect, Document};
use procountor_generator::pointer::Pointer;
use xtask::spec::Spec;

/// Returns the diagnostic of a file that is rejected.
fn rejection(name: &str, text: &str) -> String {
    match Document::read(name, text.as_bytes()) {
        Ok(document) => format!("accepted: {:?}", document.dialect()),
        Err(diagnostic) => diagnostic.to_string(),
    }
}

fn read(name: &str, text: &str) -> Document {
    Document::read(name, text.as_bytes()).unwrap_or_else(|diagnostic| panic!("{diagnostic}"))
}

/// Returns file, line and column of the node at a pointer.
fn location(document: &Document, pointer: &str) -> String {
    let pointer = Pointer::parse(pointer).expect("the pointer is valid");
    let location = document.location(&pointer);
    format!("{}:{}:{}", location.file, location.line, location.column)
}

const JSON: &str = r##"{
  "openapi": "3.0.1", "info": {"title": "ä \" {[", "version": "1"},
  "paths": {
    "/a~b/{id}": {"get": {"parameters": [{"name": "ö"}, {"name": "b", "in":"query"}]}},
    "/n": {"caf\u00e9": -1.5e3, "t": true,"last":[[], [1 ,2]]}
  }
}"##;

#[test]
fn json_node_has_line_and_column() {
    let document = read("a.json", JSON);
    let found = [
        "",
        "/info/version",
        "/paths/~1a~0b~1{id}/get/parameters/1/in",
        "/paths/~1a~0b~1{id}/get/parameters/1",
        "/paths/~1n/café",
        "/paths/~1n/last/1/1",
    ]
    .map(|pointer| format!("{pointer} {}", location(&document, pointer)))
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
fn missing_node_has_location_of_nearest_ancestor() {
    let document = read("a.json", JSON);
    assert_eq!(location(&document, "/info/license/name"), location(&document, "/info"));
    assert_eq!(location(&document, "/paths/~1n/last/7"), location(&document, "/paths/~1n/last"));
    assert_eq!(location(&document, "/paths/~1n/t/x"), location(&document, "/paths/~1n/t"));
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
fn yaml_node_has_line_and_column() {
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
    .map(|pointer| format!("{pointer} {}", location(&document, pointer)))
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
fn yaml_is_read_as_json_value() {
    let document = read("a.yaml", YAML);
    assert_eq!(document.dialect(), Dialect::V3_1);
    let responses = &document.value()["paths"]["/a"]["get"]["responses"];
    assert_snapshot!(responses, @r#"{"200":{"description":"two\nlines\n"},"404":{"description":"two\nlines\n"},"5XX":{"x-code":"NO","description":"two\nlines\n"}}"#);
    assert_eq!(document.name(), "a.yaml");
    assert_eq!(document.text(), YAML);
}

#[test]
fn every_member_of_every_release_has_location_of_its_key() {
    let spec = tests::spec();
    for label in spec.releases.releases.keys().chain(spec.releases.renditions.keys()) {
        let document = read_release(&spec, label);
        let lines: Vec<&str> = document.text().lines().collect();
        assert_locations(&document, &lines, document.value(), &Pointer::root());
    }
}

fn read_release(spec: &Spec, label: &str) -> Document {
    let description = spec.release(Some(label)).expect("spec/ contains the release");
    Document::read(&description.name, &description.bytes).unwrap_or_else(|diagnostic| panic!("{diagnostic}"))
}

/// Asserts that the location of every member is the position of its key.
fn assert_locations(document: &Document, lines: &[&str], value: &serde_json::Value, pointer: &Pointer) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let pointer = pointer.child(key.as_str());
        let location = document.location(&pointer);
        let line: String = lines[location.line - 1].chars().skip(location.column - 1).collect();
        assert!(line.starts_with(&serde_json::Value::from(key.as_str()).to_string()), "{pointer}: {line}");
        assert_locations(document, lines, value, &pointer);
    }
    for (index, value) in value.as_array().into_iter().flatten().enumerate() {
        assert_locations(document, lines, value, &pointer.child(index.to_string()));
    }
}

#[test]
fn webhooks_are_separated_from_value() {
    let document = read("w.yaml", "openapi: 3.1.0\nwebhooks: {paid: {post: {}}}\npaths: {}\n");
    assert!(document.value().get("webhooks").is_none());
    assert_eq!(document.webhooks().expect("the document has webhooks").to_string(), r#"{"paid":{"post":{}}}"#);
}

#[test]
fn byte_order_mark_is_ignored() {
    assert_eq!(rejection("a.json", "\u{feff}{\"openapi\": \"3.0.3\"}"), "accepted: V3_0");
    assert_eq!(rejection("a.yaml", "\u{feff}openapi: \"3.1\""), "accepted: V3_1");
}

#[test]
fn file_of_another_type_is_rejected() {
    assert_snapshot!(rejection("a.json", ""), @"
    error: the file is empty
      at a.json:1:1
      expected a JSON or YAML object
      help: fetch the file again; the download may have been interrupted
    ");
    assert_snapshot!(rejection("a.json", " \n<!DOCTYPE html><p>Log in"), @"
    error: the file is a web page (HTML or XML), not a description
      at a.json:2:1
      expected a JSON or YAML object
      help: fetch the description itself; this may be a login or error page
    ");
    assert_snapshot!(rejection("a.json", "{\n \"swagger\": \"2.0\"}"), @"
    error: the file is a Swagger 2.0 description
      at a.json:2:2  #/swagger
      expected an OpenAPI description of version 3.0 or 3.1
      help: convert it to OpenAPI 3, or ask its publisher for an OpenAPI 3 description
    ");
    assert_snapshot!(rejection("a.yaml", "swagger: 2.0"), @"
    error: the file is a Swagger 2.0 description
      at a.yaml:1:1  #/swagger
      expected an OpenAPI description of version 3.0 or 3.1
      help: convert it to OpenAPI 3, or ask its publisher for an OpenAPI 3 description
    ");
    assert_snapshot!(rejection("a.yaml", "overlay: 1.1.0"), @"
    error: the file is an overlay, not a description
      at a.yaml:1:1  #/overlay
      expected an OpenAPI description of version 3.0 or 3.1
      help: pass it as an overlay, together with the description that it changes
    ");
    assert_snapshot!(rejection("a.json", "{\"paths\": {}}"), @r#"
    error: the file has no member `openapi`
      at a.json:1:1
      expected an OpenAPI description of version 3.0 or 3.1
      help: pass a file with a member `openapi: "3.0.x"` or `openapi: "3.1.x"`
    "#);
    assert_snapshot!(rejection("a.yaml", "[1, 2]"), @"
    error: the root of the file is an array
      at a.yaml:1:1
      expected a JSON or YAML object
      help: pass another file
    ");
    assert_snapshot!(rejection("a.txt", "Not found"), @"
    error: the root of the file is a string
      at a.txt:1:1
      expected a JSON or YAML object
      help: pass another file
    ");
}

#[test]
fn unsupported_version_is_rejected() {
    assert_snapshot!(rejection("a.yaml", "info:\n  x: 1\nopenapi: 3.0"), @r#"
    error: `openapi` is 3.0, not a string
      at a.yaml:3:1  #/openapi
      expected a version such as `openapi: "3.0.3"`
      help: put the version in quotation marks
    "#);
    assert_snapshot!(rejection("a.json", "{\n\"openapi\":\n\"3.2.0\"}"), @"
    error: unsupported OpenAPI version `3.2.0`
      at a.json:2:1  #/openapi
      expected an OpenAPI description of version 3.0 or 3.1
      help: ask its publisher for a 3.0 or 3.1 description, or add the version to document/dialect.rs
    ");
    assert_snapshot!(rejection("a.json", "{\"openapi\": \"4.0.0\"}").lines().next().unwrap_or_default(), @"error: unsupported OpenAPI version `4.0.0`");
}

#[test]
fn syntax_error_has_line_and_column() {
    assert_snapshot!(rejection("a.json", "{\n  \"openapi\": \"ä\" \"3.0.1\"\n}"), @"
    error: invalid JSON: expected `,` or `}`
      at a.json:2:18
      help: correct the file there, or fetch it again
    ");
    assert_snapshot!(rejection("a.json", "{\"openapi\": \"3.0.1\""), @"
    error: invalid JSON: EOF while parsing an object
      at a.json:1:19
      help: correct the file there, or fetch it again
    ");
    assert_snapshot!(rejection("a.yaml", "openapi: 3.0.1\npaths:\n  /a: [1, 2\n  /b: 3\n"), @"
    error: invalid YAML: did not find expected ',' or ']' at line 4 column 5, while parsing a flow sequence
      at a.yaml:4:5
      help: correct the file there, or fetch it again
    ");
    assert_snapshot!(rejection("a.yaml", "openapi: 3.0.1\nx: *nowhere\n"), @"
    error: invalid YAML: unknown anchor
      at a.yaml:2:4
      help: correct the file there, or fetch it again
    ");
    assert_snapshot!(rejection("a.yaml", "openapi: 3.0.1\n---\nopenapi: 3.0.2\n"), @"
    error: invalid YAML: it contains more than one YAML document
      at a.yaml:2:1
      help: correct the file there, or fetch it again
    ");
    let latin = Document::read("a.yaml", b"openapi: 3.0.1\ntitle: p\xe4iv\xe4");
    assert_snapshot!(latin.expect_err("not UTF-8"), @"
    error: the file is not UTF-8 text
      at a.yaml:2:9
      expected a JSON or YAML object in UTF-8
      help: save the file as UTF-8; decompress it first if it is compressed
    ");
}

#[test]
fn duplicate_key_is_rejected() {
    let json = "{\"openapi\": \"3.0.1\",\n \"a\": [{\"b\": 1, \"c\": {\"b\": 2}}, {\"b\": 1,\n  \"\\u0062\": 2}]}";
    assert_snapshot!(rejection("a.json", json), @"
    error: invalid JSON: duplicate key `b`
      at a.json:3:3
      help: correct the file there, or fetch it again
    ");
    assert_snapshot!(rejection("a.yaml", "openapi: 3.0.1\na:\n  b: 1\n  b: 2\n"), @"
    error: invalid YAML: a: duplicate key `b`
      at a.yaml:4:3
      help: correct the file there, or fetch it again
    ");
}

#[test]
fn deep_nesting_and_alias_expansion_are_rejected() {
    let deep = format!("{{\"openapi\": {}", "[".repeat(100_000));
    assert_snapshot!(rejection("deep.json", &deep).lines().next().unwrap_or_default(), @"error: invalid JSON: it is more than 128 levels deep");
    let deep = format!("openapi: {}", "[".repeat(5_000));
    assert!(rejection("deep.yaml", &deep).starts_with("error: invalid YAML"));
    let deep = format!("openapi: {}{}", "[".repeat(500), "]".repeat(500));
    assert_snapshot!(rejection("deep.yaml", &deep).lines().next().unwrap_or_default(), @"error: invalid YAML: it is more than 128 levels deep");
    let mut laughs = "openapi: 3.0.1\na0: &a0 [ha, ha]\n".to_owned();
    for level in 1..40 {
        laughs.push_str(&format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1));
    }
    assert_snapshot!(rejection("laughs.yaml", &laughs), @"
    error: invalid YAML: its aliases expand to too many nodes
      at laughs.yaml:1:1
      help: correct the file there, or fetch it again
    ");
    let long = format!("openapi: 3.0.1\na: &a {}\nb:\n{}", "x".repeat(100_000), "  - *a\n".repeat(100_000));
    assert_snapshot!(rejection("long.yaml", &long).lines().next().unwrap_or_default(), @"error: invalid YAML: b[1278]: its aliases expand to too many nodes");
}

#[test]
fn truncated_file_does_not_panic() {
    for text in [JSON, YAML] {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            if let Ok(document) = Document::read("cut", &text.as_bytes()[..end]) {
                document.location(&Pointer::root().child("paths").child("/n"));
            }
        }
    }
}

#[test]
fn vocabulary_lists_treatment_of_each_keyword() {
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
fn every_keyword_of_every_release_is_classified() {
    let spec = tests::spec();
    for label in spec.labels() {
        let document = read_release(&spec, label);
        let vocabulary = vocabulary(document.value());
        assert_eq!(vocabulary.unknown().collect::<Vec<_>>(), Vec::<&str>::new(), "{label}");
    }
}
