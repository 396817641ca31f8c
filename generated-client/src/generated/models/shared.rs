//! Models used by several resources or by none.

use super::{
    AttachmentReferenceType, BusinessIdentifierType, CashDiscountTermType, Country,
    Currency, ESalaryStatus, Language, PaidStatusDetails, ProductType, SalaryChannel,
    SalarySlipSendStatus, SalarySlipStatus, Unit, WebhookEvent,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Json};

model! {
    /// Accounting rows (allocation metadata) to set on a bank statement event or reference payment.
    ///
    /// Schema `AllocationMetadata`.
    pub struct AllocationMetadata {
        #[wire("allocationMetadataRows")]
        /// Accounting rows (allocation metadata) of the bank statement event or reference payment. JSON member `allocationMetadataRows`.
        pub allocation_metadata_rows: Option<Vec<AllocationMetadataRow>>,
    }
}

model! {
    /// Accounting row (allocation metadata) to set on a bank statement event or reference payment, with its ledger account by code.
    ///
    /// Schema `AllocationMetadataRow`.
    pub struct AllocationMetadataRow {
        #[wire("id")]
        /// Identifier of the accounting row, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("vatPercentage", required)]
        /// VAT rate of the row, in percent. On reference payments a rate allowed for sales; on bank statement events, for sales or purchases. JSON member `vatPercentage`. Required in requests.
        pub vat_percentage: Option<Decimal>,
        #[wire("sum", required)]
        /// Amount of the accounting row; its currency is the one of the bank statement or reference payment. JSON member `sum`. Required in requests.
        pub sum: Option<Decimal>,
        #[wire("comment")]
        /// Comment on the accounting row. JSON member `comment`. At most 512 characters.
        pub comment: Option<String>,
        #[wire("vatStatus")]
        /// VAT status, the number in a code of Procountor's VAT defaults: 12 for `vat_12`. On reference payments only those for sales are allowed. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("ledgerAccountCode")]
        /// Code of the ledger account on which the row is booked, one of the company's chart of accounts as listed by [`GET /coa`](crate::resources::chart_of_accounts::ChartOfAccounts::get). JSON member `ledgerAccountCode`.
        pub ledger_account_code: Option<String>,
    }
}

read_model! {
    /// Accounting row (allocation metadata) of a bank statement event or reference payment, with its ledger account in full.
    ///
    /// Schema `AllocationMetadataWithFullLedgerAccountDataRow`.
    pub struct AllocationMetadataWithFullLedgerAccountDataRow {
        #[wire("id")]
        /// Identifier of the accounting row, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("vatPercentage")]
        /// VAT rate of the row, in percent. Reference payments take rates for sales only, bank statement events those for purchases too. JSON member `vatPercentage`.
        pub vat_percentage: Option<Decimal>,
        #[wire("sum")]
        /// Amount of the accounting row; its currency is the one of the bank statement or reference payment. JSON member `sum`.
        pub sum: Option<Decimal>,
        #[wire("vatStatus")]
        /// VAT status as a number: 12 for `vat_12` in the VAT defaults. Reference payments take sales statuses only, bank statement events all. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("comment")]
        /// Comment on the accounting row. JSON member `comment`. At most 512 characters.
        pub comment: Option<String>,
        #[wire("ledgerAccount")]
        /// Ledger account on which the row is booked, one of the company's chart of accounts as listed by [`GET /coa`](crate::resources::chart_of_accounts::ChartOfAccounts::get). JSON member `ledgerAccount`.
        pub ledger_account: Option<LedgerAccount>,
    }
}

model! {
    /// File attached to an invoice, ledger receipt, bank statement event, reference payment or business partner: its record without the bytes.
    ///
    /// Schema `Attachment`.
    pub struct Attachment {
        #[wire("id")]
        /// Identifier of the attachment, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name", required)]
        /// File name of the attachment, as in `Picture.jpg`. The extension must be right: the MIME type is taken from it. Whether the name comes back unchanged is not documented. JSON member `name`. Required in requests.
        pub name: Option<String>,
        #[wire("referenceType", required)]
        /// Kind of object that the attachment belongs to. For ledger receipts of type JOURNAL, give `INVOICE`. JSON member `referenceType`. Required in requests.
        pub reference_type: Option<AttachmentReferenceType>,
        #[wire("referenceId", required)]
        /// Identifier of the object that the attachment belongs to. For ledger receipts of type JOURNAL, the linked invoice's. JSON member `referenceId`. Required in requests.
        pub reference_id: Option<i64>,
        #[wire("mimeType")]
        /// MIME type of the file, which Procountor takes from the file extension. JSON member `mimeType`.
        pub mime_type: Option<String>,
        #[wire("sendWithInvoice", required)]
        /// Whether the file is sent along with the invoice; may be set for sales invoices, sales orders and purchase orders only. JSON member `sendWithInvoice`. Required in requests.
        pub send_with_invoice: Option<bool>,
    }
}

model! {
    /// Bank account of one party to a payment, as in invoices, journals and personal payment details.
    ///
    /// Schema `BankAccount`.
    pub struct BankAccount {
        #[wire("accountNumber", personal)]
        /// IBAN with country code and without spaces, valid for the country given. Under a financing agreement, that agreement's account. JSON member `accountNumber`. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("bic")]
        /// BIC (SWIFT code) of the bank; not supported on sales invoices and sales orders. JSON member `bic`.
        pub bic: Option<String>,
    }
}

model! {
    /// Registration number of a company or person with its type, as in company data and direct salary payments.
    ///
    /// Schema `BusinessIdentifier`.
    pub struct BusinessIdentifier {
        #[wire("brnType")]
        /// Type of registration number: a country such as FI, or for example HETU for a Finnish personal identity code. JSON member `brnType`.
        pub brn_type: Option<BusinessIdentifierType>,
        #[wire("code", personal)]
        /// Registration number without the prefix of its type, as in `1234567-8`. JSON member `code`. At most 25 characters. Hidden in `Debug`.
        pub code: Option<String>,
    }
}

model! {
    /// Discounts for paying early, with the day from which the time counts; set on business partners and invoices.
    ///
    /// Schema `CashDiscount`.
    pub struct CashDiscount {
        #[wire("optionList")]
        /// Up to three discounts to choose from; further ones are ignored. They are stored by number of days, fewest first. JSON member `optionList`.
        pub option_list: Option<Vec<CashDiscountOption>>,
        #[wire("cashDiscountsTermType")]
        /// Start of the payment term: the invoice date (default) or, in Danish environments only, the end of the month. JSON member `cashDiscountsTermType`.
        pub cash_discounts_term_type: Option<CashDiscountTermType>,
    }
}

model! {
    /// One discount for paying within a number of days, an entry in a cash discount.
    ///
    /// Schema `CashDiscountOption`.
    pub struct CashDiscountOption {
        #[wire("numberOfDays")]
        /// Number of days within which payment earns the discount. JSON member `numberOfDays`. At most 999.
        pub number_of_days: Option<i64>,
        #[wire("discountPercentage")]
        /// Discount for paying within those days, in percent. JSON member `discountPercentage`. At most 99.99.
        pub discount_percentage: Option<Decimal>,
    }
}

model! {
    /// The other party of an invoice or journal receipt: the buyer, the seller or the person who reports expenses.
    ///
    /// Schema `CounterParty`.
    pub struct CounterParty {
        #[wire("contactPersonName")]
        /// Name of the contact person at the counterparty. JSON member `contactPersonName`. At most 70 characters.
        pub contact_person_name: Option<String>,
        #[wire("identifier", personal)]
        /// Business ID or national identity number of the counterparty; only on sales and purchase invoices and orders. JSON member `identifier`. Hidden in `Debug`.
        pub identifier: Option<String>,
        #[wire("taxCode")]
        /// Tax code of the counterparty; only on sales and purchase invoices and orders. JSON member `taxCode`.
        pub tax_code: Option<String>,
        #[wire("customerNumber")]
        /// Customer number; only on sales and purchase invoices and orders. JSON member `customerNumber`.
        pub customer_number: Option<String>,
        #[wire("email")]
        /// Email address of the buyer, which must be valid; only on sales invoices, sales orders and purchase orders. JSON member `email`.
        pub email: Option<String>,
        #[wire("bccAddresses")]
        /// Blind-copy email addresses, at most four; only on sales invoices, sales orders and offers. Each differs from the main address, has at most 256 characters and no special ones. JSON member `bccAddresses`.
        pub bcc_addresses: Option<Vec<String>>,
        #[wire("counterPartyAddress", required)]
        /// Address of the buyer on sales invoices, of the seller on purchase invoices and orders. Can differ from the one in the business partner register. JSON member `counterPartyAddress`. Required in requests.
        pub counter_party_address: Option<InvoiceCounterpartyAddress>,
        #[wire("bankAccount")]
        /// Bank account of the buyer, only on sales invoices; required where the payment method needs the accounts of both parties. Deprecated together with direct debit, its only use. JSON member `bankAccount`.
        pub bank_account: Option<BankAccount>,
        #[wire("einvoiceAddress")]
        /// E-invoice address of the buyer; only on sales invoices. JSON member `einvoiceAddress`.
        pub einvoice_address: Option<EInvoiceAddress>,
    }
}

/// Placeholder without fields: the model that an error is about, or the response when allocation metadata is deleted.
///
/// Schema `DataModel`.
pub type DataModel = Json;

model! {
    /// Dimension with the items used by default for a business partner, person or product, as read and updated singly.
    ///
    /// Schema `DefaultDimension`.
    pub struct DefaultDimension {
        #[wire("id")]
        /// Identifier of the dimension, as [`GET /dimensions/{dimensionId}`](crate::resources::dimensions::Dimensions::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the dimension. JSON member `name`.
        pub name: Option<String>,
        #[wire("items")]
        /// Items of the dimension among which amounts are divided by default. JSON member `items`.
        pub items: Option<Vec<DefaultDimensionItem>>,
    }
}

read_model! {
    /// Dimension with the items used by default for a business partner, person or product, as listed.
    ///
    /// Schema `DefaultDimensionBasicData`.
    pub struct DefaultDimensionBasicData {
        #[wire("id")]
        /// Identifier of the dimension, as [`GET /dimensions/{dimensionId}`](crate::resources::dimensions::Dimensions::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the dimension. JSON member `name`.
        pub name: Option<String>,
        #[wire("items")]
        /// Items of the dimension among which amounts are divided by default. JSON member `items`.
        pub items: Option<Vec<DefaultDimensionItemBasicData>>,
    }
}

model! {
    /// Item of a default dimension with its share, status and description.
    ///
    /// Schema `DefaultDimensionItem`.
    pub struct DefaultDimensionItem {
        #[wire("id")]
        /// Identifier of the dimension item, which must belong to the dimension. JSON member `id`.
        pub id: Option<i64>,
        #[wire("codeName", required)]
        /// Code name of the item. JSON member `codeName`. Required in requests.
        pub code_name: Option<String>,
        #[wire("percent", required)]
        /// Share that falls on the dimension item, in percent. JSON member `percent`. Required in requests.
        pub percent: Option<Decimal>,
        #[wire("status")]
        /// Status of the dimension item; which of the two values means active is not documented. JSON member `status`.
        pub status: Option<bool>,
        #[wire("description")]
        /// Description of the item. JSON member `description`.
        pub description: Option<String>,
    }
}

read_model! {
    /// Item of a default dimension with its share, as listed for a business partner, person or product.
    ///
    /// Schema `DefaultDimensionItemBasicData`.
    pub struct DefaultDimensionItemBasicData {
        #[wire("id")]
        /// Identifier of the dimension item that is used by default. JSON member `id`.
        pub id: Option<i64>,
        #[wire("codeName")]
        /// Code name of the item. JSON member `codeName`.
        pub code_name: Option<String>,
        #[wire("percent")]
        /// Share that falls on the dimension item, in percent. JSON member `percent`.
        pub percent: Option<Decimal>,
    }
}

read_model! {
    /// Product used by default for a business partner or person, with its special terms and periods of validity.
    ///
    /// Schema `DefaultProduct`.
    pub struct DefaultProduct {
        #[wire("id")]
        /// Identifier of the product that is used by default. JSON member `id`.
        pub id: Option<i64>,
        #[wire("productInfo")]
        /// Product that is used by default. JSON member `productInfo`.
        pub product_info: Option<Product>,
        #[wire("defaultSettings")]
        /// Discount, price, VAT rate and amount used by default with the product. JSON member `defaultSettings`.
        pub default_settings: Option<DefaultProductSettings>,
        #[wire("validityPeriods")]
        /// Periods in which the default product is valid. JSON member `validityPeriods`.
        pub validity_periods: Option<Vec<ProductValidityPeriod>>,
    }
}

read_model! {
    /// Special discount, price and VAT rate of a default product, and the amount and comment to use.
    ///
    /// Schema `DefaultProductSettings`.
    pub struct DefaultProductSettings {
        #[wire("useSpecialDiscount")]
        /// Whether the special discount is applied. JSON member `useSpecialDiscount`.
        pub use_special_discount: Option<bool>,
        #[wire("specialDiscountPercentage")]
        /// Special discount on the product, in percent. JSON member `specialDiscountPercentage`.
        pub special_discount_percentage: Option<Decimal>,
        #[wire("useSpecialPrice")]
        /// Whether the special price is applied. JSON member `useSpecialPrice`.
        pub use_special_price: Option<bool>,
        #[wire("specialPrice")]
        /// Special price of one unit. JSON member `specialPrice`.
        pub special_price: Option<Decimal>,
        #[wire("useSpecialVat")]
        /// Whether the special VAT rate is applied. JSON member `useSpecialVat`.
        pub use_special_vat: Option<bool>,
        #[wire("specialVatPercentage")]
        /// Special VAT rate, in percent. JSON member `specialVatPercentage`.
        pub special_vat_percentage: Option<Decimal>,
        #[wire("amount")]
        /// Quantity of the product used by default. JSON member `amount`.
        pub amount: Option<Decimal>,
        #[wire("comment")]
        /// Comment on the product. JSON member `comment`.
        pub comment: Option<String>,
    }
}

model! {
    /// The part of a transaction's value that falls on one dimension item, in ledger receipts and salary slip accounting.
    ///
    /// Schema `DimensionItemValue`.
    pub struct DimensionItemValue {
        #[wire("dimensionId", required)]
        /// Identifier of the dimension, which must exist in the company. JSON member `dimensionId`. Required in requests.
        pub dimension_id: Option<i64>,
        #[wire("itemId", required)]
        /// Identifier of the dimension item, which must exist in the company. JSON member `itemId`. Required in requests.
        pub item_id: Option<i64>,
        #[wire("value", required)]
        /// Amount that falls on the item, with at most two decimals; not a percentage. The amounts on one dimension must add up to the transaction's accounting value. It has the sign of the transaction, such as -50.00 on a credit row. JSON member `value`. Required in requests.
        pub value: Option<Decimal>,
    }
}

model! {
    /// The e-invoice address of the buyer on a sales invoice.
    ///
    /// Schema `EInvoiceAddress`.
    pub struct EInvoiceAddress {
        #[wire("operator")]
        /// Code of the e-invoice operator, on sales invoices only; required for electronic invoices if the country is Finland. JSON member `operator`.
        pub operator: Option<String>,
        #[wire("address")]
        /// E-invoice address, on sales invoices only; required for electronic invoices, in the format of the given country. JSON member `address`.
        pub address: Option<String>,
        #[wire("ediId")]
        /// EDI identifier, on sales invoices only; used for electronic invoices if the country is Finland. JSON member `ediId`.
        pub edi_id: Option<String>,
    }
}

read_model! {
    /// One problem with a request, an entry in the error responses of nearly every operation.
    ///
    /// Schema `ErrorMessage`.
    pub struct ErrorMessage {
        #[wire("status")]
        /// HTTP status code of the response. JSON member `status`.
        pub status: Option<i64>,
        #[wire("field")]
        /// Path of the field that violates a constraint. JSON member `field`.
        pub field: Option<String>,
        #[wire("message")]
        /// Code or description of the validation error. JSON member `message`.
        pub message: Option<String>,
        #[wire("model")]
        /// Data model in which the constraints were violated. JSON member `model`.
        #[deprecated = "deprecated in the API description"]
        pub model: Option<DataModel>,
    }
}

read_model! {
    /// Error response of nearly every operation: the problems found with the request.
    ///
    /// Schema `ErrorMessages`.
    pub struct ErrorMessages {
        #[wire("errors")]
        /// Problems found with the request. JSON member `errors`.
        pub errors: Option<Vec<ErrorMessage>>,
    }
}

read_model! {
    /// A message about the outcome of a request.
    ///
    /// Schema `InfoMessage`.
    pub struct InfoMessage {
        #[wire("message")]
        /// Text that describes the outcome in detail. JSON member `message`.
        pub message: Option<String>,
    }
}

model! {
    /// The address of the counterparty on an invoice or journal receipt.
    ///
    /// Schema `InvoiceCounterpartyAddress`.
    pub struct InvoiceCounterpartyAddress {
        #[wire("name", required)]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional address line, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street address. Required on electronic sales invoices, and on mailed sales invoices and orders unless the billing address has it. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. Required on electronic sales invoices, and on mailed sales invoices and orders unless the billing address has it. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City or town. Required on electronic sales invoices, and on mailed sales invoices and orders unless the billing address has it. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// Subdivision of the city, part of the address. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
    }
}

read_model! {
    /// The payments created by a confirmed request to pay invoices.
    ///
    /// Schema `InvoicePaymentSummaries`.
    pub struct InvoicePaymentSummaries {
        #[wire("transactions")]
        /// Created payments, each with the invoice that it pays. JSON member `transactions`.
        pub transactions: Option<Vec<InvoicePaymentSummary>>,
    }
}

read_model! {
    /// A payment created by a confirmed request to pay invoices.
    ///
    /// Schema `InvoicePaymentSummary`.
    pub struct InvoicePaymentSummary {
        #[wire("paymentId")]
        /// Identifier of the payment, assigned by Procountor. JSON member `paymentId`.
        pub payment_id: Option<i64>,
        #[wire("invoiceId")]
        /// Identifier of the invoice to be paid by the payment. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
    }
}

read_model! {
    /// Account of the company's chart of accounts, listed there and on accounting rows.
    ///
    /// Schema `LedgerAccount`.
    pub struct LedgerAccount {
        #[wire("ledgerAccountCode")]
        /// Code of the ledger account. JSON member `ledgerAccountCode`.
        pub ledger_account_code: Option<String>,
        #[wire("name")]
        /// Name of the ledger account. JSON member `name`.
        pub name: Option<String>,
        #[wire("active")]
        /// Whether the account is active. JSON member `active`.
        pub active: Option<bool>,
        #[wire("translations")]
        /// Names of the ledger account in other languages; missing altogether when there are none. JSON member `translations`.
        pub translations: Option<Vec<LedgerAccountTranslation>>,
    }
}

read_model! {
    /// Name of a ledger account in one language.
    ///
    /// Schema `LedgerAccountTranslation`.
    pub struct LedgerAccountTranslation {
        #[wire("languageCode")]
        /// Language of the name as an ISO 639-1 code. JSON member `languageCode`.
        pub language_code: Option<String>,
        #[wire("translation")]
        /// Name of the ledger account in that language. JSON member `translation`.
        pub translation: Option<String>,
    }
}

read_model! {
    /// The identifiers of one payment in a list of direct salary payments.
    ///
    /// Schema `PaymentBasicInfo`.
    pub struct PaymentBasicInfo {
        #[wire("paymentId")]
        /// Identifier of the payment, with which [`GET /payments/{paymentId}`](crate::resources::payments::Payments::get) returns its full data. JSON member `paymentId`.
        pub payment_id: Option<i64>,
        #[wire("customId")]
        /// Identifier that the caller gave the payment. JSON member `customId`.
        pub custom_id: Option<String>,
    }
}

read_model! {
    /// The payments created by a confirmed request for direct bank transfers.
    ///
    /// Schema `PaymentSummaries`.
    pub struct PaymentSummaries {
        #[wire("transactions")]
        /// Created payments, each with the identifier that the caller gave it. JSON member `transactions`.
        pub transactions: Option<Vec<PaymentSummary>>,
    }
}

read_model! {
    /// A payment created by a confirmed request for direct bank transfers.
    ///
    /// Schema `PaymentSummary`.
    pub struct PaymentSummary {
        #[wire("paymentId")]
        /// Identifier of the payment, assigned by Procountor. JSON member `paymentId`.
        pub payment_id: Option<i64>,
        #[wire("customId")]
        /// Identifier that the caller gave the payment, such as an order number; optional. JSON member `customId`.
        pub custom_id: Option<String>,
    }
}

read_model! {
    /// Address of a person or employee, as shown in lists.
    ///
    /// Schema `PersonBasicAddress`.
    pub struct PersonBasicAddress {
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
    }
}

model! {
    /// Product or service in the company's product registers, also shown within default products of partners and persons.
    ///
    /// Schema `Product`.
    pub struct Product {
        #[wire("id")]
        /// Identifier of the product, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("type", required)]
        /// Kind of invoices on which the product can be used: purchase, sales or travel. JSON member `type`. Required in requests.
        pub type_: Option<ProductType>,
        #[wire("name", required)]
        /// Name of the product. JSON member `name`. At most 100 characters. Required in requests.
        pub name: Option<String>,
        #[wire("code")]
        /// Custom code assigned by the product's owner. JSON member `code`. At most 40 characters.
        pub code: Option<String>,
        #[wire("unit")]
        /// Unit in which the product is counted, such as a bottle or a box. JSON member `unit`.
        pub unit: Option<Unit>,
        #[wire("discount", required)]
        /// Discount on the product, in percent. JSON member `discount`. 0 to 100. Required in requests.
        pub discount: Option<Decimal>,
        #[wire("price", required)]
        /// Price of one unit, in the currency of the product. JSON member `price`. Required in requests.
        pub price: Option<Decimal>,
        #[wire("vat")]
        /// VAT rate of the product, in percent. JSON member `vat`.
        pub vat: Option<Decimal>,
        #[wire("active", required)]
        /// Whether the product is active. JSON member `active`. Required in requests.
        pub active: Option<bool>,
        #[wire("defaultAccount")]
        /// Ledger account on which the product is booked by default. JSON member `defaultAccount`.
        pub default_account: Option<String>,
        #[wire("vatStatus")]
        /// VAT status of the product, one of those that [`GET /vats/default`](crate::resources::vats::Vats::company_rates) lists. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("currency", required)]
        /// Currency of the product as an ISO 4217 code. JSON member `currency`. Required in requests.
        pub currency: Option<Currency>,
        #[wire("productLocalizations")]
        /// Names of the product in other languages. JSON member `productLocalizations`.
        pub product_localizations: Option<Vec<ProductLocalization>>,
        #[wire("productGroupId")]
        /// Identifier of the product group that the product is in, as [`GET /products/groups/{groupId}`](crate::resources::products::Products::get_group) takes it. JSON member `productGroupId`.
        pub product_group_id: Option<i64>,
        #[wire("startDate")]
        /// Day from which the product is valid, for travel products only. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day until which the product is valid, for travel products only. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("bookkeepingAccount")]
        /// Code of the bookkeeping account, for travel products only. JSON member `bookkeepingAccount`.
        pub bookkeeping_account: Option<String>,
        #[wire("version", lock)]
        /// Version of the product, a timestamp renewed by Procountor on every change. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Name of a product in one language.
    ///
    /// Schema `ProductLocalization`.
    pub struct ProductLocalization {
        #[wire("language")]
        /// Language of the name. JSON member `language`.
        pub language: Option<Language>,
        #[wire("productName")]
        /// Name of the product in that language. JSON member `productName`. At most 100 characters.
        pub product_name: Option<String>,
    }
}

read_model! {
    /// Period in which a default product of a business partner or person is valid.
    ///
    /// Schema `ProductValidityPeriod`.
    pub struct ProductValidityPeriod {
        #[wire("startDate")]
        /// Day on which the period starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the period ends. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("notes")]
        /// Notes on the period. JSON member `notes`.
        pub notes: Option<String>,
    }
}

read_model! {
    /// A salary slip in brief, with its totals, as listed on salary lists and by the search for salary slips.
    ///
    /// Schema `SalarySlipBasicData`.
    pub struct SalarySlipBasicData {
        #[wire("id")]
        /// Identifier of the salary slip, with which [`GET /payrolls/salaryslips/{id}`](crate::resources::salary_slips::SalarySlips::get) returns its rows. JSON member `id`.
        pub id: Option<i64>,
        #[wire("employeeName")]
        /// Name of the employee. JSON member `employeeName`.
        pub employee_name: Option<String>,
        #[wire("payday")]
        /// Day on which the salary reaches the employee. JSON member `payday`.
        pub payday: Option<Date>,
        #[wire("slipNumber")]
        /// Number of the salary slip, unique within the company. JSON member `slipNumber`.
        pub slip_number: Option<i64>,
        #[wire("status")]
        /// Status of the salary slip, from created through approved to reported and paid. JSON member `status`.
        pub status: Option<SalarySlipStatus>,
        #[wire("paidStatusDetails")]
        /// Detail of the paid status: marked as paid, sent to the bank or paid in part. JSON member `paidStatusDetails`.
        pub paid_status_details: Option<PaidStatusDetails>,
        #[wire("slipNotes")]
        /// Notes on the salary slip. JSON member `slipNotes`.
        pub slip_notes: Option<String>,
        #[wire("salaryChannel")]
        /// Channel through which the employee gets the salary slip; `NO_SENDING` if it is not sent. JSON member `salaryChannel`.
        pub salary_channel: Option<SalaryChannel>,
        #[wire("sentStatus")]
        /// Status of sending the salary slip to the employee. JSON member `sentStatus`.
        pub sent_status: Option<SalarySlipSendStatus>,
        #[wire("reportStatus")]
        /// Status of reporting the slip's earnings to the Finnish incomes register. JSON member `reportStatus`.
        pub report_status: Option<SalarySlipSendStatus>,
        #[wire("salary", personal)]
        /// Total of the salaries on the slip. JSON member `salary`. Hidden in `Debug`.
        pub salary: Option<Decimal>,
        #[wire("fringeBenefit", personal)]
        /// Total of the fringe benefits on the slip. JSON member `fringeBenefit`. Hidden in `Debug`.
        pub fringe_benefit: Option<Decimal>,
        #[wire("salaryForIns", personal)]
        /// Total of the salaries on the slip on which insurance contributions are calculated. JSON member `salaryForIns`. Hidden in `Debug`.
        pub salary_for_ins: Option<Decimal>,
        #[wire("deductionToTaxable", personal)]
        /// Total of the deductions from taxable income on the slip. JSON member `deductionToTaxable`. Hidden in `Debug`.
        pub deduction_to_taxable: Option<Decimal>,
        #[wire("tax", personal)]
        /// Total of the taxes on the slip. JSON member `tax`. Hidden in `Debug`.
        pub tax: Option<Decimal>,
        #[wire("taxableCompensation", personal)]
        /// Total of the taxable compensations on the slip. JSON member `taxableCompensation`. Hidden in `Debug`.
        pub taxable_compensation: Option<Decimal>,
        #[wire("taxFreeItems", personal)]
        /// Total of the tax-free items on the slip. JSON member `taxFreeItems`. Hidden in `Debug`.
        pub tax_free_items: Option<Decimal>,
        #[wire("otherDeductions", personal)]
        /// Total of the other deductions on the slip. JSON member `otherDeductions`. Hidden in `Debug`.
        pub other_deductions: Option<Decimal>,
        #[wire("netPay", personal)]
        /// Net pay on the slip, the sum that the employee gets. JSON member `netPay`. Hidden in `Debug`.
        pub net_pay: Option<Decimal>,
        #[wire("eSalaryStatus")]
        /// Status of delivery as an e-salary (electronic salary slip); the text `NULL` is one of its values. JSON member `eSalaryStatus`.
        pub e_salary_status: Option<ESalaryStatus>,
    }
}

read_model! {
    /// Position of a page within the results of a search, with counts; part of paged search results.
    ///
    /// Schema `SearchResultMetaData`.
    pub struct SearchResultMetaData {
        #[wire("pageNumber")]
        /// Number of this page, counted from zero. JSON member `pageNumber`.
        pub page_number: Option<i64>,
        #[wire("pageSize")]
        /// Number of results that a full page holds. JSON member `pageSize`.
        pub page_size: Option<i64>,
        #[wire("resultCount")]
        /// Number of results on this page. JSON member `resultCount`.
        pub result_count: Option<i64>,
        #[wire("totalCount")]
        /// Number of results on all pages together. JSON member `totalCount`.
        pub total_count: Option<i64>,
    }
}

read_model! {
    /// Handle of an operation that waits for two-factor confirmation, such as a payment or its cancellation.
    ///
    /// Schema `TransactionIdentifier`.
    pub struct TransactionIdentifier {
        #[wire("transactionIdentifier")]
        /// Identifier of the two-factor transaction; [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result) returns its outcome. JSON member `transactionIdentifier`.
        pub transaction_identifier: Option<String>,
        #[wire("confirmationApp")]
        /// Application in which the user confirms the multi-factor authentication. JSON member `confirmationApp`.
        pub confirmation_app: Option<String>,
    }
}

model! {
    /// The text, in one language, that tells the buyer of a factoring contract's transfer of claims.
    ///
    /// Schema `TransferNotification`.
    pub struct TransferNotification {
        #[wire("lang", required)]
        /// Language of the notification. JSON member `lang`. Required in requests.
        pub lang: Option<Language>,
        #[wire("notification", required)]
        /// Text of the notification. JSON member `notification`. At most 1000 characters. Required in requests.
        pub notification: Option<String>,
    }
}

read_model! {
    /// Message that Procountor posts to the URL of a webhook.
    ///
    /// Schema `WebhookMessage`.
    pub struct WebhookMessage {
        #[wire("eventType")]
        /// Event that occurred. JSON member `eventType`.
        pub event_type: Option<WebhookEvent>,
        #[wire("webhookUuid")]
        /// UUID of the webhook that subscribes to the event. JSON member `webhookUuid`.
        pub webhook_uuid: Option<String>,
        #[wire("payload", personal)]
        /// Data of the event. Its structure is not published. JSON member `payload`. Hidden in `Debug`.
        pub payload: Option<Json>,
        #[wire("meta")]
        /// Metadata of the message. JSON member `meta`.
        pub meta: Option<WebhookMessageMeta>,
    }
}

read_model! {
    /// Metadata of a webhook message.
    ///
    /// Schema `WebhookMessageMeta`.
    pub struct WebhookMessageMeta {
        #[wire("version")]
        /// Version of the message format. JSON member `version`.
        pub version: Option<String>,
        #[wire("timestamp")]
        /// Time of sending, in milliseconds since 1970-01-01 00:00 UTC. JSON member `timestamp`.
        pub timestamp: Option<i64>,
    }
}
