//! Two clients, fact by fact: what each changed line of the surface asks of code that uses the client.

use std::collections::{BTreeMap, BTreeSet};

use super::effect::Source;
use crate::ir::{Api, Body, Operation, Parameter, Part, PartKind, PathType, Presence, Usage};
use crate::surface::{Fact, Of, answer, facts, success, ty};

/// A fact that is not what it was.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub(super) source: Source,
    pub(super) old: Option<Fact<'a>>,
    pub(super) new: Option<Fact<'a>>,
}

impl Line<'_> {
    /// The lines of the surface, with `-` and `+`.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        let old = self.old.iter().map(|fact| format!("- {}", fact.text));
        old.chain(self.new.iter().map(|fact| format!("+ {}", fact.text)))
    }

    /// Whether a type stands on the heap now, or does not any more.
    pub(super) fn is_box(&self) -> bool {
        let boxed = |fact: &Fact<'_>| fact.text.contains("Box<");
        self.old.as_ref().zip(self.new.as_ref()).is_some_and(|(old, new)| boxed(old) != boxed(new))
    }

    /// Whether overlays alone make the difference.
    pub(super) fn is_mark(&self) -> bool {
        let plain = |fact: &Option<Fact<'_>>| fact.as_ref().map(|fact| fact.text.trim_end_matches(" *").to_owned());
        self.old.is_some() && plain(&self.old) == plain(&self.new)
    }
}

/// The facts that differ.
pub(super) fn compare<'a>(old: &'a Api, new: &'a Api) -> Vec<Line<'a>> {
    let (before, after) = (facts(old), facts(new));
    let owners = |facts: &[Fact<'_>]| -> BTreeSet<String> { facts.iter().map(|fact| fact.owner.clone()).collect() };
    let (were, are) = (owners(&before), owners(&after));
    let mut known: BTreeMap<String, Fact<'a>> = before.into_iter().map(|fact| (fact.subject.clone(), fact)).collect();
    let mut lines = Vec::new();
    for fact in after {
        let earlier = known.remove(&fact.subject);
        if earlier.as_ref().is_some_and(|earlier| earlier.text == fact.text) {
            continue;
        }
        let mut line = Line { source: Source::None, old: earlier, new: Some(fact) };
        line.source = effect(&line, &were, &are);
        lines.push(line);
    }
    for fact in known.into_values() {
        let mut line = Line { source: Source::None, old: Some(fact), new: None };
        line.source = effect(&line, &were, &are);
        lines.push(line);
    }
    lines
}

/// What one changed line asks of callers.
fn effect(line: &Line<'_>, were: &BTreeSet<String>, are: &BTreeSet<String>) -> Source {
    match (&line.old, &line.new) {
        (None, Some(fact)) if !were.contains(&fact.owner) => came(fact.of).min(Source::Minor),
        (Some(fact), None) if !are.contains(&fact.owner) => went(fact.of),
        (None, Some(fact)) => came(fact.of),
        (Some(fact), None) => went(fact.of),
        (Some(_), Some(_)) if line.is_mark() => Source::None,
        (Some(old), Some(new)) => changed(old.of, new.of),
        (None, None) => Source::None,
    }
}

/// A fact of something that was there before.
fn came(of: Of<'_>) -> Source {
    match of {
        // What is required is an argument, and so is a body.
        Of::Query(Parameter { presence: Presence::Required, .. })
        | Of::Part(Part { presence: Presence::Required, .. })
        | Of::Path(_)
        | Of::Body(_)
        | Of::Alias(_)
        | Of::Operation(_) => Source::Major,
        Of::Query(_) | Of::Part(_) | Of::Paging(_) | Of::Field(_) | Of::Variant(_) | Of::Struct(_) => Source::Minor,
        Of::Client | Of::Errors | Of::Site => Source::Patch,
    }
}

fn went(of: Of<'_>) -> Source {
    match of {
        Of::Client | Of::Errors | Of::Site => Source::Patch,
        _ => Source::Major,
    }
}

fn changed(old: Of<'_>, new: Of<'_>) -> Source {
    let major = |breaks: bool| if breaks { Source::Major } else { Source::Patch };
    let deprecated = |was: bool, is: bool| if is && !was { Source::Minor } else { Source::Patch };
    match (old, new) {
        (Of::Operation(old), Of::Operation(new)) => {
            major(success(&old.success) != success(&new.success)).max(deprecated(old.deprecated, new.deprecated))
        }
        (Of::Path(old), Of::Path(new)) => {
            let batch = match (old.batch, new.batch) {
                (None, Some(_)) => Source::Minor,
                (Some(_), None) => Source::Major,
                _ => Source::Patch,
            };
            major(old.ty != new.ty).max(batch)
        }
        (Of::Query(old), Of::Query(new)) => {
            let same = old.name == new.name && old.ty == new.ty && old.presence == new.presence;
            major(!same).max(deprecated(old.deprecated, new.deprecated))
        }
        (Of::Part(old), Of::Part(new)) => {
            major((&old.name, &old.kind, old.presence) != (&new.name, &new.kind, new.presence))
        }
        (Of::Paging(old), Of::Paging(new)) => {
            let changes = match (&old.changed, &new.changed) {
                (None, Some(_)) => Source::Minor,
                (Some(_), None) => Source::Major,
                _ => Source::Patch,
            };
            major(old.item != new.item).max(changes)
        }
        (Of::Client, Of::Client)
        | (Of::Errors, Of::Errors)
        | (Of::Body(Body::Binary { .. }), Of::Body(Body::Binary { .. })) => Source::Patch,
        (Of::Alias(old), Of::Alias(new))
        | (Of::Body(Body::Json { ty: old, .. }), Of::Body(Body::Json { ty: new, .. })) => major(old != new),
        (Of::Struct(old), Of::Struct(new)) => match (old.usage, new.usage) {
            (Usage::Read, Usage::Sent) => Source::Minor,
            (Usage::Sent, Usage::Read) => Source::Major,
            _ => Source::Patch,
        },
        (Of::Field(old), Of::Field(new)) => {
            major((&old.name, &old.ty) != (&new.name, &new.ty)).max(deprecated(old.deprecated, new.deprecated))
        }
        (Of::Variant(old), Of::Variant(new)) => major(old.name != new.name),
        _ => Source::Major,
    }
}

/// Whether something that both clients have is documented in other words.
pub(super) fn words_differ(old: &Api, new: &Api) -> bool {
    let docs = |fact: Fact<'_>| {
        let docs = match fact.of {
            Of::Operation(operation) => operation.docs.clone(),
            Of::Path(parameter) => parameter.docs.clone(),
            Of::Query(parameter) => parameter.docs.clone(),
            Of::Struct(model) => model.docs.clone(),
            Of::Field(field) => field.docs.clone(),
            _ => None,
        };
        (fact.subject, docs)
    };
    let before: BTreeMap<_, _> = facts(old).into_iter().map(docs).collect();
    facts(new).into_iter().map(docs).any(|(subject, docs)| before.get(&subject).is_some_and(|before| *before != docs))
}

/// A fact in the form of the code that a caller writes or reads.
pub(super) fn rust(fact: &Fact<'_>) -> String {
    let owner = &fact.owner;
    let call = owner.replacen('.', "().", 1);
    match fact.of {
        Of::Operation(operation) => {
            let arguments: Vec<_> = arguments(operation).into_iter().map(|(_, ty)| ty).collect();
            format!("{call}({}) -> {}", arguments.join(", "), success(&operation.success))
        }
        Of::Path(parameter) => format!("{call}({}: {})", parameter.name, path_type(&parameter.ty)),
        Of::Query(parameter) => match parameter.presence {
            Presence::Required => format!("{call}({}: {})", parameter.name, ty(&parameter.ty)),
            Presence::Optional => format!("{call}(…).{}({})", parameter.name, ty(&parameter.ty)),
        },
        Of::Body(Body::Json { ty: body, .. }) => format!("{call}(body: {})", ty(body)),
        Of::Body(_) => format!("{call}(body: bytes)"),
        Of::Part(part) => match part.presence {
            Presence::Required => format!("{call}({}: {})", part.name, part_type(&part.kind)),
            Presence::Optional => format!("{call}(…).{}({})", part.name, part_type(&part.kind)),
        },
        Of::Paging(_) => format!("{call}(…).pages()"),
        Of::Errors => format!("{call}: documented failures"),
        Of::Alias(alias) => format!("type {owner} = {}", ty(alias)),
        Of::Struct(_) => format!("struct {owner}"),
        Of::Field(field) => format!("{owner}.{}: Option<{}>", field.name, ty(&field.ty)),
        Of::Variant(variant) => format!("{owner}::{}", variant.name),
        Of::Site => format!("enum {owner}"),
        Of::Client => "BASE_URL".to_owned(),
    }
}

fn path_type(ty: &PathType) -> String {
    match ty {
        PathType::Integer => "i64".to_owned(),
        PathType::Text => "String".to_owned(),
        PathType::Id(name) | PathType::Enum(name) => name.to_string(),
    }
}

fn part_type(kind: &PartKind) -> String {
    match kind {
        PartKind::Json(json) => ty(json),
        PartKind::File => "file".to_owned(),
        PartKind::Text(_) => "text".to_owned(),
    }
}

/// The arguments of a method in their order: name on the wire, and type.
pub(super) fn arguments(operation: &Operation) -> Vec<(String, String)> {
    let mut list: Vec<_> =
        operation.path.iter().map(|parameter| (parameter.wire.to_string(), path_type(&parameter.ty))).collect();
    let required = operation.query.iter().chain(&operation.headers);
    let mut required: Vec<_> = required.filter(|parameter| parameter.presence == Presence::Required).collect();
    required.sort_by(|left, right| left.name.cmp(&right.name));
    list.extend(required.into_iter().map(|parameter| (parameter.wire.to_string(), ty(&parameter.ty))));
    match &operation.body {
        Some(Body::Json { ty: body, .. }) => list.push(("body".to_owned(), ty(body))),
        Some(Body::Binary { .. }) => list.push(("body".to_owned(), "bytes".to_owned())),
        Some(Body::Multipart(parts)) => {
            let parts = parts.iter().filter(|part| part.presence == Presence::Required);
            list.extend(parts.map(|part| (part.wire.to_string(), part_type(&part.kind))));
        }
        None => {}
    }
    list
}

/// Whether a caller of one could call the other without changing a word but the name.
pub(super) fn same_signature(one: &Operation, other: &Operation) -> bool {
    let types = |operation: &Operation| arguments(operation).into_iter().map(|(_, ty)| ty).collect::<Vec<_>>();
    types(one) == types(other) && answer(&one.success.done) == answer(&other.success.done)
}

/// Arguments of one type that changed places: name and both positions.
pub(super) fn exchanged(old: &Operation, new: &Operation) -> Option<(String, String)> {
    let (before, after) = (arguments(old), arguments(new));
    let types = |list: &[(String, String)]| list.iter().map(|(_, ty)| ty.clone()).collect::<Vec<_>>();
    if types(&before) != types(&after) {
        return None;
    }
    let moved = before.iter().enumerate().any(|(at, (name, ty))| {
        after.iter().enumerate().any(|(to, (other, other_ty))| to != at && name == other && ty == other_ty)
    });
    let names = |list: &[(String, String)]| list.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    moved.then(|| (names(&before), names(&after)))
}
