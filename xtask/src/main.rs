//! The `cargo xtask` program.

use std::process::ExitCode;

use clap::Parser as _;
use mimalloc::MiMalloc;
use xtask::cli::{Arguments, print, run};
use xtask::failure::Failure;
use xtask::spec::Spec;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let command = Arguments::parse().command;
    let root = std::env::current_dir().map_err(|error| Failure::error("the current folder", error));
    match root.and_then(|folder| Spec::find_root(&folder)).and_then(|root| run(&root, command)) {
        Ok(output) => {
            print(&output);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}
