//! Overlays in comparisons: a file beside a release, and sides of which only one has overlays.

use procountor_generator::Input;
use procountor_generator::drift;
use procountor_generator::report::{Report, Rule};
use xtask::drift::{DriftOptions, Format, compare, drift};
use xtask::spec::Description;

/// The description of 26.04, as a file.
fn copy_of_current(folder: &std::path::Path) -> String {
    let spec = tests::named_releases();
    let release = spec.release(Some("26.04")).expect("spec/ contains the release");
    let path = folder.join("given.json");
    std::fs::write(&path, release.bytes).expect("the file can be written");
    path.display().to_string()
}

#[test]
fn file_that_is_compared_with_a_release_has_its_overlays() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let file = copy_of_current(folder.path());
    let spec = tests::named_releases();
    let release = spec.release(Some("26.04")).expect("spec/ contains the release");
    let description = Description::from_file(&file).expect("the file can be read");
    for (old, new) in [(&release, &description), (&description, &release)] {
        let report = compare(&spec, old, new, false).expect("the descriptions can be compared");
        assert!(report.findings.is_empty(), "{:#?}", report.findings);
        assert!(report.overlays);
    }
    let options = DriftOptions {
        old: Some("26.04".to_owned()),
        new: Some(file.clone()),
        format: Format::Text,
        ..Default::default()
    };
    let text = drift(&spec, &options).unwrap_or_else(|failure| panic!("{failure}")).text;
    assert!(text.starts_with(&format!("drift 26.04 -> {file}, with overlays: ")), "{text}");
}

/// Compares 26.04 with itself, with overlays on one side.
fn with_overlays_on(old: bool) -> Report {
    let spec = tests::named_releases();
    let release = spec.release(Some("26.04")).expect("spec/ contains the release");
    spec.run(&release, false, |corrected| {
        let published = Input { overlays: &[], ..*corrected };
        let (old, new) = if old { (corrected, &published) } else { (&published, corrected) };
        drift::compare(old, new).expect("the descriptions can be compared")
    })
}

/// The descriptions are published alike, so no published change is masked.
#[test]
fn overlays_on_one_side_mask_nothing_that_was_published() {
    for old in [true, false] {
        let report = with_overlays_on(old);
        assert!(!report.findings.is_empty());
        assert_eq!(report.unexplained, [""; 0]);
        let masked: Vec<_> = report.findings.iter().filter(|finding| finding.rule == Rule::ChangeMasked).collect();
        assert!(masked.is_empty(), "{masked:#?}");
    }
}
