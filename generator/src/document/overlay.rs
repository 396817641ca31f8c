//! Overlays: `OpenAPI` Overlay Specification 1.1, with two extensions.
//!
//! `x-reason` is the reason for an action. `x-releases` is the range of releases that an action applies to; without
//! it, the action applies to all past and future releases. The specification lets an action that selects nothing
//! succeed silently. Here that is an error in a release that the action applies to, and an action that changes nothing
//! is reported, so corrections cannot outlive their reason.
//!
//! Overlays of version 1.0 are read by the rules of 1.1, which adds `copy`, primitive targets, and the concatenation of
//! arrays (1.0 would insert the second array as an element of the first).

use serde_json::Value;

use super::action::{Action, ActionKind};
use super::merge::{self, Conflict, MergeOutcome, NodePath};
use super::release_range::Label;
use super::source::SourceFile;
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// Maximum number of actions of an overlay.
const MAX_ACTIONS: usize = 10_000;

/// One overlay file.
#[derive(Debug)]
pub struct Overlay {
    source: SourceFile,
    actions: Vec<Action>,
}

/// One action that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedAction {
    /// The overlay's file name.
    pub overlay: String,
    /// The action's index in that file, from 0.
    pub action: usize,
    /// The `JSONPath` that selected the nodes.
    pub target: String,
    /// The reason for the action.
    pub reason: String,
    /// The nodes that the action created or changed, as pointers into the document after it: innermost members, whole
    /// arrays, the appended element, and for a removed node its parent.
    pub touched: Vec<Pointer>,
    /// Whether nodes were removed; `touched` then contains their parents.
    pub removed: bool,
}

impl Overlay {
    /// Reads an overlay file and checks everything that can be checked without a description.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let source = SourceFile::read(name, bytes).map_err(|diagnostic| vec![diagnostic])?;
        let mut diagnostics = check_header(&source);
        if source.value.get("overlay").is_none() {
            return Err(diagnostics);
        }
        let mut actions = Vec::new();
        let pointer = Pointer::root().child("actions");
        match source.value.get("actions").and_then(Value::as_array) {
            Some(list) if list.len() > MAX_ACTIONS => diagnostics.push(
                Diagnostic::error(format!("the overlay has {} actions, more than {MAX_ACTIONS}", list.len()))
                    .at(source.location(&pointer))
                    .help("select several nodes by one action"),
            ),
            Some(list) if !list.is_empty() => {
                for (index, action) in list.iter().enumerate() {
                    match Action::read(&source, &pointer.child(index.to_string()), action) {
                        Ok(action) => actions.push(action),
                        Err(errors) => diagnostics.extend(errors),
                    }
                }
            }
            _ => diagnostics.push(
                Diagnostic::error("the overlay has no actions")
                    .at(source.location(&pointer))
                    .expected("an array `actions` with at least one action")
                    .help("add an action, or delete the file"),
            ),
        }
        if diagnostics.is_empty() { Ok(Self { source, actions }) } else { Err(diagnostics) }
    }

    /// Returns the file's name, as the caller gave it.
    pub fn name(&self) -> &str {
        &self.source.name
    }
}

/// Checks everything but the actions.
fn check_header(source: &SourceFile) -> Vec<Diagnostic> {
    let root = Pointer::root();
    let Some(version) = source.value.get("overlay") else {
        return vec![
            Diagnostic::error("the file is not an overlay: it has no member `overlay`")
                .at(source.location(&root))
                .expected("an OpenAPI overlay, `overlay: 1.1.0`")
                .help("add `overlay: 1.1.0`, or move the file out of the overlays"),
        ];
    };
    let mut diagnostics = Vec::new();
    let numbers: Vec<&str> = version.as_str().unwrap_or_default().split('.').collect();
    if !matches!(numbers[..], ["1", "0" | "1", _]) {
        diagnostics.push(
            Diagnostic::error(format!("unsupported overlay version {version}"))
                .at(source.location(&root.child("overlay")))
                .expected("`overlay: 1.1.0`, or another patch of 1.0 or 1.1")
                .help("write the overlay in version 1.1.0"),
        );
    }
    let info = root.child("info");
    for member in ["title", "version"] {
        if source.value.get("info").and_then(|info| info.get(member)?.as_str()).is_none() {
            diagnostics.push(
                Diagnostic::error(format!("the overlay has no `info.{member}`"))
                    .at(source.location(&info.child(member)))
                    .expected(format!("a string `{member}` in `info`"))
                    .help(format!("add `info.{member}`; the Overlay Specification requires it")),
            );
        }
    }
    for key in source.value.as_object().into_iter().flatten().map(|(key, _)| key) {
        if !matches!(key.as_str(), "overlay" | "info" | "extends" | "actions") && !key.starts_with("x-") {
            diagnostics.push(
                Diagnostic::error(format!("unknown member `{key}` of an overlay"))
                    .at(source.location(&root.child(key.as_str())))
                    .expected("`overlay`, `info`, `extends`, `actions`, or a name that begins with `x-`")
                    .help("correct its spelling, or delete it"),
            );
        }
    }
    diagnostics
}

/// Applies overlays to a normalised description, in the order of their file names.
///
/// `release` is the description's label. Without one, as for a third-party description, every action applies. After an
/// error the value is unusable.
pub fn apply_overlays(
    value: &mut Value,
    overlays: &[Overlay],
    release: Option<&str>,
) -> (Vec<AppliedAction>, Vec<Diagnostic>) {
    let result = apply(value, overlays, release);
    let unused = result.unused.into_iter().map(|unused| unused.diagnostic);
    (result.applied, result.errors.into_iter().chain(unused).collect())
}

/// The result of applying overlays.
pub(crate) struct OverlayResult {
    pub(crate) applied: Vec<AppliedAction>,
    /// The actions that cannot be applied.
    pub(crate) errors: Vec<Diagnostic>,
    /// The actions that select or change nothing.
    pub(crate) unused: Vec<UnusedAction>,
}

/// An action that changes nothing in a release that it applies to.
#[derive(Clone, Debug)]
pub(crate) struct UnusedAction {
    /// The overlay's file name and the action's index in it.
    pub(crate) action: (String, usize),
    /// The `JSONPath` that selects nodes.
    pub(crate) target: String,
    /// Whether the target selects any node. If so, the nodes already are as the action would make them.
    pub(crate) selects: bool,
    pub(crate) diagnostic: Diagnostic,
}

/// Applies overlays, and separates errors from actions that are merely unused.
pub(crate) fn apply(value: &mut Value, overlays: &[Overlay], release: Option<&str>) -> OverlayResult {
    let mut result = OverlayResult { applied: Vec::new(), errors: Vec::new(), unused: Vec::new() };
    let release = match release.map(str::parse::<Label>).transpose() {
        Ok(release) => release,
        Err(message) => {
            result.errors.push(Diagnostic::error(message).help("write the release as `YY.MM`"));
            return result;
        }
    };
    let mut ordered: Vec<&Overlay> = overlays.iter().collect();
    ordered.sort_by(|a, b| a.name().cmp(b.name()));
    let mut budget = merge::BUDGET;
    for overlay in ordered {
        for (index, action) in overlay.actions.iter().enumerate() {
            if release.is_some_and(|release| !action.claims(release)) {
                continue;
            }
            let unused = |selects: bool, diagnostic: Diagnostic| UnusedAction {
                action: (overlay.name().to_owned(), index),
                target: action.text.clone(),
                selects,
                diagnostic,
            };
            let nodes = merge::select(&action.target, value);
            if nodes.is_empty() {
                result.unused.push(unused(false, selects_nothing(overlay, action, release)));
                continue;
            }
            match change(value, action, &nodes, &mut budget) {
                Ok(outcome) => {
                    if !outcome.changed || !outcome.declared.is_empty() {
                        result.unused.push(unused(true, unnecessary(overlay, action, &outcome, release)));
                    }
                    result.applied.push(AppliedAction {
                        overlay: overlay.name().to_owned(),
                        action: index,
                        target: action.text.clone(),
                        reason: action.reason.clone(),
                        touched: outcome.touched,
                        removed: matches!(action.kind, ActionKind::Remove),
                    });
                }
                Err(conflict) => {
                    result.errors.push(cannot_apply(overlay, action, conflict));
                    if budget == 0 {
                        return result;
                    }
                }
            }
        }
    }
    result
}

fn change(
    value: &mut Value,
    action: &Action,
    nodes: &[NodePath],
    budget: &mut usize,
) -> Result<MergeOutcome, Conflict> {
    match &action.kind {
        ActionKind::Update(update) => merge::update(value, nodes, update, budget),
        ActionKind::Remove => merge::remove(value, nodes),
        ActionKind::Copy(path) => {
            let selected = merge::select(path, value);
            let [from] = selected.as_slice() else {
                let message = format!("`copy` selects {} nodes, not exactly one", selected.len());
                return Err(Conflict { message, expected: "a path to the one node to copy".to_owned() });
            };
            let copy = from.get(value).cloned().unwrap_or_default();
            merge::update(value, nodes, &copy, budget)
        }
    }
}

fn selects_nothing(overlay: &Overlay, action: &Action, release: Option<Label>) -> Diagnostic {
    let location = overlay.source.location(&action.pointer.child("target"));
    let message = format!("`{}` selects nothing", action.text);
    let Some(release) = release else {
        return Diagnostic::warning(message).at(location).help("ignore this if the action is for another description");
    };
    Diagnostic::error(format!("{message} in release {release}"))
        .at(location)
        .expected("at least one node in every release that the action applies to")
        .help(format!(
            "{}\n(or begin it after {release}, if it corrects a newer release)",
            action.removal_help(release)
        ))
}

fn unnecessary(overlay: &Overlay, action: &Action, outcome: &MergeOutcome, release: Option<Label>) -> Diagnostic {
    let declared = outcome.declared.join(", ");
    let (message, expected) = match (outcome.declared.is_empty(), outcome.changed) {
        (true, _) => ("unnecessary action: the description already has this value".to_owned(), ""),
        (false, false) => (
            format!("unnecessary action: the description itself declares the parameter {declared}"),
            "an action only for releases that do not declare the parameter",
        ),
        (false, true) => (
            format!("partly unnecessary action: the description itself declares the parameter {declared}"),
            "an action of its own for each parameter that some releases declare",
        ),
    };
    let help = match release {
        Some(release) => action.removal_help(release),
        None => "ignore this if the action is for another description".to_owned(),
    };
    let diagnostic = Diagnostic::warning(message).at(overlay.source.location(&action.pointer)).help(help);
    if expected.is_empty() { diagnostic } else { diagnostic.expected(expected) }
}

fn cannot_apply(overlay: &Overlay, action: &Action, conflict: Conflict) -> Diagnostic {
    let member = action.kind.member();
    let location = overlay.source.location(&action.pointer.child(member));
    Diagnostic::error(conflict.message).at(location).expected(conflict.expected).help(match action.kind {
        ActionKind::Remove => "change `target`".to_owned(),
        _ => format!("change `target` or `{member}`; remove a node of another type first"),
    })
}
