//! Names of schemas and operations, and the resolution of name conflicts.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::names::{Identity, Names, item_name, method_name, module_name, told_apart, type_name};
use crate::pointer::Pointer;

/// The module and the method of an operation.
type RustPath = (String, String);

fn rust_path((module, method): RustPath) -> RustPath {
    (module_name(&module), method_name(&method))
}

/// Returns for each path whether another operation has the same one, or the same request type in the same module.
fn duplicates(paths: &[Option<RustPath>]) -> Vec<bool> {
    let key = |(module, method): &RustPath| (module.clone(), item_name(method));
    let mut counts: BTreeMap<RustPath, usize> = BTreeMap::new();
    for path in paths.iter().flatten() {
        *counts.entry(key(path)).or_default() += 1;
    }
    let is_duplicate = |path: &RustPath| counts.get(&key(path)).is_some_and(|count| *count > 1);
    paths.iter().map(|path| path.as_ref().is_some_and(is_duplicate)).collect()
}

impl Lowering<'_> {
    /// Assigns each schema its Rust type name.
    pub(super) fn name_schemas(&mut self) {
        let schemas = self.root().get("components").and_then(|components| components.get("schemas"));
        let schemas: Vec<_> = schemas.iter().flat_map(Cursor::members).collect();
        let mut same: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (schema, _) in &schemas {
            same.entry(self.context.names.model(schema)).or_default().push(schema);
        }
        for (schema, cursor) in schemas {
            let mut name = self.context.names.model(schema);
            let others = same.get(&name).into_iter().flatten().filter(|other| **other != schema);
            if let Some(other) = others.min() {
                let message = format!("the schemas `{other}` and `{schema}` are both called {name}");
                let help =
                    format!("rename one of them in names.toml, for example\n[models]\n{schema:?} = \"{name}Other\"");
                self.report_unsettled(message, "a unique Rust name for each schema", help, &cursor.pointer);
                // In a third-party description, the schema that is spelled like the name keeps it.
                if schema != name {
                    let longer = type_name(&told_apart(schema));
                    name = if longer == name { name + "Lower" } else { longer };
                }
            }
            while !self.taken.insert(name.clone()) {
                name.push('_');
            }
            self.schemas.insert(schema.to_owned(), name);
        }
    }

    /// Returns the module and method of each operation; `None` for an operation without a unique name.
    pub(super) fn name_operations(&mut self, operations: &[(Identity, Pointer)]) -> Vec<Option<RustPath>> {
        for (identity, pointer) in operations {
            self.check_segments(identity, pointer);
        }
        let mut paths = self.paths_by_rule(operations);
        let duplicate = duplicates(&paths);
        for ((identity, pointer), (path, is_duplicate)) in operations.iter().zip(paths.iter().zip(duplicate)) {
            let Some((module, method)) = path.as_ref().filter(|_| is_duplicate) else { continue };
            let message = format!("`{identity}` has the same name as another operation: {module}.{method}");
            let help = format!(
                "rename it in names.toml:\n[operations]\n\"{identity}\" = {{ name = \"{module}.…\", reason = \"…\" }}"
            );
            self.report_unsettled(message, "a unique name for each operation", help, pointer);
        }
        // Longer names, for third-party descriptions.
        for longer in [Names::long_operation, Names::spelled_operation] {
            let duplicate = duplicates(&paths);
            for ((identity, _), (path, is_duplicate)) in operations.iter().zip(paths.iter_mut().zip(duplicate)) {
                if is_duplicate {
                    *path = Some(rust_path(longer(self.context.names, identity)));
                }
            }
        }
        let duplicate = duplicates(&paths);
        for ((identity, pointer), (path, is_duplicate)) in operations.iter().zip(paths.iter_mut().zip(duplicate)) {
            if !is_duplicate {
                continue;
            }
            *path = None;
            if !self.context.strict {
                let message = format!("skipped `{identity}`: another operation has its name, and its long name too");
                let diagnostic = Diagnostic::warning(message).loses(Loss::Operation);
                self.report(diagnostic.help("rename it in names.toml under [operations]"), pointer);
            }
        }
        paths
    }

    /// Returns the names by the rule; `None` for a later operation with the same identity.
    fn paths_by_rule(&mut self, operations: &[(Identity, Pointer)]) -> Vec<Option<RustPath>> {
        let mut seen = BTreeSet::new();
        let mut paths = Vec::with_capacity(operations.len());
        for (identity, pointer) in operations {
            if seen.insert(identity) {
                paths.push(Some(rust_path(self.context.names.operation(identity))));
                continue;
            }
            let message = format!("two paths differ only in letter case or a trailing slash: `{identity}`");
            let message = if self.context.strict { message } else { format!("skipped a path: {message}") };
            let diagnostic = Diagnostic::error(message).loses(Loss::Operation);
            self.report(diagnostic.help("remove one of them with an overlay"), pointer);
            paths.push(None);
        }
        paths
    }

    /// Reports the path segments that `names.toml` does not name.
    fn check_segments(&mut self, identity: &Identity, pointer: &Pointer) {
        if !self.context.strict || self.context.names.overridden(identity).is_some() {
            return;
        }
        for segment in identity.literals().filter(|segment| !self.context.names.has_segment(segment)) {
            let help = format!(
                "add one under `[segments]` in names.toml; callers will depend on it:\n[segments]\n{segment} = \"{}\"",
                self.context.names.words(segment)
            );
            let diagnostic = Diagnostic::error(format!("no name for the path segment `{segment}`"));
            // Each segment is reported once.
            let is_reported = self.diagnostics.iter().any(|earlier| earlier.message == diagnostic.message);
            if !is_reported {
                self.report(diagnostic.help(help), pointer);
            }
        }
    }
}
