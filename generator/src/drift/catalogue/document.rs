//! Catalogue entries of group F: the description as a whole.

use super::CatalogueEntry;
use crate::drift::rule::Rule;

pub(super) const ENTRIES: &[CatalogueEntry] = &[
    CatalogueEntry {
        rule: Rule::DialectChanged,
        example: "`openapi: 3.0.1` becomes `3.1.0`.",
        meaning: "The description uses another OpenAPI version. Both are normalised to the same form before they are compared, so a difference in meaning is a finding of its own.",
        breaks: "Nobody.",
        action: "Check that the other findings are real changes and not artefacts of the conversion.",
    },
    CatalogueEntry {
        rule: Rule::VersionChanged,
        example: "`info.version: 26.03` becomes `26.04`.",
        meaning: "`info.version` of the description changed.",
        breaks: "Nobody. The version is not sent.",
        action: "Check that it is the expected release, and that the version did not go back.",
    },
    CatalogueEntry {
        rule: Rule::ServerChanged,
        example: "`servers[0].url` has another host.",
        meaning: "The servers of the description or of an operation changed: another address, a server or a value of a variable that was added or is gone, or another spelling of the first server.",
        breaks: "Released clients that use a server that is gone, once the old host is shut down: every call fails. Letter case, the default port and a trailing slash have no meaning.",
        action: "Ask the vendor when the old host is shut down, and check the environments of the client.",
    },
    CatalogueEntry {
        rule: Rule::TokenEndpointChanged,
        example: "`tokenUrl` of an OAuth 2 flow has another address.",
        meaning: "The OAuth 2 flows of a security scheme changed: a token, authorisation or refresh URL, or the flows themselves.",
        breaks: "Released clients, once the old endpoint is shut down: they obtain no token, so every call fails. Code compiles as before.",
        action: "Sign in on the test server with the new endpoint, and check the environments of the client.",
    },
    CatalogueEntry {
        rule: Rule::WordsChanged,
        example: "The `summary` of `GET /invoices` changes.",
        meaning: "Descriptions, summaries, titles or examples changed. The order of keys has no meaning.",
        breaks: "Nobody.",
        action: "Read the changes for new preconditions and units, and take them into `spec/words/`.",
    },
    CatalogueEntry {
        rule: Rule::ExtensionChanged,
        example: "`GET /invoices` gains `x-audience: internal`.",
        meaning: "A member that begins with `x-` was added, removed or changed.",
        breaks: "Nobody as far as OpenAPI defines it; the vendor defines the meaning of the extension.",
        action: "Find out what the extension means if its name suggests an effect.",
    },
    CatalogueEntry {
        rule: Rule::DescriptionCorrected,
        example: "The description contains the `maxLength` that an overlay had set.",
        meaning: "An overlay action had an effect on the old description and has none on the new one, because its target already has the corrected content; or only the overlay mark of surface facts changed.",
        breaks: "Nobody. The client was generated from the corrected description.",
        action: "Limit the action to older releases with `x-releases`, or delete it.",
    },
    CatalogueEntry {
        rule: Rule::OverlayObsolete,
        example: "The operation that an overlay action describes is removed.",
        meaning: "An overlay action selected nodes of the old description and selects none of the new one.",
        breaks: "Nobody by itself. The correction is no longer applied, which matters if its target only moved.",
        action: "Find the target in the new description and correct the action, or limit it with `x-releases`.",
    },
    CatalogueEntry {
        rule: Rule::GeneratorChanged,
        example: "Generator and description are updated in one pull request.",
        meaning: "The generator changed in the same run that takes a new description. A comparison of two descriptions never reports it.",
        breaks: "Nobody by itself. Differences in the generated code cannot be attributed to the description.",
        action: "Update the generator and the description in separate commits.",
    },
    CatalogueEntry {
        rule: Rule::DescriptionShrank,
        example: "3 of 10 operations are missing.",
        meaning: "The new description has less than four fifths of the operations of the old one, so the download may be incomplete.",
        breaks: "Released clients, if the operations were really removed: calls fail with 404 or 405.",
        action: "Download the description again, and compare the number of operations with the vendor's documentation.",
    },
];
