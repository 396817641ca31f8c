//! Models used only by `factoring_contracts`.

use super::{ActiveStatus, TransferNotification};
use crate::codec::model;
use crate::Page;

model! {
    /// A Finnish company's factoring contract with a financing company, for use on its sales invoices.
    ///
    /// Schema `FactoringContract`.
    pub struct FactoringContract {
        #[wire("id")]
        /// Identifier of the factoring contract, by which [`GET /invoices`](crate::resources::invoices::Invoices::list) can be filtered. JSON member `id`.
        pub id: Option<i64>,
        #[wire("financingCompany", required)]
        /// Financing company that the contract is with. JSON member `financingCompany`. Required in requests.
        pub financing_company: Option<FinancingCompany>,
        #[wire("financingCompanyBankAccount", required, personal)]
        /// Bank account of the financing company. JSON member `financingCompanyBankAccount`. Required in requests. Hidden in `Debug`.
        pub financing_company_bank_account: Option<String>,
        #[wire("contractNumber", required)]
        /// Number of the factoring agreement. JSON member `contractNumber`. 1 to 80 characters. Required in requests.
        pub contract_number: Option<String>,
        #[wire("bankReferenceCodeSeparator")]
        /// Separator used in bank reference codes. JSON member `bankReferenceCodeSeparator`. At most 10 characters.
        pub bank_reference_code_separator: Option<String>,
        #[wire("personalFinvoiceAddress")]
        /// Personal address for Finvoice, the Finnish e-invoice format. JSON member `personalFinvoiceAddress`.
        pub personal_finvoice_address: Option<String>,
        #[wire("financingCompanyFinvoiceAddress")]
        /// Address of the financing company for Finvoice, the Finnish e-invoice format. JSON member `financingCompanyFinvoiceAddress`.
        pub financing_company_finvoice_address: Option<String>,
        #[wire("factoringCounterAccount")]
        /// Counter account for factoring with OP, a Finnish bank. JSON member `factoringCounterAccount`.
        pub factoring_counter_account: Option<String>,
        #[wire("transferNotification")]
        /// Texts, each in one language, telling the buyer that the claim passes to the financing company. JSON member `transferNotification`.
        pub transfer_notification: Option<Vec<TransferNotification>>,
        #[wire("wsCustomerNumber")]
        /// Customer number for WS. JSON member `wsCustomerNumber`.
        pub ws_customer_number: Option<String>,
        #[wire("status", required)]
        /// Status of the factoring contract, active or inactive. JSON member `status`. Required in requests.
        pub status: Option<ActiveStatus>,
    }
}

/// One page of factoring contracts.
///
/// Schema `FactoringContractSearchResult`.
pub type FactoringContractSearchResult = Page<FactoringContract>;

model! {
    /// The financing company of a factoring contract.
    ///
    /// Schema `FinancingCompany`.
    pub struct FinancingCompany {
        #[wire("id")]
        /// Code of the financing company. JSON member `id`.
        pub id: Option<String>,
        #[wire("name")]
        /// Name of the financing company. JSON member `name`.
        pub name: Option<String>,
    }
}
