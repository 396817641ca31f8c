//! Drafts and lines to the findings of a report.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{Compared, Draft};
use super::contract::{Contract, Key};
use super::effect::{Direction, Severity, Source, Wire};
use super::finding::{Finding, Forms, MovedId, Place, Reached, Spot};
use super::kind::Kind;
use super::source::{Line, arguments, exchanged, rust, same_signature};
use super::words;
use crate::document::Document;
use crate::ir::{Api, Operation};
use crate::pointer::Pointer;
use crate::surface::Of;

/// One of the two descriptions, read.
pub(super) struct Read<'a> {
    pub(super) document: &'a Document,
    pub(super) contract: &'a Contract<'a>,
    /// The client, if the description gives one.
    pub(super) api: Option<&'a Api>,
}

impl Read<'_> {
    /// The client's method for an operation of the contract, with its operation.
    fn method(&self, key: &Key) -> Option<(String, &Operation)> {
        let operation = self.contract.operations.get(key)?;
        let mut all = self
            .api?
            .resources
            .iter()
            .flat_map(|(module, resource)| resource.operations.values().map(move |operation| (module, operation)));
        let (module, found) =
            all.find(|(_, other)| other.template == operation.template && other.method.as_str() == operation.method)?;
        Some((format!("{module}.{}", found.name), found))
    }

    fn spot(&self, pointer: &Pointer) -> Spot {
        let place = self.document.place(pointer);
        Spot { pointer: pointer.clone(), line: place.line, column: place.column }
    }
}

/// What is between the two clients and in no description.
pub(super) fn of_clients(old: &Read<'_>, new: &Read<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (key, operation) in &new.contract.operations {
        let (Some((_, before)), Some((_, after))) = (old.method(key), new.method(key)) else { continue };
        if let Some((was, is)) = exchanged(before, after) {
            let draft = Draft::new(Kind::ArgumentsExchanged, Wire::Safe, format!("arguments of {}", operation.title()));
            let draft = draft.at(Some(&before.origin.pointer), Some(&after.origin.pointer));
            drafts.push(draft.texts(Some(was), Some(is)).reaches(key, Direction::Request));
        }
    }
    drafts
}

/// What no change of the description explains: names, recursion, marks of overlays.
pub(super) fn of_lines(lines: &[Line<'_>], left: &[usize]) -> Vec<(Draft, Vec<usize>)> {
    let mut drafts: BTreeMap<Kind, (Draft, Vec<usize>)> = BTreeMap::new();
    let mut found = Vec::new();
    for at in left {
        let Some(line) = lines.get(*at) else { continue };
        let pointer = |fact: &Option<crate::surface::Fact<'_>>| {
            fact.as_ref().and_then(|fact| fact.pointers.first().copied().cloned())
        };
        let place = (pointer(&line.old), pointer(&line.new));
        let subject = line.new.as_ref().or(line.old.as_ref()).map_or_else(String::new, |fact| fact.subject.clone());
        let kind = match (&line.old, &line.new) {
            _ if line.is_mark() => Kind::DescriptionCorrected,
            (Some(old), Some(new)) if old.text.replace("Box<", "<") != old.text || new.text.contains("Box<") => {
                Kind::RecursionIntroduced
            }
            (Some(_), Some(_)) => Kind::NameMoved,
            _ => continue,
        };
        if kind == Kind::DescriptionCorrected {
            let entry = drafts.entry(kind).or_insert_with(|| {
                let draft = Draft::new(kind, Wire::Safe, "what overlays of ours say");
                let texts = ("said by an overlay, or by the vendor", "said by the other of the two");
                (draft.texts(Some(texts.0.to_owned()), Some(texts.1.to_owned())), Vec::new())
            });
            entry.0.places.push(place);
            entry.1.push(*at);
        } else {
            found.push((Draft::new(kind, Wire::Safe, subject).at(place.0.as_ref(), place.1.as_ref()), vec![*at]));
        }
    }
    found.extend(drafts.into_values());
    found
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

/// Makes a finding.
pub(super) fn finding(
    draft: Draft,
    explained: &[usize],
    lines: &[Line<'_>],
    old: &Read<'_>,
    new: &Read<'_>,
) -> Finding {
    let explained: Vec<_> = explained.iter().filter_map(|at| lines.get(*at)).collect();
    let known = old.api.is_some() && new.api.is_some();
    // An escaped name is a name like any other: what its line asks for is said by the finding that brought it.
    let of_source = draft.kind != Kind::NameEscaped;
    let source =
        known.then(|| explained.iter().map(|line| line.source).filter(|_| of_source).max().unwrap_or_default());
    let severity = draft.kind.severity(draft.wire, source.unwrap_or(Source::None));
    let directions: BTreeSet<Direction> = draft.reached.iter().map(|(_, direction)| *direction).collect();
    let directions: Vec<_> = directions.into_iter().collect();
    let subject = match draft.places.len() {
        0 | 1 => draft.subject.clone(),
        count if draft.what.is_empty() => draft.subject.clone() + if count > 0 { "" } else { " " },
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
    let form = |fact: Option<&crate::surface::Fact<'_>>| fact.map(rust);
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
    }
}

fn title(key: &Key, old: &Read<'_>, new: &Read<'_>) -> String {
    let found = new.contract.operations.get(key).or_else(|| old.contract.operations.get(key));
    found.map_or_else(|| format!("{} {}", key.0, key.1), super::contract::Operation::title)
}

fn reached(keys: &BTreeSet<(Key, Direction)>, old: &Read<'_>, new: &Read<'_>) -> Vec<Reached> {
    let one = |(key, direction): &(Key, Direction)| {
        let method = new.method(key).or_else(|| old.method(key)).map(|(name, _)| name);
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
        let stays = new.method(&moved.old).map(|(name, _)| name);
        let same = before.as_ref().zip(after.as_ref()).is_some_and(|((_, one), (_, other))| {
            same_signature(one, other) || arguments(one).is_empty() && arguments(other).is_empty()
        });
        MovedId {
            id: moved.id.clone(),
            old: title(&moved.old, new, old),
            new: title(&moved.new, old, new),
            old_method: stays,
            new_method: after.map(|(name, _)| name),
            same_signature: same,
        }
    };
    compared.moved_ids.iter().map(one).collect()
}
