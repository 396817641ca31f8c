//! Models used only by `company`.

use super::{
    BaseCurrency, BusinessIdentifier, CompanyOperationType, Country,
    CurrencyRateSearchDensity, InvoiceChannel, ProductVersion, ReminderInterval, Unit,
};
use crate::codec::{model, read_model};
use crate::{Date, Decimal};

read_model! {
    /// Circulation settings (schema `CirculationSettings`).
    pub struct CirculationSettings {
        #[wire("useForPurchaseInvoices")]
        /// Use for purchase invoices (`useForPurchaseInvoices`).
        pub use_for_purchase_invoices: Option<bool>,
        #[wire("useForTravelAndExpenseInvoices")]
        /// Use for travel and expense invoices (`useForTravelAndExpenseInvoices`).
        pub use_for_travel_and_expense_invoices: Option<bool>,
        #[wire("reminderInterval")]
        /// Reminder interval (`reminderInterval`).
        pub reminder_interval: Option<ReminderInterval>,
        #[wire("forceNotifications")]
        /// Force notifications (`forceNotifications`).
        pub force_notifications: Option<bool>,
        #[wire("useDeterminedOrder")]
        /// Use determined order (`useDeterminedOrder`).
        pub use_determined_order: Option<bool>,
        #[wire("allowPaymentOnlyWhenApproved")]
        /// Allow payment only when approved (`allowPaymentOnlyWhenApproved`).
        pub allow_payment_only_when_approved: Option<bool>,
        #[wire("allowInvoiceSpecificDiscussion")]
        /// Allow invoice specific discussion (`allowInvoiceSpecificDiscussion`).
        pub allow_invoice_specific_discussion: Option<bool>,
        #[wire("allowExtendedTaggingInDiscussion")]
        /// Allow extended tagging in discussion (`allowExtendedTaggingInDiscussion`).
        pub allow_extended_tagging_in_discussion: Option<bool>,
        #[wire("allocatePurchaseOrdersAndInvoicesInChecking")]
        /// Allocate purchase orders and invoices in checking (`allocatePurchaseOrdersAndInvoicesInChecking`).
        pub allocate_purchase_orders_and_invoices_in_checking: Option<bool>,
        #[wire("maxVerifiers")]
        /// Max verifiers (`maxVerifiers`).
        pub max_verifiers: Option<i64>,
        #[wire("maxAcceptors")]
        /// Max acceptors (`maxAcceptors`).
        pub max_acceptors: Option<i64>,
        #[wire("verifiers")]
        /// Verifiers (`verifiers`).
        pub verifiers: Option<Vec<Verifier>>,
        #[wire("acceptors")]
        /// Acceptors (`acceptors`).
        pub acceptors: Option<Vec<Verifier>>,
        #[wire("allowPersonalSubstitution")]
        /// Allow personal substitution (`allowPersonalSubstitution`).
        pub allow_personal_substitution: Option<bool>,
        #[wire("substitutions")]
        /// Substitutions (`substitutions`).
        pub substitutions: Option<Vec<Substitution>>,
    }
}

read_model! {
    /// Collections and penal expenses (schema `CollectionsAndPenalExpenses`).
    pub struct CollectionsAndPenalExpenses {
        #[wire("useAutomaticHandling")]
        /// Use automatic handling (`useAutomaticHandling`).
        pub use_automatic_handling: Option<bool>,
        #[wire("collectionCostsProduct")]
        /// Collection costs product (`collectionCostsProduct`).
        pub collection_costs_product: Option<ProductBasicInfo>,
        #[wire("penalExpenseProduct")]
        /// Penal expense product (`penalExpenseProduct`).
        pub penal_expense_product: Option<ProductBasicInfo>,
        #[wire("penalInterestDateMargin")]
        /// Penal interest date margin (`penalInterestDateMargin`).
        pub penal_interest_date_margin: Option<i64>,
        #[wire("minimumPenalInterestSum")]
        /// Minimum penal interest sum (`minimumPenalInterestSum`).
        pub minimum_penal_interest_sum: Option<Decimal>,
        #[wire("defaultSalesInvoiceInterest")]
        /// Default sales invoice interest (`defaultSalesInvoiceInterest`).
        pub default_sales_invoice_interest: Option<Decimal>,
        #[wire("defaultSalesInvoicePaymentTerms")]
        /// Default sales invoice payment terms (`defaultSalesInvoicePaymentTerms`).
        pub default_sales_invoice_payment_terms: Option<i64>,
        #[wire("collectionPartner")]
        /// Collection partner (`collectionPartner`).
        pub collection_partner: Option<String>,
    }
}

model! {
    /// Company (schema `Company`).
    pub struct Company {
        #[wire("id", required)]
        /// Id (`id`). Required in requests.
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name (`name`). Not empty. Required in requests.
        pub name: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
        #[wire("productVersion")]
        /// Product version (`productVersion`).
        pub product_version: Option<ProductVersion>,
        #[wire("operationType")]
        /// Operation type (`operationType`).
        pub operation_type: Option<CompanyOperationType>,
        #[wire("accountingOfficeName")]
        /// Accounting office name (`accountingOfficeName`).
        pub accounting_office_name: Option<String>,
        #[wire("accountingOfficeId")]
        /// Accounting office id (`accountingOfficeId`).
        pub accounting_office_id: Option<i64>,
        #[wire("companyAddress")]
        /// Company address (`companyAddress`).
        pub company_address: Option<CompanyAddress>,
        #[wire("billingAddress")]
        /// Billing address (`billingAddress`).
        pub billing_address: Option<CompanyBillingAddress>,
        #[wire("mva")]
        /// Mva (`mva`). Default `false`.
        pub mva: Option<bool>,
        #[wire("inTradeRegister")]
        /// In trade register (`inTradeRegister`). Default `false`.
        pub in_trade_register: Option<bool>,
        #[wire("businessIdentifier")]
        /// Business identifier (`businessIdentifier`).
        pub business_identifier: Option<BusinessIdentifier>,
        #[wire("accountingCoaLanguages")]
        /// Accounting coa languages (`accountingCoaLanguages`).
        pub accounting_coa_languages: Option<Vec<String>>,
        #[wire("companyCurrency")]
        /// Company currency (`companyCurrency`).
        pub company_currency: Option<BaseCurrency>,
        #[wire("currencyRateSearchDensity")]
        /// Currency rate search density (`currencyRateSearchDensity`).
        pub currency_rate_search_density: Option<CurrencyRateSearchDensity>,
    }
}

model! {
    /// Company address (schema `CompanyAddress`).
    pub struct CompanyAddress {
        #[wire("specifier")]
        /// Specifier (`specifier`). At most 80 characters.
        pub specifier: Option<String>,
        #[wire("poBox")]
        /// Po box (`poBox`). At most 255 characters.
        pub po_box: Option<String>,
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
    }
}

model! {
    /// Company billing address (schema `CompanyBillingAddress`).
    pub struct CompanyBillingAddress {
        #[wire("street")]
        /// Street (`street`). At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Zip (`zip`). At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// City (`city`). At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country (`country`).
        pub country: Option<Country>,
    }
}

read_model! {
    /// Company usage settings (schema `CompanyUsageSettings`).
    pub struct CompanyUsageSettings {
        #[wire("defaultInvoiceChannel")]
        /// Default invoice channel (`defaultInvoiceChannel`).
        pub default_invoice_channel: Option<InvoiceChannel>,
        #[wire("cashDiscount")]
        /// Cash discount (`cashDiscount`).
        pub cash_discount: Option<CompanyUsageSettingsCashDiscount>,
        #[wire("accountingByRow")]
        /// Accounting by row (`accountingByRow`).
        pub accounting_by_row: Option<CompanyUsageSettingsAccountingByRow>,
    }
}

read_model! {
    /// Company usage settings accounting by row (schema `CompanyUsageSettingsAccountingByRow`).
    pub struct CompanyUsageSettingsAccountingByRow {
        #[wire("salesInvoicePosting")]
        /// Sales invoice posting (`salesInvoicePosting`).
        pub sales_invoice_posting: Option<bool>,
        #[wire("purchaseInvoicePosting")]
        /// Purchase invoice posting (`purchaseInvoicePosting`).
        pub purchase_invoice_posting: Option<bool>,
        #[wire("travelAndExpenseInvoicePosting")]
        /// Travel and expense invoice posting (`travelAndExpenseInvoicePosting`).
        pub travel_and_expense_invoice_posting: Option<bool>,
        #[wire("salaryPosting")]
        /// Salary posting (`salaryPosting`).
        pub salary_posting: Option<bool>,
    }
}

read_model! {
    /// Company usage settings cash discount (schema `CompanyUsageSettingsCashDiscount`).
    pub struct CompanyUsageSettingsCashDiscount {
        #[wire("cashDiscountForSales")]
        /// Cash discount for sales (`cashDiscountForSales`).
        pub cash_discount_for_sales: Option<bool>,
        #[wire("cashDiscountForPurchase")]
        /// Cash discount for purchase (`cashDiscountForPurchase`).
        pub cash_discount_for_purchase: Option<bool>,
    }
}

read_model! {
    /// Delivery terms (schema `DeliveryTerms`).
    pub struct DeliveryTerms {
        #[wire("deliveryTerms")]
        /// Delivery terms (`deliveryTerms`).
        pub delivery_terms: Option<Vec<String>>,
    }
}

read_model! {
    /// E invoice data (schema `EInvoiceData`).
    pub struct EInvoiceData {
        #[wire("operator")]
        /// Operator (`operator`).
        pub operator: Option<String>,
        #[wire("operatorId")]
        /// Operator id (`operatorId`).
        pub operator_id: Option<i64>,
        #[wire("sendingAddress")]
        /// Sending address (`sendingAddress`).
        pub sending_address: Option<String>,
        #[wire("receivingAddress")]
        /// Receiving address (`receivingAddress`).
        pub receiving_address: Option<String>,
        #[wire("receivingAddressPublicInTieke")]
        /// Receiving address public in tieke (`receivingAddressPublicInTieke`).
        pub receiving_address_public_in_tieke: Option<bool>,
        #[wire("edi")]
        /// Edi (`edi`).
        pub edi: Option<String>,
        #[wire("invoicerAnnouncementUpdated")]
        /// Invoicer announcement updated (`invoicerAnnouncementUpdated`).
        pub invoicer_announcement_updated: Option<String>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<String>,
        #[wire("creator")]
        /// Creator (`creator`).
        pub creator: Option<String>,
        #[wire("wsCustomerNumber")]
        /// Ws customer number (`wsCustomerNumber`).
        pub ws_customer_number: Option<String>,
    }
}

read_model! {
    /// Invoice template (schema `InvoiceTemplate`).
    pub struct InvoiceTemplate {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
    }
}

read_model! {
    /// Product basic info (schema `ProductBasicInfo`).
    pub struct ProductBasicInfo {
        #[wire("productId")]
        /// Product id (`productId`).
        pub product_id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("code")]
        /// Code (`code`).
        pub code: Option<String>,
        #[wire("defaultAccount")]
        /// Default account (`defaultAccount`).
        pub default_account: Option<String>,
        #[wire("price")]
        /// Price (`price`).
        pub price: Option<Decimal>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<String>,
        #[wire("unit")]
        /// Unit (`unit`).
        pub unit: Option<Unit>,
    }
}

read_model! {
    /// Substitution (schema `Substitution`).
    pub struct Substitution {
        #[wire("userId")]
        /// User id (`userId`).
        pub user_id: Option<i64>,
        #[wire("start")]
        /// Start (`start`).
        pub start: Option<Date>,
        #[wire("end")]
        /// End (`end`).
        pub end: Option<Date>,
        #[wire("substituteForVerifying")]
        /// Substitute for verifying (`substituteForVerifying`).
        pub substitute_for_verifying: Option<i64>,
        #[wire("substituteForApproving")]
        /// Substitute for approving (`substituteForApproving`).
        pub substitute_for_approving: Option<i64>,
        #[wire("notes")]
        /// Notes (`notes`).
        pub notes: Option<String>,
    }
}

read_model! {
    /// Verifier (schema `Verifier`).
    pub struct Verifier {
        #[wire("firstname")]
        /// Firstname (`firstname`).
        pub firstname: Option<String>,
        #[wire("surname")]
        /// Surname (`surname`).
        pub surname: Option<String>,
        #[wire("userId")]
        /// User id (`userId`).
        pub user_id: Option<i64>,
        #[wire("orderNo")]
        /// Order no (`orderNo`).
        pub order_no: Option<i64>,
    }
}

read_model! {
    /// Verifier list (schema `VerifierList`).
    pub struct VerifierList {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("verifiers")]
        /// Verifiers (`verifiers`).
        pub verifiers: Option<Vec<Verifier>>,
        #[wire("acceptors")]
        /// Acceptors (`acceptors`).
        pub acceptors: Option<Vec<Verifier>>,
    }
}

read_model! {
    /// Verifier list basic (schema `VerifierListBasic`).
    pub struct VerifierListBasic {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("verifiers")]
        /// Ids of users.
        /// JSON member `verifiers`.
        pub verifiers: Option<Vec<i64>>,
        #[wire("acceptors")]
        /// Ids of users.
        /// JSON member `acceptors`.
        pub acceptors: Option<Vec<i64>>,
    }
}
