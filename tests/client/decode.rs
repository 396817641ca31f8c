//! Decoding of JSON: the grammar compared with `serde_json`'s, lock tokens, enums, pages, and reports of values that
//! cannot be parsed.

use procountor_client::codec::{from_json, to_json};
use procountor_client::models::{Currency, Invoice, InvoiceStatus, LedgerReceipt};
use procountor_client::{DateTime, Decimal, Json, Page};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn read(text: &str) -> Result<Invoice, String> {
    from_json::<Invoice>(text, false).map(|(invoice, _)| invoice).map_err(|error| error.to_string())
}

/// Strings that resemble the JSON of a response. Most are malformed.
fn json_like() -> impl Strategy<Value = String> {
    let fragments = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\"id\"",
        "\"sum\"",
        "\"version\"",
        "\"notes\"",
        "\"invoiceRows\"",
        "\"quantity\"",
        "\"counterParty\"",
        "\"isOffer\"",
        "null",
        "true",
        "false",
        "nul",
        "0",
        "-",
        "01",
        "1.",
        "1.5",
        "1e5",
        "-0",
        "1E+",
        "12.50",
        " ",
        "\n",
        "\u{1}",
        "\\u12",
        "\"\\ud800\"",
        "\"a\\n\"",
        "\"é\"",
        "/",
        "\u{feff}",
        "\"2024-02-29T10:00:00\"",
        "\"PAID\"",
        "\"status\"",
    ];
    let random =
        prop::collection::vec(prop::sample::select(fragments.to_vec()), 0..14).prop_map(|parts| parts.concat());
    let member = (prop::sample::select(fragments.to_vec()), prop::sample::select(fragments.to_vec()))
        .prop_map(|(name, value)| format!("{name}:{value}"));
    let object = prop::collection::vec(member, 0..6).prop_map(|members| format!("{{{}}}", members.join(",")));
    prop_oneof![random, object]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, rng_seed: RngSeed::Fixed(2604), failure_persistence: None, ..ProptestConfig::default() })]

    /// A syntax error is reported exactly for the strings that `serde_json` rejects.
    #[test]
    fn grammar_matches_serde_json(text in json_like()) {
        let valid = serde_json::from_str::<serde::de::IgnoredAny>(text.strip_prefix('\u{feff}').unwrap_or(&text)).is_ok();
        let read = from_json::<Invoice>(&text, true);
        let syntax = matches!(read, Err(procountor_client::codec::FromJsonError::Syntax(_)));
        prop_assert_eq!(valid, !syntax, "{:?}: {:?}", text, read);
        let any = from_json::<Json>(&text, true);
        prop_assert_eq!(valid, any.is_ok(), "{:?}: {:?}", text, any);
    }

    /// A lock token is written byte for byte as it was read.
    #[test]
    fn lock_token_is_written_unchanged(token in "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]0[0-9]:00)?") {
        let document = format!("{{\"version\":\"{token}\"}}");
        let invoice = read(&document).expect("the date-time is valid");
        prop_assert_eq!(invoice.version.as_ref().map(ToString::to_string), Some(token));
        prop_assert_eq!(to_json(&invoice), document);
    }

    /// An unknown enum value is written as it was read.
    #[test]
    fn unlisted_value_is_preserved(text in "[A-Z_]{1,20}") {
        let value = InvoiceStatus::from(text.as_str());
        prop_assert_eq!(value.as_str(), text.as_str());
        prop_assert_eq!(value.is_listed(), InvoiceStatus::ALL.contains(&value));
    }
}

#[test]
fn listed_value_is_found_by_its_wire_name() {
    for value in Currency::ALL {
        assert_eq!(format!("{value:?}"), value.as_str());
        assert!(Currency::from(value.as_str()).is_listed(), "{value}");
    }
    assert_eq!(Currency::from("EUR"), Currency::Eur);
    assert_eq!(InvoiceStatus::Unlisted("PAID".into()), InvoiceStatus::Paid);
    assert!("".parse::<InvoiceStatus>().is_ok_and(|value| !value.is_listed()));
}

#[test]
fn invalid_amount_or_lock_token_is_an_error() {
    let expected = [
        (r#"{"sum": 1e400}"#, "sum is not a decimal number of at most 28 digits (5 bytes of JSON)"),
        (r#"{"sum": "about ten"}"#, "sum is not a decimal number of at most 28 digits (11 bytes of JSON)"),
        (
            r#"{"sum": 12345678901234567890123456789012.5}"#,
            "sum is not a decimal number of at most 28 digits (34 bytes of JSON)",
        ),
        (
            r#"{"invoiceRows": [{}, {"quantity": {}}]}"#,
            "invoiceRows[1].quantity is not a decimal number of at most 28 digits (2 bytes of JSON)",
        ),
        (r#"{"version": 1700000000}"#, "version is not a date and time such as 2017-01-30T15:20:00 (10 bytes of JSON)"),
    ];
    for (text, message) in expected {
        assert_eq!(read(text).expect_err(text), message);
        let (invoice, unread) = from_json::<Invoice>(text, true).expect("the lenient reader accepts it");
        assert_eq!(unread.len(), 1, "{text}");
        assert_eq!(invoice.unread(), unread, "{text}: a model that can be sent lists its unread values");
    }
}

#[test]
fn other_invalid_values_are_reported_and_kept() {
    let text = r#"{"id":"x","date":"30.1.2017","status":7,"isOffer":"yes","invoiceRows":[{"unit":null,"startDate":1}],"notes":"kept"}"#;
    let (invoice, unread) = from_json::<Invoice>(text, false).expect("invalid values other than amounts are accepted");
    let reported: Vec<_> =
        unread.iter().map(|value| format!("{}: {} is not {}", value.path, value.raw, value.expected)).collect();
    assert_eq!(
        reported,
        [
            "id: \"x\" is not an integer",
            "date: \"30.1.2017\" is not a date such as 2017-01-30",
            "status: 7 is not a string",
            "isOffer: \"yes\" is not true or false",
            "invoiceRows[0].startDate: 1 is not a date such as 2017-01-30",
        ]
    );
    assert_eq!(invoice.notes.as_deref(), Some("kept"));
    assert!(invoice.id.is_none() && invoice.date.is_none() && invoice.status.is_none());
}

#[test]
fn list_with_invalid_element_is_kept_whole() {
    let text = r#"{"invoiceRows":[{"startDate":"soon"},null],"notes":"half a pair: \ud800"}"#.replace("\\\\", "\\");
    let (invoice, unread) = from_json::<Invoice>(&text, false).expect("an invalid row is accepted");
    assert!(invoice.invoice_rows.is_none() && invoice.notes.is_none());
    let paths: Vec<_> = unread.iter().map(|value| (value.path.as_str(), value.raw.as_ref())).collect();
    assert_eq!(paths, [("invoiceRows", r#"[{"startDate":"soon"},null]"#), ("notes", "\"half a pair: \\ud800\"")]);
    assert_eq!(to_json(&invoice), text);
}

#[test]
fn integer_is_read_in_any_spelling() {
    for (text, value) in
        [("5", 5), ("5.0", 5), ("\"5\"", 5), ("5e0", 5), ("5.00E2", 500), ("-0", 0), ("9223372036854775807", i64::MAX)]
    {
        let document = format!("{{\"id\":{text}}}");
        let invoice = read(&document).expect("the integer is valid");
        assert_eq!(invoice.id, Some(value), "{text}");
        assert_eq!(to_json(&invoice), document, "an unchanged field is written as it was read");
        assert_eq!(to_json(&invoice.id(6)), "{\"id\":6}", "a changed field is written anew");
    }
    for text in ["5.5", "9223372036854775808", "1e40", "\"five\"", "{}"] {
        assert_eq!(read(&format!("{{\"id\":{text}}}")).expect("an invalid id is accepted").id, None, "{text}");
    }
}

#[test]
fn zero_is_read_with_any_exponent() {
    for text in ["0e99999999999", "-0.00E-99999999999", "0e0", "0E+5", "\"0e400\""] {
        let document = format!("{{\"sum\":{text}}}");
        let invoice = read(&document).expect(text);
        assert_eq!(invoice.sum, Some(Decimal::ZERO), "{text}");
        assert_eq!(to_json(&invoice), document);
    }
    for text in ["1e99999999999", "1e-99999999999"] {
        read(&format!("{{\"sum\":{text}}}")).expect_err(text);
    }
}

#[test]
fn quoted_number_allows_digits_point_sign_and_exponent() {
    let read =
        |text: &str| read(&format!("{{\"sum\":\"{text}\"}}")).map(|invoice| invoice.sum.expect("the sum is set"));
    for (text, value) in [("1000.5", 10_005), ("-0.5", -5), ("+1.5e1", 150), ("1E-1", 1)] {
        assert_eq!(read(text), Ok(Decimal::new(value, 1)), "{text}");
    }
    for text in ["1_000.5", "1_0", "_1", "1_0e1", "1e1_0", "0e1_0", "0e", "0e+", "0e+-1", "1.2.3", "--1", "1 ", "", "٣"]
    {
        read(text).expect_err(text);
    }
    let (invoice, unread) = from_json::<Invoice>(r#"{"id":"1_0"}"#, false).expect("an invalid id is accepted");
    assert_eq!((invoice.id, unread.len()), (None, 1));
}

#[test]
fn single_byte_order_mark_is_skipped() {
    assert_eq!(read("\u{feff}{\"id\":1}").map(|invoice| invoice.id), Ok(Some(1)));
    assert!(read("\u{feff}\u{feff}{\"id\":1}").is_err());
}

#[test]
fn page_skips_invalid_items() {
    let text = r#"{"results":[{"id":1},null,"two",{"id":3}],"meta":{"pageNumber":0}}"#;
    let (page, unread) = from_json::<Page<LedgerReceipt>>(text, false).expect("the page is read");
    assert_eq!(page.results.iter().map(|receipt| receipt.id).collect::<Vec<_>>(), [Some(1), Some(3)]);
    assert_eq!(unread.iter().map(|value| value.path.as_str()).collect::<Vec<_>>(), ["results[1]", "results[2]"]);
}

#[test]
fn last_duplicate_member_wins_and_is_reported() {
    let (invoice, unread) =
        from_json::<Invoice>(r#"{"id":1,"new":1,"id":2,"new":2}"#, false).expect("duplicates are accepted");
    assert_eq!(invoice.id, Some(2));
    assert_eq!(to_json(&invoice), r#"{"id":2,"new":2}"#);
    assert_eq!(unread.iter().map(|value| value.path.as_str()).collect::<Vec<_>>(), ["id", "[\"new\"]"]);
}

#[test]
fn nesting_is_limited_for_models_but_not_for_unknown_members() {
    let unknown = format!("{{\"unknown\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let invoice = read(&unknown).expect("an unknown member nests without limit");
    assert_eq!(to_json(&invoice), unknown);
    let event = |depth| format!("{}{}", r#"{"events":["#.repeat(depth), "]}".repeat(depth));
    let read = |depth| from_json::<procountor_client::models::BankStatementEvent>(&event(depth), false).map(drop);
    assert!(read(64).is_ok());
    assert_eq!(
        read(65).expect_err("the nesting is above the limit").to_string().rsplit(" is not ").next(),
        Some("at most 128 levels of nesting (0 bytes of JSON)")
    );
}

#[test]
fn date_time_is_civil_and_keeps_its_text() {
    let valid = [
        "2017-01-30T15:20",
        "2017-01-30T15:20:00",
        "2017-01-30T15:20:00.5",
        "2017-01-30T15:20:00Z",
        "2024-02-29T00:00:00+02:00",
        "2017-01-30T15:20:00.123+0300",
        "2017-01-30T15:20-03",
    ];
    for text in valid {
        let time: DateTime = text.parse().expect(text);
        assert_eq!(time.to_string(), text);
    }
    let invalid = [
        "",
        "2017-01-30",
        "2017-01-30 15:20:00",
        "2017-13-30T15:20:00",
        "2023-02-29T00:00:00",
        "2017-01-30T24:00:00",
        "2017-01-30T15:20:60",
        "2017-01-30T15:20:00.",
        "2017-01-30T15:20:00.1234567890",
        "2017-01-30T15:20:00+2",
        "2017-01-30T15:20:00+03:",
        "2017-01-30T15:20:00+030",
        "2017-01-30T15:20:00+03000",
        "2017-01-30T15:20:00+2400",
        "2017-01-30t15:20:00",
        "+017-01-30T15:20:00",
        "2017-01-30T15:20:00 ",
        "２017-01-30T15:20",
    ];
    for text in invalid {
        assert!(text.parse::<DateTime>().is_err(), "{text}");
    }
    let minutes: DateTime = "2017-01-30T15:20".parse().expect("seconds are optional");
    let seconds: DateTime = "2017-01-30T15:20:00".parse().expect("the date-time is valid");
    assert!(minutes != seconds && minutes.civil() == seconds.civil(), "equality compares the text");
    assert_eq!(DateTime::from(seconds.civil()).to_string(), "2017-01-30T15:20:00");
}

#[test]
fn model_round_trips_through_serde_json_text_and_values() {
    let text = r#"{"invoiceRows":[{"quantity":1E1}],"notes":"x","sum":1.50,"new":[1.10]}"#;
    let invoice: Invoice = serde_json::from_str(text).expect("Deserialize reads text");
    assert_eq!(serde_json::to_string(&invoice).expect("Serialize writes text"), text);
    let value: serde_json::Value = serde_json::from_str(r#"{"sum":1.5,"id":7}"#).expect("the text is JSON");
    let invoice: Invoice = serde_json::from_value(value.clone()).expect("Deserialize reads values");
    assert_eq!((invoice.sum, invoice.id), (Some(Decimal::new(15, 1)), Some(7)));
    assert_eq!(serde_json::to_value(&invoice).expect("Serialize writes values"), value);
    let error = serde_json::from_str::<Invoice>(r#"{"sum":"many"}"#).expect_err("the amount is invalid");
    assert!(error.to_string().contains("sum is not a decimal number"), "{error}");
}

#[test]
fn lock_token_with_short_offset_is_kept_byte_for_byte() {
    for version in ["2017-01-30T15:20:00+0300", "2017-01-30T15:20:00.5-03"] {
        let text = format!(r#"{{"id":7,"version":"{version}"}}"#);
        let (invoice, unread) = from_json::<Invoice>(&text, false).expect("the lock token is valid");
        assert!(unread.is_empty());
        assert_eq!(to_json(&invoice.id(7)), text);
    }
}
