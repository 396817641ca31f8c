//! Models used only by `status`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Status",
        &[
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("version", Kind::String, r#""Sample""#),
            Property::new("status", Kind::Enum("ServiceStatus"), r#""DEGRADED""#),
            Property::new("procountorVersion", Kind::String, r#""Sample""#),
        ],
    ),
];
