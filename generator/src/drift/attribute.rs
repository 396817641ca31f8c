//! Which finding explains which changed line of the surface.

use std::collections::BTreeSet;

use super::compare::Draft;
use super::contract::Contract;
use super::kind::Kind;
use super::source::Line;
use crate::cursor::Cursor;
use crate::pointer::Pointer;
use crate::surface::{Fact, Of};

/// For each draft, the lines that it explains; and the lines that none does.
pub(super) fn attribute(
    drafts: &[Draft],
    lines: &[Line<'_>],
    old: &Contract<'_>,
    new: &Contract<'_>,
) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut explained = vec![Vec::new(); drafts.len()];
    let mut left = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let found = explaining(drafts, line, old, new);
        if found.is_empty() {
            left.push(at);
        }
        for draft in found {
            explained.get_mut(draft).into_iter().for_each(|lines: &mut Vec<usize>| lines.push(at));
        }
    }
    (explained, left)
}

/// The drafts that explain a line: those of the very place, else those of something that it holds.
fn explaining(drafts: &[Draft], line: &Line<'_>, old: &Contract<'_>, new: &Contract<'_>) -> Vec<usize> {
    if line.is_mark() {
        return Vec::new();
    }
    let places = Places {
        old: line.old.iter().map(|fact| (fact, old)).flat_map(|(fact, side)| chains(fact, side)).collect(),
        new: line.new.iter().map(|fact| (fact, new)).flat_map(|(fact, side)| chains(fact, side)).collect(),
    };
    let Some(of) = line.new.as_ref().or(line.old.as_ref()).map(|fact| fact.of) else { return Vec::new() };
    let find = |test: &dyn Fn(&Draft) -> bool| -> Vec<usize> {
        let fitting = drafts.iter().enumerate().filter(|(_, draft)| fits(draft, of));
        fitting.filter(|(_, draft)| test(draft)).map(|(at, _)| at).collect()
    };
    let found = find(&|draft| places.meet(draft));
    if !found.is_empty() || !matches!(of, Of::Struct(_)) {
        return found;
    }
    // A model is sent, or is not any more, because something that holds it came or went.
    find(&|draft| {
        let holds = |contract: &Contract<'_>, node: Option<&Pointer>, line: &Option<Fact<'_>>| {
            let wanted = line.iter().flat_map(|fact| fact.pointers.iter().copied());
            let within = node.map(|node| held(contract, node)).unwrap_or_default();
            wanted.into_iter().any(|pointer| within.contains(pointer))
        };
        draft
            .places
            .iter()
            .any(|(before, after)| holds(old, before.as_ref(), &line.old) || holds(new, after.as_ref(), &line.new))
    })
}

/// Whether a draft can have to do with a line of this sort.
fn fits(draft: &Draft, of: Of<'_>) -> bool {
    let kind = draft.kind;
    let whole = is_addition(kind) || is_removal(kind);
    match of {
        Of::Errors => whole || kind == Kind::ErrorStatusChanged,
        _ if kind == Kind::ErrorStatusChanged || kind == Kind::ErrorBodyChanged => {
            !matches!(of, Of::Operation(_) | Of::Paging(_))
        }
        Of::Variant(variant) => {
            let listed = |text: &Option<String>| {
                text.as_deref().is_some_and(|text| text.split(", ").any(|value| value == variant.wire.as_str()))
            };
            !is_of_values(kind) || listed(&draft.before) || listed(&draft.after)
        }
        _ => true,
    }
}

/// Kinds that speak of single values.
fn is_of_values(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ParameterEnumValueAdded
            | Kind::ParameterEnumValueRemoved
            | Kind::RequestEnumChanged
            | Kind::ResponseEnumValueAdded
            | Kind::ResponseEnumValueRemoved
            | Kind::ResponseEnumOpened
            | Kind::EnumReplaced
    )
}

/// Kinds whose new place is all there is to them.
fn is_addition(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::OperationAdded
            | Kind::OptionalParameterAdded
            | Kind::RequiredParameterAdded
            | Kind::FrameworkParameterLeaked
            | Kind::RequestPropertyAdded
            | Kind::RequiredRequestPropertyAdded
            | Kind::ResponsePropertyAdded
            | Kind::RequiredResponsePropertyAdded
            | Kind::SchemaAdded
            | Kind::BranchAdded
    )
}

/// Kinds whose old place is all there is to them.
fn is_removal(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::OperationRemoved
            | Kind::DeprecatedOperationRemoved
            | Kind::OptionalParameterRemoved
            | Kind::RequiredParameterRemoved
            | Kind::RequestPropertyRemoved
            | Kind::ResponsePropertyRemoved
            | Kind::RequiredResponsePropertyRemoved
            | Kind::SchemaRemoved
            | Kind::BranchRemoved
    )
}

/// The nodes that a line speaks of, on both sides.
struct Places {
    old: Vec<Pointer>,
    new: Vec<Pointer>,
}

impl Places {
    fn meet(&self, draft: &Draft) -> bool {
        draft.places.iter().any(|(before, after)| {
            let old = before.as_ref().filter(|_| !is_addition(draft.kind));
            let new = after.as_ref().filter(|_| !is_removal(draft.kind));
            let whole = old.is_none() || new.is_none() || is_addition(draft.kind) || is_removal(draft.kind);
            let side = |list: &[Pointer], node: Option<&Pointer>| {
                node.is_some_and(|node| list.iter().any(|place| meets(place, node, whole)))
            };
            side(&self.old, old) || side(&self.new, new)
        })
    }
}

/// Whether a change at `node` is one of `place`: there, of all around it, or of a keyword in it.
fn meets(place: &Pointer, node: &Pointer, whole: bool) -> bool {
    if place == node || (whole && place.is_within(node)) {
        return true;
    }
    let inner = node.tokens().get(place.tokens().len()..).unwrap_or_default();
    node.is_within(place)
        && !inner
            .iter()
            .any(|token| matches!(token.as_str(), "properties" | "parameters" | "requestBody" | "responses"))
}

/// The pointers of a fact, and of the schemas that give it its type.
fn chains(fact: &Fact<'_>, contract: &Contract<'_>) -> Vec<Pointer> {
    let mut places: Vec<Pointer> = fact.pointers.iter().copied().cloned().collect();
    if matches!(fact.of, Of::Field(_) | Of::Query(_) | Of::Path(_) | Of::Body(_) | Of::Alias(_) | Of::Part(_)) {
        for pointer in &fact.pointers {
            places.extend(contract.cursor_at(pointer).into_iter().flat_map(|node| chain(contract, node)));
        }
    }
    if let Of::Operation(_) = fact.of
        && let Some(responses) = fact.pointers.last().and_then(|pointer| contract.cursor_at(pointer))
    {
        for (_, answer) in responses.members().filter(|(status, _)| status.starts_with('2')) {
            let answer = contract.resolve(&answer).unwrap_or(answer);
            let media = answer.get("content").and_then(|content| content.members().next());
            let schema = media.and_then(|(_, media)| media.get("schema"));
            places.extend(schema.into_iter().flat_map(|schema| chain(contract, schema)));
        }
    }
    places
}

/// A schema and those that say what it is, up to the objects.
fn chain<'a>(contract: &Contract<'a>, node: Cursor<'a>) -> Vec<Pointer> {
    let mut here = node;
    let mut found = Vec::new();
    for _ in 0..16 {
        found.push(here.pointer.clone());
        let only = |list: Cursor<'a>| {
            let mut items = list.items();
            items.next().filter(|_| items.next().is_none())
        };
        let next = if here.has("$ref") {
            contract.resolve(&here)
        } else {
            let inner = ["schema", "items", "additionalProperties"].into_iter().find_map(|key| here.get(key));
            inner.or_else(|| here.get("allOf").and_then(only))
        };
        let Some(next) = next else { break };
        here = next;
    }
    found
}

/// The components that a node holds, near and far.
fn held(contract: &Contract<'_>, node: &Pointer) -> BTreeSet<Pointer> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<_> = contract.cursor_at(node).into_iter().collect();
    while let Some(here) = waiting.pop() {
        if let Some(end) = here.has("$ref").then(|| contract.resolve(&here)).flatten()
            && found.insert(end.pointer.clone())
        {
            waiting.push(end);
        }
        waiting.extend(here.members().map(|(_, child)| child));
        waiting.extend(here.items());
    }
    found
}
