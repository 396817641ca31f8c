//! Decoding of members in any order, strings of any length and amounts of any size.

use procountor_client::codec::{from_json, to_json};
use procountor_client::models::{Invoice, InvoiceRow};
use procountor_client::{Decimal, Page};
use serde_json::{Map, Value, json};

/// Returns a value whose objects, at all levels, have their members in random order.
fn shuffled(value: &Value, rng: &mut fastrand::Rng) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> =
                members.iter().map(|(name, member)| (name.clone(), shuffled(member, rng))).collect();
            rng.shuffle(&mut members);
            Value::Object(members.into_iter().collect::<Map<_, _>>())
        }
        Value::Array(items) => items.iter().map(|item| shuffled(item, rng)).collect(),
        other => other.clone(),
    }
}

#[test]
fn member_order_may_differ_between_objects() {
    let sample: Value =
        serde_json::from_str(include_str!("../../generated-client/benches/decode/invoice.json")).unwrap();
    let (expected, _) = from_json::<Invoice>(&sample.to_string(), false).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&to_json(&expected)).unwrap(), sample);
    let mut rng = fastrand::Rng::with_seed(7);
    let mut items = vec![sample.clone(); 3];
    for _ in 0..20 {
        // The same order twice, then twice with an unknown member in the middle.
        let mut next = shuffled(&sample, &mut rng);
        items.extend([next.clone(), next.clone()]);
        let members = next.as_object_mut().unwrap();
        members.shift_insert(members.len() / 2, "unknown".to_owned(), json!([1]));
        items.extend([next.clone(), next]);
    }
    let (page, unread) = from_json::<Page<Invoice>>(&json!({ "results": items }).to_string(), false).unwrap();
    assert_eq!(unread, []);
    for (item, original) in page.results.iter().zip(&items) {
        assert_eq!(serde_json::from_str::<Value>(&to_json(item)).unwrap(), *original);
        let mut item = item.clone();
        item.forget("unknown");
        assert_eq!(item, expected);
    }
    assert_eq!(page.results.len(), items.len());
}

#[test]
fn duplicate_member_is_reported_in_any_order() {
    for text in [
        r#"{"id":1,"id":2,"product":"a"}"#,
        r#"{"id":1,"product":"a","id":2}"#,
        r#"{"product":"a","id":1,"id":2}"#,
        r#"{"product":"a","id":null,"id":2}"#,
        r#"{"comment":"b","id":1,"product":"a","id":2}"#,
    ] {
        let text = format!(r#"{{"invoiceRows":[{{"product":"x","id":5}},{text}]}}"#);
        let (invoice, unread) = from_json::<Invoice>(&text, false).unwrap();
        let rows = invoice.invoice_rows.unwrap();
        assert_eq!((rows[1].id, rows[1].product.as_deref()), (Some(2), Some("a")), "{text}");
        let reported: Vec<_> =
            unread.iter().map(|unread| (unread.path.as_str(), unread.expected, &*unread.raw)).collect();
        assert_eq!(reported, [("invoiceRows[1].id", "a unique member", "2")], "{text}");
    }
}

#[test]
fn string_of_any_length_ends_at_its_quote() {
    for length in 0..40 {
        for text in
            ["a", "ä", "€", "😀", "\u{7f}", "\u{80}", "\u{a2}", "\u{dc}", "!", "#", "[", "]", " ", "/", "\u{10ffff}"]
        {
            let text = format!("{}{text}{}", "x".repeat(length), "y".repeat(length % 11));
            for tail in ["", ",\"comment\":\"\\\\\\\"\\u001f\"", " , \"id\" : 7"] {
                let json = format!("{{\"product\":\"{text}\"{tail}}}");
                let (row, unread) = from_json::<InvoiceRow>(&json, false).unwrap();
                assert_eq!((row.product.as_deref(), unread.as_slice()), (Some(text.as_str()), [].as_slice()), "{json}");
            }
        }
        for control in 0..=0x1f_u8 {
            let json = format!("{{\"product\":\"{}{}yyyyyyyyyyy\"}}", "x".repeat(length), char::from(control));
            assert!(from_json::<InvoiceRow>(&json, false).is_err(), "{json:?}");
        }
        for escaped in ["\\\"", "\\\\", "\\n", "\\u00e4", "\\ud83d\\ude00"] {
            let json = format!("{{\"product\":\"{}{escaped}{}\"}}", "x".repeat(length), "\\\\y".repeat(length % 5));
            let expected: Value = serde_json::from_str(&json).unwrap();
            let (row, _) = from_json::<InvoiceRow>(&json, false).unwrap();
            assert_eq!(row.product.as_deref(), expected["product"].as_str(), "{json}");
            assert_eq!(to_json(&row), json);
        }
        let open = format!("{{\"product\":\"{}", "x".repeat(length));
        for open in [open.clone(), format!("{open}\\"), format!("{open}\\\"")] {
            assert!(from_json::<InvoiceRow>(&open, false).is_err(), "{open}");
        }
    }
}

#[test]
fn amount_keeps_its_digits_and_scale() {
    let digits = "1234567890123456789012345678";
    let texts = (1..=28).flat_map(|length| {
        (0..length).flat_map(move |point| {
            let (whole, fraction) = digits[..length].split_at(length - point);
            let text = if point == 0 { whole.to_owned() } else { format!("{whole}.{fraction}") };
            let small = format!("0.{}{fraction}", "0".repeat(point.min(28 - length)));
            [format!("-{text}"), text, small.clone(), format!("-{small}")]
        })
    });
    let others = [
        "0",
        "-0",
        "0.00",
        "-0.00",
        "0.10",
        "-0.010",
        "999999999999999999",
        "-999999999999999999",
        "9999999999999999999",
    ];
    for text in texts.chain(others.map(str::to_owned)).filter(|text| !text.ends_with('.')) {
        let json = format!("{{\"quantity\":{text}}}");
        let (row, unread) = from_json::<InvoiceRow>(&json, false).unwrap();
        let expected = Decimal::from_str_exact(&text).unwrap();
        let quantity = row.quantity.unwrap();
        assert_eq!((quantity, quantity.scale(), unread.len()), (expected, expected.scale(), 0), "{text}");
        assert_eq!(to_json(&row), json);
    }
    for text in ["1.", "01", "-", "1.5.2", "1e", ".5", "+1", "1_0"] {
        assert!(from_json::<InvoiceRow>(&format!("{{\"quantity\":{text}}}"), false).is_err(), "{text}");
    }
}
