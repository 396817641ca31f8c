//! The version of the next client.

use std::fmt;

use super::{Report, Source, Wire};

/// A version of three numbers, as Cargo writes and reads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(u64, u64, u64);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Version {
    /// Reads a version; `None` where it is not three plain numbers, or one of them has none after it.
    pub fn parse(text: &str) -> Option<Self> {
        let number =
            |part: &str| part.parse().ok().filter(|number: &u64| *number < u64::MAX && number.to_string() == part);
        let mut parts = text.split('.').map(number);
        let version = Self(parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some(version)
    }

    /// The version after it, by the part that an upgrade asks for. Before 1.0 the parts are shifted: the first number
    /// that is not zero is the one that says that code may not compile any more.
    #[must_use]
    pub fn next(self, part: Source) -> Self {
        let Self(major, minor, patch) = self;
        let up = |number: u64| number.saturating_add(1);
        match (part, self) {
            (Source::None, _) => self,
            (Source::Major, Self(0, 0, _)) | (Source::Patch, _) | (Source::Minor, Self(0, ..)) => {
                Self(major, minor, up(patch))
            }
            (Source::Major, Self(0, ..)) | (Source::Minor, _) => Self(major, up(minor), 0),
            (Source::Major, _) => Self(up(major), 0, 0),
        }
    }
}

impl Report {
    /// The part of the version that is due: what an upgrade asks for, and at least a minor one where released crates
    /// cannot read what the server now answers: they must hear of a successor. What a person has accepted counts like
    /// all else: it happens all the same.
    ///
    /// `None` where it cannot be said what an upgrade asks for.
    pub fn due(&self) -> Option<Source> {
        let reads_break = self.findings.iter().any(|finding| finding.wire == Wire::ReadsBreak);
        Some(self.bump?.max(if reads_break { Source::Minor } else { Source::None }))
    }
}
