//! Models used by several resources or by none.

use super::{
    AttachmentReferenceType, BusinessIdentifierType, CashDiscountTermType, Country,
    Currency, ESalaryStatus, Language, PaidStatusDetails, ProductType, SalaryChannel,
    SalarySlipSendStatus, SalarySlipStatus, Unit, WebhookEvent,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Json};

model! {
    /// Allocation metadata (schema `AllocationMetadata`).
    pub struct AllocationMetadata {
        #[wire("allocationMetadataRows")]
        /// Allocation metadata rows (`allocationMetadataRows`).
        pub allocation_metadata_rows: Option<Vec<AllocationMetadataRow>>,
    }
}

model! {
    /// Allocation metadata row (schema `AllocationMetadataRow`).
    pub struct AllocationMetadataRow {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("vatPercentage", required)]
        /// Vat percentage (`vatPercentage`). Required in requests.
        pub vat_percentage: Option<Decimal>,
        #[wire("sum", required)]
        /// Sum (`sum`). Required in requests.
        pub sum: Option<Decimal>,
        #[wire("comment")]
        /// Comment (`comment`). At most 512 characters.
        pub comment: Option<String>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("ledgerAccountCode")]
        /// Ledger account code (`ledgerAccountCode`).
        pub ledger_account_code: Option<String>,
    }
}

read_model! {
    /// Allocation metadata with full ledger account data row (schema `AllocationMetadataWithFullLedgerAccountDataRow`).
    pub struct AllocationMetadataWithFullLedgerAccountDataRow {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("vatPercentage")]
        /// Vat percentage (`vatPercentage`).
        pub vat_percentage: Option<Decimal>,
        #[wire("sum")]
        /// Sum (`sum`).
        pub sum: Option<Decimal>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("comment")]
        /// Comment (`comment`). At most 512 characters.
        pub comment: Option<String>,
        #[wire("ledgerAccount")]
        /// Ledger account (`ledgerAccount`).
        pub ledger_account: Option<LedgerAccount>,
    }
}

model! {
    /// Attachment (schema `Attachment`).
    pub struct Attachment {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name (`name`). Required in requests.
        pub name: Option<String>,
        #[wire("referenceType", required)]
        /// Reference type (`referenceType`). Required in requests.
        pub reference_type: Option<AttachmentReferenceType>,
        #[wire("referenceId", required)]
        /// The id of what it is attached to.
        /// JSON member `referenceId`. Required in requests.
        pub reference_id: Option<i64>,
        #[wire("mimeType")]
        /// Follows from the extension of the name.
        /// JSON member `mimeType`.
        pub mime_type: Option<String>,
        #[wire("sendWithInvoice", required)]
        /// Whether it goes out together with the invoice.
        /// JSON member `sendWithInvoice`. Required in requests.
        pub send_with_invoice: Option<bool>,
    }
}

model! {
    /// Bank account (schema `BankAccount`).
    pub struct BankAccount {
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("bic")]
        /// Bic (`bic`).
        pub bic: Option<String>,
    }
}

model! {
    /// Business identifier (schema `BusinessIdentifier`).
    pub struct BusinessIdentifier {
        #[wire("brnType")]
        /// Brn type (`brnType`).
        pub brn_type: Option<BusinessIdentifierType>,
        #[wire("code", personal)]
        /// Code (`code`). At most 25 characters. Hidden in `Debug`.
        pub code: Option<String>,
    }
}

model! {
    /// Cash discount (schema `CashDiscount`).
    pub struct CashDiscount {
        #[wire("optionList")]
        /// Option list (`optionList`).
        pub option_list: Option<Vec<CashDiscountOption>>,
        #[wire("cashDiscountsTermType")]
        /// Cash discounts term type (`cashDiscountsTermType`).
        pub cash_discounts_term_type: Option<CashDiscountTermType>,
    }
}

model! {
    /// Cash discount option (schema `CashDiscountOption`).
    pub struct CashDiscountOption {
        #[wire("numberOfDays")]
        /// Pay within so many days to earn the discount.
        /// JSON member `numberOfDays`. At most 999.
        pub number_of_days: Option<i64>,
        #[wire("discountPercentage")]
        /// The discount, in percent.
        /// JSON member `discountPercentage`. At most 99.99.
        pub discount_percentage: Option<Decimal>,
    }
}

model! {
    /// Counter party (schema `CounterParty`).
    pub struct CounterParty {
        #[wire("contactPersonName")]
        /// Contact person name (`contactPersonName`). At most 70 characters.
        pub contact_person_name: Option<String>,
        #[wire("identifier", personal)]
        /// Identifier (`identifier`). Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("taxCode")]
        /// Tax code (`taxCode`).
        pub tax_code: Option<String>,
        #[wire("customerNumber")]
        /// Customer number (`customerNumber`).
        pub customer_number: Option<String>,
        #[wire("email")]
        /// Email (`email`).
        pub email: Option<String>,
        #[wire("bccAddresses")]
        /// Bcc addresses (`bccAddresses`).
        pub bcc_addresses: Option<Vec<String>>,
        #[wire("counterPartyAddress", required)]
        /// Counter party address (`counterPartyAddress`). Required in requests.
        pub counter_party_address: Option<InvoiceCounterpartyAddress>,
        #[wire("bankAccount")]
        /// Bank account (`bankAccount`).
        pub bank_account: Option<BankAccount>,
        #[wire("einvoiceAddress")]
        /// Einvoice address (`einvoiceAddress`).
        pub einvoice_address: Option<EInvoiceAddress>,
    }
}

/// Data model (schema `DataModel`).
pub type DataModel = Json;

model! {
    /// Default dimension (schema `DefaultDimension`).
    pub struct DefaultDimension {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("items")]
        /// Items (`items`).
        pub items: Option<Vec<DefaultDimensionItem>>,
    }
}

read_model! {
    /// Default dimension basic data (schema `DefaultDimensionBasicData`).
    pub struct DefaultDimensionBasicData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("items")]
        /// Items (`items`).
        pub items: Option<Vec<DefaultDimensionItemBasicData>>,
    }
}

model! {
    /// Default dimension item (schema `DefaultDimensionItem`).
    pub struct DefaultDimensionItem {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("codeName", required)]
        /// Code name (`codeName`). Required in requests.
        pub code_name: Option<String>,
        #[wire("percent", required)]
        /// Percent (`percent`). Required in requests.
        pub percent: Option<Decimal>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<bool>,
        #[wire("description")]
        /// Description (`description`).
        pub description: Option<String>,
    }
}

read_model! {
    /// Default dimension item basic data (schema `DefaultDimensionItemBasicData`).
    pub struct DefaultDimensionItemBasicData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("codeName")]
        /// Code name (`codeName`).
        pub code_name: Option<String>,
        #[wire("percent")]
        /// Percent (`percent`).
        pub percent: Option<Decimal>,
    }
}

read_model! {
    /// Default product (schema `DefaultProduct`).
    pub struct DefaultProduct {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("productInfo")]
        /// Product info (`productInfo`).
        pub product_info: Option<Product>,
        #[wire("defaultSettings")]
        /// Default settings (`defaultSettings`).
        pub default_settings: Option<DefaultProductSettings>,
        #[wire("validityPeriods")]
        /// Validity periods (`validityPeriods`).
        pub validity_periods: Option<Vec<ProductValidityPeriod>>,
    }
}

read_model! {
    /// Default product settings (schema `DefaultProductSettings`).
    pub struct DefaultProductSettings {
        #[wire("useSpecialDiscount")]
        /// Use special discount (`useSpecialDiscount`).
        pub use_special_discount: Option<bool>,
        #[wire("specialDiscountPercentage")]
        /// Special discount percentage (`specialDiscountPercentage`).
        pub special_discount_percentage: Option<Decimal>,
        #[wire("useSpecialPrice")]
        /// Use special price (`useSpecialPrice`).
        pub use_special_price: Option<bool>,
        #[wire("specialPrice")]
        /// Special price (`specialPrice`).
        pub special_price: Option<Decimal>,
        #[wire("useSpecialVat")]
        /// Use special vat (`useSpecialVat`).
        pub use_special_vat: Option<bool>,
        #[wire("specialVatPercentage")]
        /// Special vat percentage (`specialVatPercentage`).
        pub special_vat_percentage: Option<Decimal>,
        #[wire("amount")]
        /// Amount (`amount`).
        pub amount: Option<Decimal>,
        #[wire("comment")]
        /// Comment (`comment`).
        pub comment: Option<String>,
    }
}

model! {
    /// Dimension item value (schema `DimensionItemValue`).
    pub struct DimensionItemValue {
        #[wire("dimensionId", required)]
        /// Dimension id (`dimensionId`). Required in requests.
        pub dimension_id: Option<i64>,
        #[wire("itemId", required)]
        /// Item id (`itemId`). Required in requests.
        pub item_id: Option<i64>,
        #[wire("value", required)]
        /// How much falls on this item.
        /// JSON member `value`. Required in requests.
        pub value: Option<Decimal>,
    }
}

model! {
    /// E invoice address (schema `EInvoiceAddress`).
    pub struct EInvoiceAddress {
        #[wire("operator")]
        /// Operator (`operator`).
        pub operator: Option<String>,
        #[wire("address")]
        /// Address (`address`).
        pub address: Option<String>,
        #[wire("ediId")]
        /// Edi id (`ediId`).
        pub edi_id: Option<String>,
    }
}

read_model! {
    /// Error message (schema `ErrorMessage`).
    pub struct ErrorMessage {
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<i64>,
        #[wire("field")]
        /// Dotted path of the field at fault, if one is.
        /// JSON member `field`.
        pub field: Option<String>,
        #[wire("message")]
        /// A code in capitals, or a sentence in English.
        /// JSON member `message`.
        pub message: Option<String>,
        #[wire("model")]
        /// Model (`model`).
        #[deprecated = "deprecated in the API description"]
        pub model: Option<DataModel>,
    }
}

read_model! {
    /// Error messages (schema `ErrorMessages`).
    pub struct ErrorMessages {
        #[wire("errors")]
        /// Errors (`errors`).
        pub errors: Option<Vec<ErrorMessage>>,
    }
}

read_model! {
    /// Info message (schema `InfoMessage`).
    pub struct InfoMessage {
        #[wire("message")]
        /// Message (`message`).
        pub message: Option<String>,
    }
}

model! {
    /// Invoice counterparty address (schema `InvoiceCounterpartyAddress`).
    pub struct InvoiceCounterpartyAddress {
        #[wire("name", required)]
        /// Name (`name`). At most 80 characters. Required in requests.
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
    /// Invoice payment summaries (schema `InvoicePaymentSummaries`).
    pub struct InvoicePaymentSummaries {
        #[wire("transactions")]
        /// Transactions (`transactions`).
        pub transactions: Option<Vec<InvoicePaymentSummary>>,
    }
}

read_model! {
    /// Invoice payment summary (schema `InvoicePaymentSummary`).
    pub struct InvoicePaymentSummary {
        #[wire("paymentId")]
        /// Payment id (`paymentId`).
        pub payment_id: Option<i64>,
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
    }
}

read_model! {
    /// Ledger account (schema `LedgerAccount`).
    pub struct LedgerAccount {
        #[wire("ledgerAccountCode")]
        /// Ledger account code (`ledgerAccountCode`).
        pub ledger_account_code: Option<String>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("active")]
        /// Active (`active`).
        pub active: Option<bool>,
        #[wire("translations")]
        /// Translations (`translations`).
        pub translations: Option<Vec<LedgerAccountTranslation>>,
    }
}

read_model! {
    /// Ledger account translation (schema `LedgerAccountTranslation`).
    pub struct LedgerAccountTranslation {
        #[wire("languageCode")]
        /// Language code (`languageCode`).
        pub language_code: Option<String>,
        #[wire("translation")]
        /// Translation (`translation`).
        pub translation: Option<String>,
    }
}

read_model! {
    /// Payment basic info (schema `PaymentBasicInfo`).
    pub struct PaymentBasicInfo {
        #[wire("paymentId")]
        /// Payment id (`paymentId`).
        pub payment_id: Option<i64>,
        #[wire("customId")]
        /// Custom id (`customId`).
        pub custom_id: Option<String>,
    }
}

read_model! {
    /// Payment summaries (schema `PaymentSummaries`).
    pub struct PaymentSummaries {
        #[wire("transactions")]
        /// Transactions (`transactions`).
        pub transactions: Option<Vec<PaymentSummary>>,
    }
}

read_model! {
    /// Payment summary (schema `PaymentSummary`).
    pub struct PaymentSummary {
        #[wire("paymentId")]
        /// Payment id (`paymentId`).
        pub payment_id: Option<i64>,
        #[wire("customId")]
        /// Custom id (`customId`).
        pub custom_id: Option<String>,
    }
}

read_model! {
    /// Person basic address (schema `PersonBasicAddress`).
    pub struct PersonBasicAddress {
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
    }
}

model! {
    /// Product (schema `Product`).
    pub struct Product {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<ProductType>,
        #[wire("name", required)]
        /// Name (`name`). At most 100 characters. Required in requests.
        pub name: Option<String>,
        #[wire("code")]
        /// Code (`code`). At most 40 characters.
        pub code: Option<String>,
        #[wire("unit")]
        /// Unit (`unit`).
        pub unit: Option<Unit>,
        #[wire("discount", required)]
        /// Discount in percent.
        /// JSON member `discount`. 0 to 100. Required in requests.
        pub discount: Option<Decimal>,
        #[wire("price", required)]
        /// Price of one unit.
        /// JSON member `price`. Required in requests.
        pub price: Option<Decimal>,
        #[wire("vat")]
        /// VAT in percent.
        /// JSON member `vat`.
        pub vat: Option<Decimal>,
        #[wire("active", required)]
        /// Active (`active`). Required in requests.
        pub active: Option<bool>,
        #[wire("defaultAccount")]
        /// Default account (`defaultAccount`).
        pub default_account: Option<String>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("currency", required)]
        /// Currency (`currency`). Required in requests.
        pub currency: Option<Currency>,
        #[wire("productLocalizations")]
        /// Product localizations (`productLocalizations`).
        pub product_localizations: Option<Vec<ProductLocalization>>,
        #[wire("productGroupId")]
        /// Product group id (`productGroupId`).
        pub product_group_id: Option<i64>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("bookkeepingAccount")]
        /// Bookkeeping account (`bookkeepingAccount`).
        pub bookkeeping_account: Option<String>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Product localization (schema `ProductLocalization`).
    pub struct ProductLocalization {
        #[wire("language")]
        /// Language (`language`).
        pub language: Option<Language>,
        #[wire("productName")]
        /// Product name (`productName`). At most 100 characters.
        pub product_name: Option<String>,
    }
}

read_model! {
    /// Product validity period (schema `ProductValidityPeriod`).
    pub struct ProductValidityPeriod {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("notes")]
        /// Notes (`notes`).
        pub notes: Option<String>,
    }
}

read_model! {
    /// Salary slip basic data (schema `SalarySlipBasicData`).
    pub struct SalarySlipBasicData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("employeeName")]
        /// Employee name (`employeeName`).
        pub employee_name: Option<String>,
        #[wire("payday")]
        /// Payday (`payday`).
        pub payday: Option<Date>,
        #[wire("slipNumber")]
        /// Slip number (`slipNumber`).
        pub slip_number: Option<i64>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<SalarySlipStatus>,
        #[wire("paidStatusDetails")]
        /// Paid status details (`paidStatusDetails`).
        pub paid_status_details: Option<PaidStatusDetails>,
        #[wire("slipNotes")]
        /// Slip notes (`slipNotes`).
        pub slip_notes: Option<String>,
        #[wire("salaryChannel")]
        /// Salary channel (`salaryChannel`).
        pub salary_channel: Option<SalaryChannel>,
        #[wire("sentStatus")]
        /// Sent status (`sentStatus`).
        pub sent_status: Option<SalarySlipSendStatus>,
        #[wire("reportStatus")]
        /// Report status (`reportStatus`).
        pub report_status: Option<SalarySlipSendStatus>,
        #[wire("salary", personal)]
        /// Salary (`salary`). Hidden in `Debug`.
        pub salary: Option<Decimal>,
        #[wire("fringeBenefit", personal)]
        /// Fringe benefit (`fringeBenefit`). Hidden in `Debug`.
        pub fringe_benefit: Option<Decimal>,
        #[wire("salaryForIns", personal)]
        /// Salary for ins (`salaryForIns`). Hidden in `Debug`.
        pub salary_for_ins: Option<Decimal>,
        #[wire("deductionToTaxable", personal)]
        /// Deduction to taxable (`deductionToTaxable`). Hidden in `Debug`.
        pub deduction_to_taxable: Option<Decimal>,
        #[wire("tax", personal)]
        /// Tax (`tax`). Hidden in `Debug`.
        pub tax: Option<Decimal>,
        #[wire("taxableCompensation", personal)]
        /// Taxable compensation (`taxableCompensation`). Hidden in `Debug`.
        pub taxable_compensation: Option<Decimal>,
        #[wire("taxFreeItems", personal)]
        /// Tax free items (`taxFreeItems`). Hidden in `Debug`.
        pub tax_free_items: Option<Decimal>,
        #[wire("otherDeductions", personal)]
        /// Other deductions (`otherDeductions`). Hidden in `Debug`.
        pub other_deductions: Option<Decimal>,
        #[wire("netPay", personal)]
        /// Net pay (`netPay`). Hidden in `Debug`.
        pub net_pay: Option<Decimal>,
        #[wire("eSalaryStatus")]
        /// E salary status (`eSalaryStatus`).
        pub e_salary_status: Option<ESalaryStatus>,
    }
}

read_model! {
    /// Search result meta data (schema `SearchResultMetaData`).
    pub struct SearchResultMetaData {
        #[wire("pageNumber")]
        /// Counts from zero.
        /// JSON member `pageNumber`.
        pub page_number: Option<i64>,
        #[wire("pageSize")]
        /// Page size (`pageSize`).
        pub page_size: Option<i64>,
        #[wire("resultCount")]
        /// How many results this page holds.
        /// JSON member `resultCount`.
        pub result_count: Option<i64>,
        #[wire("totalCount")]
        /// How many results there are on all pages.
        /// JSON member `totalCount`.
        pub total_count: Option<i64>,
    }
}

read_model! {
    /// Transaction identifier (schema `TransactionIdentifier`).
    pub struct TransactionIdentifier {
        #[wire("transactionIdentifier")]
        /// Ask for the outcome with it, after the user has confirmed.
        /// JSON member `transactionIdentifier`.
        pub transaction_identifier: Option<String>,
        #[wire("confirmationApp")]
        /// Confirmation app (`confirmationApp`).
        pub confirmation_app: Option<String>,
    }
}

model! {
    /// Transfer notification (schema `TransferNotification`).
    pub struct TransferNotification {
        #[wire("lang", required)]
        /// Lang (`lang`). Required in requests.
        pub lang: Option<Language>,
        #[wire("notification", required)]
        /// Notification (`notification`). At most 1000 characters. Required in requests.
        pub notification: Option<String>,
    }
}

read_model! {
    /// A message that Procountor posts to the URL of a webhook.
    ///
    /// Schema `WebhookMessage`.
    pub struct WebhookMessage {
        #[wire("eventType")]
        /// The event that occurred.
        /// JSON member `eventType`.
        pub event_type: Option<WebhookEvent>,
        #[wire("webhookUuid")]
        /// The webhook that subscribes to the event.
        /// JSON member `webhookUuid`.
        pub webhook_uuid: Option<String>,
        #[wire("payload", personal)]
        /// Data of the event. Its structure is not published.
        /// JSON member `payload`. Hidden in `Debug`.
        pub payload: Option<Json>,
        #[wire("meta")]
        /// Meta (`meta`).
        pub meta: Option<WebhookMessageMeta>,
    }
}

read_model! {
    /// Metadata of a webhook message.
    ///
    /// Schema `WebhookMessageMeta`.
    pub struct WebhookMessageMeta {
        #[wire("version")]
        /// Version of the message format.
        /// JSON member `version`.
        pub version: Option<String>,
        #[wire("timestamp")]
        /// Time of sending, in milliseconds since 1970-01-01 00:00 UTC.
        /// JSON member `timestamp`.
        pub timestamp: Option<i64>,
    }
}
