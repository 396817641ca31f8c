//! Searches page by page, changes since a checkpoint, and `get_many`.

mod changes;
mod get_many;
mod items;
mod paged_server;
