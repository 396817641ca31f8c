//! Cells of the oracle, and their comparison with the findings of a report.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use procountor_generator::report::{
    Direction, Finding, JsonTypes, LocationPair, OperationName, Rule, State, WireImpact,
};

use super::schema::{Place, Trail};

/// The direction of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// From the client to the server.
    Request,
    /// From the server to the client.
    Response,
}

/// A place of a message at which a client of the older description fails.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The operation as both descriptions spell it.
    pub operation: [String; 2],
    pub way: Way,
    pub place: Place,
    pub problem: String,
    pub old: Trail,
    pub new: Trail,
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, way, place, problem, .. } = self;
        let way = if *way == Way::Request { "request" } else { "response" };
        write!(f, "{}, {way}, `{place}`: {problem}", operation[0])
    }
}

/// A reason for which no client meets a finding that breaks on the wire.
struct Unmet {
    rule: Rule,
    applies: fn(&Finding) -> bool,
    reason: &'static str,
}

const ANY: fn(&Finding) -> bool = |_| true;
/// Both descriptions have the node.
const KEPT: fn(&Finding) -> bool =
    |finding| finding.pointers.iter().all(|pair| pair.old.is_some() && pair.new.is_some());
/// The finding breaks responses only.
const READ: fn(&Finding) -> bool = |finding| finding.wire == WireImpact::ReadsBreak;

/// Whether the type after the change is this one: the only JSON type, or any for `None`, and the format.
fn becomes(finding: &Finding, json_type: Option<&str>, format: Option<&str>) -> bool {
    let Some(State::Type(after)) = &finding.after.wire else { return false };
    let types = match json_type {
        Some(name) => JsonTypes::Listed(BTreeSet::from([name.to_owned()])),
        None => JsonTypes::Any,
    };
    after.types == types && after.format.as_deref() == format
}

const KEPT_UNION: &str = "the client keeps a union that it receives as JSON";
const KEPT_ERROR: &str = "an error has the status and the raw response, whatever its body is";

/// The reasons, by rule. Each is a fact about the client, whatever the description is.
const UNMET: &[Unmet] = &[
    Unmet { rule: Rule::DefaultChanged, applies: ANY, reason: "the client sends no default: the server applies it" },
    Unmet { rule: Rule::PagingIntroduced, applies: ANY, reason: "the client reads a list of any length" },
    Unmet {
        rule: Rule::ResponseHeaderChanged,
        applies: READ,
        reason: "the client reads no header because a description lists it",
    },
    Unmet { rule: Rule::ErrorBodyChanged, applies: READ, reason: KEPT_ERROR },
    Unmet {
        rule: Rule::ResponseIntegerWidened,
        applies: READ,
        reason: "integers of the client have 64 bits, and other numbers are exact decimals",
    },
    Unmet {
        rule: Rule::RequestFormatChanged,
        applies: |finding| becomes(finding, Some("integer"), Some("int64")),
        reason: "integers of the client have 64 bits",
    },
    Unmet {
        rule: Rule::ParameterTypeChanged,
        applies: |finding| [Some("string"), Some("array"), None].into_iter().any(|name| becomes(finding, name, None)),
        reason: "the client writes the value as the same text",
    },
    Unmet {
        rule: Rule::RequestBodyChanged,
        applies: KEPT,
        reason: "the client always sends the body of an operation that has one",
    },
    Unmet {
        rule: Rule::ResponseBodyChanged,
        applies: |finding| matches!(&finding.before.wire, Some(State::Content { types, .. }) if types.is_empty()),
        reason: "the client ignores a body that it does not expect",
    },
    Unmet { rule: Rule::SuccessStatusChanged, applies: READ, reason: "the client reads all 2xx but 202 and 206 alike" },
    Unmet {
        rule: Rule::AdditionalPropertiesChanged,
        applies: READ,
        reason: "the client accepts members that it has no field for",
    },
    Unmet { rule: Rule::TokenEndpointChanged, applies: ANY, reason: "the client signs in outside the operations" },
    Unmet { rule: Rule::BranchAdded, applies: READ, reason: KEPT_UNION },
    Unmet { rule: Rule::DiscriminatorChanged, applies: READ, reason: KEPT_UNION },
];

/// The operations whose messages meet a finding.
#[derive(Clone, Debug, Default)]
struct Met {
    operations: BTreeSet<String>,
    /// Whether the finding alone names one of the failing places.
    alone: bool,
}

impl Met {
    /// Returns an operation that the finding affects and whose messages do not meet it, if those of others do.
    fn missing<'f>(&self, finding: &'f Breaking<'_>) -> Option<&'f str> {
        let direction = match finding.finding.wire {
            WireImpact::WritesBreak => Direction::Request,
            WireImpact::ReadsBreak => Direction::Response,
            _ => return None,
        };
        let mut affected = finding.operations.iter().filter(|(_, affected)| *affected == direction);
        let missing = affected.find(|(title, _)| !self.operations.contains(title));
        missing.filter(|_| !self.operations.is_empty()).map(|(title, _)| title.as_str())
    }
}

/// The result of a comparison of two descriptions.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Number of messages.
    pub messages: usize,
    /// Number of places at which the client fails.
    pub failing: usize,
    /// Number of findings that break on the wire.
    pub breaking: usize,
    /// Number of findings that alone name a failing place.
    pub alone: usize,
    /// Failing places that no finding names.
    pub unnamed: Vec<String>,
    /// Findings that break on the wire, and no client meets.
    pub unmet: Vec<String>,
    /// Findings without a failing place, by the listed reason.
    pub excused: BTreeMap<(&'static str, &'static str), usize>,
}

impl Verdict {
    /// Compares cells with findings.
    pub fn of(messages: usize, mut cells: Vec<Cell>, findings: &[Finding]) -> Self {
        let key = |cell: &Cell| (cell.operation.clone(), cell.way, cell.place.clone(), cell.problem.clone());
        cells.sort_by_key(key);
        cells.dedup_by_key(|cell| key(cell));
        let breaking = findings.iter().filter(|finding| finding.wire.breaks());
        let breaking: Vec<Breaking<'_>> = breaking.map(Breaking::of).collect();
        let mut verdict = Self { messages, failing: cells.len(), breaking: breaking.len(), ..Self::default() };
        let mut met = vec![Met::default(); breaking.len()];
        for cell in &cells {
            let titles = cell.operation.each_ref().map(|title| identity(title));
            let naming: Vec<_> =
                met.iter_mut().zip(&breaking).filter(|(_, finding)| finding.names(cell, &titles)).collect();
            let alone = naming.len() == 1;
            if naming.is_empty() {
                verdict.unnamed.push(cell.to_string());
            }
            for (met, _) in naming {
                met.operations.extend(titles.iter().cloned());
                met.alone |= alone;
            }
        }
        verdict.alone = met.iter().filter(|met| met.alone).count();
        for (finding, met) in breaking.iter().zip(&met) {
            if let Some(missing) = met.missing(finding) {
                verdict.unmet.push(format!("{} by {missing}", describe(finding.finding)));
            }
        }
        for (Breaking { finding, .. }, _) in breaking.iter().zip(met).filter(|(_, met)| met.operations.is_empty()) {
            let reason = UNMET.iter().find(|unmet| unmet.rule == finding.rule && (unmet.applies)(finding));
            let only_errors = finding.operations.iter().all(|affected| affected.direction == Direction::Error);
            let is_incoming = |operation: &OperationName| !matches!(operation, OperationName::Call { .. });
            let reason = match reason {
                Some(unmet) => Some(unmet.reason),
                None if finding.operations.is_empty() => Some("no operation uses the value"),
                None if only_errors => Some(KEPT_ERROR),
                None if finding.operations.iter().all(|affected| is_incoming(&affected.operation)) => {
                    Some("the client has no operations that the server calls")
                }
                None => None,
            };
            match reason {
                Some(reason) => *verdict.excused.entry((finding.code, reason)).or_default() += 1,
                None => verdict.unmet.push(describe(finding)),
            }
        }
        verdict
    }

    /// Whether cells and findings agree.
    pub fn agrees(&self) -> bool {
        self.unnamed.is_empty() && self.unmet.is_empty()
    }
}

fn describe(finding: &Finding) -> String {
    let operation = finding.operations.first().map(|affected| affected.operation.to_string()).unwrap_or_default();
    let place = finding.pointers.first().and_then(|pair| pair.new.as_ref().or(pair.old.as_ref()));
    let place = place.map(|node| node.pointer.to_string()).unwrap_or_default();
    let state = |state: &Option<State>| state.as_ref().map_or_else(|| "nothing".to_owned(), ToString::to_string);
    let states = format!("{} -> {}", state(&finding.before.wire), state(&finding.after.wire));
    format!("{} {}, {}, {operation} at {place}: {states}", finding.code, finding.subject, finding.wire.as_str())
}

/// A finding that breaks on the wire, with the operations that it affects.
struct Breaking<'f> {
    finding: &'f Finding,
    /// Identities of the operations, with the direction of the changed value.
    operations: Vec<(String, Direction)>,
}

impl<'f> Breaking<'f> {
    fn of(finding: &'f Finding) -> Self {
        let operations = finding.operations.iter();
        let operations =
            operations.map(|affected| (identity(&affected.operation.to_string()), affected.direction)).collect();
        Self { finding, operations }
    }

    /// Whether the finding names a cell: it affects the operation in this direction, and one of its places is on the way.
    fn names(&self, cell: &Cell, titles: &[String; 2]) -> bool {
        let is_direction = |direction: Direction| match (self.finding.wire, cell.way) {
            // A call with another effect is noticed on either way.
            (WireImpact::WrongCall, _) => true,
            (_, Way::Request) => direction == Direction::Request,
            (_, Way::Response) => direction == Direction::Response,
        };
        let affects =
            self.operations.iter().any(|(title, direction)| is_direction(*direction) && titles.contains(title));
        // Findings on the description as a whole, such as on its servers, affect all operations.
        let affects = affects || self.operations.is_empty();
        affects && self.finding.pointers.iter().any(|pair| is_on_the_way(pair, cell))
    }
}

fn is_on_the_way(pair: &LocationPair, cell: &Cell) -> bool {
    let (old, new) = (pair.old.as_ref().map(|node| &node.pointer), pair.new.as_ref().map(|node| &node.pointer));
    match (old, new) {
        (Some(old), Some(new)) => {
            // A part of a property that the newer description has under another name, or not at all.
            let is_gone = cell.new.last.is_empty() && new.depth() <= old.depth();
            (cell.old.contains(old) && (cell.new.contains(new) || is_gone))
                || cell.old.is_at_end(old)
                || cell.new.is_at_end(new)
        }
        (Some(old), None) => cell.old.contains(old),
        (None, Some(new)) => cell.new.contains(new),
        (None, None) => false,
    }
}

/// Returns the identity of an operation: the method, and the path in lower case without parameter names.
///
/// Written again here: an oracle that shared the normal form of paths with the comparison would share its faults.
pub fn identity(title: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    for character in title.trim_end_matches('/').chars() {
        match character {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                text.push_str("{}");
            }
            _ if depth > 0 => {}
            _ => text.extend(character.to_lowercase()),
        }
    }
    text
}
