//! Updates through several releases, oldest first.

use std::collections::BTreeSet;
use std::path::Path;

use xtask::files;
use xtask::generate::{self, CODE, INVENTORY};
use xtask::spec::Spec;
use xtask::update::{CHANGELOG, MANIFEST, REPORT};

use super::{options, update_summary};
use crate::support::{DATE, contents, oldest_repository, published, read};

/// Returns the methods of the client for a release, such as `invoices().list(`.
fn methods(root: &Path, release: &str) -> BTreeSet<String> {
    let spec = Spec::load(root).expect("spec/ can be read");
    let description = spec.release(Some(release)).expect("spec/ contains the release");
    let lowered = spec.run(&description, false, procountor_generator::lower).expect("the release can be lowered");
    let resources = lowered.api.resources.iter();
    let names = resources
        .flat_map(|(module, resource)| resource.operations.keys().map(move |name| format!("`{module}().{name}")));
    names.collect()
}

/// Returns the section below a heading, up to the next heading of the same or a higher level.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let level = heading.split(' ').next().unwrap_or_default();
    let Some((_, rest)) = text.split_once(&format!("{heading}\n")) else { return "" };
    let ends = ["#", "##", "###"].into_iter().take(level.len()).filter_map(|level| rest.find(&format!("\n{level} ")));
    rest.get(..ends.min().unwrap_or(rest.len())).unwrap_or_default()
}

fn assert_generated_files(root: &Path, release: &str) {
    let spec = Spec::load(root).expect("spec/ can be read");
    assert_eq!(spec.releases.current, release);
    let description = spec.release(Some(release)).expect("spec/ contains the release");
    let output = generate::run(&spec, &description, true).unwrap_or_else(|failure| panic!("{failure}"));
    for (folder, tree) in [(CODE, &output.tree), (INVENTORY, &output.inventory)] {
        let files = files::tree(&root.join(folder)).expect("the generated files can be read");
        assert!(tree.files().eq(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))), "{folder}");
    }
}

#[test]
fn updates_through_releases_bump_version_and_write_changelog() {
    let root = oldest_repository();
    let root = root.path();
    let steps = [("23.02", "23.09", "0.1.1"), ("23.09", "24.05", "0.2.0")];
    for (old, new, version) in steps {
        let summary = update_summary(root, &options(&published(new), new));
        assert!(summary.starts_with(&format!("{new}: new, spec/releases/{new}.json: ")), "{summary}");
        assert!(summary.contains(&format!(" -> {version}, with a draft entry")), "{summary}");
        assert!(read(&root.join(MANIFEST)).contains(&format!("\nversion = \"{version}\"\n")));
        let lock = format!("name = \"procountor-client\"\nversion = \"{version}\"\n");
        assert!(read(&root.join("Cargo.lock")).contains(&lock));
        let text = read(&root.join(CHANGELOG));
        let entry = section(&text, &format!("## [{version}] - {DATE}"));
        assert!(entry.contains(&format!("Procountor {new}, after {old}.")), "{text}");
        let (before, after) = (methods(root, old), methods(root, new));
        for (heading, methods, other) in [("### Added", &after, &before), ("### Removed", &before, &after)] {
            let lines = section(entry, heading);
            let missing: Vec<_> = methods.difference(other).filter(|method| !lines.contains(method.as_str())).collect();
            assert!(missing.is_empty(), "{new} {heading}: {missing:?} in {lines}");
        }
        let report = read(&root.join(REPORT));
        assert!(report.contains(old) && report.contains(new), "{report}");
    }
    // Each update checks that the files of the one before it are fresh, so only the last needs this check.
    assert_generated_files(root, "24.05");
    let text = read(&root.join(CHANGELOG));
    let versions: Vec<_> = text.lines().filter(|line| line.starts_with("## [")).collect();
    assert_eq!(versions.len(), 3, "{versions:?}");
    assert!(versions[0].starts_with("## [0.2.0]") && versions[2] == "## [0.1.0]", "{versions:?}");
    assert_up_to_date(root);
}

/// Repeats the last update, which compares all files with the generator's output, including the snapshots.
fn assert_up_to_date(root: &Path) {
    let before = contents(root);
    let summary = update_summary(root, &options(&published("24.05"), "24.05"));
    assert_eq!(summary, "24.05: nothing to do, it is the current release, byte for byte");
    assert_eq!(contents(root), before);
}
