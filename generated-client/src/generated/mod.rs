//! Emitted by `cargo xtask generate` from the description in `spec/`. Do not edit.

pub mod ids;
pub mod models;
pub mod resources;

/// The release of the description that this was made from.
pub const RELEASE: &str = "26.04";

/// The server that calls go to by default.
pub const BASE_URL: &str = "https://api.procountor.com/api";

/// Where a page stands among the pages of its search.
pub type PageMeta = models::SearchResultMetaData;
