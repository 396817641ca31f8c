//! Models used only by `business_partners`.

use super::{
    Attachment, BankAccount, BusinessPartnerType, CashDiscount, Country, Currency,
    InvoiceChannel, InvoiceLedger, Language, ParentCompanyIdType, PartnerPaymentMethod,
};
use crate::codec::{model, read_model};
use crate::{DateTime, Decimal, Page};

read_model! {
    /// Basic invoicing info (schema `BasicInvoicingInfo`).
    pub struct BasicInvoicingInfo {
        #[wire("customerNumber")]
        /// Customer number (`customerNumber`).
        pub customer_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier (`identifier`). Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Identifier type (`identifierType`).
        pub identifier_type: Option<String>,
    }
}

read_model! {
    /// Basic registry info (schema `BasicRegistryInfo`).
    pub struct BasicRegistryInfo {
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
    }
}

model! {
    /// Business partner (schema `BusinessPartner`).
    pub struct BusinessPartner {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name (`name`). 1 to 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<BusinessPartnerType>,
        #[wire("address")]
        /// Address (`address`).
        pub address: Option<BusinessPartnerAddress>,
        #[wire("billingAddress")]
        /// Billing address (`billingAddress`).
        pub billing_address: Option<BusinessPartnerBillingAddress>,
        #[wire("deliveryAddress")]
        /// Delivery address (`deliveryAddress`).
        pub delivery_address: Option<BusinessPartnerDeliveryAddress>,
        #[wire("invoicingInfo")]
        /// Invoicing info (`invoicingInfo`).
        pub invoicing_info: Option<InvoicingInfo>,
        #[wire("attachments")]
        /// Attachments (`attachments`).
        pub attachments: Option<Vec<Attachment>>,
        #[wire("contactPersons")]
        /// Contact persons (`contactPersons`).
        pub contact_persons: Option<Vec<BusinessPartnerContactPerson>>,
        #[wire("additionalInfo")]
        /// Additional info (`additionalInfo`).
        pub additional_info: Option<BusinessPartnerAdditionalInfo>,
        #[wire("paymentInfo", required)]
        /// Payment info (`paymentInfo`). Required in requests.
        pub payment_info: Option<BusinessPartnerPaymentInfo>,
        #[wire("registryInfo")]
        /// Registry info (`registryInfo`).
        pub registry_info: Option<RegistryInfo>,
        #[wire("version", lock)]
        /// When it last changed. A lock: send it back as it came, or the update is refused.
        /// JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Business partner account (schema `BusinessPartnerAccount`).
    pub struct BusinessPartnerAccount {
        #[wire("code")]
        /// Code (`code`).
        pub code: Option<String>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
    }
}

read_model! {
    /// Business partner accounts info (schema `BusinessPartnerAccountsInfo`).
    pub struct BusinessPartnerAccountsInfo {
        #[wire("debitAccount")]
        /// Debit account (`debitAccount`).
        pub debit_account: Option<BusinessPartnerAccount>,
        #[wire("creditAccount")]
        /// Credit account (`creditAccount`).
        pub credit_account: Option<BusinessPartnerAccount>,
        #[wire("reconciliationAccount")]
        /// Reconciliation account (`reconciliationAccount`).
        pub reconciliation_account: Option<BusinessPartnerAccount>,
    }
}

model! {
    /// Business partner additional info (schema `BusinessPartnerAdditionalInfo`).
    pub struct BusinessPartnerAdditionalInfo {
        #[wire("defaultAdditionalInformation")]
        /// Default additional information (`defaultAdditionalInformation`). At most 500 characters.
        pub default_additional_information: Option<String>,
        #[wire("defaultReference")]
        /// Default reference (`defaultReference`).
        pub default_reference: Option<String>,
        #[wire("group")]
        /// Group (`group`). At most 80 characters.
        pub group: Option<String>,
        #[wire("parentCompanyIdType")]
        /// Parent company id type (`parentCompanyIdType`).
        pub parent_company_id_type: Option<ParentCompanyIdType>,
        #[wire("parentCompanyId")]
        /// Parent company id (`parentCompanyId`). At most 20 characters.
        pub parent_company_id: Option<String>,
        #[wire("auxiliaryCompanyName")]
        /// Auxiliary company name (`auxiliaryCompanyName`). At most 80 characters.
        pub auxiliary_company_name: Option<String>,
        #[wire("formerCompanyName")]
        /// Former company name (`formerCompanyName`). At most 80 characters.
        pub former_company_name: Option<String>,
        #[wire("sector")]
        /// Sector (`sector`). At most 80 characters.
        pub sector: Option<String>,
        #[wire("webAddress")]
        /// Web address (`webAddress`). At most 100 characters.
        pub web_address: Option<String>,
        #[wire("comments1")]
        /// Comments1 (`comments1`). At most 100 characters.
        pub comments1: Option<String>,
        #[wire("comments2")]
        /// Comments2 (`comments2`). At most 100 characters.
        pub comments2: Option<String>,
        #[wire("invoicePeriod")]
        /// Invoice period (`invoicePeriod`). At most 40 characters.
        pub invoice_period: Option<String>,
        #[wire("withholdingRegisterMarking")]
        /// Withholding register marking (`withholdingRegisterMarking`). At most 20 characters.
        pub withholding_register_marking: Option<String>,
        #[wire("invoiceLedger")]
        /// Invoice ledger (`invoiceLedger`). Default `INVOICE_LEDGER`.
        pub invoice_ledger: Option<InvoiceLedger>,
    }
}

model! {
    /// Business partner address (schema `BusinessPartnerAddress`).
    pub struct BusinessPartnerAddress {
        #[wire("name")]
        /// Name (`name`). At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Specifier (`specifier`). At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// Subdivision (`subdivision`). At most 35 characters.
        pub subdivision: Option<String>,
    }
}

read_model! {
    /// Business partner basic info (schema `BusinessPartnerBasicInfo`).
    pub struct BusinessPartnerBasicInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("billingAddress")]
        /// Billing address (`billingAddress`).
        pub billing_address: Option<BusinessPartnerBillingAddress>,
        #[wire("invoicingInfo")]
        /// Invoicing info (`invoicingInfo`).
        pub invoicing_info: Option<BasicInvoicingInfo>,
        #[wire("registryInfo")]
        /// Registry info (`registryInfo`).
        pub registry_info: Option<BasicRegistryInfo>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<BusinessPartnerType>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Business partner billing address (schema `BusinessPartnerBillingAddress`).
    pub struct BusinessPartnerBillingAddress {
        #[wire("name")]
        /// Name (`name`). At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Specifier (`specifier`). At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// Subdivision (`subdivision`). At most 35 characters.
        pub subdivision: Option<String>,
    }
}

model! {
    /// Business partner contact person (schema `BusinessPartnerContactPerson`).
    pub struct BusinessPartnerContactPerson {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`). At most 80 characters.
        pub name: Option<String>,
        #[wire("email")]
        /// Email (`email`). At most 80 characters.
        pub email: Option<String>,
        #[wire("phone")]
        /// Phone (`phone`). At most 40 characters.
        pub phone: Option<String>,
    }
}

read_model! {
    /// Business partner default accounts (schema `BusinessPartnerDefaultAccounts`).
    pub struct BusinessPartnerDefaultAccounts {
        #[wire("vatPercent")]
        /// Vat percent (`vatPercent`).
        pub vat_percent: Option<Decimal>,
        #[wire("vatDeduction")]
        /// Vat deduction (`vatDeduction`).
        pub vat_deduction: Option<Decimal>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("vatProcessing")]
        /// Vat processing (`vatProcessing`).
        pub vat_processing: Option<String>,
        #[wire("combineInvoiceRows")]
        /// Combine invoice rows (`combineInvoiceRows`).
        pub combine_invoice_rows: Option<bool>,
        #[wire("salesInvoiceAccounts")]
        /// Sales invoice accounts (`salesInvoiceAccounts`).
        pub sales_invoice_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("purchaseInvoiceAccounts")]
        /// Purchase invoice accounts (`purchaseInvoiceAccounts`).
        pub purchase_invoice_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("travelInvoiceAccounts")]
        /// Travel invoice accounts (`travelInvoiceAccounts`).
        pub travel_invoice_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("expenseClaimAccounts")]
        /// Expense claim accounts (`expenseClaimAccounts`).
        pub expense_claim_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("journalAccounts")]
        /// Journal accounts (`journalAccounts`).
        pub journal_accounts: Option<BusinessPartnerAccountsInfo>,
    }
}

model! {
    /// Business partner delivery address (schema `BusinessPartnerDeliveryAddress`).
    pub struct BusinessPartnerDeliveryAddress {
        #[wire("name")]
        /// Name (`name`). At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Specifier (`specifier`). At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// Subdivision (`subdivision`). At most 35 characters.
        pub subdivision: Option<String>,
    }
}

model! {
    /// Business partner group (schema `BusinessPartnerGroup`).
    pub struct BusinessPartnerGroup {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name (`name`). 1 to 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<BusinessPartnerType>,
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
    }
}

/// Business partner group search result (schema `BusinessPartnerGroupSearchResult`).
pub type BusinessPartnerGroupSearchResult = Page<BusinessPartnerGroup>;

read_model! {
    /// Business partner payment details (schema `BusinessPartnerPaymentDetails`).
    pub struct BusinessPartnerPaymentDetails {
        #[wire("paymentMethod")]
        /// Payment method (`paymentMethod`).
        pub payment_method: Option<PartnerPaymentMethod>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("bankAccount")]
        /// Bank account (`bankAccount`).
        pub bank_account: Option<BankAccount>,
        #[wire("paymentTermDays")]
        /// Payment term days (`paymentTermDays`).
        pub payment_term_days: Option<String>,
        #[wire("paymentTermPercentage")]
        /// Payment term percentage (`paymentTermPercentage`).
        pub payment_term_percentage: Option<Decimal>,
        #[wire("penalInterestRate")]
        /// Penal interest rate (`penalInterestRate`).
        pub penal_interest_rate: Option<Decimal>,
        #[wire("discountPercentage")]
        /// Discount percentage (`discountPercentage`).
        pub discount_percentage: Option<Decimal>,
        #[wire("clearingCode")]
        /// Clearing code (`clearingCode`).
        pub clearing_code: Option<String>,
    }
}

model! {
    /// Business partner payment info (schema `BusinessPartnerPaymentInfo`).
    pub struct BusinessPartnerPaymentInfo {
        #[wire("factoringContractId")]
        /// Factoring contract id (`factoringContractId`).
        pub factoring_contract_id: Option<i64>,
        #[wire("paymentMethod", required)]
        /// Payment method (`paymentMethod`). Required in requests.
        pub payment_method: Option<PartnerPaymentMethod>,
        #[wire("bankAccount", personal)]
        /// Bank account (`bankAccount`). Hidden in `Debug`.
        pub bank_account: Option<String>,
        #[wire("paymentTermDays")]
        /// Days until payment is due. A text.
        /// JSON member `paymentTermDays`.
        pub payment_term_days: Option<String>,
        #[wire("paymentTermPercentage")]
        /// Payment term percentage (`paymentTermPercentage`).
        pub payment_term_percentage: Option<Decimal>,
        #[wire("penalInterestRate")]
        /// Interest on late payment, in percent.
        /// JSON member `penalInterestRate`.
        pub penal_interest_rate: Option<Decimal>,
        #[wire("discountPercentage")]
        /// Discount percentage (`discountPercentage`).
        pub discount_percentage: Option<Decimal>,
        #[wire("cashDiscount")]
        /// Cash discount (`cashDiscount`).
        pub cash_discount: Option<CashDiscount>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("deliveryMethod")]
        /// Delivery method (`deliveryMethod`).
        pub delivery_method: Option<String>,
        #[wire("clearingCode")]
        /// Clearing code (`clearingCode`).
        pub clearing_code: Option<String>,
        #[wire("bic")]
        /// Bic (`bic`).
        pub bic: Option<String>,
        #[wire("customerAccountNumber", personal)]
        /// Customer account number (`customerAccountNumber`). Hidden in `Debug`.
        pub customer_account_number: Option<String>,
    }
}

/// Business partner search result (schema `BusinessPartnerSearchResult`).
pub type BusinessPartnerSearchResult = Page<BusinessPartnerBasicInfo>;

model! {
    /// Invoicing info (schema `InvoicingInfo`).
    pub struct InvoicingInfo {
        #[wire("customerNumber")]
        /// Customer number (`customerNumber`).
        pub customer_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier (`identifier`). Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Identifier type (`identifierType`).
        pub identifier_type: Option<String>,
        #[wire("ovt")]
        /// Ovt (`ovt`).
        pub ovt: Option<String>,
        #[wire("invoiceChannel")]
        /// Invoice channel (`invoiceChannel`).
        pub invoice_channel: Option<InvoiceChannel>,
        #[wire("contactPerson")]
        /// Contact person (`contactPerson`).
        pub contact_person: Option<String>,
        #[wire("language")]
        /// Language (`language`).
        pub language: Option<Language>,
        #[wire("email")]
        /// Email (`email`).
        pub email: Option<String>,
        #[wire("bccAddresses")]
        /// Bcc addresses (`bccAddresses`).
        pub bcc_addresses: Option<Vec<String>>,
        #[wire("denyEinvoiceReminders")]
        /// Deny einvoice reminders (`denyEinvoiceReminders`).
        pub deny_einvoice_reminders: Option<bool>,
        #[wire("orderReference")]
        /// Order reference (`orderReference`).
        pub order_reference: Option<String>,
        #[wire("sellerReferenceIdentifier")]
        /// Seller reference identifier (`sellerReferenceIdentifier`).
        pub seller_reference_identifier: Option<String>,
        #[wire("buyerReferenceIdentifier")]
        /// Buyer reference identifier (`buyerReferenceIdentifier`).
        pub buyer_reference_identifier: Option<String>,
        #[wire("orderNumber")]
        /// Order number (`orderNumber`).
        pub order_number: Option<String>,
        #[wire("agreementNumber")]
        /// Agreement number (`agreementNumber`).
        pub agreement_number: Option<String>,
        #[wire("accountingCode")]
        /// Accounting code (`accountingCode`).
        pub accounting_code: Option<String>,
        #[wire("deliverySite")]
        /// Delivery site (`deliverySite`).
        pub delivery_site: Option<String>,
        #[wire("tenderReference")]
        /// Tender reference (`tenderReference`).
        pub tender_reference: Option<String>,
        #[wire("einvoiceAddress")]
        /// Einvoice address (`einvoiceAddress`).
        pub einvoice_address: Option<String>,
        #[wire("einvoiceOperator")]
        /// Einvoice operator (`einvoiceOperator`).
        pub einvoice_operator: Option<String>,
    }
}

read_model! {
    /// Person address (schema `PersonAddress`).
    pub struct PersonAddress {
        #[wire("name")]
        /// Name (`name`). At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Specifier (`specifier`). At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// Subdivision (`subdivision`). At most 35 characters.
        pub subdivision: Option<String>,
    }
}

read_model! {
    /// Personal details (schema `PersonalDetails`).
    pub struct PersonalDetails {
        #[wire("partnerId")]
        /// Partner id (`partnerId`).
        pub partner_id: Option<i64>,
        #[wire("firstName")]
        /// First name (`firstName`).
        pub first_name: Option<String>,
        #[wire("lastName")]
        /// Last name (`lastName`).
        pub last_name: Option<String>,
        #[wire("language")]
        /// Language (`language`).
        pub language: Option<Language>,
        #[wire("address")]
        /// Address (`address`).
        pub address: Option<PersonAddress>,
        #[wire("paymentInfo")]
        /// Payment info (`paymentInfo`).
        pub payment_info: Option<BusinessPartnerPaymentDetails>,
        #[wire("invoicingInfo")]
        /// Invoicing info (`invoicingInfo`).
        pub invoicing_info: Option<BasicInvoicingInfo>,
    }
}

model! {
    /// Registry info (schema `RegistryInfo`).
    pub struct RegistryInfo {
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
        #[wire("phone")]
        /// Phone (`phone`). At most 40 characters.
        pub phone: Option<String>,
        #[wire("mobilePhone")]
        /// Mobile phone (`mobilePhone`). At most 40 characters.
        pub mobile_phone: Option<String>,
        #[wire("fax")]
        /// Fax (`fax`). At most 40 characters.
        pub fax: Option<String>,
        #[wire("section")]
        /// Section (`section`). At most 80 characters.
        pub section: Option<String>,
        #[wire("homeMunicipality")]
        /// Home municipality (`homeMunicipality`). At most 40 characters.
        pub home_municipality: Option<String>,
        #[wire("reportGroup")]
        /// Report group (`reportGroup`).
        pub report_group: Option<String>,
        #[wire("reportGroupId")]
        /// Report group id (`reportGroupId`).
        pub report_group_id: Option<i64>,
        #[wire("partnerGroups")]
        /// Partner groups (`partnerGroups`).
        pub partner_groups: Option<Vec<BusinessPartnerGroup>>,
    }
}
