//! Changelog of the client, with an entry for each version that is drafted from the findings.

use std::collections::BTreeMap;

use procountor_generator::drift::version::Version;
use procountor_generator::drift::{Finding, Report, Rule, SemverImpact, Severity};

/// Path of the changelog, from the root of the repository.
pub const CHANGELOG: &str = "generated-client/CHANGELOG.md";

/// Section of an entry, in the order of Keep a Changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Added,
    Changed,
    Deprecated,
    Removed,
    Fixed,
}

impl Section {
    fn title(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Deprecated => "Deprecated",
            Self::Removed => "Removed",
            Self::Fixed => "Fixed",
        }
    }

    /// Returns the section of a finding. An addition that is a breaking change belongs to `Changed`.
    fn of(finding: &Finding) -> Self {
        match finding.rule {
            Rule::OperationRemoved
            | Rule::DeprecatedOperationRemoved
            | Rule::OptionalParameterRemoved
            | Rule::RequiredParameterRemoved
            | Rule::ParameterEnumValueRemoved
            | Rule::RequestPropertyRemoved
            | Rule::ResponsePropertyRemoved
            | Rule::RequiredResponsePropertyRemoved
            | Rule::ResponseEnumValueRemoved
            | Rule::SchemaRemoved
            | Rule::BranchRemoved => Self::Removed,
            Rule::DeprecationChanged if becomes_deprecated(finding) => Self::Deprecated,
            Rule::DescriptionCorrected => Self::Fixed,
            Rule::OperationAdded => Self::Added,
            Rule::SuccessStatusAdded
            | Rule::OptionalParameterAdded
            | Rule::ParameterEnumValueAdded
            | Rule::RequestPropertyAdded
            | Rule::ResponsePropertyAdded
            | Rule::RequiredResponsePropertyAdded
            | Rule::ResponseEnumValueAdded
            | Rule::SchemaAdded
            | Rule::BranchAdded
                if !breaks(finding) =>
            {
                Self::Added
            }
            _ => Self::Changed,
        }
    }
}

/// Returns whether a finding is a new deprecation.
pub(super) fn becomes_deprecated(finding: &Finding) -> bool {
    finding.rule == Rule::DeprecationChanged && finding.after.wire.as_deref() == Some("deprecated")
}

fn breaks(finding: &Finding) -> bool {
    finding.wire.breaks() || finding.source == Some(SemverImpact::Major)
}

/// Returns whether a finding is listed: severity add or higher, or an added or removed operation.
fn is_listed(finding: &Finding) -> bool {
    let operation =
        matches!(finding.rule, Rule::OperationAdded | Rule::OperationRemoved | Rule::DeprecatedOperationRemoved);
    finding.severity >= Severity::Add || operation
}

/// Returns the changelog with an entry for the new version; without a changelog, a new one that starts with the old
/// version.
pub(super) fn with_entry(changelog: Option<&str>, old: Version, new: Version, date: &str, report: &Report) -> String {
    let text = changelog.map_or_else(|| initial(old, &report.old.label), str::to_owned);
    let entry = entry(new, date, report);
    let mut before = String::new();
    let mut lines = text.split_inclusive('\n');
    for line in lines.by_ref() {
        if line.starts_with("## ") && !line.to_lowercase().contains("[unreleased]") {
            let rest: String = lines.collect();
            return format!("{before}{entry}\n{line}{rest}");
        }
        before.push_str(line);
    }
    format!("{}\n\n{entry}", before.trim_end())
}

fn initial(version: Version, release: &str) -> String {
    format!(
        "# Changelog\n\nChanges of `procountor-client` by version. Versions follow SemVer as \
         Cargo interprets it.\n\n## [{version}]\n\nClient for Procountor {release}. Earlier changes are not recorded.\n"
    )
}

fn entry(version: Version, date: &str, report: &Report) -> String {
    let (old, new) = (&report.old.label, &report.new.label);
    let mut sections: BTreeMap<Section, Vec<String>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| is_listed(finding)) {
        let mark = if breaks(finding) { "**Breaking:** " } else { "" };
        let note = finding.note.split_whitespace().collect::<Vec<_>>().join(" ");
        sections.entry(Section::of(finding)).or_default().push(format!("- {mark}{note}\n"));
    }
    let none = if sections.is_empty() { "No changes that affect programs.\n" } else { "" };
    let sections: String =
        sections.iter().map(|(section, lines)| format!("\n### {}\n\n{}", section.title(), lines.concat())).collect();
    format!(
        "## [{version}] - {date}\n\nProcountor {new}, after {old}. All findings: `cargo xtask drift {old} {new}`.\n{none}{sections}"
    )
}
