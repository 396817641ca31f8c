//! Pages and items.

use procountor_client::models::SortOrder;
use procountor_client::{Error, Items, Outcome, Position};
use tests::memory_server::{MemoryServer, ok, status};

use super::shelf::{Shelf, asked, client, results};

const ALL: &[&str] = &["page", "previousId", "size", "orderById", "orderByDate"];

/// The ids that a stream gives, up to its end.
macro_rules! ids {
    ($items:expr) => {{
        let mut items = $items;
        let mut ids = Vec::new();
        while let Some(item) = items.next().await {
            ids.push(item.expect("an item").id.expect("an id"));
        }
        ids
    }};
}

#[tokio::test]
async fn a_search_of_both_kinds_goes_by_the_last_item_in_an_order_that_is_said() {
    let server = Shelf::of(1..=450).server();
    let ids = ids!(client(&server).invoices().list().items());
    assert_eq!(ids, (1..=450).rev().collect::<Vec<_>>());
    let pages =
        ["size=200 orderById=DESC", "previousId=251 size=200 orderById=DESC", "previousId=51 size=200 orderById=DESC"];
    assert_eq!(asked(&server, ALL), pages);
}

#[tokio::test]
async fn the_order_and_the_size_are_the_callers_if_they_say_so() {
    let server = Shelf::of(1..=5).server();
    let ids = ids!(client(&server).invoices().list().order_by_id(SortOrder::Asc).size(2).items());
    assert_eq!(ids, [1, 2, 3, 4, 5]);
    assert_eq!(
        asked(&server, &["previousId", "size", "orderById"]),
        ["size=2 orderById=ASC", "previousId=2 size=2 orderById=ASC", "previousId=4 size=2 orderById=ASC",]
    );
}

#[tokio::test]
async fn where_no_order_is_documented_it_is_ascending() {
    let server = Shelf::of(1..=3).server();
    assert_eq!(ids!(client(&server).payments().list().items()), [1, 2, 3]);
    assert_eq!(asked(&server, &["orderById"]), ["orderById=ASC"]);
}

#[tokio::test]
async fn a_search_by_the_last_item_alone_knows_no_other_order() {
    let server = Shelf::of(1..=201).server();
    let client = client(&server);
    assert_eq!(ids!(client.products().list().items()).len(), 201);
    assert_eq!(asked(&server, &["page", "previousId"]), ["", "previousId=200"]);
    let mut items = client.products().list().order_by_version(SortOrder::Asc).items();
    let error = items.next().await.expect("an error").expect_err("which says why");
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(error.to_string().contains("leave out `orderByVersion`"), "{error}");
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn a_search_without_a_last_item_counts() {
    let server = Shelf::of(1..=401).server();
    assert_eq!(ids!(client(&server).persons().list().items()), (1..=401).rev().collect::<Vec<_>>());
    assert_eq!(
        asked(&server, &["page", "orderById"]),
        ["orderById=DESC", "page=1 orderById=DESC", "page=2 orderById=DESC"]
    );
}

#[tokio::test]
async fn sorted_otherwise_or_from_a_page_on_it_counts() {
    let server = Shelf::of(1..=5).server();
    let client = client(&server);
    assert_eq!(ids!(client.invoices().list().order_by_date(SortOrder::Asc).size(3).items()), [5, 4, 3, 2, 1]);
    assert_eq!(ids!(client.invoices().list().page(1).size(3).items()), [2, 1]);
    assert_eq!(
        asked(&server, ALL),
        ["size=3 orderByDate=ASC", "page=1 size=3 orderByDate=ASC", "page=1 size=3 orderById=DESC",]
    );
    let both = client.invoices().list().previous_id(4).order_by_date(SortOrder::Asc);
    let error = both.items().next().await.expect("an error").expect_err("which says why");
    assert!(error.to_string().contains("`previousId` says nothing"), "{error}");
}

#[tokio::test]
async fn it_begins_behind_an_item() {
    let server = Shelf::of(1..=9).server();
    assert_eq!(ids!(client(&server).invoices().list().previous_id(3).items()), [2, 1]);
}

#[tokio::test]
async fn the_end_is_a_page_that_is_not_full() {
    for (things, requests) in [(0, 1), (1, 1), (199, 1), (200, 2), (201, 2), (400, 3)] {
        let server = Shelf::of(1..=things).server();
        assert_eq!(ids!(client(&server).invoices().list().items()).len(), usize::try_from(things).expect("a count"));
        assert_eq!(server.calls().len(), requests, "{things} things");
    }
}

#[tokio::test]
async fn a_size_beyond_the_most_is_the_most_and_a_server_that_gives_less_says_so() {
    let server = Shelf::of(1..=300).server();
    assert_eq!(ids!(client(&server).invoices().list().size(5_000).items()).len(), 300);
    assert_eq!(asked(&server, &["size"]), ["size=200", "size=200"]);
    let server = MemoryServer::new(|seen| match seen.nth {
        0 => ok(r#"{"results":[{"id":9},{"id":8}],"meta":{"pageSize":2}}"#),
        _ => ok(r#"{"results":[{"id":7}],"meta":{"pageSize":2}}"#),
    });
    assert_eq!(ids!(client(&server).invoices().list().items()), [9, 8, 7]);
}

#[tokio::test]
async fn a_page_that_comes_again_is_an_error() {
    let again = MemoryServer::new(|_| results(&[r#"{"id":2}"#, r#"{"id":1}"#]));
    let client = client(&again);
    for items in [client.invoices().list().size(2).items(), client.invoices().list().size(2).page(0).items()] {
        let mut items = items;
        for id in [2, 1] {
            assert_eq!(items.next().await.expect("an item").expect("which is one").id, Some(id));
        }
        let error = items.next().await.expect("an error").expect_err("which says why");
        assert_eq!(
            error.to_string(),
            "GET /invoices: results[1] is not an item that has not ended a page before (status 200, 56 bytes)"
        );
        assert!(items.next().await.is_none());
    }
    assert_eq!(again.calls().len(), 4);
}

#[tokio::test]
async fn items_that_lead_in_a_circle_are_an_error() {
    let circle = MemoryServer::new(|seen| results(&[format!(r#"{{"id":{}}}"#, 3 - seen.nth % 3)]));
    let mut items = client(&circle).invoices().list().size(1).items();
    for _ in 0..3 {
        items.next().await.expect("an item").expect("which is one");
    }
    assert!(items.next().await.expect("an error").is_err());
}

#[tokio::test]
async fn what_comes_meanwhile_shifts_nothing() {
    let shelf = Shelf::of(1..=6);
    let (server, growing) = (shelf.clone(), shelf);
    let server = MemoryServer::new(move |seen| {
        let page = server.page(seen);
        growing.add(100 + i64::try_from(seen.nth).expect("a count"));
        page
    });
    let client = client(&server);
    // By the last item nothing is seen twice, and by counting neither.
    assert_eq!(ids!(client.invoices().list().size(2).items()), [6, 5, 4, 3, 2, 1]);
    let counted = ids!(client.invoices().list().size(3).page(0).items());
    let mut once = counted.clone();
    once.dedup();
    assert_eq!(counted, once);
    assert!(counted.ends_with(&[3, 2, 1]), "{counted:?}");
}

/// The third request fails.
fn failing() -> MemoryServer {
    let shelf = Shelf::of(1..=8);
    MemoryServer::new(move |seen| if seen.nth == 2 { status(502, "bad gateway") } else { shelf.page(seen) })
}

async fn up_to_the_error(items: &mut Items<procountor_client::models::InvoiceBasicInfo>) -> (Vec<i64>, Option<Error>) {
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
async fn an_error_keeps_what_came_and_the_stream_goes_on_when_it_is_told() {
    for counted in [false, true] {
        let server = failing();
        let list = client(&server).invoices().list().size(2);
        let mut items = if counted { list.page(0).items() } else { list.items() };
        let (first, error) = up_to_the_error(&mut items).await;
        assert_eq!(first, [8, 7, 6, 5]);
        assert_eq!(error.and_then(|error| error.status()).map(|status| status.as_u16()), Some(502));
        assert_eq!(*items.position(), if counted { Position::Page(2) } else { Position::After("5".to_owned()) });
        // It has ended, and asks for nothing by itself.
        assert!(items.next().await.is_none());
        assert_eq!(server.calls().len(), 3);
        items.resume();
        let (rest, error) = up_to_the_error(&mut items).await;
        assert!(error.is_none());
        assert_eq!(rest, [4, 3, 2, 1]);
        // After its end there is nothing to resume.
        items.resume();
        assert!(items.next().await.is_none());
    }
}

#[tokio::test]
async fn into_vec_gives_all_or_an_error() {
    let server = Shelf::of(1..=7).server();
    let all = client(&server).invoices().list().size(3).items().into_vec().await.expect("the items");
    assert_eq!(all.len(), 7);
    let server = failing();
    let error = client(&server).invoices().list().size(2).items().into_vec().await.expect_err("the third page");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn an_item_that_is_none_is_an_error_in_its_place() {
    let server = MemoryServer::new(|seen| match seen.nth {
        0 => results(&[r#"{"id":9}"#, r#""none""#, r#"{"id":7}"#]),
        _ => results(&[r#"{"id":6}"#]),
    });
    let mut items = client(&server).invoices().list().size(3).items();
    let mut said = Vec::new();
    while let Some(item) = items.next().await {
        said.push(item.map_or_else(|error| error.to_string(), |item| format!("{:?}", item.id)));
    }
    let error = "GET /invoices: results[1] is not an object (status 200, 63 bytes)";
    assert_eq!(said, ["Some(9)", error, "Some(7)", "Some(6)"]);
    // One of a full page has to be known, for the next page is asked for by it.
    let server = MemoryServer::new(|_| results(&["7", "[]"]));
    let mut pages = client(&server).invoices().list().size(2).pages();
    let error = pages.next().await.expect("an error").expect_err("which says why");
    assert!(error.to_string().contains("results[1] is not an item with a key"), "{error}");
}

#[tokio::test]
async fn a_page_comes_with_its_meta_and_what_was_not_read() {
    let server = MemoryServer::new(|_| ok(r#"{"results":[{"id":1,"date":"soon"}],"meta":{"totalCount":1,"pageNumber":0}}"#));
    let mut pages = client(&server).invoices().list().pages();
    let page = pages.next().await.expect("a page").expect("which is one");
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.total_count), Some(1));
    assert_eq!(page.unread()[0].path, "results[0].date");
    assert!(pages.next().await.is_none());
    assert_eq!(server.calls().len(), 1);
}

#[tokio::test]
async fn a_stream_that_is_dropped_asks_for_nothing_more() {
    let server = Shelf::of(1..=9).server();
    let mut items = client(&server).invoices().list().size(2).items();
    items.next().await.expect("an item").expect("which is one");
    drop(items);
    assert_eq!((server.calls().len(), server.running()), (1, 0));
}

#[tokio::test]
async fn attachments_are_known_by_their_own_id() {
    let server = MemoryServer::new(|seen| match seen.nth {
        0 => results(&[r#"{"attachmentId":8}"#, r#"{"attachmentId":3}"#]),
        _ => results(&[] as &[&str]),
    });
    let all = client(&server).attachments().list().size(2).items().into_vec().await.expect("the attachments");
    assert_eq!(all.len(), 2);
    assert_eq!(asked(&server, &["previousId"]), ["", "previousId=3"]);
}

#[tokio::test]
async fn an_answer_without_a_list_is_no_page() {
    for odd in ["{}", r#"{"errors":[{"status":500}]}"#, r#"{"results":null}"#, r#"{"results":{}}"#] {
        let server = MemoryServer::new(move |seen| match seen.nth {
            0 => results(&[r#"{"id":2}"#]),
            1 => ok(odd),
            _ => results(&[r#"{"id":1}"#]),
        });
        let mut items = client(&server).invoices().list().size(1).items();
        assert!(items.next().await.expect("an item").is_ok());
        let error = items.next().await.expect("an error").expect_err(odd);
        assert!(error.to_string().contains("results is not a list"), "{odd}: {error}");
        items.resume();
        assert_eq!(items.next().await.expect("an item").expect("which is one").id, Some(1));
    }
}

#[tokio::test]
async fn a_page_that_is_not_full_is_not_the_last_as_long_as_items_are_promised() {
    let shelf = Shelf::of(1..=5);
    let page = |ids: &str, total: usize| ok(format!(r#"{{"results":[{ids}],"meta":{{"totalCount":{total}}}}}"#));
    let server = MemoryServer::new(move |seen| match seen.nth {
        0 => page(r#"{"id":9},{"id":8}"#, 4),
        1 => page(r#"{"id":7}"#, 4),
        2 => page(r#"{"id":6}"#, 5),
        _ => shelf.page(seen),
    });
    assert_eq!(ids!(client(&server).invoices().list().size(2).items()), [9, 8, 7, 6]);
    assert_eq!(server.calls().len(), 3);
    // Behind an item, the number of all says nothing of those that are left.
    let server = MemoryServer::new(move |_| page(r#"{"id":1}"#, 100));
    assert_eq!(ids!(client(&server).invoices().list().previous_id(2).size(2).items()), [1]);
}

#[tokio::test]
async fn an_amount_that_cannot_be_read_is_an_error_of_its_item_alone() {
    let odd = r#"{"id":2,"invoiceSumInfo":[{"invoiceSumTotal":"a lot"}]}"#;
    let server = MemoryServer::new(move |seen| match seen.nth {
        0 => results(&[r#"{"id":3}"#, odd]),
        1 => results(&[r#"{"id":1}"#]),
        // Whole pages are not taken apart: one is refused for it.
        _ => results(&[r#"{"id":3}"#, odd]),
    });
    let list = client(&server).invoices().list().size(2);
    let mut items = list.clone().items();
    let mut said = Vec::new();
    while let Some(item) = items.next().await {
        said.push(item.map_or_else(|error| error.to_string(), |item| format!("{:?}", item.id)));
    }
    assert_eq!((said[0].as_str(), said[2].as_str(), said.len()), ("Some(3)", "Some(1)", 3));
    assert!(said[1].starts_with("GET /invoices: results[1].invoiceSumInfo[0].invoiceSumTotal is not "), "{}", said[1]);
    // The next page was asked for by the id of the item that was left out.
    assert_eq!(asked(&server, &["previousId"]), ["", "previousId=2"]);
    assert!(list.pages().next().await.expect("an error").is_err());
}

#[tokio::test]
async fn a_last_item_without_a_key_comes_again_and_the_others_follow() {
    let server = MemoryServer::new(|seen| match seen.nth {
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
    assert_eq!(asked(&server, &["previousId"]), ["", "previousId=9", "previousId=7"]);
}
