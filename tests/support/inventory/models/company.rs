//! Models used only by `company`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CirculationSettings",
        &[
            Property::new("useForPurchaseInvoices", ValueKind::Bool, "true"),
            Property::new("useForTravelAndExpenseInvoices", ValueKind::Bool, "true"),
            Property::new(
                "reminderInterval",
                ValueKind::Enum("ReminderInterval"),
                r#""EVERY_SECOND_DAY""#,
            ),
            Property::new("forceNotifications", ValueKind::Bool, "true"),
            Property::new("useDeterminedOrder", ValueKind::Bool, "true"),
            Property::new("allowPaymentOnlyWhenApproved", ValueKind::Bool, "true"),
            Property::new("allowInvoiceSpecificDiscussion", ValueKind::Bool, "true"),
            Property::new("allowExtendedTaggingInDiscussion", ValueKind::Bool, "true"),
            Property::new(
                "allocatePurchaseOrdersAndInvoicesInChecking",
                ValueKind::Bool,
                "true",
            ),
            Property::new("maxVerifiers", ValueKind::Integer, "7"),
            Property::new("maxAcceptors", ValueKind::Integer, "7"),
            Property::list("verifiers", &ValueKind::Model("Verifier")),
            Property::list("acceptors", &ValueKind::Model("Verifier")),
            Property::new("allowPersonalSubstitution", ValueKind::Bool, "true"),
            Property::list("substitutions", &ValueKind::Model("Substitution")),
        ],
    ),
    Model::read(
        "CollectionsAndPenalExpenses",
        &[
            Property::new("useAutomaticHandling", ValueKind::Bool, "true"),
            Property::model("collectionCostsProduct", "ProductBasicInfo"),
            Property::model("penalExpenseProduct", "ProductBasicInfo"),
            Property::new("penalInterestDateMargin", ValueKind::Integer, "7"),
            Property::new("minimumPenalInterestSum", ValueKind::Decimal, "12.50"),
            Property::new("defaultSalesInvoiceInterest", ValueKind::Decimal, "12.50"),
            Property::new("defaultSalesInvoicePaymentTerms", ValueKind::Integer, "7"),
            Property::new("collectionPartner", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "Company",
        &[
            Property::new("id", ValueKind::Integer, "7").required(),
            Property::new("name", ValueKind::String, r#""Sample""#).required(),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new(
                "productVersion",
                ValueKind::Enum("ProductVersion"),
                r#""BACKOFFICE""#,
            ),
            Property::new(
                "operationType",
                ValueKind::Enum("CompanyOperationType"),
                r#""BROKEN""#,
            ),
            Property::new("accountingOfficeName", ValueKind::String, r#""Sample""#),
            Property::new("accountingOfficeId", ValueKind::Integer, "7"),
            Property::model("companyAddress", "CompanyAddress"),
            Property::model("billingAddress", "CompanyBillingAddress"),
            Property::new("mva", ValueKind::Bool, "true"),
            Property::new("inTradeRegister", ValueKind::Bool, "true"),
            Property::model("businessIdentifier", "BusinessIdentifier"),
            Property::new(
                "accountingCoaLanguages",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
            Property::new(
                "companyCurrency",
                ValueKind::Enum("BaseCurrency"),
                r#""DKK""#,
            ),
            Property::new(
                "currencyRateSearchDensity",
                ValueKind::Enum("CurrencyRateSearchDensity"),
                r#""DAILY_EXCHANGE_RATE""#,
            ),
        ],
    ),
    Model::sent(
        "CompanyAddress",
        &[
            Property::new("specifier", ValueKind::String, r#""Sample""#),
            Property::new("poBox", ValueKind::String, r#""Sample""#),
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::sent(
        "CompanyBillingAddress",
        &[
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("country", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::read(
        "CompanyUsageSettings",
        &[
            Property::new(
                "defaultInvoiceChannel",
                ValueKind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::model("cashDiscount", "CompanyUsageSettingsCashDiscount"),
            Property::model("accountingByRow", "CompanyUsageSettingsAccountingByRow"),
        ],
    ),
    Model::read(
        "CompanyUsageSettingsAccountingByRow",
        &[
            Property::new("salesInvoicePosting", ValueKind::Bool, "true"),
            Property::new("purchaseInvoicePosting", ValueKind::Bool, "true"),
            Property::new("travelAndExpenseInvoicePosting", ValueKind::Bool, "true"),
            Property::new("salaryPosting", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "CompanyUsageSettingsCashDiscount",
        &[
            Property::new("cashDiscountForSales", ValueKind::Bool, "true"),
            Property::new("cashDiscountForPurchase", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "DeliveryTerms",
        &[
            Property::new(
                "deliveryTerms",
                ValueKind::List(&ValueKind::String),
                r#""Sample""#,
            ),
        ],
    ),
    Model::read(
        "EInvoiceData",
        &[
            Property::new("operator", ValueKind::String, r#""Sample""#),
            Property::new("operatorId", ValueKind::Integer, "7"),
            Property::new("sendingAddress", ValueKind::String, r#""Sample""#),
            Property::new("receivingAddress", ValueKind::String, r#""Sample""#),
            Property::new("receivingAddressPublicInTieke", ValueKind::Bool, "true"),
            Property::new("edi", ValueKind::String, r#""Sample""#),
            Property::new(
                "invoicerAnnouncementUpdated",
                ValueKind::String,
                r#""Sample""#,
            ),
            Property::new("created", ValueKind::String, r#""Sample""#),
            Property::new("creator", ValueKind::String, r#""Sample""#),
            Property::new("wsCustomerNumber", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "InvoiceTemplate",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ProductBasicInfo",
        &[
            Property::new("productId", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("code", ValueKind::String, r#""Sample""#),
            Property::new("defaultAccount", ValueKind::String, r#""Sample""#),
            Property::new("price", ValueKind::Decimal, "12.50"),
            Property::new("currency", ValueKind::String, r#""Sample""#),
            Property::new("unit", ValueKind::Enum("Unit"), r#""AMPERE""#),
        ],
    ),
    Model::read(
        "Substitution",
        &[
            Property::new("userId", ValueKind::Integer, "7"),
            Property::new("start", ValueKind::Date, r#""2024-02-29""#),
            Property::new("end", ValueKind::Date, r#""2024-02-29""#),
            Property::new("substituteForVerifying", ValueKind::Integer, "7"),
            Property::new("substituteForApproving", ValueKind::Integer, "7"),
            Property::new("notes", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "Verifier",
        &[
            Property::new("firstname", ValueKind::String, r#""Sample""#),
            Property::new("surname", ValueKind::String, r#""Sample""#),
            Property::new("userId", ValueKind::Integer, "7"),
            Property::new("orderNo", ValueKind::Integer, "7"),
        ],
    ),
    Model::read(
        "VerifierList",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::list("verifiers", &ValueKind::Model("Verifier")),
            Property::list("acceptors", &ValueKind::Model("Verifier")),
        ],
    ),
    Model::read(
        "VerifierListBasic",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("verifiers", ValueKind::List(&ValueKind::Integer), "7"),
            Property::new("acceptors", ValueKind::List(&ValueKind::Integer), "7"),
        ],
    ),
];
