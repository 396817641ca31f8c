//! The modules of a crate.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Attribute, Item, Meta};

/// Path of a module or an item, from the root of the crate.
pub(super) type Path = Vec<String>;

/// Modules without handwritten API.
const SKIPPED: [&str; 4] = ["generated", "guide", "production", "tests"];

pub(super) struct Module {
    pub(super) path: Path,
    pub(super) items: Vec<Item>,
    /// The attributes `cfg` of the module's declaration.
    pub(super) conditions: Vec<String>,
}

/// The modules by path.
pub(super) struct Modules(BTreeMap<Path, Module>);

impl Modules {
    /// Reads the crate whose `lib.rs` is in a folder.
    pub(super) fn read(source: &std::path::Path) -> Self {
        let mut modules = Self(BTreeMap::new());
        modules.add(&source.join("lib.rs"), source, Vec::new(), Vec::new());
        modules
    }

    fn add(&mut self, file: &std::path::Path, folder: &std::path::Path, path: Path, conditions: Vec<String>) {
        let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let items = syn::parse_file(&text).expect("the file is Rust").items;
        for item in &items {
            let Item::Mod(inner) = item else { continue };
            let name = inner.ident.to_string();
            if SKIPPED.contains(&name.as_str()) || inner.content.is_some() {
                continue;
            }
            let (inner_folder, flat) = (folder.join(&name), folder.join(format!("{name}.rs")));
            let file = if flat.exists() { flat } else { inner_folder.join("mod.rs") };
            let path = path.iter().cloned().chain([name]).collect();
            self.add(&file, &inner_folder, path, self::conditions(&inner.attrs));
        }
        self.0.insert(path.clone(), Module { path, items, conditions });
    }

    pub(super) fn get(&self, path: &Path) -> Option<&Module> {
        self.0.get(path)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Module> {
        self.0.values()
    }

    /// Returns the path from the root of what `path` names in a module; `None` if it leads to another crate or to
    /// generated code.
    pub(super) fn resolve(&self, module: &Path, path: &Path) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let mut base = module.clone();
        match first.as_str() {
            "crate" => base.clear(),
            "self" => {}
            "super" => drop(base.pop()),
            _ => {
                base.push(first.clone());
                self.0.get(&base)?;
            }
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }
}

/// Returns the conditions of the attributes `cfg`, except those of documentation and tests.
pub(super) fn conditions(attributes: &[Attribute]) -> Vec<String> {
    let condition = |attribute: &Attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => Some(text(&list.tokens)),
        _ => None,
    };
    attributes.iter().filter_map(condition).collect()
}

fn text(tokens: &TokenStream) -> String {
    tokens.to_token_stream().to_string().replace(" = ", "=").replace(" (", "(").replace(" ,", ",")
}
