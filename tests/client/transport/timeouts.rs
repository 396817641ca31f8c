//! Late, slow and missing responses.

use std::time::Duration;

use tests::fault_server::{json, raw, stall};

use super::clients::Outcome::{Applied, Unknown};
use super::clients::{INCOMPLETE, Timeouts, client_with_timeouts, timeouts};
use super::{TransportCase, check};

const SHORT: Duration = Duration::from_millis(300);
const BODY: &str = r#"{"comment":"0123456789"}"#;

/// A pause longer than any timeout under test.
const SLOW: Duration = Duration::from_secs(1);

async fn check_with_timeouts(timeouts: Timeouts, cases: impl IntoIterator<Item = TransportCase>) {
    check(|url| client_with_timeouts(url, timeouts), cases).await;
}

#[tokio::test]
async fn missing_head_times_out() {
    check_with_timeouts(
        timeouts().first_byte(SHORT),
        [
            ("no bytes", stall(), "Timeout", Unknown, None),
            ("half a head", raw("HTTP/1.1 200 OK\r\nA:").stall(), "Timeout", Unknown, None),
            ("a slow head", json(BODY).throttled(1, Duration::from_millis(20)), "Timeout", Unknown, None),
            ("a late response", json(BODY).after(SLOW), "Timeout", Unknown, None),
            ("1xx without a response", raw("HTTP/1.1 103 A\r\n\r\n".repeat(5_000)).stall(), "Timeout", Unknown, None),
            ("slow 1xx", slow_1xx(), "Timeout", Unknown, None),
        ],
    )
    .await;
}

/// Repeated 1xx responses do not extend the timeout of the head.
fn slow_1xx() -> tests::fault_server::Script {
    let one = "HTTP/1.1 100 Continue\r\n\r\n";
    raw(one.repeat(80)).throttled(one.len(), Duration::from_millis(20)).stall()
}

#[tokio::test]
async fn stalled_body_times_out() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n";
    check_with_timeouts(
        timeouts().idle(SHORT),
        [
            ("an incomplete body", json(BODY).without_last(3).stall(), "Timeout", INCOMPLETE, Some(200)),
            ("no body", raw(head).stall(), "Timeout", INCOMPLETE, Some(200)),
            ("no last chunk", raw(chunked).stall(), "Timeout", INCOMPLETE, Some(200)),
            ("a slow body", raw(head).drip(BODY, 1, SLOW), "Timeout", INCOMPLETE, Some(200)),
            ("a body without a length", raw("HTTP/1.1 200 OK\r\n\r\n{}").stall(), "Timeout", INCOMPLETE, Some(200)),
        ],
    )
    .await;
}

/// Each pause is below the idle timeout; their sum exceeds it.
#[tokio::test]
async fn slow_body_may_exceed_idle_timeout() {
    let padded = format!("{BODY}{}", " ".repeat(56));
    let script = json(&padded).throttled(1, Duration::from_millis(15));
    let timeouts = timeouts().idle(Duration::from_millis(1500));
    check_with_timeouts(timeouts, [("a steady drip", script, "Ok", Applied, Some(200))]).await;
}

#[tokio::test]
async fn total_timeout_applies_to_head_and_body() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 2400\r\n\r\n";
    check_with_timeouts(
        timeouts().total(SHORT),
        [
            ("no head", stall(), "Timeout", Unknown, None),
            (
                "an endless body",
                raw(head).drip("a".repeat(2400), 1, Duration::from_millis(20)),
                "Timeout",
                INCOMPLETE,
                Some(200),
            ),
        ],
    )
    .await;
}

/// A complete response does not wait for the connection to close.
#[tokio::test]
async fn slow_close_does_not_delay_response() {
    let closing = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 24\r\n\r\n{BODY}");
    check_with_timeouts(
        timeouts().idle(SHORT),
        [
            ("kept open", json(BODY).pause(SLOW).close(), "Ok", Applied, Some(200)),
            ("announced close", raw(closing).pause(SLOW).close(), "Ok", Applied, Some(200)),
        ],
    )
    .await;
}
