//! YAML that is nested deeply, or that expands to far more nodes than its text has.

use std::fmt::Write as _;

use super::{nested, rejected};

const TOO_DEEP: &str = "it is more than 128 levels deep";
const TOO_LARGE: &str = "its aliases expand to too many nodes";

fn assert_rejected(text: &str, message: &str) {
    let error = rejected(format!("openapi: 3.0.3\n{text}"));
    assert!(error.starts_with("error: invalid YAML: ") && error.contains(message), "{error}");
}

#[test]
fn yaml_nested_10_000_levels_deep_is_rejected() {
    let mut block = String::new();
    for level in 0..2_000 {
        writeln!(block, "{}a:", " ".repeat(level)).expect("a string can be written");
    }
    assert_rejected(&block, TOO_DEEP);
    assert_rejected(&format!("x:\n  {}1\n", "- ".repeat(10_000)), TOO_DEEP);
    for (open, close) in [("{a: ", "}"), ("[", "]"), ("[a, ", "]"), ("[\n", "]"), ("[&a ", "]"), ("[ # ]\n", "]")] {
        for depth in [200, 10_000] {
            assert_rejected(&format!("x: {}\n", nested(open, close, depth, "1")), TOO_DEEP);
        }
    }
    // Brackets in strings and comments do not hide others.
    assert_rejected(&format!("x: {}\n", nested("['}]', \"\\\"]\", ", "]", 10_000, "1")), TOO_DEEP);
}

#[test]
fn brackets_of_prose_are_not_depth() {
    let prose = "    a (see [1] and {id}) pattern ^[^[\\]]+$ :-[ x[y\n".repeat(5_000);
    let text = format!("openapi: 3.0.3\ninfo:\n  title: T\n  version: '1'\n  description: |\n{prose}paths: {{}}\n");
    super::run(text).expect("prose may contain any brackets");
}

#[test]
fn expansion_of_aliases_is_bounded() {
    let mut laughs = "a0: &a0 [ha, ha]\n".to_owned();
    let mut merged = "a0: &a0 {k: 1}\n".to_owned();
    for level in 1..60 {
        let last = level - 1;
        writeln!(laughs, "a{level}: &a{level} [*a{last}, *a{last}]").expect("a string can be written");
        writeln!(merged, "a{level}: &a{level} {{<<: [*a{last}, *a{last}], k{level}: 1}}")
            .expect("a string can be written");
    }
    assert_rejected(&laughs, TOO_LARGE);
    assert_rejected(&merged, TOO_LARGE);
    // Each alias is followed once, but the sum of their contents is quadratic.
    let list = format!("a: &a [{}]\nb:\n{}", "1,".repeat(3_000), "  - *a\n".repeat(3_000));
    assert_rejected(&list, TOO_LARGE);
    let keys: String = (0..3_000).map(|key| format!("k{key}: 1, ")).collect();
    assert_rejected(&format!("a: &a {{{keys}}}\nb:\n{}", "  - {<<: *a}\n".repeat(3_000)), TOO_LARGE);
    assert_rejected(&format!("a: &a {}\nb:\n{}", "x".repeat(100_000), "  - *a\n".repeat(3_000)), TOO_LARGE);
    assert_rejected("info: &a {b: *a}\n", TOO_DEEP);
}

#[test]
fn values_that_json_lacks_are_rejected() {
    assert_rejected("x: .inf\n", "JSON cannot represent the number inf");
    assert_rejected("? [a, b]\n: 1\n", "expected a string");
    assert_rejected("x: !tag {a: 1}\n", "expected a value that JSON can represent");
    assert_rejected("x: {<<: 3}\n", "`<<` merges a value that is not an object");
    assert_rejected("x: {b: 1, b: 2}\n", "duplicate key `b`");
}
