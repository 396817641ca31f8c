//! Models that only `sie` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SieAvailabilityResponse",
        &[
            Property::new("lastValidEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                "accountingPeriodStart",
                Kind::List(&Kind::Text),
                r#""Sample""#,
            ),
        ],
    ),
];
