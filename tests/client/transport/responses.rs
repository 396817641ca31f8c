//! Answers that are broken, byte by byte.

use tests::fault_server::{answer, close, empty, half_close, json, raw, reset};

use super::api::CUT;
use super::api::Outcome::{Applied, Rejected, Unknown};
use super::{Case, hold_all};

const COMMENT: &str = r#"{"id":1,"comment":"canary-2"}"#;

/// An answer of 200 whose body these lines of the head are to delimit.
fn framed(lines: &str, body: &str) -> tests::fault_server::Script {
    raw(format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{lines}\r\n\r\n{body}"))
}

fn chunked(body: &str) -> tests::fault_server::Script {
    framed("Transfer-Encoding: chunked", body)
}

fn heads() -> Vec<Case> {
    let no = "Transport";
    vec![
        ("a FIN before the head", close(), no, Unknown, None),
        ("a FIN of one direction before the head", half_close(), no, Unknown, None),
        ("a RST before the head", reset(), no, Unknown, None),
        ("half a status line", raw("HTTP/1.1 20").close(), no, Unknown, None),
        ("half a status line, then a RST", raw("HTTP/1.1 20").reset(), no, Unknown, None),
        ("no end of the head", raw("HTTP/1.1 200 OK\r\nA: b\r\n").close(), no, Unknown, None),
        ("garbage", raw([0xa5; 300]).close(), no, Unknown, None),
        ("zeros", raw([0; 300]).close(), no, Unknown, None),
        ("another protocol", raw("SSH-2.0-canary\r\n\r\n").close(), no, Unknown, None),
        ("a version that is none", raw("HTTP/7.3 200 OK\r\n\r\n").close(), no, Unknown, None),
        ("a status that is none", raw("HTTP/1.1 2x0 OK\r\n\r\n").close(), no, Unknown, None),
        ("a header without a colon", raw("HTTP/1.1 200 OK\r\ncanary\r\n\r\n").close(), no, Unknown, None),
        ("a zero in a header", raw("HTTP/1.1 200 OK\r\nA: \0\r\n\r\n").close(), no, Unknown, None),
        ("more headers than anyone needs", answer("200 OK", &["A: b"; 1000], COMMENT).close(), no, Unknown, None),
        ("headers without end", raw("A: b\r\n".repeat(200_000)).after_status().close(), no, Unknown, None),
        ("nothing but 1xx", raw("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(5_000)).close(), no, Unknown, None),
        ("many 1xx, then an answer", many_1xx().then(json(COMMENT)), "Fine", Applied, Some(200)),
    ]
}

fn many_1xx() -> tests::fault_server::Script {
    raw("HTTP/1.1 100 Continue\r\n\r\n".repeat(500))
}

trait AfterStatus {
    /// The same with a line of status before it.
    fn after_status(self) -> Self;
}

impl AfterStatus for tests::fault_server::Script {
    fn after_status(self) -> Self {
        raw("HTTP/1.1 200 OK\r\n").then(self)
    }
}

#[tokio::test]
async fn a_broken_head_leaves_the_outcome_unknown() {
    hold_all(heads()).await;
}

fn lengths() -> Vec<Case> {
    let no = "Transport";
    vec![
        ("a length that is too long", framed("Content-Length: 99", COMMENT).close(), no, CUT, Some(200)),
        ("the same, then a RST", framed("Content-Length: 99", COMMENT).reset_later(), no, CUT, Some(200)),
        ("a length that is too short", framed("Content-Length: 9", COMMENT).close(), "Decode", Applied, Some(200)),
        ("bytes after the end", json(COMMENT).send("canary").close(), "Fine", Applied, Some(200)),
        ("a length below zero", framed("Content-Length: -1", COMMENT).close(), no, Unknown, None),
        ("a length of words", framed("Content-Length: many", COMMENT).close(), no, Unknown, None),
        ("a length beyond counting", framed("Content-Length: 99999999999999999999", "").close(), no, Unknown, None),
        (
            "a length beyond memory",
            framed("Content-Length: 9000000000000000000", "{}").close(),
            "TooLarge",
            Applied,
            Some(200),
        ),
        ("two lengths", framed("Content-Length: 29\r\nContent-Length: 2", COMMENT).close(), no, Unknown, None),
        ("no length, whole", framed("A: b", COMMENT).close(), "Fine", Applied, Some(200)),
        ("no length, cut", framed("A: b", &COMMENT[..9]).close(), "Decode", Applied, Some(200)),
        ("no length, nothing", framed("A: b", "").close(), "Decode", Applied, Some(200)),
        ("nothing", answer("200 OK", &[], ""), "Decode", Applied, Some(200)),
        ("nothing at all after the head", json("").half_close(), "Decode", Applied, Some(200)),
        ("whole, and half closed", json(COMMENT).half_close(), "Fine", Applied, Some(200)),
        ("whole, of HTTP/1.0", raw(format!("HTTP/1.0 200 OK\r\n\r\n{COMMENT}")).close(), "Fine", Applied, Some(200)),
    ]
}

trait ResetLater {
    /// A RST, once what was sent has arrived.
    fn reset_later(self) -> Self;
}

impl ResetLater for tests::fault_server::Script {
    fn reset_later(self) -> Self {
        self.pause(std::time::Duration::from_millis(150)).reset()
    }
}

#[tokio::test]
async fn a_body_that_is_not_as_long_as_it_was_said_is_no_answer() {
    hold_all(lengths()).await;
}

fn chunks() -> Vec<Case> {
    let no = "Transport";
    vec![
        ("whole", chunked(&format!("1d\r\n{COMMENT}\r\n0\r\n\r\n")), "Fine", Applied, Some(200)),
        ("in parts", chunked("1\r\n{\r\n1;a=b\r\n}\r\n0\r\nA: b\r\n\r\n"), "Fine", Applied, Some(200)),
        ("a size of words", chunked("xyz\r\n{}\r\n0\r\n\r\n").close(), no, CUT, Some(200)),
        ("a size below zero", chunked("-2\r\n{}\r\n0\r\n\r\n").close(), no, CUT, Some(200)),
        ("a size beyond counting", chunked("FFFFFFFFFFFFFFFFFF\r\n{}").close(), no, CUT, Some(200)),
        ("a size beyond memory", chunked("7FFFFFFFFFFFFFFF\r\n{}").close(), no, CUT, Some(200)),
        ("no size", chunked("\r\n{}\r\n0\r\n\r\n").close(), no, CUT, Some(200)),
        ("a chunk longer than its size", chunked("1\r\n{}\r\n0\r\n\r\n").close(), no, CUT, Some(200)),
        ("a chunk that is cut", chunked("9\r\n{}").close(), no, CUT, Some(200)),
        ("no last chunk", chunked("2\r\n{}\r\n").close(), no, CUT, Some(200)),
        ("no end after the last chunk", chunked("2\r\n{}\r\n0\r\n").close(), no, CUT, Some(200)),
        ("a RST between chunks", chunked("2\r\n{}\r\n").reset_later(), no, CUT, Some(200)),
        ("an extension without end", chunked(&format!("2;{}", "a".repeat(100_000))).close(), no, CUT, Some(200)),
        ("trailers without end", chunked(&format!("0\r\n{}", "A: b\r\n".repeat(50_000))).close(), no, CUT, Some(200)),
    ]
}

#[tokio::test]
async fn a_body_of_broken_chunks_is_no_answer() {
    hold_all(chunks()).await;
}

/// A body with two ends is either refused or read by its chunks, as RFC 9112 has it; its length is
/// never believed.
#[tokio::test]
async fn a_length_beside_chunks_is_not_believed() {
    let both = "Content-Length: 3\r\nTransfer-Encoding: chunked";
    hold_all([
        ("both", framed(both, "2\r\n{}\r\n0\r\n\r\n").close(), "Fine", Applied, Some(200)),
        ("both, cut", framed(both, "2\r\n{").close(), "Transport", CUT, Some(200)),
    ])
    .await;
}

#[tokio::test]
async fn a_status_that_is_no_success_is_the_answer_even_where_its_body_is_cut() {
    let cut = |status| answer(status, &[], "canary").without_last(3).close();
    hold_all([
        ("400", cut("400 Bad Request"), "Api", Rejected, Some(400)),
        ("403", empty("403 Forbidden"), "Api", Rejected, Some(403)),
        ("408", empty("408 Request Timeout").close(), "Api", Unknown, Some(408)),
        ("409", empty("409 Conflict"), "Api", Rejected, Some(409)),
        ("429", empty("429 Too Many Requests"), "Api", Rejected, Some(429)),
        ("302", answer("302 Found", &["Location: http://127.0.0.1:1/canary"], ""), "Api", Rejected, Some(302)),
        ("500", cut("500 Internal Server Error"), "Api", Unknown, Some(500)),
        ("502", answer("502 Bad Gateway", &["Content-Type: text/html"], "<p>canary"), "Api", Unknown, Some(502)),
        ("599", empty("599 Odd"), "Api", Unknown, Some(599)),
        ("503, then a RST", cut("503 Unavailable").then(reset()), "Api", Unknown, Some(503)),
    ])
    .await;
}
