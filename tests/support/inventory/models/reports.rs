//! Models used only by `reports`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "AccountingReportData",
        &[Property::list("periods", &Kind::Model("AccountingReportPeriod"))],
    ),
    Model::read(
        "AccountingReportPeriod",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::list("rows", &Kind::Model("AccountingReportRow")),
        ],
    ),
    Model::sent(
        "AccountingReportRequest",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                Kind::List(&Kind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::new(
                    "type",
                    Kind::Enum("AccountingReportType"),
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
                Kind::List(&Kind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", Kind::String, r#""Sample""#),
            Property::new("entryPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", Kind::String, r#""Sample""#),
            Property::new("transactionCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("reportLanguage", Kind::String, r#""Sample""#),
            Property::new("customerCompanyId", Kind::String, r#""Sample""#),
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
            Property::new("rowId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("AccountingReportRowType"), r#""BALANCE""#),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("value", Kind::Decimal, "12.50"),
            Property::new("formula", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "AccountingReportTransaction",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("receiptNumber", Kind::Integer, "7"),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#),
            Property::new("invoiceDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("AccountingDocumentType"), r#""ACCRUAL""#),
            Property::new("accountingValue", Kind::Decimal, "12.50"),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("vatPercent", Kind::Decimal, "12.50"),
            Property::new("vatAmount", Kind::Decimal, "12.50"),
            Property::new("vatDeductionPercent", Kind::Decimal, "12.50"),
            Property::new("vatDeduction", Kind::Decimal, "12.50"),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("transactionDescription", Kind::String, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "GeneralLedgerReportData",
        &[
            Property::new("id", Kind::String, r#""Sample""#),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("totalAccountingValue", Kind::Decimal, "12.50"),
            Property::list(
                "ledgerReceiptTransactions",
                &Kind::Model("AccountingReportTransaction"),
            ),
        ],
    ),
    Model::sent(
        "GeneralLedgerReportRequest",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                Kind::List(&Kind::Enum("ReportReceiptStatus")),
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
                Kind::List(&Kind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", Kind::String, r#""Sample""#),
            Property::new("entryPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", Kind::String, r#""Sample""#),
            Property::new("transactionCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("reportLanguage", Kind::String, r#""Sample""#),
            Property::new("receiptNumbers", Kind::String, r#""Sample""#),
            Property::new("transactionDescription", Kind::String, r#""Sample""#),
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
        &[Property::list("periods", &Kind::Model("LedgerAccountsReportPeriod"))],
    ),
    Model::read(
        "LedgerAccountsReportPeriod",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::list("rows", &Kind::Model("LedgerAccountsReportRow")),
        ],
    ),
    Model::sent(
        "LedgerAccountsReportRequest",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                Kind::List(&Kind::Enum("ReportReceiptStatus")),
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
                Kind::List(&Kind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", Kind::String, r#""Sample""#),
            Property::new("entryPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", Kind::String, r#""Sample""#),
            Property::new("transactionCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("reportLanguage", Kind::String, r#""Sample""#),
            Property::new("customerCompanyId", Kind::String, r#""Sample""#),
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
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("value", Kind::Decimal, "12.50"),
        ],
    ),
];
