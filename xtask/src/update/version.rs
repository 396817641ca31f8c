//! The next version of the client, by what a release does to it.

use std::fmt;
use std::path::Path;

use procountor_generator::drift::{Report, Source, Wire};
use toml_edit::{DocumentMut, Item, value};

use crate::failure::Failure;
use crate::files;

/// The client's manifest, from the root of the repository.
pub const MANIFEST: &str = "generated-client/Cargo.toml";
/// The lock file, which names the client's version too.
pub const LOCK: &str = "Cargo.lock";
/// The client's name.
const CLIENT: &str = "procountor-client";

/// A version of three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(u64, u64, u64);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Version {
    /// Reads a version; `None` where it is not three plain numbers.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split('.').map(|number| number.parse().ok());
        let version = Self(numbers.next()??, numbers.next()??, numbers.next()??);
        numbers.next().is_none().then_some(version)
    }

    /// The version after it, as Cargo reads versions: before 1.0 the first number that is not zero is the one that
    /// says that code may not compile any more.
    #[must_use]
    pub fn next(self, part: Source) -> Self {
        let Self(major, minor, patch) = self;
        match (part, self) {
            (Source::None, _) => self,
            (_, Self(0, 0, _)) => Self(0, 0, patch + 1),
            (Source::Major, Self(0, _, _)) => Self(0, minor + 1, 0),
            (_, Self(0, _, _)) | (Source::Patch, _) => Self(major, minor, patch + 1),
            (Source::Minor, _) => Self(major, minor + 1, 0),
            (Source::Major, _) => Self(major + 1, 0, 0),
        }
    }
}

/// The part of the version that a release asks for: what it does to source code, at least minor where crates in use
/// cannot read answers any more, and at least patch where any of the code is another.
pub(super) fn part(report: &Report, code_differs: bool) -> Source {
    let reads = report.findings.iter().any(|finding| finding.wire == Wire::ReadsBreak);
    let least = match (reads, code_differs) {
        (true, _) => Source::Minor,
        (false, true) => Source::Patch,
        (false, false) => Source::None,
    };
    // What cannot be said may be anything.
    report.bump.unwrap_or(Source::Major).max(least)
}

/// The client's manifest and the lock file, read.
#[derive(Debug)]
pub(super) struct Manifests {
    manifest: DocumentMut,
    lock: DocumentMut,
    /// The client's version.
    pub(super) version: Version,
}

impl Manifests {
    /// Reads them from the repository at `root`.
    pub(super) fn read(root: &Path) -> Result<Self, Failure> {
        let parsed = |name: &str| -> Result<DocumentMut, Failure> {
            files::read_text(&root.join(name))?.parse().map_err(|error| Failure::broken(name, error))
        };
        let (manifest, lock) = (parsed(MANIFEST)?, parsed(LOCK)?);
        let version = manifest.get("package").and_then(|package| package.get("version")).and_then(Item::as_str);
        let version = version.and_then(Version::parse).ok_or_else(|| {
            Failure::Broken(format!(
                "{MANIFEST}: the client has no version of its own\n  \
                 expected three numbers, such as `version = \"0.8.2\"`\n  do: write it there; nothing was changed"
            ))
        })?;
        Ok(Self { manifest, lock, version })
    }

    /// The texts of manifest and lock file with another version.
    pub(super) fn with(mut self, version: Version) -> (String, String) {
        if let Some(item) = self.manifest.get_mut("package").and_then(|package| package.get_mut("version")) {
            *item = value(version.to_string());
        }
        let packages = self.lock.get_mut("package").and_then(Item::as_array_of_tables_mut);
        let named = |table: &&mut toml_edit::Table| table.get("name").and_then(Item::as_str) == Some(CLIENT);
        if let Some(client) = packages.and_then(|packages| packages.iter_mut().find(named)) {
            client.insert("version", value(version.to_string()));
        }
        (self.manifest.to_string(), self.lock.to_string())
    }
}
