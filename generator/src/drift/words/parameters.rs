//! Group B: parameters.

use super::super::kind::Kind;
use super::{Always, Forms, Noticed, Row};

pub(super) const ROWS: &[Row] = &[
    Row {
        kind: Kind::OptionalParameterAdded,
        meets: Always("nothing: it does not send {subject}"),
        note: Always("{subject} can be set"),
        example: "`GET /invoices` takes a query parameter `currency`",
    },
    Row {
        kind: Kind::RequiredParameterAdded,
        meets: Always("it does not send {subject}, so the server rejects the call"),
        note: Always("{subject} is an argument that callers must give"),
        example: "`GET /invoices` must have `companyId` in its query",
    },
    Row {
        kind: Kind::OptionalParameterRemoved,
        meets: Always(
            "a call that sets {subject} is rejected, or answered as if it were not set: a filter that filters nothing",
        ),
        note: Always("{subject} is gone, and its setter with it"),
        example: "`status` leaves the query of `GET /invoices`",
    },
    Row {
        kind: Kind::RequiredParameterRemoved,
        meets: Always("it goes on sending {subject}, which the server ignores or rejects"),
        note: Always("{subject} is gone, and the method has one argument less"),
        example: "`from`, required until now, leaves the query of `GET /invoices`",
    },
    Row {
        kind: Kind::ParameterBecameRequired,
        meets: Always("calls that leave {subject} out are rejected"),
        note: Always("{subject} is required: an argument instead of a setter"),
        example: "`required: true` appears on `status`",
    },
    Row {
        kind: Kind::ParameterBecameOptional,
        meets: Always("nothing: it always sends {subject}, which is still right"),
        note: Always("{subject} may be left out: a setter instead of an argument"),
        example: "`required: true` leaves `from`",
    },
    Row {
        kind: Kind::ParameterMoved,
        meets: Always(
            "it sends {subject} where the server does not look for it any more[, {before}]: the call succeeds as if nothing had been set",
        ),
        note: Always(
            "{subject} travels elsewhere[: {after} instead of {before}]; older releases of the client set it in vain",
        ),
        example: "`apiKey` moves from the query to a header",
    },
    Row {
        kind: Kind::ParameterRenamed,
        meets: Always("it sends the old name[, {before}], which the server ignores or rejects"),
        note: Always("{subject} has another name[: {after} instead of {before}], and so has its setter or argument"),
        example: "`type` becomes `types`, with the same type and description",
    },
    Row {
        kind: Kind::ParameterTypeChanged,
        meets: Noticed {
            safe: "nothing: what it sends in {subject} is still taken",
            harm: "it sends {subject} in the old form[, {before}], which the server may reject or read in part",
        },
        note: Always("{subject} has another type[: {after} instead of {before}]"),
        example: "`type`, a text, becomes a list of texts",
    },
    Row {
        kind: Kind::ParameterStyleChanged,
        meets: Always(
            "it writes {subject} the old way[, {before}], which the server may reject, or read as one odd value",
        ),
        note: Always("{subject} is written another way[: {after} instead of {before}]; callers pass the same values"),
        example: "`explode: false` leaves a list of ids",
    },
    Row {
        kind: Kind::RequestFormatChanged,
        meets: Noticed {
            safe: "nothing: what it sends still fits",
            harm: "what it sends in {subject} may not fit the new format[, {after}], and is rejected then",
        },
        note: Always("{subject} has another format[: {after} instead of {before}]; integers stay `i64`"),
        example: "`format: int64` becomes `int32`",
    },
    Row {
        kind: Kind::ParameterEnumValueRemoved,
        meets: Always("calls that send a removed value in {subject} are rejected"),
        note: Always(
            "{subject} takes fewer values[: {after}][, before: {before}]; a variant that no other place lists is gone",
        ),
        example: "`PAID` leaves the values of `status`",
    },
    Row {
        kind: Kind::ParameterEnumValueAdded,
        meets: Always("nothing: it has no variant for the new value, which can be sent as `Unlisted`"),
        note: Always("{subject} takes more values[: {after}][, before: {before}]"),
        example: "`CREDITED` joins the values of `status`",
    },
    Row {
        kind: Kind::DefaultChanged,
        meets: Always(
            "calls that leave {subject} out go by the new default[, {after} instead of {before}], without a word",
        ),
        note: Always("the server takes another default for {subject}[: {after} instead of {before}]"),
        example: "a page holds 25 rows by default instead of 50",
    },
    Row {
        kind: Kind::ParameterLimitChanged,
        meets: Noticed {
            safe: "nothing: the client checks no limits, and what was allowed still is",
            harm: "the client checks no limits, so a value of {subject} that was allowed may be rejected by the server",
        },
        note: Always("{subject} has other limits[: {after}][, before: {before}]"),
        example: "`maxLength: 30` becomes 20",
    },
    Row {
        kind: Kind::FrameworkParameterLeaked,
        meets: Always(
            "most likely nothing: the description lists an object that lives inside the server; if {subject} is really asked for, calls are rejected",
        ),
        note: Always("{subject} is described, although it looks like an object of the server and not like a parameter"),
        example: "`uriParams`, an object, is required in a query",
    },
    Row {
        kind: Kind::ArgumentsExchanged,
        meets: Noticed {
            safe: "nothing: each value travels under its name",
            harm: "it puts the values where they stood[, as {before}], and the server takes each for another[, as {after}]: the call may act on something else",
        },
        note: Forms {
            came: "arguments of {subject} of one type stand in another order[: {after}]; calls that compile may pass them the wrong way round",
            went: "arguments of {subject} of one type stand in another order; calls that compile may pass them the wrong way round",
            changed: "arguments of {subject} of one type stand in another order[: {after} instead of {before}]; calls that compile may pass them the wrong way round",
        },
        example: "a required `to` becomes `before` and comes ahead of `from`, both texts",
    },
];
