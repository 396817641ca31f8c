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
    /// Basic payment transaction data (schema `BasicPaymentTransactionData`).
    pub struct BasicPaymentTransactionData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<Date>,
        #[wire("amount")]
        /// Amount (`amount`).
        pub amount: Option<Decimal>,
        #[wire("receiverName")]
        /// Receiver name (`receiverName`).
        pub receiver_name: Option<String>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
        #[wire("serviceCharge")]
        /// Service charge (`serviceCharge`).
        pub service_charge: Option<ServiceCharge>,
        #[wire("paidAmount")]
        /// Paid amount (`paidAmount`).
        pub paid_amount: Option<Decimal>,
        #[wire("paidCurrency")]
        /// Paid currency (`paidCurrency`).
        pub paid_currency: Option<Currency>,
    }
}

model! {
    /// Direct bank transfer (schema `DirectBankTransfer`).
    pub struct DirectBankTransfer {
        #[wire("amount", required)]
        /// How much to transfer, never negative.
        /// JSON member `amount`. At least 0. Required in requests.
        pub amount: Option<Decimal>,
        #[wire("bankReferenceCode")]
        /// Bank reference code (`bankReferenceCode`). At most 40 characters.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Bank reference code type (`bankReferenceCodeType`).
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("message")]
        /// Message (`message`). At most 140 characters.
        pub message: Option<String>,
        #[wire("recipientBankAccount", required, personal)]
        /// Recipient bank account (`recipientBankAccount`). At most 80 characters. Required in requests. Hidden in `Debug`.
        pub recipient_bank_account: Option<String>,
        #[wire("recipientBicCode")]
        /// Recipient bic code (`recipientBicCode`). At most 80 characters.
        pub recipient_bic_code: Option<String>,
        #[wire("paymentMethod", required)]
        /// Payment method (`paymentMethod`). Required in requests.
        pub payment_method: Option<OutgoingPaymentMethod>,
        #[wire("payerBankAccount", personal)]
        /// Payer bank account (`payerBankAccount`). Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("paymentDate", required)]
        /// Payment date (`paymentDate`). Required in requests.
        pub payment_date: Option<Date>,
        #[wire("receiverBankClearingCode")]
        /// Receiver bank clearing code (`receiverBankClearingCode`).
        pub receiver_bank_clearing_code: Option<String>,
        #[wire("recipientNameAndAddress", required)]
        /// Recipient name and address (`recipientNameAndAddress`). Required in requests.
        pub recipient_name_and_address: Option<PaymentRecipientNameAndAddress>,
        #[wire("receiverBankNameAndAddress")]
        /// Receiver bank name and address (`receiverBankNameAndAddress`).
        pub receiver_bank_name_and_address: Option<PaymentReceiverBankNameAndAddress>,
        #[wire("intermediaryBankNameAndAddress")]
        /// Intermediary bank name and address (`intermediaryBankNameAndAddress`).
        pub intermediary_bank_name_and_address: Option<
            PaymentIntermediaryBankNameAndAddress,
        >,
        #[wire("intermediaryBankBic")]
        /// Intermediary bank bic (`intermediaryBankBic`).
        pub intermediary_bank_bic: Option<String>,
        #[wire("serviceCharge")]
        /// Service charge (`serviceCharge`).
        pub service_charge: Option<ServiceCharge>,
        #[wire("currencyCode", required)]
        /// Currency code (`currencyCode`). Required in requests.
        pub currency_code: Option<Currency>,
        #[wire("customId")]
        /// An id of your own. Helps to find out whether a transfer was made before.
        /// JSON member `customId`. 1 to 64 characters.
        pub custom_id: Option<String>,
    }
}

model! {
    /// Direct bank transfer list (schema `DirectBankTransferList`).
    pub struct DirectBankTransferList {
        #[wire("directBankTransfers", required)]
        /// Direct bank transfers (`directBankTransfers`). At least 1 item. Required in requests.
        pub direct_bank_transfers: Option<Vec<DirectBankTransfer>>,
    }
}

model! {
    /// Direct salary payment (schema `DirectSalaryPayment`).
    pub struct DirectSalaryPayment {
        #[wire("amount", required, personal)]
        /// How much to pay, never negative.
        /// JSON member `amount`. At least 0. Required in requests. Hidden in `Debug`.
        pub amount: Option<Decimal>,
        #[wire("bankReferenceCode")]
        /// Bank reference code (`bankReferenceCode`). At most 40 characters.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Bank reference code type (`bankReferenceCodeType`).
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("message")]
        /// Message (`message`). At most 140 characters.
        pub message: Option<String>,
        #[wire("recipientBankAccount", required, personal)]
        /// Recipient bank account (`recipientBankAccount`). At most 80 characters. Required in requests. Hidden in `Debug`.
        pub recipient_bank_account: Option<String>,
        #[wire("recipientBicCode")]
        /// Recipient bic code (`recipientBicCode`). At most 80 characters.
        pub recipient_bic_code: Option<String>,
        #[wire("recipientName", required)]
        /// Recipient name (`recipientName`). 1 to 80 characters. Required in requests.
        pub recipient_name: Option<String>,
        #[wire("recipientCode", required)]
        /// Recipient code (`recipientCode`). Required in requests.
        pub recipient_code: Option<BusinessIdentifier>,
        #[wire("currencyCode", required)]
        /// Currency code (`currencyCode`). Required in requests.
        pub currency_code: Option<Currency>,
        #[wire("customId", required)]
        /// Custom id (`customId`). 1 to 64 characters. Required in requests.
        pub custom_id: Option<String>,
    }
}

read_model! {
    /// Direct salary payment group (schema `DirectSalaryPaymentGroup`).
    pub struct DirectSalaryPaymentGroup {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("listName")]
        /// List name (`listName`).
        pub list_name: Option<String>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<SalaryPaymentStatus>,
        #[wire("paymentMethod")]
        /// Payment method (`paymentMethod`).
        pub payment_method: Option<SalaryPaymentMethod>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<DateTime>,
        #[wire("payerBankAccount", personal)]
        /// Payer bank account (`payerBankAccount`). Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("totalSum", personal)]
        /// Total sum (`totalSum`). Hidden in `Debug`.
        pub total_sum: Option<Decimal>,
        #[wire("customId")]
        /// Custom id (`customId`).
        pub custom_id: Option<String>,
        #[wire("payments")]
        /// Payments (`payments`).
        pub payments: Option<Vec<PaymentBasicInfo>>,
    }
}

read_model! {
    /// Direct salary payment group base info (schema `DirectSalaryPaymentGroupBaseInfo`).
    pub struct DirectSalaryPaymentGroupBaseInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("listName")]
        /// List name (`listName`).
        pub list_name: Option<String>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<SalaryPaymentStatus>,
        #[wire("paymentMethod")]
        /// Payment method (`paymentMethod`).
        pub payment_method: Option<SalaryPaymentMethod>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<DateTime>,
        #[wire("payerBankAccount", personal)]
        /// Payer bank account (`payerBankAccount`). Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("totalSum", personal)]
        /// Total sum (`totalSum`). Hidden in `Debug`.
        pub total_sum: Option<Decimal>,
        #[wire("customId")]
        /// Custom id (`customId`).
        pub custom_id: Option<String>,
    }
}

/// Direct salary payment group base info search result (schema `DirectSalaryPaymentGroupBaseInfoSearchResult`).
pub type DirectSalaryPaymentGroupBaseInfoSearchResult = Page<
    DirectSalaryPaymentGroupBaseInfo,
>;

model! {
    /// Direct salary payments (schema `DirectSalaryPayments`).
    pub struct DirectSalaryPayments {
        #[wire("listName", required)]
        /// List name (`listName`). 1 to 80 characters. Required in requests.
        pub list_name: Option<String>,
        #[wire("paymentMethod", required)]
        /// Payment method (`paymentMethod`). Required in requests.
        pub payment_method: Option<SalaryPaymentMethod>,
        #[wire("paymentDate", required)]
        /// Payment date (`paymentDate`). Required in requests.
        pub payment_date: Option<Date>,
        #[wire("payerBankAccount", personal)]
        /// Payer bank account (`payerBankAccount`). Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("customId")]
        /// An id of your own. Helps to find out whether a list was paid before.
        /// JSON member `customId`. 1 to 80 characters.
        pub custom_id: Option<String>,
        #[wire("payments", required)]
        /// Payments (`payments`). At least 1 item. Required in requests.
        pub payments: Option<Vec<DirectSalaryPayment>>,
    }
}

read_model! {
    /// Direct salary payments confirmation response models (schema `DirectSalaryPaymentsConfirmationResponseModels`).
    pub struct DirectSalaryPaymentsConfirmationResponseModels {
        #[wire("PaymentGroup")]
        /// Payment group (`PaymentGroup`).
        pub payment_group: Option<DirectSalaryPaymentGroup>,
        #[wire("InfoMessage")]
        /// Info message (`InfoMessage`).
        pub info_message: Option<InfoMessage>,
    }
}

read_model! {
    /// Error handling info (schema `ErrorHandlingInfo`).
    pub struct ErrorHandlingInfo {
        #[wire("date")]
        /// Date (`date`).
        pub date: Option<Date>,
        #[wire("userId")]
        /// User id (`userId`).
        pub user_id: Option<i64>,
        #[wire("firstName")]
        /// First name (`firstName`).
        pub first_name: Option<String>,
        #[wire("lastName")]
        /// Last name (`lastName`).
        pub last_name: Option<String>,
        #[wire("comment")]
        /// Comment (`comment`).
        pub comment: Option<String>,
    }
}

model! {
    /// Invoice payment (schema `InvoicePayment`).
    pub struct InvoicePayment {
        #[wire("amount", required)]
        /// How much to pay, never negative.
        /// JSON member `amount`. At least 0. Required in requests.
        pub amount: Option<Decimal>,
        #[wire("bankReferenceCode")]
        /// Bank reference code (`bankReferenceCode`). At most 40 characters.
        pub bank_reference_code: Option<String>,
        #[wire("bankReferenceCodeType")]
        /// Bank reference code type (`bankReferenceCodeType`).
        pub bank_reference_code_type: Option<BankReferenceCodeType>,
        #[wire("message")]
        /// Message (`message`). At most 140 characters.
        pub message: Option<String>,
        #[wire("recipientBankAccount", required, personal)]
        /// Recipient bank account (`recipientBankAccount`). At most 80 characters. Required in requests. Hidden in `Debug`.
        pub recipient_bank_account: Option<String>,
        #[wire("recipientBicCode")]
        /// Recipient bic code (`recipientBicCode`). At most 80 characters.
        pub recipient_bic_code: Option<String>,
        #[wire("paymentMethod", required)]
        /// Payment method (`paymentMethod`). Required in requests.
        pub payment_method: Option<OutgoingPaymentMethod>,
        #[wire("payerBankAccount", personal)]
        /// Payer bank account (`payerBankAccount`). Hidden in `Debug`.
        pub payer_bank_account: Option<String>,
        #[wire("paymentDate", required)]
        /// Payment date (`paymentDate`). Required in requests.
        pub payment_date: Option<Date>,
        #[wire("receiverBankClearingCode")]
        /// Receiver bank clearing code (`receiverBankClearingCode`).
        pub receiver_bank_clearing_code: Option<String>,
        #[wire("recipientNameAndAddress", required)]
        /// Recipient name and address (`recipientNameAndAddress`). Required in requests.
        pub recipient_name_and_address: Option<PaymentRecipientNameAndAddress>,
        #[wire("receiverBankNameAndAddress")]
        /// Receiver bank name and address (`receiverBankNameAndAddress`).
        pub receiver_bank_name_and_address: Option<PaymentReceiverBankNameAndAddress>,
        #[wire("intermediaryBankNameAndAddress")]
        /// Intermediary bank name and address (`intermediaryBankNameAndAddress`).
        pub intermediary_bank_name_and_address: Option<
            PaymentIntermediaryBankNameAndAddress,
        >,
        #[wire("intermediaryBankBic")]
        /// Intermediary bank bic (`intermediaryBankBic`).
        pub intermediary_bank_bic: Option<String>,
        #[wire("serviceCharge")]
        /// Service charge (`serviceCharge`).
        pub service_charge: Option<ServiceCharge>,
        #[wire("invoiceId", required)]
        /// Invoice id (`invoiceId`). Required in requests.
        pub invoice_id: Option<i64>,
        #[wire("invoiceVersion", required, lock)]
        /// The version of the invoice, as it was read. A lock: send it as it came.
        /// JSON member `invoiceVersion`. Required in requests. Optimistic lock token, sent back unchanged.
        pub invoice_version: Option<DateTime>,
    }
}

model! {
    /// Invoice payment list (schema `InvoicePaymentList`).
    pub struct InvoicePaymentList {
        #[wire("payments", required)]
        /// Payments (`payments`). At least 1 item. Required in requests.
        pub payments: Option<Vec<InvoicePayment>>,
    }
}

read_model! {
    /// Payment error message (schema `PaymentErrorMessage`).
    pub struct PaymentErrorMessage {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("createdDate")]
        /// Created date (`createdDate`).
        pub created_date: Option<Date>,
        #[wire("type")]
        /// Type (`type`).
        pub type_: Option<PaymentErrorType>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<PaymentErrorStatus>,
        #[wire("errorCode")]
        /// Error code (`errorCode`).
        pub error_code: Option<String>,
        #[wire("referenceId")]
        /// Reference id (`referenceId`).
        pub reference_id: Option<i64>,
        #[wire("referenceType")]
        /// Reference type (`referenceType`).
        pub reference_type: Option<PaymentErrorReferenceType>,
        #[wire("invoiceType")]
        /// Invoice type (`invoiceType`).
        pub invoice_type: Option<AccountingDocumentType>,
        #[wire("errorHandlingInfo")]
        /// Error handling info (`errorHandlingInfo`).
        pub error_handling_info: Option<ErrorHandlingInfo>,
    }
}

/// Payment error message search result (schema `PaymentErrorMessageSearchResult`).
pub type PaymentErrorMessageSearchResult = Page<PaymentErrorMessage>;

model! {
    /// Payment intermediary bank name and address (schema `PaymentIntermediaryBankNameAndAddress`).
    pub struct PaymentIntermediaryBankNameAndAddress {
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
    /// Payment receiver bank name and address (schema `PaymentReceiverBankNameAndAddress`).
    pub struct PaymentReceiverBankNameAndAddress {
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
    /// Payment recipient name and address (schema `PaymentRecipientNameAndAddress`).
    pub struct PaymentRecipientNameAndAddress {
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
    /// Payment row info (schema `PaymentRowInfo`).
    pub struct PaymentRowInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
        #[wire("paymentDate")]
        /// Payment date (`paymentDate`).
        pub payment_date: Option<Date>,
        #[wire("amount")]
        /// Amount (`amount`).
        pub amount: Option<Decimal>,
        #[wire("receiverName")]
        /// Receiver name (`receiverName`).
        pub receiver_name: Option<String>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("payerAccount", personal)]
        /// Payer account (`payerAccount`). Hidden in `Debug`.
        pub payer_account: Option<String>,
        #[wire("payerBic")]
        /// Payer bic (`payerBic`).
        pub payer_bic: Option<String>,
        #[wire("message")]
        /// Message (`message`).
        pub message: Option<String>,
        #[wire("receiverAccount", personal)]
        /// Receiver account (`receiverAccount`). Hidden in `Debug`.
        pub receiver_account: Option<String>,
        #[wire("receiverBic")]
        /// Receiver bic (`receiverBic`).
        pub receiver_bic: Option<String>,
        #[wire("createdBy")]
        /// Created by (`createdBy`).
        pub created_by: Option<String>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<InvoiceStatus>,
    }
}

/// Payment search result (schema `PaymentSearchResult`).
pub type PaymentSearchResult = Page<BasicPaymentTransactionData>;

read_model! {
    /// Payments confirmation response models (schema `PaymentsConfirmationResponseModels`).
    pub struct PaymentsConfirmationResponseModels {
        #[wire("PaymentSummaries")]
        /// Payment summaries (`PaymentSummaries`).
        pub payment_summaries: Option<PaymentSummaries>,
        #[wire("InfoMessage")]
        /// Info message (`InfoMessage`).
        pub info_message: Option<InfoMessage>,
        #[wire("InvoicePaymentSummaries")]
        /// Invoice payment summaries (`InvoicePaymentSummaries`).
        pub invoice_payment_summaries: Option<InvoicePaymentSummaries>,
    }
}
