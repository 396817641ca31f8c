//! One mistake each, and the complaint that it gets.

use tests::{fixtures, snapshot};

#[test]
fn each_mistake_gets_the_reviewed_complaint() {
    for fixture in fixtures("rejects") {
        let errors = match fixture.run(true, procountor_generator::generate) {
            Err(errors) => errors,
            Ok(_) => panic!("{} was accepted", fixture.file),
        };
        let text: String = errors.iter().map(|error| format!("{error}\n\n")).collect();
        snapshot(&format!("rejects__{}", fixture.name), &text);
    }
}
