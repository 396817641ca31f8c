//! The catalogue as a table for people.

use std::collections::BTreeMap;

use super::kind::{Kind, Weight};
use super::words;

const HEAD: &str = "\
# What a release can change

Emitted by `cargo xtask generate` from `src/drift/kind.rs` and `src/drift/words/`. Do not edit.

A weight is `derived` from what the change does to crates in use (wire) and to source code (source), or it is fixed; a fixed
weight below `REVIEW` gives way where crates in use or source code break, and `BREAK` gives way where neither does. What a type
is called counts where somebody has settled the names (`spec/names.toml`), not in descriptions of strangers. A silent
change gives the same call, written the same way, another meaning. Each kind has a fixture in `tests/drift/catalogue/`: a
change of that kind, and one that only looks like it. The last column is what the comparison says of that change.

| code | name | what | weight | silent | for example | its fixture: wire, source, severity |
|---|---|---|---|---|---|---|
";

/// All kinds as a table in Markdown, with what each one's fixture expects of the comparison, by code.
pub fn table(expected: &BTreeMap<String, String>) -> String {
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
        let expected = expected.get(kind.code()).map_or("", String::as_str);
        format!("| {} | `{}` | {title} | {weight} | {silent} | {example} | {expected} |\n", kind.code(), kind.name())
    });
    HEAD.to_owned() + &rows.collect::<String>()
}

/// A bar would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
