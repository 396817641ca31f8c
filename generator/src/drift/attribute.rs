//! Which finding explains which changed line of the surface.

use std::collections::BTreeSet;

use super::compare::{DraftFinding, NodePair};
use super::contract::Contract;
use super::draft_index::DraftIndex;
use super::impact::SemverImpact;
use super::rule::Rule;
use super::surface_diff::SurfaceChange;
use crate::cursor::Cursor;
use crate::pointer::Pointer;
use crate::surface::{Fact, FactSubject};

/// For each draft, the lines that it explains; and the lines that none does.
pub(super) fn attribute(
    drafts: &[DraftFinding],
    lines: &[SurfaceChange<'_>],
    old: &Contract<'_>,
    new: &Contract<'_>,
) -> (Vec<Vec<usize>>, Vec<usize>) {
    let old = DraftIndex::of(old, drafts, |place| place.0.as_ref());
    let new = DraftIndex::of(new, drafts, |place| place.1.as_ref());
    let mut explained = vec![Vec::new(); drafts.len()];
    let mut left = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut found = explaining(drafts, line, &old, &new);
        // Another name for the same place explains what nothing else does.
        let named = |at: &usize| drafts.get(*at).is_some_and(|draft| is_naming(draft.rule));
        if !found.iter().all(named) {
            found.retain(|at| !named(at));
        }
        // What is only documented does not change a type.
        let documents = |at: &usize| drafts.get(*at).is_some_and(|draft| is_documentation(draft.rule));
        if line.impact == SemverImpact::Major && !found.iter().all(documents) {
            found.retain(|at| !documents(at));
        }
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
fn explaining(
    drafts: &[DraftFinding],
    line: &SurfaceChange<'_>,
    old: &DraftIndex<'_, '_>,
    new: &DraftIndex<'_, '_>,
) -> Vec<usize> {
    if line.changes_only_mark() {
        return Vec::new();
    }
    let Some(of) = line.new.as_ref().or(line.old.as_ref()).map(|fact| fact.item) else { return Vec::new() };
    let chains = |fact: &Option<Fact<'_>>, index: &DraftIndex<'_, '_>| {
        fact.as_ref().map(|fact| chains(fact, index.contract())).unwrap_or_default()
    };
    let places = Places { old: chains(&line.old, old), new: chains(&line.new, new) };
    let homes = (line.old.as_ref().map(|fact| fact.home), line.new.as_ref().map(|fact| fact.home));
    let mut close = BTreeSet::new();
    for (index, (own, types), home) in [(old, &places.old, homes.0), (new, &places.new, homes.1)] {
        close.extend(own.iter().chain(types).chain(home).flat_map(|node| index.near(node)));
    }
    let find = |test: &dyn Fn(&DraftFinding, &NodePair) -> bool| -> Vec<usize> {
        let known = close.iter().filter_map(|(at, which)| {
            let draft = drafts.get(*at)?;
            Some((*at, draft, draft.places.get(*which)?))
        });
        let found = known.filter(|(_, draft, place)| test(draft, place) && fits(draft, of));
        found.map(|(at, ..)| at).collect::<BTreeSet<_>>().into_iter().collect()
    };
    // All that belongs to an operation comes and goes with it.
    let whole = |draft: &DraftFinding, (old, new): &NodePair| {
        let exchanged = draft.rule == Rule::ArgumentsExchanged && matches!(of, FactSubject::Query(_));
        let is = |place: &Option<Pointer>, home: Option<&Pointer>| place.is_some() && place.as_ref() == home;
        (exchanged || is_of_operation(draft.rule)) && (is(old, homes.0) || is(new, homes.1))
    };
    let found = find(&|draft, place| whole(draft, place) || places.meet(draft, place));
    if !found.is_empty() {
        return found;
    }
    let found = if line.changes_boxing() { Vec::new() } else { find(&|_, place| places.near(place, homes)) };
    let came_or_went = line.old.is_none() || line.new.is_none();
    if !found.is_empty() || !(came_or_went || matches!(of, FactSubject::Struct(_))) {
        return found;
    }
    // A model is sent, or is not any more, because something that holds it came or went; and each schema that a shared
    // part belongs to has types of its own for what the part holds in place.
    let mut holding = BTreeSet::new();
    for (index, fact) in [(old, &line.old), (new, &line.new)] {
        for node in fact.iter().flat_map(|fact| fact.pointers.iter().copied()) {
            holding.extend(index.referring(node));
            // A parameter of a path is one of each of its operations.
            let item = path_of_parameter(node);
            let beside = item.iter().flat_map(|item| index.near(item)).map(|(at, _)| at);
            holding.extend(beside.filter(|at| drafts.get(*at).is_some_and(|draft| is_of_operation(draft.rule))));
        }
    }
    holding.retain(|at| drafts.get(*at).is_some_and(|draft| fits(draft, of)));
    holding.into_iter().collect()
}

/// The path item that a node is a shared parameter of.
fn path_of_parameter(node: &Pointer) -> Option<Pointer> {
    match node.tokens().as_slice() {
        [first @ "paths", path, "parameters", ..] => Some([*first, *path].into_iter().map(str::to_owned).collect()),
        _ => None,
    }
}

/// Whether a draft can have to do with a line of this sort.
fn fits(draft: &DraftFinding, of: FactSubject<'_>) -> bool {
    let kind = draft.rule;
    let whole = is_addition(kind) || is_removal(kind);
    if is_outside_code(kind) {
        return false;
    }
    match of {
        FactSubject::Errors => whole || is_of_operation(kind) || kind == Rule::ErrorStatusChanged,
        _ if kind == Rule::ErrorStatusChanged || kind == Rule::ErrorBodyChanged => {
            !matches!(of, FactSubject::Operation(_) | FactSubject::Paging(_))
        }
        FactSubject::Variant(variant) => {
            let listed = |text: &Option<String>| {
                text.as_deref().is_some_and(|text| text.split(", ").any(|value| value == variant.wire.as_str()))
            };
            !is_of_values(kind) || listed(&draft.before) || listed(&draft.after)
        }
        _ => true,
    }
}

/// Kinds that no generated code knows of.
fn is_outside_code(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::OperationIdRenamed
            | Rule::OperationIdMoved
            | Rule::OperationIdsSwapped
            | Rule::TagChanged
            | Rule::SecurityChanged
            | Rule::VersionChanged
            | Rule::TokenEndpointChanged
            | Rule::WordsChanged
            | Rule::DescriptionShrank
    )
}

/// Kinds that a client only has in its documentation and in `missing()`.
fn is_documentation(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::DeprecationChanged
            | Rule::DefaultChanged
            | Rule::ParameterLimitChanged
            | Rule::RequestLimitChanged
            | Rule::ResponseLimitChanged
            | Rule::AccessChanged
            | Rule::LockBecameRequired
            | Rule::RequestPropertyBecameRequired
            | Rule::RequestPropertyBecameOptional
            | Rule::ResponsePropertyBecameRequired
            | Rule::ResponsePropertyBecameOptional
            | Rule::RequestNullabilityChanged
            | Rule::ResponseNullabilityChanged
    )
}

/// Kinds that give a place another name.
fn is_naming(kind: Rule) -> bool {
    matches!(kind, Rule::SchemaSplit | Rule::SchemaInlined)
}

/// Kinds that speak of something whole on both sides.
fn is_rename(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::ParameterRenamed
            | Rule::ParameterMoved
            | Rule::PropertyRenamed
            | Rule::EnvelopeChanged
            | Rule::PathRespelled
            | Rule::MethodChanged
            | Rule::SchemaRenamed
            | Rule::SchemaReused
            | Rule::SchemaInlined
            | Rule::TypeChanged
            | Rule::ParameterTypeChanged
            | Rule::ObjectBecameList
            | Rule::RequestBodyChanged
            | Rule::RequestMediaTypeChanged
            | Rule::ResponseBodyChanged
            | Rule::ResponseMediaTypeChanged
            | Rule::SuccessStatusAdded
            | Rule::SuccessStatusChanged
    )
}

/// Kinds that speak of single values.
fn is_of_values(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::ParameterEnumValueAdded
            | Rule::ParameterEnumValueRemoved
            | Rule::RequestEnumChanged
            | Rule::ResponseEnumValueAdded
            | Rule::ResponseEnumValueRemoved
            | Rule::ResponseEnumOpened
            | Rule::EnumReplaced
    )
}

/// Kinds that speak of whole operations.
fn is_of_operation(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::OperationAdded | Rule::OperationRemoved | Rule::DeprecatedOperationRemoved | Rule::MethodChanged
    )
}

/// Kinds whose new place is all there is to them.
fn is_addition(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::OperationAdded
            | Rule::OptionalParameterAdded
            | Rule::RequiredParameterAdded
            | Rule::FrameworkParameterLeaked
            | Rule::RequestPropertyAdded
            | Rule::RequiredRequestPropertyAdded
            | Rule::ResponsePropertyAdded
            | Rule::RequiredResponsePropertyAdded
            | Rule::SchemaAdded
            | Rule::BranchAdded
    )
}

/// Kinds whose old place is all there is to them.
fn is_removal(kind: Rule) -> bool {
    matches!(
        kind,
        Rule::OperationRemoved
            | Rule::DeprecatedOperationRemoved
            | Rule::OptionalParameterRemoved
            | Rule::RequiredParameterRemoved
            | Rule::RequestPropertyRemoved
            | Rule::ResponsePropertyRemoved
            | Rule::RequiredResponsePropertyRemoved
            | Rule::SchemaRemoved
            | Rule::BranchRemoved
    )
}

/// The nodes that a line speaks of, on both sides: its own, and the schemas that give them their types.
struct Places {
    old: (Vec<Pointer>, Vec<Pointer>),
    new: (Vec<Pointer>, Vec<Pointer>),
}

impl Places {
    fn meet(&self, draft: &DraftFinding, (before, after): &NodePair) -> bool {
        let one_sided = is_addition(draft.rule) || is_removal(draft.rule);
        let old = before.as_ref().filter(|_| !is_addition(draft.rule));
        let new = after.as_ref().filter(|_| !is_removal(draft.rule));
        let whole = old.is_none() || new.is_none() || one_sided || is_rename(draft.rule);
        let side = |(own, types): &(Vec<Pointer>, Vec<Pointer>), node: Option<&Pointer>| {
            let met = |list: &[Pointer]| node.is_some_and(|node| list.iter().any(|place| meets(place, node, whole)));
            // A schema that is new is not what changed the places that it is for now.
            met(own) || (!one_sided && met(types))
        };
        side(&self.old, old) || side(&self.new, new)
    }
}

fn is_component(pointer: &Pointer) -> bool {
    pointer.tokens().first() == Some(&"components")
}

impl Places {
    /// Whether a change is somewhere in what the line's owner is made of: a page is one by the members of its schema.
    fn near(&self, (old, new): &NodePair, homes: (Option<&Pointer>, Option<&Pointer>)) -> bool {
        let side = |(_, types): &(Vec<Pointer>, Vec<Pointer>), home: Option<&Pointer>, node: &Option<Pointer>| {
            let Some(node) = node else { return false };
            // What an operation holds explains it only where the operation came or went as a whole.
            let of_home = home.filter(|home| homes.0.is_none() || homes.1.is_none() || is_component(home));
            types.iter().chain(of_home).any(|place| node.is_within(place))
        };
        side(&self.old, homes.0, old) || side(&self.new, homes.1, new)
    }
}

/// Whether a change at `node` is one of `place`: there, of all around it, or of a keyword in it.
fn meets(place: &Pointer, node: &Pointer, whole: bool) -> bool {
    if place == node || (whole && place.is_within(node)) {
        return true;
    }
    node.is_within(place)
        && !node
            .tokens()
            .iter()
            .skip(place.depth())
            .any(|token| matches!(*token, "properties" | "parameters" | "requestBody" | "responses"))
}

/// The pointers of a fact, and of the schemas that give it its type.
fn chains(fact: &Fact<'_>, contract: &Contract<'_>) -> (Vec<Pointer>, Vec<Pointer>) {
    let mut own: Vec<Pointer> = fact.pointers.iter().copied().cloned().collect();
    let mut types = Vec::new();
    if matches!(
        fact.item,
        FactSubject::Field(_)
            | FactSubject::Query(_)
            | FactSubject::Path(_)
            | FactSubject::Body(_)
            | FactSubject::Alias(_)
            | FactSubject::Part(_)
    ) {
        for pointer in &fact.pointers {
            types.extend(contract.cursor_at(pointer).into_iter().flat_map(|node| chain(contract, node)));
        }
    }
    if matches!(fact.item, FactSubject::Body(_) | FactSubject::Part(_)) {
        let body = fact.home.child("requestBody");
        own.extend(contract.cursor_at(&body).and_then(|node| contract.resolve(&node)).map(|node| node.pointer));
        own.push(body);
    }
    if matches!(fact.item, FactSubject::Operation(_) | FactSubject::Errors | FactSubject::Paging(_)) {
        own.push(fact.home.child("responses"));
    }
    if let FactSubject::Operation(_) | FactSubject::Paging(_) = fact.item
        && let Some(operation) = contract.cursor_at(fact.home)
        && let Some(responses) = operation.get("responses")
    {
        for (_, answer) in responses.members().filter(|(status, _)| status.starts_with('2')) {
            let answer = contract.resolve(&answer).unwrap_or(answer);
            own.push(answer.pointer.clone());
            let media = answer.get("content").and_then(|content| content.members().next());
            let Some(schema) = media.and_then(|(_, media)| media.get("schema")) else { continue };
            types.extend(chain(contract, schema.clone()));
            if let (FactSubject::Paging(_), Some(envelope)) = (fact.item, contract.resolve(&schema)) {
                // A page is one by its list, what the list holds, and what it says of itself.
                let members =
                    envelope.get("properties").into_iter().flat_map(|list| list.members().collect::<Vec<_>>());
                types.extend(members.flat_map(|(_, member)| chain(contract, member)));
            }
        }
    }
    (own, types)
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
