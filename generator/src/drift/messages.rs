//! Messages of findings: the consequence for released clients, and a line for the release notes.

use super::draft::State;
use super::impact::{Direction, WireImpact};
use super::rule::Rule;

/// Values that fill a message template.
#[derive(Clone, Copy, Debug)]
pub(super) struct MessageValues<'a> {
    /// Subject of the change, such as ``property `dueDate` of Invoice``.
    pub(super) subject: &'a str,
    /// State before the change.
    pub(super) before: Option<&'a str>,
    /// State after the change.
    pub(super) after: Option<&'a str>,
    /// Directions in which the changed value is transferred.
    pub(super) directions: &'a [Direction],
    /// Impact on released clients.
    pub(super) wire: WireImpact,
    /// Whether no operation uses the changed value.
    pub(super) unused: bool,
}

/// Returns a state as text.
pub(super) fn state_text(state: &State) -> String {
    match state {
        State::One(text) => text.clone(),
        State::Values(values) => values.join(", "),
    }
}

/// A message template, or several of which the values select one: a sentence without its capital and its full stop.
///
/// `{subject}`, `{before}` and `{after}` are placeholders. A part in square brackets is omitted if one of its
/// placeholders has no value.
pub(super) enum Template {
    /// One template for all values.
    Always(&'static str),
    /// Selected by direction; a value with both directions gets both sentences.
    ByDirection { request: &'static str, response: &'static str },
    /// Selected by whether the change is safe for released clients.
    ByWire { safe: &'static str, breaking: &'static str },
    /// Selected by whether the change is safe for released clients and, if it is not, by direction.
    ByWireAndDirection { safe: &'static str, request: &'static str, response: &'static str },
    /// Selected by whether there is only a new state, only an old state, or both.
    ByPresence { added: &'static str, removed: &'static str, changed: &'static str },
}

use Template::{Always, ByDirection, ByPresence, ByWire, ByWireAndDirection};

/// Returns the consequence of a change for released clients.
pub(super) fn consequence(rule: Rule, values: &MessageValues<'_>) -> String {
    if values.wire == WireImpact::Safe && values.unused {
        return Always("no effect: no call contains {subject} both before and after the change").render(values);
    }
    rule.entry().consequence.render(values)
}

/// Returns a line for the release notes.
pub(super) fn release_note(rule: Rule, values: &MessageValues<'_>) -> String {
    rule.entry().note.render(values)
}

impl Template {
    fn render(&self, values: &MessageValues<'_>) -> String {
        let selected: Vec<&str> = match *self {
            Always(template) => vec![template],
            ByWire { safe, .. } | ByWireAndDirection { safe, .. } if values.wire == WireImpact::Safe => vec![safe],
            ByDirection { request, response } | ByWireAndDirection { request, response, .. } => {
                let is_sent = values.directions.contains(&Direction::Request);
                let is_received = values.directions.iter().any(|direction| *direction != Direction::Request);
                // If unreadable responses are the worst impact, requests are still accepted.
                let requests_accepted = is_received && values.wire == WireImpact::ReadsBreak;
                // A change that no operation uses is reported as one of a response, which is the milder message.
                [(is_sent && !requests_accepted, request), (is_received || !is_sent, response)]
                    .into_iter()
                    .filter(|(applies, _)| *applies)
                    .map(|(_, template)| template)
                    .collect()
            }
            ByWire { breaking, .. } => vec![breaking],
            ByPresence { added, removed, changed } => match (values.before, values.after) {
                (None, Some(_)) => vec![added],
                (Some(_), None) => vec![removed],
                _ => vec![changed],
            },
        };
        let sentences: Vec<_> = selected.into_iter().map(|template| sentence(&fill(template, values))).collect();
        sentences.join(" ")
    }
}

/// Fills a template in one pass, so that braces and brackets in the values have no meaning.
fn fill(template: &str, values: &MessageValues<'_>) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((required, after)) = rest.split_once('[') {
        let (optional, tail) = after.split_once(']').unwrap_or((after, ""));
        filled.push_str(&substitute(required, values).0);
        if let (text, true) = substitute(optional, values) {
            filled.push_str(&text);
        }
        rest = tail;
    }
    filled + &substitute(rest, values).0
}

/// Replaces the placeholders; the flag is `true` if all of them have a value.
fn substitute(template: &str, values: &MessageValues<'_>) -> (String, bool) {
    let mut parts = template.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    let mut complete = true;
    for part in parts {
        let (name, tail) = part.split_once('}').unwrap_or((part, ""));
        let value = match name {
            "before" => values.before,
            "after" => values.after,
            _ => Some(values.subject),
        };
        complete &= value.is_some();
        filled.push_str(value.unwrap_or("none"));
        filled.push_str(tail);
    }
    (filled, complete)
}

/// Adds a capital, even if the text begins with a subject in lower case, and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}
