//! The normal form of a description: shared parameters, references, variables of servers, and media types.

use insta::assert_snapshot;
use procountor_generator::drift::compare;
use procountor_generator::generate;
use tests::third_party;

/// Two operations with a shared parameter, percent-encoded references, a variable in the URL of the server, and JSON with
/// parameters of the media type.
const SHARED: &str = r##"{
  "openapi": "3.0.3", "info": {"title": "Trees", "version": "1"},
  "servers": [{"url": "https://{region}.example.com/v1", "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}}],
  "paths": {
    "/trees/{id}": {
      "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
                     {"name": "lang", "in": "query", "schema": {"type": "string"}}],
      "get": {
        "parameters": [{"name": "lang", "in": "query", "required": true, "schema": {"type": "string"}}],
        "responses": {"200": {"description": "A tree.", "content": {
          "application/json;v=1": {"schema": {"$ref": "#/components/schemas/Tree"}},
          "application/json;v=2": {"schema": {"$ref": "#/components/schemas/Tree"}}}}}
      }
    },
    "/woods/{id}": {
      "get": {
        "parameters": [{"$ref": "#/paths/~1trees~1%7Bid%7D/parameters/0"}],
        "responses": {"200": {"$ref": "#/paths/~1trees~1%7Bid%7D/get/responses/200"}}
      }
    }
  },
  "components": {"schemas": {"Tree": {"type": "object", "properties": {"age": {"type": "integer"}}}}}
}"##;

#[test]
fn shared_parameters_and_percent_encoded_references_are_read() {
    let output = generate(&third_party("trees.json", SHARED)).expect("a client can be generated");
    let facts: Vec<_> = output.surface.facts().collect();
    assert_snapshot!(facts.join("\n"), @"
    client calls https://eu.example.com/v1
    Tree.age = age: i64
    Tree: struct
    trees.get / 1 id: i64
    trees.get = GET /trees/{id} -> Tree
    trees.get ? lang: String, required
    woods.get / 1 id: i64
    woods.get = GET /woods/{id} -> Tree
    ");
    let parameter = &output.api.resources.values().flat_map(|resource| resource.operations.values()).next();
    let origin =
        parameter.and_then(|operation| operation.path.first()).map(|parameter| parameter.origin.pointer.to_string());
    assert_eq!(origin.as_deref(), Some("/paths/~1trees~1{id}/parameters/0"), "it is where it is written");
}

#[test]
fn invalid_shared_parameter_is_reported_where_it_is_written() {
    let text = SHARED.replacen(r#""in": "path", "required": true"#, r#""in": "nowhere", "required": true"#, 1);
    let output = generate(&third_party("trees.json", &text)).expect("the other parts can be generated");
    let line = text.lines().position(|line| line.contains("nowhere")).expect("the line exists") + 1;
    let found: Vec<_> =
        output.warnings.iter().filter(|warning| warning.message.contains("invalid parameter `id`")).collect();
    assert!(!found.is_empty(), "{:?}", output.warnings);
    assert!(found.iter().all(|warning| warning.location.as_ref().is_some_and(|at| at.line == line)), "{found:?}");
}

/// A comparison of both notations finds no change, so generation and comparison read the same operations.
#[test]
fn written_out_parameters_and_references_are_equivalent() {
    let parameter = r#"{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}"#;
    let written = SHARED
        .replacen(&format!(r#""parameters": [{parameter},"#), r#""parameters": ["#, 1)
        .replacen(
            r#"{"name": "lang", "in": "query", "required": true"#,
            &format!(r#"{parameter}, {{"name": "lang", "in": "query", "required": true"#),
            1,
        )
        .replacen(r##"{"$ref": "#/paths/~1trees~1%7Bid%7D/parameters/0"}"##, parameter, 1)
        .replacen("%7Bid%7D", "{id}", 1)
        .replacen("{region}", "eu", 1)
        .replacen(r#", "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}"#, "", 1);
    let report = compare(&third_party("old.json", SHARED), &third_party("new.json", &written)).expect("both are read");
    let codes: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    // The URL with the other value of the variable is gone.
    assert_eq!(codes, ["F3"], "{:#?}", report.findings);
    assert_eq!(report.unexplained, [""; 0]);
}
