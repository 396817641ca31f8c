//! Messages of group D: responses and their properties.

use super::super::rule::Rule;
use super::{Always, ByDirection, ByPresence, ByWire, ByWireAndDirection, RuleMessages};

pub(super) const MESSAGES: &[RuleMessages] = &[
    RuleMessages {
        rule: Rule::ResponsePropertyAdded,
        consequence: Always(
            "released clients have no field for {subject}; models that can be sent preserve the value and send it back",
        ),
        note: Always("{subject} was added to responses"),
    },
    RuleMessages {
        rule: Rule::RequiredResponsePropertyAdded,
        consequence: Always(
            "released clients have no field for {subject}; models that can be sent preserve the value and send it back",
        ),
        note: Always(
            "{subject} was added to responses and is always present; the field is an `Option` like all others",
        ),
    },
    RuleMessages {
        rule: Rule::ResponsePropertyRemoved,
        consequence: Always("the field for {subject} is silently `None`"),
        note: Always("{subject} and its field were removed from responses"),
    },
    RuleMessages {
        rule: Rule::RequiredResponsePropertyRemoved,
        consequence: Always("the field for {subject}, which always had a value, is silently `None`"),
        note: Always("{subject}, which was required, and its field were removed from responses"),
    },
    RuleMessages {
        rule: Rule::ResponsePropertyBecameOptional,
        consequence: Always(
            "the field for {subject} may be `None` where it always had a value; the response is still readable",
        ),
        note: Always("{subject} is now optional in responses; code that relies on the value must handle `None`"),
    },
    RuleMessages {
        rule: Rule::ResponsePropertyBecameRequired,
        consequence: Always("no effect: the field for {subject} has a value more often"),
        note: Always("{subject} is now always present in responses; the field stays an `Option`"),
    },
    RuleMessages {
        rule: Rule::ResponseNullabilityChanged,
        consequence: ByWire {
            safe: "no effect: the field for {subject} has a value more often",
            breaking: "the field for {subject} is `None` if the server sends `null`; the response is still readable",
        },
        note: ByPresence {
            added: "{subject} may be `null` in responses, which is read as `None`",
            removed: "{subject} is no longer `null` in responses; the field stays an `Option`",
            changed: "the nullability of {subject} in responses changed[: {after}]; the field is an `Option` either way",
        },
    },
    RuleMessages {
        rule: Rule::PropertyRenamed,
        consequence: ByDirection {
            request: "released clients send the old name[, {before}], which the server ignores or rejects",
            response: "released clients read the old name[, {before}], so the field for {subject} is silently `None`",
        },
        note: Always("{subject} was renamed[ from {before} to {after}], and so was its field"),
    },
    RuleMessages {
        rule: Rule::TypeChanged,
        consequence: ByWireAndDirection {
            safe: "no effect: values that released clients send in {subject} are still valid, and values that they receive are still readable",
            request: "released clients send {subject} with the old type[, {before}], which the server may reject",
            response: "where the new type of {subject} cannot be read as the old one, the value is in `unread()` and the field is `None`; for an amount, a lock token or a whole response it is an error",
        },
        note: ByPresence {
            added: "{subject} is restricted by `{after}`",
            removed: "{subject} is no longer restricted by `{before}`",
            changed: "the type of {subject} changed[ from {before} to {after}]",
        },
    },
    RuleMessages {
        rule: Rule::ResponseIntegerWidened,
        consequence: ByWire {
            safe: "no effect: integers are `i64` in any format",
            breaking: "code that converts {subject} to a narrower integer may overflow; in the client itself integers are `i64` in any format",
        },
        note: Always("{subject} may be a wider integer[: {after} instead of {before}]; it stays an `i64`"),
    },
    RuleMessages {
        rule: Rule::ResponseFormatChanged,
        consequence: ByWireAndDirection {
            safe: "no effect: values that released clients send in {subject} are still valid, and values that they receive are still readable",
            request: "released clients send {subject} in the old format[, {before}], which the server may reject",
            response: "where the new format[, {after},] cannot be read as the old one, the value of {subject} is in `unread()` and the field is `None`",
        },
        note: Always("the format of {subject} changed[ from {before} to {after}]"),
    },
    RuleMessages {
        rule: Rule::ObjectBecameList,
        consequence: ByDirection {
            request: "released clients send a single value in {subject}; the server expects a list and rejects it or reads only a part of it",
            response: "released clients expect a single value in {subject} and fail to read the list, after the server performed the call",
        },
        note: Always("{subject} became a list[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::EnvelopeChanged,
        consequence: Always(
            "released clients read the list under its old name[, {before},] and find none: a search silently has no results",
        ),
        note: Always("the list in {subject} was renamed[ from {before} to {after}], and so was its field"),
    },
    RuleMessages {
        rule: Rule::ResponseEnumValueAdded,
        consequence: Always("a new value of {subject} is read as `Unlisted` with its string"),
        note: Always("values of {subject} were added[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::ResponseEnumValueRemoved,
        consequence: Always("no effect: one of the known variants is never received"),
        note: Always(
            "values of {subject} were removed[: {after}][ (was {before})]; a variant that is listed nowhere else was removed",
        ),
    },
    RuleMessages {
        rule: Rule::ResponseEnumOpened,
        consequence: ByDirection {
            request: "released clients send {subject} as one of the known values, or any string as `Unlisted`; the server may accept fewer or more",
            response: "unknown strings in {subject} are read as `Unlisted`; code that handles any string keeps working",
        },
        note: Always("the type of {subject} changed[ from {before} to {after}]"),
    },
    RuleMessages {
        rule: Rule::ResponseBodyChanged,
        consequence: ByWire {
            safe: "no effect: released clients do not read a body where they expect none",
            breaking: "where released clients expect a body in {subject} and it is empty, the call returns an error after the server performed it; a body that they do not expect is not read",
        },
        note: ByPresence {
            added: "{subject} now has a body[: {after}]",
            removed: "{subject} no longer has a body",
            changed: "the body of {subject} changed[ from {before} to {after}]",
        },
    },
    RuleMessages {
        rule: Rule::ResponseMediaTypeChanged,
        consequence: ByWire {
            safe: "no effect: the server still sends the media type that released clients read",
            breaking: "released clients read {subject} as the old media type[, {before},] and fail after the server performed the call",
        },
        note: Always("the media types of {subject} changed[: added {after}][, removed {before}]"),
    },
    RuleMessages {
        rule: Rule::ResponseHeaderChanged,
        consequence: ByWireAndDirection {
            safe: "no effect: released clients read no response header by themselves",
            request: "released clients do not send {subject}, or not in the form that the server requires",
            response: "code that reads {subject} from `Response::headers` does not find it, or finds another form; the client itself reads no headers",
        },
        note: ByPresence {
            added: "{subject} is documented[: {after}]",
            removed: "{subject} is no longer documented",
            changed: "the documentation of {subject} changed[ from {before} to {after}]",
        },
    },
    RuleMessages {
        rule: Rule::PagingIntroduced,
        consequence: Always(
            "released clients call {subject} for the whole list and silently receive only the first page",
        ),
        note: Always("{subject} is now paged[ {after}]; older releases of the client receive only the first page"),
    },
    RuleMessages {
        rule: Rule::ErrorBodyChanged,
        consequence: ByWire {
            safe: "no effect: the error contains the status and the raw response, and the details that the client reads are still present",
            breaking: "the error still contains the status and the raw response; details that the client reads from {subject} may be absent",
        },
        note: Always("{subject} changed[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::ResponseLimitChanged,
        consequence: Always("no effect: limits in responses are documentation"),
        note: Always("the limits of {subject} in responses changed[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::ResponseLinksChanged,
        consequence: Always("no effect: links are documentation, and the client has no methods for them"),
        note: ByPresence {
            added: "{subject} was added",
            removed: "{subject} was removed",
            changed: "{subject} changed",
        },
    },
];
