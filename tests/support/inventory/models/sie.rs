//! Models used only by `sie`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SieAvailabilityResponse",
        &[
            Property::new("lastValidEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                "accountingPeriodStart",
                Kind::List(&Kind::String),
                r#""Sample""#,
            ),
        ],
    ),
];
