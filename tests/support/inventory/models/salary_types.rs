//! Models used only by `salary_types`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SalaryType",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("code", ValueKind::Integer, "7"),
            Property::new(
                "category",
                ValueKind::Enum("SalaryTypeCategory"),
                r#""DEDUCTIONS_FROM_NET_PAY""#,
            ),
            Property::new("unit", ValueKind::Enum("SalaryTypeUnit"), r#""HOUR""#),
            Property::new("unitValue", ValueKind::Decimal, "12.50"),
            Property::new("paymentPercent", ValueKind::Decimal, "12.50"),
            Property::new("paymentPercentEditable", ValueKind::Bool, "true"),
            Property::new("affectsHealthInsurance", ValueKind::Bool, "true"),
            Property::new("affectsPensionInsurance", ValueKind::Bool, "true"),
            Property::new("affectsUnemploymentInsurance", ValueKind::Bool, "true"),
            Property::new(
                "affectsAccidentAndGroupLifeInsurance",
                ValueKind::Bool,
                "true",
            ),
            Property::new("incomeType", ValueKind::String, r#""Sample""#),
            Property::new("incomeTypeCode", ValueKind::Integer, "7"),
            Property::list("translations", &ValueKind::Model("SalaryTypeTranslation")),
        ],
    ),
    Model::read(
        "SalaryTypeTranslation",
        &[
            Property::new("languageCode", ValueKind::String, r#""Sample""#),
            Property::new("translation", ValueKind::String, r#""Sample""#),
        ],
    ),
];
