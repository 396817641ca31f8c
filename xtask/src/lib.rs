//! The maintainer's commands, as functions: `cli.rs` is their words on the command line.

pub mod browser;
pub mod builds;
pub mod ci;
pub mod cli;
pub mod compile;
pub mod contract;
pub mod corpus;
pub mod drift;
pub mod explain;
pub mod failure;
pub mod fetch;
pub mod files;
pub mod generate;
pub mod measure;
pub mod npm;
pub mod overlay;
pub mod program;
pub mod snapshots;
pub mod spec;
pub mod tool;
pub mod update;
