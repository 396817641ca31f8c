//! Emitted by `cargo xtask generate` from the description in `spec/`. Do not edit.
#![allow(deprecated, reason = "what is deprecated for callers is still proven")]
#![allow(unused_imports, reason = "a file may have no use for some")]

pub mod calls;
pub mod models;
