//! Models that only `swedish_factoring_contracts` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "BasicFactoringContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("financingCompanyName", Kind::Text, r#""Sample""#).required(),
            Property::new("financingCompanyBankAccount", Kind::Text, r#""Sample""#)
                .required(),
            Property::new("contractNumber", Kind::Text, r#""Sample""#).required(),
            Property::list("transferNotification", &Kind::Model("TransferNotification")),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#),
        ],
    ),
];
