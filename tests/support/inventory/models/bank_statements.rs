//! Models used only by `bank_statements`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BankStatement",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("numberOfDeposits", ValueKind::Integer, "7"),
            Property::new("depositSum", ValueKind::Decimal, "12.50"),
            Property::new("numberOfWithdrawals", ValueKind::Integer, "7"),
            Property::new("withdrawalSum", ValueKind::Decimal, "12.50"),
            Property::new("startBalance", ValueKind::Decimal, "12.50"),
            Property::new("endBalance", ValueKind::Decimal, "12.50"),
            Property::new("statementNumber", ValueKind::Integer, "7"),
            Property::list("events", &ValueKind::Model("BankStatementEvent")),
        ],
    ),
    Model::read(
        "BankStatementEvent",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("payDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("valueDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("sum", ValueKind::Decimal, "12.50"),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("explanationCode", ValueKind::Integer, "7"),
            Property::new("archiveCode", ValueKind::String, r#""Sample""#),
            Property::new("message", ValueKind::String, r#""Sample""#),
            Property::new("reference", ValueKind::String, r#""Sample""#),
            Property::new("allocated", ValueKind::Bool, "true"),
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::new("productId", ValueKind::Integer, "7"),
            Property::new("endToEndId", ValueKind::Integer, "7"),
            Property::list("attachments", &ValueKind::Model("Attachment")),
            Property::list(
                "allocationMetadataRows",
                &ValueKind::Model("AllocationMetadataWithFullLedgerAccountDataRow"),
            ),
            Property::list("events", &ValueKind::Model("BankStatementEvent")),
        ],
    ),
];
