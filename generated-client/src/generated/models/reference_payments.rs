//! Models used only by `reference_payments`.

use super::{AllocationMetadataWithFullLedgerAccountDataRow, Attachment};
use crate::codec::read_model;
use crate::{Date, Decimal, Page};

read_model! {
    /// Incoming payment with a reference number (Finnish: viitesuoritus), as listed by the search for reference payments.
    ///
    /// Schema `ReferencePayment`.
    pub struct ReferencePayment {
        #[wire("id")]
        /// Identifier of the reference payment, which calls that set its accounting rows take in their path. JSON member `id`.
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Number of the bank account that the reference payment was generated for. JSON member `accountNumber`. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("valueDate")]
        /// Day on which the counterpart bank registered the payment. JSON member `valueDate`.
        pub value_date: Option<Date>,
        #[wire("paymentDate")]
        /// Day on which the payer made the payment in their own bank. JSON member `paymentDate`.
        pub payment_date: Option<Date>,
        #[wire("sum")]
        /// Total amount of the reference payment. Its currency is not documented. JSON member `sum`.
        pub sum: Option<Decimal>,
        #[wire("name")]
        /// Name of the payment's counterparty. JSON member `name`.
        pub name: Option<String>,
        #[wire("bankReference")]
        /// Reference that the payer gave: the reference code of the invoice that is paid. Its form (spaces, leading zeros) is not documented. JSON member `bankReference`.
        pub bank_reference: Option<String>,
        #[wire("archiveId")]
        /// Archive code of the payment, unique within one bank only: two banks may use the same code. JSON member `archiveId`.
        pub archive_id: Option<String>,
        #[wire("allocated")]
        /// Whether the payment is allocated to an invoice, in which case it also carries the invoice's identifier. JSON member `allocated`.
        pub allocated: Option<bool>,
        #[wire("invoiceId")]
        /// Identifier of the invoice that the payment is allocated to. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("attachments")]
        /// Files attached to the reference payment. JSON member `attachments`.
        pub attachments: Option<Vec<Attachment>>,
        #[wire("allocationMetadataRows")]
        /// Accounting rows (allocation metadata) of the reference payment. JSON member `allocationMetadataRows`.
        pub allocation_metadata_rows: Option<
            Vec<AllocationMetadataWithFullLedgerAccountDataRow>,
        >,
    }
}

/// One page of results from the search for reference payments.
///
/// Schema `ReferencePaymentsSearchResult`.
pub type ReferencePaymentsSearchResult = Page<ReferencePayment>;
