//! Command line of `cargo xtask`.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{CommandFactory as _, Parser, Subcommand};
use procountor_generator::report::Severity;

use crate::explain::Explainer;
use crate::failure::Failure;
use crate::measure::Figure;
use crate::next_release::{Steps, next_release};
use crate::spec::Spec;
use crate::{
    browser, ci, compile, contract, corpus, deny, drift, features, fetch, files, generate, llms, measure, overlay,
    test_program, update,
};

/// Generates the Procountor client, adopts new releases of the API description and runs the checks.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", after_help = "Exit codes: 0 success, 1 check failed or decision needed, 2 error.")]
pub struct Arguments {
    /// Command to run.
    #[command(subcommand)]
    pub command: Command,
}

/// A command with its options.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Generates the client's code and the snapshots from the description.
    Generate {
        /// Label of the release, such as 24.11 [default: the current release]. The current release stays the same.
        #[arg(long)]
        release: Option<String>,
        /// Compares without writing; exits with code 1 if a file is stale.
        #[arg(long)]
        check: bool,
        /// Continues when spec/names.toml does not settle a name.
        #[arg(long)]
        no_strict: bool,
    },
    /// Writes generated-client/llms.txt, a condensed form of the client's guides for coding agents.
    Llms {
        /// Compares without writing; exits with code 1 if the file is stale.
        #[arg(long)]
        check: bool,
    },
    /// Downloads a description and adds it to spec/ as a release.
    ///
    /// The description is checked first; an invalid one leaves spec/ unchanged. The release becomes the current one
    /// unless spec/ has a newer one.
    Fetch {
        /// Label of the release, such as 26.04 [default: `info.version` of the description].
        #[arg(long)]
        release: Option<String>,
        /// HTTPS URL or path of the description [default: `url` in spec/releases.toml].
        #[arg(long, value_name = "URL|FILE")]
        from: Option<String>,
        /// Continues when more than a fifth of the operations is removed, or when the label contradicts
        /// `info.version`.
        #[arg(long)]
        force: bool,
        /// Stores names, types and limits without the publisher's prose.
        #[arg(long)]
        facts_only: bool,
    },
    /// Adopts a new release: description, code, snapshots, version, changelog and drift report.
    ///
    /// All or nothing. Exits with code 1 and changes nothing if a decision is needed first: spec/names.toml does not
    /// settle a name, an overlay does not apply, or more than a fifth of the operations is removed. Prints the
    /// decisions that can be taken afterwards.
    Update {
        /// HTTPS URL or path of the description [default: `url` in spec/releases.toml].
        #[arg(long, value_name = "URL|FILE")]
        from: Option<String>,
        /// Label of the release, such as 26.07 [default: `info.version` of the description].
        #[arg(long)]
        release: Option<String>,
        /// Continues when more than a fifth of the operations is removed, or when the label contradicts
        /// `info.version`.
        #[arg(long)]
        force: bool,
        /// Stores names, types and limits without the publisher's prose.
        #[arg(long)]
        facts_only: bool,
        /// Path of the report for the pull request [default: target/drift.md].
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// Prints the code of an item of the client, its origin, and the overlay actions that changed it.
    Explain {
        /// An operation (`invoices.list`, `GET /invoices/{}`), a model (`Invoice`), a field
        /// (`Invoice.orderReference`), an enum (`InvoiceStatus`) or a JSON pointer
        /// (`/components/schemas/Invoice`).
        item: String,
        /// Label of the release, such as 24.11 [default: the current release].
        #[arg(long)]
        release: Option<String>,
    },
    /// Reports the changes between two descriptions: on the wire, in the generated code and in meaning.
    Drift {
        /// Label of a release, such as 24.11, or path of any description [default: the release before NEW]. The current
        /// release alone is NEW.
        old: Option<String>,
        /// Label of a release, such as 26.04, or path of any description [default: the current release].
        new: Option<String>,
        /// Output format.
        #[arg(long, value_enum, default_value_t)]
        format: drift::Format,
        /// Exits with code 1 if a finding that is not accepted has this severity or a higher one: stop, break, review,
        /// add, note or noise.
        #[arg(long, value_name = "SEVERITY", value_parser = severity)]
        fail_on: Option<Severity>,
        /// Compares the descriptions as published, without overlays.
        #[arg(long)]
        no_overlays: bool,
    },
    /// Prints a description with overlays applied, and on stderr the number of changes.
    Overlay {
        /// Label of a release, such as 24.11, or path of any description [default: the current release].
        #[arg(value_name = "RELEASE|FILE")]
        description: Option<String>,
        /// Overlay files to apply instead of those in spec/overlays.
        #[arg(value_name = "OVERLAY")]
        overlays: Vec<String>,
        /// Prints the changes of each action instead of the description.
        #[arg(long)]
        actions: bool,
    },
    /// Runs the generator on third-party descriptions and counts the results.
    Corpus {
        /// OpenAPI descriptions, or folders of them.
        #[arg(required = true, value_name = "FOLDER|FILE")]
        descriptions: Vec<PathBuf>,
        /// Writes the code to this folder, in a folder for each description.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Checks that the generated client of every release compiles.
    Compile {
        /// Labels of releases, such as 24.11, or third-party descriptions, as files or folders [default: all releases,
        /// including renditions].
        #[arg(value_name = "RELEASE|FILE|FOLDER")]
        releases: Vec<String>,
    },
    /// Measures performance and size; exits with code 1 if a figure misses its limit.
    Measure {
        /// Figures to measure [default: all]. `check` installs another generator below target/ for comparison.
        figures: Vec<Figure>,
        /// Measures all figures and writes them to generated-client/MEASUREMENTS.md.
        #[arg(long, conflicts_with = "figures")]
        write: bool,
    },
    /// Creates tens of thousands of invoices against failing servers and looks for duplicates.
    ///
    /// Then measures the accuracy of the rate limiter. Takes some minutes. Exits with code 1 if a check fails.
    Soak {
        /// Options of the program, such as `--seeds 3`, `--calls 10000` or `--limiter 10` (seconds).
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Edits the current description in one place at a time and checks the drift report of each edit.
    ///
    /// Checks a hundred edits of each class, or with `--all` every edit, in about ten minutes. Exits with code 1 if a
    /// report is wrong.
    Mutants {
        /// Options of the program, such as `--all`, `--per-class 8` or `--seed 2`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Proves the impact on the wire: sends the requests of an older client to a server of a newer description, and reads
    /// the server's responses as that client does.
    ///
    /// Without options, all pairs of releases and several hundred edits of the current one. Exits with code 1 if a failure
    /// has no finding that names it, or a finding that breaks on the wire has neither a failure nor a listed reason.
    Wire {
        /// Options of the program, such as `24.11 26.04`, `--per-class 2` or `--seed 2`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Compiles code for an old client with a new one and compares the result with the drift report.
    ///
    /// Takes about ten minutes. Exits with code 1 if they agree on fewer than 99 of 100 changes. With `--releases`, runs
    /// `cargo semver-checks`, which must be installed, on each release in spec/ and the one before it, and exits with
    /// code 1 if it reports more than the drift report.
    Oracle {
        /// Options of the program, such as `--per-class 2`, `--seed 2` or `--releases`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Calls every operation against Prism, a mock server that validates requests against the description.
    ///
    /// Covers each success and every documented failure of an operation. Requires Node.js with npm and installs Prism
    /// below tests/tools/contract/. Exits with code 1 if the client and the description disagree.
    Contract,
    /// Checks the HTML drift report in a headless browser at desktop and mobile widths.
    ///
    /// Requires Node.js with npm and installs a browser below tests/tools/browser/. Writes screenshots to target/browser/.
    /// Exits with code 1 if the page has defects.
    Browser {
        /// Path of the page.
        #[arg(value_name = "FILE")]
        page: PathBuf,
    },
    /// Checks that the client builds without warnings for combinations of its features.
    Features,
    /// Checks licences, bans, sources and duplicates of the dependencies against `.cargo/deny.toml`.
    Deny {
        /// Also checks the advisory database, which is downloaded.
        #[arg(long)]
        advisories: bool,
    },
    /// Runs the slower checks, to run after `cargo test --workspace`.
    Ci,
    /// Adopts a release in a copy of the repository and runs the tests that read the repository on the copy.
    ///
    /// Takes about a minute for each release. Exits with code 1 if a test fails in a file that `update` did not name.
    NextRelease {
        /// Releases of spec/, each to adopt after the one before it [default: the current description, with the version
        /// of the next month].
        #[arg(value_name = "RELEASE")]
        releases: Vec<String>,
        /// Adopts each release of spec/ after the one before it.
        #[arg(long, conflicts_with = "releases")]
        all: bool,
    },
    /// Generates the code of the current release and compares it, without snapshots; timed by `measure`.
    #[command(hide = true)]
    Code,
}

fn severity(text: &str) -> Result<Severity, String> {
    let names = Severity::ALL.map(|severity| severity.as_str().to_lowercase()).join(", ");
    Severity::parse(text).ok_or_else(|| format!("expected one of {names}"))
}

/// Prints a text to stdout; ignores a closed pipe.
pub fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    if !text.is_empty() {
        let _ = writeln!(out, "{}", text.trim_end());
    }
}

/// Runs a command in the repository at `root` and returns the text that remains to be printed.
pub fn run(root: &Path, command: Command) -> Result<String, Failure> {
    let none = |()| String::new();
    if let Some(recovery) = files::recover_interrupted(root)? {
        eprintln!("{}", recovery.message());
    }
    match command {
        Command::Generate { release, check, no_strict } => {
            let spec = Spec::load(root)?;
            let spec = if no_strict { spec.lenient() } else { spec };
            generate::generate(&spec, &generate::GenerateOptions { release, check })
        }
        Command::Llms { check } => llms::llms(root, check),
        Command::Fetch { release, from, force, facts_only } => {
            let options = fetch::FetchOptions { release, from, facts_only, force, date: fetch::today() };
            fetch::fetch(root, &options, &fetch::download)
        }
        Command::Update { from, release, force, facts_only, report } => {
            let fetch = fetch::FetchOptions { release, from, facts_only, force, date: fetch::today() };
            let io = update::Io { download: &fetch::download, before: files::UNHINDERED };
            update::update(root, &update::UpdateOptions { fetch, report }, io)
        }
        Command::Explain { item, release } => Explainer::new(&Spec::load(root)?, release.as_deref())?.explain(&item),
        Command::Drift { old, new, format, fail_on, no_overlays } => {
            run_drift(root, &drift::DriftOptions { old, new, format, fail_on, no_overlays })
        }
        Command::Overlay { description, overlays, actions } => {
            let output = overlay::overlay(&Spec::load(root)?, description.as_deref(), &overlays)?;
            eprint!("{}", output.summary);
            Ok(if actions { output.actions } else { output.document })
        }
        Command::Corpus { descriptions, out } => corpus::corpus(&descriptions, out.as_deref(), &mut print).map(none),
        Command::Compile { releases } => compile::compile(&Spec::load(root)?, &releases, &mut print).map(none),
        Command::Measure { figures, write } => {
            measure::measure(&Spec::load(root)?, &measure::MeasureOptions { figures, write }, &mut print).map(none)
        }
        Command::Soak { options } => test_program::run(root, "soak", &options).map(none),
        Command::Mutants { options } => test_program::run(root, "mutants", &options).map(none),
        Command::Oracle { options } => test_program::run(root, "oracle", &options).map(none),
        Command::Wire { options } => test_program::run(root, "wire", &options).map(none),
        Command::Contract => contract::contract(&Spec::load(root)?).map(none),
        Command::Browser { page } => browser::browser(root, &page),
        Command::Features => features::features(root, &mut print).map(none),
        Command::Deny { advisories } => deny::deny(root, advisories),
        Command::Ci => ci::ci(root, &mut print).map(none),
        Command::NextRelease { releases, all } => {
            next_release(root, &Steps::chosen(releases, all), &mut print).map(none)
        }
        Command::Code => generate::compare_code(&Spec::load(root)?),
    }
}

fn run_drift(root: &Path, options: &drift::DriftOptions) -> Result<String, Failure> {
    let drift::DriftOutput { text, failing } = drift::drift(&Spec::load(root)?, options)?;
    let Some(limit) = options.fail_on.filter(|_| failing > 0) else { return Ok(text) };
    // The report goes to stdout also if the check fails, since it may be redirected to a file.
    print(&text);
    let limit = limit.as_str().to_lowercase();
    Err(Failure::CheckFailed(format!(
        "{failing} findings at or above `--fail-on {limit}`\n  \
         help: read the report; accept findings in spec/accepted.toml"
    )))
}

/// Returns the help text of the program.
pub fn help() -> String {
    Arguments::command().render_long_help().to_string()
}
