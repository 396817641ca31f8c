//! Models used only by `invoices`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "CheckingEvent",
        &[Property::new("comment", Kind::String, r#""Sample""#)],
    ),
    Model::sent(
        "Comment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("author", Kind::String, r#""Sample""#),
            Property::new("dateTime", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("comment", Kind::String, r#""Sample""#).required(),
            Property::model("taggedUsersInfo", "TaggedUsersInfo"),
        ],
    ),
    Model::read(
        "CommentWithTaggedUsers",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("author", Kind::String, r#""Sample""#),
            Property::new("dateTime", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("comment", Kind::String, r#""Sample""#).required(),
            Property::model("taggedUsersInfo", "TaggedUsersInfo"),
            Property::list("taggedUsers", &Kind::Model("TaggedUser")),
        ],
    ),
    Model::read("Comments", &[Property::list("comments", &Kind::Model("Comment"))]),
    Model::sent(
        "DeliveryTermsInfo",
        &[
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("municipality", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "ExtraInfo",
        &[
            Property::new("accountingByRow", Kind::Bool, "true").required(),
            Property::new("unitPricesIncludeVat", Kind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "Invoice",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("InvoiceType"), r#""BILL_OF_CHARGES""#)
                .required(),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("date", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::model("counterParty", "CounterParty").required(),
            Property::model("billingAddress", "InvoiceBillingAddress"),
            Property::model("deliveryAddress", "InvoiceDeliveryAddress"),
            Property::model("paymentInfo", "PaymentInfo").required(),
            Property::model("deliveryTermsInfo", "DeliveryTermsInfo"),
            Property::model("extraInfo", "ExtraInfo").required(),
            Property::new("discountPercent", Kind::Decimal, "12.50").required(),
            Property::new("orderReference", Kind::String, r#""Sample""#),
            Property::list("invoiceRows", &Kind::Model("InvoiceRow")).required(),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("originalInvoiceNumber", Kind::String, r#""Sample""#),
            Property::new("deliveryStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("deliveryEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new("deliveryMethod", Kind::Enum("DeliveryMethod"), r#""BUS""#),
            Property::new("deliveryInstructions", Kind::String, r#""Sample""#),
            Property::new("invoiceChannel", Kind::Enum("InvoiceChannel"), r#""EDIFACT""#)
                .required(),
            Property::model("invoiceOperatorInfo", "InvoiceOperatorInfo"),
            Property::new("penaltyPercent", Kind::Decimal, "12.50"),
            Property::new("language", Kind::Enum("Language"), r#""DANISH""#),
            Property::new("invoiceTemplateId", Kind::Integer, "7"),
            Property::new("additionalInformation", Kind::String, r#""Sample""#),
            Property::new("vatCountry", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("ledgerReceiptId", Kind::Integer, "7"),
            Property::new("notes", Kind::String, r#""Sample""#),
            Property::new("factoringContractId", Kind::Integer, "7"),
            Property::new("factoringText", Kind::String, r#""Sample""#),
            Property::new("sum", Kind::Decimal, "12.50"),
            Property::list(
                "travelInformationItems",
                &Kind::Model("TravelInformationItem"),
            ),
            Property::model("invoiceApprovalInformation", "InvoiceApprovalInformation"),
            Property::list("attachments", &Kind::Model("Attachment")),
            Property::new("orderNumber", Kind::String, r#""Sample""#),
            Property::new("agreementNumber", Kind::String, r#""Sample""#),
            Property::new("accountingCode", Kind::String, r#""Sample""#),
            Property::new("deliverySite", Kind::String, r#""Sample""#),
            Property::new("tenderReference", Kind::String, r#""Sample""#),
            Property::new("buyerReferenceIdentifier", Kind::String, r#""Sample""#),
            Property::new("sellerReferenceIdentifier", Kind::String, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::list("invoiceSumInfo", &Kind::Model("InvoiceSumInfo")),
            Property::new("creatorId", Kind::Integer, "7"),
            Property::new("isOffer", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "InvoiceApprovalInformation",
        &[
            Property::list("acceptors", &Kind::Model("InvoiceCheckerInformation")),
            Property::list("verifiers", &Kind::Model("InvoiceCheckerInformation")),
        ],
    ),
    Model::read(
        "InvoiceBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("InvoiceType"), r#""BILL_OF_CHARGES""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("originalInvoiceNumber", Kind::String, r#""Sample""#),
            Property::new(
                "invoiceChannel",
                Kind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::new("date", Kind::Date, r#""2024-02-29""#),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("newDueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::list("invoiceSumInfo", &Kind::Model("InvoiceSumInfo")),
            Property::new("creatorId", Kind::Integer, "7"),
            Property::model("counterParty", "CounterParty").required(),
            Property::new("isOffer", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "InvoiceBillingAddress",
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
        "InvoiceCheckerInformation",
        &[
            Property::new("userId", Kind::Integer, "7").required(),
            Property::new("eventPerformed", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::sent(
        "InvoiceDeliveryAddress",
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
    Model::read(
        "InvoiceIds",
        &[Property::new("invoiceIds", Kind::List(&Kind::Integer), "7")],
    ),
    Model::sent(
        "InvoiceNotes",
        &[Property::new("notes", Kind::String, r#""Sample""#).required()],
    ),
    Model::sent(
        "InvoiceOperatorInfo",
        &[
            Property::new("operator", Kind::String, r#""Sample""#),
            Property::new("receivingAddress", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoiceRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("productId", Kind::Integer, "7"),
            Property::new("product", Kind::String, r#""Sample""#).required(),
            Property::new("productCode", Kind::String, r#""Sample""#),
            Property::new("quantity", Kind::Decimal, "12.50").required(),
            Property::new("unit", Kind::Enum("Unit"), r#""AMPERE""#).required(),
            Property::new("unitPrice", Kind::Decimal, "12.50").required(),
            Property::new("discountPercent", Kind::Decimal, "12.50").required(),
            Property::new("vatPercent", Kind::Decimal, "12.50").required(),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("comment", Kind::String, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("headerText", Kind::String, r#""Sample""#),
            Property::new("explanationText", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoiceSumInfo",
        &[
            Property::new("currency", Kind::String, r#""Sample""#),
            Property::new("inAccountingCurrency", Kind::Bool, "true"),
            Property::new("excludingVatTotal", Kind::Decimal, "12.50"),
            Property::new("vatSumTotal", Kind::Decimal, "12.50"),
            Property::new("invoiceSumTotal", Kind::Decimal, "12.50"),
        ],
    ),
    Model::read(
        "InvoiceTransaction",
        &[
            Property::new(
                "action",
                Kind::Enum("InvoiceAction"),
                r#""ALLOCATE_INVOICE_TO_BANK_STATEMENT""#,
            ),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("date", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("details", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "InvoiceTransactionList",
        &[Property::list("results", &Kind::Model("InvoiceTransactionsByInvoice"))],
    ),
    Model::read(
        "InvoiceTransactions",
        &[Property::list("transactions", &Kind::Model("InvoiceTransaction"))],
    ),
    Model::read(
        "InvoiceTransactionsByInvoice",
        &[
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::list("transactions", &Kind::Model("InvoiceTransaction")),
        ],
    ),
    Model::sent(
        "MarkInvoiceAsPaid",
        &[
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("amount", Kind::Decimal, "12.50").required(),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("description", Kind::String, r#""Sample""#),
            Property::new(
                "paymentMethodType",
                Kind::Enum("MarkPaidMethod"),
                r#""ADJUSTMENT""#,
            ),
        ],
    ),
    Model::read(
        "PaymentEvent",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("PaymentEventType"), r#""ADJUSTMENT""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("amount", Kind::Decimal, "12.50"),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("description", Kind::String, r#""Sample""#),
            Property::new("paidAmount", Kind::Decimal, "12.50"),
            Property::new("paidCurrency", Kind::Enum("Currency"), r#""AED""#),
        ],
    ),
    Model::sent(
        "PaymentInfo",
        &[
            Property::new(
                    "paymentMethod",
                    Kind::Enum("InvoicePaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::model("bankAccount", "BankAccount"),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("newDueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("currencyRate", Kind::Decimal, "12.50").required(),
            Property::new("paymentTermPercentage", Kind::Decimal, "12.50"),
            Property::model("cashDiscount", "CashDiscount"),
            Property::new("bankReferenceCode", Kind::String, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("clearingCode", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "TaggableUser",
        &[
            Property::new("displayName", Kind::String, r#""Sample""#),
            Property::new("fullName", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "TaggableUsers",
        &[Property::list("taggableUsers", &Kind::Model("TaggableUser"))],
    ),
    Model::read(
        "TaggedUser",
        &[
            Property::new("userTagId", Kind::Integer, "7"),
            Property::new("displayName", Kind::String, r#""Sample""#),
            Property::new("fullName", Kind::String, r#""Sample""#),
            Property::new("read", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::sent(
        "TaggedUsersInfo",
        &[
            Property::new("numTaggedUsers", Kind::Integer, "7"),
            Property::new("readByAllTaggedUsers", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "TravelInformationItem",
        &[
            Property::new("departure", Kind::String, r#""Sample""#),
            Property::new("arrival", Kind::String, r#""Sample""#),
            Property::new("places", Kind::String, r#""Sample""#),
            Property::new("purpose", Kind::String, r#""Sample""#),
        ],
    ),
];
