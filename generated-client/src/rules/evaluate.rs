//! Evaluation of conditions.

use super::Rule;
use super::condition::{Condition, Literal, Predicate, Subject};
use super::facts::{Known, Objects, RequestFacts};
use super::predicates;
use super::reference::is_bad_reference;
use super::select::{Scope, date, object_paths, split};
use super::value::ExactValue;
use crate::call::is_supported_character;
use crate::{Date, decimal};

/// Whether a request violates a rule.
pub(super) fn is_violated(rule: &Rule, facts: &RequestFacts, today: Date, objects: Option<&dyn Objects>) -> bool {
    let paths = object_paths(rule.object, facts);
    let known: Vec<Known<'_>> = match objects {
        Some(objects) => paths.iter().map(|path| objects.object(path)).collect(),
        None => Vec::new(),
    };
    applies(&rule.when, Scope { facts, root: facts.body.as_ref(), today, objects, known: &known })
}

/// Whether a condition about a stored object applies to it.
#[cfg(feature = "test-util")]
pub(crate) fn applies_to_object(condition: &Condition, object: &ExactValue, facts: &RequestFacts) -> bool {
    let known = [Known::Object(std::borrow::Cow::Borrowed(object))];
    let scope = Scope { facts, root: facts.body.as_ref(), today: Date::MIN, objects: None, known: &known };
    applies(condition, scope)
}

fn applies(condition: &Condition, scope: Scope<'_>) -> bool {
    match condition {
        Condition::All(list) => list.iter().all(|condition| applies(condition, scope)),
        Condition::Any(list) => list.iter().any(|condition| applies(condition, scope)),
        Condition::Some(list, each) => {
            let elements = scope.members(list).into_iter().flat_map(|list| list.items().unwrap_or_default());
            let meets =
                |element| each.iter().all(|condition| applies(condition, Scope { root: Some(element), ..scope }));
            elements.into_iter().any(meets)
        }
        Condition::Is(subject, predicate) => holds(subject, predicate, scope),
    }
}

fn holds(subject: &Subject, predicate: &Predicate, scope: Scope<'_>) -> bool {
    match (subject, predicate) {
        (Subject::Body, _) => scope.facts.has_body,
        (Subject::Part(name), Predicate::BytesMoreThan(limit)) => {
            scope.facts.parts.iter().any(|(part, length)| part == name && length > limit)
        }
        (_, Predicate::Missing) => scope.known.iter().any(|known| matches!(known, Known::Missing)),
        (_, Predicate::None) => {
            !scope.known.is_empty() && scope.known.iter().all(|known| matches!(known, Known::Missing))
        }
        (Subject::Stored(member), Predicate::Absent) => {
            scope.stored_objects().any(|object| super::select::select(object, member).is_empty())
        }
        (Subject::Query(name), Predicate::ListMoreThan(limit)) => split(&scope.facts.query, name).len() > *limit,
        (Subject::PathParameter(name), Predicate::ListMoreThan(limit)) => split(&scope.facts.path, name).len() > *limit,
        (Subject::Query(name), Predicate::ListNotIn(allowed)) => {
            split(&scope.facts.query, name).iter().any(|value| !allowed.contains(&value.as_str()))
        }
        _ => {
            let values = scope.values(subject);
            let is_parameter = matches!(subject, Subject::Query(_) | Subject::PathParameter(_));
            match predicate {
                Predicate::Absent => values.is_empty(),
                Predicate::Blank => values.iter().all(|value| is_empty(value)),
                _ => values.iter().any(|value| is_true(value, predicate, is_parameter, scope)),
            }
        }
    }
}

/// Whether a predicate is true for a value that is present.
fn is_true(value: &ExactValue, predicate: &Predicate, is_parameter: bool, scope: Scope<'_>) -> bool {
    let text = value.text();
    let is_one_of = |literals: &[Literal]| literals.iter().any(|literal| equals(value, literal, is_parameter));
    let day = || date(value);
    match predicate {
        Predicate::Present => true,
        Predicate::Empty(expected) => is_empty(value) == *expected,
        Predicate::In(literals) => is_one_of(literals),
        Predicate::NotIn(literals) => !is_one_of(literals),
        Predicate::Matches(pattern) => text.is_some_and(|text| pattern.matches(text)),
        Predicate::NotMatches(pattern) => text.is_some_and(|text| !pattern.matches(text)),
        Predicate::LongerThan(limit) => text.is_some_and(|text| text.chars().count() > *limit),
        Predicate::GreaterThan(limit) => {
            let number = value.number().or_else(|| text.filter(|_| is_parameter).and_then(decimal::parse));
            number.zip(decimal::parse(limit)).is_some_and(|(number, limit)| number > limit)
        }
        Predicate::Contains(part) => text.is_some_and(|text| text.contains(part)),
        Predicate::ItemsMoreThan(limit) => value.items().is_some_and(|items| items.len() > *limit),
        Predicate::DecimalsMoreThan(limit) => value.number().is_some_and(|number| number.normalize().scale() > *limit),
        Predicate::Before(other) => day().is_some_and(|day| scope.dates(other).iter().any(|other| day < *other)),
        Predicate::NotBefore(other) => day().is_some_and(|day| scope.dates(other).iter().any(|other| day >= *other)),
        Predicate::NotAfter(other) => day().is_some_and(|day| scope.dates(other).iter().any(|other| day <= *other)),
        Predicate::DaysAfter(path, limit) => {
            let days = |start: Date| day()?.since(start).ok().map(|span| span.get_days());
            scope.members(path).into_iter().filter_map(date).filter_map(days).any(|days| days > *limit)
        }
        Predicate::ContainsValueOf(path) => {
            value.items().is_some_and(|items| scope.members(path).iter().any(|other| items.contains(other)))
        }
        Predicate::DuplicateBy(keys) => predicates::has_duplicate(value, keys),
        Predicate::Distinct(key, limit) => predicates::distinct(value, key) > *limit,
        Predicate::CountWhere(key, expected, limit) => predicates::count_where(value, key, expected) > *limit,
        Predicate::NotStrictlyDecreasing(by, member) => predicates::is_not_strictly_decreasing(value, by, member),
        Predicate::GroupSumDiffers(by, member, from) => {
            let totals = scope.operands(from).into_iter().filter_map(ExactValue::number);
            totals.into_iter().any(|total| predicates::group_sum_differs(value, by, member, total))
        }
        Predicate::OutsideCharset => text.is_some_and(|text| !text.chars().all(is_supported_character)),
        Predicate::BadReference => text.is_some_and(is_bad_reference),
        Predicate::DiffersFrom(member) => scope.stored(member).into_iter().any(|stored| stored != value),
        Predicate::InClosedPeriod => day().zip(scope.objects).is_some_and(|(day, objects)| objects.is_closed(day)),
        Predicate::Absent
        | Predicate::Blank
        | Predicate::ListMoreThan(_)
        | Predicate::ListNotIn(_)
        | Predicate::BytesMoreThan(_)
        | Predicate::Missing
        | Predicate::None => false,
    }
}

fn is_empty(value: &ExactValue) -> bool {
    match value {
        ExactValue::String(text) => text.is_empty(),
        ExactValue::List(items) => items.is_empty(),
        ExactValue::Object(members) => members.is_empty(),
        ExactValue::Number(_) | ExactValue::Bool(_) | ExactValue::Null | ExactValue::Other(_) => false,
    }
}

/// Whether a value equals a literal. The value of a parameter is text.
fn equals(value: &ExactValue, literal: &Literal, is_parameter: bool) -> bool {
    match (value, literal) {
        (ExactValue::String(text), Literal::Text(expected)) => text == expected,
        (ExactValue::Bool(flag), Literal::Flag(expected)) => flag == expected,
        (ExactValue::Number(number), Literal::Number(expected)) => decimal::parse(expected) == Some(*number),
        (ExactValue::String(text), Literal::Flag(expected)) if is_parameter => *text == expected.to_string(),
        (ExactValue::String(text), Literal::Number(expected)) if is_parameter => {
            decimal::parse(text).is_some_and(|number| decimal::parse(expected) == Some(number))
        }
        _ => false,
    }
}
