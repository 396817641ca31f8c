//! Models used only by `status`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Status",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::String, r#""Sample""#),
            Property::new("status", ValueKind::Enum("ServiceStatus"), r#""DEGRADED""#),
            Property::new("procountorVersion", ValueKind::String, r#""Sample""#),
        ],
    ),
];
