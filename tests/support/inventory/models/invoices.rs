//! Models used only by `invoices`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "CheckingEvent",
        &[Property::new("comment", ValueKind::String, r#""Sample""#)],
    ),
    Model::sent(
        "Comment",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("author", ValueKind::String, r#""Sample""#),
            Property::new("dateTime", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("comment", ValueKind::String, r#""Sample""#).required(),
            Property::model("taggedUsersInfo", "TaggedUsersInfo"),
        ],
    ),
    Model::read(
        "CommentWithTaggedUsers",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("author", ValueKind::String, r#""Sample""#),
            Property::new("dateTime", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("comment", ValueKind::String, r#""Sample""#).required(),
            Property::model("taggedUsersInfo", "TaggedUsersInfo"),
            Property::list("taggedUsers", &ValueKind::Model("TaggedUser")),
        ],
    ),
    Model::read("Comments", &[Property::list("comments", &ValueKind::Model("Comment"))]),
    Model::sent(
        "DeliveryTermsInfo",
        &[
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("municipality", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "ExtraInfo",
        &[
            Property::new("accountingByRow", ValueKind::Bool, "true").required(),
            Property::new("unitPricesIncludeVat", ValueKind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "Invoice",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::new("type", ValueKind::Enum("InvoiceType"), r#""BILL_OF_CHARGES""#)
                .required(),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("date", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#),
            Property::model("counterParty", "CounterParty").required(),
            Property::model("billingAddress", "InvoiceBillingAddress"),
            Property::model("deliveryAddress", "InvoiceDeliveryAddress"),
            Property::model("paymentInfo", "PaymentInfo").required(),
            Property::model("deliveryTermsInfo", "DeliveryTermsInfo"),
            Property::model("extraInfo", "ExtraInfo").required(),
            Property::new("discountPercent", ValueKind::Decimal, "12.50").required(),
            Property::new("orderReference", ValueKind::String, r#""Sample""#),
            Property::list("invoiceRows", &ValueKind::Model("InvoiceRow")).required(),
            Property::new("invoiceNumber", ValueKind::Integer, "7"),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("originalInvoiceNumber", ValueKind::String, r#""Sample""#),
            Property::new("deliveryStartDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("deliveryEndDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new(
                "deliveryMethod",
                ValueKind::Enum("DeliveryMethod"),
                r#""BUS""#,
            ),
            Property::new("deliveryInstructions", ValueKind::String, r#""Sample""#),
            Property::new(
                    "invoiceChannel",
                    ValueKind::Enum("InvoiceChannel"),
                    r#""EDIFACT""#,
                )
                .required(),
            Property::model("invoiceOperatorInfo", "InvoiceOperatorInfo"),
            Property::new("penaltyPercent", ValueKind::Decimal, "12.50"),
            Property::new("language", ValueKind::Enum("Language"), r#""DANISH""#),
            Property::new("invoiceTemplateId", ValueKind::Integer, "7"),
            Property::new("additionalInformation", ValueKind::String, r#""Sample""#),
            Property::new("vatCountry", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("ledgerReceiptId", ValueKind::Integer, "7"),
            Property::new("notes", ValueKind::String, r#""Sample""#),
            Property::new("factoringContractId", ValueKind::Integer, "7"),
            Property::new("factoringText", ValueKind::String, r#""Sample""#),
            Property::new("sum", ValueKind::Decimal, "12.50"),
            Property::list(
                "travelInformationItems",
                &ValueKind::Model("TravelInformationItem"),
            ),
            Property::model("invoiceApprovalInformation", "InvoiceApprovalInformation"),
            Property::list("attachments", &ValueKind::Model("Attachment")),
            Property::new("orderNumber", ValueKind::String, r#""Sample""#),
            Property::new("agreementNumber", ValueKind::String, r#""Sample""#),
            Property::new("accountingCode", ValueKind::String, r#""Sample""#),
            Property::new("deliverySite", ValueKind::String, r#""Sample""#),
            Property::new("tenderReference", ValueKind::String, r#""Sample""#),
            Property::new("buyerReferenceIdentifier", ValueKind::String, r#""Sample""#),
            Property::new("sellerReferenceIdentifier", ValueKind::String, r#""Sample""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
            Property::list("invoiceSumInfo", &ValueKind::Model("InvoiceSumInfo")),
            Property::new("creatorId", ValueKind::Integer, "7"),
            Property::new("isOffer", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "InvoiceApprovalInformation",
        &[
            Property::list("acceptors", &ValueKind::Model("InvoiceCheckerInformation")),
            Property::list("verifiers", &ValueKind::Model("InvoiceCheckerInformation")),
        ],
    ),
    Model::read(
        "InvoiceBasicInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::new(
                "type",
                ValueKind::Enum("InvoiceType"),
                r#""BILL_OF_CHARGES""#,
            ),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("invoiceNumber", ValueKind::Integer, "7"),
            Property::new("originalInvoiceNumber", ValueKind::String, r#""Sample""#),
            Property::new(
                "invoiceChannel",
                ValueKind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::new("date", ValueKind::Date, r#""2024-02-29""#),
            Property::new("dueDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("newDueDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
            Property::list("invoiceSumInfo", &ValueKind::Model("InvoiceSumInfo")),
            Property::new("creatorId", ValueKind::Integer, "7"),
            Property::model("counterParty", "CounterParty").required(),
            Property::new("isOffer", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "InvoiceBillingAddress",
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
        "InvoiceCheckerInformation",
        &[
            Property::new("userId", ValueKind::Integer, "7").required(),
            Property::new("eventPerformed", ValueKind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::sent(
        "InvoiceDeliveryAddress",
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
    Model::read(
        "InvoiceIds",
        &[Property::new("invoiceIds", ValueKind::List(&ValueKind::Integer), "7")],
    ),
    Model::sent(
        "InvoiceNotes",
        &[Property::new("notes", ValueKind::String, r#""Sample""#).required()],
    ),
    Model::sent(
        "InvoiceOperatorInfo",
        &[
            Property::new("operator", ValueKind::String, r#""Sample""#),
            Property::new("receivingAddress", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoiceRow",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("productId", ValueKind::Integer, "7"),
            Property::new("product", ValueKind::String, r#""Sample""#).required(),
            Property::new("productCode", ValueKind::String, r#""Sample""#),
            Property::new("quantity", ValueKind::Decimal, "12.50").required(),
            Property::new("unit", ValueKind::Enum("Unit"), r#""AMPERE""#).required(),
            Property::new("unitPrice", ValueKind::Decimal, "12.50").required(),
            Property::new("discountPercent", ValueKind::Decimal, "12.50").required(),
            Property::new("vatPercent", ValueKind::Decimal, "12.50").required(),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("comment", ValueKind::String, r#""Sample""#),
            Property::new("startDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("endDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("headerText", ValueKind::String, r#""Sample""#),
            Property::new("explanationText", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoiceSumInfo",
        &[
            Property::new("currency", ValueKind::String, r#""Sample""#),
            Property::new("inAccountingCurrency", ValueKind::Bool, "true"),
            Property::new("excludingVatTotal", ValueKind::Decimal, "12.50"),
            Property::new("vatSumTotal", ValueKind::Decimal, "12.50"),
            Property::new("invoiceSumTotal", ValueKind::Decimal, "12.50"),
        ],
    ),
    Model::read(
        "InvoiceTransaction",
        &[
            Property::new(
                "action",
                ValueKind::Enum("InvoiceAction"),
                r#""ALLOCATE_INVOICE_TO_BANK_STATEMENT""#,
            ),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("date", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("details", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "InvoiceTransactionList",
        &[Property::list("results", &ValueKind::Model("InvoiceTransactionsByInvoice"))],
    ),
    Model::read(
        "InvoiceTransactions",
        &[Property::list("transactions", &ValueKind::Model("InvoiceTransaction"))],
    ),
    Model::read(
        "InvoiceTransactionsByInvoice",
        &[
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::list("transactions", &ValueKind::Model("InvoiceTransaction")),
        ],
    ),
    Model::sent(
        "MarkInvoiceAsPaid",
        &[
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("amount", ValueKind::Decimal, "12.50").required(),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#)
                .required(),
            Property::new("description", ValueKind::String, r#""Sample""#),
            Property::new(
                "paymentMethodType",
                ValueKind::Enum("MarkPaidMethod"),
                r#""ADJUSTMENT""#,
            ),
        ],
    ),
    Model::read(
        "PaymentEvent",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::new(
                "type",
                ValueKind::Enum("PaymentEventType"),
                r#""ADJUSTMENT""#,
            ),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("status", ValueKind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("amount", ValueKind::Decimal, "12.50"),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("description", ValueKind::String, r#""Sample""#),
            Property::new("paidAmount", ValueKind::Decimal, "12.50"),
            Property::new("paidCurrency", ValueKind::Enum("Currency"), r#""AED""#),
        ],
    ),
    Model::sent(
        "PaymentInfo",
        &[
            Property::new(
                    "paymentMethod",
                    ValueKind::Enum("InvoicePaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#)
                .required(),
            Property::model("bankAccount", "BankAccount"),
            Property::new("dueDate", ValueKind::Date, r#""2024-02-29""#).required(),
            Property::new("newDueDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("currencyRate", ValueKind::Decimal, "12.50").required(),
            Property::new("paymentTermPercentage", ValueKind::Decimal, "12.50"),
            Property::model("cashDiscount", "CashDiscount"),
            Property::new("bankReferenceCode", ValueKind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                ValueKind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("clearingCode", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "TaggableUser",
        &[
            Property::new("displayName", ValueKind::String, r#""Sample""#),
            Property::new("fullName", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "TaggableUsers",
        &[Property::list("taggableUsers", &ValueKind::Model("TaggableUser"))],
    ),
    Model::read(
        "TaggedUser",
        &[
            Property::new("userTagId", ValueKind::Integer, "7"),
            Property::new("displayName", ValueKind::String, r#""Sample""#),
            Property::new("fullName", ValueKind::String, r#""Sample""#),
            Property::new("read", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::sent(
        "TaggedUsersInfo",
        &[
            Property::new("numTaggedUsers", ValueKind::Integer, "7"),
            Property::new("readByAllTaggedUsers", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "TravelInformationItem",
        &[
            Property::new("departure", ValueKind::String, r#""Sample""#),
            Property::new("arrival", ValueKind::String, r#""Sample""#),
            Property::new("places", ValueKind::String, r#""Sample""#),
            Property::new("purpose", ValueKind::String, r#""Sample""#),
        ],
    ),
];
