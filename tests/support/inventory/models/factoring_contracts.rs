//! Models that only `factoring_contracts` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "FactoringContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::model("financingCompany", "FinancingCompany").required(),
            Property::new("financingCompanyBankAccount", Kind::Text, r#""Sample""#)
                .required(),
            Property::new("contractNumber", Kind::Text, r#""Sample""#).required(),
            Property::new("bankReferenceCodeSeparator", Kind::Text, r#""Sample""#),
            Property::new("personalFinvoiceAddress", Kind::Text, r#""Sample""#),
            Property::new("financingCompanyFinvoiceAddress", Kind::Text, r#""Sample""#),
            Property::new("factoringCounterAccount", Kind::Text, r#""Sample""#),
            Property::list("transferNotification", &Kind::Model("TransferNotification")),
            Property::new("wsCustomerNumber", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#).required(),
        ],
    ),
    Model::sent(
        "FinancingCompany",
        &[
            Property::new("id", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
];
