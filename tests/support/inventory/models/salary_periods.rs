//! Models used only by `salary_periods`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SalaryPeriod",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("holidayCreditYear", Kind::Integer, "7"),
            Property::new("calendarWorkdays", Kind::Integer, "7"),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "SalaryPeriodListBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
        ],
    ),
];
