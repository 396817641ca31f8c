//! The generator: descriptions, overlays and names in; code, surface and diagnostics out.

mod determinism;
mod diagnostics;
mod dialect;
mod document;
mod features;
mod names;
mod overlay;
mod rejects;
mod rustdoc;
mod surface;
mod vocabulary;
