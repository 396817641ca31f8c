//! Equality of JSON texts by value.

use crate::rules::value::ExactValue;

/// Whether both texts are JSON with equal values, regardless of the order of members, white space and trailing zeros
/// of numbers.
pub(super) fn json_eq(one: &[u8], other: &[u8]) -> bool {
    ExactValue::parse(one).is_some_and(|one| ExactValue::parse(other).is_some_and(|other| one == other))
}
