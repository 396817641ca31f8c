//! Tests of the generator: reading, overlays, names, generated code, surface and diagnostics.

mod determinism;
mod dialect;
mod document;
mod fixtures;
mod foreign;
mod hardening;
mod names;
mod normal_form;
mod overlay;
mod releases;
mod rules;
mod rustdoc;
mod words;
