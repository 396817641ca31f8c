//! Changes during a search, with the monotonic clock and the system clock under control.

use std::cell::Cell;
use std::time::{Duration, SystemTime};

use procountor_client::models::InvoiceBasicInfo;
use procountor_client::{Changes, Checkpoint};
use tests::memory_server::MemoryServer;

use super::changes::stored;
use super::paged_server::{RecordStore, client};

const HOUR: u64 = 3_600;

thread_local! {
    /// Seconds since 1970 on the system clock; the runtime and the test share a thread.
    static SYSTEM_SECONDS: Cell<u64> = const { Cell::new(2_000_000_000) };
}

fn system_time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(SYSTEM_SECONDS.get())
}

/// Moves the system clock, but not the monotonic clock, as a suspended machine does.
fn suspend(hours: u64) {
    SYSTEM_SECONDS.set(SYSTEM_SECONDS.get() + hours * HOUR);
}

fn changes(server: &MemoryServer, since: &Checkpoint) -> Changes<InvoiceBasicInfo> {
    client(server).invoices().list().size(1).changes(since).system_time(system_time)
}

/// Returns the ids of the remaining items.
async fn rest(changes: &mut Changes<InvoiceBasicInfo>) -> Vec<i64> {
    let mut ids = Vec::new();
    while let Some(change) = changes.next().await {
        ids.extend(change.expect("the item is valid").id);
    }
    ids
}

/// Reads the first of two items, lets time pass, changes both, and returns the ids that this and the next search yield.
async fn change_after_first_page(pass_time: impl AsyncFnOnce()) -> (Vec<i64>, Vec<i64>) {
    let store = RecordStore::default();
    store.put(9, "2026-04-01T12:00:00");
    store.put(5, "2026-04-01T12:00:00");
    let server = store.server();
    let mut first = changes(&server, &Checkpoint::new().overlap(Duration::ZERO));
    let mut ids =
        vec![first.next().await.expect("the stream has an item").expect("the item is valid").id.expect("an id")];
    pass_time().await;
    store.put(9, "2026-04-01T12:01:00");
    store.put(5, "2026-04-01T20:00:00");
    ids.extend(rest(&mut first).await);
    (ids, rest(&mut changes(&server, &stored(&first.checkpoint()))).await)
}

#[tokio::test(start_paused = true)]
async fn change_during_suspension_is_yielded_by_next_search() {
    let expected = (vec![9, 5], vec![9]);
    assert_eq!(change_after_first_page(async || suspend(8)).await, expected, "only the system clock advances");
    let slow = async || tokio::time::advance(Duration::from_secs(8 * HOUR)).await;
    assert_eq!(change_after_first_page(slow).await, expected, "only the monotonic clock advances");
    let set_back = async || {
        tokio::time::advance(Duration::from_secs(8 * HOUR)).await;
        SYSTEM_SECONDS.set(SYSTEM_SECONDS.get() - 3 * HOUR);
    };
    assert_eq!(change_after_first_page(set_back).await, expected, "the system clock is set back");
    assert_eq!(change_after_first_page(async || {}).await.1, [0_i64; 0], "the changes are earlier than the search");
}

/// The next process continues with the item after the last one, and then yields what has changed before it.
#[tokio::test(start_paused = true)]
async fn continued_search_yields_changes_during_interruption() {
    let store = RecordStore::default();
    for id in 1..=4 {
        store.put(id, "2026-04-01T12:00:00");
    }
    let server = store.server();
    let mut first = changes(&server, &Checkpoint::new().overlap(Duration::ZERO));
    for id in [4, 3] {
        assert_eq!(first.next().await.expect("the stream has an item").expect("the item is valid").id, Some(id));
    }
    let checkpoint = stored(&first.checkpoint());
    drop(first);
    suspend(8);
    store.put(4, "2026-04-01T13:00:00");
    store.put(1, "2026-04-01T20:00:00");
    let mut second = changes(&server, &checkpoint);
    assert_eq!(rest(&mut second).await, [2, 1, 4]);
    let done = stored(&second.checkpoint());
    assert_eq!(rest(&mut changes(&server, &done)).await, [0_i64; 0]);
}
