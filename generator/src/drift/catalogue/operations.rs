//! Catalogue entries of group A: operations.

use super::CatalogueEntry;
use crate::drift::rule::Rule;

pub(super) const ENTRIES: &[CatalogueEntry] = &[
    CatalogueEntry {
        rule: Rule::OperationAdded,
        example: "`POST /invoices/{invoiceId}/pay` is new.",
        meaning: "The new description has an HTTP method and path that the old one does not have, and no removed operation has the same content. A path without operations does not count.",
        breaks: "Nobody. Released clients have no method for the operation.",
        action: "Check the generated method name, and add words for the operation in `spec/words/`.",
    },
    CatalogueEntry {
        rule: Rule::OperationRemoved,
        example: "`DELETE /invoices/{invoiceId}` is missing.",
        meaning: "The new description lacks an operation that was not deprecated, and no new operation has the same content under another method.",
        breaks: "Released clients: calls fail with 404 or 405. Code that calls the method does not compile after the upgrade.",
        action: "Ask the vendor whether the removal is intended; if a hint names an operation with the same content, compare the two. Tell callers what to use instead.",
    },
    CatalogueEntry {
        rule: Rule::DeprecatedOperationRemoved,
        example: "`GET /reports/old`, which had `deprecated: true`, is missing.",
        meaning: "The new description lacks an operation that the old one marked as deprecated.",
        breaks: "Released clients that still call it: the calls fail with 404 or 405. Code that calls the method does not compile after the upgrade.",
        action: "Name the replacement in the release notes. The deprecation was visible in the previous release of the client.",
    },
    CatalogueEntry {
        rule: Rule::PathRespelled,
        example: "`/SIE` becomes `/sie`.",
        meaning: "The literal part of a path changed in letter case, percent-encoding or a trailing slash, or the beginning of all paths moved to the URL of the server or back. It is still the same operation, and its method keeps its name, except for a moved beginning.",
        breaks: "Released clients if the server distinguishes the spellings: calls fail with 404. A percent-encoded character and the character itself are the same path, and a moved beginning gives the same URL. Code compiles as before.",
        action: "Call the old spelling on the test server. If it fails, users must upgrade.",
    },
    CatalogueEntry {
        rule: Rule::PathParameterRenamed,
        example: "`/users/{userid}` becomes `/users/{userId}`.",
        meaning: "A path parameter at the same position has another name.",
        breaks: "Nobody. Path parameters are sent by position, and arguments are positional in Rust.",
        action: "Nothing. Check that the parameter still means the same if its new name suggests another resource.",
    },
    CatalogueEntry {
        rule: Rule::MethodChanged,
        example: "`PUT /invoices/{invoiceId}` becomes `PATCH /invoices/{invoiceId}`.",
        meaning: "An operation was removed, and the same path has a new operation with another HTTP method and the same content.",
        breaks: "Released clients: the old method fails with 405 or has another effect. The new method can differ in meaning, such as a partial update in place of a full one.",
        action: "Read the release notes and test the new method: does it replace or merge, and is it safe to retry?",
    },
    CatalogueEntry {
        rule: Rule::OperationIdRenamed,
        example: "`operationId: listInvoices` becomes `searchInvoices`.",
        meaning: "The same operation has another `operationId`, and the old id is not used elsewhere.",
        breaks: "Nobody. No name in the client derives from an operation id.",
        action: "Nothing.",
    },
    CatalogueEntry {
        rule: Rule::OperationIdMoved,
        example: "`updateDefaultDimension` belonged to an operation on persons and now belongs to one on products.",
        meaning: "An `operationId` now belongs to another method and path.",
        breaks: "Nobody who uses this client: its methods still call the same endpoints. A client that is named after operation ids would call another endpoint with the same code.",
        action: "Warn integrations that use other generators, above all if the report says that the signature is the same.",
    },
    CatalogueEntry {
        rule: Rule::OperationIdsSwapped,
        example: "`getInvoice` and `listInvoices` exchange their operations, or `getNote` becomes `getNote_1`.",
        meaning: "Two operations exchanged their ids, or an id gained or lost a numeric suffix.",
        breaks: "Nobody who uses this client. A client that is named after operation ids would call another endpoint or lose a method.",
        action: "Proceed as for A8.",
    },
    CatalogueEntry {
        rule: Rule::TagChanged,
        example: "`tags: [Invoices]` becomes `[Sales]`.",
        meaning: "The set of tags of an operation changed. The order of tags has no meaning.",
        breaks: "Nobody. Modules of the client derive from the path, not from tags.",
        action: "Nothing.",
    },
    CatalogueEntry {
        rule: Rule::DeprecationChanged,
        example: "`GET /invoices` gains `deprecated: true`.",
        meaning: "The `deprecated` flag of an operation, parameter, property or schema changed. Prose that mentions a deprecation does not count.",
        breaks: "Nobody yet. A new deprecation causes a compiler warning, which fails builds that deny warnings.",
        action: "Find the replacement in the release notes, and plan for the removal.",
    },
    CatalogueEntry {
        rule: Rule::SuccessStatusChanged,
        example: "`PUT /invoices/{invoiceId}` returns 202, not 200.",
        meaning: "A success status was replaced with another one. A change from 200 to 202 means that the server finishes the work later.",
        breaks: "Released clients that expect a final response: a 202 is an error with an unknown outcome. Code that uses the returned value does not compile if its type changes.",
        action: "Test the operation. For a 202, find out how the outcome is reported, and describe it in `spec/words/`.",
    },
    CatalogueEntry {
        rule: Rule::SuccessStatusAdded,
        example: "`GET /invoices/{invoiceId}` may return 204 beside 200.",
        meaning: "The set of success statuses gained or lost a member without a replacement. A range such as `2XX` covers its statuses.",
        breaks: "Released clients, possibly: a response with the additional status is read like any other, so a 202 or another body is an error. The return type of the method can change.",
        action: "Find out when the server sends the additional status, and handle it.",
    },
    CatalogueEntry {
        rule: Rule::ErrorStatusChanged,
        example: "`POST /invoices` documents 409.",
        meaning: "A documented error status was added or removed.",
        breaks: "Nobody. Every error status is an error that contains the status and the raw response.",
        action: "Nothing, unless callers match on the status.",
    },
    CatalogueEntry {
        rule: Rule::SecurityChanged,
        example: "`GET /status`, which was public, loses `security: []`.",
        meaning: "The security requirement of an operation, a security scheme or its scopes changed. The name of a renamed scheme and a requirement that only repeats the default have no meaning.",
        breaks: "Released clients whose authorisation is no longer sufficient: their calls fail with 401 or 403. Code compiles as before.",
        action: "Call the operation with current credentials and scopes. If it fails, the users must change their credentials.",
    },
];
