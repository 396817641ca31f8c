//! Malformed and truncated responses.

use tests::fault_server::{close, empty, half_close, json, raw, reset, response};

use super::clients::INCOMPLETE;
use super::clients::Outcome::{Applied, Rejected, Unknown};
use super::{TransportCase, check_all};

const COMMENT: &str = r#"{"id":1,"comment":"canary-2"}"#;

/// A 200 response whose body is delimited by these header lines.
fn framed(lines: &str, body: &str) -> tests::fault_server::Script {
    raw(format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{lines}\r\n\r\n{body}"))
}

fn chunked(body: &str) -> tests::fault_server::Script {
    framed("Transfer-Encoding: chunked", body)
}

fn heads() -> Vec<TransportCase> {
    let error = "Transport";
    vec![
        ("a FIN before the head", close(), error, Unknown, None),
        ("a half close before the head", half_close(), error, Unknown, None),
        ("a RST before the head", reset(), error, Unknown, None),
        ("half a status line", raw("HTTP/1.1 20").close(), error, Unknown, None),
        ("half a status line, then a RST", raw("HTTP/1.1 20").reset(), error, Unknown, None),
        ("an incomplete head", raw("HTTP/1.1 200 OK\r\nA: b\r\n").close(), error, Unknown, None),
        ("garbage", raw([0xa5; 300]).close(), error, Unknown, None),
        ("zeros", raw([0; 300]).close(), error, Unknown, None),
        ("another protocol", raw("SSH-2.0-canary\r\n\r\n").close(), error, Unknown, None),
        ("an invalid version", raw("HTTP/7.3 200 OK\r\n\r\n").close(), error, Unknown, None),
        ("an invalid status", raw("HTTP/1.1 2x0 OK\r\n\r\n").close(), error, Unknown, None),
        ("a header without a colon", raw("HTTP/1.1 200 OK\r\ncanary\r\n\r\n").close(), error, Unknown, None),
        ("a NUL in a header", raw("HTTP/1.1 200 OK\r\nA: \0\r\n\r\n").close(), error, Unknown, None),
        ("too many headers", response("200 OK", &["A: b"; 1000], COMMENT).close(), error, Unknown, None),
        ("endless headers", raw("A: b\r\n".repeat(200_000)).after_status().close(), error, Unknown, None),
        ("only 1xx", raw("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(5_000)).close(), error, Unknown, None),
        ("many 1xx, then a response", many_1xx().then(json(COMMENT)), "Ok", Applied, Some(200)),
    ]
}

fn many_1xx() -> tests::fault_server::Script {
    raw("HTTP/1.1 100 Continue\r\n\r\n".repeat(500))
}

trait AfterStatus {
    /// Prepends a status line.
    fn after_status(self) -> Self;
}

impl AfterStatus for tests::fault_server::Script {
    fn after_status(self) -> Self {
        raw("HTTP/1.1 200 OK\r\n").then(self)
    }
}

#[tokio::test]
async fn malformed_head_has_outcome_unknown() {
    check_all(heads()).await;
}

fn lengths() -> Vec<TransportCase> {
    let error = "Transport";
    vec![
        ("a length that is too long", framed("Content-Length: 99", COMMENT).close(), error, INCOMPLETE, Some(200)),
        (
            "a length that is too long, then a RST",
            framed("Content-Length: 99", COMMENT).reset_later(),
            error,
            INCOMPLETE,
            Some(200),
        ),
        ("a length that is too short", framed("Content-Length: 9", COMMENT).close(), "Decode", Applied, Some(200)),
        ("bytes after the end", json(COMMENT).send("canary").close(), "Ok", Applied, Some(200)),
        ("a negative length", framed("Content-Length: -1", COMMENT).close(), error, Unknown, None),
        ("a length that is not a number", framed("Content-Length: many", COMMENT).close(), error, Unknown, None),
        ("a length that overflows", framed("Content-Length: 99999999999999999999", "").close(), error, Unknown, None),
        (
            "a length that exceeds memory",
            framed("Content-Length: 9000000000000000000", "{}").close(),
            "TooLarge",
            Applied,
            Some(200),
        ),
        ("two lengths", framed("Content-Length: 29\r\nContent-Length: 2", COMMENT).close(), error, Unknown, None),
        ("no length, complete", framed("A: b", COMMENT).close(), "Ok", Applied, Some(200)),
        ("no length, truncated", framed("A: b", &COMMENT[..9]).close(), "Decode", Applied, Some(200)),
        ("no length, empty", framed("A: b", "").close(), "Decode", Applied, Some(200)),
        ("an empty body", response("200 OK", &[], ""), "Decode", Applied, Some(200)),
        ("an empty body, then a half close", json("").half_close(), "Decode", Applied, Some(200)),
        ("complete, then a half close", json(COMMENT).half_close(), "Ok", Applied, Some(200)),
        ("complete, HTTP/1.0", raw(format!("HTTP/1.0 200 OK\r\n\r\n{COMMENT}")).close(), "Ok", Applied, Some(200)),
    ]
}

trait ResetLater {
    /// Resets the connection after the sent bytes have arrived.
    fn reset_later(self) -> Self;
}

impl ResetLater for tests::fault_server::Script {
    fn reset_later(self) -> Self {
        self.pause(std::time::Duration::from_millis(150)).reset()
    }
}

#[tokio::test]
async fn wrong_content_length_is_error() {
    check_all(lengths()).await;
}

fn chunks() -> Vec<TransportCase> {
    let error = "Transport";
    vec![
        ("complete", chunked(&format!("1d\r\n{COMMENT}\r\n0\r\n\r\n")), "Ok", Applied, Some(200)),
        ("several chunks", chunked("1\r\n{\r\n1;a=b\r\n}\r\n0\r\nA: b\r\n\r\n"), "Ok", Applied, Some(200)),
        ("a size that is not a number", chunked("xyz\r\n{}\r\n0\r\n\r\n").close(), error, INCOMPLETE, Some(200)),
        ("a negative size", chunked("-2\r\n{}\r\n0\r\n\r\n").close(), error, INCOMPLETE, Some(200)),
        ("a size that overflows", chunked("FFFFFFFFFFFFFFFFFF\r\n{}").close(), error, INCOMPLETE, Some(200)),
        ("a size that exceeds memory", chunked("7FFFFFFFFFFFFFFF\r\n{}").close(), error, INCOMPLETE, Some(200)),
        ("no size", chunked("\r\n{}\r\n0\r\n\r\n").close(), error, INCOMPLETE, Some(200)),
        ("a chunk longer than its size", chunked("1\r\n{}\r\n0\r\n\r\n").close(), error, INCOMPLETE, Some(200)),
        ("a truncated chunk", chunked("9\r\n{}").close(), error, INCOMPLETE, Some(200)),
        ("no last chunk", chunked("2\r\n{}\r\n").close(), error, INCOMPLETE, Some(200)),
        ("no end after the last chunk", chunked("2\r\n{}\r\n0\r\n").close(), error, INCOMPLETE, Some(200)),
        ("a RST between chunks", chunked("2\r\n{}\r\n").reset_later(), error, INCOMPLETE, Some(200)),
        ("an endless extension", chunked(&format!("2;{}", "a".repeat(100_000))).close(), error, INCOMPLETE, Some(200)),
        (
            "endless trailers",
            chunked(&format!("0\r\n{}", "A: b\r\n".repeat(50_000))).close(),
            error,
            INCOMPLETE,
            Some(200),
        ),
    ]
}

#[tokio::test]
async fn malformed_chunks_are_transport_error() {
    check_all(chunks()).await;
}

/// RFC 9112: a body with `Content-Length` and `Transfer-Encoding` is either rejected or read as chunks.
#[tokio::test]
async fn chunked_encoding_overrides_content_length() {
    let both = "Content-Length: 3\r\nTransfer-Encoding: chunked";
    check_all([
        ("both", framed(both, "2\r\n{}\r\n0\r\n\r\n").close(), "Ok", Applied, Some(200)),
        ("both, truncated", framed(both, "2\r\n{").close(), "Transport", INCOMPLETE, Some(200)),
    ])
    .await;
}

#[tokio::test]
async fn error_status_with_truncated_body_is_api_error() {
    let truncated = |status| response(status, &[], "canary").without_last(3).close();
    check_all([
        ("400", truncated("400 Bad Request"), "Api", Rejected, Some(400)),
        ("403", empty("403 Forbidden"), "Api", Rejected, Some(403)),
        ("408", empty("408 Request Timeout").close(), "Api", Unknown, Some(408)),
        ("409", empty("409 Conflict"), "Api", Rejected, Some(409)),
        ("429", empty("429 Too Many Requests"), "Api", Rejected, Some(429)),
        ("307", response("307 Temporary", &["Location: http://127.0.0.1:1/canary"], ""), "Api", Rejected, Some(307)),
        ("460", empty("460 Odd"), "Api", Unknown, Some(460)),
        ("498", empty("498 Odd"), "Api", Rejected, Some(498)),
        ("499", empty("499 Client Closed Request"), "Api", Unknown, Some(499)),
        ("500", truncated("500 Internal Server Error"), "Api", Unknown, Some(500)),
        ("502", response("502 Bad Gateway", &["Content-Type: text/html"], "<p>canary"), "Api", Unknown, Some(502)),
        ("599", empty("599 Odd"), "Api", Unknown, Some(599)),
        ("503, then a RST", truncated("503 Unavailable").then(reset()), "Api", Unknown, Some(503)),
    ])
    .await;
}
