//! Why a command did not do what it was asked to.

use std::fmt::{self, Display};

use procountor_generator::diagnostic::Diagnostic;

/// Why a command failed, and with which exit code.
#[derive(Debug)]
pub enum Failure {
    /// What is committed is not what would be made: exit code 1.
    Stale(String),
    /// A person must decide before the command goes on: exit code 1.
    Undecided(String),
    /// The command could not do its work: exit code 2.
    Broken(String),
}

impl Failure {
    /// A failure to do something with a file or program.
    pub fn broken(doing: impl Display, error: impl Display) -> Self {
        Self::Broken(format!("{doing}: {error}"))
    }

    /// What is wrong with the input, all of it.
    pub fn diagnostics(diagnostics: &[Diagnostic]) -> Self {
        let said: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
        Self::Broken(said.join("\n\n"))
    }

    /// The exit code that stands for it.
    pub fn code(&self) -> u8 {
        match self {
            Self::Stale(_) | Self::Undecided(_) => 1,
            Self::Broken(_) => 2,
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Stale(text) | Self::Undecided(text) | Self::Broken(text)) = self;
        f.write_str(text)
    }
}

impl std::error::Error for Failure {}
