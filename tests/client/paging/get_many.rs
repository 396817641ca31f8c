//! `get_many`: records by their ids, in batches.

use procountor_client::{Error, Outcome};
use tests::memory_server::{MemoryServer, Received, ok, status};

use super::paged_server::client;

/// Returns the ids in the path of a request.
fn path_ids(request: &Received) -> Vec<i64> {
    let line = request.line();
    let ids = line.rsplit('/').next().expect("the path has a segment");
    ids.split(',').map(|id| id.parse().expect("the id is a number")).collect()
}

/// Starts a server with even ids only: an object for one id, a list for several, 404 if it has none of them.
fn even_ids_server() -> MemoryServer {
    MemoryServer::new(|request| {
        let ids = path_ids(request);
        let records: Vec<_> = ids.iter().filter(|id| *id % 2 == 0).map(|id| format!(r#"{{"id":{id}}}"#)).collect();
        match (ids.len(), records.as_slice()) {
            (_, []) => status(404, r#"{"errors":[{"status":404,"message":"NOT_FOUND"}]}"#),
            (1, [record]) => ok(record.clone()),
            (_, records) => ok(format!(" [{}]\n", records.join(","))),
        }
    })
}

#[tokio::test]
async fn get_many_splits_into_requests_of_200_ids() {
    for (count, requests) in [(1, 1), (200, 1), (201, 2), (400, 2), (401, 3)] {
        let server = even_ids_server();
        let ids: Vec<i64> = (1..=count).map(|n| n * 2).collect();
        let invoices = client(&server).invoices().get_many(ids.clone()).await.expect("the call succeeds");
        let returned: Vec<_> = invoices.iter().filter_map(|invoice| invoice.id).collect();
        assert_eq!(returned, ids);
        assert_eq!(server.calls().len(), requests, "{count} ids");
        assert!(server.calls().iter().all(|request| path_ids(request).len() <= 200));
        // The response covers all requests, including its bytes.
        let all: Vec<serde_json::Value> = match serde_json::from_slice(invoices.bytes()) {
            Ok(serde_json::Value::Array(all)) => all,
            Ok(one) => vec![one],
            Err(error) => panic!("{error}"),
        };
        assert_eq!(all.len(), returned.len());
    }
}

#[tokio::test]
async fn duplicate_ids_are_sent_once() {
    let server = even_ids_server();
    let ids = (1..=300).chain(1..=300).chain([2]);
    let invoices = client(&server).invoices().get_many(ids).await.expect("the call succeeds");
    assert_eq!(invoices.len(), 150);
    assert_eq!(server.calls().iter().map(|request| path_ids(request).len()).collect::<Vec<_>>(), [200, 100]);
}

#[tokio::test]
async fn unknown_ids_are_skipped_unless_all_are_unknown() {
    let client = client(&even_ids_server());
    let odd = (0..200).map(|n| n * 2 + 1);
    let some = client.invoices().get_many(odd.clone().chain([2, 4])).await.expect("the call succeeds");
    assert_eq!(some.len(), 2);
    let first = client.invoices().get_many([2, 4].into_iter().chain(odd.clone())).await.expect("the call succeeds");
    assert_eq!(first.len(), 2);
    let error = client.invoices().get_many(odd.chain((400..600).map(|n| n * 2 + 1))).await.expect_err("the call fails");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    let error = client.invoices().get_many([]).await.expect_err("the call fails");
    assert!(error.to_string().ends_with("path parameter `invoiceId` has no values"), "{error}");
}

#[tokio::test]
async fn failed_request_fails_call() {
    let server = MemoryServer::new(|request| if request.nth == 0 { ok("[]") } else { status(403, "") });
    let error = client(&server).invoices().get_many(1..=600).await.expect_err("the call fails");
    assert_eq!((error.outcome(), server.calls().len()), (Outcome::Rejected, 2));
}

#[tokio::test]
async fn unread_paths_are_relative_to_whole_list() {
    let server = MemoryServer::new(|request| match request.nth {
        0 => ok(r#"[{"id":1},{"id":2}]"#),
        1 => ok(r#"{"id":3}"#),
        _ => ok(r#"[{"id":4},5,{"id":6,"date":"soon"}]"#),
    });
    let invoices = client(&server).invoices().get_many(1..=600).await.expect("the call succeeds");
    let unread: Vec<_> = invoices.unread().iter().map(|unread| unread.path.as_str()).collect();
    assert_eq!(unread, ["[4]", "[5].date"]);
    assert_eq!(invoices.iter().filter_map(|invoice| invoice.id).collect::<Vec<_>>(), [1, 2, 3, 4, 6]);
}

#[tokio::test]
async fn response_part_that_is_not_json_is_decode_error() {
    for part in ["", "[1", "[1],[2]", "nothing"] {
        let server = MemoryServer::new(move |request| ok(if request.nth == 0 { "[]" } else { part }));
        let error = client(&server).invoices().get_many(1..=201).await.expect_err(part);
        assert!(matches!(error, Error::Decode(_)), "{part}: {error}");
    }
}

#[tokio::test]
async fn html_404_is_error() {
    let server = MemoryServer::new(|request| if request.nth == 1 { status(404, "<html>") } else { ok("[]") });
    let error = client(&server).invoices().get_many(1..=600).await.expect_err("the call fails");
    assert_eq!((error.status().map(|status| status.as_u16()), server.calls().len()), (Some(404), 2));
}

#[tokio::test(start_paused = true)]
async fn timeout_covers_all_requests() {
    let server = MemoryServer::new(|_| ok("[]").after(std::time::Duration::from_secs(4)));
    let call = client(&server).invoices().get_many(1..=2_000).timeout(std::time::Duration::from_secs(10));
    let error = call.await.expect_err("the call fails");
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert_eq!((server.calls().len(), server.elapsed()), (3, std::time::Duration::from_secs(10)));
}
