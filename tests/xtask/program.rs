//! `cargo xtask` as a program: what stands on which stream, and the exit code.

#![allow(clippy::expect_used, reason = "what cannot be done fails the test")]

use std::path::Path;
use std::process::{Command, Output};

const SHOP: &str = r#"{"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "paths": {"/items": {"get": {
    "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
    "responses": {"204": {"description": "Done."}}}}}}"#;

fn drift(old: &Path, new: &Path, options: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_xtask"));
    program.arg("drift").args([old, new]).arg("--no-overlays").args(options).output().expect("it runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

#[test]
fn a_report_stands_on_the_first_stream_whatever_the_exit_code_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    let (old, new) = (file("old.json", SHOP), file("new.json", &SHOP.replace("\"integer\"", "\"boolean\"")));
    let cases = [
        (&old, &old, &["--format", "json", "--fail-on", "noise"][..], 0),
        (&old, &new, &["--format", "json"], 0),
        (&old, &new, &["--format", "json", "--fail-on", "stop"], 0),
        (&old, &new, &["--format", "json", "--fail-on", "break"], 1),
    ];
    for (old, new, options, code) in cases {
        let output = drift(old, new, options);
        assert_eq!(output.status.code(), Some(code), "{options:?}: {}", text(&output.stderr));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a report");
        assert_eq!(report["findings"].as_array().is_some_and(Vec::is_empty), old == new);
        assert_eq!(text(&output.stderr).contains("do: read the report"), code == 1, "{}", text(&output.stderr));
    }
}

#[test]
fn what_cannot_be_compared_is_exit_code_2_and_no_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let (good, page) = (folder.path().join("good.json"), folder.path().join("page.json"));
    std::fs::write(&good, SHOP).expect("a file");
    std::fs::write(&page, "<html>502 Bad Gateway</html>").expect("a file");
    for (old, new) in [(&page, &good), (&good, &page), (&good, &folder.path().join("none.json"))] {
        for format in ["text", "json", "html", "next-version"] {
            let output = drift(old, new, &["--format", format]);
            assert_eq!(output.status.code(), Some(2), "{format}");
            assert_eq!(text(&output.stdout), "", "{format}");
            let said = text(&output.stderr);
            assert!(said.contains(".json") && !said.contains("panicked"), "{said}");
        }
    }
}
