//! The code and snapshots that are checked in are those that the description gives.

use xtask::generate;

#[test]
fn what_is_checked_in_is_what_would_be_generated() {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    let output = generate::run(&spec, &source, true).expect("the current release generates");
    let made = generate::made(&spec, &output).expect("its snapshots can be made");
    let stale = generate::stale(&spec, &made).expect("the checked-in files can be read");
    assert!(stale.is_empty(), "stale: {stale:#?}\nrun: cargo xtask generate");
}
