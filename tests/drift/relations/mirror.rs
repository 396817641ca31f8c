//! Symmetry of a comparison and its reverse.

use std::collections::BTreeMap;

use procountor_generator::report::{Report, Rule};

/// Groups of rules for a change and for its reverse. A rule that is in no group is its own reverse.
///
/// A value that is transferred in both directions is reported for the direction with the worse impact, so the reverse of
/// a rule of requests can be a rule of responses.
const REVERSED: &[(&[Rule], &[Rule])] = &[
    (&[Rule::OperationAdded], &[Rule::OperationRemoved, Rule::DeprecatedOperationRemoved]),
    (&[Rule::OptionalParameterAdded, Rule::PagingIntroduced], &[Rule::OptionalParameterRemoved]),
    (&[Rule::RequiredParameterAdded], &[Rule::RequiredParameterRemoved]),
    (&[Rule::ParameterBecameRequired], &[Rule::ParameterBecameOptional]),
    (&[Rule::ParameterEnumValueAdded], &[Rule::ParameterEnumValueRemoved]),
    (
        &[
            Rule::RequestPropertyAdded,
            Rule::RequiredRequestPropertyAdded,
            Rule::ResponsePropertyAdded,
            Rule::RequiredResponsePropertyAdded,
        ],
        &[Rule::RequestPropertyRemoved, Rule::ResponsePropertyRemoved, Rule::RequiredResponsePropertyRemoved],
    ),
    (
        &[Rule::RequestPropertyBecameRequired, Rule::LockBecameRequired, Rule::ResponsePropertyBecameRequired],
        &[Rule::RequestPropertyBecameOptional, Rule::ResponsePropertyBecameOptional],
    ),
    (&[Rule::SchemaAdded], &[Rule::SchemaRemoved]),
    (&[Rule::BranchAdded], &[Rule::BranchRemoved]),
];

/// Groups of rules that report both a change and its reverse.
const SYMMETRIC: &[&[Rule]] = &[
    // There is no rule for a removed status or for a list that becomes its element.
    &[Rule::SuccessStatusChanged, Rule::SuccessStatusAdded],
    &[Rule::TypeChanged, Rule::ObjectBecameList],
    &[Rule::RequestFormatChanged, Rule::ResponseFormatChanged, Rule::ResponseIntegerWidened],
    &[Rule::RequestNullabilityChanged, Rule::ResponseNullabilityChanged],
    &[Rule::RequestLimitChanged, Rule::ResponseLimitChanged],
    &[Rule::RequestEnumChanged, Rule::ResponseEnumValueAdded, Rule::ResponseEnumValueRemoved, Rule::ResponseEnumOpened],
];

/// Rules that depend only on the new description.
const ONE_WAY: &[Rule] = &[Rule::NameEscaped, Rule::DescriptionShrank, Rule::RecursionIntroduced];

/// Returns the rule that represents its group, for a change or for its reverse.
fn representative(rule: Rule, reversed: bool) -> Rule {
    let first = |rules: &[Rule]| rules.first().copied().unwrap_or(rule);
    for (change, reverse) in REVERSED {
        if change.contains(&rule) {
            return first(if reversed { reverse } else { change });
        }
        if reverse.contains(&rule) {
            return first(if reversed { change } else { reverse });
        }
    }
    SYMMETRIC.iter().find(|rules| rules.contains(&rule)).map_or(rule, |rules| first(rules))
}

/// Returns the rules whose number of findings differs between a comparison and its reverse.
pub fn asymmetries(forwards: &Report, backwards: &Report) -> Vec<String> {
    let mut counts: BTreeMap<Rule, i32> = BTreeMap::new();
    for (report, reversed, step) in [(forwards, false, 1), (backwards, true, -1)] {
        let rules = report.findings.iter().map(|finding| finding.rule);
        for rule in rules.filter(|rule| !ONE_WAY.contains(rule)) {
            *counts.entry(representative(rule, reversed)).or_default() += step;
        }
    }
    let unequal = counts.into_iter().filter(|(_, count)| *count != 0);
    unequal.map(|(rule, count)| format!("{} {}: {count:+} forwards", rule.code(), rule.name())).collect()
}
