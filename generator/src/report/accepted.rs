//! Accepted findings: `spec/accepted.toml`.
//!
//! An entry identifies a finding by rule, by the pointer of one of its locations, and by the states before and after,
//! never by message text. An entry that matches nothing is reported, so that the list contains no stale entries.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::finding::{Finding, LocationPair, Report};
use super::prose::Prose;
use super::rule::Rule;
use crate::diagnostic::{Diagnostic, SourceLocation};
use crate::document::Label;
use crate::pointer::Pointer;
use crate::suggest::closest;
use crate::toml_list::{TomlListReader, collapse_whitespace, non_empty_text, parse_pointer, parse_release};

/// Accepted findings of a file.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    entries: Vec<AcceptedEntry>,
}

#[derive(Clone, Debug)]
struct AcceptedEntry {
    location: SourceLocation,
    rule: Rule,
    pointer: Pointer,
    before: Option<String>,
    after: Option<String>,
    reason: String,
    /// Release that made the change; without it, the entry applies to every comparison.
    since: Option<Label>,
    /// Last release to which the entry applies.
    until: Label,
}

/// TOML structure of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AcceptedFile {
    #[serde(default)]
    accepted: Vec<Spanned<AcceptedTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AcceptedTable {
    kind: Option<Spanned<String>>,
    pointer: Option<Spanned<String>>,
    before: Option<String>,
    after: Option<String>,
    reason: Option<Spanned<String>>,
    who: Option<Spanned<String>>,
    since: Option<Spanned<String>>,
    until: Option<Spanned<String>>,
}

impl Accepted {
    /// Parses the file. `file` is its name in diagnostics.
    ///
    /// # Errors
    /// Returns all errors with their locations: invalid TOML, a missing or unknown key, an unknown rule, an invalid
    /// pointer or release, or a duplicate entry.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let reader = TomlListReader { file, text, entry: "an accepted finding", form: FORM };
        let content: AcceptedFile = reader.parse()?;
        let (mut entries, mut errors) = (Vec::new(), Vec::new());
        let mut lines: BTreeMap<_, usize> = BTreeMap::new();
        for table in content.accepted {
            match reader.accepted_entry(table) {
                Ok(entry) => {
                    let key = (entry.rule, entry.pointer.clone(), entry.before.clone(), entry.after.clone());
                    match lines.insert((key, entry.since), entry.location.line) {
                        Some(line) => errors.push(
                            Diagnostic::error(format!("the same finding is accepted in line {line}"))
                                .at(entry.location)
                                .expected("one entry for each finding")
                                .help("delete one of the two entries"),
                        ),
                        None => entries.push(entry),
                    }
                }
                Err(entry_errors) => errors.extend(entry_errors),
            }
        }
        if errors.is_empty() { Ok(Self { entries }) } else { Err(errors) }
    }

    /// Marks the accepted findings of a comparison with their reasons. `release` is the newer side of the comparison.
    ///
    /// Returns a warning for each stale entry: one that matches no finding, or whose `until` is before the release. An
    /// entry with another `since` than this release may match nothing.
    pub fn apply(&self, report: &mut Report, release: Label) -> Vec<Diagnostic> {
        let mut warnings = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.since.is_none_or(|since| since <= release)) {
            if entry.until < release {
                warnings.push(entry.expired_warning(release));
                continue;
            }
            let mut found = false;
            for finding in report.findings.iter_mut().filter(|finding| entry.matches(finding)) {
                finding.accepted = Some(Prose::markup(&entry.reason));
                found = true;
            }
            if !found && entry.since.is_none_or(|since| since == release) {
                warnings.push(entry.unmatched_warning(report, release));
            }
        }
        warnings
    }
}

/// Expected content of `reason` and `who`.
const REASON_FORM: &str = "why the finding is accepted, and by whom";

/// Expected form of the file.
const FORM: &str =
    "tables `[[accepted]]` with `kind`, `pointer`, `before`, `after`, `reason`, `who`, `until` and optionally `since`";

impl AcceptedEntry {
    fn matches(&self, finding: &Finding) -> bool {
        self.rule == finding.rule
            && self.is_located_in(finding)
            && (self.before.clone(), self.after.clone()) == states(finding)
    }

    fn is_located_in(&self, finding: &Finding) -> bool {
        finding.pointers.iter().flat_map(pointers).any(|pointer| *pointer == self.pointer)
    }

    fn expired_warning(&self, release: Label) -> Diagnostic {
        Diagnostic::warning(format!(
            "{} at {} was accepted until {}, which is before {release}",
            self.rule.name(),
            self.pointer,
            self.until
        ))
        .at(self.location.clone())
        .expected(format!("`until` of {release} or later"))
        .help("delete the entry, or review the finding again and set `until` to a later release")
    }

    fn unmatched_warning(&self, report: &Report, release: Label) -> Diagnostic {
        let similar = report.findings.iter().find(|finding| self.rule == finding.rule && self.is_located_in(finding));
        let help = match similar {
            Some(finding) => {
                let (before, after) = states(finding);
                let lines = [toml_line("before", before.as_deref()), toml_line("after", after.as_deref())].concat();
                format!("review the finding again; to accept it, change the entry to\n{}", lines.trim_end())
            }
            None => "delete the entry, or set `since` to the release that made the change".to_owned(),
        };
        Diagnostic::warning(format!(
            "no finding in {release} matches the accepted {} at {}",
            self.rule.name(),
            self.pointer
        ))
        .at(self.location.clone())
        .expected("a finding with this `kind`, `pointer`, `before` and `after`")
        .help(help)
    }
}

/// Renders an entry that accepts a finding, with empty `reason` and `who`.
///
/// Returns `None` if the finding has no location.
pub fn entry(finding: &Finding, release: Label) -> Option<String> {
    let locations = finding.pointers.first()?;
    let pointer = locations.new.as_ref().or(locations.old.as_ref())?.pointer.to_string();
    let (before, after) = states(finding);
    let release = release.to_string();
    let lines = [
        "[[accepted]]\n".to_owned(),
        toml_line("kind", Some(finding.rule.name())),
        toml_line("pointer", Some(&pointer)),
        toml_line("before", before.as_deref()),
        toml_line("after", after.as_deref()),
        toml_line("reason", Some("")),
        toml_line("who", Some("")),
        toml_line("since", Some(&release)),
        toml_line("until", Some(&release)),
    ];
    Some(lines.concat())
}

fn toml_line(key: &str, value: Option<&str>) -> String {
    value.map(|value| format!("{key} = {}\n", toml::Value::from(value))).unwrap_or_default()
}

fn pointers(locations: &LocationPair) -> impl Iterator<Item = &Pointer> {
    locations.old.iter().chain(&locations.new).map(|location| &location.pointer)
}

/// Returns the states before and after in the form of an entry.
fn states(finding: &Finding) -> (Option<String>, Option<String>) {
    let state = |text: Option<String>| text.as_deref().map(collapse_whitespace);
    (state(finding.before.wire_text()), state(finding.after.wire_text()))
}

/// Parses the code or the name of a rule.
pub(crate) fn parse_rule(text: &str) -> Result<Rule, Diagnostic> {
    Rule::parse(text).ok_or_else(|| {
        let names = Rule::ALL.iter().map(|rule| rule.name().to_owned()).collect();
        let close = closest(text, names);
        let help = if close.is_empty() {
            "choose a rule of generator/CATALOGUE.md".to_owned()
        } else {
            format!("use {}, or another rule of generator/CATALOGUE.md", close.join(" or "))
        };
        Diagnostic::error(format!("unknown rule `{text}`"))
            .expected("a code such as `B7` or a name such as `parameter-moved`")
            .help(help)
    })
}

impl TomlListReader<'_> {
    fn accepted_entry(&self, table: Spanned<AcceptedTable>) -> Result<AcceptedEntry, Vec<Diagnostic>> {
        let location = self.location(table.span());
        let table = table.into_inner();
        let mut errors = Vec::new();
        let rule = self.required(&location, "kind", table.kind.as_ref(), parse_rule, &mut errors);
        let pointer = self.required(&location, "pointer", table.pointer.as_ref(), parse_pointer, &mut errors);
        let reason =
            self.required(&location, "reason", table.reason.as_ref(), non_empty_text(REASON_FORM), &mut errors);
        let who = self.required(&location, "who", table.who.as_ref(), non_empty_text(REASON_FORM), &mut errors);
        let until = self.required(&location, "until", table.until.as_ref(), parse_release, &mut errors);
        let since = table.since.as_ref();
        let since = since.and_then(|_| self.required(&location, "since", since, parse_release, &mut errors));
        if since.zip(until).is_some_and(|(since, until)| until < since) {
            let error = Diagnostic::error("`until` is before `since`, so the entry applies to no release");
            let error = error.at(location.clone()).expected("`until` of the same release as `since` or a later one");
            errors.push(error.help("correct `since` or `until`"));
        }
        match (rule, pointer, reason, who, until) {
            (Some(rule), Some(pointer), Some(reason), Some(_), Some(until)) if errors.is_empty() => {
                let state = |text: Option<String>| text.as_deref().map(collapse_whitespace);
                let (before, after) = (state(table.before), state(table.after));
                Ok(AcceptedEntry { location, rule, pointer, before, after, reason, since, until })
            }
            _ => Err(errors),
        }
    }
}
