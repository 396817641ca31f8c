//! Check digits of references: the Finnish reference number, and the RF creditor reference of ISO 11649.

/// Whether a text is neither a Finnish reference number nor an RF reference with correct check digits.
///
/// Spaces are ignored. A text that is neither digits nor begins with `RF` has another kind of reference, whose rules are
/// not known, and is accepted.
pub(super) fn is_bad_reference(text: &str) -> bool {
    let compact: String = text.chars().filter(|character| *character != ' ').collect();
    if let Some(rest) = compact.strip_prefix("RF") {
        return !is_rf(rest);
    }
    !compact.is_empty() && compact.bytes().all(|byte| byte.is_ascii_digit()) && !is_finnish(&compact)
}

/// Whether the last digit is the check digit of the others, by weights 7, 3, 1 from the right.
fn is_finnish(digits: &str) -> bool {
    let mut values = digits.bytes().rev().map(|byte| u32::from(byte - b'0'));
    let check = values.next().unwrap_or_default();
    let sum: u32 = values.zip([7, 3, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    digits.len() >= 4 && (10 - sum % 10) % 10 == check
}

/// Whether the two check digits are those of the reference after them: with `RF` and the check digits at the end, and
/// letters as numbers from 10, the remainder by 97 is 1.
fn is_rf(rest: &str) -> bool {
    let Some((check, reference)) = rest.split_at_checked(2).filter(|(_, reference)| !reference.is_empty()) else {
        return false;
    };
    let moved = reference.chars().chain("RF".chars()).chain(check.chars());
    let remainder = moved.map(|character| character.to_digit(36)).try_fold(0, |remainder, value| {
        let value = value?;
        Some(if value < 10 { remainder * 10 + value } else { remainder * 100 + value } % 97)
    });
    reference.len() <= 21 && remainder == Some(1)
}
