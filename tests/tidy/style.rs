//! The rules of language that can be counted: openings of docs, words that are not used, names of tests.

use std::path::{Path, PathBuf};

/// Largest share of docs that may open with an interrogative, in percent.
const OPENINGS: f64 = 3.0;

/// Openings that make a reader look for the subject.
const INTERROGATIVES: [&str; 7] = ["What", "How", "Which", "Where", "When", "Who", "Why"];

/// Beginnings of test names that are relative clauses.
const RELATIVE: [&str; 7] = ["what", "who", "where", "how", "which", "whoever", "whatever"];

/// Words that are not used, each split so that this file does not contain it.
const BANNED: [(&str, &str); 11] = [
    ("de", "ed"),
    ("de", "eds"),
    ("strang", "er"),
    ("strang", "ers"),
    ("me", "nd"),
    ("me", "nds"),
    ("me", "nded"),
    ("me", "nding"),
    ("without a ", "word"),
    ("of ", "ours"),
    ("in ", "vain"),
];

/// Phrases that are not used, split in the same way.
const PHRASES: [(&str, &str); 3] = [("by and ", "by"), ("in ", "earnest"), ("own ", "mind")];

/// Extensions of the files that are read.
const READ: [&str; 5] = ["rs", "md", "toml", "yaml", "js"];

/// Parts of paths that hold descriptions, data or output.
const SKIPPED: [&str; 7] =
    ["/snapshots/", "/inventory/", "spec/releases/", "node_modules", "/corpus/", "tests/data/", "target/"];

/// The tracked kinds of files, with their paths from the root.
fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![super::root()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder can be read") {
            let path = entry.expect("its entries can be read").path();
            let name = path.strip_prefix(super::root()).expect("it is below the root").to_string_lossy().into_owned();
            let name = name.replace('\\', "/");
            if path.is_dir() {
                let skipped = format!("{name}/");
                if name != ".git" && !SKIPPED.iter().any(|part| format!("/{skipped}").contains(part)) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| READ.iter().any(|read| extension == *read)) {
                found.push((name, std::fs::read_to_string(&path).expect("a source file is text")));
            }
        }
    }
    found
}

/// The first lines of the doc comments of a file (`///` or `//!`), each with its number and the code that follows.
fn docs<'a>(text: &'a str, marker: &str) -> Vec<(usize, &'a str, String)> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let opens = |index: usize| {
        lines[index].starts_with(marker) && index.checked_sub(1).is_none_or(|before| !lines[before].starts_with(marker))
    };
    let code = |index: usize| {
        let after =
            lines[index + 1..].iter().take(40).filter(|line| !line.starts_with("///") && !line.starts_with('#'));
        after.take(8).copied().collect::<Vec<_>>().join(" ")
    };
    (0..lines.len())
        .filter(|index| opens(*index))
        .map(|index| (index + 1, lines[index][marker.len()..].trim(), code(index)))
        .collect()
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
}

/// Whether a doc opens with an interrogative. `Whether` is for booleans only.
fn interrogative(doc: &str, code: &str) -> bool {
    let word = first_word(doc);
    INTERROGATIVES.contains(&word) || word == "Whether" && !code.contains("bool")
}

fn assert_share(what: &str, docs: &[(String, bool)]) {
    let over: Vec<_> = docs.iter().filter(|(_, bad)| *bad).map(|(doc, _)| doc).collect();
    let share = 100.0 * over.len() as f64 / docs.len().max(1) as f64;
    assert!(share <= OPENINGS, "{share:.1} % of {what} open with an interrogative (limit {OPENINGS} %): {over:#?}");
}

fn rust() -> impl Iterator<Item = (String, String)> {
    files().into_iter().filter(|(name, _)| Path::new(name).extension().is_some_and(|extension| extension == "rs"))
}

#[test]
fn item_docs_open_with_a_noun_or_a_verb() {
    let (mut written, mut generated) = (Vec::new(), Vec::new());
    for (name, text) in rust() {
        let list = if name.contains("/generated/") { &mut generated } else { &mut written };
        for (line, doc, code) in docs(&text, "///") {
            list.push((format!("{name}:{line}: {doc}"), interrogative(doc, &code)));
        }
    }
    assert!(!written.is_empty() && !generated.is_empty());
    assert_share("item docs", &written);
    assert_share("generated item docs", &generated);
}

#[test]
fn module_docs_open_with_a_noun_or_a_verb() {
    let modules = rust().filter(|(name, _)| !name.contains("/generated/"));
    let opening = |(name, text): (String, String)| {
        let all = docs(&text, "//!");
        all.into_iter()
            .map(|(line, doc, _)| (format!("{name}:{line}: {doc}"), interrogative(doc, "")))
            .collect::<Vec<_>>()
    };
    assert_share("module docs", &modules.flat_map(opening).collect::<Vec<_>>());
}

#[test]
fn banned_words_are_absent() {
    let words = BANNED.iter().chain(&PHRASES).map(|(head, tail)| format!("{head}{tail}")).collect::<Vec<_>>();
    let mut found = Vec::new();
    for (name, text) in files() {
        for (number, line) in text.lines().enumerate() {
            let lower = line.to_lowercase();
            let banned = words.iter().filter(|word| contains_word(&lower, word));
            found.extend(banned.map(|word| format!("{name}:{}: {word}", number + 1)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Whether a lower-case text contains a word that is not part of a longer one.
fn contains_word(text: &str, word: &str) -> bool {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(inside) && !text[at + word.len()..].starts_with(inside))
}

#[test]
fn test_names_state_condition_and_result() {
    let mut found = Vec::new();
    for (name, text) in rust() {
        for (number, line) in text.lines().enumerate() {
            let called = line.split_once("fn ").map(|(_, rest)| rest);
            let relative = called.filter(|rest| RELATIVE.iter().any(|word| rest.starts_with(&format!("{word}_"))));
            found.extend(relative.map(|rest| format!("{name}:{}: {rest}", number + 1)));
        }
    }
    assert!(found.is_empty(), "name the unit, the condition and the result: {found:#?}");
}
