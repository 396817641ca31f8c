//! Surface of the client of the current release.

use tests::{snapshot, spec};
use xtask::{generate, snapshots};

#[test]
fn surface_of_current_release_matches_snapshot() {
    let spec = spec();
    let description = spec.release(None).expect("spec/ contains the current release");
    let output = generate::run(&spec, &description, true).expect("the current release can be generated");
    for (name, text) in snapshots::surface(&output) {
        snapshot(&name, &text);
    }
}
