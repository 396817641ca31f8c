//! Responses of the server of the newer description, as the client of the older one reads them.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::ir;
use serde_json::Value;

use super::cells::{Cell, Way};
use super::description::{Description, Operation, includes, is_json};
use super::reader::{Outcome, Response, read};
use super::samples::{Sample, Synthesis};
use super::schema::{Node, Place, Trail};
use super::validator::Sent;

/// The responses to the calls of one operation.
pub struct Responses<'a> {
    pub old: &'a Description,
    pub new: &'a Description,
    pub operation: &'a Operation<'a>,
    pub client: &'a ir::Operation,
    /// The operation of the newer description that the server performs.
    pub target: &'a Operation<'a>,
    /// Synthesis of the older and of the newer description.
    pub synthesis: [&'a Synthesis<'a>; 2],
}

/// A documented success response with one media type.
#[derive(Clone, Debug)]
pub struct Documented<'a> {
    pub status: u16,
    pub node: Node<'a>,
    /// The media type with its node; `None` without a body.
    pub media: Option<(&'a str, Node<'a>)>,
}

/// The outcomes of all responses, by place.
type Outcomes = BTreeMap<Place, BTreeSet<Outcome>>;

impl<'a> Responses<'a> {
    /// Adds the places that the client reads otherwise than before, and returns the number of responses.
    pub fn cells(&self, cells: &mut Vec<Cell>) -> usize {
        let (old, new) = (documented(self.old, self.operation), documented(self.new, self.target));
        let sent = negotiated(&old, &new);
        let (before, first) = self.outcomes((self.old, self.synthesis[0]), &old, &new);
        let (after, second) = self.outcomes((self.new, self.synthesis[1]), &sent, &old);
        for (place, is) in &after {
            let was = before.get(place);
            for outcome in is.iter().filter(|outcome| is_worse(**outcome, was)) {
                cells.push(self.cell(place, describe(*outcome), (&old, &new)));
            }
        }
        let is_read = |outcomes: &BTreeSet<Outcome>| {
            outcomes.iter().any(|outcome| matches!(outcome, Outcome::Read | Outcome::Json(_)))
        };
        for (place, _) in before.iter().filter(|(_, was)| is_read(was)) {
            if !after.contains_key(place) {
                cells.push(self.cell(place, "member no longer sent", (&old, &new)));
            }
        }
        first + second
    }

    /// Returns what the client reads from the responses of a description.
    fn outcomes(
        &self,
        side: (&'a Description, &Synthesis<'a>),
        list: &[Documented<'a>],
        others: &[Documented<'a>],
    ) -> (Outcomes, usize) {
        let (mut outcomes, mut count) = (Outcomes::new(), 0);
        for documented in list {
            for (place, body) in bodies(side, documented, others) {
                let media_type = documented.media.as_ref().map_or("", |(name, _)| name);
                let is_empty = documented.media.is_none();
                let response = Response { status: documented.status, media_type, json: body.as_ref(), is_empty };
                let reading = read(&self.old.api, &self.client.success, &response);
                let outcome = reading.at(&place);
                let failed = reading.error.unwrap_or_else(|| place.clone());
                // The place was sent, even if the value of another one made the response unreadable.
                outcomes.entry(place).or_default();
                outcomes.entry(failed).or_default().insert(outcome);
                count += 1;
            }
        }
        (outcomes, count)
    }

    fn cell(&self, place: &Place, problem: &str, lists: (&[Documented<'a>], &[Documented<'a>])) -> Cell {
        Cell {
            operation: [self.operation.title(), self.target.title()],
            way: Way::Response,
            place: place.clone(),
            problem: problem.to_owned(),
            old: trail(self.old, self.operation, lists.0, place),
            new: trail(self.new, self.target, lists.1, place),
        }
    }
}

/// Returns the success responses of an operation, one for each media type.
pub fn documented<'a>(description: &'a Description, operation: &Operation<'a>) -> Vec<Documented<'a>> {
    let responses = operation.node.get("responses");
    let all: Vec<_> =
        responses.iter().flat_map(Node::members).filter(|(status, _)| !status.starts_with("x-")).collect();
    let is_success = |status: &str| status.starts_with(['2', '3']);
    let only_default = !all.iter().any(|(status, _)| is_success(status));
    let mut found = Vec::new();
    for (status, node) in all {
        let is_default = only_default && status == "default";
        if !is_success(status) && !is_default {
            continue;
        }
        let node = node.resolve(&description.value);
        let status = status.parse().unwrap_or(if status.starts_with('3') { 300 } else { 200 });
        let content = node.get("content");
        let media: Vec<_> = content.iter().flat_map(Node::members).collect();
        if media.is_empty() {
            found.push(Documented { status, node: node.clone(), media: None });
        }
        found.extend(media.into_iter().map(|media| Documented { status, node: node.clone(), media: Some(media) }));
    }
    found
}

/// Returns the responses that a server sends which honours the `Accept` header: of several media types of a status,
/// those that the client accepts.
fn negotiated<'a>(old: &[Documented<'a>], new: &[Documented<'a>]) -> Vec<Documented<'a>> {
    let accepted: Vec<&str> =
        old.iter().filter_map(|documented| documented.media.as_ref()).map(|(name, _)| *name).collect();
    let is_accepted = |documented: &Documented<'_>| {
        documented.media.as_ref().is_none_or(|(name, _)| accepted.iter().any(|range| includes(range, name)))
    };
    let kept = |documented: &&Documented<'_>| {
        let mut same = new.iter().filter(|other| other.status == documented.status);
        is_accepted(documented) || !same.any(|other| other.media.is_some() && is_accepted(other))
    };
    new.iter().filter(kept).cloned().collect()
}

/// Returns the bodies of a response, each with the place that it varies; `None` for bytes and for no body.
pub fn bodies<'a>(
    (description, synthesis): (&'a Description, &Synthesis<'a>),
    documented: &Documented<'a>,
    others: &[Documented<'a>],
) -> Vec<(Place, Option<Value>)> {
    let Some((name, media)) = &documented.media else { return vec![(Place::default(), None)] };
    let Some(schema) = media.get("schema").filter(|_| is_json(name) || *name == "*/*") else {
        return vec![(Place::default(), is_json(name).then_some(Value::Null))];
    };
    let same = others.iter().find(|other| other.status == documented.status).or(others.first());
    let others: Vec<_> = same.and_then(|other| other.media.as_ref()?.1.get("schema")).into_iter().collect();
    let validators = description.validators(Sent::ByServer);
    let samples = synthesis.samples(std::slice::from_ref(&schema), &others).into_iter();
    let valid = samples.filter(|sample| validators.accept(&schema.at, &sample.value));
    valid.map(|Sample { place, value }| (place, Some(value))).collect()
}

/// Whether an outcome is worse than those that the older description gave at the place.
fn is_worse(outcome: Outcome, before: Option<&BTreeSet<Outcome>>) -> bool {
    let Some(before) = before else {
        // A member that the client has no field for is ignored, or preserved.
        return outcome == Outcome::Error;
    };
    match outcome {
        Outcome::Read | Outcome::Unlisted => false,
        Outcome::Unknown => before.iter().any(|was| matches!(was, Outcome::Read | Outcome::Json(_))),
        other => !before.contains(&other),
    }
}

fn describe(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Read | Outcome::Json(_) => "read as another JSON type",
        Outcome::Absent => "absent where it was always sent",
        Outcome::Unlisted => "unlisted value",
        Outcome::Unknown => "unknown member",
        Outcome::Unread => "unread",
        Outcome::Error => "response cannot be read",
    }
}

fn trail<'a>(description: &'a Description, operation: &Operation<'a>, list: &[Documented<'a>], place: &Place) -> Trail {
    let responses = operation.node.get("responses");
    let around = responses.into_iter().map(|node| node.at);
    let nodes = list.iter().flat_map(|documented| {
        [Some(documented.node.at.clone()), documented.media.as_ref().map(|(_, node)| node.at.clone())]
    });
    let before = Trail::to(around.chain(nodes.flatten()).chain([operation.node.at.clone()]));
    let schemas: Vec<Node<'a>> =
        list.iter().filter_map(|documented| documented.media.as_ref()?.1.get("schema")).collect();
    let mut trail = Trail::within(&description.value, &schemas, place);
    if place.0.is_empty() {
        trail.last.extend(before.last.iter().cloned());
    }
    trail.all.extend(before.all);
    trail
}
