//! Summary of an update: its changes and the remaining decisions.

use std::path::Path;

use procountor_generator::report::accepted;
use procountor_generator::report::version::Version;
use procountor_generator::report::{Finding, SemverImpact, Severity};

use super::{Update, changelog};
use crate::generate;

/// Returns the summary of an update.
pub(super) fn summary(update: &Update, versions: (Version, Version), generated: usize, report: &Path) -> String {
    let Update { fetched, assessment, new, forced, .. } = update;
    let mut lines = vec![fetched.report()];
    lines.extend(forced.iter().map(|problem| format!("note: continued because of --force: {problem}")));
    let counts = Severity::ALL.map(|severity| format!("{} {}", severity.as_str(), assessment.report.count(severity)));
    let labels = (&assessment.report.old.label, new.label.as_deref().unwrap_or(&new.name));
    lines.push(format!("{} -> {}: {}", labels.0, labels.1, counts.join(" ")));
    lines.extend(update.edits.iter().map(|edits| format!("note: {}", edits.remark())));
    lines.push(match versions {
        (before, after) if before == after => format!("procountor-client {before} is unchanged"),
        (before, after) if update.keeps_changelog => format!(
            "procountor-client {before} -> {after}; {} was edited and stays, the new draft is in {}",
            changelog::CHANGELOG,
            super::DRAFT
        ),
        (before, after) => {
            format!("procountor-client {before} -> {after}, with a draft entry in {}", changelog::CHANGELOG)
        }
    });
    if versions.0 != versions.1 && update.unreleased() > SemverImpact::None {
        let note =
            "note: the version covers the changes under \"Unreleased\" in the changelog; move them into the entry";
        lines.push(note.to_owned());
    }
    lines.push(format!("{generated} generated files changed; the report for the pull request is {}", report.display()));
    let decisions = decisions(update);
    if decisions.is_empty() {
        lines.push("no decisions remain".to_owned());
    } else {
        lines.push("to decide:".to_owned());
        lines.extend(decisions.iter().map(|item| format!("\n{item}")));
    }
    lines.push("next: cargo test --workspace, then commit all changes".to_owned());
    lines.join("\n")
}

/// Returns the remaining decisions: findings of severity stop, stale acceptances, unnecessary overlay actions,
/// deprecations and items without words.
fn decisions(update: &Update) -> Vec<String> {
    let release = update.fetched.entry.label;
    let stops = update.assessment.report.open().filter(|finding| finding.severity == Severity::Stop);
    let stops = stops.map(|finding| {
        let entry = accepted::entry(finding, release).unwrap_or_default();
        let entry: String = entry.lines().map(|line| format!("\n      {line}")).collect();
        format!("{}\n  help: to accept it, add this entry with a reason to spec/accepted.toml:{entry}", title(finding))
    });
    let lacks_successor = |finding: &&Finding| {
        changelog::becomes_deprecated(finding) && changelog::successor(finding, &update.output.api).is_none()
    };
    let deprecated = update.assessment.report.open().filter(lacks_successor);
    let deprecated = deprecated.map(|finding| {
        format!("{}\n  help: name its successor as `instead` in spec/words/operations.yaml", title(finding))
    });
    let stale = update.assessment.stale.iter().chain(&update.overlays).map(ToString::to_string);
    stops
        .chain(uses(&update.uses))
        .chain(stale)
        .chain(deprecated)
        .chain(generate::without_words(&update.output))
        .collect()
}

/// Returns the paragraph about handwritten code.
pub(super) fn uses(uses: &[String]) -> Option<String> {
    let lines: String = uses.iter().map(|line| format!("\n  {line}")).collect();
    (!uses.is_empty()).then(|| format!("handwritten code names items that change; edit it before the tests:{lines}"))
}

fn title(finding: &Finding) -> String {
    format!("{} {} {}", finding.severity.as_str(), finding.code, finding.note)
}
