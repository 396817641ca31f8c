//! The version of the client, where it is written.

use std::path::Path;

use procountor_generator::drift::version::Version;
use toml_edit::{DocumentMut, Item, value};

use crate::failure::Failure;
use crate::files;

/// The client's manifest, from the root of the repository.
pub const MANIFEST: &str = "generated-client/Cargo.toml";
/// The lock file, which names the client's version too.
pub const LOCK: &str = "Cargo.lock";
/// The client's name.
const CLIENT: &str = "procountor-client";

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
