//! Models used only by `swedish_factoring_contracts`.

use super::{ActiveStatus, TransferNotification};
use crate::codec::model;

model! {
    /// A Swedish company's factoring contract with a financing company, for use on its sales invoices.
    ///
    /// Schema `BasicFactoringContract`.
    pub struct BasicFactoringContract {
        #[wire("id")]
        /// Identifier of the factoring contract, by which [`GET /invoices`](crate::resources::invoices::Invoices::list) can be filtered. JSON member `id`.
        pub id: Option<i64>,
        #[wire("financingCompanyName", required)]
        /// Name of the financing company that the contract is with. JSON member `financingCompanyName`. Not empty. Required in requests.
        pub financing_company_name: Option<String>,
        #[wire("financingCompanyBankAccount", required, personal)]
        /// Bank account of the financing company. JSON member `financingCompanyBankAccount`. Not empty. Required in requests. Hidden in `Debug`.
        pub financing_company_bank_account: Option<String>,
        #[wire("contractNumber", required)]
        /// Number of the factoring agreement. JSON member `contractNumber`. 1 to 80 characters. Required in requests.
        pub contract_number: Option<String>,
        #[wire("transferNotification")]
        /// Texts, each in one language, telling the buyer that the claim passes to the financing company. JSON member `transferNotification`.
        pub transfer_notification: Option<Vec<TransferNotification>>,
        #[wire("status")]
        /// Status of the factoring contract, active or inactive. JSON member `status`. Default `ACTIVE`.
        pub status: Option<ActiveStatus>,
    }
}
