//! Handwritten extensions of the generated resources and models of the current release.
//!
//! A client generated from another description is compiled without this module.

mod attachment;
#[cfg(feature = "iso")]
mod iso;
mod lookup;
mod mfa;
pub mod webhook;

#[cfg(feature = "iso")]
pub use iso::Iso4217;
pub use lookup::{CreateWithLookup, Creation, LookupFailure};
pub use mfa::{Confirmation, Transaction, WaitOptions};
