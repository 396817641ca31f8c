//! Models used only by `currencies`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CompanyCurrency",
        &[Property::new("companyCurrency", Kind::Enum("BaseCurrency"), r#""DKK""#)],
    ),
    Model::read(
        "Currencies",
        &[Property::new("currencies", Kind::List(&Kind::String), r#""Sample""#)],
    ),
    Model::read(
        "CurrencyExchangeRate",
        &[
            Property::new("queryDay", Kind::Date, r#""2024-02-29""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("day", Kind::Date, r#""2024-02-29""#),
            Property::new("rate", Kind::Decimal, "12.50"),
        ],
    ),
    Model::read(
        "CurrencyGroupRates",
        &[
            Property::new("baseCurrency", Kind::String, r#""Sample""#),
            Property::new("currencyDate", Kind::Date, r#""2024-02-29""#),
            Property::list("rates", &Kind::Model("CurrencyRate")),
        ],
    ),
    Model::read(
        "CurrencyRate",
        &[
            Property::new("currencyRate", Kind::Decimal, "12.50"),
            Property::new("currencyCode", Kind::String, r#""Sample""#),
        ],
    ),
];
