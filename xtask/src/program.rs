//! Commands of the tests that have a program of their own, in release mode: the long run against servers that fail,
//! and the two that look at the comparison of descriptions from outside.

use std::path::Path;

use crate::failure::Failure;
use crate::tool;

/// Runs a program of the tests, and lets it say its own mind. Its exit code becomes this one's.
pub fn run(root: &Path, program: &str, options: &[String]) -> Result<(), Failure> {
    let mut command = tool::cargo(root);
    command.args(["run", "--quiet", "--release", "--package", "tests", "--bin", program, "--"]).args(options);
    let status = command.status().map_err(|error| Failure::broken(tool::shown(&command), error))?;
    let told = || format!("{program} ended with {status}\n  do: {}", tool::shown(&command));
    match status.code() {
        Some(0) => Ok(()),
        // The program's own word for something that is not as it should be.
        Some(1) => Err(Failure::Stale(told())),
        _ => Err(Failure::Broken(told())),
    }
}
