//! The public API of the handwritten part of the client: a line for each item, so that a review sees its changes beside
//! those of the generated surface. Items that macros define are not listed.

mod lines;
mod modules;

use std::collections::BTreeSet;

use syn::{Item, ItemUse, UseTree, Visibility};

use lines::Lines;
use modules::{Module, Modules, Path};

#[test]
fn public_api_matches_snapshot() {
    let modules = Modules::read(&super::root().join("generated-client/src"));
    let mut api = Api { modules: &modules, lines: Lines::of(&modules), seen: BTreeSet::new() };
    api.module(&Vec::new(), &Vec::new(), &[]);
    let lines: Vec<_> = api.lines.finished();
    assert!(lines.iter().any(|line| line.starts_with("pub struct Client")), "the walk finds the client");
    tests::snapshot("public_api", &(lines.join("\n") + "\n"));
}

/// The walk from `lib.rs` along public modules and re-exports.
struct Api<'a> {
    modules: &'a Modules,
    lines: Lines<'a>,
    /// Public paths that are listed already: an item may be exported by a name and by `*`.
    seen: BTreeSet<Path>,
}

impl<'a> Api<'a> {
    /// Lists the public items of a module, whose public path is `public`.
    fn module(&mut self, path: &Path, public: &Path, conditions: &[String]) {
        let modules = self.modules;
        let Some(module) = modules.get(path) else { return };
        let conditions = [conditions, &module.conditions].concat();
        for item in module.items.iter().filter(|item| is_public(item)) {
            match item {
                Item::Use(item) => self.exports(module, item, public, &conditions),
                Item::Mod(inner) => {
                    let name = inner.ident.to_string();
                    self.module(&joined(path, &name), &joined(public, &name), &conditions);
                }
                _ => self.item(item, lines::name(item), public, &conditions),
            }
        }
    }

    fn item(&mut self, item: &'a Item, name: Option<String>, public: &Path, conditions: &[String]) {
        let Some(name) = name else { return };
        let path = joined(public, &name);
        if self.seen.insert(path.clone()) {
            self.lines.item(item, &path.join("::"), conditions);
        }
    }

    /// Lists the items of a re-export.
    fn exports(&mut self, module: &'a Module, item: &'a ItemUse, public: &Path, conditions: &[String]) {
        let conditions = [conditions, &modules::conditions(&item.attrs)].concat();
        for (path, name) in leaves(&item.tree, &Vec::new()) {
            let Some(target) = self.modules.resolve(&module.path, &path) else {
                self.lines.foreign(&path, &joined(public, &name.unwrap_or_default()).join("::"), &conditions);
                continue;
            };
            match name {
                None => self.module(&target, public, &conditions),
                Some(name) => self.export(&target, &name, public, &conditions),
            }
        }
    }

    /// Lists the item that a path in the crate names, under another name if it is renamed.
    fn export(&mut self, target: &Path, name: &str, public: &Path, conditions: &[String]) {
        if self.modules.get(target).is_some() {
            return self.module(target, &joined(public, name), conditions);
        }
        let (Some((last, parent)), modules) = (target.split_last(), self.modules) else { return };
        let Some(module) = modules.get(&parent.to_vec()) else { return };
        for item in &module.items {
            if let Item::Use(inner) = item {
                let leaf = leaves(&inner.tree, &Vec::new()).into_iter().find(|(_, leaf)| leaf.as_ref() == Some(last));
                if let Some(next) = leaf.and_then(|(path, _)| modules.resolve(&module.path, &path)) {
                    self.export(&next, name, public, conditions);
                }
            } else if lines::name(item).as_ref() == Some(last) {
                self.item(item, Some(name.to_owned()), public, conditions);
            }
        }
    }
}

fn is_public(item: &Item) -> bool {
    let visibility = match item {
        Item::Const(item) => &item.vis,
        Item::Enum(item) => &item.vis,
        Item::Fn(item) => &item.vis,
        Item::Mod(item) => &item.vis,
        Item::Static(item) => &item.vis,
        Item::Struct(item) => &item.vis,
        Item::Trait(item) => &item.vis,
        Item::Type(item) => &item.vis,
        Item::Use(item) => &item.vis,
        _ => return false,
    };
    matches!(visibility, Visibility::Public(_))
}

fn joined(path: &Path, name: &str) -> Path {
    path.iter().cloned().chain([name.to_owned()]).collect()
}

/// Returns the paths that a `use` names, each with its name here; `None` for all items of a module.
fn leaves(tree: &UseTree, before: &Path) -> Vec<(Path, Option<String>)> {
    match tree {
        UseTree::Path(tree) => leaves(&tree.tree, &joined(before, &tree.ident.to_string())),
        UseTree::Name(tree) => vec![(joined(before, &tree.ident.to_string()), Some(tree.ident.to_string()))],
        UseTree::Rename(tree) => vec![(joined(before, &tree.ident.to_string()), Some(tree.rename.to_string()))],
        UseTree::Glob(_) => vec![(before.clone(), None)],
        UseTree::Group(tree) => tree.items.iter().flat_map(|tree| leaves(tree, before)).collect(),
    }
}
