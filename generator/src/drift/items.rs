//! Changes of the client's items, in the form of the code that uses them.

use super::finding::{ItemChange, ItemChangeKind};
use super::impact::SemverImpact;
use super::side_view::SideView;
use super::surface_diff::{Argument, SurfaceChange, arguments, rust_form};
use crate::ir::{Parameter, Part, Presence};
use crate::surface::{Fact, FactSubject, success};

/// Returns the changes of items that the surface changes of a finding make, without those that code cannot depend on.
pub(super) fn changes(explained: &[&SurfaceChange<'_>], old: &SideView<'_>, new: &SideView<'_>) -> Vec<ItemChange> {
    let mut items: Vec<ItemChange> = Vec::new();
    for change in explained {
        let is_part = |fact: &Fact<'_>| !matches!(fact.item, FactSubject::Operation(_) | FactSubject::Struct(_));
        let within = change.old.iter().chain(&change.new).all(is_part);
        // An operation or a struct comes and goes with its parts.
        let is_enum = |fact: &Fact<'_>| matches!(fact.item, FactSubject::EnumSite | FactSubject::Alias(_));
        let of_enum = change.old.iter().chain(&change.new).any(is_enum);
        if change.of_whole_owner && within && !of_enum || change.changes_only_mark() {
            continue;
        }
        if let Some(item) = item(change, old, new)
            && !items.contains(&item)
        {
            items.push(item);
        }
    }
    pair_rename(&mut items);
    items
}

fn item(change: &SurfaceChange<'_>, old: &SideView<'_>, new: &SideView<'_>) -> Option<ItemChange> {
    let fact = change.new.as_ref().or(change.old.as_ref())?;
    if matches!(fact.item, FactSubject::Errors) || matches!(fact.item, FactSubject::EnumSite) && !change.of_whole_owner
    {
        return None;
    }
    let is_argument = change.old.iter().chain(&change.new).any(is_of_signature);
    let (before, after) = if is_argument {
        (signature(&fact.owner, old), signature(&fact.owner, new))
    } else {
        (change.old.as_ref().map(rust_form), change.new.as_ref().map(rust_form))
    };
    let deprecated = |fact: &Option<Fact<'_>>| fact.as_ref().is_some_and(is_deprecated);
    let kind = match (&before, &after) {
        (None, _) => ItemChangeKind::Added,
        (_, None) => ItemChangeKind::Removed,
        _ if deprecated(&change.new) && !deprecated(&change.old) => ItemChangeKind::Deprecated,
        // The same code means the same, apart from its documentation.
        (Some(before), Some(after)) if before == after => return None,
        _ => ItemChangeKind::Changed,
    };
    let name = if is_argument { call(&fact.owner) } else { item_name(fact) };
    let difference = match (&before, &after) {
        (Some(_), Some(_)) if kind == ItemChangeKind::Deprecated => "is deprecated".to_owned(),
        (Some(_), Some(_)) if is_argument => signature_difference(&fact.owner, old, new),
        (Some(_), Some(_)) => type_difference(change),
        _ => String::new(),
    };
    Some(ItemChange { kind, name, difference, before, after, impact: change.impact })
}

fn call(owner: &str) -> String {
    owner.replacen('.', "().", 1)
}

/// Returns the name of an item that is not a part of a signature.
fn item_name(fact: &Fact<'_>) -> String {
    let form = rust_form(fact);
    let end = match fact.item {
        FactSubject::Field(_) => form.find(": "),
        FactSubject::Query(_) | FactSubject::Header(_) | FactSubject::Part(_) => form.rfind('('),
        FactSubject::Alias(_) => form.find(" ="),
        _ => None,
    };
    form.get(..end.unwrap_or(form.len())).unwrap_or_default().to_owned()
}

/// Describes the arguments and the result by which two signatures differ.
fn signature_difference(owner: &str, old: &SideView<'_>, new: &SideView<'_>) -> String {
    let (Some(before), Some(after)) = (&old.client, &new.client) else { return String::new() };
    let (Some(was), Some(is)) = (before.operation(owner), after.operation(owner)) else { return String::new() };
    let (before, after) = (arguments(was), arguments(is));
    let named = |list: &[Argument], name: &str| {
        list.iter().find(|argument| argument.name == name).map(|argument| argument.ty.clone())
    };
    let missing = |list: &[Argument], others: &[Argument]| -> Vec<String> {
        let lacking = list.iter().filter(|argument| named(others, &argument.name).is_none());
        lacking.map(|argument| format!("`{}`", argument.name)).collect()
    };
    let mut parts = Vec::new();
    let (gone, added) = (missing(&before, &after), missing(&after, &before));
    match (gone.is_empty(), added.is_empty()) {
        (false, false) => parts.push(format!("takes {} instead of {}", added.join(", "), gone.join(", "))),
        (false, true) => parts.push(format!("takes no {}", gone.join(", "))),
        (true, false) => parts.push(format!("also takes {}", added.join(", "))),
        (true, true) => {}
    }
    for Argument { name, ty, .. } in &after {
        if let Some(earlier) = named(&before, name).filter(|earlier| earlier != ty) {
            parts.push(format!("takes `{name}` as `{ty}` instead of `{earlier}`"));
        }
    }
    let (was, is) = (success(&was.success), success(&is.success));
    if was != is {
        parts.push(format!("returns `{is}` instead of `{was}`"));
    }
    if parts.is_empty() { "takes its arguments in another order".to_owned() } else { parts.join(", ") }
}

/// Describes the difference of two items with a name or a type.
fn type_difference(change: &SurfaceChange<'_>) -> String {
    let form = |fact: &Option<Fact<'_>>| fact.as_ref().map(rust_form).unwrap_or_default();
    match [&change.old, &change.new].map(|fact| fact.as_ref().map(item_name)) {
        [Some(was), Some(is)] if was != is => format!("replaces `{was}`"),
        _ => format!("is now `{}`, before `{}`", form(&change.new), form(&change.old)),
    }
}

/// One item that was removed and one that was added, of one finding, are one item with another name.
fn pair_rename(items: &mut Vec<ItemChange>) {
    if let [one, other] = items.as_slice() {
        let pair = match (one.kind, other.kind) {
            (ItemChangeKind::Removed, ItemChangeKind::Added) => (&one.before, &other.after),
            (ItemChangeKind::Added, ItemChangeKind::Removed) => (&other.before, &one.after),
            _ => return,
        };
        let (before, after) = (pair.0.clone(), pair.1.clone());
        let (was, is) = if one.kind == ItemChangeKind::Removed { (one, other) } else { (other, one) };
        let (name, difference) = (is.name.clone(), format!("replaces `{}`", was.name));
        let (kind, impact) = (ItemChangeKind::Changed, SemverImpact::Major);
        *items = vec![ItemChange { kind, name, difference, before, after, impact }];
    }
}

/// Whether a fact is a part of the signature of a method.
fn is_of_signature(fact: &Fact<'_>) -> bool {
    match fact.item {
        FactSubject::Operation(_) | FactSubject::Path(_) | FactSubject::Body(_) => true,
        FactSubject::Query(Parameter { presence, .. })
        | FactSubject::Header(Parameter { presence, .. })
        | FactSubject::Part(Part { presence, .. }) => *presence == Presence::Required,
        _ => false,
    }
}

fn is_deprecated(fact: &Fact<'_>) -> bool {
    match fact.item {
        FactSubject::Operation(operation) => operation.deprecated,
        FactSubject::Query(parameter) | FactSubject::Header(parameter) => parameter.deprecated,
        FactSubject::Struct(model) => model.deprecated,
        FactSubject::Field(field) => field.deprecated,
        _ => false,
    }
}

/// Returns the signature of a method, such as `invoices().get(invoice_id: i64) -> Invoice`.
fn signature(owner: &str, side: &SideView<'_>) -> Option<String> {
    let operation = side.client.as_ref()?.operation(owner)?;
    let arguments: Vec<_> =
        arguments(operation).iter().map(|argument| format!("{}: {}", argument.name, argument.ty)).collect();
    let call = call(owner);
    Some(format!("{call}({}) -> {}", arguments.join(", "), success(&operation.success)))
}
