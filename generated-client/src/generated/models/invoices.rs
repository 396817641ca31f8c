//! Models used only by `invoices`.

use super::{
    Attachment, BankAccount, BankReferenceCodeType, CashDiscount, CounterParty, Country,
    Currency, DeliveryMethod, InvoiceAction, InvoiceChannel, InvoicePaymentMethod,
    InvoiceStatus, InvoiceType, Language, MarkPaidMethod, PaymentEventType, Unit,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Comment sent along when an invoice is verified, approved or rejected.
    ///
    /// Schema `CheckingEvent`.
    pub struct CheckingEvent {
        #[wire("comment")]
        /// Comment on the verification, approval or rejection. JSON member `comment`. At most 100 characters.
        pub comment: Option<String>,
    }
}

model! {
    /// A comment on a purchase invoice, travel invoice or expense claim.
    ///
    /// Schema `Comment`.
    pub struct Comment {
        #[wire("id")]
        /// Identifier of the comment, as [`GET /invoices/{invoiceId}/comments/{commentId}`](crate::resources::invoices::Invoices::get_comment) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("author")]
        /// Display name of the author. JSON member `author`.
        pub author: Option<String>,
        #[wire("dateTime")]
        /// Time at which the comment was written. JSON member `dateTime`.
        pub date_time: Option<DateTime>,
        #[wire("comment", required)]
        /// Text of the comment. JSON member `comment`. Required in requests.
        pub comment: Option<String>,
        #[wire("taggedUsersInfo")]
        /// Summary of the tagged users: how many there are, and whether all have read the comment. JSON member `taggedUsersInfo`.
        pub tagged_users_info: Option<TaggedUsersInfo>,
    }
}

read_model! {
    /// A comment on a purchase invoice, travel invoice or expense claim, with the users tagged in it.
    ///
    /// Schema `CommentWithTaggedUsers`.
    pub struct CommentWithTaggedUsers {
        #[wire("id")]
        /// Identifier of the comment, as [`GET /invoices/{invoiceId}/comments/{commentId}`](crate::resources::invoices::Invoices::get_comment) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("author")]
        /// Display name of the author. JSON member `author`.
        pub author: Option<String>,
        #[wire("dateTime")]
        /// Time at which the comment was written. JSON member `dateTime`.
        pub date_time: Option<DateTime>,
        #[wire("comment")]
        /// Text of the comment. JSON member `comment`.
        pub comment: Option<String>,
        #[wire("taggedUsersInfo")]
        /// Summary of the tagged users: how many there are, and whether all have read the comment. JSON member `taggedUsersInfo`.
        pub tagged_users_info: Option<TaggedUsersInfo>,
        #[wire("taggedUsers")]
        /// Users tagged in the comment, with the time at which each read it. JSON member `taggedUsers`.
        pub tagged_users: Option<Vec<TaggedUser>>,
    }
}

read_model! {
    /// The comments on an invoice.
    ///
    /// Schema `Comments`.
    pub struct Comments {
        #[wire("comments")]
        /// Comments on the invoice. JSON member `comments`.
        pub comments: Option<Vec<Comment>>,
    }
}

model! {
    /// The terms of delivery of an invoice.
    ///
    /// Schema `DeliveryTermsInfo`.
    pub struct DeliveryTermsInfo {
        #[wire("name")]
        /// Name of the terms of delivery. JSON member `name`.
        pub name: Option<String>,
        #[wire("municipality")]
        /// Place of delivery. JSON member `municipality`.
        pub municipality: Option<String>,
    }
}

model! {
    /// Options of an invoice: accounting by row, and prices with or without VAT.
    ///
    /// Schema `ExtraInfo`.
    pub struct ExtraInfo {
        #[wire("accountingByRow", required)]
        /// Whether the invoice is posted row by row, with a ledger transaction of its own for every row. JSON member `accountingByRow`. Required in requests.
        pub accounting_by_row: Option<bool>,
        #[wire("unitPricesIncludeVat", required)]
        /// Whether the unit prices of the rows include VAT. JSON member `unitPricesIncludeVat`. Required in requests.
        pub unit_prices_include_vat: Option<bool>,
    }
}

model! {
    /// A sales or purchase invoice or order, offer, travel invoice, expense claim or self-assessed tax, with its rows.
    ///
    /// Schema `Invoice`.
    pub struct Invoice {
        #[wire("id")]
        /// Identifier of the invoice, assigned by Procountor. JSON member `id`.
        pub id: Option<i64>,
        #[wire("partnerId")]
        /// Identifier of the linked customer or supplier, who must be in the company's business partner register. Cannot be changed by an update. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("type", required)]
        /// Kind of invoice, which decides what is validated. Periodic tax returns can be read, but neither created nor updated. JSON member `type`. Required in requests.
        pub type_: Option<InvoiceType>,
        #[wire("status")]
        /// Status of the invoice: unfinished at first and never changed by an update. Updates need it to be unfinished; purchase invoices and orders, travel invoices and expense claims may also be received. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("date", required)]
        /// Date of the invoice, also called the billing date. JSON member `date`. Required in requests.
        pub date: Option<Date>,
        #[wire("paymentDate")]
        /// Day of the latest payment of the invoice, set by Procountor as payments are made. JSON member `paymentDate`.
        pub payment_date: Option<Date>,
        #[wire("counterParty", required)]
        /// Counterparty in full, also if `partnerId` is set, because the invoice keeps a copy of its own: buyer on sales invoices and orders, seller on purchase invoices and orders, reporter of the expenses on travel and expense invoices. JSON member `counterParty`. Required in requests.
        pub counter_party: Option<CounterParty>,
        #[wire("billingAddress")]
        /// Address to which the invoice is sent; if omitted on sales invoices, that of the counterparty (send `{}` for none). On purchase invoices and orders, the buyer's delivery address. JSON member `billingAddress`.
        pub billing_address: Option<InvoiceBillingAddress>,
        #[wire("deliveryAddress")]
        /// Address to which the goods are delivered; if omitted, that of the counterparty (send `{}` for none). On purchase invoices and orders the user interface does not show it: set the delivery address in `billingAddress`. JSON member `deliveryAddress`.
        pub delivery_address: Option<InvoiceDeliveryAddress>,
        #[wire("paymentInfo", required)]
        /// Payment details: bank account, method and due date. JSON member `paymentInfo`. Required in requests.
        pub payment_info: Option<PaymentInfo>,
        #[wire("deliveryTermsInfo")]
        /// Terms and place of delivery. JSON member `deliveryTermsInfo`.
        pub delivery_terms_info: Option<DeliveryTermsInfo>,
        #[wire("extraInfo", required)]
        /// Options for accounting by row and for prices with or without VAT. JSON member `extraInfo`. Required in requests.
        pub extra_info: Option<ExtraInfo>,
        #[wire("discountPercent", required)]
        /// Discount on the whole invoice, in percent with up to four decimals. JSON member `discountPercent`. At most 100. Required in requests.
        pub discount_percent: Option<Decimal>,
        #[wire("orderReference")]
        /// Reference to the order; becomes the message of the payment if there is no reference code. JSON member `orderReference`. At most 70 characters.
        pub order_reference: Option<String>,
        #[wire("invoiceRows", required)]
        /// Rows of the invoice: at least one, except on periodic tax returns, which have none. JSON member `invoiceRows`. Required in requests.
        pub invoice_rows: Option<Vec<InvoiceRow>>,
        #[wire("invoiceNumber")]
        /// Number of the invoice, given by Procountor; a number of your own goes into the original invoice number. JSON member `invoiceNumber`.
        pub invoice_number: Option<i64>,
        #[wire("vatStatus")]
        /// Number of the VAT status of the invoice; optional only on travel invoices and expense claims. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("originalInvoiceNumber")]
        /// Number in the other system: on sales invoices your own number, which is searchable and not printed for the customer; on purchase invoices that of the biller. JSON member `originalInvoiceNumber`. At most 40 characters.
        pub original_invoice_number: Option<String>,
        #[wire("deliveryStartDate")]
        /// Day on which the delivery period begins. JSON member `deliveryStartDate`.
        pub delivery_start_date: Option<Date>,
        #[wire("deliveryEndDate")]
        /// Day on which the delivery period ends. JSON member `deliveryEndDate`.
        pub delivery_end_date: Option<Date>,
        #[wire("deliveryMethod")]
        /// Method by which the goods are delivered; "other" is not supported on sales invoices and sales orders. JSON member `deliveryMethod`.
        pub delivery_method: Option<DeliveryMethod>,
        #[wire("deliveryInstructions")]
        /// Instructions for the delivery. JSON member `deliveryInstructions`. At most 255 characters.
        pub delivery_instructions: Option<String>,
        #[wire("invoiceChannel", required)]
        /// Channel by which the invoice is sent; EDIFACT and paper invoice can be read but not set. JSON member `invoiceChannel`. Required in requests.
        pub invoice_channel: Option<InvoiceChannel>,
        #[wire("invoiceOperatorInfo")]
        /// Invoice operator and its receiving address; read-only, on purchase invoices only. JSON member `invoiceOperatorInfo`.
        pub invoice_operator_info: Option<InvoiceOperatorInfo>,
        #[wire("penaltyPercent")]
        /// Interest charged on late payment, in percent with up to two decimals. JSON member `penaltyPercent`.
        pub penalty_percent: Option<Decimal>,
        #[wire("language")]
        /// Language in which the invoice is written; required on sales invoices and orders, ignored on others. JSON member `language`.
        pub language: Option<Language>,
        #[wire("invoiceTemplateId")]
        /// Identifier of the invoice template; only on sales invoices and sales orders. JSON member `invoiceTemplateId`.
        pub invoice_template_id: Option<i64>,
        #[wire("additionalInformation")]
        /// Additional text printed on the invoice, as opposed to its internal notes; lines are broken with `\n`. JSON member `additionalInformation`. At most 10000 characters.
        pub additional_information: Option<String>,
        #[wire("vatCountry")]
        /// Country whose VAT rules apply; required of companies with foreign VAT, which must be agreed with Procountor first. JSON member `vatCountry`.
        pub vat_country: Option<Country>,
        #[wire("ledgerReceiptId")]
        /// Identifier of the ledger receipt in which the invoice's accounts, dimensions and VAT are edited. Updating the invoice can replace it by another. JSON member `ledgerReceiptId`.
        pub ledger_receipt_id: Option<i64>,
        #[wire("notes")]
        /// Notes of the seller or buyer, not visible on the invoice; lines are broken with `\n`. JSON member `notes`. At most 10000 characters.
        pub notes: Option<String>,
        #[wire("factoringContractId")]
        /// Identifier of the factoring contract; only on sales invoices and sales orders. The payment must go to the contract's bank account and cannot be in cash. JSON member `factoringContractId`.
        pub factoring_contract_id: Option<i64>,
        #[wire("factoringText")]
        /// Additional notes about the factoring contract; only on sales invoices and sales orders. JSON member `factoringText`.
        pub factoring_text: Option<String>,
        #[wire("sum")]
        /// Total of a periodic tax return; read-only, and ignored on all other invoices. JSON member `sum`.
        pub sum: Option<Decimal>,
        #[wire("travelInformationItems")]
        /// Trips of a travel invoice, each with dates, destinations and purpose. JSON member `travelInformationItems`.
        pub travel_information_items: Option<Vec<TravelInformationItem>>,
        #[wire("invoiceApprovalInformation")]
        /// Verifiers and acceptors of the invoice in circulation. JSON member `invoiceApprovalInformation`.
        pub invoice_approval_information: Option<InvoiceApprovalInformation>,
        #[wire("attachments")]
        /// Attachments of the invoice, managed by the attachment operations. JSON member `attachments`.
        pub attachments: Option<Vec<Attachment>>,
        #[wire("orderNumber")]
        /// Number of the order; only on sales and purchase invoices of Finnish companies. JSON member `orderNumber`.
        pub order_number: Option<String>,
        #[wire("agreementNumber")]
        /// Number of the agreement; only on sales and purchase invoices of Finnish companies. JSON member `agreementNumber`.
        pub agreement_number: Option<String>,
        #[wire("accountingCode")]
        /// Accounting code; only on sales and purchase invoices of Finnish companies. JSON member `accountingCode`.
        pub accounting_code: Option<String>,
        #[wire("deliverySite")]
        /// Site of the delivery; only on sales and purchase invoices of Finnish companies. JSON member `deliverySite`.
        pub delivery_site: Option<String>,
        #[wire("tenderReference")]
        /// Reference to the tender; only on sales and purchase invoices of Finnish companies. JSON member `tenderReference`.
        pub tender_reference: Option<String>,
        #[wire("buyerReferenceIdentifier")]
        /// Reference of the buyer; only on sales and purchase invoices of Finnish companies. JSON member `buyerReferenceIdentifier`. At most 70 characters.
        pub buyer_reference_identifier: Option<String>,
        #[wire("sellerReferenceIdentifier")]
        /// Reference of the seller; only on sales and purchase invoices of Finnish companies. JSON member `sellerReferenceIdentifier`. At most 70 characters.
        pub seller_reference_identifier: Option<String>,
        #[wire("version", lock)]
        /// Version of the invoice, to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("invoiceSumInfo")]
        /// Totals of the invoice in the accounting currency, and also in the invoice currency where that is a different one. JSON member `invoiceSumInfo`.
        pub invoice_sum_info: Option<Vec<InvoiceSumInfo>>,
        #[wire("creatorId")]
        /// Identifier of the user who owns the invoice. JSON member `creatorId`.
        pub creator_id: Option<i64>,
        #[wire("isOffer")]
        /// Whether it is an offer; only sales orders can be. JSON member `isOffer`.
        pub is_offer: Option<bool>,
    }
}

model! {
    /// The users who verify and approve an invoice in circulation.
    ///
    /// Schema `InvoiceApprovalInformation`.
    pub struct InvoiceApprovalInformation {
        #[wire("acceptors")]
        /// Users who approve the invoice. JSON member `acceptors`.
        pub acceptors: Option<Vec<InvoiceCheckerInformation>>,
        #[wire("verifiers")]
        /// Users who verify the invoice. JSON member `verifiers`.
        pub verifiers: Option<Vec<InvoiceCheckerInformation>>,
    }
}

read_model! {
    /// The main data of an invoice, as found in invoice searches.
    ///
    /// Schema `InvoiceBasicInfo`.
    pub struct InvoiceBasicInfo {
        #[wire("id")]
        /// Identifier of the invoice, with which [`GET /invoices/{invoiceId}`](crate::resources::invoices::Invoices::get) returns its full data. JSON member `id`.
        pub id: Option<i64>,
        #[wire("partnerId")]
        /// Identifier of the linked customer or supplier in the company's business partner register. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("type")]
        /// Kind of invoice, such as sales invoice, purchase order or travel invoice. JSON member `type`.
        pub type_: Option<InvoiceType>,
        #[wire("status")]
        /// Status of the invoice, such as unfinished, sent or paid. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("invoiceNumber")]
        /// Number of the invoice, given by Procountor. JSON member `invoiceNumber`.
        pub invoice_number: Option<i64>,
        #[wire("originalInvoiceNumber")]
        /// Number in the other system: on sales invoices your own number, which is searchable and not printed for the customer; on purchase invoices that of the biller. JSON member `originalInvoiceNumber`.
        pub original_invoice_number: Option<String>,
        #[wire("invoiceChannel")]
        /// Channel by which the invoice is sent. JSON member `invoiceChannel`.
        pub invoice_channel: Option<InvoiceChannel>,
        #[wire("date")]
        /// Date of the invoice, also called the billing date. JSON member `date`.
        pub date: Option<Date>,
        #[wire("dueDate")]
        /// Day on which payment of the invoice is due. JSON member `dueDate`.
        pub due_date: Option<Date>,
        #[wire("newDueDate")]
        /// New day on which payment is due, if it was changed. JSON member `newDueDate`.
        pub new_due_date: Option<Date>,
        #[wire("created")]
        /// Time at which the invoice was created, set by Procountor. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("version", lock)]
        /// Version of the invoice, a time renewed by Procountor on every change; to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
        #[wire("invoiceSumInfo")]
        /// Totals of the invoice in the accounting currency, and also in the invoice currency where that is a different one. JSON member `invoiceSumInfo`.
        pub invoice_sum_info: Option<Vec<InvoiceSumInfo>>,
        #[wire("creatorId")]
        /// Identifier of the user who owns the invoice. JSON member `creatorId`.
        pub creator_id: Option<i64>,
        #[wire("counterParty")]
        /// Buyer on sales invoices and orders, seller on purchase invoices and orders, reporter of the expenses on travel and expense invoices. JSON member `counterParty`.
        pub counter_party: Option<CounterParty>,
        #[wire("isOffer")]
        /// Whether it is an offer. JSON member `isOffer`.
        pub is_offer: Option<bool>,
    }
}

model! {
    /// The address to which an invoice is sent.
    ///
    /// Schema `InvoiceBillingAddress`.
    pub struct InvoiceBillingAddress {
        #[wire("name")]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional address line, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street address. Required on electronic sales invoices, and on mailed sales invoices and orders unless the counterparty's address has it. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. Required on electronic sales invoices, and on mailed sales invoices and orders unless the counterparty's address has it. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City or town. Required on electronic sales invoices, and on mailed sales invoices and orders unless the counterparty's address has it. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("subdivision")]
        /// Subdivision of the city, part of the address. JSON member `subdivision`. At most 35 characters.
        pub subdivision: Option<String>,
    }
}

model! {
    /// A verifier or acceptor of a purchase invoice, travel invoice or expense claim.
    ///
    /// Schema `InvoiceCheckerInformation`.
    pub struct InvoiceCheckerInformation {
        #[wire("userId", required)]
        /// Identifier of the verifying or approving user. JSON member `userId`. Required in requests.
        pub user_id: Option<i64>,
        #[wire("eventPerformed")]
        /// Day on which the user verified or approved the invoice; absent until then. JSON member `eventPerformed`.
        pub event_performed: Option<Date>,
    }
}

model! {
    /// The address to which the goods of an invoice are delivered.
    ///
    /// Schema `InvoiceDeliveryAddress`.
    pub struct InvoiceDeliveryAddress {
        #[wire("name")]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("specifier")]
        /// Additional address line, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("street")]
        /// Street address. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City or town. JSON member `city`. At most 40 characters.
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
    /// The invoices that wait for the current user to verify or approve them.
    ///
    /// Schema `InvoiceIds`.
    pub struct InvoiceIds {
        #[wire("invoiceIds")]
        /// Identifiers of the waiting invoices, including those where the user acts as a substitute. JSON member `invoiceIds`.
        pub invoice_ids: Option<Vec<i64>>,
    }
}

model! {
    /// New notes for an invoice, which can be set whatever its status.
    ///
    /// Schema `InvoiceNotes`.
    pub struct InvoiceNotes {
        #[wire("notes", required)]
        /// Notes on the invoice; lines are broken with `\n`. JSON member `notes`. At most 10000 characters. Required in requests.
        pub notes: Option<String>,
    }
}

model! {
    /// The invoice operator of a purchase invoice.
    ///
    /// Schema `InvoiceOperatorInfo`.
    pub struct InvoiceOperatorInfo {
        #[wire("operator")]
        /// Operator of the invoice. JSON member `operator`.
        pub operator: Option<String>,
        #[wire("receivingAddress")]
        /// Receiving address at the operator. JSON member `receivingAddress`.
        pub receiving_address: Option<String>,
    }
}

model! {
    /// A row of an invoice: a product or service with its quantity, price and VAT.
    ///
    /// Schema `InvoiceRow`.
    pub struct InvoiceRow {
        #[wire("id")]
        /// Identifier of the row; transactions of the ledger receipt do not refer to it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("productId")]
        /// Identifier of the product in the product register, from which the row may deviate. Its accounts are used only with accounting by row. JSON member `productId`.
        pub product_id: Option<i64>,
        #[wire("product", required)]
        /// Name of the product. JSON member `product`. Not empty. Required in requests.
        pub product: Option<String>,
        #[wire("productCode")]
        /// Code of the product. JSON member `productCode`.
        pub product_code: Option<String>,
        #[wire("quantity", required)]
        /// Quantity of the product, in the unit of the row. JSON member `quantity`. Required in requests.
        pub quantity: Option<Decimal>,
        #[wire("unit", required)]
        /// Unit of the quantity, such as piece, hour or kilogram. JSON member `unit`. Required in requests.
        pub unit: Option<Unit>,
        #[wire("unitPrice", required)]
        /// Price of one unit; whether VAT is included is set in the extra information of the invoice. JSON member `unitPrice`. Required in requests.
        pub unit_price: Option<Decimal>,
        #[wire("discountPercent", required)]
        /// Discount on this row, in percent, beside any discount on the whole invoice. JSON member `discountPercent`. Required in requests.
        pub discount_percent: Option<Decimal>,
        #[wire("vatPercent", required)]
        /// VAT rate of the row, in percent; must be one that the company uses at present. JSON member `vatPercent`. Required in requests.
        pub vat_percent: Option<Decimal>,
        #[wire("vatStatus")]
        /// Number of the VAT status of the row; overrides that of the invoice and must match the VAT percentage. JSON member `vatStatus`.
        pub vat_status: Option<i64>,
        #[wire("comment")]
        /// Comment on the row, visible on the invoice. JSON member `comment`. At most 512 characters.
        pub comment: Option<String>,
        #[wire("startDate")]
        /// First day of the row's accrual or delivery period. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Last day of the row's accrual or delivery period. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("headerText")]
        /// Heading in the content row attached to this one; only on sales invoices, sales orders and offers. JSON member `headerText`. At most 512 characters.
        pub header_text: Option<String>,
        #[wire("explanationText")]
        /// Explanation in the content row attached to this one; only on sales invoices, sales orders and offers. JSON member `explanationText`. At most 512 characters.
        pub explanation_text: Option<String>,
    }
}

/// One page of invoices.
///
/// Schema `InvoiceSearchResult`.
pub type InvoiceSearchResult = Page<InvoiceBasicInfo>;

model! {
    /// The totals of an invoice in one currency.
    ///
    /// Schema `InvoiceSumInfo`.
    pub struct InvoiceSumInfo {
        #[wire("currency")]
        /// Currency of the totals, as an ISO 4217 code: the accounting currency or that of the invoice. JSON member `currency`.
        pub currency: Option<String>,
        #[wire("inAccountingCurrency")]
        /// Whether the totals are in the accounting currency rather than that of the invoice. JSON member `inAccountingCurrency`.
        pub in_accounting_currency: Option<bool>,
        #[wire("excludingVatTotal")]
        /// Total of all rows without VAT. JSON member `excludingVatTotal`.
        pub excluding_vat_total: Option<Decimal>,
        #[wire("vatSumTotal")]
        /// Total VAT of all rows. JSON member `vatSumTotal`.
        pub vat_sum_total: Option<Decimal>,
        #[wire("invoiceSumTotal")]
        /// Total with VAT: the total without VAT plus the VAT total, in the same currency. JSON member `invoiceSumTotal`.
        pub invoice_sum_total: Option<Decimal>,
    }
}

read_model! {
    /// An event in the history of an invoice, such as approval, sending or a payment reminder.
    ///
    /// Schema `InvoiceTransaction`.
    pub struct InvoiceTransaction {
        #[wire("action")]
        /// Kind of event, such as approval, sending or a payment reminder. JSON member `action`.
        pub action: Option<InvoiceAction>,
        #[wire("name")]
        /// Name of the event. JSON member `name`.
        pub name: Option<String>,
        #[wire("date")]
        /// Time of the event. JSON member `date`.
        pub date: Option<DateTime>,
        #[wire("details")]
        /// Further details of the event. JSON member `details`.
        pub details: Option<String>,
    }
}

read_model! {
    /// The event histories of several requested invoices.
    ///
    /// Schema `InvoiceTransactionsByInvoicesDTO`.
    #[doc(alias = "InvoiceTransactionsByInvoicesDTO")]
    pub struct InvoiceTransactionList {
        #[wire("results")]
        /// Event history of each invoice. JSON member `results`.
        pub results: Option<Vec<InvoiceTransactionsByInvoice>>,
    }
}

read_model! {
    /// The event history of an invoice.
    ///
    /// Schema `InvoiceTransactions`.
    pub struct InvoiceTransactions {
        #[wire("transactions")]
        /// Events in the history of the invoice. JSON member `transactions`.
        pub transactions: Option<Vec<InvoiceTransaction>>,
    }
}

read_model! {
    /// The event history of one of several requested invoices.
    ///
    /// Schema `InvoiceTransactionsByInvoice`.
    pub struct InvoiceTransactionsByInvoice {
        #[wire("invoiceId")]
        /// Identifier of the invoice that the history belongs to. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("transactions")]
        /// Events in the history of the invoice. JSON member `transactions`.
        pub transactions: Option<Vec<InvoiceTransaction>>,
    }
}

model! {
    /// Payment to record when an invoice is marked as paid.
    ///
    /// Schema `MarkInvoiceAsPaid`.
    pub struct MarkInvoiceAsPaid {
        #[wire("paymentDate", required)]
        /// Day of the payment, outside any closed financial period. JSON member `paymentDate`. Required in requests.
        pub payment_date: Option<Date>,
        #[wire("amount", required)]
        /// Amount that was paid, in the currency of the invoice. Less than the rest gives `PARTLY_PAID`, otherwise `MARKED_PAID`. JSON member `amount`. Required in requests.
        pub amount: Option<Decimal>,
        #[wire("currency", required)]
        /// Currency of the amount as an ISO 4217 code, always that of the invoice. JSON member `currency`. Required in requests.
        pub currency: Option<Currency>,
        #[wire("description")]
        /// Description of the payment; only on sales invoices. JSON member `description`. At most 140 characters.
        pub description: Option<String>,
        #[wire("paymentMethodType")]
        /// Way in which the invoice was settled, such as cash, set-off or credit loss; only on sales invoices. JSON member `paymentMethodType`.
        pub payment_method_type: Option<MarkPaidMethod>,
    }
}

read_model! {
    /// A payment of an invoice, such as a bank transfer, cash payment or set-off.
    ///
    /// Schema `PaymentEvent`.
    pub struct PaymentEvent {
        #[wire("id")]
        /// Identifier of the payment event, as [`GET /invoices/{invoiceId}/paymentevents/{paymentEventId}`](crate::resources::invoices::Invoices::get_payment_event) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("invoiceId")]
        /// Identifier of the invoice that is paid. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("type")]
        /// Kind of payment, such as cash, set-off or reference payment. Cash discount, credit loss and set-off settle without money (inferred). JSON member `type`.
        pub type_: Option<PaymentEventType>,
        #[wire("paymentDate")]
        /// Day of the payment. JSON member `paymentDate`.
        pub payment_date: Option<Date>,
        #[wire("status")]
        /// Stage of the payment, from queued to paid or removed; many values of the enum are for invoices and receipts only. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("amount")]
        /// Amount that is paid, in the accounting currency. The sign, and the events that count towards the sum of the invoice, are not documented. JSON member `amount`.
        pub amount: Option<Decimal>,
        #[wire("currency")]
        /// Accounting currency that the amount is in, as an ISO 4217 code. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("description")]
        /// Description of the payment; only on sales invoices. JSON member `description`.
        pub description: Option<String>,
        #[wire("paidAmount")]
        /// Amount that is paid, in the paid currency; present only on payments in another currency than the accounting currency. JSON member `paidAmount`.
        pub paid_amount: Option<Decimal>,
        #[wire("paidCurrency")]
        /// Currency in which the payment is made, as an ISO 4217 code; present only if it differs from the accounting currency. JSON member `paidCurrency`.
        pub paid_currency: Option<Currency>,
    }
}

/// One page of payment events.
///
/// Schema `PaymentEventSearchResult`.
pub type PaymentEventSearchResult = Page<PaymentEvent>;

model! {
    /// The payment details of an invoice: method, currency, bank account, due date and reference code.
    ///
    /// Schema `PaymentInfo`.
    pub struct PaymentInfo {
        #[wire("paymentMethod", required)]
        /// Method of payment; those other than bank transfer, cash and clearing can need data that the API lacks. Direct debit cannot be set; DKLMPKRE is read-only and gave way to domestic creditor payment. JSON member `paymentMethod`. Required in requests.
        pub payment_method: Option<InvoicePaymentMethod>,
        #[wire("currency", required)]
        /// Currency of the payment, as an ISO 4217 code. JSON member `currency`. Required in requests.
        pub currency: Option<Currency>,
        #[wire("bankAccount")]
        /// Bank account that receives the payment; optional for cash payments. Its counterpart in `counterParty` is deprecated. JSON member `bankAccount`.
        pub bank_account: Option<BankAccount>,
        #[wire("dueDate", required)]
        /// Day on which payment is due; the payment term is 0 to 999 days. JSON member `dueDate`. Required in requests.
        pub due_date: Option<Date>,
        #[wire("newDueDate")]
        /// New day on which payment is due, if it was changed. JSON member `newDueDate`.
        pub new_due_date: Option<Date>,
        #[wire("currencyRate", required)]
        /// Exchange rate: units of foreign currency per unit of domestic currency. Set to 1 unless the payment is in a foreign currency. JSON member `currencyRate`. 0 to 1000000. Required in requests.
        pub currency_rate: Option<Decimal>,
        #[wire("paymentTermPercentage")]
        /// Discount for payment before the due date, in percent, from the terms of payment. JSON member `paymentTermPercentage`.
        pub payment_term_percentage: Option<Decimal>,
        #[wire("cashDiscount")]
        /// Cash discount of the invoice; only on sales and purchase invoices and orders. JSON member `cashDiscount`.
        pub cash_discount: Option<CashDiscount>,
        #[wire("bankReferenceCode")]
        /// Payment reference code, ending in a valid check digit. If it is empty, Procountor generates one; if it is left out, the invoice has none. JSON member `bankReferenceCode`.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Type of reference code to generate; refused with status 400 if not allowed in the user's country. The type that is generated without it is not documented. JSON member `bankReferenceCodeType`.
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("clearingCode")]
        /// Clearing code of the recipient's bank; for foreign payments. JSON member `clearingCode`. At most 50 characters.
        pub clearing_code: Option<String>,
    }
}

read_model! {
    /// A user that comments on an invoice can tag.
    ///
    /// Schema `TaggableUser`.
    pub struct TaggableUser {
        #[wire("displayName")]
        /// Generated name by which comments tag the user: usually first name and surname joined in lower case, numbered if not unique. JSON member `displayName`.
        pub display_name: Option<String>,
        #[wire("fullName")]
        /// Full name of the user. JSON member `fullName`.
        pub full_name: Option<String>,
    }
}

read_model! {
    /// The users that comments on an invoice can tag.
    ///
    /// Schema `TaggableUsers`.
    pub struct TaggableUsers {
        #[wire("taggableUsers")]
        /// Users that comments can tag. JSON member `taggableUsers`.
        pub taggable_users: Option<Vec<TaggableUser>>,
    }
}

read_model! {
    /// A user tagged in a comment on an invoice.
    ///
    /// Schema `TaggedUser`.
    pub struct TaggedUser {
        #[wire("userTagId")]
        /// Identifier of the tag, created when the user is tagged. JSON member `userTagId`.
        pub user_tag_id: Option<i64>,
        #[wire("displayName")]
        /// Generated name by which comments tag the user: usually first name and surname joined in lower case, numbered if not unique. JSON member `displayName`.
        pub display_name: Option<String>,
        #[wire("fullName")]
        /// Full name of the user. JSON member `fullName`.
        pub full_name: Option<String>,
        #[wire("read")]
        /// Time at which the user read the comment. JSON member `read`.
        pub read: Option<DateTime>,
    }
}

model! {
    /// A summary of the users tagged in a comment on an invoice.
    ///
    /// Schema `TaggedUsersInfo`.
    pub struct TaggedUsersInfo {
        #[wire("numTaggedUsers")]
        /// Number of tagged users. JSON member `numTaggedUsers`.
        pub num_tagged_users: Option<i64>,
        #[wire("readByAllTaggedUsers")]
        /// Whether every tagged user has read the comment. JSON member `readByAllTaggedUsers`.
        pub read_by_all_tagged_users: Option<bool>,
    }
}

model! {
    /// A trip on a travel invoice.
    ///
    /// Schema `TravelInformationItem`.
    pub struct TravelInformationItem {
        #[wire("departure")]
        /// Day of departure, as free text. JSON member `departure`. At most 40 characters.
        pub departure: Option<String>,
        #[wire("arrival")]
        /// Day of return, as free text. JSON member `arrival`. At most 40 characters.
        pub arrival: Option<String>,
        #[wire("places")]
        /// Destinations of the trip, as free text. JSON member `places`. At most 255 characters.
        pub places: Option<String>,
        #[wire("purpose")]
        /// Purpose of the trip, as free text. JSON member `purpose`. At most 255 characters.
        pub purpose: Option<String>,
    }
}
