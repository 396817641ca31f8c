//! Models used only by `reports`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "AccountingReportData",
        &[Property::list("periods", &ValueKind::Model("AccountingReportPeriod"))],
    ),
    Model::read(
        "AccountingReportPeriod",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::list("rows", &ValueKind::Model("AccountingReportRow")),
        ],
    ),
    Model::sent(
        "AccountingReportRequest",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                ValueKind::List(&ValueKind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::new(
                    "type",
                    ValueKind::Enum("AccountingReportType"),
                    r#""BALANCE_SHEET""#,
                )
                .required(),
            Property::model("options", "AccountingReportRequestOptions"),
        ],
    ),
    Model::sent(
        "AccountingReportRequestOptions",
        &[
            Property::new(
                "receiptType",
                ValueKind::List(&ValueKind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", ValueKind::String, r#""Sample""#),
            Property::new("entryPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", ValueKind::String, r#""Sample""#),
            Property::new(
                "transactionCurrency",
                ValueKind::Enum("Currency"),
                r#""AED""#,
            ),
            Property::new("reportLanguage", ValueKind::String, r#""Sample""#),
            Property::new("customerCompanyId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "AccountingReportResponse",
        &[
            Property::model("reportParameters", "AccountingReportRequest"),
            Property::model("reportData", "AccountingReportData"),
        ],
    ),
    Model::read(
        "AccountingReportRow",
        &[
            Property::new("rowId", ValueKind::Integer, "7"),
            Property::new(
                "type",
                ValueKind::Enum("AccountingReportRowType"),
                r#""BALANCE""#,
            ),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("value", ValueKind::Decimal, "12.50"),
            Property::new("formula", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "AccountingReportTransaction",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("receiptNumber", ValueKind::Integer, "7"),
            Property::new("receiptDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("invoiceDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new(
                "type",
                ValueKind::Enum("AccountingDocumentType"),
                r#""ACCRUAL""#,
            ),
            Property::new("accountingValue", ValueKind::Decimal, "12.50"),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("vatPercent", ValueKind::Decimal, "12.50"),
            Property::new("vatAmount", ValueKind::Decimal, "12.50"),
            Property::new("vatDeductionPercent", ValueKind::Decimal, "12.50"),
            Property::new("vatDeduction", ValueKind::Decimal, "12.50"),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("transactionDescription", ValueKind::String, r#""Sample""#),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "GeneralLedgerReportData",
        &[
            Property::new("id", ValueKind::String, r#""Sample""#),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("totalAccountingValue", ValueKind::Decimal, "12.50"),
            Property::list(
                "ledgerReceiptTransactions",
                &ValueKind::Model("AccountingReportTransaction"),
            ),
        ],
    ),
    Model::sent(
        "GeneralLedgerReportRequest",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                ValueKind::List(&ValueKind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::model("options", "GeneralLedgerReportRequestOptions"),
        ],
    ),
    Model::sent(
        "GeneralLedgerReportRequestOptions",
        &[
            Property::new(
                "receiptType",
                ValueKind::List(&ValueKind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", ValueKind::String, r#""Sample""#),
            Property::new("entryPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", ValueKind::String, r#""Sample""#),
            Property::new(
                "transactionCurrency",
                ValueKind::Enum("Currency"),
                r#""AED""#,
            ),
            Property::new("reportLanguage", ValueKind::String, r#""Sample""#),
            Property::new("receiptNumbers", ValueKind::String, r#""Sample""#),
            Property::new("transactionDescription", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "GeneralLedgerReportResponse",
        &[
            Property::model("reportParameters", "GeneralLedgerReportRequest"),
            Property::model("ledgerAccount", "GeneralLedgerReportData"),
        ],
    ),
    Model::read(
        "LedgerAccountsReportData",
        &[Property::list("periods", &ValueKind::Model("LedgerAccountsReportPeriod"))],
    ),
    Model::read(
        "LedgerAccountsReportPeriod",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::list("rows", &ValueKind::Model("LedgerAccountsReportRow")),
        ],
    ),
    Model::sent(
        "LedgerAccountsReportRequest",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                ValueKind::List(&ValueKind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::model("options", "LedgerAccountsReportRequestOptions"),
        ],
    ),
    Model::sent(
        "LedgerAccountsReportRequestOptions",
        &[
            Property::new(
                "receiptType",
                ValueKind::List(&ValueKind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", ValueKind::String, r#""Sample""#),
            Property::new("entryPeriodStart", ValueKind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", ValueKind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", ValueKind::String, r#""Sample""#),
            Property::new(
                "transactionCurrency",
                ValueKind::Enum("Currency"),
                r#""AED""#,
            ),
            Property::new("reportLanguage", ValueKind::String, r#""Sample""#),
            Property::new("customerCompanyId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "LedgerAccountsReportResponse",
        &[
            Property::model("reportParameters", "LedgerAccountsReportRequest"),
            Property::model("reportData", "LedgerAccountsReportData"),
        ],
    ),
    Model::read(
        "LedgerAccountsReportRow",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("value", ValueKind::Decimal, "12.50"),
        ],
    ),
];
