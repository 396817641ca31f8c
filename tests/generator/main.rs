//! Tests of the generator: reading, overlays, names, generated code, surface and diagnostics.

mod determinism;
mod diagnostics;
mod dialect;
mod document;
mod features;
mod names;
mod normal_form;
mod overlay;
mod rejects;
mod rules;
mod rustdoc;
mod surface;
mod vocabulary;
mod words;
