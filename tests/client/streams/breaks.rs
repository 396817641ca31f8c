//! Downloads that break, stall or are given up.

use std::time::Duration;

use bytes::Bytes;
use procountor_client::error::Waiting;
use procountor_client::{Error, Outcome, Timeouts};
use tests::fault_server::{Script, Server, json, raw, wait};

use super::{MIXED, End, attachment, canned, client, drain, open, pattern};

/// Holds that a download begins, fails so, and is over.
async fn fails(script: Script, kind: &str, outcome: Outcome) -> Error {
    let server = Server::start(move |_| script.clone());
    let mut download = open(&client(&server.url())).await.expect("its head");
    let error = drain(&mut download).await.expect_err("it is not whole");
    assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert!(error.to_string().starts_with("GET /attachments/{attachmentId}: "), "{error}");
    assert!(error.body().is_none(), "what came was not kept");
    assert!(matches!(download.chunk().await, Ok(None)), "after an error there is nothing");
    assert_eq!(server.count(), 1, "nothing is sent again");
    error
}

fn head(more: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Type: {MIXED}\r\n{more}\r\n\r\n")
}

#[tokio::test]
async fn what_is_cut_off_is_an_error() {
    let body = attachment(&pattern(100_000));
    let length = head(&format!("Content-Length: {}", body.len()));
    let whole = raw([length.as_bytes(), &body].concat());
    fails(whole.clone().without_last(1000).close(), "Transport", Outcome::Unknown).await;
    fails(whole.without_last(1000).reset(), "Transport", Outcome::Unknown).await;
    let longer = head(&format!("Content-Length: {}", body.len() + 5));
    fails(raw([longer.as_bytes(), &body].concat()).close(), "Transport", Outcome::Unknown).await;
    let chunk = [format!("{}{:x}\r\n", head("Transfer-Encoding: chunked"), body.len()).as_bytes(), &body].concat();
    fails(raw(&chunk).close(), "Transport", Outcome::Unknown).await;
    fails(raw([&chunk[..], b"\r\nzz\r\n"].concat()).close(), "Transport", Outcome::Unknown).await;
}

/// Nothing but the last boundary tells here that the file is whole.
#[tokio::test]
async fn a_length_that_is_too_short_or_missing_is_found_out() {
    let body = attachment(&pattern(100_000));
    let part = &body[..body.len() - 6];
    let short = head(&format!("Content-Length: {}", part.len()));
    for script in [raw([short.as_bytes(), part].concat()), raw([head("Connection: close").as_bytes(), part].concat())] {
        let error = fails(script.close(), "Decode", Outcome::Applied).await;
        assert!(error.to_string().contains("its last boundary is missing"), "{error}");
        assert!(error.to_string().contains(&format!("{} bytes", part.len())), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_part_that_never_ends_is_given_up() {
    let body = attachment(b"data data data");
    let timeouts = Timeouts::default().idle(Duration::from_secs(7)).total(Duration::from_secs(20));
    let half = Bytes::copy_from_slice(&body[..body.len() - 20]);
    let client = canned(MIXED, vec![half.clone()], End::Stalled);
    let start = tokio::time::Instant::now();
    let mut download = client.attachments().download(3).timeouts(timeouts).stream().await.expect("its head");
    // Who reads slowly loses nothing, and the call's own time is over long before.
    tokio::time::sleep(Duration::from_secs(100)).await;
    let error = drain(&mut download).await.expect_err("it pauses");
    assert_eq!(start.elapsed(), Duration::from_secs(107));
    let Error::Timeout(timeout) = &error else { panic!("{error}") };
    assert_eq!((timeout.waiting(), error.outcome()), (Waiting::Body, Outcome::Unknown));
    assert!(matches!(download.chunk().await, Ok(None)));
    // Before the file begins it is the call that ends.
    let client = canned(MIXED, vec![half.slice(..30)], End::Stalled);
    let timeouts = timeouts.idle(Duration::from_secs(30));
    let start = tokio::time::Instant::now();
    let error = client.attachments().download(3).timeouts(timeouts).stream().await.expect_err("no head");
    assert_eq!(
        (error.kind(), error.outcome(), start.elapsed()),
        ("Timeout", Outcome::Unknown, Duration::from_secs(20))
    );
}

#[tokio::test]
async fn what_breaks_before_the_file_is_not_sent_again() {
    let client = canned(MIXED, vec![Bytes::from_static(b"--b1\r\n\r\n{}\r\n--b1\r\nX")], End::Broken);
    let error = open(&client).await.expect_err("no file");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("Transport", Outcome::Unknown, 1));
}

#[tokio::test]
async fn a_download_that_is_dropped_closes_its_connection() {
    let body = attachment(&pattern(100_000));
    let length = head(&format!("Content-Length: {}", body.len()));
    let half = raw([length.as_bytes(), &body].concat()).without_last(1000).stall();
    let server = Server::start(move |request| if request.number == 0 { half.clone() } else { json("{}") });
    let server = std::sync::Arc::new(server);
    let client = client(&server.url());
    let mut download = open(&client).await.expect("its head");
    assert!(download.chunk().await.expect("a piece").is_some());
    drop(download);
    let watched = std::sync::Arc::clone(&server);
    let closed = tokio::task::spawn_blocking(move || wait(|| watched.open() == 0)).await;
    assert!(closed.is_ok_and(|closed| closed), "its connection ends");
    assert!(client.invoices().get(7).await.is_ok(), "the client goes on");
    assert_eq!((server.count(), server.connections()), (2, 2));
}
