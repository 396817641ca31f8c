//! Counts of the verdicts on mutants, by class of change.

use std::collections::BTreeMap;
use std::fmt;

use procountor_generator::report::SemverImpact;

use super::Mutant;

/// The verdict on the comparison of a mutant with the original.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// Findings report the change.
    Reported {
        /// The required part of the version.
        bump: SemverImpact,
        /// The number of findings.
        findings: usize,
    },
    /// No finding reports the change, which has no effect.
    NotReported,
    /// No client can be generated from the mutant, for this reason.
    Rejected(String),
    /// The comparison is wrong.
    Wrong(String),
}

/// The counts of one class.
#[derive(Clone, Debug, Default)]
struct Counts {
    mutants: usize,
    /// Reported mutants by the required part of the version: none, patch, minor, major.
    reported: [usize; 4],
    not_reported: usize,
    rejected: usize,
    /// The maximum number of findings on one mutant.
    max_findings: usize,
    wrong: usize,
}

/// The counts of all mutants.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    by_class: BTreeMap<&'static str, Counts>,
    /// The mutants with a wrong comparison.
    pub wrong: Vec<String>,
    /// The mutants from which no client can be generated.
    pub rejected: Vec<String>,
}

impl Tally {
    pub(super) fn add(&mut self, mutant: &Mutant, verdict: Verdict) {
        let counts = self.by_class.entry(mutant.class).or_default();
        counts.mutants += 1;
        match verdict {
            Verdict::Reported { bump, findings } => {
                counts.reported[bump as usize] += 1;
                counts.max_findings = counts.max_findings.max(findings);
            }
            Verdict::NotReported => counts.not_reported += 1,
            Verdict::Rejected(reason) => {
                counts.rejected += 1;
                self.rejected.push(format!("{} at {}: {reason}", mutant.class, mutant.pointer()));
            }
            Verdict::Wrong(reason) => {
                counts.wrong += 1;
                self.wrong.push(format!("{} at {}: {reason}", mutant.class, mutant.pointer()));
            }
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (class, other) in other.by_class {
            let counts = self.by_class.entry(class).or_default();
            counts.mutants += other.mutants;
            counts.reported.iter_mut().zip(other.reported).for_each(|(count, other)| *count += other);
            counts.not_reported += other.not_reported;
            counts.rejected += other.rejected;
            counts.wrong += other.wrong;
            counts.max_findings = counts.max_findings.max(other.max_findings);
        }
        self.wrong.extend(other.wrong);
        self.rejected.extend(other.rejected);
    }

    /// Returns the number of mutants.
    pub fn mutants(&self) -> usize {
        self.by_class.values().map(|counts| counts.mutants).sum()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:29} mutants   none  patch  minor  major not reported rejected  wrong max findings", "class")?;
        for (class, counts) in &self.by_class {
            let [none, patch, minor, major] = counts.reported;
            let Counts { mutants, not_reported, rejected, wrong, max_findings, .. } = counts;
            writeln!(
                f,
                "{class:29} {mutants:7} {none:6} {patch:6} {minor:6} {major:6} {not_reported:12} {rejected:8} {wrong:6} \
                 {max_findings:12}"
            )?;
        }
        let (wrong, rejected) = (self.wrong.len(), self.rejected.len());
        let counts = self.by_class.values();
        let disposed = counts
            .map(|counts| counts.reported.iter().sum::<usize>() + counts.not_reported + counts.rejected + counts.wrong);
        let (mutants, disposed) = (self.mutants(), disposed.sum());
        let other = mutants.abs_diff(disposed);
        write!(
            f,
            "{mutants} mutants, {wrong} wrong, {other} without exactly one disposition, {rejected} rejected by the \
             generator"
        )
    }
}
