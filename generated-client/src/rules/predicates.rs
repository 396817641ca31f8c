//! Predicates about the elements of an array.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::value::ExactValue;

fn elements(list: &ExactValue) -> &[ExactValue] {
    list.items().unwrap_or_default()
}

/// Whether two elements have the same values of all keys. An element without one of the keys has no duplicate.
pub(super) fn has_duplicate(list: &ExactValue, keys: &[&str]) -> bool {
    let key = |element: &ExactValue| keys.iter().map(|key| element.member(key).cloned()).collect::<Option<Vec<_>>>();
    let all: Vec<_> = elements(list).iter().filter_map(key).collect();
    all.iter().enumerate().any(|(index, one)| all.iter().skip(index + 1).any(|other| one == other))
}

/// Returns the number of distinct values of a member.
pub(super) fn distinct(list: &ExactValue, key: &str) -> usize {
    let mut found: Vec<&ExactValue> = Vec::new();
    for value in elements(list).iter().filter_map(|element| element.member(key)) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found.len()
}

/// Returns the number of elements whose member is a string.
pub(super) fn count_where(list: &ExactValue, key: &str, expected: &str) -> usize {
    let is_expected = |element: &&ExactValue| element.member(key).and_then(ExactValue::text) == Some(expected);
    elements(list).iter().filter(is_expected).count()
}

/// Whether an element with a larger `by` than another one does not have a smaller `member`.
pub(super) fn is_not_strictly_decreasing(list: &ExactValue, by: &str, member: &str) -> bool {
    let number = |element: &ExactValue, name: &str| element.member(name).and_then(ExactValue::number);
    let pair = |element| Some((number(element, by)?, number(element, member)?));
    let mut pairs: Vec<(Decimal, Decimal)> = elements(list).iter().filter_map(pair).collect();
    pairs.sort();
    let neighbours = pairs.iter().zip(pairs.iter().skip(1));
    neighbours.into_iter().any(|((small, first), (large, second))| small < large && second >= first)
}

/// Whether the sum of a member over the elements with one value of `by` differs from a total. A group with an element
/// without a number is not considered.
pub(super) fn group_sum_differs(list: &ExactValue, by: &str, member: &str, total: Decimal) -> bool {
    let mut sums: BTreeMap<String, Option<Decimal>> = BTreeMap::new();
    for element in elements(list) {
        let Some(group) = element.member(by).and_then(ExactValue::segment) else { continue };
        let sum = sums.entry(group).or_insert(Some(Decimal::ZERO));
        let number = element.member(member).and_then(ExactValue::number);
        *sum = sum.zip(number).and_then(|(sum, number)| sum.checked_add(number));
    }
    sums.into_values().flatten().any(|sum| sum != total)
}
