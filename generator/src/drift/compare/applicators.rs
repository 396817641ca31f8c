//! Changes of keywords without a rule of their own: those that apply schemas to parts of a value, such as
//! `prefixItems`, those that depend on other schemas, such as `not`, and unknown ones.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::{ChildPair, KeywordValues, ValueComparison};
use super::properties::{Additional, additional_of};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;
use crate::drift::change::Change;
use crate::drift::schema::{KeywordValue, Schema};
use crate::report::impact::Relation;

/// Compares the keywords without a rule of their own. A change that is neither narrower nor wider for certain is another
/// restriction.
pub(super) fn compare(value: &mut ValueComparison<'_, '_, '_>) {
    let (old, new) = (value.old, value.new);
    let names: BTreeSet<_> = old.other_keywords.keys().chain(new.other_keywords.keys()).copied().collect();
    for name in names {
        let values = |schema: &Schema<'_>| schema.other_keywords.get(name).map_or(0, Vec::len);
        for at in 0..values(old).max(values(new)) {
            let both = (old.other(name, at), new.other(name, at));
            let (relation, children) = compare_values(value, name, both);
            value.pair.children.extend(children);
            if relation != Relation::Same {
                value.edit_keyword(Change::OtherKeyword(relation), name, both);
            }
        }
    }
}

/// Relation of two values of a keyword apart from the schemas that both have, and the pairs of these schemas.
fn compare_values<'a>(
    value: &mut ValueComparison<'_, '_, 'a>,
    name: &str,
    (before, after): KeywordValues<'_, 'a>,
) -> (Relation, Vec<ChildPair>) {
    let node = |value: &KeywordValue<'a>| Cursor::new(value.value, value.pointer.clone());
    let nodes = (before.map(node), after.map(node));
    let same = |same: bool| if same { Relation::Same } else { Relation::Other };
    let (was, is) = match (name, &nodes) {
        ("prefixItems" | "patternProperties", (was, is)) => {
            return compare_parts(value, name, (parts(was.as_ref()), parts(is.as_ref())));
        }
        // An additional keyword narrows the value, whatever it is. A second `type` is another type for some readers.
        ("type", (None, _) | (_, None)) => return (Relation::Other, Vec::new()),
        // `then` and `else` have no effect without it.
        ("if", (None, _) | (_, None)) => return (Relation::Same, Vec::new()),
        (_, (None, _)) => return (Relation::Narrower, Vec::new()),
        (_, (_, None)) => return (Relation::Wider, Vec::new()),
        (_, (Some(was), Some(is))) => (was, is),
    };
    let pairs = &mut *value.pairs;
    let relation = match name {
        "unevaluatedItems" => return pairs.part(was, is, &value.path.elements()),
        "unevaluatedProperties" => return pairs.part(was, is, &value.path.values()),
        "propertyNames" | "then" | "else" => pairs.relation(was, is),
        "contains" if !counts(value.old) && !counts(value.new) => pairs.relation(was, is),
        "not" => pairs.relation(was, is).reverse(),
        "if" | "contains" => same(pairs.relation(was, is) == Relation::Same),
        "dependentSchemas" => {
            let (was, is) = (parts(Some(was)), parts(Some(is)));
            let mut both = was.values().zip(is.values());
            same(was.keys().eq(is.keys()) && both.all(|(was, is)| pairs.relation(was, is) == Relation::Same))
        }
        "dependentRequired" => compare_dependencies(was, is),
        _ => same(canonical_json(was.node) == canonical_json(is.node)),
    };
    (relation, Vec::new())
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
    value: &mut ValueComparison<'_, '_, 'a>,
    name: &str,
    (was, is): (Parts<'a>, Parts<'a>),
) -> (Relation, Vec<ChildPair>) {
    let only = |one: &Parts<'a>, other: &Parts<'a>| one.keys().any(|part| !other.contains_key(part));
    let mut relation = match (only(&was, &is), only(&is, &was)) {
        (false, false) => Relation::Same,
        (false, true) => relation_of_addition(name, value.old),
        (true, false) => relation_of_addition(name, value.new).reverse(),
        (true, true) => Relation::Other,
    };
    let mut children = Vec::new();
    for (part, old, new) in was.iter().filter_map(|(part, old)| Some((part, old, is.get(part)?))) {
        let path = if name == "prefixItems" { value.path.element(part) } else { value.path.values() };
        let (of_part, pair) = value.pairs.part(old, new, &path);
        relation = relation.and(of_part);
        children.extend(pair);
    }
    (relation, children)
}

/// Whether the number of elements that match `contains` is limited, so that a wider schema can reject more.
fn counts(schema: &Schema<'_>) -> bool {
    schema.single.contains_key("maxContains")
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
    Relation::of_sets(&pairs(old), &pairs(new)).reverse()
}
