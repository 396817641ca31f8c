//! Percent-encoding of path segments and query parameters.

use std::fmt::Write as _;

/// Appends a percent-encoded path value, or the name or a value of a query parameter.
///
/// Only letters, digits and `-._~` stay as they are. Delimiters are encoded, so a value is neither cut at `/`,
/// `?`, `#` or `&` nor split at `,`. This includes `;`: some servers drop the part of a segment after `;`, so
/// they read `..;` as `..`.
pub(crate) fn encode(value: &str, out: &mut String) {
    value.bytes().for_each(|byte| append(byte, b"", out));
}

/// Appends the literal part of a path template. Sequences that are already percent-encoded stay as they are.
pub(crate) fn encode_literal(literal: &str, out: &mut String) {
    let bytes = literal.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let encoded = bytes.get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        append(*byte, if encoded { b"/!$&'()*+,;=:@%" } else { b"/!$&'()*+,;=:@" }, out);
    }
}

/// Appends the separator of joined values.
pub(crate) fn encode_separator(separator: char, out: &mut String) {
    if matches!(separator, ',' | ';' | ':' | '|') {
        out.push(separator);
    } else {
        encode(separator.encode_utf8(&mut [0; 4]), out);
    }
}

fn append(byte: u8, kept: &[u8], out: &mut String) {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
        out.push(char::from(byte));
    } else {
        // Writing to a `String` cannot fail.
        let _ = write!(out, "%{byte:02X}");
    }
}

/// Returns the reason that a value cannot be a path segment, as the predicate of a clause.
pub(crate) fn invalid_segment(value: &str) -> Option<&'static str> {
    match value {
        "" => Some("is empty"),
        "." | ".." => Some("is a dot segment, which URL parsing removes"),
        _ => None,
    }
}
