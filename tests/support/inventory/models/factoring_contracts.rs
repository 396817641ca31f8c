//! Models used only by `factoring_contracts`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "FactoringContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::model("financingCompany", "FinancingCompany").required(),
            Property::new("financingCompanyBankAccount", Kind::String, r#""Sample""#)
                .required(),
            Property::new("contractNumber", Kind::String, r#""Sample""#).required(),
            Property::new("bankReferenceCodeSeparator", Kind::String, r#""Sample""#),
            Property::new("personalFinvoiceAddress", Kind::String, r#""Sample""#),
            Property::new(
                "financingCompanyFinvoiceAddress",
                Kind::String,
                r#""Sample""#,
            ),
            Property::new("factoringCounterAccount", Kind::String, r#""Sample""#),
            Property::list("transferNotification", &Kind::Model("TransferNotification")),
            Property::new("wsCustomerNumber", Kind::String, r#""Sample""#),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#).required(),
        ],
    ),
    Model::sent(
        "FinancingCompany",
        &[
            Property::new("id", Kind::String, r#""Sample""#),
            Property::new("name", Kind::String, r#""Sample""#),
        ],
    ),
];
