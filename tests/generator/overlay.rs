//! Overlays: effects of actions, release ranges, and diagnostics of invalid overlays.

use insta::assert_snapshot;
use procountor_generator::document::overlay::{AppliedAction, Overlay, apply_overlays};
use procountor_generator::document::{Label, Range};
use serde_json::Value;

const HEAD: &str = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n";

/// Returns an overlay with the given actions.
fn overlay(name: &str, actions: &str) -> Overlay {
    read(name, &format!("{HEAD}{actions}")).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

fn read(name: &str, text: &str) -> Result<Overlay, String> {
    Overlay::read(name, text.as_bytes()).map_err(|diagnostics| {
        let diagnostics: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
        diagnostics.join("\n")
    })
}

/// Returns the second line of an output: the first one after the document.
fn first(output: &str) -> &str {
    output.lines().nth(1).unwrap_or_default()
}

fn touched(applications: &[AppliedAction]) -> String {
    let lines = applications.iter().map(|application| {
        let pointers: Vec<String> = application.touched.iter().map(ToString::to_string).collect();
        format!("{}#{}: {}", application.overlay, application.action, pointers.join(" ")).trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the document with the actions applied, the changed nodes and the diagnostics.
fn apply_in(release: Option<&str>, document: &str, actions: &str) -> String {
    let mut value: Value = serde_json::from_str(document).expect("the document is JSON");
    let (applications, diagnostics) = apply_overlays(&mut value, &[overlay("o.yaml", actions)], release);
    let mut lines = vec![value.to_string(), touched(&applications)];
    lines.extend(diagnostics.iter().map(ToString::to_string));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn apply(document: &str, actions: &str) -> String {
    apply_in(Some("26.04"), document, actions)
}

#[test]
fn update_merges_object() {
    let text = r#"{"a": {"keep": 1, "change": 1, "same": 1, "list": [1], "deep": {"x": 1}}}"#;
    let actions = "
- target: $.a
  update: {change: two, same: 1, list: [2, 3], deep: {y: {z: 1, e: {}}}, new: [9]}
  x-reason: r";
    assert_snapshot!(apply(text, actions), @r#"
    {"a":{"keep":1,"change":"two","same":1,"list":[1,2,3],"deep":{"x":1,"y":{"z":1,"e":{}}},"new":[9]}}
    o.yaml#0: /a/change /a/list/1 /a/list/2 /a/deep/y/z /a/deep/y/e /a/new
    "#);
}

#[test]
fn update_appends_to_array() {
    let text = r#"{"a": [1]}"#;
    let root = apply(text, "- {target: $, remove: true, x-reason: r}");
    assert_snapshot!(first(&root), @"error: the root of the description cannot be removed");
    assert_snapshot!(apply(text, "- {target: $.a, update: 2, x-reason: r}"), @r#"
    {"a":[1,2]}
    o.yaml#0: /a/1
    "#);
    assert_snapshot!(apply(text, "- {target: $.a, update: [2, [3]], x-reason: r}"), @r#"
    {"a":[1,2,[3]]}
    o.yaml#0: /a/1 /a/2
    "#);
}

#[test]
fn update_replaces_primitive() {
    let text = r#"{"a": [{"t": "x"}, {"t": null}]}"#;
    assert_snapshot!(apply(text, "- {target: '$.a[*].t', update: true, x-reason: r}"), @r#"
    {"a":[{"t":true},{"t":true}]}
    o.yaml#0: /a/0/t /a/1/t
    "#);
    assert_snapshot!(apply(text, "- {target: '$..t', update: x, x-reason: r}"), @r#"
    {"a":[{"t":"x"},{"t":"x"}]}
    o.yaml#0: /a/1/t
    "#);
}

#[test]
fn update_of_another_type_is_rejected() {
    let text = r#"{"a": {"b": [1], "c": 1, "d": {}}}"#;
    assert_snapshot!(apply(text, "- {target: $.a, update: {b: {x: 1}}, x-reason: r}"), @r#"
    {"a":{"b":[1],"c":1,"d":{}}}
    error: an object cannot be merged into an array
      at o.yaml:4:17  #/actions/0/update
      expected a value that fits the node at `#/a/b` of the description
      help: change `target` or `update`; remove a node of another type first
    "#);
    let messages = [
        "target: $.a, update: {d: 1}",
        "target: $.a, update: {c: [1]}",
        "target: $.a, update: 1",
        "target: $.a.c, update: {}",
        "target: $.a.*, update: {}",
        "target: $.a, update: null",
    ]
    .map(|action| apply(text, &format!("- {{{action}, x-reason: r}}")))
    .map(|output| first(&output).to_owned());
    assert_snapshot!(messages.join("\n"), @"
    error: a primitive value cannot be merged into an object
    error: an array cannot be merged into a primitive value
    error: a primitive value cannot be merged into an object
    error: an object cannot be merged into a primitive value
    error: `target` selects both an array and a primitive value
    error: a primitive value cannot be merged into an object
    ");
}

#[test]
fn remove_deletes_selected_nodes() {
    let text = r#"{"a": [{"k": 1, "n": 0}, {"k": 2}, {"k": 1}, {"k": 3}], "b": {"x": 1, "y": 2, "z": 3}}"#;
    assert_snapshot!(apply(text, "- {target: '$.a[?@.k == 1]', remove: true, x-reason: r}"), @r#"
    {"a":[{"k":2},{"k":3}],"b":{"x":1,"y":2,"z":3}}
    o.yaml#0: /a
    "#);
    assert_snapshot!(apply(text, "- {target: $.b.x, remove: true, x-reason: r}"), @r#"
    {"a":[{"k":1,"n":0},{"k":2},{"k":1},{"k":3}],"b":{"y":2,"z":3}}
    o.yaml#0: /b
    "#);
    assert_snapshot!(apply(text, "- {target: $..*, remove: true, x-reason: r}"), @"
    {}
    o.yaml#0:
    ");
    assert_snapshot!(apply(text, "- {target: \"$['a'][0, 1, 0]['k', 'n']\", remove: true, x-reason: r}"), @r#"
    {"a":[{},{},{"k":1},{"k":3}],"b":{"x":1,"y":2,"z":3}}
    o.yaml#0: /a/0 /a/1
    "#);
    assert_snapshot!(apply(text, "- {target: \"$.a[0, 1, 3]['k', 'none']\", remove: true, x-reason: r}"), @r#"
    {"a":[{"n":0},{},{"k":1},{}],"b":{"x":1,"y":2,"z":3}}
    o.yaml#0: /a/0 /a/1 /a/3
    "#);
    assert_snapshot!(apply(text, "- {target: $, remove: true, x-reason: r}").lines().skip(1).collect::<Vec<_>>().join("\n"), @"
    error: the root of the description cannot be removed
      at o.yaml:4:15  #/actions/0/remove
      expected a path to a node inside it
      help: change `target`
    ");
}

#[test]
fn changed_pointers_account_for_removed_elements() {
    let text = r#"{"a": [{"k": 1}, {"k": 2, "x": 0}]}"#;
    assert_snapshot!(apply(text, "- {target: '$..[?@ == 0 || @.k == 1]', remove: true, x-reason: r}"), @r#"
    {"a":[{"k":2}]}
    o.yaml#0: /a /a/0
    "#);
}

#[test]
fn copy_merges_source_into_target() {
    let text = r#"{"from": {"x": 1, "y": [2]}, "to": {"y": [1]}, "list": [0]}"#;
    assert_snapshot!(apply(text, "- {target: $.to, copy: $.from, x-reason: r}"), @r#"
    {"from":{"x":1,"y":[2]},"to":{"y":[1,2],"x":1},"list":[0]}
    o.yaml#0: /to/x /to/y/1
    "#);
    assert_snapshot!(apply(text, "- {target: $.list, copy: $.from.y, x-reason: r}"), @r#"
    {"from":{"x":1,"y":[2]},"to":{"y":[1]},"list":[0,2]}
    o.yaml#0: /list/1
    "#);
    let several = apply(text, "- {target: $.to, copy: $.from.*, x-reason: r}");
    assert_snapshot!(first(&several), @"error: `copy` selects 2 nodes, not exactly one");
    assert_snapshot!(apply(text, "- {target: $.to, copy: $.none, x-reason: r}").lines().nth(1).unwrap_or_default(), @"error: `copy` selects 0 nodes, not exactly one");
}

#[test]
fn action_applies_to_result_of_earlier_actions() {
    let actions = "
- {target: $.a, remove: true, x-reason: r}
- {target: $, update: {a: [1]}, x-reason: r}
- {target: $.a, update: 2, x-reason: r}";
    assert_snapshot!(apply(r#"{"a": {"old": 1}}"#, actions), @r#"
    {"a":[1,2]}
    o.yaml#0:
    o.yaml#1: /a
    o.yaml#2: /a/1
    "#);
}

#[test]
fn overlays_apply_in_order_of_file_names() {
    let second = overlay("b.yaml", "- {target: $.a, update: 2, x-reason: r}");
    let first = overlay("a.yaml", "- {target: $.a, update: 1, x-reason: r}");
    let mut value: Value = serde_json::from_str(r#"{"a": 0}"#).expect("the document is JSON");
    let (applications, diagnostics) = apply_overlays(&mut value, &[second, first], None);
    assert_eq!((value["a"].as_i64(), diagnostics.len()), (Some(2), 0));
    assert_snapshot!(touched(&applications), @"
    a.yaml#0: /a
    b.yaml#0: /a
    ");
    let AppliedAction { target, reason, .. } = &applications[0];
    assert_eq!((target.as_str(), reason.as_str()), ("$.a", "r"));
}

#[test]
fn range_contains_releases() {
    let contained = |range: &str| {
        let range: Range = range.parse().unwrap_or_else(|error| panic!("{error}"));
        let labels = ["23.02", "23.11", "24.05", "24.08", "26.04"];
        let releases = labels.iter().filter(|label| range.claims(label.parse().expect("the label is valid")));
        releases.copied().collect::<Vec<&str>>().join(" ")
    };
    assert_eq!(contained(">=24.05"), "24.05 24.08 26.04");
    assert_eq!(contained(">24.05"), "24.08 26.04");
    assert_eq!(contained("<24.05"), "23.02 23.11");
    assert_eq!(contained("<=24.05"), "23.02 23.11 24.05");
    assert_eq!(contained("=24.05"), "24.05");
    assert_eq!(contained("24.05"), "24.05");
    assert_eq!(contained("23.11 - 24.08"), "23.11 24.05 24.08");
    assert_eq!(contained(">=23.11  <24.08"), "23.11 24.05");
}

#[test]
fn invalid_range_is_rejected() {
    let ranges = ["", "24.05 24.08", ">= 24.05", "24.08 - 24.05", ">=24.13", "<24.5", "~24.05"];
    let messages = ranges.map(|range| range.parse::<Range>().expect_err("the range is invalid")).join("\n");
    assert_snapshot!(messages, @"
    the range is empty
    `24.05` is not a bound such as >=24.05
    `>=` is not a bound such as >=24.05
    the range `24.08 - 24.05` ends before it begins
    `>=24.13` is not a bound such as >=24.05
    `<24.5` is not a bound such as >=24.05
    `~24.05` is not a bound such as >=24.05
    ");
    assert_snapshot!("2026.04".parse::<Label>().expect_err("the label is invalid"), @"`2026.04` is not a release label such as 26.04");
}

#[test]
fn action_outside_its_range_is_skipped() {
    let actions = "- {target: $.none, update: 1, x-reason: r, x-releases: '<26.04'}";
    assert_eq!(apply(r#"{"a":1}"#, actions), r#"{"a":1}"#);
}

#[test]
fn empty_selection_is_an_error_within_range() {
    let apply_in_range = |range: &str| apply("{}", &format!("- {{target: $.none, remove: true, x-reason: r{range}}}"));
    let range_line = |range| apply_in_range(range).lines().nth(5).unwrap_or_default().trim().to_owned();
    assert_snapshot!(apply_in_range(""), @r#"
    {}
    error: `$.none` selects nothing in release 26.04
      at o.yaml:4:4  #/actions/0/target
      expected at least one node in every release that the action applies to
      help: end the action before 26.04 with this line:
            x-releases: "<26.04"
            (or begin it after 26.04, if it corrects a newer release)
    "#);
    assert_snapshot!(range_line(", x-releases: '>=24.05'"), @r#"x-releases: ">=24.05 <26.04""#);
    assert_snapshot!(range_line(", x-releases: '24.05 - 26.04'"), @r#"x-releases: ">=24.05 <26.04""#);
    assert_snapshot!(range_line(", x-releases: '>24.02 <=26.04'"), @r#"x-releases: ">24.02 <26.04""#);
    let only_this_release = apply_in_range(", x-releases: '26.04'");
    assert_snapshot!(only_this_release.lines().nth(4).unwrap_or_default().trim(), @"help: delete the action; it applies to no release before 26.04");
    let third_party = apply_in(None, "{}", "- {target: $.none, remove: true, x-reason: r, x-releases: '=23.02'}");
    assert_snapshot!(third_party, @"
    {}
    warning: `$.none` selects nothing
      at o.yaml:4:4  #/actions/0/target
      help: ignore this if the action is for another description
    ");
}

#[test]
fn unnecessary_action_is_reported() {
    let text = r#"{"a": {"b": 1, "c": [1, 2]}}"#;
    assert_snapshot!(apply(text, "- {target: $.a, update: {b: 1}, x-reason: r, x-releases: '>=24.05'}"), @r#"
    {"a":{"b":1,"c":[1,2]}}
    o.yaml#0:
    warning: unnecessary action: the description already has this value
      at o.yaml:4:3  #/actions/0
      help: end the action before 26.04 with this line:
            x-releases: ">=24.05 <26.04"
    "#);
    let partly = apply(text, "- {target: $.a.c, update: [2], x-reason: r}");
    assert_snapshot!(partly.lines().take(3).collect::<Vec<_>>().join("\n"), @r#"
    {"a":{"b":1,"c":[1,2,2]}}
    o.yaml#0: /a/c/2
    warning: unnecessary action: the description already has this value
    "#);
    let third_party = apply_in(None, text, "- {target: $.a.b, update: 1, x-reason: r}");
    assert_snapshot!(third_party.lines().last().unwrap_or_default().trim(), @"help: ignore this if the action is for another description");
    assert!(!apply(text, "- {target: $.a, update: {b: 1, n: 1}, x-reason: r}").contains("unnecessary"));
}

#[test]
fn invalid_release_label_is_rejected() {
    let latest = apply_in(Some("latest"), "{}", "- {target: $, update: {a: 1}, x-reason: r}");
    assert_snapshot!(first(&latest), @"error: `latest` is not a release label such as 26.04");
}

#[test]
fn invalid_overlay_is_rejected() {
    let rejection = |text: &str| read("o.yaml", text).expect_err("the overlay is invalid");
    assert_snapshot!(rejection("openapi: 3.0.1"), @"
    error: the file is not an overlay: it has no member `overlay`
      at o.yaml:1:1
      expected an OpenAPI overlay, `overlay: 1.1.0`
      help: add `overlay: 1.1.0`, or move the file out of the overlays
    ");
    assert_snapshot!(rejection("").lines().next().unwrap_or_default(), @"error: the file is empty");
    assert_snapshot!(rejection("overlay: 2.0.0\ninfo: {title: T}\naction: []\nx-mine: 1"), @r#"
    error: unsupported overlay version "2.0.0"
      at o.yaml:1:1  #/overlay
      expected `overlay: 1.1.0`, or another patch of 1.0 or 1.1
      help: write the overlay in version 1.1.0
    error: the overlay has no `info.version`
      at o.yaml:2:1  #/info/version
      expected a string `version` in `info`
      help: add `info.version`; the Overlay Specification requires it
    error: unknown member `action` of an overlay
      at o.yaml:3:1  #/action
      expected `overlay`, `info`, `extends`, `actions`, or a name that begins with `x-`
      help: correct its spelling, or delete it
    error: the overlay has no actions
      at o.yaml:1:1  #/actions
      expected an array `actions` with at least one action
      help: add an action, or delete the file
    "#);
    assert!(
        read(
            "o.json",
            r#"{"overlay": "1.0.0", "extends": "a", "info": {"title": "T", "version": "1"},
        "actions": [{"target": "$", "description": "d", "remove": false, "update": {}, "x-reason": "r"}]}"#
        )
        .is_ok()
    );
}

#[test]
fn invalid_action_is_reported_with_location() {
    let rejection = |action: &str| read("o.yaml", &format!("{HEAD}  - {action}")).expect_err("the action is invalid");
    assert_snapshot!(rejection("{target: '$.a[', update: 1, x-reason: r}"), @"
    error: invalid JSONPath `$.a[`: parser error at character 4
      at o.yaml:4:6  #/actions/0/target
      expected a JSONPath of RFC 9535, such as `$.paths['/invoices'].get`
      help: correct the path; write names with characters other than letters as `['name']`
    ");
    assert_snapshot!(rejection("{target: $.a, x-reason: r, remove: false}"), @"
    error: the action has no change
      at o.yaml:4:5  #/actions/0
      expected exactly one of `update`, `remove: true` and `copy`
      help: write one action for each change
    ");
    let both = rejection("{target: $.a, x-reason: r, remove: true, update: 1}");
    assert_snapshot!(both.lines().next().unwrap_or_default(), @"error: the action has more than one change");
    let misspelt = rejection("{update: 1, x-realeses: '<24.05'}");
    let errors: Vec<&str> = misspelt.lines().filter(|line| line.starts_with("error")).collect();
    assert_snapshot!(errors.join("\n"), @"
    error: unknown member `x-realeses` of an action
    error: the action has no string `target`
    error: the action has no `x-reason`
    ");
    assert_snapshot!(rejection("{target: $.a, update: 1, x-reason: r, x-releases: 24.05}"), @r#"
    error: `x-releases` is 24.05, not a string
      at o.yaml:4:43  #/actions/0/x-releases
      expected a range such as ">=24.05 <26.04", "23.02 - 24.05" or "26.04"
      help: correct the range, and put it in quotation marks
    "#);
    let not_boolean = rejection("{target: $.a, remove: yes, x-reason: r}");
    assert_snapshot!(not_boolean.lines().next().unwrap_or_default(), @"error: `remove` is not a boolean");
    assert_snapshot!(rejection("{target: $.a, copy: x, x-reason: r}").lines().next().unwrap_or_default(), @"error: invalid JSONPath `x`: parser error at character 1");
    let deep = format!("{{target: '$[?{}@.a{}]', remove: true, x-reason: r}}", "(".repeat(9999), ")".repeat(9999));
    assert_snapshot!(rejection(&deep).lines().next().unwrap_or_default(), @"error: `target` nests brackets more than 64 levels deep");
}

#[test]
fn repeated_copies_are_limited() {
    let nested = "- {target: $, update: {a: {}}, x-reason: r}\n".to_owned();
    let nested = nested + &"- {target: $.a, copy: $, x-reason: r}\n".repeat(150);
    assert!(apply("{}", &nested).contains("error: the document would be more than 128 levels deep"));
    let larger = "- {target: $.a, copy: $, x-reason: r}\n".repeat(40);
    assert!(apply(r#"{"a": []}"#, &larger).contains("error: the overlays make the document too large"));
}

/// Each of the sixty actions searches the same array.
#[test]
fn many_actions_are_applied() {
    let path = tests::root().join("spec/releases/26.04.json");
    let text = std::fs::read_to_string(path).expect("the release can be read");
    let mut value: Value = serde_json::from_str(&text).expect("the document is JSON");
    let action =
        "- {target: \"$.paths['/invoices'].get.parameters[?@.name == 'status']\", update: {x-a: 1}, x-reason: r}\n";
    let overlay = overlay("o.yaml", &action.repeat(60));
    let (applications, _) = apply_overlays(&mut value, &[overlay], Some("26.04"));
    assert_eq!(applications.len(), 60);
}
