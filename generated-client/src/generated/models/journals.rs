//! Models used only by `journals`.

use super::{CounterParty, JournalStatus, JournalType};
use crate::codec::read_model;
use crate::{Date, DateTime};

read_model! {
    /// A journal receipt, as found in journal searches.
    ///
    /// Schema `Journal`.
    pub struct Journal {
        #[wire("id")]
        /// Identifier of the journal receipt. JSON member `id`.
        pub id: Option<i64>,
        #[wire("ledgerReceiptId")]
        /// Identifier of the ledger receipt that belongs to the journal receipt. JSON member `ledgerReceiptId`.
        pub ledger_receipt_id: Option<i64>,
        #[wire("partnerId")]
        /// Identifier of the linked customer or supplier, who must be in the company's business partner register. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("type")]
        /// Kind of receipt; always a journal here. JSON member `type`.
        pub type_: Option<JournalType>,
        #[wire("status")]
        /// Status of the journal receipt: unfinished, approved or invalidated. JSON member `status`.
        pub status: Option<JournalStatus>,
        #[wire("invoiceNumber")]
        /// Number of the receipt, given by Procountor. JSON member `invoiceNumber`.
        pub invoice_number: Option<i64>,
        #[wire("date")]
        /// Date of the journal receipt, also called the billing date. JSON member `date`.
        pub date: Option<Date>,
        #[wire("created")]
        /// Time at which the journal receipt was created, set by Procountor. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version of the journal receipt. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("counterParty")]
        /// Counterparty of the journal receipt. JSON member `counterParty`.
        pub counter_party: Option<CounterParty>,
    }
}
