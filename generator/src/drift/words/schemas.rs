//! Group E: schemas, alternatives and names.

use super::super::kind::Kind;
use super::{Always, Forms, Noticed, Row, Travels, Weighed};

pub(super) const ROWS: &[Row] = &[
    Row {
        kind: Kind::SchemaAdded,
        meets: Always("nothing: {subject} is a type that it does not have"),
        note: Always("{subject} is a new type"),
        example: "`PaymentTerm` appears under `components.schemas`",
    },
    Row {
        kind: Kind::SchemaRemoved,
        meets: Always("nothing: {subject} is not used by any call"),
        note: Always("the type of {subject} is gone"),
        example: "`OldNote`, which nothing refers to, disappears",
    },
    Row {
        kind: Kind::SchemaRenamed,
        meets: Always("nothing: names of schemas do not travel"),
        note: Always(
            "the type of {subject} has another name[: {after} instead of {before}]; what it holds is the same",
        ),
        example: "`InvoiceDTO` becomes `Invoice`, member by member the same",
    },
    Row {
        kind: Kind::SchemaReused,
        meets: Travels {
            request: "it sends what {subject} was[, {before}], which the server rejects",
            answer: "it reads {subject} as what it was: every field stays `None` without a word, or the answer cannot be read",
        },
        note: Always("the name of {subject} stands for something else[: {after}][, before: {before}]"),
        example: "`SalaryList` was a list of slips and is a payment order",
    },
    Row {
        kind: Kind::SchemaSplit,
        meets: Always(
            "nothing by this alone: names of schemas do not travel, and members that differ are findings of their own",
        ),
        note: Always("{subject} is of another type[: {after} instead of {before}]"),
        example: "`Address` of a buyer becomes `BuyerAddress`",
    },
    Row {
        kind: Kind::SchemaInlined,
        meets: Always("nothing: the same values travel"),
        note: Always("{subject} is written another way; its values are the same"),
        example: "`$ref` becomes an `allOf` of that one `$ref`",
    },
    Row {
        kind: Kind::BranchAdded,
        meets: Weighed {
            safe: "nothing: what it sends in {subject} is still taken",
            request: "what it sends in {subject} may fit another alternative now[, {after}], and be rejected",
            answer: "{subject} is read as `Json`, so the new alternative[, {after},] comes through; code that tells the alternatives apart does not know it",
        },
        note: Always("{subject} has one more alternative[: {after}]; it is `Json`"),
        example: "`Cash` joins the `oneOf` of `Card` and `Transfer`",
    },
    Row {
        kind: Kind::BranchRemoved,
        meets: Weighed {
            safe: "nothing: the alternative[, {before},] does not come any more",
            request: "what it sends in {subject} in the form of the alternative[, {before},] is rejected",
            answer: "code that tells the alternatives of {subject} apart may find none for what comes",
        },
        note: Always("{subject} has one alternative less[: {before}]; it is `Json`"),
        example: "`Transfer` leaves a `oneOf`",
    },
    Row {
        kind: Kind::DiscriminatorChanged,
        meets: Noticed {
            safe: "nothing: {subject} is `Json`, and its alternatives are told apart as before",
            harm: "code that tells the alternatives of {subject} apart by the old member[, {before},] takes the wrong one or none; the client itself reads `Json`",
        },
        note: Always("the alternatives of {subject} are told apart another way[: {after} instead of {before}]"),
        example: "`discriminator.propertyName: kind` becomes `type`",
    },
    Row {
        kind: Kind::AdditionalPropertiesChanged,
        meets: Noticed {
            safe: "nothing: unknown members are kept in models that can be sent, and passed over in others",
            harm: "members of {subject} that do not fit any more are unread in answers, or rejected in requests",
        },
        note: Always("{subject} may hold other members beside those that are listed[: {after}][, before: {before}]"),
        example: "`additionalProperties: {type: string}` becomes `true`",
    },
    Row {
        kind: Kind::RecursionIntroduced,
        meets: Always("nothing by this alone: it reads as deep as its own fields go"),
        note: Always("{subject} can hold itself; a field that closes the circle is a `Box`"),
        example: "`Owner` gains a `category`, and `Category` has an `owner`",
    },
    Row {
        kind: Kind::NameMoved,
        meets: Always("nothing: only the name in Rust changed"),
        note: Always("{subject} has another name in Rust[: {after} instead of {before}]; the wire is the same"),
        example: "`GET /invoices/lines` appears, so `GET /invoices/{invoiceId}/lines` needs a longer name",
    },
    Row {
        kind: Kind::NameEscaped,
        meets: Always("nothing: the name is new"),
        note: Forms {
            came: "{subject} is spelled {after} in Rust, which cannot have its name as it is",
            went: "{subject} cannot have its name as it is in Rust",
            changed: "{subject} is spelled otherwise in Rust[: {after} for {before}]",
        },
        example: "a new member is called `type` or `2ndName`",
    },
];
