//! Changes of the client that follow from no single change of the description: names, boxes, order of arguments, and
//! marks of overlays.

use std::collections::{BTreeMap, BTreeSet};

use super::contract::{ContractOperation, OperationKey};
use super::draft::{DraftFinding, Extent};
use super::items::rust_form;
use super::side_view::{ClientView, SideView};
use super::similarity;
use super::surface_diff::{SurfaceChange, exchanged_arguments, types};
use crate::document::reference;
use crate::ir::{Operation, Parameter, Type, TypeName};
use crate::pointer::Pointer;
use crate::report::impact::{Direction, WireImpact};
use crate::report::operation_name::ClientMethod;
use crate::report::rule::Rule;
use crate::report::state::State;
use crate::report::subject::{Subject, SubjectPart};
use crate::surface::{Fact, FactSubject, Owner};

/// Returns the changes of the client, without the exchanged arguments that `known` contains.
pub(super) fn compare(
    known: &[DraftFinding],
    changes: &[SurfaceChange<'_>],
    old: &SideView<'_>,
    new: &SideView<'_>,
) -> Vec<DraftFinding> {
    let (Some(before), Some(after)) = (&old.client, &new.client) else { return Vec::new() };
    let mut drafts = exchanged(known, old, new);
    drafts.extend(skipped(old, new));
    let homes = (Homes::of(before), Homes::of(after));
    for change in changes {
        match (&change.old, &change.new) {
            (Some(before), Some(after)) => {
                let mut found: Vec<_> = renamed(before, after).into_iter().chain(boxed(before, after)).collect();
                found.extend(retyped(before, after, &homes));
                if found.is_empty() {
                    found.extend(rewritten((before, after), (old, new), &homes));
                }
                drafts.extend(found);
            }
            (Some(fact), None) | (None, Some(fact)) => {
                drafts.extend(moved(fact, &homes));
                drafts.extend(rewritten_form(fact, old, new));
            }
            (None, None) => {}
        }
    }
    let mut subjects = BTreeSet::new();
    drafts.retain(|draft| !draft.of_client || subjects.insert((draft.rule, draft.subject.clone())));
    drafts.extend(marked(changes));
    drafts.extend(escaped(changes));
    drafts
}

/// Creates a draft about a fact of both clients.
fn of_fact(rule: Rule, subject: Subject, (old, new): (&Fact<'_>, &Fact<'_>)) -> DraftFinding {
    let (was, is) = (first_node(old), first_node(new));
    let draft = DraftFinding { of_client: true, ..DraftFinding::new(rule, WireImpact::Safe, subject) };
    draft.at(was, is).edits(was, is, Extent::Exact)
}

fn first_node<'f>(fact: &'f Fact<'_>) -> Option<&'f Pointer> {
    fact.made_from.nodes.first()
}

/// An item with the same name on the wire and another Rust name.
fn renamed(old: &Fact<'_>, new: &Fact<'_>) -> Option<DraftFinding> {
    (name(old) != name(new)).then(|| of_fact(Rule::NameMoved, fact_subject(new), (old, new)))
}

fn fact_subject(fact: &Fact<'_>) -> Subject {
    Subject::Facts(vec![fact.key.to_string()])
}

/// Returns the Rust name of the subject of a fact.
fn name(fact: &Fact<'_>) -> String {
    let name = match fact.item {
        FactSubject::Path(parameter) => parameter.name.as_str(),
        FactSubject::Query(parameter) | FactSubject::Header(parameter) => parameter.name.as_str(),
        FactSubject::Part(part) => part.name.as_str(),
        FactSubject::Field(field) => field.name.as_str(),
        FactSubject::Variant(variant) => variant.name.as_str(),
        _ => return fact.key.owner.to_string(),
    };
    name.to_owned()
}

/// A field whose type is boxed on one side only.
fn boxed(old: &Fact<'_>, new: &Fact<'_>) -> Option<DraftFinding> {
    let (FactSubject::Field(was), FactSubject::Field(is)) = (old.item, new.item) else { return None };
    let differs = matches!(
        (&was.ty, &is.ty),
        (Type::Boxed(one), Type::Model(other)) | (Type::Model(one), Type::Boxed(other)) if one == other
    );
    differs.then(|| of_fact(Rule::RecursionIntroduced, fact_subject(new), (old, new)))
}

/// A fact whose type has another name and the same structure.
fn retyped(old: &Fact<'_>, new: &Fact<'_>, (were, are): &(Homes<'_>, Homes<'_>)) -> Vec<DraftFinding> {
    let (was, is) = (types(old.item), types(new.item));
    let pairs = was.iter().zip(&is).filter(|_| was.len() == is.len());
    let names =
        pairs.filter(|(was, is)| has_same_structure(was, is)).filter_map(|(was, is)| was.model().zip(is.model()));
    let names = names.filter(|(was, is)| was != is);
    let draft = |(was, is): (&TypeName, &TypeName)| {
        let (home, other) = (were.model(was), are.model(is));
        let same_place = home.is_some() && home == other;
        let (rule, subject) = match first_node(new) {
            Some(node) if !same_place => (Rule::SchemaInlined, Subject::Node(node.clone())),
            _ => (Rule::NameMoved, Subject::Renamed { old: was.to_string(), new: is.to_string() }),
        };
        of_fact(rule, subject, (old, new)).edits(home, other, Extent::Replaced)
    };
    names.map(draft).collect()
}

/// A fact that changed although only the notation of its schema did.
fn rewritten(
    (before, after): (&Fact<'_>, &Fact<'_>),
    (old, new): (&SideView<'_>, &SideView<'_>),
    (were, are): &(Homes<'_>, Homes<'_>),
) -> Option<DraftFinding> {
    let shape = |side: &SideView<'_>, fact: &Fact<'_>| {
        let node = side.contract.cursor_at(first_node(fact)?)?;
        Some(similarity::component_shape(side.contract, &node))
    };
    if shape(old, before) == shape(new, after) {
        return None;
    }
    let mut draft = of_fact(Rule::ValueRewritten, fact_subject(after), (before, after));
    // The fields of a struct come and go with it, and so does the type of a value that nothing else has.
    if matches!(before.item, FactSubject::Struct(_)) != matches!(after.item, FactSubject::Struct(_)) {
        draft = draft.edits(Some(before.home), Some(after.home), Extent::Replaced);
    }
    let only = |types: Vec<Type>, homes: &Homes<'_>, others: &Homes<'_>| -> Vec<Pointer> {
        let names = types.iter().filter_map(Type::model).filter(|name| others.model(name).is_none());
        names.filter_map(|name| homes.model(name).cloned()).collect()
    };
    for node in only(types(before.item), were, are) {
        draft = draft.edits(Some(&node), None, Extent::Whole);
    }
    for node in only(types(after.item), are, were) {
        draft = draft.edits(None, Some(&node), Extent::Whole);
    }
    Some(draft.before_after(Some(rust_form(before)), Some(rust_form(after))))
}

/// A form whose parts are written differently, found by a part that only one client has.
fn rewritten_form(fact: &Fact<'_>, old: &SideView<'_>, new: &SideView<'_>) -> Option<DraftFinding> {
    let FactSubject::Part(_) = fact.item else { return None };
    let body = fact.home.child("requestBody");
    let shape = |side: &SideView<'_>| {
        let node = side.contract.cursor_at(&body)?;
        Some(similarity::component_shape(side.contract, &node))
    };
    let (was, is) = (shape(old)?, shape(new)?);
    let Owner::Method { module, name } = fact.key.owner else { return None };
    let subject = Subject::Form(ClientMethod { module: module.to_owned(), name: name.to_owned() });
    let draft = DraftFinding::new(Rule::ValueRewritten, WireImpact::Safe, subject);
    let draft = draft.at(Some(&body), Some(&body)).edits(Some(&body), Some(&body), Extent::Replaced);
    (was != is).then_some(DraftFinding { of_client: true, ..draft })
}

/// Operations of both descriptions that only one client has.
fn skipped(old: &SideView<'_>, new: &SideView<'_>) -> Vec<DraftFinding> {
    let mut drafts = Vec::new();
    for (key, before) in &old.contract.operations {
        let Some(after) = new.contract.operations.get(key) else { continue };
        let methods = (old.method(key), new.method(key));
        if let (Some((_, was)), Some((_, is))) = methods {
            drafts.extend(skipped_parameters((old, before, was), (new, after, is)));
        }
        let (was, is) = (methods.0.map(|(name, _)| name), methods.1.map(|(name, _)| name));
        if was.is_some() != is.is_some() {
            let places = (Some(&before.node.pointer), Some(&after.node.pointer));
            let draft = DraftFinding::new(Rule::OperationSkipped, WireImpact::Safe, after.subject());
            let draft = draft.at(places.0, places.1).edits(places.0, places.1, Extent::Replaced);
            let draft = draft.before_after(was.map(ToString::to_string), is.map(ToString::to_string));
            drafts.push(draft.affects(key, Direction::Request));
        }
    }
    drafts
}

/// An operation of one side: its description and its method.
type Described<'v, 'a> = (&'v SideView<'a>, &'v ContractOperation<'a>, &'a Operation);

/// Parameters of both descriptions that only one client has.
fn skipped_parameters(old: Described<'_, '_>, new: Described<'_, '_>) -> Vec<DraftFinding> {
    let mut drafts = Vec::new();
    for ((_, _, has), other, is_removed) in [(old, new, true), (new, old, false)] {
        for parameter in has.query.iter().chain(&has.headers) {
            let same = |lacks: &&Parameter| lacks.wire == parameter.wire && lacks.location == parameter.location;
            let (side, described, lacks) = other;
            if lacks.query.iter().chain(&lacks.headers).any(|lacks| same(&lacks)) {
                continue;
            }
            let Some(there) = parameter_node(side, described, parameter) else { continue };
            let name = parameter.wire.to_string();
            let part = SubjectPart::Parameter { name, location: parameter.location.as_str().to_owned() };
            let subject = Subject::Part(part, Box::new(described.subject()));
            let here = parameter.origin.pointer.clone();
            let (was, is) = if is_removed { (&here, &there) } else { (&there, &here) };
            let draft = DraftFinding::new(Rule::OperationSkipped, WireImpact::Safe, subject);
            let draft = draft.at(Some(was), Some(is)).edits(Some(was), Some(is), Extent::Replaced);
            let setter = Some(parameter.name.to_string());
            drafts.push(if is_removed { draft.before_after(setter, None) } else { draft.before_after(None, setter) });
        }
    }
    drafts
}

/// Returns the node that declares a parameter of a client.
fn parameter_node(side: &SideView<'_>, described: &ContractOperation<'_>, sent: &Parameter) -> Option<Pointer> {
    let list = described.node.get("parameters")?;
    let mut declared = list.items().filter_map(|node| reference::resolve(side.contract.root, &node).ok());
    let found = declared
        .find(|node| node.text("name") == Some(sent.wire.as_str()) && node.text("in") == Some(sent.location.as_str()));
    found.map(|node| node.pointer)
}

/// Whether two types are equal apart from the names of models.
fn has_same_structure(one: &Type, other: &Type) -> bool {
    match (one, other) {
        (Type::Optional(one), Type::Optional(other))
        | (Type::List(one), Type::List(other))
        | (Type::Map(one), Type::Map(other))
        | (Type::Page(one), Type::Page(other)) => has_same_structure(one, other),
        (Type::Model(_) | Type::Boxed(_), Type::Model(_) | Type::Boxed(_)) => true,
        (one, other) => one == other,
    }
}

/// An operation or a type with another Rust name, found by one of its facts.
fn moved(fact: &Fact<'_>, (were, are): &(Homes<'_>, Homes<'_>)) -> Option<DraftFinding> {
    let home = were.by_name.get(&fact.key.owner).or_else(|| are.by_name.get(&fact.key.owner))?;
    let (was, is) = (were.names.get(home)?, are.names.get(home)?);
    let nodes = (were.nodes.get(was).copied(), are.nodes.get(is).copied());
    let subject = Subject::Renamed { old: was.to_string(), new: is.to_string() };
    let draft = DraftFinding::new(Rule::NameMoved, WireImpact::Safe, subject);
    let draft = draft.at(nodes.0, nodes.1).edits(nodes.0, nodes.1, Extent::Replaced);
    (was != is).then_some(DraftFinding { of_client: true, ..draft })
}

/// Identity of an operation or a type on the wire.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Home<'f> {
    Operation(&'static str, &'f str),
    Schema(&'f Pointer),
}

/// Rust names, and the operations and schemas that have them.
struct Homes<'f> {
    by_name: BTreeMap<Owner<'f>, Home<'f>>,
    nodes: BTreeMap<Owner<'f>, &'f Pointer>,
    /// The first name of each.
    names: BTreeMap<Home<'f>, Owner<'f>>,
}

impl<'f> Homes<'f> {
    fn of(client: &'f ClientView<'_>) -> Self {
        let mut all = Self { by_name: BTreeMap::new(), nodes: BTreeMap::new(), names: BTreeMap::new() };
        for fact in &client.facts {
            // The first fact of an owner describes it.
            all.by_name.entry(fact.key.owner).or_insert_with(|| match fact.item {
                FactSubject::Operation(Operation { method, template, .. }) => {
                    Home::Operation(method.as_str(), template)
                }
                _ => Home::Schema(fact.home),
            });
            all.nodes.entry(fact.key.owner).or_insert(fact.home);
        }
        for (name, home) in &all.by_name {
            all.names.entry(home.clone()).or_insert(*name);
        }
        all
    }

    /// Returns the node of a type.
    fn model(&self, name: &TypeName) -> Option<&'f Pointer> {
        self.nodes.get(&Owner::Model(name.as_str())).copied()
    }
}

/// Facts of which only the mark of overlays changed.
fn marked(changes: &[SurfaceChange<'_>]) -> Option<DraftFinding> {
    let marked: Vec<_> = changes.iter().filter(|change| change.of_mark_only).collect();
    let first = marked.first()?.new.as_ref()?;
    let subject = Subject::MarkedFact(first.key.to_string());
    let mut draft = DraftFinding::new(Rule::DescriptionCorrected, WireImpact::Safe, subject);
    (draft.of_client, draft.count) = (true, marked.len());
    for change in marked {
        let node = |fact: &Option<Fact<'_>>| fact.as_ref().and_then(first_node).cloned();
        let (old, new) = (node(&change.old), node(&change.new));
        draft = draft.at(old.as_ref(), new.as_ref()).edits(old.as_ref(), new.as_ref(), Extent::Exact);
    }
    (!draft.places.is_empty()).then_some(draft)
}

/// New names that are keywords or begin with a digit, so that their Rust names have an underscore.
fn escaped(changes: &[SurfaceChange<'_>]) -> Option<DraftFinding> {
    let is_escaped = |fact: &&Fact<'_>| {
        let name = match fact.item {
            FactSubject::Field(field) => field.name.as_str(),
            FactSubject::Query(parameter) | FactSubject::Header(parameter) => parameter.name.as_str(),
            _ => return false,
        };
        name.ends_with('_') || name.starts_with('_')
    };
    let added = changes.iter().filter(|change| change.old.is_none()).filter_map(|change| change.new.as_ref());
    let escaped: Vec<_> = added.filter(is_escaped).collect();
    let subject = Subject::Facts(escaped.iter().map(|fact| fact.key.to_string()).collect());
    let draft = DraftFinding::new(Rule::NameEscaped, WireImpact::Safe, subject);
    escaped.first().map(|first| draft.at(None, first_node(first)))
}

/// Operations whose arguments of the same types changed places.
fn exchanged(known: &[DraftFinding], old: &SideView<'_>, new: &SideView<'_>) -> Vec<DraftFinding> {
    let known = known.iter().filter(|draft| draft.rule == Rule::ArgumentsExchanged);
    let known: BTreeSet<&OperationKey> = known.flat_map(|draft| &draft.affected).map(|(key, _)| key).collect();
    let mut drafts = Vec::new();
    for (key, operation) in new.contract.operations.iter().filter(|(key, _)| !known.contains(key)) {
        let (Some((_, before)), Some((_, after))) = (old.method(key), new.method(key)) else { continue };
        let Some((was, is)) = exchanged_arguments(before, after) else { continue };
        let subject = operation.subject().part(SubjectPart::Arguments);
        let places = (&before.origin.pointer, &after.origin.pointer);
        let mut draft = DraftFinding::new(Rule::ArgumentsExchanged, WireImpact::Safe, subject)
            .at(Some(places.0), Some(places.1))
            .edits(Some(places.0), Some(places.1), Extent::Keyword);
        let nodes = |operation: &Operation| -> Vec<Pointer> {
            let path = operation.path.iter().map(|parameter| &parameter.origin);
            let sent = operation.query.iter().chain(&operation.headers).map(|parameter| &parameter.origin);
            path.chain(sent).map(|origin| origin.pointer.clone()).collect()
        };
        for node in nodes(before) {
            draft = draft.edits(Some(&node), None, Extent::Exact);
        }
        for node in nodes(after) {
            draft = draft.edits(None, Some(&node), Extent::Exact);
        }
        drafts.push(draft.states((State::values(was), State::values(is))).affects(key, Direction::Request));
    }
    drafts
}
