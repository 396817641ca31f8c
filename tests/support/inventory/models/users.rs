//! Models used only by `users`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "AccountingRights",
        &[
            Property::new(
                "journalReceipts",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "journalReceiptSearch",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalJournalReceiptsOnly", ValueKind::Bool, "true"),
            Property::new(
                "closingOfAccountTools",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("preventCreatingEditingInvoices", ValueKind::Bool, "true"),
            Property::new("preventEditingAccountingPage", ValueKind::Bool, "true"),
            Property::new(
                "accountingReports",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("archive", ValueKind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
        ],
    ),
    Model::read(
        "InvoiceCirculationRights",
        &[
            Property::new(
                "verification",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("approval", ValueKind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new(
                "personalApprovalsOrVerificationsOnly",
                ValueKind::Bool,
                "true",
            ),
        ],
    ),
    Model::read(
        "ManagementRights",
        &[
            Property::new(
                "basicCompanyInfo",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "basicAccountingInfo",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "chartOfAccountsAndDefaultReports",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "usersAndUserRights",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "companyUserManagement",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "setUpACompany",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "importData",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "notifications",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "incomesRegisterCertificate",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "groupLetter",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("auditLog", ValueKind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
        ],
    ),
    Model::read(
        "PaymentRights",
        &[
            Property::new("payment", ValueKind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new(
                "salaryPayments",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "markAsPaid",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "markSalaryAsPaid",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "directBankTransfer",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "bankStatementAndReferencePayment",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "paymentAllocation",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
        ],
    ),
    Model::read(
        "PurchasesRights",
        &[
            Property::new(
                "purchaseInvoices",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "purchaseInvoiceSearch",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalPurchaseInvoicesOnly", ValueKind::Bool, "true"),
            Property::new(
                "supplierRegister",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "productRegister",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "fixedAssetsRegister",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
        ],
    ),
    Model::read(
        "SalariesRights",
        &[
            Property::new("payroll", ValueKind::Enum("AccessRight"), r#""ALL_RIGHTS""#),
            Property::new("personalSalariesOnly", ValueKind::Bool, "true"),
            Property::new(
                "personRegister",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "workingTimeTracking",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalWorkHourTrackingOnly", ValueKind::Bool, "true"),
        ],
    ),
    Model::read(
        "SalesRights",
        &[
            Property::new(
                "salesOrGroupInvoices",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "salesInvoiceSearch",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalSalesInvoicesOnly", ValueKind::Bool, "true"),
            Property::new(
                "customerRegister",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "productRegister",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
        ],
    ),
    Model::read(
        "TravelAndExpensesRights",
        &[
            Property::new(
                "travelAndExpenseInvoices",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new(
                "travelAndExpenseInvoiceSearch",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("personalTravelAndExpenseInvoiceOnly", ValueKind::Bool, "true"),
        ],
    ),
    Model::sent(
        "User",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("username", ValueKind::String, r#""Sample""#),
            Property::new("companyId", ValueKind::Integer, "7"),
            Property::new("countryCode", ValueKind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("street", ValueKind::String, r#""Sample""#),
            Property::new("zip", ValueKind::String, r#""Sample""#),
            Property::new("city", ValueKind::String, r#""Sample""#),
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::new(
                "loginMethod",
                ValueKind::Enum("LoginMethod"),
                r#""FINAGO_KEY""#,
            ),
            Property::new("firstName", ValueKind::String, r#""Sample""#).required(),
            Property::new("lastName", ValueKind::String, r#""Sample""#).required(),
            Property::new("email", ValueKind::String, r#""Sample""#).required(),
            Property::new("mobilePhone", ValueKind::String, r#""Sample""#).required(),
            Property::new("secondaryPhone", ValueKind::String, r#""Sample""#),
            Property::new("socialSecurityNumber", ValueKind::String, r#""Sample""#),
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
            Property::new("role", ValueKind::String, r#""Sample""#),
            Property::model("rights", "UserPermissions"),
        ],
    ),
    Model::read(
        "UserProfile",
        &[
            Property::new("firstname", ValueKind::String, r#""Sample""#),
            Property::new("surname", ValueKind::String, r#""Sample""#),
        ],
    ),
    Model::read(
        "UserRights",
        &[
            Property::new(
                "editPersonalInfo",
                ValueKind::Enum("AccessRight"),
                r#""ALL_RIGHTS""#,
            ),
            Property::new("limitedDimensions", ValueKind::Bool, "true"),
            Property::new("blockSoloLoginToProcountor", ValueKind::Bool, "true"),
        ],
    ),
];
