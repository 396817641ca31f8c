//! Proof of the impact on the wire: the requests of a released client, read by a server of a newer description, and the
//! responses of that server, read by the client.
//!
//! The requests that the client of the older description makes are synthesised from that description and validated
//! against the newer one. The responses are synthesised from the newer description and read as the older client reads
//! them; what it reads at each place is compared with what it reads from responses of the older description. Each place
//! at which the client fails is a [`Cell`], which a finding that breaks on the wire must name, and each such finding must
//! have a cell or a listed reason for which no client meets it.

mod cells;
mod description;
pub mod reader;
mod requests;
pub mod responses;
pub mod samples;
mod schema;
pub mod validator;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use procountor_generator::report::Report;
use procountor_generator::{Input, correct, lower};
use serde_json::Value;

pub use cells::{Cell, Verdict, Way};
pub use description::{Description, Operation};
pub use schema::{Place, Step, Trail};

use crate::mutants::{ComparedDescription, Mutant, Selection, Slices, mutants};
use cells::identity;
use requests::Calls;
use responses::Responses;
use samples::Synthesis;
use schema::Schema;
use validator::Sent;

impl Description {
    /// Reads a description with its overlays, and makes its client.
    ///
    /// # Errors
    /// The diagnostics, if the description is invalid.
    pub fn read(input: &Input<'_>) -> Result<Self, String> {
        let corrected = correct(input.description, input.overlays, input.release);
        let client = corrected.and_then(|corrected| Ok((corrected.value, lower(input)?.api)));
        let join = |errors: Vec<procountor_generator::diagnostic::Diagnostic>| {
            errors.iter().map(|error| format!("{error}\n")).collect::<String>()
        };
        client.map(|(value, api)| Self::new(value, api)).map_err(join)
    }
}

/// Proves the findings of a report on two descriptions.
pub fn prove(old: &Description, new: &Description, report: &Report) -> Verdict {
    let (mut cells, mut messages) = (Vec::new(), 0);
    let operations = old.operations().into_iter();
    let routed: Vec<_> = operations
        .filter_map(|operation| {
            let client = old.client_operation(&operation)?;
            let target = new.route(&operation.method, &url(old, &operation));
            Some((operation, client, target))
        })
        .collect();
    let requests = &Synthesis::new(&old.value, &new.value, Sent::ByClient);
    let responses = [
        &Synthesis::new(&old.value, &new.value, Sent::ByServer),
        &Synthesis::new(&new.value, &old.value, Sent::ByServer),
    ];
    for (operation, client, target) in &routed {
        match target {
            Err(problem) => {
                messages += 1;
                cells.push(rejected((old, new), operation, problem));
            }
            Ok(target) => {
                messages += Calls { old, new, operation, client, target, synthesis: requests }.cells(&mut cells);
                messages += Responses { old, new, operation, client, target, synthesis: responses }.cells(&mut cells);
            }
        }
    }
    Verdict::of(messages, cells, &report.findings)
}

/// Returns the URL of a call, with a value for each parameter of the path.
fn url(description: &Description, operation: &Operation<'_>) -> String {
    let mut path = operation.template.to_owned();
    for parameter in description.parameters(operation).iter().filter(|parameter| parameter.location == "path") {
        let schema = parameter.schema().map(|node| Schema::of(&description.value, &[node])).unwrap_or_default();
        let listed = schema.listed.as_ref().and_then(|listed| listed.first()?.as_str());
        let text = listed.unwrap_or(if schema.may_be("integer") { "7" } else { "mutant" });
        path = path.replace(&format!("{{{}}}", parameter.name), text);
    }
    let servers = description.servers(operation);
    format!("{}{path}", servers.first().map_or("", |server| server.trim_end_matches('/')))
}

/// Returns the cell of an operation whose requests all are rejected.
fn rejected((old, new): (&Description, &Description), operation: &Operation<'_>, problem: &str) -> Cell {
    let nodes = |description: &Description, operation: &Operation<'_>| {
        let servers = [&operation.node, &operation.item].into_iter().find_map(|node| node.get("servers"));
        let servers = servers.map_or_else(|| description.shared_servers(), |servers| servers.at);
        [operation.node.at.clone(), operation.item.at.clone(), servers]
    };
    let same = |other: &Operation<'_>| identity(&other.title()) == identity(&operation.title());
    let target = new.operations().into_iter().find(same);
    let new_nodes = target.as_ref().map_or_else(|| vec![new.shared_servers()], |target| nodes(new, target).to_vec());
    Cell {
        operation: [operation.title(), target.map_or_else(|| operation.title(), |target| target.title())],
        way: Way::Request,
        place: Place::default(),
        problem: problem.to_owned(),
        old: Trail::to(nodes(old, operation)),
        new: Trail::to(new_nodes),
    }
}

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
        let lines: Vec<_> =
            unnamed.chain(verdict.unmet.iter().map(|finding| format!("no client meets {finding}"))).collect();
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
        let Some((changed, new)) = changed.and_then(|changed| described(value, &changed).map(|new| (changed, new)))
        else {
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
