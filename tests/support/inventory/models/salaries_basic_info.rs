//! Models used only by `salaries_basic_info`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "AccidentInsurancePolicy",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("providerName", Kind::String, r#""Sample""#),
            Property::new("providerCode", Kind::String, r#""Sample""#),
            Property::new("number", Kind::String, r#""Sample""#),
            Property::new("active", Kind::Bool, "true"),
            Property::new("label", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "IncomesRegisterConfiguration",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("kevaSuborganisationId", Kind::String, r#""Sample""#),
            Property::new(
                "payerTypes",
                Kind::List(&Kind::Enum("PayerType")),
                r#""FOREIGN_GROUP_COMPANY""#,
            ),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "PensionContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("providerName", Kind::String, r#""Sample""#),
            Property::new("number", Kind::String, r#""Sample""#),
            Property::new("active", Kind::Bool, "true"),
            Property::new("label", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
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
            Property::list("pensionContracts", &Kind::Model("PensionContract")),
            Property::list(
                "accidentInsurancePolicies",
                &Kind::Model("AccidentInsurancePolicy"),
            ),
        ],
    ),
    Model::read(
        "WorkHours",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("monthly", Kind::Decimal, "12.50"),
            Property::new("weekly", Kind::Decimal, "12.50"),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "YearlyFigures",
        &[
            Property::new("year", Kind::Integer, "7"),
            Property::new("paidSalariesSum", Kind::Decimal, "12.50"),
            Property::new("pensionInsuranceContributionPercent", Kind::Decimal, "12.50"),
            Property::new("unemploymentInsurancePercentBasic", Kind::Decimal, "12.50"),
            Property::new(
                "unemploymentInsurancePercentAdditional",
                Kind::Decimal,
                "12.50",
            ),
            Property::new("accidentInsurancePercent", Kind::Decimal, "12.50"),
            Property::new("groupLifeInsurancePercent", Kind::Decimal, "12.50"),
            Property::new("healthCareInsurancePercent", Kind::Decimal, "12.50"),
        ],
    ),
];
