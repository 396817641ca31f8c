//! What resources and models of the current release can do beyond what is generated.
//!
//! It stands beside the generated code, never in it. A client that is made of another description is
//! compiled without this folder.

#[cfg(feature = "iso")]
mod iso;
mod mfa;
pub mod webhook;

#[cfg(feature = "iso")]
pub use iso::Iso4217;
pub use mfa::{Confirmation, Transaction, WaitOptions};
