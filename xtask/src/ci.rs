//! `ci`: the slower checks, which come after the tests.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use crate::failure::Failure;
use crate::tool;

/// What a command is for, its words, and its environment.
type Step = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// The commands, in the order in which they run.
const STEPS: &[Step] = &[
    ("format", &["fmt", "--all", "--check"], &[]),
    ("lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[]),
    ("documentation", &["doc", "--workspace", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")]),
    ("fresh code", &["xtask", "generate", "--check"], &[]),
    ("all releases", &["xtask", "compile"], &[]),
    ("fixtures", &["xtask", "compile", "tests/features"], &[]),
];

/// Runs all checks, and stops at the first that fails. Says a line for each as it goes.
pub fn ci(root: &Path, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    for (name, words, environment) in STEPS {
        let mut command = tool::cargo(root);
        command.args(*words).envs(environment.iter().copied());
        timed(name, say, || status(&mut command))?;
    }
    timed("example", say, || example(root))
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

/// The example of the client against the server that ships beside it.
fn example(root: &Path) -> Result<(), Failure> {
    const CLIENT: &[&str] = &["run", "--quiet", "--package", "procountor-client", "--example"];
    // Built first, so that the server does not wait for the compiler.
    status(tool::cargo(root).args(["build", "--quiet", "--package", "procountor-client", "--examples"]))?;
    let mut server = tool::cargo(root);
    server.args(CLIENT).args(["stub_server", "--", "127.0.0.1:0", "--requests", "2"]).stdout(Stdio::piped());
    let spawned = server.spawn().map_err(|error| Failure::broken(tool::shown(&server), error))?;
    let mut server = Guard(spawned);
    let out = server.0.stdout.take().ok_or_else(|| Failure::Broken("stub_server has no output".to_owned()))?;
    // Kept to the end: the server says each request, and somebody must hear it.
    let mut out = BufReader::new(out);
    let mut address = String::new();
    out.read_line(&mut address).map_err(|error| Failure::broken("stub_server", error))?;
    let mut client = tool::cargo(root);
    client.args(CLIENT).arg("list_invoices").env("PROCOUNTOR_BASE_URL", address.trim());
    let listed = tool::must(&mut client)?;
    if listed.out.lines().count() < 2 {
        return Err(Failure::Broken(format!(
            "list_invoices printed\n{}\n  expected a line for each invoice of stub_server\n  do: {}",
            listed.out,
            tool::shown(&client)
        )));
    }
    Ok(())
}

/// A program that does not outlive its use.
struct Guard(Child);

impl Drop for Guard {
    fn drop(&mut self) {
        // It may have ended by itself, as it should.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
