//! Rules of group F: the description as a whole.

/// Passes the rules to the macro `$next`, after those of other groups.
macro_rules! rules {
    ($next:ident $($rules:tt)*) => {
        $next! {
            $($rules)*
            DialectChanged "F1" "dialect-changed" "the description uses another OpenAPI version", Derived, Nothing {
                meaning: "The description uses another OpenAPI version. Both are normalised to the same form before they are compared, so a difference in meaning is a finding of its own.",
                example: "`openapi: 3.0.1` becomes `3.1.0`.",
                breaks: "Nobody.",
                action: "Check that the other findings are real changes and not artefacts of the conversion.",
                consequence: Always("no effect: the OpenAPI version is not sent"),
                note: Always("the description uses another version of OpenAPI[: {after} instead of {before}]"),
            }
            VersionChanged "F2" "version-changed" "the version of the description changed", Derived, Nothing {
                meaning: "`info.version` of the description changed.",
                example: "`info.version: 26.03` becomes `26.04`.",
                breaks: "Nobody. The version is not sent.",
                action: "Check that it is the expected release, and that the version did not go back.",
                consequence: Always("no effect: the version of the description is not sent"),
                note: ByPresence { added: "the version of the description is {after}", removed: "the description no longer has a version (was {before})", changed: "the version of the description changed[ from {before} to {after}]" },
            }
            ServerChanged "F3" "server-changed" "the servers changed", UnlessSafe(Stop), Code {
                meaning: "The servers of the description or of an operation changed: another address, a server or a value of a variable that was added or is gone, or another spelling of the first server.",
                example: "`servers[0].url` has another host.",
                breaks: "Released clients that use a server that is gone, once the old host is shut down: every call fails. Letter case, the default port and a trailing slash have no meaning.",
                action: "Ask the vendor when the old host is shut down, and check the environments of the client.",
                consequence: ByWire { safe: "no effect: released clients call the same server", breaking: "released clients call the server that they were generated for, or the one that the program selects[, of {before}]; once that host is shut down, every call fails" },
                note: Always("{subject} changed[: {after} instead of {before}]; `BASE_URL` is the first of the description"),
            }
            TokenEndpointChanged "F4" "token-endpoint-changed" "the token endpoint or flow changed", UnlessSafe(Stop), Nothing {
                meaning: "The OAuth 2 flows of a security scheme changed: a token, authorisation or refresh URL, or the flows themselves.",
                example: "`tokenUrl` of an OAuth 2 flow has another address.",
                breaks: "Released clients, once the old endpoint is shut down: they obtain no token, so every call fails. Code compiles as before.",
                action: "Sign in on the test server with the new endpoint, and check the environments of the client.",
                consequence: ByWire { safe: "no effect: released clients can still obtain tokens", breaking: "released clients request tokens from the old endpoint; once it is shut down, every call fails" },
                note: Always("the token endpoint or flow of {subject} changed[: {after} instead of {before}]"),
            }
            WordsChanged "F5" "words-changed" "descriptions, summaries or examples changed", Compatible(Noise), Nothing {
                meaning: "Descriptions, summaries, titles or examples changed. The order of keys has no meaning.",
                example: "The `summary` of `GET /invoices` changes.",
                breaks: "Nobody.",
                action: "Read the changes for new preconditions and units, and take them into `spec/words/`.",
                consequence: Always("no effect: documentation is not sent"),
                note: Always("documentation changed: {subject}"),
            }
            ExtensionChanged "F6" "extension-changed" "a specification extension changed", Derived, Code {
                meaning: "A member that begins with `x-` was added, removed or changed.",
                example: "`GET /invoices` gains `x-audience: internal`.",
                breaks: "Nobody as far as OpenAPI defines it; the vendor defines the meaning of the extension.",
                action: "Find out what the extension means if its name suggests an effect.",
                consequence: Always("no effect that OpenAPI defines: the vendor defines the meaning of an extension"),
                note: Always("the extension {subject} changed[: {after}][ (was {before})]"),
            }
            DescriptionCorrected "F7" "description-corrected" "the description now contains the correction of an overlay", AtLeast(Review), Mark {
                meaning: "An overlay action had an effect on the old description and has none on the new one, because its target already has the corrected content; or only the overlay mark of surface facts changed.",
                example: "The description contains the `maxLength` that an overlay had set.",
                breaks: "Nobody. The client was generated from the corrected description.",
                action: "Limit the action to older releases with `x-releases`, or delete it.",
                consequence: Always("no effect: the client was generated from the corrected description"),
                note: Always("the description now contains the correction of an overlay: {subject}"),
            }
            OverlayObsolete "F8" "overlay-obsolete" "an overlay action selects nothing", AtLeast(Review), Mark {
                meaning: "An overlay action selected nodes of the old description and selects none of the new one.",
                example: "The operation that an overlay action describes is removed.",
                breaks: "Nobody by itself. The correction is no longer applied, which matters if its target only moved.",
                action: "Find the target in the new description and correct the action, or limit it with `x-releases`.",
                consequence: Always("no effect: overlays are applied when the client is generated"),
                note: Always("an overlay action has nothing left to correct: {subject}"),
            }
            GeneratorChanged "F9" "generator-changed" "the generator changed in the same run", AtLeast(Review), Nothing {
                meaning: "The generator changed in the same run that takes a new description. A comparison of two descriptions never reports it.",
                example: "Generator and description are updated in one pull request.",
                breaks: "Nobody by itself. Differences in the generated code cannot be attributed to the description.",
                action: "Update the generator and the description in separate commits.",
                consequence: Always("no effect: released clients were generated by the previous generator"),
                note: Always("the client is generated by another generator[: {after} instead of {before}]; it causes the differences that no finding explains"),
            }
            DescriptionShrank "F10" "description-shrank" "the description lost more than a fifth of its operations", AtLeast(Stop), Nothing {
                meaning: "The new description has less than four fifths of the operations of the old one, so the download may be incomplete.",
                example: "3 of 10 operations are missing.",
                breaks: "Released clients, if the operations were really removed: calls fail with 404 or 405.",
                action: "Download the description again, and compare the number of operations with the vendor's documentation.",
                consequence: ByWire { safe: "no effect if the download was truncated: the server still has all operations", breaking: "calls of the missing operations fail with 404 if they were really removed; there is no effect if the download was truncated" },
                note: Always("the description lost more than a fifth of its operations[: {after} instead of {before}]"),
            }
            TermsChanged "F11" "terms-changed" "the terms or the licence of the API changed", AtLeast(Review), Nothing {
                meaning: "`termsOfService` or `license` of `info` was added, removed or changed.",
                example: "`info.termsOfService` has another address.",
                breaks: "Nobody technically. The terms can restrict who may call the API, and for what.",
                action: "Read the new terms before the upgrade, and name the change in the release notes.",
                consequence: Always("no effect on calls; the vendor may enforce other terms"),
                note: Always("{subject} changed[: {after}][ (was {before})]"),
            }
            ChangeMasked "F12" "change-masked" "a published change is masked by an overlay", Derived, Mark {
                meaning: "A published change is masked by an overlay: the published descriptions differ, and the corrected ones do not, because an overlay sets the same value in both or had set the new value before.",
                example: "`servers[0].url` has another host, and an overlay sets the host in both releases.",
                breaks: "Programs that depend on the published value, such as those of a test environment with the old host.",
                action: "Find out who depends on the published value, and whether the overlay is still right.",
                consequence: ByWire { safe: "no effect: the client already had the published form", breaking: "no effect on programs that use the value of the overlay; programs that depend on the published value[, {before},] must change it" },
                note: Always("the vendor changed {subject}[: {after}][ (was {before})]; the client does not change"),
            }
        }
    };
}
pub(super) use rules;
