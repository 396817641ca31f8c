//! `features`, `deny` and `soak`: what is proven by building, and by running for long.

use std::path::Path;

use crate::failure::Failure;
use crate::tool;

/// Features that build the HTTP client anew: each may be on or off, in any company.
const CARRIERS: [&str; 3] = ["rustls", "native-tls", "gzip"];
/// Features of this crate alone: none of them, all of them, and each by itself.
const OWN: [&str; 5] = ["blocking", "iso", "test-util", "tracing", "blocking,test-util"];

/// Checks the client in combinations of its features, without a warning. Says a line for each.
pub fn features(root: &Path, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let all = OWN.join(",");
    for bits in 0..1_u32 << CARRIERS.len() {
        let on = CARRIERS.iter().enumerate().filter(|(at, _)| bits & 1 << at != 0).map(|(_, name)| *name);
        let carriers = on.collect::<Vec<_>>().join(",");
        // Each by itself beside nothing, and beside what is the default.
        let alone: &[&str] = if matches!(carriers.as_str(), "" | "rustls") { &OWN } else { &[] };
        for own in ["", &all].iter().chain(alone) {
            let on =
                [carriers.as_str(), own].into_iter().filter(|names| !names.is_empty()).collect::<Vec<_>>().join(",");
            let mut command = tool::cargo(root);
            command.args(["clippy", "--quiet", "--package", "procountor-client", "--lib", "--no-default-features"]);
            command.args(["--features", &on, "--", "--deny", "warnings"]);
            tool::must(&mut command)?;
            say(&format!("features [{on}]: fine"));
        }
    }
    Ok(())
}

/// Holds the dependencies against `.cargo/deny.toml`. The database of advisories is asked for too where
/// `advisories` says so: it is fetched from the network.
pub fn deny(root: &Path, advisories: bool) -> Result<String, Failure> {
    let mut command = tool::cargo(root);
    command.args(["deny", "--config", ".cargo/deny.toml", "check", "licenses", "bans", "sources"]);
    if advisories {
        command.arg("advisories");
    }
    let said = tool::run(&mut command)?;
    if said.success {
        return Ok("dependencies: licences, bans and sources are as .cargo/deny.toml says".to_owned());
    }
    if said.err.contains("no such command") {
        return Err(Failure::Broken("cargo-deny is not installed\n  do: cargo install --locked cargo-deny".to_owned()));
    }
    Err(Failure::Stale(said.err.trim_end().to_owned()))
}
