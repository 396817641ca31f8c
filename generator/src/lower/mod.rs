//! The description to the IR.
//!
//! Walks the raw value with a cursor and gives `openapiv3` one small node at a time. Assumes a 3.0
//! value: the dialect is normalised and the overlays are applied. What it cannot express is a
//! diagnostic with its place; all of them come together.

mod answer;
mod body;

mod enums;
mod limits;
mod model;
mod naming;
mod operation;
mod paging;
mod parameter;
mod reach;
mod schema;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Severity};
use crate::document::Document;
use crate::document::overlay::Application;
use crate::ir::{Api, Origin, Server};
use crate::names::Names;
use crate::pointer::Pointer;

pub(crate) use crate::cursor::Cursor;
use enums::Enums;
use model::Hoisted;

/// What lowering reads, beside the description.
pub(crate) struct Context<'a> {
    /// The file, to find lines in.
    pub(crate) document: &'a Document,
    /// The normalised value with overlays.
    pub(crate) value: &'a Value,
    /// What the overlays did.
    pub(crate) touched: Touched,
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
        taken: HashSet::new(),
        ends: HashMap::new(),
        open: BTreeSet::new(),
        diagnostics: Vec::new(),
        errors: 0,
    };
    let url = context.value.pointer("/servers/0/url").and_then(Value::as_str);
    let origin = lowering.origin(&Pointer::root().child("servers"));
    let server = url.map(|url| Server { url: url.to_owned(), origin });
    let mut api = Api { release: context.release.map(str::to_owned), server, ..Api::default() };
    lowering.check_base_url(&api);
    lowering.name_schemas();
    lowering.models(&mut api);
    lowering.operations(&mut api);
    lowering.hoisted_models(&mut api);
    lowering.enum_models(&mut api);
    lowering.pagings(&mut api);
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
    /// The Rust names of schemas and inline objects.
    taken: HashSet<String>,
    /// Where references end.
    ends: HashMap<&'a str, Cursor<'a>>,
    /// The nodes outside the schemas whose types are being found, to notice a circle.
    open: BTreeSet<Pointer>,
    diagnostics: Vec<Diagnostic>,
    /// How many of them are errors.
    errors: usize,
}

impl<'a> Lowering<'a> {
    fn root(&self) -> Cursor<'a> {
        Cursor::new(self.context.value, Pointer::root())
    }

    /// Calls go to a whole URL.
    fn check_base_url(&mut self, api: &Api) {
        let whole = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        if api.server.as_ref().is_some_and(|server| !whole(&server.url)) {
            let what = "the description's server is no whole URL: callers must give one";
            let pointer = Pointer::root().child("servers");
            self.say(Diagnostic::warning(what).help("set `servers[0].url` by an overlay"), &pointer);
        }
    }

    fn say(&mut self, diagnostic: Diagnostic, pointer: &Pointer) {
        self.errors += usize::from(diagnostic.severity == Severity::Error);
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
        Origin { pointer: pointer.clone(), by_overlay: self.context.touched.reaches(pointer) }
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
        let mut seen = HashSet::new();
        while let Some(reference) = here.text("$ref") {
            if let Some(end) = self.ends.get(reference) {
                here = end.clone();
                break;
            }
            if !seen.insert(reference) {
                let what = format!("the reference `{reference}` leads back to itself");
                self.say(Diagnostic::error(what).expected("a reference that ends at a definition"), &node.pointer);
                return None;
            }
            let target = reference.strip_prefix('#').and_then(Pointer::parse);
            let found = target.and_then(|pointer| Some(Cursor::new(pointer.find(self.context.value)?, pointer)));
            let Some(found) = found else {
                let what = format!("the reference `{reference}` leads nowhere");
                let diagnostic =
                    Diagnostic::error(what).expected("a reference into this file, such as `#/components/schemas/Name`");
                self.say(diagnostic.help("add the definition, or correct the reference by an overlay"), &here.pointer);
                return None;
            };
            here = found;
        }
        if here.has("$ref") {
            let diagnostic =
                Diagnostic::error("a reference is not a text").expected("`$ref: \"#/components/schemas/Name\"`");
            self.say(diagnostic.help("correct it by an overlay"), &here.pointer);
            return None;
        }
        self.ends.extend(seen.into_iter().map(|reference| (reference, here.clone())));
        Some(here)
    }
}

/// The nodes that overlays had a hand in, words apart: words are no fact of the surface.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// Made or changed, with all that is in them.
    changed: BTreeSet<Pointer>,
    /// Something was removed from them; what is left in them is as it was.
    thinned: BTreeSet<Pointer>,
}

impl Touched {
    pub(crate) fn by(applied: &[Application]) -> Self {
        let mut touched = Self::default();
        for application in applied {
            let pointers = application.touched.iter().filter(|pointer| !is_word(pointer)).cloned();
            let list = if application.removed { &mut touched.thinned } else { &mut touched.changed };
            list.extend(pointers);
        }
        touched
    }

    /// Whether the node, something in it, or something around it was made or changed.
    fn reaches(&self, pointer: &Pointer) -> bool {
        let within =
            |list: &BTreeSet<Pointer>| list.range(pointer..).next().is_some_and(|next| next.is_within(pointer));
        let mut around = std::iter::successors(pointer.parent(), Pointer::parent);
        within(&self.changed) || within(&self.thinned) || around.any(|node| self.changed.contains(&node))
    }
}

fn is_word(pointer: &Pointer) -> bool {
    matches!(pointer.last(), Some("summary" | "description"))
}
