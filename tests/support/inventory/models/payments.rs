//! Models used only by `payments`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BasicPaymentTransactionData",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("amount", ValueKind::Decimal, "12.50"),
            Property::new("receiverName", ValueKind::String, r#""Sample""#),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new(
                "serviceCharge",
                ValueKind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("paidAmount", ValueKind::Decimal, "12.50"),
            Property::new("paidCurrency", ValueKind::Enum("Currency"), r#""AED""#),
        ],
    ),
    Model::sent(
        "DirectBankTransfer",
        &[
            Property::new("amount", ValueKind::Decimal, "12.50").required(),
            Property::new("bankReferenceCode", ValueKind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                ValueKind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", ValueKind::String, r#""Sample""#),
            Property::new("recipientBankAccount", ValueKind::String, r#""Sample""#)
                .required(),
            Property::new("recipientBicCode", ValueKind::String, r#""Sample""#),
            Property::new(
                    "paymentMethod",
                    ValueKind::Enum("OutgoingPaymentMethod"),
                    r#""DENMARK_DOMESTIC_PAYMENT""#,
                )
                .required(),
            Property::new("payerBankAccount", ValueKind::String, r#""Sample""#),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("receiverBankClearingCode", ValueKind::String, r#""Sample""#),
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
            Property::new("intermediaryBankBic", ValueKind::String, r#""Sample""#),
            Property::new(
                "serviceCharge",
                ValueKind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("currencyCode", ValueKind::Enum("Currency"), r#""AED""#)
                .required(),
            Property::new("customId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DirectBankTransferList",
        &[
            Property::list(
                    "directBankTransfers",
                    &ValueKind::Model("DirectBankTransfer"),
                )
                .required(),
        ],
    ),
    Model::sent(
        "DirectSalaryPayment",
        &[
            Property::new("amount", ValueKind::Decimal, "12.50").required(),
            Property::new("bankReferenceCode", ValueKind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                ValueKind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", ValueKind::String, r#""Sample""#),
            Property::new("recipientBankAccount", ValueKind::String, r#""Sample""#)
                .required(),
            Property::new("recipientBicCode", ValueKind::String, r#""Sample""#),
            Property::new("recipientName", ValueKind::String, r#""Sample""#).required(),
            Property::model("recipientCode", "BusinessIdentifier").required(),
            Property::new("currencyCode", ValueKind::Enum("Currency"), r#""EUR""#)
                .required(),
            Property::new("customId", ValueKind::String, r#""Sample""#).required(),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentGroup",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("listName", ValueKind::String, r#""Sample""#),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("status", ValueKind::Enum("SalaryPaymentStatus"), r#""PAID""#),
            Property::new(
                "paymentMethod",
                ValueKind::Enum("SalaryPaymentMethod"),
                r#""FINNISH_SALARY_TRANSFER""#,
            ),
            Property::new(
                "paymentDate",
                ValueKind::DateTime,
                r#""2024-02-29T10:20:30Z""#,
            ),
            Property::new("payerBankAccount", ValueKind::String, r#""Sample""#),
            Property::new("totalSum", ValueKind::Decimal, "12.50"),
            Property::new("customId", ValueKind::String, r#""Sample""#),
            Property::list("payments", &ValueKind::Model("PaymentBasicInfo")),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentGroupBaseInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("listName", ValueKind::String, r#""Sample""#),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("status", ValueKind::Enum("SalaryPaymentStatus"), r#""PAID""#),
            Property::new(
                "paymentMethod",
                ValueKind::Enum("SalaryPaymentMethod"),
                r#""FINNISH_SALARY_TRANSFER""#,
            ),
            Property::new(
                "paymentDate",
                ValueKind::DateTime,
                r#""2024-02-29T10:20:30Z""#,
            ),
            Property::new("payerBankAccount", ValueKind::String, r#""Sample""#),
            Property::new("totalSum", ValueKind::Decimal, "12.50"),
            Property::new("customId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DirectSalaryPayments",
        &[
            Property::new("listName", ValueKind::String, r#""Sample""#).required(),
            Property::new(
                    "paymentMethod",
                    ValueKind::Enum("SalaryPaymentMethod"),
                    r#""FINNISH_SALARY_TRANSFER""#,
                )
                .required(),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("payerBankAccount", ValueKind::String, r#""Sample""#),
            Property::new("customId", ValueKind::String, r#""Sample""#),
            Property::list("payments", &ValueKind::Model("DirectSalaryPayment"))
                .required(),
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
            Property::new("date", ValueKind::Date, r#""2024-02-29""#),
            Property::new("userId", ValueKind::Integer, "7"),
            Property::new("firstName", ValueKind::String, r#""Sample""#),
            Property::new("lastName", ValueKind::String, r#""Sample""#),
            Property::new("comment", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoicePayment",
        &[
            Property::new("amount", ValueKind::Decimal, "12.50").required(),
            Property::new("bankReferenceCode", ValueKind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                ValueKind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", ValueKind::String, r#""Sample""#),
            Property::new("recipientBankAccount", ValueKind::String, r#""Sample""#)
                .required(),
            Property::new("recipientBicCode", ValueKind::String, r#""Sample""#),
            Property::new(
                    "paymentMethod",
                    ValueKind::Enum("OutgoingPaymentMethod"),
                    r#""DENMARK_DOMESTIC_PAYMENT""#,
                )
                .required(),
            Property::new("payerBankAccount", ValueKind::String, r#""Sample""#),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("receiverBankClearingCode", ValueKind::String, r#""Sample""#),
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
            Property::new("intermediaryBankBic", ValueKind::String, r#""Sample""#),
            Property::new(
                "serviceCharge",
                ValueKind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("invoiceId", ValueKind::Integer, "7").required(),
            Property::new(
                    "invoiceVersion",
                    ValueKind::DateTime,
                    r#""2024-02-29T10:20:30Z""#,
                )
                .required()
                .lock(),
        ],
    ),
    Model::sent(
        "InvoicePaymentList",
        &[Property::list("payments", &ValueKind::Model("InvoicePayment")).required()],
    ),
    Model::read(
        "PaymentErrorMessage",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("createdDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("type", ValueKind::Enum("PaymentErrorType"), r#""ANY_ERROR""#),
            Property::new("status", ValueKind::Enum("PaymentErrorStatus"), r#""ALL""#),
            Property::new("errorCode", ValueKind::String, r#""Sample""#),
            Property::new("referenceId", ValueKind::Integer, "7"),
            Property::new(
                "referenceType",
                ValueKind::Enum("PaymentErrorReferenceType"),
                r#""DIRECT_BANK_TRANSFER""#,
            ),
            Property::new(
                "invoiceType",
                ValueKind::Enum("AccountingDocumentType"),
                r#""ACCRUAL""#,
            ),
            Property::model("errorHandlingInfo", "ErrorHandlingInfo"),
        ],
    ),
    Model::sent(
        "PaymentIntermediaryBankNameAndAddress",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("specifier", ValueKind::String, r#""Sample""#),
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PaymentReceiverBankNameAndAddress",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("specifier", ValueKind::String, r#""Sample""#),
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PaymentRecipientNameAndAddress",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("specifier", ValueKind::String, r#""Sample""#),
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentRowInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("amount", ValueKind::Decimal, "12.50"),
            Property::new("receiverName", ValueKind::String, r#""Sample""#),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("payerAccount", ValueKind::String, r#""Sample""#),
            Property::new("payerBic", ValueKind::String, r#""Sample""#),
            Property::new("message", ValueKind::String, r#""Sample""#),
            Property::new("receiverAccount", ValueKind::String, r#""Sample""#),
            Property::new("receiverBic", ValueKind::String, r#""Sample""#),
            Property::new("createdBy", ValueKind::String, r#""Sample""#),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
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
