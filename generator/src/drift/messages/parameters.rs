//! Messages of group B: parameters.

use super::super::rule::Rule;
use super::{Always, ByPresence, ByWire, RuleMessages};

pub(super) const MESSAGES: &[RuleMessages] = &[
    RuleMessages {
        rule: Rule::OptionalParameterAdded,
        consequence: Always("no effect: released clients do not send {subject}"),
        note: Always("the optional parameter {subject} was added"),
    },
    RuleMessages {
        rule: Rule::RequiredParameterAdded,
        consequence: Always("released clients do not send {subject}, so the server rejects the call"),
        note: Always("the required parameter {subject} was added; it is an argument of the method"),
    },
    RuleMessages {
        rule: Rule::OptionalParameterRemoved,
        consequence: Always(
            "the server rejects a call that sets {subject}, or ignores the parameter: a filter is silently not applied",
        ),
        note: Always("the optional parameter {subject} and its setter were removed"),
    },
    RuleMessages {
        rule: Rule::RequiredParameterRemoved,
        consequence: Always("released clients still send {subject}, which the server ignores or rejects"),
        note: Always("the required parameter {subject} was removed; the method has one argument fewer"),
    },
    RuleMessages {
        rule: Rule::ParameterBecameRequired,
        consequence: Always("the server rejects calls without {subject}"),
        note: Always("{subject} is now required: it is an argument of the method, not a setter"),
    },
    RuleMessages {
        rule: Rule::ParameterBecameOptional,
        consequence: Always("no effect: released clients always send {subject}, which is still valid"),
        note: Always("{subject} is now optional: it is a setter, not an argument of the method"),
    },
    RuleMessages {
        rule: Rule::ParameterMoved,
        consequence: Always(
            "released clients send {subject} in the old location[, {before}], where the server ignores it: the call succeeds as if the parameter were not set",
        ),
        note: Always(
            "{subject} moved[: it is sent {after}, not {before}]; the server ignores the value that older releases of the client send",
        ),
    },
    RuleMessages {
        rule: Rule::ParameterRenamed,
        consequence: Always("released clients send the old name[, {before}], which the server ignores or rejects"),
        note: Always("{subject} was renamed[ from {before} to {after}], and so was its setter or argument"),
    },
    RuleMessages {
        rule: Rule::ParameterTypeChanged,
        consequence: ByWire {
            safe: "no effect: the values that released clients send in {subject} are still valid",
            breaking: "released clients send {subject} with the old type[, {before}]; the server may reject it or read only a part of it",
        },
        note: ByPresence {
            added: "{subject} is restricted by `{after}`",
            removed: "{subject} is no longer restricted by `{before}`",
            changed: "the type of {subject} changed[ from {before} to {after}]",
        },
    },
    RuleMessages {
        rule: Rule::ParameterStyleChanged,
        consequence: ByWire {
            safe: "no effect: the server still reads the old style of {subject}",
            breaking: "released clients serialise {subject} in the old style[, {before}]; the server may reject it or read it as one wrong value",
        },
        note: Always(
            "the serialisation style of {subject} changed[ from {before} to {after}]; callers pass the same values",
        ),
    },
    RuleMessages {
        rule: Rule::RequestFormatChanged,
        consequence: ByWire {
            safe: "no effect: the values that released clients send are still valid",
            breaking: "values of {subject} that are invalid in the new format[, {after},] are rejected",
        },
        note: Always("the format of {subject} changed[ from {before} to {after}]; integers are `i64` in any format"),
    },
    RuleMessages {
        rule: Rule::ParameterEnumValueRemoved,
        consequence: Always("the server rejects calls that send a removed value in {subject}"),
        note: Always(
            "values of {subject} were removed[: it allows {after}][ (was {before})]; a variant that is listed nowhere else was removed",
        ),
    },
    RuleMessages {
        rule: Rule::ParameterEnumValueAdded,
        consequence: Always(
            "no effect: released clients have no variant for the new value, which can be sent as `Unlisted`",
        ),
        note: Always("values of {subject} were added[: it allows {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::DefaultChanged,
        consequence: Always("calls that omit {subject} silently use the new default[, {after} instead of {before}]"),
        note: Always("the default of {subject} changed[ from {before} to {after}]"),
    },
    RuleMessages {
        rule: Rule::ParameterLimitChanged,
        consequence: ByWire {
            safe: "no effect: the client does not check limits, and values that were valid still are",
            breaking: "the client does not check limits, so the server may reject a value of {subject} that was valid",
        },
        note: Always("the limits of {subject} changed[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::FrameworkParameterLeaked,
        consequence: Always(
            "probably no effect: the description exposes an internal object of the server; if {subject} is really required, the server rejects calls",
        ),
        note: Always("{subject} is described as a parameter, but looks like an internal object of the server"),
    },
    RuleMessages {
        rule: Rule::ArgumentsExchanged,
        consequence: ByWire {
            safe: "no effect: each value is sent under its name",
            breaking: "released clients send the values in the old order[, {before}], and the server assigns them in the new order[, {after}]: the call may act on another resource",
        },
        note: ByPresence {
            added: "{subject} have the same type and another order[: {after}]; existing calls still compile and may pass them in the wrong order",
            removed: "{subject} have the same type and another order; existing calls still compile and may pass them in the wrong order",
            changed: "{subject} have the same type and another order[: {after} instead of {before}]; existing calls still compile and may pass them in the wrong order",
        },
    },
];
