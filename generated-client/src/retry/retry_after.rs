//! Parsing of the `Retry-After` header.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, HeaderValue, RETRY_AFTER};

/// Parses `Retry-After`: seconds, with or without decimals, or a date. `None` if no value is valid.
///
/// Of several values the longest is returned, because a retry that is too early costs more than one that is too
/// late. The result is not limited; the caller applies a maximum.
///
/// A date is relative to the response's own `Date`, since both come from the same clock, or to `now` if the response
/// has none. A date in the past gives zero.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let now = headers.get_all(DATE).iter().filter_map(text).find_map(date).unwrap_or(now);
    let delay = |text| seconds(text).or_else(|| Some(date(text)?.duration_since(now).unwrap_or_default()));
    headers.get_all(RETRY_AFTER).iter().filter_map(text).filter_map(delay).max()
}

/// Returns the trimmed header value; `None` if it contains characters other than visible ASCII.
fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok().map(str::trim_ascii)
}

fn date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text).ok()
}

/// Parses digits with optional decimals. `f64::from_str` would also accept `1e9` and `NaN`.
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    // The only possible error is overflow.
    let whole = Duration::from_secs(whole.parse().unwrap_or(u64::MAX));
    let (nanos, rest) = fraction.split_at(fraction.len().min(9));
    let nanos = format!("{nanos:0<9}").parse().unwrap_or(0);
    // Round up below a nanosecond, so that the delay is never too short.
    let rounding = u64::from(rest.bytes().any(|byte| byte != b'0'));
    Some(whole.saturating_add(Duration::from_nanos(nanos)).saturating_add(Duration::from_nanos(rounding)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sun, 06 Nov 1994 08:49:37 GMT.
    const NOW: Duration = Duration::from_secs(784_111_777);
    const DAY: u64 = 24 * 60 * 60;

    fn parse(headers: &[(&'static str, &[u8])]) -> Result<Option<Duration>, http::Error> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_bytes(value)?);
        }
        Ok(retry_after(&map, SystemTime::UNIX_EPOCH + NOW))
    }

    fn value(value: &str) -> Result<Option<Duration>, http::Error> {
        parse(&[("retry-after", value.as_bytes())])
    }

    #[test]
    fn retry_after_accepts_seconds() -> Result<(), http::Error> {
        let table = [
            ("0", Duration::ZERO),
            ("1", Duration::from_secs(1)),
            ("60", Duration::from_secs(60)),
            ("61", Duration::from_secs(61)),
            ("120", Duration::from_secs(120)),
            ("007", Duration::from_secs(7)),
            (" 7 ", Duration::from_secs(7)),
            ("\t7\t", Duration::from_secs(7)),
            ("1.5", Duration::from_millis(1_500)),
            ("1.0", Duration::from_secs(1)),
            ("0.05", Duration::from_millis(50)),
            ("0.123456789", Duration::from_nanos(123_456_789)),
            ("0.1234567890", Duration::from_nanos(123_456_789)),
            ("0.12345678901", Duration::from_nanos(123_456_790)),
            ("1.9999999999", Duration::from_secs(2)),
            ("18446744073709551615", Duration::from_secs(u64::MAX)),
            ("18446744073709551616", Duration::from_secs(u64::MAX)),
            ("123456789012345678901234567890", Duration::from_secs(u64::MAX)),
            ("123456789012345678901234567890.9999999999", Duration::MAX),
        ];
        for (text, expected) in table {
            assert_eq!(value(text)?, Some(expected), "{text:?}");
        }
        Ok(())
    }

    #[test]
    fn retry_after_accepts_dates() -> Result<(), http::Error> {
        let table = [
            ("Sun, 06 Nov 1994 08:49:36 GMT", 0),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
            ("Sun, 06 Nov 1994 08:49:42 GMT", 5),
            (" Sun, 06 Nov 1994 08:49:42 GMT ", 5),
            ("Sunday, 06-Nov-94 08:49:42 GMT", 5),
            ("Sun Nov  6 08:49:42 1994", 5),
            ("Sun, 06 Nov 1994 09:49:37 GMT", 3_600),
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            // 253402300799 is the last second of the year 9999.
            ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799 - NOW.as_secs()),
        ];
        for (text, expected) in table {
            assert_eq!(value(text)?, Some(Duration::from_secs(expected)), "{text:?}");
        }
        Ok(())
    }

    #[test]
    fn retry_after_rejects_other_formats() -> Result<(), http::Error> {
        let table = [
            "",
            " ",
            "-1",
            "-0",
            "+5",
            "1e9",
            "1E9",
            "0x10",
            "1.",
            ".5",
            ".",
            "1.5.2",
            "1,5",
            "1, 2",
            "1_000",
            "1 2",
            "5s",
            "Infinity",
            "inf",
            "NaN",
            "soon",
            "Sun, 06 Nov 1994",
            "Sun, 06 Nov 100000 08:49:37 GMT",
            "Mon, 06 Nov 1994 08:49:42 GMT",
            "Fri, 31 Feb 1995 08:49:42 GMT",
            "Sun, 06 Nov 1994 25:49:42 GMT",
            "Sun, 06 Nov 1994 08:49:42 EET",
            "1994-11-06T08:49:42Z",
        ];
        for text in table {
            assert_eq!(value(text)?, None, "{text:?}");
        }
        assert_eq!(parse(&[("retry-after", "\u{663}".as_bytes())])?, None, "a digit outside ASCII");
        assert_eq!(parse(&[("retry-after", b"5\xff")])?, None);
        assert_eq!(parse(&[])?, None);
        assert_eq!(parse(&[("retry-after-ms", b"5")])?, None);
        Ok(())
    }

    #[test]
    fn retry_after_uses_longest_valid_header() -> Result<(), http::Error> {
        let seven = Some(Duration::from_secs(7));
        assert_eq!(parse(&[("retry-after", b"7"), ("retry-after", b"3")])?, seven);
        assert_eq!(parse(&[("retry-after", b"3"), ("retry-after", b"7"), ("retry-after", b"soon")])?, seven);
        assert_eq!(parse(&[("retry-after", b"\xff"), ("retry-after", b"7"), ("retry-after-ms", b"9000")])?, seven);
        let date = b"Sun, 06 Nov 1994 08:49:47 GMT";
        assert_eq!(parse(&[("retry-after", b"7"), ("retry-after", date)])?, Some(Duration::from_secs(10)));
        Ok(())
    }

    #[test]
    fn retry_after_date_is_relative_to_date_header() -> Result<(), http::Error> {
        // The server's clock is a day behind this machine's.
        let after = ("retry-after", b"Sat, 05 Nov 1994 08:49:42 GMT".as_slice());
        let date = ("date", b"Sat, 05 Nov 1994 08:49:37 GMT".as_slice());
        let five = Some(Duration::from_secs(5));
        assert_eq!(parse(&[after])?, Some(Duration::ZERO));
        assert_eq!(parse(&[after, date])?, five);
        assert_eq!(parse(&[after, ("date", b"today"), ("date", b"\xff"), date])?, five);
        assert_eq!(parse(&[after, ("date", b"today")])?, Some(Duration::ZERO));
        assert_eq!(parse(&[("retry-after", b"5"), date])?, five);
        // The server's clock is a day ahead.
        let ahead = ("retry-after", b"Mon, 07 Nov 1994 08:49:37 GMT".as_slice());
        assert_eq!(parse(&[ahead])?, Some(Duration::from_secs(DAY)));
        assert_eq!(parse(&[ahead, ("date", b"Mon, 07 Nov 1994 08:49:38 GMT")])?, Some(Duration::ZERO));
        Ok(())
    }

    #[test]
    fn retry_after_never_panics() -> Result<(), http::Error> {
        let mut random = fastrand::Rng::with_seed(7);
        let parts: [&[u8]; 11] =
            [b"Sun, ", b"Sunday, ", b"Sun ", b"06 ", b"-Nov-", b" Nov ", b"1994", b"9999", b":", b" GMT", b"00"];
        for _ in 0..100_000 {
            let mut text = Vec::new();
            (0..random.usize(..9)).for_each(|_| text.extend_from_slice(parts[random.usize(..parts.len())]));
            if !text.is_empty() {
                let at = random.usize(..text.len());
                text[at] = random.u8(b' '..127);
            }
            parse(&[("retry-after", &text), ("date", &text)])?;
        }
        Ok(())
    }
}
