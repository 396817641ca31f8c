//! Models used only by `bank_accounts`.

use super::{ActiveStatus, BankAccountAliasType, Currency};
use crate::codec::{model, read_model};
use crate::{DateTime, Page};

model! {
    /// Bank account alias (schema `BankAccountAlias`).
    pub struct BankAccountAlias {
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<BankAccountAliasType>,
        #[wire("accountNumber", required, personal)]
        /// Account number (`accountNumber`). Required in requests. Hidden in `Debug`.
        pub account_number: Option<String>,
    }
}

model! {
    /// Company bank account (schema `CompanyBankAccount`).
    pub struct CompanyBankAccount {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("iban", required, personal)]
        /// Iban (`iban`). Required in requests. Hidden in `Debug`.
        pub iban: Option<String>,
        #[wire("bic")]
        /// Bic (`bic`). At most 255 characters.
        pub bic: Option<String>,
        #[wire("bankName")]
        /// Bank name (`bankName`). At most 255 characters.
        pub bank_name: Option<String>,
        #[wire("currency", required)]
        /// Currency (`currency`). Required in requests.
        pub currency: Option<Currency>,
        #[wire("defaultForInvoice", required)]
        /// Default for invoice (`defaultForInvoice`). Required in requests.
        pub default_for_invoice: Option<bool>,
        #[wire("defaultForPayment", required)]
        /// Default for payment (`defaultForPayment`). Required in requests.
        pub default_for_payment: Option<bool>,
        #[wire("status", required)]
        /// Status (`status`). Required in requests.
        pub status: Option<ActiveStatus>,
        #[wire("orderNo")]
        /// Order no (`orderNo`).
        pub order_no: Option<i64>,
        #[wire("associatedAccounts")]
        /// Associated accounts (`associatedAccounts`).
        pub associated_accounts: Option<Vec<BankAccountAlias>>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("bankAddress")]
        /// Bank address (`bankAddress`). At most 255 characters.
        pub bank_address: Option<String>,
        #[wire("ledgerAccount", required)]
        /// Ledger account (`ledgerAccount`). Required in requests.
        pub ledger_account: Option<String>,
        #[wire("bankingCode")]
        /// Banking code (`bankingCode`). At most 20 characters.
        pub banking_code: Option<String>,
        #[wire("serviceNumbers")]
        /// Service numbers (`serviceNumbers`).
        pub service_numbers: Option<Vec<String>>,
        #[wire("showAccountOnInvoice", required)]
        /// Show account on invoice (`showAccountOnInvoice`). Required in requests.
        pub show_account_on_invoice: Option<bool>,
        #[wire("allowPayments", required)]
        /// Allow payments (`allowPayments`). Required in requests.
        pub allow_payments: Option<bool>,
        #[wire("allowForeignPayments", required)]
        /// Allow foreign payments (`allowForeignPayments`). Required in requests.
        pub allow_foreign_payments: Option<bool>,
        #[wire("allowSalaryPayments")]
        /// Allow salary payments (`allowSalaryPayments`).
        pub allow_salary_payments: Option<bool>,
        #[wire("allowExpressPayments")]
        /// Allow express payments (`allowExpressPayments`).
        pub allow_express_payments: Option<bool>,
        #[wire("withholdingTax")]
        /// Withholding tax (`withholdingTax`).
        pub withholding_tax: Option<bool>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
    }
}

read_model! {
    /// Company bank account basic info (schema `CompanyBankAccountBasicInfo`).
    pub struct CompanyBankAccountBasicInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("iban", personal)]
        /// Iban (`iban`). Hidden in `Debug`.
        pub iban: Option<String>,
        #[wire("bic")]
        /// Bic (`bic`). At most 255 characters.
        pub bic: Option<String>,
        #[wire("bankName")]
        /// Bank name (`bankName`). At most 255 characters.
        pub bank_name: Option<String>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("defaultForInvoice")]
        /// Default for invoice (`defaultForInvoice`).
        pub default_for_invoice: Option<bool>,
        #[wire("defaultForPayment")]
        /// Default for payment (`defaultForPayment`).
        pub default_for_payment: Option<bool>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<ActiveStatus>,
        #[wire("orderNo")]
        /// Order no (`orderNo`).
        pub order_no: Option<i64>,
        #[wire("associatedAccounts")]
        /// Associated accounts (`associatedAccounts`).
        pub associated_accounts: Option<Vec<BankAccountAlias>>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

/// Company bank account search result (schema `CompanyBankAccountSearchResult`).
pub type CompanyBankAccountSearchResult = Page<CompanyBankAccountBasicInfo>;
