//! `cargo xtask`: the maintainer's commands.

use std::process::ExitCode;

use clap::Parser as _;
use xtask::cli::{Arguments, run, say};
use xtask::spec::Spec;

fn main() -> ExitCode {
    match run(&Spec::here(), Arguments::parse().command) {
        Ok(said) => {
            say(&said);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}
