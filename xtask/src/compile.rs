//! `compile`: proves that every release generates a client that compiles.
//!
//! The client of a release stands in a workspace of its own below `target/compile/`: the
//! handwritten part of the client crate, and the code of that release.

use std::path::{Path, PathBuf};

use procountor_generator::{File, Input, Output};
use toml_edit::{Array, DocumentMut, Item, Table};

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{files, generate, tool};

/// Generates and compiles releases, files and folders of files; all releases without a choice. Says a line for each
/// as it goes. A file is somebody else's description: no overlays, no names, what cannot be
/// expressed is left out.
pub fn compile(spec: &Spec, chosen: &[String], say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let renditions = spec.releases.renditions.keys().map(String::as_str);
    let all: Vec<String> = spec.labels().into_iter().chain(renditions).map(str::to_owned).collect();
    for label in if chosen.is_empty() { &all } else { chosen } {
        let path = Path::new(label);
        if path.exists() {
            for path in descriptions(path)? {
                let output = foreign(&path)?;
                check(spec, &path.file_stem().unwrap_or_default().to_string_lossy(), &output, say)?;
            }
        } else {
            let source = spec.release(Some(label))?;
            check(spec, label, &generate::run(spec, &source, true)?, say)?;
        }
    }
    Ok(())
}

/// A file, or the descriptions in a folder.
fn descriptions(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let beside = |name: &String| name.contains(".names.") || name.contains(".overlay.");
    Ok(files::tree(path)?.into_keys().filter(|name| !beside(name)).map(|name| path.join(name)).collect())
}

fn foreign(path: &Path) -> Result<Output, Failure> {
    let (name, bytes) = (path.display().to_string(), files::read(path)?);
    let input = Input {
        description: File { name: &name, bytes: &bytes },
        overlays: &[],
        names: File { name: "names.toml", bytes: b"" },
        release: None,
        strict: false,
    };
    procountor_generator::generate(&input).map_err(|errors| Failure::diagnostics(&errors))
}

/// Compiles one client.
fn check(spec: &Spec, label: &str, output: &Output, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let scratch = spec.root().join("target/compile");
    let own = output.api.release.as_deref() == Some(spec.releases.current.as_str());
    let folder = workspace(spec.root(), &scratch.join(label), output, own)?;
    let mut check = tool::cargo(&folder);
    check.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", scratch.join("target"));
    let said = tool::run(&mut check)?;
    if !said.success {
        return Err(Failure::Broken(format!(
            "{}\n{label}: the client does not compile\n  do: see {}, and run there: cargo check",
            said.err.trim_end(),
            folder.display()
        )));
    }
    let warnings = said.err.lines().filter(|line| line.starts_with("warning: ") && !line.contains(" generated "));
    let warnings = match warnings.count() {
        0 => String::new(),
        count => format!(" with {count} warnings of the compiler"),
    };
    let operations: usize = output.api.resources.values().map(|resource| resource.operations.len()).sum();
    say(&format!("{label}: {operations} operations, {} types, compiled{warnings}", output.api.models.len()));
    Ok(())
}

/// The handwritten part that is about models and resources of the current release.
const BEHAVIOUR: &str = "behaviour/";

/// A workspace with the client crate alone, made of the given code: of the current release's, or another
/// one's. Gives its folder.
pub fn workspace(root: &Path, folder: &Path, output: &Output, own: bool) -> Result<PathBuf, Failure> {
    const CLIENT: &str = "generated-client";
    let mut manifest = parsed(&root.join("Cargo.toml"))?;
    set(&mut manifest, &["workspace", "members"], Item::Value(Array::from_iter([CLIENT]).into()));
    if let Some(dependencies) = table(&mut manifest, &["workspace", "dependencies"]) {
        dependencies.retain(|_, dependency| dependency.get("path").is_none());
    }
    files::write(&folder.join("Cargo.toml"), manifest.to_string().as_bytes())?;
    files::write(&folder.join("Cargo.lock"), &files::read(&root.join("Cargo.lock"))?)?;
    let mut client = parsed(&root.join(CLIENT).join("Cargo.toml"))?;
    for other in ["dev-dependencies", "bench", "example", "test"] {
        client.remove(other);
    }
    files::write(&folder.join(CLIENT).join("Cargo.toml"), client.to_string().as_bytes())?;
    let handwritten = files::tree(&root.join(CLIENT).join("src"))?;
    let handwritten = handwritten.iter().filter(|(path, _)| !path.starts_with("generated/"));
    // What is written for the current release may not compile with another one.
    let fits = |path: &str| own || !path.starts_with(BEHAVIOUR);
    let handwritten = handwritten.filter(|(path, _)| fits(path)).map(|(path, text)| (path.clone(), text.as_str()));
    let none = (!own).then(|| (format!("{BEHAVIOUR}mod.rs"), "//! None.\n"));
    let handwritten = handwritten.chain(none);
    let code = output.tree.files().map(|(path, text)| (format!("generated/{path}"), text));
    let all: Vec<_> = handwritten.chain(code).collect();
    let all = all.iter().map(|(path, text)| (path.as_str(), *text));
    files::replace_folder(&folder.join(CLIENT).join("src"), all)?;
    Ok(folder.to_owned())
}

fn parsed(path: &Path) -> Result<DocumentMut, Failure> {
    files::read_text(path)?.parse().map_err(|error| Failure::broken(path.display(), error))
}

fn table<'a>(document: &'a mut DocumentMut, path: &[&str]) -> Option<&'a mut Table> {
    let mut here = document.as_item_mut();
    for key in path {
        here = here.get_mut(key)?;
    }
    here.as_table_mut()
}

fn set(document: &mut DocumentMut, path: &[&str], item: Item) {
    if let Some((last, tables)) = path.split_last()
        && let Some(table) = table(document, tables)
    {
        table.insert(last, item);
    }
}
