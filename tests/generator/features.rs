//! Generated code of the fixtures in `tests/data/features`, each with one construct.

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
