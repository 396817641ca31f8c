//! The commands `overlay`, `explain`, `generate --check` and `corpus`, and the help text.

use std::fs;
use std::sync::LazyLock;

use serde_json::Value;
use xtask::explain::Explainer;
use xtask::failure::Failure;
use xtask::spec::Spec;
use xtask::{cli, corpus, generate, overlay};

use crate::support::{contents, description, oldest_repository, read, rejection, success};

#[test]
fn overlay_prints_document_and_changed_nodes() {
    let spec = tests::named_releases();
    let output = overlay::overlay(&spec, Some("26.04"), &[]).expect("the overlays apply");
    let document: Value = serde_json::from_str(&output.document).expect("the document is JSON");
    assert_eq!(document["info"]["version"], "26.04");
    assert!(output.summary.starts_with("spec/releases/26.04.json: "), "{}", output.summary);
    assert!(output.summary.contains(" actions applied, "), "{}", output.summary);
    let report = output.actions;
    assert!(report.contains("spec/overlays/10-server.yaml #/actions/0  $.servers[0]\n  reason: "), "{report}");
    assert!(report.contains("\n  changed 1 node: #/servers/0/url\n"), "{report}");
}

#[test]
fn overlay_without_description_uses_current_release() {
    let spec = tests::spec();
    let current = spec.release(None).expect("spec/ contains the current release").name;
    let report = overlay::overlay(&spec, None, &[]).expect("the overlays apply").summary;
    assert!(report.starts_with(&format!("{current}: ")), "{report}");
}

#[test]
fn given_overlays_replace_those_of_spec() {
    let spec = tests::named_releases();
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("mine.yaml").display().to_string();
    let actions = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n\
                   - {target: $.info, update: {title: Mine}, x-reason: because}\n\
                   - {target: $.nothing, remove: true, x-reason: never}\n";
    fs::write(&path, actions).expect("the overlay can be written");
    let file = folder.path().join("any.json");
    fs::write(&file, description("7").to_string()).expect("the description can be written");
    let output =
        overlay::overlay(&spec, file.to_str(), std::slice::from_ref(&path)).expect("the overlay applies to a file");
    assert!(output.document.contains("\"title\": \"Mine\""), "{}", output.document);
    assert!(output.summary.contains(": 1 actions applied, 1 nodes changed\n"), "{}", output.summary);
    assert!(output.summary.contains("warning: `$.nothing` selects nothing"), "{}", output.summary);
    let failure = overlay::overlay(&spec, Some("24.11"), &[path]).expect_err("an action selects nothing");
    assert!(failure.to_string().contains("selects nothing in release 24.11"), "{failure}");
    let failure = overlay::overlay(&spec, Some("27.13"), &[]).expect_err("27.13 does not exist");
    assert!(failure.to_string().contains("`27.13` is neither a release nor a file"), "{failure}");
}

/// Explains an item of the client of 26.04, which is generated once for all tests.
fn explain(item: &str) -> Result<String, Failure> {
    static EXPLAINER: LazyLock<Explainer> = LazyLock::new(|| {
        Explainer::new(&tests::named_releases(), Some("26.04")).unwrap_or_else(|failure| panic!("{failure}"))
    });
    EXPLAINER.explain(item)
}

#[test]
fn explain_finds_every_kind_of_item() {
    let cases = [
        ("invoices.list", "operation invoices.list: GET /invoices\n", "pub fn list(&self) -> List {"),
        ("get /INVOICES", "operation invoices.list: GET /invoices\n", "impl List {"),
        ("GET /products/{}", "operation products.get: GET /products/{productId}\n", "pub fn get_many("),
        ("Invoice", "model Invoice with ", "pub struct Invoice {"),
        ("Invoice.orderReference", "field order_reference of model Invoice, ", "pub order_reference: Option<String>,"),
        ("invoice.order_reference", "field order_reference of model Invoice, ", "#[wire(\"orderReference\")]"),
        ("InvoiceStatus", "enum InvoiceStatus with ", "pub enum InvoiceStatus {"),
        ("InvoiceStatus.PAID", "value Paid of enum InvoiceStatus, ", "Paid = \"PAID\","),
        ("/components/schemas/Invoice", "model Invoice with ", "pub struct Invoice {"),
        ("#/paths/~1invoices/get", "operation invoices.list: ", "pub fn list(&self)"),
        (
            "#/components/schemas/Invoice/properties/orderReference/maxLength",
            "part of field order_reference ",
            "String(..70)",
        ),
        ("#/info", "node #/info with 0 items", "26.04.json:3:"),
    ];
    for (item, title, code) in cases {
        let text = success(explain(item));
        assert!(text.starts_with(title), "{item}: {text}");
        assert!(text.contains(code), "{item}: {text}");
        assert!(text.contains("\n  from spec/releases/26.04.json:"), "{item}: {text}");
    }
}

#[test]
fn explain_prints_facts_and_overlay_actions() {
    let text = success(explain("products.get"));
    assert!(text.contains("\nproducts.get = GET /products/{productId} -> Product\n"), "{text}");
    assert!(!text.contains("products.get_group"), "{text}");
    assert!(text.contains("changed by spec/overlays/40-parameters.yaml #/actions/"), "{text}");
    assert!(text.contains("\ngenerated-client/src/generated/resources/products.rs\n"), "{text}");
    let explainer = Explainer::new(&tests::named_releases(), Some("23.02"));
    let text = success(explainer.and_then(|explainer| explainer.explain("Invoice")));
    assert!(text.contains("  from spec/releases/23.02.json:"), "{text}");
}

#[test]
fn explain_suggests_similar_items() {
    for (item, suggestion) in [
        ("invoices.lst", "`invoices.list`"),
        ("Invoce", "`Invoice`"),
        ("Invoice.orderReferenc", "`Invoice.orderReference`"),
        ("GET /invoice", "`GET /invoices`"),
    ] {
        let message = rejection(explain(item));
        assert!(message.starts_with(&format!("no item `{item}` in spec/releases/26.04.json")), "{message}");
        assert!(message.contains(suggestion), "{message}");
        assert!(message.matches('`').count() < 40, "{message}");
    }
    assert!(!rejection(explain("/components/schemas/Nothing")).contains("help:"));
}

#[test]
fn generate_check_reports_stale_file() {
    let root = oldest_repository();
    let path = root.path().join(generate::CODE).join("mod.rs");
    let edited = read(&path) + "\n// edited\n";
    fs::write(&path, &edited).expect("the file can be written");
    let spec = Spec::load(root.path()).expect("spec/ can be read");
    let options = generate::GenerateOptions { check: true, ..Default::default() };
    let failure = generate::generate(&spec, &options).expect_err("a file is stale");
    assert_eq!(failure.code(), 1);
    let message = failure.to_string();
    assert!(message.contains("  generated-client/src/generated/mod.rs\n"), "{message}");
    assert!(message.ends_with("help: run cargo xtask generate"), "{message}");
    assert_eq!(read(&path), edited, "a check writes nothing");
}

#[test]
fn generation_that_is_not_strict_continues_without_names() {
    let root = oldest_repository();
    fs::write(root.path().join("spec/names.toml"), "").expect("the file can be written");
    let spec = Spec::load(root.path()).expect("spec/ can be read");
    let before = contents(root.path());
    let message = rejection(generate::generate(&spec, &generate::GenerateOptions::default()));
    assert!(message.contains("in names.toml"), "{message}");
    assert_eq!(contents(root.path()), before);
    let summary = success(generate::generate(&spec.lenient(), &generate::GenerateOptions::default()));
    assert!(summary.contains("generated-client/src/generated/"), "{summary}");
    assert_ne!(contents(root.path()), before);
}

#[test]
fn corpus_counts_rejected_descriptions() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let (inputs, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir_all(inputs.join("deep")).expect("the folder can be created");
    for (name, text) in [
        ("good.json", description("1").to_string().as_str()),
        ("deep/bad.yaml", "swagger: '2.0'\n"),
        ("notes.txt", "not a description"),
    ] {
        fs::write(inputs.join(name), text).expect("the file can be written");
    }
    let mut lines = Vec::new();
    let result = corpus::corpus(&[inputs], Some(&out), &mut |line| lines.push(line.to_owned()));
    assert!(result.is_ok(), "{result:?}");
    let text = lines.join("\n");
    assert!(text.contains("deep__bad: REJECTED, 1 errors, "), "{text}");
    assert!(text.contains("good: 1 of 1 operations, "), "{text}");
    assert!(text.contains("2 descriptions: 1 generated, 1 rejected, 0 panics; 1 of 1 operations, "), "{text}");
    assert!(out.join("good/src/generated/mod.rs").exists());
}

#[test]
fn help_lists_commands_and_exit_codes() {
    let text = cli::help();
    for command in [
        "generate",
        "fetch",
        "explain",
        "overlay",
        "corpus",
        "compile",
        "measure",
        "soak",
        "update",
        "drift",
        "features",
        "deny",
        "ci",
        "llms",
        "next-release",
    ] {
        assert!(text.contains(&format!("\n  {command} ")), "{text}");
    }
    assert!(text.contains("Exit codes: 0 success, 1 check failed or decision needed, 2 error."), "{text}");
}
