//! Version of the client in its manifest and in the lock file.

use std::path::Path;

use procountor_generator::report::version::Version;
use toml_edit::{DocumentMut, Item, value};

use crate::failure::Failure;
use crate::files;

/// Path of the client's manifest, from the root of the repository.
pub const MANIFEST: &str = "generated-client/Cargo.toml";
/// Path of the lock file, from the root of the repository.
pub const LOCK: &str = "Cargo.lock";
/// Package name of the client.
const CLIENT: &str = "procountor-client";

/// The client's manifest and the lock file.
#[derive(Debug)]
pub(super) struct Manifests {
    manifest: DocumentMut,
    lock: DocumentMut,
    /// Version of the client.
    pub(super) version: Version,
}

impl Manifests {
    /// Reads both files from the repository at `root`.
    pub(super) fn read(root: &Path) -> Result<Self, Failure> {
        let parse = |name: &str| -> Result<DocumentMut, Failure> {
            files::read_text(&root.join(name))?.parse().map_err(|error| Failure::error(name, error))
        };
        let (manifest, lock) = (parse(MANIFEST)?, parse(LOCK)?);
        let version = manifest.get("package").and_then(|package| package.get("version")).and_then(Item::as_str);
        let version = version.and_then(Version::parse).ok_or_else(|| {
            Failure::Error(format!(
                "no `version` with three numbers in {MANIFEST}\n  \
                 help: add one, such as `version = \"0.8.2\"`; the client does not inherit the version of the \
                 workspace\n  note: nothing was changed"
            ))
        })?;
        Ok(Self { manifest, lock, version })
    }

    /// Returns the texts of the manifest and of the lock file with another version.
    pub(super) fn with_version(mut self, version: Version) -> (String, String) {
        if let Some(item) = self.manifest.get_mut("package").and_then(|package| package.get_mut("version")) {
            *item = value(version.to_string());
        }
        let packages = self.lock.get_mut("package").and_then(Item::as_array_of_tables_mut);
        let is_client = |table: &&mut toml_edit::Table| table.get("name").and_then(Item::as_str) == Some(CLIENT);
        if let Some(client) = packages.and_then(|packages| packages.iter_mut().find(is_client)) {
            client.insert("version", value(version.to_string()));
        }
        (self.manifest.to_string(), self.lock.to_string())
    }
}
