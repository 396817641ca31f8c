//! The client's changelog: an entry for each version, drafted from the findings.

use std::collections::BTreeMap;

use procountor_generator::drift::version::Version;
use procountor_generator::drift::{Finding, Kind, Report, Severity, Source};

/// Where it stands, from the root of the repository.
pub const CHANGELOG: &str = "generated-client/CHANGELOG.md";

/// The sections of an entry, in the order of Keep a Changelog.
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

    /// Where a finding belongs; what came and breaks nothing is added, what breaks is changed.
    fn of(finding: &Finding) -> Self {
        match finding.kind {
            Kind::OperationRemoved
            | Kind::DeprecatedOperationRemoved
            | Kind::OptionalParameterRemoved
            | Kind::RequiredParameterRemoved
            | Kind::ParameterEnumValueRemoved
            | Kind::RequestPropertyRemoved
            | Kind::ResponsePropertyRemoved
            | Kind::RequiredResponsePropertyRemoved
            | Kind::ResponseEnumValueRemoved
            | Kind::SchemaRemoved
            | Kind::BranchRemoved => Self::Removed,
            Kind::DeprecationChanged if becomes_deprecated(finding) => Self::Deprecated,
            Kind::DescriptionCorrected => Self::Fixed,
            Kind::OperationAdded => Self::Added,
            Kind::SuccessStatusAdded
            | Kind::OptionalParameterAdded
            | Kind::ParameterEnumValueAdded
            | Kind::RequestPropertyAdded
            | Kind::ResponsePropertyAdded
            | Kind::RequiredResponsePropertyAdded
            | Kind::ResponseEnumValueAdded
            | Kind::SchemaAdded
            | Kind::BranchAdded
                if !breaks(finding) =>
            {
                Self::Added
            }
            _ => Self::Changed,
        }
    }
}

/// Whether a finding says that something is deprecated now.
pub(super) fn becomes_deprecated(finding: &Finding) -> bool {
    finding.kind == Kind::DeprecationChanged && finding.after.wire.as_deref() == Some("deprecated")
}

fn breaks(finding: &Finding) -> bool {
    finding.wire.breaks() || finding.source == Some(Source::Major)
}

/// Whether who uses the client cares: something is new, breaks, or is to be looked at, or an operation came or went.
fn is_told(finding: &Finding) -> bool {
    let operation =
        matches!(finding.kind, Kind::OperationAdded | Kind::OperationRemoved | Kind::DeprecatedOperationRemoved);
    finding.severity >= Severity::Add || operation
}

/// The changelog with an entry for a version; without a changelog, a new one that begins with the version before.
pub(super) fn with_entry(changelog: Option<&str>, old: Version, new: Version, date: &str, report: &Report) -> String {
    let text = changelog.map_or_else(|| beginning(old, &report.old.label), str::to_owned);
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

fn beginning(version: Version, release: &str) -> String {
    format!(
        "# Changelog\n\nWhat changed for programs that use `procountor-client`, by version. Versions follow SemVer as Cargo \
         reads it.\n\n## [{version}]\n\nThe client of Procountor {release}. What changed before was not written down here.\n"
    )
}

fn entry(version: Version, date: &str, report: &Report) -> String {
    let (old, new) = (&report.old.label, &report.new.label);
    let mut sections: BTreeMap<Section, Vec<String>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| is_told(finding)) {
        let mark = if breaks(finding) { "**Breaking:** " } else { "" };
        let note = finding.note.split_whitespace().collect::<Vec<_>>().join(" ");
        sections.entry(Section::of(finding)).or_default().push(format!("- {mark}{note}\n"));
    }
    let told = if sections.is_empty() { "Nothing that a program would notice.\n" } else { "" };
    let sections: String =
        sections.iter().map(|(section, lines)| format!("\n### {}\n\n{}", section.title(), lines.concat())).collect();
    format!(
        "## [{version}] - {date}\n\nProcountor {new}, after {old}. All of it: `cargo xtask drift {old} {new}`.\n{told}{sections}"
    )
}
