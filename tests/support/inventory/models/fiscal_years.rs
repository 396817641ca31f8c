//! Models used only by `fiscal_years`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "FiscalYear",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("modified", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::list("trackingPeriods", &Kind::Model("TrackingPeriod")),
            Property::new("isOpen", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "FiscalYears",
        &[Property::list("fiscalYears", &Kind::Model("FiscalYear"))],
    ),
    Model::sent(
        "TrackingPeriod",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("status", Kind::Enum("TrackingPeriodStatus"), r#""CLOSED""#)
                .required(),
            Property::new("modified", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
];
