//! The texts that tests/ holds as snapshots, made here so that `generate` can write what the tests
//! will ask for: the diff of a release is then its review.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::surface::Surface;
use procountor_generator::{Output, document};

use crate::failure::Failure;
use crate::spec::Spec;

/// Snapshot name to text.
pub type Snapshots = BTreeMap<String, String>;

/// The surface of a client, a file at a time.
pub fn surface(output: &Output) -> Snapshots {
    output.surface.files().map(|(file, facts)| (format!("surface__{file}"), facts)).collect()
}

/// What stands in the way or is expressed with less, in each release.
pub fn diagnostics(spec: &Spec) -> Result<Snapshots, Failure> {
    let mut texts = Snapshots::new();
    for label in spec.labels() {
        let source = spec.release(Some(label))?;
        let said = match spec.run(&source, true, procountor_generator::lower) {
            Ok(lowered) => lowered.warnings,
            Err(errors) => errors,
        };
        let text: Vec<_> = said.iter().map(|diagnostic| format!("{diagnostic}\n\n")).collect();
        let text = text.concat();
        let text = if text.is_empty() { "nothing to say\n".to_owned() } else { text };
        texts.insert(format!("diagnostics__{label}"), text);
    }
    Ok(texts)
}

/// The words of OpenAPI that the current release uses.
pub fn vocabulary(spec: &Spec) -> Result<Snapshots, Failure> {
    let source = spec.release(None)?;
    let document =
        document::Document::read(&source.name, &source.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
    let text = document::vocabulary::vocabulary(document.value()).render();
    Ok(Snapshots::from([("vocabulary__current".to_owned(), text)]))
}

/// What each release changed in the surface of the one before it.
pub fn changes(spec: &Spec) -> Result<Snapshots, Failure> {
    let mut texts = Snapshots::new();
    let mut before: Option<Surface> = None;
    for label in spec.labels() {
        let source = spec.release(Some(label))?;
        let lowered =
            spec.run(&source, true, procountor_generator::lower).map_err(|errors| Failure::diagnostics(&errors))?;
        let surface = Surface::of(&lowered.api);
        if let Some(before) = &before {
            texts.insert(format!("changes__{label}"), difference(before, &surface));
        }
        before = Some(surface);
    }
    Ok(texts)
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
    let mut texts = surface(output);
    texts.extend(diagnostics(spec)?);
    texts.extend(vocabulary(spec)?);
    texts.extend(changes(spec)?);
    Ok(texts)
}

/// A snapshot as insta stores it.
pub fn stored(text: &str) -> String {
    format!("---\nsource: tests/lib.rs\n---\n{}\n", text.trim_end())
}
