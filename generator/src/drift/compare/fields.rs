//! Headers of answers, and whatever else is named beside a body.

use std::collections::{BTreeMap, BTreeSet};

use super::value::Site;
use super::{Comparison, Draft, Root};
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::Key;
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::pointer::Pointer;

/// Fields by what they are called, such as `` header `x-total` ``.
pub(super) type Fields<'a> = BTreeMap<String, Cursor<'a>>;

/// Compares the fields of a message that travels this way, and is called so.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    (was, is): &(Fields<'a>, Fields<'a>),
    places: (&Pointer, &Pointer),
    (direction, message): (Direction, &str),
) {
    let sent = direction == Direction::Request;
    let all: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for name in all {
        let subject = format!("{name} of {message}");
        let (before, after) = (was.get(name), is.get(name));
        if let (Some(before), Some(after)) = (before, after)
            && let Some((was, is)) = schema(before).zip(schema(after))
        {
            let pair = comparison.values.compare(&was, &is, &Site::new(&subject));
            let role = if sent { Role::Parameter } else { Role::Header };
            comparison.roots.push(Root { pair, role, operation: key.clone() });
        }
        let always = |field: Option<&Cursor<'a>>| field.map(|field| field.flag("required"));
        let (first, second) = (always(before), always(after));
        if first == second {
            continue;
        }
        let wire = match (sent, first, second) {
            (false, Some(_), None) | (false, Some(true), Some(false)) => Wire::ReadsBreak,
            (true, _, Some(true)) => Wire::WritesBreak,
            (true, Some(_), None) => Wire::Unknown,
            _ => Wire::Safe,
        };
        let words =
            |always: Option<bool>| always.map(|always| if always { "always there" } else { "may be there" }.to_owned());
        let (first, second) = (words(first), words(second));
        let what = format!("{name} {first:?} {second:?}");
        let draft = Draft::new(Kind::ResponseHeaderChanged, wire, subject).at(Some(places.0), Some(places.1));
        comparison.drafts.push(draft.texts(first, second).what(what).reaches(key, direction));
    }
}

/// What a field holds.
fn schema<'a>(field: &Cursor<'a>) -> Option<Cursor<'a>> {
    let content = || field.get("content")?.members().next()?.1.get("schema");
    field.get("schema").or_else(content)
}
