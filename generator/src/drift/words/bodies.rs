//! Group C: bodies and their members.

use super::super::kind::Kind;
use super::{Always, Forms, Noticed, Row, Travels, Weighed};

pub(super) const ROWS: &[Row] = &[
    Row {
        kind: Kind::RequestPropertyAdded,
        meets: Always(
            "it cannot set {subject}; a resource that it read, changed and put back keeps the member as it came",
        ),
        note: Always("{subject} can be set"),
        example: "`NewInvoice` may hold `orderReference`",
    },
    Row {
        kind: Kind::RequiredRequestPropertyAdded,
        meets: Always("bodies without {subject} are rejected, and it has no field to set it"),
        note: Always("{subject} must be set; `missing()` names it where it is not"),
        example: "`NewInvoice` must hold `currency`",
    },
    Row {
        kind: Kind::RequestPropertyRemoved,
        meets: Noticed {
            safe: "nothing: the server takes {subject} from who still sends it",
            harm: "bodies that hold {subject} are rejected, or the server drops the value",
        },
        note: Always("{subject} is gone, and its field with it"),
        example: "`note` leaves `NewInvoice`",
    },
    Row {
        kind: Kind::RequestPropertyBecameRequired,
        meets: Always("bodies without {subject} are rejected by the server; `missing()` does not name it there yet"),
        note: Always("{subject} must be set; `missing()` names it where it is not, and the field stays an `Option`"),
        example: "`dueDate` joins the `required` of `NewInvoice`",
    },
    Row {
        kind: Kind::RequestPropertyBecameOptional,
        meets: Always("it still refuses to send a body without {subject}, although the server would take it"),
        note: Always("{subject} may be left out; the field stays an `Option`"),
        example: "`number` leaves the `required` of `NewInvoice`",
    },
    Row {
        kind: Kind::RequestNullabilityChanged,
        meets: Noticed {
            safe: "nothing: it sends `null` only where it came or was set by `set_null`",
            harm: "bodies with `null` in {subject}, as it came or was set by `set_null`, are rejected",
        },
        note: Forms {
            came: "{subject} may be `null` in requests: `set_null` writes it",
            went: "{subject} may not be `null` in requests any more",
            changed: "{subject} treats `null` in requests otherwise[: {after}]",
        },
        example: "`nullable: true` leaves `note` of `NewInvoice`",
    },
    Row {
        kind: Kind::RequestBodyChanged,
        meets: Weighed {
            safe: "nothing: the body that it sends is still taken, and what it reads still comes",
            request: "a call without the body that the server expects, or with one that it does not, is rejected",
            answer: "{subject} may not come where it always came",
        },
        note: Always("{subject} changed[: {after} instead of {before}]"),
        example: "`requestBody.required` becomes `true`",
    },
    Row {
        kind: Kind::RequestMediaTypeChanged,
        meets: Noticed {
            safe: "nothing: the media type that it sends is still taken",
            harm: "it sends the old media type[, {before}], which the server refuses with 415",
        },
        note: Always("{subject} travels in other media types[: {after}][, before: {before}]"),
        example: "`application/json` becomes `text/plain`",
    },
    Row {
        kind: Kind::AccessChanged,
        meets: Noticed {
            safe: "nothing: what it sends and reads of {subject} still holds",
            harm: "it sends and reads {subject} as before, and the side that has lost the member rejects it, ignores it or leaves it out",
        },
        note: Always("{subject} travels otherwise[: {after}][, before: {before}]; the field stays"),
        example: "`total` becomes `readOnly`",
    },
    Row {
        kind: Kind::RequestEnumChanged,
        meets: Noticed {
            safe: "nothing: it has no variant for a new value, which can be sent as `Unlisted`",
            harm: "bodies that hold a removed value in {subject} are rejected",
        },
        note: Always("{subject} takes other values in requests[: {after}][, before: {before}]"),
        example: "`DRAFT` leaves the values of `status` in `NewInvoice`",
    },
    Row {
        kind: Kind::EnumReplaced,
        meets: Travels {
            request: "every value that it can name in {subject} may be rejected",
            answer: "every value of {subject} reads as `Unlisted`, so that code which asks for its variants takes none of them",
        },
        note: Always("all values of {subject} are replaced[: {after}][, before: {before}]"),
        example: "`F1` and `K` become `SMALL` and `LARGE`",
    },
    Row {
        kind: Kind::RequestLimitChanged,
        meets: Noticed {
            safe: "nothing: the client checks no limits, and what was allowed still is",
            harm: "the client checks no limits, so a value of {subject} that was allowed may be rejected by the server",
        },
        note: Always("{subject} has other limits in requests[: {after}][, before: {before}]"),
        example: "`maxLength: 100` becomes 50",
    },
    Row {
        kind: Kind::LockBecameRequired,
        meets: Always(
            "a resource that it read goes back with the lock token that came; one built anew without {subject} is rejected",
        ),
        note: Always("{subject}, a lock token, must be sent: read the resource, change it, and put it back"),
        example: "`version` joins the `required` of a body that is put",
    },
    Row {
        kind: Kind::MultipartChanged,
        meets: Noticed {
            safe: "nothing: the part that it sends is still taken",
            harm: "it sends the part as it was[, {before}]; the server misses it, does not know it or cannot read it, and rejects the call",
        },
        note: Always("{subject} is another part than it was[: {after}][, before: {before}]"),
        example: "the part `file` becomes `content`",
    },
];
