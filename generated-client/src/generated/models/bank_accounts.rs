//! Models used only by `bank_accounts`.

use super::{ActiveStatus, BankAccountAliasType, Currency};
use crate::codec::{model, read_model};
use crate::{DateTime, Page};

model! {
    /// Alternative number of a company bank account, used in Swedish and Danish environments.
    ///
    /// Schema `BankAccountAlias`.
    pub struct BankAccountAlias {
        #[wire("type", required)]
        /// Kind of account number: Bankgiro and Plusgiro in Sweden, Kreditor in Denmark. JSON member `type`. Required in requests.
        pub type_: Option<BankAccountAliasType>,
        #[wire("accountNumber", required, personal)]
        /// Number of the bank account in the system that the type names. JSON member `accountNumber`. Required in requests. Hidden in `Debug`.
        pub account_number: Option<String>,
    }
}

model! {
    /// One of the company's own bank accounts with all its details, as read, created and updated.
    ///
    /// Schema `CompanyBankAccount`.
    pub struct CompanyBankAccount {
        #[wire("id")]
        /// Identifier of the bank account, as [`GET /bankaccounts/{id}`](crate::resources::bank_accounts::BankAccounts::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Domestic account number (BBAN), which Procountor derives from the IBAN. JSON member `accountNumber`. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("iban", required, personal)]
        /// IBAN of the bank account, fixed once the account is created. JSON member `iban`. Required in requests. Hidden in `Debug`.
        pub iban: Option<String>,
        #[wire("bic")]
        /// BIC (SWIFT code) of the bank; optional on creation, as it can be derived from the IBAN. JSON member `bic`. At most 255 characters.
        pub bic: Option<String>,
        #[wire("bankName")]
        /// Name of the bank that holds the account. JSON member `bankName`. At most 255 characters.
        pub bank_name: Option<String>,
        #[wire("currency", required)]
        /// Currency of the bank account as an ISO 4217 code, fixed once the account is created. JSON member `currency`. Required in requests.
        pub currency: Option<Currency>,
        #[wire("defaultForInvoice", required)]
        /// Whether this is the company's default bank account for invoices. JSON member `defaultForInvoice`. Required in requests.
        pub default_for_invoice: Option<bool>,
        #[wire("defaultForPayment", required)]
        /// Whether this is the company's default bank account for payments. JSON member `defaultForPayment`. Required in requests.
        pub default_for_payment: Option<bool>,
        #[wire("status", required)]
        /// Status of the bank account. Setting it to inactive also sets all the account's flags to false. JSON member `status`. Required in requests.
        pub status: Option<ActiveStatus>,
        #[wire("orderNo")]
        /// Position of the bank account in lists, an alternative to sorting by identifier. JSON member `orderNo`.
        pub order_no: Option<i64>,
        #[wire("associatedAccounts")]
        /// Aliases of the bank account, if any; used in Swedish and Danish environments. JSON member `associatedAccounts`.
        pub associated_accounts: Option<Vec<BankAccountAlias>>,
        #[wire("version", lock)]
        /// Version of the bank account, renewed by Procountor on every change, to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("bankAddress")]
        /// Address of the bank that holds the account. JSON member `bankAddress`. At most 255 characters.
        pub bank_address: Option<String>,
        #[wire("ledgerAccount", required)]
        /// Number of the ledger account on which the bank account is booked, as in `1910`. JSON member `ledgerAccount`. Required in requests.
        pub ledger_account: Option<String>,
        #[wire("bankingCode")]
        /// Banking code of the account, in Sweden the organisation number; required when payments are allowed. JSON member `bankingCode`. At most 20 characters.
        pub banking_code: Option<String>,
        #[wire("serviceNumbers")]
        /// Service numbers of the bank connection, derived from the BIC and also found in the contract with the bank. JSON member `serviceNumbers`.
        pub service_numbers: Option<Vec<String>>,
        #[wire("showAccountOnInvoice", required)]
        /// Whether the bank account is shown on invoices. JSON member `showAccountOnInvoice`. Required in requests.
        pub show_account_on_invoice: Option<bool>,
        #[wire("allowPayments", required)]
        /// Whether the contract with the bank covers bank transfers from the account. JSON member `allowPayments`. Required in requests.
        pub allow_payments: Option<bool>,
        #[wire("allowForeignPayments", required)]
        /// Whether the contract with the bank covers foreign payments from the account. JSON member `allowForeignPayments`. Required in requests.
        pub allow_foreign_payments: Option<bool>,
        #[wire("allowSalaryPayments")]
        /// Whether the contract with the bank covers salary payments; not available in Norwegian environments. JSON member `allowSalaryPayments`.
        pub allow_salary_payments: Option<bool>,
        #[wire("allowExpressPayments")]
        /// Whether the contract with the bank covers express payments; not available in Norwegian and Danish environments. JSON member `allowExpressPayments`.
        pub allow_express_payments: Option<bool>,
        #[wire("withholdingTax")]
        /// Whether withholding tax is allowed on the account, in Norwegian environments only. JSON member `withholdingTax`.
        pub withholding_tax: Option<bool>,
        #[wire("created")]
        /// Time at which the bank account was created. JSON member `created`.
        pub created: Option<DateTime>,
    }
}

read_model! {
    /// Basic data of one of the company's own bank accounts, as listed by the search for bank accounts.
    ///
    /// Schema `CompanyBankAccountBasicInfo`.
    pub struct CompanyBankAccountBasicInfo {
        #[wire("id")]
        /// Identifier of the bank account, with which [`GET /bankaccounts/{id}`](crate::resources::bank_accounts::BankAccounts::get) returns its full data. JSON member `id`.
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Domestic account number (BBAN), which Procountor derives from the IBAN. JSON member `accountNumber`. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("iban", personal)]
        /// IBAN of the bank account, fixed once the account is created. JSON member `iban`. Hidden in `Debug`.
        pub iban: Option<String>,
        #[wire("bic")]
        /// BIC (SWIFT code) of the bank; optional on creation, as it can be derived from the IBAN. JSON member `bic`. At most 255 characters.
        pub bic: Option<String>,
        #[wire("bankName")]
        /// Name of the bank that holds the account. JSON member `bankName`. At most 255 characters.
        pub bank_name: Option<String>,
        #[wire("currency")]
        /// Currency of the bank account as an ISO 4217 code, fixed once the account is created. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("defaultForInvoice")]
        /// Whether this is the company's default bank account for invoices. JSON member `defaultForInvoice`.
        pub default_for_invoice: Option<bool>,
        #[wire("defaultForPayment")]
        /// Whether this is the company's default bank account for payments. JSON member `defaultForPayment`.
        pub default_for_payment: Option<bool>,
        #[wire("status")]
        /// Status of the bank account. Setting it to inactive also sets all the account's flags to false. JSON member `status`.
        pub status: Option<ActiveStatus>,
        #[wire("orderNo")]
        /// Position of the bank account in lists, an alternative to sorting by identifier. JSON member `orderNo`.
        pub order_no: Option<i64>,
        #[wire("associatedAccounts")]
        /// Aliases of the bank account, if any; used in Swedish and Danish environments. JSON member `associatedAccounts`.
        pub associated_accounts: Option<Vec<BankAccountAlias>>,
        #[wire("version", lock)]
        /// Version of the bank account, renewed by Procountor on every change, to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

/// One page of results from the search for the company's bank accounts.
///
/// Schema `CompanyBankAccountSearchResult`.
pub type CompanyBankAccountSearchResult = Page<CompanyBankAccountBasicInfo>;
