//! Announcements of the vendor for a release: `spec/announced.toml`.
//!
//! Release notes and description can disagree. An announcement that no finding confirms is missing in the description,
//! and a finding without an announcement was published without notice.

use serde::Deserialize;
use toml::Spanned;

use super::accepted::parse_rule;
use super::finding::{AnnouncedChange, Finding, Report};
use super::prose::Prose;
use super::rule::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::Label;
use crate::toml_list::{TomlListReader, non_empty_text, parse_release};

/// Announcements of a file.
#[derive(Clone, Debug, Default)]
pub struct Announcements {
    announcements: Vec<Announcement>,
}

#[derive(Clone, Debug)]
struct Announcement {
    release: Label,
    what: Prose,
    /// Rules whose findings confirm the announcement.
    rules: Vec<Rule>,
    /// Text that the subject of such a finding or one of its operations contains.
    about: String,
}

/// TOML structure of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnnouncedFile {
    #[serde(default)]
    announced: Vec<Spanned<AnnouncedTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnnouncedTable {
    release: Option<Spanned<String>>,
    what: Option<Spanned<String>>,
    kinds: Option<Vec<Spanned<String>>>,
    about: Option<Spanned<String>>,
}

/// Expected form of the file.
const FORM: &str = "tables `[[announced]]` with `release`, `what`, `kinds` and `about`";

impl Announcements {
    /// Parses the file. `file` is its name in diagnostics.
    ///
    /// # Errors
    /// Returns all errors with their locations: invalid TOML, a missing or unknown key, an unknown rule, or an invalid
    /// release.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let reader = TomlListReader { file, text, entry: "an announcement", form: FORM };
        let content: AnnouncedFile = reader.parse()?;
        let (mut announcements, mut errors) = (Vec::new(), Vec::new());
        for table in content.announced {
            announcements.extend(reader.announcement(table, &mut errors));
        }
        if errors.is_empty() { Ok(Self { announcements }) } else { Err(errors) }
    }

    /// Matches a comparison with the announcements after `old` up to `new`.
    ///
    /// Marks the findings that confirm an announcement, and adds the announcements to the report with the number of
    /// their findings.
    pub fn apply(&self, report: &mut Report, (old, new): (Label, Label)) {
        let in_range = |announcement: &&Announcement| old < announcement.release && announcement.release <= new;
        for announcement in self.announcements.iter().filter(in_range) {
            let mut findings = 0;
            for finding in report.findings.iter_mut().filter(|finding| announcement.is_confirmed_by(finding)) {
                finding.announced = Some(announcement.what.clone());
                findings += 1;
            }
            let (release, what) = (announcement.release.to_string(), announcement.what.clone());
            report.announced.push(AnnouncedChange { release, what, findings });
        }
    }
}

impl Announcement {
    fn is_confirmed_by(&self, finding: &Finding) -> bool {
        // The subject of equal changes at many places names only the first of them. A change at one place that affects an
        // operation, such as a property of its errors, is not a change of the operation.
        let affects = || finding.operations.iter().any(|affected| affected.operation.to_string().contains(&self.about));
        let is_about = finding.subject.to_string().contains(&self.about) || finding.pointers.len() > 1 && affects();
        self.rules.contains(&finding.rule) && is_about
    }
}

impl TomlListReader<'_> {
    fn announcement(&self, table: Spanned<AnnouncedTable>, errors: &mut Vec<Diagnostic>) -> Option<Announcement> {
        let location = self.location(table.span());
        let table = table.into_inner();
        let expected_what = non_empty_text("the announced change");
        let expected_about = non_empty_text("a part of the subject of a finding");
        let release = self.required(&location, "release", table.release.as_ref(), parse_release, errors);
        let what = self.required(&location, "what", table.what.as_ref(), expected_what, errors);
        let about = self.required(&location, "about", table.about.as_ref(), expected_about, errors);
        let names = table.kinds.unwrap_or_default();
        let rules: Option<Vec<Rule>> =
            names.iter().map(|name| self.required(&location, "kinds", Some(name), parse_rule, errors)).collect();
        if names.is_empty() {
            let error = Diagnostic::error("an announcement has no `kinds`").at(location);
            errors.push(error.expected(self.form).help("list the rules whose findings would confirm it"));
        }
        Some(Announcement { release: release?, what: Prose::markup(&what?), rules: rules?, about: about? })
    }
}
