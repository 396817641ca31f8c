//! The grammar of JSON numbers.

/// Returns the length of the number at the start of the text; `None` if it is not a JSON number.
pub(super) fn number_len(text: &[u8]) -> Option<usize> {
    let digits = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
    };
    let sign = usize::from(text.first() == Some(&b'-'));
    let whole = digits(sign);
    let mut end = sign + whole;
    if whole == 0 || (whole > 1 && text.get(sign) == Some(&b'0')) {
        return None;
    }
    if text.get(end) == Some(&b'.') {
        let fraction = digits(end + 1);
        end += 1 + fraction;
        (fraction > 0).then_some(())?;
    }
    if let Some(b'e' | b'E') = text.get(end) {
        let sign = usize::from(matches!(text.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(end + 1 + sign);
        end += 1 + sign + exponent;
        (exponent > 0).then_some(())?;
    }
    Some(end)
}
