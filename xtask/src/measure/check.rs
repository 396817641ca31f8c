//! How long the compiler needs for the client, against what it needs for a peer's client.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{files, tool};

use super::{Measured, time};

/// The peer: the fastest to check of those whose output compiles.
const PEER: &str = "oas3-gen";
const VERSION: &str = "0.29.0";

/// The most that the client may take, as a part of what the peer's takes.
const PART: f64 = 1.0 / 3.0;

/// Checks both clients three times in turn, and compares the medians.
pub(super) fn checking(spec: &Spec) -> Result<Measured, Failure> {
    let peer = peer(spec)?;
    let mut ours = tool::cargo(spec.root());
    ours.args(["check", "--quiet", "--package", "procountor-client"]);
    let mut theirs = tool::cargo(&peer);
    theirs.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", spec.root().join("target/peers/target"));
    let mut both = [
        (ours, spec.root().join("generated-client/src/lib.rs"), Vec::new()),
        (theirs, peer.join("src/lib.rs"), Vec::new()),
    ];
    for (command, _, _) in &mut both {
        // The dependencies, and what the others before have left.
        tool::must(command.env("CARGO_INCREMENTAL", "0"))?;
    }
    for _ in 0..3 {
        for (command, file, seconds) in &mut both {
            seconds.push(once(command, file)?);
        }
    }
    let [(_, _, ours), (_, _, theirs)] = both;
    let (ours, theirs) = (median(ours), median(theirs));
    let part = ours / theirs;
    Ok(Measured {
        text: format!(
            "check: {ours:.2} s of processor time for the client, {theirs:.2} s for what {PEER} {VERSION} makes \
             (cargo check alone, not incremental, median of 3): {part:.2} of it, at most {PART:.2}"
        ),
        verdict: (part <= PART).into(),
    })
}

/// Checks a crate of which one file is new.
pub(super) fn once(command: &mut Command, file: &Path) -> Result<f64, Failure> {
    let touched = std::fs::File::options().append(true).open(file);
    touched
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|error| Failure::broken(file.display(), error))?;
    time::processor(|| tool::must(command)).map(|(seconds, _)| seconds)
}

pub(super) fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied().unwrap_or_default()
}

/// The peer's client for the current release, made by the peer, which is installed if it is missing.
fn peer(spec: &Spec) -> Result<PathBuf, Failure> {
    let home = spec.root().join("target/peers");
    let program = home.join("bin").join(PEER);
    if !program.exists() {
        let mut install = tool::cargo(spec.root());
        install.args(["install", PEER, "--version", VERSION, "--locked", "--root"]).arg(&home);
        tool::must(&mut install)?;
    }
    let folder = home.join(format!("{PEER}-client"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| Failure::broken(folder.display(), error))?;
    }
    let source = spec.release(None)?;
    let mut generate = Command::new(&program);
    generate.args(["generate", "client-mod", "--workspace", "--no-ordered-collections", "-i"]);
    generate.arg(spec.root().join(&source.name)).arg("-o").arg(&folder);
    tool::must(&mut generate)?;
    // It stands below this workspace, but is none of its members.
    let manifest = folder.join("Cargo.toml");
    let text = files::read_text(&manifest)?;
    files::write(&manifest, format!("{text}\n[workspace]\n").as_bytes())?;
    Ok(folder)
}
