//! Text into a form that nothing climbs out of.

use std::fmt::Write as _;

/// Appends one value of a path.
///
/// What stands as it is: letters, digits, `-._~` and `!$'()*;:@`. All else is percent-encoded, so a
/// value is neither cut by `/`, `?` and `#` nor taken for two by `,`.
pub(super) fn segment(value: &str, out: &mut String) {
    append(value, b"!$'()*;:@", out);
}

/// Appends the name or a value of a query parameter: letters, digits and `-._~` stand as they are.
pub(super) fn query(value: &str, out: &mut String) {
    append(value, b"", out);
}

/// Appends what stands between joined values.
pub(super) fn separator(separator: char, out: &mut String) {
    if matches!(separator, ',' | ';' | ':' | '|') {
        out.push(separator);
    } else {
        query(separator.encode_utf8(&mut [0; 4]), out);
    }
}

fn append(value: &str, kept: &[u8], out: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
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
