//! How a parameter's value is written: its style, or the media type of its content.

use super::Comparison;
use crate::drift::contract::{Contract, Parameter, media_type};
use crate::drift::schema::Schema;

/// What a value is, as far as styles care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Scalar,
    List,
    Object,
    /// Of these or nobody knows: any difference may matter.
    Any,
}

impl Form {
    fn of<'a>(contract: &Contract<'a>, parameter: &Parameter<'a>) -> Self {
        let Some(node) = parameter.schema() else { return Self::Any };
        let schema = Schema::of(contract, &node);
        let Some(types) = schema.types.filter(|_| schema.branches.is_empty()) else { return Self::Any };
        let types: Vec<_> = types.into_iter().collect();
        match types.as_slice() {
            ["array"] => Self::List,
            ["object"] => Self::Object,
            types if types.iter().any(|name| matches!(*name, "array" | "object")) => Self::Any,
            _ => Self::Scalar,
        }
    }
}

/// What is said of how a value is written, with what the specification takes where nothing is said.
struct Style<'a> {
    name: &'a str,
    explode: bool,
    reserved: bool,
    /// The media type, which comes before all else.
    media: Option<String>,
}

impl<'a> Style<'a> {
    fn of(parameter: &Parameter<'a>) -> Self {
        let node = &parameter.node;
        let name = node.text("style").unwrap_or(match parameter.place {
            "query" | "cookie" => "form",
            _ => "simple",
        });
        let explode = node.node.get("explode").and_then(serde_json::Value::as_bool).unwrap_or(name == "form");
        // Elsewhere it means nothing.
        let reserved = node.flag("allowReserved") && parameter.place == "query";
        let media = node.get("content").and_then(|content| content.members().next());
        Self { name, explode, reserved, media: media.map(|(name, _)| media_type(name)) }
    }

    /// The same without what does not show in a value of this form.
    fn seen(self, form: Form) -> (Option<String>, &'a str, bool, bool) {
        let Self { name, explode, reserved, media } = self;
        if media.is_some() {
            return (media, "", false, false);
        }
        let exploded = match (form, name) {
            // One value is not taken apart, a simple list has commas either way, a deep object has no other way.
            (Form::Scalar, _) | (Form::List, "simple") | (Form::Object, "deepObject") => false,
            _ => explode,
        };
        let name = match (form, name) {
            // These join lists and objects.
            (Form::Scalar, "spaceDelimited" | "pipeDelimited" | "deepObject") => "form",
            // Taken apart, nothing is left to join.
            (Form::List, "spaceDelimited" | "pipeDelimited") if explode => "form",
            _ => name,
        };
        (None, name, exploded, reserved)
    }
}

/// Whether what a client writes as before is read otherwise: so it is the form of the old value that counts.
pub(super) fn differs<'a>(comparison: &Comparison<'_, 'a>, before: &Parameter<'a>, after: &Parameter<'a>) -> bool {
    let form = Form::of(comparison.old, before);
    Style::of(before).seen(form) != Style::of(after).seen(form)
}

/// The style in words.
pub(super) fn words(parameter: &Parameter<'_>) -> String {
    let Style { name, explode, reserved, media } = Style::of(parameter);
    if let Some(media) = media {
        return format!("as {media}");
    }
    let reserved = if reserved { ", reserved characters as they are" } else { "" };
    format!("{name}{}{reserved}", if explode { ", one key for each" } else { ", joined" })
}
