//! Models used only by `company`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CirculationSettings",
        &[
            Property::new("useForPurchaseInvoices", Kind::Bool, "true"),
            Property::new("useForTravelAndExpenseInvoices", Kind::Bool, "true"),
            Property::new(
                "reminderInterval",
                Kind::Enum("ReminderInterval"),
                r#""EVERY_SECOND_DAY""#,
            ),
            Property::new("forceNotifications", Kind::Bool, "true"),
            Property::new("useDeterminedOrder", Kind::Bool, "true"),
            Property::new("allowPaymentOnlyWhenApproved", Kind::Bool, "true"),
            Property::new("allowInvoiceSpecificDiscussion", Kind::Bool, "true"),
            Property::new("allowExtendedTaggingInDiscussion", Kind::Bool, "true"),
            Property::new(
                "allocatePurchaseOrdersAndInvoicesInChecking",
                Kind::Bool,
                "true",
            ),
            Property::new("maxVerifiers", Kind::Integer, "7"),
            Property::new("maxAcceptors", Kind::Integer, "7"),
            Property::list("verifiers", &Kind::Model("Verifier")),
            Property::list("acceptors", &Kind::Model("Verifier")),
            Property::new("allowPersonalSubstitution", Kind::Bool, "true"),
            Property::list("substitutions", &Kind::Model("Substitution")),
        ],
    ),
    Model::read(
        "CollectionsAndPenalExpenses",
        &[
            Property::new("useAutomaticHandling", Kind::Bool, "true"),
            Property::model("collectionCostsProduct", "ProductBasicInfo"),
            Property::model("penalExpenseProduct", "ProductBasicInfo"),
            Property::new("penalInterestDateMargin", Kind::Integer, "7"),
            Property::new("minimumPenalInterestSum", Kind::Decimal, "12.50"),
            Property::new("defaultSalesInvoiceInterest", Kind::Decimal, "12.50"),
            Property::new("defaultSalesInvoicePaymentTerms", Kind::Integer, "7"),
            Property::new("collectionPartner", Kind::String, r#""Sample""#),
        ],
    ),
    Model::sent(
        "Company",
        &[
            Property::new("id", Kind::Integer, "7").required(),
            Property::new("name", Kind::String, r#""Sample""#).required(),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new(
                "productVersion",
                Kind::Enum("ProductVersion"),
                r#""BACKOFFICE""#,
            ),
            Property::new(
                "operationType",
                Kind::Enum("CompanyOperationType"),
                r#""BROKEN""#,
            ),
            Property::new("accountingOfficeName", Kind::String, r#""Sample""#),
            Property::new("accountingOfficeId", Kind::Integer, "7"),
            Property::model("companyAddress", "CompanyAddress"),
            Property::model("billingAddress", "CompanyBillingAddress"),
            Property::new("mva", Kind::Bool, "true"),
            Property::new("inTradeRegister", Kind::Bool, "true"),
            Property::model("businessIdentifier", "BusinessIdentifier"),
            Property::new(
                "accountingCoaLanguages",
                Kind::List(&Kind::String),
                r#""Sample""#,
            ),
            Property::new("companyCurrency", Kind::Enum("BaseCurrency"), r#""DKK""#),
            Property::new(
                "currencyRateSearchDensity",
                Kind::Enum("CurrencyRateSearchDensity"),
                r#""DAILY_EXCHANGE_RATE""#,
            ),
        ],
    ),
    Model::sent(
        "CompanyAddress",
        &[
            Property::new("specifier", Kind::String, r#""Sample""#),
            Property::new("poBox", Kind::String, r#""Sample""#),
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::sent(
        "CompanyBillingAddress",
        &[
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::read(
        "CompanyUsageSettings",
        &[
            Property::new(
                "defaultInvoiceChannel",
                Kind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::model("cashDiscount", "CompanyUsageSettingsCashDiscount"),
            Property::model("accountingByRow", "CompanyUsageSettingsAccountingByRow"),
        ],
    ),
    Model::read(
        "CompanyUsageSettingsAccountingByRow",
        &[
            Property::new("salesInvoicePosting", Kind::Bool, "true"),
            Property::new("purchaseInvoicePosting", Kind::Bool, "true"),
            Property::new("travelAndExpenseInvoicePosting", Kind::Bool, "true"),
            Property::new("salaryPosting", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "CompanyUsageSettingsCashDiscount",
        &[
            Property::new("cashDiscountForSales", Kind::Bool, "true"),
            Property::new("cashDiscountForPurchase", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "DeliveryTerms",
        &[Property::new("deliveryTerms", Kind::List(&Kind::String), r#""Sample""#)],
    ),
    Model::read(
        "EInvoiceData",
        &[
            Property::new("operator", Kind::String, r#""Sample""#),
            Property::new("operatorId", Kind::Integer, "7"),
            Property::new("sendingAddress", Kind::String, r#""Sample""#),
            Property::new("receivingAddress", Kind::String, r#""Sample""#),
            Property::new("receivingAddressPublicInTieke", Kind::Bool, "true"),
            Property::new("edi", Kind::String, r#""Sample""#),
            Property::new("invoicerAnnouncementUpdated", Kind::String, r#""Sample""#),
            Property::new("created", Kind::String, r#""Sample""#),
            Property::new("creator", Kind::String, r#""Sample""#),
            Property::new("wsCustomerNumber", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "InvoiceTemplate",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "ProductBasicInfo",
        &[
            Property::new("productId", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("code", Kind::String, r#""Sample""#),
            Property::new("defaultAccount", Kind::String, r#""Sample""#),
            Property::new("price", Kind::Decimal, "12.50"),
            Property::new("currency", Kind::String, r#""Sample""#),
            Property::new("unit", Kind::Enum("Unit"), r#""AMPERE""#),
        ],
    ),
    Model::read(
        "Substitution",
        &[
            Property::new("userId", Kind::Integer, "7"),
            Property::new("start", Kind::Date, r#""2024-02-29""#),
            Property::new("end", Kind::Date, r#""2024-02-29""#),
            Property::new("substituteForVerifying", Kind::Integer, "7"),
            Property::new("substituteForApproving", Kind::Integer, "7"),
            Property::new("notes", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "Verifier",
        &[
            Property::new("firstname", Kind::String, r#""Sample""#),
            Property::new("surname", Kind::String, r#""Sample""#),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("orderNo", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "VerifierList",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::list("verifiers", &Kind::Model("Verifier")),
            Property::list("acceptors", &Kind::Model("Verifier")),
        ],
    ),
    Model::read(
        "VerifierListBasic",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("verifiers", Kind::List(&Kind::Integer), "7"),
            Property::new("acceptors", Kind::List(&Kind::Integer), "7"),
        ],
    ),
];
