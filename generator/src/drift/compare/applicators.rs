//! Changes of keywords without a rule of their own: those that apply schemas to parts of a value, such as
//! `prefixItems`, those that depend on other schemas, such as `not`, and unknown ones.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::{ChildPair, SchemaPair, SchemaPairs, SchemaPath};
use super::properties::{Additional, additional_of};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::impact::Relation;
use crate::drift::schema::{KeywordValue, Schema, canonical_json};

/// Compares the keywords without a rule of their own. A change that is neither narrower nor wider for certain is another
/// restriction.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let names: BTreeSet<_> = old.other_keywords.keys().chain(new.other_keywords.keys()).copied().collect();
    for name in names {
        let values = |schema: &Schema<'a>| schema.other_keywords.get(name).cloned().unwrap_or_default();
        let (was, is) = (values(old), values(new));
        for at in 0..was.len().max(is.len()) {
            let (before, after) = (was.get(at), is.get(at));
            let (relation, children) = compare_values((old, new), name, (before, after), path, pairs);
            pair.children.extend(children);
            if relation != Relation::Same {
                pair.edits.push(edit((old, new), name, (before, after), relation, path));
            }
        }
    }
}

fn edit(
    (old, new): (&Schema<'_>, &Schema<'_>),
    name: &str,
    (before, after): (Option<&KeywordValue<'_>>, Option<&KeywordValue<'_>>),
    relation: Relation,
    path: &SchemaPath,
) -> Edit {
    let text = |value: Option<&KeywordValue<'_>>| value.map(|value| format!("{name} {}", canonical_json(value.value)));
    let pointer = |value: Option<&KeywordValue<'_>>, schema: &Schema<'_>| {
        Some(value.map_or_else(|| schema.pointer.clone(), |value| value.pointer.clone()))
    };
    let (first, second) = (text(before), text(after));
    let group = format!("{} {first:?} {second:?}", path.last());
    let edit = Edit::new(Change::OtherKeyword(relation), path.text(), pointer(before, old), pointer(after, new));
    edit.before_after(first, second).group(group)
}

/// Relation of two values of a keyword apart from the schemas that both have, and the pairs of these schemas.
fn compare_values<'a>(
    (old, new): (&Schema<'a>, &Schema<'a>),
    name: &str,
    (before, after): (Option<&KeywordValue<'a>>, Option<&KeywordValue<'a>>),
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
) -> (Relation, Vec<ChildPair>) {
    let node = |value: &KeywordValue<'a>| Cursor::new(value.value, value.pointer.clone());
    let nodes = (before.map(node), after.map(node));
    match (name, &nodes) {
        ("prefixItems" | "patternProperties", (was, is)) => {
            compare_parts((old, new), name, (parts(was.as_ref()), parts(is.as_ref())), path, pairs)
        }
        // An additional keyword narrows the value, whatever it is. A second `type` is another type for some readers.
        ("type", (None, _) | (_, None)) => (Relation::Other, Vec::new()),
        // `then` and `else` have no effect without it.
        ("if", (None, _) | (_, None)) => (Relation::Same, Vec::new()),
        (_, (None, _)) => (Relation::Narrower, Vec::new()),
        (_, (_, None)) => (Relation::Wider, Vec::new()),
        ("unevaluatedItems", (Some(was), Some(is))) => pairs.part(was, is, &path.elements("[]")),
        ("unevaluatedProperties", (Some(was), Some(is))) => pairs.part(was, is, &path.elements("{}")),
        ("propertyNames" | "then" | "else", (Some(was), Some(is))) => (pairs.relation(was, is), Vec::new()),
        ("contains", (Some(was), Some(is))) if !counts(old) && !counts(new) => (pairs.relation(was, is), Vec::new()),
        ("not", (Some(was), Some(is))) => (pairs.relation(was, is).reverse(), Vec::new()),
        ("if" | "contains", (Some(was), Some(is))) => {
            let same = pairs.relation(was, is) == Relation::Same;
            (if same { Relation::Same } else { Relation::Other }, Vec::new())
        }
        ("dependentSchemas", (Some(was), Some(is))) => {
            let (was, is) = (parts(Some(was)), parts(Some(is)));
            let same = was.keys().eq(is.keys())
                && was.values().zip(is.values()).all(|(was, is)| pairs.relation(was, is) == Relation::Same);
            (if same { Relation::Same } else { Relation::Other }, Vec::new())
        }
        ("dependentRequired", (Some(was), Some(is))) => (compare_dependencies(was, is), Vec::new()),
        (_, (Some(was), Some(is))) => {
            let same = canonical_json(was.node) == canonical_json(is.node);
            (if same { Relation::Same } else { Relation::Other }, Vec::new())
        }
    }
}

/// Schemas of a list or a map of schemas, by index or key.
type Parts<'a> = BTreeMap<String, Cursor<'a>>;

fn parts<'a>(node: Option<&Cursor<'a>>) -> Parts<'a> {
    let members = node.into_iter().flat_map(Cursor::members).map(|(name, part)| (name.to_owned(), part));
    let items = node.into_iter().flat_map(Cursor::items).enumerate().map(|(at, part)| (at.to_string(), part));
    members.chain(items).collect()
}

/// Compares the schemas of a list or a map of schemas.
fn compare_parts<'a>(
    (old, new): (&Schema<'a>, &Schema<'a>),
    name: &str,
    (was, is): (Parts<'a>, Parts<'a>),
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
) -> (Relation, Vec<ChildPair>) {
    let only = |one: &Parts<'a>, other: &Parts<'a>| one.keys().any(|part| !other.contains_key(part));
    let mut relations = vec![match (only(&was, &is), only(&is, &was)) {
        (false, false) => Relation::Same,
        (false, true) => relation_of_addition(name, old),
        (true, false) => relation_of_addition(name, new).reverse(),
        (true, true) => Relation::Other,
    }];
    let mut children = Vec::new();
    for (part, old, new) in was.iter().filter_map(|(part, old)| Some((part, old, is.get(part)?))) {
        let mark = if name == "prefixItems" { format!("[{part}]") } else { "{}".to_owned() };
        let (relation, pair) = pairs.part(old, new, &path.elements(&mark));
        relations.push(relation);
        children.extend(pair);
    }
    let changed = relations.into_iter().filter(|relation| *relation != Relation::Same);
    let relation = changed.reduce(|one, other| if one == other { one } else { Relation::Other });
    (relation.unwrap_or(Relation::Same), children)
}

/// Whether the number of elements that match `contains` is limited, so that a wider schema can reject more.
fn counts(schema: &Schema<'_>) -> bool {
    schema.limits.contains_key("maxContains")
}

/// Relation of the values if a schema of a list or map is added to a schema.
fn relation_of_addition(name: &str, schema: &Schema<'_>) -> Relation {
    let unevaluated = |name: &str| schema.other_keywords.contains_key(name);
    match name {
        "prefixItems" if schema.items.is_some() || unevaluated("unevaluatedItems") => Relation::Other,
        "patternProperties" if unevaluated("unevaluatedProperties") => Relation::Other,
        "patternProperties" => match additional_of(schema) {
            Additional::Any => Relation::Narrower,
            Additional::Forbidden if schema.properties.is_empty() => Relation::Wider,
            Additional::Forbidden | Additional::Typed(_) => Relation::Other,
        },
        _ => Relation::Narrower,
    }
}

/// Relation of two values of `dependentRequired`: further required names are a further restriction.
fn compare_dependencies(old: &Cursor<'_>, new: &Cursor<'_>) -> Relation {
    let pairs = |node: &Cursor<'_>| -> BTreeSet<(String, String)> {
        let names = |list: &Cursor<'_>| list.items().filter_map(|name| name.node.as_str().map(str::to_owned)).collect();
        let one = |(name, list): (&str, Cursor<'_>)| {
            let names: Vec<String> = names(&list);
            names.into_iter().map(move |required| (name.to_owned(), required)).collect::<Vec<_>>()
        };
        node.members().flat_map(one).collect()
    };
    let (was, is) = (pairs(old), pairs(new));
    match (was.is_subset(&is), is.is_subset(&was)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Narrower,
        (false, true) => Relation::Wider,
        (false, false) => Relation::Other,
    }
}
