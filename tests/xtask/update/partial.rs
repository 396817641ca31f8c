//! Updates in a Git repository: run again after the first one was committed in part, or undone, or after edits.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use xtask::update::{CHANGELOG, DRAFT, MANIFEST, REPORT};

use super::{options, update_summary};
use crate::support::{contents, oldest_repository, published, read, write};

const AGAIN: &str = "note: the update is run again from the release before it\n";

/// A copy of the repository with only the oldest release, committed.
struct Repository(TempDir);

impl Repository {
    fn new() -> Self {
        let repository = Self(oldest_repository());
        write(&repository.root().join(".gitignore"), "/target\n");
        repository.git(&["init", "--quiet"]);
        repository.commit(".");
        repository
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.root()).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let identity = ["-c", "user.name=A Maintainer", "-c", "user.email=maintainer@example.com"];
        let output = git.args(identity).args(arguments).output().expect("git can be started");
        assert!(output.status.success(), "git {arguments:?}: {output:?}");
    }

    fn commit(&self, path: &str) {
        self.git(&["add", "--all", path]);
        self.git(&["commit", "--quiet", "--message", path]);
    }

    /// Adopts 23.09.
    fn update(&self) -> String {
        update_summary(self.root(), &options(&published("23.09"), "23.09"))
    }

    fn files(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let git = self.root().join(".git");
        contents(self.root()).into_iter().filter(|(path, _)| !path.starts_with(&git)).collect()
    }

    /// Adds an action to an overlay.
    fn add_action(&self, action: &str) {
        let path = self.root().join("spec/overlays/50-types.yaml");
        write(&path, &format!("{}\n{action}", read(&path).trim_end()));
    }
}

/// An overlay action that removes a property which the changelog of 23.09 names.
const ACTION: &str = "  - target: $.components.schemas.PaymentEvent.properties.paidAmount\n    x-releases: \"23.09\"\n    \
                      x-reason: an example of an edit\n    remove: true\n";

#[test]
fn update_is_completed_after_a_part_of_it_was_committed() {
    let repository = Repository::new();
    repository.update();
    let complete = repository.files();
    repository.git(&["switch", "--quiet", "--create", "complete"]);
    repository.commit(".");
    for committed in [&["spec"][..], &["generated-client", "tests", "Cargo.lock"]] {
        repository.git(&["switch", "--quiet", "--detach", "complete~1"]);
        repository.git(&[&["checkout", "--quiet", "complete", "--"], committed].concat());
        repository.commit(".");
        assert_ne!(repository.files(), complete, "{committed:?}");
        let summary = repository.update();
        assert!(summary.starts_with(AGAIN), "{committed:?}: {summary}");
        assert!(summary.contains("\n23.02 -> 23.09: STOP "), "{committed:?}: {summary}");
        assert!(repository.files() == complete, "{committed:?}");
        repository.git(&["reset", "--quiet", "--hard"]);
        repository.git(&["clean", "--quiet", "-d", "--force"]);
    }
}

/// Only the release itself is committed. An entry of the changelog that a maintainer edited is kept.
#[test]
fn edit_of_overlay_refreshes_the_changelog_unless_it_was_edited() {
    let repository = Repository::new();
    repository.update();
    repository.commit("spec");
    let path = repository.root().join(CHANGELOG);
    assert!(read(&path).contains("`PaymentEvent.paid_amount"));
    repository.add_action(ACTION);
    let summary = repository.update();
    assert!(summary.starts_with(AGAIN) && summary.contains("-> 0.1.1, with a draft entry"), "{summary}");
    let text = read(&path);
    assert!(!text.contains("`PaymentEvent.paid_amount"), "{text}");
    let edited = text.replace("### Added\n", "### Added\n\n- Written by a maintainer\n");
    assert_ne!(edited, text);
    write(&path, &edited);
    repository.git(&["checkout", "--quiet", "--", "spec/overlays"]);
    let summary = repository.update();
    assert!(summary.contains("generated-client/CHANGELOG.md was edited and stays"), "{summary}");
    assert_eq!(read(&path), edited);
    let draft = read(&repository.root().join(DRAFT));
    assert!(draft.contains("## [0.1.1]") && draft.contains("`PaymentEvent.paid_amount"), "{draft}");
}

#[test]
fn committed_update_is_not_run_again_and_undone_update_is_new() {
    let repository = Repository::new();
    repository.update();
    repository.commit(".");
    repository.add_action(ACTION);
    let summary = repository.update();
    assert!(summary.starts_with("23.09: nothing to do, it is the current release, byte for byte\n"), "{summary}");
    assert!(summary.ends_with("  help: run cargo xtask generate"), "{summary}");
    // The changelog from before the update is no longer the one in the repository.
    repository.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    write(&repository.root().join(CHANGELOG), "# Changelog\n\n## [0.1.0]\n\nA later edit.\n");
    let summary = repository.update();
    assert!(summary.starts_with("23.09: new, "), "{summary}");
    assert!(read(&repository.root().join(CHANGELOG)).contains("A later edit."));
}

/// An overlay for all releases changes the client that users have, although the vendor changed nothing there.
#[test]
fn edit_of_overlay_for_all_releases_is_in_report_version_and_changelog() {
    let repository = Repository::new();
    repository.add_action(
        "  - target: $.components.schemas.Invoice.properties.orderReference\n    x-reason: an example of an edit\n    \
         update: {type: integer}\n",
    );
    let check = |summary: &str| {
        let root = repository.root();
        let remark = "edits of spec/overlays and spec/names.toml since the last commit change the client of 23.02, too: \
                      `Invoice.order_reference`";
        assert!(summary.contains(remark), "{summary}");
        assert!(read(&root.join(REPORT)).contains("since the last commit change the client of 23.02"));
        assert!(read(&root.join(MANIFEST)).contains("\nversion = \"0.2.0\"\n"), "{summary}");
        let changelog = read(&root.join(CHANGELOG));
        assert!(changelog.contains("- **Breaking:** `Invoice.order_reference` "), "{changelog}");
    };
    check(&repository.update());
    // The same, if the edit was committed before the update is run again.
    repository.commit("spec");
    repository.add_action(ACTION);
    check(&repository.update());
}

/// The version covers changes of the handwritten client that wait for a release.
#[test]
fn version_covers_unreleased_changes() {
    let root = oldest_repository();
    let root = root.path();
    let changelog =
        "# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- **Breaking:** `retry` is `Retry`\n\n## [0.1.0]\n\nFirst.\n";
    write(&root.join(CHANGELOG), changelog);
    let summary = update_summary(root, &options(&published("23.09"), "23.09"));
    assert!(summary.contains("procountor-client 0.1.0 -> 0.2.0, with a draft entry"), "{summary}");
    assert!(
        summary.contains("\nnote: the version covers the changes under \"Unreleased\" in the changelog"),
        "{summary}"
    );
    let text = read(&root.join(CHANGELOG));
    assert!(text.starts_with("# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- **Breaking:** "), "{text}");
}
