//! `ci`: the slower checks, which come after the tests.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{browser, drift, files, tool};

/// What a command of cargo is for, its words, and its environment.
type Step = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// The commands of cargo, in the order in which they run.
const STEPS: &[Step] = &[
    ("format", &["fmt", "--all", "--check"], &[]),
    ("lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[]),
    // All combinations take longer than this may: `cargo xtask features`.
    (
        "no features",
        &["clippy", "--package", "procountor-client", "--lib", "--no-default-features", "--", "-D", "warnings"],
        &[],
    ),
    ("documentation", &["doc", "--workspace", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")]),
];

/// Commands of this program, in the order in which they run.
const OWN: &[(&str, &[&str])] = &[
    ("fresh code", &["generate", "--check"]),
    ("all releases", &["compile"]),
    ("fixtures", &["compile", "tests/data/features"]),
    ("contract", &["contract"]),
];

/// Runs all checks, and stops at the first that fails. Says a line for each as it goes.
pub fn ci(root: &Path, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    for (name, words, environment) in STEPS {
        let mut command = tool::cargo(root);
        command.args(*words).envs(environment.iter().copied());
        timed(name, say, || status(&mut command))?;
    }
    let this = std::env::current_exe().map_err(|error| Failure::broken("this program", error))?;
    for (name, words) in OWN {
        timed(name, say, || status(Command::new(&this).current_dir(root).args(*words)))?;
    }
    timed("examples", say, || examples(root))?;
    timed("page", say, || page(root))
}

/// The page of all releases, in a browser.
fn page(root: &Path) -> Result<(), Failure> {
    let options = drift::Options { format: drift::Format::Html, ..drift::Options::default() };
    let (page, _) = drift::drift(&Spec::load(root)?, &options)?;
    let path = root.join("target/drift.html");
    files::write(&path, page.as_bytes())?;
    browser::browser(root, &path).map(|_| ())
}

fn timed(name: &str, say: &mut dyn FnMut(&str), work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    let start = Instant::now();
    match work() {
        Ok(()) => {
            say(&format!("{name}: fine, {:.1} s", start.elapsed().as_secs_f64()));
            Ok(())
        }
        Err(failure) => Err(Failure::Broken(format!("{name}: {failure}"))),
    }
}

/// Runs a command that says its own mind.
fn status(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| Failure::broken(tool::shown(command), error))?;
    if status.success() { Ok(()) } else { Err(Failure::Broken(format!("{status}\n  do: {}", tool::shown(command)))) }
}

/// What each example of the client prints at its end, against its test double.
const EXAMPLES: &[(&str, &str)] = &[
    ("list_invoices", "1240.50 EUR"),
    ("sign_in", "Basics > API client keys"),
    ("create_invoice", "ACME-2026-0042 is invoice 700"),
    ("handle_errors", "so: mend the program"),
    ("approve_invoice", "invoice 42 is APPROVED"),
    ("update_partner", r#""newerThanThisCrate":[1.10]}"#),
    ("post_ledger_receipt", "receipt 9001 over 123.45"),
    ("sync_invoices", r#"invoice 1 is {"id":1,"orderReference":"PO-7"}"#),
    ("attachment", "25 bytes, and the same: true"),
    ("pay_invoice", "the payment is confirmed"),
];

fn examples(root: &Path) -> Result<(), Failure> {
    let folder = tool::built(root)?.join("examples");
    for (name, words) in EXAMPLES {
        let mut command = Command::new(folder.join(name));
        command.current_dir(root);
        let printed = tool::must(&mut command)?.out;
        if !printed.trim_end().ends_with(words) {
            let shown = tool::shown(&command);
            return Err(Failure::Broken(format!(
                "{name} printed\n{printed}\n  expected at its end: {words}\n  do: {shown}"
            )));
        }
    }
    Ok(())
}
