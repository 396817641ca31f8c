//! Models used only by `company`.

use super::{
    BaseCurrency, BusinessIdentifier, CompanyOperationType, Country,
    CurrencyRateSearchDensity, InvoiceChannel, ProductVersion, ReminderInterval, Unit,
};
use crate::codec::{model, read_model};
use crate::{Date, Decimal};

read_model! {
    /// Settings of the current company for invoice circulation, in which verifiers check and acceptors approve invoices.
    ///
    /// Schema `CirculationSettings`.
    pub struct CirculationSettings {
        #[wire("useForPurchaseInvoices")]
        /// Whether purchase invoices go through approval circulation. JSON member `useForPurchaseInvoices`.
        pub use_for_purchase_invoices: Option<bool>,
        #[wire("useForTravelAndExpenseInvoices")]
        /// Whether travel and expense invoices go through approval circulation. JSON member `useForTravelAndExpenseInvoices`.
        pub use_for_travel_and_expense_invoices: Option<bool>,
        #[wire("reminderInterval")]
        /// Interval at which circulation notifications are sent, from daily to once only. JSON member `reminderInterval`.
        pub reminder_interval: Option<ReminderInterval>,
        #[wire("forceNotifications")]
        /// Whether circulation notifications are forced. JSON member `forceNotifications`.
        pub force_notifications: Option<bool>,
        #[wire("useDeterminedOrder")]
        /// Whether verification and approval follow a fixed order. JSON member `useDeterminedOrder`.
        pub use_determined_order: Option<bool>,
        #[wire("allowPaymentOnlyWhenApproved")]
        /// Whether invoices can be paid only once they are approved. JSON member `allowPaymentOnlyWhenApproved`.
        pub allow_payment_only_when_approved: Option<bool>,
        #[wire("allowInvoiceSpecificDiscussion")]
        /// Whether each invoice can have a discussion of its own. JSON member `allowInvoiceSpecificDiscussion`.
        pub allow_invoice_specific_discussion: Option<bool>,
        #[wire("allowExtendedTaggingInDiscussion")]
        /// Whether discussions allow extended tagging. JSON member `allowExtendedTaggingInDiscussion`.
        pub allow_extended_tagging_in_discussion: Option<bool>,
        #[wire("allocatePurchaseOrdersAndInvoicesInChecking")]
        /// Whether purchase orders and invoices are allocated while invoices are checked. JSON member `allocatePurchaseOrdersAndInvoicesInChecking`.
        pub allocate_purchase_orders_and_invoices_in_checking: Option<bool>,
        #[wire("maxVerifiers")]
        /// Largest number of verifiers allowed. JSON member `maxVerifiers`.
        pub max_verifiers: Option<i64>,
        #[wire("maxAcceptors")]
        /// Largest number of acceptors allowed. JSON member `maxAcceptors`.
        pub max_acceptors: Option<i64>,
        #[wire("verifiers")]
        /// Users who verify invoices. JSON member `verifiers`.
        pub verifiers: Option<Vec<Verifier>>,
        #[wire("acceptors")]
        /// Users who accept invoices, that is, approve them. JSON member `acceptors`.
        pub acceptors: Option<Vec<Verifier>>,
        #[wire("allowPersonalSubstitution")]
        /// Whether users may set substitutes for themselves. JSON member `allowPersonalSubstitution`.
        pub allow_personal_substitution: Option<bool>,
        #[wire("substitutions")]
        /// Periods in which a user is substituted by others. JSON member `substitutions`.
        pub substitutions: Option<Vec<Substitution>>,
    }
}

read_model! {
    /// Settings of the current company for collection costs and interest on late payment.
    ///
    /// Schema `CollectionsAndPenalExpenses`.
    pub struct CollectionsAndPenalExpenses {
        #[wire("useAutomaticHandling")]
        /// Whether collection costs and penal expenses are handled automatically. JSON member `useAutomaticHandling`.
        pub use_automatic_handling: Option<bool>,
        #[wire("collectionCostsProduct")]
        /// Product with which collection costs are charged. JSON member `collectionCostsProduct`.
        pub collection_costs_product: Option<ProductBasicInfo>,
        #[wire("penalExpenseProduct")]
        /// Product with which penal expenses are charged. JSON member `penalExpenseProduct`.
        pub penal_expense_product: Option<ProductBasicInfo>,
        #[wire("penalInterestDateMargin")]
        /// Date margin for penal expenses, in days. Its effect is not documented. JSON member `penalInterestDateMargin`.
        pub penal_interest_date_margin: Option<i64>,
        #[wire("minimumPenalInterestSum")]
        /// Smallest amount of late-payment interest that is calculated. JSON member `minimumPenalInterestSum`.
        pub minimum_penal_interest_sum: Option<Decimal>,
        #[wire("defaultSalesInvoiceInterest")]
        /// Annual interest charged by default on late payment of sales invoices, in percent. JSON member `defaultSalesInvoiceInterest`.
        pub default_sales_invoice_interest: Option<Decimal>,
        #[wire("defaultSalesInvoicePaymentTerms")]
        /// Default payment term of sales invoices, in days. JSON member `defaultSalesInvoicePaymentTerms`.
        pub default_sales_invoice_payment_terms: Option<i64>,
        #[wire("collectionPartner")]
        /// Partner that collects the company's debts. JSON member `collectionPartner`.
        pub collection_partner: Option<String>,
    }
}

model! {
    /// The current company and its basic settings, as read and updated.
    ///
    /// Schema `Company`.
    pub struct Company {
        #[wire("id", required)]
        /// Identifier of the company; required when the company's data is overwritten. JSON member `id`. Required in requests.
        pub id: Option<i64>,
        #[wire("name", required)]
        /// Name of the company. JSON member `name`. Not empty. Required in requests.
        pub name: Option<String>,
        #[wire("country")]
        /// Country of the company, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
        #[wire("productVersion")]
        /// Edition of Procountor that the company uses. JSON member `productVersion`.
        pub product_version: Option<ProductVersion>,
        #[wire("operationType")]
        /// Operational state of the company in Procountor, such as production, trial or closed. JSON member `operationType`.
        pub operation_type: Option<CompanyOperationType>,
        #[wire("accountingOfficeName")]
        /// Name of the company's accounting office. JSON member `accountingOfficeName`.
        pub accounting_office_name: Option<String>,
        #[wire("accountingOfficeId")]
        /// Identifier of the office that does the company's accounting. JSON member `accountingOfficeId`.
        pub accounting_office_id: Option<i64>,
        #[wire("companyAddress")]
        /// Address of the company. JSON member `companyAddress`.
        pub company_address: Option<CompanyAddress>,
        #[wire("billingAddress")]
        /// Address to which bills for the company are sent. JSON member `billingAddress`.
        pub billing_address: Option<CompanyBillingAddress>,
        #[wire("mva")]
        /// Whether MVA, the Norwegian value added tax, applies to the company. JSON member `mva`. Default `false`.
        pub mva: Option<bool>,
        #[wire("inTradeRegister")]
        /// Whether the company is entered in the trade register. JSON member `inTradeRegister`. Default `false`.
        pub in_trade_register: Option<bool>,
        #[wire("businessIdentifier")]
        /// Business registration number of the company. JSON member `businessIdentifier`.
        pub business_identifier: Option<BusinessIdentifier>,
        #[wire("accountingCoaLanguages")]
        /// Languages that the company's chart of accounts supports. JSON member `accountingCoaLanguages`.
        pub accounting_coa_languages: Option<Vec<String>>,
        #[wire("companyCurrency")]
        /// Currency of the company's accounting and invoicing, as an ISO 4217 code. JSON member `companyCurrency`.
        pub company_currency: Option<BaseCurrency>,
        #[wire("currencyRateSearchDensity")]
        /// Exchange rates that the company uses: daily ones, those of a month's last day, or Procountor's fixed ones. JSON member `currencyRateSearchDensity`.
        pub currency_rate_search_density: Option<CurrencyRateSearchDensity>,
    }
}

model! {
    /// Address of the current company.
    ///
    /// Schema `CompanyAddress`.
    pub struct CompanyAddress {
        #[wire("specifier")]
        /// Additional line of the address, such as a c/o name. JSON member `specifier`. At most 80 characters.
        pub specifier: Option<String>,
        #[wire("poBox")]
        /// Post office box of the company. JSON member `poBox`. At most 255 characters.
        pub po_box: Option<String>,
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
    }
}

model! {
    /// Address to which bills for the current company are sent.
    ///
    /// Schema `CompanyBillingAddress`.
    pub struct CompanyBillingAddress {
        #[wire("street")]
        /// Street and house number. JSON member `street`. At most 80 characters.
        pub street: Option<String>,
        #[wire("zip")]
        /// Postal code. JSON member `zip`. At most 20 characters.
        pub zip: Option<String>,
        #[wire("city")]
        /// Town or city. JSON member `city`. At most 40 characters.
        pub city: Option<String>,
        #[wire("country")]
        /// Country of the address, sent as an English name in capitals and not as an ISO 3166 code. JSON member `country`.
        pub country: Option<Country>,
    }
}

read_model! {
    /// The company's settings for its invoice channel, cash discounts and accounting by row.
    ///
    /// Schema `CompanyUsageSettings`.
    pub struct CompanyUsageSettings {
        #[wire("defaultInvoiceChannel")]
        /// Channel by which the company's invoices are sent by default. JSON member `defaultInvoiceChannel`.
        pub default_invoice_channel: Option<InvoiceChannel>,
        #[wire("cashDiscount")]
        /// Use of cash discounts, set separately for sales and purchase invoices. JSON member `cashDiscount`.
        pub cash_discount: Option<CompanyUsageSettingsCashDiscount>,
        #[wire("accountingByRow")]
        /// Use of accounting by row, set separately for sales, purchase, travel and expense invoices and salaries. JSON member `accountingByRow`.
        pub accounting_by_row: Option<CompanyUsageSettingsAccountingByRow>,
    }
}

read_model! {
    /// Switches of accounting by row in the company's usage settings, one for each kind of receipt.
    ///
    /// Schema `CompanyUsageSettingsAccountingByRow`.
    pub struct CompanyUsageSettingsAccountingByRow {
        #[wire("salesInvoicePosting")]
        /// Whether sales invoices are posted row by row. JSON member `salesInvoicePosting`.
        pub sales_invoice_posting: Option<bool>,
        #[wire("purchaseInvoicePosting")]
        /// Whether purchase invoices are posted row by row. JSON member `purchaseInvoicePosting`.
        pub purchase_invoice_posting: Option<bool>,
        #[wire("travelAndExpenseInvoicePosting")]
        /// Whether travel and expense invoices are posted row by row. JSON member `travelAndExpenseInvoicePosting`.
        pub travel_and_expense_invoice_posting: Option<bool>,
        #[wire("salaryPosting")]
        /// Whether salaries are posted row by row. JSON member `salaryPosting`.
        pub salary_posting: Option<bool>,
    }
}

read_model! {
    /// Switches of cash discounts in the company's usage settings, one for sales and one for purchases.
    ///
    /// Schema `CompanyUsageSettingsCashDiscount`.
    pub struct CompanyUsageSettingsCashDiscount {
        #[wire("cashDiscountForSales")]
        /// Whether sales invoices use cash discounts. JSON member `cashDiscountForSales`.
        pub cash_discount_for_sales: Option<bool>,
        #[wire("cashDiscountForPurchase")]
        /// Whether purchase invoices use cash discounts. JSON member `cashDiscountForPurchase`.
        pub cash_discount_for_purchase: Option<bool>,
    }
}

read_model! {
    /// Terms of delivery that the current company may use.
    ///
    /// Schema `DeliveryTerms`.
    pub struct DeliveryTerms {
        #[wire("deliveryTerms")]
        /// Names of the terms of delivery. JSON member `deliveryTerms`.
        pub delivery_terms: Option<Vec<String>>,
    }
}

read_model! {
    /// An e-invoice operator of the current company, with the addresses used through it.
    ///
    /// Schema `EInvoiceData`.
    pub struct EInvoiceData {
        #[wire("operator")]
        /// Name of the e-invoice operator. JSON member `operator`.
        pub operator: Option<String>,
        #[wire("operatorId")]
        /// Identifier of the operator that delivers e-invoices to the company. JSON member `operatorId`.
        pub operator_id: Option<i64>,
        #[wire("sendingAddress")]
        /// E-invoice address from which the company sends through the operator. JSON member `sendingAddress`.
        pub sending_address: Option<String>,
        #[wire("receivingAddress")]
        /// E-invoice address at which the company receives through the operator. JSON member `receivingAddress`.
        pub receiving_address: Option<String>,
        #[wire("receivingAddressPublicInTieke")]
        /// Whether the receiving address is published in TIEKE's Finnish register of e-invoice addresses. JSON member `receivingAddressPublicInTieke`.
        pub receiving_address_public_in_tieke: Option<bool>,
        #[wire("edi")]
        /// Identifier for electronic data interchange (EDI) through the operator. JSON member `edi`.
        pub edi: Option<String>,
        #[wire("invoicerAnnouncementUpdated")]
        /// Date on which the invoicer announcement was last created or changed, as text. JSON member `invoicerAnnouncementUpdated`.
        pub invoicer_announcement_updated: Option<String>,
        #[wire("created")]
        /// Date on which the e-invoice operator was added, as text. JSON member `created`.
        pub created: Option<String>,
        #[wire("creator")]
        /// User who added the e-invoice operator. JSON member `creator`.
        pub creator: Option<String>,
        #[wire("wsCustomerNumber")]
        /// Customer number in the web service (WS). JSON member `wsCustomerNumber`.
        pub ws_customer_number: Option<String>,
    }
}

read_model! {
    /// An invoice template that the company may use for its sales invoices and sales orders.
    ///
    /// Schema `InvoiceTemplate`.
    pub struct InvoiceTemplate {
        #[wire("id")]
        /// Identifier of the invoice template, to be used in sales invoices and sales orders. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the invoice template. JSON member `name`.
        pub name: Option<String>,
    }
}

read_model! {
    /// Basic data of a product, as in the settings for collection costs and penal expenses.
    ///
    /// Schema `ProductBasicInfo`.
    pub struct ProductBasicInfo {
        #[wire("productId")]
        /// Identifier of the product, with which [`GET /products/{productId}`](crate::resources::products::Products::get) returns its full data. JSON member `productId`.
        pub product_id: Option<i64>,
        #[wire("name")]
        /// Name of the product. JSON member `name`.
        pub name: Option<String>,
        #[wire("code")]
        /// Custom code assigned by the product's owner. JSON member `code`.
        pub code: Option<String>,
        #[wire("defaultAccount")]
        /// Ledger account on which the product is booked by default. JSON member `defaultAccount`.
        pub default_account: Option<String>,
        #[wire("price")]
        /// Price of one unit, in the currency of the product. JSON member `price`.
        pub price: Option<Decimal>,
        #[wire("currency")]
        /// Currency of the product's price. JSON member `currency`.
        pub currency: Option<String>,
        #[wire("unit")]
        /// Unit in which the product is counted, such as a bottle or a box. JSON member `unit`.
        pub unit: Option<Unit>,
    }
}

read_model! {
    /// Replacement of one user by others in verifying and approving invoices, part of the circulation settings.
    ///
    /// Schema `Substitution`.
    pub struct Substitution {
        #[wire("userId")]
        /// Identifier of the user who is substituted. JSON member `userId`.
        pub user_id: Option<i64>,
        #[wire("start")]
        /// Day on which the substitution starts. JSON member `start`.
        pub start: Option<Date>,
        #[wire("end")]
        /// Day on which the substitution ends. JSON member `end`.
        pub end: Option<Date>,
        #[wire("substituteForVerifying")]
        /// Identifier of the user who verifies invoices instead. JSON member `substituteForVerifying`.
        pub substitute_for_verifying: Option<i64>,
        #[wire("substituteForApproving")]
        /// Identifier of the user who approves invoices instead. JSON member `substituteForApproving`.
        pub substitute_for_approving: Option<i64>,
        #[wire("notes")]
        /// Notes on the substitution. JSON member `notes`.
        pub notes: Option<String>,
    }
}

read_model! {
    /// A user who verifies or approves invoices in circulation, as found in verifier lists and circulation settings.
    ///
    /// Schema `Verifier`.
    pub struct Verifier {
        #[wire("firstname")]
        /// First name of the verifying or approving user. JSON member `firstname`.
        pub firstname: Option<String>,
        #[wire("surname")]
        /// Surname of the verifying or approving user. JSON member `surname`.
        pub surname: Option<String>,
        #[wire("userId")]
        /// Identifier of the user who verifies, as [`GET /users/profiles/{userId}`](crate::resources::users::Users::get_profile) takes it. JSON member `userId`.
        pub user_id: Option<i64>,
        #[wire("orderNo")]
        /// Position of the user among the verifiers or acceptors. JSON member `orderNo`.
        pub order_no: Option<i64>,
    }
}

read_model! {
    /// A list of verifiers and acceptors for invoice circulation, with the name and position of each user.
    ///
    /// Schema `VerifierList`.
    pub struct VerifierList {
        #[wire("id")]
        /// Identifier of the verifier list, as [`GET /company/invoicecirculation/verifierlists/{id}`](crate::resources::company::Company::get_verifier_list) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the verifier list. JSON member `name`.
        pub name: Option<String>,
        #[wire("verifiers")]
        /// Users who verify invoices. JSON member `verifiers`.
        pub verifiers: Option<Vec<Verifier>>,
        #[wire("acceptors")]
        /// Users who approve invoices. JSON member `acceptors`.
        pub acceptors: Option<Vec<Verifier>>,
    }
}

read_model! {
    /// A list of verifiers and acceptors for invoice circulation, with its users given by identifier only.
    ///
    /// Schema `VerifierListBasic`.
    pub struct VerifierListBasic {
        #[wire("id")]
        /// Identifier of the verifier list, with which [`GET /company/invoicecirculation/verifierlists/{id}`](crate::resources::company::Company::get_verifier_list) returns its users. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the verifier list. JSON member `name`.
        pub name: Option<String>,
        #[wire("verifiers")]
        /// Identifiers of the users who verify invoices. JSON member `verifiers`.
        pub verifiers: Option<Vec<i64>>,
        #[wire("acceptors")]
        /// Identifiers of the users who approve invoices. JSON member `acceptors`.
        pub acceptors: Option<Vec<i64>>,
    }
}
