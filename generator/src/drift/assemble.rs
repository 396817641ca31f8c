//! Drafts and lines to the findings of a report.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{Compared, Draft};
use super::contract::Key;
use super::effect::{Direction, Severity, Source, Wire};
use super::finding::{Finding, Forms, MovedId, Place, Reached};
use super::kind::Kind;
use super::read::{Client, Read};
use super::rename;
use super::source::{Line, exchanged, rust, same_signature, words_differ};
use super::words;
use crate::pointer::Pointer;
use crate::surface::{Fact, Of};

/// What is between the two clients and in no description; arguments that follow the values of a path are told already.
pub(super) fn of_clients(told: &[Draft], old: &Read<'_>, new: &Read<'_>) -> Vec<Draft> {
    let told = told.iter().filter(|draft| draft.kind == Kind::ArgumentsExchanged);
    let told: BTreeSet<&Key> = told.flat_map(|draft| &draft.reached).map(|(key, _)| key).collect();
    let mut drafts = Vec::new();
    for (key, operation) in new.contract.operations.iter().filter(|(key, _)| !told.contains(key)) {
        let (Some((_, before)), Some((_, after))) = (old.method(key), new.method(key)) else { continue };
        if let Some((was, is)) = exchanged(before, after) {
            let draft = Draft::new(Kind::ArgumentsExchanged, Wire::Safe, format!("arguments of {}", operation.title()));
            let draft = draft.at(Some(&before.origin.pointer), Some(&after.origin.pointer));
            drafts.push(draft.texts(Some(was), Some(is)).reaches(key, Direction::Request));
        }
    }
    drafts
}

/// The Rust name of what a fact is about.
fn name<'f>(fact: &'f Fact<'_>) -> &'f str {
    match fact.of {
        Of::Path(parameter) => parameter.name.as_str(),
        Of::Query(parameter) => parameter.name.as_str(),
        Of::Part(part) => part.name.as_str(),
        Of::Field(field) => field.name.as_str(),
        Of::Variant(variant) => variant.name.as_str(),
        _ => &fact.owner,
    }
}

/// What no change of the description explains: names, recursion, marks of overlays.
pub(super) fn of_lines(
    lines: &[Line<'_>],
    left: &[usize],
    (old, new): (&Client<'_>, &Client<'_>),
    sides: (&Read<'_>, &Read<'_>),
) -> Vec<(Draft, Vec<usize>)> {
    if left.is_empty() {
        return Vec::new();
    }
    let (were, are) = (Homes::of(old), Homes::of(new));
    let mut drafts: BTreeMap<(Kind, String), (Draft, Vec<usize>)> = BTreeMap::new();
    for at in left {
        let Some(line) = lines.get(*at) else { continue };
        let rewritten = || {
            let fact = line.new.as_ref().or(line.old.as_ref()).filter(|_| is_rewritten(line, sides))?;
            Some((
                Kind::SchemaInlined,
                fact.pointers.first().map_or_else(|| fact.owner.clone(), |at| format!("`{at}`")),
            ))
        };
        let Some((kind, subject)) = of_line(line, &were, &are).or_else(rewritten) else { continue };
        let pointer = |fact: &Option<Fact<'_>>| fact.as_ref().and_then(|fact| fact.pointers.first().copied().cloned());
        let place = (pointer(&line.old), pointer(&line.new));
        let entry = drafts
            .entry((kind, subject.clone()))
            .or_insert_with(|| (Draft::new(kind, Wire::Safe, subject), Vec::new()));
        entry.0.places.push(place);
        entry.1.push(*at);
    }
    drafts.into_values().collect()
}

/// The kind of a line that no change of the description explains, and what it is about.
fn of_line(line: &Line<'_>, were: &Homes<'_>, are: &Homes<'_>) -> Option<(Kind, String)> {
    if line.is_mark() {
        return Some((Kind::DescriptionCorrected, "what overlays of ours say".to_owned()));
    }
    match (&line.old, &line.new) {
        (Some(_), Some(new)) if line.is_box() => Some((Kind::RecursionIntroduced, new.subject.clone())),
        (Some(old), Some(new)) if name(old) != name(new) => Some((Kind::NameMoved, new.subject.clone())),
        (Some(fact), None) | (None, Some(fact)) => {
            // What has another name now, or had one.
            let owner = fact.owner.as_str();
            let home = were.homes.get(owner).or_else(|| are.homes.get(owner))?;
            let (was, is) = (were.names.get(home)?, are.names.get(home)?);
            (was != is).then(|| (Kind::NameMoved, format!("{was}, now {is},")))
        }
        _ => None,
    }
}

/// Whether what a line is about is written another way: as the contract is the same, with the same meaning.
fn is_rewritten(line: &Line<'_>, (old, new): (&Read<'_>, &Read<'_>)) -> bool {
    let shape = |side: &Read<'_>, pointer: &Pointer| {
        side.contract.cursor_at(pointer).map(|node| rename::shape_of(side.contract, &node))
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
    fn of(client: &'f Client<'_>) -> Self {
        let mut homes = BTreeMap::new();
        for fact in &client.facts {
            // The first fact of an owner is the one that tells what it is.
            homes.entry(fact.owner.as_str()).or_insert_with(|| match fact.of {
                Of::Operation(operation) => format!("{} {}", operation.method.as_str(), operation.template),
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
pub(super) fn escaped(lines: &[Line<'_>]) -> Option<(Draft, Vec<usize>)> {
    let is_escaped = |line: &Line<'_>| {
        let name = match line.new.as_ref().filter(|_| line.old.is_none()).map(|fact| fact.of) {
            Some(Of::Field(field)) => field.name.as_str(),
            Some(Of::Query(parameter)) => parameter.name.as_str(),
            _ => return false,
        };
        name.ends_with('_') || name.starts_with('_')
    };
    let found: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| is_escaped(line)).map(|(at, _)| at).collect();
    let subjects: Vec<_> = found.iter().filter_map(|at| lines.get(*at)?.new.as_ref()).collect();
    let first = subjects.first()?;
    let names: Vec<_> = subjects.iter().map(|fact| fact.subject.as_str()).collect();
    let draft = Draft::new(Kind::NameEscaped, Wire::Safe, names.join(", "));
    Some((draft.at(None, first.pointers.first().copied()), found))
}

/// What the lines that a finding explains ask of callers.
fn source(kind: Kind, explained: &[&Line<'_>], old: &Read<'_>, new: &Read<'_>) -> Source {
    match (kind, &old.client, &new.client) {
        // A name like any other: what it asks for is said by the finding that brought it.
        (Kind::NameEscaped, _, _) => Source::None,
        // The surface leaves words out; the documentation does not.
        (Kind::WordsChanged, Some(before), Some(after)) if words_differ(&before.facts, &after.facts) => Source::Patch,
        _ => explained.iter().map(|line| line.source).max().unwrap_or_default(),
    }
}

/// How much a draft weighs, with what it asks of source code.
fn severity(draft: &Draft, source: Option<Source>, new: &Read<'_>) -> Severity {
    // Where nobody has settled the names, what a type is called is no promise.
    let promised = new.named || !matches!(draft.kind, Kind::SchemaRenamed | Kind::SchemaInlined);
    let weighed = source.filter(|_| promised).unwrap_or(Source::None);
    // What nobody sends or receives weighs no more than its end would, unless a name means something else now.
    let most = if draft.unused && !draft.kind.silent() { Severity::Review } else { Severity::Stop };
    draft.kind.severity(draft.wire, weighed).min(most)
}

/// Makes a finding.
pub(super) fn finding(
    draft: Draft,
    explained: &[usize],
    lines: &[Line<'_>],
    old: &Read<'_>,
    new: &Read<'_>,
) -> Finding {
    let explained: Vec<_> = explained.iter().filter_map(|at| lines.get(*at)).collect();
    let known = old.client.is_some() && new.client.is_some();
    let source = known.then(|| source(draft.kind, &explained, old, new));
    let severity = severity(&draft, source, new);
    let directions: BTreeSet<Direction> = draft.reached.iter().map(|(_, direction)| *direction).collect();
    let directions: Vec<_> = directions.into_iter().collect();
    let subject = match draft.count {
        1 => draft.subject.clone(),
        count => format!("{} and {} more", draft.subject, count - 1),
    };
    let facts = words::Facts {
        subject: &subject,
        before: draft.before.as_deref(),
        after: draft.after.as_deref(),
        directions: &directions,
        wire: draft.wire,
    };
    let (meets, note) = (words::meets(draft.kind, &facts), words::note(draft.kind, &facts));
    let form = |fact: Option<&Fact<'_>>| fact.map(rust);
    let first = explained.first();
    let before = Forms { wire: draft.before.clone(), rust: form(first.and_then(|line| line.old.as_ref())) };
    let after = Forms { wire: draft.after.clone(), rust: form(first.and_then(|line| line.new.as_ref())) };
    Finding {
        kind: draft.kind,
        code: draft.kind.code(),
        severity,
        wire: draft.wire,
        source,
        silent: draft.kind.silent() && severity > Severity::Note,
        subject,
        operations: reached(&draft.reached, old, new),
        pointers: draft
            .places
            .iter()
            .map(|(was, is)| Place {
                old: was.as_ref().map(|pointer| old.spot(pointer)),
                new: is.as_ref().map(|pointer| new.spot(pointer)),
            })
            .collect(),
        before,
        after,
        surface: explained.iter().flat_map(|line| line.texts()).collect(),
        meets,
        note,
        hint: draft.hint,
        accepted: None,
        announced: None,
    }
}

fn title(key: &Key, old: &Read<'_>, new: &Read<'_>) -> String {
    let found = new.contract.operations.get(key).or_else(|| old.contract.operations.get(key));
    found.map_or_else(|| format!("{} {}", key.0, key.1), super::contract::Operation::title)
}

fn reached(keys: &BTreeSet<(Key, Direction)>, old: &Read<'_>, new: &Read<'_>) -> Vec<Reached> {
    let one = |(key, direction): &(Key, Direction)| {
        let method = new.method(key).or_else(|| old.method(key)).map(|(name, _)| name.clone());
        Reached { operation: title(key, old, new), method, direction: *direction }
    };
    let mut list: Vec<_> = keys.iter().map(one).collect();
    list.sort();
    list
}

/// The ids that moved, with what this client calls both ends.
pub(super) fn moved_ids(compared: &Compared, old: &Read<'_>, new: &Read<'_>) -> Vec<MovedId> {
    let one = |moved: &super::compare::Moved| {
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
