//! What the vendor announced for a release, in our words: `spec/announced.toml`.
//!
//! The notes of a release and its description come from different hands. What only the notes say is not in the client;
//! what only the description shows nobody was told of.

use serde::Deserialize;
use toml::Spanned;

use super::entries::{Reader, kind, release, said};
use super::finding::{Announced, Finding, Report};
use super::kind::Kind;
use crate::diagnostic::Diagnostic;
use crate::document::Label;

/// The announcements of a file.
#[derive(Clone, Debug, Default)]
pub struct Announcements {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    release: Label,
    what: String,
    /// The kinds of change that show it.
    kinds: Vec<Kind>,
    /// Words that the subject of such a change holds, or an operation that meets it.
    about: String,
}

/// The file, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    announced: Vec<Spanned<Raw>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    release: Option<Spanned<String>>,
    what: Option<Spanned<String>>,
    kinds: Option<Vec<Spanned<String>>>,
    about: Option<Spanned<String>>,
}

/// What an entry looks like.
const FORM: &str = "tables `[[announced]]` with `release`, `what`, `kinds` and `about`";

impl Announcements {
    /// Reads the file; `file` is its name in complaints.
    ///
    /// # Errors
    /// All that is wrong with it, each with its place: not TOML, a member that is missing or unknown, a kind that the
    /// catalogue does not have, a release that is none.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let reader = Reader { file, text, entry: "an announcement", form: FORM };
        let written: Written = reader.written()?;
        let (mut entries, mut wrong) = (Vec::new(), Vec::new());
        for raw in written.announced {
            entries.extend(reader.announcement(raw, &mut wrong));
        }
        if wrong.is_empty() { Ok(Self { entries }) } else { Err(wrong) }
    }

    /// Holds a comparison against what was announced after `old` and not after `new`: marks the findings that show it,
    /// and lists what no finding shows.
    pub fn apply(&self, report: &mut Report, (old, new): (Label, Label)) {
        for entry in self.entries.iter().filter(|entry| old < entry.release && entry.release <= new) {
            let mut findings = 0;
            for finding in report.findings.iter_mut().filter(|finding| entry.is_shown_by(finding)) {
                finding.announced = Some(entry.what.clone());
                findings += 1;
            }
            let (release, what) = (entry.release.to_string(), entry.what.clone());
            report.announced.push(Announced { release, what, findings });
        }
    }
}

impl Entry {
    fn is_shown_by(&self, finding: &Finding) -> bool {
        // Of equal changes in many places the subject names one.
        let meets = || finding.operations.iter().any(|reached| reached.operation.contains(&self.about));
        self.kinds.contains(&finding.kind) && (finding.subject.contains(&self.about) || meets())
    }
}

impl Reader<'_> {
    fn announcement(&self, raw: Spanned<Raw>, wrong: &mut Vec<Diagnostic>) -> Option<Entry> {
        let at = self.place(raw.span());
        let raw = raw.into_inner();
        let release = self.member(&at, "release", raw.release.as_ref(), release, wrong);
        let what = self.member(&at, "what", raw.what.as_ref(), said("what the notes say"), wrong);
        let about = self.member(&at, "about", raw.about.as_ref(), said("words of the subject of a finding"), wrong);
        let named = raw.kinds.unwrap_or_default();
        let kinds: Option<Vec<Kind>> =
            named.iter().map(|text| self.member(&at, "kinds", Some(text), kind, wrong)).collect();
        if named.is_empty() {
            let complaint = Diagnostic::error("an announcement has no `kinds`").at(at);
            wrong.push(complaint.expected(self.form).help("name what kinds of change would show it"));
        }
        Some(Entry { release: release?, what: what?, kinds: kinds?, about: about? })
    }
}
