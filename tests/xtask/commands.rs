//! The maintainer's commands, on copies of `spec/`: what they take, refuse, print and leave alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::explain::Explainer;
use xtask::failure::Failure;
use xtask::spec::Spec;
use xtask::{cli, corpus, generate, overlay};


pub(super) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A repository with the real `spec/` and nothing else.
pub(super) fn copy() -> TempDir {
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

pub(super) fn description(version: &str) -> Value {
    json!({
        "openapi": "3.0.1",
        "info": {"title": "Procountor API", "version": version, "description": "All about it."},
        "paths": {"/things": {"get": {
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

pub(super) fn said(result: Result<String, Failure>) -> String {
    result.unwrap_or_else(|failure| panic!("{failure}"))
}

pub(super) fn refused(result: Result<String, Failure>) -> String {
    let failure = result.expect_err("a failure");
    assert_eq!(failure.code(), 2, "{failure}");
    failure.to_string()
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

/// The client of the current release: made once, for all tests.
fn explained(item: &str) -> Result<String, Failure> {
    static CURRENT: LazyLock<Explainer> =
        LazyLock::new(|| Explainer::new(&spec(), None).unwrap_or_else(|failure| panic!("{failure}")));
    CURRENT.explain(item)
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
        let text = said(explained(item));
        assert!(text.starts_with(title), "{item}: {text}");
        assert!(text.contains(code), "{item}: {text}");
        assert!(text.contains("\n  from spec/releases/26.04.json:"), "{item}: {text}");
    }
}

#[test]
fn an_explanation_has_its_facts_and_its_corrections() {
    let text = said(explained("products.get"));
    assert!(text.contains("\nproducts.get = GET /products/{productId} -> Product\n"), "{text}");
    assert!(!text.contains("products.get_group"), "{text}");
    assert!(text.contains("touched by spec/overlays/40-parameters.yaml #/actions/"), "{text}");
    assert!(text.contains("\ngenerated-client/src/generated/resources/products.rs\n"), "{text}");
    let old = said(Explainer::new(&spec(), Some("23.02")).and_then(|old| old.explain("Invoice")));
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
        let complaint = refused(explained(item));
        assert!(complaint.starts_with(&format!("`{item}` is nothing in spec/releases/26.04.json")), "{complaint}");
        assert!(complaint.contains(close), "{complaint}");
        assert!(complaint.matches('`').count() < 40, "{complaint}");
    }
    assert!(!refused(explained("/components/schemas/Nothing")).contains("do:"));
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
    for command in [
        "generate", "fetch", "explain", "overlay", "corpus", "compile", "measure", "soak", "update", "drift",
        "features", "deny", "ci",
    ] {
        assert!(text.contains(&format!("\n  {command} ")), "{text}");
    }
    assert!(text.contains("Exit codes: 0 fine, 1 stale, drifted or to be decided, 2 broken."), "{text}");
}
