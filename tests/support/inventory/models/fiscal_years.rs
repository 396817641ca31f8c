//! Models used only by `fiscal_years`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "FiscalYear",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("modified", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::list("trackingPeriods", &ValueKind::Model("TrackingPeriod")),
            Property::new("isOpen", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "FiscalYears",
        &[Property::list("fiscalYears", &ValueKind::Model("FiscalYear"))],
    ),
    Model::sent(
        "TrackingPeriod",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new(
                    "status",
                    ValueKind::Enum("TrackingPeriodStatus"),
                    r#""CLOSED""#,
                )
                .required(),
            Property::new("modified", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
];
