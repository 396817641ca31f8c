//! Rules of group E: schemas, unions and names.

/// Passes the rules to the macro `$next`, after those of other groups.
macro_rules! rules {
    ($next:ident $($rules:tt)*) => {
        $next! {
            $($rules)*
            SchemaAdded "E1" "schema-added" "a schema was added", Compatible(Note), Code {
                meaning: "The new description has a schema name that the old one does not have, and the schema is not a renamed one.",
                example: "`Term` is added to `components.schemas`.",
                breaks: "Nobody.",
                action: "Check the name of the generated type, and add words for it in `spec/words/`.",
                policy: "The operations and properties that use the schema are findings of their own.",
                consequence: Always("no effect: schema names are not sent"),
                note: Always("{subject} was added"),
            }
            SchemaRemoved "E2" "schema-removed" "a schema was removed", Derived, Code {
                meaning: "The new description lacks a schema name, and the schema was not renamed. Uses that changed are separate findings.",
                example: "`Unused`, which nothing refers to, is removed from `components.schemas`.",
                breaks: "Code that names the type does not compile. Released clients are not affected.",
                action: "Check that no operation used it.",
                consequence: Always("no effect by itself: schema names are not sent, and values that used it are findings of their own"),
                note: Always("{subject} was removed"),
            }
            SchemaRenamed "E3" "schema-renamed" "a schema was probably renamed", TypeName(Note), Code {
                meaning: "One schema name replaced another at every use, and both have the same shape or at least 70 % of their properties in common.",
                example: "`Salaries` becomes `SalarySheet` with the same properties.",
                breaks: "Code that names the type, unless `spec/names.toml` keeps its Rust name. Released clients are not affected.",
                action: "Keep the Rust name: add an entry for the new schema name to `spec/names.toml`.",
                policy: "Names of schemas are not sent.",
                consequence: Always("no effect: schema names are not sent"),
                note: Always("the type of {subject} was renamed[ from {before} to {after}]; its content is the same"),
            }
            SchemaReused "E4" "schema-reused" "a schema name is reused for another shape", AtLeast(Stop), Code, silent {
                meaning: "A schema kept its name, but has less than a third of all properties in common with the old one. A schema that only gained or only lost properties is not reused.",
                example: "`Salaries` described salaries and now describes a payment.",
                breaks: "Released clients: every field is silently `None`, or the server rejects what they send. Code that uses the fields does not compile.",
                action: "Give the new shape another Rust name in `spec/names.toml`, so that the old name is not reused for it.",
                consequence: ByDirection { request: "released clients send the old content of {subject}[, {before}], which the server rejects", response: "released clients read the old content of {subject}: every field is silently `None`, or the response is unreadable" },
                note: Always("the name of {subject} is reused for another shape[: {after}][ (was {before})]"),
            }
            SchemaSplit "E5" "schema-split" "a value uses another schema", Derived, Name {
                meaning: "A value refers to another schema than before, while the old schema has other uses, or the shapes differ. Differences of the properties are separate findings.",
                example: "`to` of `Line` refers to `Address`; it referred to `Place`.",
                breaks: "Code that names the type of the value does not compile. Released clients are not affected by this change alone.",
                action: "If both schemas have the same shape, give them one Rust name in `spec/names.toml`.",
                consequence: Always("no effect by itself: schema names are not sent, and properties that differ are separate findings"),
                note: Always("the type of {subject} was replaced[: {after} instead of {before}]"),
            }
            SchemaInlined "E6" "schema-inlined" "a schema is written differently with the same meaning", TypeName(Noise), Name {
                meaning: "A schema was inlined or extracted without a change of its values, and the Rust name of its type changed. An `allOf`, `oneOf` or `anyOf` of a single `$ref` is that reference, and an alias is the type that it stands for.",
                example: "`$ref: Place` becomes the same object schema in place.",
                breaks: "Code that names the type, where the names are settled by `spec/names.toml`. Released clients are not affected.",
                action: "Keep the Rust name: add an entry to `spec/names.toml`.",
                policy: "Names of schemas are not sent.",
                consequence: Always("no effect: the same values are sent and received"),
                note: Always("the schema of {subject} is written differently; its values are the same"),
            }
            BranchAdded "E7" "branch-added" "an alternative was added to a union", Derived, Code {
                meaning: "A union (`oneOf` or `anyOf`) has another alternative that the old ones do not cover, or a base with a discriminator has another subtype. The order of alternatives has no meaning.",
                example: "`Voucher` is added to the `oneOf` of `Payment`.",
                breaks: "Callers who distinguish the alternatives of a response: they do not know the new one. In requests, an old value may match the new alternative too and be rejected.",
                action: "Handle the new alternative where the code distinguishes them.",
                consequence: ByWireAndDirection { safe: "no effect: the values that released clients send in {subject} are still valid", request: "a value that released clients send in {subject} may now match the new alternative[, {after},] and be rejected", response: "{subject} is read as `Json`, so the new alternative[, {after},] is available; code that distinguishes the alternatives does not know it" },
                note: Always("an alternative was added to {subject}[: {after}]; it is read as `Json`"),
            }
            BranchRemoved "E8" "branch-removed" "an alternative was removed from a union", Derived, Code {
                meaning: "A union (`oneOf` or `anyOf`) lost an alternative that the other ones do not cover, or a base with a discriminator lost a subtype.",
                example: "`Cash` is removed from the `oneOf` of `Payment`.",
                breaks: "Released clients that send it: the body is rejected. In responses it is no longer received, which breaks nobody.",
                action: "Find out what replaces the alternative in requests.",
                consequence: ByWireAndDirection { safe: "no effect: the server no longer sends the alternative[ {before}]", request: "the server rejects values of {subject} in the form of the removed alternative[, {before}]", response: "code that distinguishes the alternatives of {subject} may find none for a value that it receives" },
                note: Always("an alternative was removed from {subject}[: {before}]"),
            }
            DiscriminatorChanged "E9" "discriminator-changed" "the discriminator of a union changed", UnlessSafe(Break), Code {
                meaning: "The discriminator of a union or of a base changed: its property, or a value that selects an alternative. Without a mapping, the value is the name of the schema, so renaming the schema changes it. A mapping may name a schema with or without its path.",
                example: "`discriminator.propertyName: kind` of `Payment` becomes `type`.",
                breaks: "Callers who distinguish the alternatives by the old property: they select the wrong alternative or none.",
                action: "Check which property the server really sends.",
                consequence: ByWire { safe: "no effect: {subject} is `Json`, and its alternatives are distinguished as before", breaking: "code that distinguishes the alternatives of {subject} by the old discriminator[, {before},] selects the wrong alternative or none; the client itself reads `Json`" },
                note: Always("the discriminator of {subject} changed[ from {before} to {after}]"),
            }
            AdditionalPropertiesChanged "E10" "additional-properties-changed" "`additionalProperties` of an object changed", Derived, Code {
                meaning: "The members that an object allows beside its properties changed: any, of one type, or none. A default that is written out is no change.",
                example: "`additionalProperties: {type: string}` of `labels` becomes `true`.",
                breaks: "Released clients, if a map has values of another type: they are unread in responses or rejected in requests. Code does not compile if the Rust type differs.",
                action: "Check which members the server sends.",
                consequence: ByWire { safe: "no effect: unknown members are preserved in models that can be sent, and ignored in others", breaking: "members of {subject} that are no longer allowed are unread in responses or rejected in requests" },
                note: Always("the additional properties of {subject} changed[: {after}][ (was {before})]"),
            }
            RecursionIntroduced "E11" "recursion-introduced" "a schema became recursive", Derived, Name {
                meaning: "A schema contains itself, directly or through others, so the type of a field is boxed; or it no longer does.",
                example: "`Owner` gains a property `category`, and `Category` has a property `owner`.",
                breaks: "Code that sets or reads the field, because its type is `Box<T>`. Released clients are not affected.",
                action: "Name the field in the release notes.",
                consequence: Always("no effect by itself: released clients read as deep as their own fields go"),
                note: Always("{subject} is now recursive; a field that closes the cycle is a `Box`"),
            }
            NameMoved "E12" "name-moved" "a Rust name changed without a change on the wire", AtLeast(Stop), Name {
                meaning: "An item has another Rust name, although nothing changed for it on the wire.",
                example: "`GET /invoices/lines` is new and takes the method name of `GET /invoices/{invoiceId}/lines`.",
                breaks: "Code that uses the name: it does not compile, or it means another item if the old name was reused. Released clients are not affected.",
                action: "Keep the old name: add an override with a reason to `spec/names.toml`.",
                consequence: Always("no effect: only the Rust name changed"),
                note: Always("{subject} has another Rust name[: {after} instead of {before}]; the wire format is the same"),
            }
            NameEscaped "E13" "name-escaped" "a new name is not a valid Rust identifier", Derived, Nothing {
                meaning: "A new field or parameter has a name that is a Rust keyword or not an identifier, so its Rust name has an underscore at the end or at the beginning.",
                example: "`Line` gains a property `type` or `2ndName`.",
                breaks: "Nobody. The name is new.",
                action: "Check the spelling, or choose another name in `spec/names.toml`.",
                consequence: Always("no effect: the name is new"),
                note: ByPresence { added: "the name is not a valid Rust identifier and is spelled {after}: {subject}", removed: "the name is not a valid Rust identifier and is escaped: {subject}", changed: "the name is not a valid Rust identifier and is escaped: {subject}[ ({after} for {before})]" },
            }
            ValueRewritten "E14" "value-rewritten" "the client represents a value differently without a change of its values", Derived, Name {
                meaning: "The schema of a value is written differently with the same meaning, and the generator makes another type of it, or other documentation. A change that another finding explains is not reported.",
                example: "`enum: [a, b]` of `kind` becomes a `oneOf` of `enum: [a]` and `enum: [b]`.",
                breaks: "Code that uses the type of the value does not compile, if the type differs. Released clients are not affected.",
                action: "Restore the old notation with an overlay, or name the change in the release notes.",
                consequence: Always("no effect: the same values are sent and received"),
                note: Always("{subject} is represented differently[: {after} instead of {before}], although its values are the same"),
            }
        }
    };
}
pub(super) use rules;
