//! The members of objects, the items of lists.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::value::{Child, Pair, Site, Values};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::effect::Relation;
use crate::drift::rename;
use crate::drift::schema::Schema;

/// A member: how it is described, and which way it travels.
struct Member<'s, 'a> {
    name: &'a str,
    node: Cursor<'a>,
    schema: Schema<'a>,
    required: bool,
    of: &'s Schema<'a>,
}

impl<'s, 'a> Member<'s, 'a> {
    fn find(contract: &Contract<'a>, of: &'s Schema<'a>, name: &str) -> Option<Self> {
        let (name, node) = of.properties.get_key_value(name)?;
        let schema = Schema::of_all(contract, node, of.again(name));
        Some(Self { name, node: node.clone(), schema, required: of.required.contains(name), of })
    }

    fn again(&self) -> &'s [Cursor<'a>] {
        self.of.again(self.name)
    }

    fn sent(&self) -> bool {
        !self.schema.read_only
    }

    fn answered(&self) -> bool {
        !self.schema.write_only
    }

    fn lock(&self) -> bool {
        self.name == "version" || self.schema.extensions.contains_key("x-lock")
    }
}

/// Compares the parts of two values.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    site: &Site,
    values: &mut Values<'_, 'a>,
    pair: &mut Pair,
) {
    let find_old = |name: &&str| Member::find(values.old, old, name);
    let find_new = |name: &&str| Member::find(values.new, new, name);
    let mut gone: Vec<_> =
        old.properties.keys().filter(|name| !new.properties.contains_key(**name)).filter_map(find_old).collect();
    let mut come: Vec<_> =
        new.properties.keys().filter(|name| !old.properties.contains_key(**name)).filter_map(find_new).collect();
    renamed(&mut gone, &mut come, site, values, pair);
    for member in gone {
        let change = Change::PropertyRemoved { required: member.required };
        let (old, new) = (member.node.pointer.clone(), new.pointer.clone());
        let edit = Edit::new(change, site.member(member.name).text(), Some(old), Some(new));
        let text = member.schema.type_text();
        let what = format!("{} {text}", member.name);
        let edit = Edit { sent: member.sent(), answered: member.answered(), ..edit };
        pair.edits.push(edit.texts(Some(text), None).what(what));
    }
    for member in come {
        // It may have been required without being described.
        let change = Change::PropertyAdded { required: member.required && !old.required.contains(member.name) };
        let (old, new) = (old.pointer.clone(), member.node.pointer.clone());
        let edit = Edit::new(change, site.member(member.name).text(), Some(old), Some(new));
        let text = member.schema.type_text();
        let what = format!("{} {text}", member.name);
        let edit = Edit { sent: member.sent(), answered: member.answered(), ..edit };
        pair.edits.push(edit.texts(None, Some(text)).what(what));
    }
    for name in old.properties.keys().filter(|name| new.properties.contains_key(**name)) {
        let found = (Member::find(values.old, old, name), Member::find(values.new, new, name));
        if let (Some(before), Some(after)) = found {
            kept(&before, &after, site, values, pair);
        }
    }
    undeclared(old, new, site, pair);
    additional(old, new, site, values, pair);
    items(old, new, site, values, pair);
}

/// Pairs members that look renamed, and takes them out.
fn renamed<'a>(
    gone: &mut Vec<Member<'_, 'a>>,
    come: &mut Vec<Member<'_, 'a>>,
    site: &Site,
    values: &mut Values<'_, 'a>,
    pair: &mut Pair,
) {
    let alone = gone.len() == 1 && come.len() == 1;
    let mut left = Vec::new();
    for member in std::mem::take(gone) {
        let shape = rename::shape(values.old, &member.node);
        let list = member.schema.is("array") && rename::holds_objects(values.old, &member.schema);
        let found = come.iter().position(|other| {
            let respelled = rename::same_letters(member.name, other.name);
            let same_type = member.schema.type_text() == other.schema.type_text();
            let same_shape = shape == rename::shape(values.new, &other.node);
            let alike = list || rename::share_a_word(member.name, other.name);
            (respelled && same_type) || (alone && same_shape && alike)
        });
        let Some(found) = found else {
            left.push(member);
            continue;
        };
        let other = come.remove(found);
        let evidence = if rename::same_letters(member.name, other.name) {
            "the names differ in letter case or marks alone, the types are the same"
        } else {
            "one member went and one of the same type came"
        };
        let list = list && rename::is_envelope(member.of) && rename::is_envelope(other.of);
        let places = (Some(member.node.pointer.clone()), Some(other.node.pointer.clone()));
        let edit = Edit::new(Change::PropertyRenamed { list }, site.member(member.name).text(), places.0, places.1);
        let (sent, answered) = (member.sent() || other.sent(), member.answered() || other.answered());
        let hint = Some(format!("looks renamed to `{}`: {evidence}", other.name));
        let what = format!("{} {}", member.name, other.name);
        let edit = Edit { hint, sent, answered, ..edit };
        pair.edits.push(edit.texts(Some(member.name.to_owned()), Some(other.name.to_owned())).what(what));
        let child = values.pair(&member.node, &other.node, &site.member(other.name));
        pair.children.push(Child { pair: child, sent, answered });
    }
    *gone = left;
}

/// A member that both have.
fn kept<'a>(
    before: &Member<'_, 'a>,
    after: &Member<'_, 'a>,
    site: &Site,
    values: &mut Values<'_, 'a>,
    pair: &mut Pair,
) {
    let here = site.member(after.name);
    let (sent, answered) = (before.sent() && after.sent(), before.answered() && after.answered());
    let places = || (Some(before.node.pointer.clone()), Some(after.node.pointer.clone()));
    let child = if before.again().is_empty() && after.again().is_empty() {
        values.pair(&before.node, &after.node, &here)
    } else {
        values.joined((&before.node, before.again()), (&after.node, after.again()), &here)
    };
    pair.children.push(Child { pair: child, sent, answered });
    if before.required != after.required {
        let (old, new) = places();
        let change = Change::Required { now: after.required, lock: after.lock() };
        let words = |required| Some(if required { "required" } else { "optional" }.to_owned());
        let edit = Edit { sent, answered, ..Edit::new(change, here.text(), old, new) };
        pair.edits.push(edit.texts(words(before.required), words(after.required)).what(after.name));
    }
    let relation = |was: bool, is: bool, required: bool| match (was, is) {
        (true, false) => Relation::Narrower,
        (false, true) if required => Relation::Narrower,
        (false, true) => Relation::Wider,
        _ => Relation::Same,
    };
    let sent = relation(before.sent(), after.sent(), after.required);
    let answered = relation(before.answered(), after.answered(), false).reverse();
    if (sent, answered) != (Relation::Same, Relation::Same) {
        let (old, new) = places();
        let words = |member: &Member<'_, '_>| {
            Some(
                match (member.sent(), member.answered()) {
                    (true, true) => "sent and answered",
                    (true, false) => "write-only",
                    (false, true) => "read-only",
                    (false, false) => "neither sent nor answered",
                }
                .to_owned(),
            )
        };
        let edit = Edit::new(Change::Access { sent, answered }, here.text(), old, new);
        pair.edits.push(edit.texts(words(before), words(after)).what(after.name));
    }
}

/// Members that are required and described nowhere.
fn undeclared(old: &Schema<'_>, new: &Schema<'_>, site: &Site, pair: &mut Pair) {
    let names: BTreeSet<_> = old.required.symmetric_difference(&new.required).copied().collect();
    for name in names {
        if old.properties.contains_key(name) || new.properties.contains_key(name) {
            continue;
        }
        let change = Change::Required { now: new.required.contains(name), lock: false };
        let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
        pair.edits.push(Edit::new(change, site.member(name).text(), places.0, places.1).what(name));
    }
}

/// What an object may hold beside its members.
#[derive(PartialEq)]
enum Beside<'a> {
    Anything,
    Nothing,
    Only(Cursor<'a>),
}

impl PartialEq for Cursor<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }
}

fn beside<'a>(schema: &Schema<'a>) -> Beside<'a> {
    match &schema.additional {
        Some(node) if *node.node == Value::Bool(false) || *node.node == json!({ "not": {} }) => Beside::Nothing,
        Some(node) if node.node.as_object().is_some_and(|members| !members.is_empty()) => Beside::Only(node.clone()),
        _ => Beside::Anything,
    }
}

fn additional<'a>(old: &Schema<'a>, new: &Schema<'a>, site: &Site, values: &mut Values<'_, 'a>, pair: &mut Pair) {
    let relation = match (beside(old), beside(new)) {
        (Beside::Only(before), Beside::Only(after)) => {
            let child = values.pair(&before, &after, &site.each("{}"));
            pair.children.push(Child { pair: child, sent: true, answered: true });
            return;
        }
        (Beside::Anything, Beside::Anything) | (Beside::Nothing, Beside::Nothing) => return,
        (_, Beside::Anything) | (Beside::Nothing, _) => Relation::Wider,
        (Beside::Anything, _) | (_, Beside::Nothing) => Relation::Narrower,
    };
    let words = |beside: &Beside<'_>| {
        Some(
            match beside {
                Beside::Anything => "other members of any type",
                Beside::Nothing => "no other members",
                Beside::Only(_) => "other members of one type",
            }
            .to_owned(),
        )
    };
    let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
    let edit = Edit::new(Change::Additional(relation), site.text(), places.0, places.1);
    pair.edits.push(edit.texts(words(&beside(old)), words(&beside(new))).what(site.last()));
}

fn items<'a>(old: &Schema<'a>, new: &Schema<'a>, site: &Site, values: &mut Values<'_, 'a>, pair: &mut Pair) {
    let relation = match (&old.items, &new.items) {
        (Some(before), Some(after)) => {
            let child = values.pair(before, after, &site.each("[]"));
            pair.children.push(Child { pair: child, sent: true, answered: true });
            return;
        }
        (None, None) => return,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
    };
    let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
    let words = |items: &Option<Cursor<'_>>| {
        Some(if items.is_some() { "items of one type" } else { "items of any type" }.to_owned())
    };
    let edit = Edit::new(Change::Type(relation), site.each("[]").text(), places.0, places.1);
    pair.edits.push(edit.texts(words(&old.items), words(&new.items)).what(site.last()));
}

/// Where a component kept its name and nearly nothing else, all that happened to its members is one edit.
pub(super) fn reused(old: &Schema<'_>, new: &Schema<'_>, pair: &mut Pair) {
    let Some(name) = old.name.filter(|name| new.name == Some(*name)) else { return };
    let common = old.properties.keys().filter(|name| new.properties.contains_key(**name)).count();
    let all = old.properties.len() + new.properties.len() - common;
    let least = old.properties.len().min(new.properties.len());
    // What only grew, or only shrank, is the same thing still.
    if least < 2 || common * 3 >= all || common == least {
        return;
    }
    let of_members = |edit: &Edit| {
        matches!(
            edit.change,
            Change::PropertyAdded { .. } | Change::PropertyRemoved { .. } | Change::PropertyRenamed { .. }
        )
    };
    let (inside, outside): (Vec<_>, Vec<_>) = std::mem::take(&mut pair.edits).into_iter().partition(of_members);
    let words = |schema: &Schema<'_>| Some(schema.properties.keys().copied().collect::<Vec<_>>().join(", "));
    let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
    let edit = Edit::new(Change::Reused, format!("schema {name}"), places.0, places.1);
    let also = inside.into_iter().map(|edit| (edit.old, edit.new)).collect();
    let hint = Some(format!("{common} of {all} members are in both"));
    pair.edits = outside;
    pair.edits.push(Edit { hint, also, ..edit }.texts(words(old), words(new)).what(name));
}
