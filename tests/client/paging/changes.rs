//! Changes since a checkpoint.

use std::time::{Duration, SystemTime};

use procountor_client::{Checkpoint, DateTime};
use tests::memory_server::{MemoryServer, status};

use super::paged_server::{RecordStore, client, sent_parameters};

fn date_time(text: &str) -> DateTime {
    text.parse().expect("the date and time is valid")
}

/// A system clock that stands still, like the monotonic clock of these tests, in the future of all records.
pub(super) fn stopped() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(2_000_000_000)
}

/// Reads all changes since the checkpoint and returns their ids and the next checkpoint.
pub(super) async fn sync(server: &MemoryServer, since: &Checkpoint) -> (Vec<i64>, Checkpoint) {
    let mut changes = client(server).invoices().list().changes(since).system_time(stopped);
    let mut ids = Vec::new();
    while let Some(change) = changes.next().await {
        ids.extend(change.expect("the item is valid").id);
    }
    (ids, changes.checkpoint())
}

/// Serializes and deserializes a checkpoint.
pub(super) fn stored(checkpoint: &Checkpoint) -> Checkpoint {
    serde_json::from_str(&serde_json::to_string(checkpoint).expect("the value serializes to JSON"))
        .expect("the JSON is a checkpoint")
}

#[tokio::test(start_paused = true)]
async fn each_change_is_returned_once() {
    let store = RecordStore::default();
    let server = store.server();
    for (id, version) in [(1, "2026-04-01T10:00:00"), (2, "2026-04-01T11:59:59"), (3, "2026-04-01T12:00:00")] {
        store.put(id, version);
    }
    let (ids, first) = sync(&server, &Checkpoint::new()).await;
    assert_eq!(ids, [3, 2, 1]);
    let (ids, second) = sync(&server, &stored(&first)).await;
    assert_eq!(ids, [0_i64; 0]);
    store.put(1, "2026-04-01T12:00:00");
    store.put(4, "2026-04-01T11:00:00");
    let (ids, third) = sync(&server, &second).await;
    assert_eq!(ids, [4, 1]);
    store.put(4, "2026-04-01T18:30:15.75");
    let (ids, fourth) = sync(&server, &stored(&third)).await;
    assert_eq!(ids, [4]);
    let (ids, _) = sync(&server, &fourth).await;
    assert_eq!(ids, [0_i64; 0]);
    let since = ["", "versionStartDate=2026-04-01T10:30:00", "versionStartDate=2026-04-01T10:30:00"];
    assert_eq!(sent_parameters(&server, &["versionStartDate"])[..3], since);
    assert_eq!(sent_parameters(&server, &["versionStartDate"])[4], "versionStartDate=2026-04-01T17:00:15");
}

#[tokio::test(start_paused = true)]
async fn overlap_includes_changes_with_earlier_versions() {
    let store = RecordStore::default();
    let server = store.server();
    store.put(1, "2026-10-25T03:55:00");
    let (_, checkpoint) = sync(&server, &Checkpoint::new()).await;
    // Daylight saving time ends between the two versions.
    store.put(2, "2026-10-25T03:05:00");
    let (ids, checkpoint) = sync(&server, &checkpoint).await;
    assert_eq!(ids, [2]);
    store.put(3, "2026-10-25T02:24:00");
    assert_eq!(sync(&server, &checkpoint).await.0, [0_i64; 0]);
    assert_eq!(sync(&server, &checkpoint.overlap(Duration::from_secs(2 * 3600))).await.0, [3]);
}

#[tokio::test(start_paused = true)]
async fn changes_made_while_reading_are_not_missed() {
    let store = RecordStore::default();
    store.put(9, "2026-04-01T12:00:00");
    store.put(5, "2026-04-01T12:00:00");
    let paged = store.clone();
    // Both records change after the first page: one was read already, the other is on the next page.
    let server = MemoryServer::new(move |request| {
        let page = paged.page(request);
        if request.nth == 0 {
            paged.put(9, "2026-04-01T12:01:00");
            paged.put(5, "2026-04-01T14:00:00");
        }
        page
    });
    let mut first = client(&server).invoices().list().size(1).changes(&Checkpoint::new().overlap(Duration::ZERO));
    let mut versions = Vec::new();
    while let Some(change) = first.next().await {
        versions.push(change.expect("the item is valid").version.expect("the record has a version").to_string());
        tokio::time::advance(Duration::from_secs(7_200)).await;
    }
    assert_eq!(versions, ["2026-04-01T12:00:00", "2026-04-01T14:00:00"]);
    let (ids, _) = sync(&server, &first.checkpoint()).await;
    assert_eq!(ids, [9]);
}

#[tokio::test(start_paused = true)]
async fn interrupted_sync_resumes_from_its_checkpoint() {
    let store = RecordStore::default();
    for id in 1..=4 {
        store.put(id, &format!("2026-04-01T12:00:0{id}"));
    }
    let paged = store.clone();
    let server = MemoryServer::new(move |request| if request.nth == 1 { status(500, "") } else { paged.page(request) });
    let since = Checkpoint::since(date_time("2026-04-01T12:00:00"));
    let mut changes = client(&server).invoices().list().size(2).changes(&since);
    assert_eq!(changes.next().await.expect("the stream has an item").expect("the item is valid").id, Some(4));
    assert_eq!(changes.next().await.expect("the stream has an item").expect("the item is valid").id, Some(3));
    assert!(changes.next().await.expect("the stream has an item").is_err());
    assert!(changes.next().await.is_none());
    let half = stored(&changes.checkpoint());
    assert_eq!(sync(&server, &half).await.0, [2, 1]);
    // The stream itself resumes as well.
    changes.resume();
    assert_eq!(changes.next().await.expect("the stream has an item").expect("the item is valid").id, Some(2));
}

#[tokio::test(start_paused = true)]
async fn record_without_version_is_returned_by_every_sync() {
    let server = RecordStore::of([7]).server();
    let (ids, checkpoint) = sync(&server, &Checkpoint::new()).await;
    assert_eq!((ids, checkpoint == Checkpoint::new()), (vec![7], true));
    assert_eq!(sync(&server, &checkpoint).await.0, [7]);
}

#[tokio::test(start_paused = true)]
async fn unreadable_item_keeps_checkpoint_from_advancing() {
    let version = |id: i64| format!(r#"{{"id":{id},"version":"2026-04-0{id}T12:00:00"}}"#);
    let server = MemoryServer::new(move |request| match request.nth {
        0 => super::paged_server::results(&[version(4), "17".to_owned(), version(3)]),
        1 => super::paged_server::results(&[version(4), version(1), version(3)]),
        _ => super::paged_server::results(&[version(4)]),
    });
    let mut changes = client(&server).invoices().list().changes(&Checkpoint::new()).system_time(stopped);
    assert_eq!(changes.next().await.expect("the stream has an item").expect("the item is valid").id, Some(4));
    assert!(changes.next().await.expect("the stream has an item").is_err());
    assert_eq!(changes.next().await.expect("the stream has an item").expect("the item is valid").id, Some(3));
    assert!(changes.next().await.is_none());
    let (ids, checkpoint) = sync(&server, &stored(&changes.checkpoint())).await;
    assert_eq!(ids, [1]);
    assert_eq!(sync(&server, &checkpoint).await.0, [0_i64; 0]);
    assert_eq!(sent_parameters(&server, &["versionStartDate"]), ["", "", "versionStartDate=2026-04-04T10:30:00"]);
}

#[tokio::test(start_paused = true)]
async fn equal_and_future_versions_do_not_hide_changes() {
    let record_json = |status: &str, version: &str| format!(r#"{{"id":7,"status":"{status}","version":"{version}"}}"#);
    let server = MemoryServer::new(move |request| {
        super::paged_server::results(&[match request.nth {
            0 => record_json("UNFINISHED", "2026-04-01T12:00:00"),
            1 => record_json("PAID", "2026-04-01T12:00:00"),
            2 => record_json("PAID", "2999-01-01T00:00:00"),
            _ => record_json("PAID", "2026-04-01T12:00:01"),
        }])
    });
    let mut checkpoint = Checkpoint::new();
    for _ in 0..4 {
        let (ids, next) = sync(&server, &checkpoint).await;
        assert_eq!(ids, [7]);
        checkpoint = next;
    }
    assert!(
        sent_parameters(&server, &["versionStartDate"])[1..]
            .iter()
            .all(|since| since.ends_with("=2026-04-01T10:30:00"))
    );
}

#[tokio::test]
async fn changes_reject_start_position_and_order() {
    let server = RecordStore::of(1..=9).server();
    let list = client(&server).invoices().list();
    let searches = [
        list.clone().previous_id(3),
        list.clone().page(0),
        list.order_by_version(procountor_client::models::SortOrder::Asc),
    ];
    for search in searches {
        let error = search
            .changes(&Checkpoint::new())
            .next()
            .await
            .expect("the stream has an item")
            .expect_err("the request is rejected");
        assert!(error.to_string().contains("does not support a start position"), "{error}");
    }
    assert!(server.calls().is_empty());
}
