//! Changes of parameters: added, removed, moved, renamed and kept ones.

use super::operations::compare_extensions;
use super::pairs::SchemaPath;
use super::{Comparison, ValueRoot, parameter_style, responses};
use crate::drift::change::Role;
use crate::drift::contract::{ContractOperation, ContractParameter, OperationKey, path_parameter_names, same_name};
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;
use crate::drift::schema::Schema;
use crate::drift::similarity;

/// Names of paging parameters, in lower case without punctuation.
const PAGING_PARAMETERS: [&str; 14] = [
    "page",
    "pagenumber",
    "pageno",
    "pagesize",
    "perpage",
    "size",
    "limit",
    "offset",
    "cursor",
    "pagetoken",
    "skip",
    "top",
    "previousid",
    "startingafter",
];

pub(super) fn compare<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    old: &ContractOperation<'a>,
    new: &ContractOperation<'a>,
) {
    let mut removed = comparison.old.parameters(old);
    let mut added = comparison.new.parameters(new);
    let positions = (path_parameter_names(old.template), path_parameter_names(new.template));
    let mut kept = Vec::new();
    removed.retain(|before| {
        let found = added.iter().position(|after| is_same(before, after, &positions));
        if let Some(found) = found {
            kept.push((before.clone(), added.remove(found)));
        }
        found.is_none()
    });
    for (before, after) in &kept {
        compare_parameter(comparison, key, new, before, after);
    }
    report_paging(comparison, key, old, new, &added);
    for before in removed {
        let found = added.iter().position(|after| {
            (before.location != after.location && same_name(before.location, before.name, after.name))
                || (before.location == after.location && looks_renamed(comparison, &before, after))
        });
        match found.map(|at| added.remove(at)) {
            Some(after) => report_moved(comparison, key, new, &before, &after),
            None => comparison.drafts.push(removal(key, old, new, &before)),
        }
    }
    for after in added {
        let draft = addition(comparison, key, old, new, &after);
        comparison.drafts.push(draft);
    }
}

/// Whether two parameters are the same: path parameters by position, others by name.
fn is_same(before: &ContractParameter<'_>, after: &ContractParameter<'_>, positions: &(Vec<&str>, Vec<&str>)) -> bool {
    if before.location != after.location {
        return false;
    }
    if before.location == "path" {
        let at = |names: &[&str], name: &str| names.iter().position(|other| *other == name);
        let (was, is) = (at(&positions.0, before.name), at(&positions.1, after.name));
        return if was.is_some() && is.is_some() { was == is } else { before.name == after.name };
    }
    same_name(before.location, before.name, after.name)
}

/// Printed title of a parameter.
fn subject(parameter: &ContractParameter<'_>, operation: &ContractOperation<'_>) -> String {
    format!("`{}` in the {} of {}", parameter.name, parameter.location, operation.title())
}

fn looks_renamed(
    comparison: &Comparison<'_, '_>,
    before: &ContractParameter<'_>,
    after: &ContractParameter<'_>,
) -> bool {
    let (Some(was), Some(is)) = (before.schema(), after.schema()) else { return false };
    let shapes = (similarity::shape(comparison.old, &was), similarity::shape(comparison.new, &is));
    let descriptions = (before.node.text("description"), after.node.text("description"));
    let same_description = descriptions.0 == descriptions.1 && descriptions.0.is_some_and(|text| !text.is_empty());
    let similar = same_description
        || similarity::equal_letters(before.name, after.name)
        || similarity::share_word(before.name, after.name);
    if !similar || before.location == "path" {
        return false;
    }
    let (was, is) = (Schema::of(comparison.old, &was), Schema::of(comparison.new, &is));
    let element = is.items.as_ref().map(|items| Schema::of(comparison.new, items));
    shapes.0 == shapes.1 || (element.is_some_and(|element| element.types == was.types) && !was.has_type("array"))
}

/// Reports a parameter that was moved to another location or renamed.
fn report_moved<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    operation: &ContractOperation<'a>,
    before: &ContractParameter<'a>,
    after: &ContractParameter<'a>,
) {
    let places = (Some(&before.node.pointer), Some(&after.node.pointer));
    let draft = if before.location == after.location {
        let draft = DraftFinding::new(Rule::ParameterRenamed, WireImpact::WritesBreak, subject(before, operation));
        let hint =
            format!("probably renamed to `{}`, which was added at the same location with the same type", after.name);
        let texts = (Some(before.name.to_owned()), Some(after.name.to_owned()));
        draft.before_after(texts.0, texts.1).hint(Some(hint)).group(format!("{} {}", before.name, after.name))
    } else {
        let draft = DraftFinding::new(Rule::ParameterMoved, WireImpact::WrongCall, subject(after, operation));
        let texts = (Some(format!("in the {}", before.location)), Some(format!("in the {}", after.location)));
        let group = format!("{} {texts:?}", after.name);
        draft.before_after(texts.0, texts.1).group(group)
    };
    let draft = draft.at(places.0, places.1).edits(places.0, places.1, Extent::Replaced);
    comparison.drafts.push(draft.affects(key, Direction::Request));
    compare_parameter(comparison, key, operation, before, after);
}

fn removal(
    key: &OperationKey,
    old: &ContractOperation<'_>,
    new: &ContractOperation<'_>,
    parameter: &ContractParameter<'_>,
) -> DraftFinding {
    let required = parameter.required();
    let rule = if required { Rule::RequiredParameterRemoved } else { Rule::OptionalParameterRemoved };
    let draft = DraftFinding::new(rule, WireImpact::WritesBreak, subject(parameter, old));
    let draft = draft.at(Some(&parameter.node.pointer), Some(&new.node.pointer));
    let draft = draft.edits(Some(&parameter.declared), None, Extent::Whole);
    let text = Some(if required { "required" } else { "optional" }.to_owned());
    draft
        .before_after(text, None)
        .group(format!("{} {}", parameter.location, parameter.name))
        .affects(key, Direction::Request)
}

fn addition<'a>(
    comparison: &Comparison<'_, 'a>,
    key: &OperationKey,
    old: &ContractOperation<'a>,
    new: &ContractOperation<'a>,
    parameter: &ContractParameter<'a>,
) -> DraftFinding {
    let schema = parameter.schema().map(|node| Schema::of(comparison.new, &node));
    let object = schema.as_ref().is_some_and(|schema| schema.has_type("object")) && parameter.location == "query";
    let is_form_object = object && parameter.node.text("style").is_none_or(|style| style == "form");
    let (rule, wire) = match (parameter.required(), is_form_object) {
        (true, true) => (Rule::FrameworkParameterLeaked, WireImpact::WritesBreak),
        (false, true) => (Rule::FrameworkParameterLeaked, WireImpact::Safe),
        (true, false) => (Rule::RequiredParameterAdded, WireImpact::WritesBreak),
        (false, false) => (Rule::OptionalParameterAdded, WireImpact::Safe),
    };
    let hint = (rule == Rule::FrameworkParameterLeaked)
        .then(|| "probably a defect of the description: remove the parameter with an overlay".to_owned());
    let draft = DraftFinding::new(rule, wire, subject(parameter, new));
    let draft = draft.at(Some(&old.node.pointer), Some(&parameter.node.pointer)).hint(hint);
    let draft = draft.edits(None, Some(&parameter.declared), Extent::Whole);
    let text = schema.map(|schema| schema.type_name());
    draft
        .before_after(None, text)
        .group(format!("{} {}", parameter.location, parameter.name))
        .affects(key, Direction::Request)
}

/// Reports a list that got paging parameters: a client that does not use them gets the first page only.
fn report_paging(
    comparison: &mut Comparison<'_, '_>,
    key: &OperationKey,
    old: &ContractOperation<'_>,
    new: &ContractOperation<'_>,
    added: &[ContractParameter<'_>],
) {
    let is_paging = |parameter: &ContractParameter<'_>| {
        let letters: String = parameter.name.chars().filter(char::is_ascii_alphabetic).collect();
        parameter.location == "query" && PAGING_PARAMETERS.contains(&letters.to_ascii_lowercase().as_str())
    };
    let first = added.iter().find(|parameter| is_paging(parameter) && !parameter.required());
    let Some(first) = first.filter(|_| new.method == "GET") else { return };
    if comparison.old.parameters(old).iter().any(is_paging) || !responses::returns_list(comparison.old, old) {
        return;
    }
    let draft = DraftFinding::new(Rule::PagingIntroduced, WireImpact::WrongCall, new.title());
    let names: Vec<_> = added.iter().filter(|parameter| is_paging(parameter)).map(|parameter| parameter.name).collect();
    let draft = draft.at(Some(&old.node.pointer), Some(&first.node.pointer));
    let texts = (Some("in one response".to_owned()), Some(format!("by {}", names.join(", "))));
    comparison.drafts.push(draft.before_after(texts.0, texts.1).affects(key, Direction::Response));
}

/// Compares a parameter that both operations have.
fn compare_parameter<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    operation: &ContractOperation<'a>,
    before: &ContractParameter<'a>,
    after: &ContractParameter<'a>,
) {
    let subject = subject(after, operation);
    let places = (Some(&before.node.pointer), Some(&after.node.pointer));
    let mut found = Vec::new();
    if before.required() != after.required() && after.location != "path" {
        let (rule, wire) = if after.required() {
            (Rule::ParameterBecameRequired, WireImpact::WritesBreak)
        } else {
            (Rule::ParameterBecameOptional, WireImpact::Safe)
        };
        let text = |required| Some(if required { "required" } else { "optional" }.to_owned());
        found.push(
            DraftFinding::new(rule, wire, &subject).before_after(text(before.required()), text(after.required())),
        );
    }
    let (was, is) = (before.node.flag("deprecated"), after.node.flag("deprecated"));
    if was != is {
        let text = |flag| Some(if flag { "deprecated" } else { "not deprecated" }.to_owned());
        found.push(
            DraftFinding::new(Rule::DeprecationChanged, WireImpact::Safe, &subject).before_after(text(was), text(is)),
        );
    }
    let style = parameter_style::impact(comparison, before, after).filter(|_| before.location == after.location);
    if let Some(wire) = style {
        let draft = DraftFinding::new(Rule::ParameterStyleChanged, wire, &subject);
        found.push(draft.before_after(Some(parameter_style::text(before)), Some(parameter_style::text(after))));
    }
    let (was, is) = (before.node.flag("allowEmptyValue"), after.node.flag("allowEmptyValue"));
    if was != is && after.location == "query" {
        let text = |flag| Some(if flag { "may be empty" } else { "never empty" }.to_owned());
        let wire = if is { WireImpact::Safe } else { WireImpact::WritesBreak };
        found.push(DraftFinding::new(Rule::ParameterLimitChanged, wire, &subject).before_after(text(was), text(is)));
    }
    found.extend(compare_extensions(&subject, &before.node, &after.node));
    for draft in found {
        let group = format!("{} {} {:?} {:?} {}", after.location, after.name, draft.before, draft.after, draft.group);
        let draft = draft.group(group);
        let draft = if draft.places.is_empty() { draft.at(places.0, places.1) } else { draft };
        comparison.drafts.push(draft.affects(key, Direction::Request));
    }
    if let Some((was, is)) = before.schema().zip(after.schema()) {
        let pair = comparison.schema_pairs.compare(&was, &is, &SchemaPath::named(subject, after.name));
        comparison.roots.push(ValueRoot { pair, role: Role::Parameter, operation: key.clone() });
    }
}
