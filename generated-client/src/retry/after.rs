//! How long a server asks to be left alone.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, HeaderValue, RETRY_AFTER};

/// Reads `Retry-After`: seconds, with or without decimals, or a date.
///
/// `None` if there is none that can be read. The longest of several counts: to come too early is
/// the mistake that costs. It may be very long; who waits for it sets a limit.
///
/// A date is compared with the answer's own `Date`, as both come from one clock, and with `now`
/// where the answer has none. A date that is past gives zero.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let now = headers.get_all(DATE).iter().filter_map(text).find_map(date).unwrap_or(now);
    let wait = |text| seconds(text).or_else(|| Some(date(text)?.duration_since(now).unwrap_or_default()));
    headers.get_all(RETRY_AFTER).iter().filter_map(text).filter_map(wait).max()
}

/// `None` where anything but ASCII is in it.
fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok().map(str::trim_ascii)
}

fn date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text).ok()
}

/// Reads digits, and perhaps a point and more digits. Rust's own floats read `1e9` and `NaN`, too.
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    // All that is wrong with digits now is that there are too many.
    let whole = Duration::from_secs(whole.parse().unwrap_or(u64::MAX));
    let (read, rest) = fraction.split_at(fraction.len().min(9));
    let nanos = format!("{read:0<9}").parse().unwrap_or(0);
    // What a nanosecond is too coarse for is rounded up, as the rest of a wait is still a wait.
    let more = u64::from(rest.bytes().any(|byte| byte != b'0'));
    Some(whole.saturating_add(Duration::from_nanos(nanos)).saturating_add(Duration::from_nanos(more)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sun, 06 Nov 1994 08:49:37 GMT.
    const NOW: Duration = Duration::from_secs(784_111_777);
    const DAY: u64 = 24 * 60 * 60;

    fn read(headers: &[(&'static str, &[u8])]) -> Result<Option<Duration>, http::Error> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_bytes(value)?);
        }
        Ok(retry_after(&map, SystemTime::UNIX_EPOCH + NOW))
    }

    fn value(value: &str) -> Result<Option<Duration>, http::Error> {
        read(&[("retry-after", value.as_bytes())])
    }

    #[test]
    fn seconds_are_read() -> Result<(), http::Error> {
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
    fn dates_are_read() -> Result<(), http::Error> {
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
    fn nothing_else_is_read() -> Result<(), http::Error> {
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
        assert_eq!(read(&[("retry-after", "\u{663}".as_bytes())])?, None, "a digit, and not ASCII");
        assert_eq!(read(&[("retry-after", b"5\xff")])?, None);
        assert_eq!(read(&[])?, None);
        assert_eq!(read(&[("retry-after-ms", b"5")])?, None);
        Ok(())
    }

    #[test]
    fn the_longest_header_that_can_be_read_counts() -> Result<(), http::Error> {
        let seven = Some(Duration::from_secs(7));
        assert_eq!(read(&[("retry-after", b"7"), ("retry-after", b"3")])?, seven);
        assert_eq!(read(&[("retry-after", b"3"), ("retry-after", b"7"), ("retry-after", b"soon")])?, seven);
        assert_eq!(read(&[("retry-after", b"\xff"), ("retry-after", b"7"), ("retry-after-ms", b"9000")])?, seven);
        let date = b"Sun, 06 Nov 1994 08:49:47 GMT";
        assert_eq!(read(&[("retry-after", b"7"), ("retry-after", date)])?, Some(Duration::from_secs(10)));
        Ok(())
    }

    #[test]
    fn a_date_is_as_far_as_the_servers_clock_says() -> Result<(), http::Error> {
        // The server's clock is a day behind this machine's.
        let after = ("retry-after", b"Sat, 05 Nov 1994 08:49:42 GMT".as_slice());
        let date = ("date", b"Sat, 05 Nov 1994 08:49:37 GMT".as_slice());
        let five = Some(Duration::from_secs(5));
        assert_eq!(read(&[after])?, Some(Duration::ZERO));
        assert_eq!(read(&[after, date])?, five);
        assert_eq!(read(&[after, ("date", b"today"), ("date", b"\xff"), date])?, five);
        assert_eq!(read(&[after, ("date", b"today")])?, Some(Duration::ZERO));
        assert_eq!(read(&[("retry-after", b"5"), date])?, five);
        // The server's clock is a day ahead.
        let ahead = ("retry-after", b"Mon, 07 Nov 1994 08:49:37 GMT".as_slice());
        assert_eq!(read(&[ahead])?, Some(Duration::from_secs(DAY)));
        assert_eq!(read(&[ahead, ("date", b"Mon, 07 Nov 1994 08:49:38 GMT")])?, Some(Duration::ZERO));
        Ok(())
    }

    #[test]
    fn no_text_ends_the_program() -> Result<(), http::Error> {
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
            read(&[("retry-after", &text), ("date", &text)])?;
        }
        Ok(())
    }
}
