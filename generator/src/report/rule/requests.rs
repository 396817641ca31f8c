//! Rules of group C: request bodies and their properties.

/// Passes the rules to the macro `$next`, after those of other groups.
macro_rules! rules {
    ($next:ident $($rules:tt)*) => {
        $next! {
            $($rules)*
            RequestPropertyAdded "C1" "request-property-added" "an optional request property was added", Derived, Code {
                meaning: "A model that is sent has a new optional property.",
                example: "`NewInvoice` may contain `currency`.",
                breaks: "Nobody. A resource that is read, changed and sent back keeps the value, although released clients have no field for it.",
                action: "Add words for the property in `spec/words/`.",
                consequence: Always("released clients cannot set {subject}; a resource that is read, changed and sent back keeps the value"),
                note: Always("{subject} was added to requests"),
            }
            RequiredRequestPropertyAdded "C2" "required-request-property-added" "a required request property was added", Derived, Code {
                meaning: "A model that is sent has a new required property.",
                example: "`NewInvoice` requires `currency`.",
                breaks: "Released clients: the server rejects bodies without the property, and they have no field to set it. Code compiles after the upgrade, and `missing()` reports the property.",
                action: "Confirm on the test server that the property is required, and name it first in the release notes.",
                consequence: Always("the server rejects bodies without {subject}, and released clients have no field to set it"),
                note: Always("{subject} was added to requests and is required; `missing()` reports it if it is not set"),
            }
            RequestPropertyRemoved "C3" "request-property-removed" "a request property was removed", Derived, Code {
                meaning: "A model that is sent lost a property, and no new property looks like it.",
                example: "`dueDate` is removed from `NewInvoice`.",
                breaks: "Released clients that send it: the server rejects the body or ignores the value. Code that uses the field does not compile.",
                action: "Find out where the value is set now.",
                consequence: ByWire { safe: "no effect: the server still accepts {subject}", breaking: "the server rejects bodies that contain {subject}, or ignores the value" },
                note: Always("{subject} was removed from requests"),
            }
            RequestPropertyBecameRequired "C4" "request-property-became-required" "an optional request property became required", Derived, Documentation {
                meaning: "An existing property of a model that is sent became required.",
                example: "`dueDate` is added to `required` of `NewInvoice`.",
                breaks: "Released clients that omit it: the server rejects the body. Code compiles as before; `missing()` reports the property after the upgrade.",
                action: "Confirm it on the test server, because the vendor changes `required` without notice. If it is wrong, correct it with an overlay.",
                consequence: Always("the server rejects bodies without {subject}; `missing()` of released clients does not report it"),
                note: Always("{subject} is now required in requests; `missing()` reports it if it is not set, and the field stays an `Option`"),
            }
            RequestPropertyBecameOptional "C5" "request-property-became-optional" "a required request property became optional", Derived, Documentation {
                meaning: "An existing property of a model that is sent became optional.",
                example: "`number` is removed from `required` of `NewInvoice`.",
                breaks: "Nobody. Released clients still refuse to send a body without the property.",
                action: "Find out what the server does without the value, and document it in `spec/words/`.",
                consequence: Always("released clients still refuse to send a body without {subject}, although the server would accept it"),
                note: Always("{subject} is now optional in requests; the field stays an `Option`"),
            }
            RequestNullabilityChanged "C6" "request-nullability-changed" "the nullability of a request property changed", Derived, Documentation {
                meaning: "A property of a model that is sent may be `null`, or no longer.",
                example: "`note` of `NewInvoice` loses `nullable: true`.",
                breaks: "Released clients that send `null`, either set by `set_null` or received from the server: the body is rejected if `null` is no longer allowed. Code compiles as before.",
                action: "Find out how a value is cleared now: with `null`, an empty string, or by omitting it.",
                consequence: ByWire { safe: "no effect: released clients send `null` only if it was received or set by `set_null`", breaking: "the server rejects bodies with `null` in {subject}, whether it was received or set by `set_null`" },
                note: ByPresence { added: "{subject} may be `null` in requests: `set_null` writes it", removed: "{subject} may no longer be `null` in requests", changed: "the nullability of {subject} in requests changed[: {after}]" },
            }
            RequestBodyChanged "C7" "request-body-changed" "a request body was added or removed, or its `required` changed", Derived, Code {
                meaning: "A request body was added, removed, or its `required` changed.",
                example: "`requestBody.required` of `POST /notes` becomes true.",
                breaks: "Released clients that send no body where one is required, or one where none is accepted: the call is rejected. Calls do not compile if the body argument is added or removed.",
                action: "Test a call with and without a body.",
                consequence: ByWireAndDirection { safe: "no effect: the server accepts the bodies that released clients send, and still sends those that they read", request: "the server rejects a call without a body that it requires, or with one that it does not accept", response: "{subject} may be absent where it was always present" },
                note: Always("{subject} changed[ from {before} to {after}]"),
            }
            RequestMediaTypeChanged "C8" "request-media-type-changed" "the media types of a request body changed", Derived, Code {
                meaning: "Media types of a request body were added or removed. Media types with different parameters are different; `charset=utf-8` and `boundary` have no meaning.",
                example: "The body of `POST /notes` is `text/plain`, not `application/json`.",
                breaks: "Released clients whose media type was removed: the server rejects it with 415. Code does not compile if the body has another Rust type.",
                action: "Nothing for an added type. For a removed one, test which types the server accepts.",
                consequence: ByWire { safe: "no effect: the server accepts the media type that released clients send", breaking: "released clients send the old media type[, {before}], which the server rejects with 415" },
                note: Always("the media types of {subject} changed[: added {after}][, removed {before}]"),
            }
            AccessChanged "C9" "access-changed" "`readOnly` or `writeOnly` of a property changed", Derived, Documentation {
                meaning: "`readOnly` or `writeOnly` of a property changed, so it left or entered requests or responses.",
                example: "`total` of `NewInvoice` becomes `readOnly`.",
                breaks: "Released clients that send a property which is now read-only, or read one which is now write-only: it is rejected, ignored or absent. The field stays, so code compiles.",
                action: "Test whether the server rejects or ignores the value.",
                consequence: ByWire { safe: "no effect: what released clients send and read of {subject} is still valid", breaking: "released clients send and read {subject} as before; in the direction that no longer has the property, it is rejected, ignored or absent" },
                note: Always("the access to {subject} changed[: {after}][ (was {before})]; the field stays"),
            }
            RequestEnumChanged "C10" "request-enum-changed" "the enum values of a request property changed", Derived, Code {
                meaning: "A property of a model that is sent allows more or fewer enum values, or became an enum or a plain string.",
                example: "`SENT` is removed from the values of `status` in `NewInvoice`.",
                breaks: "Released clients that send a removed value: the body is rejected. Code that names the variant does not compile, unless another place lists the value.",
                action: "Find the value that replaces a removed one. A new value can be sent as `Unlisted` before the upgrade.",
                consequence: ByWire { safe: "no effect: released clients have no variant for a new value, which can be sent as `Unlisted`", breaking: "the server rejects bodies that contain a removed value in {subject}" },
                note: Always("the values of {subject} in requests changed[: it allows {after}][ (was {before})]"),
            }
            EnumReplaced "C11" "enum-replaced" "all enum values were replaced", AtLeast(Stop), Code, silent {
                meaning: "An enum or a `const` has none of its old values. Such a change has exposed internal codes of the vendor before, so the description can be wrong.",
                example: "The values `DRAFT`, `READY` and `SENT` become `D1`, `R2` and `S3`.",
                breaks: "Released clients, if the description is right: every value that they send may be rejected, and every value that they receive is `Unlisted`. Code that names a variant does not compile.",
                action: "Check on the test server which values are real. If the old ones are, correct the description with an overlay.",
                consequence: ByDirection { request: "the server may reject every value of {subject} that released clients have a variant for", response: "every value of {subject} is read as `Unlisted`, so code that matches its variants matches none" },
                note: Always("all values of {subject} were replaced[: {after}][ (was {before})]"),
            }
            RequestLimitChanged "C12" "request-limit-changed" "the limits of a request property changed", Derived, Documentation {
                meaning: "A limit of a request property changed: length, range, number of elements or pattern.",
                example: "`maxLength` of `number` in `NewInvoice` becomes 10.",
                breaks: "Released clients that send values outside a tighter limit: the server rejects the body. The client does not check limits, so code compiles as before.",
                action: "Nothing for a wider limit. For a tighter one, check the values that callers send.",
                consequence: ByWire { safe: "no effect: the client does not check limits, and values that were valid still are", breaking: "the client does not check limits, so the server may reject a value of {subject} that was valid" },
                note: Always("the limits of {subject} in requests changed[: {after}][ (was {before})]"),
            }
            LockBecameRequired "C13" "lock-became-required" "a lock token became required", Derived, Documentation {
                meaning: "The lock token of a resource (`version`, or a property with `x-lock`) became required in requests.",
                example: "`version` is added to `required` of a body that is sent with `PUT`.",
                breaks: "Callers who build the resource instead of reading it: the server rejects the body. A resource that was read is sent back with its token.",
                action: "Read the resource before each update, change it, and send it back.",
                consequence: Always("a resource that was read is sent back with its lock token; the server rejects one that was built without {subject}"),
                note: Always("the lock token {subject} is now required: read the resource, change it, and send it back"),
            }
            MultipartChanged "C14" "multipart-changed" "a part of a multipart form changed", Derived, Code {
                meaning: "A required part of a multipart form was added, removed or renamed, or its content type or headers changed.",
                example: "The part `file` becomes `upload`.",
                breaks: "Released clients: the server does not find the part or cannot read it, and rejects the call. Code does not compile if a part has another name or type.",
                action: "Test an upload with the new form.",
                consequence: ByWire { safe: "no effect: the server still accepts the part that released clients send", breaking: "released clients send the old part[, {before}]; the server does not find, does not know or cannot read a part, and rejects the call" },
                note: Always("the multipart form changed: {subject}[, now {after}][ (was {before})]"),
            }
        }
    };
}
pub(super) use rules;
