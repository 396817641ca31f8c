//! `soak`, `mutants`, `oracle` and `wire`: programs of the `tools` package that run in release mode.

use std::path::Path;

use crate::failure::Failure;
use crate::process;

/// Runs a program of the `tools` package with inherited output.
///
/// # Errors
/// Exit code 1 of the program is [`Failure::CheckFailed`]; any other failure is [`Failure::Error`].
pub fn run(root: &Path, program: &str, options: &[String]) -> Result<(), Failure> {
    let mut command = process::cargo(root);
    command.args(["run", "--quiet", "--release", "--package", "tools", "--bin", program, "--"]).args(options);
    let status = command.status().map_err(|error| Failure::error(process::command_line(&command), error))?;
    let message = || format!("{program} failed with {status}\n  help: run {}", process::command_line(&command));
    match status.code() {
        Some(0) => Ok(()),
        Some(1) => Err(Failure::CheckFailed(message())),
        _ => Err(Failure::Error(message())),
    }
}
