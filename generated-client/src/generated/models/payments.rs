//! Models used only by `payments`.

use super::{
    AccountingDocumentType, BankReferenceCodeType, BusinessIdentifier, Country, Currency,
    InfoMessage, InvoicePaymentSummaries, InvoiceStatus, OutgoingPaymentMethod,
    PaymentBasicInfo, PaymentErrorReferenceType, PaymentErrorStatus, PaymentErrorType,
    PaymentSummaries, SalaryPaymentMethod, SalaryPaymentStatus, ServiceCharge,
};
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

read_model! {
    /// A payment of an invoice, as found in searches for payments and payment events.
    ///
    /// Schema `BasicPaymentTransactionData`.
    pub struct BasicPaymentTransactionData {
        #[wire("id")]
        /// Identifier of the payment, as [`GET /payments/{paymentId}`](crate::resources::payments::Payments::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("invoiceId")]
        /// Identifier of the invoice to be paid by the payment. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("paymentDate")]
        /// Day on which the payment is to be made. JSON member `paymentDate`.
        pub payment_date: Option<Date>,
        #[wire("amount")]
        /// Amount to be paid, in the currency of the invoice. JSON member `amount`.
        pub amount: Option<Decimal>,
        #[wire("receiverName")]
        /// Name of the recipient. JSON member `receiverName`.
        pub receiver_name: Option<String>,
        #[wire("status")]
        /// Stage of the payment, from queued to paid or removed; many values of the enum are for invoices and receipts only. JSON member `status`.
        pub status: Option<InvoiceStatus>,
        #[wire("serviceCharge")]
        /// Division of the bank fees between payer and recipient. JSON member `serviceCharge`.
        pub service_charge: Option<ServiceCharge>,
        #[wire("paidAmount")]
        /// Amount that is paid, in the paid currency. JSON member `paidAmount`.
        pub paid_amount: Option<Decimal>,
        #[wire("paidCurrency")]
        /// Currency in which the payment is made, as an ISO 4217 code. JSON member `paidCurrency`.
        pub paid_currency: Option<Currency>,
    }
}

model! {
    /// Bank transfer that is not tied to an invoice, an entry in a request for direct bank transfers.
    ///
    /// Schema `DirectBankTransfer`.
    pub struct DirectBankTransfer {
        #[wire("amount", required)]
        /// Amount to be paid, in the currency given beside it. JSON member `amount`. At least 0. Required in requests.
        pub amount: Option<Decimal>,
        #[wire("bankReferenceCode")]
        /// Reference code that goes with the payment. JSON member `bankReferenceCode`. At most 40 characters.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Type of reference code to generate; refused with status 400 if not allowed in the user's country. JSON member `bankReferenceCodeType`.
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("message")]
        /// Message that goes with the payment, for payments without a reference. JSON member `message`. At most 140 characters.
        pub message: Option<String>,
        #[wire("recipientBankAccount", required, personal)]
        /// Number of the recipient's bank account. JSON member `recipientBankAccount`. At most 80 characters. Required in requests. Hidden in `Debug`.
        pub recipient_bank_account: Option<String>,
        #[wire("recipientBicCode")]
        /// BIC (SWIFT code) of the recipient's bank. JSON member `recipientBicCode`. At most 80 characters.
        pub recipient_bic_code: Option<String>,
        #[wire("paymentMethod", required)]
        /// Kind of payment to make, such as a Finnish bank transfer or a Swedish Bankgiro payment. JSON member `paymentMethod`. Required in requests.
        pub payment_method: Option<OutgoingPaymentMethod>,
        #[wire("payerBankAccount", personal)]
        /// Bank account that pays, one already set up in the environment. When left out, the default account for payments. JSON member `payerBankAccount`. Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("paymentDate", required)]
        /// Day on which the payment is to be made, later than the current day. JSON member `paymentDate`. Required in requests.
        pub payment_date: Option<Date>,
        #[wire("receiverBankClearingCode")]
        /// Clearing code of the recipient's bank. JSON member `receiverBankClearingCode`.
        pub receiver_bank_clearing_code: Option<String>,
        #[wire("recipientNameAndAddress", required)]
        /// Name of the recipient, with the full address for foreign payments, Nets and SpareBank (Norway), and Swedbank and Danske Bank without a reference (Sweden). Otherwise only the name is used. JSON member `recipientNameAndAddress`. Required in requests.
        pub recipient_name_and_address: Option<PaymentRecipientNameAndAddress>,
        #[wire("receiverBankNameAndAddress")]
        /// Name and address of the recipient's bank, for foreign payments. JSON member `receiverBankNameAndAddress`.
        pub receiver_bank_name_and_address: Option<PaymentReceiverBankNameAndAddress>,
        #[wire("intermediaryBankNameAndAddress")]
        /// Name and address of an intermediary bank, for foreign payments; when given at all, it must be complete. JSON member `intermediaryBankNameAndAddress`.
        pub intermediary_bank_name_and_address: Option<
            PaymentIntermediaryBankNameAndAddress,
        >,
        #[wire("intermediaryBankBic")]
        /// BIC (SWIFT code) of the intermediary bank. JSON member `intermediaryBankBic`.
        pub intermediary_bank_bic: Option<String>,
        #[wire("serviceCharge")]
        /// Division of the bank fees between payer and recipient; by default on Finnish foreign payments, both pay their own. JSON member `serviceCharge`.
        pub service_charge: Option<ServiceCharge>,
        #[wire("currencyCode", required)]
        /// Currency of the amount as an ISO 4217 code. JSON member `currencyCode`. Required in requests.
        pub currency_code: Option<Currency>,
        #[wire("customId")]
        /// Identifier that the caller gives the transfer, to match transactions to payments later. JSON member `customId`. 1 to 64 characters.
        pub custom_id: Option<String>,
    }
}

model! {
    /// Request for one or more direct bank transfers.
    ///
    /// Schema `DirectBankTransferList`.
    pub struct DirectBankTransferList {
        #[wire("directBankTransfers", required)]
        /// Direct bank transfers to make. JSON member `directBankTransfers`. At least 1 item. Required in requests.
        pub direct_bank_transfers: Option<Vec<DirectBankTransfer>>,
    }
}

model! {
    /// Salary payment to one person, an entry in a request for direct salary payments, in Finnish environments only.
    ///
    /// Schema `DirectSalaryPayment`.
    pub struct DirectSalaryPayment {
        #[wire("amount", required, personal)]
        /// Amount to be paid, in euros. JSON member `amount`. At least 0. Required in requests. Hidden in `Debug`.
        pub amount: Option<Decimal>,
        #[wire("bankReferenceCode")]
        /// Reference code that goes with the payment. JSON member `bankReferenceCode`. At most 40 characters.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Type of reference code to generate; refused with status 400 if not allowed in the user's country. JSON member `bankReferenceCodeType`.
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("message")]
        /// Message that goes with the payment, for payments without a reference. JSON member `message`. At most 140 characters.
        pub message: Option<String>,
        #[wire("recipientBankAccount", required, personal)]
        /// Number of the recipient's bank account. JSON member `recipientBankAccount`. At most 80 characters. Required in requests. Hidden in `Debug`.
        pub recipient_bank_account: Option<String>,
        #[wire("recipientBicCode")]
        /// BIC (SWIFT code) of the recipient's bank. JSON member `recipientBicCode`. At most 80 characters.
        pub recipient_bic_code: Option<String>,
        #[wire("recipientName", required)]
        /// Name of the recipient. JSON member `recipientName`. 1 to 80 characters. Required in requests.
        pub recipient_name: Option<String>,
        #[wire("recipientCode", required)]
        /// Personal or business identifier of the recipient, with its type. JSON member `recipientCode`. Required in requests.
        pub recipient_code: Option<BusinessIdentifier>,
        #[wire("currencyCode", required)]
        /// Currency of the amount, always the euro. JSON member `currencyCode`. Required in requests.
        pub currency_code: Option<Currency>,
        #[wire("customId", required)]
        /// Identifier that the caller gives the payment. JSON member `customId`. 1 to 64 characters. Required in requests.
        pub custom_id: Option<String>,
    }
}

read_model! {
    /// A list of direct salary payments with the identifiers of its payments.
    ///
    /// Schema `DirectSalaryPaymentGroup`.
    pub struct DirectSalaryPaymentGroup {
        #[wire("id")]
        /// Identifier of the payment list. JSON member `id`.
        pub id: Option<i64>,
        #[wire("listName")]
        /// Name of the payment list. JSON member `listName`.
        pub list_name: Option<String>,
        #[wire("created")]
        /// Time at which the payment list was created. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("status")]
        /// Payment status of the list, such as queued, sent to the bank or paid. JSON member `status`.
        pub status: Option<SalaryPaymentStatus>,
        #[wire("paymentMethod")]
        /// Method of payment; always Finnish salary transfer. JSON member `paymentMethod`.
        pub payment_method: Option<SalaryPaymentMethod>,
        #[wire("paymentDate")]
        /// Date of the payments in the list. JSON member `paymentDate`.
        pub payment_date: Option<DateTime>,
        #[wire("payerBankAccount", personal)]
        /// Number of the bank account that the payments are made from. JSON member `payerBankAccount`. Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("totalSum", personal)]
        /// Total of all payments in the list. JSON member `totalSum`. Hidden in `Debug`.
        pub total_sum: Option<Decimal>,
        #[wire("customId")]
        /// Identifier that the caller gave the payment list. JSON member `customId`.
        pub custom_id: Option<String>,
        #[wire("payments")]
        /// Identifiers of the payments in the list. JSON member `payments`.
        pub payments: Option<Vec<PaymentBasicInfo>>,
    }
}

read_model! {
    /// A list of direct salary payments without its payments, as found in searches.
    ///
    /// Schema `DirectSalaryPaymentGroupBaseInfo`.
    pub struct DirectSalaryPaymentGroupBaseInfo {
        #[wire("id")]
        /// Identifier of the payment list. JSON member `id`.
        pub id: Option<i64>,
        #[wire("listName")]
        /// Name of the payment list. JSON member `listName`.
        pub list_name: Option<String>,
        #[wire("created")]
        /// Time at which the payment list was created. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("status")]
        /// Payment status of the list, such as queued, sent to the bank or paid. JSON member `status`.
        pub status: Option<SalaryPaymentStatus>,
        #[wire("paymentMethod")]
        /// Method of payment; always Finnish salary transfer. JSON member `paymentMethod`.
        pub payment_method: Option<SalaryPaymentMethod>,
        #[wire("paymentDate")]
        /// Date of the payments in the list. JSON member `paymentDate`.
        pub payment_date: Option<DateTime>,
        #[wire("payerBankAccount", personal)]
        /// Number of the bank account that the payments are made from. JSON member `payerBankAccount`. Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("totalSum", personal)]
        /// Total of all payments in the list. JSON member `totalSum`. Hidden in `Debug`.
        pub total_sum: Option<Decimal>,
        #[wire("customId")]
        /// Identifier that the caller gave the payment list. JSON member `customId`.
        pub custom_id: Option<String>,
    }
}

/// One page of lists of direct salary payments.
///
/// Schema `DirectSalaryPaymentGroupBaseInfoSearchResult`.
pub type DirectSalaryPaymentGroupBaseInfoSearchResult = Page<
    DirectSalaryPaymentGroupBaseInfo,
>;

model! {
    /// Request for a list of direct salary payments, made on one day by one method, in Finnish environments only.
    ///
    /// Schema `DirectSalaryPayments`.
    pub struct DirectSalaryPayments {
        #[wire("listName", required)]
        /// Name of the payment list, by which it can be recognized. JSON member `listName`. 1 to 80 characters. Required in requests.
        pub list_name: Option<String>,
        #[wire("paymentMethod", required)]
        /// Method of all payments in the list; always Finnish salary transfer. JSON member `paymentMethod`. Required in requests.
        pub payment_method: Option<SalaryPaymentMethod>,
        #[wire("paymentDate", required)]
        /// Day on which all payments in the list are to be made, later than the current day. JSON member `paymentDate`. Required in requests.
        pub payment_date: Option<Date>,
        #[wire("payerBankAccount", personal)]
        /// Bank account that pays the whole list, one already set up in the environment. When left out, the default account for payments. JSON member `payerBankAccount`. Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("customId")]
        /// Identifier that the caller gives the payment list, by which the list can be found later; optional. JSON member `customId`. 1 to 80 characters.
        pub custom_id: Option<String>,
        #[wire("payments", required)]
        /// Salary payments in the list. JSON member `payments`. At least 1 item. Required in requests.
        pub payments: Option<Vec<DirectSalaryPayment>>,
    }
}

read_model! {
    /// Possible responses to the deprecated confirmation of direct salary payments, one for each confirmed action.
    ///
    /// Schema `DirectSalaryPaymentsConfirmationResponseModels`.
    pub struct DirectSalaryPaymentsConfirmationResponseModels {
        #[wire("PaymentGroup")]
        /// Payment list that was created, if [`POST /payments/directsalarypayments`](crate::resources::payments::Payments::create_direct_salary_payment) was confirmed. JSON member `PaymentGroup`.
        pub payment_group: Option<DirectSalaryPaymentGroup>,
        #[wire("InfoMessage")]
        /// Message about the outcome, if a payment list was cancelled with `PUT /payments/directsalarypayments/{paymentlistId}/cancel`. JSON member `InfoMessage`.
        pub info_message: Option<InfoMessage>,
    }
}

read_model! {
    /// Who handled a payment error and when, part of a handled error message.
    ///
    /// Schema `ErrorHandlingInfo`.
    pub struct ErrorHandlingInfo {
        #[wire("date")]
        /// Day on which the error was handled. JSON member `date`.
        pub date: Option<Date>,
        #[wire("userId")]
        /// Identifier of the Procountor user who handled the error. JSON member `userId`.
        pub user_id: Option<i64>,
        #[wire("firstName")]
        /// First name of the person who handled the error. JSON member `firstName`.
        pub first_name: Option<String>,
        #[wire("lastName")]
        /// Family name of the person who handled the error. JSON member `lastName`.
        pub last_name: Option<String>,
        #[wire("comment")]
        /// Comment left on how the error was handled. JSON member `comment`.
        pub comment: Option<String>,
    }
}

model! {
    /// Payment of one invoice, an entry in a request to pay invoices.
    ///
    /// Schema `InvoicePayment`.
    pub struct InvoicePayment {
        #[wire("amount", required)]
        /// Amount to be paid, in the currency of the invoice. JSON member `amount`. At least 0. Required in requests.
        pub amount: Option<Decimal>,
        #[wire("bankReferenceCode")]
        /// Reference code that goes with the payment. JSON member `bankReferenceCode`. At most 40 characters.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Type of reference code to generate; refused with status 400 if not allowed in the user's country. JSON member `bankReferenceCodeType`.
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("message")]
        /// Message that goes with the payment, for payments without a reference. JSON member `message`. At most 140 characters.
        pub message: Option<String>,
        #[wire("recipientBankAccount", required, personal)]
        /// Number of the recipient's bank account. JSON member `recipientBankAccount`. At most 80 characters. Required in requests. Hidden in `Debug`.
        pub recipient_bank_account: Option<String>,
        #[wire("recipientBicCode")]
        /// BIC (SWIFT code) of the recipient's bank. JSON member `recipientBicCode`. At most 80 characters.
        pub recipient_bic_code: Option<String>,
        #[wire("paymentMethod", required)]
        /// Kind of payment to make, such as a Finnish bank transfer or a Swedish Bankgiro payment. JSON member `paymentMethod`. Required in requests.
        pub payment_method: Option<OutgoingPaymentMethod>,
        #[wire("payerBankAccount", personal)]
        /// Bank account that pays, one already set up in the environment. When left out, the default account for payments. JSON member `payerBankAccount`. Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("paymentDate", required)]
        /// Day on which the payment is to be made, later than the current day. JSON member `paymentDate`. Required in requests.
        pub payment_date: Option<Date>,
        #[wire("receiverBankClearingCode")]
        /// Clearing code of the recipient's bank. JSON member `receiverBankClearingCode`.
        pub receiver_bank_clearing_code: Option<String>,
        #[wire("recipientNameAndAddress", required)]
        /// Name of the recipient, with the full address for foreign payments, Nets and SpareBank (Norway), and Swedbank and Danske Bank without a reference (Sweden). Otherwise only the name is used. JSON member `recipientNameAndAddress`. Required in requests.
        pub recipient_name_and_address: Option<PaymentRecipientNameAndAddress>,
        #[wire("receiverBankNameAndAddress")]
        /// Name and address of the recipient's bank, for foreign payments. JSON member `receiverBankNameAndAddress`.
        pub receiver_bank_name_and_address: Option<PaymentReceiverBankNameAndAddress>,
        #[wire("intermediaryBankNameAndAddress")]
        /// Name and address of an intermediary bank, for foreign payments; when given at all, it must be complete. JSON member `intermediaryBankNameAndAddress`.
        pub intermediary_bank_name_and_address: Option<
            PaymentIntermediaryBankNameAndAddress,
        >,
        #[wire("intermediaryBankBic")]
        /// BIC (SWIFT code) of the intermediary bank. JSON member `intermediaryBankBic`.
        pub intermediary_bank_bic: Option<String>,
        #[wire("serviceCharge")]
        /// Division of the bank fees between payer and recipient; by default on Finnish foreign payments, both pay their own. JSON member `serviceCharge`.
        pub service_charge: Option<ServiceCharge>,
        #[wire("invoiceId", required)]
        /// Identifier of the invoice to be paid by the payment. JSON member `invoiceId`. Required in requests.
        pub invoice_id: Option<i64>,
        #[wire("invoiceVersion", required, lock)]
        /// Version of the invoice, to be sent back unchanged when paying it. JSON member `invoiceVersion`. Required in requests. Optimistic lock token, sent back unchanged.
        pub invoice_version: Option<DateTime>,
    }
}

model! {
    /// Request to pay invoices: if one payment fails, none of the invoices is paid.
    ///
    /// Schema `InvoicePaymentList`.
    pub struct InvoicePaymentList {
        #[wire("payments", required)]
        /// Payments to make, each of one invoice. JSON member `payments`. At least 1 item. Required in requests.
        pub payments: Option<Vec<InvoicePayment>>,
    }
}

read_model! {
    /// Message about a failed payment, delivery or collection, as listed by the search for payment error messages.
    ///
    /// Schema `PaymentErrorMessage`.
    pub struct PaymentErrorMessage {
        #[wire("id")]
        /// Identifier of this message; the failed payment or invoice has one of its own. JSON member `id`.
        pub id: Option<i64>,
        #[wire("createdDate")]
        /// Day on which Procountor recorded the error. JSON member `createdDate`.
        pub created_date: Option<Date>,
        #[wire("type")]
        /// Kind of error: in a payment, Finvoice e-invoicing, TyEL pension insurance or Nets collection. JSON member `type`.
        pub type_: Option<PaymentErrorType>,
        #[wire("status")]
        /// Whether the error has been handled. JSON member `status`.
        pub status: Option<PaymentErrorStatus>,
        #[wire("errorCode")]
        /// Code of the error. JSON member `errorCode`.
        pub error_code: Option<String>,
        #[wire("referenceId")]
        /// Identifier of the object that the error concerns, for example a direct bank transfer or an invoice. JSON member `referenceId`.
        pub reference_id: Option<i64>,
        #[wire("referenceType")]
        /// Kind of object that the error concerns. `DIRECT_BANK_TRANSFER` stands for what used to be `BANK_TRANSFER`. JSON member `referenceType`.
        pub reference_type: Option<PaymentErrorReferenceType>,
        #[wire("invoiceType")]
        /// Type of the invoice or receipt that the error concerns; present for invoices only. JSON member `invoiceType`.
        pub invoice_type: Option<AccountingDocumentType>,
        #[wire("errorHandlingInfo")]
        /// Who handled the error and when; may be empty until that happens. JSON member `errorHandlingInfo`.
        pub error_handling_info: Option<ErrorHandlingInfo>,
    }
}

/// One page of results from the search for payment error messages.
///
/// Schema `PaymentErrorMessageSearchResult`.
pub type PaymentErrorMessageSearchResult = Page<PaymentErrorMessage>;

model! {
    /// Name and address of the intermediary bank in a foreign payment.
    ///
    /// Schema `PaymentIntermediaryBankNameAndAddress`.
    pub struct PaymentIntermediaryBankNameAndAddress {
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
    /// Name and address of the recipient's bank in a foreign payment.
    ///
    /// Schema `PaymentReceiverBankNameAndAddress`.
    pub struct PaymentReceiverBankNameAndAddress {
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
    /// Name and address of the recipient in an invoice payment or direct bank transfer.
    ///
    /// Schema `PaymentRecipientNameAndAddress`.
    pub struct PaymentRecipientNameAndAddress {
        #[wire("name", required)]
        /// Name on the first line of the address. JSON member `name`. At most 80 characters. Required in requests.
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
    /// A payment with its invoice, accounts and status, as read by its identifier.
    ///
    /// Schema `PaymentRowInfo`.
    pub struct PaymentRowInfo {
        #[wire("id")]
        /// Identifier of the payment, as [`GET /payments/{paymentId}`](crate::resources::payments::Payments::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("invoiceId")]
        /// Identifier of the invoice to be paid by the payment. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("paymentDate")]
        /// Day on which the payment is to be made; it was later than the day on which the payment was ordered. JSON member `paymentDate`.
        pub payment_date: Option<Date>,
        #[wire("amount")]
        /// Amount to be paid, in the currency of the invoice. JSON member `amount`.
        pub amount: Option<Decimal>,
        #[wire("receiverName")]
        /// Name of the recipient. JSON member `receiverName`.
        pub receiver_name: Option<String>,
        #[wire("currency")]
        /// Currency of the payment as an ISO 4217 code. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("payerAccount", personal)]
        /// Bank account from which the payment is made. JSON member `payerAccount`. Hidden in `Debug`.
        pub payer_account: Option<String>,
        #[wire("payerBic")]
        /// BIC (SWIFT code) of the payer's bank. JSON member `payerBic`.
        pub payer_bic: Option<String>,
        #[wire("message")]
        /// Message that goes with the payment. JSON member `message`.
        pub message: Option<String>,
        #[wire("receiverAccount", personal)]
        /// Bank account to which the payment is made. JSON member `receiverAccount`. Hidden in `Debug`.
        pub receiver_account: Option<String>,
        #[wire("receiverBic")]
        /// BIC (SWIFT code) of the recipient's bank. JSON member `receiverBic`.
        pub receiver_bic: Option<String>,
        #[wire("createdBy")]
        /// Name of the person who created the payment. JSON member `createdBy`.
        pub created_by: Option<String>,
        #[wire("status")]
        /// Status of the payment, such as queued, sent to the bank or paid. JSON member `status`.
        pub status: Option<InvoiceStatus>,
    }
}

/// One page of payments.
///
/// Schema `PaymentSearchResult`.
pub type PaymentSearchResult = Page<BasicPaymentTransactionData>;

read_model! {
    /// Possible responses to the deprecated confirmation of payments, one for each confirmed action.
    ///
    /// Schema `PaymentsConfirmationResponseModels`.
    pub struct PaymentsConfirmationResponseModels {
        #[wire("PaymentSummaries")]
        /// Payments that were created, if [`POST /payments/directbanktransfers`](crate::resources::payments::Payments::create_direct_bank_transfer) was confirmed. JSON member `PaymentSummaries`.
        pub payment_summaries: Option<PaymentSummaries>,
        #[wire("InfoMessage")]
        /// Message about the outcome, if a payment was deleted ([`DELETE /payments/{paymentId}`](crate::resources::payments::Payments::delete)) or cancelled ([`PUT /payments/{paymentId}/cancel`](crate::resources::payments::Payments::cancel)). JSON member `InfoMessage`.
        pub info_message: Option<InfoMessage>,
        #[wire("InvoicePaymentSummaries")]
        /// Payments that were created, if [`POST /payments`](crate::resources::payments::Payments::create) was confirmed. JSON member `InvoicePaymentSummaries`.
        pub invoice_payment_summaries: Option<InvoicePaymentSummaries>,
    }
}
