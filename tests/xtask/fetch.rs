//! `fetch`, from files and from a server on this machine.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::thread;

use procountor_generator::document::Document;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::failure::Failure;
use xtask::fetch::{self, Options, fetch};
use xtask::spec::{Spec, sha256};

use super::commands::{copy, description, refused, repository, said};

const DAY: &str = "2026-05-12";

/// All files below a folder with their bytes, to see that nothing changed.
fn state(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(state(&path));
        } else {
            found.push((path.clone(), fs::read(&path).expect("a file")));
        }
    }
    found.sort();
    found
}

/// A file with a description, beside the repository's copy.
fn file(root: &TempDir, text: &str) -> String {
    let path = root.path().join("given.json");
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

fn options(from: &str) -> Options {
    Options { from: Some(from.to_owned()), date: DAY.to_owned(), ..Options::default() }
}

/// Fetches something bad: it is refused, and all is as it was.
fn refused_untouched(root: &TempDir, options: &Options) -> String {
    let before = state(&root.path().join("spec"));
    let complaint = refused(fetch(root.path(), options, &fetch::download));
    assert_eq!(state(&root.path().join("spec")), before);
    complaint
}

fn list(root: &TempDir) -> String {
    fs::read_to_string(root.path().join("spec/releases.toml")).expect("a list")
}

/// Answers so many requests on this machine, whatever they ask for. Gives the address.
fn serve(answers: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/api/openapi.json", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for answer in answers {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let mut request: Vec<u8> = Vec::new();
            let mut part = [0; 1024];
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                match stream.read(&mut part) {
                    Ok(count) if count > 0 && request.len() < 65_536 => request.extend(&part[..count]),
                    _ => break,
                }
            }
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

fn answer(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len())
}

#[test]
fn a_new_release_becomes_the_current_one() {
    let root = copy();
    let text = description("26.05").to_string();
    let report = said(fetch(root.path(), &options(&file(&root, &text)), &fetch::download));
    assert!(report.starts_with("26.05: new, spec/releases/26.05.json: "), "{report}");
    assert!(
        report.contains(
            " bytes, 1 operations\nOpenAPI 3.0 (3.0.1), `info.version` 26.05\n26.05 is the current release now"
        ),
        "{report}"
    );
    assert_eq!(fs::read_to_string(root.path().join("spec/releases/26.05.json")).expect("the file"), text);
    let list = list(&root);
    let entry = format!(
        "\n[releases.\"26.05\"]\nlabel = \"26.05\"\nfile = \"releases/26.05.json\"\nsha256 = \"{}\"\ndialect = \"3.0.1\"\n\
         info_version = \"26.05\"\nsource = \"file\"\ndate = \"{DAY}\"\nfidelity = \"published\"\n\n# One release in another dialect",
        sha256(text.as_bytes())
    );
    assert!(list.contains(&entry), "{list}");
    assert!(list.contains("\ncurrent = \"26.05\"\n"), "{list}");
    assert!(list.starts_with("# The descriptions in releases/"), "comments stay: {list}");
    let spec = Spec::load(root.path()).expect("a spec");
    assert_eq!(spec.release(None).expect("the release").label.as_deref(), Some("26.05"));
}

#[test]
fn the_same_again_is_a_success_that_changes_nothing() {
    let root = copy();
    let from = repository().join("spec/releases/26.04.json").display().to_string();
    let before = state(&root.path().join("spec"));
    let report = said(fetch(root.path(), &options(&from), &fetch::download));
    assert!(report.starts_with("26.04: unchanged, "), "{report}");
    assert!(report.contains(" 192 operations"), "{report}");
    assert!(!report.contains("next:"), "{report}");
    assert_eq!(state(&root.path().join("spec")), before);
}

#[test]
fn a_known_release_with_other_content_is_replaced_and_said() {
    let root = copy();
    let text = description("26.04").to_string();
    let report = said(fetch(root.path(), &options(&file(&root, &text)), &fetch::download));
    let size = fs::metadata(repository().join("spec/releases/26.04.json")).expect("a file").len();
    let expected = format!(
        "26.04: replaced spec/releases/26.04.json: {size} bytes, 192 operations -> {} bytes, 1 operations\n",
        text.len()
    );
    assert!(report.starts_with(&expected), "{report}");
    assert_eq!(list(&root).matches("[releases.\"26.04\"]").count(), 1);
    assert!(Spec::load(root.path()).expect("a spec").release(None).is_ok());
}

#[test]
fn an_older_release_does_not_become_the_current_one() {
    let root = copy();
    let report = said(fetch(root.path(), &options(&file(&root, &description("25.10").to_string())), &fetch::download));
    assert!(report.contains("25.10 is not the current release: a newer one is there"), "{report}");
    let list = list(&root);
    assert!(list.contains("current = \"26.04\""), "{list}");
    let at = |label: &str| list.find(&format!("[releases.\"{label}\"]")).expect("the label");
    assert!(at("24.11") < at("25.10") && at("25.10") < at("26.04"), "oldest first: {list}");
}

#[test]
fn a_release_that_changes_its_format_leaves_one_file() {
    let root = copy();
    let yaml = "openapi: 3.1.0\ninfo: {title: T, version: '26.04'}\npaths: {/a: {get: {responses: {'200': {description: d}}}}}\n";
    let report = said(fetch(root.path(), &options(&file(&root, yaml)), &fetch::download));
    assert!(report.contains("OpenAPI 3.1 (3.1.0)"), "{report}");
    assert!(root.path().join("spec/releases/26.04.yaml").exists());
    assert!(!root.path().join("spec/releases/26.04.json").exists());
    assert!(list(&root).contains("file = \"releases/26.04.yaml\""));
}

#[test]
fn a_description_without_a_release_needs_one() {
    let root = copy();
    let from = file(&root, &description("1.0.0").to_string());
    let complaint = refused_untouched(&root, &options(&from));
    assert!(complaint.contains("`info.version` is `1.0.0`, which is no release"), "{complaint}");
    assert!(complaint.contains("--release 26.04"), "{complaint}");
    let wrong = Options { release: Some("26.4".to_owned()), ..options(&from) };
    let complaint = refused_untouched(&root, &wrong);
    assert!(complaint.contains("`26.4` is no release label"), "{complaint}");
    let report =
        said(fetch(root.path(), &Options { release: Some("26.06".to_owned()), ..options(&from) }, &fetch::download));
    assert!(report.starts_with("26.06: new"), "{report}");
    assert!(list(&root).contains("info_version = \"1.0.0\"\nsource = \"file\""));
}

#[test]
fn what_is_no_description_changes_nothing() {
    let root = copy();
    let cut = description("26.05").to_string();
    let cases = [
        ("<!doctype html><title>Sign in</title>", "this is a web page"),
        (&cut[..cut.len() / 2], "not JSON that can be read"),
        ("", "the file is empty"),
        (r#"{"swagger": "2.0", "paths": {}}"#, "this is a Swagger 2.0 description"),
        (r#"{"openapi": "3.0.1", "info": {"version": "26.05"}, "paths": {}}"#, "has no operations"),
    ];
    for (text, expected) in cases {
        let complaint = refused_untouched(&root, &options(&file(&root, text)));
        assert!(complaint.contains(expected), "{complaint}");
        assert!(complaint.contains("nothing was changed"), "{complaint}");
    }
    let complaint = refused_untouched(&root, &options("no/such/file.json"));
    assert!(complaint.contains("no/such/file.json"), "{complaint}");
}

#[test]
fn what_cannot_be_recorded_is_taken_back() {
    let root = copy();
    let list = root.path().join("spec/releases.toml");
    // A file cannot take the place of a folder: so the second write fails, after the first.
    let text = fs::read_to_string(&list).expect("a list");
    let from = file(&root, &description("26.05").to_string());
    let download = |_: &str| -> Result<Vec<u8>, Failure> {
        fs::remove_file(&list).expect("the list");
        fs::create_dir(&list).expect("a folder");
        Ok(fs::read(&from).expect("a file"))
    };
    let complaint = refused(fetch(root.path(), &options("test://anything"), &download));
    assert!(complaint.contains("nothing was changed"), "{complaint}");
    assert!(!root.path().join("spec/releases/26.05.json").exists());
    fs::remove_dir(&list).expect("the folder");
    fs::write(&list, text).expect("the list");
}

#[test]
fn a_description_comes_over_http() {
    let root = copy();
    let text = description("26.05").to_string();
    let address = serve(vec![
        answer("302 Found", "location: ../moved.json\r\n", ""),
        answer("200 OK", "content-type: application/json\r\n", &text),
    ]);
    let report = said(fetch(root.path(), &options(&address), &fetch::download));
    assert!(report.starts_with("26.05: new"), "{report}");
    assert!(list(&root).contains(&format!("source = \"{address}\"")));
}

#[test]
fn a_bad_answer_changes_nothing() {
    let root = copy();
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 5000\r\nconnection: close\r\n\r\n{\"openapi\": ".to_owned();
    let huge = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", fetch::LIMIT + 2);
    let cases = [
        (vec![answer("503 Service Unavailable", "", "later")], "status 503 Service Unavailable, expected 200"),
        (vec![answer("200 OK", "", "<html>sign in</html>")], "this is a web page"),
        (vec![cut], ""),
        (vec![huge], "bytes"),
        (vec![answer("302 Found", "location: http://example.invalid/a\r\n", "")], "not an https address"),
        (vec![answer("302 Found", "location: /again\r\n", ""); 6], "more than 5 redirects"),
    ];
    for (answers, expected) in cases {
        let complaint = refused_untouched(&root, &options(&serve(answers)));
        assert!(complaint.contains(expected), "{complaint}");
    }
    for (address, expected) in [
        ("http://example.invalid/openapi.json", "not an https address"),
        ("ftp://127.0.0.1/openapi.json", "not an https address"),
        ("http://me:secret@127.0.0.1:9/openapi.json", "holds a user name or password"),
    ] {
        let complaint = refused_untouched(&root, &options(address));
        assert!(complaint.contains(expected) && !complaint.contains("secret"), "{complaint}");
    }
}

#[test]
fn without_an_address_the_current_release_says_where() {
    let root = copy();
    let asked = std::cell::RefCell::new(String::new());
    let download = |address: &str| -> Result<Vec<u8>, Failure> {
        address.clone_into(&mut asked.borrow_mut());
        Err(Failure::Broken("not today".to_owned()))
    };
    refused(fetch(root.path(), &Options { date: DAY.to_owned(), ..Options::default() }, &download));
    let spec = Spec::load(root.path()).expect("a spec");
    assert_eq!(*asked.borrow(), spec.releases.releases["26.04"].source);
}

#[test]
fn facts_are_stored_without_sentences() {
    let root = copy();
    let from = file(&root, &description("26.05").to_string());
    said(fetch(root.path(), &Options { facts_only: true, ..options(&from) }, &fetch::download));
    let bytes = fs::read(root.path().join("spec/releases/26.05.json")).expect("the file");
    let stored: Value = serde_json::from_slice(&bytes).expect("JSON");
    let expected = json!({
        "openapi": "3.0.1",
        "info": {"title": "Procountor API", "version": "26.05"},
        "paths": {"/things": {"get": {
            "parameters": [{"name": "description", "in": "query", "schema": {"type": "string"}}],
            "responses": {"200": {
                "description": "",
                "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Thing"},
                    "example": {"description": "kept", "title": "kept"}
                }}
            }}
        }}},
        "components": {"schemas": {"Thing": {
            "type": "object",
            "properties": {
                "description": {"type": "string", "maxLength": 70},
                "title": {"type": "string", "enum": ["description"], "default": "description"},
                "summary": {"type": "object", "example": {"summary": "kept"}, "properties": {"externalDocs": {"type": "string"}}}
            }
        }}}
    });
    assert_eq!(stored, expected);
    assert!(list(&root).contains("fidelity = \"restated\"\n\n# One release in another dialect"));
    // What has no sentences stays as it is.
    for label in ["26.04", "26.04-oas31"] {
        let bytes = fs::read(repository().join(format!("spec/releases/{label}.json"))).expect("a file");
        let document = Document::read(label, &bytes).expect("a description");
        assert_eq!(&fetch::without_sentences(&document), document.value(), "{label}");
    }
}
