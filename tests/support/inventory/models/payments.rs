//! Models used only by `payments`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BasicPaymentTransactionData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("amount", Kind::Decimal, "12.50"),
            Property::new("receiverName", Kind::String, r#""Sample""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new(
                "serviceCharge",
                Kind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("paidAmount", Kind::Decimal, "12.50"),
            Property::new("paidCurrency", Kind::Enum("Currency"), r#""AED""#),
        ],
    ),
    Model::sent(
        "DirectBankTransfer",
        &[
            Property::new("amount", Kind::Decimal, "12.50").required(),
            Property::new("bankReferenceCode", Kind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", Kind::String, r#""Sample""#),
            Property::new("recipientBankAccount", Kind::String, r#""Sample""#)
                .required(),
            Property::new("recipientBicCode", Kind::String, r#""Sample""#),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("OutgoingPaymentMethod"),
                    r#""DENMARK_DOMESTIC_PAYMENT""#,
                )
                .required(),
            Property::new("payerBankAccount", Kind::String, r#""Sample""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("receiverBankClearingCode", Kind::String, r#""Sample""#),
            Property::model("recipientNameAndAddress", "PaymentRecipientNameAndAddress")
                .required(),
            Property::model(
                "receiverBankNameAndAddress",
                "PaymentReceiverBankNameAndAddress",
            ),
            Property::model(
                "intermediaryBankNameAndAddress",
                "PaymentIntermediaryBankNameAndAddress",
            ),
            Property::new("intermediaryBankBic", Kind::String, r#""Sample""#),
            Property::new(
                "serviceCharge",
                Kind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("currencyCode", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("customId", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DirectBankTransferList",
        &[
            Property::list("directBankTransfers", &Kind::Model("DirectBankTransfer"))
                .required(),
        ],
    ),
    Model::sent(
        "DirectSalaryPayment",
        &[
            Property::new("amount", Kind::Decimal, "12.50").required(),
            Property::new("bankReferenceCode", Kind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", Kind::String, r#""Sample""#),
            Property::new("recipientBankAccount", Kind::String, r#""Sample""#)
                .required(),
            Property::new("recipientBicCode", Kind::String, r#""Sample""#),
            Property::new("recipientName", Kind::String, r#""Sample""#).required(),
            Property::model("recipientCode", "BusinessIdentifier").required(),
            Property::new("currencyCode", Kind::Enum("Currency"), r#""EUR""#).required(),
            Property::new("customId", Kind::String, r#""Sample""#).required(),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentGroup",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("listName", Kind::String, r#""Sample""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("status", Kind::Enum("SalaryPaymentStatus"), r#""PAID""#),
            Property::new(
                "paymentMethod",
                Kind::Enum("SalaryPaymentMethod"),
                r#""FINNISH_SALARY_TRANSFER""#,
            ),
            Property::new("paymentDate", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("payerBankAccount", Kind::String, r#""Sample""#),
            Property::new("totalSum", Kind::Decimal, "12.50"),
            Property::new("customId", Kind::String, r#""Sample""#),
            Property::list("payments", &Kind::Model("PaymentBasicInfo")),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentGroupBaseInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("listName", Kind::String, r#""Sample""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("status", Kind::Enum("SalaryPaymentStatus"), r#""PAID""#),
            Property::new(
                "paymentMethod",
                Kind::Enum("SalaryPaymentMethod"),
                r#""FINNISH_SALARY_TRANSFER""#,
            ),
            Property::new("paymentDate", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("payerBankAccount", Kind::String, r#""Sample""#),
            Property::new("totalSum", Kind::Decimal, "12.50"),
            Property::new("customId", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DirectSalaryPayments",
        &[
            Property::new("listName", Kind::String, r#""Sample""#).required(),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("SalaryPaymentMethod"),
                    r#""FINNISH_SALARY_TRANSFER""#,
                )
                .required(),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("payerBankAccount", Kind::String, r#""Sample""#),
            Property::new("customId", Kind::String, r#""Sample""#),
            Property::list("payments", &Kind::Model("DirectSalaryPayment")).required(),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentsConfirmationResponseModels",
        &[
            Property::model("PaymentGroup", "DirectSalaryPaymentGroup"),
            Property::model("InfoMessage", "InfoMessage"),
        ],
    ),
    Model::read(
        "ErrorHandlingInfo",
        &[
            Property::new("date", Kind::Date, r#""2024-02-29""#),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("firstName", Kind::String, r#""Sample""#),
            Property::new("lastName", Kind::String, r#""Sample""#),
            Property::new("comment", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoicePayment",
        &[
            Property::new("amount", Kind::Decimal, "12.50").required(),
            Property::new("bankReferenceCode", Kind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", Kind::String, r#""Sample""#),
            Property::new("recipientBankAccount", Kind::String, r#""Sample""#)
                .required(),
            Property::new("recipientBicCode", Kind::String, r#""Sample""#),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("OutgoingPaymentMethod"),
                    r#""DENMARK_DOMESTIC_PAYMENT""#,
                )
                .required(),
            Property::new("payerBankAccount", Kind::String, r#""Sample""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("receiverBankClearingCode", Kind::String, r#""Sample""#),
            Property::model("recipientNameAndAddress", "PaymentRecipientNameAndAddress")
                .required(),
            Property::model(
                "receiverBankNameAndAddress",
                "PaymentReceiverBankNameAndAddress",
            ),
            Property::model(
                "intermediaryBankNameAndAddress",
                "PaymentIntermediaryBankNameAndAddress",
            ),
            Property::new("intermediaryBankBic", Kind::String, r#""Sample""#),
            Property::new(
                "serviceCharge",
                Kind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("invoiceId", Kind::Integer, "7").required(),
            Property::new("invoiceVersion", Kind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .required()
                .lock(),
        ],
    ),
    Model::sent(
        "InvoicePaymentList",
        &[Property::list("payments", &Kind::Model("InvoicePayment")).required()],
    ),
    Model::read(
        "PaymentErrorMessage",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("createdDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("PaymentErrorType"), r#""ANY_ERROR""#),
            Property::new("status", Kind::Enum("PaymentErrorStatus"), r#""ALL""#),
            Property::new("errorCode", Kind::String, r#""Sample""#),
            Property::new("referenceId", Kind::Integer, "7"),
            Property::new(
                "referenceType",
                Kind::Enum("PaymentErrorReferenceType"),
                r#""DIRECT_BANK_TRANSFER""#,
            ),
            Property::new(
                "invoiceType",
                Kind::Enum("AccountingDocumentType"),
                r#""ACCRUAL""#,
            ),
            Property::model("errorHandlingInfo", "ErrorHandlingInfo"),
        ],
    ),
    Model::sent(
        "PaymentIntermediaryBankNameAndAddress",
        &[
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("specifier", Kind::String, r#""Sample""#),
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PaymentReceiverBankNameAndAddress",
        &[
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("specifier", Kind::String, r#""Sample""#),
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PaymentRecipientNameAndAddress",
        &[
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("specifier", Kind::String, r#""Sample""#),
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentRowInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("amount", Kind::Decimal, "12.50"),
            Property::new("receiverName", Kind::String, r#""Sample""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("payerAccount", Kind::String, r#""Sample""#),
            Property::new("payerBic", Kind::String, r#""Sample""#),
            Property::new("message", Kind::String, r#""Sample""#),
            Property::new("receiverAccount", Kind::String, r#""Sample""#),
            Property::new("receiverBic", Kind::String, r#""Sample""#),
            Property::new("createdBy", Kind::String, r#""Sample""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
        ],
    ),
    Model::read(
        "PaymentsConfirmationResponseModels",
        &[
            Property::model("PaymentSummaries", "PaymentSummaries"),
            Property::model("InfoMessage", "InfoMessage"),
            Property::model("InvoicePaymentSummaries", "InvoicePaymentSummaries"),
        ],
    ),
];
