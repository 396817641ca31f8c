//! Changes of request bodies.

use serde_json::Value;

use super::media_types::{self, media_types};
use super::operations::compare_extensions;
use super::pairs::SchemaPath;
use super::{Comparison, ValueRoot, forms};
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::{Contract, ContractOperation, OperationKey};
use crate::drift::draft::DraftFinding;
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;

/// Schema of a media type without a schema: any value is allowed.
static ANY_VALUE: Value = Value::Null;

/// Compares the request bodies of two operations.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    old: &ContractOperation<'a>,
    new: &ContractOperation<'a>,
) {
    let body = |contract: &Contract<'a>, operation: &ContractOperation<'a>| {
        operation.node.get("requestBody").and_then(|body| contract.resolve(&body))
    };
    let (before, after) = (body(comparison.old, old), body(comparison.new, new));
    let subject = format!("the body of {}", new.title());
    let direction = if new.is_incoming() { Direction::Response } else { Direction::Request };
    comparison.drafts.extend(required_change(key, &subject, (before.as_ref(), after.as_ref()), direction));
    let (Some(before), Some(after)) = (before, after) else { return };
    let (was, is) = (media_types(&before), media_types(&after));
    media_types::compare(comparison, key, &subject, (&before, &after), (&was, &is), direction);
    for (name, before, after) in media_types::matching(&was, &is) {
        let role = match direction {
            Direction::Request if forms::is_form(name) => Role::Form,
            Direction::Request => Role::Body,
            Direction::Response | Direction::Error => Role::Response,
        };
        if role == Role::Form {
            forms::compare(comparison, key, &new.title(), name, (before, after));
        }
        let found = compare_extensions(&subject, before, after);
        comparison.drafts.extend(found.into_iter().map(|draft| draft.affects(key, direction)));
        compare_content(comparison, key, name, (before, after), (role, &SchemaPath::new(&subject)));
    }
}

/// A draft finding if the body was added or removed, or if `required` changed.
fn required_change(
    key: &OperationKey,
    subject: &str,
    (before, after): (Option<&Cursor<'_>>, Option<&Cursor<'_>>),
    direction: Direction,
) -> Option<DraftFinding> {
    let required = |body: Option<&Cursor<'_>>| body.map(|body| body.flag("required"));
    let (was, is) = (required(before), required(after));
    if was == is {
        return None;
    }
    let wire = match (direction, was, is) {
        (Direction::Request, _, Some(true)) | (Direction::Request, Some(_), None) => WireImpact::WritesBreak,
        (Direction::Request, ..) => WireImpact::Safe,
        (_, Some(_), None) | (_, Some(true), Some(false)) => WireImpact::ReadsBreak,
        _ => WireImpact::Safe,
    };
    let text = |required: Option<bool>| {
        let text = match required {
            Some(true) => "a required body",
            Some(false) => "an optional body",
            None => "no body",
        };
        Some(text.to_owned())
    };
    let draft = DraftFinding::new(Rule::RequestBodyChanged, wire, subject).before_after(text(was), text(is));
    let draft = draft.at(before.map(|body| &body.pointer), after.map(|body| &body.pointer));
    Some(draft.affects(key, direction))
}

/// Compares the schemas of a media type of a request body or a response.
pub(super) fn compare_content<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    name: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    (role, path): (Role, &SchemaPath),
) {
    let sides = ((comparison.old, before), (comparison.new, after));
    let (was, is) = media_types::schemas(name, sides);
    if was.is_none() && is.is_none() {
        return;
    }
    let any = |media: &Cursor<'a>| Cursor::new(&ANY_VALUE, media.pointer.clone());
    let (was, is) = (was.unwrap_or_else(|| any(before)), is.unwrap_or_else(|| any(after)));
    let pair = comparison.schema_pairs.compare(&was, &is, path);
    comparison.roots.push(ValueRoot { pair, role, operation: key.clone() });
}
