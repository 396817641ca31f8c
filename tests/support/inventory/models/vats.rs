//! Models used only by `vats`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "VatCountryInfo",
        &[
            Property::new("country", Kind::String, r#""Sample""#),
            Property::list("percentages", &Kind::Model("VatInfo")),
        ],
    ),
    Model::read(
        "VatInfo",
        &[
            Property::new("vatPercent", Kind::Decimal, "12.50"),
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
        &[Property::new("vatPercentages", Kind::List(&Kind::Decimal), "12.50")],
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
            Property::new("description", Kind::String, r#""Sample""#),
            Property::new("sales", Kind::Bool, "true"),
            Property::new("purchase", Kind::Bool, "true"),
        ],
    ),
];
