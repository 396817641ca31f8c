//! Similar names: suggestions for a name that does not exist, and evidence of a renamed one.

use std::collections::BTreeSet;

/// Maximum number of suggestions.
const MAX_SUGGESTIONS: usize = 5;

/// Returns the names closest to the given words, closest first, without distant ones.
pub fn closest(words: &str, names: Vec<String>) -> Vec<String> {
    let words = words.to_lowercase();
    let mut scored: Vec<(usize, String)> = names
        .into_iter()
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let distance = distance(&words, &lower);
            let contains = !words.is_empty() && (lower.contains(&words) || words.contains(&lower));
            let near = distance <= 2 + words.chars().count() / 4;
            (near || contains).then_some((distance, name))
        })
        .collect();
    scored.sort();
    scored.dedup();
    scored.into_iter().take(MAX_SUGGESTIONS).map(|(_, name)| format!("`{name}`")).collect()
}

/// Returns the Levenshtein distance: the number of letters to insert, delete or replace.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, letter) in a.chars().enumerate() {
        let mut corner = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (other, above) in b.iter().zip(row.iter().skip(1)) {
            let changed = corner + usize::from(letter != *other);
            left = changed.min(left + 1).min(above + 1);
            next.push(left);
            corner = *above;
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// Whether two names are equal apart from letter case and punctuation.
pub(crate) fn equal_letters(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let (one, other): (String, String) = (letters(one), letters(other));
    one == other
}

/// Whether two names have a word in common, ignoring a plural `s`.
pub(crate) fn share_word(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        let mut word = String::new();
        for character in name.chars() {
            if !character.is_lowercase() {
                words.insert(std::mem::take(&mut word));
            }
            if character.is_alphanumeric() {
                word.extend(character.to_lowercase());
            }
        }
        words.insert(word);
        words.into_iter().map(|word| word.trim_end_matches('s').to_owned()).filter(|word| word.len() > 2).collect()
    };
    !words(one).is_disjoint(&words(other))
}
