//! What has changed since the last time.

use std::time::Duration;

use procountor_client::{Checkpoint, DateTime};
use tests::memory_server::{MemoryServer, status};

use super::shelf::{Shelf, asked, client};

fn moment(text: &str) -> DateTime {
    text.parse().expect("a moment")
}

/// Reads what has changed, and gives the ids and the next checkpoint.
async fn sync(server: &MemoryServer, since: &Checkpoint) -> (Vec<i64>, Checkpoint) {
    let mut changes = client(server).invoices().list().changes(since);
    let mut ids = Vec::new();
    while let Some(change) = changes.next().await {
        ids.extend(change.expect("a change").id);
    }
    (ids, changes.checkpoint())
}

/// A checkpoint as it is after it was stored.
fn stored(checkpoint: &Checkpoint) -> Checkpoint {
    serde_json::from_str(&serde_json::to_string(checkpoint).expect("JSON")).expect("the same")
}

#[tokio::test(start_paused = true)]
async fn each_change_comes_once() {
    let shelf = Shelf::default();
    let server = shelf.server();
    for (id, version) in [(1, "2026-04-01T10:00:00"), (2, "2026-04-01T11:59:59"), (3, "2026-04-01T12:00:00")] {
        shelf.put(id, version);
    }
    let (ids, first) = sync(&server, &Checkpoint::new()).await;
    assert_eq!(ids, [3, 2, 1]);
    let (ids, second) = sync(&server, &stored(&first)).await;
    assert_eq!(ids, [0_i64; 0]);
    shelf.put(1, "2026-04-01T12:00:00");
    shelf.put(4, "2026-04-01T11:00:00");
    let (ids, third) = sync(&server, &second).await;
    assert_eq!(ids, [4, 1]);
    shelf.put(4, "2026-04-01T18:30:15.75");
    let (ids, fourth) = sync(&server, &stored(&third)).await;
    assert_eq!(ids, [4]);
    let (ids, _) = sync(&server, &fourth).await;
    assert_eq!(ids, [0_i64; 0]);
    let since = ["", "versionStartDate=2026-04-01T10:30:00", "versionStartDate=2026-04-01T10:30:00"];
    assert_eq!(asked(&server, &["versionStartDate"])[..3], since);
    assert_eq!(asked(&server, &["versionStartDate"])[4], "versionStartDate=2026-04-01T17:00:15");
}

#[tokio::test(start_paused = true)]
async fn a_change_with_an_earlier_moment_is_seen_as_far_as_the_overlap_reaches() {
    let shelf = Shelf::default();
    let server = shelf.server();
    shelf.put(1, "2026-10-25T03:55:00");
    let (_, checkpoint) = sync(&server, &Checkpoint::new()).await;
    // The clocks have gone back.
    shelf.put(2, "2026-10-25T03:05:00");
    let (ids, checkpoint) = sync(&server, &checkpoint).await;
    assert_eq!(ids, [2]);
    shelf.put(3, "2026-10-25T02:24:00");
    assert_eq!(sync(&server, &checkpoint).await.0, [0_i64; 0]);
    assert_eq!(sync(&server, &checkpoint.overlap(Duration::from_secs(2 * 3600))).await.0, [3]);
}

#[tokio::test(start_paused = true)]
async fn what_changed_while_it_was_read_is_not_missed() {
    let shelf = Shelf::default();
    shelf.put(9, "2026-04-01T12:00:00");
    shelf.put(5, "2026-04-01T12:00:00");
    let reading = shelf.clone();
    // Two hours go by between two pages, and both change: one before it is read, the other behind it.
    let server = MemoryServer::new(move |seen| {
        let page = reading.page(seen);
        if seen.nth == 0 {
            reading.put(9, "2026-04-01T12:01:00");
            reading.put(5, "2026-04-01T14:00:00");
        }
        page
    });
    let mut first = client(&server).invoices().list().size(1).changes(&Checkpoint::new().overlap(Duration::ZERO));
    let mut versions = Vec::new();
    while let Some(change) = first.next().await {
        versions.push(change.expect("a change").version.expect("a version").to_string());
        tokio::time::advance(Duration::from_secs(7_200)).await;
    }
    assert_eq!(versions, ["2026-04-01T12:00:00", "2026-04-01T14:00:00"]);
    let (ids, _) = sync(&server, &first.checkpoint()).await;
    assert_eq!(ids, [9]);
}

#[tokio::test(start_paused = true)]
async fn half_a_sync_is_known_and_goes_on_from_where_it_began() {
    let shelf = Shelf::default();
    for id in 1..=4 {
        shelf.put(id, &format!("2026-04-01T12:00:0{id}"));
    }
    let reading = shelf.clone();
    let server = MemoryServer::new(move |seen| if seen.nth == 1 { status(500, "") } else { reading.page(seen) });
    let since = Checkpoint::since(moment("2026-04-01T12:00:00"));
    let mut changes = client(&server).invoices().list().size(2).changes(&since);
    assert_eq!(changes.next().await.expect("a change").expect("which is one").id, Some(4));
    assert_eq!(changes.next().await.expect("a change").expect("which is one").id, Some(3));
    assert!(changes.next().await.expect("an error").is_err());
    assert!(changes.next().await.is_none());
    let half = stored(&changes.checkpoint());
    assert_eq!(sync(&server, &half).await.0, [2, 1]);
    // And so does the stream itself.
    changes.resume();
    assert_eq!(changes.next().await.expect("a change").expect("which is one").id, Some(2));
}

#[tokio::test(start_paused = true)]
async fn a_thing_without_a_version_comes_each_time() {
    let server = Shelf::of([7]).server();
    let (ids, checkpoint) = sync(&server, &Checkpoint::new()).await;
    assert_eq!((ids, checkpoint == Checkpoint::new()), (vec![7], true));
    assert_eq!(sync(&server, &checkpoint).await.0, [7]);
}

#[tokio::test(start_paused = true)]
async fn an_item_that_cannot_be_read_holds_the_checkpoint_back() {
    let version = |id: i64| format!(r#"{{"id":{id},"version":"2026-04-0{id}T12:00:00"}}"#);
    let server = MemoryServer::new(move |seen| match seen.nth {
        0 => super::shelf::results(&[version(4), "17".to_owned(), version(3)]),
        1 => super::shelf::results(&[version(4), version(1), version(3)]),
        _ => super::shelf::results(&[version(4)]),
    });
    let mut changes = client(&server).invoices().list().changes(&Checkpoint::new());
    assert_eq!(changes.next().await.expect("a change").expect("which is one").id, Some(4));
    assert!(changes.next().await.expect("an error").is_err());
    assert_eq!(changes.next().await.expect("a change").expect("which is one").id, Some(3));
    assert!(changes.next().await.is_none());
    let (ids, checkpoint) = sync(&server, &stored(&changes.checkpoint())).await;
    assert_eq!(ids, [1]);
    assert_eq!(sync(&server, &checkpoint).await.0, [0_i64; 0]);
    assert_eq!(asked(&server, &["versionStartDate"]), ["", "", "versionStartDate=2026-04-04T10:30:00"]);
}

#[tokio::test(start_paused = true)]
async fn two_changes_of_one_moment_are_two_and_a_moment_to_come_hides_nothing() {
    let row = |status: &str, version: &str| format!(r#"{{"id":7,"status":"{status}","version":"{version}"}}"#);
    let server = MemoryServer::new(move |seen| {
        super::shelf::results(&[match seen.nth {
            0 => row("UNFINISHED", "2026-04-01T12:00:00"),
            1 => row("PAID", "2026-04-01T12:00:00"),
            2 => row("PAID", "2999-01-01T00:00:00"),
            _ => row("PAID", "2026-04-01T12:00:01"),
        }])
    });
    let mut checkpoint = Checkpoint::new();
    for _ in 0..4 {
        let (ids, next) = sync(&server, &checkpoint).await;
        assert_eq!(ids, [7]);
        checkpoint = next;
    }
    assert!(asked(&server, &["versionStartDate"])[1..].iter().all(|since| since.ends_with("=2026-04-01T10:30:00")));
}

#[tokio::test]
async fn changes_are_not_read_from_the_middle_or_in_another_order() {
    let server = Shelf::of(1..=9).server();
    let list = client(&server).invoices().list();
    let odd = [
        list.clone().previous_id(3),
        list.clone().page(0),
        list.order_by_version(procountor_client::models::SortOrder::Asc),
    ];
    for search in odd {
        let error = search.changes(&Checkpoint::new()).next().await.expect("an error").expect_err("refused");
        assert!(error.to_string().contains("changes are read from the beginning"), "{error}");
    }
    assert!(server.calls().is_empty());
}
