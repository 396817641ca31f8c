//! Failures of commands and their exit codes.

use std::fmt::{self, Display};

use procountor_generator::diagnostic::Diagnostic;

/// Failure of a command; the variant determines the exit code.
#[derive(Debug)]
pub enum Failure {
    /// A check failed: a file is stale, a limit is missed, a finding is at the requested severity. Exit code 1.
    CheckFailed(String),
    /// The maintainer must decide something before the command can continue. Exit code 1.
    NeedsDecision(String),
    /// The command cannot do its work. Exit code 2.
    Error(String),
}

impl Failure {
    /// Returns a [`Failure::Error`] for an error with its context, such as a path or a command line.
    pub fn error(context: impl Display, error: impl Display) -> Self {
        Self::Error(format!("{context}: {error}"))
    }

    /// Returns a [`Failure::Error`] that prints all diagnostics.
    pub fn diagnostics(diagnostics: &[Diagnostic]) -> Self {
        let texts: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
        Self::Error(texts.join("\n\n"))
    }

    /// Returns the exit code of the process.
    pub fn code(&self) -> u8 {
        match self {
            Self::CheckFailed(_) | Self::NeedsDecision(_) => 1,
            Self::Error(_) => 2,
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::CheckFailed(text) | Self::NeedsDecision(text) | Self::Error(text)) = self;
        f.write_str(text)
    }
}

impl std::error::Error for Failure {}
