//! Group A: operations.

use super::super::kind::Kind;
use super::{Always, Forms, Noticed, Row, Travels};

pub(super) const ROWS: &[Row] = &[
    Row {
        kind: Kind::OperationAdded,
        meets: Travels {
            request: "nothing: it has no method for {subject}",
            answer: "nothing: it does not wait for {subject}",
        },
        note: Travels { request: "{subject} can be called", answer: "the server may call {subject}" },
        example: "`POST /invoices/{invoiceId}/pay` appears",
    },
    Row {
        kind: Kind::OperationRemoved,
        meets: Travels {
            request: "calls of {subject} are refused with 404 or 405 and do nothing",
            answer: "whoever waits for {subject} waits in vain: the server does not call it any more",
        },
        note: Travels {
            request: "{subject} is gone, and its method with it",
            answer: "{subject} is gone: the server does not call it any more",
        },
        example: "`DELETE /invoices/{invoiceId}` disappears",
    },
    Row {
        kind: Kind::DeprecatedOperationRemoved,
        meets: Always("calls of {subject}, which was deprecated, are refused with 404 or 405 and do nothing"),
        note: Always("{subject}, deprecated until now, is gone, and its method with it"),
        example: "`GET /invoices/old`, `deprecated` in the older description, disappears",
    },
    Row {
        kind: Kind::PathRespelled,
        meets: Noticed {
            safe: "nothing: a character of a path and its code are one",
            harm: "it calls the path as it was spelled[, {before}]; a server that minds letter case, or the slash at the end, answers 404",
        },
        note: Always("the path of {subject} is spelled otherwise[, {after}]; the method keeps its name"),
        example: "`/SIE` becomes `/sie`",
    },
    Row {
        kind: Kind::PathParameterRenamed,
        meets: Always("nothing: the name of a path parameter does not travel"),
        note: Always("an argument of {subject} has another name[, {after} instead of {before}]; callers need not care"),
        example: "`/users/{userid}` becomes `/users/{userId}`",
    },
    Row {
        kind: Kind::MethodChanged,
        meets: Always(
            "it still sends the old method[, {before}], which the server refuses with 405 or takes for something else",
        ),
        note: Always(
            "{subject} travels by another HTTP method[, {after} instead of {before}]; check that the call still means the same",
        ),
        example: "`PUT /invoices/{invoiceId}` becomes `PATCH`",
    },
    Row {
        kind: Kind::OperationIdRenamed,
        meets: Always("nothing: operation ids do not travel"),
        note: Always("the description calls {subject} by another id[, {after}]; no name in the client depends on ids"),
        example: "`operationId: listInvoices` becomes `searchInvoices`",
    },
    Row {
        kind: Kind::OperationIdMoved,
        meets: Always(
            "nothing: methods are named after method and path; a client named after ids would call another endpoint now",
        ),
        note: Always(
            "the id of {subject} belongs to another endpoint; the client's methods call what they always called",
        ),
        example: "`updateDefaultDimension` wrote to a person and writes to a product",
    },
    Row {
        kind: Kind::OperationIdsSwapped,
        meets: Always(
            "nothing: methods are named after method and path; a client named after ids would call another endpoint now",
        ),
        note: Always(
            "ids of the description changed places at {subject}; the client's methods call what they always called",
        ),
        example: "`getNote` becomes `getNote_1`, and another operation is `getNote`",
    },
    Row {
        kind: Kind::TagChanged,
        meets: Always("nothing: tags do not travel"),
        note: Always("the description groups {subject} otherwise[, under {after}]; its module stays"),
        example: "`tags: [Invoices]` becomes `[Sales]`",
    },
    Row {
        kind: Kind::DeprecationChanged,
        meets: Always("nothing yet: the server still takes and gives what it did"),
        note: Forms {
            came: "{subject} is deprecated, and the compiler warns of its use",
            went: "{subject} is not deprecated any more",
            changed: "{subject} has another deprecation[: {after}]",
        },
        example: "`deprecated: true` appears on `GET /invoices`",
    },
    Row {
        kind: Kind::SuccessStatusChanged,
        meets: Travels {
            request: "it answers with the old status[, {before}], which the server may not take for success any more",
            answer: "a 202 where it expects a finished answer is an error that leaves the outcome open; any other status from 200 to 299 is a success to it",
        },
        note: Travels {
            request: "{subject} has another status[, {after} instead of {before}]: answer with it",
            answer: "{subject} has another status[, {after} instead of {before}]; see what the call resolves to",
        },
        example: "`PUT /invoices/{invoiceId}` answers 202 instead of 200",
    },
    Row {
        kind: Kind::SuccessStatusAdded,
        meets: Noticed {
            safe: "nothing: any status from 200 to 299 is a success to it",
            harm: "it reads an answer of the further status like the others, so a 202 or another form is an error, although the server has taken the call",
        },
        note: Forms {
            came: "{subject} may have one more status[, {after}]; see what the call resolves to",
            went: "{subject} has a status less[, {before}]",
            changed: "{subject} has other statuses[: {after} instead of {before}]; see what the call resolves to",
        },
        example: "204 appears beside 200",
    },
    Row {
        kind: Kind::ErrorStatusChanged,
        meets: Noticed {
            safe: "nothing: any status of failure is an error that shows the status and the raw answer",
            harm: "it may still answer so, and the server does not say any more what it makes of that",
        },
        note: Forms {
            came: "{subject} is documented",
            went: "{subject} is not documented any more",
            changed: "{subject} is[ {after}] now",
        },
        example: "409 appears among the responses of `POST /invoices`",
    },
    Row {
        kind: Kind::SecurityChanged,
        meets: Noticed {
            safe: "nothing: it authorises its calls as before, which is still enough",
            harm: "it authorises its calls as before; where that is not enough, they end in 401 or 403 and do nothing",
        },
        note: Always("{subject} asks for another authorisation[: {after}][, where {before} was enough]"),
        example: "`security: []` leaves `GET /status`, which was open to all",
    },
];
