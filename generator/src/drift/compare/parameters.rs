//! Changes of parameters: added, removed, moved, renamed and kept ones.

use super::operations::compare_extensions;
use super::schema_path::SchemaPath;
use super::{Comparison, OperationComparison, responses};
use crate::document::style::{Form, Style};
use crate::drift::change::Role;
use crate::drift::contract::{Contract, ContractOperation, ContractParameter, path_parameter_names, same_name};
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::schema::Schema;
use crate::drift::similarity;
use crate::report::impact::{Direction, WireImpact};
use crate::report::prose::Prose;
use crate::report::rule::Rule;
use crate::report::state::{Flag, State, States, flags, texts};
use crate::report::subject::{Subject, SubjectPart};
use crate::suggest::{equal_letters, share_word};

/// Names of paging parameters, in lower case without punctuation.
const PAGING_PARAMETERS: &str = "page pagenumber pageno pagesize perpage size limit offset cursor pagetoken skip top \
                                 previousid startingafter";

pub(super) fn compare(both: &mut OperationComparison<'_, '_, '_>) {
    let (old, new) = (both.old, both.new);
    let mut removed = both.all.old.parameters(old);
    let mut added = both.all.new.parameters(new);
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
        compare_parameter(both, before, after);
    }
    report_paging(both, &added);
    for before in removed {
        let found = added.iter().position(|after| {
            (before.location != after.location && same_name(before.location, before.name, after.name))
                || (before.location == after.location && looks_renamed(both.all, &before, after))
        });
        match found.map(|at| added.remove(at)) {
            Some(after) => report_moved(both, &before, &after),
            None => report_removed(both, &before),
        }
    }
    for after in added {
        report_added(both, &after);
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

fn subject(parameter: &ContractParameter<'_>, operation: &ContractOperation<'_>) -> Subject {
    let (name, location) = (parameter.name.to_owned(), parameter.location.to_owned());
    operation.subject().part(SubjectPart::Parameter { name, location })
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
    let similar = same_description || equal_letters(before.name, after.name) || share_word(before.name, after.name);
    if !similar || before.location == "path" {
        return false;
    }
    let (was, is) = (Schema::of(comparison.old, &was), Schema::of(comparison.new, &is));
    let element = is.items.as_ref().map(|items| Schema::of(comparison.new, items));
    shapes.0 == shapes.1 || (element.is_some_and(|element| element.types == was.types) && !was.has_type("array"))
}

/// Reports a parameter that was moved to another location or renamed.
fn report_moved<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    before: &ContractParameter<'a>,
    after: &ContractParameter<'a>,
) {
    let draft = if before.location == after.location {
        let draft = DraftFinding::new(Rule::ParameterRenamed, WireImpact::WritesBreak, subject(before, both.new));
        let hint = Prose::from("probably renamed to ").code(after.name);
        let hint = hint.text(", which was added at the same location with the same type");
        let draft = draft.texts(before.name, after.name).hint(Some(hint));
        draft.group(format!("{} {}", before.name, after.name))
    } else {
        let draft = DraftFinding::new(Rule::ParameterMoved, WireImpact::WrongCall, subject(after, both.new));
        let draft = draft.texts(format!("in the {}", before.location), format!("in the {}", after.location));
        draft.group(format!("{} {} {}", after.name, before.location, after.location))
    };
    let places = (Some(&before.node.pointer), Some(&after.node.pointer));
    let draft = draft.at(places.0, places.1).edits(places.0, places.1, Extent::Replaced);
    both.push(draft, Direction::Request);
    compare_parameter(both, before, after);
}

fn report_removed(both: &mut OperationComparison<'_, '_, '_>, parameter: &ContractParameter<'_>) {
    let (rule, state) = if parameter.required() {
        (Rule::RequiredParameterRemoved, State::Flag(Flag::Required, true))
    } else {
        (Rule::OptionalParameterRemoved, State::Flag(Flag::Required, false))
    };
    let draft = DraftFinding::new(rule, WireImpact::WritesBreak, subject(parameter, both.old));
    let draft = draft.at(Some(&parameter.node.pointer), Some(&both.new.node.pointer));
    let draft = draft.edits(Some(&parameter.declared), None, Extent::Whole).before_after(Some(state), None);
    both.push(draft.group(format!("{} {}", parameter.location, parameter.name)), Direction::Request);
}

fn report_added<'a>(both: &mut OperationComparison<'_, '_, 'a>, parameter: &ContractParameter<'a>) {
    let schema = parameter.schema().map(|node| Schema::of(both.all.new, &node));
    let object = schema.as_ref().is_some_and(|schema| schema.has_type("object")) && parameter.location == "query";
    let is_form_object = object && parameter.node.text("style").is_none_or(|style| style == "form");
    let (rule, hint) = match (parameter.required(), is_form_object) {
        (_, true) => {
            let hint = "probably a defect of the description: remove the parameter with an overlay";
            (Rule::FrameworkParameterLeaked, Some(hint.into()))
        }
        (true, false) => (Rule::RequiredParameterAdded, None),
        (false, false) => (Rule::OptionalParameterAdded, None),
    };
    let wire = if parameter.required() { WireImpact::WritesBreak } else { WireImpact::Safe };
    let draft = DraftFinding::new(rule, wire, subject(parameter, both.new)).hint(hint);
    let draft = draft.at(Some(&both.old.node.pointer), Some(&parameter.node.pointer));
    let draft = draft.edits(None, Some(&parameter.declared), Extent::Whole);
    let draft = draft.before_after(None, schema.map(|schema| schema.value_type()));
    both.push(draft.group(format!("{} {}", parameter.location, parameter.name)), Direction::Request);
}

/// Reports a list that got paging parameters: a client that does not use them gets the first page only.
fn report_paging(both: &mut OperationComparison<'_, '_, '_>, added: &[ContractParameter<'_>]) {
    let (old, new) = (both.old, both.new);
    let is_paging = |parameter: &ContractParameter<'_>| {
        let letters: String = parameter.name.chars().filter(char::is_ascii_alphabetic).collect();
        parameter.location == "query" && PAGING_PARAMETERS.split(' ').any(|name| letters.eq_ignore_ascii_case(name))
    };
    let first = added.iter().find(|parameter| is_paging(parameter) && !parameter.required());
    let Some(first) = first.filter(|_| new.method == "GET") else { return };
    if both.all.old.parameters(old).iter().any(is_paging) || !responses::returns_list(both.all.old, old) {
        return;
    }
    let names: Vec<_> = added.iter().filter(|parameter| is_paging(parameter)).map(|parameter| parameter.name).collect();
    let draft = DraftFinding::new(Rule::PagingIntroduced, WireImpact::WrongCall, new.subject());
    let draft = draft.at(Some(&old.node.pointer), Some(&first.node.pointer));
    both.push(draft.texts("in one response", format!("by {}", names.join(", "))), Direction::Response);
}

/// Form of the value of a parameter.
fn form<'a>(contract: &Contract<'a>, parameter: &ContractParameter<'a>) -> Form {
    let Some(node) = parameter.schema() else { return Form::Any };
    let schema = Schema::of(contract, &node);
    let Some(types) = schema.types.filter(|_| schema.branches.is_empty()) else { return Form::Any };
    match types.into_iter().collect::<Vec<_>>().as_slice() {
        ["array"] => Form::List,
        ["object"] => Form::Object,
        types if types.iter().any(|name| matches!(*name, "array" | "object")) => Form::Any,
        _ => Form::Scalar,
    }
}

/// Reports a change of the style; `None` if a value in the old style is written in the same way in the new one. The form
/// is that of the old value.
fn style_impact<'a>(
    contract: &Contract<'a>,
    before: &ContractParameter<'a>,
    after: &ContractParameter<'a>,
) -> Option<WireImpact> {
    let form = form(contract, before);
    let [was, is] = [before, after].map(|parameter| Style::of(&parameter.node, parameter.location).effective(form));
    // A server that allows reserved characters still decodes percent-encoded ones.
    let more_allowed = (&was.0, was.1, was.2) == (&is.0, is.1, is.2) && is.3;
    (was != is).then_some(if more_allowed { WireImpact::Safe } else { WireImpact::WrongCall })
}

/// Compares a parameter that both operations have.
fn compare_parameter<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    before: &ContractParameter<'a>,
    after: &ContractParameter<'a>,
) {
    let subject = subject(after, both.new);
    let mut found = Vec::new();
    let mut push = |rule, wire, states: States| {
        found.push(DraftFinding::new(rule, wire, subject.clone()).states(states));
    };
    let required = flags(Flag::Required, before.required(), after.required());
    if let Some(states) = required.filter(|_| after.location != "path") {
        let (rule, wire) = if after.required() {
            (Rule::ParameterBecameRequired, WireImpact::WritesBreak)
        } else {
            (Rule::ParameterBecameOptional, WireImpact::Safe)
        };
        push(rule, wire, states);
    }
    let both_flags = |name: &str| (before.node.flag(name), after.node.flag(name));
    let (was, is) = both_flags("deprecated");
    if let Some(states) = flags(Flag::Deprecated, was, is) {
        push(Rule::DeprecationChanged, WireImpact::Safe, states);
    }
    let style = style_impact(both.all.old, before, after).filter(|_| before.location == after.location);
    if let Some(wire) = style {
        let style = |parameter: &ContractParameter<'_>| Style::of(&parameter.node, parameter.location).text();
        let states = texts(style(before), style(after));
        push(Rule::ParameterStyleChanged, wire, states);
    }
    let (was, is) = both_flags("allowEmptyValue");
    let empty = flags(Flag::EmptyAllowed, was, is);
    if let Some(states) = empty.filter(|_| after.location == "query") {
        let wire = if is { WireImpact::Safe } else { WireImpact::WritesBreak };
        push(Rule::ParameterLimitChanged, wire, states);
    }
    found.extend(compare_extensions(&subject, &before.node, &after.node));
    for draft in found {
        let group = format!("{} {} {:?} {:?} {}", after.location, after.name, draft.before, draft.after, draft.group);
        let draft = draft.group(group);
        let is_placed = !draft.places.is_empty();
        let draft = if is_placed { draft } else { draft.at(Some(&before.node.pointer), Some(&after.node.pointer)) };
        both.push(draft, Direction::Request);
    }
    if let Some((was, is)) = before.schema().zip(after.schema()) {
        both.compare_schemas(Role::Parameter, &was, &is, &SchemaPath::named(subject, after.name));
    }
}
