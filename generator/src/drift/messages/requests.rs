//! Messages of group C: request bodies and their properties.

use super::super::rule::Rule;
use super::{Always, ByDirection, ByPresence, ByWire, ByWireAndDirection, RuleMessages};

pub(super) const MESSAGES: &[RuleMessages] = &[
    RuleMessages {
        rule: Rule::RequestPropertyAdded,
        consequence: Always(
            "released clients cannot set {subject}; a resource that is read, changed and sent back keeps the value",
        ),
        note: Always("{subject} was added to requests"),
    },
    RuleMessages {
        rule: Rule::RequiredRequestPropertyAdded,
        consequence: Always(
            "the server rejects bodies without {subject}, and released clients have no field to set it",
        ),
        note: Always("{subject} was added to requests and is required; `missing()` reports it if it is not set"),
    },
    RuleMessages {
        rule: Rule::RequestPropertyRemoved,
        consequence: ByWire {
            safe: "no effect: the server still accepts {subject}",
            breaking: "the server rejects bodies that contain {subject}, or ignores the value",
        },
        note: Always("{subject} and its field were removed from requests"),
    },
    RuleMessages {
        rule: Rule::RequestPropertyBecameRequired,
        consequence: Always(
            "the server rejects bodies without {subject}; `missing()` of released clients does not report it",
        ),
        note: Always(
            "{subject} is now required in requests; `missing()` reports it if it is not set, and the field stays an `Option`",
        ),
    },
    RuleMessages {
        rule: Rule::RequestPropertyBecameOptional,
        consequence: Always(
            "released clients still refuse to send a body without {subject}, although the server would accept it",
        ),
        note: Always("{subject} is now optional in requests; the field stays an `Option`"),
    },
    RuleMessages {
        rule: Rule::RequestNullabilityChanged,
        consequence: ByWire {
            safe: "no effect: released clients send `null` only if it was received or set by `set_null`",
            breaking: "the server rejects bodies with `null` in {subject}, whether it was received or set by `set_null`",
        },
        note: ByPresence {
            added: "{subject} may be `null` in requests: `set_null` writes it",
            removed: "{subject} may no longer be `null` in requests",
            changed: "the nullability of {subject} in requests changed[: {after}]",
        },
    },
    RuleMessages {
        rule: Rule::RequestBodyChanged,
        consequence: ByWireAndDirection {
            safe: "no effect: the server accepts the bodies that released clients send, and still sends those that they read",
            request: "the server rejects a call without a body that it requires, or with one that it does not accept",
            response: "{subject} may be absent where it was always present",
        },
        note: Always("{subject} changed[ from {before} to {after}]"),
    },
    RuleMessages {
        rule: Rule::RequestMediaTypeChanged,
        consequence: ByWire {
            safe: "no effect: the server accepts the media type that released clients send",
            breaking: "released clients send the old media type[, {before}], which the server rejects with 415",
        },
        note: Always("the media types of {subject} changed[: added {after}][, removed {before}]"),
    },
    RuleMessages {
        rule: Rule::AccessChanged,
        consequence: ByWire {
            safe: "no effect: what released clients send and read of {subject} is still valid",
            breaking: "released clients send and read {subject} as before; in the direction that no longer has the property, it is rejected, ignored or absent",
        },
        note: Always("the access to {subject} changed[: {after}][ (was {before})]; the field stays"),
    },
    RuleMessages {
        rule: Rule::RequestEnumChanged,
        consequence: ByWire {
            safe: "no effect: released clients have no variant for a new value, which can be sent as `Unlisted`",
            breaking: "the server rejects bodies that contain a removed value in {subject}",
        },
        note: Always("the values of {subject} in requests changed[: it allows {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::EnumReplaced,
        consequence: ByDirection {
            request: "the server may reject every value of {subject} that released clients have a variant for",
            response: "every value of {subject} is read as `Unlisted`, so code that matches its variants matches none",
        },
        note: Always("all values of {subject} were replaced[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::RequestLimitChanged,
        consequence: ByWire {
            safe: "no effect: the client does not check limits, and values that were valid still are",
            breaking: "the client does not check limits, so the server may reject a value of {subject} that was valid",
        },
        note: Always("the limits of {subject} in requests changed[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::LockBecameRequired,
        consequence: Always(
            "a resource that was read is sent back with its lock token; the server rejects one that was built without {subject}",
        ),
        note: Always("the lock token {subject} is now required: read the resource, change it, and send it back"),
    },
    RuleMessages {
        rule: Rule::MultipartChanged,
        consequence: ByWire {
            safe: "no effect: the server still accepts the part that released clients send",
            breaking: "released clients send the old part[, {before}]; the server does not find, does not know or cannot read a part, and rejects the call",
        },
        note: Always("the multipart form changed: {subject}[, now {after}][ (was {before})]"),
    },
];
