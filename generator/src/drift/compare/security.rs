//! Changes of security requirements and security schemes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Comparison, OperationComparison};
use crate::cursor::Cursor;
use crate::document::security::{self, Flows, Requirement, Requirements};
use crate::drift::contract::{Contract, ContractOperation, OperationKey};
use crate::drift::draft::DraftFinding;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::State;
use crate::report::subject::{Subject, SubjectPart};

fn requirements_of(contract: &Contract<'_>, operation: &ContractOperation<'_>) -> Requirements {
    // The global requirements apply to calls of the client only.
    let global = contract.root.get("security").filter(|_| !operation.is_incoming());
    security::requirements(operation.node.node.get("security"), global)
}

/// Compares the security requirements of an operation.
pub(super) fn of_operation(both: &mut OperationComparison<'_, '_, '_>) {
    let (was, is) = (requirements_of(both.all.old, both.old), requirements_of(both.all.new, both.new));
    let renamed_was = RenamedSchemes::new(both.all).apply(&was);
    if renamed_was == is {
        return;
    }
    let wire = if renamed_was.iter().all(|requirement| security::is_sufficient(requirement, &is)) {
        WireImpact::Safe
    } else if both.new.is_incoming() {
        WireImpact::Unknown
    } else {
        WireImpact::WritesBreak
    };
    let draft = both.draft(Rule::SecurityChanged, wire, both.new.subject().part(SubjectPart::Authorisation));
    let (was, is) = (security::requirements_text(&was), security::requirements_text(&is));
    let group = format!("{was:?} {is:?}");
    both.push(draft.texts(was, is).group(group), Direction::Request);
}

fn schemes_of<'a>(contract: &Contract<'a>) -> BTreeMap<&'a str, Cursor<'a>> {
    let schemes = contract.cursor().get("components").and_then(|components| components.get("securitySchemes"));
    let members = schemes.iter().flat_map(Cursor::members);
    members.filter_map(|(name, node)| Some((name, contract.resolve(&node)?))).collect()
}

/// New names of renamed schemes. The name of a scheme is not sent.
///
/// A scheme is renamed if its name is gone and exactly one scheme of the same content was added. Two schemes of the same
/// content, such as those of two kinds of users, are not one scheme.
struct RenamedSchemes(BTreeMap<String, String>);

impl RenamedSchemes {
    fn new(comparison: &Comparison<'_, '_>) -> Self {
        let (was, is) = (schemes_of(comparison.old), schemes_of(comparison.new));
        let mut by_content: BTreeMap<String, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
        for (name, scheme) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
            by_content.entry(security::content(scheme)).or_default().0.push(name);
        }
        for (name, scheme) in is.iter().filter(|(name, _)| !was.contains_key(*name)) {
            by_content.entry(security::content(scheme)).or_default().1.push(name);
        }
        let only = |(gone, added): (Vec<&str>, Vec<&str>)| match (gone.as_slice(), added.as_slice()) {
            ([before], [after]) => Some(((*before).to_owned(), (*after).to_owned())),
            _ => None,
        };
        Self(by_content.into_values().filter_map(only).collect())
    }

    /// Requirements of the old description with the new names.
    fn apply(&self, requirements: &Requirements) -> Requirements {
        let name = |name: &String| self.0.get(name).unwrap_or(name).clone();
        let rename = |requirement: &Requirement| {
            requirement.iter().map(|(scheme, scopes)| (name(scheme), scopes.clone())).collect()
        };
        requirements.iter().map(rename).collect()
    }
}

/// Compares the security schemes.
pub(super) fn schemes(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (schemes_of(comparison.old), schemes_of(comparison.new));
    for (name, before) in &was {
        let Some(after) = is.get(name) else { continue };
        let usage = SchemeUsage::new(comparison, name);
        for draft in scheme_changes(name, before, after, &usage) {
            let draft = draft.at(Some(&before.pointer), Some(&after.pointer));
            let draft = usage.operations.iter().fold(draft, |draft, key| draft.affects(key, Direction::Request));
            comparison.drafts.push(draft);
        }
    }
    // A renamed scheme is neither removed nor added.
    let lacks = |list: &BTreeMap<&str, Cursor<'_>>, name: &str, scheme: &Cursor<'_>| {
        !list.contains_key(name) && !list.values().any(|other| security::content(other) == security::content(scheme))
    };
    let draft = |name: &str| {
        DraftFinding::new(Rule::SecurityChanged, WireImpact::Safe, Subject::SecurityScheme(name.to_owned()))
    };
    let defined = || Some("defined");
    for (name, scheme) in was.iter().filter(|(name, scheme)| lacks(&is, name, scheme)) {
        comparison.drafts.push(draft(name).at(Some(&scheme.pointer), None).before_after(defined(), None));
    }
    for (name, scheme) in is.iter().filter(|(name, scheme)| lacks(&was, name, scheme)) {
        comparison.drafts.push(draft(name).at(None, Some(&scheme.pointer)).before_after(None, defined()));
    }
}

/// The old operations that require a scheme, and the scopes that they require.
struct SchemeUsage {
    operations: Vec<OperationKey>,
    scopes: BTreeSet<String>,
}

impl SchemeUsage {
    fn new(comparison: &Comparison<'_, '_>, name: &str) -> Self {
        let mut usage = Self { operations: Vec::new(), scopes: BTreeSet::new() };
        for (key, operation) in &comparison.old.operations {
            let requirements = requirements_of(comparison.old, operation);
            let found: Vec<_> = requirements.iter().flatten().filter(|(scheme, _)| scheme == name).collect();
            if !found.is_empty() {
                usage.operations.push(key.clone());
                usage.scopes.extend(found.into_iter().flat_map(|(_, scopes)| scopes.clone()));
            }
        }
        usage
    }

    /// Impact of a change that is incompatible for operations that require the scheme.
    fn impact(&self, incompatible: bool) -> WireImpact {
        if incompatible && !self.operations.is_empty() { WireImpact::WritesBreak } else { WireImpact::Safe }
    }
}

fn scheme_changes(name: &str, before: &Cursor<'_>, after: &Cursor<'_>, usage: &SchemeUsage) -> Vec<DraftFinding> {
    let subject = Subject::SecurityScheme(name.to_owned());
    let mut found = Vec::new();
    let (was, is) = (security::flows(before), security::flows(after));
    if was != is {
        let kept = was.iter().all(|(name, flow)| is.get(name).is_some_and(|other| flow.is_kept_by(other)));
        let text = |flows: &Flows| {
            let flows: Vec<_> = flows.iter().map(|(name, flow)| format!("{name} at {}", flow.text())).collect();
            (!flows.is_empty()).then(|| flows.join("; "))
        };
        let draft = DraftFinding::new(Rule::TokenEndpointChanged, usage.impact(!kept), subject.clone());
        found.push(draft.before_after(text(&was), text(&is)));
    }
    if security::definition(before) != security::definition(after) {
        let draft = DraftFinding::new(Rule::SecurityChanged, usage.impact(true), subject.clone());
        found.push(draft.texts(security::definition(before), security::definition(after)));
    }
    let format = |scheme: &Cursor<'_>| scheme.text("bearerFormat").map(|format| format!("bearerFormat {format}"));
    if format(before) != format(after) {
        // The format is a hint for developers; servers issue the tokens that they accept.
        let draft = DraftFinding::new(Rule::SecurityChanged, WireImpact::Safe, subject.clone());
        found.push(draft.before_after(format(before), format(after)));
    }
    let (was, is) = (security::scopes(before), security::scopes(after));
    if was != is {
        let wire = usage.impact(was.difference(&is).any(|scope| usage.scopes.contains(scope)));
        let draft = DraftFinding::new(Rule::SecurityChanged, wire, subject.part(SubjectPart::Scopes));
        found.push(draft.texts(State::Values(was.into_iter().collect()), State::Values(is.into_iter().collect())));
    }
    found
}
