//! What holds of any amount, date and time, enum value, and way through the three states of a field.

use procountor_client::model::{OpenEnum, Value, from_json, to_json};
use procountor_client::models::{
    AttachmentSearchType, BusinessPartner, Currency, Invoice, InvoiceStatus, ReferencePayment, SortOrder,
};
use procountor_client::{DateTime, Decimal};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The digits of a number, where its point stands among them, its sign, and its exponent.
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

/// Whether it has at most 28 digits, and 28 before the point and 28 after it hold the number: by its text
/// alone.
fn is_held(text: &str, exponent: i32) -> bool {
    let mantissa = text.trim_start_matches('-').split(['e', 'E']).next().expect("a mantissa");
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let count = |digits: &str| i32::try_from(digits.len()).expect("few digits");
    let last = exponent - count(fraction) + count(&digits) - count(digits.trim_end_matches('0'));
    let first = exponent - count(fraction) + count(digits.trim_start_matches('0'));
    let nothing = digits.bytes().all(|digit| digit == b'0');
    digits.len() <= 28 && (nothing || (last >= -28 && first <= 28))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, rng_seed: RngSeed::Fixed(2604), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever digits and exponent: an amount that can be held is read and goes out as it came, and none
    /// is rounded to be held.
    #[test]
    fn amounts_are_exact_or_refused((text, exponent) in number(), quoted in any::<bool>()) {
        let raw = if quoted { format!("\"{text}\"") } else { text.clone() };
        let document = format!("{{\"sum\":{raw}}}");
        match from_json::<Invoice>(&document, false) {
            Ok((invoice, unread)) => {
                prop_assert!(unread.is_empty());
                prop_assert_eq!(to_json(&invoice), document.clone());
                // The value by itself: written plainly, it is the same number, and stays it.
                let sum = invoice.sum.expect("an amount");
                let (again, _) = from_json::<Decimal>(&to_json(&sum), false).expect("it is written as a number");
                prop_assert_eq!(again, sum);
                prop_assert_eq!(plain(&to_json(&sum)), plain(&text));
                let (basic, _) = from_json::<ReferencePayment>(&document, false).expect("an amount");
                prop_assert_eq!(basic.sum, Some(sum));
            }
            Err(error) => prop_assert!(!is_held(&text, exponent), "{text}: {error}"),
        }
    }

    /// A text with the look of a date and time is one and keeps its bytes, or it is none.
    #[test]
    fn dates_and_times_keep_their_bytes(
        text in "[0-9]{4}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-6][0-9](:[0-6][0-9](\\.[0-9]{1,10})?)?([Zz]|[+-][0-2][0-9]:[0-6][0-9])?"
    ) {
        let document = format!("{{\"version\":\"{text}\",\"created\":\"{text}\"}}");
        let read = from_json::<Invoice>(&document, false);
        match text.parse::<DateTime>() {
            Ok(moment) => {
                prop_assert_eq!(moment.to_string(), text.clone());
                prop_assert!(moment.naive().to_string().starts_with(&text[..10]));
                let (invoice, _) = read.expect("a token");
                prop_assert_eq!(invoice.version, Some(moment));
            }
            Err(_) => {
                prop_assert!(read.is_err(), "a token that is not read refuses the answer");
                let (invoice, unread) = from_json::<Invoice>(&document, true).expect("a lenient reader goes on");
                prop_assert_eq!((invoice.version.is_some(), unread[0].path.as_str()), (false, "version"));
                prop_assert_eq!(to_json(&invoice), document);
            }
        }
    }

    /// Whatever a text holds, an enum gives it back.
    #[test]
    fn enums_keep_every_text(text in any::<String>()) {
        keeps_its_text::<InvoiceStatus>(&text)?;
        keeps_its_text::<Currency>(&text)?;
        keeps_its_text::<AttachmentSearchType>(&text)?;
        keeps_its_text::<SortOrder>(&text)?;
        let document = format!("{{\"status\":{}}}", serde_json::to_string(&text).expect("a string is JSON"));
        let (invoice, unread) = from_json::<Invoice>(&document, false).expect("an enum is no amount");
        prop_assert_eq!((invoice.status.as_ref().map(InvoiceStatus::as_str), unread.len()), (Some(&*text), 0));
        prop_assert_eq!(to_json(&invoice), document);
    }

    /// A field is absent, null or a value, and so it goes out, whatever was done to it before.
    #[test]
    fn a_field_has_three_states(start in start(), steps in prop::collection::vec(step(), 0..12)) {
        let (mut partner, _) = from_json::<BusinessPartner>(&start.written(), false).expect("a partner");
        let mut expected = start;
        for step in steps {
            match step {
                Step::Set(text) => partner.name = Some(text.to_owned()),
                Step::Empty => partner.name = None,
                Step::Null => prop_assert!(partner.set_null("name")),
                Step::Forget => prop_assert_eq!(partner.forget("name"), expected.kept.is_some()),
            }
            expected.take(step);
            prop_assert_eq!(to_json(&partner), expected.written());
            prop_assert_eq!(partner.is_null("name"), expected.value.is_none() && expected.kept == Some("null"));
            let (again, _) = from_json::<BusinessPartner>(&to_json(&partner), false).expect("what was written");
            prop_assert_eq!((again.name.as_deref(), again.is_null("name")), (expected.value, partner.is_null("name")));
        }
    }
}

/// The digits of a number without an exponent, and the place of its point from their end; both without
/// zeros that say nothing.
fn plain(text: &str) -> (bool, String, i32) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) =
        mantissa.trim_start_matches('-').split_once('.').unwrap_or((mantissa.trim_start_matches('-'), ""));
    let digits = format!("{whole}{fraction}");
    let kept = digits.trim_end_matches('0');
    let count = |digits: &str| i32::try_from(digits.len()).expect("few digits");
    let exponent = exponent.parse::<i32>().expect("a small exponent") - count(fraction) + count(&digits) - count(kept);
    let significant = kept.trim_start_matches('0').to_owned();
    let nothing = significant.is_empty();
    (text.starts_with('-') && !nothing, significant, if nothing { 0 } else { exponent })
}

fn keeps_its_text<E: OpenEnum + Value + PartialEq + std::str::FromStr + std::fmt::Display>(
    text: &str,
) -> Result<(), TestCaseError> {
    let value = E::from_text(text);
    let shown = value.to_string();
    prop_assert_eq!((value.as_str(), shown.as_str()), (text, text));
    prop_assert!(text.parse::<E>().is_ok_and(|parsed| parsed == value));
    prop_assert!(E::unlisted(text) == value, "equality goes by the text");
    let json = serde_json::to_string(text).expect("a string is JSON");
    let (read, unread) = from_json::<E>(&json, false).expect("each text is a value");
    prop_assert_eq!((read.as_str(), unread.len()), (text, 0));
    let (again, _) = from_json::<E>(&to_json(&read), false).expect("what was written is read");
    prop_assert!(again == value);
    Ok(())
}

#[test]
fn listed_values_are_found_by_their_text() {
    fn each<E: OpenEnum + PartialEq + std::fmt::Display + std::str::FromStr>() -> usize {
        for value in E::ALL {
            assert!(value.to_string().parse::<E>().is_ok_and(|parsed| parsed == *value), "{value}");
            assert!(E::from_text(value.as_str()) == *value && E::unlisted(value.as_str()) == *value);
        }
        E::ALL.len()
    }
    let listed = each::<InvoiceStatus>() + each::<Currency>() + each::<AttachmentSearchType>() + each::<SortOrder>();
    assert!(listed > 100, "only {listed} values");
}

/// What is done to a field.
#[derive(Clone, Copy, Debug)]
enum Step {
    Set(&'static str),
    Empty,
    Null,
    Forget,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        prop::sample::select(vec!["A", "B", "ä"]).prop_map(Step::Set),
        Just(Step::Empty),
        Just(Step::Null),
        Just(Step::Forget),
    ]
}

/// A field, and the text that is kept of it: `null`, or an unusual spelling of its value, or a value that
/// it could not hold.
#[derive(Clone, Copy, Debug)]
struct Field {
    value: Option<&'static str>,
    kept: Option<&'static str>,
}

fn start() -> impl Strategy<Value = Field> {
    let starts =
        [(None, None), (None, Some("null")), (Some("A"), None), (Some("ä"), Some("\"\\u00e4\"")), (None, Some("7"))];
    prop::sample::select(starts.to_vec()).prop_map(|(value, kept)| Field { value, kept })
}

impl Field {
    fn take(&mut self, step: Step) {
        match step {
            Step::Set(text) => self.value = Some(text),
            Step::Empty => self.value = None,
            Step::Null => (self.value, self.kept) = (None, Some("null")),
            Step::Forget => self.kept = None,
        }
    }

    /// The kept text goes out where the field holds what was read from it; else the value; else nothing.
    fn written(self) -> String {
        let read = self.kept.map(|kept| if kept.starts_with('"') { Some("ä") } else { None });
        match (self.kept, self.value) {
            (Some(kept), value) if read == Some(value) => format!("{{\"name\":{kept}}}"),
            (_, Some(value)) => format!("{{\"name\":\"{value}\"}}"),
            (_, None) => "{}".to_owned(),
        }
    }
}
