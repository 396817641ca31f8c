//! Property tests of amounts, dates and times, enum values, and the three states of a field.

use procountor_client::codec::{OpenEnum, Value, from_json, to_json};
use procountor_client::models::{
    AttachmentSearchType, BusinessPartner, Currency, Invoice, InvoiceStatus, ReferencePayment, SortOrder,
};
use procountor_client::{DateTime, Decimal};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The text of a number and its exponent.
fn number() -> impl Strategy<Value = (String, i32)> {
    ("[0-9]{1,28}|[0-9]{29,34}", 0_usize..35, any::<bool>(), prop::option::of((-40_i32..40, 0_usize..4))).prop_map(
        |(digits, point, negative, exponent)| {
            let point = point.min(digits.len());
            let (whole, fraction) = digits.split_at(digits.len() - point);
            let whole = whole.trim_start_matches('0');
            let mut text = format!("{}{}", if negative { "-" } else { "" }, if whole.is_empty() { "0" } else { whole });
            if !fraction.is_empty() {
                text.extend([".", fraction]);
            }
            let Some((exponent, spelling)) = exponent else { return (text, 0) };
            let sign = if exponent < 0 { "-" } else { ["", "+", "0", "+0"][spelling] };
            text.push(if spelling % 2 == 0 { 'e' } else { 'E' });
            text.extend([sign, &exponent.abs().to_string()]);
            (text, exponent)
        },
    )
}

/// Whether a number must be supported, judged by its text: at most 28 digits, all within 28 places before and 28 places
/// after the decimal point.
fn is_supported(text: &str, exponent: i32) -> bool {
    let mantissa = text.trim_start_matches('-').split(['e', 'E']).next().expect("the number has a mantissa");
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let count = |digits: &str| i32::try_from(digits.len()).expect("the number of digits fits in i32");
    let last = exponent - count(fraction) + count(&digits) - count(digits.trim_end_matches('0'));
    let first = exponent - count(fraction) + count(digits.trim_start_matches('0'));
    let zero = digits.bytes().all(|digit| digit == b'0');
    digits.len() <= 28 && (zero || (last >= -28 && first <= 28))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, rng_seed: RngSeed::Fixed(2604), failure_persistence: None, ..ProptestConfig::default() })]

    /// A supported amount is written as it was read. No amount is rounded.
    #[test]
    fn amount_is_exact_or_rejected((text, exponent) in number(), quoted in any::<bool>()) {
        let raw = if quoted { format!("\"{text}\"") } else { text.clone() };
        let document = format!("{{\"sum\":{raw}}}");
        match from_json::<Invoice>(&document, false) {
            Ok((invoice, unread)) => {
                prop_assert!(unread.is_empty());
                prop_assert_eq!(to_json(&invoice), document.clone());
                // The decimal alone is written in plain notation and is the same number when it is read.
                let sum = invoice.sum.expect("the amount is read");
                let (again, _) = from_json::<Decimal>(&to_json(&sum), false).expect("the written number is valid");
                prop_assert_eq!(again, sum);
                prop_assert_eq!(normalized(&to_json(&sum)), normalized(&text));
                let (basic, _) = from_json::<ReferencePayment>(&document, false).expect("the amount is read");
                prop_assert_eq!(basic.sum, Some(sum));
            }
            Err(error) => prop_assert!(!is_supported(&text, exponent), "{text}: {error}"),
        }
    }

    /// A string that resembles a date and time is read and written unchanged, or it is rejected.
    #[test]
    fn date_time_is_unchanged_or_rejected(
        text in "[0-9]{4}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-6][0-9](:[0-6][0-9](\\.[0-9]{1,10})?)?([Zz]|[+-][0-2][0-9]:[0-6][0-9])?"
    ) {
        let document = format!("{{\"version\":\"{text}\",\"created\":\"{text}\"}}");
        let read = from_json::<Invoice>(&document, false);
        match text.parse::<DateTime>() {
            Ok(time) => {
                prop_assert_eq!(time.to_string(), text.clone());
                prop_assert!(time.civil().to_string().starts_with(&text[..10]));
                let (invoice, _) = read.expect("the lock token is read");
                prop_assert_eq!(invoice.version, Some(time));
            }
            Err(_) => {
                prop_assert!(read.is_err(), "an invalid lock token is an error");
                let (invoice, unread) = from_json::<Invoice>(&document, true).expect("the lenient reader accepts it");
                prop_assert_eq!((invoice.version.is_some(), unread[0].path.as_str()), (false, "version"));
                prop_assert_eq!(to_json(&invoice), document);
            }
        }
    }

    /// An enum preserves any string.
    #[test]
    fn enum_preserves_any_string(text in any::<String>()) {
        check_enum_round_trip::<InvoiceStatus>(&text)?;
        check_enum_round_trip::<Currency>(&text)?;
        check_enum_round_trip::<AttachmentSearchType>(&text)?;
        check_enum_round_trip::<SortOrder>(&text)?;
        let document = format!("{{\"status\":{}}}", serde_json::to_string(&text).expect("a string is JSON"));
        let (invoice, unread) = from_json::<Invoice>(&document, false).expect("any enum value is accepted");
        prop_assert_eq!((invoice.status.as_ref().map(InvoiceStatus::as_str), unread.len()), (Some(&*text), 0));
        prop_assert_eq!(to_json(&invoice), document);
    }

    /// A field is written as absent, null or a value according to its last change.
    #[test]
    fn field_has_three_states(start in initial_field(), steps in prop::collection::vec(step(), 0..12)) {
        let (mut partner, _) = from_json::<BusinessPartner>(&start.written(), false).expect("the partner is read");
        let mut expected = start;
        for step in steps {
            match step {
                Step::Set(text) => partner.name = Some(text.to_owned()),
                Step::Clear => partner.name = None,
                Step::Null => prop_assert!(partner.set_null("name")),
                Step::Forget => prop_assert_eq!(partner.forget("name"), expected.preserved.is_some()),
            }
            expected.apply(step);
            prop_assert_eq!(to_json(&partner), expected.written());
            prop_assert_eq!(partner.is_null("name"), expected.value.is_none() && expected.preserved == Some("null"));
            let (again, _) = from_json::<BusinessPartner>(&to_json(&partner), false).expect("the written text is valid");
            prop_assert_eq!((again.name.as_deref(), again.is_null("name")), (expected.value, partner.is_null("name")));
        }
    }
}

/// Returns the sign, the significant digits and the exponent of a number, without insignificant zeros.
fn normalized(text: &str) -> (bool, String, i32) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) =
        mantissa.trim_start_matches('-').split_once('.').unwrap_or((mantissa.trim_start_matches('-'), ""));
    let digits = format!("{whole}{fraction}");
    let trimmed = digits.trim_end_matches('0');
    let count = |digits: &str| i32::try_from(digits.len()).expect("the number of digits fits in i32");
    let exponent =
        exponent.parse::<i32>().expect("the exponent fits in i32") - count(fraction) + count(&digits) - count(trimmed);
    let significant = trimmed.trim_start_matches('0').to_owned();
    let zero = significant.is_empty();
    (text.starts_with('-') && !zero, significant, if zero { 0 } else { exponent })
}

fn check_enum_round_trip<E: OpenEnum + Value + PartialEq + std::str::FromStr + std::fmt::Display>(
    text: &str,
) -> Result<(), TestCaseError> {
    let value = E::from_wire(text);
    let shown = value.to_string();
    prop_assert_eq!((value.as_str(), shown.as_str()), (text, text));
    prop_assert!(text.parse::<E>().is_ok_and(|parsed| parsed == value));
    prop_assert!(E::unlisted(text) == value, "equality compares the text");
    let json = serde_json::to_string(text).expect("a string is JSON");
    let (read, unread) = from_json::<E>(&json, false).expect("any string is a value");
    prop_assert_eq!((read.as_str(), unread.len()), (text, 0));
    let (again, _) = from_json::<E>(&to_json(&read), false).expect("the written text is valid");
    prop_assert!(again == value);
    Ok(())
}

#[test]
fn listed_value_is_found_by_its_wire_name() {
    fn check<E: OpenEnum + PartialEq + std::fmt::Display + std::str::FromStr>() {
        assert!(!E::ALL.is_empty());
        for value in E::ALL {
            assert!(value.to_string().parse::<E>().is_ok_and(|parsed| parsed == *value), "{value}");
            assert!(E::from_wire(value.as_str()) == *value && E::unlisted(value.as_str()) == *value);
        }
    }
    check::<InvoiceStatus>();
    check::<Currency>();
    check::<AttachmentSearchType>();
    check::<SortOrder>();
}

/// A change of a field.
#[derive(Clone, Copy, Debug)]
enum Step {
    Set(&'static str),
    Clear,
    Null,
    Forget,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        prop::sample::select(vec!["A", "B", "ä"]).prop_map(Step::Set),
        Just(Step::Clear),
        Just(Step::Null),
        Just(Step::Forget),
    ]
}

/// A field and its preserved text: `null`, an unusual spelling of its value, or an invalid value.
#[derive(Clone, Copy, Debug)]
struct Field {
    value: Option<&'static str>,
    preserved: Option<&'static str>,
}

fn initial_field() -> impl Strategy<Value = Field> {
    let starts =
        [(None, None), (None, Some("null")), (Some("A"), None), (Some("ä"), Some("\"\\u00e4\"")), (None, Some("7"))];
    prop::sample::select(starts.to_vec()).prop_map(|(value, preserved)| Field { value, preserved })
}

impl Field {
    fn apply(&mut self, step: Step) {
        match step {
            Step::Set(text) => self.value = Some(text),
            Step::Clear => self.value = None,
            Step::Null => (self.value, self.preserved) = (None, Some("null")),
            Step::Forget => self.preserved = None,
        }
    }

    /// Returns the JSON: the preserved text if the value is still the one that was read from it, else the value if set.
    fn written(self) -> String {
        let read = self.preserved.map(|preserved| if preserved.starts_with('"') { Some("ä") } else { None });
        match (self.preserved, self.value) {
            (Some(preserved), value) if read == Some(value) => format!("{{\"name\":{preserved}}}"),
            (_, Some(value)) => format!("{{\"name\":\"{value}\"}}"),
            (_, None) => "{}".to_owned(),
        }
    }
}
