//! Processor time of `cargo xtask update` for each step between two releases of `spec/`.

use std::path::Path;
use std::process::Command;

use toml_edit::{DocumentMut, value};

use crate::failure::Failure;
use crate::spec::{RELEASE_LIST, Spec};
use crate::{cpu_time, files, process, repository_copy};

use super::Measurement;

/// Limit of the processor time of a step, in seconds.
const MAX_SECONDS: f64 = 6.0;

/// Folder of the copies, below `target`.
const COPY: &str = "update-steps";

/// Measures each step in a copy of the repository whose current release is the older one.
pub(super) fn update_steps(spec: &Spec) -> Result<Vec<Measurement>, Failure> {
    let labels: Vec<&String> = spec.releases.releases.keys().collect();
    labels.iter().zip(labels.iter().skip(1)).map(|(old, new)| step(spec, old, new)).collect()
}

fn step(spec: &Spec, old: &str, new: &str) -> Result<Measurement, Failure> {
    let copy = repository_copy::copy(spec.root(), COPY)?;
    let program = std::env::current_exe().map_err(|error| Failure::error("path of xtask", error))?;
    let xtask = || {
        let mut command = Command::new(&program);
        command.current_dir(&copy);
        command
    };
    forget_releases_after(&copy, old)?;
    process::check(xtask().arg("generate"))?;
    let description = spec.root().join(spec.release(Some(new))?.name);
    let mut update = xtask();
    update.args(["update", "--facts-only", "--release", new, "--from"]).arg(description);
    let (seconds, _) = cpu_time::of_children(|| process::check(&mut update))?;
    let build = if cfg!(debug_assertions) { "dev" } else { "release" };
    let text = format!("{seconds:.2} s of processor time for {old} to {new} ({build} build)");
    Ok(Measurement::at_most("update", text, &format!("{MAX_SECONDS} s"), seconds <= MAX_SECONDS))
}

/// Makes a release the current one, and removes the later ones and the renditions from the list of releases.
fn forget_releases_after(root: &Path, current: &str) -> Result<(), Failure> {
    let path = root.join(RELEASE_LIST);
    let failure = |error: toml_edit::TomlError| Failure::error(path.display(), error);
    let mut list: DocumentMut = files::read_text(&path)?.parse().map_err(failure)?;
    list.insert("current", value(current));
    list.remove("renditions");
    if let Some(releases) = list.get_mut("releases").and_then(|releases| releases.as_table_mut()) {
        releases.retain(|label, _| label <= current);
    }
    files::write(&path, list.to_string().as_bytes())
}
