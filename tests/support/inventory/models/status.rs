//! Models that only `status` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Status",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("ServiceStatus"), r#""DEGRADED""#),
            Property::new("procountorVersion", Kind::Text, r#""Sample""#),
        ],
    ),
];
