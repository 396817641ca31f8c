//! Models used only by `mfa`.

use super::{InvoicePaymentSummaries, PaymentBasicInfo, PaymentSummaries};
use crate::codec::read_model;

read_model! {
    /// Direct salary payment result (schema `DirectSalaryPaymentResult`).
    pub struct DirectSalaryPaymentResult {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("customId")]
        /// Custom id (`customId`).
        pub custom_id: Option<String>,
        #[wire("payments")]
        /// Payments (`payments`).
        pub payments: Option<Vec<PaymentBasicInfo>>,
    }
}

read_model! {
    /// Mfa info message (schema `MfaInfoMessage`).
    pub struct MfaInfoMessage {
        #[wire("message")]
        /// Message (`message`).
        pub message: Option<String>,
    }
}

read_model! {
    /// Mfa transaction result (schema `MfaTransactionResult`).
    pub struct MfaTransactionResult {
        #[wire("directBankTransfers")]
        /// Direct bank transfers (`directBankTransfers`).
        pub direct_bank_transfers: Option<PaymentSummaries>,
        #[wire("invoicePayments")]
        /// Invoice payments (`invoicePayments`).
        pub invoice_payments: Option<InvoicePaymentSummaries>,
        #[wire("directSalaryPayment")]
        /// Direct salary payment (`directSalaryPayment`).
        pub direct_salary_payment: Option<DirectSalaryPaymentResult>,
        #[wire("info")]
        /// Info (`info`).
        pub info: Option<MfaInfoMessage>,
    }
}
