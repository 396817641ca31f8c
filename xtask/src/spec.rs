//! `spec/`: what is published, and what we correct.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use procountor_generator::document::{Fidelity, Label};
use procountor_generator::drift::Published;
use procountor_generator::drift::accepted::Accepted;
use procountor_generator::drift::announced::Announcements;
use procountor_generator::{File, Input};
use serde::Deserialize;

use crate::failure::Failure;
use crate::files;

/// `spec/releases.toml`.
#[derive(Clone, Debug, Deserialize)]
pub struct Releases {
    /// The label of the release that the client is made from.
    pub current: String,
    /// Where the vendor publishes its release notes.
    pub notes: Option<String>,
    /// The releases by label.
    pub releases: BTreeMap<String, Release>,
    /// The same releases in another dialect, by label.
    #[serde(default)]
    pub renditions: BTreeMap<String, Release>,
}

/// One description.
#[derive(Clone, Debug, Deserialize)]
pub struct Release {
    /// The file, relative to `spec/`.
    pub file: String,
    /// The digest of the file, in hexadecimal.
    pub sha256: String,
    /// Where it was published: an address, or `file`.
    pub source: String,
    /// The day on which it was fetched.
    pub date: String,
    /// How much of it is there.
    #[serde(default)]
    pub fidelity: Fidelity,
}

/// All that is in `spec/`, except the descriptions.
#[derive(Clone, Debug)]
pub struct Spec {
    root: PathBuf,
    /// The releases.
    pub releases: Releases,
    overlays: Vec<(String, Vec<u8>)>,
    names: Vec<u8>,
    accepted: String,
    announced: String,
    /// Descriptions that are not written yet, by file relative to `spec/`.
    unwritten: BTreeMap<String, Vec<u8>>,
}

/// The list of findings that a person has accepted.
pub const ACCEPTED: &str = "spec/accepted.toml";
/// The list of what the vendor announced.
pub const ANNOUNCED: &str = "spec/announced.toml";

/// A description with what is to be read with it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file's name in complaints.
    pub name: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// The release, if it is one of ours.
    pub label: Option<String>,
}

impl Source {
    /// The release, if it is one of ours.
    pub fn release(&self) -> Option<Label> {
        self.label.as_deref()?.parse().ok()
    }
}

impl Spec {
    /// The repository that this program was built in.
    pub fn here() -> PathBuf {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        manifest.parent().unwrap_or(manifest).to_owned()
    }

    /// Reads `spec/` of the repository at `root`.
    pub fn load(root: &Path) -> Result<Self, Failure> {
        let spec = root.join("spec");
        let path = spec.join("releases.toml");
        let releases =
            toml::from_str(&files::read_text(&path)?).map_err(|error| Failure::broken("spec/releases.toml", error))?;
        let names = files::read(&spec.join("names.toml"))?;
        let folder = files::tree(&spec.join("overlays"))?;
        let overlays =
            folder.into_iter().map(|(name, text)| (format!("spec/overlays/{name}"), text.into_bytes())).collect();
        let list = |name: &str| {
            let path = root.join(name);
            if path.exists() { files::read_text(&path) } else { Ok(String::new()) }
        };
        let (accepted, announced) = (list(ACCEPTED)?, list(ANNOUNCED)?);
        Ok(Self { root: root.to_owned(), releases, overlays, names, accepted, announced, unwritten: BTreeMap::new() })
    }

    /// The same with another list of releases, and a description in it that is not written yet.
    #[must_use]
    pub fn with_release(mut self, releases: Releases, file: String, bytes: Vec<u8>) -> Self {
        self.unwritten.insert(file, bytes);
        Self { releases, ..self }
    }

    /// The findings that a person has accepted; none where there is no list.
    pub fn accepted(&self) -> Result<Accepted, Failure> {
        Accepted::read(ACCEPTED, &self.accepted).map_err(|errors| Failure::diagnostics(&errors))
    }

    /// What the vendor announced; nothing where there is no list.
    pub fn announced(&self) -> Result<Announcements, Failure> {
        Announcements::read(ANNOUNCED, &self.announced).map_err(|errors| Failure::diagnostics(&errors))
    }

    /// The digest of the overlays: their names and what they say.
    pub fn overlays_sha256(&self) -> String {
        let each = self.overlays.iter().map(|(name, bytes)| format!("{} {name}\n", sha256(bytes)));
        sha256(each.collect::<Vec<_>>().concat().as_bytes())
    }

    /// Where a description was published and when it was fetched, if it is one of ours.
    pub fn published(&self, source: &Source) -> Option<Published> {
        let release = self.listed(source)?;
        Some(Published { source: release.source.clone(), date: release.date.clone() })
    }

    fn listed(&self, source: &Source) -> Option<&Release> {
        let label = source.label.as_ref()?;
        self.releases.releases.get(label).or_else(|| self.releases.renditions.get(label))
    }

    /// The release that came before another.
    pub fn before(&self, release: Label) -> Option<Label> {
        self.releases.releases.keys().filter_map(|label| label.parse().ok()).filter(|label| *label < release).max()
    }

    /// The repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// These overlay files, in place of those in `spec/`.
    #[must_use]
    pub fn with_overlays(self, overlays: Vec<(String, Vec<u8>)>) -> Self {
        Self { overlays, ..self }
    }

    /// The labels of the releases, oldest first.
    pub fn labels(&self) -> Vec<&str> {
        let mut labels: Vec<_> = self.releases.releases.keys().map(String::as_str).collect();
        labels.sort_by_key(|label| label.parse::<Label>().ok());
        labels
    }

    /// Whether there is a release or rendition of this label.
    pub fn knows(&self, label: &str) -> bool {
        self.releases.releases.contains_key(label) || self.releases.renditions.contains_key(label)
    }

    /// A release or rendition by its label, or the current release. The digest must be right.
    pub fn release(&self, label: Option<&str>) -> Result<Source, Failure> {
        let label = label.unwrap_or(&self.releases.current);
        let rendition = self.releases.renditions.get(label);
        let Some(release) = self.releases.releases.get(label).or(rendition) else {
            let known = self.labels().join(", ");
            return Err(Failure::Broken(format!(
                "there is no release `{label}` in spec/releases.toml; there are {known}"
            )));
        };
        let bytes = match self.unwritten.get(&release.file) {
            Some(bytes) => bytes.clone(),
            None => files::read(&self.root.join("spec").join(&release.file))?,
        };
        let digest = sha256(&bytes);
        if digest != release.sha256 {
            return Err(Failure::Broken(format!(
                "spec/{} was changed: its sha256 is {digest}, spec/releases.toml says {}\n  \
                 do: restore the file with `git checkout spec/{}`; a release is never edited, overlays correct it",
                release.file, release.sha256, release.file
            )));
        }
        let of_release = label.split('-').next().unwrap_or(label);
        Ok(Source { name: format!("spec/{}", release.file), bytes, label: Some(of_release.to_owned()) })
    }

    /// How much of what was published a description says; a file says what it says.
    pub fn fidelity(&self, source: &Source) -> Fidelity {
        self.listed(source).map_or(Fidelity::Published, |release| release.fidelity)
    }

    /// The generator's input for a description.
    pub fn run<T>(&self, source: &Source, strict: bool, run: impl FnOnce(&Input<'_>) -> T) -> T {
        let overlays: Vec<_> = self.overlays.iter().map(|(name, bytes)| File { name, bytes }).collect();
        run(&Input {
            description: File { name: &source.name, bytes: &source.bytes },
            overlays: &overlays,
            names: File { name: "spec/names.toml", bytes: &self.names },
            release: source.label.as_deref(),
            strict,
        })
    }
}

/// The digest of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    let digits: Vec<_> = sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}
