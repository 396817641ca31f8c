//! Findings that a person has looked at and accepted: `spec/accepted.toml`.
//!
//! An entry says which finding it means by what changed and where, never by the words of a report: by kind, by the
//! pointer of one of its places, and by what stood there before and after. An entry that means nothing any more is
//! told, so that the list can only shrink.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::entries::{Reader, kind, normalised, pointer, release, said};
use super::finding::{Finding, Place, Report};
use super::kind::Kind;
use crate::diagnostic::{self, Diagnostic};
use crate::document::Label;
use crate::pointer::Pointer;

/// The accepted findings of a file.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    at: diagnostic::Place,
    kind: Kind,
    pointer: Pointer,
    before: Option<String>,
    after: Option<String>,
    reason: String,
    /// The release that brought the change; without it, whichever is compared.
    since: Option<Label>,
    /// The last release that it holds for.
    until: Label,
}

/// The file, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    accepted: Vec<Spanned<Raw>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
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
    /// Reads the file; `file` is its name in complaints.
    ///
    /// # Errors
    /// All that is wrong with it, each with its place: not TOML, a member that is missing or unknown, a kind that the
    /// catalogue does not have, a pointer or a release that is none, an entry that is there twice.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let reader = Reader { file, text, entry: "an accepted finding", form: FORM };
        let written: Written = reader.written()?;
        let (mut entries, mut complaints) = (Vec::new(), Vec::new());
        let mut seen: BTreeMap<_, usize> = BTreeMap::new();
        for raw in written.accepted {
            match reader.entry(raw) {
                Ok(entry) => {
                    let key = (entry.kind, entry.pointer.clone(), entry.before.clone(), entry.after.clone());
                    match seen.insert((key, entry.since), entry.at.line) {
                        Some(line) => complaints.push(
                            Diagnostic::error(format!("the same finding is accepted in line {line}"))
                                .at(entry.at)
                                .expected("one entry for a finding")
                                .help("delete one of the two"),
                        ),
                        None => entries.push(entry),
                    }
                }
                Err(wrong) => complaints.extend(wrong),
            }
        }
        if complaints.is_empty() { Ok(Self { entries }) } else { Err(complaints) }
    }

    /// Marks the findings that are accepted in a comparison whose newer side is `release`, with the reasons.
    ///
    /// Gives a warning for each entry that is stale: what it accepts is not there, or the release is past its `until`.
    /// An entry whose `since` is another release than this one may find nothing: what it means was seen before, or is
    /// still to come.
    pub fn apply(&self, report: &mut Report, release: Label) -> Vec<Diagnostic> {
        let mut stale = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.since.is_none_or(|since| since <= release)) {
            if entry.until < release {
                stale.push(entry.past(release));
                continue;
            }
            let mut found = false;
            for finding in report.findings.iter_mut().filter(|finding| entry.means(finding)) {
                finding.accepted = Some(entry.reason.clone());
                found = true;
            }
            if !found && entry.since.is_none_or(|since| since == release) {
                stale.push(entry.matches_nothing(report, release));
            }
        }
        stale
    }
}

/// What an entry must say.
const WHY: &str = "why the finding is accepted, and by whom";

/// What an entry looks like.
const FORM: &str =
    "tables `[[accepted]]` with `kind`, `pointer`, `before`, `after`, `reason`, `who`, `until` and, if wanted, `since`";

impl Entry {
    fn means(&self, finding: &Finding) -> bool {
        self.kind == finding.kind
            && self.stands_in(finding)
            && (self.before.clone(), self.after.clone()) == forms(finding)
    }

    fn stands_in(&self, finding: &Finding) -> bool {
        finding.pointers.iter().flat_map(spots).any(|pointer| *pointer == self.pointer)
    }

    fn past(&self, release: Label) -> Diagnostic {
        Diagnostic::warning(format!(
            "{} at {} was accepted until {}, which is before {release}",
            self.kind.name(),
            self.pointer,
            self.until
        ))
        .at(self.at.clone())
        .expected(format!("`until` of {release} or later"))
        .help("delete the entry, or look again and set `until` to a later release")
    }

    fn matches_nothing(&self, report: &Report, release: Label) -> Diagnostic {
        let near = report.findings.iter().find(|finding| self.kind == finding.kind && self.stands_in(finding));
        let help = match near {
            Some(finding) => {
                let (before, after) = forms(finding);
                format!(
                    "look again: there is such a finding with\n{}{}if that is accepted as well, write it so",
                    line("before", before.as_deref()),
                    line("after", after.as_deref())
                )
            }
            None => "delete the entry, or say by `since` which release brought what it accepts".to_owned(),
        };
        Diagnostic::warning(format!("nothing in {release} is the accepted {} at {}", self.kind.name(), self.pointer))
            .at(self.at.clone())
            .expected("a finding of this kind, at this pointer, with this `before` and `after`")
            .help(help)
    }
}

/// The entry that accepts a finding, to be pasted: what a person has to say stands empty. `None` where the finding has
/// no place.
pub fn entry(finding: &Finding, release: Label) -> Option<String> {
    let place = finding.pointers.first()?;
    let pointer = place.new.as_ref().or(place.old.as_ref())?.pointer.to_string();
    let (before, after) = forms(finding);
    let release = release.to_string();
    Some(
        ["[[accepted]]\n".to_owned(), line("kind", Some(finding.kind.name())), line("pointer", Some(&pointer))]
            .into_iter()
            .chain([line("before", before.as_deref()), line("after", after.as_deref())])
            .chain([line("reason", Some("")), line("who", Some(""))])
            .chain([line("since", Some(&release)), line("until", Some(&release))])
            .collect(),
    )
}

fn line(key: &str, value: Option<&str>) -> String {
    value.map(|value| format!("{key} = {}\n", toml::Value::from(value))).unwrap_or_default()
}

fn spots(place: &Place) -> impl Iterator<Item = &Pointer> {
    place.old.iter().chain(&place.new).map(|spot| &spot.pointer)
}

/// What stood in the description and what stands there, as entries say it.
fn forms(finding: &Finding) -> (Option<String>, Option<String>) {
    let form = |text: &Option<String>| text.as_deref().map(normalised);
    (form(&finding.before.wire), form(&finding.after.wire))
}

impl Reader<'_> {
    fn entry(&self, raw: Spanned<Raw>) -> Result<Entry, Vec<Diagnostic>> {
        let at = self.place(raw.span());
        let raw = raw.into_inner();
        let mut wrong = Vec::new();
        let kind = self.member(&at, "kind", raw.kind.as_ref(), kind, &mut wrong);
        let pointer = self.member(&at, "pointer", raw.pointer.as_ref(), pointer, &mut wrong);
        let reason = self.member(&at, "reason", raw.reason.as_ref(), said(WHY), &mut wrong);
        let who = self.member(&at, "who", raw.who.as_ref(), said(WHY), &mut wrong);
        let until = self.member(&at, "until", raw.until.as_ref(), release, &mut wrong);
        let since = raw.since.as_ref().and_then(|_| self.member(&at, "since", raw.since.as_ref(), release, &mut wrong));
        if since.zip(until).is_some_and(|(since, until)| until < since) {
            let complaint = Diagnostic::error("`until` is before `since`: the entry can never hold").at(at.clone());
            wrong.push(complaint.expected("a last release that is not before the first").help("mend one of the two"));
        }
        match (kind, pointer, reason, who, until) {
            (Some(kind), Some(pointer), Some(reason), Some(_), Some(until)) if wrong.is_empty() => {
                let form = |text: Option<String>| text.as_deref().map(normalised);
                let (before, after) = (form(raw.before), form(raw.after));
                Ok(Entry { at, kind, pointer, before, after, reason, since, until })
            }
            _ => Err(wrong),
        }
    }
}
