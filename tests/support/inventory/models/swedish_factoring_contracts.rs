//! Models used only by `swedish_factoring_contracts`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "BasicFactoringContract",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("financingCompanyName", ValueKind::String, r#""Sample""#)
                .required(),
            Property::new(
                    "financingCompanyBankAccount",
                    ValueKind::String,
                    r#""Sample""#,
                )
                .required(),
            Property::new("contractNumber", ValueKind::String, r#""Sample""#).required(),
            Property::list(
                "transferNotification",
                &ValueKind::Model("TransferNotification"),
            ),
            Property::new("status", ValueKind::Enum("ActiveStatus"), r#""ACTIVE""#),
        ],
    ),
];
