//! Models used only by `factoring_contracts`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "FactoringContract",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::model("financingCompany", "FinancingCompany").required(),
            Property::new(
                    "financingCompanyBankAccount",
                    ValueKind::String,
                    r#""Sample""#,
                )
                .required(),
            Property::new("contractNumber", ValueKind::String, r#""Sample""#).required(),
            Property::new(
                "bankReferenceCodeSeparator",
                ValueKind::String,
                r#""Sample""#,
            ),
            Property::new("personalFinvoiceAddress", ValueKind::String, r#""Sample""#),
            Property::new(
                "financingCompanyFinvoiceAddress",
                ValueKind::String,
                r#""Sample""#,
            ),
            Property::new("factoringCounterAccount", ValueKind::String, r#""Sample""#),
            Property::list(
                "transferNotification",
                &ValueKind::Model("TransferNotification"),
            ),
            Property::new("wsCustomerNumber", ValueKind::String, r#""Sample""#),
            Property::new("status", ValueKind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
        ],
    ),
    Model::sent(
        "FinancingCompany",
        &[
            Property::new("id", ValueKind::String, r#""Sample""#),
            Property::new("name", ValueKind::String, r#""Sample""#),
        ],
    ),
];
