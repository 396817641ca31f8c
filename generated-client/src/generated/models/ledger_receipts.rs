//! Models used only by `ledger_receipts`.

use super::{
    Attachment, Country, Depreciation, DimensionItemValue, InvoiceStatus,
    LedgerReceiptType, ReceiptValidity, SerialNumberSeries, TransactionType, VatType,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Dimension item value list (schema `DimensionItemValueList`).
    pub struct DimensionItemValueList {
        #[wire("dimensionItemValues", required)]
        /// Dimension item values (`dimensionItemValues`). Required in requests.
        pub dimension_item_values: Option<Vec<DimensionItemValue>>,
    }
}

model! {
    /// Ledger receipt (schema `LedgerReceipt`).
    pub struct LedgerReceipt {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<LedgerReceiptType>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("name", required)]
        /// Name (`name`). At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("receiptDate", required)]
        /// The day on which it enters the books.
        /// JSON member `receiptDate`. Required in requests.
        pub receipt_date: Option<Date>,
        #[wire("vatType", required)]
        /// Vat type (`vatType`). Required in requests.
        pub vat_type: Option<VatType>,
        #[wire("vatStatus", required)]
        /// Vat status (`vatStatus`). Required in requests.
        pub vat_status: Option<i64>,
        #[wire("vatProcessing")]
        /// Vat processing (`vatProcessing`).
        pub vat_processing: Option<Country>,
        #[wire("invoiceId")]
        /// The invoice behind the receipt. Can be null.
        /// JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("receiptNumber")]
        /// Receipt number (`receiptNumber`).
        pub receipt_number: Option<i64>,
        #[wire("invoiceNotes")]
        /// Invoice notes (`invoiceNotes`). At most 10000 characters.
        pub invoice_notes: Option<String>,
        #[wire("invoiceNumber")]
        /// Invoice number (`invoiceNumber`).
        pub invoice_number: Option<i64>,
        #[wire("accountantsNotes")]
        /// Accountants notes (`accountantsNotes`). At most 255 characters.
        pub accountants_notes: Option<String>,
        #[wire("transactionDescription")]
        /// Transaction description (`transactionDescription`). At most 255 characters.
        pub transaction_description: Option<String>,
        #[wire("receiptValidity")]
        /// Receipt validity (`receiptValidity`).
        pub receipt_validity: Option<ReceiptValidity>,
        #[wire("periodStartDate")]
        /// Period start date (`periodStartDate`).
        pub period_start_date: Option<Date>,
        #[wire("periodEndDate")]
        /// Period end date (`periodEndDate`).
        pub period_end_date: Option<Date>,
        #[wire("partnerId")]
        /// Partner id (`partnerId`).
        pub partner_id: Option<i64>,
        #[wire("partnerCode")]
        /// Partner code (`partnerCode`).
        pub partner_code: Option<String>,
        #[wire("serialNumber")]
        /// Serial number (`serialNumber`).
        pub serial_number: Option<SerialNumber>,
        #[wire("version", lock)]
        /// When it last changed. A lock: send it back as it came, or the update is refused.
        /// JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("depreciation")]
        /// Depreciation (`depreciation`).
        pub depreciation: Option<Depreciation>,
        #[wire("vatDate")]
        /// Vat date (`vatDate`).
        pub vat_date: Option<Date>,
        #[wire("transactions", required)]
        /// Transactions (`transactions`). At least 1 item. Required in requests.
        pub transactions: Option<Vec<Transaction>>,
        #[wire("attachments")]
        /// Attachments (`attachments`).
        pub attachments: Option<Vec<Attachment>>,
    }
}

read_model! {
    /// Ledger receipt basic info (schema `LedgerReceiptBasicInfo`).
    pub struct LedgerReceiptBasicInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<LedgerReceiptType>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("receiptDate")]
        /// Receipt date (`receiptDate`).
        pub receipt_date: Option<Date>,
        #[wire("receiptNumber")]
        /// Receipt number (`receiptNumber`).
        pub receipt_number: Option<i64>,
        #[wire("invoiceNumber")]
        /// Invoice number (`invoiceNumber`).
        pub invoice_number: Option<i64>,
        #[wire("serialNumber")]
        /// Serial number (`serialNumber`).
        pub serial_number: Option<SerialNumber>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

/// Ledger receipt search result (schema `LedgerReceiptSearchResult`).
pub type LedgerReceiptSearchResult = Page<LedgerReceiptBasicInfo>;

model! {
    /// Serial number (schema `SerialNumber`).
    pub struct SerialNumber {
        #[wire("series")]
        /// Series (`series`).
        pub series: Option<SerialNumberSeries>,
        #[wire("number")]
        /// Number (`number`).
        pub number: Option<i64>,
    }
}

model! {
    /// Transaction (schema `Transaction`).
    pub struct Transaction {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("transactionType", required)]
        /// Transaction type (`transactionType`). Required in requests.
        pub transaction_type: Option<TransactionType>,
        #[wire("account", required)]
        /// The ledger account, as in the chart of accounts.
        /// JSON member `account`. Not empty. Required in requests.
        pub account: Option<String>,
        #[wire("accountingValue", required)]
        /// The amount that is entered on the account.
        /// JSON member `accountingValue`. Required in requests.
        pub accounting_value: Option<Decimal>,
        #[wire("vatPercent", required)]
        /// VAT in percent. Can be missing, although the description requires it.
        /// JSON member `vatPercent`. Required in requests.
        pub vat_percent: Option<Decimal>,
        #[wire("vatType")]
        /// Vat type (`vatType`).
        pub vat_type: Option<VatType>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("description")]
        /// Description (`description`). At most 255 characters.
        pub description: Option<String>,
        #[wire("balanceCode")]
        /// Balance code (`balanceCode`). At most 255 characters.
        pub balance_code: Option<String>,
        #[wire("allocations")]
        /// Unclear: published as plain numbers without documentation.
        /// JSON member `allocations`.
        pub allocations: Option<Vec<Decimal>>,
        #[wire("partnerId")]
        /// Partner id (`partnerId`).
        pub partner_id: Option<i64>,
        #[wire("dimensionItemValues")]
        /// Dimension item values (`dimensionItemValues`).
        pub dimension_item_values: Option<Vec<DimensionItemValue>>,
        #[wire("vatDeductionPercent")]
        /// How much of the VAT is deducted, in percent.
        /// JSON member `vatDeductionPercent`.
        pub vat_deduction_percent: Option<Decimal>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
    }
}
