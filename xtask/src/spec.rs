//! `spec/`: the published descriptions, the overlays and the names.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::document::{Fidelity, Label};
use procountor_generator::report::Published;
use procountor_generator::report::accepted::Accepted;
use procountor_generator::report::announced::Announcements;
use procountor_generator::rules::Rules;
use procountor_generator::words::Words;
use procountor_generator::{Corrected, File, Input};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::files;

/// Content of `spec/releases.toml`.
#[derive(Clone, Debug, Deserialize)]
pub struct Releases {
    /// Label of the release that the client is generated from.
    pub current: String,
    /// URL of the vendor's newest description.
    pub url: Option<String>,
    /// URL of the vendor's release notes.
    pub notes: Option<String>,
    /// Releases by label.
    pub releases: BTreeMap<String, Release>,
    /// Releases in another OpenAPI version, by label.
    #[serde(default)]
    pub renditions: BTreeMap<String, Release>,
}

/// Entry of a release in `spec/releases.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Release {
    /// Path of the description, relative to `spec/`.
    pub file: String,
    /// SHA-256 of the description, in hexadecimal.
    pub sha256: String,
    /// URL that the description was published at, or `file`.
    pub source: String,
    /// Date of the download.
    pub date: String,
    /// Fidelity of the file: the published text, or a restatement of its facts.
    #[serde(default)]
    pub fidelity: Fidelity,
}

/// Content of `spec/`, except the descriptions.
#[derive(Clone, Debug)]
pub struct Spec {
    root: PathBuf,
    /// Content of `spec/releases.toml`.
    pub releases: Releases,
    overlays: Vec<(String, Vec<u8>)>,
    names: Vec<u8>,
    words: Vec<(String, Vec<u8>)>,
    /// Content of `spec/rules.yaml`, if there is one.
    rules: Option<Vec<u8>>,
    accepted: String,
    announced: String,
    /// Whether names that `spec/names.toml` does not settle are only warnings, whatever a command asks for.
    lenient: bool,
    /// Descriptions that are not written yet, by path relative to `spec/`.
    unwritten: BTreeMap<String, Vec<u8>>,
}

/// Path of the list of releases, from the root of the repository.
pub const RELEASE_LIST: &str = "spec/releases.toml";
/// Path of the accepted findings, from the root of the repository.
pub const ACCEPTED: &str = "spec/accepted.toml";
/// Path of the vendor's announcements, from the root of the repository.
pub const ANNOUNCED: &str = "spec/announced.toml";

/// Path of the rules, from the root of the repository.
pub const RULES: &str = "spec/rules.yaml";

/// A description that was read: a release of `spec/` or another file.
#[derive(Clone, Debug)]
pub struct Description {
    /// Name of the file in diagnostics.
    pub name: String,
    /// Content of the file.
    pub bytes: Vec<u8>,
    /// Label of the release; `None` for a file that is not in `spec/`.
    pub label: Option<String>,
    /// Entry of `spec/releases.toml` at the time of reading. An update can replace the entry of the same label.
    pub entry: Option<Release>,
}

impl Description {
    /// Returns a description that is not in `spec/`.
    pub fn from_file(name: &str) -> Result<Self, Failure> {
        Ok(Self { name: name.to_owned(), bytes: files::read(Path::new(name))?, label: None, entry: None })
    }

    /// Returns the fidelity; a file that is not in `spec/` counts as published.
    pub fn fidelity(&self) -> Fidelity {
        self.entry.as_ref().map_or(Fidelity::Published, |release| release.fidelity)
    }

    /// Returns the source and the download date of a release; `None` for another file.
    pub fn published(&self) -> Option<Published> {
        let release = self.entry.as_ref()?;
        Some(Published { source: release.source.clone(), date: release.date.clone() })
    }

    /// Returns the label of the release; `None` for a file that is not in `spec/`.
    pub fn release(&self) -> Option<Label> {
        self.label.as_deref()?.parse().ok()
    }
}

impl Spec {
    /// Returns the root of the repository that contains a folder.
    ///
    /// It is found at run time: with a shared target directory, the program may have been built in another clone.
    pub fn find_root(folder: &Path) -> Result<PathBuf, Failure> {
        let is_root = |folder: &&Path| folder.join(RELEASE_LIST).is_file();
        folder.ancestors().find(is_root).map(Path::to_owned).ok_or_else(|| {
            Failure::Error(format!(
                "no {RELEASE_LIST} in {} or a folder above it\n  help: run this command in a clone of the repository",
                folder.display()
            ))
        })
    }

    /// Reads `spec/` of the repository at `root`.
    pub fn load(root: &Path) -> Result<Self, Failure> {
        let spec = root.join("spec");
        let releases = toml::from_str(&files::read_text(&root.join(RELEASE_LIST))?)
            .map_err(|error| Failure::error(RELEASE_LIST, error))?;
        let names = files::read(&spec.join("names.toml"))?;
        let folder = |name: &str| -> Result<Vec<_>, Failure> {
            let path = spec.join(name);
            let files = if path.exists() { files::tree(&path)? } else { BTreeMap::new() };
            Ok(files.into_iter().map(|(file, text)| (format!("spec/{name}/{file}"), text.into_bytes())).collect())
        };
        let (overlays, words) = (folder("overlays")?, folder("words")?);
        let optional = |name: &str| {
            let path = root.join(name);
            if path.exists() { files::read_text(&path) } else { Ok(String::new()) }
        };
        let rules = root.join(RULES);
        let rules = if rules.exists() { Some(files::read(&rules)?) } else { None };
        let (accepted, announced) = (optional(ACCEPTED)?, optional(ANNOUNCED)?);
        Ok(Self {
            root: root.to_owned(),
            releases,
            overlays,
            names,
            words,
            rules,
            accepted,
            announced,
            lenient: false,
            unwritten: BTreeMap::new(),
        })
    }

    /// Replaces the list of releases and adds a description that is in the list but not written yet.
    #[must_use]
    pub fn with_release(mut self, releases: Releases, file: String, bytes: Vec<u8>) -> Self {
        self.unwritten.insert(file, bytes);
        Self { releases, ..self }
    }

    /// Returns the accepted findings; none if the file does not exist.
    pub fn accepted(&self) -> Result<Accepted, Failure> {
        Accepted::read(ACCEPTED, &self.accepted).map_err(|errors| Failure::diagnostics(&errors))
    }

    /// Returns the vendor's announcements; none if the file does not exist.
    pub fn announced(&self) -> Result<Announcements, Failure> {
        Announcements::read(ANNOUNCED, &self.announced).map_err(|errors| Failure::diagnostics(&errors))
    }

    /// Returns a SHA-256 over the names and the content of all overlays.
    pub fn overlays_sha256(&self) -> String {
        let lines = self.overlays.iter().map(|(name, bytes)| format!("{} {name}\n", sha256(bytes)));
        sha256(lines.collect::<Vec<_>>().concat().as_bytes())
    }

    /// Returns the release before the given one.
    pub fn before(&self, release: Label) -> Option<Label> {
        self.releases.releases.keys().filter_map(|label| label.parse().ok()).filter(|label| *label < release).max()
    }

    /// Returns the root of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Replaces the overlays of `spec/` by the given files.
    #[must_use]
    pub fn with_overlays(self, overlays: Vec<(String, Vec<u8>)>) -> Self {
        Self { overlays, ..self }
    }

    /// Replaces the content of `spec/names.toml`.
    #[must_use]
    pub fn with_names(self, names: Vec<u8>) -> Self {
        Self { names, ..self }
    }

    /// Whether overlays and names are the same as those of another `spec/`.
    pub fn has_inputs_of(&self, other: &Self) -> bool {
        self.overlays == other.overlays && self.names == other.names
    }

    /// Continues where `spec/names.toml` does not settle a name, in the code and in the snapshots.
    #[must_use]
    pub fn lenient(self) -> Self {
        Self { lenient: true, ..self }
    }

    /// Leaves out the rules, which refer to all resources.
    #[must_use]
    pub fn without_rules(self) -> Self {
        Self { rules: None, ..self }
    }

    /// Returns the labels of the releases, oldest first.
    pub fn labels(&self) -> Vec<&str> {
        let mut labels: Vec<_> = self.releases.releases.keys().map(String::as_str).collect();
        labels.sort_by_key(|label| label.parse::<Label>().ok());
        labels
    }

    /// Returns whether there is a release or a rendition with this label.
    pub fn has_release(&self, label: &str) -> bool {
        self.releases.releases.contains_key(label) || self.releases.renditions.contains_key(label)
    }

    /// Returns a release or a rendition by its label; without a label, the current release.
    ///
    /// # Errors
    /// There is no such release, or the SHA-256 of its file differs from `spec/releases.toml`.
    pub fn release(&self, label: Option<&str>) -> Result<Description, Failure> {
        let label = label.unwrap_or(&self.releases.current);
        let rendition = self.releases.renditions.get(label);
        let Some(release) = self.releases.releases.get(label).or(rendition) else {
            let labels = self.labels().join(", ");
            return Err(Failure::Error(format!(
                "no release `{label}` in spec/releases.toml\n  expected one of {labels}"
            )));
        };
        let bytes = match self.unwritten.get(&release.file) {
            Some(bytes) => bytes.clone(),
            None => files::read(&self.root.join("spec").join(&release.file))?,
        };
        let digest = sha256(&bytes);
        if digest != release.sha256 {
            return Err(Failure::Error(format!(
                "the SHA-256 of spec/{} is {digest}, but {} in spec/releases.toml\n  help: restore the file with \
                 `git checkout spec/{}`; correct a release with an overlay, not by editing it",
                release.file, release.sha256, release.file
            )));
        }
        // The label of a rendition is the label of its release and a suffix, such as `26.04-oas31`.
        let base_label = label.split('-').next().unwrap_or(label);
        let label = Some(base_label.to_owned());
        Ok(Description { name: format!("spec/{}", release.file), bytes, label, entry: Some(release.clone()) })
    }

    /// Calls `run` with the generator's input for a description.
    pub fn run<T>(&self, description: &Description, strict: bool, run: impl FnOnce(&Input<'_>) -> T) -> T {
        let overlays: Vec<_> = self.overlays.iter().map(|(name, bytes)| File { name, bytes }).collect();
        let words: Vec<_> = self.words.iter().map(|(name, bytes)| File { name, bytes }).collect();
        run(&Input {
            description: File { name: &description.name, bytes: &description.bytes },
            overlays: &overlays,
            names: File { name: "spec/names.toml", bytes: &self.names },
            words: &words,
            rules: self.rules.as_ref().map(|bytes| File { name: RULES, bytes }),
            release: description.label.as_deref(),
            strict: strict && !self.lenient,
        })
    }

    /// Reads the words of `spec/words/`.
    pub fn words(&self) -> Result<Words, Failure> {
        let files: Vec<_> = self.words.iter().map(|(name, bytes)| File { name, bytes }).collect();
        Words::read(&files).map_err(|errors| Failure::diagnostics(&errors))
    }

    /// Reads the rules of `spec/rules.yaml`; `None` without the file.
    pub fn rules(&self) -> Result<Option<Rules>, Failure> {
        let read = |bytes: &Vec<u8>| Rules::read(&File { name: RULES, bytes });
        self.rules.as_ref().map(read).transpose().map_err(|errors| Failure::diagnostics(&errors))
    }

    /// Normalises a description and applies the overlays.
    pub fn correct(&self, description: &Description) -> Result<Corrected, Vec<Diagnostic>> {
        self.run(description, true, |input| {
            procountor_generator::correct(input.description, input.overlays, input.release)
        })
    }
}

/// Returns the generator's input for a third-party description: no overlays, no names, not strict.
pub fn third_party_input<'a>(name: &'a str, bytes: &'a [u8]) -> Input<'a> {
    Input {
        description: File { name, bytes },
        overlays: &[],
        names: File { name: "names.toml", bytes: b"" },
        words: &[],
        rules: None,
        release: None,
        strict: false,
    }
}

/// Returns the SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    let digits: Vec<_> = sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}
