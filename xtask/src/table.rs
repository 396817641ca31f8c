//! The table of models that a request can hold, for the test that proves that they lose nothing: a
//! new model cannot be forgotten there.

use procountor_generator::ir::{Api, Shape, Usage};

/// Where the table stands, from the root of the repository.
pub const PATH: &str = "tests/sent_models.rs";

/// The table as a Rust file.
pub fn sent_models(api: &Api) -> String {
    let sent =
        api.models.values().filter(|model| model.usage == Usage::Sent && matches!(model.shape, Shape::Struct { .. }));
    let rows: String = sent.map(|model| format!("    (\"{0}\", round_trip::<models::{0}>),\n", model.name)).collect();
    format!(
        "//! Emitted by `cargo xtask generate`: every model that a request can hold. Do not edit.\n\n\
         use procountor_client::models;\n\n\
         use super::{{RoundTrip, round_trip}};\n\n\
         #[rustfmt::skip]\n\
         pub const SENT: &[(&str, RoundTrip)] = &[\n{rows}];\n"
    )
}
