//! Support shared by the test targets and the tools: fixtures, snapshots, servers, and the generated inventory of
//! calls and models.

pub mod fault_server;
pub mod fixtures;
pub mod fleet;
pub mod inventory;
pub mod memory_server;
pub mod mutants;
pub mod prepared_server;
pub mod redis_server;
pub mod soak;
pub mod wire_oracle;
pub mod witness;

pub use fixtures::{Fixture, fixtures, third_party};

use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// Returns the processor time of this thread so far, user and system.
pub fn thread_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let (seconds, nanos) = (u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0));
    Duration::new(seconds, nanos)
}

/// Compares a text with `tests/snapshots/NAME.snap`.
pub fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join(xtask::generate::SNAPSHOTS));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name.to_owned(), text));
}

/// Returns the path of a file or folder in `tests/data`.
pub fn data(name: &str) -> PathBuf {
    root().join("tests/data").join(name)
}

/// Returns the root of the repository: the one that the tests were built in, unless [`xtask::next_release::ROOT`] names
/// another one.
pub fn root() -> PathBuf {
    if let Some(root) = std::env::var_os(xtask::next_release::ROOT) {
        return root.into();
    }
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_owned()
}

/// Loads `spec/` of the repository.
pub fn spec() -> xtask::spec::Spec {
    xtask::spec::Spec::load(&root()).expect("spec/ is valid")
}

/// Loads `spec/` of the repository, with the releases up to 26.04, which tests name.
///
/// The list of releases of a copy that [`xtask::next_release`] made can end before them. Their files are in the copy.
pub fn named_releases() -> xtask::spec::Spec {
    let mut spec = spec();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = xtask::spec::Spec::load(tests.parent().unwrap_or(tests)).expect("spec/ is valid").releases;
    let is_named = |(label, _): &(String, _)| label.as_str() <= "26.04" || label.starts_with("26.04-");
    for (label, release) in own.releases.into_iter().filter(is_named) {
        spec.releases.releases.entry(label).or_insert(release);
    }
    for (label, release) in own.renditions.into_iter().filter(is_named) {
        spec.releases.renditions.entry(label).or_insert(release);
    }
    spec
}

/// The examples of the repository's README, compiled as doctests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
