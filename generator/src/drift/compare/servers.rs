//! Changes of the servers of a description, a path item or an operation.

use std::collections::BTreeSet;

use super::{Comparison, OperationComparison};
use crate::cursor::Cursor;
use crate::document::server::{Server, default_servers, servers};
use crate::drift::contract::{Contract, ContractOperation};
use crate::drift::draft::DraftFinding;
use crate::pointer::Pointer;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::State;
use crate::report::subject::{DescriptionPart, Subject, SubjectPart};

/// The server for paths without a prefix.
fn with_prefix(server: &Server, prefix: &str) -> Server {
    let append = |url: &String| format!("{}{prefix}", if prefix.is_empty() { url } else { url.trim_end_matches('/') });
    Server { url: append(&server.url), urls: server.urls.iter().map(append).collect() }
}

fn text(server: &Server) -> String {
    let others: Vec<_> = server.urls.iter().filter(|url| **url != server.url).map(String::as_str).collect();
    if others.is_empty() { server.url.clone() } else { format!("{} (or {})", server.url, others.join(", ")) }
}

/// The part of the paths of each side that the other side has in the URL of its first server, such as `/v2`.
pub(in crate::drift) fn moved_prefixes<'a>(
    old: (&Cursor<'a>, &[ContractOperation<'a>]),
    new: (&Cursor<'a>, &[ContractOperation<'a>]),
) -> (String, String) {
    let first = |node: &Cursor<'a>| servers(node.node).unwrap_or_else(default_servers).swap_remove(0).url;
    let overrides = |operation: &ContractOperation<'a>| operation.node.has("servers");
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
    let (was, is) = (servers(comparison.old.root), servers(comparison.new.root));
    let place = Pointer::root().child("servers");
    let used = comparison.old.operations.is_empty()
        || !comparison.old.operations.values().all(|operation| operation.node.has("servers"));
    let impact = if used { WireImpact::WritesBreak } else { WireImpact::Safe };
    let with_prefix = |servers: Option<Vec<Server>>, contract: &Contract<'_>| -> Vec<_> {
        let servers = servers.unwrap_or_else(default_servers);
        servers.iter().map(|server| with_prefix(server, &contract.prefix)).collect()
    };
    let (was, is) = (with_prefix(was, comparison.old), with_prefix(is, comparison.new));
    let draft = server_change(DescriptionPart::Servers.into(), &was, &is, impact);
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
        DraftFinding::new(Rule::ServerChanged, WireImpact::Safe, DescriptionPart::ServerSpelling).before_after(was, is)
    })
}

/// Compares the servers that an operation or its path item has instead of those of the description.
pub(super) fn of_operation(both: &mut OperationComparison<'_, '_, '_>) {
    let (was, is) = (servers(both.old.node.node), servers(both.new.node.node));
    if was.is_none() && is.is_none() {
        return;
    }
    let of_description = |contract: &Contract<'_>| servers(contract.root).unwrap_or_else(default_servers);
    let was = was.unwrap_or_else(|| of_description(both.all.old));
    let is = is.unwrap_or_else(|| of_description(both.all.new));
    let subject = both.new.subject().part(SubjectPart::Servers);
    if let Some(draft) = server_change(subject, &was, &is, WireImpact::WritesBreak) {
        both.push(draft.at(Some(&both.old.node.pointer), Some(&both.new.node.pointer)), Direction::Request);
    }
}

/// A draft finding if the servers differ. The first server is the client's default.
fn server_change(subject: Subject, was: &[Server], is: &[Server], impact: WireImpact) -> Option<DraftFinding> {
    let url = |list: &[Server]| list.first().map(|server| server.url.clone());
    let same_default = url(was) == url(is);
    let sets: (BTreeSet<_>, BTreeSet<_>) = (was.iter().collect(), is.iter().collect());
    if same_default && sets.0 == sets.1 {
        return None;
    }
    let urls = |list: &[Server]| list.iter().flat_map(|server| server.urls.clone()).collect::<BTreeSet<_>>();
    // A program can select any of the servers.
    let all_kept = same_default && urls(was).is_subset(&urls(is));
    let (was, is) = (State::values(was.iter().map(text)), State::values(is.iter().map(text)));
    let group = format!("{was:?} {is:?}");
    let draft = DraftFinding::new(Rule::ServerChanged, if all_kept { WireImpact::Safe } else { impact }, subject);
    Some(draft.states((was, is)).group(group))
}
