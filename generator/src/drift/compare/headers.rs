//! Changes of response headers, and of the parameters of webhooks and callbacks.

use std::collections::{BTreeMap, BTreeSet};

use super::OperationComparison;
use super::schema_path::SchemaPath;
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::value_schema;
use crate::drift::draft::{DraftFinding, Extent};
use crate::pointer::Pointer;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::{Flag, State};
use crate::report::subject::{Subject, SubjectPart};

/// Names and nodes of headers, by the part of the message that they are.
pub(super) type Headers<'a> = BTreeMap<SubjectPart, (String, Cursor<'a>)>;

/// Compares the headers of a message with this direction.
pub(super) fn compare<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    (was, is): (&Headers<'a>, &Headers<'a>),
    places: (&Pointer, &Pointer),
    (direction, message): (Direction, &Subject),
) {
    let sent = direction == Direction::Request;
    let all: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for part in all {
        let subject = message.part(part.clone());
        let (before, after) = (was.get(part).map(|(_, node)| node), is.get(part));
        let (name, after) = after.map_or(("", None), |(name, node)| (name.as_str(), Some(node)));
        if let Some((was, is)) = before.and_then(value_schema).zip(after.and_then(value_schema)) {
            let role = if sent { Role::Parameter } else { Role::ResponseHeader };
            both.compare_schemas(role, &was, &is, &SchemaPath::named(subject.clone(), name));
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
        let group = format!("{part:?} {first:?} {second:?}");
        let state = |required: bool| State::Flag(Flag::Required, required);
        let draft = DraftFinding::new(Rule::ResponseHeaderChanged, wire, subject).at(Some(places.0), Some(places.1));
        let nodes = (before.map(|header| &header.pointer), after.map(|header| &header.pointer));
        let draft = draft.edits(nodes.0, nodes.1, Extent::Exact).before_after(first.map(state), second.map(state));
        both.push(draft.group(group), direction);
    }
}
