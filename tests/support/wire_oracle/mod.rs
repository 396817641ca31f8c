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
mod mutants;
mod place;
pub mod reader;
mod requests;
pub mod responses;
pub mod samples;
mod schema;
pub mod validator;

use procountor_generator::drift::Report;
use procountor_generator::{Input, correct, lower};

pub use cells::{Cell, Verdict, Way};
pub use description::{Description, Operation};
pub use mutants::{MutantResults, prove_mutants};
pub use place::{Place, Step, Trail};

use cells::identity;
use requests::Calls;
use responses::Responses;
use samples::Synthesis;
use validator::Sent;
use schema::Schema;

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
    Verdict::of(messages, cells, &report.findings, [old, new])
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
