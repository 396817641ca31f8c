//! Serialisation of parameters: the style, or the media type of the content.

use serde_json::Value;

use super::media_type;
use crate::cursor::Cursor;

/// Form of a value, which decides how a style applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Scalar,
    List,
    Object,
    /// Several forms or an unknown one: any difference of style can matter.
    Any,
}

/// Style of a parameter, with the defaults of the specification.
pub(crate) struct Style<'a> {
    name: &'a str,
    explode: bool,
    reserved: bool,
    /// Media type of `content`, which takes precedence over the style.
    media: Option<String>,
}

impl<'a> Style<'a> {
    /// Reads the style of a parameter at a location, such as `query`.
    pub(crate) fn of(node: &Cursor<'a>, location: &str) -> Self {
        let name = node.text("style").unwrap_or(match location {
            "query" | "cookie" => "form",
            _ => "simple",
        });
        let explode = node.node.get("explode").and_then(Value::as_bool).unwrap_or(name == "form");
        // `allowReserved` applies to query parameters only.
        let reserved = node.flag("allowReserved") && location == "query";
        let media = node.get("content").and_then(|content| content.members().next());
        Self { name, explode, reserved, media: media.map(|(name, _)| media_type::normalised(name)) }
    }

    /// The parts of the style that affect a value of this form.
    pub(crate) fn effective(self, form: Form) -> (Option<String>, &'a str, bool, bool) {
        let Self { name, explode, reserved, media } = self;
        if media.is_some() {
            return (media, "", false, false);
        }
        let exploded = match (form, name) {
            // A scalar has nothing to explode, a simple array has commas in both cases, `deepObject` always explodes.
            (Form::Scalar, _) | (Form::List, "simple") | (Form::Object, "deepObject") => false,
            _ => explode,
        };
        let name = match (form, name) {
            // These styles apply to arrays and objects only.
            (Form::Scalar, "spaceDelimited" | "pipeDelimited" | "deepObject") => "form",
            // An exploded array has no delimiters.
            (Form::List, "spaceDelimited" | "pipeDelimited") if explode => "form",
            _ => name,
        };
        (None, name, exploded, reserved)
    }

    /// Printed style.
    pub(crate) fn text(self) -> String {
        let Self { name, explode, reserved, media } = self;
        if let Some(media) = media {
            return format!("as {media}");
        }
        let reserved = if reserved { ", reserved characters allowed" } else { "" };
        format!("{name}{}{reserved}", if explode { ", exploded" } else { ", not exploded" })
    }
}
