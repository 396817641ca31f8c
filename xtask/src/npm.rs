//! Installation of the npm packages that commands run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::files;
use crate::spec::sha256;

/// File with the SHA-256 of the lock file that the packages were installed from.
const INSTALLED: &str = "node_modules/.installed";

/// Installs the packages of the lock file in a folder of the repository and returns the folder.
///
/// Does nothing if they are installed already. Install scripts of packages do not run.
pub fn install(root: &Path, folder: &str) -> Result<PathBuf, Failure> {
    let home = root.join(folder);
    let digest = sha256(&files::read(&home.join("package-lock.json"))?);
    let installed = home.join(INSTALLED);
    if installed.exists() && files::read_text(&installed)? == digest {
        return Ok(home);
    }
    let mut npm = Command::new("npm");
    npm.current_dir(&home).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    let output = npm.output().map_err(|error| not_installed("npm", &error))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::Error(format!("{}\n  help: run `npm ci` in {folder}", stderr.trim_end())));
    }
    files::write(&installed, digest.as_bytes())?;
    Ok(home)
}

/// Returns the failure of starting `node` or `npm`.
pub fn not_installed(program: &str, error: &std::io::Error) -> Failure {
    Failure::Error(format!("cannot run {program}: {error}\n  help: install Node.js 20.11 or newer with npm"))
}
