//! Budgets, boundaries and language: what keeps the code readable.

mod style;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proc_macro2::LineColumn;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use xtask::generate::{CODE, INVENTORY};
use xtask::measure::LINES_OF_A_FILE as LINES_OF_A_GENERATED_FILE;

const LINES_OF_A_FILE: usize = 400;
const LINES_OF_A_FUNCTION: usize = 60;

fn root() -> PathBuf {
    xtask::spec::Spec::here()
}

/// Folders in which nothing is written by hand.
const OTHERS: [&str; 5] = ["target", "src/generated", "inventory/calls", "inventory/models", "node_modules"];

/// The handwritten Rust files, with their paths from the root.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> =
        ["generator", "generated-client", "xtask", "tests"].map(|folder| root().join(folder)).into();
    while let Some(here) = waiting.pop() {
        for entry in std::fs::read_dir(&here).expect("a folder can be read") {
            let path = entry.expect("its entries can be read").path();
            let name = path.strip_prefix(root()).expect("it is inside").to_string_lossy().replace('\\', "/");
            if path.is_dir() && !OTHERS.iter().any(|other| name.ends_with(other)) {
                waiting.push(path);
            } else if name.ends_with(".rs") {
                found.push((name, std::fs::read_to_string(&path).expect("a source file is text")));
            }
        }
    }
    assert!(!found.is_empty(), "no source files in {}", root().display());
    found
}

#[test]
fn no_file_is_longer_than_its_budget() {
    let long = sources()
        .into_iter()
        .map(|(name, text)| (text.lines().count(), name))
        .filter(|(lines, _)| *lines > LINES_OF_A_FILE);
    let long: Vec<_> = long.collect();
    assert!(long.is_empty(), "split by meaning: {long:#?}");
}

#[test]
fn no_generated_file_is_longer_than_its_budget() {
    for folder in [CODE, INVENTORY] {
        let files = xtask::files::tree(&root().join(folder)).expect("the generated files can be read");
        assert!(!files.is_empty(), "no files in {folder}");
        let lines = files.iter().map(|(path, text)| (text.lines().count(), path));
        let long: Vec<_> = lines.filter(|(lines, _)| *lines > LINES_OF_A_GENERATED_FILE).collect();
        assert!(long.is_empty(), "{folder} is to be split further: {long:#?}");
    }
}

#[test]
fn no_function_is_longer_than_its_budget() {
    struct Long<'a> {
        file: &'a str,
        found: Vec<String>,
    }
    impl Long<'_> {
        fn see(&mut self, name: &syn::Ident, start: LineColumn, end: LineColumn) {
            let lines = end.line - start.line + 1;
            if lines > LINES_OF_A_FUNCTION {
                self.found.push(format!("{}:{}: {name}, {lines} lines", self.file, start.line));
            }
        }
    }
    impl<'ast> Visit<'ast> for Long<'_> {
        fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
            self.see(&item.sig.ident, item.sig.span().start(), item.block.span().end());
            visit::visit_item_fn(self, item);
        }
        fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
            self.see(&item.sig.ident, item.sig.span().start(), item.block.span().end());
            visit::visit_impl_item_fn(self, item);
        }
    }
    let mut found = Vec::new();
    for (name, text) in sources() {
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut long = Long { file: &name, found: Vec::new() };
        long.visit_file(&file);
        found.extend(long.found);
    }
    assert!(found.is_empty(), "split by meaning: {found:#?}");
}

/// Crate, and the beginnings of the paths that may name it.
const HOMES: &[(&str, &[&str])] = &[
    ("openapiv3", &["generator/src/document/", "generator/src/lower/"]),
    ("serde_yaml", &["generator/src/document/yaml.rs"]),
    ("saphyr_parser", &["generator/src/document/"]),
    ("serde_json_path", &["generator/src/document/"]),
    ("heck", &["generator/src/names/"]),
    ("quote", &["generator/src/emit/"]),
    ("proc_macro2", &["generator/src/emit/", "generator/src/print.rs"]),
    ("syn", &["generator/src/print.rs", "generator/src/names/words.rs"]),
    ("prettyplease", &["generator/src/print.rs"]),
];

#[test]
fn each_crate_is_named_where_it_belongs() {
    let mut breaches = Vec::new();
    for (name, text) in sources().into_iter().filter(|(name, _)| name.starts_with("generator/src/")) {
        for (used, homes) in HOMES {
            let named =
                text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(&format!("{used}::")));
            if named && !homes.iter().any(|home| name.starts_with(home)) {
                breaches.push(format!("{name} names {used}, which belongs in {homes:?}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

/// Part of the pipeline, and what it may not know.
const STRANGERS: &[(&str, &[&str])] = &[
    ("generator/src/ir/", &["document", "lower", "emit", "print", "names"]),
    ("generator/src/emit/", &["document", "lower"]),
    ("generator/src/document/", &["ir", "lower", "emit", "names", "print"]),
    ("generator/src/lower/", &["emit", "print", "tree"]),
    ("generator/src/names/", &["document", "ir", "lower", "emit"]),
    ("generator/src/surface.rs", &["document", "lower", "emit", "names"]),
];

#[test]
fn dependencies_go_one_way() {
    let mut breaches = Vec::new();
    for (name, text) in sources() {
        for (part, strangers) in STRANGERS.iter().filter(|(part, _)| name.starts_with(part)) {
            for stranger in *strangers {
                if text.contains(&format!("crate::{stranger}::")) || text.contains(&format!("crate::{stranger};")) {
                    breaches.push(format!("{name}, in {part}, names {stranger}"));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn each_snapshot_is_held_by_a_test() {
    let snapshots = std::fs::read_dir(root().join("tests/snapshots")).expect("there are snapshots");
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    let output = xtask::generate::run(&spec, &source, true).expect("the current release generates");
    let mut held: BTreeSet<String> =
        xtask::snapshots::all(&spec, &output).expect("the snapshots can be made").into_keys().collect();
    for folder in ["features", "rejects"] {
        held.extend(tests::fixtures(folder).into_iter().map(|fixture| format!("{folder}__{}", fixture.name)));
    }
    held.extend(["annotations", "markdown", "text"].map(|form| format!("drift_report__{form}")));
    let names = snapshots.map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned());
    let stray: Vec<_> =
        names.filter(|name| name.strip_suffix(".snap").is_none_or(|name| !held.contains(name))).collect();
    assert!(stray.is_empty(), "no test asserts these: {stray:#?}");
}

#[test]
fn nothing_else_stands_at_the_top() {
    let expected = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "generated-client",
        "generator",
        "spec",
        "tests",
        "xtask",
    ];
    let entries = std::fs::read_dir(root())
        .expect("the root can be read")
        .map(|entry| entry.expect("an entry can be read").file_name());
    let names = entries
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target");
    let found: BTreeSet<String> = names.collect();
    assert_eq!(found, expected.map(str::to_owned).into());
}

#[test]
fn no_path_of_a_machine_is_named() {
    let here =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().and_then(Path::parent).expect("the repository has a parent");
    let here = format!("{}/", here.display());
    let leaks: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| here.len() > 2 && text.contains(&here))
        .map(|(name, _)| name)
        .collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
}
