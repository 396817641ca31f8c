//! What a change does: on the wire, to source code, and how much it weighs.

use serde::{Deserialize, Serialize};

/// Which way a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From the client to the server: parameters and bodies.
    Request,
    /// From the server to the client, in an answer of success.
    Response,
    /// From the server to the client, in an answer of failure.
    Error,
}

impl Direction {
    /// As reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Error => "error",
        }
    }
}

/// What the new description lets a value be, against what the old one let it be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same, as far as a client can tell.
    Same,
    /// More.
    Wider,
    /// Less.
    Narrower,
    /// Something else.
    Other,
    /// The description does not tell.
    Unknown,
}

impl Relation {
    /// The same, seen from the new description.
    #[must_use]
    pub fn reverse(self) -> Self {
        match self {
            Self::Wider => Self::Narrower,
            Self::Narrower => Self::Wider,
            other => other,
        }
    }
}

/// The effect on crates that are already in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wire {
    /// They go on as they were.
    Safe,
    /// The description does not tell.
    Unknown,
    /// They cannot read an answer, or lose something that it held.
    ReadsBreak,
    /// The server rejects what they send.
    WritesBreak,
    /// What they send does something else.
    WrongCall,
}

impl Wire {
    /// The law: narrowing what a request may hold breaks, widening it does not; widening what an answer may hold
    /// breaks, narrowing it does not; what cannot be told apart from a break is one.
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

    /// Whether crates in use fail or do something else.
    pub fn breaks(self) -> bool {
        self > Self::Unknown
    }

    /// As reports write it.
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

/// The part of the version that an upgrade to the regenerated crate asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The generated code is the same.
    #[default]
    None,
    /// Documentation, or behaviour behind the same signatures.
    Patch,
    /// Something new; code that compiled still does.
    Minor,
    /// Code that compiled may not compile any more.
    Major,
}

impl Source {
    /// As reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Severity {
    /// Text alone: neither the wire nor the code knows of it.
    Noise,
    /// Good to know.
    Note,
    /// Something new.
    Add,
    /// A person must look at it.
    Review,
    /// Crates in use, or code that uses them, fail.
    Break,
    /// The same call may do something else: a person must say that it is meant.
    Stop,
}

impl Severity {
    /// All of them, the heaviest first.
    pub const ALL: [Self; 6] = [Self::Stop, Self::Break, Self::Review, Self::Add, Self::Note, Self::Noise];

    /// As reports write it.
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

    /// Reads a severity in any letter case.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.as_str().eq_ignore_ascii_case(text))
    }
}
