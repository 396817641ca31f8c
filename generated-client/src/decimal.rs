//! Amounts from and to the digits of the wire, by way of nothing that rounds.
//!
//! `Decimal`'s own serde is none of the way: any crate of a program can make it write floats or
//! strings by a Cargo feature, for the whole program.

use rust_decimal::Decimal;

/// Reads a JSON number exactly, exponents included; `None` where 28 digits do not hold it.
pub(crate) fn parse(text: &str) -> Option<Decimal> {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return plain(text);
    };
    let mantissa = plain(mantissa)?.normalize();
    let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if mantissa.is_zero() {
        return Some(mantissa);
    }
    let exponent: i32 = exponent.parse().ok()?;
    let scale = i32::try_from(mantissa.scale()).ok()?.checked_sub(exponent)?;
    if let Ok(scale) = u32::try_from(scale) {
        return Decimal::try_from_i128_with_scale(mantissa.mantissa(), scale).ok();
    }
    let factor = 10_i128.checked_pow(scale.unsigned_abs())?;
    Decimal::try_from_i128_with_scale(mantissa.mantissa().checked_mul(factor)?, 0).ok()
}

/// Reads a JSON number of few digits, which most amounts are, in one pass. Writing it gives the text
/// back; `None` of any other number.
pub(crate) fn short(number: &str) -> Option<Decimal> {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let is_negative = digits.len() < number.len();
    if digits.len() > 18 {
        return None;
    }
    let (mut value, mut behind) = (0, digits.len());
    for (at, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => value = value * 10 + i64::from(byte - b'0'),
            b'.' => behind = at + 1,
            _ => return None,
        }
    }
    let scale = u32::try_from(digits.len() - behind).ok()?;
    match (is_negative, value) {
        (true, 0) => None,
        (true, _) => Some(Decimal::new(-value, scale)),
        (false, _) => Some(Decimal::new(value, scale)),
    }
}

/// Reads a sign, digits and a point. `Decimal` alone would let underscores through.
fn plain(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    only_digits.then(|| Decimal::from_str_exact(text).ok()).flatten()
}

/// Whether writing the number that this text reads as gives the text back.
pub(crate) fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.len() <= 28 && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain && (digits.len() == text.len() || digits.bytes().any(|byte| matches!(byte, b'1'..=b'9')))
}
