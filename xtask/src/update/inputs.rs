//! Checks that the overlays and the names of `spec/` apply to a new release.

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::{Output, generate, lower};

use crate::failure::Failure;
use crate::spec::{Description, Spec};

/// Applies the overlays and returns their warnings, such as actions that the new release makes unnecessary.
pub(super) fn overlays(spec: &Spec, description: &Description) -> Result<Vec<Diagnostic>, Failure> {
    let in_overlay = |diagnostic: &Diagnostic| {
        diagnostic.location.as_ref().is_some_and(|location| location.file != description.name)
    };
    match spec.correct(description) {
        Ok(corrected) => Ok(corrected.warnings.into_iter().filter(in_overlay).collect()),
        Err(errors) if errors.iter().any(in_overlay) => {
            Err(needs_decision("overlays do not apply to", description, &errors))
        }
        Err(errors) => Err(Failure::diagnostics(&errors)),
    }
}

/// Generates the client of a release. Fails with [`Failure::NeedsDecision`] if only names are missing.
pub(super) fn client(spec: &Spec, description: &Description) -> Result<Output, Failure> {
    spec.run(description, true, generate).map_err(|errors| {
        if spec.run(description, false, lower).is_ok() {
            needs_decision("spec/names.toml does not settle all names of", description, &errors)
        } else {
            Failure::diagnostics(&errors)
        }
    })
}

fn needs_decision(problem: &str, description: &Description, errors: &[Diagnostic]) -> Failure {
    let texts: Vec<_> = errors.iter().map(ToString::to_string).collect();
    Failure::NeedsDecision(format!(
        "{problem} {}\n  note: nothing was changed\n\n{}",
        description.name,
        texts.join("\n\n")
    ))
}
