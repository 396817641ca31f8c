//! `cargo xtask`: the maintainer's commands.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::failure::Failure;
use xtask::generate;
use xtask::spec::Spec;

/// Takes releases of Procountor's API description into this repository.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", after_help = "Exit codes: 0 fine, 1 stale or drifted, 2 broken.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes the client's code and the snapshots from the description.
    Generate {
        /// The release, such as 24.11; without it the current one. Which one is current does not change.
        #[arg(long)]
        release: Option<String>,
        /// Only says what is stale, with exit code 1 if something is.
        #[arg(long)]
        check: bool,
        /// Goes on where spec/names.toml does not settle a name.
        #[arg(long)]
        no_strict: bool,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}

fn run(command: Command) -> Result<String, Failure> {
    let root = Spec::here();
    match command {
        Command::Generate { release, check, no_strict } => {
            generate::generate(&Spec::load(&root)?, &generate::Options { release, check, no_strict })
        }
    }
}
