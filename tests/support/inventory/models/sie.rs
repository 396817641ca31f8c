//! Models used only by `sie`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SieAvailabilityResponse",
        &[
            Property::new("lastValidEndDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new(
                "accountingPeriodStart",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
        ],
    ),
];
