//! Models that only `dimensions` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Dimension",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::list("items", &Kind::Model("DimensionItem")),
        ],
    ),
    Model::sent(
        "DimensionItem",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::Text, r#""Sample""#).required(),
            Property::new("status", Kind::Text, r#""Sample""#),
            Property::new("description", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DimensionName",
        &[Property::new("name", Kind::Text, r#""Sample""#).required()],
    ),
];
