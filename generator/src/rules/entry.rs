//! Reading of one rule.

use serde_json::{Map, Value};

use super::condition::{self, Condition};
use super::{Confidence, Decidable, Refusal, Rule};
use crate::document::Range;
use crate::pointer::Pointer;
use crate::suggest::closest;

/// A problem, with the node that it is about.
pub(super) type Problem = (Pointer, String);

const MEMBERS: &[&str] = &[
    "operations",
    "rule",
    "fields",
    "object",
    "when",
    "decidable",
    "refusal",
    "source",
    "confidence",
    "in_schema",
    "releases",
    "note",
];

/// Reads the entry with this id.
pub(super) fn read(id: &str, value: &Value, at: &Pointer) -> Result<Rule, Problem> {
    let members = object(value, at)?;
    check_members(members, MEMBERS, at)?;
    let sentence = text(members, "rule", at)?;
    if !sentence.ends_with(['.', ')']) {
        return Err((at.child("rule"), "its sentence does not end with a full stop".to_owned()));
    }
    let when = members.get("when").map(|value| condition::read(value, &at.child("when"))).transpose()?;
    let rule = Rule {
        id: id.to_owned(),
        operations: texts(members, "operations", at)?,
        sentence,
        fields: texts(members, "fields", at)?,
        object: members.get("object").map(|_| text(members, "object", at)).transpose()?,
        when,
        decidable: one_of(members, "decidable", at, DECIDABLE)?,
        refusal: refusal(members, at)?,
        source: text(members, "source", at)?,
        confidence: one_of(members, "confidence", at, CONFIDENCE)?,
        releases: match members.get("releases") {
            Some(_) => {
                text(members, "releases", at)?.parse::<Range>().map_err(|error| (at.child("releases"), error))?
            }
            None => Range::default(),
        },
    };
    if rule.operations.is_empty() {
        return Err((at.child("operations"), "it has no operations".to_owned()));
    }
    check_facts(&rule, at)?;
    Ok(rule)
}

const DECIDABLE: &[(&str, Decidable)] =
    &[("request", Decidable::Request), ("state", Decidable::State), ("environment", Decidable::Environment)];
const CONFIDENCE: &[(&str, Confidence)] = &[("certain", Confidence::Certain), ("likely", Confidence::Likely)];

/// Checks that the condition refers only to the facts that the rule says it needs.
fn check_facts(rule: &Rule, at: &Pointer) -> Result<(), Problem> {
    let Some(when) = &rule.when else { return Ok(()) };
    let at = at.child("when");
    match rule.decidable {
        Decidable::Request if when.needs_environment() || when.needs_state() => {
            Err((at, "a condition about stored objects or the environment is not decidable by the request".to_owned()))
        }
        Decidable::State if when.needs_environment() => {
            Err((at, "a condition about the environment is not decidable by stored objects".to_owned()))
        }
        Decidable::State if rule.object.is_none() && when.names_object() => {
            Err((at, "a condition about stored objects requires `object`".to_owned()))
        }
        _ => Ok(()),
    }
}

fn refusal(members: &Map<String, Value>, at: &Pointer) -> Result<Refusal, Problem> {
    let at = at.child("refusal");
    let members = object(members.get("refusal").unwrap_or(&Value::Null), &at)?;
    check_members(members, &["status", "code", "message", "field"], &at)?;
    let first = |value: &Value| match value {
        Value::Array(list) => list.first().and_then(Value::as_u64),
        value => value.as_u64(),
    };
    let status = members.get("status").and_then(first).and_then(|status| u16::try_from(status).ok());
    let status = status.filter(|status| (400..600).contains(status));
    let status = status.ok_or_else(|| (at.child("status"), "its status is not from 400 to 599".to_owned()))?;
    let optional = |name: &str| members.get(name).map(|_| text(members, name, &at)).transpose();
    Ok(Refusal { status, message: optional("code")?.or(optional("message")?), field: optional("field")? })
}

/// Returns the value of a member as an object.
pub(super) fn object<'v>(value: &'v Value, at: &Pointer) -> Result<&'v Map<String, Value>, Problem> {
    value.as_object().ok_or_else(|| (at.clone(), "expected a mapping".to_owned()))
}

/// Checks that all members are known.
pub(super) fn check_members(members: &Map<String, Value>, known: &[&str], at: &Pointer) -> Result<(), Problem> {
    match members.keys().find(|name| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err((at.child(name.as_str()), format!("unknown member `{name}`{}", suggestion(name, known)))),
    }
}

/// Returns a clause with the known name that is closest to an unknown one.
pub(super) fn suggestion(name: &str, known: &[&str]) -> String {
    let names = known.iter().map(|known| (*known).to_owned()).collect();
    closest(name, names).first().map_or(String::new(), |nearest| format!("; did you mean {nearest}?"))
}

/// Returns a member that is a string.
pub(super) fn text(members: &Map<String, Value>, name: &str, at: &Pointer) -> Result<String, Problem> {
    let text = members.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    text.map(str::to_owned).ok_or_else(|| (at.child(name), format!("`{name}` is not a string")))
}

/// Returns a member that is a list of strings.
pub(super) fn texts(members: &Map<String, Value>, name: &str, at: &Pointer) -> Result<Vec<String>, Problem> {
    let list = members.get(name).and_then(Value::as_array);
    let texts = list.and_then(|list| list.iter().map(|item| item.as_str().map(str::to_owned)).collect());
    texts.ok_or_else(|| (at.child(name), format!("`{name}` is not a list of strings")))
}

fn one_of<T: Copy>(members: &Map<String, Value>, name: &str, at: &Pointer, known: &[(&str, T)]) -> Result<T, Problem> {
    let text = text(members, name, at)?;
    let found = known.iter().find(|(word, _)| *word == text);
    let words: Vec<_> = known.iter().map(|(word, _)| *word).collect();
    found
        .map(|(_, value)| *value)
        .ok_or_else(|| (at.child(name), format!("unknown value `{text}` of `{name}`{}", suggestion(&text, &words))))
}

impl Condition {
    fn needs_state(&self) -> bool {
        self.tests().any(|(subject, predicate)| subject.is_state() || predicate.is_state())
    }

    fn needs_environment(&self) -> bool {
        self.tests().any(|(subject, predicate)| subject.is_environment() || predicate.is_environment())
    }
}
