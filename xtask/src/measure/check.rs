//! Processor time to check the client with the compiler, against the client of another generator. Each is a workspace of
//! its own, as a user's dependency is.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{compile, cpu_time, files, generate, process};

use super::Measurement;

/// The other generator: of those whose output compiles, the one whose output is checked fastest.
const PEER: &str = "oas3-gen";
/// Version of the other generator.
const PEER_VERSION: &str = "0.29.0";

/// Limit of the client's time, as a fraction of the other client's time.
const MAX_RATIO: f64 = 1.0 / 3.0;

/// Number of measurements of each client.
const ROUNDS: usize = 5;

/// Checks both clients alternately, and compares the minima: other load on the machine only ever adds time.
pub(super) fn check_time(spec: &Spec) -> Result<Measurement, Failure> {
    let peer = peer(spec)?;
    let scratch = spec.root().join("target/peers/procountor-client");
    let client = generate::run(spec, &spec.release(None)?, true)?;
    let client = compile::workspace(spec.root(), &scratch, &client, true)?;
    let mut ours = process::cargo(&client);
    ours.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", spec.root().join("target/peers/target"));
    let mut theirs = process::cargo(&peer);
    theirs.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", spec.root().join("target/peers/target"));
    let mut both =
        [(ours, client.join("generated-client/src/lib.rs"), Vec::new()), (theirs, peer.join("src/lib.rs"), Vec::new())];
    for (command, _, _) in &mut both {
        // Compiles the dependencies, which are not measured.
        process::check(command.env("CARGO_INCREMENTAL", "0"))?;
    }
    for _ in 0..ROUNDS {
        for (command, file, seconds) in &mut both {
            seconds.push(once(command, file)?);
        }
    }
    let [(_, _, ours), (_, _, theirs)] = both;
    let (ours, theirs) = (minimum(&ours), minimum(&theirs));
    let ratio = ours / theirs;
    Ok(Measurement::new(
        "check",
        format!(
            "{ours:.2} s of processor time for the client, {theirs:.2} s for the client of {PEER} {PEER_VERSION} \
             (cargo check without dependencies, not incremental, best of {ROUNDS}): ratio {ratio:.2}"
        ),
        format!("at most {MAX_RATIO:.2}"),
        ratio <= MAX_RATIO,
    ))
}

/// Returns the processor time of a command after one file was modified.
pub(super) fn once(command: &mut Command, file: &Path) -> Result<f64, Failure> {
    let opened = std::fs::File::options().append(true).open(file);
    opened
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|error| Failure::error(file.display(), error))?;
    cpu_time::of_children(|| process::check(command)).map(|(seconds, _)| seconds)
}

fn minimum(seconds: &[f64]) -> f64 {
    seconds.iter().copied().fold(f64::MAX, f64::min)
}

pub(super) fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied().unwrap_or_default()
}

/// Generates the client of the current release with the other generator, which is installed if it is missing.
fn peer(spec: &Spec) -> Result<PathBuf, Failure> {
    let home = spec.root().join("target/peers");
    let program = home.join("bin").join(PEER);
    if !program.exists() {
        let mut install = process::cargo(spec.root());
        install.args(["install", PEER, "--version", PEER_VERSION, "--locked", "--root"]).arg(&home);
        process::check(&mut install)?;
    }
    let folder = home.join(format!("{PEER}-client"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| Failure::error(folder.display(), error))?;
    }
    let description = spec.release(None)?;
    let mut generate = Command::new(&program);
    generate.args(["generate", "client-mod", "--workspace", "--no-ordered-collections", "-i"]);
    generate.arg(spec.root().join(&description.name)).arg("-o").arg(&folder);
    process::check(&mut generate)?;
    // The folder is inside this workspace but not one of its members.
    let manifest = folder.join("Cargo.toml");
    let text = files::read_text(&manifest)?;
    files::write(&manifest, format!("{text}\n[workspace]\n").as_bytes())?;
    Ok(folder)
}
