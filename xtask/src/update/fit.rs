//! Whether our overlays and names fit a release that is new to them.

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::{Input, Output, correct, generate, lower};

use crate::failure::Failure;
use crate::spec::{Source, Spec};

/// Applies the overlays, and gives what there is to say of them: actions that the vendor has made unnecessary.
pub(super) fn overlays(spec: &Spec, source: &Source) -> Result<Vec<Diagnostic>, Failure> {
    let run = |input: &Input<'_>| correct(input.description, input.overlays, input.release);
    let ours = |said: &Diagnostic| said.place.as_ref().is_some_and(|place| place.file != source.name);
    match spec.run(source, true, run) {
        Ok(corrected) => Ok(corrected.warnings.into_iter().filter(ours).collect()),
        Err(errors) if errors.iter().any(ours) => Err(undecided("our overlays do not fit", source, &errors)),
        Err(errors) => Err(Failure::diagnostics(&errors)),
    }
}

/// The client that a release gives. Where only names are open, they are to be settled.
pub(super) fn client(spec: &Spec, source: &Source) -> Result<Output, Failure> {
    spec.run(source, true, generate).map_err(|errors| {
        if spec.run(source, false, lower).is_ok() {
            undecided("spec/names.toml does not settle all names of", source, &errors)
        } else {
            Failure::diagnostics(&errors)
        }
    })
}

fn undecided(what: &str, source: &Source, errors: &[Diagnostic]) -> Failure {
    let said: Vec<_> = errors.iter().map(ToString::to_string).collect();
    Failure::Undecided(format!("{what} {}; nothing was changed\n\n{}", source.name, said.join("\n\n")))
}
