//! Tests of the ledger, whose times are arguments.

use super::*;

const SECOND: Duration = Duration::from_secs(1);

fn ledger() -> (Ledger, Instant) {
    (Ledger::new(SECOND), Instant::now())
}

/// Asks for permits, and confirms this number.
fn granted(ledger: &mut Ledger, wanted: usize, granted: usize, now: Instant) -> Vec<PermitId> {
    let report = ledger.report(wanted, now);
    ledger.confirm(&report, granted, now + SECOND * 10, 1)
}

#[test]
fn confirmed_report_is_followed_by_changes_only() {
    let (mut ledger, now) = ledger();
    let ids = granted(&mut ledger, 3, 2, now);
    assert!(!ledger.has_unreported(now));
    ledger.release(ids[0], true, now);
    assert!(ledger.has_unreported(now));
    let report = ledger.report(0, now + SECOND / 4);
    assert_eq!((report.in_flight.len(), report.released, report.unused.len()), (0, vec![(ids[0], SECOND / 4)], 0));
}

#[test]
fn unconfirmed_report_is_followed_by_complete_one() {
    let (mut ledger, now) = ledger();
    let ids = granted(&mut ledger, 2, 2, now);
    ledger.release(ids[0], true, now);
    let lost = ledger.report(4, now);
    assert!(ledger.has_unreported(now));
    let report = ledger.report(0, now);
    assert_eq!(report.released, [(ids[0], Duration::ZERO)]);
    assert_eq!(report.in_flight, [(ids[1], SECOND * 10)]);
    // The server may have granted what the lost report asked for.
    assert_eq!(report.unused, lost.wanted);
}

#[test]
fn new_state_of_server_needs_complete_report() {
    let (mut ledger, now) = ledger();
    let ids = granted(&mut ledger, 1, 1, now);
    let report = ledger.report(0, now);
    ledger.confirm(&report, 0, now, 2);
    assert!(ledger.has_unreported(now));
    assert_eq!(ledger.report(0, now).in_flight, [(ids[0], SECOND * 10)]);
}

#[test]
fn unreported_release_is_removed_after_its_period() {
    let (mut ledger, now) = ledger();
    let ids = granted(&mut ledger, 1, 1, now);
    ledger.release(ids[0], true, now);
    let report = ledger.report(0, now + SECOND);
    assert_eq!((report.released.len(), report.unused), (0, ids), "the server may still count it as in flight");
}

#[test]
fn permits_of_process_alone_count_all_earlier_ones() {
    let (mut ledger, now) = ledger();
    let limits = [Limit::per_second(3)];
    let ids = granted(&mut ledger, 2, 2, now);
    ledger.release(ids[0], true, now);
    assert_eq!(ledger.grant(5, &limits, now + SECOND, now).map(|ids| ids.len()), Ok(1));
    assert_eq!(ledger.grant(5, &limits, now + SECOND, now + SECOND / 4), Err(Some(SECOND * 3 / 4)));
    let later = ledger.grant(5, &limits, now + SECOND, now + SECOND);
    assert_eq!(later.map(|ids| ids.len()), Ok(1), "two are in flight");
    assert_eq!(ledger.grant(5, &limits, now + SECOND, now + SECOND), Err(None));
}

#[test]
fn unused_permit_of_process_alone_is_forgotten() {
    let (mut ledger, now) = ledger();
    for id in ledger.grant(2, &[Limit::per_second(2)], now + SECOND, now).unwrap_or_default() {
        ledger.release(id, false, now);
    }
    assert!(!ledger.has_unreported(now));
}
