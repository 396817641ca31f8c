//! Many things by their ids.

use procountor_client::{Error, Outcome};
use tests::memory_server::{Received, MemoryServer, ok, status};

use super::shelf::client;

/// The ids that a request names.
fn named(seen: &Received) -> Vec<i64> {
    let line = seen.line();
    let ids = line.rsplit('/').next().expect("a last segment");
    ids.split(',').map(|id| id.parse().expect("an id")).collect()
}

/// A server that has even ids only: an object for one, a list for several, 404 where it has none.
fn even() -> MemoryServer {
    MemoryServer::new(|seen| {
        let asked = named(seen);
        let rows: Vec<_> = asked.iter().filter(|id| *id % 2 == 0).map(|id| format!(r#"{{"id":{id}}}"#)).collect();
        match (asked.len(), rows.as_slice()) {
            (_, []) => status(404, r#"{"errors":[{"status":404,"message":"NOT_FOUND"}]}"#),
            (1, [row]) => ok(row.clone()),
            (_, rows) => ok(format!(" [{}]\n", rows.join(","))),
        }
    })
}

#[tokio::test]
async fn two_hundred_go_out_at_a_time() {
    for (count, requests) in [(1, 1), (200, 1), (201, 2), (400, 2), (401, 3)] {
        let server = even();
        let ids: Vec<i64> = (1..=count).map(|n| n * 2).collect();
        let invoices = client(&server).invoices().get_many(ids.clone()).await.expect("the invoices");
        let got: Vec<_> = invoices.iter().filter_map(|invoice| invoice.id).collect();
        assert_eq!(got, ids);
        assert_eq!(server.calls().len(), requests, "{count} ids");
        assert!(server.calls().iter().all(|seen| named(seen).len() <= 200));
        // The answer stands for all of them, its bytes included.
        let all: Vec<serde_json::Value> = match serde_json::from_slice(invoices.bytes()) {
            Ok(serde_json::Value::Array(all)) => all,
            Ok(one) => vec![one],
            Err(error) => panic!("{error}"),
        };
        assert_eq!(all.len(), got.len());
    }
}

#[tokio::test]
async fn what_is_named_twice_is_asked_for_once() {
    let server = even();
    let ids = (1..=300).chain(1..=300).chain([2]);
    let invoices = client(&server).invoices().get_many(ids).await.expect("the invoices");
    assert_eq!(invoices.len(), 150);
    assert_eq!(server.calls().iter().map(|seen| named(seen).len()).collect::<Vec<_>>(), [200, 100]);
}

#[tokio::test]
async fn ids_that_nothing_has_are_left_out_and_none_at_all_is_an_error() {
    let client = client(&even());
    let odd = (0..200).map(|n| n * 2 + 1);
    let some = client.invoices().get_many(odd.clone().chain([2, 4])).await.expect("two of them");
    assert_eq!(some.len(), 2);
    let first = client.invoices().get_many([2, 4].into_iter().chain(odd.clone())).await.expect("two of them");
    assert_eq!(first.len(), 2);
    let error = client.invoices().get_many(odd.chain((400..600).map(|n| n * 2 + 1))).await.expect_err("none");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    let error = client.invoices().get_many([]).await.expect_err("nothing is asked for");
    assert!(error.to_string().ends_with("path parameter `invoiceId` names none"), "{error}");
}

#[tokio::test]
async fn a_request_that_fails_is_the_error_of_the_call() {
    let server = MemoryServer::new(|seen| if seen.nth == 0 { ok("[]") } else { status(403, "") });
    let error = client(&server).invoices().get_many(1..=600).await.expect_err("the second request");
    assert_eq!((error.outcome(), server.calls().len()), (Outcome::Rejected, 2));
}

#[tokio::test]
async fn what_is_unread_has_its_place_in_the_whole_list() {
    let server = MemoryServer::new(|seen| match seen.nth {
        0 => ok(r#"[{"id":1},{"id":2}]"#),
        1 => ok(r#"{"id":3}"#),
        _ => ok(r#"[{"id":4},5,{"id":6,"date":"soon"}]"#),
    });
    let invoices = client(&server).invoices().get_many(1..=600).await.expect("the invoices");
    let unread: Vec<_> = invoices.unread().iter().map(|unread| unread.path.as_str()).collect();
    assert_eq!(unread, ["[4]", "[5].date"]);
    assert_eq!(invoices.iter().filter_map(|invoice| invoice.id).collect::<Vec<_>>(), [1, 2, 3, 4, 6]);
}

#[tokio::test]
async fn a_part_that_is_no_json_is_refused() {
    for part in ["", "[1", "[1],[2]", "nothing"] {
        let server = MemoryServer::new(move |seen| ok(if seen.nth == 0 { "[]" } else { part }));
        let error = client(&server).invoices().get_many(1..=201).await.expect_err(part);
        assert!(matches!(error, Error::Decode(_)), "{part}: {error}");
    }
}

#[tokio::test]
async fn a_gateways_404_says_nothing_of_ids() {
    let server = MemoryServer::new(|seen| if seen.nth == 1 { status(404, "<html>") } else { ok("[]") });
    let error = client(&server).invoices().get_many(1..=600).await.expect_err("not found");
    assert_eq!((error.status().map(|status| status.as_u16()), server.calls().len()), (Some(404), 2));
}

#[tokio::test(start_paused = true)]
async fn the_time_allowed_is_that_of_all_requests_together() {
    let server = MemoryServer::new(|_| ok("[]").after(std::time::Duration::from_secs(4)));
    let call = client(&server).invoices().get_many(1..=2_000).timeout(std::time::Duration::from_secs(10));
    let error = call.await.expect_err("it takes too long");
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert_eq!((server.calls().len(), server.elapsed()), (3, std::time::Duration::from_secs(10)));
}
