//! Group F: the description as a whole.

use super::super::kind::Kind;
use super::{Always, Forms, Noticed, Row};

pub(super) const ROWS: &[Row] = &[
    Row {
        kind: Kind::DialectChanged,
        meets: Always("nothing: how the description is written does not travel"),
        note: Always("the description is written in another version of OpenAPI[: {after} instead of {before}]"),
        example: "`openapi: 3.0.1` becomes `3.1.0`, and means the same",
    },
    Row {
        kind: Kind::VersionChanged,
        meets: Always("nothing: the version of the description does not travel"),
        note: Forms {
            came: "the description is of version {after}",
            went: "the description, of version {before} before, has none",
            changed: "the description is of another version, or changed under the same[: {after}, before: {before}]",
        },
        example: "`info.version: 26.03` becomes `26.04`",
    },
    Row {
        kind: Kind::ServerChanged,
        meets: Noticed {
            safe: "nothing: the server that it calls stays",
            harm: "it calls the server that it was made for[, {before}], unless its program names another; once that host is gone, every call fails",
        },
        note: Always(
            "{subject} changed[: {after} instead of {before}]; `BASE_URL` follows the first of the description",
        ),
        example: "`servers[0].url` names another host",
    },
    Row {
        kind: Kind::TokenEndpointChanged,
        meets: Noticed {
            safe: "nothing: tokens can still be got as it was written to",
            harm: "it fetches tokens as it was written to; if that way is closed, no call gets through",
        },
        note: Always("tokens are got another way[: {after} instead of {before}]"),
        example: "`tokenUrl` of an OAuth 2 flow names another address",
    },
    Row {
        kind: Kind::WordsChanged,
        meets: Always("nothing: words do not travel"),
        note: Always("there are other {subject}"),
        example: "a `description` is mended",
    },
    Row {
        kind: Kind::ExtensionChanged,
        meets: Always("nothing that OpenAPI knows of: what an extension means is its author's business"),
        note: Always("{subject} has another extension[: {after}][, before: {before}]"),
        example: "`x-internal: true` appears",
    },
    Row {
        kind: Kind::DescriptionCorrected,
        meets: Always("nothing: the client already went by the correction"),
        note: Always("the description itself says what we had corrected in {subject}"),
        example: "a `maxLength` that an overlay had set stands in the description",
    },
    Row {
        kind: Kind::OverlayObsolete,
        meets: Always("nothing: overlays are applied when the client is generated"),
        note: Always("a correction of ours, {subject}, has nothing left to correct"),
        example: "the parameter that an overlay describes is gone",
    },
    Row {
        kind: Kind::GeneratorChanged,
        meets: Always("nothing: it was made by the generator of its day"),
        note: Always(
            "the client is made by another generator[: {after} instead of {before}]; differences that no finding explains are its work",
        ),
        example: "generator and description are updated in one pull request",
    },
    Row {
        kind: Kind::DescriptionShrank,
        meets: Noticed {
            safe: "nothing, if the download was cut off: the server still has all operations",
            harm: "if the operations are really gone, calls of them are refused with 404; if the download was cut off, nothing",
        },
        note: Always("the description lost more than a fifth of its operations[: {after} are left of {before}]"),
        example: "3 of 10 operations are missing",
    },
];
