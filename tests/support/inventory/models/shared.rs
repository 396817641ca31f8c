//! Models used by several resources or by none.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AllocationMetadata",
        &[
            Property::list(
                "allocationMetadataRows",
                &ValueKind::Model("AllocationMetadataRow"),
            ),
        ],
    ),
    Model::sent(
        "AllocationMetadataRow",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("vatPercentage", ValueKind::Decimal, "12.50").required(),
            Property::new("sum", ValueKind::Decimal, "12.50").required(),
            Property::new("comment", ValueKind::String, r#""Sample""#),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("ledgerAccountCode", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "AllocationMetadataWithFullLedgerAccountDataRow",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("vatPercentage", ValueKind::Decimal, "12.50").required(),
            Property::new("sum", ValueKind::Decimal, "12.50").required(),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("comment", ValueKind::String, r#""Sample""#),
            Property::model("ledgerAccount", "LedgerAccount"),
        ],
    ),
    Model::sent(
        "Attachment",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new(
                    "referenceType",
                    ValueKind::Enum("AttachmentReferenceType"),
                    r#""BANKSTATEMENTEVENT""#,
                )
                .required(),
            Property::new("referenceId", ValueKind::Integer, "7").required(),
            Property::new("mimeType", ValueKind::String, r#""Sample""#),
            Property::new("sendWithInvoice", ValueKind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "BankAccount",
        &[
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("bic", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BusinessIdentifier",
        &[
            Property::new(
                "brnType",
                ValueKind::Enum("BusinessIdentifierType"),
                r#""ASSN""#,
            ),
            Property::new("code", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "CashDiscount",
        &[
            Property::list("optionList", &ValueKind::Model("CashDiscountOption")),
            Property::new(
                "cashDiscountsTermType",
                ValueKind::Enum("CashDiscountTermType"),
                r#""FROM_END_OF_MONTH""#,
            ),
        ],
    ),
    Model::sent(
        "CashDiscountOption",
        &[
            Property::new("numberOfDays", ValueKind::Integer, "7"),
            Property::new("discountPercentage", ValueKind::Decimal, "12.50"),
        ],
    ),
    Model::sent(
        "CounterParty",
        &[
            Property::new("contactPersonName", ValueKind::String, r#""Sample""#),
            Property::new("identifier", ValueKind::String, r#""Sample""#),
            Property::new("taxCode", ValueKind::String, r#""Sample""#),
            Property::new("customerNumber", ValueKind::String, r#""Sample""#),
            Property::new("email", ValueKind::String, r#""Sample""#),
            Property::new(
                "bccAddresses",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
            Property::model("counterPartyAddress", "InvoiceCounterpartyAddress")
                .required(),
            Property::model("bankAccount", "BankAccount"),
            Property::model("einvoiceAddress", "EInvoiceAddress"),
        ],
    ),
    Model::sent(
        "DefaultDimension",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::list("items", &ValueKind::Model("DefaultDimensionItem")),
        ],
    ),
    Model::read(
        "DefaultDimensionBasicData",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::list("items", &ValueKind::Model("DefaultDimensionItemBasicData")),
        ],
    ),
    Model::sent(
        "DefaultDimensionItem",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("codeName", ValueKind::String, r#""Sample""#).required(),
            Property::new("percent", ValueKind::Decimal, "12.50").required(),
            Property::new("status", ValueKind::Bool, "true"),
            Property::new("description", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "DefaultDimensionItemBasicData",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("codeName", ValueKind::String, r#""Sample""#).required(),
            Property::new("percent", ValueKind::Decimal, "12.50").required(),
        ],
    ),
    Model::read(
        "DefaultProduct",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::model("productInfo", "Product"),
            Property::model("defaultSettings", "DefaultProductSettings"),
            Property::list("validityPeriods", &ValueKind::Model("ProductValidityPeriod")),
        ],
    ),
    Model::read(
        "DefaultProductSettings",
        &[
            Property::new("useSpecialDiscount", ValueKind::Bool, "true"),
            Property::new("specialDiscountPercentage", ValueKind::Decimal, "12.50"),
            Property::new("useSpecialPrice", ValueKind::Bool, "true"),
            Property::new("specialPrice", ValueKind::Decimal, "12.50"),
            Property::new("useSpecialVat", ValueKind::Bool, "true"),
            Property::new("specialVatPercentage", ValueKind::Decimal, "12.50"),
            Property::new("amount", ValueKind::Decimal, "12.50"),
            Property::new("comment", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DimensionItemValue",
        &[
            Property::new("dimensionId", ValueKind::Integer, "7").required(),
            Property::new("itemId", ValueKind::Integer, "7").required(),
            Property::new("value", ValueKind::Decimal, "12.50").required(),
        ],
    ),
    Model::sent(
        "EInvoiceAddress",
        &[
            Property::new("operator", ValueKind::String, r#""Sample""#),
            Property::new("address", ValueKind::String, r#""Sample""#),
            Property::new("ediId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ErrorMessage",
        &[
            Property::new("status", ValueKind::Integer, "7"),
            Property::new("field", ValueKind::String, r#""Sample""#),
            Property::new("message", ValueKind::String, r#""Sample""#),
            Property::new("model", ValueKind::Json, "{}"),
        ],
    ),
    Model::read(
        "ErrorMessages",
        &[Property::list("errors", &ValueKind::Model("ErrorMessage"))],
    ),
    Model::read(
        "InfoMessage",
        &[Property::new("message", ValueKind::String, r#""Sample""#)],
    ),
    Model::sent(
        "InvoiceCounterpartyAddress",
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
        "InvoicePaymentSummaries",
        &[Property::list("transactions", &ValueKind::Model("InvoicePaymentSummary"))],
    ),
    Model::read(
        "InvoicePaymentSummary",
        &[
            Property::new("paymentId", ValueKind::Integer, "7"),
            Property::new("invoiceId", ValueKind::Integer, "7"),
        ],
    ),
    Model::read(
        "LedgerAccount",
        &[
            Property::new("ledgerAccountCode", ValueKind::String, r#""Sample""#),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("active", ValueKind::Bool, "true"),
            Property::list("translations", &ValueKind::Model("LedgerAccountTranslation")),
        ],
    ),
    Model::read(
        "LedgerAccountTranslation",
        &[
            Property::new("languageCode", ValueKind::String, r#""Sample""#),
            Property::new("translation", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentBasicInfo",
        &[
            Property::new("paymentId", ValueKind::Integer, "7"),
            Property::new("customId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentSummaries",
        &[Property::list("transactions", &ValueKind::Model("PaymentSummary"))],
    ),
    Model::read(
        "PaymentSummary",
        &[
            Property::new("paymentId", ValueKind::Integer, "7"),
            Property::new("customId", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PersonBasicAddress",
        &[
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::sent(
        "Product",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("type", ValueKind::Enum("ProductType"), r#""PURCHASE""#)
                .required(),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("code", ValueKind::String, r#""Sample""#),
            Property::new("unit", ValueKind::Enum("Unit"), r#""AMPERE""#),
            Property::new("discount", ValueKind::Decimal, "12.50").required(),
            Property::new("price", ValueKind::Decimal, "12.50").required(),
            Property::new("vat", ValueKind::Decimal, "12.50"),
            Property::new("active", ValueKind::Bool, "true").required(),
            Property::new("defaultAccount", ValueKind::String, r#""Sample""#),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#)
                .required(),
            Property::list(
                "productLocalizations",
                &ValueKind::Model("ProductLocalization"),
            ),
            Property::new("productGroupId", ValueKind::Integer, "7"),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("bookkeepingAccount", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "ProductLocalization",
        &[
            Property::new("language", ValueKind::Enum("Language"), r#""DANISH""#),
            Property::new("productName", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ProductValidityPeriod",
        &[
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("notes", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "SalarySlipBasicData",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("employeeName", ValueKind::String, r#""Sample""#),
            Property::new("payday", ValueKind::Date, r#""2024-02-29""#),
            Property::new("slipNumber", ValueKind::Integer, "7"),
            Property::new(
                "status",
                ValueKind::Enum("SalarySlipStatus"),
                r#""APPROVED""#,
            ),
            Property::new(
                "paidStatusDetails",
                ValueKind::Enum("PaidStatusDetails"),
                r#""MARKED_PAID""#,
            ),
            Property::new("slipNotes", ValueKind::String, r#""Sample""#),
            Property::new(
                "salaryChannel",
                ValueKind::Enum("SalaryChannel"),
                r#""EMAIL""#,
            ),
            Property::new(
                "sentStatus",
                ValueKind::Enum("SalarySlipSendStatus"),
                r#""OBSOLETE""#,
            ),
            Property::new(
                "reportStatus",
                ValueKind::Enum("SalarySlipSendStatus"),
                r#""OBSOLETE""#,
            ),
            Property::new("salary", ValueKind::Decimal, "12.50"),
            Property::new("fringeBenefit", ValueKind::Decimal, "12.50"),
            Property::new("salaryForIns", ValueKind::Decimal, "12.50"),
            Property::new("deductionToTaxable", ValueKind::Decimal, "12.50"),
            Property::new("tax", ValueKind::Decimal, "12.50"),
            Property::new("taxableCompensation", ValueKind::Decimal, "12.50"),
            Property::new("taxFreeItems", ValueKind::Decimal, "12.50"),
            Property::new("otherDeductions", ValueKind::Decimal, "12.50"),
            Property::new("netPay", ValueKind::Decimal, "12.50"),
            Property::new(
                "eSalaryStatus",
                ValueKind::Enum("ESalaryStatus"),
                r#""ERROR""#,
            ),
        ],
    ),
    Model::read(
        "SearchResultMetaData",
        &[
            Property::new("pageNumber", ValueKind::Integer, "7"),
            Property::new("pageSize", ValueKind::Integer, "7"),
            Property::new("resultCount", ValueKind::Integer, "7"),
            Property::new("totalCount", ValueKind::Integer, "7"),
        ],
    ),
    Model::read(
        "TransactionIdentifier",
        &[
            Property::new("transactionIdentifier", ValueKind::String, r#""Sample""#),
            Property::new("confirmationApp", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "TransferNotification",
        &[
            Property::new("lang", ValueKind::Enum("Language"), r#""ENGLISH""#)
                .required(),
            Property::new("notification", ValueKind::String, r#""Sample""#).required(),
        ],
    ),
    Model::read(
        "WebhookMessage",
        &[
            Property::new(
                "eventType",
                ValueKind::Enum("WebhookEvent"),
                r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#,
            ),
            Property::new(
                "webhookUuid",
                ValueKind::String,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
            Property::new("payload", ValueKind::Json, "{}"),
            Property::model("meta", "WebhookMessageMeta"),
        ],
    ),
    Model::read(
        "WebhookMessageMeta",
        &[
            Property::new("version", ValueKind::String, r#""Sample""#),
            Property::new("timestamp", ValueKind::Integer, "7"),
        ],
    ),
];
