//! Searches page by page, changes since a checkpoint, and `get_many`.

mod changes;
mod checkpoints;
mod clocks;
mod get_many;
mod items;
mod paged_server;

pub(crate) use paged_server::client;
