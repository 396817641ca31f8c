//! Size budgets, dependency directions and style of the repository.

mod public_api;
mod style;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proc_macro2::LineColumn;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use tests::root;
use xtask::generate::{CODE, INVENTORY};
use xtask::measure::MAX_FILE_LINES as MAX_GENERATED_FILE_LINES;

/// Maximum number of lines of a handwritten file.
const MAX_FILE_LINES: usize = 400;
/// Maximum number of lines of a handwritten function.
const MAX_FUNCTION_LINES: usize = 60;

/// Folders without handwritten files.
const GENERATED_FOLDERS: [&str; 5] = ["target", "src/generated", "inventory/calls", "inventory/models", "node_modules"];

/// Returns the handwritten Rust files with their paths from the root.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut pending: Vec<PathBuf> =
        ["generator", "generated-client", "xtask", "tests"].map(|folder| root().join(folder)).into();
    while let Some(current) = pending.pop() {
        for entry in std::fs::read_dir(&current).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            let name =
                path.strip_prefix(root()).expect("the path is below the root").to_string_lossy().replace('\\', "/");
            if path.is_dir() && !GENERATED_FOLDERS.iter().any(|folder| name.ends_with(folder)) {
                pending.push(path);
            } else if name.ends_with(".rs") {
                found.push((name, std::fs::read_to_string(&path).expect("the source file is UTF-8")));
            }
        }
    }
    assert!(!found.is_empty(), "no source files in {}", root().display());
    found
}

#[test]
fn handwritten_files_are_within_line_limit() {
    let long = sources()
        .into_iter()
        .map(|(name, text)| (text.lines().count(), name))
        .filter(|(lines, _)| *lines > MAX_FILE_LINES);
    let long: Vec<_> = long.collect();
    assert!(long.is_empty(), "files with more than {MAX_FILE_LINES} lines: {long:#?}");
}

#[test]
fn generated_files_are_within_line_limit() {
    for folder in [CODE, INVENTORY] {
        let files = xtask::files::tree(&root().join(folder)).expect("the generated files can be read");
        assert!(!files.is_empty(), "no files in {folder}");
        let lines = files.iter().map(|(path, text)| (text.lines().count(), path));
        let long: Vec<_> = lines.filter(|(lines, _)| *lines > MAX_GENERATED_FILE_LINES).collect();
        assert!(long.is_empty(), "files of {folder} with more than {MAX_GENERATED_FILE_LINES} lines: {long:#?}");
    }
}

#[test]
fn functions_are_within_line_limit() {
    struct LongFunctions<'a> {
        file: &'a str,
        found: Vec<String>,
    }
    impl LongFunctions<'_> {
        fn check(&mut self, name: &syn::Ident, start: LineColumn, end: LineColumn) {
            let lines = end.line - start.line + 1;
            if lines > MAX_FUNCTION_LINES {
                self.found.push(format!("{}:{}: {name}, {lines} lines", self.file, start.line));
            }
        }
    }
    impl<'ast> Visit<'ast> for LongFunctions<'_> {
        fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
            self.check(&item.sig.ident, item.sig.span().start(), item.block.span().end());
            visit::visit_item_fn(self, item);
        }
        fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
            self.check(&item.sig.ident, item.sig.span().start(), item.block.span().end());
            visit::visit_impl_item_fn(self, item);
        }
    }
    let mut found = Vec::new();
    for (name, text) in sources() {
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut long = LongFunctions { file: &name, found: Vec::new() };
        long.visit_file(&file);
        found.extend(long.found);
    }
    assert!(found.is_empty(), "functions with more than {MAX_FUNCTION_LINES} lines: {found:#?}");
}

/// Crates of the generator, and the path prefixes that may use each.
const CRATE_HOMES: &[(&str, &[&str])] = &[
    ("openapiv3", &["generator/src/document/", "generator/src/lower/"]),
    ("serde_yaml", &["generator/src/document/yaml.rs"]),
    ("saphyr_parser", &["generator/src/document/"]),
    ("serde_json_path", &["generator/src/document/"]),
    ("heck", &["generator/src/names/"]),
    ("quote", &["generator/src/emit/"]),
    ("proc_macro2", &["generator/src/emit/", "generator/src/print.rs"]),
    ("syn", &["generator/src/print.rs", "generator/src/names/case.rs"]),
    ("prettyplease", &["generator/src/print.rs"]),
];

#[test]
fn crates_are_used_only_in_their_modules() {
    let mut violations = Vec::new();
    for (name, text) in sources().into_iter().filter(|(name, _)| name.starts_with("generator/src/")) {
        for (dependency, homes) in CRATE_HOMES {
            let is_used = text
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(&format!("{dependency}::")));
            if is_used && !homes.iter().any(|home| name.starts_with(home)) {
                violations.push(format!("{name} uses {dependency}, which belongs in {homes:?}"));
            }
        }
    }
    assert!(violations.is_empty(), "{violations:#?}");
}

/// Parts of the pipeline, and the modules that each must not import.
const FORBIDDEN_IMPORTS: &[(&str, &[&str])] = &[
    ("generator/src/ir/", &["document", "lower", "emit", "print", "names"]),
    ("generator/src/emit/", &["document", "lower"]),
    ("generator/src/document/", &["ir", "lower", "emit", "names", "print"]),
    ("generator/src/lower/", &["emit", "print", "tree"]),
    ("generator/src/names/", &["document", "ir", "lower", "emit"]),
    ("generator/src/surface.rs", &["document", "lower", "emit", "names"]),
];

#[test]
fn pipeline_parts_do_not_import_later_or_unrelated_parts() {
    let mut violations = Vec::new();
    for (name, text) in sources() {
        for (part, forbidden) in FORBIDDEN_IMPORTS.iter().filter(|(part, _)| name.starts_with(part)) {
            for module in *forbidden {
                if text.contains(&format!("crate::{module}::")) || text.contains(&format!("crate::{module};")) {
                    violations.push(format!("{name}, in {part}, imports {module}"));
                }
            }
        }
    }
    assert!(violations.is_empty(), "{violations:#?}");
}

#[test]
fn root_contains_only_expected_entries() {
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
        .map(|entry| entry.expect("the entry can be read").file_name());
    let names = entries
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target");
    let found: BTreeSet<String> = names.collect();
    assert_eq!(found, expected.map(str::to_owned).into());
}

/// A folder with more entries is no longer read at a glance.
#[test]
fn tests_have_few_entries_at_top_level() {
    let names: BTreeSet<String> = std::fs::read_dir(root().join("tests"))
        .expect("the folder can be read")
        .map(|entry| entry.expect("the entry can be read").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    assert!(names.len() <= 12, "{} entries, at most 12: {names:#?}", names.len());
}

#[test]
fn sources_contain_no_absolute_path_of_repository() {
    let parent =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().and_then(Path::parent).expect("the repository has a parent");
    let prefix = format!("{}/", parent.display());
    let leaks: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| prefix.len() > 2 && text.contains(&prefix))
        .map(|(name, _)| name)
        .collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
}
