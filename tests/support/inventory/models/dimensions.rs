//! Models used only by `dimensions`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Dimension",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::list("items", &Kind::Model("DimensionItem")),
        ],
    ),
    Model::sent(
        "DimensionItem",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::String, r#""Sample""#).required(),
            Property::new("status", Kind::String, r#""Sample""#),
            Property::new("description", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DimensionName",
        &[Property::new("name", Kind::String, r#""Sample""#).required()],
    ),
];
