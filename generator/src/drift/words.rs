//! Sentences.
use super::effect::{Direction, Wire};
use super::kind::Kind;

/// What a sentence is made of.
pub(super) struct Facts<'a> {
    pub(super) subject: &'a str,
    pub(super) before: Option<&'a str>,
    pub(super) after: Option<&'a str>,
    pub(super) directions: &'a [Direction],
    pub(super) wire: Wire,
}

pub(super) fn meets(kind: Kind, facts: &Facts<'_>) -> String {
    format!("{}: {} ({})", facts.subject, kind.title(), facts.wire.as_str())
}

pub(super) fn note(kind: Kind, facts: &Facts<'_>) -> String {
    format!("{}: {}, {:?} {:?} {:?}", facts.subject, kind.title(), facts.before, facts.after, facts.directions)
}
