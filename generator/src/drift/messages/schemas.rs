//! Messages of group E: schemas, unions and names.

use super::super::rule::Rule;
use super::{Always, ByDirection, ByPresence, ByWire, ByWireAndDirection, RuleMessages};

pub(super) const MESSAGES: &[RuleMessages] = &[
    RuleMessages {
        rule: Rule::SchemaAdded,
        consequence: Always("no effect: released clients do not have the type of {subject}"),
        note: Always("{subject} was added"),
    },
    RuleMessages {
        rule: Rule::SchemaRemoved,
        consequence: Always("no effect: no call uses {subject}"),
        note: Always("{subject} and its type were removed"),
    },
    RuleMessages {
        rule: Rule::SchemaRenamed,
        consequence: Always("no effect: schema names are not sent"),
        note: Always("the type of {subject} was renamed[ from {before} to {after}]; its content is the same"),
    },
    RuleMessages {
        rule: Rule::SchemaReused,
        consequence: ByDirection {
            request: "released clients send the old content of {subject}[, {before}], which the server rejects",
            response: "released clients read the old content of {subject}: every field is silently `None`, or the response is unreadable",
        },
        note: Always("the name of {subject} is reused for another shape[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::SchemaSplit,
        consequence: Always(
            "no effect by itself: schema names are not sent, and properties that differ are separate findings",
        ),
        note: Always("the type of {subject} was replaced[: {after} instead of {before}]"),
    },
    RuleMessages {
        rule: Rule::SchemaInlined,
        consequence: Always("no effect: the same values are sent and received"),
        note: Always("the schema of {subject} is written differently; its values are the same"),
    },
    RuleMessages {
        rule: Rule::BranchAdded,
        consequence: ByWireAndDirection {
            safe: "no effect: the values that released clients send in {subject} are still valid",
            request: "a value that released clients send in {subject} may now match the new alternative[, {after},] and be rejected",
            response: "{subject} is read as `Json`, so the new alternative[, {after},] is available; code that distinguishes the alternatives does not know it",
        },
        note: Always("an alternative was added to {subject}[: {after}]; it is read as `Json`"),
    },
    RuleMessages {
        rule: Rule::BranchRemoved,
        consequence: ByWireAndDirection {
            safe: "no effect: the server no longer sends the alternative[ {before}]",
            request: "the server rejects values of {subject} in the form of the removed alternative[, {before}]",
            response: "code that distinguishes the alternatives of {subject} may find none for a value that it receives",
        },
        note: Always("an alternative was removed from {subject}[: {before}]"),
    },
    RuleMessages {
        rule: Rule::DiscriminatorChanged,
        consequence: ByWire {
            safe: "no effect: {subject} is `Json`, and its alternatives are distinguished as before",
            breaking: "code that distinguishes the alternatives of {subject} by the old discriminator[, {before},] selects the wrong alternative or none; the client itself reads `Json`",
        },
        note: Always("the discriminator of {subject} changed[ from {before} to {after}]"),
    },
    RuleMessages {
        rule: Rule::AdditionalPropertiesChanged,
        consequence: ByWire {
            safe: "no effect: unknown members are preserved in models that can be sent, and ignored in others",
            breaking: "members of {subject} that are no longer allowed are unread in responses or rejected in requests",
        },
        note: Always("the additional properties of {subject} changed[: {after}][ (was {before})]"),
    },
    RuleMessages {
        rule: Rule::RecursionIntroduced,
        consequence: Always("no effect by itself: released clients read as deep as their own fields go"),
        note: Always("{subject} is now recursive; a field that closes the cycle is a `Box`"),
    },
    RuleMessages {
        rule: Rule::NameMoved,
        consequence: Always("no effect: only the Rust name changed"),
        note: Always("{subject} has another Rust name[: {after} instead of {before}]; the wire format is the same"),
    },
    RuleMessages {
        rule: Rule::NameEscaped,
        consequence: Always("no effect: the name is new"),
        note: ByPresence {
            added: "the name is not a valid Rust identifier and is spelled {after}: {subject}",
            removed: "the name is not a valid Rust identifier and is escaped: {subject}",
            changed: "the name is not a valid Rust identifier and is escaped: {subject}[ ({after} for {before})]",
        },
    },
];
