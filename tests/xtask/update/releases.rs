//! The releases that there were, each taken in after the other.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use xtask::files;
use xtask::generate::{self, CODE, INVENTORY};
use xtask::spec::Spec;
use xtask::update::{MANIFEST, REPORT};

use super::{DAY, changelog, options, published, read, repository_of_the_oldest, updated};

/// Method and path of each operation, as written, by what stays the same when it is spelled otherwise.
fn operations(release: &str) -> Vec<(String, String)> {
    let value: Value = serde_json::from_str(&read(&published(release))).expect("a description");
    let paths = value["paths"].as_object().expect("paths");
    let all = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().expect("an item").keys();
        let methods = methods.filter(|key| ["get", "post", "put", "patch", "delete"].contains(&key.as_str()));
        methods.map(move |method| {
            let erased =
                path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect::<Vec<_>>();
            let title = format!("{} {path}", method.to_uppercase());
            (format!("{method} {}", erased.join("/").to_lowercase()), title)
        })
    });
    all.collect()
}

/// The titles of the operations that one release has and another has not.
fn only_in(release: &str, other: &str) -> Vec<String> {
    let others: BTreeSet<String> = operations(other).into_iter().map(|(identity, _)| identity).collect();
    operations(release).into_iter().filter(|(identity, _)| !others.contains(identity)).map(|(_, title)| title).collect()
}

/// The lines below a heading, up to the next one that is as high.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let level = heading.split(' ').next().unwrap_or_default();
    let Some((_, rest)) = text.split_once(&format!("{heading}\n")) else { return "" };
    let ends = ["#", "##", "###"].into_iter().take(level.len()).filter_map(|level| rest.find(&format!("\n{level} ")));
    rest.get(..ends.min().unwrap_or(rest.len())).unwrap_or_default()
}

fn is_what_generate_gives(root: &Path, release: &str) {
    let spec = Spec::load(root).expect("a spec");
    assert_eq!(spec.releases.current, release);
    let source = spec.release(Some(release)).expect("the release");
    let output = generate::run(&spec, &source, true).unwrap_or_else(|failure| panic!("{failure}"));
    for (folder, tree) in [(CODE, &output.tree), (INVENTORY, &output.inventory)] {
        let there = files::tree(&root.join(folder)).expect("generated code");
        assert!(tree.files().eq(there.iter().map(|(path, text)| (path.as_str(), text.as_str()))), "{folder}");
    }
}

#[test]
fn each_release_follows_the_one_before() {
    let root = repository_of_the_oldest();
    let root = root.path();
    let steps = [
        ("23.02", "23.09", "0.1.1"),
        ("23.09", "24.05", "0.2.0"),
        ("24.05", "24.08", "0.3.0"),
        ("24.08", "24.11", "0.4.0"),
        ("24.11", "26.04", "0.5.0"),
    ];
    for (old, new, version) in steps {
        let told = updated(root, &options(&published(new), new));
        assert!(told.starts_with(&format!("{new}: new, spec/releases/{new}.json: ")), "{told}");
        assert!(told.contains(&format!(" -> {version}, with a draft of its entry")), "{told}");
        assert!(read(&root.join(MANIFEST)).contains(&format!("\nversion = \"{version}\"\n")));
        let lock = format!("name = \"procountor-client\"\nversion = \"{version}\"\n");
        assert!(read(&root.join("Cargo.lock")).contains(&lock));
        let text = changelog(root);
        let entry = section(&text, &format!("## [{version}] - {DAY}"));
        assert!(entry.contains(&format!("Procountor {new}, after {old}.")), "{text}");
        for (heading, titles) in [("### Added", only_in(new, old)), ("### Removed", only_in(old, new))] {
            let lines = section(entry, heading);
            let missing: Vec<_> = titles.iter().filter(|title| !lines.contains(title.as_str())).collect();
            assert!(missing.is_empty(), "{new} {heading}: {missing:?} in {lines}");
        }
        let report = read(&root.join(REPORT));
        assert!(report.contains(old) && report.contains(new), "{report}");
    }
    // After the other steps, the next one would have refused a tree that is not what `generate` gives.
    is_what_generate_gives(root, "26.04");
    let text = changelog(root);
    let versions: Vec<_> = text.lines().filter(|line| line.starts_with("## [")).collect();
    assert_eq!(versions.len(), 6, "{versions:?}");
    assert!(versions[0].starts_with("## [0.5.0]") && versions[5] == "## [0.1.0]", "{versions:?}");
    nothing_is_left_to_do(root);
}

/// Asks again, which compares everything, snapshots too.
fn nothing_is_left_to_do(root: &Path) {
    let before = super::state(root);
    let told = updated(root, &options(&published("26.04"), "26.04"));
    assert_eq!(told, "26.04: nothing to do, it is the current release, byte for byte");
    assert_eq!(super::state(root), before);
}
