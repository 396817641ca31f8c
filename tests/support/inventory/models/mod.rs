//! Models of requests and responses.

mod attachments;
mod bank_accounts;
mod bank_statements;
mod business_partners;
mod chart_of_accounts;
mod company;
mod currencies;
mod dimensions;
mod employees;
mod factoring_contracts;
mod fiscal_years;
mod integrations;
mod invoices;
mod journals;
mod labor_union_settings;
mod ledger_receipts;
mod mfa;
mod payments;
mod persons;
mod products;
mod reference_payments;
mod reports;
mod salaries_basic_info;
mod salary_lists;
mod salary_periods;
mod salary_slips;
mod salary_types;
mod session_info;
mod shared;
mod sie;
mod status;
mod swedish_factoring_contracts;
mod users;
mod vats;
mod webhooks;

use crate::inventory::Model;

/// Models by file.
pub const MODELS: &[&[Model]] = &[
    attachments::MODELS,
    bank_accounts::MODELS,
    bank_statements::MODELS,
    business_partners::MODELS,
    chart_of_accounts::MODELS,
    company::MODELS,
    currencies::MODELS,
    dimensions::MODELS,
    employees::MODELS,
    factoring_contracts::MODELS,
    fiscal_years::MODELS,
    integrations::MODELS,
    invoices::MODELS,
    journals::MODELS,
    labor_union_settings::MODELS,
    ledger_receipts::MODELS,
    mfa::MODELS,
    payments::MODELS,
    persons::MODELS,
    products::MODELS,
    reference_payments::MODELS,
    reports::MODELS,
    salaries_basic_info::MODELS,
    salary_lists::MODELS,
    salary_periods::MODELS,
    salary_slips::MODELS,
    salary_types::MODELS,
    session_info::MODELS,
    shared::MODELS,
    sie::MODELS,
    status::MODELS,
    swedish_factoring_contracts::MODELS,
    users::MODELS,
    vats::MODELS,
    webhooks::MODELS,
];

/// Passes the types of all models to a macro, in order of their names.
#[macro_export]
macro_rules! for_each_model {
    ($visit:ident) => {
        $visit ! { AccidentInsurance, AccidentInsurancePolicy, AccountingReportData,
        AccountingReportPeriod, AccountingReportRequest, AccountingReportRequestOptions,
        AccountingReportResponse, AccountingReportRow, AccountingReportTransaction,
        AccountingRights, AllocationMetadata, AllocationMetadataRow,
        AllocationMetadataWithFullLedgerAccountDataRow, ApiIntegrationApproveRequest,
        ApiIntegrationApproveResult, ApiIntegrationApproved, ApiIntegrationCompany,
        ApiIntegrationCompanyExtraInfo, ApiIntegrationCustomer, ApiIntegrationInitiator,
        ApiIntegrationRejected, ApiIntegrationRequestData, Attachment, AttachmentRename,
        AverageDailyActualWorkdays, BankAccount, BankAccountAlias, BankStatement,
        BankStatementEvent, BasicFactoringContract, BasicInvoicingInfo,
        BasicPaymentTransactionData, BasicRegistryInfo, BusinessIdentifier,
        BusinessPartner, BusinessPartnerAccount, BusinessPartnerAccountsInfo,
        BusinessPartnerAdditionalInfo, BusinessPartnerAddress, BusinessPartnerBasicInfo,
        BusinessPartnerBillingAddress, BusinessPartnerContactPerson,
        BusinessPartnerDefaultAccounts, BusinessPartnerDeliveryAddress,
        BusinessPartnerGroup, BusinessPartnerPaymentDetails, BusinessPartnerPaymentInfo,
        CarBenefitRowDetails, CashDiscount, CashDiscountOption, CheckingEvent,
        CirculationSettings, CollectionsAndPenalExpenses, Comment,
        CommentWithTaggedUsers, Comments, Company, CompanyAddress, CompanyBankAccount,
        CompanyBankAccountBasicInfo, CompanyBillingAddress, CompanyCurrency,
        CompanySettings, CompanyUsageSettings, CompanyUsageSettingsAccountingByRow,
        CompanyUsageSettingsCashDiscount, CounterParty, CreatedWebhookResponse,
        Currencies, CurrencyExchangeRate, CurrencyGroupRates, CurrencyRate,
        DefaultDimension, DefaultDimensionBasicData, DefaultDimensionItem,
        DefaultDimensionItemBasicData, DefaultProduct, DefaultProductSettings,
        DeliveryTerms, DeliveryTermsInfo, Dimension, DimensionItem, DimensionItemValue,
        DimensionItemValueList, DimensionName, DirectBankTransfer,
        DirectBankTransferList, DirectSalaryPayment, DirectSalaryPaymentGroup,
        DirectSalaryPaymentGroupBaseInfo, DirectSalaryPaymentResult,
        DirectSalaryPayments, DirectSalaryPaymentsConfirmationResponseModels, Document,
        EInvoiceAddress, EInvoiceData, Employee, EmployeeDataForSalarySlip, Employment,
        ErrorHandlingInfo, ErrorMessage, ErrorMessages, ExtraInfo, FactoringContract,
        FinancingCompany, FiscalYear, FiscalYears, GeneralLedgerReportData,
        GeneralLedgerReportRequest, GeneralLedgerReportRequestOptions,
        GeneralLedgerReportResponse, HolidayPay, HolidayPayData,
        HolidayPayYearlyRemaining, HolidayRowDetails, HolidaysWorkingTimeAllocation,
        IncomeConfiguration, IncomesRegisterConfiguration, InfoMessage,
        InsurancesConfiguration, InternationalSituationsConfiguration, Invoice,
        InvoiceApprovalInformation, InvoiceBasicInfo, InvoiceBillingAddress,
        InvoiceCheckerInformation, InvoiceCirculationRights, InvoiceCounterpartyAddress,
        InvoiceDeliveryAddress, InvoiceIds, InvoiceNotes, InvoiceOperatorInfo,
        InvoicePayment, InvoicePaymentList, InvoicePaymentSummaries,
        InvoicePaymentSummary, InvoiceRow, InvoiceSumInfo, InvoiceTemplate,
        InvoiceTransaction, InvoiceTransactionList, InvoiceTransactions,
        InvoiceTransactionsByInvoice, InvoicingInfo, Journal, LaborUnionMembership,
        LaborUnionSettingsBasicData, LedgerAccount, LedgerAccountTranslation,
        LedgerAccounts, LedgerAccountsReportData, LedgerAccountsReportPeriod,
        LedgerAccountsReportRequest, LedgerAccountsReportRequestOptions,
        LedgerAccountsReportResponse, LedgerAccountsReportRow, LedgerReceipt,
        LedgerReceiptBasicInfo, ManagementRights, MarkInvoiceAsPaid, MfaInfoMessage,
        MfaTransactionResult, NewSalaryList, PaymentBasicInfo, PaymentErrorMessage,
        PaymentEvent, PaymentInfo, PaymentIntermediaryBankNameAndAddress,
        PaymentReceiverBankNameAndAddress, PaymentRecipientNameAndAddress, PaymentRights,
        PaymentRowInfo, PaymentSummaries, PaymentSummary,
        PaymentsConfirmationResponseModels, PensionContract, PensionInsurance, Person,
        PersonAddress, PersonBasicAddress, PersonBasicInfo, PersonBasicInvoicingInfo,
        PersonBasicRegistryInfo, PersonFullAddress, PersonInvoicingInfo,
        PersonPaymentInfo, PersonRegistryInfo, PersonalDetails, Product,
        ProductBasicInfo, ProductGroup, ProductGroups, ProductLocalization,
        ProductValidityPeriod, PurchasesRights, RecoveryRowDetails, ReferencePayment,
        RegistryInfo, SalariesBasicInfo, SalariesRights, SalaryBase, SalaryBaseRow,
        SalaryInfo, SalaryList, SalaryListBasicData, SalaryPeriod,
        SalaryPeriodListBasicInfo, SalarySlip, SalarySlipAccounting,
        SalarySlipAdjustments, SalarySlipBasicData, SalarySlipCarBenefitRowDetails,
        SalarySlipEmployment, SalarySlipRecoveryRowDetails, SalarySlipRow,
        SalarySlipSettings, SalarySlipTransaction, SalarySlipWorkingTimeAllocation,
        SalaryType, SalaryTypeTranslation, SalesRights, SearchResultMetaData,
        SerialNumber, SessionInfo, SieAvailabilityResponse, Status, Substitution,
        TaggableUser, TaggableUsers, TaggedUser, TaggedUsersInfo, TaxCard,
        TrackingPeriod, Transaction, TransactionIdentifier, TransferNotification,
        TravelAndExpensesRights, TravelInformationItem, User, UserPermissions,
        UserPrivileges, UserProfile, UserRights, VatCountryInfo, VatInfo, VatInformation,
        VatPercentages, VatSettings, VatStatusInfo, Verifier, VerifierList,
        VerifierListBasic, Webhook, WebhookMessage, WebhookMessageMeta, WorkHours,
        WorkingHourReduction, WorkingHourReductionPayData,
        WorkingHourReductionRowDetails, WorkingHourReductionWorkingTimeAllocation,
        YearlyFigures }
    };
}
