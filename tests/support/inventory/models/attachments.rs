//! Models that only `attachments` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AttachmentRename",
        &[Property::new("name", Kind::Text, r#""Sample""#).required()],
    ),
    Model::read(
        "Document",
        &[
            Property::new("attachmentId", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("size", Kind::Integer, "7"),
            Property::new("user", Kind::Text, r#""Sample""#),
            Property::new("referenceId", Kind::Integer, "7"),
            Property::new(
                "referenceType",
                Kind::Enum("AttachmentReferenceType"),
                r#""BANKSTATEMENTEVENT""#,
            ),
            Property::new("attached", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
];
