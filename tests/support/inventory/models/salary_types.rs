//! Models used only by `salary_types`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "SalaryType",
        &[
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("code", Kind::Integer, "7"),
            Property::new(
                "category",
                Kind::Enum("SalaryTypeCategory"),
                r#""DEDUCTIONS_FROM_NET_PAY""#,
            ),
            Property::new("unit", Kind::Enum("SalaryTypeUnit"), r#""HOUR""#),
            Property::new("unitValue", Kind::Decimal, "12.50"),
            Property::new("paymentPercent", Kind::Decimal, "12.50"),
            Property::new("paymentPercentEditable", Kind::Bool, "true"),
            Property::new("affectsHealthInsurance", Kind::Bool, "true"),
            Property::new("affectsPensionInsurance", Kind::Bool, "true"),
            Property::new("affectsUnemploymentInsurance", Kind::Bool, "true"),
            Property::new("affectsAccidentAndGroupLifeInsurance", Kind::Bool, "true"),
            Property::new("incomeType", Kind::String, r#""Sample""#),
            Property::new("incomeTypeCode", Kind::Integer, "7"),
            Property::list("translations", &Kind::Model("SalaryTypeTranslation")),
        ],
    ),
    Model::read(
        "SalaryTypeTranslation",
        &[
            Property::new("languageCode", Kind::String, r#""Sample""#),
            Property::new("translation", Kind::String, r#""Sample""#),
        ],
    ),
];
