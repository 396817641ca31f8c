//! Models used only by `reports`.

use super::{
    AccountingDocumentType, AccountingReportRowType, AccountingReportType, Currency,
    InvoiceStatus, ReportReceiptStatus, ReportReceiptType,
};
use crate::codec::{model, read_model};
use crate::{Date, Decimal};

read_model! {
    /// Accounting report data (schema `AccountingReportData`).
    pub struct AccountingReportData {
        #[wire("periods")]
        /// Periods (`periods`).
        pub periods: Option<Vec<AccountingReportPeriod>>,
    }
}

read_model! {
    /// Accounting report period (schema `AccountingReportPeriod`).
    pub struct AccountingReportPeriod {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("rows")]
        /// Rows (`rows`).
        pub rows: Option<Vec<AccountingReportRow>>,
    }
}

model! {
    /// Accounting report request (schema `AccountingReportRequest`).
    pub struct AccountingReportRequest {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate", required)]
        /// End date (`endDate`). Required in requests.
        pub end_date: Option<Date>,
        #[wire("receiptStatus")]
        /// Receipt status (`receiptStatus`).
        pub receipt_status: Option<Vec<ReportReceiptStatus>>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<AccountingReportType>,
        #[wire("options")]
        /// Options (`options`).
        pub options: Option<AccountingReportRequestOptions>,
    }
}

model! {
    /// Accounting report request options (schema `AccountingReportRequestOptions`).
    pub struct AccountingReportRequestOptions {
        #[wire("receiptType")]
        /// Receipt type (`receiptType`).
        pub receipt_type: Option<Vec<ReportReceiptType>>,
        #[wire("receiptCurrency")]
        /// Receipt currency (`receiptCurrency`).
        pub receipt_currency: Option<Currency>,
        #[wire("receiptName")]
        /// Receipt name (`receiptName`).
        pub receipt_name: Option<String>,
        #[wire("entryPeriodStart")]
        /// Entry period start (`entryPeriodStart`).
        pub entry_period_start: Option<Date>,
        #[wire("entryPeriodEnd")]
        /// Entry period end (`entryPeriodEnd`).
        pub entry_period_end: Option<Date>,
        #[wire("transactionValue")]
        /// Transaction value (`transactionValue`).
        pub transaction_value: Option<String>,
        #[wire("transactionCurrency")]
        /// Transaction currency (`transactionCurrency`). Default `EUR`.
        pub transaction_currency: Option<Currency>,
        #[wire("reportLanguage")]
        /// Report language (`reportLanguage`).
        pub report_language: Option<String>,
        #[wire("customerCompanyId")]
        /// Customer company id (`customerCompanyId`).
        pub customer_company_id: Option<String>,
    }
}

read_model! {
    /// Accounting report response (schema `AccountingReportResponse`).
    pub struct AccountingReportResponse {
        #[wire("reportParameters")]
        /// Report parameters (`reportParameters`).
        pub report_parameters: Option<AccountingReportRequest>,
        #[wire("reportData")]
        /// Report data (`reportData`).
        pub report_data: Option<AccountingReportData>,
    }
}

read_model! {
    /// Accounting report row (schema `AccountingReportRow`).
    pub struct AccountingReportRow {
        #[wire("rowId")]
        /// Row id (`rowId`).
        pub row_id: Option<i64>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<AccountingReportRowType>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("value")]
        /// Value (`value`).
        pub value: Option<Decimal>,
        #[wire("formula")]
        /// Formula (`formula`).
        pub formula: Option<String>,
    }
}

read_model! {
    /// Accounting report transaction (schema `AccountingReportTransaction`).
    pub struct AccountingReportTransaction {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("receiptNumber")]
        /// Receipt number (`receiptNumber`).
        pub receipt_number: Option<i64>,
        #[wire("receiptDate")]
        /// Receipt date (`receiptDate`).
        pub receipt_date: Option<Date>,
        #[wire("invoiceDate")]
        /// Invoice date (`invoiceDate`).
        pub invoice_date: Option<Date>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<AccountingDocumentType>,
        #[wire("accountingValue")]
        /// Accounting value (`accountingValue`).
        pub accounting_value: Option<Decimal>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("vatPercent")]
        /// Vat percent (`vatPercent`).
        pub vat_percent: Option<Decimal>,
        #[wire("vatAmount")]
        /// Vat amount (`vatAmount`).
        pub vat_amount: Option<Decimal>,
        #[wire("vatDeductionPercent")]
        /// Vat deduction percent (`vatDeductionPercent`).
        pub vat_deduction_percent: Option<Decimal>,
        #[wire("vatDeduction")]
        /// Vat deduction (`vatDeduction`).
        pub vat_deduction: Option<Decimal>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("transactionDescription")]
        /// Transaction description (`transactionDescription`).
        pub transaction_description: Option<String>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
    }
}

read_model! {
    /// General ledger report data (schema `GeneralLedgerReportData`).
    pub struct GeneralLedgerReportData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<String>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("totalAccountingValue")]
        /// Total accounting value (`totalAccountingValue`).
        pub total_accounting_value: Option<Decimal>,
        #[wire("ledgerReceiptTransactions")]
        /// Ledger receipt transactions (`ledgerReceiptTransactions`).
        pub ledger_receipt_transactions: Option<Vec<AccountingReportTransaction>>,
    }
}

model! {
    /// General ledger report request (schema `GeneralLedgerReportRequest`).
    pub struct GeneralLedgerReportRequest {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate", required)]
        /// End date (`endDate`). Required in requests.
        pub end_date: Option<Date>,
        #[wire("receiptStatus")]
        /// Receipt status (`receiptStatus`).
        pub receipt_status: Option<Vec<ReportReceiptStatus>>,
        #[wire("options")]
        /// Options (`options`).
        pub options: Option<GeneralLedgerReportRequestOptions>,
    }
}

model! {
    /// General ledger report request options (schema `GeneralLedgerReportRequestOptions`).
    pub struct GeneralLedgerReportRequestOptions {
        #[wire("receiptType")]
        /// Receipt type (`receiptType`).
        pub receipt_type: Option<Vec<ReportReceiptType>>,
        #[wire("receiptCurrency")]
        /// Receipt currency (`receiptCurrency`).
        pub receipt_currency: Option<Currency>,
        #[wire("receiptName")]
        /// Receipt name (`receiptName`).
        pub receipt_name: Option<String>,
        #[wire("entryPeriodStart")]
        /// Entry period start (`entryPeriodStart`).
        pub entry_period_start: Option<Date>,
        #[wire("entryPeriodEnd")]
        /// Entry period end (`entryPeriodEnd`).
        pub entry_period_end: Option<Date>,
        #[wire("transactionValue")]
        /// Transaction value (`transactionValue`).
        pub transaction_value: Option<String>,
        #[wire("transactionCurrency")]
        /// Transaction currency (`transactionCurrency`). Default `EUR`.
        pub transaction_currency: Option<Currency>,
        #[wire("reportLanguage")]
        /// Report language (`reportLanguage`).
        pub report_language: Option<String>,
        #[wire("receiptNumbers")]
        /// Receipt numbers (`receiptNumbers`).
        pub receipt_numbers: Option<String>,
        #[wire("transactionDescription")]
        /// Transaction description (`transactionDescription`).
        pub transaction_description: Option<String>,
    }
}

read_model! {
    /// General ledger report response (schema `GeneralLedgerReportResponse`).
    pub struct GeneralLedgerReportResponse {
        #[wire("reportParameters")]
        /// Report parameters (`reportParameters`).
        pub report_parameters: Option<GeneralLedgerReportRequest>,
        #[wire("ledgerAccount")]
        /// Ledger account (`ledgerAccount`).
        pub ledger_account: Option<GeneralLedgerReportData>,
    }
}

read_model! {
    /// Ledger accounts report data (schema `LedgerAccountsReportData`).
    pub struct LedgerAccountsReportData {
        #[wire("periods")]
        /// Periods (`periods`).
        pub periods: Option<Vec<LedgerAccountsReportPeriod>>,
    }
}

read_model! {
    /// Ledger accounts report period (schema `LedgerAccountsReportPeriod`).
    pub struct LedgerAccountsReportPeriod {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("rows")]
        /// Rows (`rows`).
        pub rows: Option<Vec<LedgerAccountsReportRow>>,
    }
}

model! {
    /// Ledger accounts report request (schema `LedgerAccountsReportRequest`).
    pub struct LedgerAccountsReportRequest {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate", required)]
        /// End date (`endDate`). Required in requests.
        pub end_date: Option<Date>,
        #[wire("receiptStatus")]
        /// Receipt status (`receiptStatus`).
        pub receipt_status: Option<Vec<ReportReceiptStatus>>,
        #[wire("options")]
        /// Options (`options`).
        pub options: Option<LedgerAccountsReportRequestOptions>,
    }
}

model! {
    /// Ledger accounts report request options (schema `LedgerAccountsReportRequestOptions`).
    pub struct LedgerAccountsReportRequestOptions {
        #[wire("receiptType")]
        /// Receipt type (`receiptType`).
        pub receipt_type: Option<Vec<ReportReceiptType>>,
        #[wire("receiptCurrency")]
        /// Receipt currency (`receiptCurrency`).
        pub receipt_currency: Option<Currency>,
        #[wire("receiptName")]
        /// Receipt name (`receiptName`).
        pub receipt_name: Option<String>,
        #[wire("entryPeriodStart")]
        /// Entry period start (`entryPeriodStart`).
        pub entry_period_start: Option<Date>,
        #[wire("entryPeriodEnd")]
        /// Entry period end (`entryPeriodEnd`).
        pub entry_period_end: Option<Date>,
        #[wire("transactionValue")]
        /// Transaction value (`transactionValue`).
        pub transaction_value: Option<String>,
        #[wire("transactionCurrency")]
        /// Transaction currency (`transactionCurrency`). Default `EUR`.
        pub transaction_currency: Option<Currency>,
        #[wire("reportLanguage")]
        /// Report language (`reportLanguage`).
        pub report_language: Option<String>,
        #[wire("customerCompanyId")]
        /// Customer company id (`customerCompanyId`).
        pub customer_company_id: Option<String>,
    }
}

read_model! {
    /// Ledger accounts report response (schema `LedgerAccountsReportResponse`).
    pub struct LedgerAccountsReportResponse {
        #[wire("reportParameters")]
        /// Report parameters (`reportParameters`).
        pub report_parameters: Option<LedgerAccountsReportRequest>,
        #[wire("reportData")]
        /// Report data (`reportData`).
        pub report_data: Option<LedgerAccountsReportData>,
    }
}

read_model! {
    /// Ledger accounts report row (schema `LedgerAccountsReportRow`).
    pub struct LedgerAccountsReportRow {
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("value")]
        /// Value (`value`).
        pub value: Option<Decimal>,
    }
}
