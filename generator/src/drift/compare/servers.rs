//! Changes of the servers of a description, a path item or an operation.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Comparison;
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, ContractOperation, OperationKey};
use crate::drift::draft::{DraftFinding, State};
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;
use crate::pointer::Pointer;

/// Maximum number of URLs that the variables of one server are expanded to.
const MAX_URLS: usize = 1000;

/// A server as a client uses it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Server {
    /// URL with the defaults of its variables.
    url: String,
    /// URLs with all allowed values of the variables; `{}` stands for any value.
    urls: BTreeSet<String>,
}

impl Server {
    /// The server for paths without a prefix.
    fn with_prefix(self, prefix: &str) -> Self {
        let append =
            |url: &String| format!("{}{prefix}", if prefix.is_empty() { url } else { url.trim_end_matches('/') });
        Self { url: append(&self.url), urls: self.urls.iter().map(append).collect() }
    }

    fn text(&self) -> String {
        let others: Vec<_> = self.urls.iter().filter(|url| **url != self.url).map(String::as_str).collect();
        if others.is_empty() { self.url.clone() } else { format!("{} (or {})", self.url, others.join(", ")) }
    }
}

/// The part of the paths of each side that the other side has in the URL of its first server, such as `/v2`.
pub(in crate::drift) fn moved_prefixes<'a>(
    old: (&Cursor<'a>, &[ContractOperation<'a>]),
    new: (&Cursor<'a>, &[ContractOperation<'a>]),
) -> (String, String) {
    let first = |node: &Cursor<'a>| list(node).unwrap_or_else(default_servers).swap_remove(0).url;
    let overrides = |operation: &ContractOperation<'a>| operation.node.has("servers") || operation.item.has("servers");
    if old.1.iter().chain(new.1).any(overrides) {
        return Default::default();
    }
    let prefix = |(node, operations): (&Cursor<'a>, &[ContractOperation<'a>]), other: &Cursor<'a>| {
        let (url, other) = (first(node), first(other));
        let rest = other.strip_prefix(url.trim_end_matches('/')).filter(|rest| rest.starts_with('/') && rest.len() > 1);
        let rest = rest.filter(|rest| {
            let within = |operation: &ContractOperation<'a>| operation.template.strip_prefix(rest);
            operations.iter().all(|operation| within(operation).is_some_and(|path| path.starts_with('/')))
        });
        rest.unwrap_or_default().to_owned()
    };
    (prefix(old, new.0), prefix(new, old.0))
}

/// Compares the servers of the description.
pub(super) fn of_description(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (list(&comparison.old.cursor()), list(&comparison.new.cursor()));
    let place = Pointer::root().child("servers");
    let override_of = |operation: &ContractOperation<'_>| list(&operation.node).or_else(|| list(&operation.item));
    let used = comparison.old.operations.is_empty()
        || !comparison.old.operations.values().all(|operation| override_of(operation).is_some());
    let impact = if used { WireImpact::Unknown } else { WireImpact::Safe };
    let with_prefix = |servers: Option<Vec<Server>>, contract: &Contract<'_>| -> Vec<_> {
        let servers = servers.unwrap_or_else(default_servers).into_iter();
        servers.map(|server| server.with_prefix(&contract.prefix)).collect()
    };
    let (was, is) = (with_prefix(was, comparison.old), with_prefix(is, comparison.new));
    let draft = server_change("the servers", &was, &is, impact);
    let draft = draft.or_else(|| respelled(comparison));
    let at = |contract: &Contract<'_>| contract.root.get("servers").map(|_| &place);
    let (old, new) = (at(comparison.old), at(comparison.new));
    comparison.drafts.extend(draft.map(|draft| draft.at(old, new)));
}

/// Reports a first server that is spelled differently: the client's constant has that spelling.
fn respelled(comparison: &Comparison<'_, '_>) -> Option<DraftFinding> {
    let first = |contract: &Contract<'_>| {
        let url = contract.root.get("servers")?.get(0)?.get("url")?.as_str()?;
        Some(url.to_owned())
    };
    let (was, is) = (first(comparison.old), first(comparison.new));
    (was != is).then(|| {
        DraftFinding::new(Rule::ServerChanged, WireImpact::Safe, "the spelling of the servers").before_after(was, is)
    })
}

/// Compares the servers that an operation or its path item has instead of those of the description.
pub(super) fn of_operation(
    comparison: &mut Comparison<'_, '_>,
    key: &OperationKey,
    old: &ContractOperation<'_>,
    new: &ContractOperation<'_>,
) {
    let override_of = |operation: &ContractOperation<'_>| list(&operation.node).or_else(|| list(&operation.item));
    let (was, is) = (override_of(old), override_of(new));
    if was.is_none() && is.is_none() {
        return;
    }
    let all = |root: Cursor<'_>| list(&root).unwrap_or_else(default_servers);
    let was = was.unwrap_or_else(|| all(comparison.old.cursor()));
    let is = is.unwrap_or_else(|| all(comparison.new.cursor()));
    let draft = server_change(&format!("the servers of {}", new.title()), &was, &is, WireImpact::WritesBreak);
    let draft = draft.map(|draft| draft.at(Some(&old.node.pointer), Some(&new.node.pointer)));
    comparison.drafts.extend(draft.map(|draft| draft.affects(key, Direction::Request)));
}

/// A draft finding if the servers differ. The first server is the client's default.
fn server_change(subject: &str, was: &[Server], is: &[Server], impact: WireImpact) -> Option<DraftFinding> {
    let url = |list: &[Server]| list.first().map(|server| server.url.clone());
    let same_default = url(was) == url(is);
    let sets: (BTreeSet<_>, BTreeSet<_>) = (was.iter().collect(), is.iter().collect());
    if same_default && sets.0 == sets.1 {
        return None;
    }
    let urls = |list: &[Server]| list.iter().flat_map(|server| server.urls.clone()).collect::<BTreeSet<_>>();
    // A program can select any of the servers.
    let all_kept = same_default && urls(was).is_subset(&urls(is));
    let (was, is) = (State::values(was.iter().map(Server::text)), State::values(is.iter().map(Server::text)));
    let group = format!("{was:?} {is:?}");
    let draft = DraftFinding::new(Rule::ServerChanged, if all_kept { WireImpact::Safe } else { impact }, subject);
    Some(draft.states(was, is).group(group))
}

/// Default of the specification for a description without servers.
fn default_servers() -> Vec<Server> {
    vec![Server { url: "/".to_owned(), urls: BTreeSet::from(["/".to_owned()]) }]
}

/// Servers of a node; `None` if it has none.
fn list(node: &Cursor<'_>) -> Option<Vec<Server>> {
    let servers = node.node.get("servers")?.as_array()?;
    let servers: Vec<_> = servers.iter().filter_map(server).collect();
    (!servers.is_empty()).then_some(servers)
}

fn server(node: &Value) -> Option<Server> {
    let mut url = node.get("url")?.as_str()?.to_owned();
    let mut urls = BTreeSet::from([url.clone()]);
    for (name, variable) in node.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let name = format!("{{{name}}}");
        if !url.contains(&name) {
            continue;
        }
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let default = variable.get("default").map(text).unwrap_or_default();
        url = url.replace(&name, &default);
        let values = variable.get("enum").and_then(Value::as_array).into_iter().flatten();
        let values: BTreeSet<_> = values.map(text).collect();
        let other = if values.is_empty() { "{}" } else { &default };
        let allowed = values.iter().map(String::as_str).chain([default.as_str(), other]);
        let expand = |value: &str| urls.iter().map(|url| url.replace(&name, value)).collect::<Vec<_>>();
        urls = allowed.flat_map(expand).take(MAX_URLS).collect();
    }
    Some(Server { url: normalised(&url), urls: urls.iter().map(|url| normalised(url)).collect() })
}

/// A URL with lower-case scheme and host, without the default port and a trailing slash.
fn normalised(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        let path = url.trim_end_matches('/');
        let path = path.strip_prefix('.').unwrap_or(path);
        return format!("/{}", path.strip_prefix('/').unwrap_or(path));
    };
    let (host, path) = rest.find(['/', '?', '#']).map_or((rest, ""), |at| rest.split_at(at));
    let (scheme, host) = (scheme.to_ascii_lowercase(), host.to_ascii_lowercase());
    let default_port = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => "",
    };
    let host = host.strip_suffix(default_port).unwrap_or(&host);
    format!("{scheme}://{host}{}", path.trim_end_matches('/'))
}
