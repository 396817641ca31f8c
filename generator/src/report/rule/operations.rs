//! Rules of group A: operations.

/// Passes the rules to the macro `$next`, after those of other groups.
macro_rules! rules {
    ($next:ident $($rules:tt)*) => {
        $next! {
            $($rules)*
            OperationAdded "A1" "operation-added" "an operation was added", Derived, Code {
                meaning: "The new description has an HTTP method and path that the old one does not have, and no removed operation has the same content. A path without operations does not count.",
                example: "`POST /invoices/{invoiceId}/pay` is new.",
                breaks: "Nobody. Released clients have no method for the operation.",
                action: "Check the generated method name, and add words for the operation in `spec/words/`.",
                consequence: ByDirection { request: "no effect: released clients have no method for {subject}", response: "no effect: released clients do not expect {subject}" },
                note: ByDirection { request: "{subject} was added", response: "the server may now call {subject}" },
            }
            OperationRemoved "A2" "operation-removed" "an operation was removed", UnlessSafe(Break), Code {
                meaning: "The new description lacks an operation that was not deprecated, and no new operation has the same content under another method.",
                example: "`DELETE /invoices/{invoiceId}` is missing.",
                breaks: "Released clients: calls fail with 404 or 405. Code that calls the method does not compile after the upgrade.",
                action: "Ask the vendor whether the removal is intended; if a hint names an operation with the same content, compare the two. Tell callers what to use instead.",
                consequence: ByDirection { request: "calls of {subject} fail with 404 or 405 and have no effect", response: "the server no longer calls {subject}; code that waits for it waits forever" },
                note: ByDirection { request: "{subject} was removed", response: "{subject} was removed: the server no longer calls it" },
            }
            DeprecatedOperationRemoved "A3" "deprecated-operation-removed" "a deprecated operation was removed", UnlessSafe(Break), Code {
                meaning: "The new description lacks an operation that the old one marked as deprecated.",
                example: "`GET /reports/old`, which had `deprecated: true`, is missing.",
                breaks: "Released clients that still call it: the calls fail with 404 or 405. Code that calls the method does not compile after the upgrade.",
                action: "Name the replacement in the release notes. The deprecation was visible in the previous release of the client.",
                consequence: Always("calls of {subject}, which was deprecated, fail with 404 or 405 and have no effect"),
                note: Always("the deprecated {subject} was removed"),
            }
            PathRespelled "A4" "path-respelled" "the spelling of a path changed", Derived, Code {
                meaning: "The literal part of a path changed in letter case, percent-encoding or a trailing slash, or the beginning of all paths moved to the URL of the server or back. It is still the same operation, and its method keeps its name, except for a moved beginning.",
                example: "`/SIE` becomes `/sie`.",
                breaks: "Released clients if the server distinguishes the spellings: calls fail with 404. A percent-encoded character and the character itself are the same path, and a moved beginning gives the same URL. Code compiles as before.",
                action: "Call the old spelling on the test server. If it fails, users must upgrade.",
                consequence: ByWire { safe: "no effect: the URL of the call is the same", breaking: "released clients call the old path[, {before}]; a server that distinguishes letter case or the trailing slash returns 404" },
                note: ByWire { safe: "the path of {subject} is spelled differently[: {after} instead of {before}]; the URL of the call is the same", breaking: "the spelling of the path of {subject} changed[ to {after}]; the method keeps its name" },
            }
            PathParameterRenamed "A5" "path-parameter-renamed" "a path parameter was renamed", Derived, Code {
                meaning: "A path parameter at the same position has another name.",
                example: "`/users/{userid}` becomes `/users/{userId}`.",
                breaks: "Nobody. Path parameters are sent by position, and arguments are positional in Rust.",
                action: "Nothing. Check that the parameter still means the same if its new name suggests another resource.",
                consequence: Always("no effect: the name of a path parameter is not sent"),
                note: Always("a path parameter was renamed: {subject}[ (was {before})]; calls are not affected"),
            }
            MethodChanged "A6" "method-changed" "the HTTP method of an operation changed", AtLeast(Stop), Code, silent {
                meaning: "An operation was removed, and the same path has a new operation with another HTTP method and the same content.",
                example: "`PUT /invoices/{invoiceId}` becomes `PATCH /invoices/{invoiceId}`.",
                breaks: "Released clients: the old method fails with 405 or has another effect. The new method can differ in meaning, such as a partial update in place of a full one.",
                action: "Read the release notes and test the new method: does it replace or merge, and is it safe to retry?",
                consequence: Always("released clients send the old method[, {before}]; the server rejects it with 405 or performs another operation"),
                note: Always("{subject} uses another HTTP method[: {after}]; check that the call still has the same effect"),
            }
            OperationIdRenamed "A7" "operation-id-renamed" "an operation id was renamed", Derived, Nothing {
                meaning: "The same operation has another `operationId`, and the old id is not used elsewhere.",
                example: "`operationId: listInvoices` becomes `searchInvoices`.",
                breaks: "Nobody. No name in the client derives from an operation id.",
                action: "Nothing.",
                consequence: Always("no effect: operation ids are not sent"),
                note: Always("{subject} changed[ to {after}]; no name in the client depends on operation ids"),
            }
            OperationIdMoved "A8" "operation-id-moved" "an operation id moved to another endpoint", AtLeast(Review), Nothing {
                meaning: "An `operationId` now belongs to another method and path.",
                example: "`updateDefaultDimension` belonged to an operation on persons and now belongs to one on products.",
                breaks: "Nobody who uses this client: its methods still call the same endpoints. A client that is named after operation ids would call another endpoint with the same code.",
                action: "Warn integrations that use other generators, above all if the report says that the signature is the same.",
                consequence: Always("no effect: methods are named after HTTP method and path; a client named after operation ids would now call another endpoint"),
                note: Always("{subject} moved to another endpoint[: from {before} to {after}]; the methods of the client call the same endpoints as before"),
            }
            OperationIdsSwapped "A9" "operation-ids-swapped" "operation ids were swapped or renumbered", AtLeast(Review), Nothing {
                meaning: "Two operations exchanged their ids, or an id gained or lost a numeric suffix.",
                example: "`getInvoice` and `listInvoices` exchange their operations, or `getNote` becomes `getNote_1`.",
                breaks: "Nobody who uses this client. A client that is named after operation ids would call another endpoint or lose a method.",
                action: "Proceed as for A8.",
                consequence: Always("no effect: methods are named after HTTP method and path; a client named after operation ids would now call another endpoint"),
                note: Always("operation ids were swapped or renumbered: {subject}; the methods of the client call the same endpoints as before"),
            }
            TagChanged "A10" "tag-changed" "the tags of an operation changed", Derived, Nothing {
                meaning: "The set of tags of an operation changed. The order of tags has no meaning.",
                example: "`tags: [Invoices]` becomes `[Sales]`.",
                breaks: "Nobody. Modules of the client derive from the path, not from tags.",
                action: "Nothing.",
                consequence: Always("no effect: tags are not sent"),
                note: Always("the tags of {subject} changed[ to {after}]; its module stays the same"),
            }
            DeprecationChanged "A11" "deprecation-changed" "a deprecation was added, changed or removed", Derived, Documentation {
                meaning: "The `deprecated` flag of an operation, parameter, property or schema changed. Prose that mentions a deprecation does not count.",
                example: "`GET /invoices` gains `deprecated: true`.",
                breaks: "Nobody yet. A new deprecation causes a compiler warning, which fails builds that deny warnings.",
                action: "Find the replacement in the release notes, and plan for the removal.",
                consequence: Always("no effect yet: the server behaves as before"),
                note: ByPresence { added: "{subject} is deprecated", removed: "{subject} is no longer deprecated", changed: "the deprecation of {subject} changed[: now {after}]" },
            }
            SuccessStatusChanged "A12" "success-status-changed" "the success status of an operation changed", AtLeast(Stop), Code, silent {
                meaning: "A success status was replaced with another one. A change from 200 to 202 means that the server finishes the work later.",
                example: "`PUT /invoices/{invoiceId}` returns 202, not 200.",
                breaks: "Released clients that expect a final response: a 202 is an error with an unknown outcome. Code that uses the returned value does not compile if its type changes.",
                action: "Test the operation. For a 202, find out how the outcome is reported, and describe it in `spec/words/`.",
                consequence: ByDirection { request: "released clients respond with the old status[, {before}], which the server may no longer accept as success", response: "a 202 in place of a final response is an error with an unknown outcome; any other status from 200 to 299 is success" },
                note: ByDirection { request: "{subject}: the status changed[ from {before} to {after}]; respond with the new status", response: "{subject}: the status changed[ from {before} to {after}]; check what the call now returns" },
            }
            SuccessStatusAdded "A13" "success-status-added" "the set of success statuses of an operation changed", Derived, Code {
                meaning: "The set of success statuses gained or lost a member without a replacement. A range such as `2XX` covers its statuses.",
                example: "`GET /invoices/{invoiceId}` may return 204 beside 200.",
                breaks: "Released clients, possibly: a response with the additional status is read like any other, so a 202 or another body is an error. The return type of the method can change.",
                action: "Find out when the server sends the additional status, and handle it.",
                consequence: ByWire { safe: "no effect: any status from 200 to 299 is success", breaking: "released clients read a response with the additional status like any other; a 202 or another body is an error although the server performed the call" },
                note: ByPresence { added: "{subject}: a status was added[, {after}]; check what the call now returns", removed: "{subject}: a status was removed[, {before}]", changed: "{subject}: the statuses changed[ from {before} to {after}]; check what the call now returns" },
            }
            ErrorStatusChanged "A14" "error-status-changed" "a documented error status was added, removed or changed", Derived, Code {
                meaning: "A documented error status was added or removed.",
                example: "`POST /invoices` documents 409.",
                breaks: "Nobody. Every error status is an error that contains the status and the raw response.",
                action: "Nothing, unless callers match on the status.",
                consequence: ByWire { safe: "no effect: any error status is an error that contains the status and the raw response", breaking: "released clients may still respond with this status, and the description no longer specifies how the server handles it" },
                note: ByPresence { added: "{subject} is documented", removed: "{subject} is no longer documented", changed: "{subject} is now[ {after}]" },
            }
            SecurityChanged "A15" "security-changed" "the authorisation that an operation requires changed", Derived, Nothing {
                meaning: "The security requirement of an operation, a security scheme or its scopes changed. The name of a renamed scheme and a requirement that only repeats the default have no meaning.",
                example: "`GET /status`, which was public, loses `security: []`.",
                breaks: "Released clients whose authorisation is no longer sufficient: their calls fail with 401 or 403. Code compiles as before.",
                action: "Call the operation with current credentials and scopes. If it fails, the users must change their credentials.",
                consequence: ByWire { safe: "no effect: the authorisation that released clients send is still sufficient", breaking: "released clients send the same authorisation as before; calls for which it is no longer sufficient fail with 401 or 403 and have no effect" },
                note: Always("the required authorisation changed: {subject}[, now {after}][ (was {before})]"),
            }
            OperationSkipped "A16" "operation-skipped" "an operation or a parameter can no longer be generated, or can be generated again", Derived, Code {
                meaning: "Both descriptions have the operation or the parameter, but the generator can express it in one of them only, such as a parameter without a schema. Without a parameter that is required, the operation is left out.",
                example: "A parameter of `GET /invoices` loses its `schema`.",
                breaks: "Code that calls the method or the setter does not compile. Released clients are not affected.",
                action: "Correct the description with an overlay; `cargo xtask generate` prints the reason.",
                consequence: Always("no effect: released clients have the method and the setter, and the call is the same"),
                note: ByPresence { added: "the client has {subject} again[: {after}]", removed: "the client lacks {subject} in this release, because its description cannot be read", changed: "the method of {subject} changed" },
            }
        }
    };
}
pub(super) use rules;
