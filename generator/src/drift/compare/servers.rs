//! Where calls go: the servers of a description, of a path and of an operation.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Comparison, Draft};
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, Key, Operation};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::pointer::Pointer;

/// A server, as far as a call can tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Server {
    /// The address, with the defaults of its variables.
    address: String,
    /// The values that a caller may put in instead, of each variable.
    choices: BTreeSet<BTreeSet<String>>,
}

impl Server {
    fn words(&self) -> String {
        let choices =
            self.choices.iter().map(|values| values.iter().map(String::as_str).collect::<Vec<_>>().join(", "));
        let choices: Vec<_> = choices.map(|values| format!(" (one of {values})")).collect();
        format!("{}{}", self.address, choices.concat())
    }
}

/// The servers of the description itself.
pub(super) fn of_description(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (list(&comparison.old.cursor()), list(&comparison.new.cursor()));
    let place = Pointer::root().child("servers");
    let own = |operation: &Operation<'_>| list(&operation.node).or_else(|| list(&operation.item)).is_some();
    let used = comparison.old.operations.is_empty() || !comparison.old.operations.values().all(own);
    let moved = if used { Wire::Unknown } else { Wire::Safe };
    let draft = compared("the servers", &was.unwrap_or_else(usual), &is.unwrap_or_else(usual), moved);
    let draft = draft.or_else(|| respelled(comparison));
    let at = |contract: &Contract<'_>| contract.root.get("servers").map(|_| &place);
    let (old, new) = (at(comparison.old), at(comparison.new));
    comparison.drafts.extend(draft.map(|draft| draft.at(old, new)));
}

/// The same first server in other letters, which are those of the client's constant.
fn respelled(comparison: &Comparison<'_, '_>) -> Option<Draft> {
    let first = |contract: &Contract<'_>| {
        let url = contract.root.get("servers")?.get(0)?.get("url")?.as_str()?;
        Some(url.to_owned())
    };
    let (was, is) = (first(comparison.old), first(comparison.new));
    (was != is).then(|| Draft::new(Kind::ServerChanged, Wire::Safe, "the spelling of the servers").texts(was, is))
}

/// The servers that an operation, or its path, has instead of those of the description.
pub(super) fn of_operation(comparison: &mut Comparison<'_, '_>, key: &Key, old: &Operation<'_>, new: &Operation<'_>) {
    let own = |operation: &Operation<'_>| list(&operation.node).or_else(|| list(&operation.item));
    let (was, is) = (own(old), own(new));
    if was.is_none() && is.is_none() {
        return;
    }
    let all = |root: Cursor<'_>| list(&root).unwrap_or_else(usual);
    let was = was.unwrap_or_else(|| all(comparison.old.cursor()));
    let is = is.unwrap_or_else(|| all(comparison.new.cursor()));
    let draft = compared(&format!("the servers of {}", new.title()), &was, &is, Wire::WritesBreak);
    let draft = draft.map(|draft| draft.at(Some(&old.node.pointer), Some(&new.node.pointer)));
    comparison.drafts.extend(draft.map(|draft| draft.reaches(key, Direction::Request)));
}

/// A draft, where the servers differ. The first is the one that clients call unless they are told otherwise.
fn compared(subject: &str, was: &[Server], is: &[Server], moved: Wire) -> Option<Draft> {
    let address = |list: &[Server]| list.first().map(|server| server.address.clone());
    let stays = address(was) == address(is);
    let sets: (BTreeSet<_>, BTreeSet<_>) = (was.iter().collect(), is.iter().collect());
    if stays && sets.0 == sets.1 {
        return None;
    }
    let words = |list: &[Server]| Some(list.iter().map(Server::words).collect::<Vec<_>>().join(", "));
    let (was, is) = (words(was), words(is));
    let what = format!("{was:?} {is:?}");
    let draft = Draft::new(Kind::ServerChanged, if stays { Wire::Safe } else { moved }, subject);
    Some(draft.texts(was, is).what(what))
}

/// What is meant where no server is named: the place that the description comes from.
fn usual() -> Vec<Server> {
    vec![Server { address: "/".to_owned(), choices: BTreeSet::new() }]
}

/// The servers that a node names; `None` where it names none.
fn list(node: &Cursor<'_>) -> Option<Vec<Server>> {
    let servers = node.node.get("servers")?.as_array()?;
    let servers: Vec<_> = servers.iter().filter_map(server).collect();
    (!servers.is_empty()).then_some(servers)
}

fn server(node: &Value) -> Option<Server> {
    let mut address = node.get("url")?.as_str()?.to_owned();
    let mut choices = BTreeSet::new();
    for (name, variable) in node.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let name = format!("{{{name}}}");
        if !address.contains(&name) {
            continue;
        }
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        address = address.replace(&name, &variable.get("default").map(text).unwrap_or_default());
        let values = variable.get("enum").and_then(Value::as_array).into_iter().flatten();
        let values: BTreeSet<_> = values.map(text).collect();
        if values.len() > 1 {
            choices.insert(values);
        }
    }
    Some(Server { address: plain(&address), choices })
}

/// An address without what means nothing: letter case of scheme and host, the usual port, a slash at the end.
fn plain(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        let path = address.trim_end_matches('/');
        let path = path.strip_prefix('.').unwrap_or(path);
        return format!("/{}", path.strip_prefix('/').unwrap_or(path));
    };
    let (host, path) = rest.find(['/', '?', '#']).map_or((rest, ""), |at| rest.split_at(at));
    let (scheme, host) = (scheme.to_ascii_lowercase(), host.to_ascii_lowercase());
    let usual = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => "",
    };
    let host = host.strip_suffix(usual).unwrap_or(&host);
    format!("{scheme}://{host}{}", path.trim_end_matches('/'))
}
