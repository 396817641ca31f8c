//! Lowers the description to the intermediate representation.
//!
//! The description is a 3.0 value: its dialect is normalised and the overlays are applied. Lowering walks the value
//! with a cursor and lets `openapiv3` deserialise one small node at a time. It reports everything that it cannot
//! express, with locations, and does not stop at the first error.

mod body;
mod enums;
mod form;
mod inline_names;
mod limits;
mod model;
mod multipart;
mod naming;
mod object_parameter;
mod operation;
mod paging;
mod parameter;
mod path_parameter;
mod reach;
mod response;
mod schema;
mod server;
mod service;
mod site;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Level};
use crate::document::Document;
use crate::document::overlay::AppliedAction;
use crate::document::reference::{self, BrokenReference, ReferenceDefect};
use crate::ir::{Api, DocText, Docs, MadeFrom, Origin};
use crate::names::Names;
use crate::pointer::Pointer;
use crate::words::{WordFile, Words};

pub(crate) use crate::cursor::Cursor;
use enums::Enums;
use inline_names::InlineNames;
use model::InlineModels;

/// The input of lowering.
pub(crate) struct Context<'a> {
    /// The file, for locations.
    pub(crate) document: &'a Document,
    /// The normalised value with overlays applied.
    pub(crate) value: &'a Value,
    /// The nodes that overlays changed.
    pub(crate) overlaid: OverlaidNodes,
    pub(crate) names: &'a Names,
    pub(crate) words: &'a Words,
    pub(crate) release: Option<&'a str>,
    /// Whether a name that `names.toml` does not settle stops the run.
    pub(crate) strict: bool,
}

/// Lowers a description.
pub(crate) fn lower(context: &Context<'_>) -> (Api, Vec<Diagnostic>) {
    let mut contested = BTreeSet::new();
    loop {
        let (api, diagnostics, found) = lower_once(context, contested);
        match found {
            Some(names) => contested = names,
            None => return (api, diagnostics),
        }
    }
}

/// Lowers a description. Returns the contested names of inline types if there are others than these.
fn lower_once(context: &Context<'_>, contested: BTreeSet<String>) -> (Api, Vec<Diagnostic>, Option<BTreeSet<String>>) {
    let mut lowering = Lowering {
        context,
        enums: Enums::default(),
        inline: InlineModels::default(),
        inline_names: InlineNames::new(contested),
        schemas: BTreeMap::new(),
        taken: HashSet::new(),
        targets: HashMap::new(),
        open: BTreeSet::new(),
        broken: BTreeSet::new(),
        forms: form::Forms::new(),
        depth: 0,
        field_count: 0,
        trace: MadeFrom::default(),
        diagnostics: Vec::new(),
        error_count: 0,
    };
    let (server, service) = (lowering.default_server(), lowering.service());
    lowering.check_security();
    let reference = context.value.pointer("/externalDocs/url").and_then(Value::as_str).map(str::to_owned);
    let mut api = Api { release: context.release.map(str::to_owned), reference, server, service, ..Api::default() };
    lowering.name_schemas();
    lowering.models(&mut api);
    lowering.operations(&mut api);
    lowering.inline_models(&mut api);
    lowering.enum_models(&mut api);
    lowering.set_paging(&mut api);
    reach::mark(&mut api);
    if !context.strict {
        // Errors have been worked around, so they do not stop the run.
        lowering.diagnostics.iter_mut().for_each(|diagnostic| diagnostic.level = Level::Warning);
    }
    let Lowering { taken, inline_names, diagnostics, .. } = lowering;
    (api, diagnostics, inline_names.contested(|name| taken.contains(name)))
}

/// The state of one run.
struct Lowering<'a> {
    context: &'a Context<'a>,
    enums: Enums,
    inline: InlineModels<'a>,
    inline_names: InlineNames,
    /// Rust type names by schema name.
    schemas: BTreeMap<String, String>,
    /// The Rust names of schemas, and of inline objects and enums that `names.toml` names.
    taken: HashSet<String>,
    /// Resolved targets by reference, with the nodes on the way.
    targets: HashMap<&'a str, (Cursor<'a>, Vec<Pointer>)>,
    /// The nodes outside `components.schemas` whose types are being determined, to detect cycles.
    open: BTreeSet<Pointer>,
    /// The references that were reported as broken.
    broken: BTreeSet<Pointer>,
    forms: form::Forms,
    /// Number of schemas around the one whose type is being determined.
    depth: usize,
    /// Number of fields of all models so far.
    field_count: usize,
    /// The nodes that were read for the current item.
    trace: MadeFrom,
    diagnostics: Vec<Diagnostic>,
    /// Number of errors among them.
    error_count: usize,
}

impl<'a> Lowering<'a> {
    fn root(&self) -> Cursor<'a> {
        Cursor::new(self.context.value, Pointer::root())
    }

    fn report(&mut self, diagnostic: Diagnostic, pointer: &Pointer) {
        self.error_count += usize::from(diagnostic.level == Level::Error);
        self.diagnostics.push(diagnostic.at(self.context.document.location(pointer)));
    }

    /// Reports an error of a strict run, which is a warning otherwise: the client works without what is missing.
    fn report_strictly(&mut self, diagnostic: Diagnostic, pointer: &Pointer) {
        let level = if self.context.strict { Level::Error } else { Level::Warning };
        self.report(Diagnostic { level, ..diagnostic }, pointer);
    }

    /// Reports a name that `names.toml` has to settle: as an error in a strict run, otherwise as a warning.
    fn report_unsettled(&mut self, message: String, expected: &str, help: String, pointer: &Pointer) {
        self.report_strictly(Diagnostic::error(message).expected(expected).help(help), pointer);
    }

    /// Returns the origin of a node, and whether an overlay created or changed it.
    fn origin(&self, pointer: &Pointer) -> Origin {
        self.origin_of(pointer, MadeFrom::node(pointer))
    }

    /// Returns the origin of an item at a node that is made from several nodes.
    fn origin_of(&self, pointer: &Pointer, made_from: MadeFrom) -> Origin {
        Origin { pointer: pointer.clone(), by_overlay: self.context.overlaid.affects(pointer), made_from }
    }

    /// Lowers an item, and returns the nodes that it is made from.
    fn trace<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> (T, MadeFrom) {
        let outer = std::mem::take(&mut self.trace);
        let item = lower(self);
        (item, std::mem::replace(&mut self.trace, outer))
    }

    /// Returns the documentation of an item: the words for its key, or the summary and the description of its node.
    fn docs(&self, file: WordFile, key: &str, node: Option<&Cursor<'_>>) -> Docs {
        let release = self.context.release.and_then(|release| release.parse().ok());
        if let Some(entry) = self.context.words.entry(file, key, release) {
            return entry.docs();
        }
        let texts = node.map(|node| [node.text("summary"), node.text("description")]);
        let texts = texts.into_iter().flatten().flatten().map(str::trim).filter(|text| !text.is_empty());
        let texts: Vec<_> = texts.collect();
        let text = (!texts.is_empty()).then(|| DocText::Published(texts.join("\n\n")));
        Docs { text, ..Docs::default() }
    }

    /// Resolves the reference of a node, or reports why it cannot be resolved. The references lead to the current item.
    fn resolve(&mut self, node: &Cursor<'a>) -> Option<Cursor<'a>> {
        let (target, followed) = self.follow(node)?;
        if !followed.is_empty() {
            self.trace.path.push(node.pointer.clone());
            self.trace.path.extend(followed);
        }
        Some(target)
    }

    /// Resolves the reference of a node. Returns the target, and the targets of all references on the way.
    fn follow(&mut self, node: &Cursor<'a>) -> Option<(Cursor<'a>, Vec<Pointer>)> {
        if !node.has("$ref") {
            return Some((node.clone(), Vec::new()));
        }
        let reference = node.text("$ref");
        if let Some(known) = reference.and_then(|reference| self.targets.get(reference)) {
            return Some(known.clone());
        }
        let mut followed = Vec::new();
        match reference::resolve_through(self.context.value, node, &mut |target| followed.push(target.clone())) {
            Ok(target) => {
                self.targets.extend(reference.map(|reference| (reference, (target.clone(), followed.clone()))));
                Some((target, followed))
            }
            Err(broken) => {
                self.report_reference(&broken);
                None
            }
        }
    }

    fn report_reference(&mut self, broken: &BrokenReference<'a>) {
        if !self.broken.insert(broken.node.pointer.clone()) {
            self.error_count += 1;
            return;
        }
        let diagnostic = Diagnostic::error(broken.defect.to_string());
        let diagnostic = match broken.defect {
            ReferenceDefect::NotAString(_) => diagnostic
                .expected("`$ref: \"#/components/schemas/Name\"`")
                .help("correct the reference with an overlay"),
            ReferenceDefect::External(_) | ReferenceDefect::Dangling(_) => diagnostic
                .expected("a reference into this file, such as `#/components/schemas/Name`")
                .help("add the definition, or correct the reference with an overlay"),
            ReferenceDefect::Cycle(_) | ReferenceDefect::TooLong(_) => diagnostic
                .expected("a reference that ends at a definition")
                .help("correct the reference with an overlay"),
        };
        self.report(diagnostic, &broken.node.pointer);
    }
}

/// The nodes that overlays created or changed, apart from prose, which is not part of the surface.
#[derive(Debug, Default)]
pub(crate) struct OverlaidNodes {
    /// Created or changed, including their content.
    changed: BTreeSet<Pointer>,
    /// The parents of removed nodes. Their remaining content is unchanged.
    reduced: BTreeSet<Pointer>,
}

impl OverlaidNodes {
    pub(crate) fn of(applied: &[AppliedAction]) -> Self {
        let mut nodes = Self::default();
        for action in applied {
            let pointers = action.touched.iter().filter(|pointer| !is_prose(pointer)).cloned();
            let list = if action.removed { &mut nodes.reduced } else { &mut nodes.changed };
            list.extend(pointers);
        }
        nodes
    }

    /// Whether an overlay created or changed the node, a node inside it, or a node that contains it.
    fn affects(&self, pointer: &Pointer) -> bool {
        let within =
            |list: &BTreeSet<Pointer>| list.range(pointer..).next().is_some_and(|next| next.is_within(pointer));
        let mut ancestors = std::iter::successors(pointer.parent(), Pointer::parent);
        within(&self.changed) || within(&self.reduced) || ancestors.any(|node| self.changed.contains(&node))
    }
}

fn is_prose(pointer: &Pointer) -> bool {
    matches!(pointer.last(), Some("summary" | "description"))
}
