//! Models used only by `business_partners`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BasicInvoicingInfo",
        &[
            Property::new("customerNumber", ValueKind::String, r#""Sample""#),
            Property::new("identifier", ValueKind::String, r#""Sample""#),
            Property::new("identifierType", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "BasicRegistryInfo",
        &[Property::new("active", ValueKind::Bool, "true")],
    ),
    Model::sent(
        "BusinessPartner",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new(
                    "type",
                    ValueKind::Enum("BusinessPartnerType"),
                    r#""CUSTOMER""#,
                )
                .required(),
            Property::model("address", "BusinessPartnerAddress"),
            Property::model("billingAddress", "BusinessPartnerBillingAddress"),
            Property::model("deliveryAddress", "BusinessPartnerDeliveryAddress"),
            Property::model("invoicingInfo", "InvoicingInfo"),
            Property::list("attachments", &ValueKind::Model("Attachment")),
            Property::list(
                "contactPersons",
                &ValueKind::Model("BusinessPartnerContactPerson"),
            ),
            Property::model("additionalInfo", "BusinessPartnerAdditionalInfo"),
            Property::model("paymentInfo", "BusinessPartnerPaymentInfo").required(),
            Property::model("registryInfo", "RegistryInfo"),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::read(
        "BusinessPartnerAccount",
        &[
            Property::new("code", ValueKind::String, r#""Sample""#),
            Property::new("name", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "BusinessPartnerAccountsInfo",
        &[
            Property::model("debitAccount", "BusinessPartnerAccount"),
            Property::model("creditAccount", "BusinessPartnerAccount"),
            Property::model("reconciliationAccount", "BusinessPartnerAccount"),
        ],
    ),
    Model::sent(
        "BusinessPartnerAdditionalInfo",
        &[
            Property::new(
                "defaultAdditionalInformation",
                ValueKind::String,
                r#""Sample""#,
            ),
            Property::new("defaultReference", ValueKind::String, r#""Sample""#),
            Property::new("group", ValueKind::String, r#""Sample""#),
            Property::new(
                "parentCompanyIdType",
                ValueKind::Enum("ParentCompanyIdType"),
                r#""AT""#,
            ),
            Property::new("parentCompanyId", ValueKind::String, r#""Sample""#),
            Property::new("auxiliaryCompanyName", ValueKind::String, r#""Sample""#),
            Property::new("formerCompanyName", ValueKind::String, r#""Sample""#),
            Property::new("sector", ValueKind::String, r#""Sample""#),
            Property::new("webAddress", ValueKind::String, r#""Sample""#),
            Property::new("comments1", ValueKind::String, r#""Sample""#),
            Property::new("comments2", ValueKind::String, r#""Sample""#),
            Property::new("invoicePeriod", ValueKind::String, r#""Sample""#),
            Property::new(
                "withholdingRegisterMarking",
                ValueKind::String,
                r#""Sample""#,
            ),
            Property::new(
                "invoiceLedger",
                ValueKind::Enum("InvoiceLedger"),
                r#""CLEARING""#,
            ),
        ],
    ),
    Model::sent(
        "BusinessPartnerAddress",
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
        "BusinessPartnerBasicInfo",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::model("billingAddress", "BusinessPartnerBillingAddress"),
            Property::model("invoicingInfo", "BasicInvoicingInfo"),
            Property::model("registryInfo", "BasicRegistryInfo"),
            Property::new(
                "type",
                ValueKind::Enum("BusinessPartnerType"),
                r#""CUSTOMER""#,
            ),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
        ],
    ),
    Model::sent(
        "BusinessPartnerBillingAddress",
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
        "BusinessPartnerContactPerson",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("email", ValueKind::String, r#""somebody@example.com""#),
            Property::new("phone", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "BusinessPartnerDefaultAccounts",
        &[
            Property::new("vatPercent", ValueKind::Decimal, "12.50"),
            Property::new("vatDeduction", ValueKind::Decimal, "12.50"),
            Property::new("vatStatus", ValueKind::Integer, "7"),
            Property::new("vatProcessing", ValueKind::String, r#""Sample""#),
            Property::new("combineInvoiceRows", ValueKind::Bool, "true"),
            Property::model("salesInvoiceAccounts", "BusinessPartnerAccountsInfo"),
            Property::model("purchaseInvoiceAccounts", "BusinessPartnerAccountsInfo"),
            Property::model("travelInvoiceAccounts", "BusinessPartnerAccountsInfo"),
            Property::model("expenseClaimAccounts", "BusinessPartnerAccountsInfo"),
            Property::model("journalAccounts", "BusinessPartnerAccountsInfo"),
        ],
    ),
    Model::sent(
        "BusinessPartnerDeliveryAddress",
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
        "BusinessPartnerGroup",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new(
                    "type",
                    ValueKind::Enum("BusinessPartnerType"),
                    r#""CUSTOMER""#,
                )
                .required(),
            Property::new("active", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "BusinessPartnerPaymentDetails",
        &[
            Property::new(
                "paymentMethod",
                ValueKind::Enum("PartnerPaymentMethod"),
                r#""BANK_TRANSFER""#,
            ),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::model("bankAccount", "BankAccount"),
            Property::new("paymentTermDays", ValueKind::String, r#""Sample""#),
            Property::new("paymentTermPercentage", ValueKind::Decimal, "12.50"),
            Property::new("penalInterestRate", ValueKind::Decimal, "12.50"),
            Property::new("discountPercentage", ValueKind::Decimal, "12.50"),
            Property::new("clearingCode", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BusinessPartnerPaymentInfo",
        &[
            Property::new("factoringContractId", ValueKind::Integer, "7"),
            Property::new(
                    "paymentMethod",
                    ValueKind::Enum("PartnerPaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("bankAccount", ValueKind::String, r#""Sample""#),
            Property::new("paymentTermDays", ValueKind::String, r#""Sample""#),
            Property::new("paymentTermPercentage", ValueKind::Decimal, "12.50"),
            Property::new("penalInterestRate", ValueKind::Decimal, "12.50"),
            Property::new("discountPercentage", ValueKind::Decimal, "12.50"),
            Property::model("cashDiscount", "CashDiscount"),
            Property::new("currency", ValueKind::Enum("Currency"), r#""AED""#),
            Property::new("deliveryMethod", ValueKind::String, r#""Sample""#),
            Property::new("clearingCode", ValueKind::String, r#""Sample""#),
            Property::new("bic", ValueKind::String, r#""Sample""#),
            Property::new("customerAccountNumber", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoicingInfo",
        &[
            Property::new("customerNumber", ValueKind::String, r#""Sample""#),
            Property::new("identifier", ValueKind::String, r#""Sample""#),
            Property::new("identifierType", ValueKind::String, r#""Sample""#),
            Property::new("ovt", ValueKind::String, r#""Sample""#),
            Property::new(
                "invoiceChannel",
                ValueKind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::new("contactPerson", ValueKind::String, r#""Sample""#),
            Property::new("language", ValueKind::Enum("Language"), r#""DANISH""#),
            Property::new("email", ValueKind::String, r#""Sample""#),
            Property::new(
                "bccAddresses",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
            Property::new("denyEinvoiceReminders", ValueKind::Bool, "true"),
            Property::new("orderReference", ValueKind::String, r#""Sample""#),
            Property::new("sellerReferenceIdentifier", ValueKind::String, r#""Sample""#),
            Property::new("buyerReferenceIdentifier", ValueKind::String, r#""Sample""#),
            Property::new("orderNumber", ValueKind::String, r#""Sample""#),
            Property::new("agreementNumber", ValueKind::String, r#""Sample""#),
            Property::new("accountingCode", ValueKind::String, r#""Sample""#),
            Property::new("deliverySite", ValueKind::String, r#""Sample""#),
            Property::new("tenderReference", ValueKind::String, r#""Sample""#),
            Property::new("einvoiceAddress", ValueKind::String, r#""Sample""#),
            Property::new("einvoiceOperator", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "PersonAddress",
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
        "PersonalDetails",
        &[
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::new("firstName", ValueKind::String, r#""Sample""#),
            Property::new("lastName", ValueKind::String, r#""Sample""#),
            Property::new("language", ValueKind::Enum("Language"), r#""DANISH""#),
            Property::model("address", "PersonAddress"),
            Property::model("paymentInfo", "BusinessPartnerPaymentDetails"),
            Property::model("invoicingInfo", "BasicInvoicingInfo"),
        ],
    ),
    Model::sent(
        "RegistryInfo",
        &[
            Property::new("active", ValueKind::Bool, "true"),
            Property::new("phone", ValueKind::String, r#""Sample""#),
            Property::new("mobilePhone", ValueKind::String, r#""Sample""#),
            Property::new("fax", ValueKind::String, r#""Sample""#),
            Property::new("section", ValueKind::String, r#""Sample""#),
            Property::new("homeMunicipality", ValueKind::String, r#""Sample""#),
            Property::new("reportGroup", ValueKind::String, r#""Sample""#),
            Property::new("reportGroupId", ValueKind::Integer, "7"),
            Property::list("partnerGroups", &ValueKind::Model("BusinessPartnerGroup")),
        ],
    ),
];
