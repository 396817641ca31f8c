//! Steps of a path: what its segments say, for the name of an operation.

use super::{Identity, Names};

/// Endings of a segment that only name the format of the response.
const FORMATS: &[&str] = &[".json", ".xml"];

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// A literal.
    Noun(&'a str),
    /// A parameter.
    Parameter,
    /// A method after a colon, such as `cancel` in `/runs/{id}:cancel`.
    Action(&'a str),
}

impl<'a> Step<'a> {
    /// Returns the literal.
    pub(super) fn noun(self) -> Option<&'a str> {
        match self {
            Self::Noun(literal) => Some(literal),
            Self::Parameter | Self::Action(_) => None,
        }
    }
}

impl Names {
    /// Returns the steps of a path.
    pub(super) fn steps<'a>(&self, identity: &'a Identity) -> Vec<Step<'a>> {
        let mut steps = Vec::new();
        for segment in identity.segments() {
            match segment {
                None => steps.push(Step::Parameter),
                Some(literal) if self.has_segment(literal) => steps.push(Step::Noun(literal)),
                Some(literal) => mixed(literal, &mut steps),
            }
        }
        // Only the last step is an action.
        let last = steps.len().saturating_sub(1);
        for step in steps.iter_mut().take(last) {
            if let Step::Action(literal) = *step {
                *step = Step::Noun(literal);
            }
        }
        steps
    }

    /// Whether a leading step only groups resources: a version, `api`, or a parameter.
    pub(super) fn is_group(&self, step: Step<'_>) -> bool {
        match step {
            Step::Parameter => true,
            Step::Noun(literal) if self.has_segment(literal) => false,
            Step::Noun(literal) => matches!(literal, "api" | "rest") || is_version(literal),
            Step::Action(_) => false,
        }
    }
}

/// Adds the steps of a segment that may contain parameters, each written as `{}`.
fn mixed<'a>(segment: &'a str, steps: &mut Vec<Step<'a>>) {
    let (segment, action) = match segment.rsplit_once(':') {
        Some((before, action)) if !before.is_empty() && has_letters(action) && !action.contains('{') => {
            (before, Some(Step::Action(action)))
        }
        _ => (segment, None),
    };
    let without_format = FORMATS.iter().find_map(|format| segment.strip_suffix(format));
    let segment = without_format.filter(|rest| !rest.is_empty()).unwrap_or(segment);
    let mut pieces = segment.split("{}").enumerate().peekable();
    while let Some((index, piece)) = pieces.next() {
        let is_extension = index > 0 && piece.starts_with('.');
        let is_only = index == 0 && pieces.peek().is_none();
        if is_only || (has_letters(piece) && !is_extension) {
            steps.push(Step::Noun(piece));
        }
        if pieces.peek().is_some() && steps.last() != Some(&Step::Parameter) {
            steps.push(Step::Parameter);
        }
    }
    steps.extend(action);
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether a segment is a version such as `v1`, `v2.1` or `v1beta2`.
fn is_version(segment: &str) -> bool {
    let Some(rest) = segment.strip_prefix('v') else { return false };
    let digits = rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let stage = digits.trim_end_matches(|letter: char| letter.is_ascii_digit());
    rest.starts_with(|first: char| first.is_ascii_digit()) && matches!(stage, "" | "alpha" | "beta" | "rc")
}
