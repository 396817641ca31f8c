//! Models used only by `journals`.

use super::{CounterParty, JournalStatus, JournalType};
use crate::codec::read_model;
use crate::{Date, DateTime};

read_model! {
    /// Journal (schema `Journal`).
    pub struct Journal {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("ledgerReceiptId")]
        /// Ledger receipt id (`ledgerReceiptId`).
        pub ledger_receipt_id: Option<i64>,
        #[wire("partnerId")]
        /// Partner id (`partnerId`).
        pub partner_id: Option<i64>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<JournalType>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<JournalStatus>,
        #[wire("invoiceNumber")]
        /// Invoice number (`invoiceNumber`).
        pub invoice_number: Option<i64>,
        #[wire("date")]
        /// Date (`date`).
        pub date: Option<Date>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("counterParty")]
        /// Counter party (`counterParty`).
        pub counter_party: Option<CounterParty>,
    }
}
