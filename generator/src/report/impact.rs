//! Impact of a change on released clients and on source code, and the severity of a finding.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Direction in which a value is transferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From the client to the server: parameters and request bodies.
    Request,
    /// From the server to the client, in a successful response.
    Response,
    /// From the server to the client, in an error response.
    Error,
}

impl Direction {
    /// Returns the name that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Error => "error",
        }
    }
}

/// Relation of the values that the new description allows to those that the old one allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same values, as far as a client can tell.
    Same,
    /// More values.
    Wider,
    /// Fewer values.
    Narrower,
    /// Other values.
    Other,
    /// The description does not specify it.
    Unknown,
}

impl Relation {
    /// Returns the relation of a set of allowed values to the set before.
    pub(crate) fn of_sets<T: Ord>(old: &BTreeSet<T>, new: &BTreeSet<T>) -> Self {
        match (old.is_subset(new), new.is_subset(old)) {
            (true, true) => Self::Same,
            (true, false) => Self::Wider,
            (false, true) => Self::Narrower,
            (false, false) => Self::Other,
        }
    }

    /// Returns the relation of values to which both relations apply.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Same, relation) | (relation, Self::Same) => relation,
            (one, other) if one == other => one,
            _ => Self::Other,
        }
    }

    /// Returns the relation of the old values to the new ones.
    #[must_use]
    pub fn reverse(self) -> Self {
        match self {
            Self::Wider => Self::Narrower,
            Self::Narrower => Self::Wider,
            other => other,
        }
    }
}

/// Impact on clients that are already released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WireImpact {
    /// Released clients keep working.
    Safe,
    /// The description does not specify it.
    Unknown,
    /// Released clients fail to read a response, or lose a part of it.
    ReadsBreak,
    /// The server rejects requests of released clients.
    WritesBreak,
    /// Requests of released clients have another effect.
    WrongCall,
}

impl WireImpact {
    /// Derives the impact from the direction of a value and the relation of its new values to the old ones.
    ///
    /// Narrowing a request is breaking, widening it is not. Widening a response is breaking, narrowing it is not.
    /// A change that cannot be proven compatible is breaking.
    pub fn of(direction: Direction, relation: Relation) -> Self {
        match (direction, relation) {
            (_, Relation::Same)
            | (Direction::Request, Relation::Wider)
            | (Direction::Response | Direction::Error, Relation::Narrower) => Self::Safe,
            (_, Relation::Unknown) => Self::Unknown,
            (Direction::Request, Relation::Narrower | Relation::Other) => Self::WritesBreak,
            (Direction::Response | Direction::Error, Relation::Wider | Relation::Other) => Self::ReadsBreak,
        }
    }

    /// Whether released clients fail or have another effect.
    pub fn breaks(self) -> bool {
        self > Self::Unknown
    }

    /// Returns the name that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unknown => "unknown",
            Self::ReadsBreak => "reads-break",
            Self::WritesBreak => "writes-break",
            Self::WrongCall => "wrong-call",
        }
    }
}

/// Impact on code that is compiled against the regenerated client: the part of the version that must change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SemverImpact {
    /// The generated code is the same.
    #[default]
    None,
    /// Documentation changed, or behaviour behind the same signatures.
    Patch,
    /// Items were added; existing code still compiles.
    Minor,
    /// Existing code may not compile.
    Major,
}

impl SemverImpact {
    /// Returns the name that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Severity {
    /// Only text changed; neither the wire nor the code is affected.
    Noise,
    /// A compatible change that adds nothing.
    Note,
    /// A compatible addition.
    Add,
    /// A change that a person must judge.
    Review,
    /// Released clients, or code that uses them, fail.
    Break,
    /// The same call may have another effect. A person must confirm that this is intended.
    Stop,
}

impl Severity {
    /// All severities, highest first.
    pub const ALL: [Self; 6] = [Self::Stop, Self::Break, Self::Review, Self::Add, Self::Note, Self::Noise];

    /// Returns the name that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stop => "STOP",
            Self::Break => "BREAK",
            Self::Review => "REVIEW",
            Self::Add => "ADD",
            Self::Note => "NOTE",
            Self::Noise => "NOISE",
        }
    }

    /// Parses a severity, ignoring letter case.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.as_str().eq_ignore_ascii_case(text))
    }
}
