//! Models used only by `dimensions`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Dimension",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::list("items", &ValueKind::Model("DimensionItem")),
        ],
    ),
    Model::sent(
        "DimensionItem",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("codeName", ValueKind::String, r#""Sample""#).required(),
            Property::new("status", ValueKind::String, r#""Sample""#),
            Property::new("description", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DimensionName",
        &[Property::new("name", ValueKind::String, r#""Sample""#).required()],
    ),
];
