//! What the calls say, held against the ledger.

use std::fmt;

use super::calls::End;
use super::kinds::{KINDS, Kind, Known, Lane, SAID, Said};
use super::ledger::{Entry, Ledger};

/// How many breaches are told, of however many.
const TOLD: usize = 20;

/// The calls of one kind.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    calls: usize,
    requests: usize,
    committed: usize,
    said: [usize; SAID.len()],
}

/// What a run came to.
pub struct Report {
    seed: u64,
    rows: Vec<(&'static str, Row)>,
    total: Row,
    duplicates: usize,
    resent: usize,
    breaches: Vec<String>,
}

impl Report {
    pub(super) fn of(seed: u64, ledger: &Ledger, ends: &[End]) -> Self {
        let entries = ledger.entries();
        let mut rows = vec![Row::default(); KINDS.len()];
        let mut total = Row::default();
        let mut breaches = Vec::new();
        let (mut duplicates, mut resent) = (0, 0);
        if ends.len() != entries.len() {
            breaches.push(format!("{} calls ended of {}", ends.len(), entries.len()));
        }
        if ledger.strange() > 0 {
            breaches.push(format!("{} requests named no invoice", ledger.strange()));
        }
        for end in ends {
            let (kind, entry) = (ledger.plan[end.call], entries[end.call]);
            let at = KINDS.iter().position(|known| known.kind == kind).expect("each kind is in the table");
            for row in [&mut rows[at], &mut total] {
                row.add(end, entry);
            }
            duplicates += usize::from(entry.commits > 1);
            resent += entry.requests.saturating_sub(1);
            breaches.extend(breach(kind, end, entry));
        }
        for (known, row) in KINDS.iter().zip(&rows) {
            breaches.extend(absent(known, row));
            breaches.extend(vague(known, row));
        }
        let rows = KINDS.iter().map(|known| known.name).zip(rows).collect();
        Self { seed, rows, total, duplicates, resent, breaches }
    }

    /// What is not as it should be. Empty for a client that keeps its word.
    pub fn breaches(&self) -> &[String] {
        &self.breaches
    }

    /// How many invoices were created more than once.
    pub fn duplicates(&self) -> usize {
        self.duplicates
    }

    /// How many were created.
    pub fn committed(&self) -> usize {
        self.total.committed
    }

    /// How many requests arrived that were not the first of their call.
    pub fn resent(&self) -> usize {
        self.resent
    }

    /// How many calls were made.
    pub fn calls(&self) -> usize {
        self.total.calls
    }
}

impl Row {
    fn add(&mut self, end: &End, entry: Entry) {
        self.calls += 1;
        self.requests += entry.requests;
        self.committed += usize::from(entry.commits > 0);
        self.said[SAID.iter().position(|said| *said == end.said).unwrap_or_default()] += 1;
    }
}

/// What is wrong with a call.
fn breach(kind: Kind, end: &End, entry: Entry) -> Option<String> {
    let wrong = match (end.said, entry.commits) {
        (_, 2..) => "it was created more than once",
        (Said::NotSent | Said::Rejected, 1) => "it was created, and the call says that nothing was done",
        (Said::Fine | Said::Applied, 0) => "it was not created, and the call says that it was",
        (said, _) if said != Said::Unknown && !kind.known().said.contains(&said) => "this is not what such a call says",
        _ if end.attempts.is_some_and(|attempts| entry.requests > attempts as usize) => {
            "it was sent more often than said"
        }
        _ => return None,
    };
    Some(format!("call {}, {}: {wrong}: {end:?}, {entry:?}", end.call, kind.known().name))
}

/// A fault that did not do what it is there for proves nothing.
fn absent(known: &Known, row: &Row) -> Option<String> {
    let missed = row.calls > 5 && known.commits != (row.committed > 0);
    missed.then(|| format!("{}: {} of {} calls committed", known.name, row.committed, row.calls))
}

/// A call may meet a connection that another one's fault has ended, and then knows nothing. That is rare:
/// where the answer is plain, nearly all calls say what it says.
fn vague(known: &Known, row: &Row) -> Option<String> {
    let unknown = SAID.iter().zip(row.said).find(|(said, _)| **said == Said::Unknown).map_or(0, |(_, count)| count);
    // Where connections end before a request is read, nobody can tell a RST from a loss.
    let read = !matches!(known.lane, Lane::Reset | Lane::Fin | Lane::Stall | Lane::Half);
    let plain = read && !known.said.is_empty();
    let missed = plain && row.calls >= 100 && unknown * 5 > row.calls;
    missed.then(|| format!("{}: {unknown} of {} calls say that nothing is known", known.name, row.calls))
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<38}{:>8}{:>10}{:>10}", format!("seed {}", self.seed), "calls", "requests", "committed")?;
        for said in SAID {
            write!(f, "{:>10}", format!("{said:?}"))?;
        }
        let total = [("total", self.total)];
        for (name, row) in self.rows.iter().chain(&total) {
            write!(f, "\n{name:<38}{:>8}{:>10}{:>10}", row.calls, row.requests, row.committed)?;
            for said in row.said {
                write!(f, "{said:>10}")?;
            }
        }
        write!(
            f,
            "\n{} invoices created more than once, {} requests sent again, {} breaches",
            self.duplicates,
            self.resent,
            self.breaches.len()
        )?;
        self.breaches.iter().take(TOLD).try_for_each(|breach| write!(f, "\n  {breach}"))
    }
}
