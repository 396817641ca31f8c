//! Models used only by `ledger_receipts`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "DimensionItemValueList",
        &[
            Property::list("dimensionItemValues", &Kind::Model("DimensionItemValue"))
                .required(),
        ],
    ),
    Model::sent(
        "LedgerReceipt",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                    "type",
                    Kind::Enum("LedgerReceiptType"),
                    r#""BANK_STATEMENT_AS_RECEIPT""#,
                )
                .required(),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("vatType", Kind::Enum("VatType"), r#""PURCHASE""#).required(),
            Property::new("vatStatus", Kind::Integer, "7").required(),
            Property::new("vatProcessing", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("receiptNumber", Kind::Integer, "7"),
            Property::new("invoiceNotes", Kind::String, r#""Sample""#),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("accountantsNotes", Kind::String, r#""Sample""#),
            Property::new("transactionDescription", Kind::String, r#""Sample""#),
            Property::new(
                "receiptValidity",
                Kind::Enum("ReceiptValidity"),
                r#""EMPTY""#,
            ),
            Property::new("periodStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("periodEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("partnerCode", Kind::String, r#""Sample""#),
            Property::model("serialNumber", "SerialNumber"),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new("depreciation", Kind::Enum("Depreciation"), r#""EMPTY""#),
            Property::new("vatDate", Kind::Date, r#""2024-02-29""#),
            Property::list("transactions", &Kind::Model("Transaction")).required(),
            Property::list("attachments", &Kind::Model("Attachment")),
        ],
    ),
    Model::read(
        "LedgerReceiptBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                "type",
                Kind::Enum("LedgerReceiptType"),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#),
            Property::new("receiptNumber", Kind::Integer, "7"),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::model("serialNumber", "SerialNumber"),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SerialNumber",
        &[
            Property::new("series", Kind::Enum("SerialNumberSeries"), r#""A""#),
            Property::new("number", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "Transaction",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("transactionType", Kind::Enum("TransactionType"), r#""ENTRY""#)
                .required(),
            Property::new("account", Kind::String, r#""Sample""#).required(),
            Property::new("accountingValue", Kind::Decimal, "12.50").required(),
            Property::new("vatPercent", Kind::Decimal, "12.50").required(),
            Property::new("vatType", Kind::Enum("VatType"), r#""PURCHASE""#),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("description", Kind::String, r#""Sample""#),
            Property::new("balanceCode", Kind::String, r#""Sample""#),
            Property::new("allocations", Kind::List(&Kind::Integer), "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::list("dimensionItemValues", &Kind::Model("DimensionItemValue")),
            Property::new("vatDeductionPercent", Kind::Decimal, "12.50"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
        ],
    ),
];
