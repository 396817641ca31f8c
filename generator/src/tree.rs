//! The generated files, before they are written.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostic::Diagnostic;
use crate::names::is_device;

/// Maximum length of the name of a file or folder in bytes. Most file systems allow 255.
pub(crate) const MAX_FILE_NAME: usize = 200;

/// Generated files by relative path.
///
/// A path consists of names in lower-case ASCII letters, digits and underscores, separated by `/`, and ends with `.rs`.
/// Paths are therefore unique on file systems that ignore letter case, and never lead out of the folder of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceTree {
    files: BTreeMap<String, String>,
}

impl SourceTree {
    /// Adds a file.
    ///
    /// # Errors
    /// The tree has a file at this path, or the path is not safe on every file system.
    pub fn add(&mut self, path: impl Into<String>, text: String) -> Result<(), Diagnostic> {
        let path = path.into();
        let refuse = |problem: &str| {
            Diagnostic::error(format!("`{path}` {problem}"))
                .expected("a unique path of lower-case names")
                .help("rename the resource in names.toml, or correct the description with an overlay")
        };
        if !is_safe(&path) {
            return Err(refuse("is not a safe path of a file"));
        }
        match self.files.entry(path.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(text);
                Ok(())
            }
            Entry::Occupied(_) => Err(refuse("is generated twice")),
        }
    }

    /// Returns the paths and texts of the files, in order of path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the number of lines of all files.
    pub fn lines(&self) -> usize {
        self.files.values().map(|text| text.lines().count()).sum()
    }
}

/// Whether every file system accepts the path, relative to any folder, as that of a Rust file.
fn is_safe(path: &str) -> bool {
    let is_name = |name: &str| {
        let letters = name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        letters && !name.is_empty() && name.len() <= MAX_FILE_NAME && !is_device(name)
    };
    path.strip_suffix(".rs").is_some_and(|stem| stem.split('/').all(is_name))
}
