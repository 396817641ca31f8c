//! Letters and symbols of identifiers: letters outside ASCII, and names that tell similar texts apart.

use std::borrow::Cow;

use deunicode::{deunicode, deunicode_char};
use heck::ToSnakeCase;
use unicode_normalization::UnicodeNormalization;

/// Names of the ASCII symbols, for texts that differ only in symbols.
const SYMBOLS: &[(char, &str)] = &[
    (' ', "space"),
    ('!', "not"),
    ('"', "quote"),
    ('#', "hash"),
    ('$', "dollar"),
    ('%', "percent"),
    ('&', "and"),
    ('\'', "apostrophe"),
    ('(', "open"),
    (')', "close"),
    ('*', "star"),
    ('+', "plus"),
    (',', "comma"),
    ('-', "dash"),
    ('.', "dot"),
    ('/', "slash"),
    (':', "colon"),
    (';', "semicolon"),
    ('<', "less"),
    ('=', "equals"),
    ('>', "greater"),
    ('?', "question"),
    ('@', "at"),
    ('[', "bracket"),
    ('\\', "backslash"),
    (']', "bracket_end"),
    ('^', "caret"),
    ('_', "underscore"),
    ('`', "backtick"),
    ('{', "brace"),
    ('|', "pipe"),
    ('}', "brace_end"),
    ('~', "tilde"),
];

/// Returns text whose letters can be part of an identifier.
///
/// Letters outside ASCII are kept, in Unicode's composed form. A text with marks that do not compose, or with letters
/// and digits that Rust does not allow, is transliterated as a whole.
pub(super) fn letters(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let composed: String = text.nfc().collect();
    // Conversion to snake case removes marks, because it takes them for symbols.
    let is_allowed = |letter: char| letter.is_alphanumeric() == unicode_ident::is_xid_continue(letter);
    let is_stable = composed.nfkc().eq(composed.chars());
    let others = |letter: &char| !letter.is_ascii();
    if is_stable && composed.chars().filter(others).all(is_allowed) {
        return Cow::Owned(composed);
    }
    Cow::Owned(deunicode(&composed))
}

/// Returns text in ASCII letters, for the names of files.
pub(super) fn ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(deunicode(text)) }
}

/// Returns a text in snake case. Symbols separate words; a text of nothing else is spelled out.
pub(crate) fn snake(text: &str) -> String {
    let words = letters(text).to_snake_case();
    if words.is_empty() { spelled(text) } else { words }
}

/// Returns words that differ from those of each other text: symbols are spelled out, and upper case is a word.
///
/// It is for the texts of one place that have the same name otherwise.
pub(crate) fn told_apart(text: &str) -> String {
    match case(text).as_str() {
        "" | "lower" => spelled(text),
        case => format!("{}_{case}", spelled(text)),
    }
}

/// Returns the words of a text and the names of its symbols.
pub(super) fn spelled(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut was_lowercase) = (String::new(), false);
    for letter in letters(text).chars() {
        if letter.is_alphanumeric() {
            if letter.is_uppercase() && was_lowercase {
                words.push(std::mem::take(&mut word));
            }
            was_lowercase = letter.is_lowercase();
            word.extend(letter.to_lowercase());
            continue;
        }
        was_lowercase = false;
        words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        words.push(symbol(letter));
    }
    words.extend((!word.is_empty()).then_some(word));
    if words.is_empty() { "empty".to_owned() } else { words.join("_") }
}

/// Returns the name of a symbol.
fn symbol(symbol: char) -> String {
    if let Some((_, name)) = SYMBOLS.iter().find(|(known, _)| *known == symbol) {
        return (*name).to_owned();
    }
    let name = deunicode_char(symbol).map(str::to_snake_case).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| format!("u{:x}", u32::from(symbol)))
}

/// Returns a word for the letter case of a text; none for a text without it.
pub(super) fn case(text: &str) -> String {
    let cased: Vec<bool> =
        text.chars().filter(|letter| letter.is_uppercase() || letter.is_lowercase()).map(char::is_uppercase).collect();
    match (cased.iter().any(|upper| *upper), cased.iter().any(|upper| !upper)) {
        (false, false) => String::new(),
        (false, true) => "lower".to_owned(),
        (true, false) => "upper".to_owned(),
        (true, true) => {
            let uppers = cased.iter().enumerate().filter(|(_, upper)| **upper);
            let positions: Vec<_> = uppers.map(|(index, _)| (index + 1).to_string()).collect();
            format!("upper_{}", positions.join("_"))
        }
    }
}
