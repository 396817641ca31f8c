//! The texts that tests/ holds as snapshots, made here so that `generate` can write what the tests
//! will ask for: the diff of a release is then its review.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::drift::{Report, render};
use procountor_generator::surface::Surface;
use procountor_generator::{Output, document};

use crate::drift::Judged;
use crate::failure::Failure;
use crate::spec::{Source, Spec, sha256};

/// Snapshot name to text.
pub type Snapshots = BTreeMap<String, String>;

/// The surface of a client, a file at a time.
pub fn surface(output: &Output) -> Snapshots {
    output.surface.files().map(|(file, facts)| (format!("surface__{file}"), facts)).collect()
}

/// What stands in the way or is expressed with less, in each release.
pub fn diagnostics(spec: &Spec) -> Result<Snapshots, Failure> {
    Known::default().diagnostics(spec)
}

/// What each release changed in the surface of the one before it.
pub fn changes(spec: &Spec) -> Result<Snapshots, Failure> {
    Known::default().changes(spec)
}

/// What descriptions give under the overlays and names of one `spec/`: each is lowered once, two are compared once.
#[derive(Debug, Default)]
pub struct Known {
    lowered: BTreeMap<(String, Vec<u8>), Lowered>,
    /// By the digests of both.
    judged: BTreeMap<[String; 2], Judged>,
}

/// What one description gives.
#[derive(Debug)]
struct Lowered {
    said: Vec<Diagnostic>,
    /// None where what was said stops it.
    surface: Option<Surface>,
}

impl Known {
    fn lowered(&mut self, spec: &Spec, label: &str) -> Result<&Lowered, Failure> {
        let source = spec.release(Some(label))?;
        Ok(self.lowered.entry((label.to_owned(), source.bytes.clone())).or_insert_with(|| {
            match spec.run(&source, true, procountor_generator::lower) {
                Ok(lowered) => Lowered { surface: Some(Surface::of(&lowered.api)), said: lowered.warnings },
                Err(errors) => Lowered { surface: None, said: errors },
            }
        }))
    }

    /// What changed between two descriptions of `spec/`.
    pub fn judged(&mut self, spec: &Spec, old: &Source, new: &Source) -> Result<Judged, Failure> {
        let key = [sha256(&old.bytes), sha256(&new.bytes)];
        if let Some(judged) = self.judged.get(&key) {
            return Ok(judged.clone());
        }
        let judged = crate::drift::judge(spec, old, new, false)?;
        self.judged.insert(key, judged.clone());
        Ok(judged)
    }

    /// What each release changed against the one before it, oldest first.
    pub fn steps(&mut self, spec: &Spec) -> Result<Vec<Report>, Failure> {
        let labels = spec.labels();
        let pairs = labels.iter().zip(labels.iter().skip(1));
        let step = |(old, new): (&&str, &&str)| {
            self.judged(spec, &spec.release(Some(old))?, &spec.release(Some(new))?).map(|judged| judged.report)
        };
        pairs.map(step).collect()
    }

    /// The same as a maintainer reads it.
    fn drift(&mut self, spec: &Spec) -> Result<Snapshots, Failure> {
        let text = |report: &Report| (format!("drift__{}", report.new.label), render::text(report));
        Ok(self.steps(spec)?.iter().map(text).collect())
    }

    fn diagnostics(&mut self, spec: &Spec) -> Result<Snapshots, Failure> {
        let mut texts = Snapshots::new();
        for label in spec.labels() {
            let said = &self.lowered(spec, label)?.said;
            let text: Vec<_> = said.iter().map(|diagnostic| format!("{diagnostic}\n\n")).collect();
            let text = text.concat();
            let text = if text.is_empty() { "nothing to say\n".to_owned() } else { text };
            texts.insert(format!("diagnostics__{label}"), text);
        }
        Ok(texts)
    }

    fn changes(&mut self, spec: &Spec) -> Result<Snapshots, Failure> {
        let mut texts = Snapshots::new();
        let mut before: Option<Surface> = None;
        for label in spec.labels() {
            let lowered = self.lowered(spec, label)?;
            let Some(surface) = lowered.surface.clone() else { return Err(Failure::diagnostics(&lowered.said)) };
            if let Some(before) = &before {
                texts.insert(format!("changes__{label}"), difference(before, &surface));
            }
            before = Some(surface);
        }
        Ok(texts)
    }
}

/// The words of OpenAPI that the current release uses.
pub fn vocabulary(spec: &Spec) -> Result<Snapshots, Failure> {
    let source = spec.release(None)?;
    let document =
        document::Document::read(&source.name, &source.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
    let text = document::vocabulary::vocabulary(document.value()).render();
    Ok(Snapshots::from([("vocabulary__current".to_owned(), text)]))
}

/// What each release changed against the one before it, as a maintainer reads it.
pub fn drift(spec: &Spec) -> Result<Snapshots, Failure> {
    Known::default().drift(spec)
}

/// The facts that went and those that came, sorted, with their counts.
pub fn difference(before: &Surface, after: &Surface) -> String {
    let (old, new): (BTreeSet<&str>, BTreeSet<&str>) = (before.facts().collect(), after.facts().collect());
    let mut lines: Vec<(&str, char)> = old.difference(&new).map(|fact| (*fact, '-')).collect();
    lines.extend(new.difference(&old).map(|fact| (*fact, '+')));
    lines.sort_unstable();
    let gone = lines.iter().filter(|(_, mark)| *mark == '-').count();
    let mut text = format!("{gone} facts went, {} came\n\n", lines.len() - gone);
    for (fact, mark) in lines {
        text.push(mark);
        text.push(' ');
        text.push_str(fact);
        text.push('\n');
    }
    text
}

/// All snapshots that the spec gives.
pub fn all(spec: &Spec, output: &Output) -> Result<Snapshots, Failure> {
    all_with(spec, output, &mut Known::default())
}

/// All snapshots that the spec gives, by what is known of its descriptions.
pub fn all_with(spec: &Spec, output: &Output, known: &mut Known) -> Result<Snapshots, Failure> {
    let mut texts = surface(output);
    texts.extend(known.diagnostics(spec)?);
    texts.extend(vocabulary(spec)?);
    texts.extend(known.changes(spec)?);
    texts.extend(known.drift(spec)?);
    Ok(texts)
}

/// A snapshot as insta stores it.
pub fn stored(text: &str) -> String {
    format!("---\nsource: tests/support/lib.rs\n---\n{}\n", text.trim_end())
}
