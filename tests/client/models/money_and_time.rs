//! A table of amounts, and one of dates and times: what came, what the field holds, what goes out.

use procountor_client::model::{from_json, to_json};
use procountor_client::models::{Invoice, ReferencePayment};
use procountor_client::{Date, DateTime, Decimal};

/// What came, and what the field holds as it would be written; nothing where the answer is refused.
/// What came goes out as it came.
#[rustfmt::skip]
const AMOUNTS: [(&str, Option<&str>); 32] = [
    ("19.2022", Some("19.2022")),
    // A sum of floats, as a careless server writes it: its digits are kept, not guessed at.
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
    // Beyond what 96 bits and 28 decimals hold, nothing is rounded.
    ("79228162514264337593543950336", None),
    ("123456789012345678901234567890", None),
    ("0.12345678901234567890123456789", None),
    ("1e-29", None),
    ("1e400", None),
    ("1e99999999999", None),
    // Numbers in quotation marks are numbers.
    ("\"5\"", Some("5")),
    ("\"12.50\"", Some("12.50")),
    ("\"1E-1\"", Some("0.1")),
    ("\"007\"", Some("7")),
    // And these are none.
    ("\"1,50\"", None),
    ("\"NaN\"", None),
    ("\"Infinity\"", None),
    ("\"\"", None),
    ("true", None),
    ("{}", None),
];

#[test]
fn amounts_keep_their_text_or_are_refused() {
    for (came, held) in AMOUNTS {
        let text = format!("{{\"sum\":{came}}}");
        let read = from_json::<Invoice>(&text, false);
        let sum = read.as_ref().ok().map(|(invoice, _)| invoice.sum.expect("it is there"));
        assert_eq!(sum.map(|sum| to_json(&sum)).as_deref(), held, "{came}");
        match read {
            Ok((invoice, _)) => assert_eq!(to_json(&invoice), text),
            Err(error) => assert!(error.to_string().starts_with("sum is not a decimal number"), "{error}"),
        }
        // A model that is never sent writes what the field holds.
        if let (Ok((basic, _)), Some(held)) = (from_json::<ReferencePayment>(&text, false), held) {
            assert_eq!(to_json(&basic), format!("{{\"sum\":{held}}}"), "{came}");
        }
    }
}

#[test]
fn what_other_crates_ask_of_decimal_changes_no_amount() {
    let digits = "0.1234567890123456789012345678";
    let sum: Decimal = digits.parse().expect("28 digits");
    // Here, a crate of the program has made `Decimal` write floats.
    assert!(serde_json::to_string(&sum).is_ok_and(|float| float.starts_with("0.12345") && float.len() < 20));
    let (invoice, text) = (Invoice::default().sum(sum), format!("{{\"sum\":{digits}}}"));
    assert_eq!(to_json(&invoice), text);
    assert_eq!(serde_json::to_string(&invoice).expect("Serialize writes text"), text);
    let again: Invoice = serde_json::from_str(&text).expect("Deserialize reads text");
    assert_eq!(again.sum, Some(sum));
}

#[test]
fn what_json_does_not_have_is_no_json() {
    for text in ["01", "007.5", "+1", ".5", "1.", "1e", "NaN", "Infinity", "-", "0x10", "1_000"] {
        let error = from_json::<Invoice>(&format!("{{\"sum\":{text}}}"), true).expect_err(text);
        assert!(error.to_string().starts_with("not JSON: "), "{text}: {error}");
    }
}

/// What came, and the civil time that it stands for; nothing where it stands for none.
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
    // Nobody's clock shows it in Helsinki, where it is skipped in spring; a civil time may still be it.
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
fn times_keep_their_text_or_are_refused() {
    for (came, held) in TIMES {
        let moment = came.parse::<DateTime>().ok();
        let naive = moment.as_ref().map(|moment| moment.naive().format("%Y-%m-%dT%H:%M:%S%.f").to_string());
        assert_eq!(naive.as_deref(), held, "{came}");
        assert_eq!(moment.map(|moment| moment.to_string()).as_deref(), held.map(|_| came));
        // A lock token, and a time that is none.
        let token = format!("{{\"version\":\"{came}\"}}");
        match from_json::<Invoice>(&token, false) {
            Ok((invoice, unread)) => assert_eq!((to_json(&invoice), unread.len(), held.is_some()), (token, 0, true)),
            Err(error) => assert!(held.is_none() && error.to_string().starts_with("version is not a date"), "{error}"),
        }
    }
}

/// What came, and the day.
const DAYS: [(&str, Option<&str>); 10] = [
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
fn days_are_read_or_kept_as_they_came() {
    for (came, held) in DAYS {
        let text = format!("{{\"date\":\"{came}\"}}");
        let (invoice, unread) = from_json::<Invoice>(&text, false).expect("a day is no amount");
        assert_eq!(invoice.date.as_ref().map(Date::to_string).as_deref(), held, "{came}");
        assert_eq!((to_json(&invoice), unread.is_empty()), (text, held.is_some()));
    }
}
