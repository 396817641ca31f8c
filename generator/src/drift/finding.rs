//! What a comparison gives: findings, and the report that holds them.

use serde::Serialize;

use super::effect::{Direction, Severity, Source, Wire};
use super::kind::Kind;
use crate::pointer::Pointer;

/// One change between two descriptions.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What kind of change it is.
    pub kind: Kind,
    /// The kind's place in the catalogue.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What it does to crates in use: the worst of all directions.
    pub wire: Wire,
    /// What it does to code that is compiled against the regenerated crate; `None` where one of the descriptions
    /// gives no client.
    pub source: Option<Source>,
    /// Whether the same call, written the same way, means something else.
    pub silent: bool,
    /// What changed, such as ``member `dueDate` of Invoice``.
    pub subject: String,
    /// The operations that meet it.
    pub operations: Vec<Reached>,
    /// Where it stands; the first of them, where the same change was made in many places.
    pub pointers: Vec<Place>,
    /// What there was.
    pub before: Forms,
    /// What there is.
    pub after: Forms,
    /// The lines of the surface that it explains, each with `-` or `+`.
    pub surface: Vec<String>,
    /// What a crate in use meets.
    pub meets: String,
    /// A line for the release notes.
    pub note: String,
    /// What it looks like, with the evidence, where a person must say whether it is so.
    pub hint: Option<String>,
    /// Why a person has accepted it.
    pub accepted: Option<String>,
    /// What the vendor announced that it shows.
    pub announced: Option<String>,
}

/// An operation that meets a change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reached {
    /// Its method and path, as the newer of the two descriptions writes it.
    pub operation: String,
    /// The client's method, such as `invoices.list`, if there is one.
    pub method: Option<String>,
    /// Which way the value travels there.
    pub direction: Direction,
}

/// One place of a change in both descriptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// In the old one; `None` where there is nothing.
    pub old: Option<Spot>,
    /// In the new one; `None` where there is nothing.
    pub new: Option<Spot>,
}

/// A node of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// Its JSON Pointer.
    #[serde(serialize_with = "as_text")]
    pub pointer: Pointer,
    /// Its line, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
}

fn as_text<S: serde::Serializer>(pointer: &Pointer, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(pointer)
}

/// The same thing in two languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Forms {
    /// As it stands in the description, such as `string, at most 28 characters`.
    pub wire: Option<String>,
    /// As it stands in the client, such as `Invoice::due_date: Option<Date>`.
    pub rust: Option<String>,
}

/// One of the two descriptions.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// How it was asked for: a release's label or a file's name.
    pub label: String,
    /// The file.
    pub file: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// The version of `OpenAPI`, as the file says it.
    pub openapi: String,
    /// The digest of the file, if the caller gave it.
    pub sha256: Option<String>,
    /// The digest of what is compared: the description as `OpenAPI` 3.0, corrected, whatever the order of its keys.
    pub normalised_sha256: String,
    /// Where it was published, if the caller knows it.
    pub published: Option<Published>,
    /// How many operations it has.
    pub operations: usize,
    /// How many schemas it has.
    pub schemas: usize,
    /// How many facts of the surface it gives.
    pub facts: usize,
}

/// Where a description was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Published {
    /// The address, or `file`.
    pub source: String,
    /// The day on which it was fetched, such as `2026-05-12`.
    pub date: String,
}

/// Something that the vendor announced between the two descriptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Announced {
    /// The release whose notes say it.
    pub release: String,
    /// What, in our words.
    pub what: String,
    /// How many findings show it.
    pub findings: usize,
}

/// An operation id and where it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MovedId {
    /// The id.
    pub id: String,
    /// The operation that had it.
    pub old: String,
    /// The operation that has it.
    pub new: String,
    /// The client's method for the operation that had it, if it is still there.
    pub old_method: Option<String>,
    /// The client's method for the operation that has it.
    pub new_method: Option<String>,
    /// Whether a method named after the id would take the same arguments: callers would not notice.
    pub same_signature: bool,
}

/// A comparison of two descriptions.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The older one.
    pub old: Side,
    /// The newer one.
    pub new: Side,
    /// Whether overlays were applied.
    pub overlays: bool,
    /// The digest of the overlays, if the caller gave it.
    pub overlays_sha256: Option<String>,
    /// The version of the generator.
    pub generator: &'static str,
    /// Where the vendor publishes its release notes, if the caller knows it.
    pub release_notes: Option<String>,
    /// The part of the version that an upgrade asks for; `None` where it cannot be said.
    pub bump: Option<Source>,
    /// All changes: the heaviest first, then by subject.
    pub findings: Vec<Finding>,
    /// The operation ids that went to other endpoints.
    pub moved_ids: Vec<MovedId>,
    /// Lines of the surface that changed and that no finding explains, each with `-` or `+`.
    pub unexplained: Vec<String>,
    /// What the vendor announced, if the caller knows it.
    pub announced: Vec<Announced>,
    /// What the comparison could not see, and why.
    pub remarks: Vec<String>,
}

impl Report {
    /// How many findings weigh so much and are not accepted.
    pub fn count(&self, severity: Severity) -> usize {
        self.open().filter(|finding| finding.severity == severity).count()
    }

    /// The findings that nobody has accepted.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.accepted.is_none())
    }

    /// The heaviest severity that nobody has accepted.
    pub fn worst(&self) -> Option<Severity> {
        self.open().map(|finding| finding.severity).max()
    }
}
