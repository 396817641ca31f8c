//! Models used only by `mfa`.

use super::{InvoicePaymentSummaries, PaymentBasicInfo, PaymentSummaries};
use crate::codec::read_model;

read_model! {
    /// The list of direct salary payments created by a request confirmed by multi-factor authentication.
    ///
    /// Schema `DirectSalaryPaymentResult`.
    pub struct DirectSalaryPaymentResult {
        #[wire("id")]
        /// Identifier of the payment list. JSON member `id`.
        pub id: Option<i64>,
        #[wire("customId")]
        /// Identifier that the caller gave the payment list. JSON member `customId`.
        pub custom_id: Option<String>,
        #[wire("payments")]
        /// Identifiers of the payments in the list. JSON member `payments`.
        pub payments: Option<Vec<PaymentBasicInfo>>,
    }
}

read_model! {
    /// A message about the outcome of a request confirmed by multi-factor authentication.
    ///
    /// Schema `MfaInfoMessage`.
    pub struct MfaInfoMessage {
        #[wire("message")]
        /// Text that describes the outcome in detail. JSON member `message`.
        pub message: Option<String>,
    }
}

read_model! {
    /// The outcome of a request confirmed by multi-factor authentication; only the field for that kind of request is set.
    ///
    /// Schema `MfaTransactionResult`.
    pub struct MfaTransactionResult {
        #[wire("directBankTransfers")]
        /// Payments created by a request for direct bank transfers. JSON member `directBankTransfers`.
        pub direct_bank_transfers: Option<PaymentSummaries>,
        #[wire("invoicePayments")]
        /// Payments created by a request to pay invoices. JSON member `invoicePayments`.
        pub invoice_payments: Option<InvoicePaymentSummaries>,
        #[wire("directSalaryPayment")]
        /// Payment list created by a request for direct salary payments. JSON member `directSalaryPayment`.
        pub direct_salary_payment: Option<DirectSalaryPaymentResult>,
        #[wire("info")]
        /// Message after deleting a payment or payment event, cancelling a payment or salary payment list, or updating a user. JSON member `info`.
        pub info: Option<MfaInfoMessage>,
    }
}
