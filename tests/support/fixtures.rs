//! Small descriptions with one construct or one error each.

use procountor_generator::{File, Input};
use std::collections::BTreeMap;

/// A short description with its names and overlay.
pub struct Fixture {
    /// The file name without extension.
    pub name: String,
    /// The file name.
    pub file: String,
    /// The content.
    pub bytes: Vec<u8>,
    /// The content of `NAME.names.toml`; empty if there is none.
    pub names: Vec<u8>,
    /// The content of `NAME.overlay.yaml`, if there is one.
    pub overlay: Option<Vec<u8>>,
}

impl Fixture {
    /// Calls a function of the generator with the fixture as input.
    pub fn run<T>(&self, strict: bool, run: impl FnOnce(&Input<'_>) -> T) -> T {
        let overlay_name = format!("{}.overlay.yaml", self.name);
        let overlays: Vec<_> = self.overlay.iter().map(|bytes| File { name: &overlay_name, bytes }).collect();
        let names_name = format!("{}.names.toml", self.name);
        run(&Input {
            description: File { name: &self.file, bytes: &self.bytes },
            overlays: &overlays,
            names: File { name: &names_name, bytes: &self.names },
            words: &[],
            rules: None,
            release: Some("26.04").filter(|_| self.overlay.is_some()),
            strict,
        })
    }
}

/// Returns a third-party description as input: no overlays, no names, no release.
pub fn third_party<'a>(name: &'a str, text: &'a str) -> Input<'a> {
    let (description, names) = (File { name, bytes: text.as_bytes() }, File { name: "names.toml", bytes: b"" });
    Input { description, overlays: &[], names, words: &[], rules: None, release: None, strict: false }
}

/// Returns the fixtures of `tests/data/FOLDER` by name. Panics if one has more than 40 lines.
pub fn fixtures(folder: &str) -> Vec<Fixture> {
    let folder = crate::data(folder);
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).expect("the folder of fixtures exists") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        files.insert(name, std::fs::read(&path).expect("the fixture can be read"));
    }
    let content = |name: &str| files.get(name).cloned();
    let descriptions =
        files.iter().filter(|(name, _)| [".names.toml", ".overlay.yaml", ".rs"].iter().all(|end| !name.ends_with(end)));
    descriptions
        .map(|(file, bytes)| {
            let lines = bytes.split(|byte| *byte == b'\n').count();
            assert!(lines <= 41, "{file} has {lines} lines, more than 40");
            let name = file.split('.').next().expect("`split` returns at least one part").to_owned();
            Fixture {
                names: content(&format!("{name}.names.toml")).unwrap_or_default(),
                overlay: content(&format!("{name}.overlay.yaml")),
                file: file.clone(),
                bytes: bytes.clone(),
                name,
            }
        })
        .collect()
}
