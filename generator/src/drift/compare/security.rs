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
    // What a client must show to the server says nothing of calls the other way.
    let of_all = || contract.root.get("security").filter(|_| !operation.is_incoming());
    let list = operation.node.node.get("security").or_else(of_all);
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
    let names = Names::of(comparison);
    let (plain_was, plain_is) = (names.plain(&was), names.plain(&is));
    if plain_was == plain_is {
        return;
    }
    let wire = if plain_was.iter().all(|way| still(way, &plain_is)) {
        Wire::Safe
    } else if new.is_incoming() {
        Wire::Unknown
    } else {
        Wire::WritesBreak
    };
    let draft = Draft::new(Kind::SecurityChanged, wire, format!("authorisation of {}", new.title()));
    let draft = draft.at(Some(&old.node.pointer), Some(&new.node.pointer));
    let texts = (words(&was), words(&is));
    let what = format!("{texts:?}");
    let draft = draft.texts(Some(texts.0), Some(texts.1)).what(what);
    comparison.drafts.push(draft.reaches(key, Direction::Request));
}

fn schemes_of<'a>(contract: &Contract<'a>) -> BTreeMap<&'a str, Cursor<'a>> {
    let schemes = contract.cursor().get("components").and_then(|components| components.get("securitySchemes"));
    let members = schemes.iter().flat_map(Cursor::members);
    members.filter_map(|(name, node)| Some((name, contract.resolve(&node)?))).collect()
}

/// One name for each scheme of both descriptions, whatever it is called: a name does not travel.
struct Names(BTreeMap<String, String>);

impl Names {
    fn of(comparison: &Comparison<'_, '_>) -> Self {
        let (was, is) = (schemes_of(comparison.old), schemes_of(comparison.new));
        let mut firsts: BTreeMap<String, &str> = BTreeMap::new();
        for (name, scheme) in &is {
            firsts.entry(content(scheme)).or_insert(name);
        }
        let named = is.iter().chain(was.iter().filter(|(name, _)| !is.contains_key(*name)));
        let one = |(name, scheme): (&&str, &Cursor<'_>)| {
            Some(((*name).to_owned(), (*firsts.get(&content(scheme))?).to_owned()))
        };
        Self(named.filter_map(one).collect())
    }

    fn plain(&self, ways: &Ways) -> Ways {
        let name = |name: &String| self.0.get(name).unwrap_or(name).clone();
        let way = |way: &BTreeSet<(String, BTreeSet<String>)>| {
            way.iter().map(|(scheme, scopes)| (name(scheme), scopes.clone())).collect()
        };
        ways.iter().map(way).collect()
    }
}

/// The schemes themselves.
pub(super) fn schemes(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (schemes_of(comparison.old), schemes_of(comparison.new));
    for (name, before) in &was {
        let Some(after) = is.get(name) else { continue };
        let users = Users::of(comparison, name);
        for draft in changes(name, before, after, &users) {
            let draft = draft.at(Some(&before.pointer), Some(&after.pointer));
            let draft = users.keys.iter().fold(draft, |draft, key| draft.reaches(key, Direction::Request));
            comparison.drafts.push(draft);
        }
    }
    // What is only called otherwise did neither go nor come.
    let lacks = |list: &BTreeMap<&str, Cursor<'_>>, name: &str, scheme: &Cursor<'_>| {
        !list.contains_key(name) && !list.values().any(|other| content(other) == content(scheme))
    };
    for (name, scheme) in was.iter().filter(|(name, scheme)| lacks(&is, name, scheme)) {
        let draft = Draft::new(Kind::SecurityChanged, Wire::Safe, format!("security scheme {name}"));
        comparison.drafts.push(draft.at(Some(&scheme.pointer), None).texts(Some("there".to_owned()), None));
    }
    for (name, scheme) in is.iter().filter(|(name, scheme)| lacks(&was, name, scheme)) {
        let draft = Draft::new(Kind::SecurityChanged, Wire::Safe, format!("security scheme {name}"));
        comparison.drafts.push(draft.at(None, Some(&scheme.pointer)).texts(None, Some("there".to_owned())));
    }
}

/// The operations that went by a scheme, and the scopes that they had it for.
struct Users {
    keys: Vec<Key>,
    scopes: BTreeSet<String>,
}

impl Users {
    fn of(comparison: &Comparison<'_, '_>, name: &str) -> Self {
        let mut users = Self { keys: Vec::new(), scopes: BTreeSet::new() };
        for (key, operation) in &comparison.old.operations {
            let ways = ways(comparison.old, operation);
            let found: Vec<_> = ways.iter().flatten().filter(|(scheme, _)| scheme == name).collect();
            if !found.is_empty() {
                users.keys.push(key.clone());
                users.scopes.extend(found.into_iter().flat_map(|(_, scopes)| scopes.clone()));
            }
        }
        users
    }

    /// What a change does that would shut out whoever goes by the scheme.
    fn meet(&self, harm: bool) -> Wire {
        if harm && !self.keys.is_empty() { Wire::WritesBreak } else { Wire::Safe }
    }
}

fn changes(name: &str, before: &Cursor<'_>, after: &Cursor<'_>, users: &Users) -> Vec<Draft> {
    let subject = format!("security scheme {name}");
    let mut found = Vec::new();
    let (was, is) = (flows(before), flows(after));
    if was != is {
        let wire = users.meet(!was.iter().all(|(name, flow)| is.get(name).is_some_and(|other| flow.is_kept_by(other))));
        let words = |flows: &Flows| {
            let words: Vec<_> = flows.iter().map(|(name, flow)| format!("{name} at {}", flow.words())).collect();
            (!words.is_empty()).then(|| words.join("; "))
        };
        found.push(Draft::new(Kind::TokenEndpointChanged, wire, &subject).texts(words(&was), words(&is)));
    }
    if manner(before) != manner(after) {
        let draft = Draft::new(Kind::SecurityChanged, users.meet(true), &subject);
        found.push(draft.texts(Some(manner(before)), Some(manner(after))));
    }
    let (was, is) = (scopes(before), scopes(after));
    if was != is {
        let wire = users.meet(was.difference(&is).any(|scope| users.scopes.contains(scope)));
        let words = |scopes: &BTreeSet<String>| Some(scopes.iter().cloned().collect::<Vec<_>>().join(", "));
        let draft = Draft::new(Kind::SecurityChanged, wire, format!("scopes of {subject}"));
        found.push(draft.texts(words(&was), words(&is)));
    }
    found
}

/// Where the tokens of one flow are got.
#[derive(PartialEq, Eq)]
struct Flow {
    authorisation: Option<String>,
    token: Option<String>,
    refresh: Option<String>,
}

type Flows = BTreeMap<String, Flow>;

impl Flow {
    /// Whether who got tokens this way still gets them the other way.
    fn is_kept_by(&self, other: &Self) -> bool {
        let refresh = self.refresh.is_none() || self.refresh == other.refresh;
        self.authorisation == other.authorisation && self.token == other.token && refresh
    }

    fn words(&self) -> String {
        let urls: Vec<_> = [&self.token, &self.authorisation, &self.refresh].into_iter().flatten().cloned().collect();
        urls.join(" and ")
    }
}

fn flows(scheme: &Cursor<'_>) -> Flows {
    let flows = scheme.get("flows");
    let members = flows.iter().flat_map(Cursor::members).filter(|(name, _)| !name.starts_with("x-"));
    let flow = |(name, node): (&str, Cursor<'_>)| {
        let part = |key: &str| node.text(key).filter(|url| !url.is_empty()).map(str::to_owned);
        let (authorisation, token, refresh) = (part("authorizationUrl"), part("tokenUrl"), part("refreshUrl"));
        (name.to_owned(), Flow { authorisation, token, refresh })
    };
    members.map(flow).collect()
}

/// How a scheme shows who calls. Names of headers and of HTTP schemes know no letter case.
fn manner(scheme: &Cursor<'_>) -> String {
    let in_header = scheme.text("in") == Some("header");
    let part = |name: &&str| {
        let said = text(scheme.node.get(*name)?);
        Some(if *name == "scheme" || (*name == "name" && in_header) { said.to_ascii_lowercase() } else { said })
    };
    ["type", "in", "name", "scheme", "openIdConnectUrl"].iter().filter_map(part).collect::<Vec<_>>().join(" ")
}

/// All that a scheme is, but its name and the scopes that it lists.
fn content(scheme: &Cursor<'_>) -> String {
    let flows = flows(scheme);
    let flows: Vec<_> =
        flows.iter().map(|(name, flow)| format!("{name} {:?} {}", flow.refresh, flow.words())).collect();
    format!("{} {flows:?}", manner(scheme))
}

fn scopes(scheme: &Cursor<'_>) -> BTreeSet<String> {
    let flows = scheme.node.get("flows").and_then(Value::as_object).into_iter().flatten();
    let scopes = flows.filter_map(|(_, flow)| flow.get("scopes")?.as_object());
    scopes.flatten().map(|(name, _)| name.clone()).collect()
}
