//! The words on the command line, and what they call.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{CommandFactory as _, Parser, Subcommand};
use procountor_generator::drift::Severity;

use crate::explain::Explainer;
use crate::failure::Failure;
use crate::measure::Figure;
use crate::spec::Spec;
use crate::{
    browser, builds, ci, compile, contract, corpus, drift, fetch, generate, measure, overlay, program, update,
};

/// Takes releases of Procountor's API description into this repository.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", after_help = "Exit codes: 0 fine, 1 stale, drifted or to be decided, 2 broken.")]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
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
    /// Takes a published description into spec/, as the release that it is.
    ///
    /// What comes is checked first; a bad download leaves everything as it was. The release becomes
    /// the current one unless a newer one is there.
    Fetch {
        /// Which release it is, such as 26.04, where the description does not say it itself.
        #[arg(long)]
        release: Option<String>,
        /// Where it is: an https address or a file; without it, where the current release was published.
        #[arg(long, value_name = "URL|FILE")]
        from: Option<String>,
        /// Stores names, types and limits, but none of the publisher's sentences.
        #[arg(long)]
        facts_only: bool,
    },
    /// Takes a new release in, with all that follows from it: code, snapshots, version, changelog, report.
    ///
    /// All or nothing. It stops, with exit code 1 and nothing changed, where a person must decide first:
    /// names that spec/names.toml does not settle, overlays that do not fit, a release that lost too much.
    /// What can be decided afterwards is printed at the end.
    Update {
        /// Where the description is: an https address or a file; without it, where the current release was published.
        #[arg(long, value_name = "URL|FILE")]
        from: Option<String>,
        /// Which release it is, such as 26.07, where the description does not say it itself.
        #[arg(long)]
        release: Option<String>,
        /// Goes on where more than a fifth of the operations is gone.
        #[arg(long)]
        force: bool,
        /// Stores names, types and limits, but none of the publisher's sentences.
        #[arg(long)]
        facts_only: bool,
        /// Where the report for the pull request goes; without it, target/drift.md.
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// Says where an item of the client comes from, what corrected it, and shows its code.
    Explain {
        /// An operation (`invoices.list`, `GET /invoices/{}`), a model (`Invoice`), a field
        /// (`Invoice.orderReference`), an enum (`InvoiceStatus`) or a JSON pointer
        /// (`/components/schemas/Invoice`).
        item: String,
        /// The release, such as 24.11; without it the current one.
        #[arg(long)]
        release: Option<String>,
    },
    /// Says what changed between two descriptions: on the wire, in the code, and in meaning.
    Drift {
        /// A release, such as 24.11, or a file with any description; without it the release before NEW.
        old: Option<String>,
        /// The same; without it the current release.
        new: Option<String>,
        /// How the report is written.
        #[arg(long, value_enum, default_value_t)]
        format: drift::Format,
        /// Exit code 1 where a finding that nobody has accepted weighs so much: stop, break, review, add, note or noise.
        #[arg(long, value_name = "SEVERITY", value_parser = severity)]
        fail_on: Option<Severity>,
        /// Compares the descriptions as they were published.
        #[arg(long)]
        no_overlays: bool,
    },
    /// Prints a description after overlays, and on stderr what each action changed.
    Overlay {
        /// A release, such as 24.11, or a file with any description; without it the current release.
        #[arg(value_name = "RELEASE|FILE")]
        description: Option<String>,
        /// Overlay files, in place of those in spec/overlays.
        #[arg(value_name = "OVERLAY")]
        overlays: Vec<String>,
    },
    /// Runs the generator on other people's descriptions, and counts what it makes of them.
    Corpus {
        /// OpenAPI descriptions, or folders of them.
        #[arg(required = true, value_name = "FOLDER|FILE")]
        descriptions: Vec<PathBuf>,
        /// Writes the code there, a folder for each description.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Proves that every release generates a client that compiles.
    Compile {
        /// Releases, such as 24.11, or other people's descriptions, a file or a folder of them;
        /// without one all releases, renditions included.
        #[arg(value_name = "RELEASE|FILE|FOLDER")]
        releases: Vec<String>,
    },
    /// Prints the figures that the project holds itself to, with exit code 1 if one is missed.
    Measure {
        /// Which; without one all of them. `check` installs a peer below target/ to compare with.
        figures: Vec<Figure>,
    },
    /// Creates tens of thousands of invoices against servers that fail, and looks for one created twice.
    ///
    /// Then it measures how closely the limit of rate is kept. It takes some minutes; exit code 1 if
    /// something is not as it should be.
    Soak {
        /// What the program takes, such as `--seeds 3`, `--calls 10000` or `--limiter 10` (seconds).
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Changes the real description in one place after another, and judges what the comparison says of each.
    ///
    /// A hundred changes of each class, or all in some ten minutes; exit code 1 if one is told wrongly.
    Mutants {
        /// What the program takes, such as `--all`, `--of-each 8` or `--seed 2`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Asks the compiler whether code for an old client compiles with a new one, as the comparison says it does.
    ///
    /// It takes some ten minutes; exit code 1 where they agree on fewer than 99 of 100 changes. With `--releases` it asks
    /// `cargo semver-checks`, which must be installed, about each release in spec/ and the one before it; exit code 1
    /// where that objects to more than the comparison says.
    Oracle {
        /// What the program takes, such as `--of-each 2`, `--seed 2` or `--releases`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
        options: Vec<String>,
    },
    /// Calls every operation against Prism, a mock server that checks requests by the description.
    ///
    /// Each is called for its successes and for every documented failure. It needs Node.js with npm,
    /// and installs Prism below tests/tools/contract/. Exit code 1 if the client and the description disagree.
    Contract,
    /// Opens a page of drift in a browser, at a desk's width and a phone's, and tells its defects.
    ///
    /// It needs Node.js with npm, and installs a browser below tests/tools/browser/. Exit code 1 if the page
    /// has defects; pictures of it go below target/browser/.
    Browser {
        /// The page.
        #[arg(value_name = "FILE")]
        page: PathBuf,
    },
    /// Proves that the client builds with each combination of its features, without a warning.
    Features,
    /// Holds the dependencies against `.cargo/deny.toml`: licences, sources, duplicates.
    Deny {
        /// Asks the database of advisories as well, which is fetched from the network.
        #[arg(long)]
        advisories: bool,
    },
    /// Runs the slower checks, which come after `cargo test --workspace`.
    Ci,
    /// Makes the code of the current release and compares it, without snapshots: what `measure` times.
    #[command(hide = true)]
    Code,
}

fn severity(text: &str) -> Result<Severity, String> {
    let known = Severity::ALL.map(|severity| severity.as_str().to_lowercase()).join(", ");
    Severity::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

/// A result, to who asked for it; somebody who has heard enough may stop listening.
pub fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    if !text.is_empty() {
        let _ = writeln!(out, "{}", text.trim_end());
    }
}

/// Does what a command says, in the repository at `root`; gives what is left to print.
pub fn run(root: &Path, command: Command) -> Result<String, Failure> {
    match command {
        Command::Generate { release, check, no_strict } => {
            generate::generate(&Spec::load(root)?, &generate::Options { release, check, no_strict })
        }
        Command::Fetch { release, from, facts_only } => {
            let options = fetch::Options { release, from, facts_only, date: fetch::today() };
            fetch::fetch(root, &options, &fetch::download)
        }
        Command::Update { from, release, force, facts_only, report } => {
            let fetch = fetch::Options { release, from, facts_only, date: fetch::today() };
            let doors = update::Doors { download: &fetch::download, rename: &|from, to| std::fs::rename(from, to) };
            update::update(root, &update::Options { fetch, force, report }, doors)
        }
        Command::Explain { item, release } => Explainer::new(&Spec::load(root)?, release.as_deref())?.explain(&item),
        Command::Drift { old, new, format, fail_on, no_overlays } => {
            let options = drift::Options { old, new, format, fail_on, no_overlays };
            let (report, failed) = drift::drift(&Spec::load(root)?, &options)?;
            if !failed {
                return Ok(report);
            }
            // Who reads it as a file reads it whatever it says.
            say(&report);
            Err(Failure::Stale("something weighs as much as --fail-on says\n  do: read the report".to_owned()))
        }
        Command::Overlay { description, overlays } => {
            let shown = overlay::overlay(&Spec::load(root)?, description.as_deref(), &overlays)?;
            eprint!("{}", shown.report);
            Ok(shown.document)
        }
        Command::Corpus { descriptions, out } => {
            corpus::corpus(&descriptions, out.as_deref(), &mut say).map(|()| String::new())
        }
        Command::Compile { releases } => {
            compile::compile(&Spec::load(root)?, &releases, &mut say).map(|()| String::new())
        }
        Command::Measure { figures } => {
            measure::measure(&Spec::load(root)?, &figures, &mut say).map(|()| String::new())
        }
        Command::Soak { options } => program::run(root, "soak", &options).map(|()| String::new()),
        Command::Mutants { options } => program::run(root, "mutants", &options).map(|()| String::new()),
        Command::Oracle { options } => program::run(root, "oracle", &options).map(|()| String::new()),
        Command::Contract => contract::contract(&Spec::load(root)?).map(|()| String::new()),
        Command::Browser { page } => browser::browser(root, &page),
        Command::Features => builds::features(root, &mut say).map(|()| String::new()),
        Command::Deny { advisories } => builds::deny(root, advisories),
        Command::Ci => ci::ci(root, &mut say).map(|()| String::new()),
        Command::Code => generate::compare_code(&Spec::load(root)?),
    }
}

/// The help text of the program.
pub fn help() -> String {
    Arguments::command().render_long_help().to_string()
}
