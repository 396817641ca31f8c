//! Drafts and lines to the findings of a report.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{ContractDiff, DraftFinding};
use super::contract::OperationKey;
use super::finding::{AffectedOperation, Finding, LocationPair, MovedId, Representation};
use super::impact::{Direction, SemverImpact, Severity, WireImpact};
use super::messages;
use super::rule::Rule;
use super::side_view::{ClientView, SideView};
use super::similarity;
use super::surface_diff::{SurfaceChange, documentation_differs, exchanged_arguments, rust_form, same_signature};
use crate::pointer::Pointer;
use crate::surface::{Fact, FactSubject};

/// What is between the two clients and in no description; arguments that follow the values of a path are told already.
pub(super) fn of_clients(told: &[DraftFinding], old: &SideView<'_>, new: &SideView<'_>) -> Vec<DraftFinding> {
    let told = told.iter().filter(|draft| draft.rule == Rule::ArgumentsExchanged);
    let told: BTreeSet<&OperationKey> = told.flat_map(|draft| &draft.affected).map(|(key, _)| key).collect();
    let mut drafts = Vec::new();
    for (key, operation) in new.contract.operations.iter().filter(|(key, _)| !told.contains(key)) {
        let (Some((_, before)), Some((_, after))) = (old.method(key), new.method(key)) else { continue };
        if let Some((was, is)) = exchanged_arguments(before, after) {
            let draft = DraftFinding::new(
                Rule::ArgumentsExchanged,
                WireImpact::Safe,
                format!("arguments of {}", operation.title()),
            );
            let draft = draft.at(Some(&before.origin.pointer), Some(&after.origin.pointer));
            drafts.push(draft.before_after(Some(was), Some(is)).affects(key, Direction::Request));
        }
    }
    drafts
}

/// The Rust name of what a fact is about.
fn name<'f>(fact: &'f Fact<'_>) -> &'f str {
    match fact.item {
        FactSubject::Path(parameter) => parameter.name.as_str(),
        FactSubject::Query(parameter) => parameter.name.as_str(),
        FactSubject::Part(part) => part.name.as_str(),
        FactSubject::Field(field) => field.name.as_str(),
        FactSubject::Variant(variant) => variant.name.as_str(),
        _ => &fact.owner,
    }
}

/// What no change of the description explains: names, recursion, marks of overlays.
pub(super) fn of_lines(
    lines: &[SurfaceChange<'_>],
    left: &[usize],
    (old, new): (&ClientView<'_>, &ClientView<'_>),
    sides: (&SideView<'_>, &SideView<'_>),
) -> Vec<(DraftFinding, Vec<usize>)> {
    if left.is_empty() {
        return Vec::new();
    }
    let (were, are) = (Homes::of(old), Homes::of(new));
    let mut drafts: BTreeMap<(Rule, String), (DraftFinding, Vec<usize>)> = BTreeMap::new();
    for at in left {
        let Some(line) = lines.get(*at) else { continue };
        let rewritten = || {
            let fact = line.new.as_ref().or(line.old.as_ref()).filter(|_| is_rewritten(line, sides))?;
            Some((
                Rule::SchemaInlined,
                fact.pointers.first().map_or_else(|| fact.owner.clone(), |at| format!("`{at}`")),
            ))
        };
        let Some((kind, subject)) = of_line(line, &were, &are).or_else(rewritten) else { continue };
        let pointer = |fact: &Option<Fact<'_>>| fact.as_ref().and_then(|fact| fact.pointers.first().copied().cloned());
        let place = (pointer(&line.old), pointer(&line.new));
        let entry = drafts
            .entry((kind, subject.clone()))
            .or_insert_with(|| (DraftFinding::new(kind, WireImpact::Safe, subject), Vec::new()));
        entry.0.places.push(place);
        entry.1.push(*at);
    }
    drafts.into_values().collect()
}

/// The kind of a line that no change of the description explains, and what it is about.
fn of_line(line: &SurfaceChange<'_>, were: &Homes<'_>, are: &Homes<'_>) -> Option<(Rule, String)> {
    if line.changes_only_mark() {
        return Some((Rule::DescriptionCorrected, "corrections of overlays".to_owned()));
    }
    match (&line.old, &line.new) {
        (Some(_), Some(new)) if line.changes_boxing() => Some((Rule::RecursionIntroduced, new.subject.clone())),
        (Some(old), Some(new)) if name(old) != name(new) => Some((Rule::NameMoved, new.subject.clone())),
        (Some(fact), None) | (None, Some(fact)) => {
            // What has another name now, or had one.
            let owner = fact.owner.as_str();
            let home = were.homes.get(owner).or_else(|| are.homes.get(owner))?;
            let (was, is) = (were.names.get(home)?, are.names.get(home)?);
            (was != is).then(|| (Rule::NameMoved, format!("{was}, now {is},")))
        }
        _ => None,
    }
}

/// Whether what a line is about is written another way: as the contract is the same, with the same meaning.
fn is_rewritten(line: &SurfaceChange<'_>, (old, new): (&SideView<'_>, &SideView<'_>)) -> bool {
    let shape = |side: &SideView<'_>, pointer: &Pointer| {
        side.contract.cursor_at(pointer).map(|node| similarity::component_shape(side.contract, &node))
    };
    let facts = line.old.iter().chain(&line.new);
    let mut pointers = facts.flat_map(|fact| fact.pointers.iter().copied().chain([fact.home]));
    pointers.any(|pointer| shape(old, pointer) != shape(new, pointer))
}

/// Rust names, and what they stand for on the wire.
struct Homes<'f> {
    /// By name.
    homes: BTreeMap<&'f str, String>,
    /// By what they stand for; the first of several.
    names: BTreeMap<String, &'f str>,
}

impl<'f> Homes<'f> {
    fn of(client: &'f ClientView<'_>) -> Self {
        let mut homes = BTreeMap::new();
        for fact in &client.facts {
            // The first fact of an owner is the one that tells what it is.
            homes.entry(fact.owner.as_str()).or_insert_with(|| match fact.item {
                FactSubject::Operation(operation) => format!("{} {}", operation.method.as_str(), operation.template),
                _ => fact.home.to_string(),
            });
        }
        let mut names = BTreeMap::new();
        for (name, home) in &homes {
            names.entry(home.clone()).or_insert(*name);
        }
        Self { homes, names }
    }
}

/// New names that Rust spells otherwise than words of the language allow.
pub(super) fn escaped(lines: &[SurfaceChange<'_>]) -> Option<(DraftFinding, Vec<usize>)> {
    let is_escaped = |line: &SurfaceChange<'_>| {
        let name = match line.new.as_ref().filter(|_| line.old.is_none()).map(|fact| fact.item) {
            Some(FactSubject::Field(field)) => field.name.as_str(),
            Some(FactSubject::Query(parameter)) => parameter.name.as_str(),
            _ => return false,
        };
        name.ends_with('_') || name.starts_with('_')
    };
    let found: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| is_escaped(line)).map(|(at, _)| at).collect();
    let subjects: Vec<_> = found.iter().filter_map(|at| lines.get(*at)?.new.as_ref()).collect();
    let first = subjects.first()?;
    let names: Vec<_> = subjects.iter().map(|fact| fact.subject.as_str()).collect();
    let draft = DraftFinding::new(Rule::NameEscaped, WireImpact::Safe, names.join(", "));
    Some((draft.at(None, first.pointers.first().copied()), found))
}

/// What the lines that a finding explains ask of callers.
fn source(kind: Rule, explained: &[&SurfaceChange<'_>], old: &SideView<'_>, new: &SideView<'_>) -> SemverImpact {
    match (kind, &old.client, &new.client) {
        // A name like any other: what it asks for is said by the finding that brought it.
        (Rule::NameEscaped, _, _) => SemverImpact::None,
        // The surface leaves words out; the documentation does not.
        (Rule::WordsChanged, Some(before), Some(after)) if documentation_differs(&before.facts, &after.facts) => {
            SemverImpact::Patch
        }
        _ => explained.iter().map(|line| line.impact).max().unwrap_or_default(),
    }
}

/// How much a draft weighs, with what it asks of source code.
fn severity(draft: &DraftFinding, source: Option<SemverImpact>, new: &SideView<'_>) -> Severity {
    // Where nobody has settled the names, what a type is called is no promise.
    let promised = new.has_names || !matches!(draft.rule, Rule::SchemaRenamed | Rule::SchemaInlined);
    let weighed = source.filter(|_| promised).unwrap_or(SemverImpact::None);
    // What nobody sends or receives weighs no more than its end would, unless a name means something else now.
    let most = if draft.unused && !draft.rule.silent() { Severity::Review } else { Severity::Stop };
    draft.rule.severity(draft.wire, weighed).min(most)
}

/// Makes a finding.
pub(super) fn finding(
    draft: DraftFinding,
    explained: &[usize],
    lines: &[SurfaceChange<'_>],
    old: &SideView<'_>,
    new: &SideView<'_>,
) -> Finding {
    let explained: Vec<_> = explained.iter().filter_map(|at| lines.get(*at)).collect();
    let known = old.client.is_some() && new.client.is_some();
    let source = known.then(|| source(draft.rule, &explained, old, new));
    let severity = severity(&draft, source, new);
    let directions: BTreeSet<Direction> = draft.affected.iter().map(|(_, direction)| *direction).collect();
    let directions: Vec<_> = directions.into_iter().collect();
    let subject = match draft.count {
        1 => draft.subject.clone(),
        count => format!("{} and {} more", draft.subject, count - 1),
    };
    let values = messages::MessageValues {
        subject: &subject,
        before: draft.before.as_deref(),
        after: draft.after.as_deref(),
        directions: &directions,
        wire: draft.wire,
    };
    let (consequence, note) = (messages::consequence(draft.rule, &values), messages::release_note(draft.rule, &values));
    let form = |fact: Option<&Fact<'_>>| fact.map(rust_form);
    let first = explained.first();
    let before = Representation { wire: draft.before.clone(), rust: form(first.and_then(|line| line.old.as_ref())) };
    let after = Representation { wire: draft.after.clone(), rust: form(first.and_then(|line| line.new.as_ref())) };
    Finding {
        rule: draft.rule,
        code: draft.rule.code(),
        severity,
        wire: draft.wire,
        source,
        silent: draft.rule.silent() && severity > Severity::Note,
        subject,
        operations: reached(&draft.affected, old, new),
        pointers: draft
            .places
            .iter()
            .map(|(was, is)| LocationPair {
                old: was.as_ref().map(|pointer| old.location(pointer)),
                new: is.as_ref().map(|pointer| new.location(pointer)),
            })
            .collect(),
        before,
        after,
        surface: explained.iter().flat_map(|line| line.lines()).collect(),
        consequence,
        note,
        hint: draft.hint,
        accepted: None,
        announced: None,
    }
}

fn title(key: &OperationKey, old: &SideView<'_>, new: &SideView<'_>) -> String {
    let found = new.contract.operations.get(key).or_else(|| old.contract.operations.get(key));
    found.map_or_else(|| format!("{} {}", key.0, key.1), super::contract::ContractOperation::title)
}

fn reached(
    keys: &BTreeSet<(OperationKey, Direction)>,
    old: &SideView<'_>,
    new: &SideView<'_>,
) -> Vec<AffectedOperation> {
    let one = |(key, direction): &(OperationKey, Direction)| {
        let method = new.method(key).or_else(|| old.method(key)).map(|(name, _)| name.clone());
        AffectedOperation { operation: title(key, old, new), method, direction: *direction }
    };
    let mut list: Vec<_> = keys.iter().map(one).collect();
    list.sort();
    list
}

/// The ids that moved, with what this client calls both ends.
pub(super) fn moved_ids(compared: &ContractDiff, old: &SideView<'_>, new: &SideView<'_>) -> Vec<MovedId> {
    let one = |moved: &super::compare::MovedOperationId| {
        let (before, after) = (old.method(&moved.old), new.method(&moved.new));
        let same = before.zip(after).is_some_and(|((_, one), (_, other))| same_signature(one, other));
        MovedId {
            id: moved.id.clone(),
            old: title(&moved.old, new, old),
            new: title(&moved.new, old, new),
            old_method: new.method(&moved.old).map(|(name, _)| name.clone()),
            new_method: after.map(|(name, _)| name.clone()),
            same_signature: same,
        }
    };
    compared.moved_ids.iter().map(one).collect()
}
