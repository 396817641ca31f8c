//! Models that only `swedish_factoring_contracts` uses.

use super::{ActiveStatus, TransferNotification};
use crate::model::model;

model! {
    /// Basic factoring contract: schema `BasicFactoringContract`.
    pub struct BasicFactoringContract {
        #[wire("id")]
        /// Id, `id`.
        pub id: Option<i64>,
        #[wire("financingCompanyName", required)]
        /// Financing company name, `financingCompanyName`: not empty, asked for in requests.
        pub financing_company_name: Option<String>,
        #[wire("financingCompanyBankAccount", required)]
        /// Financing company bank account, `financingCompanyBankAccount`: not empty, asked for in requests.
        pub financing_company_bank_account: Option<String>,
        #[wire("contractNumber", required)]
        /// Contract number, `contractNumber`: 1 to 80 characters, asked for in requests.
        pub contract_number: Option<String>,
        #[wire("transferNotification")]
        /// Transfer notification, `transferNotification`.
        pub transfer_notification: Option<Vec<TransferNotification>>,
        #[wire("status")]
        /// Status, `status`: by default `ACTIVE`.
        pub status: Option<ActiveStatus>,
    }
}
