//! Changes of the client that no version has yet: the section "Unreleased" of its changelog.

use procountor_generator::report::SemverImpact;

/// Returns the part of the version that must change because of the section "Unreleased".
pub(super) fn impact(changelog: &str) -> SemverImpact {
    let is_unreleased = |line: &&str| line.starts_with("## ") && line.to_lowercase().contains("[unreleased]");
    let lines = changelog.lines().skip_while(|line| !is_unreleased(line)).skip(1);
    let section: Vec<_> = lines.take_while(|line| !line.starts_with("## ")).collect();
    let has = |part: &str| section.iter().any(|line| line.contains(part));
    if has("**Breaking:**") || has("### Removed") {
        SemverImpact::Major
    } else if has("### Added") || has("### Deprecated") {
        SemverImpact::Minor
    } else if section.iter().any(|line| !line.trim().is_empty()) {
        SemverImpact::Patch
    } else {
        SemverImpact::None
    }
}
