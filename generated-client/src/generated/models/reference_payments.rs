//! Models used only by `reference_payments`.

use super::{AllocationMetadataWithFullLedgerAccountDataRow, Attachment};
use crate::codec::read_model;
use crate::{Date, Decimal, Page};

read_model! {
    /// Reference payment (schema `ReferencePayment`).
    pub struct ReferencePayment {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("valueDate")]
        /// Value date (`valueDate`).
        pub value_date: Option<Date>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<Date>,
        #[wire("sum")]
        /// Sum (`sum`).
        pub sum: Option<Decimal>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("bankReference")]
        /// Bank reference (`bankReference`).
        pub bank_reference: Option<String>,
        #[wire("archiveId")]
        /// Archive id (`archiveId`).
        pub archive_id: Option<String>,
        #[wire("allocated")]
        /// Whether it is matched with an invoice or accounting rows.
        /// JSON member `allocated`.
        pub allocated: Option<bool>,
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
        #[wire("attachments")]
        /// Attachments (`attachments`).
        pub attachments: Option<Vec<Attachment>>,
        #[wire("allocationMetadataRows")]
        /// Allocation metadata rows (`allocationMetadataRows`).
        pub allocation_metadata_rows: Option<
            Vec<AllocationMetadataWithFullLedgerAccountDataRow>,
        >,
    }
}

/// Reference payments search result (schema `ReferencePaymentsSearchResult`).
pub type ReferencePaymentsSearchResult = Page<ReferencePayment>;
