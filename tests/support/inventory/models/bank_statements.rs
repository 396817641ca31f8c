//! Models that only `bank_statements` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BankStatement",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("numberOfDeposits", Kind::Integer, "7"),
            Property::new("depositSum", Kind::Amount, "12.50"),
            Property::new("numberOfWithdrawals", Kind::Integer, "7"),
            Property::new("withdrawalSum", Kind::Amount, "12.50"),
            Property::new("startBalance", Kind::Amount, "12.50"),
            Property::new("endBalance", Kind::Amount, "12.50"),
            Property::new("statementNumber", Kind::Integer, "7"),
            Property::list("events", &Kind::Model("BankStatementEvent")),
        ],
    ),
    Model::read(
        "BankStatementEvent",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("payDate", Kind::Date, r#""2024-02-29""#),
            Property::new("valueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("sum", Kind::Amount, "12.50"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("explanationCode", Kind::Integer, "7"),
            Property::new("archiveCode", Kind::Text, r#""Sample""#),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("reference", Kind::Text, r#""Sample""#),
            Property::new("allocated", Kind::Bool, "true"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("productId", Kind::Integer, "7"),
            Property::new("endToEndId", Kind::Integer, "7"),
            Property::list("attachments", &Kind::Model("Attachment")),
            Property::list(
                "allocationMetadataRows",
                &Kind::Model("AllocationMetadataWithFullLedgerAccountDataRow"),
            ),
            Property::list("events", &Kind::Model("BankStatementEvent")),
        ],
    ),
];
