//! Doc comments: text of the description, escaped for Markdown, and sentences about names and limits.

use proc_macro2::TokenStream;
use quote::quote;

use super::linker::Linker;
use crate::ir::{Access, DocText, Docs, Field, Limits, Location, Scalar, Type, Usage, plain_text};
use crate::unicode::is_hidden;

/// Returns one doc attribute per line.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Returns the lines of a documentation.
pub(super) fn text(docs: &Docs, linker: &Linker<'_>) -> Vec<String> {
    match &docs.text {
        Some(DocText::Words(paragraphs)) => {
            let paragraphs = paragraphs.iter().map(|paragraph| linker.paragraph(paragraph));
            let lines = paragraphs.flat_map(|paragraph| [String::new(), paragraph]);
            lines.skip(1).collect()
        }
        Some(DocText::Published(text)) => escape(&plain_text(text)),
        None => Vec::new(),
    }
}

/// Returns the first paragraph of a documentation, as one line.
pub(super) fn summary(docs: &Docs, linker: &Linker<'_>) -> String {
    let lines = text(docs, linker);
    lines.split(String::is_empty).next().unwrap_or_default().join(" ")
}

/// Returns an attribute with the terms that an item is found by, in addition to its name.
pub(super) fn aliases<'a>(terms: impl IntoIterator<Item = &'a str>) -> TokenStream {
    // rustdoc rejects aliases with other characters.
    let is_valid = |term: &&str| !term.is_empty() && term.trim() == *term && !term.contains(['"', '\'', '\t', '\n']);
    let terms: Vec<_> = terms.into_iter().filter(is_valid).filter(|term| !term.chars().any(is_hidden)).collect();
    match terms.as_slice() {
        [] => TokenStream::new(),
        [only] => quote!(#[doc(alias = #only)]),
        several => quote!(#[doc(alias(#(#several),*))]),
    }
}

/// Escapes text of the description so that rustdoc shows it literally: without links, code, lists, headings, HTML,
/// doctests or hidden characters.
pub(super) fn escape(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = escape_line(line.trim());
        if !(line.is_empty() && lines.last().is_none_or(String::is_empty)) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn escape_line(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for (index, character) in line.char_indices() {
        let is_after_digits = !escaped.is_empty() && escaped.chars().all(|earlier| earlier.is_ascii_digit());
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' => {
                escaped.push('\\');
                escaped.push(character);
            }
            // At the start of a line: a list, a rule or the underline of a heading.
            '-' | '+' | '=' if index == 0 => {
                escaped.push('\\');
                escaped.push(character);
            }
            // An ordered list.
            '.' | ')' if is_after_digits => {
                escaped.push('\\');
                escaped.push(character);
            }
            // A bare URL, which rustdoc warns about.
            ':' if line.get(index..).is_some_and(|rest| rest.starts_with("://")) => escaped.push_str("\\:"),
            '\t' => escaped.push(' '),
            _ if is_hidden(character) => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Formats a wire name or path as inline code.
pub(super) fn code(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|character| if is_hidden(character) || character == '`' { '\u{fffd}' } else { character })
        .collect();
    format!("`{clean}`")
}

/// Returns the docs of a field: the description's text, its wire name, limits and access.
pub(super) fn field(field: &Field, usage: Usage, linker: &Linker<'_>) -> Vec<String> {
    let mut lines = text(&field.docs, linker);
    let mut facts = limits(&field.limits, &field.ty);
    if field.is_required(usage) {
        facts.push("required in requests".to_owned());
    }
    match field.access {
        Access::Both => {}
        Access::ReadOnly => facts.push("set by the server".to_owned()),
        Access::WriteOnly => facts.push("only in requests".to_owned()),
    }
    if field.lock {
        facts.push("optimistic lock token, sent back unchanged".to_owned());
    }
    if field.sensitivity.is_some() {
        facts.push("hidden in `Debug`".to_owned());
    }
    let wire = code(field.wire.as_str());
    let subject = if lines.is_empty() {
        format!("{} ({wire})", in_words(field.name.as_str()))
    } else {
        format!("JSON member {wire}")
    };
    append(&mut lines, &sentences(&subject, &facts));
    lines
}

/// Adds sentences to the last paragraph.
fn append(lines: &mut Vec<String>, sentences: &str) {
    match lines.last_mut() {
        Some(last) => {
            last.push(' ');
            last.push_str(sentences);
        }
        None => lines.push(sentences.to_owned()),
    }
}

/// Adds the last line of the docs of a parameter or part: its wire name and facts, and, if there are no other docs, its
/// name in words. `kind` is the kind of parameter, such as `query parameter`.
pub(super) fn push_parameter(lines: &mut Vec<String>, kind: &str, name: &str, wire: &str, facts: &[String]) {
    let subject = format!("{kind} {}", code(wire));
    let subject = if lines.is_empty() { format!("{} ({subject})", in_words(name)) } else { subject };
    append(lines, &sentences(&subject, facts));
}

/// Formats a name in snake or camel case as words with an initial capital.
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

/// Formats a subject and facts as sentences: `Subject. Fact. Fact.`
pub(super) fn sentences(subject: &str, facts: &[String]) -> String {
    let facts = facts.iter().map(String::as_str);
    let sentences: Vec<String> = std::iter::once(subject).chain(facts).map(capitalised).collect();
    format!("{}.", sentences.join(". "))
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

/// Returns a phrase for each limit.
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
        // Frameworks also emit numeric bounds for strings, where they have no meaning.
        _ if !numeric => {}
        (Some(least), Some(most)) if !limits.above_minimum && !limits.below_maximum => {
            facts.push(format!("{least} to {most}"));
        }
        _ => facts.extend(least.into_iter().chain(most)),
    }
    match (limits.min_items, limits.max_items) {
        (Some(least), Some(most)) => facts.push(format!("{least} to {most} items")),
        (Some(1), None) => facts.push("at least 1 item".to_owned()),
        (Some(least), None) => facts.push(format!("at least {least} items")),
        (None, Some(1)) => facts.push("at most 1 item".to_owned()),
        (None, Some(most)) => facts.push(format!("at most {most} items")),
        (None, None) => {}
    }
    if !limits.one_of.is_empty() && matches!(ty, Type::Scalar(Scalar::Integer | Scalar::Decimal | Scalar::Bool)) {
        facts.push(format!("one of {}", limits.one_of.join(", ")));
    }
    if let Some(default) = &limits.default {
        facts.push(format!("default {}", code(default)));
    }
    facts
}

/// Returns the kind of a parameter in a sentence.
pub(super) fn kind(location: Location) -> &'static str {
    match location {
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}
