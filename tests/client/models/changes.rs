//! Changes of a value by its kind, valid and invalid.

use tests::inventory::ValueKind;

/// A change of one value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    /// The value is absent.
    Removed,
    /// The value is `null`.
    Null,
    /// This JSON text, which is invalid for the kind.
    Invalid(String),
    /// This JSON text, which is valid for the kind, and the text as the client writes it.
    Valid(String, String),
}

/// Values of all JSON types.
const TYPES: [&str; 5] = [r#"{"x":1}"#, "[1]", r#""wrong""#, "7.5", "true"];

/// Whether one of [`TYPES`], or the element `1`, is valid for a kind.
fn is_valid(kind: ValueKind, text: &str) -> bool {
    match kind {
        ValueKind::Json => true,
        ValueKind::String | ValueKind::Enum(_) => text.starts_with('"'),
        ValueKind::Bool => text == "true",
        ValueKind::Integer => text == "1",
        ValueKind::Decimal => matches!(text, "1" | "7.5"),
        ValueKind::Date | ValueKind::DateTime => false,
        ValueKind::Model(_) | ValueKind::Page(_) => text.starts_with('{'),
        ValueKind::List(item) => text.starts_with('[') && is_valid(*item, "1"),
        ValueKind::Map(item) => text.starts_with('{') && is_valid(*item, "1"),
    }
}

/// Values of the kind's JSON type that are invalid.
fn near_misses(kind: ValueKind) -> &'static [&'static str] {
    match kind {
        ValueKind::String | ValueKind::Enum(_) => &[r#""lone surrogate: \ud800""#],
        ValueKind::Integer => &["9223372036854775808", "-9223372036854775809", "1e40", r#""1_0""#],
        ValueKind::Decimal => &[
            "1e400",
            "123456789012345678901234567890",
            "1e-29",
            "0.12345678901234567890123456789",
            r#""1,5""#,
            r#""NaN""#,
            r#""""#,
        ],
        ValueKind::Date => &[r#""2023-02-29""#, r#""29.2.2024""#, r#""2024-02-29T00:00:00""#, r#""10000-01-01""#],
        ValueKind::DateTime => {
            &[r#""2024-02-29T24:00:00""#, r#""2023-02-29T00:00:00""#, r#""2024-02-29""#, "1709200800"]
        }
        _ => &[],
    }
}

/// Boundary values and unusual spellings: as they are read, and as the client writes them.
fn valid(kind: ValueKind) -> Vec<(String, String)> {
    let pairs: &[(&str, &str)] = match kind {
        ValueKind::String => {
            &[(r#""""#, r#""""#), (r#""\u00e4\/\ud83d\ude00""#, "\"ä/😀\""), (r#""a\n\"""#, r#""a\n\"""#)]
        }
        ValueKind::Enum(_) => &[
            (r#""NEWER_THAN_THE_CRATE""#, r#""NEWER_THAN_THE_CRATE""#),
            (r#""""#, r#""""#),
            (r#""not \u0041 code""#, r#""not A code""#),
        ],
        ValueKind::Bool => &[("false", "false"), ("true", "true")],
        ValueKind::Integer => &[
            ("9223372036854775807", "9223372036854775807"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("5.0", "5"),
            ("5e2", "500"),
            (r#""5""#, "5"),
            ("-0", "0"),
        ],
        ValueKind::Decimal => &[
            ("1234567890123456789012345678", "1234567890123456789012345678"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
            ("1E+2", "100"),
            ("1e-28", "0.0000000000000000000000000001"),
            (r#""12.50""#, "12.50"),
            ("0.30000000000000004", "0.30000000000000004"),
        ],
        ValueKind::Date => &[(r#""0000-01-01""#, r#""0000-01-01""#), (r#""9999-12-3\u0031""#, r#""9999-12-31""#)],
        ValueKind::DateTime => &[
            (r#""2024-02-29T10:20""#, r#""2024-02-29T10:20""#),
            (r#""9999-12-31T23:59:59.123456789Z""#, r#""9999-12-31T23:59:59.123456789Z""#),
            (r#""0000-01-01T00:00:00.1+02:00""#, r#""0000-01-01T00:00:00.1+02:00""#),
        ],
        ValueKind::Model(_) | ValueKind::Map(_) => &[("{}", "{}")],
        ValueKind::List(_) => &[("[]", "[]")],
        ValueKind::Json => &[("[1.10,null]", "[1.10,null]"), (r#""\u00e4""#, r#""\u00e4""#)],
        ValueKind::Page(_) => &[],
    };
    let pairs = pairs.iter().map(|(raw, written)| ((*raw).to_owned(), (*written).to_owned()));
    let long = (kind == ValueKind::String).then(|| format!("\"{}\"", "ä".repeat(2_000)));
    pairs.chain(long.map(|long| (long.clone(), long))).collect()
}

/// Returns all changes for a kind.
pub(crate) fn changes(kind: ValueKind) -> Vec<Change> {
    let invalid = TYPES.iter().filter(|text| !is_valid(kind, text)).chain(near_misses(kind));
    let invalid = invalid.map(|text| Change::Invalid((*text).to_owned()));
    let valid = valid(kind).into_iter().map(|(raw, written)| Change::Valid(raw, written));
    [Change::Removed, Change::Null].into_iter().chain(invalid).chain(valid).collect()
}
