//! `browser`: checks a page in a headless browser with `tests/tools/browser/check.mjs`.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::{npm, process};

/// Folder of the pinned browser, from the root of the repository.
const HOME: &str = "tests/tools/browser";
/// Folder of the screenshots, from the root of the repository.
const SCREENSHOTS: &str = "target/browser";

/// Checks `page` in a headless browser and returns the output of the check.
///
/// Installs the browser if it is missing. It is part of an npm package, so nothing else is downloaded.
///
/// # Errors
/// A page with defects is [`Failure::CheckFailed`]; a browser that does not run is [`Failure::Error`].
pub fn browser(root: &Path, page: &Path) -> Result<String, Failure> {
    let home = npm::install(root, HOME)?;
    let mut node = Command::new("node");
    node.arg(home.join("check.mjs")).arg(page).arg(root.join(SCREENSHOTS));
    let output = node.output().map_err(|error| npm::not_installed("node", &error))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    match output.status.code() {
        Some(0) => Ok(stdout),
        // `check.mjs` exits with 1 if the page has defects.
        Some(1) => {
            Err(Failure::CheckFailed(format!("{stderr}\n{stdout}\n  help: look at the screenshots in {SCREENSHOTS}")))
        }
        _ => Err(Failure::Error(format!("{stderr}\n  help: run {}", process::command_line(&node)))),
    }
}
