//! A report in the forms that people and programs read: text for a terminal, Markdown for a pull request, JSON,
//! annotations of a workflow, and a page for all releases.
//!
//! Reports in, strings out: no I/O, no clock, the same report always gives the same bytes. What a description says may
//! be hostile, so each form takes from it the power that text could have there (`words` and each form's own escape).

mod annotations;
mod data;
mod html;
mod json;
mod markdown;
mod matrix;
mod resources;
mod text;
mod timeline;
mod words;

pub use annotations::annotations;
pub use html::html;
pub use json::json;
pub use markdown::{MARKDOWN_LIMIT, markdown};
pub use text::text;
pub use timeline::Timeline;
