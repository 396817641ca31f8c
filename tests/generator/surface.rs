//! The surface of the current release: what a reviewer reads of a new one.

use tests::{snapshot, spec};
use xtask::{generate, snapshots};

#[test]
fn the_surface_of_the_current_release_is_the_reviewed_one() {
    let spec = spec();
    let source = spec.release(None).expect("the current release is there");
    let output = generate::run(&spec, &source, true).expect("the current release generates");
    for (name, text) in snapshots::surface(&output) {
        snapshot(&name, &text);
    }
}
