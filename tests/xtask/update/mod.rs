//! `update`, accepted findings and announcements, on copies of the repository.

mod accepted;
mod again;
mod announced;
mod partial;
mod rejections;
mod releases;
mod transaction;

use std::path::Path;

use xtask::failure::Failure;
use xtask::fetch;
use xtask::files::UNHINDERED;
use xtask::update::{Io, UpdateOptions, update};

use crate::support::{DATE, contents};

fn options(from: &Path, release: &str) -> UpdateOptions {
    let fetch = fetch::FetchOptions {
        from: Some(from.display().to_string()),
        release: Some(release.to_owned()),
        date: DATE.to_owned(),
        ..fetch::FetchOptions::default()
    };
    UpdateOptions { fetch, ..UpdateOptions::default() }
}

fn forced(from: &Path, release: &str) -> UpdateOptions {
    let mut options = options(from, release);
    options.fetch.force = true;
    options
}

fn real_io() -> Io<'static> {
    Io { download: &fetch::download, before: UNHINDERED }
}

/// Returns the summary of an update that succeeds.
fn update_summary(root: &Path, options: &UpdateOptions) -> String {
    update(root, options, real_io()).unwrap_or_else(|failure| panic!("{failure}"))
}

/// Returns the failure of an update, and asserts that it changes nothing.
fn update_failure(root: &Path, options: &UpdateOptions, io: Io<'_>) -> Failure {
    let before = contents(root);
    let failure = update(root, options, io).expect_err("the update fails");
    assert_eq!(contents(root), before, "{failure}");
    assert!(failure.to_string().contains("nothing was changed"), "{failure}");
    failure
}
