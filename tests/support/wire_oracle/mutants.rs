//! Proof of the findings on mutants: the client of a description, and servers of its changed copies.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::{Description, Verdict, prove};
use crate::mutants::{ComparedDescription, Mutant, Selection, Slices, mutants};

/// The results of all mutants.
#[derive(Debug, Default)]
pub struct MutantResults {
    /// Number of mutants that a client can be generated from.
    pub proved: usize,
    /// Number of mutants whose findings agree with the messages.
    pub agreeing: usize,
    /// Number of mutants that break on the wire.
    pub breaking: usize,
    /// Number of mutants that the generator rejects.
    pub rejected: usize,
    /// Number of messages.
    pub messages: usize,
    /// Disagreements, by class of change.
    pub disagreements: Vec<String>,
}

impl fmt::Display for MutantResults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { proved, agreeing, breaking, rejected, messages, .. } = self;
        write!(
            f,
            "{proved} mutants, {agreeing} agree, {breaking} break on the wire, {rejected} rejected by the generator, \
             {messages} messages"
        )
    }
}

impl MutantResults {
    fn add(&mut self, mutant: &Mutant, verdict: &Verdict) {
        self.proved += 1;
        self.messages += verdict.messages;
        self.agreeing += usize::from(verdict.agrees());
        self.breaking += usize::from(verdict.breaking > 0);
        let unnamed = verdict.unnamed.iter().map(|cell| format!("no finding names {cell}"));
        let lines: Vec<_> = unnamed.chain(verdict.unmet.iter().map(|finding| format!("no client meets {finding}"))).collect();
        if let Some(first) = lines.first() {
            let more = if lines.len() > 1 { format!("; {} more", lines.len() - 1) } else { String::new() };
            self.disagreements.push(format!("{} at {}: {first}{more}", mutant.class, mutant.pointer()));
        }
    }

    fn merge(&mut self, other: Self) {
        self.proved += other.proved;
        self.agreeing += other.agreeing;
        self.breaking += other.breaking;
        self.rejected += other.rejected;
        self.messages += other.messages;
        self.disagreements.extend(other.disagreements);
        self.disagreements.sort();
    }
}

/// Proves the findings on the selected mutants of a description, on two threads.
pub fn prove_mutants((root, names): (Value, Vec<u8>), selection: Selection) -> MutantResults {
    let slices = Slices::new(&root);
    let mut jobs: BTreeMap<String, Vec<Mutant>> = BTreeMap::new();
    for mutant in selection.apply(mutants(&root)) {
        jobs.entry(slices.path_of(&mutant.pointer())).or_default().push(mutant);
    }
    let jobs: Vec<(String, Vec<Mutant>)> = jobs.into_iter().collect();
    let (next, results) = (AtomicUsize::new(0), Mutex::new(MutantResults::default()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((path, mutants)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let slice = slices.by_path.get(path).unwrap_or(&root);
                    let found = prove_slice(slice, mutants, &names);
                    results.lock().expect("no thread panics").merge(found);
                }
            });
        }
    });
    results.into_inner().expect("no thread panics")
}

/// Proves the findings on the mutants of a slice of the description.
fn prove_slice(slice: &Value, mutants: &[Mutant], names: &[u8]) -> MutantResults {
    let mut results = MutantResults::default();
    let text = slice.to_string();
    let original =
        ComparedDescription::read("original.json", text.as_bytes(), names).expect("the slice is a valid description");
    let old = described(slice.clone(), &original).expect("a client can be generated from the slice");
    for mutant in mutants {
        let Some(value) = mutant.apply(slice) else { continue };
        let text = value.to_string();
        let changed = ComparedDescription::read("mutant.json", text.as_bytes(), names).ok();
        let Some((changed, new)) = changed.and_then(|changed| described(value, &changed).map(|new| (changed, new))) else {
            results.rejected += 1;
            continue;
        };
        let report = original.loaded.compare(&changed.loaded, (&original.input, &changed.input));
        results.add(mutant, &prove(&old, &new, &report));
    }
    results
}

fn described(value: Value, compared: &ComparedDescription<'_>) -> Option<Description> {
    compared.loaded.api().cloned().map(|api| Description::new(value, api))
}
