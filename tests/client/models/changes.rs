//! What a value of each kind is changed to, and what is to come of it.

use tests::inventory::Kind;

/// A change of one value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    /// It is not there.
    Removed,
    /// It is `null`.
    Null,
    /// It is of a form that its kind cannot hold.
    Wrong(String),
    /// It is another value of its kind, or one in an unusual spelling, and this is the usual one.
    Odd(String, String),
}

/// Values of all forms. Each kind can hold some of them.
const FORMS: [&str; 5] = [r#"{"x":1}"#, "[1]", r#""wrong""#, "7.5", "true"];

/// Whether a kind can hold a value of this form.
fn fits(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Json => true,
        Kind::Text | Kind::Enum(_) => text.starts_with('"'),
        Kind::Bool => text == "true",
        Kind::Integer => text == "1",
        Kind::Amount => matches!(text, "1" | "7.5"),
        Kind::Date | Kind::DateTime => false,
        Kind::Model(_) | Kind::Page(_) => text.starts_with('{'),
        Kind::List(item) => text.starts_with('[') && fits(*item, "1"),
        Kind::Map(item) => text.starts_with('{') && fits(*item, "1"),
    }
}

/// What looks like a value of the kind and is none.
fn nearly(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text | Kind::Enum(_) => &[r#""half a pair: \ud800""#],
        Kind::Integer => &["9223372036854775808", "-9223372036854775809", "1e40", r#""1_0""#],
        Kind::Amount => &[
            "1e400",
            "123456789012345678901234567890",
            "1e-29",
            "0.12345678901234567890123456789",
            r#""1,5""#,
            r#""NaN""#,
            r#""""#,
        ],
        Kind::Date => &[r#""2023-02-29""#, r#""29.2.2024""#, r#""2024-02-29T00:00:00""#, r#""10000-01-01""#],
        Kind::DateTime => &[r#""2024-02-29T24:00:00""#, r#""2023-02-29T00:00:00""#, r#""2024-02-29""#, "1709200800"],
        _ => &[],
    }
}

/// Values at the edges of the kind, and unusual spellings: as they come, and as they are usually written.
fn odd(kind: Kind) -> Vec<(String, String)> {
    let pairs: &[(&str, &str)] = match kind {
        Kind::Text => &[(r#""""#, r#""""#), (r#""\u00e4\/\ud83d\ude00""#, "\"ä/😀\""), (r#""a\n\"""#, r#""a\n\"""#)],
        Kind::Enum(_) => &[
            (r#""NEWER_THAN_THE_CRATE""#, r#""NEWER_THAN_THE_CRATE""#),
            (r#""""#, r#""""#),
            (r#""not \u0041 code""#, r#""not A code""#),
        ],
        Kind::Bool => &[("false", "false"), ("true", "true")],
        Kind::Integer => &[
            ("9223372036854775807", "9223372036854775807"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("5.0", "5"),
            ("5e2", "500"),
            (r#""5""#, "5"),
            ("-0", "0"),
        ],
        Kind::Amount => &[
            ("1234567890123456789012345678", "1234567890123456789012345678"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
            ("1E+2", "100"),
            ("1e-28", "0.0000000000000000000000000001"),
            (r#""12.50""#, "12.50"),
            ("0.30000000000000004", "0.30000000000000004"),
        ],
        Kind::Date => &[(r#""0000-01-01""#, r#""0000-01-01""#), (r#""9999-12-3\u0031""#, r#""9999-12-31""#)],
        Kind::DateTime => &[
            (r#""2024-02-29T10:20""#, r#""2024-02-29T10:20""#),
            (r#""9999-12-31T23:59:59.123456789Z""#, r#""9999-12-31T23:59:59.123456789Z""#),
            (r#""0000-01-01T00:00:00.1+02:00""#, r#""0000-01-01T00:00:00.1+02:00""#),
        ],
        Kind::Model(_) | Kind::Map(_) => &[("{}", "{}")],
        Kind::List(_) => &[("[]", "[]")],
        Kind::Json => &[("[1.10,null]", "[1.10,null]"), (r#""\u00e4""#, r#""\u00e4""#)],
        Kind::Page(_) => &[],
    };
    let pairs = pairs.iter().map(|(came, usual)| ((*came).to_owned(), (*usual).to_owned()));
    let long = (kind == Kind::Text).then(|| format!("\"{}\"", "ä".repeat(2_000)));
    pairs.chain(long.map(|long| (long.clone(), long))).collect()
}

/// All changes of a value of a kind.
pub(crate) fn changes(kind: Kind) -> Vec<Change> {
    let wrong = FORMS.iter().filter(|text| !fits(kind, text)).chain(nearly(kind));
    let wrong = wrong.map(|text| Change::Wrong((*text).to_owned()));
    let odd = odd(kind).into_iter().map(|(came, usual)| Change::Odd(came, usual));
    [Change::Removed, Change::Null].into_iter().chain(wrong).chain(odd).collect()
}
