//! What is said of each kind of change: what a crate in use meets, a line for the release notes, an example.

mod answers;
mod bodies;
mod document;
mod operations;
mod parameters;
mod schemas;

use super::effect::{Direction, Wire};
use super::kind::Kind;

/// What the sentences are made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts<'a> {
    /// What changed, such as ``dueDate` of Invoice``.
    pub(super) subject: &'a str,
    /// What there was.
    pub(super) before: Option<&'a str>,
    /// What there is.
    pub(super) after: Option<&'a str>,
    /// The ways in which the changed value travels.
    pub(super) directions: &'a [Direction],
    /// What the change does to crates in use.
    pub(super) wire: Wire,
}

/// What is said of one kind.
struct Row {
    kind: Kind,
    meets: Said,
    note: Said,
    example: &'static str,
}

/// A template, or several of which the facts choose: a sentence without its capital and its full stop.
///
/// `{subject}`, `{before}` and `{after}` are filled in. What stands in square brackets is left out where it names a
/// form that is not there.
enum Said {
    /// The same for all.
    Always(&'static str),
    /// By the way in which the value travels; both sentences where it travels both ways.
    Travels { request: &'static str, answer: &'static str },
    /// By whether crates in use notice.
    Noticed { safe: &'static str, harm: &'static str },
    /// By whether crates in use notice, and where they do, by the way in which the value travels.
    Weighed { safe: &'static str, request: &'static str, answer: &'static str },
    /// By which forms there are: only the new one, only the old one, or both.
    Forms { came: &'static str, went: &'static str, changed: &'static str },
}

use Said::{Always, Forms, Noticed, Travels, Weighed};

/// All rows, in the order of the catalogue.
fn rows() -> impl Iterator<Item = &'static Row> {
    let groups: [&'static [Row]; 6] =
        [operations::ROWS, parameters::ROWS, bodies::ROWS, answers::ROWS, schemas::ROWS, document::ROWS];
    groups.into_iter().flatten()
}

fn row(kind: Kind) -> Option<&'static Row> {
    rows().find(|row| row.kind == kind)
}

/// What a crate in use meets.
pub(super) fn meets(kind: Kind, facts: &Facts<'_>) -> String {
    if facts.wire == Wire::Safe && facts.directions.is_empty() && is_of_values(kind) {
        return Always("nothing: no call of the client holds {subject}").tell(facts);
    }
    row(kind).map_or_else(|| kind.title().to_owned(), |row| row.meets.tell(facts))
}

/// Kinds of parameters, bodies, answers and their members; and those of schemas that say what a value may be.
fn is_of_values(kind: Kind) -> bool {
    let group = [parameters::ROWS, bodies::ROWS, answers::ROWS];
    group.into_iter().flatten().any(|row| row.kind == kind)
        || matches!(
            kind,
            Kind::SchemaReused
                | Kind::BranchAdded
                | Kind::BranchRemoved
                | Kind::DiscriminatorChanged
                | Kind::AdditionalPropertiesChanged
        )
}

/// A line for the release notes.
pub(super) fn note(kind: Kind, facts: &Facts<'_>) -> String {
    row(kind).map_or_else(|| kind.title().to_owned(), |row| row.note.tell(facts))
}

/// A change of the kind.
pub(super) fn example(kind: Kind) -> &'static str {
    row(kind).map_or_else(|| kind.title(), |row| row.example)
}

impl Said {
    fn tell(&self, facts: &Facts<'_>) -> String {
        let chosen: Vec<&str> = match *self {
            Always(said) => vec![said],
            Noticed { safe, .. } | Weighed { safe, .. } if facts.wire == Wire::Safe => vec![safe],
            Travels { request, answer } | Weighed { request, answer, .. } => {
                let sent = facts.directions.contains(&Direction::Request);
                let read = facts.directions.iter().any(|direction| *direction != Direction::Request);
                // Where the worst is that something cannot be read, all that is sent is still taken.
                let taken = read && facts.wire == Wire::ReadsBreak;
                // A change that no operation meets is told as that of an answer, where it can do less harm.
                [(sent && !taken, request), (read || !sent, answer)]
                    .into_iter()
                    .filter(|(is, _)| *is)
                    .map(|(_, said)| said)
                    .collect()
            }
            Noticed { harm, .. } => vec![harm],
            Forms { came, went, changed } => match (facts.before, facts.after) {
                (None, Some(_)) => vec![came],
                (Some(_), None) => vec![went],
                _ => vec![changed],
            },
        };
        let filled: Vec<_> = chosen.into_iter().map(|said| sentence(&fill(said, facts))).collect();
        filled.join(" ")
    }
}

/// Fills a template in one pass, so that braces and brackets of the facts mean nothing.
fn fill(template: &str, facts: &Facts<'_>) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((plain, after)) = rest.split_once('[') {
        let (optional, behind) = after.split_once(']').unwrap_or((after, ""));
        filled.push_str(&values(plain, facts).0);
        if let (text, true) = values(optional, facts) {
            filled.push_str(&text);
        }
        rest = behind;
    }
    filled + &values(rest, facts).0
}

/// Puts the facts in, and says whether all that are named are there.
fn values(template: &str, facts: &Facts<'_>) -> (String, bool) {
    let mut parts = template.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    let mut whole = true;
    for part in parts {
        let (name, behind) = part.split_once('}').unwrap_or((part, ""));
        let value = match name {
            "before" => facts.before,
            "after" => facts.after,
            _ => Some(facts.subject),
        };
        whole &= value.is_some();
        filled.push_str(value.unwrap_or("nothing"));
        filled.push_str(behind);
    }
    (filled, whole)
}

/// A sentence begins with a capital, also where its subject does not, and ends.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}
