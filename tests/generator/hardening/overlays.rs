//! Overlays whose paths or changes grow without bound.

use std::fmt::Write as _;

use procountor_generator::{File, correct};

use super::{nested, on_small_stack, printed, used};

/// Applies actions to a description, and returns the first error, or the size of the corrected description in bytes.
fn apply(description: &str, actions: &str) -> Result<usize, String> {
    let overlay = format!("{{overlay: 1.1.0, info: {{title: T, version: '1'}}, actions: [\n{actions}]}}\n");
    let overlays = [File { name: "overlay", bytes: overlay.as_bytes() }];
    on_small_stack(|| {
        let file = File { name: "description", bytes: description.as_bytes() };
        let size = description.len() + overlay.len();
        match correct(file, &overlays, None) {
            Ok(corrected) => {
                printed(&corrected.warnings, size);
                Ok(corrected.value.to_string().len())
            }
            Err(diagnostics) => {
                let text = printed(&diagnostics, size);
                Err(text[text.find("error: ").expect("there is an error")..].to_owned())
            }
        }
    })
}

fn action(target: &str, change: &str) -> String {
    format!("{{target: {target:?}, {change}, x-reason: r}},\n")
}

#[test]
fn path_of_exponential_cost_is_rejected() {
    let deep = used("{}", &format!(r#""S":{}"#, nested(r#"{"items":"#, "}", 100, "{}")));
    let paths = [
        ("$..*..*..*..*..*..*", "has 7 `$` and `..`, more than 3"),
        ("$..[?$..[?$..x]]", "has 6 `$` and `..`, more than 3"),
        ("$[?$.a[?$.a[?$.a]]]", "has 4 `$` and `..`, more than 3"),
        (&format!("${}", "[*,*]".repeat(30)), "combines lists of selectors in more than 4096 ways"),
        (&format!("$[?{}@.a{}]", "(".repeat(1_000), ")".repeat(1_000)), "nests brackets more than 64 levels deep"),
    ];
    for (path, message) in paths {
        for actions in [action(path, "remove: true"), action("$.info", &format!("copy: {path:?}"))] {
            let error = apply(&deep, &actions).expect_err("the path is too complex");
            assert!(error.contains(message), "{path}: {error}");
        }
    }
    // Names in quotes do not count.
    let name = "$['$$$$....,,,,[[[[']";
    assert!(apply(&deep, &action(name, "remove: true")).is_ok());
}

#[test]
fn copy_of_root_into_itself_is_bounded() {
    let description = used("{}", "");
    let copies = action("$.info", "copy: '$'").repeat(200);
    let error = apply(&description, &copies).expect_err("the document grows too deep or too large");
    assert!(error.contains("the document would be more than 128 levels deep"), "{error}");
    let copies: String = (0..200).map(|_| action("$..info", "update: {x: {info: {}, y: {info: {}}}}")).collect();
    let error = apply(&description, &copies).expect_err("the document grows too deep or too large");
    assert!(error.contains("the document would be more than") || error.contains("too large"), "{error}");
    let doubled = action("$['x-list']", "copy: \"$['x-list']\"").repeat(100);
    let list = description.replacen('{', r#"{"x-list":[1,2,3,4,5,6,7,8],"#, 1);
    let error = apply(&list, &doubled).expect_err("the list doubles with each action");
    assert!(error.contains("the overlays make the document too large"), "{error}");
}

#[test]
fn number_of_actions_and_of_changed_nodes_is_bounded() {
    let error = apply(&used("{}", ""), &action("$.info", "update: {}").repeat(100_000)).expect_err("too many actions");
    assert!(error.contains("the overlay has 100000 actions, more than 10000"), "{error}");
    let values = "1,".repeat(10_000) + "1";
    let description = used("{}", "").replacen('{', &format!(r#"{{"x-list":[{values}],"#), 1);
    let error = apply(&description, &action("$['x-list'][*]", "update: 1").repeat(300)).expect_err("too many nodes");
    assert!(error.contains("the overlays make the document too large"), "{error}");
}

#[test]
fn removal_of_many_nodes_keeps_the_others() {
    let mut list = String::new();
    for index in 0..5_000 {
        write!(list, r#"{{"keep":{index},"drop":[1,{{"drop":2}}]}},{{"drop":{index}}},"#)
            .expect("a string can be written");
    }
    let description = used("{}", "").replacen('{', &format!(r#"{{"x-list":[{list}0],"#), 1);
    let kept = apply(&description, &action("$..drop", "remove: true")).expect("the nodes are removed");
    assert!(kept < description.len() * 2 / 3, "{kept} of {} bytes", description.len());
    let all = apply(&description, &action("$['x-list'][*]", "remove: true")).expect("the elements are removed");
    assert!(all < 2_000, "{all}");
}
