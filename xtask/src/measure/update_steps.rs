//! Processor time of `cargo xtask update` for each step between two releases of `spec/`.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{cpu_time, process, repository_copy};

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

/// Makes a repository of a copy, as maintainers have it: without a commit, an update has to expect edits in all of `spec/`.
fn commit(copy: &Path) -> Result<(), Failure> {
    let author = ["-c", "user.name=measure", "-c", "user.email=measure@localhost"];
    for arguments in [&["init", "--quiet"][..], &["add", "--all"], &["commit", "--quiet", "--no-verify", "-m", "copy"]]
    {
        process::check(Command::new("git").arg("-C").arg(copy).args(author).args(arguments))?;
    }
    Ok(())
}

fn step(spec: &Spec, old: &str, new: &str) -> Result<Measurement, Failure> {
    let copy = repository_copy::of_release(spec.root(), COPY, old)?;
    commit(&copy)?;
    let program = std::env::current_exe().map_err(|error| Failure::error("path of xtask", error))?;
    let description = spec.root().join(spec.release(Some(new))?.name);
    let mut update = Command::new(&program);
    update.current_dir(&copy).args(["update", "--facts-only", "--release", new, "--from"]).arg(description);
    let (seconds, _) = cpu_time::of_children(|| process::check(&mut update))?;
    let build = if cfg!(debug_assertions) { "dev" } else { "release" };
    let text = format!("{seconds:.2} s of processor time for {old} to {new} ({build} build)");
    Ok(Measurement::at_most("update", text, &format!("{MAX_SECONDS} s"), seconds <= MAX_SECONDS))
}
