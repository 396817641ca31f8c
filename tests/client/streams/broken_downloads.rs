//! Downloads that break, stall or are dropped.

use std::io::Write as _;
use std::time::Duration;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use procountor_client::error::TimeoutPhase;
use procountor_client::{Error, Outcome, Timeouts};
use tests::fault_server::{Script, Server, json, raw, response, wait_until};

use super::{End, MIXED, attachment, client, client_with_body, open, pattern, read_all};

/// Checks that a download starts, fails with this error, and then ends.
async fn check_failure(script: Script, kind: &str, outcome: Outcome) -> Error {
    let server = Server::start(move |_| script.clone());
    let mut download = open(&client(&server.url())).await.expect("the response head arrives");
    let error = read_all(&mut download).await.expect_err("the download fails");
    assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert!(error.to_string().starts_with("GET /attachments/{attachmentId}: "), "{error}");
    assert!(error.body().is_none(), "the body is not kept");
    assert!(matches!(download.chunk().await, Ok(None)), "the stream ends after an error");
    assert_eq!(server.count(), 1, "the call is not retried");
    error
}

fn head(more: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Type: {MIXED}\r\n{more}\r\n\r\n")
}

#[tokio::test]
async fn truncated_body_is_transport_error() {
    let body = attachment(&pattern(100_000));
    let length = head(&format!("Content-Length: {}", body.len()));
    let whole = raw([length.as_bytes(), &body].concat());
    check_failure(whole.clone().without_last(1000).close(), "Transport", Outcome::Unknown).await;
    check_failure(whole.without_last(1000).reset(), "Transport", Outcome::Unknown).await;
    let longer = head(&format!("Content-Length: {}", body.len() + 5));
    check_failure(raw([longer.as_bytes(), &body].concat()).close(), "Transport", Outcome::Unknown).await;
    let chunk = [format!("{}{:x}\r\n", head("Transfer-Encoding: chunked"), body.len()).as_bytes(), &body].concat();
    check_failure(raw(&chunk).close(), "Transport", Outcome::Unknown).await;
    check_failure(raw([&chunk[..], b"\r\nzz\r\n"].concat()).close(), "Transport", Outcome::Unknown).await;
}

/// In these responses, only the closing boundary shows whether the file is complete.
#[tokio::test]
async fn missing_closing_boundary_is_decode_error() {
    let body = attachment(&pattern(100_000));
    let part = &body[..body.len() - 6];
    let short = head(&format!("Content-Length: {}", part.len()));
    for script in [raw([short.as_bytes(), part].concat()), raw([head("Connection: close").as_bytes(), part].concat())] {
        let error = check_failure(script.close(), "Decode", Outcome::Applied).await;
        assert!(error.to_string().contains("the closing boundary is missing"), "{error}");
        assert!(error.to_string().contains(&format!("{} bytes", part.len())), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn stalled_download_times_out() {
    let body = attachment(b"data data data");
    let timeouts = Timeouts::default().idle(Duration::from_secs(7)).total(Duration::from_secs(20));
    let half = Bytes::copy_from_slice(&body[..body.len() - 20]);
    let client = client_with_body(MIXED, vec![half.clone()], End::Stalled);
    let start = tokio::time::Instant::now();
    let mut download =
        client.attachments().download(3).timeouts(timeouts).stream().await.expect("the response head arrives");
    // A slow reader does not cause a timeout, even after the total timeout.
    tokio::time::sleep(Duration::from_secs(100)).await;
    let error = read_all(&mut download).await.expect_err("the download times out");
    assert_eq!(start.elapsed(), Duration::from_secs(107));
    let Error::Timeout(timeout) = &error else { panic!("{error}") };
    assert_eq!((timeout.phase(), error.outcome()), (TimeoutPhase::ResponseBody, Outcome::Unknown));
    assert!(matches!(download.chunk().await, Ok(None)));
    // Before the file starts, the total timeout of the call applies.
    let client = client_with_body(MIXED, vec![half.slice(..30)], End::Stalled);
    let timeouts = timeouts.idle(Duration::from_secs(30));
    let start = tokio::time::Instant::now();
    let error = client.attachments().download(3).timeouts(timeouts).stream().await.expect_err("the call times out");
    assert_eq!(
        (error.kind(), error.outcome(), start.elapsed()),
        ("Timeout", Outcome::Unknown, Duration::from_secs(20))
    );
}

#[tokio::test]
async fn connection_lost_before_file_is_not_retried() {
    let client = client_with_body(MIXED, vec![Bytes::from_static(b"--b1\r\n\r\n{}\r\n--b1\r\nX")], End::Broken);
    let error = open(&client).await.expect_err("the call fails");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("Transport", Outcome::Unknown, 1));
}

#[tokio::test]
async fn dropped_download_closes_connection() {
    let body = attachment(&pattern(100_000));
    let length = head(&format!("Content-Length: {}", body.len()));
    let half = raw([length.as_bytes(), &body].concat()).without_last(1000).stall();
    let server = Server::start(move |request| if request.number == 0 { half.clone() } else { json("{}") });
    let server = std::sync::Arc::new(server);
    let client = client(&server.url());
    let mut download = open(&client).await.expect("the response head arrives");
    assert!(download.chunk().await.expect("the chunk arrives").is_some());
    drop(download);
    let observed_server = std::sync::Arc::clone(&server);
    let closed = tokio::task::spawn_blocking(move || wait_until(|| observed_server.open_connections() == 0)).await;
    assert!(closed.is_ok_and(|closed| closed), "the connection is closed");
    assert!(client.invoices().get(7).await.is_ok(), "the client stays usable");
    assert_eq!((server.count(), server.connections()), (2, 2));
}

/// A file of 5,000 bytes, of which 1,234 arrive before the connection is closed.
fn cut_off(version: &str) -> Script {
    let head = format!("{version} 200 OK\r\nContent-Type: application/pdf\r\nConnection: close\r\n\r\n");
    raw([head.as_bytes(), &pattern(1_234)].concat()).close()
}

#[tokio::test]
async fn file_without_length_is_error_unless_accepted() {
    for version in ["HTTP/1.1", "HTTP/1.0"] {
        let error = check_failure(cut_off(version), "Decode", Outcome::Applied).await;
        assert!(error.to_string().contains("its length is unknown, so it may be truncated"), "{error}");
        let server = Server::start(move |_| cut_off(version));
        let folder = tempfile::tempdir().expect("the temporary folder is created");
        let path = folder.path().join("a.pdf");
        let download = open(&client(&server.url())).await.expect("the response head arrives");
        assert!(download.save(&path).await.is_err() && !path.exists(), "a truncated file is not saved");
        let download = open(&client(&server.url())).await.expect("the response head arrives");
        let length = download.accept_unknown_length().save(&path).await.expect("the file is accepted");
        assert_eq!((length, std::fs::read(&path).ok()), (1_234, Some(pattern(1_234))));
        let whole = client(&server.url()).attachments().download(3).await.expect_err("the file may be truncated");
        assert_eq!(whole.body().map(Bytes::len), Some(1_234), "{whole}");
    }
}

/// The HTTP client drops the length of a body that it decompresses. The call asks for a body that is not compressed.
#[tokio::test]
async fn compressed_file_is_error_unless_accepted() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&pattern(5_000)).expect("the file can be compressed");
    let body = encoder.finish().expect("the file can be compressed");
    let headers = ["Content-Type: application/pdf", "Content-Encoding: gzip"];
    let script = response("200 OK", &headers, &body);
    let error = check_failure(script.clone(), "Decode", Outcome::Applied).await;
    assert!(error.to_string().contains("its length is unknown, so it may be truncated"), "{error}");
    let server = Server::start(move |_| script.clone());
    let download = open(&client(&server.url())).await.expect("the response head arrives");
    let mut download = download.accept_unknown_length();
    assert_eq!(read_all(&mut download).await.expect("the file is complete"), pattern(5_000));
    let request = server.requests().remove(0);
    assert_eq!(request.header_text("accept-encoding"), Some("identity"));
}

#[tokio::test]
async fn multipart_without_length_is_complete_with_its_closing_boundary() {
    let body = attachment(&pattern(10_000));
    let script = raw([head("Connection: close").as_bytes(), &body].concat()).close();
    let server = Server::start(move |_| script.clone());
    let mut download = open(&client(&server.url())).await.expect("the response head arrives");
    assert_eq!(read_all(&mut download).await.expect("the file is complete"), pattern(10_000));
    let whole = client(&server.url()).attachments().download(3).await.expect("the file is complete");
    assert_eq!(whole.file.content, pattern(10_000));
}

/// JSON shows where it ends, unless it is a number or nothing.
#[tokio::test]
async fn json_without_length_is_error_if_it_may_be_truncated() {
    let send = async |body: &'static str| {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n";
        let server = Server::start(move |_| raw([head, body].concat()).close());
        let request = client(&server.url()).request(procountor_client::Method::GET, "/value");
        request.send::<Option<procountor_client::Json>>().await.map(|response| response.into_inner().is_some())
    };
    for body in ["{}", "[1]", "\"1\"", "true", "null\n"] {
        assert!(send(body).await.is_ok(), "{body}");
    }
    for body in ["", "12", "1.5 "] {
        let error = send(body).await.expect_err("the value may be truncated");
        assert!(error.to_string().contains("it may be truncated"), "{error}");
    }
    for body in ["{\"a\":1", "[1]]", "tru"] {
        assert!(send(body).await.is_err(), "{body}");
    }
}
