//! Two clients, fact by fact: what each changed line of the surface asks of code that uses the client.

use std::collections::{BTreeMap, BTreeSet};

use super::effect::Source;
use crate::ir::{Body, Operation, Parameter, Part, PartKind, PathType, Presence, Usage};
use crate::surface::{Fact, Of, answer, success, ty};

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
pub(super) fn compare<'a>(before: &[Fact<'a>], after: &[Fact<'a>]) -> Vec<Line<'a>> {
    let (were, are) = (owners(before), owners(after));
    let mut known: BTreeMap<&str, &Fact<'a>> = before.iter().map(|fact| (fact.subject.as_str(), fact)).collect();
    let mut lines = Vec::new();
    let mut add = |old: Option<&Fact<'a>>, new: Option<&Fact<'a>>| {
        let mut line = Line { source: Source::None, old: old.cloned(), new: new.cloned() };
        line.source = effect(&line, &were, &are);
        lines.push(line);
    };
    let subjects: BTreeSet<_> = after.iter().map(|fact| fact.subject.as_str()).collect();
    let gone = before.iter().filter(|fact| !subjects.contains(fact.subject.as_str()));
    let gone: BTreeMap<_, _> = gone.filter_map(|fact| Some((member(fact)?, fact.subject.as_str()))).collect();
    for fact in after {
        let respelled = || gone.get(&member(fact)?).copied();
        let subject = if known.contains_key(fact.subject.as_str()) { None } else { respelled() };
        let earlier = known.remove(subject.unwrap_or(fact.subject.as_str()));
        if earlier.is_none_or(|earlier| earlier.text != fact.text) {
            add(earlier, Some(fact));
        }
    }
    for fact in known.into_values() {
        add(Some(fact), None);
    }
    lines
}

/// A member by its name in Rust, which it may keep where it is respelled on the wire.
fn member<'f>(fact: &'f Fact<'_>) -> Option<(&'f str, &'f str)> {
    let name = match fact.of {
        Of::Field(field) => field.name.as_str(),
        Of::Query(parameter) => parameter.name.as_str(),
        _ => return None,
    };
    Some((fact.owner.as_str(), name))
}

fn owners<'f>(facts: &'f [Fact<'_>]) -> BTreeSet<&'f str> {
    facts.iter().map(|fact| fact.owner.as_str()).collect()
}

/// What one changed line asks of callers.
fn effect(line: &Line<'_>, were: &BTreeSet<&str>, are: &BTreeSet<&str>) -> Source {
    match (&line.old, &line.new) {
        (None, Some(fact)) if !were.contains(fact.owner.as_str()) => came(fact.of).min(Source::Minor),
        (Some(fact), None) if !are.contains(fact.owner.as_str()) => went(fact.of),
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
        (Of::Struct(old), Of::Struct(new)) => {
            let usage = match (old.usage, new.usage) {
                (Usage::Read, Usage::Sent) => Source::Minor,
                (Usage::Sent, Usage::Read) => Source::Major,
                _ => Source::Patch,
            };
            usage.max(deprecated(old.deprecated, new.deprecated))
        }
        (Of::Field(old), Of::Field(new)) => {
            major((&old.name, &old.ty) != (&new.name, &new.ty)).max(deprecated(old.deprecated, new.deprecated))
        }
        (Of::Variant(old), Of::Variant(new)) => major(old.name != new.name),
        _ => Source::Major,
    }
}

/// Whether something that both clients have is documented in other words.
pub(super) fn words_differ(old: &[Fact<'_>], new: &[Fact<'_>]) -> bool {
    let before: BTreeMap<&str, Option<&str>> = old.iter().map(|fact| (fact.subject.as_str(), docs(fact))).collect();
    new.iter().any(|fact| before.get(fact.subject.as_str()).is_some_and(|before| *before != docs(fact)))
}

/// What the documentation says of a fact's subject.
fn docs<'a>(fact: &Fact<'a>) -> Option<&'a str> {
    let docs = match fact.of {
        Of::Operation(operation) => &operation.docs,
        Of::Path(parameter) => &parameter.docs,
        Of::Query(parameter) => &parameter.docs,
        Of::Struct(model) => &model.docs,
        Of::Field(field) => &field.docs,
        _ => return None,
    };
    docs.as_deref()
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
    // A path and a query may both have a `token`: it is elsewhere only if something else stands in its place.
    let moved = before.iter().zip(&after).any(|(was, is)| was != is && after.contains(was));
    let names = |list: &[(String, String)]| list.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    moved.then(|| (names(&before), names(&after)))
}
