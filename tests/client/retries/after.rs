//! `Retry-After` in all its forms: how long the client waits, and whether it takes it for a wish.

use std::time::Duration;

use procountor_client::Timeouts;
use tests::fault_server::{Server, answer};
use tokio::time::timeout;

use super::calls::{Notes, Verb, builder, ms, s};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

/// What the headers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// This wait.
    For(Duration),
    /// A wait beyond what is honoured: cut, and no permission to send again.
    TooLong,
    /// Nothing that can be read: the client's own wait.
    None,
}

use Wish::{For, TooLong};

/// The longest wait that a server may ask for.
const CAP: Duration = s(60);
const DATE: &str = "Date: Sun, 06 Nov 1994 08:49:37 GMT";

/// Headers, and what they come to.
const ROWS: [(&str, &[&str], Wish); 28] = [
    ("0", &["Retry-After: 0"], For(s(0))),
    ("1", &["Retry-After: 1"], For(s(1))),
    ("60", &["Retry-After: 60"], For(s(60))),
    ("61", &["Retry-After: 61"], TooLong),
    ("120", &["Retry-After: 120"], TooLong),
    ("-1", &["Retry-After: -1"], Wish::None),
    ("1.5", &["Retry-After: 1.5"], For(ms(1_500))),
    ("60.001", &["Retry-After: 60.001"], TooLong),
    ("1e9", &["Retry-After: 1e9"], Wish::None),
    ("empty", &["Retry-After:"], Wish::None),
    ("text", &["Retry-After: soon"], Wish::None),
    ("infinity", &["Retry-After: Infinity"], Wish::None),
    ("beyond counting", &["Retry-After: 123456789012345678901234567890"], TooLong),
    ("with spaces", &["Retry-After: \t 7 "], For(s(7))),
    ("date past", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:49:36 GMT"], For(s(0))),
    ("date now", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"], For(s(0))),
    ("date + 5 s", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:49:42 GMT"], For(s(5))),
    ("date + 5 s, the old form", &[DATE, "Retry-After: Sunday, 06-Nov-94 08:49:42 GMT"], For(s(5))),
    ("date + 60 s", &[DATE, "Retry-After: Sun, 06 Nov 1994 08:50:37 GMT"], For(s(60))),
    ("date + 1 h", &[DATE, "Retry-After: Sun, 06 Nov 1994 09:49:37 GMT"], TooLong),
    ("date past, by this clock", &["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"], For(s(0))),
    ("date far ahead, by this clock", &["Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"], TooLong),
    ("year 100000", &["Retry-After: Sun, 06 Nov 100000 08:49:37 GMT"], Wish::None),
    ("twice", &["Retry-After: 7", "Retry-After: 3"], For(s(7))),
    ("twice, once too long", &["Retry-After: 7", "Retry-After: 61"], TooLong),
    ("twice, once text", &["Retry-After: soon", "Retry-After: 3"], For(s(3))),
    ("retry-after-ms", &["Retry-After-Ms: 5000"], Wish::None),
    ("retry-after-ms beside", &["Retry-After-Ms: 5000", "Retry-After: 2"], For(s(2))),
];

/// A call, the status that it is answered with, and its attempts: if the wish is honoured, if it is too
/// long, and if there is none.
const CALLS: [(Verb, u16, [u32; 3]); 8] = [
    (Verb::Get, 503, [3, 3, 3]),
    (Verb::Get, 429, [3, 2, 2]),
    (Verb::Put, 503, [3, 1, 1]),
    (Verb::Delete, 429, [3, 2, 2]),
    (Verb::Post, 429, [2, 1, 1]),
    (Verb::Post, 503, [1, 1, 1]),
    // Of other statuses, it is not asked for.
    (Verb::Get, 404, [1, 1, 1]),
    (Verb::Post, 500, [1, 1, 1]),
];

fn headers(lines: &[&'static str]) -> Vec<(&'static str, String)> {
    let header = |line: &&'static str| {
        let (name, value) = line.split_once(':').expect("a header");
        (name, value.trim().to_owned())
    };
    lines.iter().map(header).collect()
}

#[tokio::test(start_paused = true)]
async fn each_form_has_its_wait_and_its_attempts() {
    for (name, lines, wish) in ROWS {
        for (verb, status, attempts) in CALLS {
            let case = format!("{name}: {} {status}", verb.name());
            let server = MemoryServer::always(Reply::Says(status, headers(lines)));
            let timeouts = Timeouts::default().total(s(1_000));
            let client = builder("https://procountor.invalid/api").transport(server.clone()).timeouts(timeouts);
            let found = verb.end(&client.build().expect("a client"), None).await;
            let attempts = match wish {
                For(_) => attempts[0],
                TooLong => attempts[1],
                Wish::None => attempts[2],
            };
            assert_eq!((found.2, server.count()), (Some(attempts), attempts as usize), "{case}");
            for (index, pair) in server.times().windows(2).enumerate() {
                let slept = pair[1] - pair[0];
                match wish {
                    For(wait) => assert_eq!(slept, wait, "{case}"),
                    TooLong => assert_eq!(slept, CAP, "{case}"),
                    Wish::None if status == 429 => assert_eq!(slept, s(1), "{case}"),
                    Wish::None => assert!(slept <= ms(250) * (1 << index) + ms(1), "{case}: {slept:?}"),
                }
            }
            let end = server.times().last().copied().unwrap_or_default();
            assert_eq!(server.elapsed(), end, "{case}: the last answer is no reason to wait");
        }
    }
}

/// A wish does not make a wait of the client's own: other statuses keep to theirs.
#[tokio::test(start_paused = true)]
async fn a_server_in_trouble_has_no_wishes() {
    for status in [500, 502, 504] {
        let server = MemoryServer::always(Reply::asks(status, "7"));
        let client = builder("https://procountor.invalid/api").transport(server.clone()).build().expect("a client");
        assert_eq!(Verb::Get.end(&client, None).await.2, Some(3), "{status}");
        assert!(server.elapsed() < s(1), "{status}");
    }
}

/// The same rows as bytes on a connection. What the client is about to wait for is asked of it, and not
/// waited for.
#[tokio::test]
async fn each_form_is_read_from_a_connection() {
    for (name, lines, wish) in ROWS {
        for (status, again) in [("503 Busy", true), ("404 None", false)] {
            let script = answer(status, lines, "");
            let server = Server::start(move |_| script.clone());
            let notes = Notes::default();
            let client = builder(&server.url()).observer(notes.clone()).build().expect("a client");
            let told = async {
                while notes.all().is_empty() {
                    tokio::time::sleep(ms(2)).await;
                }
            };
            let told = async {
                tokio::select! {
                    _ = Verb::Get.end(&client, None) => {}
                    () = told => {}
                }
            };
            assert!(timeout(s(9), told).await.is_ok(), "{name}: nothing came");
            let wait = notes.all().first().and_then(|noted| noted.next_in);
            let near = |wait: Duration, expected: Duration| wait <= expected && wait >= expected.mul_f64(0.9);
            let right = match (wait, wish) {
                (None, _) => !again,
                (Some(wait), For(expected)) => again && near(wait, expected),
                (Some(wait), TooLong) => again && near(wait, CAP),
                (Some(wait), Wish::None) => again && wait <= ms(250),
            };
            assert!(right, "{name}, {status}: {wait:?}");
        }
    }
}
