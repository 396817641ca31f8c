//! Models used only by `swedish_factoring_contracts`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "BasicFactoringContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("financingCompanyName", Kind::String, r#""Sample""#)
                .required(),
            Property::new("financingCompanyBankAccount", Kind::String, r#""Sample""#)
                .required(),
            Property::new("contractNumber", Kind::String, r#""Sample""#).required(),
            Property::list("transferNotification", &Kind::Model("TransferNotification")),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#),
        ],
    ),
];
