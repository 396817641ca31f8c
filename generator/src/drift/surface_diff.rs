//! Comparison of two surfaces: the changed facts, and the impact of each on code that uses the client.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

use crate::ir::{Body, DocText, Operation, Parameter, Part, PartKind, Presence, ResponseBody, Success, Type, Usage};
use crate::report::impact::SemverImpact;
use crate::surface::{Fact, FactKey, FactSubject, Owner, path_type, response_body, success, ty};

/// A surface fact that was added, removed or changed.
#[derive(Clone, Debug)]
pub(super) struct SurfaceChange<'a> {
    pub(super) impact: SemverImpact,
    pub(super) old: Option<Fact<'a>>,
    pub(super) new: Option<Fact<'a>>,
    /// Whether the operation or the type that the fact belongs to exists on the same side only.
    pub(super) of_whole_owner: bool,
    /// Whether only the mark of overlays differs.
    pub(super) of_mark_only: bool,
}

impl SurfaceChange<'_> {
    /// Returns the surface lines, with `-` and `+`.
    pub(super) fn lines(&self) -> impl Iterator<Item = String> {
        let old = self.old.iter().map(|fact| format!("- {}", fact.line()));
        old.chain(self.new.iter().map(|fact| format!("+ {}", fact.line())))
    }
}

/// Returns the facts that differ.
pub(super) fn compare<'a>(before: &[Fact<'a>], after: &[Fact<'a>]) -> Vec<SurfaceChange<'a>> {
    let (old_owners, new_owners) = (owners(before), owners(after));
    let (old_aliases, new_aliases) = (Aliases::of(before), Aliases::of(after));
    let mut unmatched: HashMap<FactKey<'a>, &Fact<'a>> = before.iter().map(|fact| (fact.key, fact)).collect();
    let mut changes = Vec::new();
    let mut add = |old: Option<&Fact<'a>>, new: Option<&Fact<'a>>| {
        let lacks = |owners: &HashSet<(Owner<'a>, bool)>, fact: &Fact<'a>| !owners.contains(&owner(fact));
        let of_whole_owner = match (old, new) {
            (Some(fact), None) => lacks(&new_owners, fact),
            (None, Some(fact)) => lacks(&old_owners, fact),
            _ => false,
        };
        let of_mark_only = old.zip(new).is_some_and(|(old, new)| old.text() == new.text());
        let (old, new) = (old.cloned(), new.cloned());
        let mut change = SurfaceChange { impact: SemverImpact::None, old, new, of_whole_owner, of_mark_only };
        change.impact = impact_of(&change, (&old_aliases, &new_aliases));
        changes.push(change);
    };
    let keys: HashSet<_> = after.iter().map(|fact| fact.key).collect();
    let removed = before.iter().filter(|fact| !keys.contains(&fact.key));
    let removed: BTreeMap<_, _> = removed.filter_map(|fact| Some((rust_name(fact)?, fact.key))).collect();
    for fact in after {
        let respelled = || removed.get(&rust_name(fact)?).copied();
        let key = if unmatched.contains_key(&fact.key) { None } else { respelled() };
        let earlier = unmatched.remove(&key.unwrap_or(fact.key));
        if !earlier.is_some_and(|earlier| is_same(earlier, fact)) {
            add(earlier, Some(fact));
        }
    }
    let mut removed: Vec<_> = unmatched.into_values().collect();
    removed.sort_by_cached_key(|fact| fact.key.to_string());
    for fact in removed {
        add(Some(fact), None);
    }
    changes
}

/// Whether two facts are the same. Names of headers are case-insensitive.
fn is_same(one: &Fact<'_>, other: &Fact<'_>) -> bool {
    let is_header = |fact: &Fact<'_>| matches!(fact.item, FactSubject::Header(_));
    let (text, others) = (one.text(), other.text());
    let same_text = text == others || (is_header(one) && is_header(other) && text.eq_ignore_ascii_case(&others));
    same_text && one.by_overlay == other.by_overlay
}

/// Returns the impact of all differences between two clients, including their documentation.
pub(super) fn impact_of_all(before: &[Fact<'_>], after: &[Fact<'_>]) -> SemverImpact {
    impact(&compare(before, after), before, after)
}

/// Returns the impact of the changes between two clients, and of changes of their documentation.
pub(super) fn impact(changes: &[SurfaceChange<'_>], before: &[Fact<'_>], after: &[Fact<'_>]) -> SemverImpact {
    let documentation = if documentation_differs(before, after) { SemverImpact::Patch } else { SemverImpact::None };
    changes.iter().map(|change| change.impact).fold(documentation, SemverImpact::max)
}

/// Returns owner and Rust name of a field or query parameter, which can stay the same if its wire name changes.
fn rust_name<'a>(fact: &Fact<'a>) -> Option<(Owner<'a>, &'a str)> {
    let name = match fact.item {
        FactSubject::Field(field) => field.name.as_str(),
        FactSubject::Query(parameter) | FactSubject::Header(parameter) => parameter.name.as_str(),
        _ => return None,
    };
    Some((fact.key.owner, name))
}

/// Returns the operations and types of a client.
fn owners<'a>(facts: &[Fact<'a>]) -> HashSet<(Owner<'a>, bool)> {
    facts.iter().map(owner).collect()
}

/// Returns the owner of a fact, and whether it is a struct: a struct that became an alias lost its fields.
fn owner<'a>(fact: &Fact<'a>) -> (Owner<'a>, bool) {
    (fact.key.owner, matches!(fact.item, FactSubject::Field(_) | FactSubject::Struct(_)))
}

/// Returns the impact of one changed fact.
fn impact_of(change: &SurfaceChange<'_>, (old_aliases, new_aliases): (&Aliases<'_>, &Aliases<'_>)) -> SemverImpact {
    match (&change.old, &change.new) {
        (None, Some(fact)) if change.of_whole_owner => addition_impact(fact.item).min(SemverImpact::Minor),
        (None, Some(fact)) => addition_impact(fact.item),
        (Some(fact), None) => removal_impact(fact.item),
        (Some(_), Some(_)) if change.of_mark_only => SemverImpact::None,
        (Some(old), Some(new)) => {
            let same_type = old_aliases.type_of(old.item) == new_aliases.type_of(new.item);
            let spelling = Aliases::default();
            match replacement_impact(old.item, new.item, same_type) {
                // An alias is the type that it stands for.
                SemverImpact::Patch if spelling.type_of(old.item) != spelling.type_of(new.item) => SemverImpact::None,
                impact => impact,
            }
        }
        (None, None) => SemverImpact::None,
    }
}

/// Returns the impact of a fact that was added to an existing item.
fn addition_impact(of: FactSubject<'_>) -> SemverImpact {
    match of {
        // Required parameters and bodies are arguments of the method.
        FactSubject::Query(Parameter { presence: Presence::Required, .. })
        | FactSubject::Header(Parameter { presence: Presence::Required, .. })
        | FactSubject::Part(Part { presence: Presence::Required, .. })
        | FactSubject::Path(_)
        | FactSubject::Body(_)
        | FactSubject::Alias(_)
        | FactSubject::Operation(_) => SemverImpact::Major,
        FactSubject::Query(_)
        | FactSubject::Header(_)
        | FactSubject::Part(_)
        | FactSubject::Paging(_)
        | FactSubject::Field(_)
        | FactSubject::Variant(_)
        | FactSubject::Struct(_) => SemverImpact::Minor,
        FactSubject::Server(_) | FactSubject::Errors(_) | FactSubject::EnumSite => SemverImpact::Patch,
    }
}

/// Returns the impact of a removed fact.
fn removal_impact(of: FactSubject<'_>) -> SemverImpact {
    match of {
        FactSubject::Server(_) | FactSubject::Errors(_) | FactSubject::EnumSite => SemverImpact::Patch,
        _ => SemverImpact::Major,
    }
}

/// Types by the names of the aliases that stand for them.
#[derive(Default)]
struct Aliases<'a>(BTreeMap<&'a str, &'a Type>);

impl<'a> Aliases<'a> {
    fn of(facts: &[Fact<'a>]) -> Self {
        let alias = |fact: &Fact<'a>| match fact.item {
            FactSubject::Alias(ty) => fact.key.owner.model().map(|name| (name, ty)),
            _ => None,
        };
        Self(facts.iter().filter_map(alias).collect())
    }

    /// Returns the printed type of a fact, without aliases.
    fn type_of(&self, of: FactSubject<'_>) -> Option<String> {
        let expand = |ty: &Type| ty.without_aliases(&|name| self.0.get(name.as_str()).copied());
        let expanded = |printed: &Type| Some(ty(&expand(printed)));
        match of {
            FactSubject::Operation(operation) => {
                let Success { done, pending, origin } = &operation.success;
                let pending = pending.as_ref().map(|body| body.map_type(&expand));
                Some(success(&Success { done: done.map_type(&expand), pending, origin: origin.clone() }))
            }
            FactSubject::Query(parameter) | FactSubject::Header(parameter) => expanded(&parameter.ty),
            FactSubject::Part(Part { kind: PartKind::Json(ty), .. })
            | FactSubject::Body(Body::Json { ty, .. })
            | FactSubject::Alias(ty) => expanded(ty),
            FactSubject::Field(field) => expanded(&field.ty),
            _ => None,
        }
    }
}

/// Returns the impact of a fact that changed. `same_type` is set if the types are the same apart from aliases.
fn replacement_impact(old: FactSubject<'_>, new: FactSubject<'_>, same_type: bool) -> SemverImpact {
    let major = |breaks: bool| if breaks { SemverImpact::Major } else { SemverImpact::Patch };
    let deprecated = |was: bool, is: bool| if is && !was { SemverImpact::Minor } else { SemverImpact::Patch };
    match (old, new) {
        (FactSubject::Operation(old), FactSubject::Operation(new)) => {
            major(!same_type).max(deprecated(old.deprecated, new.deprecated))
        }
        (FactSubject::Path(old), FactSubject::Path(new)) => {
            major(old.ty != new.ty).max(presence_impact(old.batch.is_some(), new.batch.is_some()))
        }
        (FactSubject::Query(old) | FactSubject::Header(old), FactSubject::Query(new) | FactSubject::Header(new)) => {
            let same = old.name == new.name && same_type && old.presence == new.presence;
            major(!same).max(deprecated(old.deprecated, new.deprecated))
        }
        (FactSubject::Part(old), FactSubject::Part(new)) => {
            let same_kind = match (&old.kind, &new.kind) {
                (PartKind::Json(_), PartKind::Json(_)) => same_type,
                (old, new) => old == new,
            };
            let form = |part: &Part| (part.name.clone(), part.presence, part.repeated);
            major(!same_kind || form(old) != form(new))
        }
        (FactSubject::Paging(old), FactSubject::Paging(new)) => {
            major(old.item != new.item).max(presence_impact(old.changed.is_some(), new.changed.is_some()))
        }
        (FactSubject::Server(_), FactSubject::Server(_)) | (FactSubject::Errors(_), FactSubject::Errors(_)) => {
            SemverImpact::Patch
        }
        // An optional body is a setter, and a required one is an argument.
        (FactSubject::Body(old), FactSubject::Body(new)) => {
            let is_same_kind = std::mem::discriminant(old) == std::mem::discriminant(new);
            major(!is_same_kind || !same_type || old.presence() != new.presence())
        }
        (FactSubject::Alias(_), FactSubject::Alias(_)) => major(!same_type),
        (FactSubject::Struct(old), FactSubject::Struct(new)) => {
            let usage = match (old.usage, new.usage) {
                (Usage::Read, Usage::Sent) => SemverImpact::Minor,
                (Usage::Sent, Usage::Read) => SemverImpact::Major,
                _ => SemverImpact::Patch,
            };
            let additional = match (old.additional(), new.additional()) {
                (None, Some(_)) => SemverImpact::Minor,
                (old, new) => major(old.map(|field| &field.ty) != new.map(|field| &field.ty)),
            };
            usage.max(additional).max(deprecated(old.deprecated, new.deprecated))
        }
        (FactSubject::Field(old), FactSubject::Field(new)) => {
            major(old.name != new.name || !same_type).max(deprecated(old.deprecated, new.deprecated))
        }
        (FactSubject::Variant(old), FactSubject::Variant(new)) => major(old.name != new.name),
        _ => SemverImpact::Major,
    }
}

/// Returns the impact of a method that an item gains or loses.
fn presence_impact(was: bool, is: bool) -> SemverImpact {
    match (was, is) {
        (false, true) => SemverImpact::Minor,
        (true, false) => SemverImpact::Major,
        _ => SemverImpact::Patch,
    }
}

/// Whether the documentation of an item that both clients have differs.
pub(super) fn documentation_differs(old: &[Fact<'_>], new: &[Fact<'_>]) -> bool {
    let before: HashMap<FactKey<'_>, Option<&str>> = old.iter().map(|fact| (fact.key, docs(fact))).collect();
    new.iter().any(|fact| before.get(&fact.key).is_some_and(|before| *before != docs(fact)))
}

/// Returns the documentation of the subject of a fact.
fn docs<'a>(fact: &Fact<'a>) -> Option<&'a str> {
    let docs = match fact.item {
        FactSubject::Operation(operation) => &operation.docs,
        FactSubject::Path(parameter) => &parameter.docs,
        FactSubject::Query(parameter) | FactSubject::Header(parameter) => &parameter.docs,
        FactSubject::Struct(model) => &model.docs,
        FactSubject::Field(field) => &field.docs,
        _ => return None,
    };
    match &docs.text {
        Some(DocText::Published(text)) => Some(text),
        Some(DocText::Words(_)) | None => None,
    }
}

pub(super) fn part_type(part: &Part) -> String {
    let kind = match &part.kind {
        PartKind::Json(json) => ty(json),
        PartKind::File => "file".to_owned(),
        PartKind::Text(_) => "text".to_owned(),
    };
    if part.repeated { format!("[{kind}]") } else { kind }
}

/// An argument of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Argument {
    pub(super) wire: String,
    pub(super) name: String,
    pub(super) ty: String,
}

/// Returns the arguments of a method in their order.
pub(super) fn arguments(operation: &Operation) -> Vec<Argument> {
    let argument = |wire: &dyn fmt::Display, name: &dyn fmt::Display, ty: String| Argument {
        wire: wire.to_string(),
        name: name.to_string(),
        ty,
    };
    let path = operation.path.iter();
    let mut list: Vec<_> = path.map(|each| argument(&each.wire, &each.name, path_type(&each.ty))).collect();
    let required = operation.query.iter().chain(&operation.headers);
    let mut required: Vec<_> = required.filter(|parameter| parameter.presence == Presence::Required).collect();
    required.sort_by(|left, right| left.name.cmp(&right.name));
    list.extend(required.into_iter().map(|each| argument(&each.wire, &each.name, ty(&each.ty))));
    match &operation.body {
        Some(Body::Json { presence: Presence::Optional, .. } | Body::Binary { presence: Presence::Optional, .. })
        | None => {}
        Some(Body::Json { ty: body, .. }) => list.push(argument(&"body", &"body", ty(body))),
        Some(Body::Binary { .. }) => list.push(argument(&"body", &"content", "bytes".to_owned())),
        Some(Body::Multipart(parts)) => {
            let parts = parts.iter().filter(|part| part.presence == Presence::Required);
            list.extend(parts.map(|part| argument(&part.wire, &part.name, part_type(part))));
        }
    }
    list
}

/// Returns the types of a fact, in an order that is the same for facts of the same kind.
pub(super) fn types(of: FactSubject<'_>) -> Vec<Type> {
    match of {
        FactSubject::Operation(operation) => {
            let bodies = [Some(&operation.success.done), operation.success.pending.as_ref()];
            bodies.into_iter().flatten().filter_map(ResponseBody::json).cloned().collect()
        }
        FactSubject::Path(parameter) => parameter.ty.named().into_iter().cloned().map(Type::Model).collect(),
        FactSubject::Query(parameter) | FactSubject::Header(parameter) => vec![parameter.ty.clone()],
        FactSubject::Part(Part { kind: PartKind::Json(ty), .. })
        | FactSubject::Body(Body::Json { ty, .. })
        | FactSubject::Alias(ty) => vec![ty.clone()],
        FactSubject::Field(field) => vec![field.ty.clone()],
        FactSubject::Paging(paging) => vec![Type::Model(paging.item.clone())],
        _ => Vec::new(),
    }
}

/// Whether the methods of both operations have the same argument and return types.
pub(super) fn same_signature(one: &Operation, other: &Operation) -> bool {
    let types =
        |operation: &Operation| arguments(operation).into_iter().map(|argument| argument.ty).collect::<Vec<_>>();
    types(one) == types(other) && response_body(&one.success.done) == response_body(&other.success.done)
}

/// Returns the argument names before and after if arguments of the same types changed places.
pub(super) fn exchanged_arguments(old: &Operation, new: &Operation) -> Option<(Vec<String>, Vec<String>)> {
    // A Rust name can change with the wire name, or with the resource that it names.
    let wire =
        |operation| arguments(operation).into_iter().map(|argument| (argument.wire, argument.ty)).collect::<Vec<_>>();
    let (before, after) = (wire(old), wire(new));
    let types = |list: &[(String, String)]| list.iter().map(|(_, ty)| ty.clone()).collect::<Vec<_>>();
    if types(&before) != types(&after) {
        return None;
    }
    // Path and query may both have a `token`. It moved only if another argument is now at its position.
    let moved = before.iter().zip(&after).any(|(old, new)| old != new && after.contains(old));
    let names = |list: &[(String, String)]| list.iter().map(|(name, _)| name.clone()).collect();
    moved.then(|| (names(&before), names(&after)))
}
