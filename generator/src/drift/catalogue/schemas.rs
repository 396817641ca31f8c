//! Catalogue entries of group E: schemas, unions and names.

use super::CatalogueEntry;
use crate::drift::rule::Rule;

pub(super) const ENTRIES: &[CatalogueEntry] = &[
    CatalogueEntry {
        rule: Rule::SchemaAdded,
        example: "`Term` is added to `components.schemas`.",
        meaning: "The new description has a schema name that the old one does not have, and the schema is not a renamed one.",
        breaks: "Nobody.",
        action: "Check the name of the generated type, and add words for it in `spec/words/`.",
    },
    CatalogueEntry {
        rule: Rule::SchemaRemoved,
        example: "`Unused`, which nothing refers to, is removed from `components.schemas`.",
        meaning: "The new description lacks a schema name, and the schema was not renamed. Uses that changed are separate findings.",
        breaks: "Code that names the type does not compile. Released clients are not affected.",
        action: "Check that no operation used it.",
    },
    CatalogueEntry {
        rule: Rule::SchemaRenamed,
        example: "`Salaries` becomes `SalarySheet` with the same properties.",
        meaning: "One schema name replaced another at every use, and both have the same shape or at least 70 % of their properties in common.",
        breaks: "Code that names the type, unless `spec/names.toml` keeps its Rust name. Released clients are not affected.",
        action: "Keep the Rust name: add an entry for the new schema name to `spec/names.toml`.",
    },
    CatalogueEntry {
        rule: Rule::SchemaReused,
        example: "`Salaries` described salaries and now describes a payment.",
        meaning: "A schema kept its name, but has less than a third of all properties in common with the old one. A schema that only gained or only lost properties is not reused.",
        breaks: "Released clients: every field is silently `None`, or the server rejects what they send. Code that uses the fields does not compile.",
        action: "Give the new shape another Rust name in `spec/names.toml`, so that the old name is not reused for it.",
    },
    CatalogueEntry {
        rule: Rule::SchemaSplit,
        example: "`to` of `Line` refers to `Address`; it referred to `Place`.",
        meaning: "A value refers to another schema than before, while the old schema has other uses, or the shapes differ. Differences of the properties are separate findings.",
        breaks: "Code that names the type of the value does not compile. Released clients are not affected by this change alone.",
        action: "If both schemas have the same shape, give them one Rust name in `spec/names.toml`.",
    },
    CatalogueEntry {
        rule: Rule::SchemaInlined,
        example: "`$ref: Place` becomes the same object schema in place.",
        meaning: "A schema was inlined or extracted without a change of its values, and the Rust name of its type changed. An `allOf`, `oneOf` or `anyOf` of a single `$ref` is that reference, and an alias is the type that it stands for.",
        breaks: "Code that names the type, where the names are settled by `spec/names.toml`. Released clients are not affected.",
        action: "Keep the Rust name: add an entry to `spec/names.toml`.",
    },
    CatalogueEntry {
        rule: Rule::BranchAdded,
        example: "`Voucher` is added to the `oneOf` of `Payment`.",
        meaning: "A union (`oneOf` or `anyOf`) has another alternative that the old ones do not cover, or a base with a discriminator has another subtype. The order of alternatives has no meaning.",
        breaks: "Callers who distinguish the alternatives of a response: they do not know the new one. In requests, an old value may match the new alternative too and be rejected.",
        action: "Handle the new alternative where the code distinguishes them.",
    },
    CatalogueEntry {
        rule: Rule::BranchRemoved,
        example: "`Cash` is removed from the `oneOf` of `Payment`.",
        meaning: "A union (`oneOf` or `anyOf`) lost an alternative that the other ones do not cover, or a base with a discriminator lost a subtype.",
        breaks: "Released clients that send it: the body is rejected. In responses it is no longer received, which breaks nobody.",
        action: "Find out what replaces the alternative in requests.",
    },
    CatalogueEntry {
        rule: Rule::DiscriminatorChanged,
        example: "`discriminator.propertyName: kind` of `Payment` becomes `type`.",
        meaning: "The discriminator of a union or of a base changed: its property, or a value that selects an alternative. Without a mapping, the value is the name of the schema, so renaming the schema changes it. A mapping may name a schema with or without its path.",
        breaks: "Callers who distinguish the alternatives by the old property: they select the wrong alternative or none.",
        action: "Check which property the server really sends.",
    },
    CatalogueEntry {
        rule: Rule::AdditionalPropertiesChanged,
        example: "`additionalProperties: {type: string}` of `labels` becomes `true`.",
        meaning: "The members that an object allows beside its properties changed: any, of one type, or none. A default that is written out is no change.",
        breaks: "Released clients, if a map has values of another type: they are unread in responses or rejected in requests. Code does not compile if the Rust type differs.",
        action: "Check which members the server sends.",
    },
    CatalogueEntry {
        rule: Rule::RecursionIntroduced,
        example: "`Owner` gains a property `category`, and `Category` has a property `owner`.",
        meaning: "A schema contains itself, directly or through others, so the type of a field is boxed; or it no longer does.",
        breaks: "Code that sets or reads the field, because its type is `Box<T>`. Released clients are not affected.",
        action: "Name the field in the release notes.",
    },
    CatalogueEntry {
        rule: Rule::NameMoved,
        example: "`GET /invoices/lines` is new and takes the method name of `GET /invoices/{invoiceId}/lines`.",
        meaning: "An item has another Rust name, although nothing changed for it on the wire.",
        breaks: "Code that uses the name: it does not compile, or it means another item if the old name was reused. Released clients are not affected.",
        action: "Keep the old name: add an override with a reason to `spec/names.toml`.",
    },
    CatalogueEntry {
        rule: Rule::NameEscaped,
        example: "`Line` gains a property `type` or `2ndName`.",
        meaning: "A new field or parameter has a name that is a Rust keyword or not an identifier, so its Rust name has an underscore at the end or at the beginning.",
        breaks: "Nobody. The name is new.",
        action: "Check the spelling, or choose another name in `spec/names.toml`.",
    },
];
