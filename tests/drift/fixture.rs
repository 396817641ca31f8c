//! Fixtures of the drift rules: a small description, a change that gives the rule, and a near miss.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use procountor_generator::report::{Rule, SemverImpact, Severity, WireImpact};
use procountor_generator::{File, Input};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Content of `CODE-NAME.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixture {
    /// The change and its near miss, in words.
    pub what: String,
    /// Name of a shared description in `base/`.
    base: Option<String>,
    /// Description, if the fixture does not use a shared one.
    document: Option<Value>,
    /// Overlay for both descriptions.
    overlay: Option<String>,
    /// Command that reports the rule, if a comparison of two descriptions cannot.
    #[serde(rename = "by")]
    pub reported_by: Option<ReportingCommand>,
    /// Edits that give the rule.
    #[serde(default)]
    change: Vec<Edit>,
    /// Similar edits that give other rules, or none.
    #[serde(default)]
    near: Vec<Edit>,
    /// Expected finding of the rule.
    pub expect: ExpectedFinding,
    /// Codes of the other rules that the change gives.
    #[serde(default)]
    #[serde(rename = "also")]
    pub other_rules: BTreeSet<String>,
    /// Codes of the rules that the near miss gives.
    #[serde(default, rename = "near_gives")]
    pub near_miss_rules: BTreeSet<String>,
}

/// A command that reports a rule that a comparison cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReportingCommand {
    /// `cargo xtask update`.
    Update,
}

/// Impacts and severity of a finding.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedFinding {
    pub severity: Severity,
    #[serde(deserialize_with = "wire_impact")]
    pub wire: WireImpact,
    #[serde(deserialize_with = "semver_impact")]
    pub source: SemverImpact,
    pub silent: bool,
}

fn wire_impact<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<WireImpact, D::Error> {
    let all =
        [WireImpact::Safe, WireImpact::Unknown, WireImpact::ReadsBreak, WireImpact::WritesBreak, WireImpact::WrongCall];
    parse_name(&String::deserialize(deserializer)?, &all, WireImpact::as_str)
}

fn semver_impact<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<SemverImpact, D::Error> {
    let all = [SemverImpact::None, SemverImpact::Patch, SemverImpact::Minor, SemverImpact::Major];
    parse_name(&String::deserialize(deserializer)?, &all, SemverImpact::as_str)
}

fn parse_name<T: Copy, E: serde::de::Error>(text: &str, all: &[T], name: fn(T) -> &'static str) -> Result<T, E> {
    let found = all.iter().copied().find(|value| name(*value) == text);
    found.ok_or_else(|| {
        E::custom(format!(
            "unknown value `{text}`, expected one of {:?}",
            all.iter().map(|value| name(*value)).collect::<Vec<_>>()
        ))
    })
}

/// An edit at a JSON Pointer of a description; `-` is the end of an array.
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

/// Two descriptions and an overlay for both.
pub struct DescriptionPair<'a> {
    pub old: Value,
    pub new: Value,
    overlay: Option<&'a str>,
}

impl DescriptionPair<'_> {
    /// Calls `run` with both descriptions as third-party input: without names and without a release.
    pub fn run<T>(&self, run: impl FnOnce(&Input<'_>, &Input<'_>) -> T) -> T {
        let (old, new) = (self.old.to_string(), self.new.to_string());
        let overlays: Vec<_> =
            self.overlay.iter().map(|text| File { name: "overlay.yaml", bytes: text.as_bytes() }).collect();
        let input = |name: &'static str, bytes| Input {
            description: File { name, bytes },
            overlays: &overlays,
            names: File { name: "names.toml", bytes: b"" },
            words: &[],
            rules: None,
            release: None,
            strict: false,
        };
        run(&input("old.json", old.as_bytes()), &input("new.json", new.as_bytes()))
    }
}

impl Fixture {
    /// Returns the description before and after the change.
    pub fn change(&self) -> DescriptionPair<'_> {
        self.pair(&self.change)
    }

    /// Returns the description before and after the near miss.
    pub fn near_miss(&self) -> DescriptionPair<'_> {
        self.pair(&self.near)
    }

    fn pair(&self, edits: &[Edit]) -> DescriptionPair<'_> {
        let old = match (&self.document, &self.base) {
            (Some(document), None) => document.clone(),
            (None, Some(base)) => read(&folder().join("base").join(format!("{base}.yaml"))),
            _ => panic!("{}: expected either `base` or `document`", self.what),
        };
        let mut new = old.clone();
        for edit in edits {
            edit.apply(&mut new).unwrap_or_else(|| panic!("{}: no node for {edit:?}", self.what));
        }
        assert_ne!(old.to_string(), new.to_string(), "{}: the edits do not change the description", self.what);
        DescriptionPair { old, new, overlay: self.overlay.as_deref() }
    }
}

impl Edit {
    fn apply(&self, value: &mut Value) -> Option<()> {
        match self {
            Self::Set { set: pointer, to } => set(value, pointer, to.clone()),
            Self::Remove { remove: pointer } => remove(value, pointer).map(drop),
            Self::Rename { rename } => {
                let moved = remove(value, &rename.from)?;
                set(value, &rename.to, moved)
            }
        }
    }
}

/// Returns the parent of the node at a pointer, and the last token of the pointer.
fn parent<'a>(value: &'a mut Value, pointer: &str) -> Option<(&'a mut Value, String)> {
    let (parent, token) = pointer.rsplit_once('/')?;
    Some((value.pointer_mut(parent)?, token.replace("~1", "/").replace("~0", "~")))
}

fn set(value: &mut Value, pointer: &str, to: Value) -> Option<()> {
    match parent(value, pointer)? {
        (Value::Object(members), name) => drop(members.insert(name, to)),
        (Value::Array(items), end) if end == "-" => items.push(to),
        (Value::Array(items), index) => *items.get_mut(index.parse::<usize>().ok()?)? = to,
        _ => return None,
    }
    Some(())
}

fn remove(value: &mut Value, pointer: &str) -> Option<Value> {
    match parent(value, pointer)? {
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

/// Returns the fixture of each rule.
///
/// Panics if a rule has no fixture or a fixture no rule.
pub fn all() -> BTreeMap<Rule, Fixture> {
    let mut fixtures = BTreeMap::new();
    for entry in std::fs::read_dir(folder()).expect("the folder of fixtures exists") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            continue;
        }
        let name = path.file_stem().expect("the file has a name").to_string_lossy().into_owned();
        let rule = Rule::ALL.iter().copied().find(|rule| name == format!("{}-{}", rule.code(), rule.name()));
        let rule = rule.unwrap_or_else(|| panic!("{name}.yaml: no rule has this code and name"));
        fixtures.insert(rule, read(&path));
    }
    let without: Vec<_> = Rule::ALL.iter().filter(|rule| !fixtures.contains_key(rule)).collect();
    assert!(without.is_empty(), "rules without a fixture: {without:?}");
    fixtures
}
