//! Models used only by `ledger_receipts`.

use super::{
    Attachment, Country, Depreciation, DimensionItemValue, InvoiceStatus,
    LedgerReceiptType, ReceiptValidity, SerialNumberSeries, TransactionType, VatType,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Amounts on dimension items that replace those of a ledger transaction; an empty list removes them.
    ///
    /// Schema `DimensionItemValueList`.
    pub struct DimensionItemValueList {
        #[wire("dimensionItemValues", required)]
        /// Amounts on dimension items, each dimension and item pair at most once. The company's Procountor licence limits their number. JSON member `dimensionItemValues`. Required in requests.
        pub dimension_item_values: Option<Vec<DimensionItemValue>>,
    }
}

model! {
    /// A ledger receipt (voucher) with its transactions: a journal, or the bookkeeping of an invoice, salary or other document.
    ///
    /// Schema `LedgerReceipt`.
    pub struct LedgerReceipt {
        #[wire("id")]
        /// Identifier of the ledger receipt, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Kind of ledger receipt; only journals can be created, as Procountor generates the rest. Updates accept journals and receipts of sales, purchase, travel and expense invoices. JSON member `type`. Required in requests.
        pub type_: Option<LedgerReceiptType>,
        #[wire("status")]
        /// Status of the ledger receipt: that of the linked invoice, or for journals unfinished, approved or invalidated. Starts as unfinished and cannot be set by the caller. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("name", required)]
        /// Name of the ledger receipt. JSON member `name`. At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("receiptDate", required)]
        /// Date of the ledger receipt, outside any closed fiscal period. JSON member `receiptDate`. Required in requests.
        pub receipt_date: Option<Date>,
        #[wire("vatType", required)]
        /// VAT type of the ledger receipt: purchase or sales. JSON member `vatType`. Required in requests.
        pub vat_type: Option<VatType>,
        #[wire("vatStatus", required)]
        /// VAT status, as the number in its code (12 for "vat_12"); must be enabled for sales or purchases as the receipt requires. Transactions can override it. JSON member `vatStatus`. Required in requests.
        pub vat_status: Option<i64>,
        #[wire("vatProcessing")]
        /// Country whose VAT rules apply; only on journals, and only with a special right to use foreign VAT. JSON member `vatProcessing`.
        pub vat_processing: Option<Country>,
        #[wire("invoiceId")]
        /// Identifier of the linked invoice; a journal has a generated one that stores some of its data. Attachments are added to this invoice. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("receiptNumber")]
        /// Number of the ledger receipt, as opposed to that of the invoice. JSON member `receiptNumber`.
        pub receipt_number: Option<i64>,
        #[wire("invoiceNotes")]
        /// Notes of the linked invoice, left out of printouts of the receipt; lines are broken with `\n`. JSON member `invoiceNotes`. At most 10000 characters.
        pub invoice_notes: Option<String>,
        #[wire("invoiceNumber")]
        /// Number of the linked invoice, given by Procountor. JSON member `invoiceNumber`.
        pub invoice_number: Option<i64>,
        #[wire("accountantsNotes")]
        /// Notes of the accountant, included in printouts of the receipt. JSON member `accountantsNotes`. At most 255 characters.
        pub accountants_notes: Option<String>,
        #[wire("transactionDescription")]
        /// Summary that describes the transactions of the receipt as a whole. JSON member `transactionDescription`. At most 255 characters.
        pub transaction_description: Option<String>,
        #[wire("receiptValidity")]
        /// Time for which the receipt is valid: immediate, over three years or the service period. JSON member `receiptValidity`.
        pub receipt_validity: Option<ReceiptValidity>,
        #[wire("periodStartDate")]
        /// First day of the receipt period; must lie before the last day. JSON member `periodStartDate`.
        pub period_start_date: Option<Date>,
        #[wire("periodEndDate")]
        /// Last day of the receipt period; must lie after the first day. JSON member `periodEndDate`.
        pub period_end_date: Option<Date>,
        #[wire("partnerId")]
        /// Identifier of the customer or supplier linked to the invoice, who must be in the company's business partner register. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("partnerCode")]
        /// Code of the related company or person: business ID, national identity number (HETU in Finland) or account number, by receipt type. JSON member `partnerCode`.
        pub partner_code: Option<String>,
        #[wire("serialNumber")]
        /// Series and serial number of the ledger receipt; only in Swedish and Danish companies, and optional there. JSON member `serialNumber`.
        pub serial_number: Option<SerialNumber>,
        #[wire("version", lock)]
        /// Version of the ledger receipt, a time renewed by Procountor on every change; to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("depreciation")]
        /// Depreciation method of the receipt: straight-line or reducing balance. JSON member `depreciation`.
        pub depreciation: Option<Depreciation>,
        #[wire("vatDate")]
        /// Date for VAT purposes, applied if the company uses payment-based VAT. JSON member `vatDate`.
        pub vat_date: Option<Date>,
        #[wire("transactions", required)]
        /// Transactions of the receipt, at least one. JSON member `transactions`. At least 1 item. Required in requests.
        pub transactions: Option<Vec<Transaction>>,
        #[wire("attachments")]
        /// Attachments of the receipt, managed by the attachment operations. JSON member `attachments`.
        pub attachments: Option<Vec<Attachment>>,
    }
}

read_model! {
    /// The main data of a ledger receipt, as found in ledger receipt searches.
    ///
    /// Schema `LedgerReceiptBasicInfo`.
    pub struct LedgerReceiptBasicInfo {
        #[wire("id")]
        /// Identifier of the ledger receipt, with which [`GET /ledgerreceipts/{receiptId}`](crate::resources::ledger_receipts::LedgerReceipts::get) returns its transactions. Editing an invoice can replace its receipt by one with another identifier. JSON member `id`.
        pub id: Option<i64>,
        #[wire("type")]
        /// Kind of ledger receipt, such as journal, sales invoice or salary. JSON member `type`.
        pub type_: Option<LedgerReceiptType>,
        #[wire("status")]
        /// Status of the ledger receipt, such as unfinished or approved. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("name")]
        /// Name of the ledger receipt. JSON member `name`.
        pub name: Option<String>,
        #[wire("receiptDate")]
        /// Date on which the ledger receipt is entered in the books. JSON member `receiptDate`.
        pub receipt_date: Option<Date>,
        #[wire("receiptNumber")]
        /// Number of the ledger receipt, as opposed to that of the invoice. JSON member `receiptNumber`.
        pub receipt_number: Option<i64>,
        #[wire("invoiceNumber")]
        /// Number of the linked invoice, given by Procountor. JSON member `invoiceNumber`.
        pub invoice_number: Option<i64>,
        #[wire("serialNumber")]
        /// Series and serial number of the ledger receipt; only in Swedish and Danish companies, and optional there. JSON member `serialNumber`.
        pub serial_number: Option<SerialNumber>,
        #[wire("created")]
        /// Time at which the ledger receipt was created, set by Procountor. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version of the ledger receipt, a time renewed by Procountor on every change; to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

/// One page of ledger receipts.
///
/// Schema `LedgerReceiptSearchResult`.
pub type LedgerReceiptSearchResult = Page<LedgerReceiptBasicInfo>;

model! {
    /// The series and serial number of a ledger receipt in a Swedish or Danish company.
    ///
    /// Schema `SerialNumber`.
    pub struct SerialNumber {
        #[wire("series")]
        /// Series of the ledger receipt, a letter from A to H. JSON member `series`.
        pub series: Option<SerialNumberSeries>,
        #[wire("number")]
        /// Serial number of the ledger receipt. JSON member `number`.
        pub number: Option<i64>,
    }
}

model! {
    /// A transaction on a ledger account, as a row of a ledger receipt.
    ///
    /// Schema `Transaction`.
    pub struct Transaction {
        #[wire("id")]
        /// Identifier of the ledger transaction, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("transactionType", required)]
        /// Kind of transaction: general, reversing (first row, typically a balance sheet account) or reconciliation (makes the receipt sum to zero). At most one reversing and one reconciliation entry, with VAT percent 0 and no VAT status; users cannot remove them in Procountor. The reconciliation entry can be generated on request. JSON member `transactionType`. Required in requests.
        pub transaction_type: Option<TransactionType>,
        #[wire("account", required)]
        /// Number of the ledger account, as in the company's chart of accounts. JSON member `account`. Not empty. Required in requests.
        pub account: Option<String>,
        #[wire("accountingValue", required)]
        /// Net amount in the accounting currency, debit positive, credit negative. Procountor rounds it to two decimals. JSON member `accountingValue`. Required in requests.
        pub accounting_value: Option<Decimal>,
        #[wire("vatPercent", required)]
        /// VAT rate of the transaction, in percent; must be one that the company uses at present. Can be absent in responses although it is required in requests. JSON member `vatPercent`. Required in requests.
        pub vat_percent: Option<Decimal>,
        #[wire("vatType")]
        /// VAT type of the transaction: purchase or sales. JSON member `vatType`.
        pub vat_type: Option<VatType>,
        #[wire("vatStatus")]
        /// VAT status, as the number in its code (12 for "vat_12"); must be enabled for sales or purchases as the receipt requires. Overrides that of the receipt. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("description")]
        /// Description of the transaction, included in printouts of the receipt. JSON member `description`. At most 255 characters.
        pub description: Option<String>,
        #[wire("balanceCode")]
        /// Balance code of the transaction; only if the company's setting to use the balance sheet is on. JSON member `balanceCode`. At most 255 characters.
        pub balance_code: Option<String>,
        #[wire("allocations")]
        /// Identifiers of the allocations related to the transaction. JSON member `allocations`.
        pub allocations: Option<Vec<i64>>,
        #[wire("partnerId")]
        /// Identifier of the business partner, who must not be of type person; only in Norwegian companies. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("dimensionItemValues")]
        /// Amounts on dimension items, each dimension and item pair at most once. The company's Procountor licence limits their number. JSON member `dimensionItemValues`.
        pub dimension_item_values: Option<Vec<DimensionItemValue>>,
        #[wire("vatDeductionPercent")]
        /// Deductible share of the VAT, in percent. JSON member `vatDeductionPercent`.
        pub vat_deduction_percent: Option<Decimal>,
        #[wire("startDate")]
        /// First day of the transaction's accrual or delivery period. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Last day of the transaction's accrual or delivery period. JSON member `endDate`.
        pub end_date: Option<Date>,
    }
}
