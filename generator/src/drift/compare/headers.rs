//! Changes of response headers, and of the parameters of webhooks and callbacks.

use std::collections::{BTreeMap, BTreeSet};

use super::OperationComparison;
use super::pairs::SchemaPath;
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::value_schema;
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;
use crate::pointer::Pointer;

/// Names and nodes of headers by their titles, such as `` header `x-total` ``.
pub(super) type Headers<'a> = BTreeMap<String, (String, Cursor<'a>)>;

/// Compares the headers of a message with this direction and title.
pub(super) fn compare<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    (was, is): (&Headers<'a>, &Headers<'a>),
    places: (&Pointer, &Pointer),
    (direction, message): (Direction, &str),
) {
    let sent = direction == Direction::Request;
    let all: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for title in all {
        let subject = format!("{title} of {message}");
        let (before, after) = (was.get(title).map(|(_, node)| node), is.get(title));
        let (name, after) = after.map_or(("", None), |(name, node)| (name.as_str(), Some(node)));
        if let Some((was, is)) = before.and_then(value_schema).zip(after.and_then(value_schema)) {
            let role = if sent { Role::Parameter } else { Role::ResponseHeader };
            both.compare_schemas(role, &was, &is, &SchemaPath::named(&subject, name));
        }
        let required = |header: Option<&Cursor<'a>>| header.map(|header| header.flag("required"));
        let (first, second) = (required(before), required(after));
        if first == second {
            continue;
        }
        let wire = match (sent, first, second) {
            (false, Some(_), None) | (false, Some(true), Some(false)) => WireImpact::ReadsBreak,
            (true, _, Some(true)) => WireImpact::WritesBreak,
            (true, Some(_), None) => WireImpact::Unknown,
            _ => WireImpact::Safe,
        };
        let text = |required: bool| if required { "required" } else { "optional" }.to_owned();
        let (first, second) = (first.map(text), second.map(text));
        let group = format!("{title} {first:?} {second:?}");
        let draft = DraftFinding::new(Rule::ResponseHeaderChanged, wire, subject).at(Some(places.0), Some(places.1));
        let nodes = (before.map(|header| &header.pointer), after.map(|header| &header.pointer));
        let draft = draft.edits(nodes.0, nodes.1, Extent::Exact).before_after(first, second);
        both.push(draft.group(group), direction);
    }
}
