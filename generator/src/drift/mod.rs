//! What a release changes: on the wire, in the code, and in meaning.
//!
//! Two descriptions are compared by what they let a client send and receive (`contract`), and two clients by what a
//! caller can name (`source`). Each change is one [`Finding`] of a [`Kind`] of the catalogue; its effect on the wire
//! follows from the directions in which the changed value travels, its effect on source code from the changed lines
//! of the surface that it explains.

pub mod effect;
pub mod finding;
pub mod kind;

pub use effect::{Direction, Severity, Source, Wire};
pub use finding::{Finding, Forms, MovedId, Place, Reached, Report, Side, Spot};
pub use kind::Kind;
