//! `Retry-After` in all its forms: accepted values, waits and number of attempts.

use std::time::Duration;

use procountor_client::{Limit, Outcome, Timeouts};
use tests::fault_server::{Server, response};
use tokio::time::timeout;

use super::calls::{Method, RecordingObserver, builder, is_requested_wait, ms, s};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

/// Effect of the headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RetryAfter {
    /// The client waits this long.
    Wait(Duration),
    /// The wait exceeds the maximum of a call, which fails at once.
    TooLong,
    /// The value is absent or invalid: the client uses its own backoff.
    None,
}

use RetryAfter::{TooLong, Wait};

const DATE: &str = "Date: Sun, 06 Nov 1994 08:49:37 GMT";

/// A name, response headers and their effect.
const HEADER_CASES: [(&str, &[&str], RetryAfter); 28] = [
    ("0", &["Retry-After: 0"], Wait(s(0))),
    ("1", &["Retry-After: 1"], Wait(s(1))),
    ("60", &["Retry-After: 60"], Wait(s(60))),
    ("61", &["Retry-After: 61"], TooLong),
    ("120", &["Retry-After: 120"], TooLong),
    ("-1", &["Retry-After: -1"], RetryAfter::None),
    ("1.5", &["Retry-After: 1.5"], Wait(ms(1_500))),
    ("60.001", &["Retry-After: 60.001"], TooLong),
    ("1e9", &["Retry-After: 1e9"], RetryAfter::None),
    ("empty", &["Retry-After:"], RetryAfter::None),
    ("text", &["Retry-After: soon"], RetryAfter::None),
    ("infinity", &["Retry-After: Infinity"], RetryAfter::None),
    ("overflow", &["Retry-After: 123456789012345678901234567890"], TooLong),
    ("with spaces", &["Retry-After: \t 7 "], Wait(s(7))),
    ("date past", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:49:36 GMT"], Wait(s(0))),
    ("date now", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"], Wait(s(0))),
    ("date + 5 s", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:49:42 GMT"], Wait(s(5))),
    ("date + 5 s, RFC 850 format", &[DATE, "Retry-After: Sunday, 06-Nov-94 08:49:42 GMT"], Wait(s(5))),
    ("date + 60 s", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:50:37 GMT"], Wait(s(60))),
    ("date + 1 h", &[DATE, "Retry-After: Sun, 06 Nov 1994 09:49:37 GMT"], TooLong),
    ("date past, by the local clock", &["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"], Wait(s(0))),
    ("date far ahead, by the local clock", &["Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"], TooLong),
    ("year 100000", &["Retry-After: Sun, 06 Nov 100000 08:49:37 GMT"], RetryAfter::None),
    ("twice", &["Retry-After: 7", "Retry-After: 3"], Wait(s(7))),
    ("twice, one too long", &["Retry-After: 7", "Retry-After: 61"], TooLong),
    ("twice, one text", &["Retry-After: soon", "Retry-After: 3"], Wait(s(3))),
    ("retry-after-ms", &["Retry-After-Ms: 5000"], RetryAfter::None),
    ("retry-after-ms and retry-after", &["Retry-After-Ms: 5000", "Retry-After: 2"], Wait(s(2))),
];

/// A method, the status of the responses, and the number of attempts: for a wait, and without a valid wait.
const METHOD_CASES: [(Method, u16, [u32; 2]); 8] = [
    (Method::Get, 503, [3, 3]),
    (Method::Get, 429, [3, 2]),
    (Method::Put, 503, [3, 1]),
    (Method::Delete, 429, [3, 2]),
    (Method::Post, 429, [2, 1]),
    (Method::Post, 503, [1, 1]),
    // Other statuses ignore the header.
    (Method::Get, 404, [1, 1]),
    (Method::Post, 500, [1, 1]),
];

fn headers(lines: &[&'static str]) -> Vec<(&'static str, String)> {
    let header = |line: &&'static str| {
        let (name, value) = line.split_once(':').expect("the line is a header");
        (name, value.trim().to_owned())
    };
    lines.iter().map(header).collect()
}

#[tokio::test(start_paused = true)]
async fn retry_after_sets_wait_and_permits_retry() {
    for (name, lines, retry_after) in HEADER_CASES {
        for (method, status, attempts) in METHOD_CASES {
            let case = format!("{name}: {} {status}", method.name());
            let server = MemoryServer::always(Reply::Response(status, headers(lines)));
            let timeouts = Timeouts::default().total(s(1_000));
            let client = builder("https://procountor.invalid/api").transport(server.clone()).timeouts(timeouts);
            let result = method.call_result(&client.build().expect("the settings are valid"), None).await;
            let attempts = match retry_after {
                Wait(_) => attempts[0],
                TooLong => 1,
                RetryAfter::None => attempts[1],
            };
            assert_eq!((result.2, server.count()), (Some(attempts), attempts as usize), "{case}");
            for (index, pair) in server.times().windows(2).enumerate() {
                let waited = pair[1] - pair[0];
                match retry_after {
                    Wait(wait) => assert!(is_requested_wait(waited, wait), "{case}: {waited:?}"),
                    TooLong => panic!("{case}: retried after {waited:?}"),
                    RetryAfter::None if status == 429 => assert!(is_requested_wait(waited, s(1)), "{case}: {waited:?}"),
                    RetryAfter::None => assert!(waited <= ms(250) * (1 << index) + ms(1), "{case}: {waited:?}"),
                }
            }
            let end = server.times().last().copied().unwrap_or_default();
            assert_eq!(server.elapsed(), end, "{case}: no wait follows the last response");
        }
    }
}

/// A wait that is too long for a call, and that for which the client is paused.
const LONG_WAITS: [(&str, u64); 5] =
    [("61", 61), ("120", 120), ("3600", 3_600), ("86400", 86_400), ("99999999999", 86_400)];

/// A call never waits for less than the server asked: it fails at once with the time, and no other call is sent earlier,
/// for up to a day.
#[tokio::test(start_paused = true)]
async fn long_retry_after_fails_call_and_pauses_client() {
    for (wait, paused) in LONG_WAITS {
        for (method, status) in [(Method::Get, 429), (Method::Get, 503), (Method::Post, 503), (Method::Put, 429)] {
            let case = format!("{wait}: {} {status}", method.name());
            let server = MemoryServer::play([Reply::retry_after(status, wait), Reply::status(200)]);
            let client = builder("https://procountor.invalid/api").transport(server.clone()).timeout(s(200_000));
            let client = client.build().expect("the settings are valid");
            let error = method.send(&client, None).await.expect_err("the call fails");
            assert_eq!((error.attempts(), error.status().map(|status| status.as_u16())), (1, Some(status)), "{case}");
            assert_eq!(error.retry_after().map(|wait| wait.as_secs().to_string()).as_deref(), Some(wait), "{case}");
            assert!(error.to_string().contains(&format!("retry after {wait} s")), "{case}: {error}");
            assert_eq!(server.elapsed(), s(0), "{case}: the call fails at once");
            method.send(&client, None).await.expect("the call succeeds");
            let times = server.times();
            assert!(times.len() == 2 && is_requested_wait(times[1], s(paused)), "{case}: {times:?}");
        }
    }
}

/// Calls that the pause outlasts fail at once with the time that is left, new ones and waiting ones. Others wait.
#[tokio::test(start_paused = true)]
async fn calls_that_pause_outlasts_fail_at_once() {
    let server = MemoryServer::play([Reply::retry_after(429, "600"), Reply::status(200)]);
    let limits = [Limit::new(1, s(60))];
    let client = builder("https://procountor.invalid/api").transport(server.clone()).limits(limits).timeout(s(500));
    let client = client.build().expect("the settings are valid");
    let (first, waiting) = tokio::join!(Method::Post.send(&client, None), Method::Post.send(&client, None));
    assert_eq!(first.expect_err("the call is rejected").kind(), "Api");
    let new = Method::Get.send(&client, None).await;
    assert_eq!(server.elapsed(), s(0), "no call waits");
    for error in [waiting, new].map(|result| result.expect_err("the call is not sent")) {
        assert_eq!((error.kind(), error.outcome()), ("Timeout", Outcome::NotSent));
        assert!(error.retry_after().is_some_and(|wait| is_requested_wait(wait, s(600))), "{:?}", error.retry_after());
        assert!(error.to_string().contains("longer than the timeout of the call, retry after"), "{error}");
        assert!(error.is_transient());
    }
    let patient = client.users().current().timeouts(Timeouts::default().total(s(1_000)));
    patient.await.expect("the call succeeds");
    assert!(server.elapsed() >= s(600));
    assert_eq!(server.count(), 2);
}

/// The part that the client adds differs, so that processes which were turned away together do not return together.
#[tokio::test(start_paused = true)]
async fn requested_wait_has_jitter() {
    let mut waits = Vec::new();
    for _ in 0..40 {
        let server = MemoryServer::play([Reply::retry_after(503, "40"), Reply::status(200)]);
        let client = builder("https://procountor.invalid/api").transport(server.clone()).build();
        Method::Get.send(&client.expect("the settings are valid"), None).await.expect("the call succeeds");
        waits.push(server.times()[1]);
    }
    waits.sort_unstable();
    waits.dedup();
    assert!(waits.len() > 30, "{} different waits", waits.len());
    assert!(waits[0] >= s(40) && waits[waits.len() - 1] <= ms(44_001), "{waits:?}");
    assert!(waits[waits.len() - 1] - waits[0] > s(2), "{waits:?}");
}

/// Only 429 and 503 responses use the header.
#[tokio::test(start_paused = true)]
async fn retry_after_of_500_502_and_504_is_ignored() {
    for status in [500, 502, 504] {
        let server = MemoryServer::always(Reply::retry_after(status, "7"));
        let client = builder("https://procountor.invalid/api")
            .transport(server.clone())
            .build()
            .expect("the settings are valid");
        assert_eq!(Method::Get.call_result(&client, None).await.2, Some(3), "{status}");
        assert!(server.elapsed() < s(1), "{status}");
    }
}

/// The same headers on a connection. The test reads the wait from the observer instead of waiting for it.
#[tokio::test]
async fn retry_after_is_parsed_from_connection() {
    for (name, lines, retry_after) in HEADER_CASES {
        for (status, is_retried) in [("503 Busy", true), ("404 None", false)] {
            let script = response(status, lines, "");
            let server = Server::start(move |_| script.clone());
            let observer = RecordingObserver::default();
            let client = builder(&server.url()).observer(observer.clone()).build().expect("the settings are valid");
            let reported = async {
                while observer.all().is_empty() {
                    tokio::time::sleep(ms(2)).await;
                }
            };
            let first_attempt = async {
                tokio::select! {
                    _ = Method::Get.call_result(&client, None) => {}
                    () = reported => {}
                }
            };
            assert!(timeout(s(9), first_attempt).await.is_ok(), "{name}: no attempt was reported");
            let wait = observer.all().first().and_then(|attempt| attempt.retry_in);
            // Part of the wait has passed.
            let near = |wait: Duration, expected: Duration| {
                wait >= expected.mul_f64(0.9) && (wait <= expected || is_requested_wait(wait, expected))
            };
            let matches = match (wait, retry_after) {
                (None, TooLong) => true,
                (None, _) => !is_retried,
                (Some(wait), Wait(expected)) => is_retried && near(wait, expected),
                (Some(_), TooLong) => false,
                (Some(wait), RetryAfter::None) => is_retried && wait <= ms(250),
            };
            assert!(matches, "{name}, {status}: {wait:?}");
        }
    }
}
