//! Version of the next client release.

use std::fmt;

use super::{Report, SemverImpact, WireImpact};

/// A Cargo version of three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(u64, u64, u64);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Version {
    /// Parses a version of three plain numbers below `u64::MAX`.
    pub fn parse(text: &str) -> Option<Self> {
        let number =
            |part: &str| part.parse().ok().filter(|number: &u64| *number < u64::MAX && number.to_string() == part);
        let mut parts = text.split('.').map(number);
        let version = Self(parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some(version)
    }

    /// Returns the next version for a change with this impact.
    ///
    /// Before 1.0 the parts are shifted as Cargo does: the first number that is not zero is the major version.
    #[must_use]
    pub fn next(self, impact: SemverImpact) -> Self {
        let Self(major, minor, patch) = self;
        let up = |number: u64| number.saturating_add(1);
        match (impact, self) {
            (SemverImpact::None, _) => self,
            (SemverImpact::Major, Self(0, 0, _)) | (SemverImpact::Patch, _) | (SemverImpact::Minor, Self(0, ..)) => {
                Self(major, minor, up(patch))
            }
            (SemverImpact::Major, Self(0, ..)) | (SemverImpact::Minor, _) => Self(major, up(minor), 0),
            (SemverImpact::Major, _) => Self(up(major), 0, 0),
        }
    }
}

impl Report {
    /// Returns the part of the version that must change, or `None` if it is unknown.
    ///
    /// It is at least [`SemverImpact::Minor`] if released clients cannot read responses of the server, because their
    /// users need a new release. Accepted findings count too.
    pub fn required_bump(&self) -> Option<SemverImpact> {
        let reads_break = self.findings.iter().any(|finding| finding.wire == WireImpact::ReadsBreak);
        Some(self.bump?.max(if reads_break { SemverImpact::Minor } else { SemverImpact::None }))
    }
}
