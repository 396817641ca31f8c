//! Models used only by `currencies`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CompanyCurrency",
        &[Property::new("companyCurrency", ValueKind::Enum("BaseCurrency"), r#""DKK""#)],
    ),
    Model::read(
        "Currencies",
        &[
            Property::new(
                "currencies",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
        ],
    ),
    Model::read(
        "CurrencyExchangeRate",
        &[
            Property::new("queryDay", ValueKind::Date, r#""2024-02-29""#),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("day", ValueKind::Date, r#""2024-02-29""#),
            Property::new("rate", ValueKind::Decimal, "12.50"),
        ],
    ),
    Model::read(
        "CurrencyGroupRates",
        &[
            Property::new("baseCurrency", ValueKind::String, r#""Sample""#),
            Property::new("currencyDate", ValueKind::Date, r#""2024-02-29""#),
            Property::list("rates", &ValueKind::Model("CurrencyRate")),
        ],
    ),
    Model::read(
        "CurrencyRate",
        &[
            Property::new("currencyRate", ValueKind::Decimal, "12.50"),
            Property::new("currencyCode", ValueKind::String, r#""Sample""#),
        ],
    ),
];
