//! Other programs, run as parts of a command.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::failure::Failure;

/// What a program said.
#[derive(Clone, Debug)]
pub struct Said {
    /// Whether it was content.
    pub success: bool,
    /// What it printed.
    pub out: String,
    /// What it complained about.
    pub err: String,
}

/// Cargo, as it runs this program.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    command
}

/// Runs a program to its end, and takes what it says.
pub fn run(command: &mut Command) -> Result<Said, Failure> {
    let output = command.output().map_err(|error| Failure::broken(shown(command), error))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Said { success: output.status.success(), out: text(&output.stdout), err: text(&output.stderr) })
}

/// Runs a program to its end; if it is not content, what it said is the failure.
pub fn must(command: &mut Command) -> Result<Said, Failure> {
    let said = run(command)?;
    if said.success {
        return Ok(said);
    }
    Err(Failure::Broken(format!("{}{}\n  do: {}", said.out, said.err.trim_end(), shown(command))))
}

/// The command as somebody would type it.
pub fn shown(command: &Command) -> String {
    let set = command.get_envs().filter_map(|(name, value)| {
        let value = value?.to_string_lossy().into_owned();
        let value = if value.contains(' ') { format!("'{value}'") } else { value };
        Some(format!("{}={value}", name.to_string_lossy()))
    });
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    set.chain([program]).chain(arguments).collect::<Vec<_>>().join(" ")
}

/// Builds all programs and examples of the workspace, and gives the folder that they are in.
///
/// A package alone, or programs without examples, may ask for fewer features of what all use, and would have it built
/// again; so it is what the tests were built with.
pub fn built(root: &Path) -> Result<PathBuf, Failure> {
    must(cargo(root).args(["build", "--quiet", "--workspace", "--bins", "--examples"]))?;
    Ok(target(root)?.join("debug"))
}

/// The folder that cargo builds a workspace in.
pub fn target(root: &Path) -> Result<PathBuf, Failure> {
    let said = must(cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&said.out).map_err(|error| Failure::broken("cargo metadata", error))?;
    let folder = metadata.get("target_directory").and_then(Value::as_str);
    folder.map(PathBuf::from).ok_or_else(|| Failure::Broken("cargo metadata names no target directory".to_owned()))
}
