//! Models used only by `factoring_contracts`.

use super::{ActiveStatus, TransferNotification};
use crate::codec::model;
use crate::Page;

model! {
    /// Factoring contract (schema `FactoringContract`).
    pub struct FactoringContract {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("financingCompany", required)]
        /// Financing company (`financingCompany`). Required in requests.
        pub financing_company: Option<FinancingCompany>,
        #[wire("financingCompanyBankAccount", required, personal)]
        /// Financing company bank account (`financingCompanyBankAccount`). Required in requests. Hidden in `Debug`.
        pub financing_company_bank_account: Option<String>,
        #[wire("contractNumber", required)]
        /// Contract number (`contractNumber`). 1 to 80 characters. Required in requests.
        pub contract_number: Option<String>,
        #[wire("bankReferenceCodeSeparator")]
        /// Bank reference code separator (`bankReferenceCodeSeparator`). At most 10 characters.
        pub bank_reference_code_separator: Option<String>,
        #[wire("personalFinvoiceAddress")]
        /// Personal finvoice address (`personalFinvoiceAddress`).
        pub personal_finvoice_address: Option<String>,
        #[wire("financingCompanyFinvoiceAddress")]
        /// Financing company finvoice address (`financingCompanyFinvoiceAddress`).
        pub financing_company_finvoice_address: Option<String>,
        #[wire("factoringCounterAccount")]
        /// Factoring counter account (`factoringCounterAccount`).
        pub factoring_counter_account: Option<String>,
        #[wire("transferNotification")]
        /// Transfer notification (`transferNotification`).
        pub transfer_notification: Option<Vec<TransferNotification>>,
        #[wire("wsCustomerNumber")]
        /// Ws customer number (`wsCustomerNumber`).
        pub ws_customer_number: Option<String>,
        #[wire("status", required)]
        /// Status (`status`). Required in requests.
        pub status: Option<ActiveStatus>,
    }
}

/// Factoring contract search result (schema `FactoringContractSearchResult`).
pub type FactoringContractSearchResult = Page<FactoringContract>;

model! {
    /// Financing company (schema `FinancingCompany`).
    pub struct FinancingCompany {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<String>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
    }
}
