//! Names for schemas and operations, and what happens where two get the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::names::{Identity, method_name, module_name};
use crate::pointer::Pointer;

/// A module and a method.
type Path = (String, String);

fn rust_path((module, method): Path) -> Path {
    (module_name(&module), method_name(&method))
}

/// For each path, whether another operation has the same one.
fn taken_twice(paths: &[Option<Path>]) -> Vec<bool> {
    let mut counts: BTreeMap<&Path, usize> = BTreeMap::new();
    for path in paths.iter().flatten() {
        *counts.entry(path).or_default() += 1;
    }
    let twice = |path: &Path| counts.get(path).is_some_and(|count| *count > 1);
    paths.iter().map(|path| path.as_ref().is_some_and(twice)).collect()
}

impl Lowering<'_> {
    /// Gives each schema its Rust type name.
    pub(super) fn name_schemas(&mut self) {
        let schemas = self.root().get("components").and_then(|components| components.get("schemas"));
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for (schema, cursor) in schemas.iter().flat_map(Cursor::members) {
            let mut name = self.context.names.model(schema);
            if let Some(other) = taken.get(&name) {
                let what = format!("the schemas `{other}` and `{schema}` are both called {name}");
                let help =
                    format!("name one of them in names.toml, for example\n[models]\n{schema:?} = \"{name}Other\"");
                self.unsettled(what, "a Rust name of its own for each schema", help, &cursor.pointer);
                // A foreign description's second schema of a name takes a mark, not a number.
                while taken.contains_key(&name) {
                    name.push('_');
                }
            }
            taken.insert(name.clone(), schema.to_owned());
            self.taken.insert(name.clone());
            self.schemas.insert(schema.to_owned(), name);
        }
    }

    /// Gives each operation its module and method; none to one that cannot have a name of its own.
    pub(super) fn name_operations(&mut self, operations: &[(Identity, Pointer)]) -> Vec<Option<Path>> {
        for (identity, pointer) in operations {
            self.check_segments(identity, pointer);
        }
        let mut paths = self.paths_by_rule(operations);
        let twice = taken_twice(&paths);
        for ((identity, pointer), (path, twice)) in operations.iter().zip(paths.iter_mut().zip(twice)) {
            let Some((module, method)) = path.clone().filter(|_| twice) else { continue };
            let what = format!("`{identity}` shares the name {module}.{method} with another operation");
            let help = format!(
                "name it in names.toml:\n[operations]\n\"{identity}\" = {{ name = \"{module}.…\", reason = \"…\" }}"
            );
            self.unsettled(what, "a name of its own for each operation", help, pointer);
            *path = Some(rust_path(self.context.names.long_operation(identity)));
        }
        let twice = taken_twice(&paths);
        for ((identity, pointer), (path, twice)) in operations.iter().zip(paths.iter_mut().zip(twice)) {
            if !twice {
                continue;
            }
            *path = None;
            if !self.context.strict {
                let what = format!("`{identity}` is left out: even its long name is another operation's");
                self.say(Diagnostic::warning(what).help("name it in names.toml under [operations]"), pointer);
            }
        }
        paths
    }

    /// What the rule says; of paths that nothing tells apart, the first one counts.
    fn paths_by_rule(&mut self, operations: &[(Identity, Pointer)]) -> Vec<Option<Path>> {
        let mut seen = BTreeSet::new();
        let mut paths = Vec::with_capacity(operations.len());
        for (identity, pointer) in operations {
            if seen.insert(identity) {
                paths.push(Some(rust_path(self.context.names.operation(identity))));
                continue;
            }
            let what = format!("two paths differ in nothing but letter case or a slash at the end: `{identity}`");
            self.say(Diagnostic::error(what).help("remove one of them by an overlay"), pointer);
            paths.push(None);
        }
        paths
    }

    fn check_segments(&mut self, identity: &Identity, pointer: &Pointer) {
        if !self.context.strict || self.context.names.overridden(identity).is_some() {
            return;
        }
        for segment in identity.literals().filter(|segment| !self.context.names.knows(segment)) {
            let help =
                format!("add it to names.toml:\n[segments]\n{segment} = \"{}\"", self.context.names.words(segment));
            let what = format!("the path segment `{segment}` has no words yet");
            let diagnostic = Diagnostic::error(what).expected("words that a person has chosen: callers keep them");
            // One complaint a segment is enough.
            let said = self.diagnostics.iter().any(|earlier| earlier.what == diagnostic.what);
            if !said {
                self.say(diagnostic.help(help), pointer);
            }
        }
    }
}
