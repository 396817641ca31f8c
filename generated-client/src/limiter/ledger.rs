//! The permits of one process under a shared limit, and the changes that the server does not know.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant;

use super::{Limit, call_count};

/// Number of a permit in this process.
pub(super) type PermitId = u64;

/// The permits of this process that count, or that the server may count.
///
/// While the server knows all of them, reports contain the changes only. After a failure, which leaves it open what the
/// server knows, the next report contains everything.
pub(super) struct Ledger {
    entries: BTreeMap<PermitId, Entry>,
    next_id: PermitId,
    /// The longest period of a limit, after which a released permit no longer counts.
    span: Duration,
    /// Whether the server knows all entries except for the changed ones.
    is_reported: bool,
    /// The state of the server that was seen last.
    state: Option<u64>,
}

struct Entry {
    status: Status,
    /// Whether the server may know the permit.
    is_known: bool,
    is_changed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    /// In flight. Its release is assumed at this time, if there is no other report.
    InFlight {
        until: Instant,
    },
    Released {
        at: Instant,
    },
    /// Not used, and not to be counted.
    Unused,
}

/// The content of a report to the server.
pub(super) struct Report {
    pub(super) in_flight: Vec<(PermitId, Duration)>,
    /// Released permits, with the time since then.
    pub(super) released: Vec<(PermitId, Duration)>,
    pub(super) unused: Vec<PermitId>,
    /// Permits to ask for.
    pub(super) wanted: Vec<PermitId>,
}

impl Ledger {
    pub(super) fn new(span: Duration) -> Self {
        Self { entries: BTreeMap::new(), next_id: 0, span, is_reported: true, state: None }
    }

    /// Adds a permit and returns its number.
    fn add(&mut self, status: Status, is_known: bool) -> PermitId {
        let id = self.next_id;
        self.next_id += 1;
        self.entries.insert(id, Entry { status, is_known, is_changed: true });
        id
    }

    /// Whether the server does not know all of it.
    pub(super) fn has_unreported(&mut self, now: Instant) -> bool {
        self.forget_old(now);
        (!self.is_reported && !self.entries.is_empty()) || self.entries.values().any(|entry| entry.is_changed)
    }

    /// Creates a report that also asks for permits. Until it is confirmed, the permits may be granted, and are therefore
    /// in the ledger as unused.
    pub(super) fn report(&mut self, wanted: usize, now: Instant) -> Report {
        self.forget_old(now);
        let is_complete = !std::mem::replace(&mut self.is_reported, false);
        let mut report = Report { in_flight: vec![], released: vec![], unused: vec![], wanted: vec![] };
        for (id, entry) in &mut self.entries {
            if !std::mem::replace(&mut entry.is_changed, false) && !is_complete {
                continue;
            }
            entry.is_known = true;
            match entry.status {
                Status::InFlight { until } => report.in_flight.push((*id, until.saturating_duration_since(now))),
                Status::Released { at } => report.released.push((*id, now.saturating_duration_since(at))),
                Status::Unused => report.unused.push(*id),
            }
        }
        report.wanted = (0..wanted).map(|_| self.add(Status::Unused, true)).collect();
        report
    }

    /// Stores the confirmation of a report. The first permits of those that it asked for are granted until a time.
    pub(super) fn confirm(&mut self, report: &Report, granted: usize, until: Instant, state: u64) -> Vec<PermitId> {
        let is_same = self.state.replace(state).is_none_or(|known| known == state);
        self.is_reported = is_same;
        for id in &report.unused {
            if self.entries.get(id).is_some_and(|entry| entry.status == Status::Unused && !entry.is_changed) {
                self.entries.remove(id);
            }
        }
        for (index, id) in report.wanted.iter().enumerate() {
            if index < granted {
                let entry = Entry { status: Status::InFlight { until }, is_known: true, is_changed: false };
                self.entries.insert(*id, entry);
            } else {
                self.entries.remove(id);
            }
        }
        report.wanted.iter().take(granted).copied().collect()
    }

    /// Ends a permit. A request that was started counts for one more period.
    pub(super) fn release(&mut self, id: PermitId, is_started: bool, now: Instant) {
        if let Some(entry) = self.entries.get_mut(&id) {
            entry.status = if is_started { Status::Released { at: now } } else { Status::Unused };
            entry.is_changed = true;
        }
    }

    /// Grants permits of this process alone, or returns the time until one may be granted; `None` if it depends on a
    /// request in flight.
    pub(super) fn grant(
        &mut self,
        wanted: usize,
        limits: &[Limit],
        until: Instant,
        now: Instant,
    ) -> Result<Vec<PermitId>, Option<Duration>> {
        self.forget_old(now);
        let is_in_flight = |entry: &&Entry| matches!(entry.status, Status::InFlight { .. });
        let in_flight = self.entries.values().filter(is_in_flight).count();
        let mut ages: Vec<Duration> = self.entries.values().filter_map(|entry| entry.age(now)).collect();
        ages.sort_unstable();
        let mut granted = wanted;
        let mut wait = None;
        for limit in limits {
            let released = ages.partition_point(|age| *age < limit.per);
            let free = call_count(*limit).saturating_sub(in_flight + released);
            granted = granted.min(free);
            if free == 0 {
                // The latest release that has to leave the period before another one fits.
                let blocker = call_count(*limit).checked_sub(in_flight + 1).and_then(|index| ages.get(index));
                wait = wait.max(blocker.map(|age| limit.per.saturating_sub(*age)));
            }
        }
        if granted == 0 {
            return Err(wait);
        }
        Ok((0..granted).map(|_| self.add(Status::InFlight { until }, false)).collect())
    }

    /// Removes what counts no longer. What the server may count for longer stays, as unused.
    fn forget_old(&mut self, now: Instant) {
        let (span, is_reported) = (self.span, self.is_reported);
        self.entries.retain(|_, entry| {
            let is_old = match entry.status {
                Status::InFlight { .. } => false,
                Status::Released { at } => now.saturating_duration_since(at) >= span,
                Status::Unused => !entry.is_known,
            };
            if is_old && entry.is_known && (entry.is_changed || !is_reported) {
                entry.status = Status::Unused;
                entry.is_changed = true;
                return true;
            }
            !is_old
        });
    }
}

impl Entry {
    /// Returns the time since the release.
    fn age(&self, now: Instant) -> Option<Duration> {
        match self.status {
            Status::Released { at } => Some(now.saturating_duration_since(at)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
