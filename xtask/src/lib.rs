//! The maintainer commands behind `cargo xtask`, as a library.
//!
//! `cli.rs` defines the command line; each command has a module of the same name.

pub mod browser;
pub mod ci;
pub mod cli;
pub mod compile;
pub mod contract;
pub mod corpus;
pub mod cpu_time;
pub mod deny;
pub mod drift;
pub mod explain;
pub mod failure;
pub mod features;
pub mod fetch;
pub mod files;
pub mod generate;
pub mod llms;
pub mod measure;
pub mod next_release;
pub mod npm;
pub mod operations;
pub mod overlay;
pub mod process;
mod repository_copy;
pub mod rust_paths;
pub mod snapshots;
pub mod spec;
pub mod test_program;
pub mod update;
