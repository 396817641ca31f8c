//! How JSON is read: our share of the grammar against `serde_json`'s, lock tokens, enums, pages, and
//! what a reader says of what does not fit.

use procountor_client::model::{from_json, to_json};
use procountor_client::models::{Currency, Invoice, InvoiceStatus, LedgerReceipt};
use procountor_client::{DateTime, Decimal, Json, Page};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn read(text: &str) -> Result<Invoice, String> {
    from_json::<Invoice>(text, false).map(|(invoice, _)| invoice).map_err(|error| error.to_string())
}

/// Texts that look like an answer, most of them broken somewhere.
fn json_like() -> impl Strategy<Value = String> {
    let words = [
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
    let broken = prop::collection::vec(prop::sample::select(words.to_vec()), 0..14).prop_map(|words| words.concat());
    let member = (prop::sample::select(words.to_vec()), prop::sample::select(words.to_vec()))
        .prop_map(|(name, value)| format!("{name}:{value}"));
    let object = prop::collection::vec(member, 0..6).prop_map(|members| format!("{{{}}}", members.join(",")));
    prop_oneof![broken, object]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, rng_seed: RngSeed::Fixed(2604), failure_persistence: None, ..ProptestConfig::default() })]

    /// What is JSON is read or refused for its form; what is not JSON is refused as not JSON.
    #[test]
    fn our_grammar_is_that_of_serde_json(text in json_like()) {
        let theirs = serde_json::from_str::<serde::de::IgnoredAny>(text.strip_prefix('\u{feff}').unwrap_or(&text)).is_ok();
        let ours = from_json::<Invoice>(&text, true);
        let syntax = matches!(ours, Err(procountor_client::model::FromJsonError::Syntax(_)));
        prop_assert_eq!(theirs, !syntax, "{:?}: {:?}", text, ours);
        let any = from_json::<Json>(&text, true);
        prop_assert_eq!(theirs, any.is_ok(), "{:?}: {:?}", text, any);
    }

    /// A lock token goes out byte for byte.
    #[test]
    fn lock_tokens_keep_their_bytes(token in "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]0[0-9]:00)?") {
        let document = format!("{{\"version\":\"{token}\"}}");
        let invoice = read(&document).expect("a date-time is read");
        prop_assert_eq!(invoice.version.as_ref().map(ToString::to_string), Some(token));
        prop_assert_eq!(to_json(&invoice), document);
    }

    /// A text that no enum lists goes out as it came.
    #[test]
    fn unlisted_values_come_back(text in "[A-Z_]{1,20}") {
        let value = InvoiceStatus::from(text.as_str());
        prop_assert_eq!(value.as_str(), text.as_str());
        prop_assert_eq!(value.is_listed(), InvoiceStatus::ALL.contains(&value));
    }
}

#[test]
fn each_listed_value_is_found_by_its_text() {
    for value in Currency::ALL {
        assert_eq!(format!("{value:?}"), value.as_str());
        assert!(Currency::from(value.as_str()).is_listed(), "{value}");
    }
    assert_eq!(Currency::from("EUR"), Currency::Eur);
    assert_eq!(InvoiceStatus::Unlisted("PAID".into()), InvoiceStatus::Paid);
    assert!("".parse::<InvoiceStatus>().is_ok_and(|value| !value.is_listed()));
}

#[test]
fn an_amount_or_lock_token_that_cannot_be_read_refuses_the_answer() {
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
        let (invoice, unread) = from_json::<Invoice>(text, true).expect("a lenient reader goes on");
        assert_eq!(unread.len(), 1, "{text}");
        assert_eq!(invoice.unread(), unread, "{text}: a model that is kept still knows what it could not read");
    }
}

#[test]
fn other_values_that_do_not_fit_are_reported_and_kept() {
    let text = r#"{"id":"x","date":"30.1.2017","status":7,"isOffer":"yes","invoiceRows":[{"unit":null,"startDate":1}],"notes":"kept"}"#;
    let (invoice, unread) = from_json::<Invoice>(text, false).expect("none of them is an amount");
    let said: Vec<_> =
        unread.iter().map(|value| format!("{}: {} is not {}", value.path, value.raw, value.expected)).collect();
    assert_eq!(
        said,
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
fn a_list_with_an_item_that_does_not_fit_is_kept_whole() {
    let text = r#"{"invoiceRows":[{"startDate":"soon"},null],"notes":"half a pair: \ud800"}"#.replace("\\\\", "\\");
    let (invoice, unread) = from_json::<Invoice>(&text, false).expect("a row is no amount");
    assert!(invoice.invoice_rows.is_none() && invoice.notes.is_none());
    let paths: Vec<_> = unread.iter().map(|value| (value.path.as_str(), value.raw.as_ref())).collect();
    assert_eq!(paths, [("invoiceRows", r#"[{"startDate":"soon"},null]"#), ("notes", "\"half a pair: \\ud800\"")]);
    assert_eq!(to_json(&invoice), text);
}

#[test]
fn integers_are_read_in_every_spelling_of_an_integer() {
    for (text, value) in
        [("5", 5), ("5.0", 5), ("\"5\"", 5), ("5e0", 5), ("5.00E2", 500), ("-0", 0), ("9223372036854775807", i64::MAX)]
    {
        let document = format!("{{\"id\":{text}}}");
        let invoice = read(&document).expect("an id is no amount");
        assert_eq!(invoice.id, Some(value), "{text}");
        assert_eq!(to_json(&invoice), document, "it goes out as it came");
        assert_eq!(to_json(&invoice.id(6)), "{\"id\":6}", "unless it was set");
    }
    for text in ["5.5", "9223372036854775808", "1e40", "\"five\"", "{}"] {
        assert_eq!(read(&format!("{{\"id\":{text}}}")).expect("an id is no amount").id, None, "{text}");
    }
}

#[test]
fn nothing_is_nothing_whatever_its_exponent() {
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
fn a_quoted_number_has_digits_a_point_a_sign_and_an_exponent() {
    let read = |text: &str| read(&format!("{{\"sum\":\"{text}\"}}")).map(|invoice| invoice.sum.expect("an amount"));
    for (text, value) in [("1000.5", 10_005), ("-0.5", -5), ("+1.5e1", 150), ("1E-1", 1)] {
        assert_eq!(read(text), Ok(Decimal::new(value, 1)), "{text}");
    }
    for text in ["1_000.5", "1_0", "_1", "1_0e1", "1e1_0", "0e1_0", "0e", "0e+", "0e+-1", "1.2.3", "--1", "1 ", "", "٣"]
    {
        read(text).expect_err(text);
    }
    let (invoice, unread) = from_json::<Invoice>(r#"{"id":"1_0"}"#, false).expect("an id is no amount");
    assert_eq!((invoice.id, unread.len()), (None, 1));
}

#[test]
fn one_byte_order_mark_is_skipped() {
    assert_eq!(read("\u{feff}{\"id\":1}").map(|invoice| invoice.id), Ok(Some(1)));
    assert!(read("\u{feff}\u{feff}{\"id\":1}").is_err());
}

#[test]
fn a_page_is_read_item_by_item() {
    let text = r#"{"results":[{"id":1},null,"two",{"id":3}],"meta":{"pageNumber":0}}"#;
    let (page, unread) = from_json::<Page<LedgerReceipt>>(text, false).expect("a page is read");
    assert_eq!(page.results.iter().map(|receipt| receipt.id).collect::<Vec<_>>(), [Some(1), Some(3)]);
    assert_eq!(unread.iter().map(|value| value.path.as_str()).collect::<Vec<_>>(), ["results[1]", "results[2]"]);
}

#[test]
fn of_a_member_that_comes_twice_the_last_counts_and_it_is_said() {
    let (invoice, unread) = from_json::<Invoice>(r#"{"id":1,"new":1,"id":2,"new":2}"#, false).expect("it is read");
    assert_eq!(invoice.id, Some(2));
    assert_eq!(to_json(&invoice), r#"{"id":2,"new":2}"#);
    assert_eq!(unread.iter().map(|value| value.path.as_str()).collect::<Vec<_>>(), ["id", "[\"new\"]"]);
}

#[test]
fn typed_values_nest_to_a_limit_and_unknown_ones_freely() {
    let unknown = format!("{{\"unknown\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let invoice = read(&unknown).expect("an unknown member may nest");
    assert_eq!(to_json(&invoice), unknown);
    let event = |depth| format!("{}{}", r#"{"events":["#.repeat(depth), "]}".repeat(depth));
    let read = |depth| from_json::<procountor_client::models::BankStatementEvent>(&event(depth), false).map(drop);
    assert!(read(64).is_ok());
    assert_eq!(
        read(65).expect_err("too deep").to_string().rsplit(" is not ").next(),
        Some("at most 128 levels of nesting (0 bytes of JSON)")
    );
}

#[test]
fn date_times_are_civil_and_keep_their_text() {
    let good = [
        "2017-01-30T15:20",
        "2017-01-30T15:20:00",
        "2017-01-30T15:20:00.5",
        "2017-01-30T15:20:00Z",
        "2024-02-29T00:00:00+02:00",
    ];
    for text in good {
        let moment: DateTime = text.parse().expect(text);
        assert_eq!(moment.to_string(), text);
    }
    let bad = [
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
        "2017-01-30t15:20:00",
        "+017-01-30T15:20:00",
        "2017-01-30T15:20:00 ",
        "２017-01-30T15:20",
    ];
    for text in bad {
        assert!(text.parse::<DateTime>().is_err(), "{text}");
    }
    let minutes: DateTime = "2017-01-30T15:20".parse().expect("minutes are enough");
    let seconds: DateTime = "2017-01-30T15:20:00".parse().expect("a date-time");
    assert!(minutes != seconds && minutes.naive() == seconds.naive(), "two tokens, one moment");
    assert_eq!(DateTime::from(seconds.naive()).to_string(), "2017-01-30T15:20:00");
}

#[test]
fn models_pass_through_serde_json_in_text_and_in_values() {
    let text = r#"{"invoiceRows":[{"quantity":1E1}],"notes":"x","sum":1.50,"new":[1.10]}"#;
    let invoice: Invoice = serde_json::from_str(text).expect("Deserialize reads text");
    assert_eq!(serde_json::to_string(&invoice).expect("Serialize writes text"), text);
    let value: serde_json::Value = serde_json::from_str(r#"{"sum":1.5,"id":7}"#).expect("it is JSON");
    let invoice: Invoice = serde_json::from_value(value.clone()).expect("Deserialize reads values");
    assert_eq!((invoice.sum, invoice.id), (Some(Decimal::new(15, 1)), Some(7)));
    assert_eq!(serde_json::to_value(&invoice).expect("Serialize writes values"), value);
    let error = serde_json::from_str::<Invoice>(r#"{"sum":"many"}"#).expect_err("no amount");
    assert!(error.to_string().contains("sum is not a decimal number"), "{error}");
}
