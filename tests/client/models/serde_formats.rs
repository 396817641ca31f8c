//! Models inside other serde types, and in formats other than JSON.

use procountor_client::models::Invoice;
use procountor_client::{DateTime, Json, Page};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// An invoice with a long form of an amount, a lock token, an unknown member and nested values.
const INVOICE: &str = r#"{"id":7,"invoiceRows":[{"quantity":1E1}],"sum":1.10,"version":"2017-01-30T15:20","new":[-0.50,{"a":null,"b":true}]}"#;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flattened {
    note: String,
    #[serde(flatten)]
    invoice: Invoice,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Internal {
    Invoice(Invoice),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Invoice(Invoice),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum External {
    Invoice(Invoice),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Number(u32),
    Invoice(Box<Invoice>),
}

fn invoice(text: &str) -> Invoice {
    serde_json::from_str(text).expect("the text is an invoice")
}

/// Writes and reads a value in a format.
type RoundTrip<T> = fn(&T) -> Result<T, String>;

/// All formats, by name.
fn formats<T: Serialize + DeserializeOwned>() -> [(&'static str, RoundTrip<T>); 5] {
    fn text(error: impl ToString) -> String {
        error.to_string()
    }
    [
        ("JSON", |value| serde_json::from_str(&serde_json::to_string(value).map_err(text)?).map_err(text)),
        ("JSON value", |value| serde_json::from_value(serde_json::to_value(value).map_err(text)?).map_err(text)),
        ("YAML", |value| serde_yaml::from_str(&serde_yaml::to_string(value).map_err(text)?).map_err(text)),
        ("CBOR", |value| {
            let mut bytes = Vec::new();
            ciborium::into_writer(value, &mut bytes).map_err(text)?;
            ciborium::from_reader(&*bytes).map_err(text)
        }),
        ("MessagePack", |value| rmp_serde::from_slice(&rmp_serde::to_vec_named(value).map_err(text)?).map_err(text)),
    ]
}

/// Wraps an invoice, sends it through all formats, and unwraps it again.
fn assert_round_trips<T: Serialize + DeserializeOwned>(wrap: fn(Invoice) -> T, unwrap: fn(T) -> Invoice) {
    for (format, round_trip) in formats::<T>() {
        let context = format!("{} in {format}", std::any::type_name::<T>());
        let read = unwrap(round_trip(&wrap(invoice(INVOICE))).expect(&context));
        let original = invoice(INVOICE);
        assert_eq!((read.id, read.sum, &read.version), (original.id, original.sum, &original.version), "{context}");
        let value = |invoice: &Invoice| serde_json::to_value(invoice).expect("the model is a value");
        assert_eq!(value(&read), value(&original), "{context}");
        assert!(!serde_json::to_string(&read).expect("the model is JSON").contains("private"), "{context}");
    }
}

#[test]
fn model_inside_serde_types_round_trips_through_all_formats() {
    assert_round_trips(|invoice| invoice, |invoice| invoice);
    assert_round_trips(|invoice| Flattened { note: "x".to_owned(), invoice }, |outer| outer.invoice);
    assert_round_trips(Internal::Invoice, |Internal::Invoice(invoice)| invoice);
    assert_round_trips(Adjacent::Invoice, |Adjacent::Invoice(invoice)| invoice);
    assert_round_trips(External::Invoice, |External::Invoice(invoice)| invoice);
    assert_round_trips(
        |invoice| Untagged::Invoice(Box::new(invoice)),
        |outer| match outer {
            Untagged::Invoice(invoice) => *invoice,
            Untagged::Number(number) => panic!("read as the number {number}"),
        },
    );
    assert_round_trips(|invoice| vec![Some(invoice)], |mut list| list.remove(0).expect("the item is set"));
}

#[test]
fn json_text_keeps_the_literal_of_each_number() {
    let text = |value: &dyn erased::Json| value.text();
    let flattened = Flattened { note: "x".to_owned(), invoice: invoice(INVOICE) };
    let members = &INVOICE[1..];
    assert_eq!(text(&flattened), format!(r#"{{"note":"x",{members}"#));
    assert_eq!(text(&Internal::Invoice(invoice(INVOICE))), format!(r#"{{"kind":"Invoice",{members}"#));
    assert_eq!(text(&Adjacent::Invoice(invoice(INVOICE))), format!(r#"{{"kind":"Invoice","value":{INVOICE}}}"#));
    assert_eq!(text(&External::Invoice(invoice(INVOICE))), format!(r#"{{"Invoice":{INVOICE}}}"#));
    assert_eq!(text(&Untagged::Invoice(Box::new(invoice(INVOICE)))), INVOICE);
    let pretty = serde_json::to_string_pretty(&invoice(INVOICE)).expect("the model is JSON");
    assert!(pretty.contains("\n  \"sum\": 1.10,\n") && pretty.contains("\n      \"quantity\": 1E1\n"), "{pretty}");
}

/// `serde_json::to_string` behind a trait object.
mod erased {
    pub(super) trait Json {
        fn text(&self) -> String;
    }

    impl<T: serde::Serialize> Json for T {
        fn text(&self) -> String {
            serde_json::to_string(self).expect("the value is JSON")
        }
    }
}

#[test]
fn number_that_a_double_may_change_is_an_error() {
    let changed = ["0.1234567890123456789", "12345678901234567.25", "1e400", "1e-400", "100000000000000000001"];
    for number in changed {
        let json = Json::from_text(number).expect("the text is JSON");
        assert_eq!(serde_json::to_string(&json).expect("text keeps all digits"), number);
        for (format, round_trip) in formats::<Json>().into_iter().skip(1) {
            assert!(round_trip(&json).is_err(), "{number} in {format}");
        }
    }
    for number in ["1.10", "-0.01", "123456789012.345", "1E2", "0.0", "9223372036854775808", "-9223372036854775808"] {
        let json = Json::from_text(number).expect("the text is JSON");
        for (format, round_trip) in formats::<Json>() {
            let read = round_trip(&json).expect(format).to_string();
            assert_eq!(read.parse::<f64>(), number.parse::<f64>(), "{number} in {format}: {read}");
        }
    }
}

#[test]
fn number_that_serde_may_have_rounded_is_an_error() {
    let text = r#"{"note":"x","sum":1234567890.123456789}"#;
    let error = serde_json::from_str::<Flattened>(text).expect_err("serde has rounded the number").to_string();
    assert!(error.contains("a number of more than 15 digits may be rounded in this format"), "{error}");
    assert_eq!(
        invoice(&text.replace(r#""note":"x","#, "")).sum.map(|sum| sum.to_string()).as_deref(),
        Some("1234567890.123456789"),
    );
    // The double in a value is the user's own.
    let value = serde_json::json!({"sum": 0.300_000_000_000_000_04});
    let read: Invoice = serde_json::from_value(value.clone()).expect("the value is an invoice");
    assert_eq!(serde_json::to_value(&read).expect("the number is unchanged"), value);
}

#[test]
fn text_that_only_json_allows_is_an_error_in_other_formats() {
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    for text in [r#""\ud800""#, r#"{"\ud800":1}"#, &deep] {
        let json = Json::from_text(text).expect("the text is JSON");
        assert_eq!(serde_json::to_string(&json).expect("the text is written unchanged"), text);
        for (format, round_trip) in formats::<Json>().into_iter().skip(1) {
            assert!(round_trip(&json).is_err(), "{format}");
        }
    }
}

#[test]
fn member_with_a_private_name_of_serde_json_is_data() {
    for value in ["\"1}\"", "\"\"", "\"1,2\""] {
        let document = format!("{{\"$serde_json::private::RawValue\":{value}}}");
        let read: Json = serde_yaml::from_str(&document).expect("the document is a value");
        assert_eq!(read.to_string(), document);
        let nested = format!("{{\"a\":{document}}}");
        let read: Json = serde_yaml::from_str(&nested).expect("the document is a value");
        assert_eq!(read.to_string(), nested);
    }
}

#[test]
fn page_and_values_of_models_work_in_all_formats() {
    let page: Page<Invoice> =
        serde_json::from_str(r#"{"results":[{"id":7,"sum":1.10}],"meta":{"resultCount":1}}"#).expect("a page");
    let time: DateTime = "2017-01-30T15:20".parse().expect("a date and time");
    for (format, round_trip) in formats::<Page<Invoice>>() {
        assert_eq!(round_trip(&page).expect(format).results[0].sum, page.results[0].sum, "{format}");
    }
    for (format, round_trip) in formats::<DateTime>() {
        assert_eq!(round_trip(&time).expect(format), time, "{format}");
    }
}
