//! Models used only by `users`.

use super::{AccessRight, Country, LoginMethod};
use crate::codec::{model, read_model};

read_model! {
    /// Rights of the current user in accounting, part of the user's permissions.
    ///
    /// Schema `AccountingRights`.
    pub struct AccountingRights {
        #[wire("journalReceipts")]
        /// Level of access to journal receipts. JSON member `journalReceipts`.
        pub journal_receipts: Option<AccessRight>,
        #[wire("journalReceiptSearch")]
        /// Level of access to the search for journal receipts. JSON member `journalReceiptSearch`.
        pub journal_receipt_search: Option<AccessRight>,
        #[wire("personalJournalReceiptsOnly")]
        /// Whether the user is limited to their own journal receipts. JSON member `personalJournalReceiptsOnly`.
        pub personal_journal_receipts_only: Option<bool>,
        #[wire("closingOfAccountTools")]
        /// Level of access to the tools for closing the accounts. JSON member `closingOfAccountTools`.
        pub closing_of_account_tools: Option<AccessRight>,
        #[wire("preventCreatingEditingInvoices")]
        /// Whether the user is kept from creating and editing invoices. JSON member `preventCreatingEditingInvoices`.
        pub prevent_creating_editing_invoices: Option<bool>,
        #[wire("preventEditingAccountingPage")]
        /// Whether the user is kept from editing the accounting page. JSON member `preventEditingAccountingPage`.
        pub prevent_editing_accounting_page: Option<bool>,
        #[wire("accountingReports")]
        /// Level of access to accounting reports. JSON member `accountingReports`.
        pub accounting_reports: Option<AccessRight>,
        #[wire("archive")]
        /// Level of access to the archive. JSON member `archive`.
        pub archive: Option<AccessRight>,
    }
}

read_model! {
    /// Rights of the current user in verifying and approving invoices, part of the user's permissions.
    ///
    /// Schema `InvoiceCirculationRights`.
    pub struct InvoiceCirculationRights {
        #[wire("verification")]
        /// Level of access to the verification of invoices. JSON member `verification`.
        pub verification: Option<AccessRight>,
        #[wire("approval")]
        /// Level of access to the approval of invoices. JSON member `approval`.
        pub approval: Option<AccessRight>,
        #[wire("personalApprovalsOrVerificationsOnly")]
        /// Whether the user is limited to their own approvals and verifications. JSON member `personalApprovalsOrVerificationsOnly`.
        pub personal_approvals_or_verifications_only: Option<bool>,
    }
}

read_model! {
    /// Rights of the current user in company management, part of the user's permissions.
    ///
    /// Schema `ManagementRights`.
    pub struct ManagementRights {
        #[wire("basicCompanyInfo")]
        /// Level of access to the basic data of the company. JSON member `basicCompanyInfo`.
        pub basic_company_info: Option<AccessRight>,
        #[wire("basicAccountingInfo")]
        /// Level of access to the basic data of the company's accounting. JSON member `basicAccountingInfo`.
        pub basic_accounting_info: Option<AccessRight>,
        #[wire("chartOfAccountsAndDefaultReports")]
        /// Level of access to the chart of accounts and the default reports. JSON member `chartOfAccountsAndDefaultReports`.
        pub chart_of_accounts_and_default_reports: Option<AccessRight>,
        #[wire("usersAndUserRights")]
        /// Level of access to users and their rights. JSON member `usersAndUserRights`.
        pub users_and_user_rights: Option<AccessRight>,
        #[wire("companyUserManagement")]
        /// Level of access to the management of company users. JSON member `companyUserManagement`.
        pub company_user_management: Option<AccessRight>,
        #[wire("setUpACompany")]
        /// Level of access to setting up a company. JSON member `setUpACompany`.
        pub set_up_a_company: Option<AccessRight>,
        #[wire("importData")]
        /// Level of access to the import of data. JSON member `importData`.
        pub import_data: Option<AccessRight>,
        #[wire("notifications")]
        /// Level of access to notifications. JSON member `notifications`.
        pub notifications: Option<AccessRight>,
        #[wire("incomesRegisterCertificate")]
        /// Level of access to the certificate for the Finnish incomes register. JSON member `incomesRegisterCertificate`.
        pub incomes_register_certificate: Option<AccessRight>,
        #[wire("groupLetter")]
        /// Level of access to group letters. JSON member `groupLetter`.
        pub group_letter: Option<AccessRight>,
        #[wire("auditLog")]
        /// Level of access to the audit log. JSON member `auditLog`.
        pub audit_log: Option<AccessRight>,
    }
}

read_model! {
    /// Rights of the current user in payments, part of the user's permissions.
    ///
    /// Schema `PaymentRights`.
    pub struct PaymentRights {
        #[wire("payment")]
        /// Level of access to payments. JSON member `payment`.
        pub payment: Option<AccessRight>,
        #[wire("salaryPayments")]
        /// Level of access to salary payments. JSON member `salaryPayments`.
        pub salary_payments: Option<AccessRight>,
        #[wire("markAsPaid")]
        /// Level of access to marking invoices as paid. JSON member `markAsPaid`.
        pub mark_as_paid: Option<AccessRight>,
        #[wire("markSalaryAsPaid")]
        /// Level of access to marking salaries as paid. JSON member `markSalaryAsPaid`.
        pub mark_salary_as_paid: Option<AccessRight>,
        #[wire("directBankTransfer")]
        /// Level of access to direct bank transfers. JSON member `directBankTransfer`.
        pub direct_bank_transfer: Option<AccessRight>,
        #[wire("bankStatementAndReferencePayment")]
        /// Level of access to bank statements and reference payments. JSON member `bankStatementAndReferencePayment`.
        pub bank_statement_and_reference_payment: Option<AccessRight>,
        #[wire("paymentAllocation")]
        /// Level of access to the allocation of payments. JSON member `paymentAllocation`.
        pub payment_allocation: Option<AccessRight>,
    }
}

read_model! {
    /// Rights of the current user in purchases, part of the user's permissions.
    ///
    /// Schema `PurchasesRights`.
    pub struct PurchasesRights {
        #[wire("purchaseInvoices")]
        /// Level of access to purchase invoices. JSON member `purchaseInvoices`.
        pub purchase_invoices: Option<AccessRight>,
        #[wire("purchaseInvoiceSearch")]
        /// Level of access to the search for purchase invoices. JSON member `purchaseInvoiceSearch`.
        pub purchase_invoice_search: Option<AccessRight>,
        #[wire("personalPurchaseInvoicesOnly")]
        /// Whether the user is limited to their own purchase invoices. JSON member `personalPurchaseInvoicesOnly`.
        pub personal_purchase_invoices_only: Option<bool>,
        #[wire("supplierRegister")]
        /// Level of access to the supplier register. JSON member `supplierRegister`.
        pub supplier_register: Option<AccessRight>,
        #[wire("productRegister")]
        /// Level of access to the register of purchase products. JSON member `productRegister`.
        pub product_register: Option<AccessRight>,
        #[wire("fixedAssetsRegister")]
        /// Level of access to the register of fixed assets. JSON member `fixedAssetsRegister`.
        pub fixed_assets_register: Option<AccessRight>,
    }
}

read_model! {
    /// Rights of the current user in payroll, part of the user's permissions.
    ///
    /// Schema `SalariesRights`.
    pub struct SalariesRights {
        #[wire("payroll")]
        /// Level of access to payroll. JSON member `payroll`.
        pub payroll: Option<AccessRight>,
        #[wire("personalSalariesOnly")]
        /// Whether the user is limited to their own salaries. JSON member `personalSalariesOnly`.
        pub personal_salaries_only: Option<bool>,
        #[wire("personRegister")]
        /// Level of access to the person register. JSON member `personRegister`.
        pub person_register: Option<AccessRight>,
        #[wire("workingTimeTracking")]
        /// Level of access to the tracking of working time. JSON member `workingTimeTracking`.
        pub working_time_tracking: Option<AccessRight>,
        #[wire("personalWorkHourTrackingOnly")]
        /// Whether the user is limited to tracking their own working hours. JSON member `personalWorkHourTrackingOnly`.
        pub personal_work_hour_tracking_only: Option<bool>,
    }
}

read_model! {
    /// Rights of the current user in sales, part of the user's permissions.
    ///
    /// Schema `SalesRights`.
    pub struct SalesRights {
        #[wire("salesOrGroupInvoices")]
        /// Level of access to sales invoices and group invoices. JSON member `salesOrGroupInvoices`.
        pub sales_or_group_invoices: Option<AccessRight>,
        #[wire("salesInvoiceSearch")]
        /// Level of access to the search for sales invoices. JSON member `salesInvoiceSearch`.
        pub sales_invoice_search: Option<AccessRight>,
        #[wire("personalSalesInvoicesOnly")]
        /// Whether the user is limited to their own sales invoices. JSON member `personalSalesInvoicesOnly`.
        pub personal_sales_invoices_only: Option<bool>,
        #[wire("customerRegister")]
        /// Level of access to the customer register. JSON member `customerRegister`.
        pub customer_register: Option<AccessRight>,
        #[wire("productRegister")]
        /// Level of access to the register of sales products. JSON member `productRegister`.
        pub product_register: Option<AccessRight>,
    }
}

read_model! {
    /// Rights of the current user in travel and expense invoices, part of the user's permissions.
    ///
    /// Schema `TravelAndExpensesRights`.
    pub struct TravelAndExpensesRights {
        #[wire("travelAndExpenseInvoices")]
        /// Level of access to travel and expense invoices. JSON member `travelAndExpenseInvoices`.
        pub travel_and_expense_invoices: Option<AccessRight>,
        #[wire("travelAndExpenseInvoiceSearch")]
        /// Level of access to the search for travel and expense invoices. JSON member `travelAndExpenseInvoiceSearch`.
        pub travel_and_expense_invoice_search: Option<AccessRight>,
        #[wire("personalTravelAndExpenseInvoiceOnly")]
        /// Whether the user is limited to their own travel and expense invoices. JSON member `personalTravelAndExpenseInvoiceOnly`.
        pub personal_travel_and_expense_invoice_only: Option<bool>,
    }
}

model! {
    /// The current user with contact and login data, as read and updated.
    ///
    /// Schema `User`.
    pub struct User {
        #[wire("id")]
        /// Identifier of the user, as [`GET /users/profiles/{userId}`](crate::resources::users::Users::get_profile) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("username")]
        /// Name with which the user logs in to Procountor. JSON member `username`.
        pub username: Option<String>,
        #[wire("companyId")]
        /// Identifier of the company that the user is logged in to. Due to be deprecated and removed; read it from [`GET /company`](crate::resources::company::Company::get). JSON member `companyId`.
        pub company_id: Option<i64>,
        #[wire("countryCode")]
        /// Country of the current company, sent as an English name in capitals. Due to be deprecated and removed; read it from [`GET /company`](crate::resources::company::Company::get). JSON member `countryCode`.
        pub country_code: Option<Country>,
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 8 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 80 characters.
        pub city: Option<String>,
        #[wire("partnerId")]
        /// Identifier of the user in the partner register. JSON member `partnerId`.
        pub partner_id: Option<i64>,
        #[wire("loginMethod")]
        /// Login method that the user has chosen: Finago Key, Procountor Key or a password list. JSON member `loginMethod`.
        pub login_method: Option<LoginMethod>,
        #[wire("firstName", required)]
        /// First name of the user. JSON member `firstName`. 1 to 80 characters. Required in requests.
        pub first_name: Option<String>,
        #[wire("lastName", required)]
        /// Family name of the user. JSON member `lastName`. 1 to 80 characters. Required in requests.
        pub last_name: Option<String>,
        #[wire("email", required)]
        /// Email address of the user. JSON member `email`. Not empty. Required in requests.
        pub email: Option<String>,
        #[wire("mobilePhone", required)]
        /// Number of the user's mobile phone. JSON member `mobilePhone`. Required in requests.
        pub mobile_phone: Option<String>,
        #[wire("secondaryPhone")]
        /// Second phone number of the user. JSON member `secondaryPhone`. At most 20 characters.
        pub secondary_phone: Option<String>,
        #[wire("socialSecurityNumber", personal)]
        /// Social security number, in Finland the user's personal identity code. JSON member `socialSecurityNumber`. Hidden in `Debug`.
        pub social_security_number: Option<String>,
    }
}

read_model! {
    /// Rights of the current user in the current company, by area.
    ///
    /// Schema `UserPermissions`.
    pub struct UserPermissions {
        #[wire("management")]
        /// Rights in company management, such as company data, users and data import. JSON member `management`.
        pub management: Option<ManagementRights>,
        #[wire("user")]
        /// Rights and limitations that concern the user's own account. JSON member `user`.
        pub user: Option<UserRights>,
        #[wire("sales")]
        /// Rights in sales, including the customer and product registers. JSON member `sales`.
        pub sales: Option<SalesRights>,
        #[wire("purchases")]
        /// Rights in purchases, including the supplier, product and fixed asset registers. JSON member `purchases`.
        pub purchases: Option<PurchasesRights>,
        #[wire("travelAndExpenses")]
        /// Rights in travel and expense invoices. JSON member `travelAndExpenses`.
        pub travel_and_expenses: Option<TravelAndExpensesRights>,
        #[wire("invoiceCirculation")]
        /// Rights in verifying and approving invoices. JSON member `invoiceCirculation`.
        pub invoice_circulation: Option<InvoiceCirculationRights>,
        #[wire("salaries")]
        /// Rights in payroll, including the person register and the tracking of working time. JSON member `salaries`.
        pub salaries: Option<SalariesRights>,
        #[wire("payments")]
        /// Rights in payment transactions, including bank transfers, allocation and marking as paid. JSON member `payments`.
        pub payments: Option<PaymentRights>,
        #[wire("accounting")]
        /// Rights in accounting, including journal receipts, reports and the archive. JSON member `accounting`.
        pub accounting: Option<AccountingRights>,
    }
}

read_model! {
    /// Role and rights of the current user in the current company.
    ///
    /// Schema `UserPrivileges`.
    pub struct UserPrivileges {
        #[wire("role")]
        /// Role of the current user, as text. JSON member `role`.
        pub role: Option<String>,
        #[wire("rights")]
        /// Rights of the user in the environment, by area. JSON member `rights`.
        pub rights: Option<UserPermissions>,
    }
}

read_model! {
    /// Name of a user in the same company, as looked up by identifier.
    ///
    /// Schema `UserProfile`.
    pub struct UserProfile {
        #[wire("firstname")]
        /// First name in the user's profile. JSON member `firstname`.
        pub firstname: Option<String>,
        #[wire("surname")]
        /// Family name in the user's profile. JSON member `surname`.
        pub surname: Option<String>,
    }
}

read_model! {
    /// Rights and limitations of the current user's own account, part of the user's permissions.
    ///
    /// Schema `UserRights`.
    pub struct UserRights {
        #[wire("editPersonalInfo")]
        /// Level of access to editing one's personal data. JSON member `editPersonalInfo`.
        pub edit_personal_info: Option<AccessRight>,
        #[wire("limitedDimensions")]
        /// Whether the user is limited in the use of dimensions. JSON member `limitedDimensions`.
        pub limited_dimensions: Option<bool>,
        #[wire("blockSoloLoginToProcountor")]
        /// Whether Solo login to Procountor is blocked for the user. JSON member `blockSoloLoginToProcountor`.
        pub block_solo_login_to_procountor: Option<bool>,
    }
}
