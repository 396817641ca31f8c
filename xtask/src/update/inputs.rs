//! Checks that `spec/` applies to a new release: overlays, names, words, and Rust paths that survive. All problems are
//! reported at once.

use procountor_generator::diagnostic::{Diagnostic, Level};
use procountor_generator::{Output, diagnose, generate};

use crate::failure::Failure;
use crate::snapshots::Cache;
use crate::spec::{Description, Spec};

/// Generates the client of a release and returns the warnings about overlays, such as actions that the new release makes
/// unnecessary.
///
/// # Errors
/// [`Failure::NeedsDecision`] with all problems that an edit in `spec/` solves; [`Failure::Error`] if the description
/// itself is invalid.
pub(super) fn client(
    spec: &Spec,
    description: &Description,
    cache: &mut Cache,
) -> Result<(Output, Vec<Diagnostic>), Failure> {
    let in_overlay = |diagnostic: &Diagnostic| {
        diagnostic.location.as_ref().is_some_and(|location| location.file.starts_with("spec/overlays/"))
    };
    let output = spec.run(description, true, generate);
    let all = match &output {
        Ok(output) => output.warnings.clone(),
        Err(errors) => {
            let is_invalid = |diagnostic: &Diagnostic| diagnostic.level == Level::Error && !in_overlay(diagnostic);
            if spec.run(description, false, diagnose).iter().any(is_invalid) {
                return Err(Failure::diagnostics(errors));
            }
            let mut all = spec.run(description, true, diagnose);
            // Errors of later steps, such as rules.
            let later: Vec<_> = errors.iter().filter(|error| !all.contains(error)).cloned().collect();
            all.extend(later);
            all
        }
    };
    let errors: Vec<_> = all.iter().filter(|diagnostic| diagnostic.level == Level::Error).cloned().collect();
    let mut problems = Problems { description: &description.name, sections: Vec::new() };
    // Errors of names are in the description.
    for (title, folder) in [
        ("overlays do not apply to", "spec/overlays/"),
        ("spec/names.toml does not settle all names of", ""),
        ("spec/words/ does not apply to", "spec/words/"),
        ("spec/rules.yaml does not apply to", "spec/rules.yaml"),
    ] {
        let errors = errors.iter().filter(|error| home(error, &description.name) == folder);
        problems.add(title, errors.map(ToString::to_string));
    }
    if let Ok(output) = &output {
        cache.insert(description, output);
        let help = "help: keep the path with an entry in spec/names.toml, or the type with an overlay";
        let renamed = cache.renamed(spec)?;
        let help = (!renamed.is_empty()).then(|| help.to_owned());
        problems.add("items have another Rust path than in earlier releases after", renamed.into_iter().chain(help));
        problems.add(
            "spec/words/ has entries without an item after",
            cache.unused_words(spec)?.iter().map(ToString::to_string),
        );
    }
    let warnings: Vec<_> = all.into_iter().filter(|all| in_overlay(all) && all.level == Level::Warning).collect();
    let found = !problems.sections.is_empty();
    problems.add("overlays have unnecessary actions for", warnings.iter().filter(|_| found).map(ToString::to_string));
    match (output, problems.failure()) {
        (_, Some(failure)) => Err(failure),
        (Err(errors), None) => Err(Failure::diagnostics(&errors)),
        (Ok(output), None) => Ok((output, warnings)),
    }
}

/// Returns the part of `spec/` that an edit would solve an error in; empty for names.
fn home(error: &Diagnostic, description: &str) -> &'static str {
    let file = error.location.as_ref().map_or(description, |location| location.file.as_str());
    let homes = ["spec/overlays/", "spec/words/", "spec/rules.yaml"];
    homes.into_iter().find(|home| file.starts_with(home)).unwrap_or_default()
}

/// Problems of a release, by kind.
struct Problems<'a> {
    description: &'a str,
    sections: Vec<String>,
}

impl Problems<'_> {
    fn add(&mut self, title: &str, lines: impl Iterator<Item = String>) {
        let lines: Vec<_> = lines.collect();
        if !lines.is_empty() {
            self.sections.push(format!("{title} {}\n\n{}", self.description, lines.join("\n\n")));
        }
    }

    fn failure(self) -> Option<Failure> {
        let text = self.sections.join("\n\n");
        (!text.is_empty()).then(|| {
            Failure::NeedsDecision(format!(
                "{text}\n\n  note: nothing was changed\n  help: edit spec/, then run the same command again"
            ))
        })
    }
}
