//! Handwritten serde structs for invoices, with the same fields and types as the generated models and exact decimals,
//! but without preserved members.

use procountor_client::models::{
    AttachmentReferenceType, BankReferenceCodeType, CashDiscountTermType, Country, Currency, DeliveryMethod,
    InvoiceChannel, InvoicePaymentMethod, InvoiceStatus, InvoiceType, Language, Unit,
};
use procountor_client::{Date, DateTime, Decimal};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
    let raw = <&RawValue>::deserialize(deserializer)?.get();
    if raw == "null" {
        return Ok(None);
    }
    Decimal::from_str_exact(raw).map(Some).map_err(serde::de::Error::custom)
}

/// A page of a search.
#[derive(Deserialize)]
pub struct Page<T> {
    /// Items of the page.
    pub results: Vec<T>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct Invoice {
    pub id: Option<i64>,
    pub partner_id: Option<i64>,
    #[serde(rename = "type")]
    pub type_: Option<InvoiceType>,
    pub status: Option<InvoiceStatus>,
    pub date: Option<Date>,
    pub payment_date: Option<Date>,
    pub counter_party: Option<CounterParty>,
    pub billing_address: Option<InvoiceBillingAddress>,
    pub delivery_address: Option<InvoiceDeliveryAddress>,
    pub payment_info: Option<PaymentInfo>,
    pub delivery_terms_info: Option<DeliveryTermsInfo>,
    pub extra_info: Option<ExtraInfo>,
    #[serde(deserialize_with = "decimal")]
    pub discount_percent: Option<Decimal>,
    pub order_reference: Option<String>,
    pub invoice_rows: Option<Vec<InvoiceRow>>,
    pub invoice_number: Option<i64>,
    pub vat_status: Option<i64>,
    pub original_invoice_number: Option<String>,
    pub delivery_start_date: Option<Date>,
    pub delivery_end_date: Option<Date>,
    pub delivery_method: Option<DeliveryMethod>,
    pub delivery_instructions: Option<String>,
    pub invoice_channel: Option<InvoiceChannel>,
    pub invoice_operator_info: Option<InvoiceOperatorInfo>,
    #[serde(deserialize_with = "decimal")]
    pub penalty_percent: Option<Decimal>,
    pub language: Option<Language>,
    pub invoice_template_id: Option<i64>,
    pub additional_information: Option<String>,
    pub vat_country: Option<Country>,
    pub ledger_receipt_id: Option<i64>,
    pub notes: Option<String>,
    pub factoring_contract_id: Option<i64>,
    pub factoring_text: Option<String>,
    #[serde(deserialize_with = "decimal")]
    pub sum: Option<Decimal>,
    pub travel_information_items: Option<Vec<TravelInformationItem>>,
    pub invoice_approval_information: Option<InvoiceApprovalInformation>,
    pub attachments: Option<Vec<Attachment>>,
    pub order_number: Option<String>,
    pub agreement_number: Option<String>,
    pub accounting_code: Option<String>,
    pub delivery_site: Option<String>,
    pub tender_reference: Option<String>,
    pub buyer_reference_identifier: Option<String>,
    pub seller_reference_identifier: Option<String>,
    pub version: Option<DateTime>,
    pub invoice_sum_info: Option<Vec<InvoiceSumInfo>>,
    pub creator_id: Option<i64>,
    pub is_offer: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct CounterParty {
    pub contact_person_name: Option<String>,
    pub identifier: Option<String>,
    pub tax_code: Option<String>,
    pub customer_number: Option<String>,
    pub email: Option<String>,
    pub bcc_addresses: Option<Vec<String>>,
    pub counter_party_address: Option<InvoiceCounterpartyAddress>,
    pub bank_account: Option<BankAccount>,
    pub einvoice_address: Option<EInvoiceAddress>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceCounterpartyAddress {
    pub name: Option<String>,
    pub specifier: Option<String>,
    pub street: Option<String>,
    pub zip: Option<String>,
    pub city: Option<String>,
    pub country: Option<Country>,
    pub subdivision: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct BankAccount {
    pub account_number: Option<String>,
    pub bic: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct EInvoiceAddress {
    pub operator: Option<String>,
    pub address: Option<String>,
    pub edi_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceBillingAddress {
    pub name: Option<String>,
    pub specifier: Option<String>,
    pub street: Option<String>,
    pub zip: Option<String>,
    pub city: Option<String>,
    pub country: Option<Country>,
    pub subdivision: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceDeliveryAddress {
    pub name: Option<String>,
    pub specifier: Option<String>,
    pub street: Option<String>,
    pub zip: Option<String>,
    pub city: Option<String>,
    pub country: Option<Country>,
    pub subdivision: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct PaymentInfo {
    pub payment_method: Option<InvoicePaymentMethod>,
    pub currency: Option<Currency>,
    pub bank_account: Option<BankAccount>,
    pub due_date: Option<Date>,
    pub new_due_date: Option<Date>,
    #[serde(deserialize_with = "decimal")]
    pub currency_rate: Option<Decimal>,
    #[serde(deserialize_with = "decimal")]
    pub payment_term_percentage: Option<Decimal>,
    pub cash_discount: Option<CashDiscount>,
    pub bank_reference_code: Option<String>,
    pub bank_reference_code_type: Option<BankReferenceCodeType>,
    pub clearing_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct CashDiscount {
    pub option_list: Option<Vec<CashDiscountOption>>,
    pub cash_discounts_term_type: Option<CashDiscountTermType>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct CashDiscountOption {
    pub number_of_days: Option<i64>,
    #[serde(deserialize_with = "decimal")]
    pub discount_percentage: Option<Decimal>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct DeliveryTermsInfo {
    pub name: Option<String>,
    pub municipality: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct ExtraInfo {
    pub accounting_by_row: Option<bool>,
    pub unit_prices_include_vat: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceRow {
    pub id: Option<i64>,
    pub product_id: Option<i64>,
    pub product: Option<String>,
    pub product_code: Option<String>,
    #[serde(deserialize_with = "decimal")]
    pub quantity: Option<Decimal>,
    pub unit: Option<Unit>,
    #[serde(deserialize_with = "decimal")]
    pub unit_price: Option<Decimal>,
    #[serde(deserialize_with = "decimal")]
    pub discount_percent: Option<Decimal>,
    #[serde(deserialize_with = "decimal")]
    pub vat_percent: Option<Decimal>,
    pub vat_status: Option<i64>,
    pub comment: Option<String>,
    pub start_date: Option<Date>,
    pub end_date: Option<Date>,
    pub header_text: Option<String>,
    pub explanation_text: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceOperatorInfo {
    pub operator: Option<String>,
    pub receiving_address: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct TravelInformationItem {
    pub departure: Option<String>,
    pub arrival: Option<String>,
    pub places: Option<String>,
    pub purpose: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceApprovalInformation {
    pub acceptors: Option<Vec<InvoiceCheckerInformation>>,
    pub verifiers: Option<Vec<InvoiceCheckerInformation>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceCheckerInformation {
    pub user_id: Option<i64>,
    pub event_performed: Option<Date>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct Attachment {
    pub id: Option<i64>,
    pub name: Option<String>,
    pub reference_type: Option<AttachmentReferenceType>,
    pub reference_id: Option<i64>,
    pub mime_type: Option<String>,
    pub send_with_invoice: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub struct InvoiceSumInfo {
    pub currency: Option<String>,
    pub in_accounting_currency: Option<bool>,
    #[serde(deserialize_with = "decimal")]
    pub excluding_vat_total: Option<Decimal>,
    #[serde(deserialize_with = "decimal")]
    pub vat_sum_total: Option<Decimal>,
    #[serde(deserialize_with = "decimal")]
    pub invoice_sum_total: Option<Decimal>,
}
