//! Models used only by `invoices`.

use super::{
    Attachment, BankAccount, BankReferenceCodeType, CashDiscount, CounterParty, Country,
    Currency, DeliveryMethod, InvoiceAction, InvoiceChannel, InvoicePaymentMethod,
    InvoiceStatus, InvoiceType, Language, MarkPaidMethod, PaymentEventType, Unit,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Checking event (schema `CheckingEvent`).
    pub struct CheckingEvent {
        #[wire("comment")]
        /// Comment (`comment`). At most 100 characters.
        pub comment: Option<String>,
    }
}

model! {
    /// Comment (schema `Comment`).
    pub struct Comment {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("author")]
        /// Author (`author`).
        pub author: Option<String>,
        #[wire("dateTime")]
        /// Date time (`dateTime`).
        pub date_time: Option<DateTime>,
        #[wire("comment", required)]
        /// Comment (`comment`). Required in requests.
        pub comment: Option<String>,
        #[wire("taggedUsersInfo")]
        /// Tagged users info (`taggedUsersInfo`).
        pub tagged_users_info: Option<TaggedUsersInfo>,
    }
}

read_model! {
    /// Comment with tagged users (schema `CommentWithTaggedUsers`).
    pub struct CommentWithTaggedUsers {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("author")]
        /// Author (`author`).
        pub author: Option<String>,
        #[wire("dateTime")]
        /// Date time (`dateTime`).
        pub date_time: Option<DateTime>,
        #[wire("comment")]
        /// Comment (`comment`).
        pub comment: Option<String>,
        #[wire("taggedUsersInfo")]
        /// Tagged users info (`taggedUsersInfo`).
        pub tagged_users_info: Option<TaggedUsersInfo>,
        #[wire("taggedUsers")]
        /// Tagged users (`taggedUsers`).
        pub tagged_users: Option<Vec<TaggedUser>>,
    }
}

read_model! {
    /// Comments (schema `Comments`).
    pub struct Comments {
        #[wire("comments")]
        /// Comments (`comments`).
        pub comments: Option<Vec<Comment>>,
    }
}

model! {
    /// Delivery terms info (schema `DeliveryTermsInfo`).
    pub struct DeliveryTermsInfo {
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("municipality")]
        /// Municipality (`municipality`).
        pub municipality: Option<String>,
    }
}

model! {
    /// Extra info (schema `ExtraInfo`).
    pub struct ExtraInfo {
        #[wire("accountingByRow", required)]
        /// Whether each row is booked on an account of its own.
        /// JSON member `accountingByRow`. Required in requests.
        pub accounting_by_row: Option<bool>,
        #[wire("unitPricesIncludeVat", required)]
        /// Whether unit prices contain VAT.
        /// JSON member `unitPricesIncludeVat`. Required in requests.
        pub unit_prices_include_vat: Option<bool>,
    }
}

model! {
    /// Invoice (schema `Invoice`).
    pub struct Invoice {
        #[wire("id")]
        /// Unique within the company, not beyond it.
        /// JSON member `id`.
        pub id: Option<i64>,
        #[wire("partnerId")]
        /// The business partner on the other side.
        /// JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("type", required)]
        /// Type (`type`). Required in requests.
        pub type_: Option<InvoiceType>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("date", required)]
        /// The day of the invoice.
        /// JSON member `date`. Required in requests.
        pub date: Option<Date>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<Date>,
        #[wire("counterParty", required)]
        /// Counter party (`counterParty`). Required in requests.
        pub counter_party: Option<CounterParty>,
        #[wire("billingAddress")]
        /// Billing address (`billingAddress`).
        pub billing_address: Option<InvoiceBillingAddress>,
        #[wire("deliveryAddress")]
        /// Delivery address (`deliveryAddress`).
        pub delivery_address: Option<InvoiceDeliveryAddress>,
        #[wire("paymentInfo", required)]
        /// Payment info (`paymentInfo`). Required in requests.
        pub payment_info: Option<PaymentInfo>,
        #[wire("deliveryTermsInfo")]
        /// Delivery terms info (`deliveryTermsInfo`).
        pub delivery_terms_info: Option<DeliveryTermsInfo>,
        #[wire("extraInfo", required)]
        /// Extra info (`extraInfo`). Required in requests.
        pub extra_info: Option<ExtraInfo>,
        #[wire("discountPercent", required)]
        /// Discount on the whole invoice, in percent.
        /// JSON member `discountPercent`. At most 100. Required in requests.
        pub discount_percent: Option<Decimal>,
        #[wire("orderReference")]
        /// Order reference (`orderReference`). At most 70 characters.
        pub order_reference: Option<String>,
        #[wire("invoiceRows", required)]
        /// Invoice rows (`invoiceRows`). Required in requests.
        pub invoice_rows: Option<Vec<InvoiceRow>>,
        #[wire("invoiceNumber")]
        /// The number in this company's series.
        /// JSON member `invoiceNumber`.
        pub invoice_number: Option<i64>,
        #[wire("vatStatus")]
        /// Numbered VAT treatment. Leave it out when there is none: zero is not "none".
        /// JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("originalInvoiceNumber")]
        /// The number that the seller gave it. A text: it need not be digits.
        /// JSON member `originalInvoiceNumber`. At most 40 characters.
        pub original_invoice_number: Option<String>,
        #[wire("deliveryStartDate")]
        /// Delivery start date (`deliveryStartDate`).
        pub delivery_start_date: Option<Date>,
        #[wire("deliveryEndDate")]
        /// Delivery end date (`deliveryEndDate`).
        pub delivery_end_date: Option<Date>,
        #[wire("deliveryMethod")]
        /// Delivery method (`deliveryMethod`).
        pub delivery_method: Option<DeliveryMethod>,
        #[wire("deliveryInstructions")]
        /// Delivery instructions (`deliveryInstructions`). At most 255 characters.
        pub delivery_instructions: Option<String>,
        #[wire("invoiceChannel", required)]
        /// Invoice channel (`invoiceChannel`). Required in requests.
        pub invoice_channel: Option<InvoiceChannel>,
        #[wire("invoiceOperatorInfo")]
        /// Invoice operator info (`invoiceOperatorInfo`).
        pub invoice_operator_info: Option<InvoiceOperatorInfo>,
        #[wire("penaltyPercent")]
        /// Interest on late payment, in percent.
        /// JSON member `penaltyPercent`.
        pub penalty_percent: Option<Decimal>,
        #[wire("language")]
        /// Language (`language`).
        pub language: Option<Language>,
        #[wire("invoiceTemplateId")]
        /// Invoice template id (`invoiceTemplateId`).
        pub invoice_template_id: Option<i64>,
        #[wire("additionalInformation")]
        /// Additional information (`additionalInformation`). At most 10000 characters.
        pub additional_information: Option<String>,
        #[wire("vatCountry")]
        /// Vat country (`vatCountry`).
        pub vat_country: Option<Country>,
        #[wire("ledgerReceiptId")]
        /// The ledger receipt in the books. Editing rows, taxes, discounts or currency can give a new one.
        /// JSON member `ledgerReceiptId`.
        pub ledger_receipt_id: Option<i64>,
        #[wire("notes")]
        /// Notes (`notes`). At most 10000 characters.
        pub notes: Option<String>,
        #[wire("factoringContractId")]
        /// Factoring contract id (`factoringContractId`).
        pub factoring_contract_id: Option<i64>,
        #[wire("factoringText")]
        /// Factoring text (`factoringText`).
        pub factoring_text: Option<String>,
        #[wire("sum")]
        /// The total, in the currency of the payment information.
        /// JSON member `sum`.
        pub sum: Option<Decimal>,
        #[wire("travelInformationItems")]
        /// Travel information items (`travelInformationItems`).
        pub travel_information_items: Option<Vec<TravelInformationItem>>,
        #[wire("invoiceApprovalInformation")]
        /// Invoice approval information (`invoiceApprovalInformation`).
        pub invoice_approval_information: Option<InvoiceApprovalInformation>,
        #[wire("attachments")]
        /// Attachments (`attachments`).
        pub attachments: Option<Vec<Attachment>>,
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
        #[wire("buyerReferenceIdentifier")]
        /// Buyer reference identifier (`buyerReferenceIdentifier`). At most 70 characters.
        pub buyer_reference_identifier: Option<String>,
        #[wire("sellerReferenceIdentifier")]
        /// Seller reference identifier (`sellerReferenceIdentifier`). At most 70 characters.
        pub seller_reference_identifier: Option<String>,
        #[wire("version", lock)]
        /// When it last changed. A lock: send it back as it came, or the update is refused.
        /// JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("invoiceSumInfo")]
        /// Invoice sum info (`invoiceSumInfo`).
        pub invoice_sum_info: Option<Vec<InvoiceSumInfo>>,
        #[wire("creatorId")]
        /// The user who created it.
        /// JSON member `creatorId`.
        pub creator_id: Option<i64>,
        #[wire("isOffer")]
        /// Whether it is an offer and no invoice.
        /// JSON member `isOffer`.
        pub is_offer: Option<bool>,
    }
}

model! {
    /// Invoice approval information (schema `InvoiceApprovalInformation`).
    pub struct InvoiceApprovalInformation {
        #[wire("acceptors")]
        /// Acceptors (`acceptors`).
        pub acceptors: Option<Vec<InvoiceCheckerInformation>>,
        #[wire("verifiers")]
        /// Verifiers (`verifiers`).
        pub verifiers: Option<Vec<InvoiceCheckerInformation>>,
    }
}

read_model! {
    /// Invoice basic info (schema `InvoiceBasicInfo`).
    pub struct InvoiceBasicInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("partnerId")]
        /// Partner id (`partnerId`).
        pub partner_id: Option<i64>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<InvoiceType>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("invoiceNumber")]
        /// Invoice number (`invoiceNumber`).
        pub invoice_number: Option<i64>,
        #[wire("originalInvoiceNumber")]
        /// Original invoice number (`originalInvoiceNumber`).
        pub original_invoice_number: Option<String>,
        #[wire("invoiceChannel")]
        /// Invoice channel (`invoiceChannel`).
        pub invoice_channel: Option<InvoiceChannel>,
        #[wire("date")]
        /// Date (`date`).
        pub date: Option<Date>,
        #[wire("dueDate")]
        /// Due date (`dueDate`).
        pub due_date: Option<Date>,
        #[wire("newDueDate")]
        /// New due date (`newDueDate`).
        pub new_due_date: Option<Date>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("invoiceSumInfo")]
        /// Invoice sum info (`invoiceSumInfo`).
        pub invoice_sum_info: Option<Vec<InvoiceSumInfo>>,
        #[wire("creatorId")]
        /// Creator id (`creatorId`).
        pub creator_id: Option<i64>,
        #[wire("counterParty")]
        /// Counter party (`counterParty`).
        pub counter_party: Option<CounterParty>,
        #[wire("isOffer")]
        /// Is offer (`isOffer`).
        pub is_offer: Option<bool>,
    }
}

model! {
    /// Invoice billing address (schema `InvoiceBillingAddress`).
    pub struct InvoiceBillingAddress {
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
    /// Invoice checker information (schema `InvoiceCheckerInformation`).
    pub struct InvoiceCheckerInformation {
        #[wire("userId", required)]
        /// User id (`userId`). Required in requests.
        pub user_id: Option<i64>,
        #[wire("eventPerformed")]
        /// Event performed (`eventPerformed`).
        pub event_performed: Option<Date>,
    }
}

model! {
    /// Invoice delivery address (schema `InvoiceDeliveryAddress`).
    pub struct InvoiceDeliveryAddress {
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
    /// Invoice ids (schema `InvoiceIds`).
    pub struct InvoiceIds {
        #[wire("invoiceIds")]
        /// Invoice ids (`invoiceIds`).
        pub invoice_ids: Option<Vec<i64>>,
    }
}

model! {
    /// Invoice notes (schema `InvoiceNotes`).
    pub struct InvoiceNotes {
        #[wire("notes", required)]
        /// Notes (`notes`). At most 10000 characters. Required in requests.
        pub notes: Option<String>,
    }
}

model! {
    /// Invoice operator info (schema `InvoiceOperatorInfo`).
    pub struct InvoiceOperatorInfo {
        #[wire("operator")]
        /// Operator (`operator`).
        pub operator: Option<String>,
        #[wire("receivingAddress")]
        /// Receiving address (`receivingAddress`).
        pub receiving_address: Option<String>,
    }
}

model! {
    /// Invoice row (schema `InvoiceRow`).
    pub struct InvoiceRow {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("productId")]
        /// The product that the row was made from, if any.
        /// JSON member `productId`.
        pub product_id: Option<i64>,
        #[wire("product", required)]
        /// Product (`product`). Not empty. Required in requests.
        pub product: Option<String>,
        #[wire("productCode")]
        /// Product code (`productCode`).
        pub product_code: Option<String>,
        #[wire("quantity", required)]
        /// How many units.
        /// JSON member `quantity`. Required in requests.
        pub quantity: Option<Decimal>,
        #[wire("unit", required)]
        /// Unit (`unit`). Required in requests.
        pub unit: Option<Unit>,
        #[wire("unitPrice", required)]
        /// Price of one unit. Whether VAT is in it, the invoice's extra info tells.
        /// JSON member `unitPrice`. Required in requests.
        pub unit_price: Option<Decimal>,
        #[wire("discountPercent", required)]
        /// Discount on this row, in percent.
        /// JSON member `discountPercent`. Required in requests.
        pub discount_percent: Option<Decimal>,
        #[wire("vatPercent", required)]
        /// VAT in percent. Fractions are real: 25.5, 13.5.
        /// JSON member `vatPercent`. Required in requests.
        pub vat_percent: Option<Decimal>,
        #[wire("vatStatus")]
        /// Vat status (`vatStatus`).
        pub vat_status: Option<i64>,
        #[wire("comment")]
        /// Comment (`comment`). At most 512 characters.
        pub comment: Option<String>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("headerText")]
        /// Header text (`headerText`). At most 512 characters.
        pub header_text: Option<String>,
        #[wire("explanationText")]
        /// Explanation text (`explanationText`). At most 512 characters.
        pub explanation_text: Option<String>,
    }
}

/// Invoice search result (schema `InvoiceSearchResult`).
pub type InvoiceSearchResult = Page<InvoiceBasicInfo>;

model! {
    /// Invoice sum info (schema `InvoiceSumInfo`).
    pub struct InvoiceSumInfo {
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<String>,
        #[wire("inAccountingCurrency")]
        /// In accounting currency (`inAccountingCurrency`).
        pub in_accounting_currency: Option<bool>,
        #[wire("excludingVatTotal")]
        /// Excluding vat total (`excludingVatTotal`).
        pub excluding_vat_total: Option<Decimal>,
        #[wire("vatSumTotal")]
        /// Vat sum total (`vatSumTotal`).
        pub vat_sum_total: Option<Decimal>,
        #[wire("invoiceSumTotal")]
        /// Invoice sum total (`invoiceSumTotal`).
        pub invoice_sum_total: Option<Decimal>,
    }
}

read_model! {
    /// Invoice transaction (schema `InvoiceTransaction`).
    pub struct InvoiceTransaction {
        #[wire("action")]
        /// Action (`action`).
        pub action: Option<InvoiceAction>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("date")]
        /// Date (`date`).
        pub date: Option<DateTime>,
        #[wire("details")]
        /// Details (`details`).
        pub details: Option<String>,
    }
}

read_model! {
    /// Invoice transaction list (schema `InvoiceTransactionsByInvoicesDTO`).
    pub struct InvoiceTransactionList {
        #[wire("results")]
        /// Results (`results`).
        pub results: Option<Vec<InvoiceTransactionsByInvoice>>,
    }
}

read_model! {
    /// Invoice transactions (schema `InvoiceTransactions`).
    pub struct InvoiceTransactions {
        #[wire("transactions")]
        /// Transactions (`transactions`).
        pub transactions: Option<Vec<InvoiceTransaction>>,
    }
}

read_model! {
    /// Invoice transactions by invoice (schema `InvoiceTransactionsByInvoice`).
    pub struct InvoiceTransactionsByInvoice {
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
        #[wire("transactions")]
        /// Transactions (`transactions`).
        pub transactions: Option<Vec<InvoiceTransaction>>,
    }
}

model! {
    /// Mark invoice as paid (schema `MarkInvoiceAsPaid`).
    pub struct MarkInvoiceAsPaid {
        #[wire("paymentDate", required)]
        /// Payment date (`paymentDate`). Required in requests.
        pub payment_date: Option<Date>,
        #[wire("amount", required)]
        /// How much was paid.
        /// JSON member `amount`. Required in requests.
        pub amount: Option<Decimal>,
        #[wire("currency", required)]
        /// Currency (`currency`). Required in requests.
        pub currency: Option<Currency>,
        #[wire("description")]
        /// Description (`description`). At most 140 characters.
        pub description: Option<String>,
        #[wire("paymentMethodType")]
        /// Payment method type (`paymentMethodType`).
        pub payment_method_type: Option<MarkPaidMethod>,
    }
}

read_model! {
    /// Payment event (schema `PaymentEvent`).
    pub struct PaymentEvent {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<PaymentEventType>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<Date>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("amount")]
        /// The amount, in the currency beside it.
        /// JSON member `amount`.
        pub amount: Option<Decimal>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("description")]
        /// Description (`description`).
        pub description: Option<String>,
        #[wire("paidAmount")]
        /// The amount that was paid, in the paid currency.
        /// JSON member `paidAmount`.
        pub paid_amount: Option<Decimal>,
        #[wire("paidCurrency")]
        /// Paid currency (`paidCurrency`).
        pub paid_currency: Option<Currency>,
    }
}

/// Payment event search result (schema `PaymentEventSearchResult`).
pub type PaymentEventSearchResult = Page<PaymentEvent>;

model! {
    /// Payment info (schema `PaymentInfo`).
    pub struct PaymentInfo {
        #[wire("paymentMethod", required)]
        /// Payment method (`paymentMethod`). Required in requests.
        pub payment_method: Option<InvoicePaymentMethod>,
        #[wire("currency", required)]
        /// Currency (`currency`). Required in requests.
        pub currency: Option<Currency>,
        #[wire("bankAccount")]
        /// Bank account (`bankAccount`).
        pub bank_account: Option<BankAccount>,
        #[wire("dueDate", required)]
        /// The day by which to pay.
        /// JSON member `dueDate`. Required in requests.
        pub due_date: Option<Date>,
        #[wire("newDueDate")]
        /// A later due date, if one was granted.
        /// JSON member `newDueDate`.
        pub new_due_date: Option<Date>,
        #[wire("currencyRate", required)]
        /// How the invoice's currency converts to the company's.
        /// JSON member `currencyRate`. 0 to 1000000. Required in requests.
        pub currency_rate: Option<Decimal>,
        #[wire("paymentTermPercentage")]
        /// Payment term percentage (`paymentTermPercentage`).
        pub payment_term_percentage: Option<Decimal>,
        #[wire("cashDiscount")]
        /// Cash discount (`cashDiscount`).
        pub cash_discount: Option<CashDiscount>,
        #[wire("bankReferenceCode")]
        /// The reference that a payer must quote.
        /// JSON member `bankReferenceCode`.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Bank reference code type (`bankReferenceCodeType`).
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("clearingCode")]
        /// Clearing code (`clearingCode`). At most 50 characters.
        pub clearing_code: Option<String>,
    }
}

read_model! {
    /// Taggable user (schema `TaggableUser`).
    pub struct TaggableUser {
        #[wire("displayName")]
        /// Display name (`displayName`).
        pub display_name: Option<String>,
        #[wire("fullName")]
        /// Full name (`fullName`).
        pub full_name: Option<String>,
    }
}

read_model! {
    /// Taggable users (schema `TaggableUsers`).
    pub struct TaggableUsers {
        #[wire("taggableUsers")]
        /// Taggable users (`taggableUsers`).
        pub taggable_users: Option<Vec<TaggableUser>>,
    }
}

read_model! {
    /// Tagged user (schema `TaggedUser`).
    pub struct TaggedUser {
        #[wire("userTagId")]
        /// User tag id (`userTagId`).
        pub user_tag_id: Option<i64>,
        #[wire("displayName")]
        /// Display name (`displayName`).
        pub display_name: Option<String>,
        #[wire("fullName")]
        /// Full name (`fullName`).
        pub full_name: Option<String>,
        #[wire("read")]
        /// Read (`read`).
        pub read: Option<DateTime>,
    }
}

model! {
    /// Tagged users info (schema `TaggedUsersInfo`).
    pub struct TaggedUsersInfo {
        #[wire("numTaggedUsers")]
        /// Num tagged users (`numTaggedUsers`).
        pub num_tagged_users: Option<i64>,
        #[wire("readByAllTaggedUsers")]
        /// Read by all tagged users (`readByAllTaggedUsers`).
        pub read_by_all_tagged_users: Option<bool>,
    }
}

model! {
    /// Travel information item (schema `TravelInformationItem`).
    pub struct TravelInformationItem {
        #[wire("departure")]
        /// Departure (`departure`). At most 40 characters.
        pub departure: Option<String>,
        #[wire("arrival")]
        /// Arrival (`arrival`). At most 40 characters.
        pub arrival: Option<String>,
        #[wire("places")]
        /// Places (`places`). At most 255 characters.
        pub places: Option<String>,
        #[wire("purpose")]
        /// Purpose (`purpose`). At most 255 characters.
        pub purpose: Option<String>,
    }
}
