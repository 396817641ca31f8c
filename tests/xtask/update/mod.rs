//! `update` and the list of accepted findings, on copies of the repository: what they write, refuse and leave alone.

mod accepted;
mod announced;
mod exchange;
mod refusals;
mod releases;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tempfile::TempDir;
use toml_edit::DocumentMut;
use xtask::failure::Failure;
use xtask::generate::{self, generate};
use xtask::spec::Spec;
use xtask::update::{CHANGELOG, Doors, LOCK, MANIFEST, Options, update};
use xtask::{fetch, files};

const DAY: &str = "2026-05-12";

fn repository() -> PathBuf {
    Spec::here()
}

fn published(release: &str) -> PathBuf {
    repository().join(format!("spec/releases/{release}.json"))
}

/// Everything below a folder, folders too, with the bytes of its files.
fn state(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(state(&path));
            found.insert(path, None);
        } else {
            let bytes = fs::read(&path).expect("a file");
            found.insert(path, Some(bytes));
        }
    }
    found
}

fn copy_folder(from: &Path, to: &Path) {
    for (path, text) in files::tree(from).expect("a folder") {
        write(&to.join(path), &text);
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A repository that has only seen the oldest release, as it was committed then.
fn repository_of_the_oldest() -> TempDir {
    static OLDEST: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        copy_folder(&repository().join("spec/overlays"), &root.join("spec/overlays"));
        for file in ["spec/names.toml", "spec/accepted.toml", "spec/announced.toml", MANIFEST, LOCK] {
            write(&root.join(file), &read(&repository().join(file)));
        }
        write(&root.join("spec/releases/23.02.json"), &read(&published("23.02")));
        let mut list: DocumentMut = read(&repository().join(fetch::LIST)).parse().expect("a list");
        list["current"] = toml_edit::value("23.02");
        list["releases"].as_table_mut().expect("releases").retain(|label, _| label == "23.02");
        list.remove("renditions");
        write(&root.join(fetch::LIST), &list.to_string());
        let made = generate(&Spec::load(root).expect("a spec"), &generate::Options::default());
        made.unwrap_or_else(|failure| panic!("{failure}"));
        folder
    });
    let folder = tempfile::tempdir().expect("a folder");
    copy_folder(OLDEST.path(), folder.path());
    folder
}

fn options(from: &Path, release: &str) -> Options {
    let fetch = fetch::Options {
        from: Some(from.display().to_string()),
        release: Some(release.to_owned()),
        date: DAY.to_owned(),
        ..fetch::Options::default()
    };
    Options { fetch, ..Options::default() }
}

fn doors() -> Doors<'static> {
    Doors { download: &fetch::download, rename: &|from, to| fs::rename(from, to) }
}

fn updated(root: &Path, options: &Options) -> String {
    update(root, options, doors()).unwrap_or_else(|failure| panic!("{failure}"))
}

/// Runs an update that must not go through, and sees that nothing changed.
fn refused(root: &Path, options: &Options, doors: Doors<'_>) -> Failure {
    let before = state(root);
    let failure = update(root, options, doors).expect_err("a refusal");
    assert_eq!(state(root), before, "{failure}");
    assert!(failure.to_string().contains("nothing was changed"), "{failure}");
    failure
}

fn changelog(root: &Path) -> String {
    read(&root.join(CHANGELOG))
}
