//! Tests of the maintainer's commands on copies of the repository.

mod commands;
mod fetch;
mod fresh;
mod llms;
mod measure;
mod next_release;
mod support;
mod update;
mod workflow;
