//! Diagnostics of the fixtures in `tests/data/rejects`, each with one mistake.

use tests::{fixtures, snapshot};

#[test]
fn diagnostics_match_snapshot() {
    for fixture in fixtures("rejects") {
        let errors = match fixture.run(true, procountor_generator::generate) {
            Err(errors) => errors,
            Ok(_) => panic!("{} was accepted", fixture.file),
        };
        let text: String = errors.iter().map(|error| format!("{error}\n\n")).collect();
        snapshot(&format!("rejects__{}", fixture.name), &text);
    }
}
