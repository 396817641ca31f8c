//! Text of the description to rustdoc that shows it and does nothing else.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Access, Field, Limits, Presence, Scalar, Type, Usage};

/// Doc attributes, one a line.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Lines of somebody else's text, without any power: no link, code, list, heading, HTML or doctest
/// comes of them, and nothing that a reader cannot see.
pub(super) fn harmless(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = harmless_line(line.trim());
        if !(line.is_empty() && lines.last().is_none_or(String::is_empty)) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn harmless_line(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for (index, character) in line.char_indices() {
        let leading = shown.chars().all(|earlier| earlier.is_ascii_digit());
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' => {
                shown.push('\\');
                shown.push(character);
            }
            // A list, a rule or the underline of a heading, where a line begins with it.
            '-' | '+' | '=' if index == 0 => {
                shown.push('\\');
                shown.push(character);
            }
            '.' | ')' if leading && !shown.is_empty() => {
                shown.push('\\');
                shown.push(character);
            }
            // A bare URL.
            ':' if line.get(index..).is_some_and(|rest| rest.starts_with("://")) => shown.push_str("\\:"),
            '\t' => shown.push(' '),
            _ if is_hidden(character) => shown.push('\u{fffd}'),
            _ => shown.push(character),
        }
    }
    shown
}

/// Control characters, and those that change the direction of text or take no room.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{61c}')
}

/// A wire name or path as code.
pub(super) fn code(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|character| if is_hidden(character) || character == '`' { '\u{fffd}' } else { character })
        .collect();
    format!("`{clean}`")
}

/// What a field is, by the description and by its limits.
pub(super) fn field(field: &Field, usage: Usage) -> Vec<String> {
    let mut lines = field.docs.as_deref().map(harmless).unwrap_or_default();
    let mut facts = limits(&field.limits, &field.ty);
    if usage == Usage::Sent && field.presence == Presence::Required {
        facts.push("asked for in requests".to_owned());
    }
    match field.access {
        Access::Both => {}
        Access::ReadOnly => facts.push("set by the server".to_owned()),
        Access::WriteOnly => facts.push("never in answers".to_owned()),
    }
    if field.lock {
        facts.push("a lock token: send back what came".to_owned());
    }
    lines.push(named(lines.is_empty(), field.name.as_str(), field.wire.as_str(), &facts));
    lines
}

/// The last line about something: its name in words where nothing else is said of it, its name on
/// the wire, and facts.
pub(super) fn named(silent: bool, name: &str, wire: &str, facts: &[String]) -> String {
    if silent { sentence(&format!("{}, {}", in_words(name), code(wire)), facts) } else { sentence(&code(wire), facts) }
}

/// A name in snake or camel case as words, with a capital.
pub(super) fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        match letter {
            _ if words.is_empty() => words.push(letter.to_ascii_uppercase()),
            '_' => words.push(' '),
            'A'..='Z' => words.extend([' ', letter.to_ascii_lowercase()]),
            _ => words.push(letter),
        }
    }
    words.trim_end().to_owned()
}

/// `name: fact, fact.`
pub(super) fn sentence(name: &str, facts: &[String]) -> String {
    if facts.is_empty() { format!("{name}.") } else { format!("{name}: {}.", facts.join(", ")) }
}

/// The limits in words.
pub(super) fn limits(limits: &Limits, ty: &Type) -> Vec<String> {
    let mut facts = Vec::new();
    let numeric = matches!(ty, Type::Scalar(Scalar::Integer | Scalar::Decimal));
    match (limits.min_length, limits.max_length) {
        (Some(least), Some(most)) => facts.push(format!("{least} to {most} characters")),
        (None, Some(most)) => facts.push(format!("at most {most} characters")),
        (Some(1), None) => facts.push("not empty".to_owned()),
        (Some(least), None) => facts.push(format!("at least {least} characters")),
        (None, None) => {}
    }
    let least = limits
        .minimum
        .as_ref()
        .map(|least| if limits.above_minimum { format!("above {least}") } else { format!("at least {least}") });
    let most = limits
        .maximum
        .as_ref()
        .map(|most| if limits.below_maximum { format!("below {most}") } else { format!("at most {most}") });
    match (&limits.minimum, &limits.maximum) {
        // Frameworks leak the bounds of numbers onto texts.
        _ if !numeric => {}
        (Some(least), Some(most)) if !limits.above_minimum && !limits.below_maximum => {
            facts.push(format!("{least} to {most}"));
        }
        _ => facts.extend(least.into_iter().chain(most)),
    }
    match (limits.min_items, limits.max_items) {
        (Some(least), Some(most)) => facts.push(format!("{least} to {most} items")),
        (Some(least), None) => facts.push(format!("at least {least} items")),
        (None, Some(most)) => facts.push(format!("at most {most} items")),
        (None, None) => {}
    }
    if !limits.one_of.is_empty() && matches!(ty, Type::Scalar(Scalar::Integer)) {
        facts.push(format!("one of {}", limits.one_of.join(", ")));
    }
    if let Some(default) = &limits.default {
        facts.push(format!("by default {}", code(default)));
    }
    facts
}
