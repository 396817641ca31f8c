//! Snapshots of the releases in `spec/`, rendered here so that `generate` can write what the tests compare with.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::report::{Report, render};
use procountor_generator::surface::Surface;
use procountor_generator::words::{self, Keys};
use procountor_generator::{Output, document};

use crate::drift::Assessment;
use crate::failure::Failure;
use crate::rust_paths::{RustPaths, renamed, rust_paths};
use crate::spec::{Description, Spec, sha256};

/// Text of snapshots by name.
pub type Snapshots = BTreeMap<String, String>;

/// Returns the surface of a client, a snapshot for each file.
pub fn surface(output: &Output) -> Snapshots {
    output.surface.files().map(|(file, facts)| (format!("surface__{file}"), facts)).collect()
}

/// Returns the diagnostics of each release.
pub fn diagnostics(spec: &Spec) -> Result<Snapshots, Failure> {
    Cache::default().diagnostics(spec)
}

/// Returns the surface changes of each release against the one before it.
pub fn changes(spec: &Spec) -> Result<Snapshots, Failure> {
    Cache::default().changes(spec)
}

/// Cache of lowered releases and assessments, for one set of overlays and names.
///
/// Each description is lowered once and each pair compared once.
#[derive(Debug, Default)]
pub struct Cache {
    lowered: BTreeMap<(String, Vec<u8>), LoweredRelease>,
    /// Assessments by the SHA-256 of both descriptions.
    assessments: BTreeMap<[String; 2], Assessment>,
}

/// Result of lowering a release.
#[derive(Debug)]
struct LoweredRelease {
    diagnostics: Vec<Diagnostic>,
    /// `None` if the diagnostics contain errors.
    surface: Option<Surface>,
    /// Keys that `spec/words/` can document.
    keys: Keys,
    /// Rust paths of its items.
    paths: RustPaths,
}

impl Cache {
    fn lowered(&mut self, spec: &Spec, label: &str) -> Result<&LoweredRelease, Failure> {
        let description = spec.release(Some(label))?;
        Ok(self.lowered.entry((label.to_owned(), description.bytes.clone())).or_insert_with(|| {
            match spec.run(&description, true, procountor_generator::lower) {
                Ok(lowered) => LoweredRelease {
                    surface: Some(Surface::of(&lowered.api)),
                    keys: words::keys(&lowered.api),
                    paths: rust_paths(&lowered.api),
                    diagnostics: lowered.warnings,
                },
                Err(errors) => {
                    LoweredRelease { surface: None, keys: Keys::new(), paths: RustPaths::new(), diagnostics: errors }
                }
            }
        }))
    }

    /// Adds a release that was generated.
    pub(crate) fn insert(&mut self, description: &Description, output: &Output) {
        let Some(label) = description.label.clone() else { return };
        let of_lowering = |warning: &&Diagnostic| !output.rules.diagnostics.contains(warning);
        let lowered = LoweredRelease {
            diagnostics: output.warnings.iter().filter(of_lowering).cloned().collect(),
            surface: Some(output.surface.clone()),
            keys: words::keys(&output.api),
            paths: rust_paths(&output.api),
        };
        self.lowered.insert((label, description.bytes.clone()), lowered);
    }

    /// Returns the assessment of two descriptions with overlays.
    pub fn assessment(&mut self, spec: &Spec, old: &Description, new: &Description) -> Result<Assessment, Failure> {
        let key = [sha256(&old.bytes), sha256(&new.bytes)];
        if let Some(assessment) = self.assessments.get(&key) {
            return Ok(assessment.clone());
        }
        let assessment = crate::drift::assess(spec, old, new, false)?;
        self.assessments.insert(key, assessment.clone());
        Ok(assessment)
    }

    /// Returns the report of each release against the one before it, oldest first.
    pub fn steps(&mut self, spec: &Spec) -> Result<Vec<Report>, Failure> {
        let labels = spec.labels();
        let pairs = labels.iter().zip(labels.iter().skip(1));
        let step = |(old, new): (&&str, &&str)| {
            let (old, new) = (spec.release(Some(old))?, spec.release(Some(new))?);
            self.assessment(spec, &old, &new).map(|assessment| assessment.report)
        };
        pairs.map(step).collect()
    }

    fn drift(&mut self, spec: &Spec) -> Result<Snapshots, Failure> {
        let snapshot = |report: &Report| (format!("drift__{}", report.new.label), render::text(report));
        Ok(self.steps(spec)?.iter().map(snapshot).collect())
    }

    /// Checks that each entry of `spec/words/` documents an item of a release.
    pub fn check_words(&mut self, spec: &Spec) -> Result<(), Failure> {
        let unused = self.unused_words(spec)?;
        if unused.is_empty() { Ok(()) } else { Err(Failure::diagnostics(&unused)) }
    }

    /// Returns the items of the current release that have another Rust path than in an earlier release.
    pub fn renamed(&mut self, spec: &Spec) -> Result<Vec<String>, Failure> {
        let current = spec.releases.current.as_str();
        let after = self.lowered(spec, current)?.paths.clone();
        let mut lines = Vec::new();
        for old in spec.labels().into_iter().filter(|old| *old != current) {
            lines.extend(renamed((old, &self.lowered(spec, old)?.paths), (current, &after)));
        }
        Ok(lines)
    }

    /// Returns a diagnostic for each entry of `spec/words/` that documents no item of a release.
    pub fn unused_words(&mut self, spec: &Spec) -> Result<Vec<Diagnostic>, Failure> {
        let labels = spec.labels();
        for label in &labels {
            self.lowered(spec, label)?;
        }
        let keys = |(label, _): &(String, Vec<u8>), lowered| Some((label.parse().ok()?, lowered));
        let known: Vec<_> = self.lowered.iter().filter_map(|(key, lowered)| keys(key, &lowered.keys)).collect();
        Ok(spec.words()?.unused(&known))
    }

    fn diagnostics(&mut self, spec: &Spec) -> Result<Snapshots, Failure> {
        let mut snapshots = Snapshots::new();
        for label in spec.labels() {
            let text = self.lowered(spec, label)?.diagnostics_text();
            snapshots.insert(format!("diagnostics__{label}"), text);
        }
        Ok(snapshots)
    }

    fn changes(&mut self, spec: &Spec) -> Result<Snapshots, Failure> {
        let mut snapshots = Snapshots::new();
        let mut before: Option<Surface> = None;
        for label in spec.labels() {
            let surface = self.lowered(spec, label)?.surface()?.clone();
            if let Some(before) = &before {
                snapshots.insert(format!("changes__{label}"), difference(before, &surface));
            }
            before = Some(surface);
        }
        Ok(snapshots)
    }
}

/// Returns the OpenAPI keywords that the current release uses.
pub fn vocabulary(spec: &Spec) -> Result<Snapshots, Failure> {
    let description = spec.release(None)?;
    let document = document::Document::read(&description.name, &description.bytes)
        .map_err(|error| Failure::diagnostics(&[error]))?;
    let text = document::vocabulary::vocabulary(document.value()).render();
    Ok(Snapshots::from([("vocabulary__current".to_owned(), text)]))
}

/// Returns the removed and added facts, sorted, with their counts.
pub fn difference(before: &Surface, after: &Surface) -> String {
    let (old, new): (BTreeSet<&str>, BTreeSet<&str>) = (before.facts().collect(), after.facts().collect());
    let mut lines: Vec<(&str, char)> = old.difference(&new).map(|fact| (*fact, '-')).collect();
    lines.extend(new.difference(&old).map(|fact| (*fact, '+')));
    lines.sort_unstable();
    let removed = lines.iter().filter(|(_, mark)| *mark == '-').count();
    let mut text = format!("{removed} facts removed, {} added\n\n", lines.len() - removed);
    for (fact, mark) in lines {
        text.push(mark);
        text.push(' ');
        text.push_str(fact);
        text.push('\n');
    }
    text
}

/// Returns all snapshots that depend on `spec/`.
pub fn all(spec: &Spec, output: &Output) -> Result<Snapshots, Failure> {
    all_with(spec, output, &mut Cache::default())
}

/// Returns all snapshots that depend on `spec/`, using a cache.
pub fn all_with(spec: &Spec, output: &Output, cache: &mut Cache) -> Result<Snapshots, Failure> {
    let mut snapshots = surface(output);
    snapshots.extend(cache.diagnostics(spec)?);
    snapshots.extend(vocabulary(spec)?);
    snapshots.extend(cache.changes(spec)?);
    snapshots.extend(cache.drift(spec)?);
    Ok(snapshots)
}

/// Returns the snapshots that depend on the current release. Those of earlier releases depend on nothing that a new
/// release changes.
pub fn of_current(spec: &Spec, output: &Output, cache: &mut Cache) -> Result<Snapshots, Failure> {
    let current = spec.release(None)?;
    let label = spec.releases.current.clone();
    let mut snapshots = surface(output);
    snapshots.extend(vocabulary(spec)?);
    let diagnostics = cache.lowered(spec, &label)?.diagnostics_text();
    snapshots.insert(format!("diagnostics__{label}"), diagnostics);
    if let Some(before) = current.release().and_then(|release| spec.before(release)) {
        let old = spec.release(Some(&before.to_string()))?;
        let report = cache.assessment(spec, &old, &current)?.report;
        snapshots.insert(format!("drift__{label}"), render::text(&report));
        let before = cache.lowered(spec, &before.to_string())?.surface()?.clone();
        let text = difference(&before, cache.lowered(spec, &label)?.surface()?);
        snapshots.insert(format!("changes__{label}"), text);
    }
    Ok(snapshots)
}

impl LoweredRelease {
    fn surface(&self) -> Result<&Surface, Failure> {
        self.surface.as_ref().ok_or_else(|| Failure::diagnostics(&self.diagnostics))
    }

    fn diagnostics_text(&self) -> String {
        let text: String = self.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n\n")).collect();
        if text.is_empty() { "no diagnostics\n".to_owned() } else { text }
    }
}

/// Returns the content of a snapshot file as insta writes it.
pub fn stored(text: &str) -> String {
    format!("---\nsource: tests/support/lib.rs\n---\n{}\n", text.trim_end())
}
