//! Models that only `labor_union_settings` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "LaborUnionSettingsBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
];
