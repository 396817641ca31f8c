//! Models used only by `products`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "ProductGroup",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("type", ValueKind::Enum("ProductType"), r#""PURCHASE""#),
        ],
    ),
    Model::read(
        "ProductGroups",
        &[Property::list("productGroups", &ValueKind::Model("ProductGroup"))],
    ),
];
