//! Small descriptions that each show one construct or one mistake.

use std::collections::BTreeMap;
use procountor_generator::{File, Input};

/// A description of a few lines, with what belongs to it.
pub struct Fixture {
    /// The name of the file, without its ending.
    pub name: String,
    /// The name of the file.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// `NAME.names.toml`, if it is there.
    pub names: Vec<u8>,
    /// `NAME.overlay.yaml`, if it is there.
    pub overlay: Option<Vec<u8>>,
}

impl Fixture {
    /// Runs the generator on it.
    pub fn run<T>(&self, strict: bool, run: impl FnOnce(&Input<'_>) -> T) -> T {
        let overlay_name = format!("{}.overlay.yaml", self.name);
        let overlays: Vec<_> = self.overlay.iter().map(|bytes| File { name: &overlay_name, bytes }).collect();
        let names_name = format!("{}.names.toml", self.name);
        run(&Input {
            description: File { name: &self.file, bytes: &self.bytes },
            overlays: &overlays,
            names: File { name: &names_name, bytes: &self.names },
            release: Some("26.04").filter(|_| self.overlay.is_some()),
            strict,
        })
    }
}

/// A description of somebody else: no overlays, no names, no release.
pub fn third_party<'a>(name: &'a str, text: &'a str) -> Input<'a> {
    let (description, names) = (File { name, bytes: text.as_bytes() }, File { name: "names.toml", bytes: b"" });
    Input { description, overlays: &[], names, release: None, strict: false }
}

/// The fixtures of `tests/data/FOLDER`, in order of name. Each shows one thing: 40 lines at most.
pub fn fixtures(folder: &str) -> Vec<Fixture> {
    let folder = crate::data(folder);
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).expect("the folder of fixtures is there") {
        let path = entry.expect("its entries can be read").path();
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        files.insert(name, std::fs::read(&path).expect("a fixture can be read"));
    }
    let beside = |name: &str| files.get(name).cloned();
    let own = files.iter().filter(|(name, _)| !name.ends_with(".names.toml") && !name.ends_with(".overlay.yaml"));
    own.map(|(file, bytes)| {
        let lines = bytes.split(|byte| *byte == b'\n').count();
        assert!(lines <= 41, "{file} has {lines} lines: a fixture shows one construct in at most 40");
        let name = file.split('.').next().expect("a name has a beginning").to_owned();
        Fixture {
            names: beside(&format!("{name}.names.toml")).unwrap_or_default(),
            overlay: beside(&format!("{name}.overlay.yaml")),
            file: file.clone(),
            bytes: bytes.clone(),
            name,
        }
    })
    .collect()
}
