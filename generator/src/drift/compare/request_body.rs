//! Changes of request bodies.

use serde_json::Value;

use super::media_types::{self, media_types};
use super::schema_path::SchemaPath;
use super::{OperationComparison, forms};
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::draft::DraftFinding;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::subject::{Subject, SubjectPart};

/// Schema of a media type without a schema: any value is allowed.
static ANY_VALUE: Value = Value::Null;

/// Compares the request bodies of two operations.
pub(super) fn compare(both: &mut OperationComparison<'_, '_, '_>) {
    let subject = both.new.subject().part(SubjectPart::Body);
    let before = both.old.node.get("requestBody").and_then(|body| both.all.old.resolve(&body));
    let after = both.new.node.get("requestBody").and_then(|body| both.all.new.resolve(&body));
    let direction = if both.new.is_incoming() { Direction::Response } else { Direction::Request };
    if let Some(draft) = required_change(&subject, (before.as_ref(), after.as_ref()), direction) {
        both.push(draft, direction);
    }
    let (Some(before), Some(after)) = (before, after) else { return };
    let (was, is) = (media_types(&before), media_types(&after));
    media_types::compare(both, &subject, (&before, &after), (&was, &is), direction);
    for (name, before, after) in media_types::matching(&was, &is) {
        let role = match direction {
            Direction::Request if forms::is_form(name) => Role::Form,
            Direction::Request => Role::Body,
            Direction::Response | Direction::Error => Role::Response,
        };
        if role == Role::Form {
            forms::compare(both, name, (before, after));
        }
        both.compare_extensions(&subject, before, after, direction);
        compare_content(both, name, (before, after), role, &SchemaPath::new(subject.clone()));
    }
}

/// A draft finding if the body was added or removed, or if `required` changed.
fn required_change(
    subject: &Subject,
    (before, after): (Option<&Cursor<'_>>, Option<&Cursor<'_>>),
    direction: Direction,
) -> Option<DraftFinding> {
    let required = |body: Option<&Cursor<'_>>| body.map(|body| body.flag("required"));
    let (was, is) = (required(before), required(after));
    let wire = match (direction, was, is) {
        (Direction::Request, _, Some(true)) | (Direction::Request, Some(_), None) => WireImpact::WritesBreak,
        (Direction::Request, ..) => WireImpact::Safe,
        (_, Some(_), None) | (_, Some(true), Some(false)) => WireImpact::ReadsBreak,
        _ => WireImpact::Safe,
    };
    let text = |required: Option<bool>| match required {
        Some(true) => "a required body",
        Some(false) => "an optional body",
        None => "no body",
    };
    let draft = DraftFinding::new(Rule::RequestBodyChanged, wire, subject.clone()).texts(text(was), text(is));
    let draft = draft.at(before.map(|body| &body.pointer), after.map(|body| &body.pointer));
    (was != is).then_some(draft)
}

/// Compares the schemas of a media type of a request body or a response.
pub(super) fn compare_content<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    name: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    role: Role,
    path: &SchemaPath,
) {
    let (was, is) = media_types::schemas(name, ((both.all.old, before), (both.all.new, after)));
    if was.is_none() && is.is_none() {
        return;
    }
    let any = |media: &Cursor<'a>| Cursor::new(&ANY_VALUE, media.pointer.clone());
    let (was, is) = (was.unwrap_or_else(|| any(before)), is.unwrap_or_else(|| any(after)));
    both.compare_schemas(role, &was, &is, path);
}
