//! What a comparison says backwards of what it says forwards.

use std::collections::BTreeMap;

use procountor_generator::drift::{Kind, Report};

/// Kinds that say the same of a change, and those that say the same of its reverse. A kind that is not here is its
/// own reverse. What travels both ways is told by the way in which it does more harm, so that a kind of requests may
/// be one of answers backwards.
const REVERSED: &[(&[Kind], &[Kind])] = &[
    (&[Kind::OperationAdded], &[Kind::OperationRemoved, Kind::DeprecatedOperationRemoved]),
    (&[Kind::OptionalParameterAdded, Kind::PagingIntroduced], &[Kind::OptionalParameterRemoved]),
    (&[Kind::RequiredParameterAdded], &[Kind::RequiredParameterRemoved]),
    (&[Kind::ParameterBecameRequired], &[Kind::ParameterBecameOptional]),
    (&[Kind::ParameterEnumValueAdded], &[Kind::ParameterEnumValueRemoved]),
    (
        &[
            Kind::RequestPropertyAdded,
            Kind::RequiredRequestPropertyAdded,
            Kind::ResponsePropertyAdded,
            Kind::RequiredResponsePropertyAdded,
        ],
        &[Kind::RequestPropertyRemoved, Kind::ResponsePropertyRemoved, Kind::RequiredResponsePropertyRemoved],
    ),
    (
        &[Kind::RequestPropertyBecameRequired, Kind::LockBecameRequired, Kind::ResponsePropertyBecameRequired],
        &[Kind::RequestPropertyBecameOptional, Kind::ResponsePropertyBecameOptional],
    ),
    (&[Kind::SchemaAdded], &[Kind::SchemaRemoved]),
    (&[Kind::BranchAdded], &[Kind::BranchRemoved]),
];

/// Kinds that say the same of a change and of its reverse.
const ALIKE: &[&[Kind]] = &[
    // A status that leaves has no kind of its own, nor has a list that becomes its item.
    &[Kind::SuccessStatusChanged, Kind::SuccessStatusAdded],
    &[Kind::TypeChanged, Kind::ObjectBecameList],
    &[Kind::RequestFormatChanged, Kind::ResponseFormatChanged, Kind::ResponseIntegerWidened],
    &[Kind::RequestNullabilityChanged, Kind::ResponseNullabilityChanged],
    &[Kind::RequestLimitChanged, Kind::ResponseLimitChanged],
    &[Kind::RequestEnumChanged, Kind::ResponseEnumValueAdded, Kind::ResponseEnumValueRemoved, Kind::ResponseEnumOpened],
];

/// Kinds that speak of the new client alone.
const ONE_WAY: &[Kind] = &[Kind::NameEscaped, Kind::DescriptionShrank, Kind::RecursionIntroduced];

/// The kind that stands for all that say the same: of a change, or of its reverse.
fn said(kind: Kind, reversed: bool) -> Kind {
    let first = |kinds: &[Kind]| kinds.first().copied().unwrap_or(kind);
    for (one, other) in REVERSED {
        if one.contains(&kind) {
            return first(if reversed { other } else { one });
        }
        if other.contains(&kind) {
            return first(if reversed { one } else { other });
        }
    }
    ALIKE.iter().find(|kinds| kinds.contains(&kind)).map_or(kind, |kinds| first(kinds))
}

/// What one of both says more often than the other says its reverse.
pub fn unmirrored(forwards: &Report, backwards: &Report) -> Vec<String> {
    let mut counts: BTreeMap<Kind, i32> = BTreeMap::new();
    for (report, reversed, step) in [(forwards, false, 1), (backwards, true, -1)] {
        let kinds = report.findings.iter().map(|finding| finding.kind);
        for kind in kinds.filter(|kind| !ONE_WAY.contains(kind)) {
            *counts.entry(said(kind, reversed)).or_default() += step;
        }
    }
    let more = counts.into_iter().filter(|(_, count)| *count != 0);
    more.map(|(kind, count)| format!("{} {}: {count:+} forwards", kind.code(), kind.name())).collect()
}
