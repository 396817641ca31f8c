//! Packages of Node.js that commands run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::files;
use crate::spec::sha256;

/// Where the digest of the lock file stands that the packages were installed by.
const INSTALLED: &str = "node_modules/.installed";

/// Installs the packages of the lock file in a folder of the repository, unless they are there; gives the folder.
///
/// No package runs a program of its own while it is installed.
pub fn install(root: &Path, folder: &str) -> Result<PathBuf, Failure> {
    let home = root.join(folder);
    let digest = sha256(&files::read(&home.join("package-lock.json"))?);
    let installed = home.join(INSTALLED);
    if installed.exists() && files::read_text(&installed)? == digest {
        return Ok(home);
    }
    let mut npm = Command::new("npm");
    npm.current_dir(&home).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    let said = npm.output().map_err(|error| missing("npm", &error))?;
    if !said.status.success() {
        let told = String::from_utf8_lossy(&said.stderr);
        return Err(Failure::Broken(format!("{}\n  do: cd {folder} && npm ci", told.trim_end())));
    }
    files::write(&installed, digest.as_bytes())?;
    Ok(home)
}

/// Why `node` or `npm` could not be run.
pub fn missing(program: &str, error: &std::io::Error) -> Failure {
    Failure::Broken(format!("{program}: {error}\n  do: install Node.js 20.11 or newer with its npm"))
}
