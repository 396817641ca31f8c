//! A fixture of the catalogue: a small description, a change of one kind, and one that only looks like it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use procountor_generator::drift::{Kind, Severity, Source, Wire};
use procountor_generator::{File, Input};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What `CODE.yaml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixture {
    /// The change, and how its near miss differs from it, in words.
    pub what: String,
    /// A description that several fixtures share, by its name in `base/`.
    base: Option<String>,
    /// A description of its own.
    document: Option<Value>,
    /// An overlay over both descriptions.
    overlay: Option<String>,
    /// Who tells of the kind, where a comparison of two descriptions cannot.
    pub by: Option<Teller>,
    /// What gives the kind.
    #[serde(default)]
    change: Vec<Edit>,
    /// What looks like it and gives other kinds, or none.
    #[serde(default)]
    near: Vec<Edit>,
    /// What a finding of the kind says.
    pub expect: Expect,
    /// The other kinds that come with the change.
    #[serde(default)]
    pub also: BTreeSet<String>,
    /// The kinds that the near miss gives.
    #[serde(default)]
    pub near_gives: BTreeSet<String>,
}

/// Who tells of a kind other than the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Teller {
    /// The run that takes a new release.
    Update,
}

/// What a finding says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub severity: Severity,
    #[serde(deserialize_with = "wire")]
    pub wire: Wire,
    #[serde(deserialize_with = "source")]
    pub source: Source,
    pub silent: bool,
}

fn wire<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Wire, D::Error> {
    let all = [Wire::Safe, Wire::Unknown, Wire::ReadsBreak, Wire::WritesBreak, Wire::WrongCall];
    named(&String::deserialize(deserializer)?, &all, Wire::as_str)
}

fn source<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Source, D::Error> {
    let all = [Source::None, Source::Patch, Source::Minor, Source::Major];
    named(&String::deserialize(deserializer)?, &all, Source::as_str)
}

fn named<T: Copy, E: serde::de::Error>(text: &str, all: &[T], name: fn(T) -> &'static str) -> Result<T, E> {
    let found = all.iter().copied().find(|value| name(*value) == text);
    found.ok_or_else(|| {
        E::custom(format!("`{text}` is none of {:?}", all.iter().map(|value| name(*value)).collect::<Vec<_>>()))
    })
}

/// One edit of a description; places are JSON Pointers, and `-` is the end of a list.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Edit {
    Set { set: String, to: Value },
    Remove { remove: String },
    Rename { rename: Rename },
}

#[derive(Debug, Deserialize)]
struct Rename {
    from: String,
    to: String,
}

/// Two descriptions, and the overlay over both.
pub struct Pair<'a> {
    pub old: Value,
    pub new: Value,
    overlay: Option<&'a str>,
}

impl Pair<'_> {
    /// Runs something on both descriptions, as on those of strangers: no name is settled, no release is known.
    pub fn run<T>(&self, run: impl FnOnce(&Input<'_>, &Input<'_>) -> T) -> T {
        let (old, new) = (self.old.to_string(), self.new.to_string());
        let overlays: Vec<_> =
            self.overlay.iter().map(|text| File { name: "overlay.yaml", bytes: text.as_bytes() }).collect();
        let input = |name: &'static str, bytes| Input {
            description: File { name, bytes },
            overlays: &overlays,
            names: File { name: "names.toml", bytes: b"" },
            release: None,
            strict: false,
        };
        run(&input("old.json", old.as_bytes()), &input("new.json", new.as_bytes()))
    }
}

impl Fixture {
    /// The description before and after the change.
    pub fn change(&self) -> Pair<'_> {
        self.pair(&self.change)
    }

    /// The description before and after what only looks like the change.
    pub fn near(&self) -> Pair<'_> {
        self.pair(&self.near)
    }

    fn pair(&self, edits: &[Edit]) -> Pair<'_> {
        let old = match (&self.document, &self.base) {
            (Some(document), None) => document.clone(),
            (None, Some(base)) => read(&folder().join("base").join(format!("{base}.yaml"))),
            _ => panic!("{}: either `base` or `document`", self.what),
        };
        let mut new = old.clone();
        for edit in edits {
            edit.apply(&mut new).unwrap_or_else(|| panic!("{}: {edit:?} has no place", self.what));
        }
        assert_ne!(old.to_string(), new.to_string(), "{}: the edits change nothing", self.what);
        Pair { old, new, overlay: self.overlay.as_deref() }
    }
}

impl Edit {
    fn apply(&self, value: &mut Value) -> Option<()> {
        match self {
            Self::Set { set: place, to } => set(value, place, to.clone()),
            Self::Remove { remove: place } => remove(value, place).map(drop),
            Self::Rename { rename } => {
                let moved = remove(value, &rename.from)?;
                set(value, &rename.to, moved)
            }
        }
    }
}

/// The node around a place, and the place's last name.
fn around<'a>(value: &'a mut Value, place: &str) -> Option<(&'a mut Value, String)> {
    let (parent, last) = place.rsplit_once('/')?;
    Some((value.pointer_mut(parent)?, last.replace("~1", "/").replace("~0", "~")))
}

fn set(value: &mut Value, place: &str, to: Value) -> Option<()> {
    match around(value, place)? {
        (Value::Object(members), name) => drop(members.insert(name, to)),
        (Value::Array(items), end) if end == "-" => items.push(to),
        (Value::Array(items), index) => *items.get_mut(index.parse::<usize>().ok()?)? = to,
        _ => return None,
    }
    Some(())
}

fn remove(value: &mut Value, place: &str) -> Option<Value> {
    match around(value, place)? {
        (Value::Object(members), name) => members.shift_remove(&name),
        (Value::Array(items), index) => {
            let index = index.parse().ok().filter(|index| *index < items.len())?;
            Some(items.remove(index))
        }
        _ => None,
    }
}

fn folder() -> PathBuf {
    tests::data("drift/rules")
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All fixtures, each with its kind; every kind has one, and every one a kind.
pub fn all() -> BTreeMap<Kind, Fixture> {
    let mut fixtures = BTreeMap::new();
    for entry in std::fs::read_dir(folder()).expect("the catalogue is there") {
        let path = entry.expect("its entries can be read").path();
        if path.is_dir() {
            continue;
        }
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let kind = Kind::ALL.iter().copied().find(|kind| name == format!("{}-{}", kind.code(), kind.name()));
        let kind = kind.unwrap_or_else(|| panic!("{name}.yaml: no rule has this code and name"));
        fixtures.insert(kind, read(&path));
    }
    let without: Vec<_> = Kind::ALL.iter().filter(|kind| !fixtures.contains_key(kind)).collect();
    assert!(without.is_empty(), "these kinds have no fixture: {without:?}");
    fixtures
}
