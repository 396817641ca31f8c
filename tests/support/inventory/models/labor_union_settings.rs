//! Models used only by `labor_union_settings`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "LaborUnionSettingsBasicData",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
        ],
    ),
];
