//! Media types.

use std::collections::BTreeSet;

/// Returns a media type in lower case, with its parameters in the order of their names.
///
/// UTF-8 is the `charset` of a text without one. A `boundary` is different in each message.
pub(crate) fn normalised(text: &str) -> String {
    let mut parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    let parameter = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().trim_matches('"'));
        let value = if name == "charset" { value.to_ascii_lowercase() } else { value.to_owned() };
        (name, value)
    };
    let is_kept = |(name, value): &(String, String)| {
        name != "boundary" && !(name == "charset" && matches!(value.as_str(), "utf-8" | "utf8"))
    };
    let parameters: BTreeSet<_> = parts.map(parameter).filter(is_kept).collect();
    parameters.into_iter().fold(essence, |text, (name, value)| format!("{text}; {name}={value}"))
}

/// Returns the type and the subtype of a media type that [`normalised`] returned.
pub(crate) fn essence(name: &str) -> &str {
    name.split(';').next().unwrap_or(name)
}

/// Whether a media type is JSON, whatever its parameters.
pub(crate) fn is_json(media_type: &str) -> bool {
    let name = normalised(media_type);
    let essence = essence(&name);
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}
