//! `features`: lints the client for combinations of its Cargo features.

use std::path::Path;

use crate::failure::Failure;
use crate::process;

/// Features that change the HTTP client; every combination is checked.
const TRANSPORT: [&str; 3] = ["rustls", "native-tls", "gzip"];
/// Providers of cryptography; each is checked separately, and all together with the default one.
const PROVIDER: [&str; 3] = ["rustls-no-provider", "rustls-ring", "rustls,rustls-ring"];
/// Features of this crate alone; none, all and each one separately are checked.
const LOCAL: [&str; 7] = ["blocking", "iso", "redis", "rules", "test-util", "tracing", "blocking,test-util"];

/// Runs Clippy on the client for each combination and prints a line for each; a warning is an error.
pub fn features(root: &Path, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let all = LOCAL.join(",");
    let transports = (0..1_u32 << TRANSPORT.len()).map(|bits| {
        let enabled = TRANSPORT.iter().enumerate().filter(|(bit, _)| bits & 1 << bit != 0).map(|(_, name)| *name);
        enabled.collect::<Vec<_>>().join(",")
    });
    for transport in transports.chain(PROVIDER.map(str::to_owned)) {
        // Separate features are checked with no transport feature and with the default one.
        let separate: &[&str] = if matches!(transport.as_str(), "" | "rustls") { &LOCAL } else { &[] };
        for local in ["", &all].iter().chain(separate) {
            let lists = [transport.as_str(), local].into_iter().filter(|list| !list.is_empty());
            let features = lists.collect::<Vec<_>>().join(",");
            let mut command = process::cargo(root);
            command.args(["clippy", "--quiet", "--package", "procountor-client", "--lib", "--no-default-features"]);
            command.args(["--features", &features, "--", "--deny", "warnings"]);
            process::check(&mut command)?;
            print(&format!("features [{features}]: ok"));
        }
    }
    Ok(())
}
