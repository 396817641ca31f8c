//! Models used only by `attachments`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AttachmentRename",
        &[Property::new("name", ValueKind::String, r#""Sample""#).required()],
    ),
    Model::read(
        "Document",
        &[
            Property::new("attachmentId", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("size", ValueKind::Integer, "7"),
            Property::new("user", ValueKind::String, r#""Sample""#),
            Property::new("referenceId", ValueKind::Integer, "7"),
            Property::new(
                "referenceType",
                ValueKind::Enum("AttachmentReferenceType"),
                r#""BANKSTATEMENTEVENT""#,
            ),
            Property::new("attached", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
];
