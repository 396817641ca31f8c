//! Findings of a comparison, and the report that contains them.

use std::fmt;

use serde::{Serialize, Serializer};

use super::impact::{Direction, SemverImpact, Severity, WireImpact};
use super::operation_name::{ClientMethod, OperationName};
use super::prose::Prose;
use super::rule::Rule;
use super::state::State;
use super::subject::Subject;
use crate::pointer::Pointer;

/// One change between two descriptions.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// Rule that describes the change.
    #[serde(rename = "kind")]
    pub rule: Rule,
    /// Code of the rule, such as `D14`.
    pub code: &'static str,
    /// Severity of the change.
    pub severity: Severity,
    /// Impact on released clients: the worst of all directions.
    pub wire: WireImpact,
    /// Impact on code that is compiled against the regenerated client; `None` if no client can be generated from one
    /// of the descriptions.
    pub source: Option<SemverImpact>,
    /// Whether the same call, written the same way, has another meaning.
    pub silent: bool,
    /// Subject of the change, such as ``property `dueDate` of Invoice``.
    pub subject: Subject,
    /// Affected operations.
    pub operations: Vec<AffectedOperation>,
    /// Locations of the change; the first ones if the same change was made at many.
    pub pointers: Vec<LocationPair>,
    /// State before the change.
    pub before: Representation,
    /// State after the change.
    pub after: Representation,
    /// Surface lines that the finding explains, each with `-` or `+`.
    pub surface: Vec<String>,
    /// Changed items of the client, as code that uses them.
    pub items: Vec<ItemChange>,
    /// Consequence for released clients.
    #[serde(rename = "meets")]
    pub consequence: Prose,
    /// Line for the release notes.
    pub note: Prose,
    /// Probable interpretation with its evidence, if a person must decide whether it is right.
    pub hint: Option<Prose>,
    /// Reason for which the finding is accepted.
    pub accepted: Option<Prose>,
    /// Announcement of the vendor that the finding confirms.
    pub announced: Option<Prose>,
}

impl Finding {
    /// Whether released clients or code that uses the client fail, or a call may have another effect.
    pub fn breaks(&self) -> bool {
        self.severity >= Severity::Break
    }

    /// Returns a name that the same finding has in each report about the same change, such as
    /// `d9-items-of-product-1f3a09c2`.
    pub fn anchor(&self) -> String {
        let subject = self.subject.to_string();
        let words = subject.split(|character: char| !character.is_ascii_alphanumeric());
        let words: Vec<_> = words.filter(|word| !word.is_empty()).take(6).collect();
        // FNV-1a, so that equal beginnings differ.
        let text = format!("{subject}{:?}{:?}", self.before.wire_text(), self.after.wire_text());
        let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        format!("{}-{}-{hash:08x}", self.code, words.join("-")).to_lowercase()
    }
}

/// A change of an item of the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemChange {
    /// Kind of the change.
    pub kind: ItemChangeKind,
    /// Item.
    pub item: ClientItem,
    /// Item that it replaces, if it has another name.
    pub replaces: Option<ClientItem>,
    /// Item as code names it, such as `invoices().get` or `Invoice.due_date`.
    pub name: String,
    /// Difference in words, such as ``takes no `user_tag_id` ``; empty if the item is new or was removed.
    pub difference: String,
    /// Code before the change, such as `invoices().get(invoice_id: i64) -> Invoice`; `None` if the item is new.
    pub before: Option<String>,
    /// Code after the change; `None` if the item was removed.
    pub after: Option<String>,
    /// Impact on code that uses the item.
    pub impact: SemverImpact,
}

/// Kind of a change of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemChangeKind {
    /// The item is new.
    Added,
    /// The item has another signature, type or name.
    Changed,
    /// The item is deprecated now.
    Deprecated,
    /// The item was removed.
    Removed,
}

/// An item of the client that code can name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ClientItem {
    /// A method with its arguments and its result.
    Method {
        /// Module of the resource.
        module: String,
        /// Name of the method.
        name: String,
    },
    /// A setter of a request.
    Setter {
        /// Module of the resource.
        module: String,
        /// Name of the method that returns the request.
        method: String,
        /// Name of the setter.
        name: String,
    },
    /// The method of a request that reads a list in pages.
    Pages {
        /// Module of the resource.
        module: String,
        /// Name of the method that returns the request.
        method: String,
    },
    /// A struct.
    Struct {
        /// Name of the type.
        name: String,
    },
    /// A field of a struct.
    Field {
        /// Name of the struct.
        owner: String,
        /// Name of the field.
        name: String,
    },
    /// An enum.
    Enum {
        /// Name of the type.
        name: String,
    },
    /// A variant of an enum.
    Variant {
        /// Name of the enum.
        owner: String,
        /// Name of the variant.
        name: String,
    },
    /// A type alias.
    Alias {
        /// Name of the alias.
        name: String,
    },
    /// A constant.
    Constant {
        /// Name of the constant.
        name: String,
    },
}

/// The item as code names it.
impl fmt::Display for ClientItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method { module, name } => write!(f, "{module}().{name}"),
            Self::Setter { module, method, name } => write!(f, "{module}().{method}(…).{name}"),
            Self::Pages { module, method } => write!(f, "{module}().{method}(…).pages()"),
            Self::Struct { name } => write!(f, "struct {name}"),
            Self::Field { owner, name } => write!(f, "{owner}.{name}"),
            Self::Enum { name } => write!(f, "enum {name}"),
            Self::Variant { owner, name } => write!(f, "{owner}::{name}"),
            Self::Alias { name } => write!(f, "type {name}"),
            Self::Constant { name } => f.write_str(name),
        }
    }
}

/// An operation that a change affects.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct AffectedOperation {
    /// Operation, as the newer of the two descriptions spells it.
    pub operation: OperationName,
    /// Client method, such as `invoices.list`, if there is one.
    pub method: Option<ClientMethod>,
    /// Direction in which the changed value is transferred.
    pub direction: Direction,
}

/// Location of a change in both descriptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LocationPair {
    /// Location in the old description; `None` if the node is new.
    pub old: Option<NodeLocation>,
    /// Location in the new description; `None` if the node was removed.
    pub new: Option<NodeLocation>,
}

/// Location of a node in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NodeLocation {
    /// JSON Pointer of the node.
    #[serde(serialize_with = "serialize_pointer")]
    pub pointer: Pointer,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

fn serialize_pointer<S: Serializer>(pointer: &Pointer, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(pointer)
}

/// Serialises types as their printed form.
macro_rules! serialize_as_text {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )*};
}

serialize_as_text! { ClientMethod OperationName Prose State Subject }

/// The same item as the description and as the client represent it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Representation {
    /// Representation in the description, such as `string, at most 28 characters`.
    pub wire: Option<State>,
    /// Representation in the client, such as `Invoice::due_date: Option<Date>`.
    pub rust: Option<String>,
}

impl Representation {
    /// Returns the representation in the description as text.
    pub fn wire_text(&self) -> Option<String> {
        self.wire.as_ref().map(ToString::to_string)
    }
}

/// One of the two descriptions.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// Name in the request: the label of a release or the name of a file.
    pub label: String,
    /// File name.
    pub file: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// Value of `openapi` in the file.
    pub openapi: String,
    /// SHA-256 of the file, if the caller set it.
    pub sha256: Option<String>,
    /// SHA-256 of the compared document: normalised to `OpenAPI` 3.0, corrected, and independent of the order of keys.
    pub normalised_sha256: String,
    /// Publication, if the caller set it.
    pub published: Option<Published>,
    /// Number of operations.
    pub operations: usize,
    /// Number of schemas.
    pub schemas: usize,
    /// Number of surface facts.
    pub facts: usize,
}

/// Publication of a description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Published {
    /// URL, or `file`.
    pub source: String,
    /// Date of the download, such as `2026-05-12`.
    pub date: String,
}

/// An announcement of the vendor for a release between the two descriptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnouncedChange {
    /// Release whose notes contain the announcement.
    pub release: String,
    /// Announced change, reworded.
    pub what: Prose,
    /// Number of findings that confirm it.
    pub findings: usize,
}

/// An operation id that moved to another endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MovedId {
    /// Operation id.
    pub id: String,
    /// Operation that had the id.
    pub old: OperationName,
    /// Operation that has the id now.
    pub new: OperationName,
    /// Client method of the old operation, if the operation still exists.
    pub old_method: Option<ClientMethod>,
    /// Client method of the new operation.
    pub new_method: Option<ClientMethod>,
    /// Whether a method named after the id would still accept the same arguments, so that callers would not notice.
    pub same_signature: bool,
}

/// Result of a comparison of two descriptions.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Older description.
    pub old: Side,
    /// Newer description.
    pub new: Side,
    /// Whether overlays were applied.
    pub overlays: bool,
    /// SHA-256 of the overlays, if the caller set it.
    pub overlays_sha256: Option<String>,
    /// Version of the generator.
    pub generator: &'static str,
    /// URL of the vendor's release notes, if the caller set it.
    pub release_notes: Option<String>,
    /// Part of the client version that must change; `None` if it is unknown.
    pub bump: Option<SemverImpact>,
    /// All changes: by severity, highest first, then by subject.
    pub findings: Vec<Finding>,
    /// Operation ids that moved to other endpoints.
    pub moved_ids: Vec<MovedId>,
    /// Changed surface lines that no finding explains, each with `-` or `+`.
    pub unexplained: Vec<String>,
    /// Announcements of the vendor, if the caller set them.
    pub announced: Vec<AnnouncedChange>,
    /// Remarks about the comparison, such as parts that could not be compared.
    pub remarks: Vec<Prose>,
}

impl Report {
    /// Returns the number of findings with this severity that are not accepted.
    pub fn count(&self, severity: Severity) -> usize {
        self.open().filter(|finding| finding.severity == severity).count()
    }

    /// Returns the findings that are not accepted.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.accepted.is_none())
    }

    /// Returns the highest severity of the findings that are not accepted.
    pub fn worst(&self) -> Option<Severity> {
        self.open().map(|finding| finding.severity).max()
    }
}

/// Comparisons of all releases, each with its predecessor, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Reports of the steps; the old side of one is the new side of the one before it.
    pub steps: Vec<Report>,
}

impl Timeline {
    /// Returns the labels of all releases, oldest first.
    pub fn releases(&self) -> impl Iterator<Item = &str> {
        let first = self.steps.first().map(|step| step.old.label.as_str());
        first.into_iter().chain(self.steps.iter().map(|step| step.new.label.as_str()))
    }
}
