//! Values for which a predicate is true or false.

use procountor_generator::rules::{Operand, Pattern, Predicate, Subject};
use serde_json::{Value, json};

use super::draft::TODAY;
use super::{Choices, Draft, join};

/// A day before, the same day as, and a day after [`TODAY`].
const BEFORE: &str = "2026-06-14";
const AFTER: &str = "2026-06-16";

/// Makes a predicate true or false for a subject.
pub(super) fn establish(
    draft: &mut Draft,
    subject: &Subject,
    predicate: &Predicate,
    wanted: bool,
    base: &str,
    choices: &mut Choices,
) {
    match (subject, predicate) {
        (Subject::Body, _) => draft.body = wanted.then(|| json!({"text": "x"})),
        (Subject::Part(_), Predicate::BytesMoreThan(limit)) => {
            draft.file = usize::try_from(limit + u64::from(wanted)).ok();
            draft.body.get_or_insert_with(|| json!({}));
        }
        (_, Predicate::Missing | Predicate::None) => {
            let path = draft.object_path();
            let (collection, _) = path.rsplit_once('/').expect("an object has a path");
            if wanted {
                draft.complete.insert(collection.to_owned());
                draft.stored.remove(&path);
            } else {
                draft.stored.entry(path).or_insert_with(|| json!({}));
            }
        }
        (Subject::Path(path), predicate) => {
            let path = join(base, path);
            let all = draft.expand(&path);
            // One element with the property is enough; without it, no element may have it.
            let count = if wanted { 1 } else { all.len() };
            for path in all.into_iter().take(count) {
                let current = draft.get(&path).cloned();
                let value = value(draft, predicate, wanted, base, current.as_ref(), choices);
                draft.set(&path, value);
            }
        }
        (Subject::Query(name) | Subject::PathParameter(name), predicate) => {
            let current = draft.query.get(name).map(|text| json!(text));
            let value = value(draft, predicate, wanted, base, current.as_ref(), choices);
            set_parameter(draft, subject, name, &value);
        }
        (Subject::State(member), predicate) => {
            let current = stored(draft).get(member).cloned();
            let value = value(draft, predicate, wanted, base, current.as_ref(), choices);
            set_stored(draft, member, value);
        }
        (subject, predicate) => panic!("no values for {predicate:?} of {subject:?}"),
    }
}

/// Sets a parameter; `Null` removes it.
fn set_parameter(draft: &mut Draft, subject: &Subject, name: &str, value: &Value) {
    let target = if matches!(subject, Subject::Query(_)) { &mut draft.query } else { &mut draft.path };
    match value {
        Value::Null => drop(target.remove(name)),
        Value::String(text) => drop(target.insert(name.to_owned(), text.clone())),
        other => drop(target.insert(name.to_owned(), other.to_string())),
    }
}

/// Returns the stored object as a body, so that it has paths.
fn stored(draft: &mut Draft) -> Draft {
    Draft { body: Some(Value::Object(draft.object().clone())), ..Draft::default() }
}

/// Sets a member of the stored object; `Null` removes it.
fn set_stored(draft: &mut Draft, member: &str, value: Value) {
    let mut stored = stored(draft);
    stored.set(member, value);
    if let Some(Value::Object(members)) = stored.body {
        *draft.object() = members.into_iter().filter(|(_, value)| !value.is_null()).collect();
    }
}

/// Returns a value for which a predicate is true or false; `Null` for none.
fn value(
    draft: &mut Draft,
    predicate: &Predicate,
    wanted: bool,
    base: &str,
    current: Option<&Value>,
    choices: &mut Choices,
) -> Value {
    let present = || current.cloned().filter(|value| !is_empty(value)).unwrap_or_else(|| json!("x"));
    let more = |limit: u64| limit + u64::from(wanted);
    // An edit for another rule stays if it suits this one, too.
    let is_other = |values: &[Value]| current.is_some_and(|current| !values.contains(current));
    let items = current.and_then(Value::as_array).map_or(0, Vec::len);
    match predicate {
        Predicate::Absent if wanted => Value::Null,
        Predicate::Absent => present(),
        Predicate::Present if wanted => present(),
        Predicate::Present => Value::Null,
        Predicate::Empty(empty) if *empty == wanted => json!(""),
        Predicate::Empty(_) => present(),
        Predicate::Equals(value) if wanted => value.clone(),
        Predicate::NotEquals(value) if !wanted => value.clone(),
        Predicate::In(values) if wanted => values[choices.next(values.len())].clone(),
        Predicate::NotIn(values) if !wanted => values[choices.next(values.len())].clone(),
        Predicate::NotEquals(value) if is_other(std::slice::from_ref(value)) => present(),
        Predicate::NotIn(values) if is_other(values) => present(),
        Predicate::ItemsMoreThan(limit) if u64::try_from(items).is_ok_and(|items| items == more(*limit)) => present(),
        Predicate::Equals(value) | Predicate::NotEquals(value) => other(std::slice::from_ref(value)),
        Predicate::In(values) | Predicate::NotIn(values) => other(values),
        Predicate::Matches(pattern) => json!(sample(*pattern, wanted)),
        Predicate::NotMatches(pattern) => json!(sample(*pattern, !wanted)),
        Predicate::LongerThan(limit) => json!("x".repeat(usize::try_from(more(*limit)).expect("the limit is small"))),
        Predicate::GreaterThan(limit) if wanted => larger(limit),
        Predicate::GreaterThan(limit) => limit.clone(),
        Predicate::Contains(part) => json!(if wanted { format!("a{part}b") } else { "ab".to_owned() }),
        Predicate::ItemsMoreThan(limit) => (0..more(*limit)).map(|index| json!(format!("x{index}"))).collect(),
        Predicate::ListMoreThan(limit) => {
            json!((1..=more(*limit)).map(|index| index.to_string()).collect::<Vec<_>>().join(","))
        }
        Predicate::ListNotIn(values) => json!(if wanted { "OTHER" } else { &values[0] }),
        Predicate::DecimalsMoreThan(limit) => {
            let digits = usize::try_from(more(*limit)).expect("the limit is small");
            serde_json::from_str(&format!("0.{}1", "0".repeat(digits - 1))).expect("it is a number")
        }
        Predicate::BadReference => json!(if wanted { "1233" } else { "1232" }),
        Predicate::OutsideCharset => json!({"text": if wanted { "\u{2192}" } else { "x" }}),
        _ => related(draft, predicate, wanted, base, present()),
    }
}

/// Returns a value for a predicate that compares it with another one, and sets that one.
fn related(draft: &mut Draft, predicate: &Predicate, wanted: bool, base: &str, present: Value) -> Value {
    let mut operand = |operand: &Operand, value: Value| match operand {
        Operand::Today => {}
        Operand::Path(path) => draft.set(&join(base, path), value),
        Operand::State(member) => drop(draft.object().insert(member.clone(), value)),
    };
    let today = || json!(TODAY);
    match predicate {
        Predicate::Before(other) | Predicate::NotBefore(other) => {
            operand(other, today());
            let is_before = wanted == matches!(predicate, Predicate::Before(_));
            json!(if is_before { BEFORE } else { TODAY })
        }
        Predicate::NotAfter(other) => {
            operand(other, today());
            json!(if wanted { TODAY } else { AFTER })
        }
        Predicate::DaysAfter { path, more_than } => {
            draft.set(&join(base, path), today());
            json!(days_after_today(more_than + u64::from(wanted)))
        }
        Predicate::ContainsValueOf(path) => {
            draft.set(&join(base, path), json!("a@b"));
            json!([if wanted { "a@b" } else { "c@d" }])
        }
        Predicate::GroupSumDiffers { by, sum, from } => {
            operand(from, json!(if wanted { 3 } else { 5 }));
            list(&[&[(by, 1), (sum, 2)], &[(by, 1), (sum, 3)]])
        }
        Predicate::DiffersFrom(member) => {
            set_stored(draft, member, if wanted { json!("another value") } else { present.clone() });
            present
        }
        Predicate::InClosedPeriod => {
            let year = json!({"startDate": "2026-01-01", "endDate": "2026-12-31", "isOpen": !wanted});
            draft.stored.insert("/fiscalyears/1".to_owned(), year);
            today()
        }
        predicate => elements(predicate, wanted),
    }
}

/// Returns an array for a predicate about its elements.
fn elements(predicate: &Predicate, wanted: bool) -> Value {
    match predicate {
        Predicate::DuplicateBy(keys) => {
            let element = |value: i64| keys.iter().map(|key| (key, value)).collect::<Vec<_>>();
            list(&[&element(1), &element(if wanted { 1 } else { 2 })])
        }
        Predicate::Distinct { by, more_than } => {
            (0..more_than + u64::from(wanted)).map(|value| json!({by: value})).collect()
        }
        Predicate::CountWhere { member, value, more_than } => {
            (0..more_than + u64::from(wanted)).map(|_| json!({member: value})).collect()
        }
        Predicate::NotStrictlyDecreasing { by, value } => {
            let (first, second) = if wanted { (1, 2) } else { (2, 1) };
            list(&[&[(by, 1), (value, first)], &[(by, 2), (value, second)]])
        }
        other => panic!("no values for {other:?}"),
    }
}

/// Returns an array of objects.
fn list(elements: &[&[(&String, i64)]]) -> Value {
    let element = |pairs: &&[(&String, i64)]| -> Value {
        Value::Object(pairs.iter().map(|(name, value)| ((*name).clone(), json!(value))).collect())
    };
    elements.iter().map(element).collect()
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Null) || value == "" || value == &json!([]) || value == &json!({})
}

/// Returns a value of the same type that is none of these.
fn other(values: &[Value]) -> Value {
    match values.first() {
        Some(Value::Bool(flag)) => json!(!flag),
        Some(Value::Number(_)) => json!(values.iter().filter_map(Value::as_i64).max().unwrap_or_default() + 1),
        _ => json!("OTHER_VALUE"),
    }
}

/// Returns a number that is just larger.
fn larger(limit: &Value) -> Value {
    match limit.as_i64() {
        Some(limit) => json!(limit + 1),
        None => serde_json::from_str(&format!("{limit}1")).expect("it is a number"),
    }
}

/// Returns a text that matches a pattern, or one that nearly does.
fn sample(pattern: Pattern, matching: bool) -> &'static str {
    match (pattern, matching) {
        (Pattern::Email, true) => "a@b",
        (Pattern::Email, false) => "a@b@c",
        (Pattern::EdiIdentifier, true) => "00371234567812345",
        (Pattern::EdiIdentifier, false) => "003712345678123456",
        (Pattern::IncomeType, true) => "000042",
        (Pattern::IncomeType, false) => "000041",
        (Pattern::Digits, true) => "12",
        (Pattern::Digits, false) => "1a",
        (Pattern::CountryCode, true) => "FI",
        (Pattern::CountryCode, false) => "FIN",
    }
}

fn days_after_today(days: u64) -> String {
    let today: procountor_client::Date = TODAY.parse().expect("the date is valid");
    (0..days).fold(today, |date, _| date.tomorrow().expect("the date exists")).to_string()
}
