//! What became of the mutants, by what was done to them.

use std::collections::BTreeMap;
use std::fmt;

use procountor_generator::drift::Source;

use super::Mutant;

/// What a comparison says of a mutant.
#[derive(Clone, Debug)]
pub enum Disposition {
    /// Findings tell of it; the version asks for this much.
    Told {
        /// The part of the version.
        source: Source,
        /// How many.
        findings: usize,
    },
    /// Nothing, for it means nothing.
    Nothing,
    /// The mutant gives no client, and says why.
    Refused(String),
    /// Something that must not be said, or too little.
    Wrong(String),
}

/// What became of the mutants of one class.
#[derive(Clone, Debug, Default)]
struct Row {
    mutants: usize,
    /// By the part of the version: none, patch, minor, major.
    told: [usize; 4],
    nothing: usize,
    refused: usize,
    /// The most findings of one mutant.
    most: usize,
    wrong: usize,
}

/// What became of all mutants.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    rows: BTreeMap<&'static str, Row>,
    /// Each that is not as it should be.
    pub wrong: Vec<String>,
    /// Each that gives no client.
    pub refused: Vec<String>,
}

impl Tally {
    pub(super) fn add(&mut self, mutant: &Mutant, disposition: Disposition) {
        let row = self.rows.entry(mutant.class).or_default();
        row.mutants += 1;
        match disposition {
            Disposition::Told { source, findings } => {
                row.told[source as usize] += 1;
                row.most = row.most.max(findings);
            }
            Disposition::Nothing => row.nothing += 1,
            Disposition::Refused(why) => {
                row.refused += 1;
                self.refused.push(format!("{} at {}: {why}", mutant.class, mutant.place()));
            }
            Disposition::Wrong(why) => {
                row.wrong += 1;
                self.wrong.push(format!("{} at {}: {why}", mutant.class, mutant.place()));
            }
        }
    }

    pub(super) fn join(&mut self, other: Self) {
        for (class, more) in other.rows {
            let row = self.rows.entry(class).or_default();
            row.mutants += more.mutants;
            row.told.iter_mut().zip(more.told).for_each(|(count, more)| *count += more);
            row.nothing += more.nothing;
            row.refused += more.refused;
            row.wrong += more.wrong;
            row.most = row.most.max(more.most);
        }
        self.wrong.extend(other.wrong);
        self.refused.extend(other.refused);
    }

    /// How many there were.
    pub fn mutants(&self) -> usize {
        self.rows.values().map(|row| row.mutants).sum()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:28} mutants   none  patch  minor  major nothing refused  wrong  most findings",
            "what was done"
        )?;
        for (class, row) in &self.rows {
            let [none, patch, minor, major] = row.told;
            let Row { mutants, nothing, refused, wrong, most, .. } = row;
            writeln!(
                f,
                "{class:28} {mutants:7} {none:6} {patch:6} {minor:6} {major:6} {nothing:7} {refused:7} {wrong:6} {most:6}"
            )?;
        }
        let (wrong, refused) = (self.wrong.len(), self.refused.len());
        write!(f, "{} mutants, {wrong} wrong, {refused} give no client", self.mutants())
    }
}
