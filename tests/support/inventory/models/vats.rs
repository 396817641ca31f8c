//! Models that only `vats` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "VatCountryInfo",
        &[
            Property::new("country", Kind::Text, r#""Sample""#),
            Property::list("percentages", &Kind::Model("VatInfo")),
        ],
    ),
    Model::read(
        "VatInfo",
        &[
            Property::new("vatPercent", Kind::Amount, "12.50"),
            Property::new("sales", Kind::Bool, "true"),
            Property::new("purchase", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "VatInformation",
        &[
            Property::list("vatInformation", &Kind::Model("VatCountryInfo")),
            Property::list("vatStatuses", &Kind::Model("VatStatusInfo")),
        ],
    ),
    Model::read(
        "VatPercentages",
        &[Property::new("vatPercentages", Kind::List(&Kind::Amount), "12.50")],
    ),
    Model::read(
        "VatSettings",
        &[
            Property::new("unitPricesIncludeVatSales", Kind::Bool, "true"),
            Property::new("unitPricesIncludeVatPurchase", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "VatStatusInfo",
        &[
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("description", Kind::Text, r#""Sample""#),
            Property::new("sales", Kind::Bool, "true"),
            Property::new("purchase", Kind::Bool, "true"),
        ],
    ),
];
