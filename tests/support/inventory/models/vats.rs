//! Models used only by `vats`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "VatCountryInfo",
        &[
            Property::new("country", ValueKind::String, r#""Sample""#),
            Property::list("percentages", &ValueKind::Model("VatInfo")),
        ],
    ),
    Model::read(
        "VatInfo",
        &[
            Property::new("vatPercent", ValueKind::Decimal, "12.50"),
            Property::new("sales", ValueKind::Bool, "true"),
            Property::new("purchase", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "VatInformation",
        &[
            Property::list("vatInformation", &ValueKind::Model("VatCountryInfo")),
            Property::list("vatStatuses", &ValueKind::Model("VatStatusInfo")),
        ],
    ),
    Model::read(
        "VatPercentages",
        &[Property::new("vatPercentages", ValueKind::List(&ValueKind::Decimal), "12.50")],
    ),
    Model::read(
        "VatSettings",
        &[
            Property::new("unitPricesIncludeVatSales", ValueKind::Bool, "true"),
            Property::new("unitPricesIncludeVatPurchase", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "VatStatusInfo",
        &[
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("description", ValueKind::String, r#""Sample""#),
            Property::new("sales", ValueKind::Bool, "true"),
            Property::new("purchase", ValueKind::Bool, "true"),
        ],
    ),
];
