//! Rendering of reports: text for a terminal, Markdown for a pull request, JSON, annotations for a CI workflow, and an
//! HTML page for all releases.
//!
//! Renderers are pure functions: no I/O, no clock, and the same report always produces the same bytes. Text of a
//! description is untrusted, so each format escapes what has a meaning in it (`phrases` and the escape function of the
//! format).

mod annotations;
mod html;
mod json;
mod markdown;
mod matrix;
mod page_data;
mod phrases;
mod resources;
mod text;

pub use crate::report::finding::Timeline;
pub use annotations::annotations;
pub use html::html;
pub use json::json;
pub use markdown::{MARKDOWN_LIMIT, markdown};
pub use text::text;
