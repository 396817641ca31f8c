//! One construct each: a description of a few lines, and the code that it gives.

use tests::{fixtures, snapshot};

#[test]
fn each_construct_gives_the_reviewed_code() {
    for fixture in fixtures("features") {
        let output = fixture.run(false, procountor_generator::generate);
        let output = output.unwrap_or_else(|errors| panic!("{}: {errors:#?}", fixture.file));
        let mut text = String::new();
        for warning in &output.warnings {
            text.push_str(&format!("{warning}\n\n"));
        }
        for (path, code) in output.tree.files() {
            let boring = path.ends_with("mod.rs") || (path == "ids.rs" && !code.contains("id!"));
            if !boring {
                text.push_str(&format!("// {path}\n{code}\n"));
            }
        }
        snapshot(&format!("features__{}", fixture.name), &text);
    }
}
