//! Models that only `business_partners` uses.

use crate::proofs::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "BasicInvoicingInfo",
        &[
            Property::new("customerNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("identifierType", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read("BasicRegistryInfo", &[Property::new("active", Kind::Bool, "true")]),
    Model::sent(
        "BusinessPartner",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("type", Kind::Enum("BusinessPartnerType"), r#""CUSTOMER""#)
                .required(),
            Property::new("address", Kind::Model("BusinessPartnerAddress"), ""),
            Property::new(
                "billingAddress",
                Kind::Model("BusinessPartnerBillingAddress"),
                "",
            ),
            Property::new(
                "deliveryAddress",
                Kind::Model("BusinessPartnerDeliveryAddress"),
                "",
            ),
            Property::new("invoicingInfo", Kind::Model("InvoicingInfo"), ""),
            Property::new("attachments", Kind::List(&Kind::Model("Attachment")), ""),
            Property::new(
                "contactPersons",
                Kind::List(&Kind::Model("BusinessPartnerContactPerson")),
                "",
            ),
            Property::new(
                "additionalInfo",
                Kind::Model("BusinessPartnerAdditionalInfo"),
                "",
            ),
            Property::new("paymentInfo", Kind::Model("BusinessPartnerPaymentInfo"), "")
                .required(),
            Property::new("registryInfo", Kind::Model("RegistryInfo"), ""),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "BusinessPartnerAccount",
        &[
            Property::new("code", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "BusinessPartnerAccountsInfo",
        &[
            Property::new("debitAccount", Kind::Model("BusinessPartnerAccount"), ""),
            Property::new("creditAccount", Kind::Model("BusinessPartnerAccount"), ""),
            Property::new(
                "reconciliationAccount",
                Kind::Model("BusinessPartnerAccount"),
                "",
            ),
        ],
    ),
    Model::sent(
        "BusinessPartnerAdditionalInfo",
        &[
            Property::new("defaultAdditionalInformation", Kind::Text, r#""Sample""#),
            Property::new("defaultReference", Kind::Text, r#""Sample""#),
            Property::new("group", Kind::Text, r#""Sample""#),
            Property::new(
                "parentCompanyIdType",
                Kind::Enum("ParentCompanyIdType"),
                r#""AT""#,
            ),
            Property::new("parentCompanyId", Kind::Text, r#""Sample""#),
            Property::new("auxiliaryCompanyName", Kind::Text, r#""Sample""#),
            Property::new("formerCompanyName", Kind::Text, r#""Sample""#),
            Property::new("sector", Kind::Text, r#""Sample""#),
            Property::new("webAddress", Kind::Text, r#""Sample""#),
            Property::new("comments1", Kind::Text, r#""Sample""#),
            Property::new("comments2", Kind::Text, r#""Sample""#),
            Property::new("invoicePeriod", Kind::Text, r#""Sample""#),
            Property::new("withholdingRegisterMarking", Kind::Text, r#""Sample""#),
            Property::new("invoiceLedger", Kind::Enum("InvoiceLedger"), r#""CLEARING""#),
        ],
    ),
    Model::sent(
        "BusinessPartnerAddress",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "BusinessPartnerBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new(
                "billingAddress",
                Kind::Model("BusinessPartnerBillingAddress"),
                "",
            ),
            Property::new("invoicingInfo", Kind::Model("BasicInvoicingInfo"), ""),
            Property::new("registryInfo", Kind::Model("BasicRegistryInfo"), ""),
            Property::new("type", Kind::Enum("BusinessPartnerType"), r#""CUSTOMER""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "BusinessPartnerBillingAddress",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BusinessPartnerContactPerson",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("email", Kind::Text, r#""somebody@example.com""#),
            Property::new("phone", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "BusinessPartnerDefaultAccounts",
        &[
            Property::new("vatPercent", Kind::Amount, "12.50"),
            Property::new("vatDeduction", Kind::Amount, "12.50"),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("vatProcessing", Kind::Text, r#""Sample""#),
            Property::new("combineInvoiceRows", Kind::Bool, "true"),
            Property::new(
                "salesInvoiceAccounts",
                Kind::Model("BusinessPartnerAccountsInfo"),
                "",
            ),
            Property::new(
                "purchaseInvoiceAccounts",
                Kind::Model("BusinessPartnerAccountsInfo"),
                "",
            ),
            Property::new(
                "travelInvoiceAccounts",
                Kind::Model("BusinessPartnerAccountsInfo"),
                "",
            ),
            Property::new(
                "expenseClaimAccounts",
                Kind::Model("BusinessPartnerAccountsInfo"),
                "",
            ),
            Property::new(
                "journalAccounts",
                Kind::Model("BusinessPartnerAccountsInfo"),
                "",
            ),
        ],
    ),
    Model::sent(
        "BusinessPartnerDeliveryAddress",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BusinessPartnerGroup",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("type", Kind::Enum("BusinessPartnerType"), r#""CUSTOMER""#)
                .required(),
            Property::new("active", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "BusinessPartnerPaymentDetails",
        &[
            Property::new(
                "paymentMethod",
                Kind::Enum("PartnerPaymentMethod"),
                r#""BANK_TRANSFER""#,
            ),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("bankAccount", Kind::Model("BankAccount"), ""),
            Property::new("paymentTermDays", Kind::Text, r#""Sample""#),
            Property::new("paymentTermPercentage", Kind::Amount, "12.50"),
            Property::new("penalInterestRate", Kind::Amount, "12.50"),
            Property::new("discountPercentage", Kind::Amount, "12.50"),
            Property::new("clearingCode", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BusinessPartnerPaymentInfo",
        &[
            Property::new("factoringContractId", Kind::Integer, "7"),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("PartnerPaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("bankAccount", Kind::Text, r#""Sample""#),
            Property::new("paymentTermDays", Kind::Text, r#""Sample""#),
            Property::new("paymentTermPercentage", Kind::Amount, "12.50"),
            Property::new("penalInterestRate", Kind::Amount, "12.50"),
            Property::new("discountPercentage", Kind::Amount, "12.50"),
            Property::new("cashDiscount", Kind::Model("CashDiscount"), ""),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("deliveryMethod", Kind::Text, r#""Sample""#),
            Property::new("clearingCode", Kind::Text, r#""Sample""#),
            Property::new("bic", Kind::Text, r#""Sample""#),
            Property::new("customerAccountNumber", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoicingInfo",
        &[
            Property::new("customerNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("identifierType", Kind::Text, r#""Sample""#),
            Property::new("ovt", Kind::Text, r#""Sample""#),
            Property::new(
                "invoiceChannel",
                Kind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::new("contactPerson", Kind::Text, r#""Sample""#),
            Property::new("language", Kind::Enum("Language"), r#""DANISH""#),
            Property::new("email", Kind::Text, r#""Sample""#),
            Property::new("bccAddresses", Kind::List(&Kind::Text), r#""Sample""#),
            Property::new("denyEinvoiceReminders", Kind::Bool, "true"),
            Property::new("orderReference", Kind::Text, r#""Sample""#),
            Property::new("sellerReferenceIdentifier", Kind::Text, r#""Sample""#),
            Property::new("buyerReferenceIdentifier", Kind::Text, r#""Sample""#),
            Property::new("orderNumber", Kind::Text, r#""Sample""#),
            Property::new("agreementNumber", Kind::Text, r#""Sample""#),
            Property::new("accountingCode", Kind::Text, r#""Sample""#),
            Property::new("deliverySite", Kind::Text, r#""Sample""#),
            Property::new("tenderReference", Kind::Text, r#""Sample""#),
            Property::new("einvoiceAddress", Kind::Text, r#""Sample""#),
            Property::new("einvoiceOperator", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "PersonAddress",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "PersonalDetails",
        &[
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::new("lastName", Kind::Text, r#""Sample""#),
            Property::new("language", Kind::Enum("Language"), r#""DANISH""#),
            Property::new("address", Kind::Model("PersonAddress"), ""),
            Property::new(
                "paymentInfo",
                Kind::Model("BusinessPartnerPaymentDetails"),
                "",
            ),
            Property::new("invoicingInfo", Kind::Model("BasicInvoicingInfo"), ""),
        ],
    ),
    Model::sent(
        "RegistryInfo",
        &[
            Property::new("active", Kind::Bool, "true"),
            Property::new("phone", Kind::Text, r#""Sample""#),
            Property::new("mobilePhone", Kind::Text, r#""Sample""#),
            Property::new("fax", Kind::Text, r#""Sample""#),
            Property::new("section", Kind::Text, r#""Sample""#),
            Property::new("homeMunicipality", Kind::Text, r#""Sample""#),
            Property::new("reportGroup", Kind::Text, r#""Sample""#),
            Property::new("reportGroupId", Kind::Integer, "7"),
            Property::new(
                "partnerGroups",
                Kind::List(&Kind::Model("BusinessPartnerGroup")),
                "",
            ),
        ],
    ),
];
