//! Tables of amounts, dates and times: the text that is read, the value of the field, and the text that is written.

use procountor_client::codec::{from_json, to_json};
use procountor_client::models::{Invoice, ReferencePayment};
use procountor_client::{Date, DateTime, Decimal};

/// JSON text of an amount, and the value of the field as it would be written; `None` if the amount is invalid. A model
/// that can be sent writes the text unchanged.
#[rustfmt::skip]
const AMOUNTS: [(&str, Option<&str>); 32] = [
    ("19.2022", Some("19.2022")),
    // The result of a sum of floats: the digits are kept, not rounded.
    ("0.30000000000000004", Some("0.30000000000000004")),
    ("0.1", Some("0.1")),
    ("1.50", Some("1.50")),
    ("0.00", Some("0.00")),
    ("0", Some("0")),
    ("-0", Some("0")),
    ("-0.00", Some("0.00")),
    ("-12.5", Some("-12.5")),
    ("1E+2", Some("100")),
    ("1.50e1", Some("15")),
    ("1e-28", Some("0.0000000000000000000000000001")),
    ("1e27", Some("1000000000000000000000000000")),
    ("1234567890123456789012345678", Some("1234567890123456789012345678")),
    ("0.1234567890123456789012345678", Some("0.1234567890123456789012345678")),
    ("79228162514264337593543950335", Some("79228162514264337593543950335")),
    // Amounts beyond 96 bits or 28 decimals are not rounded.
    ("79228162514264337593543950336", None),
    ("123456789012345678901234567890", None),
    ("0.12345678901234567890123456789", None),
    ("1e-29", None),
    ("1e400", None),
    ("1e99999999999", None),
    // Quoted numbers are valid.
    ("\"5\"", Some("5")),
    ("\"12.50\"", Some("12.50")),
    ("\"1E-1\"", Some("0.1")),
    ("\"007\"", Some("7")),
    // Other values are invalid.
    ("\"1,50\"", None),
    ("\"NaN\"", None),
    ("\"Infinity\"", None),
    ("\"\"", None),
    ("true", None),
    ("{}", None),
];

#[test]
fn amount_keeps_its_text_or_is_rejected() {
    for (raw, value) in AMOUNTS {
        let text = format!("{{\"sum\":{raw}}}");
        let read = from_json::<Invoice>(&text, false);
        let sum = read.as_ref().ok().map(|(invoice, _)| invoice.sum.expect("the sum is set"));
        assert_eq!(sum.map(|sum| to_json(&sum)).as_deref(), value, "{raw}");
        match read {
            Ok((invoice, _)) => assert_eq!(to_json(&invoice), text),
            Err(error) => assert!(error.to_string().starts_with("sum is not a decimal number"), "{error}"),
        }
        // A read-only model writes the value of the field.
        if let (Ok((basic, _)), Some(value)) = (from_json::<ReferencePayment>(&text, false), value) {
            assert_eq!(to_json(&basic), format!("{{\"sum\":{value}}}"), "{raw}");
        }
    }
}

#[test]
fn serde_features_of_decimal_do_not_change_amounts() {
    let digits = "0.1234567890123456789012345678";
    let sum: Decimal = digits.parse().expect("the number has 28 digits");
    // This crate enables the feature `serde-float`, with which `Decimal` itself is serialised as a float.
    assert!(serde_json::to_string(&sum).is_ok_and(|float| float.starts_with("0.12345") && float.len() < 20));
    let (invoice, text) = (Invoice::default().sum(sum), format!("{{\"sum\":{digits}}}"));
    assert_eq!(to_json(&invoice), text);
    assert_eq!(serde_json::to_string(&invoice).expect("Serialize writes text"), text);
    let again: Invoice = serde_json::from_str(&text).expect("Deserialize reads text");
    assert_eq!(again.sum, Some(sum));
}

#[test]
fn number_outside_json_grammar_is_a_syntax_error() {
    for text in ["01", "007.5", "+1", ".5", "1.", "1e", "NaN", "Infinity", "-", "0x10", "1_000"] {
        let error = from_json::<Invoice>(&format!("{{\"sum\":{text}}}"), true).expect_err(text);
        assert!(error.to_string().starts_with("not JSON: "), "{text}: {error}");
    }
}

/// Text of a date and time, and its civil time; `None` if the text is invalid.
#[rustfmt::skip]
const TIMES: [(&str, Option<&str>); 28] = [
    ("2017-01-30T15:20:00", Some("2017-01-30T15:20:00")),
    ("2017-01-30T15:20", Some("2017-01-30T15:20:00")),
    // An offset is kept and not applied: Procountor's times are civil.
    ("2017-01-30T15:20:00Z", Some("2017-01-30T15:20:00")),
    ("2017-01-30T15:20:00+02:00", Some("2017-01-30T15:20:00")),
    ("2017-01-30T15:20-23:59", Some("2017-01-30T15:20:00")),
    ("2017-01-30T15:20:00.1", Some("2017-01-30T15:20:00.100")),
    ("2017-01-30T15:20:00.12", Some("2017-01-30T15:20:00.120")),
    ("2017-01-30T15:20:00.123", Some("2017-01-30T15:20:00.123")),
    ("2017-01-30T15:20:00.1234", Some("2017-01-30T15:20:00.123400")),
    ("2017-01-30T15:20:00.12345", Some("2017-01-30T15:20:00.123450")),
    ("2017-01-30T15:20:00.123456", Some("2017-01-30T15:20:00.123456")),
    ("2017-01-30T15:20:00.1234567", Some("2017-01-30T15:20:00.123456700")),
    ("2017-01-30T15:20:00.12345678", Some("2017-01-30T15:20:00.123456780")),
    ("2017-01-30T15:20:00.123456789", Some("2017-01-30T15:20:00.123456789")),
    ("2017-01-30T15:20:00.000000000Z", Some("2017-01-30T15:20:00")),
    ("2024-02-29T00:00:00", Some("2024-02-29T00:00:00")),
    // In Helsinki, the change to summer time skips this time. It is a valid civil time nevertheless.
    ("2024-03-31T03:30:00", Some("2024-03-31T03:30:00")),
    ("0000-01-01T00:00:00", Some("0000-01-01T00:00:00")),
    ("9999-12-31T23:59:59.999999999", Some("9999-12-31T23:59:59.999999999")),
    ("2017-01-30T15:20:00.1234567891", None),
    ("2023-02-29T00:00:00", None),
    ("2017-01-30T24:00:00", None),
    ("2017-01-30T23:59:60", None),
    ("2017-01-30t15:20:00", None),
    ("2017-01-30T15:20:00z", None),
    ("2017-01-30T15:20:00+24:00", None),
    ("2017-01-30 15:20:00", None),
    ("10000-01-01T00:00:00", None),
];

#[test]
fn date_time_keeps_its_text_or_is_rejected() {
    for (raw, value) in TIMES {
        let time = raw.parse::<DateTime>().ok();
        let civil = time.as_ref().map(|time| DateTime::from(time.civil()).to_string());
        assert_eq!(civil.as_deref(), value, "{raw}");
        assert_eq!(time.map(|time| time.to_string()).as_deref(), value.map(|_| raw));
        // The same text as a lock token.
        let token = format!("{{\"version\":\"{raw}\"}}");
        match from_json::<Invoice>(&token, false) {
            Ok((invoice, unread)) => assert_eq!((to_json(&invoice), unread.len(), value.is_some()), (token, 0, true)),
            Err(error) => assert!(value.is_none() && error.to_string().starts_with("version is not a date"), "{error}"),
        }
    }
}

/// Text of a date, and its value; `None` if the text is invalid.
const DATES: [(&str, Option<&str>); 10] = [
    ("2024-02-29", Some("2024-02-29")),
    ("0000-01-01", Some("0000-01-01")),
    ("9999-12-31", Some("9999-12-31")),
    ("2023-02-29", None),
    ("2024-13-01", None),
    ("2024-04-31", None),
    ("2024-2-9", None),
    ("2024-02-29T00:00:00", None),
    ("29.2.2024", None),
    ("10000-01-01", None),
];

#[test]
fn date_is_read_or_kept_as_text() {
    for (raw, value) in DATES {
        let text = format!("{{\"date\":\"{raw}\"}}");
        let (invoice, unread) = from_json::<Invoice>(&text, false).expect("an invalid date is accepted");
        assert_eq!(invoice.date.as_ref().map(Date::to_string).as_deref(), value, "{raw}");
        assert_eq!((to_json(&invoice), unread.is_empty()), (text, value.is_some()));
    }
}
