//! Our corrections and our words: `OpenAPI` Overlay Specification 1.1, with two members of our own.
//!
//! `x-reason` says why an action is there. `x-releases` says which releases it claims; without it,
//! all of them, past and to come. The specification lets an action that selects nothing succeed in
//! silence. Here that is an error in a release that the action claims, and an action that changes
//! nothing is named: exceptions can only shrink.
//!
//! Overlays of version 1.0 are read by the rules of 1.1, which adds `copy`, primitive targets, and
//! the joining of an array with an array (1.0 would put the second array into the first).

use serde_json::Value;

use super::action::{Action, Change};
use super::merge::{self, Clash, Location, Outcome};
use super::range::Label;
use super::source::Source;
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// One overlay file.
#[derive(Debug)]
pub struct Overlay {
    source: Source,
    actions: Vec<Action>,
}

/// One action that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// The overlay's file name.
    pub overlay: String,
    /// The action's index in that file, from 0.
    pub action: usize,
    /// The `JSONPath` that selected the nodes.
    pub target: String,
    /// Why the action is there.
    pub reason: String,
    /// The nodes that the action made or changed, as the document is after it: members down to
    /// the innermost, whole arrays, the appended item, and of a removed node the node around it.
    pub touched: Vec<Pointer>,
    /// Whether nodes were removed: then `touched` names the nodes around them.
    pub removed: bool,
}

impl Overlay {
    /// Reads an overlay file and checks all that can be checked without a description.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let source = Source::read(name, bytes).map_err(|complaint| vec![complaint])?;
        let mut complaints = head(&source);
        if source.value.get("overlay").is_none() {
            return Err(complaints);
        }
        let mut actions = Vec::new();
        let pointer = Pointer::root().child("actions");
        match source.value.get("actions").and_then(Value::as_array) {
            Some(list) if !list.is_empty() => {
                for (at, action) in list.iter().enumerate() {
                    match Action::read(&source, &pointer.child(at.to_string()), action) {
                        Ok(action) => actions.push(action),
                        Err(wrong) => complaints.extend(wrong),
                    }
                }
            }
            _ => complaints.push(
                Diagnostic::error("the overlay has no actions")
                    .at(source.place(&pointer))
                    .expected("a list `actions` with at least one action")
                    .help("add an action, or delete the file"),
            ),
        }
        if complaints.is_empty() { Ok(Self { source, actions }) } else { Err(complaints) }
    }

    /// The file's name, as the caller gave it.
    pub fn name(&self) -> &str {
        &self.source.name
    }
}

/// Checks everything but the actions.
fn head(source: &Source) -> Vec<Diagnostic> {
    let root = Pointer::root();
    let Some(version) = source.value.get("overlay") else {
        return vec![
            Diagnostic::error("this is not an overlay: the file has no member `overlay`")
                .at(source.place(&root))
                .expected("an OpenAPI overlay, `overlay: 1.1.0`")
                .help("add the version, or take the file out of the overlays"),
        ];
    };
    let mut complaints = Vec::new();
    let numbers: Vec<&str> = version.as_str().unwrap_or_default().split('.').collect();
    if !matches!(numbers[..], ["1", "0" | "1", _]) {
        complaints.push(
            Diagnostic::error(format!("overlay version {version} is not known here"))
                .at(source.place(&root.child("overlay")))
                .expected("`overlay: 1.1.0`, or another patch of 1.0 or 1.1")
                .help("write the overlay by version 1.1.0"),
        );
    }
    let info = root.child("info");
    for member in ["title", "version"] {
        if source.value.get("info").and_then(|info| info.get(member)?.as_str()).is_none() {
            complaints.push(
                Diagnostic::error(format!("the overlay has no `info.{member}`"))
                    .at(source.place(&info.child(member)))
                    .expected(format!("a string `{member}` in `info`"))
                    .help("add it; the Overlay Specification asks for it"),
            );
        }
    }
    for key in source.value.as_object().into_iter().flatten().map(|(key, _)| key) {
        if !matches!(key.as_str(), "overlay" | "info" | "extends" | "actions") && !key.starts_with("x-") {
            complaints.push(
                Diagnostic::error(format!("an overlay has no member `{key}`"))
                    .at(source.place(&root.child(key.as_str())))
                    .expected("`overlay`, `info`, `extends`, `actions`, or a name that begins with `x-`")
                    .help("mend its spelling, or delete it"),
            );
        }
    }
    complaints
}

/// Puts overlays over a normalised description, in the order of their file names.
///
/// `release` is the description's label; without one (a description that is not Procountor's) no
/// range can be judged, so every action applies. After an error the value is not to be used.
pub fn apply_overlays(
    value: &mut Value,
    overlays: &[Overlay],
    release: Option<&str>,
) -> (Vec<Application>, Vec<Diagnostic>) {
    let applied = apply(value, overlays, release);
    let idle = applied.idle.into_iter().map(|idle| idle.said);
    (applied.applications, applied.complaints.into_iter().chain(idle).collect())
}

/// What applying overlays gave.
pub(crate) struct Applied {
    /// What was done.
    pub(crate) applications: Vec<Application>,
    /// What cannot be done.
    pub(crate) complaints: Vec<Diagnostic>,
    /// What had nothing to do.
    pub(crate) idle: Vec<Idle>,
}

/// An action that changes nothing in a release that it claims.
#[derive(Clone, Debug)]
pub(crate) struct Idle {
    /// The overlay's file name and the action's index in it.
    pub(crate) action: (String, usize),
    /// The `JSONPath` that selects nodes.
    pub(crate) target: String,
    /// Whether it selects any: they are then as the action would make them.
    pub(crate) selects: bool,
    /// What is said of it.
    pub(crate) said: Diagnostic,
}

/// Applies overlays, and tells what is wrong from what is merely not needed.
pub(crate) fn apply(value: &mut Value, overlays: &[Overlay], release: Option<&str>) -> Applied {
    let mut applied = Applied { applications: Vec::new(), complaints: Vec::new(), idle: Vec::new() };
    let release = match release.map(str::parse::<Label>).transpose() {
        Ok(release) => release,
        Err(what) => {
            applied.complaints.push(Diagnostic::error(what).help("give the release as year and month"));
            return applied;
        }
    };
    let mut ordered: Vec<&Overlay> = overlays.iter().collect();
    ordered.sort_by(|a, b| a.name().cmp(b.name()));
    let mut left = merge::BUDGET;
    for overlay in ordered {
        for (index, action) in overlay.actions.iter().enumerate() {
            if release.is_some_and(|release| !action.claims(release)) {
                continue;
            }
            let idle = |selects: bool, said: Diagnostic| Idle {
                action: (overlay.name().to_owned(), index),
                target: action.text.clone(),
                selects,
                said,
            };
            let locations = merge::select(&action.target, value);
            if locations.is_empty() {
                applied.idle.push(idle(false, selects_nothing(overlay, action, release)));
                continue;
            }
            match change(value, action, &locations, &mut left) {
                Ok(outcome) => {
                    if !outcome.news {
                        applied.idle.push(idle(true, unnecessary(overlay, action, release)));
                    }
                    applied.applications.push(Application {
                        overlay: overlay.name().to_owned(),
                        action: index,
                        target: action.text.clone(),
                        reason: action.reason.clone(),
                        touched: outcome.touched,
                        removed: matches!(action.change, Change::Remove),
                    });
                }
                Err(clash) => applied.complaints.push(cannot_apply(overlay, action, clash)),
            }
        }
    }
    applied
}

fn change(value: &mut Value, action: &Action, locations: &[Location], left: &mut usize) -> Result<Outcome, Clash> {
    match &action.change {
        Change::Update(update) => merge::put(value, locations, update, left),
        Change::Remove => merge::remove(value, locations),
        Change::Copy(path) => {
            let found = merge::select(path, value);
            let [from] = found.as_slice() else {
                let what = format!("`copy` selects {} nodes, not exactly one", found.len());
                return Err(Clash { what, expected: "a path to the one node to copy".to_owned() });
            };
            let copy = from.get(value).cloned().unwrap_or_default();
            merge::put(value, locations, &copy, left)
        }
    }
}

fn selects_nothing(overlay: &Overlay, action: &Action, release: Option<Label>) -> Diagnostic {
    let place = overlay.source.place(&action.pointer.child("target"));
    let what = format!("`{}` selects nothing", action.text);
    let Some(release) = release else {
        return Diagnostic::warning(what).at(place).help("nothing, if this description is not the one it is for");
    };
    Diagnostic::error(format!("{what} in release {release}"))
        .at(place)
        .expected("at least one node in every release that the action claims")
        .help(format!("{}\n(or begin it after {release}, if what it corrects is newer)", action.ending(release)))
}

fn unnecessary(overlay: &Overlay, action: &Action, release: Option<Label>) -> Diagnostic {
    let what = "unnecessary: the description already says what this action makes it say";
    let help = match release {
        Some(release) => action.ending(release),
        None => "nothing, if the action is for another description".to_owned(),
    };
    Diagnostic::warning(what).at(overlay.source.place(&action.pointer)).help(help)
}

fn cannot_apply(overlay: &Overlay, action: &Action, clash: Clash) -> Diagnostic {
    let member = action.change.member();
    Diagnostic::error(clash.what).at(overlay.source.place(&action.pointer.child(member))).expected(clash.expected).help(
        match action.change {
            Change::Remove => "change `target`".to_owned(),
            _ => format!("change `target` or `{member}`; a node of another kind must be removed first"),
        },
    )
}
