//! Answers that come late, slowly, or never.

use std::time::Duration;

use tests::fault_server::{json, raw, stall};

use super::api::Outcome::{Applied, Unknown};
use super::api::{CUT, Timeouts, hurried, timeouts};
use super::{Case, hold};

const SHORT: Duration = Duration::from_millis(300);
const BODY: &str = r#"{"comment":"0123456789"}"#;

/// A drip whose pauses are so long that nothing waits for its end.
const SLOW: Duration = Duration::from_secs(1);

async fn hold_within(limits: Timeouts, cases: impl IntoIterator<Item = Case>) {
    hold(|url| hurried(url, limits), cases).await;
}

#[tokio::test]
async fn a_head_that_does_not_come_ends_the_call() {
    hold_within(
        timeouts().first_byte(SHORT),
        [
            ("nothing", stall(), "Timeout", Unknown, None),
            ("half a head", raw("HTTP/1.1 200 OK\r\nA:").stall(), "Timeout", Unknown, None),
            ("a head that drips", json(BODY).slowly(1, Duration::from_millis(20)), "Timeout", Unknown, None),
            ("a late answer", json(BODY).after(SLOW), "Timeout", Unknown, None),
            ("1xx and no answer", raw("HTTP/1.1 103 A\r\n\r\n".repeat(5_000)).stall(), "Timeout", Unknown, None),
            ("1xx that drips", one_hundreds(), "Timeout", Unknown, None),
        ],
    )
    .await;
}

/// A sign of life again and again, and no answer: it does not lengthen the wait for the head.
fn one_hundreds() -> tests::fault_server::Script {
    let one = "HTTP/1.1 100 Continue\r\n\r\n";
    raw(one.repeat(80)).slowly(one.len(), Duration::from_millis(20)).stall()
}

#[tokio::test]
async fn a_body_that_pauses_for_too_long_ends_the_call() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n";
    hold_within(
        timeouts().idle(SHORT),
        [
            ("a body that stops", json(BODY).without_last(3).stall(), "Timeout", CUT, Some(200)),
            ("no body", raw(head).stall(), "Timeout", CUT, Some(200)),
            ("chunks without the last one", raw(chunked).stall(), "Timeout", CUT, Some(200)),
            ("a slow drip", raw(head).drip(BODY, 1, SLOW), "Timeout", CUT, Some(200)),
            ("a body without length", raw("HTTP/1.1 200 OK\r\n\r\n{}").stall(), "Timeout", CUT, Some(200)),
        ],
    )
    .await;
}

/// Each pause is far below the limit, and all of them together are beyond it.
#[tokio::test]
async fn a_body_that_keeps_coming_may_take_longer_than_a_pause() {
    let padded = format!("{BODY}{}", " ".repeat(56));
    let script = json(&padded).slowly(1, Duration::from_millis(15));
    let limits = timeouts().idle(Duration::from_millis(1500));
    hold_within(limits, [("a steady drip", script, "Fine", Applied, Some(200))]).await;
}

#[tokio::test]
async fn the_time_of_a_call_ends_it_wherever_it_is() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 2400\r\n\r\n";
    hold_within(
        timeouts().total(SHORT),
        [
            ("no head", stall(), "Timeout", Unknown, None),
            (
                "no end of the body",
                raw(head).drip("a".repeat(2400), 1, Duration::from_millis(20)),
                "Timeout",
                CUT,
                Some(200),
            ),
        ],
    )
    .await;
}

/// The answer is whole; that the connection ends late is no matter of the call.
#[tokio::test]
async fn a_slow_close_does_not_hold_up_an_answer() {
    let closing = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 24\r\n\r\n{BODY}");
    hold_within(
        timeouts().idle(SHORT),
        [
            ("kept open", json(BODY).pause(SLOW).close(), "Fine", Applied, Some(200)),
            ("to be closed", raw(closing).pause(SLOW).close(), "Fine", Applied, Some(200)),
        ],
    )
    .await;
}
