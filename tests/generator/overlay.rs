//! Overlays: what each kind of action does, which releases it claims, and what bad ones are told.

use insta::assert_snapshot;
use procountor_generator::document::overlay::{Application, Overlay, apply_overlays};
use procountor_generator::document::{Label, Range};
use serde_json::Value;

const HEAD: &str = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n";

/// An overlay of the given actions; those without a reason get one.
fn overlay(name: &str, actions: &str) -> Overlay {
    read(name, &format!("{HEAD}{actions}")).unwrap_or_else(|complaints| panic!("{complaints}"))
}

fn read(name: &str, text: &str) -> Result<Overlay, String> {
    Overlay::read(name, text.as_bytes()).map_err(|complaints| {
        let complaints: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        complaints.join("\n")
    })
}

/// The first line of what was said after the document itself.
fn first(said: &str) -> &str {
    said.lines().nth(1).unwrap_or_default()
}

fn touched(applications: &[Application]) -> String {
    let lines = applications.iter().map(|application| {
        let pointers: Vec<String> = application.touched.iter().map(ToString::to_string).collect();
        format!("{}#{}: {}", application.overlay, application.action, pointers.join(" ")).trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The document after the actions, what they touched, and what was complained about.
fn apply_in(release: Option<&str>, document: &str, actions: &str) -> String {
    let mut value: Value = serde_json::from_str(document).expect("JSON");
    let (applications, complaints) = apply_overlays(&mut value, &[overlay("o.yaml", actions)], release);
    let mut lines = vec![value.to_string(), touched(&applications)];
    lines.extend(complaints.iter().map(ToString::to_string));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn apply(document: &str, actions: &str) -> String {
    apply_in(Some("26.04"), document, actions)
}

#[test]
fn an_object_is_merged() {
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
fn an_array_is_appended_to() {
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
fn a_primitive_is_replaced() {
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
fn what_does_not_fit_is_an_error() {
    let text = r#"{"a": {"b": [1], "c": 1, "d": {}}}"#;
    assert_snapshot!(apply(text, "- {target: $.a, update: {b: {x: 1}}, x-reason: r}"), @r#"
    {"a":{"b":[1],"c":1,"d":{}}}
    error: an object cannot be merged into an array
      at o.yaml:4:17  #/actions/0/update
      expected something that fits the node at `#/a/b` of the description
      do: change `target` or `update`; a node of another kind must be removed first
    "#);
    let said = [
        "target: $.a, update: {d: 1}",
        "target: $.a, update: {c: [1]}",
        "target: $.a, update: 1",
        "target: $.a.c, update: {}",
        "target: $.a.*, update: {}",
        "target: $.a, update: null",
    ]
    .map(|action| apply(text, &format!("- {{{action}, x-reason: r}}")))
    .map(|said| said.lines().nth(1).unwrap_or_default().to_owned());
    assert_snapshot!(said.join("\n"), @"
    error: a primitive value cannot be merged into an object
    error: an array cannot be merged into a primitive value
    error: a primitive value cannot be merged into an object
    error: an object cannot be merged into a primitive value
    error: `target` selects both an array and a primitive value
    error: a primitive value cannot be merged into an object
    ");
}

#[test]
fn nodes_are_removed() {
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
      expected a path to something inside it
      do: change `target`
    ");
}

#[test]
fn later_addresses_follow_a_removed_item() {
    let text = r#"{"a": [{"k": 1}, {"k": 2, "x": 0}]}"#;
    assert_snapshot!(apply(text, "- {target: '$..[?@ == 0 || @.k == 1]', remove: true, x-reason: r}"), @r#"
    {"a":[{"k":2}]}
    o.yaml#0: /a /a/0
    "#);
}

#[test]
fn a_node_is_copied() {
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
fn actions_see_what_earlier_ones_did() {
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
fn files_apply_in_the_order_of_their_names() {
    let second = overlay("b.yaml", "- {target: $.a, update: 2, x-reason: r}");
    let first = overlay("a.yaml", "- {target: $.a, update: 1, x-reason: r}");
    let mut value: Value = serde_json::from_str(r#"{"a": 0}"#).expect("JSON");
    let (applications, complaints) = apply_overlays(&mut value, &[second, first], None);
    assert_eq!((value["a"].as_i64(), complaints.len()), (Some(2), 0));
    assert_snapshot!(touched(&applications), @"
    a.yaml#0: /a
    b.yaml#0: /a
    ");
    let Application { target, reason, .. } = &applications[0];
    assert_eq!((target.as_str(), reason.as_str()), ("$.a", "r"));
}

#[test]
fn ranges_claim_releases() {
    let claims = |range: &str| {
        let range: Range = range.parse().unwrap_or_else(|what| panic!("{what}"));
        let labels = ["23.02", "23.11", "24.05", "24.08", "26.04"];
        let claimed = labels.iter().filter(|label| range.claims(label.parse().expect("a label")));
        claimed.copied().collect::<Vec<&str>>().join(" ")
    };
    assert_eq!(claims(">=24.05"), "24.05 24.08 26.04");
    assert_eq!(claims(">24.05"), "24.08 26.04");
    assert_eq!(claims("<24.05"), "23.02 23.11");
    assert_eq!(claims("<=24.05"), "23.02 23.11 24.05");
    assert_eq!(claims("=24.05"), "24.05");
    assert_eq!(claims("24.05"), "24.05");
    assert_eq!(claims("23.11 - 24.08"), "23.11 24.05 24.08");
    assert_eq!(claims(">=23.11  <24.08"), "23.11 24.05");
}

#[test]
fn other_ranges_are_refused() {
    let ranges = ["", "24.05 24.08", ">= 24.05", "24.08 - 24.05", ">=24.13", "<24.5", "~24.05"];
    let said = ranges.map(|range| range.parse::<Range>().expect_err("no range")).join("\n");
    assert_snapshot!(said, @"
    the range is empty
    `24.05` is no bound such as >=24.05
    `>=` is no bound such as >=24.05
    `24.08 - 24.05` ends before it begins
    `>=24.13` is no bound such as >=24.05
    `<24.5` is no bound such as >=24.05
    `~24.05` is no bound such as >=24.05
    ");
    assert_snapshot!("2026.04".parse::<Label>().expect_err("no label"), @"`2026.04` is no release label such as 26.04");
}

#[test]
fn an_action_outside_its_range_is_skipped() {
    let actions = "- {target: $.none, update: 1, x-reason: r, x-releases: '<26.04'}";
    assert_eq!(apply(r#"{"a":1}"#, actions), r#"{"a":1}"#);
}

#[test]
fn selecting_nothing_is_an_error_in_a_claimed_release() {
    let none = |range: &str| apply("{}", &format!("- {{target: $.none, remove: true, x-reason: r{range}}}"));
    let range_line = |range| none(range).lines().nth(5).unwrap_or_default().trim().to_owned();
    assert_snapshot!(none(""), @r#"
    {}
    error: `$.none` selects nothing in release 26.04
      at o.yaml:4:4  #/actions/0/target
      expected at least one node in every release that the action claims
      do: end the action before 26.04 by this line in it:
          x-releases: "<26.04"
          (or begin it after 26.04, if what it corrects is newer)
    "#);
    assert_snapshot!(range_line(", x-releases: '>=24.05'"), @r#"x-releases: ">=24.05 <26.04""#);
    assert_snapshot!(range_line(", x-releases: '24.05 - 26.04'"), @r#"x-releases: ">=24.05 <26.04""#);
    assert_snapshot!(range_line(", x-releases: '>24.02 <=26.04'"), @r#"x-releases: ">24.02 <26.04""#);
    let gone = none(", x-releases: '26.04'");
    assert_snapshot!(gone.lines().nth(4).unwrap_or_default().trim(), @"do: delete the action: it claims no release before 26.04");
    let foreign = apply_in(None, "{}", "- {target: $.none, remove: true, x-reason: r, x-releases: '=23.02'}");
    assert_snapshot!(foreign, @"
    {}
    warning: `$.none` selects nothing
      at o.yaml:4:4  #/actions/0/target
      do: nothing, if this description is not the one it is for
    ");
}

#[test]
fn an_unnecessary_action_is_named() {
    let text = r#"{"a": {"b": 1, "c": [1, 2]}}"#;
    assert_snapshot!(apply(text, "- {target: $.a, update: {b: 1}, x-reason: r, x-releases: '>=24.05'}"), @r#"
    {"a":{"b":1,"c":[1,2]}}
    o.yaml#0:
    warning: unnecessary: the description already says what this action makes it say
      at o.yaml:4:3  #/actions/0
      do: end the action before 26.04 by this line in it:
          x-releases: ">=24.05 <26.04"
    "#);
    let again = apply(text, "- {target: $.a.c, update: [2], x-reason: r}");
    assert_snapshot!(again.lines().take(3).collect::<Vec<_>>().join("\n"), @r#"
    {"a":{"b":1,"c":[1,2,2]}}
    o.yaml#0: /a/c/2
    warning: unnecessary: the description already says what this action makes it say
    "#);
    let foreign = apply_in(None, text, "- {target: $.a.b, update: 1, x-reason: r}");
    assert_snapshot!(foreign.lines().last().unwrap_or_default().trim(), @"do: nothing, if the action is for another description");
    assert!(!apply(text, "- {target: $.a, update: {b: 1, n: 1}, x-reason: r}").contains("unnecessary"));
}

#[test]
fn a_release_must_be_a_label() {
    let latest = apply_in(Some("latest"), "{}", "- {target: $, update: {a: 1}, x-reason: r}");
    assert_snapshot!(first(&latest), @"error: `latest` is no release label such as 26.04");
}

#[test]
fn other_files_are_no_overlays() {
    let refuse = |text: &str| read("o.yaml", text).expect_err("no overlay");
    assert_snapshot!(refuse("openapi: 3.0.1"), @"
    error: this is not an overlay: the file has no member `overlay`
      at o.yaml:1:1
      expected an OpenAPI overlay, `overlay: 1.1.0`
      do: add the version, or take the file out of the overlays
    ");
    assert_snapshot!(refuse("").lines().next().unwrap_or_default(), @"error: the file is empty");
    assert_snapshot!(refuse("overlay: 2.0.0\ninfo: {title: T}\naction: []\nx-mine: 1"), @r#"
    error: overlay version "2.0.0" is not known here
      at o.yaml:1:1  #/overlay
      expected `overlay: 1.1.0`, or another patch of 1.0 or 1.1
      do: write the overlay by version 1.1.0
    error: the overlay has no `info.version`
      at o.yaml:2:1  #/info/version
      expected a string `version` in `info`
      do: add it; the Overlay Specification asks for it
    error: an overlay has no member `action`
      at o.yaml:3:1  #/action
      expected `overlay`, `info`, `extends`, `actions`, or a name that begins with `x-`
      do: mend its spelling, or delete it
    error: the overlay has no actions
      at o.yaml:1:1  #/actions
      expected a list `actions` with at least one action
      do: add an action, or delete the file
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
fn bad_actions_are_placed() {
    let refuse = |action: &str| read("o.yaml", &format!("{HEAD}  - {action}")).expect_err("a bad action");
    assert_snapshot!(refuse("{target: '$.a[', update: 1, x-reason: r}"), @"
    error: `$.a[` is no JSONPath: parser error at character 4
      at o.yaml:4:6  #/actions/0/target
      expected a JSONPath by RFC 9535, such as `$.paths['/invoices'].get`
      do: mend the path; names with other signs than letters stand as `['name']`
    ");
    assert_snapshot!(refuse("{target: $.a, x-reason: r, remove: false}"), @"
    error: the action does nothing
      at o.yaml:4:5  #/actions/0
      expected exactly one of `update`, `remove: true` and `copy`
      do: write one action for each change
    ");
    let both = refuse("{target: $.a, x-reason: r, remove: true, update: 1}");
    assert_snapshot!(both.lines().next().unwrap_or_default(), @"error: the action does two things at once");
    let misspelt = refuse("{update: 1, x-realeses: '<24.05'}");
    let errors: Vec<&str> = misspelt.lines().filter(|line| line.starts_with("error")).collect();
    assert_snapshot!(errors.join("\n"), @"
    error: an action has no member `x-realeses`
    error: the action has no string `target`
    error: the action has no `x-reason`
    ");
    assert_snapshot!(refuse("{target: $.a, update: 1, x-reason: r, x-releases: 24.05}"), @r#"
    error: `x-releases` is 24.05, which is no string
      at o.yaml:4:43  #/actions/0/x-releases
      expected a range such as ">=24.05 <26.04", "23.02 - 24.05" or "26.04"
      do: mend the range, and put it in quotation marks
    "#);
    let yes = refuse("{target: $.a, remove: yes, x-reason: r}");
    assert_snapshot!(yes.lines().next().unwrap_or_default(), @"error: `remove` is no boolean");
    assert_snapshot!(refuse("{target: $.a, copy: x, x-reason: r}").lines().next().unwrap_or_default(), @"error: `x` is no JSONPath: parser error at character 1");
    let deep = format!("{{target: '$[?{}@.a{}]', remove: true, x-reason: r}}", "(".repeat(9999), ")".repeat(9999));
    assert_snapshot!(refuse(&deep).lines().next().unwrap_or_default(), @"error: `target` nests its brackets more than 64 deep");
}

#[test]
fn copies_of_copies_end() {
    let deeper = "- {target: $, update: {a: {}}, x-reason: r}\n".to_owned();
    let deeper = deeper + &"- {target: $.a, copy: $, x-reason: r}\n".repeat(150);
    assert!(apply("{}", &deeper).contains("error: the document would be more than 128 levels deep"));
    let larger = "- {target: $.a, copy: $, x-reason: r}\n".repeat(40);
    assert!(apply(r#"{"a": []}"#, &larger).contains("error: the overlays make the document too large"));
}

/// Sixty actions, each of which looks through the same list.
#[test]
fn many_actions_are_all_applied() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/releases/26.04.json");
    let text = std::fs::read_to_string(path).expect("a release");
    let mut value: Value = serde_json::from_str(&text).expect("JSON");
    let action =
        "- {target: \"$.paths['/invoices'].get.parameters[?@.name == 'status']\", update: {x-a: 1}, x-reason: r}\n";
    let overlay = overlay("o.yaml", &action.repeat(60));
    let (applications, _) = apply_overlays(&mut value, &[overlay], Some("26.04"));
    assert_eq!(applications.len(), 60);
}
