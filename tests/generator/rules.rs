//! Rules of `spec/rules.yaml`: text in, tables or diagnostics out.

use procountor_generator::diagnostic::Level;
use procountor_generator::{File, Input, Output, RULES};

const DESCRIPTION: &str = r##"{
  "openapi": "3.0.1", "info": { "title": "t", "version": "1" },
  "paths": {
    "/trees": { "post": {
      "parameters": [{ "name": "kind", "in": "query", "schema": { "type": "string" } }],
      "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Tree" } } } },
      "responses": { "204": { "description": "done" } } } },
    "/trees/{treeId}": { "put": {
      "parameters": [{ "name": "treeId", "in": "path", "required": true, "schema": { "type": "integer" } }],
      "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Tree" } } } },
      "responses": { "204": { "description": "done" } } } }
  },
  "components": { "schemas": {
    "Branch": { "type": "object", "properties": { "length": { "type": "number" } } },
    "Tree": { "type": "object", "properties": {
      "height": { "type": "number" }, "planted": { "type": "string", "format": "date" },
      "branches": { "type": "array", "items": { "$ref": "#/components/schemas/Branch" } } } } } }
}"##;

fn output(rules: &str, release: Option<&str>) -> Result<Output, String> {
    let input = Input {
        description: File { name: "trees.json", bytes: DESCRIPTION.as_bytes() },
        overlays: &[],
        names: File { name: "names.toml", bytes: b"" },
        words: &[],
        rules: Some(File { name: "spec/rules.yaml", bytes: rules.as_bytes() }),
        release,
        strict: false,
    };
    procountor_generator::generate(&input)
        .map_err(|errors| errors.iter().map(|error| format!("{error}\n")).collect::<String>())
}

/// Returns a rule with the members that every rule has, except for those that are given.
fn rule(members: &str) -> String {
    let defaults = [
        ("operations", "[\"POST /trees\"]"),
        ("rule", "\"Trees are not negative.\""),
        ("fields", "[height]"),
        ("when", "{path: height, greater_than: 99.99}"),
        ("decidable", "request"),
        ("refusal", "{status: 400}"),
        ("source", "\"26.04 Tree.height\""),
        ("confidence", "certain"),
    ];
    let is_given = |name: &str| members.lines().any(|line| line.starts_with(&format!("{name}:")));
    let rest = defaults.iter().filter(|(name, _)| !is_given(name)).map(|(name, value)| format!("{name}: {value}"));
    let lines = members.lines().map(str::to_owned).chain(rest);
    format!("$release: \"26.04\"\ntree-rule:\n{}", lines.map(|line| format!("  {line}\n")).collect::<String>())
}

fn table(rules: &str, release: Option<&str>) -> String {
    let output = output(rules, release).unwrap_or_else(|errors| panic!("{errors}"));
    output.tree.files().find(|(path, _)| *path == RULES).expect("the file is generated").1.to_owned()
}

#[test]
fn rule_becomes_table_entry() {
    let table = table(&rule("refusal: {status: [409, 400], code: TOO_HIGH, field: height}"), Some("26.04"));
    for expected in [
        "\"POST /trees\",\n    \"PUT /trees/{treeId}\",\n",
        "id: \"tree-rule\", operations: &[\"POST /trees\"], confidence: Certain, needs: Needs::Request",
        "status: 409, message: Some(\"TOO_HIGH\"), field: Some(\"height\"), fields: &[\"height\"]",
        "when: Is(Path(\"height\"), P::GreaterThan(\"99.99\"))",
    ] {
        assert!(table.contains(expected), "{expected}\n\n{table}");
    }
}

#[test]
fn conditions_nest_and_name_elements_parameters_and_objects() {
    let when = "{any: [{some: branches, all: [{path: length, absent: true}]}, {query: kind, in: [OAK, ELM]}, \
                {all: [{path: height, absent: true}]}, {any: [{path: planted, absent: true}, {path: planted, empty: true}]}]}";
    let table = table(&rule(&format!("when: {when}")), None);
    let expected = "when: Any(&[Condition::Some(\"branches\", &[Is(Path(\"length\"), P::Absent)]), \
                    Is(Query(\"kind\"), P::In(&[Text(\"OAK\"), Text(\"ELM\")])), Is(Path(\"height\"), P::Absent), \
                    Is(Path(\"planted\"), P::Blank)])";
    assert!(table.contains(expected), "{table}");
    let state = "operations: [\"PUT /trees/{treeId}\"]\nobject: \"/trees/{treeId}\"\ndecidable: state\n\
                 when: {all: [{state: status, not_equals: GROWING}, {path: height, differs_from: state.height}]}";
    let table = self::table(&rule(state), None);
    assert!(table.contains("Is(Stored(\"status\"), P::NotIn(&[Text(\"GROWING\")]))"), "{table}");
    assert!(table.contains("object: \"/trees/{treeId}\"") && table.contains("P::DiffersFrom(\"height\")"), "{table}");
}

#[test]
fn invalid_entry_is_error_with_location_and_suggestion() {
    for (members, message) in [
        ("confidence: certian", "unknown value `certian` of `confidence`; did you mean `certain`?"),
        (
            "when: {path: height, greater_then: 1}",
            "unknown predicate or value: `greater_then`; did you mean `greater_than`?",
        ),
        ("when: {pth: height, absent: true}", "a condition has no subject: unknown member `pth`; did you mean `path`?"),
        ("when: {path: height, query: kind, absent: true}", "a test has two subjects"),
        ("when: {path: height, absent: true, present: true}", "a test has a second predicate"),
        ("when: {path: height, not_matches: \"^[a-z]+$\"}", "unknown pattern `^[a-z]+$`"),
        ("when: {path: \"branches[].length\", absent: true}", "`absent` cannot be tested for any element"),
        ("when: {state: status, equals: OLD}", "is not decidable by the request"),
        ("decidable: state\nwhen: {state: status, equals: OLD}", "requires `object`"),
        ("refusal: {status: 200}", "its status is not from 400 to 599"),
        ("wen: {}", "unknown member `wen`; did you mean `when`?"),
        ("rule: \"No full stop\"", "does not end with a full stop"),
    ] {
        let errors = output(&rule(members), None).expect_err(message);
        assert!(
            errors.contains("error: invalid rule `tree-rule`: ") && errors.contains(message),
            "{members}\n{errors}"
        );
        assert!(errors.contains("at spec/rules.yaml:"), "{errors}");
    }
}

#[test]
fn unknown_operation_member_and_parameter_are_errors_in_release_of_file() {
    for (members, message, nearest) in [
        ("operations: [\"POST /tree\"]", "the operation `POST /tree`", "`POST /trees`"),
        ("fields: [heigth]", "`heigth`: the body has no member `heigth`", "`height`"),
        ("when: {path: planed, absent: true}", "the body has no member `planed`", "`planted`"),
        ("when: {some: branches, all: [{path: lenght, absent: true}]}", "no member `lenght`", "`length`"),
        ("when: {path: planted, before: plantd}", "no member `plantd`", "`planted`"),
        ("when: {path: branches, duplicate_by: [lengt]}", "no member `lengt`", "`length`"),
        ("when: {path: \"height[]\", longer_than: 1}", "is not an array", ""),
        ("when: {query: kid, absent: true}", "the query parameter `kid`", "`kind`"),
        ("when: {pathparam: id, list_more_than: 1}", "the path parameter `id`", ""),
        ("decidable: state\nobject: \"/trees/{.heigt}\"\nwhen: {object: missing}", "no member `heigt`", "`height`"),
    ] {
        let rules = rule(members);
        let errors = output(&rules, Some("26.04")).expect_err(message);
        assert!(errors.contains(message) && errors.contains(nearest), "{members}\n{errors}");
        assert!(errors.contains("at spec/rules.yaml:2:1"), "{errors}");
        let later = output(&rules, Some("26.05")).unwrap_or_else(|errors| panic!("{errors}"));
        assert!(later.warnings.iter().any(|warning| warning.level == Level::Warning), "{members}");
        assert!(later.rules.rules.is_empty(), "{members}");
        let earlier = output(&rules, Some("26.03")).unwrap_or_else(|errors| panic!("{errors}"));
        assert!(earlier.warnings.is_empty() && earlier.rules.rules.is_empty(), "{members}");
    }
}

#[test]
fn rule_applies_to_releases_in_its_range() {
    let rules = rule("releases: \"<26.04\"\nfields: [heigth]\nwhen: {path: heigth, absent: true}");
    assert!(output(&rules, Some("26.04")).expect("the rule does not apply").rules.rules.is_empty());
}

#[test]
fn rule_about_environment_or_without_condition_is_not_enforced() {
    let environment =
        "decidable: environment\nwhen: {all: [{env: country, equals: FINLAND}, {path: height, present: true}]}";
    assert!(!table(&rule(environment), None).contains("tree-rule"));
    let without = rule("decidable: state").replace("  when: {path: height, greater_than: 99.99}\n", "");
    assert!(!table(&without, None).contains("tree-rule"));
}

#[test]
fn life_cycle_becomes_table_and_its_operations_are_checked() {
    let cycle = |operation: &str| {
        format!(
            "$release: \"26.04\"\n$lifecycles:\n  \"/trees/{{treeId}}\":\n    initial: {{status: SEED}}\n    lock: version\n    \
             source: \"26.04 Tree\"\n    transitions:\n      - {{operation: \"{operation}\", set: {{status: GROWN}}, \
             when: {{state: status, equals: SEED}}}}\n"
        )
    };
    let table = table(&cycle("PUT /trees/{treeId}"), Some("26.04"));
    assert!(
        table.contains("item: \"/trees/{treeId}\", initial: &[(\"status\", \"SEED\")], lock: Some(\"version\")"),
        "{table}"
    );
    assert!(table.contains("reply: Reply::Empty, set: &[(\"status\", \"GROWN\")]"), "{table}");
    let errors = output(&cycle("PUT /tree/{treeId}"), Some("26.04")).expect_err("there is no such operation");
    assert!(
        errors.contains("the operation `PUT /tree/{treeId}`") && errors.contains("`PUT /trees/{treeId}`"),
        "{errors}"
    );
}
