//! Models used only by `salaries_basic_info`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "AccidentInsurancePolicy",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("providerName", ValueKind::String, r#""Sample""#),
            Property::new("providerCode", ValueKind::String, r#""Sample""#),
            Property::new("number", ValueKind::String, r#""Sample""#),
            Property::new("active", ValueKind::Bool, "true"),
            Property::new("label", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "IncomesRegisterConfiguration",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("kevaSuborganisationId", ValueKind::String, r#""Sample""#),
            Property::new(
                "payerTypes",
                ValueKind::List(&ValueKind::Enum("PayerType")),
                r#""FOREIGN_GROUP_COMPANY""#,
            ),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "PensionContract",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("providerName", ValueKind::String, r#""Sample""#),
            Property::new("number", ValueKind::String, r#""Sample""#),
            Property::new("active", ValueKind::Bool, "true"),
            Property::new("label", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "SalariesBasicInfo",
        &[
            Property::model("yearlyFigures", "YearlyFigures"),
            Property::model("workHours", "WorkHours"),
            Property::model(
                "incomesRegisterConfiguration",
                "IncomesRegisterConfiguration",
            ),
            Property::list("pensionContracts", &ValueKind::Model("PensionContract")),
            Property::list(
                "accidentInsurancePolicies",
                &ValueKind::Model("AccidentInsurancePolicy"),
            ),
        ],
    ),
    Model::read(
        "WorkHours",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("monthly", ValueKind::Decimal, "12.50"),
            Property::new("weekly", ValueKind::Decimal, "12.50"),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "YearlyFigures",
        &[
            Property::new("year", ValueKind::Integer, "7"),
            Property::new("paidSalariesSum", ValueKind::Decimal, "12.50"),
            Property::new(
                "pensionInsuranceContributionPercent",
                ValueKind::Decimal,
                "12.50",
            ),
            Property::new(
                "unemploymentInsurancePercentBasic",
                ValueKind::Decimal,
                "12.50",
            ),
            Property::new(
                "unemploymentInsurancePercentAdditional",
                ValueKind::Decimal,
                "12.50",
            ),
            Property::new("accidentInsurancePercent", ValueKind::Decimal, "12.50"),
            Property::new("groupLifeInsurancePercent", ValueKind::Decimal, "12.50"),
            Property::new("healthCareInsurancePercent", ValueKind::Decimal, "12.50"),
        ],
    ),
];
