//! Child processes: Cargo, programs of this workspace and external tools.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::failure::Failure;

/// Captured result of a child process.
#[derive(Clone, Debug)]
pub struct ProcessOutput {
    /// Whether the exit status is 0.
    pub success: bool,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// Returns a command that runs Cargo in `folder`, the same Cargo that runs this program.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    command
}

/// Runs a command to completion and captures its output, whatever its exit status.
///
/// # Errors
/// The program cannot be started.
pub fn capture(command: &mut Command) -> Result<ProcessOutput, Failure> {
    let output = command.output().map_err(|error| Failure::error(command_line(command), error))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(ProcessOutput { success: output.status.success(), stdout: text(&output.stdout), stderr: text(&output.stderr) })
}

/// Runs a command to completion and captures its output.
///
/// # Errors
/// The program cannot be started or fails; the failure contains its output.
pub fn check(command: &mut Command) -> Result<ProcessOutput, Failure> {
    let output = capture(command)?;
    if output.success {
        return Ok(output);
    }
    Err(Failure::Error(format!("{}{}\n  help: run {}", output.stdout, output.stderr.trim_end(), command_line(command))))
}

/// Returns a command as it is typed in a shell.
pub fn command_line(command: &Command) -> String {
    let environment = command.get_envs().filter_map(|(name, value)| {
        let value = value?.to_string_lossy().into_owned();
        let value = if value.contains(' ') { format!("'{value}'") } else { value };
        Some(format!("{}={value}", name.to_string_lossy()))
    });
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    environment.chain([program]).chain(arguments).collect::<Vec<_>>().join(" ")
}

/// Builds targets of the workspace, such as `--examples`, and returns the folder of programs.
///
/// Their features are those of the tests. A narrower selection of packages may unify fewer and rebuild shared crates.
pub fn build_workspace(root: &Path, targets: &[&str]) -> Result<PathBuf, Failure> {
    check(cargo(root).args(["build", "--quiet", "--workspace"]).args(targets))?;
    Ok(target_dir(root)?.join("debug"))
}

/// Returns Cargo's target directory for the workspace at `root`.
pub fn target_dir(root: &Path) -> Result<PathBuf, Failure> {
    let output = check(cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value =
        serde_json::from_str(&output.stdout).map_err(|error| Failure::error("cargo metadata", error))?;
    let folder = metadata.get("target_directory").and_then(Value::as_str);
    folder.map(PathBuf::from).ok_or_else(|| Failure::Error("no `target_directory` in `cargo metadata`".to_owned()))
}
