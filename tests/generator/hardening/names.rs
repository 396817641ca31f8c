//! Names that are too long, that lead out of the folder of the client, or that file systems and terminals interpret.

use procountor_generator::tree::SourceTree;

use super::{description, rejected, run, used};

/// Names that a careless generator would use as a path or an identifier.
const HOSTILE: [&str; 42] = [
    "../../x",
    "..",
    ".",
    "/etc/passwd",
    "C:\\\\x",
    "\\\\\\\\host\\\\share",
    "a/../b",
    "%2e%2e%2f",
    "~",
    "x.rs",
    "mod",
    "lib",
    "main",
    "self",
    "Self",
    "super",
    "crate",
    "con",
    "CON",
    "nul",
    "aux",
    "prn",
    "com1",
    "lpt9",
    "models",
    "resources",
    "enums",
    "shared",
    "rules",
    "ids",
    "_",
    "-",
    " ",
    "\\u0000",
    "\\u0007",
    "\\u001b[31m",
    "\\u202e",
    "\\u200b",
    "\\ud83d\\ude00",
    "\\u0130",
    "*/",
    "\\\"]",
];

/// Asserts that a path stays in its folder, and that every file system accepts it.
pub(super) fn assert_safe(path: &str) {
    let stem = path.strip_suffix(".rs").unwrap_or_else(|| panic!("{path} is not a Rust file"));
    for name in stem.split('/') {
        let is_name = name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        assert!(is_name && (1..=200).contains(&name.len()), "{path:?}");
        assert!(!["aux", "con", "nul", "prn", "com1", "lpt9"].contains(&name), "{path:?} is the name of a device");
    }
}

#[test]
fn hostile_names_yield_safe_files() {
    let response = |schema: &str| {
        format!(r#"{{"200":{{"description":"d","content":{{"application/json":{{"schema":{schema}}}}}}}}}"#)
    };
    let (mut paths, mut schemas, mut properties) = (Vec::new(), Vec::new(), Vec::new());
    for name in HOSTILE {
        let responses = response(r##"{"$ref":"#/components/schemas/All"}"##);
        let parameters = format!(
            r#"[{{"name":"{name}","in":"query","schema":{{"type":"string","enum":["{name}"]}}}},{{"name":"{name}","in":"header","schema":{{}}}}]"#
        );
        let text = format!(r#"summary":"{name}","description":"{name}","operationId":"{name}","tags":["{name}"]"#);
        paths.push(format!(r#""/{name}":{{"get":{{"{text},"parameters":{parameters},"responses":{responses}}}}}"#));
        paths.push(format!(
            r#""/{name}/{{id}}":{{"get":{{"parameters":[{{"name":"id","in":"path","required":true,"schema":{{"type":"integer"}}}}],"responses":{responses}}}}}"#
        ));
        let values = format!(r#"{{"type":"string","enum":["{name}"],"description":"{name}","default":"{name}"}}"#);
        schemas.push(format!(r#""{name}":{{"type":"object","properties":{{"a":{values}}}}}"#));
        properties.push(format!(r#""{name}":{values}"#));
    }
    schemas.push(format!(r#""All":{{"type":"object","properties":{{{}}}}}"#, properties.join(",")));
    run(description(&paths.join(","), &schemas.join(","))).expect("each name is replaced by a safe one");
    for path in &paths {
        drop(run(description(path, &schemas.join(","))));
    }
}

#[test]
fn source_tree_rejects_unsafe_and_repeated_paths() {
    let long = format!("{}.rs", "a".repeat(201));
    let paths = [
        "",
        ".rs",
        "a",
        "a.txt",
        "/a.rs",
        "../a.rs",
        "a/../b.rs",
        "./a.rs",
        "a//b.rs",
        "a/.rs",
        "A.rs",
        "ä.rs",
        "a b.rs",
        "a\\b.rs",
        "a\0.rs",
        "c:a.rs",
        "con.rs",
        "nul/a.rs",
        "resources/com1.rs",
        "a.rs.rs",
        "a\n.rs",
        &long,
    ];
    let mut tree = SourceTree::default();
    for path in paths {
        let error = tree.add(path, String::new()).expect_err("the path is not safe");
        assert!(error.to_string().contains("is not a safe path"), "{error}");
    }
    assert_eq!(tree.files().count(), 0);
    tree.add("models/com10.rs", "//! A\n".to_owned()).expect("the path is safe");
    let error = tree.add("models/com10.rs", "//! B\n".to_owned()).expect_err("the tree has this file");
    assert!(error.to_string().starts_with("error: `models/com10.rs` is generated twice"), "{error}");
    assert_eq!(tree.files().collect::<Vec<_>>(), [("models/com10.rs", "//! A\n")]);
}

#[test]
fn rust_name_of_a_megabyte_is_rejected() {
    let name = "a".repeat(1_000_000);
    let first = r##"{"$ref":"#/components/schemas/S"}"##;
    let parameter = |place: &str| {
        format!(
            r#""/a":{{"get":{{"parameters":[{{"name":"{name}","in":"{place}","schema":{{"type":"integer"}}}}],"responses":{{"204":{{}}}}}}}}"#
        )
    };
    let texts = [
        used(first, &format!(r#""S":{{"type":"object","properties":{{"{name}":{{}}}}}}"#)),
        used(first, &format!(r#""S":{{"type":"string","enum":["{name}"]}}"#)),
        used(
            &first.replace("/S", &format!("/{name}")),
            &format!(r#""{name}":{{"type":"object","properties":{{"a":{{}}}}}}"#),
        ),
        description(&format!(r#""/{name}":{{"get":{{"responses":{{"204":{{}}}}}}}}"#), ""),
        description(&format!(r#""{}":{{"get":{{"responses":{{"204":{{}}}}}}}}"#, "/ab".repeat(100_000)), ""),
        description(&parameter("query"), ""),
        description(&parameter("header"), ""),
    ];
    for text in texts {
        let error = rejected(&text);
        assert!(error.starts_with("error: the Rust name of the ") && error.contains(" bytes, more than "), "{error}");
    }
}

#[test]
fn other_text_of_a_megabyte_is_bounded() {
    let long = "a".repeat(1_000_000);
    let operation = format!(
        r#""get":{{"operationId":"{long}","tags":["{long}"],"summary":"{long}","responses":{{"{long}":{{}},"204":{{}}}}}}"#
    );
    let media = format!(r#"{{"content":{{"{long}/json":{{"schema":{{}}}}}}}}"#);
    let texts = [
        description(&format!(r#""/a":{{{operation}}}"#), ""),
        description(&format!(r#""/a":{{"post":{{"requestBody":{media},"responses":{{"204":{{}}}}}}}}"#), ""),
        description("", "").replacen('{', &format!(r#"{{"servers":[{{"url":"https://a.example/{long}"}}],"#), 1),
        description("", "").replacen('{', &format!(r#"{{"{long}":1,"#), 1),
        used(&format!(r##"{{"$ref":"#/components/schemas/{long}"}}"##), ""),
        used(&format!(r#"{{"$ref":"{long}"}}"#), ""),
        used(&format!(r#"{{"type":"{long}"}}"#), ""),
        used(&format!(r#"{{"type":"string","format":"{long}","pattern":"{long}","default":"{long}"}}"#), ""),
        format!(r#"{{"openapi":"{long}"}}"#),
        format!(r#"{{"openapi":"3.0.3","{long}":1,"{long}":2}}"#),
    ];
    for text in texts {
        drop(run(&text));
    }
}
