//! Catalogue entries of group C: request bodies and their properties.

use super::CatalogueEntry;
use crate::drift::rule::Rule;

pub(super) const ENTRIES: &[CatalogueEntry] = &[
    CatalogueEntry {
        rule: Rule::RequestPropertyAdded,
        example: "`NewInvoice` may contain `currency`.",
        meaning: "A model that is sent has a new optional property.",
        breaks: "Nobody. A resource that is read, changed and sent back keeps the value, although released clients have no field for it.",
        action: "Add words for the property in `spec/words/`.",
    },
    CatalogueEntry {
        rule: Rule::RequiredRequestPropertyAdded,
        example: "`NewInvoice` requires `currency`.",
        meaning: "A model that is sent has a new required property.",
        breaks: "Released clients: the server rejects bodies without the property, and they have no field to set it. Code compiles after the upgrade, and `missing()` reports the property.",
        action: "Confirm on the test server that the property is required, and name it first in the release notes.",
    },
    CatalogueEntry {
        rule: Rule::RequestPropertyRemoved,
        example: "`dueDate` is removed from `NewInvoice`.",
        meaning: "A model that is sent lost a property, and no new property looks like it.",
        breaks: "Released clients that send it: the server rejects the body or ignores the value. Code that uses the field does not compile.",
        action: "Find out where the value is set now.",
    },
    CatalogueEntry {
        rule: Rule::RequestPropertyBecameRequired,
        example: "`dueDate` is added to `required` of `NewInvoice`.",
        meaning: "An existing property of a model that is sent became required.",
        breaks: "Released clients that omit it: the server rejects the body. Code compiles as before; `missing()` reports the property after the upgrade.",
        action: "Confirm it on the test server, because the vendor changes `required` without notice. If it is wrong, correct it with an overlay.",
    },
    CatalogueEntry {
        rule: Rule::RequestPropertyBecameOptional,
        example: "`number` is removed from `required` of `NewInvoice`.",
        meaning: "An existing property of a model that is sent became optional.",
        breaks: "Nobody. Released clients still refuse to send a body without the property.",
        action: "Find out what the server does without the value, and document it in `spec/words/`.",
    },
    CatalogueEntry {
        rule: Rule::RequestNullabilityChanged,
        example: "`note` of `NewInvoice` loses `nullable: true`.",
        meaning: "A property of a model that is sent may be `null`, or no longer.",
        breaks: "Released clients that send `null`, either set by `set_null` or received from the server: the body is rejected if `null` is no longer allowed. Code compiles as before.",
        action: "Find out how a value is cleared now: with `null`, an empty string, or by omitting it.",
    },
    CatalogueEntry {
        rule: Rule::RequestBodyChanged,
        example: "`requestBody.required` of `POST /notes` becomes true.",
        meaning: "A request body was added, removed, or its `required` changed.",
        breaks: "Released clients that send no body where one is required, or one where none is accepted: the call is rejected. Calls do not compile if the body argument is added or removed.",
        action: "Test a call with and without a body.",
    },
    CatalogueEntry {
        rule: Rule::RequestMediaTypeChanged,
        example: "The body of `POST /notes` is `text/plain`, not `application/json`.",
        meaning: "Media types of a request body were added or removed. Media types with different parameters are different; `charset=utf-8` and `boundary` have no meaning.",
        breaks: "Released clients whose media type was removed: the server rejects it with 415. Code does not compile if the body has another Rust type.",
        action: "Nothing for an added type. For a removed one, test which types the server accepts.",
    },
    CatalogueEntry {
        rule: Rule::AccessChanged,
        example: "`total` of `NewInvoice` becomes `readOnly`.",
        meaning: "`readOnly` or `writeOnly` of a property changed, so it left or entered requests or responses.",
        breaks: "Released clients that send a property which is now read-only, or read one which is now write-only: it is rejected, ignored or absent. The field stays, so code compiles.",
        action: "Test whether the server rejects or ignores the value.",
    },
    CatalogueEntry {
        rule: Rule::RequestEnumChanged,
        example: "`SENT` is removed from the values of `status` in `NewInvoice`.",
        meaning: "A property of a model that is sent allows more or fewer enum values, or became an enum or a plain string.",
        breaks: "Released clients that send a removed value: the body is rejected. Code that names the variant does not compile, unless another place lists the value.",
        action: "Find the value that replaces a removed one. A new value can be sent as `Unlisted` before the upgrade.",
    },
    CatalogueEntry {
        rule: Rule::EnumReplaced,
        example: "The values `DRAFT`, `READY` and `SENT` become `D1`, `R2` and `S3`.",
        meaning: "An enum or a `const` has none of its old values. Such a change has exposed internal codes of the vendor before, so the description can be wrong.",
        breaks: "Released clients, if the description is right: every value that they send may be rejected, and every value that they receive is `Unlisted`. Code that names a variant does not compile.",
        action: "Check on the test server which values are real. If the old ones are, correct the description with an overlay.",
    },
    CatalogueEntry {
        rule: Rule::RequestLimitChanged,
        example: "`maxLength` of `number` in `NewInvoice` becomes 10.",
        meaning: "A limit of a request property changed: length, range, number of elements or pattern.",
        breaks: "Released clients that send values outside a tighter limit: the server rejects the body. The client does not check limits, so code compiles as before.",
        action: "Nothing for a wider limit. For a tighter one, check the values that callers send.",
    },
    CatalogueEntry {
        rule: Rule::LockBecameRequired,
        example: "`version` is added to `required` of a body that is sent with `PUT`.",
        meaning: "The lock token of a resource (`version`, or a property with `x-lock`) became required in requests.",
        breaks: "Callers who build the resource instead of reading it: the server rejects the body. A resource that was read is sent back with its token.",
        action: "Read the resource before each update, change it, and send it back.",
    },
    CatalogueEntry {
        rule: Rule::MultipartChanged,
        example: "The part `file` becomes `upload`.",
        meaning: "A required part of a multipart form was added, removed or renamed, or its content type or headers changed.",
        breaks: "Released clients: the server does not find the part or cannot read it, and rejects the call. Code does not compile if a part has another name or type.",
        action: "Test an upload with the new form.",
    },
];
