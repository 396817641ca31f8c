//! A drift report as data, and its formats.
//!
//! Here is everything that a reader of a report sees, and nothing that compares: a [`Finding`] with its [`Subject`], the
//! [`Rule`] that it is one of, with severity and texts, its impact on the wire and on source code; the decisions of
//! maintainers on findings (`accepted`, `announced`, `version`); and the formats (`render`). `drift` makes the reports.

pub mod accepted;
pub mod announced;
pub mod catalogue;
pub mod finding;
pub mod impact;
pub(crate) mod messages;
pub(crate) mod operation_name;
pub(crate) mod prose;
pub mod render;
pub mod rule;
pub(crate) mod state;
pub(crate) mod subject;
pub mod version;

pub use finding::{
    AffectedOperation, AnnouncedChange, ClientItem, Finding, ItemChange, ItemChangeKind, LocationPair, MovedId,
    NodeLocation, Published, Report, Representation, Side,
};
pub use impact::{Direction, SemverImpact, Severity, WireImpact};
pub use operation_name::{ClientMethod, OperationName};
pub use prose::{Piece, Prose};
pub use rule::Rule;
pub use state::{Flag, JsonTypes, State, ValueType};
pub use subject::{DescriptionPart, Step, Subject, SubjectPart};
