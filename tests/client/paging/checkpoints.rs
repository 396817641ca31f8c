//! Size, stored form and limits of checkpoints.

use procountor_client::{Checkpoint, DateTime};
use tests::memory_server::{MemoryServer, Received, Reply};

use super::changes::{stored, sync};
use super::paged_server::{client, query, results, sent_parameters};

/// Maximum number of changes that a checkpoint remembers of one search, as documented.
const MAX_KNOWN: usize = 4_096;

/// Maximum size of a checkpoint as JSON, as documented.
const MAX_BYTES: usize = 140_000;

/// The time that is this many seconds after the beginning of 2026.
fn version(seconds: i64) -> String {
    let start: DateTime = "2026-01-01T00:00:00".parse().expect("the date and time is valid");
    let time = start.civil() + std::time::Duration::from_secs(seconds.try_into().expect("the time is positive"));
    DateTime::from(time).to_string()
}

/// A server with this many items, which changed at intervals of this many seconds.
fn server(count: i64, seconds: i64) -> MemoryServer {
    MemoryServer::new(move |request| page(request, count, seconds))
}

fn page(request: &Received, count: i64, seconds: i64) -> Reply {
    let query = query(request);
    let previous = query.get("previousId").and_then(|id| id.parse().ok()).unwrap_or(count + 1);
    let items = (1..previous).rev().map(|id| (id, version(id * seconds)));
    let since = query.get("versionStartDate").cloned().unwrap_or_default();
    let items = items.take_while(|(_, version)| *version >= since).take(200);
    let items: Vec<_> = items.map(|(id, version)| format!(r#"{{"id":{id},"version":"{version}"}}"#)).collect();
    results(&items)
}

/// Takes a checkpoint after each 200 items. Returns the total and the maximum of their sizes, and the number of items
/// that the next synchronisation yields.
async fn sizes(count: i64, seconds: i64) -> (usize, usize, usize) {
    let server = server(count, seconds);
    let mut changes =
        client(&server).invoices().list().changes(&Checkpoint::new()).system_time(super::changes::stopped);
    let (mut total, mut maximum, mut read) = (0, 0, 0);
    while let Some(change) = changes.next().await {
        change.expect("the item is valid");
        read += 1;
        if read % 200 == 0 {
            let size = serde_json::to_string(&changes.checkpoint()).expect("the checkpoint is JSON").len();
            (total, maximum) = (total + size, maximum.max(size));
        }
    }
    (total, maximum, sync(&server, &stored(&changes.checkpoint())).await.0.len())
}

#[tokio::test(start_paused = true)]
async fn size_of_checkpoints_is_bounded_and_total_is_linear() {
    for (name, seconds) in [("within the overlap", 0), ("a minute apart", 60)] {
        let (half_total, half_maximum, _) = sizes(20_000, seconds).await;
        let (total, maximum, repeated) = sizes(40_000, seconds).await;
        println!("{name}: {half_total} and {total} bytes for 20,000 and 40,000 items, at most {maximum}");
        assert!(maximum.max(half_maximum) < MAX_BYTES, "{name}: {maximum} bytes");
        assert!(total < half_total * 22 / 10, "{name}: {half_total} and {total} bytes");
        assert_eq!(repeated, if seconds == 0 { 40_000 - MAX_KNOWN } else { 0 }, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn changes_within_the_limit_are_not_repeated() {
    let count = i64::try_from(MAX_KNOWN).expect("the limit fits i64");
    assert_eq!(sizes(count, 0).await.2, 0);
}

/// Checkpoints of the release before the stored form had a version: complete, and in the middle of a search.
#[tokio::test(start_paused = true)]
async fn checkpoint_without_version_is_read() {
    let items: Vec<_> =
        (1..=3).rev().map(|id| format!(r#"{{"id":{id},"version":"2026-04-01T12:00:0{id}"}}"#)).collect();
    let server = MemoryServer::always(results(&items));
    let given = r#""3":"2026-04-01T12:00:03 5d5d5d5d5d5d5d5d","2":"2026-04-01T12:00:02 HASH""#;
    let overlap = r#""overlap":{"secs":5400,"nanos":0}"#;
    // The hash is of the item's JSON text.
    let hash = |text: &str| {
        text.bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let given = given.replace("HASH", &format!("{:016x}", hash(&items[1])));
    for since in ["null", "\"2026-04-01T12:00:03\""] {
        let old = format!(r#"{{"since":{since},"given":{{{given}}},{overlap}}}"#);
        let checkpoint: Checkpoint = serde_json::from_str(&old).expect("the old form is readable");
        let (ids, next) = sync(&server, &checkpoint).await;
        assert_eq!(ids, [3, 1], "item 3 has changed, item 1 is unknown");
        assert_eq!(sync(&server, &stored(&next)).await.0, [0_i64; 0]);
    }
    assert_eq!(sent_parameters(&server, &["versionStartDate"])[2], "versionStartDate=2026-04-01T10:30:03");
}

#[test]
fn stored_checkpoint_has_version_and_rejects_later_ones() {
    let text = serde_json::to_string(&Checkpoint::new()).expect("the checkpoint is JSON");
    assert!(text.starts_with(r#"{"version":2,"#), "{text}");
    let later = text.replace(r#""version":2"#, r#""version":3"#);
    let error = serde_json::from_str::<Checkpoint>(&later).expect_err("the version is later").to_string();
    assert!(error.contains("checkpoint has version 3, and this release reads up to 2"), "{error}");
    let invalid = text.replace(r#""known":"""#, r#""known":"12""#);
    assert!(invalid != text && serde_json::from_str::<Checkpoint>(&invalid).is_err());
}

#[tokio::test(start_paused = true)]
async fn checkpoint_of_another_search_starts_again_and_skips_known_changes() {
    let server = server(6, 60);
    let mut changes = client(&server).invoices().list().changes(&Checkpoint::new());
    for _ in 0..2 {
        changes.next().await.expect("the stream has an item").expect("the item is valid");
    }
    let checkpoint = stored(&changes.checkpoint());
    let search = client(&server).invoices().list().status([procountor_client::models::InvoiceStatus::Paid]);
    let mut other = search.changes(&checkpoint);
    let mut ids = Vec::new();
    while let Some(change) = other.next().await {
        ids.extend(change.expect("the item is valid").id);
    }
    assert_eq!(ids, [4, 3, 2, 1]);
    assert_eq!(sent_parameters(&server, &["previousId"]), ["", ""]);
}

/// An item that cannot be read, with a known time of change, holds the checkpoint back only to that time.
#[tokio::test(start_paused = true)]
async fn unreadable_item_with_version_is_retried_from_its_change() {
    let item = |id: i64, sum: &str| {
        format!(r#"{{"id":{id},"invoiceSumInfo":[{{"vatSumTotal":{sum}}}],"version":"2026-04-0{id}T12:00:00"}}"#)
    };
    let server = MemoryServer::new(move |request| match request.nth {
        0 => results(&[item(4, "1"), item(2, "\"x\""), item(1, "1")]),
        1 => results(&[item(4, "1"), item(2, "1")]),
        _ => results(&[item(4, "1")]),
    });
    let mut changes =
        client(&server).invoices().list().changes(&Checkpoint::new()).system_time(super::changes::stopped);
    let mut failures = 0;
    while let Some(change) = changes.next().await {
        failures += usize::from(change.is_err());
    }
    assert_eq!(failures, 1);
    let (ids, next) = sync(&server, &stored(&changes.checkpoint())).await;
    assert_eq!(ids, [2]);
    assert_eq!(sync(&server, &next).await.0, [0_i64; 0]);
    let since = ["", "versionStartDate=2026-04-02T10:30:00", "versionStartDate=2026-04-04T10:30:00"];
    assert_eq!(sent_parameters(&server, &["versionStartDate"]), since);
}

#[test]
fn invalid_stored_checkpoint_is_error_that_names_member() {
    for (stored, name) in [
        (r#"{"version":2}"#, "overlap"),
        (r#"{"version":-1,"overlap":{"secs":1,"nanos":0}}"#, "version"),
        (r#"{"overlap":{"secs":1,"nanos":1000000000}}"#, "overlap"),
        (r#"{"overlap":{"secs":1,"nanos":0},"since":7}"#, "since"),
        (r#"{"overlap":{"secs":1,"nanos":0},"known":"0123"}"#, "known"),
        (r#"{"overlap":{"secs":1,"nanos":0},"given":{"7":8}}"#, "given"),
        (r#"{"overlap":{"secs":1,"nanos":0},"search":{}}"#, "started"),
    ] {
        let error = serde_json::from_str::<Checkpoint>(stored).expect_err("the checkpoint is invalid");
        assert!(error.to_string().contains(&format!("`{name}`")), "{stored}: {error}");
    }
}

#[test]
fn checkpoint_is_the_same_after_other_formats() {
    let checkpoint = Checkpoint::since("2026-01-30T15:20:00".parse().expect("the date and time is valid"));
    let bytes = rmp_serde::to_vec(&checkpoint).expect("MessagePack can be written");
    assert_eq!(rmp_serde::from_slice::<Checkpoint>(&bytes).expect("MessagePack can be read"), checkpoint);
    let mut bytes = Vec::new();
    ciborium::into_writer(&checkpoint, &mut bytes).expect("CBOR can be written");
    assert_eq!(ciborium::from_reader::<Checkpoint, _>(&bytes[..]).expect("CBOR can be read"), checkpoint);
}
