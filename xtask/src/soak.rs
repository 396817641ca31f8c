//! `soak`: the long run of the tests against servers that fail, which has a program of its own.

use std::path::Path;

use crate::failure::Failure;
use crate::tool;

/// Runs the program in release mode, and lets it say its own mind. Its exit code becomes this one's.
pub fn soak(root: &Path, options: &[String]) -> Result<(), Failure> {
    let mut command = tool::cargo(root);
    command.args(["run", "--quiet", "--release", "--package", "tests", "--bin", "soak", "--"]).args(options);
    let status = command.status().map_err(|error| Failure::broken(tool::shown(&command), error))?;
    let told = || format!("the soak ended with {status}\n  do: {}", tool::shown(&command));
    match status.code() {
        Some(0) => Ok(()),
        // The program's own word for something that is not as it should be.
        Some(1) => Err(Failure::Stale(told())),
        _ => Err(Failure::Broken(told())),
    }
}
