//! The member of a request that a violation is about.

use super::Rule;
use super::evaluate::is_violated;
use super::facts::{Objects, RequestFacts};
use super::select::select;
use super::value::ExactValue;
use crate::Date;

/// Returns the path of the member that a violation is about: the known one, or the first field in the body.
///
/// The index of an element is that of the first element that violates the rule by itself. If the rule is about several
/// elements together, the path ends at the array.
pub(super) fn field(rule: &Rule, facts: &RequestFacts, today: Date, objects: Option<&dyn Objects>) -> Option<String> {
    if let Some(field) = rule.field {
        return Some(field.to_owned());
    }
    let mut rest = *rule.fields.iter().find(|field| !field.starts_with(['?', '/', '+', '*']))?;
    // `list` has `[]` for each index of `path`, and the arrays of `body` on its way have one element.
    let (mut list, mut path, mut body) = (String::new(), String::new(), facts.body.clone());
    while let Some((name, after)) = rest.split_once("[]") {
        list.push_str(name);
        path.push_str(name);
        let whole = body.as_ref()?;
        let count = select(whole, &list).first().and_then(|list| list.items()).map_or(0, <[ExactValue]>::len);
        let violating = (0..count).find_map(|index| {
            let body = Some(with_element(whole, &list, index));
            let facts = RequestFacts { body, ..facts.clone() };
            is_violated(rule, &facts, today, objects).then_some((index, facts.body))
        });
        let Some((index, reduced)) = violating else { return Some(path) };
        body = reduced;
        list.push_str("[]");
        path.push_str(&format!("[{index}]"));
        rest = after;
    }
    path.push_str(rest);
    Some(path)
}

/// Returns a copy of a value in which the arrays at a path have only the element with an index.
fn with_element(value: &ExactValue, list: &str, index: usize) -> ExactValue {
    match (value, list.split_once('.').unwrap_or((list, ""))) {
        (ExactValue::List(items), ("", "")) => ExactValue::List(items.iter().skip(index).take(1).cloned().collect()),
        (ExactValue::List(items), _) => {
            ExactValue::List(items.iter().map(|item| with_element(item, list, index)).collect())
        }
        (ExactValue::Object(members), (step, inner)) => {
            let name = step.trim_end_matches("[]");
            let mut members = members.clone();
            if let Some(member) = members.get_mut(name) {
                *member = with_element(member, inner, index);
            }
            ExactValue::Object(members)
        }
        (other, _) => other.clone(),
    }
}
