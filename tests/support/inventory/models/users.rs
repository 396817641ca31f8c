//! Models used only by `users`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "AccountingRights",
        &[
            Property::new(
                "journalReceipts",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "journalReceiptSearch",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalJournalReceiptsOnly", Kind::Bool, "true"),
            Property::new(
                "closingOfAccountTools",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("preventCreatingEditingInvoices", Kind::Bool, "true"),
            Property::new("preventEditingAccountingPage", Kind::Bool, "true"),
            Property::new(
                "accountingReports",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("archive", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
        ],
    ),
    Model::read(
        "InvoiceCirculationRights",
        &[
            Property::new("verification", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("approval", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("personalApprovalsOrVerificationsOnly", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "ManagementRights",
        &[
            Property::new(
                "basicCompanyInfo",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "basicAccountingInfo",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "chartOfAccountsAndDefaultReports",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "usersAndUserRights",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "companyUserManagement",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("setUpACompany", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("importData", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("notifications", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new(
                "incomesRegisterCertificate",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("groupLetter", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("auditLog", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
        ],
    ),
    Model::read(
        "PaymentRights",
        &[
            Property::new("payment", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new(
                "salaryPayments",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("markAsPaid", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new(
                "markSalaryAsPaid",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "directBankTransfer",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "bankStatementAndReferencePayment",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "paymentAllocation",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
        ],
    ),
    Model::read(
        "PurchasesRights",
        &[
            Property::new(
                "purchaseInvoices",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "purchaseInvoiceSearch",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalPurchaseInvoicesOnly", Kind::Bool, "true"),
            Property::new(
                "supplierRegister",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "productRegister",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "fixedAssetsRegister",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
        ],
    ),
    Model::read(
        "SalariesRights",
        &[
            Property::new("payroll", Kind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("personalSalariesOnly", Kind::Bool, "true"),
            Property::new(
                "personRegister",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "workingTimeTracking",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalWorkHourTrackingOnly", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "SalesRights",
        &[
            Property::new(
                "salesOrGroupInvoices",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "salesInvoiceSearch",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalSalesInvoicesOnly", Kind::Bool, "true"),
            Property::new(
                "customerRegister",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "productRegister",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
        ],
    ),
    Model::read(
        "TravelAndExpensesRights",
        &[
            Property::new(
                "travelAndExpenseInvoices",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "travelAndExpenseInvoiceSearch",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalTravelAndExpenseInvoiceOnly", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "User",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("username", Kind::String, r#""Sample""#),
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("countryCode", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("street", Kind::String, r#""Sample""#),
            Property::new("zip", Kind::String, r#""Sample""#),
            Property::new("city", Kind::String, r#""Sample""#),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("loginMethod", Kind::Enum("LoginMethod"), r#""FINAGO_KEY""#),
            Property::new("firstName", Kind::String, r#""Sample""#).required(),
            Property::new("lastName", Kind::String, r#""Sample""#).required(),
            Property::new("email", Kind::String, r#""Sample""#).required(),
            Property::new("mobilePhone", Kind::String, r#""Sample""#).required(),
            Property::new("secondaryPhone", Kind::String, r#""Sample""#),
            Property::new("socialSecurityNumber", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "UserPermissions",
        &[
            Property::model("management", "ManagementRights"),
            Property::model("user", "UserRights"),
            Property::model("sales", "SalesRights"),
            Property::model("purchases", "PurchasesRights"),
            Property::model("travelAndExpenses", "TravelAndExpensesRights"),
            Property::model("invoiceCirculation", "InvoiceCirculationRights"),
            Property::model("salaries", "SalariesRights"),
            Property::model("payments", "PaymentRights"),
            Property::model("accounting", "AccountingRights"),
        ],
    ),
    Model::read(
        "UserPrivileges",
        &[
            Property::new("role", Kind::String, r#""Sample""#),
            Property::model("rights", "UserPermissions"),
        ],
    ),
    Model::read(
        "UserProfile",
        &[
            Property::new("firstname", Kind::String, r#""Sample""#),
            Property::new("surname", Kind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "UserRights",
        &[
            Property::new(
                "editPersonalInfo",
                Kind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("limitedDimensions", Kind::Bool, "true"),
            Property::new("blockSoloLoginToProcountor", Kind::Bool, "true"),
        ],
    ),
];
