//! `compile`: checks that the generated client of every release compiles.
//!
//! The client of a release is written to a workspace in `target/compile/`: the handwritten part of the client crate
//! and the code of that release. All releases use the same workspace, so that the compiler's incremental data of one is
//! useful for the next.

use std::path::{Path, PathBuf};

use procountor_generator::Output;
use toml_edit::{Array, DocumentMut, Item, Table};

use crate::failure::Failure;
use crate::spec::{Spec, third_party_input};
use crate::{files, generate, process};

/// Generates and compiles the chosen releases, files and folders, or all releases, and prints a line for each.
///
/// A file is a third-party description: overlays and names do not apply, and unsupported parts are skipped.
pub fn compile(spec: &Spec, chosen: &[String], print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let renditions = spec.releases.renditions.keys().map(String::as_str);
    let all: Vec<String> = spec.labels().into_iter().chain(renditions).map(str::to_owned).collect();
    let mut compiled = Vec::new();
    for label in if chosen.is_empty() { &all } else { chosen } {
        let path = Path::new(label);
        if path.exists() {
            for path in descriptions(path)? {
                let output = third_party(&path)?;
                let label = path.file_stem().unwrap_or_default().to_string_lossy();
                check(spec, &label, &output, print)?;
                let tests = path.with_extension("wire.rs");
                if tests.is_file() {
                    test(spec, &label, &tests, print)?;
                }
            }
        } else {
            let description = spec.release(Some(label))?;
            let output = generate::run(spec, &description, true)?;
            match compiled.iter().find(|(_, tree)| *tree == output.tree) {
                Some((other, _)) => print(&format!("{label}: the same code as {other}")),
                None => {
                    check(spec, label, &output, print)?;
                    compiled.push((label, output.tree));
                }
            }
        }
    }
    Ok(())
}

/// Returns a file, or the descriptions in a folder.
fn descriptions(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let is_description = |name: &String| [".names.", ".overlay.", ".rs"].iter().all(|part| !name.contains(part));
    Ok(files::tree(path)?.into_keys().filter(is_description).map(|name| path.join(name)).collect())
}

fn third_party(path: &Path) -> Result<Output, Failure> {
    let (name, bytes) = (path.display().to_string(), files::read(path)?);
    procountor_generator::generate(&third_party_input(&name, &bytes)).map_err(|errors| Failure::diagnostics(&errors))
}

/// Compiles one client and prints the result.
fn check(spec: &Spec, label: &str, output: &Output, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let scratch = spec.root().join("target/compile");
    let current = output.api.release.as_deref() == Some(spec.releases.current.as_str());
    let folder = workspace(spec.root(), &scratch.join("client"), output, current)?;
    let mut check = process::cargo(&folder);
    // Generated code is the same with every TLS library.
    check.args(["check", "--quiet", "--no-default-features"]).env("CARGO_TARGET_DIR", scratch.join("target"));
    check.env("CARGO_INCREMENTAL", "1");
    let compiled = process::capture(&mut check)?;
    if !compiled.success {
        return Err(Failure::Error(format!(
            "{}\n{label}: the client does not compile\n  help: run cargo check in {}",
            compiled.stderr.trim_end(),
            folder.display()
        )));
    }
    let warnings =
        compiled.stderr.lines().filter(|line| line.starts_with("warning: ") && !line.contains(" generated "));
    let warnings = match warnings.count() {
        0 => String::new(),
        count => format!(" with {count} compiler warnings"),
    };
    let operations: usize = output.api.resources.values().map(|resource| resource.operations.len()).sum();
    print(&format!("{label}: {operations} operations, {} types, compiled{warnings}", output.api.models.len()));
    Ok(())
}

/// Runs the tests of a description's client, which is in the workspace, against a loopback socket.
fn test(spec: &Spec, label: &str, tests: &Path, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let scratch = spec.root().join("target/compile");
    let folder = scratch.join("client");
    let manifest = folder.join(CLIENT).join("Cargo.toml");
    let mut client = parsed(&manifest)?;
    let tokio = r#"tokio = { workspace = true, features = ["macros", "rt-multi-thread"] }"#;
    let dependencies: DocumentMut =
        tokio.parse().map_err(|error| Failure::error("the dependencies of tests", error))?;
    client.insert("dev-dependencies", dependencies.as_item().clone());
    files::write(&manifest, client.to_string().as_bytes())?;
    let target = folder.join(CLIENT).join("tests/wire.rs");
    files::write(&target, &files::read(tests)?)?;
    let server = tests.with_file_name(TEST_SERVER);
    if server.is_file() {
        files::write(&folder.join(CLIENT).join("tests/loopback/mod.rs"), &files::read(&server)?)?;
    }
    let mut run = process::cargo(&folder);
    run.args(["test", "--quiet", "--no-default-features", "--test", "wire"]);
    run.env("CARGO_TARGET_DIR", scratch.join("target")).env("CARGO_INCREMENTAL", "1");
    let result = process::capture(&mut run)?;
    if !result.success {
        let output = format!("{}\n{}", result.stdout.trim_end(), result.stderr.trim_end());
        return Err(Failure::Error(format!(
            "{output}\n{label}: tests of the client failed\n  help: correct the generator, or {}",
            tests.display()
        )));
    }
    print(&format!("{label}: tests on a loopback socket passed"));
    Ok(())
}

/// Module of the tests of third-party clients, beside them.
const TEST_SERVER: &str = "loopback.rs";

/// Folder of the client crate in a workspace.
const CLIENT: &str = "generated-client";

/// Folder of the handwritten extensions of generated types, which depend on the current release.
const EXTENSIONS: &str = "extensions/";

/// Writes a workspace that contains only the client crate, with the given generated code, and returns its folder.
///
/// `current` is whether the code is that of the current release; the handwritten extensions are included only then.
pub fn workspace(root: &Path, folder: &Path, output: &Output, current: bool) -> Result<PathBuf, Failure> {
    let mut manifest = parsed(&root.join("Cargo.toml"))?;
    set(&mut manifest, &["workspace", "members"], Item::Value(Array::from_iter([CLIENT]).into()));
    if let Some(dependencies) = table(&mut manifest, &["workspace", "dependencies"]) {
        dependencies.retain(|_, dependency| dependency.get("path").is_none());
    }
    files::write(&folder.join("Cargo.toml"), manifest.to_string().as_bytes())?;
    files::write(&folder.join("Cargo.lock"), &files::read(&root.join("Cargo.lock"))?)?;
    let mut client = parsed(&root.join(CLIENT).join("Cargo.toml"))?;
    for table in ["dev-dependencies", "bench", "example", "test"] {
        client.remove(table);
    }
    files::write(&folder.join(CLIENT).join("Cargo.toml"), client.to_string().as_bytes())?;
    let handwritten = files::tree(&root.join(CLIENT).join("src"))?;
    let handwritten = handwritten.iter().filter(|(path, _)| !path.starts_with("generated/"));
    // The extensions may use items that other releases do not have.
    let included = |path: &str| current || !path.starts_with(EXTENSIONS);
    let handwritten = handwritten.filter(|(path, _)| included(path)).map(|(path, text)| (path.clone(), text.as_str()));
    let no_extensions = (!current).then(|| (format!("{EXTENSIONS}mod.rs"), "//! No extensions.\n"));
    let handwritten = handwritten.chain(no_extensions);
    // Each description leaves other parts of the handwritten code unused.
    let handwritten = handwritten.map(|(path, text)| match path.as_str() {
        "lib.rs" if !current => (path, text.replacen("\nmod ", "\n#![allow(dead_code, unused_imports)]\n\nmod ", 1)),
        _ => (path, text.to_owned()),
    });
    let code = output.tree.files().map(|(path, text)| (format!("generated/{path}"), text.to_owned()));
    let all: Vec<_> = handwritten.chain(code).collect();
    let all = all.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    files::replace_folder(&folder.join(CLIENT).join("src"), all)?;
    Ok(folder.to_owned())
}

fn parsed(path: &Path) -> Result<DocumentMut, Failure> {
    files::read_text(path)?.parse().map_err(|error| Failure::error(path.display(), error))
}

fn table<'a>(document: &'a mut DocumentMut, path: &[&str]) -> Option<&'a mut Table> {
    let mut item = document.as_item_mut();
    for key in path {
        item = item.get_mut(key)?;
    }
    item.as_table_mut()
}

fn set(document: &mut DocumentMut, path: &[&str], item: Item) {
    if let Some((last, tables)) = path.split_last()
        && let Some(table) = table(document, tables)
    {
        table.insert(last, item);
    }
}
