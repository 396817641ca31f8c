//! Streams of pages and items.

use procountor_client::models::SortOrder;
use procountor_client::{Error, Items, Outcome, Position};
use tests::memory_server::{MemoryServer, ok, status};

use super::paged_server::{RecordStore, client, results, sent_parameters};

const ALL: &[&str] = &["page", "previousId", "size", "orderById", "orderByDate"];

/// Collects the ids of all items of a stream.
macro_rules! ids {
    ($items:expr) => {{
        let mut items = $items;
        let mut ids = Vec::new();
        while let Some(item) = items.next().await {
            ids.push(item.expect("the item is valid").id.expect("the item has an id"));
        }
        ids
    }};
}

#[tokio::test]
async fn search_with_page_and_previous_id_uses_previous_id() {
    let server = RecordStore::of(1..=450).server();
    let ids = ids!(client(&server).invoices().list().items());
    assert_eq!(ids, (1..=450).rev().collect::<Vec<_>>());
    let pages =
        ["size=200 orderById=DESC", "previousId=251 size=200 orderById=DESC", "previousId=51 size=200 orderById=DESC"];
    assert_eq!(sent_parameters(&server, ALL), pages);
}

#[tokio::test]
async fn order_and_size_of_caller_are_kept() {
    let server = RecordStore::of(1..=5).server();
    let ids = ids!(client(&server).invoices().list().order_by_id(SortOrder::Asc).size(2).items());
    assert_eq!(ids, [1, 2, 3, 4, 5]);
    assert_eq!(
        sent_parameters(&server, &["previousId", "size", "orderById"]),
        ["size=2 orderById=ASC", "previousId=2 size=2 orderById=ASC", "previousId=4 size=2 orderById=ASC",]
    );
}

#[tokio::test]
async fn undocumented_default_order_is_ascending() {
    let server = RecordStore::of(1..=3).server();
    assert_eq!(ids!(client(&server).payments().list().items()), [1, 2, 3]);
    assert_eq!(sent_parameters(&server, &["orderById"]), ["orderById=ASC"]);
}

#[tokio::test]
async fn search_by_previous_id_rejects_other_orders() {
    let server = RecordStore::of(1..=201).server();
    let client = client(&server);
    assert_eq!(ids!(client.products().list().items()).len(), 201);
    assert_eq!(sent_parameters(&server, &["page", "previousId"]), ["", "previousId=200"]);
    let mut items = client.products().list().order_by_version(SortOrder::Asc).items();
    let error = items.next().await.expect("the stream has an item").expect_err("the item is an error");
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(error.to_string().contains("`orderByVersion` cannot be set"), "{error}");
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn search_without_previous_id_uses_page_numbers() {
    let server = RecordStore::of(1..=401).server();
    assert_eq!(ids!(client(&server).persons().list().items()), (1..=401).rev().collect::<Vec<_>>());
    assert_eq!(
        sent_parameters(&server, &["page", "orderById"]),
        ["orderById=DESC", "page=1 orderById=DESC", "page=2 orderById=DESC"]
    );
}

#[tokio::test]
async fn other_order_or_start_page_uses_page_numbers() {
    let server = RecordStore::of(1..=5).server();
    let client = client(&server);
    assert_eq!(ids!(client.invoices().list().order_by_date(SortOrder::Asc).size(3).items()), [5, 4, 3, 2, 1]);
    assert_eq!(ids!(client.invoices().list().page(1).size(3).items()), [2, 1]);
    assert_eq!(
        sent_parameters(&server, ALL),
        ["size=3 orderByDate=ASC", "page=1 size=3 orderByDate=ASC", "page=1 size=3 orderById=DESC",]
    );
    let both = client.invoices().list().previous_id(4).order_by_date(SortOrder::Asc);
    let error = both.items().next().await.expect("the stream has an item").expect_err("the item is an error");
    assert!(error.to_string().contains("`previousId` cannot be combined"), "{error}");
}

#[tokio::test]
async fn items_start_after_previous_id() {
    let server = RecordStore::of(1..=9).server();
    assert_eq!(ids!(client(&server).invoices().list().previous_id(3).items()), [2, 1]);
}

#[tokio::test]
async fn partial_page_ends_stream() {
    for (records, requests) in [(0, 1), (1, 1), (199, 1), (200, 2), (201, 2), (400, 3)] {
        let server = RecordStore::of(1..=records).server();
        assert_eq!(
            ids!(client(&server).invoices().list().items()).len(),
            usize::try_from(records).expect("the number is not negative")
        );
        assert_eq!(server.calls().len(), requests, "{records} records");
    }
}

#[tokio::test]
async fn size_is_capped_and_page_size_of_server_is_used() {
    let server = RecordStore::of(1..=300).server();
    assert_eq!(ids!(client(&server).invoices().list().size(5_000).items()).len(), 300);
    assert_eq!(sent_parameters(&server, &["size"]), ["size=200", "size=200"]);
    let server = MemoryServer::new(|request| match request.nth {
        0 => ok(r#"{"results":[{"id":9},{"id":8}],"meta":{"pageSize":2}}"#),
        _ => ok(r#"{"results":[{"id":7}],"meta":{"pageSize":2}}"#),
    });
    assert_eq!(ids!(client(&server).invoices().list().items()), [9, 8, 7]);
}

#[tokio::test]
async fn repeated_page_is_error() {
    let repeating = MemoryServer::new(|_| results(&[r#"{"id":2}"#, r#"{"id":1}"#]));
    let client = client(&repeating);
    for items in [client.invoices().list().size(2).items(), client.invoices().list().size(2).page(0).items()] {
        let mut items = items;
        for id in [2, 1] {
            assert_eq!(items.next().await.expect("the stream has an item").expect("the item is valid").id, Some(id));
        }
        let error = items.next().await.expect("the stream has an item").expect_err("the item is an error");
        assert_eq!(
            error.to_string(),
            "GET /invoices: results[1] is not distinct from the last item of an earlier page (status 200, 56 bytes)"
        );
        assert!(items.next().await.is_none());
    }
    assert_eq!(repeating.calls().len(), 4);
}

#[tokio::test]
async fn cyclic_pages_are_error() {
    let cyclic = MemoryServer::new(|request| results(&[format!(r#"{{"id":{}}}"#, 3 - request.nth % 3)]));
    let mut items = client(&cyclic).invoices().list().size(1).items();
    for _ in 0..3 {
        items.next().await.expect("the stream has an item").expect("the item is valid");
    }
    assert!(items.next().await.expect("the stream has an item").is_err());
}

#[tokio::test]
async fn records_added_while_reading_cause_no_duplicates() {
    let store = RecordStore::of(1..=6);
    let (server, growing) = (store.clone(), store);
    let server = MemoryServer::new(move |request| {
        let page = server.page(request);
        growing.add(100 + i64::try_from(request.nth).expect("the number is not negative"));
        page
    });
    let client = client(&server);
    // Neither paging by the last id nor paging by number returns an item twice.
    assert_eq!(ids!(client.invoices().list().size(2).items()), [6, 5, 4, 3, 2, 1]);
    let numbered = ids!(client.invoices().list().size(3).page(0).items());
    let mut deduplicated = numbered.clone();
    deduplicated.dedup();
    assert_eq!(numbered, deduplicated);
    assert!(numbered.ends_with(&[3, 2, 1]), "{numbered:?}");
}

/// Starts a server whose third response is an error.
fn failing_server() -> MemoryServer {
    let store = RecordStore::of(1..=8);
    MemoryServer::new(move |request| if request.nth == 2 { status(502, "bad gateway") } else { store.page(request) })
}

async fn read_until_error(items: &mut Items<procountor_client::models::InvoiceBasicInfo>) -> (Vec<i64>, Option<Error>) {
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => ids.extend(item.id),
            Err(error) => return (ids, Some(error)),
        }
    }
    (ids, None)
}

#[tokio::test]
async fn stream_ends_at_error_and_resumes() {
    for numbered in [false, true] {
        let server = failing_server();
        let list = client(&server).invoices().list().size(2);
        let mut items = if numbered { list.page(0).items() } else { list.items() };
        let (first, error) = read_until_error(&mut items).await;
        assert_eq!(first, [8, 7, 6, 5]);
        assert_eq!(error.and_then(|error| error.status()).map(|status| status.as_u16()), Some(502));
        assert_eq!(*items.position(), if numbered { Position::Page(2) } else { Position::After("5".to_owned()) });
        // The stream sends no requests until it is resumed.
        assert!(items.next().await.is_none());
        assert_eq!(server.calls().len(), 3);
        items.resume();
        let (rest, error) = read_until_error(&mut items).await;
        assert!(error.is_none());
        assert_eq!(rest, [4, 3, 2, 1]);
        // A complete stream cannot be resumed.
        items.resume();
        assert!(items.next().await.is_none());
    }
}

#[tokio::test]
async fn into_vec_returns_all_items_or_first_error() {
    let server = RecordStore::of(1..=7).server();
    let all = client(&server).invoices().list().size(3).items().into_vec().await.expect("the call succeeds");
    assert_eq!(all.len(), 7);
    let server = failing_server();
    let error = client(&server).invoices().list().size(2).items().into_vec().await.expect_err("the call fails");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn unreadable_item_is_error_in_its_position() {
    let server = MemoryServer::new(|request| match request.nth {
        0 => results(&[r#"{"id":9}"#, r#""none""#, r#"{"id":7}"#]),
        _ => results(&[r#"{"id":6}"#]),
    });
    let mut items = client(&server).invoices().list().size(3).items();
    let mut output = Vec::new();
    while let Some(item) = items.next().await {
        output.push(item.map_or_else(|error| error.to_string(), |item| format!("{:?}", item.id)));
    }
    let error = "GET /invoices: results[1] is not an object (status 200, 63 bytes)";
    assert_eq!(output, ["Some(9)", error, "Some(7)", "Some(6)"]);
    // The request for the next page needs the key of an item of this page.
    let server = MemoryServer::new(|_| results(&["7", "[]"]));
    let mut pages = client(&server).invoices().list().size(2).pages();
    let error = pages.next().await.expect("the stream has an item").expect_err("the item is an error");
    assert!(error.to_string().contains("results[1] is not an item with a key"), "{error}");
}

#[tokio::test]
async fn page_has_meta_and_unread_members() {
    let server =
        MemoryServer::new(|_| ok(r#"{"results":[{"id":1,"date":"soon"}],"meta":{"totalCount":1,"pageNumber":0}}"#));
    let mut pages = client(&server).invoices().list().pages();
    let page = pages.next().await.expect("the stream has an item").expect("the item is valid");
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.total_count), Some(1));
    assert_eq!(page.unread()[0].path, "results[0].date");
    assert!(pages.next().await.is_none());
    assert_eq!(server.calls().len(), 1);
}

#[tokio::test]
async fn dropped_stream_sends_no_more_requests() {
    let server = RecordStore::of(1..=9).server();
    let mut items = client(&server).invoices().list().size(2).items();
    items.next().await.expect("the stream has an item").expect("the item is valid");
    drop(items);
    assert_eq!((server.calls().len(), server.running()), (1, 0));
}

#[tokio::test]
async fn attachments_are_paged_by_attachment_id() {
    let server = MemoryServer::new(|request| match request.nth {
        0 => results(&[r#"{"attachmentId":8}"#, r#"{"attachmentId":3}"#]),
        _ => results(&[] as &[&str]),
    });
    let all = client(&server).attachments().list().size(2).items().into_vec().await.expect("the call succeeds");
    assert_eq!(all.len(), 2);
    assert_eq!(sent_parameters(&server, &["previousId"]), ["", "previousId=3"]);
}

#[tokio::test]
async fn response_without_results_is_error() {
    for unusual in ["{}", r#"{"errors":[{"status":500}]}"#, r#"{"results":null}"#, r#"{"results":{}}"#] {
        let server = MemoryServer::new(move |request| match request.nth {
            0 => results(&[r#"{"id":2}"#]),
            1 => ok(unusual),
            _ => results(&[r#"{"id":1}"#]),
        });
        let mut items = client(&server).invoices().list().size(1).items();
        assert!(items.next().await.expect("the stream has an item").is_ok());
        let error = items.next().await.expect("the stream has an item").expect_err(unusual);
        assert!(error.to_string().contains("results is not a list"), "{unusual}: {error}");
        items.resume();
        assert_eq!(items.next().await.expect("the stream has an item").expect("the item is valid").id, Some(1));
    }
}

#[tokio::test]
async fn partial_page_with_larger_total_count_is_not_last() {
    let store = RecordStore::of(1..=5);
    let page = |ids: &str, total: usize| ok(format!(r#"{{"results":[{ids}],"meta":{{"totalCount":{total}}}}}"#));
    let server = MemoryServer::new(move |request| match request.nth {
        0 => page(r#"{"id":9},{"id":8}"#, 4),
        1 => page(r#"{"id":7}"#, 4),
        2 => page(r#"{"id":6}"#, 5),
        _ => store.page(request),
    });
    assert_eq!(ids!(client(&server).invoices().list().size(2).items()), [9, 8, 7, 6]);
    assert_eq!(server.calls().len(), 3);
    // After a previous id, the total count does not show how many items remain.
    let server = MemoryServer::new(move |_| page(r#"{"id":1}"#, 100));
    assert_eq!(ids!(client(&server).invoices().list().previous_id(2).size(2).items()), [1]);
}

#[tokio::test]
async fn invalid_amount_is_error_of_its_item_only() {
    let unusual = r#"{"id":2,"invoiceSumInfo":[{"invoiceSumTotal":"a lot"}]}"#;
    let server = MemoryServer::new(move |request| match request.nth {
        0 => results(&[r#"{"id":3}"#, unusual]),
        1 => results(&[r#"{"id":1}"#]),
        // A stream of pages rejects the whole page.
        _ => results(&[r#"{"id":3}"#, unusual]),
    });
    let list = client(&server).invoices().list().size(2);
    let mut items = list.clone().items();
    let mut output = Vec::new();
    while let Some(item) = items.next().await {
        output.push(item.map_or_else(|error| error.to_string(), |item| format!("{:?}", item.id)));
    }
    assert_eq!((output[0].as_str(), output[2].as_str(), output.len()), ("Some(3)", "Some(1)", 3));
    assert!(
        output[1].starts_with("GET /invoices: results[1].invoiceSumInfo[0].invoiceSumTotal is not "),
        "{}",
        output[1]
    );
    // The request for the next page has the id of the unreadable item.
    assert_eq!(sent_parameters(&server, &["previousId"]), ["", "previousId=2"]);
    assert!(list.pages().next().await.expect("the stream has an item").is_err());
}

#[tokio::test]
async fn last_item_without_key_is_requested_again() {
    let server = MemoryServer::new(|request| match request.nth {
        0 => results(&[r#"{"id":9}"#, "17"]),
        1 => results(&["17", r#"{"id":7}"#]),
        _ => results(&[r#"{"id":6}"#]),
    });
    let mut items = client(&server).invoices().list().size(2).items();
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        ids.push(item.ok().and_then(|item| item.id));
    }
    assert_eq!(ids, [Some(9), None, None, Some(7), Some(6)]);
    assert_eq!(sent_parameters(&server, &["previousId"]), ["", "previousId=9", "previousId=7"]);
}
