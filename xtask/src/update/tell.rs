//! What an update did, and what a person still has to decide.

use std::path::Path;

use procountor_generator::drift::accepted;
use procountor_generator::drift::version::Version;
use procountor_generator::drift::{Finding, Severity};

use super::{Update, changelog};

/// What happened, in a few lines, and the list of what is left.
pub(super) fn told(update: &Update, versions: (Version, Version), generated: usize, report: &Path) -> String {
    let Update { fetched, judged, old, new, forced, .. } = update;
    let mut lines = vec![fetched.report()];
    lines.extend(forced.iter().map(|what| format!("note: --force went on although {what}")));
    let counts = Severity::ALL.map(|severity| format!("{} {}", severity.as_str(), judged.report.count(severity)));
    let labels = [old, new].map(|side| side.label.as_deref().unwrap_or(&side.name));
    lines.push(format!("{} -> {}: {}", labels[0], labels[1], counts.join(" ")));
    lines.push(match versions {
        (before, after) if before == after => format!("procountor-client {before} is the same"),
        (before, after) => {
            format!("procountor-client {before} -> {after}, with a draft of its entry in {}", changelog::CHANGELOG)
        }
    });
    lines.push(format!("{generated} generated files changed; the report for the pull request is {}", report.display()));
    let open = open(update);
    if open.is_empty() {
        lines.push("nothing is left to decide".to_owned());
    } else {
        lines.push("to decide:".to_owned());
        lines.extend(open.iter().map(|item| format!("\n{item}")));
    }
    lines.push("next: cargo test --workspace, then commit all of it".to_owned());
    lines.join("\n")
}

/// What a person has to decide: findings that stop, entries and overlays that do nothing any more, deprecations.
fn open(update: &Update) -> Vec<String> {
    let release = update.fetched.record.label;
    let stops = update.judged.report.open().filter(|finding| finding.severity == Severity::Stop);
    let stops = stops.map(|finding| {
        let entry = accepted::entry(finding, release).unwrap_or_default();
        let entry: String = entry.lines().map(|line| format!("\n      {line}")).collect();
        format!("{}\n  if it is right so, say why in spec/accepted.toml:{entry}", title(finding))
    });
    let deprecated = update.judged.report.open().filter(|finding| changelog::becomes_deprecated(finding));
    let deprecated = deprecated.map(|finding| format!("{}\n  what programs shall use instead?", title(finding)));
    let stale = update.judged.stale.iter().chain(&update.overlays).map(ToString::to_string);
    stops.chain(stale).chain(deprecated).collect()
}

fn title(finding: &Finding) -> String {
    format!("{} {} {}", finding.severity.as_str(), finding.code, finding.note)
}
