//! The maintainer's commands, on copies of the repository.

mod commands;
mod fetch;
mod fresh;
mod update;
