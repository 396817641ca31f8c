//! Models used only by `reports`.

use super::{
    AccountingDocumentType, AccountingReportRowType, AccountingReportType, Currency,
    InvoiceStatus, ReportReceiptStatus, ReportReceiptType,
};
use crate::codec::{model, read_model};
use crate::{Date, Decimal};

read_model! {
    /// Figures of an income statement, balance sheet or cash flow report.
    ///
    /// Schema `AccountingReportData`.
    pub struct AccountingReportData {
        #[wire("periods")]
        /// Periods of the report, each with its rows. JSON member `periods`.
        pub periods: Option<Vec<AccountingReportPeriod>>,
    }
}

read_model! {
    /// One period of an accounting report with its rows.
    ///
    /// Schema `AccountingReportPeriod`.
    pub struct AccountingReportPeriod {
        #[wire("startDate")]
        /// Day on which the period starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the period ends. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("rows")]
        /// Rows of the report for the period. JSON member `rows`.
        pub rows: Option<Vec<AccountingReportRow>>,
    }
}

model! {
    /// Request for an income statement, balance sheet or cash flow report.
    ///
    /// Schema `AccountingReportRequest`.
    pub struct AccountingReportRequest {
        #[wire("startDate")]
        /// First day of the report. When left out, the start of the tracking period in which the report ends, or else of the financial year. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate", required)]
        /// Last day of the report. JSON member `endDate`. Required in requests.
        pub end_date: Option<Date>,
        #[wire("receiptStatus")]
        /// Statuses of the receipts to report on. Set it: the default depends on the company's rights, and the figures with it. JSON member `receiptStatus`.
        pub receipt_status: Option<Vec<ReportReceiptStatus>>,
        #[wire("type", required)]
        /// Kind of report: income statement, cash flow or balance sheet. JSON member `type`. Required in requests.
        pub type_: Option<AccountingReportType>,
        #[wire("options")]
        /// Further choices for the report, such as types of receipts and language. JSON member `options`.
        pub options: Option<AccountingReportRequestOptions>,
    }
}

model! {
    /// Optional choices for an accounting report: which receipts and transactions it covers, and its language.
    ///
    /// Schema `AccountingReportRequestOptions`.
    pub struct AccountingReportRequestOptions {
        #[wire("receiptType")]
        /// Types of the receipts to report on. JSON member `receiptType`.
        pub receipt_type: Option<Vec<ReportReceiptType>>,
        #[wire("receiptCurrency")]
        /// Currency of the receipts to report on, as an ISO 4217 code. JSON member `receiptCurrency`.
        pub receipt_currency: Option<Currency>,
        #[wire("receiptName")]
        /// Name of the receipts to report on. JSON member `receiptName`.
        pub receipt_name: Option<String>,
        #[wire("entryPeriodStart")]
        /// Start of the entry period to report on, moved back to the first day of its month. JSON member `entryPeriodStart`.
        pub entry_period_start: Option<Date>,
        #[wire("entryPeriodEnd")]
        /// End of the entry period to report on, moved on to the last day of its month. JSON member `entryPeriodEnd`.
        pub entry_period_end: Option<Date>,
        #[wire("transactionValue")]
        /// Value of the transactions to report on, as text. JSON member `transactionValue`.
        pub transaction_value: Option<String>,
        #[wire("transactionCurrency")]
        /// Currency of the transaction value as an ISO 4217 code, ignored when no value is given. EUR if absent. JSON member `transactionCurrency`. Default `EUR`.
        pub transaction_currency: Option<Currency>,
        #[wire("reportLanguage")]
        /// Language in which the report is made, as text. JSON member `reportLanguage`.
        pub report_language: Option<String>,
        #[wire("customerCompanyId")]
        /// Identifier of the customer company to use for the report, as text. JSON member `customerCompanyId`.
        pub customer_company_id: Option<String>,
    }
}

read_model! {
    /// An income statement, balance sheet or cash flow report, with the parameters that it was made with.
    ///
    /// Schema `AccountingReportResponse`.
    pub struct AccountingReportResponse {
        #[wire("reportParameters")]
        /// Parameters that the report was made with. JSON member `reportParameters`.
        pub report_parameters: Option<AccountingReportRequest>,
        #[wire("reportData")]
        /// Figures of the report, by period. JSON member `reportData`.
        pub report_data: Option<AccountingReportData>,
    }
}

read_model! {
    /// Row of an accounting report, either a balance or a function with its formula.
    ///
    /// Schema `AccountingReportRow`.
    pub struct AccountingReportRow {
        #[wire("rowId")]
        /// Identifier of the row within the report. JSON member `rowId`.
        pub row_id: Option<i64>,
        #[wire("type")]
        /// Kind of row: a balance, or a function that has a formula. JSON member `type`.
        pub type_: Option<AccountingReportRowType>,
        #[wire("name")]
        /// Name of the report row. JSON member `name`.
        pub name: Option<String>,
        #[wire("value")]
        /// Value of the row for the period. JSON member `value`.
        pub value: Option<Decimal>,
        #[wire("formula")]
        /// Formula of the row if it is a function. JSON member `formula`.
        pub formula: Option<String>,
    }
}

read_model! {
    /// Transaction of a ledger receipt, as listed in a general ledger report.
    ///
    /// Schema `AccountingReportTransaction`.
    pub struct AccountingReportTransaction {
        #[wire("id")]
        /// Identifier of the ledger transaction. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the ledger receipt. JSON member `name`.
        pub name: Option<String>,
        #[wire("receiptNumber")]
        /// Number of the ledger receipt, as opposed to that of the invoice. JSON member `receiptNumber`.
        pub receipt_number: Option<i64>,
        #[wire("receiptDate")]
        /// Date of the ledger receipt. JSON member `receiptDate`.
        pub receipt_date: Option<Date>,
        #[wire("invoiceDate")]
        /// Date of the invoice behind the transaction. JSON member `invoiceDate`.
        pub invoice_date: Option<Date>,
        #[wire("type")]
        /// Kind of ledger receipt, such as journal, accrual or offer. JSON member `type`.
        pub type_: Option<AccountingDocumentType>,
        #[wire("accountingValue")]
        /// Amount that the transaction posts to the account. JSON member `accountingValue`.
        pub accounting_value: Option<Decimal>,
        #[wire("status")]
        /// Status of the receipt, such as approved or marked as paid. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("vatPercent")]
        /// VAT rate of the transaction, in percent. JSON member `vatPercent`.
        pub vat_percent: Option<Decimal>,
        #[wire("vatAmount")]
        /// Share of VAT in the transaction, as an amount. JSON member `vatAmount`.
        pub vat_amount: Option<Decimal>,
        #[wire("vatDeductionPercent")]
        /// Deductible share of the VAT, in percent. JSON member `vatDeductionPercent`.
        pub vat_deduction_percent: Option<Decimal>,
        #[wire("vatDeduction")]
        /// Amount of VAT that is deducted on the transaction. JSON member `vatDeduction`.
        pub vat_deduction: Option<Decimal>,
        #[wire("vatStatus")]
        /// VAT status of the transaction, the number in a code of Procountor's VAT defaults. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("transactionDescription")]
        /// Description of the transaction. JSON member `transactionDescription`.
        pub transaction_description: Option<String>,
        #[wire("startDate")]
        /// Day on which the transaction starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the transaction ends. JSON member `endDate`.
        pub end_date: Option<Date>,
    }
}

read_model! {
    /// Ledger account in a general ledger report, with its transactions and their total.
    ///
    /// Schema `GeneralLedgerReportData`.
    pub struct GeneralLedgerReportData {
        #[wire("id")]
        /// Code of the ledger account. JSON member `id`.
        pub id: Option<String>,
        #[wire("name")]
        /// Name of the ledger account. JSON member `name`.
        pub name: Option<String>,
        #[wire("totalAccountingValue")]
        /// Total accounting value on the ledger account. JSON member `totalAccountingValue`.
        pub total_accounting_value: Option<Decimal>,
        #[wire("ledgerReceiptTransactions")]
        /// Transactions of ledger receipts on the ledger account. JSON member `ledgerReceiptTransactions`.
        pub ledger_receipt_transactions: Option<Vec<AccountingReportTransaction>>,
    }
}

model! {
    /// Request for a general ledger report on one ledger account.
    ///
    /// Schema `GeneralLedgerReportRequest`.
    pub struct GeneralLedgerReportRequest {
        #[wire("startDate")]
        /// First day of the report. When left out, the start of the tracking period in which the report ends, or else of the financial year. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate", required)]
        /// Last day of the report. JSON member `endDate`. Required in requests.
        pub end_date: Option<Date>,
        #[wire("receiptStatus")]
        /// Statuses of the receipts to report on. Set it: the default depends on the company's rights, and the figures with it. JSON member `receiptStatus`.
        pub receipt_status: Option<Vec<ReportReceiptStatus>>,
        #[wire("options")]
        /// Further choices for the report, such as types of receipts and language. JSON member `options`.
        pub options: Option<GeneralLedgerReportRequestOptions>,
    }
}

model! {
    /// Optional choices for a general ledger report: which receipts and transactions it covers, and its language.
    ///
    /// Schema `GeneralLedgerReportRequestOptions`.
    pub struct GeneralLedgerReportRequestOptions {
        #[wire("receiptType")]
        /// Types of the receipts to report on. JSON member `receiptType`.
        pub receipt_type: Option<Vec<ReportReceiptType>>,
        #[wire("receiptCurrency")]
        /// Currency of the receipts to report on, as an ISO 4217 code. JSON member `receiptCurrency`.
        pub receipt_currency: Option<Currency>,
        #[wire("receiptName")]
        /// Name of the receipts to report on. JSON member `receiptName`.
        pub receipt_name: Option<String>,
        #[wire("entryPeriodStart")]
        /// Start of the entry period to report on, moved back to the first day of its month. JSON member `entryPeriodStart`.
        pub entry_period_start: Option<Date>,
        #[wire("entryPeriodEnd")]
        /// End of the entry period to report on, moved on to the last day of its month. JSON member `entryPeriodEnd`.
        pub entry_period_end: Option<Date>,
        #[wire("transactionValue")]
        /// Value of the transactions to report on, as text. JSON member `transactionValue`.
        pub transaction_value: Option<String>,
        #[wire("transactionCurrency")]
        /// Currency of the transaction value as an ISO 4217 code, ignored when no value is given. EUR if absent. JSON member `transactionCurrency`. Default `EUR`.
        pub transaction_currency: Option<Currency>,
        #[wire("reportLanguage")]
        /// Language in which the report is made, as text. JSON member `reportLanguage`.
        pub report_language: Option<String>,
        #[wire("receiptNumbers")]
        /// Numbers of the receipts to report on, in one string of undocumented format. JSON member `receiptNumbers`.
        pub receipt_numbers: Option<String>,
        #[wire("transactionDescription")]
        /// Description of the transactions to report on. JSON member `transactionDescription`.
        pub transaction_description: Option<String>,
    }
}

read_model! {
    /// A general ledger report on one ledger account, with the parameters that it was made with.
    ///
    /// Schema `GeneralLedgerReportResponse`.
    pub struct GeneralLedgerReportResponse {
        #[wire("reportParameters")]
        /// Parameters that the report was made with. JSON member `reportParameters`.
        pub report_parameters: Option<GeneralLedgerReportRequest>,
        #[wire("ledgerAccount")]
        /// Ledger account that the report covers, with its transactions. JSON member `ledgerAccount`.
        pub ledger_account: Option<GeneralLedgerReportData>,
    }
}

read_model! {
    /// Figures of a ledger accounts report.
    ///
    /// Schema `LedgerAccountsReportData`.
    pub struct LedgerAccountsReportData {
        #[wire("periods")]
        /// Periods of the report, each with its rows. JSON member `periods`.
        pub periods: Option<Vec<LedgerAccountsReportPeriod>>,
    }
}

read_model! {
    /// One period of a ledger accounts report with its rows.
    ///
    /// Schema `LedgerAccountsReportPeriod`.
    pub struct LedgerAccountsReportPeriod {
        #[wire("startDate")]
        /// Day on which the period starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the period ends. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("rows")]
        /// Rows of the report for the period. JSON member `rows`.
        pub rows: Option<Vec<LedgerAccountsReportRow>>,
    }
}

model! {
    /// Request for a ledger accounts report.
    ///
    /// Schema `LedgerAccountsReportRequest`.
    pub struct LedgerAccountsReportRequest {
        #[wire("startDate")]
        /// First day of the report. When left out, the start of the tracking period in which the report ends, or else of the financial year. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate", required)]
        /// Last day of the report. JSON member `endDate`. Required in requests.
        pub end_date: Option<Date>,
        #[wire("receiptStatus")]
        /// Statuses of the receipts to report on. Set it: the default depends on the company's rights, and the figures with it. JSON member `receiptStatus`.
        pub receipt_status: Option<Vec<ReportReceiptStatus>>,
        #[wire("options")]
        /// Further choices for the report, such as types of receipts and language. JSON member `options`.
        pub options: Option<LedgerAccountsReportRequestOptions>,
    }
}

model! {
    /// Optional choices for a ledger accounts report: which receipts and transactions it covers, and its language.
    ///
    /// Schema `LedgerAccountsReportRequestOptions`.
    pub struct LedgerAccountsReportRequestOptions {
        #[wire("receiptType")]
        /// Types of the receipts to report on. JSON member `receiptType`.
        pub receipt_type: Option<Vec<ReportReceiptType>>,
        #[wire("receiptCurrency")]
        /// Currency of the receipts to report on, as an ISO 4217 code. JSON member `receiptCurrency`.
        pub receipt_currency: Option<Currency>,
        #[wire("receiptName")]
        /// Name of the receipts to report on. JSON member `receiptName`.
        pub receipt_name: Option<String>,
        #[wire("entryPeriodStart")]
        /// Start of the entry period to report on, moved back to the first day of its month. JSON member `entryPeriodStart`.
        pub entry_period_start: Option<Date>,
        #[wire("entryPeriodEnd")]
        /// End of the entry period to report on, moved on to the last day of its month. JSON member `entryPeriodEnd`.
        pub entry_period_end: Option<Date>,
        #[wire("transactionValue")]
        /// Value of the transactions to report on, as text. JSON member `transactionValue`.
        pub transaction_value: Option<String>,
        #[wire("transactionCurrency")]
        /// Currency of the transaction value as an ISO 4217 code, ignored when no value is given. EUR if absent. JSON member `transactionCurrency`. Default `EUR`.
        pub transaction_currency: Option<Currency>,
        #[wire("reportLanguage")]
        /// Language in which the report is made, as text. JSON member `reportLanguage`.
        pub report_language: Option<String>,
        #[wire("customerCompanyId")]
        /// Identifier of the customer company to use for the report, as text. JSON member `customerCompanyId`.
        pub customer_company_id: Option<String>,
    }
}

read_model! {
    /// A ledger accounts report, with the parameters that it was made with.
    ///
    /// Schema `LedgerAccountsReportResponse`.
    pub struct LedgerAccountsReportResponse {
        #[wire("reportParameters")]
        /// Parameters that the report was made with. JSON member `reportParameters`.
        pub report_parameters: Option<LedgerAccountsReportRequest>,
        #[wire("reportData")]
        /// Figures of the report, by period. JSON member `reportData`.
        pub report_data: Option<LedgerAccountsReportData>,
    }
}

read_model! {
    /// Row of a ledger accounts report, with a name and a value.
    ///
    /// Schema `LedgerAccountsReportRow`.
    pub struct LedgerAccountsReportRow {
        #[wire("name")]
        /// Name of the report row. JSON member `name`.
        pub name: Option<String>,
        #[wire("value")]
        /// Value of the row for the period. JSON member `value`.
        pub value: Option<Decimal>,
    }
}
