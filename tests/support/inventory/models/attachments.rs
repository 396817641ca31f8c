//! Models used only by `attachments`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AttachmentRename",
        &[Property::new("name", Kind::String, r#""Sample""#).required()],
    ),
    Model::read(
        "Document",
        &[
            Property::new("attachmentId", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("size", Kind::Integer, "7"),
            Property::new("user", Kind::String, r#""Sample""#),
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
