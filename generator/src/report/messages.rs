//! Messages of findings: the consequence for released clients, and a line for the release notes.

use super::impact::{Direction, WireImpact};
use super::prose::Prose;
use super::rule::Rule;
use super::state::State;

/// Values that fill a message template.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MessageValues<'a> {
    /// Subject of the change, such as ``property `dueDate` of Invoice``.
    pub(crate) subject: &'a Prose,
    /// State before the change.
    pub(crate) before: Option<&'a State>,
    /// State after the change.
    pub(crate) after: Option<&'a State>,
    /// Directions in which the changed value is transferred.
    pub(crate) directions: &'a [Direction],
    /// Impact on released clients.
    pub(crate) wire: WireImpact,
    /// Whether no operation uses the changed value.
    pub(crate) unused: bool,
}

/// A message template, or several of which the values select one: a sentence without its capital and its full stop.
///
/// `{subject}`, `{before}` and `{after}` are placeholders. Code is written between backticks. A part in square brackets
/// is omitted if one of its placeholders has no value.
pub(crate) enum Template {
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
pub(crate) fn consequence(rule: Rule, values: &MessageValues<'_>) -> Prose {
    if values.wire == WireImpact::Safe && values.unused {
        return Always("no effect: no call contains {subject} both before and after the change").render(values);
    }
    rule.entry().consequence.render(values)
}

/// Returns a line for the release notes.
pub(crate) fn release_note(rule: Rule, values: &MessageValues<'_>) -> Prose {
    rule.entry().note.render(values)
}

impl Template {
    fn render(&self, values: &MessageValues<'_>) -> Prose {
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
        selected.into_iter().map(|template| fill(template, values).sentence()).fold(
            Prose::default(),
            |text, sentence| {
                let space = if text.pieces().is_empty() { "" } else { " " };
                text.text(space).then(sentence)
            },
        )
    }
}

/// Fills a template in one pass, so that braces, brackets and backticks in the values have no meaning.
fn fill(template: &str, values: &MessageValues<'_>) -> Prose {
    let mut filled = Prose::default();
    let mut rest = template;
    while let Some((required, after)) = rest.split_once('[') {
        let (optional, tail) = after.split_once(']').unwrap_or((after, ""));
        filled = filled.then(substitute(required, values).0);
        if let (part, true) = substitute(optional, values) {
            filled = filled.then(part);
        }
        rest = tail;
    }
    filled.then(substitute(rest, values).0)
}

/// Replaces the placeholders; the flag is `true` if all of them have a value.
fn substitute(template: &str, values: &MessageValues<'_>) -> (Prose, bool) {
    let (mut filled, mut complete) = (Prose::default(), true);
    for (at, template) in template.split('`').enumerate() {
        let mut parts = template.split('{');
        let mut span = Prose::from(parts.next().unwrap_or_default());
        for part in parts {
            let (name, tail) = part.split_once('}').unwrap_or((part, ""));
            let state = match name {
                "before" => values.before,
                "after" => values.after,
                _ => {
                    span = span.then(values.subject.clone()).text(tail);
                    continue;
                }
            };
            complete &= state.is_some();
            span = span.text(state.map_or_else(|| "none".to_owned(), ToString::to_string)).text(tail);
        }
        filled = if at % 2 == 1 { filled.code(span.to_string()) } else { filled.then(span) };
    }
    (filled, complete)
}
