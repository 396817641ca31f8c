//! What a call must be authorised with.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Comparison, Draft};
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, Key, Operation};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::drift::schema::text;

/// Ways to be authorised; each of them is enough. A way is a set of schemes with their scopes.
type Ways = BTreeSet<BTreeSet<(String, BTreeSet<String>)>>;

fn ways(contract: &Contract<'_>, operation: &Operation<'_>) -> Ways {
    let list = operation.node.node.get("security").or_else(|| contract.root.get("security"));
    let mut ways = Ways::new();
    for way in list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object) {
        let scopes = |scopes: &Value| {
            scopes.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        ways.insert(way.iter().map(|(scheme, list)| (scheme.clone(), scopes(list))).collect());
    }
    if ways.is_empty() {
        ways.insert(BTreeSet::new());
    }
    ways
}

fn words(ways: &Ways) -> String {
    let way = |way: &BTreeSet<(String, BTreeSet<String>)>| {
        let schemes: Vec<_> = way
            .iter()
            .map(|(scheme, scopes)| {
                let scopes: Vec<_> = scopes.iter().map(String::as_str).collect();
                if scopes.is_empty() { scheme.clone() } else { format!("{scheme} ({})", scopes.join(", ")) }
            })
            .collect();
        if schemes.is_empty() { "nothing".to_owned() } else { schemes.join(" and ") }
    };
    ways.iter().map(way).collect::<Vec<_>>().join(", or ")
}

/// Whether whoever was authorised one way still is: another way asks for no more.
fn still(way: &BTreeSet<(String, BTreeSet<String>)>, ways: &Ways) -> bool {
    let covered = |(scheme, scopes): &(String, BTreeSet<String>)| {
        way.iter().any(|(had, held)| had == scheme && scopes.is_subset(held))
    };
    ways.iter().any(|other| other.iter().all(covered))
}

pub(super) fn of_operation(comparison: &mut Comparison<'_, '_>, key: &Key, old: &Operation<'_>, new: &Operation<'_>) {
    let (was, is) = (ways(comparison.old, old), ways(comparison.new, new));
    if was == is {
        return;
    }
    let wire = if was.iter().all(|way| still(way, &is)) { Wire::Safe } else { Wire::WritesBreak };
    let draft = Draft::new(Kind::SecurityChanged, wire, format!("authorisation of {}", new.title()));
    let draft = draft.at(Some(&old.node.pointer), Some(&new.node.pointer));
    let texts = (words(&was), words(&is));
    let what = format!("{texts:?}");
    let draft = draft.texts(Some(texts.0), Some(texts.1)).what(what);
    comparison.drafts.push(draft.reaches(key, Direction::Request));
}

/// The schemes themselves.
pub(super) fn schemes(comparison: &mut Comparison<'_, '_>) {
    let list = |contract: &Contract<'_>| -> BTreeMap<String, Value> {
        let schemes = contract.cursor().get("components").and_then(|components| components.get("securitySchemes"));
        schemes.iter().flat_map(Cursor::members).map(|(name, node)| (name.to_owned(), node.node.clone())).collect()
    };
    let (was, is) = (list(comparison.old), list(comparison.new));
    let place = |name: &str| crate::pointer::Pointer::root().child("components").child("securitySchemes").child(name);
    for (name, before) in &was {
        let Some(after) = is.get(name) else { continue };
        let subject = format!("security scheme {name}");
        let (flows_were, flows_are) = (before.get("flows").map(endpoints), after.get("flows").map(endpoints));
        if flows_were != flows_are {
            let draft = Draft::new(Kind::TokenEndpointChanged, Wire::WritesBreak, &subject);
            comparison.drafts.push(draft.at(Some(&place(name)), Some(&place(name))).texts(flows_were, flows_are));
        }
        let (kind_was, kind_is) = (manner(before), manner(after));
        if kind_was != kind_is {
            let draft = Draft::new(Kind::SecurityChanged, Wire::WritesBreak, &subject);
            comparison
                .drafts
                .push(draft.at(Some(&place(name)), Some(&place(name))).texts(Some(kind_was), Some(kind_is)));
        }
        let scopes = (scopes(before), scopes(after));
        if scopes.0 != scopes.1 {
            let gone = scopes.0.iter().any(|scope| !scopes.1.contains(scope));
            let wire = if gone { Wire::WritesBreak } else { Wire::Safe };
            let words = |scopes: &BTreeSet<String>| Some(scopes.iter().cloned().collect::<Vec<_>>().join(", "));
            let draft = Draft::new(Kind::SecurityChanged, wire, format!("scopes of {subject}"));
            let draft = draft.at(Some(&place(name)), Some(&place(name)));
            comparison.drafts.push(draft.texts(words(&scopes.0), words(&scopes.1)));
        }
    }
    for name in
        was.keys().filter(|name| !is.contains_key(*name)).chain(is.keys().filter(|name| !was.contains_key(*name)))
    {
        let gone = was.contains_key(name);
        let place = place(name);
        let draft = Draft::new(Kind::SecurityChanged, Wire::Safe, format!("security scheme {name}"));
        let words = |there: bool| there.then(|| "there".to_owned());
        let draft = draft.at(gone.then_some(&place), (!gone).then_some(&place));
        comparison.drafts.push(draft.texts(words(gone), words(!gone)));
    }
}

/// Where tokens are got, flow by flow.
fn endpoints(flows: &Value) -> String {
    let mut flows: Vec<_> = flows
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| !name.starts_with("x-"))
        .map(|(name, flow)| {
            let part = |key: &str| flow.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            let parts = [part("tokenUrl"), part("authorizationUrl"), part("refreshUrl")];
            let urls: Vec<_> = parts.into_iter().filter(|url| !url.is_empty()).collect();
            format!("{name} at {}", urls.join(" and "))
        })
        .collect();
    flows.sort();
    flows.join("; ")
}

fn manner(scheme: &Value) -> String {
    let parts = ["type", "in", "name", "scheme", "openIdConnectUrl"];
    parts.iter().filter_map(|part| scheme.get(part)).map(text).collect::<Vec<_>>().join(" ")
}

fn scopes(scheme: &Value) -> BTreeSet<String> {
    let flows = scheme.get("flows").and_then(Value::as_object).into_iter().flatten();
    let scopes = flows.filter_map(|(_, flow)| flow.get("scopes")?.as_object());
    scopes.flatten().map(|(name, _)| name.clone()).collect()
}
