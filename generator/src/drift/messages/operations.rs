//! Messages of group A: operations.

use super::super::rule::Rule;
use super::{Always, ByDirection, ByPresence, ByWire, RuleMessages};

pub(super) const MESSAGES: &[RuleMessages] = &[
    RuleMessages {
        rule: Rule::OperationAdded,
        consequence: ByDirection {
            request: "no effect: released clients have no method for {subject}",
            response: "no effect: released clients do not expect {subject}",
        },
        note: ByDirection { request: "{subject} was added", response: "the server may now call {subject}" },
    },
    RuleMessages {
        rule: Rule::OperationRemoved,
        consequence: ByDirection {
            request: "calls of {subject} fail with 404 or 405 and have no effect",
            response: "the server no longer calls {subject}; code that waits for it waits forever",
        },
        note: ByDirection {
            request: "{subject} and its method were removed",
            response: "{subject} was removed: the server no longer calls it",
        },
    },
    RuleMessages {
        rule: Rule::DeprecatedOperationRemoved,
        consequence: Always("calls of {subject}, which was deprecated, fail with 404 or 405 and have no effect"),
        note: Always("the deprecated {subject} and its method were removed"),
    },
    RuleMessages {
        rule: Rule::PathRespelled,
        consequence: ByWire {
            safe: "no effect: the URL of the call is the same",
            breaking: "released clients call the old path[, {before}]; a server that distinguishes letter case or the trailing slash returns 404",
        },
        note: ByWire {
            safe: "the path of {subject} is spelled differently[: {after} instead of {before}]; the URL of the call is the same",
            breaking: "the spelling of the path of {subject} changed[ to {after}]; the method keeps its name",
        },
    },
    RuleMessages {
        rule: Rule::PathParameterRenamed,
        consequence: Always("no effect: the name of a path parameter is not sent"),
        note: Always("a path parameter was renamed: {subject}[ (was {before})]; calls are not affected"),
    },
    RuleMessages {
        rule: Rule::MethodChanged,
        consequence: Always(
            "released clients send the old method[, {before}]; the server rejects it with 405 or performs another operation",
        ),
        note: Always("{subject} uses another HTTP method[: {after}]; check that the call still has the same effect"),
    },
    RuleMessages {
        rule: Rule::OperationIdRenamed,
        consequence: Always("no effect: operation ids are not sent"),
        note: Always("{subject} changed[ to {after}]; no name in the client depends on operation ids"),
    },
    RuleMessages {
        rule: Rule::OperationIdMoved,
        consequence: Always(
            "no effect: methods are named after HTTP method and path; a client named after operation ids would now call another endpoint",
        ),
        note: Always(
            "{subject} moved to another endpoint[: from {before} to {after}]; the methods of the client call the same endpoints as before",
        ),
    },
    RuleMessages {
        rule: Rule::OperationIdsSwapped,
        consequence: Always(
            "no effect: methods are named after HTTP method and path; a client named after operation ids would now call another endpoint",
        ),
        note: Always(
            "operation ids were swapped or renumbered: {subject}; the methods of the client call the same endpoints as before",
        ),
    },
    RuleMessages {
        rule: Rule::TagChanged,
        consequence: Always("no effect: tags are not sent"),
        note: Always("the tags of {subject} changed[ to {after}]; its module stays the same"),
    },
    RuleMessages {
        rule: Rule::DeprecationChanged,
        consequence: Always("no effect yet: the server behaves as before"),
        note: ByPresence {
            added: "{subject} is deprecated; the compiler warns about its use",
            removed: "{subject} is no longer deprecated",
            changed: "the deprecation of {subject} changed[: now {after}]",
        },
    },
    RuleMessages {
        rule: Rule::SuccessStatusChanged,
        consequence: ByDirection {
            request: "released clients respond with the old status[, {before}], which the server may no longer accept as success",
            response: "a 202 in place of a final response is an error with an unknown outcome; any other status from 200 to 299 is success",
        },
        note: ByDirection {
            request: "{subject}: the status changed[ from {before} to {after}]; respond with the new status",
            response: "{subject}: the status changed[ from {before} to {after}]; check what the call now returns",
        },
    },
    RuleMessages {
        rule: Rule::SuccessStatusAdded,
        consequence: ByWire {
            safe: "no effect: any status from 200 to 299 is success",
            breaking: "released clients read a response with the additional status like any other; a 202 or another body is an error although the server performed the call",
        },
        note: ByPresence {
            added: "{subject}: a status was added[, {after}]; check what the call now returns",
            removed: "{subject}: a status was removed[, {before}]",
            changed: "{subject}: the statuses changed[ from {before} to {after}]; check what the call now returns",
        },
    },
    RuleMessages {
        rule: Rule::ErrorStatusChanged,
        consequence: ByWire {
            safe: "no effect: any error status is an error that contains the status and the raw response",
            breaking: "released clients may still respond with this status, and the description no longer specifies how the server handles it",
        },
        note: ByPresence {
            added: "{subject} is documented",
            removed: "{subject} is no longer documented",
            changed: "{subject} is now[ {after}]",
        },
    },
    RuleMessages {
        rule: Rule::SecurityChanged,
        consequence: ByWire {
            safe: "no effect: the authorisation that released clients send is still sufficient",
            breaking: "released clients send the same authorisation as before; calls for which it is no longer sufficient fail with 401 or 403 and have no effect",
        },
        note: Always("the required authorisation changed: {subject}[, now {after}][ (was {before})]"),
    },
];
