//! `deny`: checks the dependencies with cargo-deny.

use std::path::Path;

use crate::failure::Failure;
use crate::process;

/// Checks licences, bans and sources of the dependencies against `.cargo/deny.toml`.
///
/// With `advisories`, also checks the advisory database, which cargo-deny downloads.
pub fn deny(root: &Path, advisories: bool) -> Result<String, Failure> {
    let mut command = process::cargo(root);
    command.args(["deny", "--config", ".cargo/deny.toml", "check", "licenses", "bans", "sources"]);
    if advisories {
        command.arg("advisories");
    }
    let output = process::capture(&mut command)?;
    if output.success {
        let checked = if advisories { "licences, bans, sources and advisories" } else { "licences, bans and sources" };
        return Ok(format!("dependencies: {checked} ok"));
    }
    if output.stderr.contains("no such command") {
        return Err(Failure::Error(
            "cargo-deny is not installed\n  help: run cargo install --locked cargo-deny".to_owned(),
        ));
    }
    Err(Failure::CheckFailed(output.stderr.trim_end().to_owned()))
}
