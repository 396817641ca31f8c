//! Group D: answers and their members.

use super::super::kind::Kind;
use super::{Always, Forms, Noticed, Row, Travels, Weighed};

pub(super) const ROWS: &[Row] = &[
    Row {
        kind: Kind::ResponsePropertyAdded,
        meets: Always("it has no field for {subject}; models that can be sent keep the member and give it back"),
        note: Always("{subject} is new in answers"),
        example: "`Invoice` may hold `dueDate`",
    },
    Row {
        kind: Kind::RequiredResponsePropertyAdded,
        meets: Always("it has no field for {subject}; models that can be sent keep the member and give it back"),
        note: Always("{subject} is new in answers, where it always comes; the field is an `Option` like all others"),
        example: "`Invoice` always holds `currency`",
    },
    Row {
        kind: Kind::ResponsePropertyRemoved,
        meets: Always("the field of {subject} stays `None` without a word"),
        note: Always("{subject} is gone from answers, and its field with it"),
        example: "`note` leaves `Invoice`",
    },
    Row {
        kind: Kind::RequiredResponsePropertyRemoved,
        meets: Always("the field of {subject}, which always had a value, stays `None` without a word"),
        note: Always("{subject}, which always came, is gone from answers, and its field with it"),
        example: "`number`, required until now, leaves `Invoice`",
    },
    Row {
        kind: Kind::ResponsePropertyBecameOptional,
        meets: Always(
            "the field of {subject} may be `None` where it always had a value; the answer itself is still read",
        ),
        note: Always("{subject} may be missing from answers; code that counts on the value must not any more"),
        example: "`number` leaves the `required` of `Invoice`",
    },
    Row {
        kind: Kind::ResponsePropertyBecameRequired,
        meets: Always("nothing: the field of {subject} has a value more often"),
        note: Always("{subject} always comes in answers; the field stays an `Option`"),
        example: "`total` joins the `required` of `Invoice`",
    },
    Row {
        kind: Kind::ResponseNullabilityChanged,
        meets: Noticed {
            safe: "nothing: the field of {subject} has a value more often",
            harm: "the field of {subject} is `None` where `null` comes; the answer itself is still read",
        },
        note: Forms {
            came: "{subject} may be `null` in answers, which reads as `None`",
            went: "{subject} is not `null` in answers any more; the field stays an `Option`",
            changed: "{subject} treats `null` in answers otherwise[: {after}]; the field is an `Option` either way",
        },
        example: "`nullable: true` appears on `total` of `Invoice`",
    },
    Row {
        kind: Kind::PropertyRenamed,
        meets: Travels {
            request: "it sends the old name[, {before}], which the server ignores or rejects",
            answer: "it looks for the old name[, {before}], so the field of {subject} stays `None` without a word",
        },
        note: Always("{subject} has another name[: {after} instead of {before}], and so has its field"),
        example: "`serialNumber` becomes `SerialNumber`",
    },
    Row {
        kind: Kind::TypeChanged,
        meets: Weighed {
            safe: "nothing: what it sends in {subject} is still taken, and what comes still reads as it did",
            request: "it sends {subject} in the old form[, {before}], which the server may reject",
            answer: "where the new form of {subject} does not read as the old one, the value is in `unread()` and the field `None`; an amount, a lock token or a whole answer is an error",
        },
        note: Always("{subject} has another type[: {after} instead of {before}]"),
        example: "`total`, a number, becomes a text",
    },
    Row {
        kind: Kind::ResponseIntegerWidened,
        meets: Noticed {
            safe: "nothing: integers are `i64` whatever the format",
            harm: "code that makes narrower integers of {subject} may overflow; in the client itself integers are `i64` whatever the format",
        },
        note: Always("{subject} may be a wider number[: {after} instead of {before}]; it stays an `i64`"),
        example: "`format: int32` becomes `int64`",
    },
    Row {
        kind: Kind::ResponseFormatChanged,
        meets: Weighed {
            safe: "nothing: what it sends in {subject} still fits, and what comes still reads as it did",
            request: "it writes {subject} in the old format[, {before}], which the server may reject",
            answer: "where the new format[, {after},] does not read as the old one, the value of {subject} is in `unread()` and the field `None`",
        },
        note: Always("{subject} has another format[: {after} instead of {before}]"),
        example: "`format: date-time` becomes `date`",
    },
    Row {
        kind: Kind::ObjectBecameList,
        meets: Travels {
            request: "it sends one thing in {subject} where the server wants a list, and is rejected or read in part",
            answer: "it expects one thing in {subject} and gives an error for the list, after the server has done the call",
        },
        note: Always("{subject} is a list[, {after},] where it was one thing"),
        example: "`GET /invoices/{invoiceId}` answers `[Invoice]` instead of `Invoice`",
    },
    Row {
        kind: Kind::EnvelopeChanged,
        meets: Always(
            "it looks for the list under its old name[, {before}], and finds none: a search without a result, without a word",
        ),
        note: Always("the list in {subject} has another name[: {after} instead of {before}], and so has its field"),
        example: "`products` becomes `results` around the list",
    },
    Row {
        kind: Kind::ResponseEnumValueAdded,
        meets: Always("a new value in {subject} reads as `Unlisted`, with its text"),
        note: Always("{subject} may have more values[: {after}][, before: {before}]"),
        example: "`CREDITED` joins the values of `status` in `Invoice`",
    },
    Row {
        kind: Kind::ResponseEnumValueRemoved,
        meets: Always("nothing: a variant that it knows never comes"),
        note: Always(
            "{subject} has fewer values[: {after}][, before: {before}]; a variant that no other place lists is gone",
        ),
        example: "`PAID` leaves the values of `status` in `Invoice`",
    },
    Row {
        kind: Kind::ResponseEnumOpened,
        meets: Travels {
            request: "it sends {subject} as one of the values that it knows, or any text as `Unlisted`; the server may take fewer or more",
            answer: "texts of {subject} that it does not know read as `Unlisted`, and code that took any text goes on",
        },
        note: Always("{subject} has another type[: {after} instead of {before}]"),
        example: "`kind` of `Invoice` loses its `enum`",
    },
    Row {
        kind: Kind::ResponseBodyChanged,
        meets: Noticed {
            safe: "nothing: it reads nothing where it expects nothing",
            harm: "where it expects something in {subject} and nothing comes, the call is an error after the deed; a body that it does not expect is left unread",
        },
        note: Forms {
            came: "{subject} holds something[: {after}]",
            went: "{subject} holds nothing any more",
            changed: "{subject} holds something else[: {after} instead of {before}]",
        },
        example: "200 of `DELETE /invoices/{invoiceId}` gains or loses its `content`",
    },
    Row {
        kind: Kind::ResponseMediaTypeChanged,
        meets: Noticed {
            safe: "nothing: the media type that it reads still comes",
            harm: "it reads {subject} as what it was[, {before}], and fails after the server has done the call",
        },
        note: Always("{subject} comes in other media types[: {after}][, before: {before}]"),
        example: "`application/json` becomes `application/octet-stream`",
    },
    Row {
        kind: Kind::ResponseHeaderChanged,
        meets: Weighed {
            safe: "nothing: it reads no header of answers by itself",
            request: "it does not send {subject}, or not as the server wants it",
            answer: "code that takes {subject} from `Response::headers` does not find it, or not as it was; the client itself reads none",
        },
        note: Forms {
            came: "{subject} is documented[: {after}]",
            went: "{subject} is not documented any more",
            changed: "{subject} is documented otherwise[: {after} instead of {before}]",
        },
        example: "`X-Total` leaves the headers of `GET /invoices`",
    },
    Row {
        kind: Kind::PagingIntroduced,
        meets: Always("it asks {subject} for everything and gets the first page, without a word"),
        note: Always(
            "{subject} answers page by page[: {after}]; older releases of the client see the first page alone",
        ),
        example: "`page` and `size` appear in the query of `GET /bankstatements`, which answers a list",
    },
    Row {
        kind: Kind::ErrorBodyChanged,
        meets: Noticed {
            safe: "nothing: the call is still an error with its status and the raw answer, and details that it knows by name still come",
            harm: "the call is still an error with its status and the raw answer; details that it knows by name in {subject} may be missing",
        },
        note: Always("{subject} has another form[: {after} instead of {before}]"),
        example: "`code`, a number, becomes a text in the body of 404",
    },
    Row {
        kind: Kind::ResponseLimitChanged,
        meets: Always("nothing: limits of answers are documentation"),
        note: Always("{subject} has other limits in answers[: {after}][, before: {before}]"),
        example: "`maxLength: 28` becomes 70 in `Invoice`",
    },
];
