//! Serialisation of parameters: the style, or the media type of the content.

use super::Comparison;
use crate::document::media_type::normalised as media_type;
use crate::drift::contract::{Contract, ContractParameter};
use crate::drift::impact::WireImpact;
use crate::drift::schema::Schema;

/// Form of a value, which decides how a style applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Scalar,
    List,
    Object,
    /// Several forms or an unknown one: any difference of style can matter.
    Any,
}

impl Form {
    fn of<'a>(contract: &Contract<'a>, parameter: &ContractParameter<'a>) -> Self {
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

/// Style of a parameter, with the defaults of the specification.
struct Style<'a> {
    name: &'a str,
    explode: bool,
    reserved: bool,
    /// Media type of `content`, which takes precedence over the style.
    media: Option<String>,
}

impl<'a> Style<'a> {
    fn of(parameter: &ContractParameter<'a>) -> Self {
        let node = &parameter.node;
        let name = node.text("style").unwrap_or(match parameter.location {
            "query" | "cookie" => "form",
            _ => "simple",
        });
        let explode = node.node.get("explode").and_then(serde_json::Value::as_bool).unwrap_or(name == "form");
        // `allowReserved` applies to query parameters only.
        let reserved = node.flag("allowReserved") && parameter.location == "query";
        let media = node.get("content").and_then(|content| content.members().next());
        Self { name, explode, reserved, media: media.map(|(name, _)| media_type(name)) }
    }

    /// The parts of the style that affect a value of this form.
    fn effective(self, form: Form) -> (Option<String>, &'a str, bool, bool) {
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
}

/// Impact of a change of the style; `None` if a value in the old style is written in the same way in the new one. The
/// form is that of the old value.
pub(super) fn impact<'a>(
    comparison: &Comparison<'_, 'a>,
    before: &ContractParameter<'a>,
    after: &ContractParameter<'a>,
) -> Option<WireImpact> {
    let form = Form::of(comparison.old, before);
    let (was, is) = (Style::of(before).effective(form), Style::of(after).effective(form));
    // A server that allows reserved characters still decodes percent-encoded ones.
    let more_allowed = (&was.0, was.1, was.2) == (&is.0, is.1, is.2) && is.3;
    (was != is).then_some(if more_allowed { WireImpact::Safe } else { WireImpact::WrongCall })
}

/// Printed style.
pub(super) fn text(parameter: &ContractParameter<'_>) -> String {
    let Style { name, explode, reserved, media } = Style::of(parameter);
    if let Some(media) = media {
        return format!("as {media}");
    }
    let reserved = if reserved { ", reserved characters allowed" } else { "" };
    format!("{name}{}{reserved}", if explode { ", exploded" } else { ", not exploded" })
}
