//! Rules of group D: responses and their properties.

/// Passes the rules to the macro `$next`, after those of other groups.
macro_rules! rules {
    ($next:ident $($rules:tt)*) => {
        $next! {
            $($rules)*
            ResponsePropertyAdded "D1" "response-property-added" "an optional response property was added", Derived, Code {
                meaning: "A model that is received has a new optional property.",
                example: "`Invoice` may contain `currency`.",
                breaks: "Nobody. Models that can be sent preserve the value and send it back; others report it through `unread()`.",
                action: "Add words for the property in `spec/words/`.",
                policy: "A response may contain properties that the description does not list: released clients skip or keep them.",
                consequence: Always("released clients have no field for {subject}; models that can be sent preserve the value and send it back"),
                note: Always("{subject} was added to responses"),
            }
            RequiredResponsePropertyAdded "D2" "required-response-property-added" "a required response property was added", Derived, Code {
                meaning: "A model that is received has a new required property.",
                example: "`Invoice` always contains `currency`.",
                breaks: "Nobody. The new field is an `Option` like all others.",
                action: "Add words for the property in `spec/words/`.",
                consequence: Always("released clients have no field for {subject}; models that can be sent preserve the value and send it back"),
                note: Always("{subject} was added to responses and is always present; the field is an `Option` like all others"),
            }
            ResponsePropertyRemoved "D3" "response-property-removed" "an optional response property was removed", Derived, Code {
                meaning: "A model that is received lost an optional property, and no new property looks like it.",
                example: "`dueDate` is removed from `Invoice`.",
                breaks: "Released clients: the field is silently `None`. Code that uses the field does not compile after the upgrade.",
                action: "Check on the test server whether the property is really absent, and where its value is now.",
                consequence: Always("the field for {subject} is silently `None`"),
                note: Always("{subject} was removed from responses"),
            }
            RequiredResponsePropertyRemoved "D4" "required-response-property-removed" "a required response property was removed", Derived, Code {
                meaning: "A model that is received lost a required property.",
                example: "`number`, which was required, is removed from `Invoice`.",
                breaks: "Released clients: a field that always had a value is silently `None`, so `required(\"number\")?` fails. Code that uses the field does not compile after the upgrade.",
                action: "Check on the test server whether the property is really absent, and where its value is now.",
                consequence: Always("the field for {subject}, which always had a value, is silently `None`"),
                note: Always("{subject}, which was required, was removed from responses"),
            }
            ResponsePropertyBecameOptional "D5" "response-property-became-optional" "a required response property became optional", Derived, Documentation {
                meaning: "An existing property of a model that is received became optional.",
                example: "`number` is removed from `required` of `Invoice`.",
                breaks: "Callers who rely on the value: the field may be `None`. The response is still readable, and the field is an `Option` before and after, so code compiles.",
                action: "Find out when the server omits the property, and document it in `spec/words/`.",
                consequence: Always("the field for {subject} may be `None` where it always had a value; the response is still readable"),
                note: Always("{subject} is now optional in responses; code that relies on the value must handle `None`"),
            }
            ResponsePropertyBecameRequired "D6" "response-property-became-required" "an optional response property became required", Derived, Documentation {
                meaning: "An existing property of a model that is received became required.",
                example: "`total` is added to `required` of `Invoice`.",
                breaks: "Nobody. The field stays an `Option`, because the server also omits required properties.",
                action: "Nothing.",
                consequence: Always("no effect: the field for {subject} has a value more often"),
                note: Always("{subject} is now always present in responses; the field stays an `Option`"),
            }
            ResponseNullabilityChanged "D7" "response-nullability-changed" "the nullability of a response property changed", Derived, Documentation {
                meaning: "A property, an element or a whole response may be `null`, or no longer. In a description that changes to OpenAPI 3.1, all values that `type` allows to be `null` from then on are one finding.",
                example: "`total` of `Invoice` gains `nullable: true`.",
                breaks: "Callers who rely on a required property, an element or a whole response: `null` is read as `None`. A nullable element of a list or map and a nullable response have another Rust type, so code does not compile there. An optional property breaks nobody.",
                action: "Find out what `null` means for the property, as opposed to an absent or empty value.",
                policy: "The client reads `null` like an absent property, so `null` in an optional property is no wider response.",
                consequence: ByWire { safe: "no effect: the field for {subject} is an `Option`, which is `None` for `null` and for an absent property", breaking: "the field for {subject} is `None` if the server sends `null`; the response is still readable" },
                note: ByPresence { added: "{subject} may be `null` in responses, which is read as `None`", removed: "{subject} is no longer `null` in responses; the field stays an `Option`", changed: "the nullability of {subject} in responses changed[: {after}]; the field is an `Option` either way" },
            }
            PropertyRenamed "D8" "property-renamed" "a property was probably renamed", AtLeast(Stop), Code, silent {
                meaning: "A property was removed and one of the same type was added: with the same letters in another case, or as the only change of the model and with a similar name.",
                example: "`dueDate` becomes `paymentDate` with the same type.",
                breaks: "Released clients: the field is silently `None`, and the old name in requests is ignored or rejected. Code that uses the field does not compile.",
                action: "Confirm that it is the same property. The hint of the finding contains the evidence.",
                consequence: ByDirection { request: "released clients send the old name[, {before}], which the server ignores or rejects", response: "released clients read the old name[, {before}], so the field for {subject} is silently `None`" },
                note: Always("{subject} was renamed[ from {before} to {after}]"),
            }
            TypeChanged "D9" "type-changed" "the type of a value changed", UnlessSafe(Break), Code {
                meaning: "The JSON type of a value changed, or a keyword without a rule of its own that restricts it, such as `not` or `prefixItems`, or `oneOf` became `anyOf` or the reverse. The same type behind a `$ref` is no change.",
                example: "`total` of `Invoice`, a number, becomes a string.",
                breaks: "Released clients: a value that cannot be read is in `unread()` and the field is `None`; for an amount, a lock token or a whole response it is an error. Code does not compile if the Rust type differs.",
                action: "Check which type the server really sends. Name the new Rust type in the release notes.",
                consequence: ByWireAndDirection { safe: "no effect: values that released clients send in {subject} are still valid, and values that they receive are still readable", request: "released clients send {subject} with the old type[, {before}], which the server may reject", response: "where the new type of {subject} cannot be read as the old one, the value is in `unread()` and the field is `None`; for an amount, a lock token or a whole response it is an error" },
                note: ByPresence { added: "{subject} is restricted by `{after}`", removed: "{subject} is no longer restricted by `{before}`", changed: "the type of {subject} changed[ from {before} to {after}]" },
            }
            ResponseIntegerWidened "D10" "response-integer-widened" "an integer in a response became wider", Derived, Code {
                meaning: "An integer in responses has a wider format.",
                example: "`format: int32` becomes `int64`.",
                breaks: "Callers who convert the value to a narrower integer. In the client integers are `i64` in any format, so code compiles as before.",
                action: "Check conversions of the value, such as `i32::try_from`, and database columns.",
                consequence: ByWire { safe: "no effect: integers are `i64` in any format", breaking: "code that converts {subject} to a narrower integer may overflow; in the client itself integers are `i64` in any format" },
                note: Always("{subject} may be a wider integer[: {after} instead of {before}]; it stays an `i64`"),
            }
            ResponseFormatChanged "D11" "response-format-changed" "the format of a response value changed", Derived, Code {
                meaning: "The `format` of a value in responses changed, other than to a wider integer.",
                example: "`created` of `Invoice` becomes `date`; it was `date-time`.",
                breaks: "Released clients: a value that cannot be read in the old format is in `unread()` and the field is `None`. Code does not compile if the Rust type differs.",
                action: "Check which format the server really sends.",
                consequence: ByWireAndDirection { safe: "no effect: values that released clients send in {subject} are still valid, and values that they receive are still readable", request: "released clients send {subject} in the old format[, {before}], which the server may reject", response: "where the new format[, {after},] cannot be read as the old one, the value of {subject} is in `unread()` and the field is `None`" },
                note: Always("the format of {subject} changed[ from {before} to {after}]"),
            }
            ObjectBecameList "D12" "object-became-list" "a single value became a list", Derived, Code {
                meaning: "A single value became a list of such values.",
                example: "`GET /invoices/{invoiceId}` returns a list of `Invoice`.",
                breaks: "Released clients: they fail to read the list, after the server performed the call. Code does not compile, because the type is a `Vec`.",
                action: "Find out when the list has several elements.",
                consequence: ByDirection { request: "released clients send a single value in {subject}; the server expects a list and rejects it or reads only a part of it", response: "released clients expect a single value in {subject} and fail to read the list, after the server performed the call" },
                note: Always("{subject} became a list[: {after}][ (was {before})]"),
            }
            EnvelopeChanged "D13" "envelope-changed" "the property that contains the list was renamed", AtLeast(Stop), Code, silent {
                meaning: "In an envelope of at most 8 properties, the property that contains the list was renamed.",
                example: "`rows` becomes `entries` in a model that contains a list of objects and its metadata.",
                breaks: "Released clients: they find no list, so a search silently has no results. Code that uses the field does not compile.",
                action: "Check that the operation is still recognised as paged, and tell users to upgrade at once.",
                consequence: Always("released clients read the list under its old name[, {before},] and find none: a search silently has no results"),
                note: Always("the list in {subject} was renamed[ from {before} to {after}]"),
            }
            ResponseEnumValueAdded "D14" "response-enum-value-added" "an enum value in responses was added", AtLeast(Add), Code {
                meaning: "An enum in responses has more values.",
                example: "`FUEL` is added to the values of `kind` in `Invoice`.",
                breaks: "Nobody by itself. Enums are open: released clients read the value as `Unlisted` with its string.",
                action: "Add words for the value if the enum rules a workflow, and check code that handles `Unlisted` as an error.",
                policy: "Enums are open, so a new value is no wider response: released clients read it as `Unlisted`.",
                consequence: Always("a new value of {subject} is read as `Unlisted` with its string"),
                note: Always("values of {subject} were added[: {after}][ (was {before})]"),
            }
            ResponseEnumValueRemoved "D15" "response-enum-value-removed" "an enum value in responses was removed", Derived, Code {
                meaning: "An enum in responses has fewer values, and at least one old value is left.",
                example: "`TRAVEL` is removed from the values of `kind` in `Invoice`.",
                breaks: "Code: the variant does not compile, unless another place lists the value. Released clients are not affected.",
                action: "Check whether old resources still have the value; it is read as `Unlisted` after the upgrade.",
                consequence: Always("no effect: one of the known variants is never received"),
                note: Always("values of {subject} were removed[: {after}][ (was {before})]; a variant that is listed nowhere else was removed"),
            }
            ResponseEnumOpened "D16" "response-enum-opened" "an enum became a plain string, or the reverse", Derived, Code {
                meaning: "An enum in responses became a plain string, or a plain string became an enum.",
                example: "`kind` of `Invoice` loses its `enum`.",
                breaks: "Code: the Rust type of the field changes. Released clients read any string, unknown ones as `Unlisted`.",
                action: "Find out whether the list is still valid. To keep the enum, restore it with an overlay.",
                policy: "Enums are open, so the list of values is no limit of a response.",
                consequence: ByDirection { request: "released clients send {subject} as one of the known values, or any string as `Unlisted`; the server may accept fewer or more", response: "unknown strings in {subject} are read as `Unlisted`; code that handles any string keeps working" },
                note: Always("the type of {subject} changed[ from {before} to {after}]"),
            }
            ResponseBodyChanged "D17" "response-body-changed" "a response body was added or removed", Derived, Code {
                meaning: "A success response gained or lost its body. An empty `content` is no body.",
                example: "200 of `GET /invoices/{invoiceId}` loses its `content`.",
                breaks: "Released clients that expect a body: the call returns an error after the server performed it. Code does not compile, because the return type changes.",
                action: "Test the operation. Calls that failed this way may have had their effect.",
                consequence: ByWire { safe: "no effect: released clients do not read a body where they expect none", breaking: "where released clients expect a body in {subject} and it is empty, the call returns an error after the server performed it; a body that they do not expect is not read" },
                note: ByPresence { added: "{subject} now has a body[: {after}]", removed: "{subject} no longer has a body", changed: "the body of {subject} changed[ from {before} to {after}]" },
            }
            ResponseMediaTypeChanged "D18" "response-media-type-changed" "the media types of a response changed", Derived, Code {
                meaning: "Media types of a success response were added or removed. Media types with different parameters are different; `charset=utf-8` has no meaning.",
                example: "200 of `GET /invoices/{invoiceId}` is `application/octet-stream`, not `application/json`.",
                breaks: "Released clients whose media type was removed: they fail to read the response. Code does not compile if the return type changes, such as from a model to bytes.",
                action: "Nothing for an added type. For a removed one, test what the server sends.",
                consequence: ByWire { safe: "no effect: the server still sends the media type that released clients read", breaking: "released clients read {subject} as the old media type[, {before},] and fail after the server performed the call" },
                note: Always("the media types of {subject} changed[: added {after}][, removed {before}]"),
            }
            ResponseHeaderChanged "D19" "response-header-changed" "the headers of a response changed", Derived, Code {
                meaning: "A response header was added or removed, or its `required` or schema changed. Letter case of header names has no meaning.",
                example: "200 of `GET /invoices/{invoiceId}` no longer documents the header `X-Age`.",
                breaks: "Callers who read the header from `Response::headers`. The client itself reads no headers of responses, so code compiles as before.",
                action: "Check code that reads the header.",
                consequence: ByWireAndDirection { safe: "no effect: released clients read no response header by themselves", request: "released clients do not send {subject}, or not in the form that the server requires", response: "code that reads {subject} from `Response::headers` does not find it, or finds another form; the client itself reads no headers" },
                note: ByPresence { added: "{subject} is documented[: {after}]", removed: "{subject} is no longer documented", changed: "the documentation of {subject} changed[ from {before} to {after}]" },
            }
            PagingIntroduced "D20" "paging-introduced" "paging was introduced for a list", AtLeast(Stop), Code, silent {
                meaning: "A `GET` operation that returns a list, or an envelope with a list of objects, had no paging parameters and gained an optional one, such as `page`, `size`, `limit` or `offset`.",
                example: "`GET /rates`, which returns a list, gains the optional parameters `page` and `size`.",
                breaks: "Released clients: they silently receive only the first page. Code compiles as before and has the same problem until it sets the parameters.",
                action: "Find out the default page size, and read all pages after the upgrade. Put a warning first in the release notes.",
                consequence: Always("released clients call {subject} for the whole list and silently receive only the first page"),
                note: Always("{subject} is now paged[ {after}]; older releases of the client receive only the first page"),
            }
            ErrorBodyChanged "D21" "error-body-changed" "the body of an error response changed", Derived, Code {
                meaning: "The body of an error response changed: its media types or its schema.",
                example: "`code` in the body of 404, a number, becomes a string.",
                breaks: "Callers who use the details of an error: they may be absent. The error still contains the status and the raw response.",
                action: "Check code that reads the raw response, and whether the client still finds the message.",
                consequence: ByWire { safe: "no effect: the error contains the status and the raw response, and the details that the client reads are still present", breaking: "the error still contains the status and the raw response; details that the client reads from {subject} may be absent" },
                note: Always("{subject} changed[: {after}][ (was {before})]"),
            }
            ResponseLimitChanged "D22" "response-limit-changed" "the limits of a response property changed", Compatible(Noise), Documentation {
                meaning: "A limit or a default of a response property changed.",
                example: "`maxLength` of `number` in `Invoice` becomes 30.",
                breaks: "Nobody. Limits in responses are documentation.",
                action: "Check the length of database columns if a limit became wider.",
                policy: "Limits and defaults in responses are documentation: released clients enforce none.",
                consequence: Always("no effect: limits in responses are documentation"),
                note: Always("the limits of {subject} in responses changed[: {after}][ (was {before})]"),
            }
            ResponseLinksChanged "D23" "response-links-changed" "the links of a response changed", Derived, Nothing {
                meaning: "A link of a response was added, removed or changed.",
                example: "200 of `GET /invoices/{invoiceId}` no longer has the link `lines`.",
                breaks: "Nobody. Links are not sent, and the client has no methods for them.",
                action: "Check whether the operation that the link names still exists.",
                consequence: Always("no effect: links are documentation, and the client has no methods for them"),
                note: ByPresence { added: "{subject} was added", removed: "{subject} was removed", changed: "{subject} changed" },
            }
        }
    };
}
pub(super) use rules;
