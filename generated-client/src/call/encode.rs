//! Text into a form that nothing climbs out of.

use std::fmt::Write as _;

/// Appends one value of a path, or the name or a value of a query parameter.
///
/// Letters, digits and `-._~` stand as they are. All else is percent-encoded, so a value is neither
/// cut by `/`, `?`, `#` and `&` nor taken for two by `,`. Nor does it climb: some servers drop what
/// follows `;` in a segment, and `..;` is `..` to them.
pub(crate) fn value(value: &str, out: &mut String) {
    value.bytes().for_each(|byte| append(byte, b"", out));
}

/// Appends the text between a path's parameters. What is encoded there already stays as it is.
pub(super) fn literal(literal: &str, out: &mut String) {
    let bytes = literal.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let encoded = bytes.get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        append(*byte, if encoded { b"/!$&'()*+,;=:@%" } else { b"/!$&'()*+,;=:@" }, out);
    }
}

/// Appends what stands between joined values.
pub(super) fn separator(separator: char, out: &mut String) {
    if matches!(separator, ',' | ';' | ':' | '|') {
        out.push(separator);
    } else {
        value(separator.encode_utf8(&mut [0; 4]), out);
    }
}

fn append(byte: u8, kept: &[u8], out: &mut String) {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
        out.push(char::from(byte));
    } else {
        // Writing to a string cannot fail.
        let _ = write!(out, "%{byte:02X}");
    }
}

/// Why a value cannot stand in a path, if it cannot.
pub(super) fn refused(value: &str) -> Option<&'static str> {
    match value {
        "" => Some("is empty"),
        "." | ".." => Some("is a dot segment, which would lead to another path"),
        _ => None,
    }
}
