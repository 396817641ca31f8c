//! The description to the IR.
//!
//! Walks the raw value with a cursor and gives `openapiv3` one small node at a time. Assumes a 3.0
//! value: the dialect is normalised and the overlays are applied. What it cannot express is a
//! diagnostic with its place; all of them come together.

mod answer;
mod body;
mod cursor;
mod enums;
mod limits;
mod model;
mod naming;
mod operation;
mod parameter;
mod reach;
mod schema;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Severity};
use crate::document::Document;
use crate::document::overlay::Application;
use crate::ir::{Api, Origin};
use crate::names::Names;
use crate::pointer::Pointer;

pub(crate) use cursor::Cursor;
use enums::Enums;
use model::Hoisted;

/// What lowering reads, beside the description.
pub(crate) struct Context<'a> {
    /// The file, to find lines in.
    pub(crate) document: &'a Document,
    /// The normalised value with overlays.
    pub(crate) value: &'a Value,
    /// What the overlays touched, words apart.
    pub(crate) touched: BTreeSet<Pointer>,
    pub(crate) names: &'a Names,
    pub(crate) release: Option<&'a str>,
    /// Whether a name that nobody has settled stops the run.
    pub(crate) strict: bool,
}

/// Lowers a description.
pub(crate) fn lower(context: &Context<'_>) -> (Api, Vec<Diagnostic>) {
    let mut lowering = Lowering {
        context,
        enums: Enums::default(),
        hoisted: Hoisted::default(),
        schemas: BTreeMap::new(),
        diagnostics: Vec::new(),
    };
    let mut api = Api {
        release: context.release.map(str::to_owned),
        base_url: context.value.pointer("/servers/0/url").and_then(Value::as_str).map(str::to_owned),
        ..Api::default()
    };
    lowering.name_schemas();
    lowering.models(&mut api);
    lowering.operations(&mut api);
    lowering.hoisted_models(&mut api);
    lowering.enum_models(&mut api);
    reach::mark(&mut api);
    if !context.strict {
        // Each mistake has been worked around: what is left is said, and stops nothing.
        lowering.diagnostics.iter_mut().for_each(|said| said.severity = Severity::Warning);
    }
    (api, lowering.diagnostics)
}

/// The state of one run.
struct Lowering<'a> {
    context: &'a Context<'a>,
    enums: Enums,
    hoisted: Hoisted<'a>,
    /// Schema name to Rust type name.
    schemas: BTreeMap<String, String>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Lowering<'a> {
    fn root(&self) -> Cursor<'a> {
        Cursor::new(self.context.value, Pointer::root())
    }

    fn say(&mut self, diagnostic: Diagnostic, pointer: &Pointer) {
        self.diagnostics.push(diagnostic.at(self.context.document.place(pointer)));
    }

    /// What stops a strict run and is worked around in another.
    fn unsettled(&mut self, what: String, expected: &str, help: String, pointer: &Pointer) {
        let severity = if self.context.strict { Severity::Error } else { Severity::Warning };
        let diagnostic = Diagnostic { severity, ..Diagnostic::error(what) };
        self.say(diagnostic.expected(expected).help(help), pointer);
    }

    /// Where a fact comes from, and whether an overlay had a hand in it.
    fn origin(&self, pointer: &Pointer) -> Origin {
        let touched = &self.context.touched;
        let below = touched.range(pointer..).next().is_some_and(|next| next.is_within(pointer));
        let mut above = pointer.parent();
        let mut by_overlay = below;
        while let Some(parent) = above.filter(|_| !by_overlay) {
            by_overlay = touched.contains(&parent);
            above = parent.parent();
        }
        Origin { pointer: pointer.clone(), by_overlay }
    }

    /// What the description says of a node, in its own words.
    fn docs(node: &Cursor<'_>) -> Option<String> {
        let texts = [node.text("summary"), node.text("description")];
        let said: Vec<_> = texts.into_iter().flatten().map(str::trim).filter(|text| !text.is_empty()).collect();
        (!said.is_empty()).then(|| said.join("\n\n"))
    }

    /// Follows references until a node that is none; complains where there is none.
    fn resolve(&mut self, node: &Cursor<'a>) -> Option<Cursor<'a>> {
        let mut here = node.clone();
        let mut seen = BTreeSet::new();
        while let Some(reference) = here.text("$ref") {
            if !seen.insert(reference) {
                let what = format!("the reference `{reference}` leads back to itself");
                self.say(Diagnostic::error(what).expected("a reference that ends at a definition"), &node.pointer);
                return None;
            }
            let target = reference.strip_prefix('#').and_then(Pointer::parse);
            let found = target
                .and_then(|pointer| Some(Cursor::new(self.context.value.pointer(&pointer.to_string())?, pointer)));
            let Some(found) = found else {
                let what = format!("the reference `{reference}` leads nowhere");
                let diagnostic =
                    Diagnostic::error(what).expected("a reference into this file, such as `#/components/schemas/Name`");
                self.say(diagnostic.help("add the definition, or correct the reference by an overlay"), &here.pointer);
                return None;
            };
            here = found;
        }
        Some(here)
    }
}

/// The nodes that overlays made or changed, words apart: words are not a fact of the surface.
pub(crate) fn touched(applied: &[Application]) -> BTreeSet<Pointer> {
    let pointers = applied.iter().flat_map(|application| &application.touched);
    let is_word =
        |pointer: &&Pointer| pointer.tokens().last().is_some_and(|last| last == "summary" || last == "description");
    pointers.filter(|pointer| !is_word(pointer)).cloned().collect()
}
