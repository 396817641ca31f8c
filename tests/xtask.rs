//! The maintainer's commands, on copies of `spec/`: what they take, refuse, print and leave alone.

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
use xtask::{cli, corpus, explain, generate, overlay};

const DAY: &str = "2026-05-12";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A repository with the real `spec/` and nothing else.
fn copy() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy_folder(&repository().join("spec"), &folder.path().join("spec"));
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

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

fn description(version: &str) -> Value {
    json!({
        "openapi": "3.0.1",
        "info": {"title": "Procountor API", "version": version, "description": "All about it."},
        "paths": {"/things/{id}": {"get": {
            "summary": "Gets a thing.",
            "description": "At length.",
            "parameters": [{"name": "description", "in": "query", "description": "Words.", "schema": {"type": "string"}}],
            "responses": {"200": {
                "description": "The thing.",
                "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Thing"},
                    "example": {"description": "kept", "title": "kept"}
                }}
            }}
        }}},
        "components": {"schemas": {"Thing": {
            "title": "A thing",
            "description": "A thing of somebody.",
            "type": "object",
            "properties": {
                "description": {"type": "string", "description": "What it is.", "maxLength": 70},
                "title": {"type": "string", "enum": ["description"], "default": "description"},
                "summary": {"type": "object", "example": {"summary": "kept"}, "properties": {"externalDocs": {"type": "string"}}}
            }
        }}}
    })
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

fn said(result: Result<String, Failure>) -> String {
    result.unwrap_or_else(|failure| panic!("{failure}"))
}

fn refused(result: Result<String, Failure>) -> String {
    let failure = result.err().expect("a failure");
    assert_eq!(failure.code(), 2, "{failure}");
    failure.to_string()
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
            let mut request = Vec::new();
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
        "paths": {"/things/{id}": {"get": {
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

fn spec() -> Spec {
    Spec::load(&repository()).expect("a spec")
}

#[test]
fn an_overlay_prints_the_document_and_what_changed() {
    let shown = overlay::overlay(&spec(), None, &[]).expect("a document");
    let document: Value = serde_json::from_str(&shown.document).expect("JSON");
    assert_eq!(document["info"]["version"], "26.04");
    assert!(shown.report.starts_with("spec/releases/26.04.json: "), "{}", shown.report);
    assert!(
        shown.report.contains("spec/overlays/10-server.yaml #/actions/0  $.servers[0]\n  because "),
        "{}",
        shown.report
    );
    assert!(shown.report.contains("\n  changed 1 node: #/servers/0/url\n"), "{}", shown.report);
}

#[test]
fn given_overlays_stand_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mine = folder.path().join("mine.yaml").display().to_string();
    let actions = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n- {target: $.info, update: {title: Mine}, x-reason: because}\n";
    fs::write(&mine, format!("{actions}- {{target: $.nothing, remove: true, x-reason: never}}\n")).expect("a file");
    let given = folder.path().join("any.json");
    fs::write(&given, description("7").to_string()).expect("a file");
    let shown = overlay::overlay(&spec(), given.to_str(), std::slice::from_ref(&mine)).expect("a document");
    assert!(shown.document.contains("\"title\": \"Mine\""), "{}", shown.document);
    assert!(shown.report.contains(": 1 actions applied\n"), "{}", shown.report);
    assert!(shown.report.contains("warning: `$.nothing` selects nothing"), "{}", shown.report);
    let failure = overlay::overlay(&spec(), Some("24.11"), &[mine]).expect_err("an error in a release");
    assert!(failure.to_string().contains("selects nothing in release 24.11"), "{failure}");
    let failure = overlay::overlay(&spec(), Some("27.13"), &[]).expect_err("no release");
    assert!(failure.to_string().contains("`27.13` is neither a release nor a file"), "{failure}");
}

fn explained(item: &str) -> String {
    said(explain::explain(&spec(), item, None))
}

#[test]
fn every_kind_of_item_is_explained() {
    let expected = [
        ("invoices.list", "operation invoices.list: GET /invoices\n", "pub fn list(&self) -> List {"),
        ("get /INVOICES", "operation invoices.list: GET /invoices\n", "impl List {"),
        ("GET /products/{}", "operation products.get: GET /products/{productId}\n", "pub fn get_many("),
        ("Invoice", "model Invoice of ", "pub struct Invoice {"),
        ("Invoice.orderReference", "field order_reference of model Invoice, ", "pub order_reference: Option<String>,"),
        ("invoice.order_reference", "field order_reference of model Invoice, ", "#[wire(\"orderReference\")]"),
        ("InvoiceStatus", "enum InvoiceStatus of ", "pub enum InvoiceStatus {"),
        ("InvoiceStatus.PAID", "value Paid of enum InvoiceStatus, ", "Paid = \"PAID\","),
        ("/components/schemas/Invoice", "model Invoice of ", "pub struct Invoice {"),
        ("#/paths/~1invoices/get", "operation invoices.list: ", "pub fn list(&self)"),
        (
            "#/components/schemas/Invoice/properties/orderReference/maxLength",
            "part of field order_reference ",
            "at most 70",
        ),
        ("#/info", "node #/info, with 0 items", "26.04.json:3:"),
    ];
    for (item, title, code) in expected {
        let text = explained(item);
        assert!(text.starts_with(title), "{item}: {text}");
        assert!(text.contains(code), "{item}: {text}");
        assert!(text.contains("\n  from spec/releases/26.04.json:"), "{item}: {text}");
    }
}

#[test]
fn an_explanation_has_its_facts_and_its_corrections() {
    let text = explained("products.get");
    assert!(text.contains("\nproducts.get = GET /products/{productId} -> Product\n"), "{text}");
    assert!(!text.contains("products.get_group"), "{text}");
    assert!(text.contains("touched by spec/overlays/40-parameters.yaml #/actions/"), "{text}");
    assert!(text.contains("\ngenerated-client/src/generated/resources/products.rs\n"), "{text}");
    let old = said(explain::explain(&spec(), "Invoice", Some("23.02")));
    assert!(old.contains("  from spec/releases/23.02.json:"), "{old}");
}

#[test]
fn an_unknown_item_is_told_what_is_close() {
    for (item, close) in [
        ("invoices.lst", "`invoices.list`"),
        ("Invoce", "`Invoice`"),
        ("Invoice.orderReferenc", "`Invoice.orderReference`"),
        ("GET /invoice", "`GET /invoices`"),
    ] {
        let complaint = refused(explain::explain(&spec(), item, None));
        assert!(complaint.starts_with(&format!("`{item}` is nothing in spec/releases/26.04.json")), "{complaint}");
        assert!(complaint.contains(close), "{complaint}");
        assert!(complaint.matches('`').count() < 40, "{complaint}");
    }
    assert!(!refused(explain::explain(&spec(), "/components/schemas/Nothing", None)).contains("do:"));
}

#[test]
fn a_stale_file_is_told() {
    let root = copy();
    for folder in [generate::CODE, generate::SNAPSHOTS] {
        copy_folder(&repository().join(folder), &root.path().join(folder));
    }
    let path = root.path().join(generate::CODE).join("mod.rs");
    let text = fs::read_to_string(&path).expect("a file");
    fs::write(&path, format!("{text}\n// by hand\n")).expect("a file");
    let spec = Spec::load(root.path()).expect("a spec");
    let failure =
        generate::generate(&spec, &generate::Options { check: true, ..Default::default() }).expect_err("stale");
    assert_eq!(failure.code(), 1);
    let told = failure.to_string();
    assert!(told.contains("  generated-client/src/generated/mod.rs\n"), "{told}");
    assert!(told.ends_with("do: cargo xtask generate"), "{told}");
    assert!(fs::read_to_string(&path).expect("a file").ends_with("// by hand\n"), "a check writes nothing");
}

#[test]
fn a_corpus_counts_refusals_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let (inputs, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir_all(inputs.join("deep")).expect("a folder");
    fs::write(inputs.join("good.json"), description("1").to_string()).expect("a file");
    fs::write(inputs.join("deep/bad.yaml"), "swagger: '2.0'\n").expect("a file");
    fs::write(inputs.join("notes.txt"), "no description").expect("a file");
    let mut lines = Vec::new();
    let result = corpus::corpus(&[inputs], Some(&out), &mut |line| lines.push(line.to_owned()));
    assert!(result.is_ok(), "{result:?}");
    let text = lines.join("\n");
    assert!(text.contains("deep__bad: REFUSED, 1 errors, "), "{text}");
    assert!(text.contains("good: 1 of 1 operations, "), "{text}");
    assert!(text.contains("2 descriptions: 1 generated, 1 refused, 0 panics; 1 of 1 operations, "), "{text}");
    assert!(out.join("good/src/generated/mod.rs").exists());
}

#[test]
fn the_help_names_every_command_and_exit_code() {
    let text = cli::help();
    for command in ["generate", "fetch", "explain", "overlay", "corpus", "compile", "measure", "ci"] {
        assert!(text.contains(&format!("\n  {command} ")), "{text}");
    }
    assert!(text.contains("Exit codes: 0 fine, 1 stale or drifted, 2 broken."), "{text}");
}
