//! Fixtures: generated code of `tests/data/features`, each with one construct, and diagnostics of `tests/data/rejects`,
//! each with one mistake.

use tests::{fixtures, snapshot};

#[test]
fn generated_code_matches_snapshot() {
    for fixture in fixtures("features") {
        let output = fixture.run(false, procountor_generator::generate);
        let output = output.unwrap_or_else(|errors| panic!("{}: {errors:#?}", fixture.file));
        let mut text = String::new();
        for warning in &output.warnings {
            text.push_str(&format!("{warning}\n\n"));
        }
        for (path, code) in output.tree.files() {
            let trivial = path.ends_with("mod.rs")
                || path == procountor_generator::RULES
                || (path == "ids.rs" && !code.contains("id!"));
            if !trivial {
                text.push_str(&format!("// {path}\n{code}\n"));
            }
        }
        snapshot(&format!("features__{}", fixture.name), &text);
    }
}

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
