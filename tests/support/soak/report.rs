//! Checks the results of the calls against the ledger.

use std::fmt;

use super::calls::CallResult;
use super::ledger::{Entry, Ledger};
use super::scenarios::{OUTCOMES, ReportedOutcome, SCENARIOS, Scenario, ScenarioInfo, ServerMode};

/// Maximum number of violations that are printed.
const MAX_PRINTED: usize = 20;

/// The counts of one scenario.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    calls: usize,
    requests: usize,
    committed: usize,
    outcomes: [usize; OUTCOMES.len()],
}

/// The result of a run.
pub struct Report {
    seed: u64,
    counts: Vec<(&'static str, Counts)>,
    total: Counts,
    duplicates: usize,
    resent: usize,
    violations: Vec<String>,
}

impl Report {
    pub(super) fn new(seed: u64, ledger: &Ledger, results: &[CallResult]) -> Self {
        let entries = ledger.entries();
        let mut counts = vec![Counts::default(); SCENARIOS.len()];
        let mut total = Counts::default();
        let mut violations = Vec::new();
        let (mut duplicates, mut resent) = (0, 0);
        if results.len() != entries.len() {
            violations.push(format!("{} results of {} calls", results.len(), entries.len()));
        }
        if ledger.unmatched() > 0 {
            violations.push(format!("{} requests without a planned invoice", ledger.unmatched()));
        }
        for result in results {
            let (scenario, entry) = (ledger.plan[result.call], entries[result.call]);
            let index =
                SCENARIOS.iter().position(|info| info.scenario == scenario).expect("the table contains each scenario");
            for counts in [&mut counts[index], &mut total] {
                counts.add(result, entry);
            }
            duplicates += usize::from(entry.commits > 1);
            resent += entry.requests.saturating_sub(1);
            violations.extend(violation(scenario, result, entry));
        }
        for (info, counts) in SCENARIOS.iter().zip(&counts) {
            violations.extend(ineffective(info, counts));
            violations.extend(too_many_unknown(info, counts));
        }
        let counts = SCENARIOS.iter().map(|info| info.name).zip(counts).collect();
        Self { seed, counts, total, duplicates, resent, violations }
    }

    /// Returns the violations; empty for a correct client.
    pub fn violations(&self) -> &[String] {
        &self.violations
    }

    /// Returns the number of invoices that were created more than once.
    pub fn duplicates(&self) -> usize {
        self.duplicates
    }

    /// Returns the number of created invoices.
    pub fn committed(&self) -> usize {
        self.total.committed
    }

    /// Returns the number of received requests that were not the first of their call.
    pub fn resent(&self) -> usize {
        self.resent
    }

    /// Returns the number of calls.
    pub fn calls(&self) -> usize {
        self.total.calls
    }
}

impl Counts {
    fn add(&mut self, result: &CallResult, entry: Entry) {
        self.calls += 1;
        self.requests += entry.requests;
        self.committed += usize::from(entry.commits > 0);
        self.outcomes[OUTCOMES.iter().position(|outcome| *outcome == result.outcome).unwrap_or_default()] += 1;
    }
}

/// Returns the violation by a call, if any.
fn violation(scenario: Scenario, result: &CallResult, entry: Entry) -> Option<String> {
    let problem = match (result.outcome, entry.commits) {
        (_, 2..) => "the invoice was created more than once",
        (ReportedOutcome::NotSent | ReportedOutcome::Rejected, 1) => {
            "the invoice was created, but the call reports that it was not"
        }
        (ReportedOutcome::Success | ReportedOutcome::Applied, 0) => {
            "the invoice was not created, but the call reports that it was"
        }
        (outcome, _) if outcome != ReportedOutcome::Unknown && !scenario.info().outcomes.contains(&outcome) => {
            "the call reports an outcome that the scenario does not allow"
        }
        _ if result.attempts.is_some_and(|attempts| entry.requests > attempts as usize) => {
            "the server received more requests than the call reports attempts"
        }
        _ => return None,
    };
    Some(format!("call {}, {}: {problem}: {result:?}, {entry:?}", result.call, scenario.info().name))
}

/// Returns the violation by a scenario whose servers did not behave as planned, if any: it would prove nothing.
fn ineffective(info: &ScenarioInfo, counts: &Counts) -> Option<String> {
    let is_ineffective = counts.calls > 5 && info.commits != (counts.committed > 0);
    is_ineffective.then(|| format!("{}: {} of {} calls committed", info.name, counts.committed, counts.calls))
}

/// Returns the violation by a scenario with too many unknown outcomes, if any.
///
/// A call can get a pooled connection that the fault of another call has closed, and then reports `Unknown`. That is
/// rare: if the response is unambiguous, at least four of five calls must report its outcome.
fn too_many_unknown(info: &ScenarioInfo, counts: &Counts) -> Option<String> {
    let unknown = OUTCOMES.iter().zip(counts.outcomes).find(|(outcome, _)| **outcome == ReportedOutcome::Unknown);
    let unknown = unknown.map_or(0, |(_, count)| count);
    // If a connection closes before the server reads the request, the client cannot know whether it was processed.
    let is_read =
        !matches!(info.server, ServerMode::Reset | ServerMode::Fin | ServerMode::Stall | ServerMode::HalfRequest);
    let is_unambiguous = is_read && !info.outcomes.is_empty();
    let exceeds = is_unambiguous && counts.calls >= 100 && unknown * 5 > counts.calls;
    exceeds.then(|| format!("{}: {unknown} of {} calls report an unknown outcome", info.name, counts.calls))
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<38}{:>8}{:>10}{:>10}", format!("seed {}", self.seed), "calls", "requests", "committed")?;
        for outcome in OUTCOMES {
            write!(f, "{:>10}", format!("{outcome:?}"))?;
        }
        let total = [("total", self.total)];
        for (name, counts) in self.counts.iter().chain(&total) {
            write!(f, "\n{name:<38}{:>8}{:>10}{:>10}", counts.calls, counts.requests, counts.committed)?;
            for count in counts.outcomes {
                write!(f, "{count:>10}")?;
            }
        }
        write!(
            f,
            "\n{} invoices created more than once, {} requests resent, {} violations",
            self.duplicates,
            self.resent,
            self.violations.len()
        )?;
        self.violations.iter().take(MAX_PRINTED).try_for_each(|violation| write!(f, "\n  {violation}"))
    }
}
