//! Models used only by `business_partners`.

use super::{
    Attachment, BankAccount, BusinessPartnerType, CashDiscount, Country, Currency,
    InvoiceChannel, InvoiceLedger, Language, ParentCompanyIdType, PartnerPaymentMethod,
};
use crate::codec::{model, read_model};
use crate::{DateTime, Decimal, Page};

read_model! {
    /// Customer number and official identifier of a business partner, as in lists of partners and in personal details.
    ///
    /// Schema `BasicInvoicingInfo`.
    pub struct BasicInvoicingInfo {
        #[wire("customerNumber")]
        /// Customer number assigned to the partner. Whether it must be unique is not documented. JSON member `customerNumber`.
        pub customer_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier of the partner, such as a business ID or personal identity code; the identifier type says which. JSON member `identifier`. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Type of the partner's identifier. JSON member `identifierType`.
        pub identifier_type: Option<String>,
    }
}

read_model! {
    /// Registry data of a business partner as shown in lists: whether it is active.
    ///
    /// Schema `BasicRegistryInfo`.
    pub struct BasicRegistryInfo {
        #[wire("active")]
        /// Whether the business partner is active. JSON member `active`.
        pub active: Option<bool>,
    }
}

model! {
    /// A customer, supplier or person in the partner register with all details, as read, created and updated.
    ///
    /// Schema `BusinessPartner`.
    pub struct BusinessPartner {
        #[wire("id")]
        /// Identifier of the business partner, as [`GET /businesspartners/{id}`](crate::resources::business_partners::BusinessPartners::get) and the `partnerId` of an invoice take it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name of the business partner. JSON member `name`. 1 to 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("type", required)]
        /// Kind of business partner: customer, supplier or person. JSON member `type`. Required in requests.
        pub type_: Option<BusinessPartnerType>,
        #[wire("address")]
        /// Main address of the partner, which customers must have. JSON member `address`.
        pub address: Option<BusinessPartnerAddress>,
        #[wire("billingAddress")]
        /// Address to which invoices for the partner are sent. JSON member `billingAddress`.
        pub billing_address: Option<BusinessPartnerBillingAddress>,
        #[wire("deliveryAddress")]
        /// Address to which deliveries for the partner are sent. JSON member `deliveryAddress`.
        pub delivery_address: Option<BusinessPartnerDeliveryAddress>,
        #[wire("invoicingInfo")]
        /// Identifiers, channel and references for invoices to the partner. JSON member `invoicingInfo`.
        pub invoicing_info: Option<InvoicingInfo>,
        #[wire("attachments")]
        /// Files attached to the business partner. JSON member `attachments`.
        pub attachments: Option<Vec<Attachment>>,
        #[wire("contactPersons")]
        /// Persons to contact at the partner. JSON member `contactPersons`.
        pub contact_persons: Option<Vec<BusinessPartnerContactPerson>>,
        #[wire("additionalInfo")]
        /// Further details of the partner, such as its parent company and comments. JSON member `additionalInfo`.
        pub additional_info: Option<BusinessPartnerAdditionalInfo>,
        #[wire("paymentInfo", required)]
        /// Payment method, bank account and terms of the partner. JSON member `paymentInfo`. Required in requests.
        pub payment_info: Option<BusinessPartnerPaymentInfo>,
        #[wire("registryInfo")]
        /// Registry data of the partner, such as phone numbers, groups and whether it is active. JSON member `registryInfo`.
        pub registry_info: Option<RegistryInfo>,
        #[wire("version", lock)]
        /// Version of the business partner, renewed by Procountor on every change, to be sent back unchanged when updating it; ignored on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Ledger account, by code and name, in a business partner's default accounts.
    ///
    /// Schema `BusinessPartnerAccount`.
    pub struct BusinessPartnerAccount {
        #[wire("code")]
        /// Code of the ledger account. JSON member `code`.
        pub code: Option<String>,
        #[wire("name")]
        /// Name of the ledger account. JSON member `name`.
        pub name: Option<String>,
    }
}

read_model! {
    /// Default ledger accounts of a business partner for one type of invoice.
    ///
    /// Schema `BusinessPartnerAccountsInfo`.
    pub struct BusinessPartnerAccountsInfo {
        #[wire("debitAccount")]
        /// Ledger account debited by default. JSON member `debitAccount`.
        pub debit_account: Option<BusinessPartnerAccount>,
        #[wire("creditAccount")]
        /// Ledger account credited by default. JSON member `creditAccount`.
        pub credit_account: Option<BusinessPartnerAccount>,
        #[wire("reconciliationAccount")]
        /// Ledger account used by default for reconciliation. JSON member `reconciliationAccount`.
        pub reconciliation_account: Option<BusinessPartnerAccount>,
    }
}

model! {
    /// Further details of a business partner, such as default texts, parent company, sector and comments.
    ///
    /// Schema `BusinessPartnerAdditionalInfo`.
    pub struct BusinessPartnerAdditionalInfo {
        #[wire("defaultAdditionalInformation")]
        /// Additional information used by default with the partner. JSON member `defaultAdditionalInformation`. At most 500 characters.
        pub default_additional_information: Option<String>,
        #[wire("defaultReference")]
        /// Reference used by default with the partner. JSON member `defaultReference`.
        pub default_reference: Option<String>,
        #[wire("group")]
        /// Group of the partner, as text. JSON member `group`. At most 80 characters.
        pub group: Option<String>,
        #[wire("parentCompanyIdType")]
        /// Type of the parent company's identifier, such as a country. When given, the identifier is validated against it. JSON member `parentCompanyIdType`.
        pub parent_company_id_type: Option<ParentCompanyIdType>,
        #[wire("parentCompanyId")]
        /// Identifier of the partner's parent company, of the type given beside it. JSON member `parentCompanyId`. At most 20 characters.
        pub parent_company_id: Option<String>,
        #[wire("auxiliaryCompanyName")]
        /// Auxiliary business name of the partner (Finnish: aputoiminimi). JSON member `auxiliaryCompanyName`. At most 80 characters.
        pub auxiliary_company_name: Option<String>,
        #[wire("formerCompanyName")]
        /// Earlier company name of the partner. JSON member `formerCompanyName`. At most 80 characters.
        pub former_company_name: Option<String>,
        #[wire("sector")]
        /// Business sector of the partner, as free text. JSON member `sector`. At most 80 characters.
        pub sector: Option<String>,
        #[wire("webAddress")]
        /// Address of the partner's website. JSON member `webAddress`. At most 100 characters.
        pub web_address: Option<String>,
        #[wire("comments1")]
        /// First of two comments on the partner. JSON member `comments1`. At most 100 characters.
        pub comments1: Option<String>,
        #[wire("comments2")]
        /// Second of two comments on the partner. JSON member `comments2`. At most 100 characters.
        pub comments2: Option<String>,
        #[wire("invoicePeriod")]
        /// Invoicing period of the partner, as free text. JSON member `invoicePeriod`. At most 40 characters.
        pub invoice_period: Option<String>,
        #[wire("withholdingRegisterMarking")]
        /// Marking of the partner in the withholding tax register (Finnish: ennakkoperintärekisteri). JSON member `withholdingRegisterMarking`. At most 20 characters.
        pub withholding_register_marking: Option<String>,
        #[wire("invoiceLedger")]
        /// Ledger for the partner's invoices, the invoice ledger when left out. JSON member `invoiceLedger`. Default `INVOICE_LEDGER`.
        pub invoice_ledger: Option<InvoiceLedger>,
    }
}

model! {
    /// Main address of a business partner.
    ///
    /// Schema `BusinessPartnerAddress`.
    pub struct BusinessPartnerAddress {
        #[wire("name")]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional line of the address, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// District or other subdivision of the city. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
    }
}

read_model! {
    /// Basic data of a customer, supplier or person, as listed by the search for business partners.
    ///
    /// Schema `BusinessPartnerBasicInfo`.
    pub struct BusinessPartnerBasicInfo {
        #[wire("id")]
        /// Identifier of the business partner, with which [`GET /businesspartners/{id}`](crate::resources::business_partners::BusinessPartners::get) returns its full data. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the business partner. JSON member `name`.
        pub name: Option<String>,
        #[wire("billingAddress")]
        /// Address to which invoices for the partner are sent. JSON member `billingAddress`.
        pub billing_address: Option<BusinessPartnerBillingAddress>,
        #[wire("invoicingInfo")]
        /// Customer number and official identifier of the partner. JSON member `invoicingInfo`.
        pub invoicing_info: Option<BasicInvoicingInfo>,
        #[wire("registryInfo")]
        /// Registry data of the partner, that is, whether it is active. JSON member `registryInfo`.
        pub registry_info: Option<BasicRegistryInfo>,
        #[wire("type")]
        /// Kind of business partner: customer, supplier or person. JSON member `type`.
        pub type_: Option<BusinessPartnerType>,
        #[wire("version", lock)]
        /// Version of the business partner, renewed by Procountor on every change, to be sent back unchanged when updating it; ignored on creation. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Address to which invoices for a business partner are sent.
    ///
    /// Schema `BusinessPartnerBillingAddress`.
    pub struct BusinessPartnerBillingAddress {
        #[wire("name")]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional line of the address, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// District or other subdivision of the city. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
    }
}

model! {
    /// Person to contact at a business partner.
    ///
    /// Schema `BusinessPartnerContactPerson`.
    pub struct BusinessPartnerContactPerson {
        #[wire("id")]
        /// Identifier of the contact person among those of the business partner. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the contact person. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("email")]
        /// Email address of the contact person. JSON member `email`. At most 80 characters.
        pub email: Option<String>,
        #[wire("phone")]
        /// Phone number of the contact person. JSON member `phone`. At most 40 characters.
        pub phone: Option<String>,
    }
}

read_model! {
    /// Default ledger accounts and VAT settings of a customer or supplier, by type of invoice; persons have none.
    ///
    /// Schema `BusinessPartnerDefaultAccounts`.
    pub struct BusinessPartnerDefaultAccounts {
        #[wire("vatPercent")]
        /// VAT rate used by default, in percent. JSON member `vatPercent`.
        pub vat_percent: Option<Decimal>,
        #[wire("vatDeduction")]
        /// Share of the VAT that is deducted by default, in percent. JSON member `vatDeduction`.
        pub vat_deduction: Option<Decimal>,
        #[wire("vatStatus")]
        /// VAT status used by default, the number in a code of Procountor's VAT defaults. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("vatProcessing")]
        /// VAT processing used by default. JSON member `vatProcessing`.
        pub vat_processing: Option<String>,
        #[wire("combineInvoiceRows")]
        /// Whether the rows of incoming invoices are always merged into one, with the product `Invoicing according to attachment`. JSON member `combineInvoiceRows`.
        pub combine_invoice_rows: Option<bool>,
        #[wire("salesInvoiceAccounts")]
        /// Default ledger accounts for sales invoices. JSON member `salesInvoiceAccounts`.
        pub sales_invoice_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("purchaseInvoiceAccounts")]
        /// Default ledger accounts for purchase invoices. JSON member `purchaseInvoiceAccounts`.
        pub purchase_invoice_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("travelInvoiceAccounts")]
        /// Default ledger accounts for travel invoices. JSON member `travelInvoiceAccounts`.
        pub travel_invoice_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("expenseClaimAccounts")]
        /// Default ledger accounts for expense claims. JSON member `expenseClaimAccounts`.
        pub expense_claim_accounts: Option<BusinessPartnerAccountsInfo>,
        #[wire("journalAccounts")]
        /// Default ledger accounts for journals. JSON member `journalAccounts`.
        pub journal_accounts: Option<BusinessPartnerAccountsInfo>,
    }
}

model! {
    /// Address to which deliveries for a business partner are sent.
    ///
    /// Schema `BusinessPartnerDeliveryAddress`.
    pub struct BusinessPartnerDeliveryAddress {
        #[wire("name")]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional line of the address, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// District or other subdivision of the city. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
    }
}

model! {
    /// Group of customers, suppliers or persons, managed on its own and listed with each business partner.
    ///
    /// Schema `BusinessPartnerGroup`.
    pub struct BusinessPartnerGroup {
        #[wire("id")]
        /// Identifier of the group, as [`GET /businesspartners/groups/{id}`](crate::resources::business_partners::BusinessPartners::get_group) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name of the group. JSON member `name`. 1 to 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("type", required)]
        /// Kind of business partners in the group: customers, suppliers or persons. JSON member `type`. Required in requests.
        pub type_: Option<BusinessPartnerType>,
        #[wire("active")]
        /// Whether the group is active. A group in debt collection settings (Maksuvahti, Ropo) or for automatic distraint cannot be deactivated. JSON member `active`.
        pub active: Option<bool>,
    }
}

/// One page of results from the search for groups of business partners.
///
/// Schema `BusinessPartnerGroupSearchResult`.
pub type BusinessPartnerGroupSearchResult = Page<BusinessPartnerGroup>;

read_model! {
    /// Payment data of a person: method, bank account, currency and terms, part of the current user's personal details.
    ///
    /// Schema `BusinessPartnerPaymentDetails`.
    pub struct BusinessPartnerPaymentDetails {
        #[wire("paymentMethod")]
        /// Payment method used for the person. JSON member `paymentMethod`.
        pub payment_method: Option<PartnerPaymentMethod>,
        #[wire("currency")]
        /// Currency used by default for the person, as an ISO 4217 code. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("bankAccount")]
        /// Bank account of the person. JSON member `bankAccount`.
        pub bank_account: Option<BankAccount>,
        #[wire("paymentTermDays")]
        /// Payment term in days, as text. JSON member `paymentTermDays`.
        pub payment_term_days: Option<String>,
        #[wire("paymentTermPercentage")]
        /// Discount in the payment term, in percent, for paying before the due date. JSON member `paymentTermPercentage`.
        pub payment_term_percentage: Option<Decimal>,
        #[wire("penalInterestRate")]
        /// Annual interest charged on late payment, in percent. JSON member `penalInterestRate`.
        pub penal_interest_rate: Option<Decimal>,
        #[wire("discountPercentage")]
        /// Discount for the person, in percent. JSON member `discountPercentage`.
        pub discount_percentage: Option<Decimal>,
        #[wire("clearingCode")]
        /// Clearing code of the bank that holds the account. JSON member `clearingCode`.
        pub clearing_code: Option<String>,
    }
}

model! {
    /// Payment data of a business partner: method, bank account, currency, terms and discounts.
    ///
    /// Schema `BusinessPartnerPaymentInfo`.
    pub struct BusinessPartnerPaymentInfo {
        #[wire("factoringContractId")]
        /// Identifier of the factoring contract that applies to the partner. JSON member `factoringContractId`.
        pub factoring_contract_id: Option<i64>,
        #[wire("paymentMethod", required)]
        /// Payment method used with the partner. `DKLMPKRE` is deprecated and read-only; send `DOMESTIC_PAYMENT_CREDITOR` in its place. JSON member `paymentMethod`. Required in requests.
        pub payment_method: Option<PartnerPaymentMethod>,
        #[wire("bankAccount", personal)]
        /// Bank account of the partner, to which the BIC and the clearing code belong. JSON member `bankAccount`. Hidden in `Debug`.
        pub bank_account: Option<String>,
        #[wire("paymentTermDays")]
        /// Payment term in days, as text. JSON member `paymentTermDays`.
        pub payment_term_days: Option<String>,
        #[wire("paymentTermPercentage")]
        /// Discount in the payment term, in percent, for paying before the due date. JSON member `paymentTermPercentage`.
        pub payment_term_percentage: Option<Decimal>,
        #[wire("penalInterestRate")]
        /// Annual interest charged on late payment, in percent. JSON member `penalInterestRate`.
        pub penal_interest_rate: Option<Decimal>,
        #[wire("discountPercentage")]
        /// Discount for the partner, in percent. JSON member `discountPercentage`.
        pub discount_percentage: Option<Decimal>,
        #[wire("cashDiscount")]
        /// Cash discount set on the partner's invoices, for sales and purchase invoices and orders only. JSON member `cashDiscount`.
        pub cash_discount: Option<CashDiscount>,
        #[wire("currency")]
        /// Currency used with the partner, as an ISO 4217 code. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("deliveryMethod")]
        /// Delivery method used with the partner. JSON member `deliveryMethod`.
        pub delivery_method: Option<String>,
        #[wire("clearingCode")]
        /// Clearing code of the bank that holds the account. JSON member `clearingCode`.
        pub clearing_code: Option<String>,
        #[wire("bic")]
        /// BIC (SWIFT code) of the bank that holds the account. JSON member `bic`.
        pub bic: Option<String>,
        #[wire("customerAccountNumber", personal)]
        /// Customer account number, for payments by Nets only. JSON member `customerAccountNumber`. Hidden in `Debug`.
        pub customer_account_number: Option<String>,
    }
}

/// One page of results from the search for business partners.
///
/// Schema `BusinessPartnerSearchResult`.
pub type BusinessPartnerSearchResult = Page<BusinessPartnerBasicInfo>;

model! {
    /// Invoicing data of a business partner: identifiers, channel, email addresses and references.
    ///
    /// Schema `InvoicingInfo`.
    pub struct InvoicingInfo {
        #[wire("customerNumber")]
        /// Customer number assigned to the partner. Whether it must be unique is not documented. JSON member `customerNumber`.
        pub customer_number: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier of the partner, such as a business ID or personal identity code; the identifier type says which. JSON member `identifier`. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("identifierType")]
        /// Type of the partner's identifier. JSON member `identifierType`.
        pub identifier_type: Option<String>,
        #[wire("ovt")]
        /// OVT code of the partner, the Finnish identifier for electronic data interchange (EDI). JSON member `ovt`.
        pub ovt: Option<String>,
        #[wire("invoiceChannel")]
        /// Channel through which the partner gets invoices, such as email, e-invoice or paper. JSON member `invoiceChannel`.
        pub invoice_channel: Option<InvoiceChannel>,
        #[wire("contactPerson")]
        /// Person to contact at the partner about invoices. JSON member `contactPerson`.
        pub contact_person: Option<String>,
        #[wire("language")]
        /// Language used with the partner. JSON member `language`.
        pub language: Option<Language>,
        #[wire("email")]
        /// Main email address of the partner. JSON member `email`.
        pub email: Option<String>,
        #[wire("bccAddresses")]
        /// At most four addresses for blind copies of sales invoices, sales orders and offers. None may equal the main address, hold special characters or exceed 256 characters. JSON member `bccAddresses`.
        pub bcc_addresses: Option<Vec<String>>,
        #[wire("denyEinvoiceReminders")]
        /// Whether the customer refuses to get payment reminders from Procountor as e-invoices. JSON member `denyEinvoiceReminders`.
        pub deny_einvoice_reminders: Option<bool>,
        #[wire("orderReference")]
        /// Order reference for invoices to the partner. JSON member `orderReference`.
        pub order_reference: Option<String>,
        #[wire("sellerReferenceIdentifier")]
        /// Reference identifier of the seller, in Finnish environments only. JSON member `sellerReferenceIdentifier`.
        pub seller_reference_identifier: Option<String>,
        #[wire("buyerReferenceIdentifier")]
        /// Reference identifier of the buyer, in Finnish environments only. JSON member `buyerReferenceIdentifier`.
        pub buyer_reference_identifier: Option<String>,
        #[wire("orderNumber")]
        /// Number of the order, in Finnish environments only. JSON member `orderNumber`.
        pub order_number: Option<String>,
        #[wire("agreementNumber")]
        /// Number of the agreement with the partner, in Finnish environments only. JSON member `agreementNumber`.
        pub agreement_number: Option<String>,
        #[wire("accountingCode")]
        /// Accounting code for invoices to the partner, in Finnish environments only. JSON member `accountingCode`.
        pub accounting_code: Option<String>,
        #[wire("deliverySite")]
        /// Site to which deliveries are sent, in Finnish environments only. JSON member `deliverySite`.
        pub delivery_site: Option<String>,
        #[wire("tenderReference")]
        /// Reference of the tender, in Finnish environments only. JSON member `tenderReference`.
        pub tender_reference: Option<String>,
        #[wire("einvoiceAddress")]
        /// E-invoice address of the partner. JSON member `einvoiceAddress`.
        pub einvoice_address: Option<String>,
        #[wire("einvoiceOperator")]
        /// E-invoice operator of the partner. JSON member `einvoiceOperator`.
        pub einvoice_operator: Option<String>,
    }
}

read_model! {
    /// Address of a person, as part of the current user's personal details.
    ///
    /// Schema `PersonAddress`.
    pub struct PersonAddress {
        #[wire("name")]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional line of the address, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// District or other subdivision of the city. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
    }
}

read_model! {
    /// Entry of the current user in the person register, with address, payment and invoicing data.
    ///
    /// Schema `PersonalDetails`.
    pub struct PersonalDetails {
        #[wire("partnerId")]
        /// Identifier of the current user in the partner register. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("firstName")]
        /// First name of the current user. JSON member `firstName`.
        pub first_name: Option<String>,
        #[wire("lastName")]
        /// Last name of the current user. JSON member `lastName`.
        pub last_name: Option<String>,
        #[wire("language")]
        /// Language of the current user. JSON member `language`.
        pub language: Option<Language>,
        #[wire("address")]
        /// Address of the current user, possibly empty. JSON member `address`.
        pub address: Option<PersonAddress>,
        #[wire("paymentInfo")]
        /// Payment method, bank account and terms of the current user. JSON member `paymentInfo`.
        pub payment_info: Option<BusinessPartnerPaymentDetails>,
        #[wire("invoicingInfo")]
        /// Customer number and official identifier of the current user. JSON member `invoicingInfo`.
        pub invoicing_info: Option<BasicInvoicingInfo>,
    }
}

model! {
    /// Registry data of a business partner: phone numbers, municipality, groups and whether it is active.
    ///
    /// Schema `RegistryInfo`.
    pub struct RegistryInfo {
        #[wire("active")]
        /// Whether the business partner is active. JSON member `active`.
        pub active: Option<bool>,
        #[wire("phone")]
        /// Phone number of the business partner. JSON member `phone`. At most 40 characters.
        pub phone: Option<String>,
        #[wire("mobilePhone")]
        /// Mobile phone number of the business partner. JSON member `mobilePhone`. At most 40 characters.
        pub mobile_phone: Option<String>,
        #[wire("fax")]
        /// Fax number of the business partner. JSON member `fax`. At most 40 characters.
        pub fax: Option<String>,
        #[wire("section")]
        /// Section recorded for the partner. JSON member `section`. At most 80 characters.
        pub section: Option<String>,
        #[wire("homeMunicipality")]
        /// Municipality where the partner is domiciled. JSON member `homeMunicipality`. At most 40 characters.
        pub home_municipality: Option<String>,
        #[wire("reportGroup")]
        /// Name of the report group that the partner is in. JSON member `reportGroup`.
        pub report_group: Option<String>,
        #[wire("reportGroupId")]
        /// Identifier of the report group that the partner is in. JSON member `reportGroupId`.
        pub report_group_id: Option<i64>,
        #[wire("partnerGroups")]
        /// Partner groups that the business partner belongs to. JSON member `partnerGroups`.
        pub partner_groups: Option<Vec<BusinessPartnerGroup>>,
    }
}
