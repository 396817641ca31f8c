//! Models used only by `salary_periods`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SalaryPeriod",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("paymentPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("paymentPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("holidayCreditYear", ValueKind::Integer, "7"),
            Property::new("calendarWorkdays", ValueKind::Integer, "7"),
            Property::new("dueDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("payday", ValueKind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", ValueKind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "SalaryPeriodListBasicInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
        ],
    ),
];
