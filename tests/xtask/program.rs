//! The program `cargo xtask`: standard output, standard error and exit code.

#![allow(clippy::expect_used, reason = "an error fails the test")]

use std::path::Path;
use std::process::{Command, Output};

const SHOP: &str = r#"{"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "paths": {"/items": {"get": {
    "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
    "responses": {"204": {"description": "Done."}}}}}}"#;

fn drift(old: &Path, new: &Path, options: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_xtask"));
    program.arg("drift").args([old, new]).arg("--no-overlays").args(options).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the output is UTF-8")
}

#[test]
fn report_is_printed_to_stdout_for_exit_codes_0_and_1() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("the file can be written");
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
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the report is JSON");
        assert_eq!(report["findings"].as_array().is_some_and(Vec::is_empty), old == new);
        assert_eq!(
            text(&output.stderr).contains("findings at or above `--fail-on break`"),
            code == 1,
            "{}",
            text(&output.stderr)
        );
    }
}

#[test]
fn invalid_input_exits_with_code_2_without_report() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let (good, page) = (folder.path().join("good.json"), folder.path().join("page.json"));
    std::fs::write(&good, SHOP).expect("the file can be written");
    std::fs::write(&page, "<html>502 Bad Gateway</html>").expect("the file can be written");
    for (old, new) in [(&page, &good), (&good, &page), (&good, &folder.path().join("none.json"))] {
        for format in ["text", "json", "html", "next-version"] {
            let output = drift(old, new, &["--format", format]);
            assert_eq!(output.status.code(), Some(2), "{format}");
            assert_eq!(text(&output.stdout), "", "{format}");
            let message = text(&output.stderr);
            assert!(message.contains(".json") && !message.contains("panicked"), "{message}");
        }
    }
}

/// A program that was built in another clone works on the clone that it is run in.
#[test]
fn repository_is_that_of_the_current_folder() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let run = |inner: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xtask"));
        program.arg("overlay").current_dir(folder.path().join(inner)).output().expect("the program starts")
    };
    std::fs::create_dir_all(folder.path().join("spec/releases")).expect("the folder can be created");
    let output = run("");
    assert_eq!(output.status.code(), Some(2));
    let message = text(&output.stderr);
    assert!(message.contains("no spec/releases.toml in ") && message.contains("help: "), "{message}");
    let digest = "b8b4b5f6f1ba6c9a0d3fd5f1d2a24d4d6d0e6ba4ab6e0d8a3f3dd2b4c7b0a1aa";
    let list = format!(
        "current = \"21.01\"\n[releases.\"21.01\"]\nfile = \"releases/21.01.json\"\nsha256 = \"{digest}\"\n\
         source = \"file\"\ndate = \"2021-01-01\"\n"
    );
    for (path, content) in [("releases.toml", list.as_str()), ("names.toml", ""), ("releases/21.01.json", SHOP)] {
        std::fs::write(folder.path().join("spec").join(path), content).expect("the file can be written");
    }
    let output = run("spec/releases");
    assert!(text(&output.stderr).contains("spec/releases/21.01.json"), "{}", text(&output.stderr));
}
