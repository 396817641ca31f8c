//! Models used only by `bank_statements`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BankStatement",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("numberOfDeposits", Kind::Integer, "7"),
            Property::new("depositSum", Kind::Decimal, "12.50"),
            Property::new("numberOfWithdrawals", Kind::Integer, "7"),
            Property::new("withdrawalSum", Kind::Decimal, "12.50"),
            Property::new("startBalance", Kind::Decimal, "12.50"),
            Property::new("endBalance", Kind::Decimal, "12.50"),
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
            Property::new("sum", Kind::Decimal, "12.50"),
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("explanationCode", Kind::Integer, "7"),
            Property::new("archiveCode", Kind::String, r#""Sample""#),
            Property::new("message", Kind::String, r#""Sample""#),
            Property::new("reference", Kind::String, r#""Sample""#),
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
