//! Models used by several resources or by none.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AllocationMetadata",
        &[
            Property::list(
                "allocationMetadataRows",
                &Kind::Model("AllocationMetadataRow"),
            ),
        ],
    ),
    Model::sent(
        "AllocationMetadataRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("vatPercentage", Kind::Decimal, "12.50").required(),
            Property::new("sum", Kind::Decimal, "12.50").required(),
            Property::new("comment", Kind::String, r#""Sample""#),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("ledgerAccountCode", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "AllocationMetadataWithFullLedgerAccountDataRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("vatPercentage", Kind::Decimal, "12.50").required(),
            Property::new("sum", Kind::Decimal, "12.50").required(),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("comment", Kind::String, r#""Sample""#),
            Property::model("ledgerAccount", "LedgerAccount"),
        ],
    ),
    Model::sent(
        "Attachment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new(
                    "referenceType",
                    Kind::Enum("AttachmentReferenceType"),
                    r#""BANKSTATEMENTEVENT""#,
                )
                .required(),
            Property::new("referenceId", Kind::Integer, "7").required(),
            Property::new("mimeType", Kind::String, r#""Sample""#),
            Property::new("sendWithInvoice", Kind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "BankAccount",
        &[
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("bic", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BusinessIdentifier",
        &[
            Property::new("brnType", Kind::Enum("BusinessIdentifierType"), r#""ASSN""#),
            Property::new("code", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "CashDiscount",
        &[
            Property::list("optionList", &Kind::Model("CashDiscountOption")),
            Property::new(
                "cashDiscountsTermType",
                Kind::Enum("CashDiscountTermType"),
                r#""FROM_END_OF_MONTH""#,
            ),
        ],
    ),
    Model::sent(
        "CashDiscountOption",
        &[
            Property::new("numberOfDays", Kind::Integer, "7"),
            Property::new("discountPercentage", Kind::Decimal, "12.50"),
        ],
    ),
    Model::sent(
        "CounterParty",
        &[
            Property::new("contactPersonName", Kind::String, r#""Sample""#),
            Property::new("identifier", Kind::String, r#""Sample""#),
            Property::new("taxCode", Kind::String, r#""Sample""#),
            Property::new("customerNumber", Kind::String, r#""Sample""#),
            Property::new("email", Kind::String, r#""Sample""#),
            Property::new("bccAddresses", Kind::List(&Kind::String), r#""Sample""#),
            Property::model("counterPartyAddress", "InvoiceCounterpartyAddress")
                .required(),
            Property::model("bankAccount", "BankAccount"),
            Property::model("einvoiceAddress", "EInvoiceAddress"),
        ],
    ),
    Model::sent(
        "DefaultDimension",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::list("items", &Kind::Model("DefaultDimensionItem")),
        ],
    ),
    Model::read(
        "DefaultDimensionBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::list("items", &Kind::Model("DefaultDimensionItemBasicData")),
        ],
    ),
    Model::sent(
        "DefaultDimensionItem",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::String, r#""Sample""#).required(),
            Property::new("percent", Kind::Decimal, "12.50").required(),
            Property::new("status", Kind::Bool, "true"),
            Property::new("description", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "DefaultDimensionItemBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::String, r#""Sample""#).required(),
            Property::new("percent", Kind::Decimal, "12.50").required(),
        ],
    ),
    Model::read(
        "DefaultProduct",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::model("productInfo", "Product"),
            Property::model("defaultSettings", "DefaultProductSettings"),
            Property::list("validityPeriods", &Kind::Model("ProductValidityPeriod")),
        ],
    ),
    Model::read(
        "DefaultProductSettings",
        &[
            Property::new("useSpecialDiscount", Kind::Bool, "true"),
            Property::new("specialDiscountPercentage", Kind::Decimal, "12.50"),
            Property::new("useSpecialPrice", Kind::Bool, "true"),
            Property::new("specialPrice", Kind::Decimal, "12.50"),
            Property::new("useSpecialVat", Kind::Bool, "true"),
            Property::new("specialVatPercentage", Kind::Decimal, "12.50"),
            Property::new("amount", Kind::Decimal, "12.50"),
            Property::new("comment", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DimensionItemValue",
        &[
            Property::new("dimensionId", Kind::Integer, "7").required(),
            Property::new("itemId", Kind::Integer, "7").required(),
            Property::new("value", Kind::Decimal, "12.50").required(),
        ],
    ),
    Model::sent(
        "EInvoiceAddress",
        &[
            Property::new("operator", Kind::String, r#""Sample""#),
            Property::new("address", Kind::String, r#""Sample""#),
            Property::new("ediId", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ErrorMessage",
        &[
            Property::new("status", Kind::Integer, "7"),
            Property::new("field", Kind::String, r#""Sample""#),
            Property::new("message", Kind::String, r#""Sample""#),
            Property::new("model", Kind::Json, "{}"),
        ],
    ),
    Model::read(
        "ErrorMessages",
        &[Property::list("errors", &Kind::Model("ErrorMessage"))],
    ),
    Model::read("InfoMessage", &[Property::new("message", Kind::String, r#""Sample""#)]),
    Model::sent(
        "InvoiceCounterpartyAddress",
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
        "InvoicePaymentSummaries",
        &[Property::list("transactions", &Kind::Model("InvoicePaymentSummary"))],
    ),
    Model::read(
        "InvoicePaymentSummary",
        &[
            Property::new("paymentId", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "LedgerAccount",
        &[
            Property::new("ledgerAccountCode", Kind::String, r#""Sample""#),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("active", Kind::Bool, "true"),
            Property::list("translations", &Kind::Model("LedgerAccountTranslation")),
        ],
    ),
    Model::read(
        "LedgerAccountTranslation",
        &[
            Property::new("languageCode", Kind::String, r#""Sample""#),
            Property::new("translation", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentBasicInfo",
        &[
            Property::new("paymentId", Kind::Integer, "7"),
            Property::new("customId", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentSummaries",
        &[Property::list("transactions", &Kind::Model("PaymentSummary"))],
    ),
    Model::read(
        "PaymentSummary",
        &[
            Property::new("paymentId", Kind::Integer, "7"),
            Property::new("customId", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PersonBasicAddress",
        &[
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::sent(
        "Product",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("ProductType"), r#""PURCHASE""#).required(),
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("code", Kind::String, r#""Sample""#),
            Property::new("unit", Kind::Enum("Unit"), r#""AMPERE""#),
            Property::new("discount", Kind::Decimal, "12.50").required(),
            Property::new("price", Kind::Decimal, "12.50").required(),
            Property::new("vat", Kind::Decimal, "12.50"),
            Property::new("active", Kind::Bool, "true").required(),
            Property::new("defaultAccount", Kind::String, r#""Sample""#),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::list("productLocalizations", &Kind::Model("ProductLocalization")),
            Property::new("productGroupId", Kind::Integer, "7"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("bookkeepingAccount", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "ProductLocalization",
        &[
            Property::new("language", Kind::Enum("Language"), r#""DANISH""#),
            Property::new("productName", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ProductValidityPeriod",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("notes", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "SalarySlipBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("employeeName", Kind::String, r#""Sample""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
            Property::new("slipNumber", Kind::Integer, "7"),
            Property::new("status", Kind::Enum("SalarySlipStatus"), r#""APPROVED""#),
            Property::new(
                "paidStatusDetails",
                Kind::Enum("PaidStatusDetails"),
                r#""MARKED_PAID""#,
            ),
            Property::new("slipNotes", Kind::String, r#""Sample""#),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#),
            Property::new(
                "sentStatus",
                Kind::Enum("SalarySlipSendStatus"),
                r#""OBSOLETE""#,
            ),
            Property::new(
                "reportStatus",
                Kind::Enum("SalarySlipSendStatus"),
                r#""OBSOLETE""#,
            ),
            Property::new("salary", Kind::Decimal, "12.50"),
            Property::new("fringeBenefit", Kind::Decimal, "12.50"),
            Property::new("salaryForIns", Kind::Decimal, "12.50"),
            Property::new("deductionToTaxable", Kind::Decimal, "12.50"),
            Property::new("tax", Kind::Decimal, "12.50"),
            Property::new("taxableCompensation", Kind::Decimal, "12.50"),
            Property::new("taxFreeItems", Kind::Decimal, "12.50"),
            Property::new("otherDeductions", Kind::Decimal, "12.50"),
            Property::new("netPay", Kind::Decimal, "12.50"),
            Property::new("eSalaryStatus", Kind::Enum("ESalaryStatus"), r#""ERROR""#),
        ],
    ),
    Model::read(
        "SearchResultMetaData",
        &[
            Property::new("pageNumber", Kind::Integer, "7"),
            Property::new("pageSize", Kind::Integer, "7"),
            Property::new("resultCount", Kind::Integer, "7"),
            Property::new("totalCount", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "TransactionIdentifier",
        &[
            Property::new("transactionIdentifier", Kind::String, r#""Sample""#),
            Property::new("confirmationApp", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "TransferNotification",
        &[
            Property::new("lang", Kind::Enum("Language"), r#""ENGLISH""#).required(),
            Property::new("notification", Kind::String, r#""Sample""#).required(),
        ],
    ),
    Model::read(
        "WebhookMessage",
        &[
            Property::new(
                "eventType",
                Kind::Enum("WebhookEvent"),
                r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#,
            ),
            Property::new(
                "webhookUuid",
                Kind::String,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
            Property::new("payload", Kind::Json, "{}"),
            Property::model("meta", "WebhookMessageMeta"),
        ],
    ),
    Model::read(
        "WebhookMessageMeta",
        &[
            Property::new("version", Kind::String, r#""Sample""#),
            Property::new("timestamp", Kind::Integer, "7"),
        ],
    ),
];
