//! Models used only by `products`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "ProductGroup",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("type", Kind::Enum("ProductType"), r#""PURCHASE""#),
        ],
    ),
    Model::read(
        "ProductGroups",
        &[Property::list("productGroups", &Kind::Model("ProductGroup"))],
    ),
];
