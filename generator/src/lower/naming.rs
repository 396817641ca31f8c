//! Names for schemas and operations, and what happens where two get the same.

use std::collections::BTreeMap;

use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::names::{Identity, escaped};
use crate::pointer::Pointer;

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
            self.schemas.insert(schema.to_owned(), name);
        }
    }

    /// Gives each operation its module and method.
    pub(super) fn name_operations(&mut self, operations: &[(Identity, Pointer)]) -> Vec<Option<(String, String)>> {
        for (identity, pointer) in operations {
            self.check_segments(identity, pointer);
        }
        let names = self.context.names;
        let by_rule: Vec<_> = operations.iter().map(|(identity, _)| names.operation(identity)).collect();
        let given: Vec<_> = operations
            .iter()
            .zip(&by_rule)
            .map(|((identity, pointer), name)| {
                let same = by_rule.iter().filter(|other| *other == name).count();
                if same == 1 {
                    return Some(name.clone());
                }
                if operations.iter().filter(|(other, _)| other == identity).count() > 1 {
                    let what = format!("two paths differ in nothing but letter case: `{identity}`");
                    self.say(Diagnostic::error(what).help("remove one of them by an overlay"), pointer);
                    return None;
                }
                let what = format!("`{identity}` shares the name {}.{} with another operation", name.0, name.1);
                let help = format!(
                    "name it in names.toml:\n[operations]\n\"{identity}\" = {{ name = \"{}.…\", reason = \"…\" }}",
                    name.0
                );
                self.unsettled(what, "a name of its own for each operation", help, pointer);
                Some(names.long_operation(identity))
            })
            .collect();
        let leave_out = |(index, name): (usize, &Option<(String, String)>)| {
            let clash = given.iter().enumerate().any(|(other, taken)| other != index && taken == name);
            (!clash).then(|| name.clone().map(|(module, method)| (escaped(module), escaped(method)))).flatten()
        };
        let kept: Vec<_> = given.iter().enumerate().map(leave_out).collect();
        for (((identity, pointer), name), given) in operations.iter().zip(&kept).zip(&given) {
            if name.is_none() && given.is_some() && !self.context.strict {
                let what = format!("`{identity}` is left out: even its long name is another operation's");
                self.say(Diagnostic::warning(what).help("name it in names.toml under [operations]"), pointer);
            }
        }
        kept
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
