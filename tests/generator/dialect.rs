//! Normalisation of OpenAPI 3.1 to 3.0: single constructs, and a release in both versions.

use insta::assert_snapshot;
use procountor_generator::document::Document;
use procountor_generator::document::dialect::normalise;
use serde_json::Value;

/// Normalises a schema of a description in the given OpenAPI version and returns it with the diagnostics.
fn schema_in(version: &str, schema: &str) -> String {
    let text = format!("{{\"openapi\": \"{version}\", \"components\": {{\"schemas\": {{\"S\":\n{schema}}}}}}}");
    let document = Document::read("s.json", text.as_bytes()).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    let (value, diagnostics) = normalise(&document);
    let diagnostics = diagnostics.iter().map(|diagnostic| format!("\n{diagnostic}"));
    value["components"]["schemas"]["S"].to_string() + &diagnostics.collect::<String>()
}

fn schema(schema: &str) -> String {
    schema_in("3.1.0", schema)
}

fn normalise_yaml(text: &str) -> (Value, String) {
    let document = Document::read("d.yaml", text.as_bytes()).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    let (value, diagnostics) = normalise(&document);
    let diagnostics: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    (value, diagnostics.join("\n"))
}

#[test]
fn type_list_becomes_nullable_or_any_of() {
    assert_snapshot!(schema(r#"{"type": ["string", "null"], "maxLength": 3}"#), @r#"{"type":"string","maxLength":3,"nullable":true}"#);
    assert_snapshot!(schema(r#"{"type": ["string"]}"#), @r#"{"type":"string"}"#);
    assert_snapshot!(schema(r#"{"type": "null", "description": "d"}"#), @r#"{"description":"d","nullable":true}"#);
    assert_snapshot!(schema(r#"{"type": ["null"]}"#), @r#"{"nullable":true}"#);
    assert_snapshot!(schema(r#"{"type": ["string", "integer", "null"], "description": "d", "maxLength": 3, "minimum": 1, "format": "date", "enum": ["a", 7, null]}"#), @r#"{"description":"d","nullable":true,"anyOf":[{"enum":["a"],"maxLength":3,"format":"date","type":"string"},{"enum":[7],"minimum":1,"type":"integer"}]}"#);
    assert_snapshot!(schema(r#"{"type": ["object", "array"], "properties": {"p": {"const": 1}}, "required": ["p"], "items": {"type": ["null", "number"]}}"#), @r#"{"anyOf":[{"properties":{"p":{"enum":[1]}},"required":["p"],"type":"object"},{"items":{"type":"number","nullable":true},"type":"array"}]}"#);
    assert_snapshot!(schema(r#"{"type": ["string", "boolean"], "anyOf": [{"title": "t"}]}"#), @r#"{"anyOf":[{"title":"t"}],"allOf":[{"anyOf":[{"type":"string"},{"type":"boolean"}]}]}"#);
}

#[test]
fn const_becomes_enum_and_null_becomes_nullable() {
    assert_snapshot!(schema(r#"{"type": ["string", "null"], "enum": ["a", null]}"#), @r#"{"type":"string","enum":["a"],"nullable":true}"#);
    assert_snapshot!(schema(r#"{"enum": [null]}"#), @r#"{"nullable":true}"#);
    assert_snapshot!(schema(r#"{"type": "string", "const": "a"}"#), @r#"{"type":"string","enum":["a"]}"#);
    assert_snapshot!(schema(r#"{"oneOf": [{"const": "a", "title": "A"}, {"type": "string", "const": "b"}, {"type": "null"}]}"#), @r#"{"nullable":true,"enum":["a","b"],"type":"string"}"#);
    assert_snapshot!(schema(r#"{"oneOf": [{"const": "a"}, {"const": 1}]}"#), @r#"{"oneOf":[{"enum":["a"]},{"enum":[1]}]}"#);
    assert_snapshot!(schema(r#"{"anyOf": [{"const": "a"}, {"const": "b", "maxLength": 1}]}"#), @r#"{"anyOf":[{"enum":["a"]},{"maxLength":1,"enum":["b"]}]}"#);
    assert_snapshot!(schema(r#"{"const": null}"#), @r#"{"nullable":true}"#);
}

#[test]
fn exclusive_bound_becomes_flag() {
    assert_snapshot!(schema(r#"{"exclusiveMinimum": 0, "exclusiveMaximum": 1.50}"#), @r#"{"exclusiveMinimum":true,"exclusiveMaximum":true,"minimum":0,"maximum":1.5}"#);
    assert_snapshot!(schema(r#"{"minimum": 1, "exclusiveMinimum": 0, "maximum": 9, "exclusiveMaximum": 8}"#), @r#"{"minimum":1,"maximum":8,"exclusiveMaximum":true}"#);
    assert_snapshot!(schema(r#"{"minimum": 1, "exclusiveMinimum": true}"#), @r#"{"minimum":1,"exclusiveMinimum":true}"#);
}

#[test]
fn examples_become_example_and_content_becomes_format() {
    assert_snapshot!(schema(r#"{"examples": [{"type": ["a", "null"]}, 2]}"#), @r#"{"example":{"type":["a","null"]}}"#);
    assert_snapshot!(schema(r#"{"examples": [], "type": "string"}"#), @r#"{"type":"string"}"#);
    assert_snapshot!(schema(r#"{"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}"#), @r#"{"type":"string","format":"byte"}"#);
    assert_snapshot!(schema(r#"{"type": ["string", "null"], "contentMediaType": "application/octet-stream"}"#), @r#"{"type":"string","format":"binary","nullable":true}"#);
    assert_snapshot!(schema(r#"{"type": "string", "contentMediaType": "application/json"}"#), @r#"
    {"type":"string","contentMediaType":"application/json"}
    warning: OpenAPI 3.0 has no format for `application/json`
      at s.json:2:20  #/components/schemas/S/contentMediaType
      help: `contentMediaType` is ignored; if the client needs it, express it in OpenAPI 3.0 with an overlay
    "#);
}

#[test]
fn reference_with_siblings_becomes_all_of() {
    assert_snapshot!(schema(r##"{"$ref": "#/components/schemas/T"}"##), @r##"{"$ref":"#/components/schemas/T"}"##);
    assert_snapshot!(schema(r##"{"$ref": "#/components/schemas/T", "description": "d", "type": ["object", "null"]}"##), @r##"{"description":"d","type":"object","nullable":true,"allOf":[{"$ref":"#/components/schemas/T"}]}"##);
    assert_snapshot!(schema(r##"{"$ref": "#/components/schemas/T", "allOf": [{"title": "t"}]}"##), @r##"{"allOf":[{"$ref":"#/components/schemas/T"},{"title":"t"}]}"##);
}

#[test]
fn null_branch_becomes_nullable() {
    assert_snapshot!(schema(r##"{"oneOf": [{"$ref": "#/components/schemas/T"}, {"type": "null"}]}"##), @r##"{"allOf":[{"$ref":"#/components/schemas/T"}],"nullable":true}"##);
    assert_snapshot!(schema(r#"{"anyOf": [{"type": "null"}, {"type": "string"}, {"type": "integer"}]}"#), @r#"{"anyOf":[{"type":"string"},{"type":"integer"}],"nullable":true}"#);
    assert_snapshot!(schema(r#"{"anyOf": [{"type": "string"}]}"#), @r#"{"anyOf":[{"type":"string"}]}"#);
    assert_snapshot!(schema(r#"{"anyOf": [{"const": null, "description": "nothing"}]}"#), @r#"{"nullable":true}"#);
    assert_snapshot!(schema(r#"{"anyOf": [{"nullable": true}, {"type": "string"}]}"#), @r#"{"anyOf":[{"nullable":true},{"type":"string"}]}"#);
}

#[test]
fn boolean_schema_becomes_object() {
    let text =
        r#"{"properties": {"a": true, "b": false, "additionalProperties": true}, "additionalProperties": false}"#;
    assert_snapshot!(schema(text), @r#"{"properties":{"a":{},"b":{"not":{}},"additionalProperties":{}},"additionalProperties":false}"#);
    assert_snapshot!(schema(r#"{"items": {"additionalProperties": {"type": ["string", "null"]}}, "not": true}"#), @r#"{"items":{"additionalProperties":{"type":"string","nullable":true}},"not":{}}"#);
}

#[test]
fn keyword_without_equivalent_is_kept_and_reported() {
    assert_snapshot!(schema("{\"type\": \"array\",\n \"prefixItems\": [{\"const\": 1}]}"), @r#"
    {"type":"array","prefixItems":[{"enum":[1]}]}
    warning: OpenAPI 3.0 has no `prefixItems`
      at s.json:3:2  #/components/schemas/S/prefixItems
      help: `prefixItems` is ignored; if the client needs it, express it in OpenAPI 3.0 with an overlay
    "#);
    let all =
        schema(r#"{"if": {}, "then": {}, "else": {}, "$defs": {}, "patternProperties": {}, "dependentRequired": {}}"#);
    assert_snapshot!(all.lines().filter(|line| line.starts_with("warning")).collect::<Vec<_>>().join("\n"), @"
    warning: OpenAPI 3.0 has no `patternProperties`
    warning: OpenAPI 3.0 has no `dependentRequired`
    warning: OpenAPI 3.0 has no `if`
    warning: OpenAPI 3.0 has no `then`
    warning: OpenAPI 3.0 has no `else`
    warning: OpenAPI 3.0 has no `$defs`
    ");
    assert_snapshot!(schema_in("3.0.1", r#"{"propertyNames": {}}"#), @r#"
    {"propertyNames":{}}
    warning: OpenAPI 3.0 has no `propertyNames`
      at s.json:2:2  #/components/schemas/S/propertyNames
      help: `propertyNames` is ignored; if the client needs it, express it in OpenAPI 3.0 with an overlay
    "#);
}

#[test]
fn data_that_looks_like_schema_is_unchanged() {
    let text = r#"{"default": {"const": 1}, "example": {"type": ["a", "null"]}, "x-y": {"const": 1}, "properties": {"example": {"const": 1}, "x-p": {"const": 2}}}"#;
    assert_snapshot!(schema(text), @r#"{"default":{"const":1},"example":{"type":["a","null"]},"x-y":{"const":1},"properties":{"example":{"enum":[1]},"x-p":{"enum":[2]}}}"#);
}

#[test]
fn openapi_3_0_schema_is_unchanged() {
    let text = r##"{"allOf": [{"$ref": "#/components/schemas/T"}], "deprecated": true, "properties": {"a": {"$ref": "#/x", "description": "d"}, "b": {"type": "string", "nullable": true, "enum": ["a", null]}}, "additionalProperties": true, "minimum": 1, "exclusiveMinimum": true}"##;
    let value: Value = serde_json::from_str(text).expect("the schema is JSON");
    assert_eq!(schema_in("3.0.1", text), value.to_string());
}

#[test]
fn schema_is_normalised_in_every_location() {
    let (value, diagnostics) = normalise_yaml(
        "
openapi: 3.1.0
paths:
  /a:
    parameters: [{name: p, in: query, schema: {const: 1}, example: {const: 1}}]
    post:
      parameters: [{name: q, in: query, content: {application/json: {schema: {const: 2}}}}]
      requestBody: {content: {application/json: {schema: {const: 3}, examples: {e: {value: {const: 3}}}}}}
      responses:
        200: {headers: {H: {schema: {const: 4}}}, content: {a/b: {schema: {items: {const: 5}}}}}
        x-note: {content: {a/b: {schema: {const: 6}}}}
components:
  parameters: {P: {schema: {const: 7}}}
  responses: {R: {content: {a/b: {schema: {oneOf: [{const: 8}]}}}}}
",
    );
    assert_eq!(diagnostics, "");
    assert_snapshot!(value, @r#"{"openapi":"3.0.3","paths":{"/a":{"parameters":[{"name":"p","in":"query","schema":{"enum":[1]},"example":{"const":1}}],"post":{"parameters":[{"name":"q","in":"query","content":{"application/json":{"schema":{"enum":[2]}}}}],"requestBody":{"content":{"application/json":{"schema":{"enum":[3]},"examples":{"e":{"value":{"const":3}}}}}},"responses":{"200":{"headers":{"H":{"schema":{"enum":[4]}}},"content":{"a/b":{"schema":{"items":{"enum":[5]}}}}},"x-note":{"content":{"a/b":{"schema":{"const":6}}}}}}}},"components":{"parameters":{"P":{"schema":{"enum":[7]}}},"responses":{"R":{"content":{"a/b":{"schema":{"oneOf":[{"enum":[8]}]}}}}}}}"#);
}

#[test]
fn root_members_of_3_1_are_normalised() {
    let (value, diagnostics) = normalise_yaml(
        "
openapi: 3.1.1
jsonSchemaDialect: https://json-schema.org/draft-07/schema
webhooks: {paid: {post: {}}}
",
    );
    assert_snapshot!(value, @r#"{"openapi":"3.0.3","jsonSchemaDialect":"https://json-schema.org/draft-07/schema","paths":{}}"#);
    assert_snapshot!(diagnostics, @r#"
    warning: unknown schema dialect: "https://json-schema.org/draft-07/schema"
      at d.yaml:3:1  #/jsonSchemaDialect
      expected the base dialect of OpenAPI 3.1, or JSON Schema 2020-12
      help: ignore this if its keywords mean the same; they are read as 2020-12
    warning: skipped the webhooks: a client receives these requests
      at d.yaml:4:1  #/webhooks
      help: ignore this, or move the types that the client needs to `components`
    "#);
    let (value, diagnostics) =
        normalise_yaml("openapi: 3.1.0\njsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\n");
    assert_snapshot!(value, @r#"{"openapi":"3.0.3","paths":{}}"#);
    assert_eq!(diagnostics, "");
}

#[test]
fn shared_path_items_are_inlined() {
    let (value, diagnostics) = normalise_yaml(
        "
openapi: 3.1.0
paths:
  /a: {$ref: '#/components/pathItems/A', put: {summary: own}}
  /b: {$ref: '#/components/pathItems/B'}
  /c: {$ref: '#/components/pathItems/C'}
  /d: {$ref: 'other.yaml#/d'}
components:
  pathItems:
    A: {get: {responses: {200: {content: {a/b: {schema: {const: 1}}}}}}, put: {summary: shared}}
    B: {$ref: '#/components/pathItems/A'}
    C: {$ref: '#/components/pathItems/C'}
",
    );
    assert_snapshot!(value, @r##"{"openapi":"3.0.3","paths":{"/a":{"put":{"summary":"own"},"get":{"responses":{"200":{"content":{"a/b":{"schema":{"enum":[1]}}}}}}},"/b":{"get":{"responses":{"200":{"content":{"a/b":{"schema":{"enum":[1]}}}}}},"put":{"summary":"shared"}},"/c":{"$ref":"#/components/pathItems/C"},"/d":{"$ref":"other.yaml#/d"}},"components":{}}"##);
    assert_snapshot!(diagnostics, @"
    error: references between path items form a cycle
      at d.yaml:6:8  #/paths/~1c/$ref
      expected the name of a path item after `#/components/pathItems/`
      help: write the operations of this path here with an overlay
    error: `other.yaml#/d` does not refer to a path item
      at d.yaml:7:8  #/paths/~1d/$ref
      expected the name of a path item after `#/components/pathItems/`
      help: write the operations of this path here with an overlay
    ");
}

#[test]
fn nested_type_lists_do_not_grow_exponentially() {
    let mut inner = r#"{"type": "string"}"#.to_owned();
    for _ in 0..55 {
        inner = format!(r#"{{"type": ["object", "array", "string"], "properties": {{"p": {inner}}}}}"#);
    }
    assert!(schema(&inner).len() < 20_000);
}

fn normalise_release(name: &str) -> (Value, String) {
    let path = tests::root().join(format!("spec/releases/{name}.json"));
    let bytes = std::fs::read(&path).expect("the release can be read");
    let document = Document::read(name, &bytes).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    let (value, diagnostics) = normalise(&document);
    (value, diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect())
}

/// Collects the pointers at which two values differ.
fn differences(a: &Value, b: &Value, at: &str, found: &mut Vec<String>) {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys: Vec<&String> = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key))).collect();
            keys.sort();
            for key in keys {
                let at = format!("{at}/{}", key.replace('/', "~1"));
                let absent = Value::from("(absent)");
                differences(a.get(key).unwrap_or(&absent), b.get(key).unwrap_or(&absent), &at, found);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                differences(a, b, &format!("{at}/{index}"), found);
            }
        }
        _ if a == b => {}
        _ => found.push(format!("{at}: {a} / {b}")),
    }
}

#[test]
fn release_is_equal_in_both_dialects() {
    let (old, old_diagnostics) = normalise_release("26.04");
    let (new, new_diagnostics) = normalise_release("26.04-oas31");
    let mut found = Vec::new();
    differences(&old, &new, "", &mut found);
    assert_snapshot!(found.join("\n"), @r#"/openapi: "3.0.1" / "3.0.3""#);
    assert_eq!(old_diagnostics + &new_diagnostics, "");
}
