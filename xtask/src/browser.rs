//! `browser`: opens a page in a browser and looks at it, as `tests/tools/browser/check.mjs` says.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::{npm, tool};

/// Where the browser is pinned, from the root of the repository.
const HOME: &str = "tests/tools/browser";
/// Where its pictures go, from the root of the repository.
const PICTURES: &str = "target/browser";

/// Installs the browser if it is missing, and lets it open `page`; gives what it says of it.
///
/// It comes within a package of npm, so nothing else is fetched. Pictures of the page go below `target/browser`. A page
/// with defects is [`Failure::Stale`]; a browser that does not run is [`Failure::Broken`].
pub fn browser(root: &Path, page: &Path) -> Result<String, Failure> {
    let home = npm::install(root, HOME)?;
    let mut node = Command::new("node");
    node.arg(home.join("check.mjs")).arg(page).arg(root.join(PICTURES));
    let output = node.output().map_err(|error| npm::missing("node", &error))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    match output.status.code() {
        Some(0) => Ok(out),
        // The program's own word for a page with defects.
        Some(1) => Err(Failure::Stale(format!("{err}\n{out}\n  do: see {PICTURES}"))),
        _ => Err(Failure::Broken(format!("{err}\n  do: {}", tool::shown(&node)))),
    }
}
