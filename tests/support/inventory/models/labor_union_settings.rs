//! Models used only by `labor_union_settings`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "LaborUnionSettingsBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
        ],
    ),
];
