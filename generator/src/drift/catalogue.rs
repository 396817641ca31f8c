//! The catalogue as a table for people.

use super::kind::{Kind, Weight};
use super::words;

const HEAD: &str = "\
# What a release can change

Emitted by `cargo xtask generate` from `src/drift/kind.rs` and `src/drift/words/`. Do not edit.

A weight is `derived` from what the change does to crates in use and to source code, or it is fixed; a fixed weight below
`REVIEW` gives way where crates in use or source code break. A silent change gives the same call, written the same way,
another meaning. Each kind has a fixture in `tests/drift/catalogue/`: a change of that kind, and one that only looks like it.

| code | name | what | weight | silent | for example |
|---|---|---|---|---|---|
";

/// All kinds as a table in Markdown.
pub fn table() -> String {
    let rows = Kind::ALL.iter().map(|kind| {
        let weight = match kind.weight() {
            Weight::Derived => "derived".to_owned(),
            Weight::At(severity) => severity.as_str().to_owned(),
            Weight::Least(severity) => format!("derived, at least {}", severity.as_str()),
            Weight::Most(severity) => format!("derived, at most {}", severity.as_str()),
            Weight::Stops => "STOP, or NOTE where it is safe".to_owned(),
        };
        let silent = if kind.silent() { "silent" } else { "" };
        let (title, example) = (cell(kind.title()), cell(words::example(*kind)));
        format!("| {} | `{}` | {title} | {weight} | {silent} | {example} |\n", kind.code(), kind.name())
    });
    HEAD.to_owned() + &rows.collect::<String>()
}

/// A bar would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
