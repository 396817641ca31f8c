//! Changes of the client's items, in the form of the code that uses them.

use super::side_view::SideView;
use super::surface_diff::{Argument, SurfaceChange, arguments, part_type};
use crate::ir::{Body, FieldName, Parameter, Part, Presence};
use crate::report::finding::{ClientItem, ItemChange, ItemChangeKind};
use crate::report::impact::SemverImpact;
use crate::surface::{Fact, FactSubject, Owner, path_type, success, ty};

/// Returns the changes of items that the surface changes of a finding make, without those that code cannot depend on.
pub(super) fn changes(explained: &[&SurfaceChange<'_>], old: &SideView<'_>, new: &SideView<'_>) -> Vec<ItemChange> {
    let mut items: Vec<ItemChange> = Vec::new();
    for change in explained {
        let is_part = |fact: &Fact<'_>| !matches!(fact.item, FactSubject::Operation(_) | FactSubject::Struct(_));
        let within = change.old.iter().chain(&change.new).all(is_part);
        // An operation or a struct comes and goes with its parts.
        let is_enum = |fact: &Fact<'_>| matches!(fact.item, FactSubject::EnumSite | FactSubject::Alias(_));
        let of_enum = change.old.iter().chain(&change.new).any(is_enum);
        if change.of_whole_owner && within && !of_enum || change.of_mark_only {
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
    if matches!(fact.item, FactSubject::Errors(_))
        || matches!(fact.item, FactSubject::EnumSite) && !change.of_whole_owner
    {
        return None;
    }
    let is_argument = change.old.iter().chain(&change.new).any(is_of_signature);
    let (before, after) = if is_argument {
        (signature(fact.key.owner, old), signature(fact.key.owner, new))
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
    let item = client_item(fact, is_argument);
    let replaces = change.old.as_ref().map(|old| client_item(old, is_argument)).filter(|old| *old != item);
    let difference = match (&before, &after) {
        (Some(_), Some(_)) if kind == ItemChangeKind::Deprecated => "is deprecated".to_owned(),
        (Some(_), Some(_)) if is_argument => signature_difference(fact.key.owner, old, new),
        (Some(before), Some(after)) => match &replaces {
            Some(old) => format!("replaces `{old}`"),
            None => format!("is now `{after}`, before `{before}`"),
        },
        _ => String::new(),
    };
    let name = item.to_string();
    Some(ItemChange { kind, item, replaces, name, difference, before, after, impact: change.impact })
}

/// Returns the item that a fact is about. A part of a signature is about the method.
fn client_item(fact: &Fact<'_>, is_argument: bool) -> ClientItem {
    match fact.key.owner {
        Owner::Client => ClientItem::Constant { name: "BASE_URL".to_owned() },
        Owner::Method { module, name } => {
            let (module, method) = (module.to_owned(), name.to_owned());
            let name = match fact.item {
                FactSubject::Paging(_) => return ClientItem::Pages { module, method },
                FactSubject::Query(parameter) | FactSubject::Header(parameter) if !is_argument => &parameter.name,
                FactSubject::Part(part) if !is_argument => &part.name,
                _ => return ClientItem::Method { module, name: method },
            };
            ClientItem::Setter { module, method, name: name.to_string() }
        }
        Owner::Model(owner) => {
            let owner = owner.to_owned();
            match fact.item {
                FactSubject::Alias(_) => ClientItem::Alias { name: owner },
                FactSubject::Field(field) => ClientItem::Field { owner, name: field.name.to_string() },
                FactSubject::Variant(variant) => ClientItem::Variant { owner, name: variant.name.to_string() },
                FactSubject::EnumSite => ClientItem::Enum { name: owner },
                _ => ClientItem::Struct { name: owner },
            }
        }
    }
}

/// Returns a fact in the form of the code that a caller writes or reads.
pub(super) fn rust_form(fact: &Fact<'_>) -> String {
    let is_argument = is_of_signature(fact);
    let item = client_item(fact, is_argument);
    let value = |name: &FieldName, ty: String| {
        if is_argument { format!("{item}({name}: {ty})") } else { format!("{item}({ty})") }
    };
    match fact.item {
        FactSubject::Operation(operation) => {
            let arguments: Vec<_> = arguments(operation).into_iter().map(|argument| argument.ty).collect();
            format!("{item}({}) -> {}", arguments.join(", "), success(&operation.success))
        }
        FactSubject::Path(parameter) => value(&parameter.name, path_type(&parameter.ty)),
        FactSubject::Query(parameter) | FactSubject::Header(parameter) => value(&parameter.name, ty(&parameter.ty)),
        FactSubject::Part(part) => value(&part.name, part_type(part)),
        FactSubject::Body(Body::Json { ty: body, .. }) => format!("{item}(body: {})", ty(body)),
        FactSubject::Body(_) => format!("{item}(body: bytes)"),
        FactSubject::Errors(_) => format!("{item}: documented errors"),
        FactSubject::Alias(alias) => format!("{item} = {}", ty(alias)),
        FactSubject::Field(field) => format!("{item}: Option<{}>", ty(&field.ty)),
        _ => item.to_string(),
    }
}

/// Describes the arguments and the result by which two signatures differ.
fn signature_difference(owner: Owner<'_>, old: &SideView<'_>, new: &SideView<'_>) -> String {
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
        let (item, replaces) = (is.item.clone(), Some(was.item.clone()));
        let (kind, impact) = (ItemChangeKind::Changed, SemverImpact::Major);
        *items = vec![ItemChange { kind, item, replaces, name, difference, before, after, impact }];
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
fn signature(owner: Owner<'_>, side: &SideView<'_>) -> Option<String> {
    let operation = side.client.as_ref()?.operation(owner)?;
    let arguments: Vec<_> =
        arguments(operation).iter().map(|argument| format!("{}: {}", argument.name, argument.ty)).collect();
    let call = owner.call();
    Some(format!("{call}({}) -> {}", arguments.join(", "), success(&operation.success)))
}
