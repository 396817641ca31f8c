//! Text of violations.

use std::fmt;

use super::{Confidence, Rule, UnknownRule, Violation, Violations};

/// Formats as `sentence [id, certain; source]`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}, {}; {}]", self.sentence, self.id, self.confidence, self.source)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
        })
    }
}

/// Formats as the fields, if any, and the rule: `language, type: sentence [id, certain; source]`.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.rule.fields {
            [] => write!(f, "{}", self.rule),
            fields => write!(f, "{}: {}", fields.join(", "), self.rule),
        }
    }
}

/// Formats as a line for each violation, after a line with their number.
impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        write!(f, "the request violates {count} {}", if count == 1 { "rule" } else { "rules" })?;
        self.0.iter().try_for_each(|violation| write!(f, "\n  {violation}"))
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown rule `{}`", self.id)?;
        match self.nearest {
            Some(nearest) => write!(f, "; did you mean `{nearest}`?"),
            None => Ok(()),
        }
    }
}
