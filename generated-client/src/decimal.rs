//! Exact conversion between decimals and the digits on the wire.
//!
//! `Decimal`'s own serde implementation is not used: any crate of a program can switch it to floats or strings
//! by a Cargo feature, for the whole program.

use rust_decimal::Decimal;

/// Parses a JSON number exactly, exponents included; `None` if it needs more than 28 digits.
pub(crate) fn parse(text: &str) -> Option<Decimal> {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return parse_plain(text);
    };
    let mantissa = parse_plain(mantissa)?.normalize();
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

/// Parses a JSON number of few digits, as most amounts are, in one pass.
///
/// Writing the result reproduces the text; `None` for all other numbers.
pub(crate) fn parse_short(number: &str) -> Option<Decimal> {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let is_negative = digits.len() < number.len();
    if digits.len() > 18 {
        return None;
    }
    let (mut value, mut fraction) = (0, digits.len());
    for (position, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => value = value * 10 + i64::from(byte - b'0'),
            b'.' => fraction = position + 1,
            _ => return None,
        }
    }
    let scale = u32::try_from(digits.len() - fraction).ok()?;
    match (is_negative, value) {
        (true, 0) => None,
        (true, _) => Some(Decimal::new(-value, scale)),
        (false, _) => Some(Decimal::new(value, scale)),
    }
}

/// Parses a sign, digits and a point. `Decimal` alone would accept underscores.
fn parse_plain(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    only_digits.then(|| Decimal::from_str_exact(text).ok()).flatten()
}

/// Whether writing the number that this text is parsed to reproduces the text.
pub(crate) fn is_canonical(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits.len() <= 28 && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_plain && (digits.len() == text.len() || digits.bytes().any(|byte| matches!(byte, b'1'..=b'9')))
}
