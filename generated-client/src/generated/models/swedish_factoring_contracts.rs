//! Models used only by `swedish_factoring_contracts`.

use super::{ActiveStatus, TransferNotification};
use crate::codec::model;

model! {
    /// Basic factoring contract (schema `BasicFactoringContract`).
    pub struct BasicFactoringContract {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("financingCompanyName", required)]
        /// Financing company name (`financingCompanyName`). Not empty. Required in requests.
        pub financing_company_name: Option<String>,
        #[wire("financingCompanyBankAccount", required, personal)]
        /// Financing company bank account (`financingCompanyBankAccount`). Not empty. Required in requests. Hidden in `Debug`.
        pub financing_company_bank_account: Option<String>,
        #[wire("contractNumber", required)]
        /// Contract number (`contractNumber`). 1 to 80 characters. Required in requests.
        pub contract_number: Option<String>,
        #[wire("transferNotification")]
        /// Transfer notification (`transferNotification`).
        pub transfer_notification: Option<Vec<TransferNotification>>,
        #[wire("status")]
        /// Status (`status`). Default `ACTIVE`.
        pub status: Option<ActiveStatus>,
    }
}
