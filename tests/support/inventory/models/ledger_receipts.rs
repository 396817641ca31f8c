//! Models used only by `ledger_receipts`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "DimensionItemValueList",
        &[
            Property::list(
                    "dimensionItemValues",
                    &ValueKind::Model("DimensionItemValue"),
                )
                .required(),
        ],
    ),
    Model::sent(
        "LedgerReceipt",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new(
                    "type",
                    ValueKind::Enum("LedgerReceiptType"),
                    r#""BANK_STATEMENT_AS_RECEIPT""#,
                )
                .required(),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("receiptDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("vatType", ValueKind::Enum("VatType"), r#""PURCHASE""#)
                .required(),
            Property::new("vatStatus", ValueKind::Integer, "7").required(),
            Property::new(
                "vatProcessing",
                ValueKind::Enum("Country"),
                r#""AFGHANISTAN""#,
            ),
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::new("receiptNumber", ValueKind::Integer, "7"),
            Property::new("invoiceNotes", ValueKind::String, r#""Sample""#),
            Property::new("invoiceNumber", ValueKind::Integer, "7"),
            Property::new("accountantsNotes", ValueKind::String, r#""Sample""#),
            Property::new("transactionDescription", ValueKind::String, r#""Sample""#),
            Property::new(
                "receiptValidity",
                ValueKind::Enum("ReceiptValidity"),
                r#""EMPTY""#,
            ),
            Property::new("periodStartDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("periodEndDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::new("partnerCode", ValueKind::String, r#""Sample""#),
            Property::model("serialNumber", "SerialNumber"),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
            Property::new("depreciation", ValueKind::Enum("Depreciation"), r#""EMPTY""#),
            Property::new("vatDate", ValueKind::Date, r#""2024-02-29""#),
            Property::list("transactions", &ValueKind::Model("Transaction")).required(),
            Property::list("attachments", &ValueKind::Model("Attachment")),
        ],
    ),
    Model::read(
        "LedgerReceiptBasicInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new(
                "type",
                ValueKind::Enum("LedgerReceiptType"),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("receiptDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("receiptNumber", ValueKind::Integer, "7"),
            Property::new("invoiceNumber", ValueKind::Integer, "7"),
            Property::model("serialNumber", "SerialNumber"),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "SerialNumber",
        &[
            Property::new("series", ValueKind::Enum("SerialNumberSeries"), r#""A""#),
            Property::new("number", ValueKind::Integer, "7"),
        ],
    ),
    Model::sent(
        "Transaction",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new(
                    "transactionType",
                    ValueKind::Enum("TransactionType"),
                    r#""ENTRY""#,
                )
                .required(),
            Property::new("account", ValueKind::String, r#""Sample""#).required(),
            Property::new("accountingValue", ValueKind::Decimal, "12.50").required(),
            Property::new("vatPercent", ValueKind::Decimal, "12.50").required(),
            Property::new("vatType", ValueKind::Enum("VatType"), r#""PURCHASE""#),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("description", ValueKind::String, r#""Sample""#),
            Property::new("balanceCode", ValueKind::String, r#""Sample""#),
            Property::new("allocations", ValueKind::List(&ValueKind::Decimal), "12.50"),
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::list(
                "dimensionItemValues",
                &ValueKind::Model("DimensionItemValue"),
            ),
            Property::new("vatDeductionPercent", ValueKind::Decimal, "12.50"),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
        ],
    ),
];
