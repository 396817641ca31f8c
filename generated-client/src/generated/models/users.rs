//! Models used only by `users`.

use super::{AccessRight, Country, LoginMethod};
use crate::codec::{model, read_model};

read_model! {
    /// Accounting rights (schema `AccountingRights`).
    pub struct AccountingRights {
        #[wire("journalReceipts")]
        /// Journal receipts (`journalReceipts`).
        pub journal_receipts: Option<AccessRight>,
        #[wire("journalReceiptSearch")]
        /// Journal receipt search (`journalReceiptSearch`).
        pub journal_receipt_search: Option<AccessRight>,
        #[wire("personalJournalReceiptsOnly")]
        /// Personal journal receipts only (`personalJournalReceiptsOnly`).
        pub personal_journal_receipts_only: Option<bool>,
        #[wire("closingOfAccountTools")]
        /// Closing of account tools (`closingOfAccountTools`).
        pub closing_of_account_tools: Option<AccessRight>,
        #[wire("preventCreatingEditingInvoices")]
        /// Prevent creating editing invoices (`preventCreatingEditingInvoices`).
        pub prevent_creating_editing_invoices: Option<bool>,
        #[wire("preventEditingAccountingPage")]
        /// Prevent editing accounting page (`preventEditingAccountingPage`).
        pub prevent_editing_accounting_page: Option<bool>,
        #[wire("accountingReports")]
        /// Accounting reports (`accountingReports`).
        pub accounting_reports: Option<AccessRight>,
        #[wire("archive")]
        /// Archive (`archive`).
        pub archive: Option<AccessRight>,
    }
}

read_model! {
    /// Invoice circulation rights (schema `InvoiceCirculationRights`).
    pub struct InvoiceCirculationRights {
        #[wire("verification")]
        /// Verification (`verification`).
        pub verification: Option<AccessRight>,
        #[wire("approval")]
        /// Approval (`approval`).
        pub approval: Option<AccessRight>,
        #[wire("personalApprovalsOrVerificationsOnly")]
        /// Personal approvals or verifications only (`personalApprovalsOrVerificationsOnly`).
        pub personal_approvals_or_verifications_only: Option<bool>,
    }
}

read_model! {
    /// Management rights (schema `ManagementRights`).
    pub struct ManagementRights {
        #[wire("basicCompanyInfo")]
        /// Basic company info (`basicCompanyInfo`).
        pub basic_company_info: Option<AccessRight>,
        #[wire("basicAccountingInfo")]
        /// Basic accounting info (`basicAccountingInfo`).
        pub basic_accounting_info: Option<AccessRight>,
        #[wire("chartOfAccountsAndDefaultReports")]
        /// Chart of accounts and default reports (`chartOfAccountsAndDefaultReports`).
        pub chart_of_accounts_and_default_reports: Option<AccessRight>,
        #[wire("usersAndUserRights")]
        /// Users and user rights (`usersAndUserRights`).
        pub users_and_user_rights: Option<AccessRight>,
        #[wire("companyUserManagement")]
        /// Company user management (`companyUserManagement`).
        pub company_user_management: Option<AccessRight>,
        #[wire("setUpACompany")]
        /// Set up a company (`setUpACompany`).
        pub set_up_a_company: Option<AccessRight>,
        #[wire("importData")]
        /// Import data (`importData`).
        pub import_data: Option<AccessRight>,
        #[wire("notifications")]
        /// Notifications (`notifications`).
        pub notifications: Option<AccessRight>,
        #[wire("incomesRegisterCertificate")]
        /// Incomes register certificate (`incomesRegisterCertificate`).
        pub incomes_register_certificate: Option<AccessRight>,
        #[wire("groupLetter")]
        /// Group letter (`groupLetter`).
        pub group_letter: Option<AccessRight>,
        #[wire("auditLog")]
        /// Audit log (`auditLog`).
        pub audit_log: Option<AccessRight>,
    }
}

read_model! {
    /// Payment rights (schema `PaymentRights`).
    pub struct PaymentRights {
        #[wire("payment")]
        /// Payment (`payment`).
        pub payment: Option<AccessRight>,
        #[wire("salaryPayments")]
        /// Salary payments (`salaryPayments`).
        pub salary_payments: Option<AccessRight>,
        #[wire("markAsPaid")]
        /// Mark as paid (`markAsPaid`).
        pub mark_as_paid: Option<AccessRight>,
        #[wire("markSalaryAsPaid")]
        /// Mark salary as paid (`markSalaryAsPaid`).
        pub mark_salary_as_paid: Option<AccessRight>,
        #[wire("directBankTransfer")]
        /// Direct bank transfer (`directBankTransfer`).
        pub direct_bank_transfer: Option<AccessRight>,
        #[wire("bankStatementAndReferencePayment")]
        /// Bank statement and reference payment (`bankStatementAndReferencePayment`).
        pub bank_statement_and_reference_payment: Option<AccessRight>,
        #[wire("paymentAllocation")]
        /// Payment allocation (`paymentAllocation`).
        pub payment_allocation: Option<AccessRight>,
    }
}

read_model! {
    /// Purchases rights (schema `PurchasesRights`).
    pub struct PurchasesRights {
        #[wire("purchaseInvoices")]
        /// Purchase invoices (`purchaseInvoices`).
        pub purchase_invoices: Option<AccessRight>,
        #[wire("purchaseInvoiceSearch")]
        /// Purchase invoice search (`purchaseInvoiceSearch`).
        pub purchase_invoice_search: Option<AccessRight>,
        #[wire("personalPurchaseInvoicesOnly")]
        /// Personal purchase invoices only (`personalPurchaseInvoicesOnly`).
        pub personal_purchase_invoices_only: Option<bool>,
        #[wire("supplierRegister")]
        /// Supplier register (`supplierRegister`).
        pub supplier_register: Option<AccessRight>,
        #[wire("productRegister")]
        /// Product register (`productRegister`).
        pub product_register: Option<AccessRight>,
        #[wire("fixedAssetsRegister")]
        /// Fixed assets register (`fixedAssetsRegister`).
        pub fixed_assets_register: Option<AccessRight>,
    }
}

read_model! {
    /// Salaries rights (schema `SalariesRights`).
    pub struct SalariesRights {
        #[wire("payroll")]
        /// Payroll (`payroll`).
        pub payroll: Option<AccessRight>,
        #[wire("personalSalariesOnly")]
        /// Personal salaries only (`personalSalariesOnly`).
        pub personal_salaries_only: Option<bool>,
        #[wire("personRegister")]
        /// Person register (`personRegister`).
        pub person_register: Option<AccessRight>,
        #[wire("workingTimeTracking")]
        /// Working time tracking (`workingTimeTracking`).
        pub working_time_tracking: Option<AccessRight>,
        #[wire("personalWorkHourTrackingOnly")]
        /// Personal work hour tracking only (`personalWorkHourTrackingOnly`).
        pub personal_work_hour_tracking_only: Option<bool>,
    }
}

read_model! {
    /// Sales rights (schema `SalesRights`).
    pub struct SalesRights {
        #[wire("salesOrGroupInvoices")]
        /// Sales or group invoices (`salesOrGroupInvoices`).
        pub sales_or_group_invoices: Option<AccessRight>,
        #[wire("salesInvoiceSearch")]
        /// Sales invoice search (`salesInvoiceSearch`).
        pub sales_invoice_search: Option<AccessRight>,
        #[wire("personalSalesInvoicesOnly")]
        /// Personal sales invoices only (`personalSalesInvoicesOnly`).
        pub personal_sales_invoices_only: Option<bool>,
        #[wire("customerRegister")]
        /// Customer register (`customerRegister`).
        pub customer_register: Option<AccessRight>,
        #[wire("productRegister")]
        /// Product register (`productRegister`).
        pub product_register: Option<AccessRight>,
    }
}

read_model! {
    /// Travel and expenses rights (schema `TravelAndExpensesRights`).
    pub struct TravelAndExpensesRights {
        #[wire("travelAndExpenseInvoices")]
        /// Travel and expense invoices (`travelAndExpenseInvoices`).
        pub travel_and_expense_invoices: Option<AccessRight>,
        #[wire("travelAndExpenseInvoiceSearch")]
        /// Travel and expense invoice search (`travelAndExpenseInvoiceSearch`).
        pub travel_and_expense_invoice_search: Option<AccessRight>,
        #[wire("personalTravelAndExpenseInvoiceOnly")]
        /// Personal travel and expense invoice only (`personalTravelAndExpenseInvoiceOnly`).
        pub personal_travel_and_expense_invoice_only: Option<bool>,
    }
}

model! {
    /// User (schema `User`).
    pub struct User {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("username")]
        /// Username (`username`).
        pub username: Option<String>,
        #[wire("companyId")]
        /// Company id (`companyId`).
        pub company_id: Option<i64>,
        #[wire("countryCode")]
        /// Country code (`countryCode`).
        pub country_code: Option<Country>,
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 8 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 80 characters.
        pub city: Option<String>,
        #[wire("partnerId")]
        /// Partner id (`partnerId`).
        pub partner_id: Option<i64>,
        #[wire("loginMethod")]
        /// Login method (`loginMethod`).
        pub login_method: Option<LoginMethod>,
        #[wire("firstName", required)]
        /// First name (`firstName`). 1 to 80 characters. Required in requests.
        pub first_name: Option<String>,
        #[wire("lastName", required)]
        /// Last name (`lastName`). 1 to 80 characters. Required in requests.
        pub last_name: Option<String>,
        #[wire("email", required)]
        /// Email (`email`). Not empty. Required in requests.
        pub email: Option<String>,
        #[wire("mobilePhone", required)]
        /// Mobile phone (`mobilePhone`). Required in requests.
        pub mobile_phone: Option<String>,
        #[wire("secondaryPhone")]
        /// Secondary phone (`secondaryPhone`). At most 20 characters.
        pub secondary_phone: Option<String>,
        #[wire("socialSecurityNumber", personal)]
        /// Social security number (`socialSecurityNumber`). Hidden in `Debug`.
        pub social_security_number: Option<String>,
    }
}

read_model! {
    /// User permissions (schema `UserPermissions`).
    pub struct UserPermissions {
        #[wire("management")]
        /// Management (`management`).
        pub management: Option<ManagementRights>,
        #[wire("user")]
        /// User (`user`).
        pub user: Option<UserRights>,
        #[wire("sales")]
        /// Sales (`sales`).
        pub sales: Option<SalesRights>,
        #[wire("purchases")]
        /// Purchases (`purchases`).
        pub purchases: Option<PurchasesRights>,
        #[wire("travelAndExpenses")]
        /// Travel and expenses (`travelAndExpenses`).
        pub travel_and_expenses: Option<TravelAndExpensesRights>,
        #[wire("invoiceCirculation")]
        /// Invoice circulation (`invoiceCirculation`).
        pub invoice_circulation: Option<InvoiceCirculationRights>,
        #[wire("salaries")]
        /// Salaries (`salaries`).
        pub salaries: Option<SalariesRights>,
        #[wire("payments")]
        /// Payments (`payments`).
        pub payments: Option<PaymentRights>,
        #[wire("accounting")]
        /// Accounting (`accounting`).
        pub accounting: Option<AccountingRights>,
    }
}

read_model! {
    /// User privileges (schema `UserPrivileges`).
    pub struct UserPrivileges {
        #[wire("role")]
        /// Role (`role`).
        pub role: Option<String>,
        #[wire("rights")]
        /// Rights (`rights`).
        pub rights: Option<UserPermissions>,
    }
}

read_model! {
    /// User profile (schema `UserProfile`).
    pub struct UserProfile {
        #[wire("firstname")]
        /// Firstname (`firstname`).
        pub firstname: Option<String>,
        #[wire("surname")]
        /// Surname (`surname`).
        pub surname: Option<String>,
    }
}

read_model! {
    /// User rights (schema `UserRights`).
    pub struct UserRights {
        #[wire("editPersonalInfo")]
        /// Edit personal info (`editPersonalInfo`).
        pub edit_personal_info: Option<AccessRight>,
        #[wire("limitedDimensions")]
        /// Limited dimensions (`limitedDimensions`).
        pub limited_dimensions: Option<bool>,
        #[wire("blockSoloLoginToProcountor")]
        /// Block solo login to procountor (`blockSoloLoginToProcountor`).
        pub block_solo_login_to_procountor: Option<bool>,
    }
}
