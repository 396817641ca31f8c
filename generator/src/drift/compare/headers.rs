//! Changes of response headers, and of the parameters of webhooks and callbacks.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::SchemaPath;
use super::{Comparison, ValueRoot};
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::OperationKey;
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;
use crate::pointer::Pointer;

/// Names and nodes of headers by their titles, such as `` header `x-total` ``.
pub(super) type Headers<'a> = BTreeMap<String, (String, Cursor<'a>)>;

/// Compares the headers of a message with this direction and title.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    headers: &(Headers<'a>, Headers<'a>),
    places: (&Pointer, &Pointer),
    (direction, message): (Direction, &str),
) {
    let (was, is) = headers;
    let sent = direction == Direction::Request;
    let all: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for title in all {
        let subject = format!("{title} of {message}");
        let (before, after) = (was.get(title).map(|(_, node)| node), is.get(title).map(|(_, node)| node));
        if let (Some(before), Some(after)) = (before, after)
            && let Some((was, is)) = schema(before).zip(schema(after))
        {
            let name = headers.1.get(title).map_or("", |(name, _)| name.as_str());
            let pair = comparison.schema_pairs.compare(&was, &is, &SchemaPath::named(&subject, name));
            let role = if sent { Role::Parameter } else { Role::ResponseHeader };
            comparison.roots.push(ValueRoot { pair, role, operation: key.clone() });
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
        let text =
            |required: Option<bool>| required.map(|required| if required { "required" } else { "optional" }.to_owned());
        let (first, second) = (text(first), text(second));
        let group = format!("{title} {first:?} {second:?}");
        let draft = DraftFinding::new(Rule::ResponseHeaderChanged, wire, subject).at(Some(places.0), Some(places.1));
        let nodes = (before.map(|header| &header.pointer), after.map(|header| &header.pointer));
        let draft = draft.edits(nodes.0, nodes.1, Extent::Exact);
        comparison.drafts.push(draft.before_after(first, second).group(group).affects(key, direction));
    }
}

/// Schema of a header, from `schema` or `content`.
fn schema<'a>(header: &Cursor<'a>) -> Option<Cursor<'a>> {
    let content = || header.get("content")?.members().next()?.1.get("schema");
    header.get("schema").or_else(content)
}
