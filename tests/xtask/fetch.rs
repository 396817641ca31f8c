//! `fetch`, from files and from a server on the loopback interface.

use std::cell::RefCell;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use procountor_generator::document::Document;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::failure::Failure;
use xtask::fetch::{self, FetchOptions, fetch};
use xtask::operations::operations;
use xtask::spec::RELEASE_LIST;
use xtask::spec::{Spec, sha256};

use crate::support::{DATE, contents, description, published, read, rejection, spec_repository, success};

/// Writes a description beside the repository's copy and returns its path.
fn file(root: &TempDir, text: &str) -> String {
    let path = root.path().join("given.json");
    fs::write(&path, text).expect("the file can be written");
    path.display().to_string()
}

/// Returns options with which a description of one operation becomes the current release.
fn options(from: &str) -> FetchOptions {
    FetchOptions { from: Some(from.to_owned()), force: true, date: DATE.to_owned(), ..FetchOptions::default() }
}

/// Returns the report of a fetch that succeeds.
fn fetch_report(root: &TempDir, options: &FetchOptions) -> String {
    success(fetch(root.path(), options, &fetch::download))
}

/// Returns the message of a fetch that is rejected, and asserts that it changes nothing.
fn fetch_rejection(root: &TempDir, options: &FetchOptions) -> String {
    let before = contents(&root.path().join("spec"));
    let message = rejection(fetch(root.path(), options, &fetch::download));
    assert_eq!(contents(&root.path().join("spec")), before);
    message
}

fn release_list(root: &TempDir) -> String {
    read(&root.path().join(RELEASE_LIST))
}

/// Serves the given responses, one for each request, and returns the URL of the server.
fn serve(responses: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let url = format!("http://{}/api/openapi.json", listener.local_addr().expect("the listener has an address"));
    thread::spawn(move || {
        for response in responses {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let mut request: Vec<u8> = Vec::new();
            let mut part = [0; 1024];
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                match stream.read(&mut part) {
                    Ok(count) if count > 0 && request.len() < 65_536 => request.extend(&part[..count]),
                    _ => break,
                }
            }
            let _ = stream.write_all(response.as_bytes());
        }
    });
    url
}

fn response(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len())
}

/// Returns the number of operations of a release.
fn operation_count(release: &str) -> usize {
    let value: Value = serde_json::from_str(&read(&published(release))).expect("the release is JSON");
    operations(&value).count()
}

#[test]
fn newer_release_becomes_current() {
    let root = spec_repository();
    let text = description("26.05").to_string();
    let report = fetch_report(&root, &options(&file(&root, &text)));
    assert!(report.starts_with("26.05: new, spec/releases/26.05.json: "), "{report}");
    assert!(
        report.contains(
            " bytes, 1 operations\nOpenAPI 3.0 (3.0.1), `info.version` 26.05\n26.05 is now the current release"
        ),
        "{report}"
    );
    assert_eq!(read(&root.path().join("spec/releases/26.05.json")), text);
    let list = release_list(&root);
    let entry = format!(
        "\n[releases.\"26.05\"]\nlabel = \"26.05\"\nfile = \"releases/26.05.json\"\nsha256 = \"{}\"\ndialect = \"3.0.1\"\n\
         info_version = \"26.05\"\nsource = \"file\"\ndate = \"{DATE}\"\nfidelity = \"published\"\n\n",
        sha256(text.as_bytes())
    );
    let (_, after) = list.split_once(&entry).unwrap_or_else(|| panic!("no entry in {list}"));
    assert!(after.contains("[renditions.") && !after.contains("[releases."), "{list}");
    assert!(list.contains("\ncurrent = \"26.05\"\n"), "{list}");
    assert!(list.starts_with("# Descriptions in releases/"), "comments are kept: {list}");
    let spec = Spec::load(root.path()).expect("spec/ can be read");
    assert_eq!(spec.release(None).expect("spec/ contains the new release").label.as_deref(), Some("26.05"));
}

#[test]
fn unchanged_release_changes_nothing() {
    let root = spec_repository();
    let from = published("26.04").display().to_string();
    let before = contents(&root.path().join("spec"));
    let report = fetch_report(&root, &options(&from));
    assert!(report.starts_with("26.04: unchanged, "), "{report}");
    assert!(report.contains(&format!(" {} operations", operation_count("26.04"))), "{report}");
    assert!(!report.contains("next:"), "{report}");
    assert_eq!(contents(&root.path().join("spec")), before);
}

#[test]
fn release_with_other_content_is_replaced() {
    let root = spec_repository();
    let text = description("26.04").to_string();
    let report = fetch_report(&root, &options(&file(&root, &text)));
    let size = fs::metadata(published("26.04")).expect("the release exists").len();
    let expected = format!(
        "26.04: replaced spec/releases/26.04.json: {size} bytes, {} operations -> {} bytes, 1 operations\n",
        operation_count("26.04"),
        text.len()
    );
    assert!(report.starts_with(&expected), "{report}");
    assert_eq!(release_list(&root).matches("[releases.\"26.04\"]").count(), 1);
    assert!(Spec::load(root.path()).expect("spec/ can be read").release(None).is_ok());
}

#[test]
fn older_release_does_not_become_current() {
    let root = spec_repository();
    let report = fetch_report(&root, &options(&file(&root, &description("25.10").to_string())));
    assert!(report.contains("25.10 is not the current release: spec/ has a newer one"), "{report}");
    let list = release_list(&root);
    assert!(list.contains("current = \"26.04\""), "{list}");
    let position = |label: &str| list.find(&format!("[releases.\"{label}\"]")).expect("the list contains the label");
    assert!(position("24.11") < position("25.10") && position("25.10") < position("26.04"), "oldest first: {list}");
}

#[test]
fn release_in_another_format_replaces_file() {
    let root = spec_repository();
    let yaml = "openapi: 3.1.0\ninfo: {title: T, version: '26.04'}\npaths: {/a: {get: {responses: {'200': {description: d}}}}}\n";
    let report = fetch_report(&root, &options(&file(&root, yaml)));
    assert!(report.contains("OpenAPI 3.1 (3.1.0)"), "{report}");
    assert!(root.path().join("spec/releases/26.04.yaml").exists());
    assert!(!root.path().join("spec/releases/26.04.json").exists());
    assert!(release_list(&root).contains("file = \"releases/26.04.yaml\""));
}

#[test]
fn description_without_release_label_needs_option() {
    let root = spec_repository();
    let from = file(&root, &description("1.0.0").to_string());
    let message = fetch_rejection(&root, &options(&from));
    assert!(message.contains("is `1.0.0`, which is not a release label"), "{message}");
    assert!(message.contains("--release 26.04"), "{message}");
    let wrong = FetchOptions { release: Some("26.4".to_owned()), ..options(&from) };
    let message = fetch_rejection(&root, &wrong);
    assert!(message.contains("`26.4` is not a release label"), "{message}");
    let report = fetch_report(&root, &FetchOptions { release: Some("26.06".to_owned()), ..options(&from) });
    assert!(report.starts_with("26.06: new"), "{report}");
    assert!(release_list(&root).contains("info_version = \"1.0.0\"\nsource = \"file\""));
}

#[test]
fn invalid_description_is_rejected() {
    let root = spec_repository();
    let cut = description("26.05").to_string();
    let cases = [
        ("<!doctype html><title>Sign in</title>", "the file is a web page"),
        (&cut[..cut.len() / 2], "invalid JSON"),
        ("", "the file is empty"),
        (r#"{"swagger": "2.0", "paths": {}}"#, "the file is a Swagger 2.0 description"),
        (r#"{"openapi": "3.0.1", "info": {"version": "26.05"}, "paths": {}}"#, "has no operations"),
    ];
    for (text, expected) in cases {
        let message = fetch_rejection(&root, &options(&file(&root, text)));
        assert!(message.contains(expected), "{message}");
        assert!(message.contains("nothing was changed"), "{message}");
    }
    let message = fetch_rejection(&root, &options("no/such/file.json"));
    assert!(message.contains("no/such/file.json"), "{message}");
}

#[test]
fn description_is_downloaded_over_http() {
    let root = spec_repository();
    let text = description("26.05").to_string();
    let url = serve(vec![
        response("302 Found", "location: ../moved.json\r\n", ""),
        response("200 OK", "content-type: application/json\r\n", &text),
    ]);
    let report = fetch_report(&root, &options(&url));
    assert!(report.starts_with("26.05: new"), "{report}");
    assert!(release_list(&root).contains(&format!("source = \"{url}\"")));
}

#[test]
fn invalid_response_or_url_is_rejected() {
    let root = spec_repository();
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 5000\r\nconnection: close\r\n\r\n{\"openapi\": ".to_owned();
    let huge = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", fetch::LIMIT + 2);
    let cases = [
        (vec![response("503 Service Unavailable", "", "later")], "status 503 Service Unavailable, expected 200"),
        (vec![response("200 OK", "", "<html>sign in</html>")], "the file is a web page"),
        (vec![cut], ""),
        (vec![huge], "bytes"),
        (vec![response("302 Found", "location: http://example.invalid/a\r\n", "")], "not an https URL"),
        (vec![response("302 Found", "location: /again\r\n", ""); 6], "more than 5 redirects"),
    ];
    for (responses, expected) in cases {
        let message = fetch_rejection(&root, &options(&serve(responses)));
        assert!(message.contains(expected), "{message}");
    }
    for (url, expected) in [
        ("http://example.invalid/openapi.json", "not an https URL"),
        ("ftp://127.0.0.1/openapi.json", "not an https URL"),
        ("http://me:secret@127.0.0.1:9/openapi.json", "contains a user name or password"),
    ] {
        let message = fetch_rejection(&root, &options(url));
        assert!(message.contains(expected) && !message.contains("secret"), "{message}");
    }
}

#[test]
fn description_of_another_api_and_contradicting_label_need_force() {
    let root = spec_repository();
    let from = file(&root, &description("26.05").to_string());
    let careful = FetchOptions { force: false, ..options(&from) };
    let before = contents(&root.path().join("spec"));
    for (options, expected) in [
        (careful.clone(), ["26.05 removes ", "continue with --force"]),
        (
            FetchOptions { release: Some("26.06".to_owned()), ..careful.clone() },
            ["contradicts `info.version` 26.05", "--release 26.05"],
        ),
    ] {
        let failure = fetch(root.path(), &options, &fetch::download).expect_err("a decision is needed");
        assert_eq!(failure.code(), 1, "{failure}");
        let text = failure.to_string();
        assert!(
            expected.iter().all(|expected| text.contains(expected)) && text.contains("nothing was changed"),
            "{text}"
        );
        assert_eq!(contents(&root.path().join("spec")), before);
    }
    // It does not become the current release.
    let older = FetchOptions { force: false, ..options(&file(&root, &description("25.10").to_string())) };
    assert!(fetch_report(&root, &older).starts_with("25.10: new"));
}

#[test]
fn description_from_file_does_not_erase_url() {
    let root = spec_repository();
    let url = |root: &TempDir| Spec::load(root.path()).expect("spec/ can be read").releases.url;
    let before = url(&root).expect("the list has a URL");
    // A new release, and the current one with other content.
    for version in ["26.05", "26.05"] {
        let mut value = description(version);
        value["info"]["title"] = json!(contents(&root.path().join("spec")).len());
        fetch_report(&root, &options(&file(&root, &value.to_string())));
        assert_eq!(url(&root).as_ref(), Some(&before));
    }
    let new = serve(vec![response("200 OK", "", &description("26.06").to_string())]);
    fetch_report(&root, &options(&new));
    assert_eq!(url(&root), Some(new));
}

#[test]
fn fetch_without_url_uses_url_in_list() {
    let root = spec_repository();
    let requested = RefCell::new(String::new());
    let download = |url: &str| -> Result<Vec<u8>, Failure> {
        url.clone_into(&mut requested.borrow_mut());
        Err(Failure::Error("no connection".to_owned()))
    };
    rejection(fetch(root.path(), &FetchOptions { date: DATE.to_owned(), ..FetchOptions::default() }, &download));
    let spec = Spec::load(root.path()).expect("spec/ can be read");
    assert_eq!(*requested.borrow(), spec.releases.url.expect("the list has a URL"));
}

#[test]
fn facts_only_stores_description_without_prose() {
    let root = spec_repository();
    let from = file(&root, &description("26.05").to_string());
    fetch_report(&root, &FetchOptions { facts_only: true, ..options(&from) });
    let bytes = fs::read(root.path().join("spec/releases/26.05.json")).expect("the description is stored");
    let stored: Value = serde_json::from_slice(&bytes).expect("the description is JSON");
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
    let list = release_list(&root);
    let (_, entry) = list.split_once("[releases.\"26.05\"]").expect("the list contains 26.05");
    let (entry, _) = entry.split_once("\n\n").expect("the list contains renditions");
    assert!(entry.ends_with("fidelity = \"restated\""), "{entry}");
    // A description without prose is unchanged.
    for label in ["26.04", "26.04-oas31"] {
        let bytes = fs::read(published(label)).expect("the description can be read");
        let document = Document::read(label, &bytes).expect("the description is valid");
        assert_eq!(&fetch::without_prose(&document), document.value(), "{label}");
    }
}
