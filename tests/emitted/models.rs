//! The models of bodies and answers.

use crate::proofs::{Kind, Model, Property};

/// Gives the types of all models to a macro.
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

/// All structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::sent(
        "AccidentInsurance",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accidentInsurancePolicyId", Kind::Integer, "7"),
            Property::new("percent", Kind::Amount, "12.50").required(),
            Property::new("occupationalTitleId", Kind::Text, r#""Sample""#),
            Property::new("kevaOccupationalTitleId", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "AccidentInsurancePolicy",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("providerName", Kind::Text, r#""Sample""#),
            Property::new("providerCode", Kind::Text, r#""Sample""#),
            Property::new("number", Kind::Text, r#""Sample""#),
            Property::new("active", Kind::Bool, "true"),
            Property::new("label", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "AccountingReportData",
        &[
            Property::new(
                "periods",
                Kind::List(&Kind::Model("AccountingReportPeriod")),
                "",
            ),
        ],
    ),
    Model::read(
        "AccountingReportPeriod",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("rows", Kind::List(&Kind::Model("AccountingReportRow")), ""),
        ],
    ),
    Model::sent(
        "AccountingReportRequest",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                Kind::List(&Kind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::new(
                    "type",
                    Kind::Enum("AccountingReportType"),
                    r#""BALANCE_SHEET""#,
                )
                .required(),
            Property::new("options", Kind::Model("AccountingReportRequestOptions"), ""),
        ],
    ),
    Model::sent(
        "AccountingReportRequestOptions",
        &[
            Property::new(
                "receiptType",
                Kind::List(&Kind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", Kind::Text, r#""Sample""#),
            Property::new("entryPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", Kind::Text, r#""Sample""#),
            Property::new("transactionCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("reportLanguage", Kind::Text, r#""Sample""#),
            Property::new("customerCompanyId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "AccountingReportResponse",
        &[
            Property::new(
                "reportParameters",
                Kind::Model("AccountingReportRequest"),
                "",
            ),
            Property::new("reportData", Kind::Model("AccountingReportData"), ""),
        ],
    ),
    Model::read(
        "AccountingReportRow",
        &[
            Property::new("rowId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("AccountingReportRowType"), r#""BALANCE""#),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("value", Kind::Amount, "12.50"),
            Property::new("formula", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "AccountingReportTransaction",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("receiptNumber", Kind::Integer, "7"),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#),
            Property::new("invoiceDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("AccountingDocumentType"), r#""ACCRUAL""#),
            Property::new("accountingValue", Kind::Amount, "12.50"),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("vatPercent", Kind::Amount, "12.50"),
            Property::new("vatAmount", Kind::Amount, "12.50"),
            Property::new("vatDeductionPercent", Kind::Amount, "12.50"),
            Property::new("vatDeduction", Kind::Amount, "12.50"),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("transactionDescription", Kind::Text, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
        ],
    ),
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
    Model::sent(
        "AllocationMetadata",
        &[
            Property::new(
                "allocationMetadataRows",
                Kind::List(&Kind::Model("AllocationMetadataRow")),
                "",
            ),
        ],
    ),
    Model::sent(
        "AllocationMetadataRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("vatPercentage", Kind::Amount, "12.50").required(),
            Property::new("sum", Kind::Amount, "12.50").required(),
            Property::new("comment", Kind::Text, r#""Sample""#),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("ledgerAccountCode", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "AllocationMetadataWithFullLedgerAccountDataRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("vatPercentage", Kind::Amount, "12.50").required(),
            Property::new("sum", Kind::Amount, "12.50").required(),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("comment", Kind::Text, r#""Sample""#),
            Property::new("ledgerAccount", Kind::Model("LedgerAccount"), ""),
        ],
    ),
    Model::sent(
        "ApiIntegrationApproveRequest",
        &[
            Property::new("approve", Kind::List(&Kind::Integer), "7"),
            Property::new(
                "reject",
                Kind::List(&Kind::Model("ApiIntegrationRejected")),
                "",
            ),
        ],
    ),
    Model::read(
        "ApiIntegrationApproveResult",
        &[
            Property::new("integrationId", Kind::Text, r#""Sample""#),
            Property::new(
                "companiesIntegrated",
                Kind::List(&Kind::Model("ApiIntegrationApproved")),
                "",
            ),
        ],
    ),
    Model::read(
        "ApiIntegrationApproved",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("apiKey", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "ApiIntegrationCompany",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("extraInfo", Kind::Model("ApiIntegrationCompanyExtraInfo"), ""),
        ],
    ),
    Model::read(
        "ApiIntegrationCompanyExtraInfo",
        &[
            Property::new("companyName", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("accountingOfficeName", Kind::Text, r#""Sample""#),
            Property::new("businessIdentifier", Kind::Model("BusinessIdentifier"), ""),
        ],
    ),
    Model::read(
        "ApiIntegrationCustomer",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new(
                "integrationVersionStatus",
                Kind::Enum("IntegrationVersionStatus"),
                r#""APPROVED""#,
            ),
        ],
    ),
    Model::read(
        "ApiIntegrationInitiator",
        &[
            Property::new("email", Kind::Text, r#""Sample""#),
            Property::new("userFullName", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "ApiIntegrationRejected",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("reason", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "ApiIntegrationRequestData",
        &[
            Property::new("integrationId", Kind::Text, r#""Sample""#).required(),
            Property::new("expires", Kind::Text, r#""Sample""#),
            Property::new("initiator", Kind::Model("ApiIntegrationInitiator"), ""),
            Property::new(
                "companiesToIntegrate",
                Kind::List(&Kind::Model("ApiIntegrationCompany")),
                "",
            ),
        ],
    ),
    Model::sent(
        "Attachment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new(
                    "referenceType",
                    Kind::Enum("AttachmentReferenceType"),
                    r#""BANKSTATEMENTEVENT""#,
                )
                .required(),
            Property::new("referenceId", Kind::Integer, "7").required(),
            Property::new("mimeType", Kind::Text, r#""Sample""#),
            Property::new("sendWithInvoice", Kind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "AttachmentRename",
        &[Property::new("name", Kind::Text, r#""Sample""#).required()],
    ),
    Model::sent(
        "AverageDailyActualWorkdays",
        &[
            Property::new("actualWorkdaysInFirstYear", Kind::Integer, "7").required(),
            Property::new("actualWorkdaysInSecondYear", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "BankAccount",
        &[
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("bic", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "BankAccountAlias",
        &[
            Property::new("type", Kind::Enum("BankAccountAliasType"), r#""BANKGIRO""#)
                .required(),
            Property::new("accountNumber", Kind::Text, r#""Sample""#).required(),
        ],
    ),
    Model::read(
        "BankStatement",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("numberOfDeposits", Kind::Integer, "7"),
            Property::new("depositSum", Kind::Amount, "12.50"),
            Property::new("numberOfWithdrawals", Kind::Integer, "7"),
            Property::new("withdrawalSum", Kind::Amount, "12.50"),
            Property::new("startBalance", Kind::Amount, "12.50"),
            Property::new("endBalance", Kind::Amount, "12.50"),
            Property::new("statementNumber", Kind::Integer, "7"),
            Property::new("events", Kind::List(&Kind::Model("BankStatementEvent")), ""),
        ],
    ),
    Model::read(
        "BankStatementEvent",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("payDate", Kind::Date, r#""2024-02-29""#),
            Property::new("valueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("sum", Kind::Amount, "12.50"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("explanationCode", Kind::Integer, "7"),
            Property::new("archiveCode", Kind::Text, r#""Sample""#),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("reference", Kind::Text, r#""Sample""#),
            Property::new("allocated", Kind::Bool, "true"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("productId", Kind::Integer, "7"),
            Property::new("endToEndId", Kind::Integer, "7"),
            Property::new("attachments", Kind::List(&Kind::Model("Attachment")), ""),
            Property::new(
                "allocationMetadataRows",
                Kind::List(
                    &Kind::Model("AllocationMetadataWithFullLedgerAccountDataRow"),
                ),
                "",
            ),
            Property::new("events", Kind::List(&Kind::Model("BankStatementEvent")), ""),
        ],
    ),
    Model::sent(
        "BasicFactoringContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("financingCompanyName", Kind::Text, r#""Sample""#).required(),
            Property::new("financingCompanyBankAccount", Kind::Text, r#""Sample""#)
                .required(),
            Property::new("contractNumber", Kind::Text, r#""Sample""#).required(),
            Property::new(
                "transferNotification",
                Kind::List(&Kind::Model("TransferNotification")),
                "",
            ),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#),
        ],
    ),
    Model::read(
        "BasicInvoicingInfo",
        &[
            Property::new("customerNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("identifierType", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "BasicPaymentTransactionData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("amount", Kind::Amount, "12.50"),
            Property::new("receiverName", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new(
                "serviceCharge",
                Kind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("paidAmount", Kind::Amount, "12.50"),
            Property::new("paidCurrency", Kind::Enum("Currency"), r#""AED""#),
        ],
    ),
    Model::read("BasicRegistryInfo", &[Property::new("active", Kind::Bool, "true")]),
    Model::sent(
        "BusinessIdentifier",
        &[
            Property::new("brnType", Kind::Enum("BusinessIdentifierType"), r#""ASSN""#),
            Property::new("code", Kind::Text, r#""Sample""#),
        ],
    ),
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
        "CarBenefitRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("carAgeGroup", Kind::Enum("CarAgeGroup"), r#""A""#).required(),
            Property::new("benefitLimited", Kind::Bool, "true").required(),
            Property::new("emissionValue", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "CashDiscount",
        &[
            Property::new(
                "optionList",
                Kind::List(&Kind::Model("CashDiscountOption")),
                "",
            ),
            Property::new(
                "cashDiscountsTermType",
                Kind::Enum("CashDiscountTermType"),
                r#""FROM_END_OF_MONTH""#,
            ),
        ],
    ),
    Model::sent(
        "CashDiscountOption",
        &[
            Property::new("numberOfDays", Kind::Integer, "7"),
            Property::new("discountPercentage", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent("CheckingEvent", &[Property::new("comment", Kind::Text, r#""Sample""#)]),
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
            Property::new("verifiers", Kind::List(&Kind::Model("Verifier")), ""),
            Property::new("acceptors", Kind::List(&Kind::Model("Verifier")), ""),
            Property::new("allowPersonalSubstitution", Kind::Bool, "true"),
            Property::new("substitutions", Kind::List(&Kind::Model("Substitution")), ""),
        ],
    ),
    Model::read(
        "CollectionsAndPenalExpenses",
        &[
            Property::new("useAutomaticHandling", Kind::Bool, "true"),
            Property::new("collectionCostsProduct", Kind::Model("ProductBasicInfo"), ""),
            Property::new("penalExpenseProduct", Kind::Model("ProductBasicInfo"), ""),
            Property::new("penalInterestDateMargin", Kind::Integer, "7"),
            Property::new("minimumPenalInterestSum", Kind::Amount, "12.50"),
            Property::new("defaultSalesInvoiceInterest", Kind::Amount, "12.50"),
            Property::new("defaultSalesInvoicePaymentTerms", Kind::Integer, "7"),
            Property::new("collectionPartner", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "Comment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("author", Kind::Text, r#""Sample""#),
            Property::new("dateTime", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("comment", Kind::Text, r#""Sample""#).required(),
            Property::new("taggedUsersInfo", Kind::Model("TaggedUsersInfo"), ""),
        ],
    ),
    Model::read(
        "CommentWithTaggedUsers",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("author", Kind::Text, r#""Sample""#),
            Property::new("dateTime", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("comment", Kind::Text, r#""Sample""#).required(),
            Property::new("taggedUsersInfo", Kind::Model("TaggedUsersInfo"), ""),
            Property::new("taggedUsers", Kind::List(&Kind::Model("TaggedUser")), ""),
        ],
    ),
    Model::read(
        "Comments",
        &[Property::new("comments", Kind::List(&Kind::Model("Comment")), "")],
    ),
    Model::sent(
        "Company",
        &[
            Property::new("id", Kind::Integer, "7").required(),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
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
            Property::new("accountingOfficeName", Kind::Text, r#""Sample""#),
            Property::new("accountingOfficeId", Kind::Integer, "7"),
            Property::new("companyAddress", Kind::Model("CompanyAddress"), ""),
            Property::new("billingAddress", Kind::Model("CompanyBillingAddress"), ""),
            Property::new("mva", Kind::Bool, "true"),
            Property::new("inTradeRegister", Kind::Bool, "true"),
            Property::new("businessIdentifier", Kind::Model("BusinessIdentifier"), ""),
            Property::new(
                "accountingCoaLanguages",
                Kind::List(&Kind::Text),
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
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("poBox", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::sent(
        "CompanyBankAccount",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("iban", Kind::Text, r#""Sample""#).required(),
            Property::new("bic", Kind::Text, r#""Sample""#),
            Property::new("bankName", Kind::Text, r#""Sample""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("defaultForInvoice", Kind::Bool, "true").required(),
            Property::new("defaultForPayment", Kind::Bool, "true").required(),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
            Property::new("orderNo", Kind::Integer, "7"),
            Property::new(
                "associatedAccounts",
                Kind::List(&Kind::Model("BankAccountAlias")),
                "",
            ),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new("bankAddress", Kind::Text, r#""Sample""#),
            Property::new("ledgerAccount", Kind::Text, r#""Sample""#).required(),
            Property::new("bankingCode", Kind::Text, r#""Sample""#),
            Property::new("serviceNumbers", Kind::List(&Kind::Text), r#""Sample""#),
            Property::new("showAccountOnInvoice", Kind::Bool, "true").required(),
            Property::new("allowPayments", Kind::Bool, "true").required(),
            Property::new("allowForeignPayments", Kind::Bool, "true").required(),
            Property::new("allowSalaryPayments", Kind::Bool, "true"),
            Property::new("allowExpressPayments", Kind::Bool, "true"),
            Property::new("withholdingTax", Kind::Bool, "true"),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::read(
        "CompanyBankAccountBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("iban", Kind::Text, r#""Sample""#).required(),
            Property::new("bic", Kind::Text, r#""Sample""#),
            Property::new("bankName", Kind::Text, r#""Sample""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("defaultForInvoice", Kind::Bool, "true").required(),
            Property::new("defaultForPayment", Kind::Bool, "true").required(),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#)
                .required(),
            Property::new("orderNo", Kind::Integer, "7"),
            Property::new(
                "associatedAccounts",
                Kind::List(&Kind::Model("BankAccountAlias")),
                "",
            ),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "CompanyBillingAddress",
        &[
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::read(
        "CompanyCurrency",
        &[Property::new("companyCurrency", Kind::Enum("BaseCurrency"), r#""DKK""#)],
    ),
    Model::read(
        "CompanySettings",
        &[Property::new("invoiceDiscussionEnabled", Kind::Bool, "true")],
    ),
    Model::read(
        "CompanyUsageSettings",
        &[
            Property::new(
                "defaultInvoiceChannel",
                Kind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::new(
                "cashDiscount",
                Kind::Model("CompanyUsageSettingsCashDiscount"),
                "",
            ),
            Property::new(
                "accountingByRow",
                Kind::Model("CompanyUsageSettingsAccountingByRow"),
                "",
            ),
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
    Model::sent(
        "CounterParty",
        &[
            Property::new("contactPersonName", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("taxCode", Kind::Text, r#""Sample""#),
            Property::new("customerNumber", Kind::Text, r#""Sample""#),
            Property::new("email", Kind::Text, r#""Sample""#),
            Property::new("bccAddresses", Kind::List(&Kind::Text), r#""Sample""#),
            Property::new(
                    "counterPartyAddress",
                    Kind::Model("InvoiceCounterpartyAddress"),
                    "",
                )
                .required(),
            Property::new("bankAccount", Kind::Model("BankAccount"), ""),
            Property::new("einvoiceAddress", Kind::Model("EInvoiceAddress"), ""),
        ],
    ),
    Model::read(
        "CreatedWebhookResponse",
        &[
            Property::new("status", Kind::Integer, "7"),
            Property::new(
                "uuid",
                Kind::Text,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
        ],
    ),
    Model::read(
        "Currencies",
        &[Property::new("currencies", Kind::List(&Kind::Text), r#""Sample""#)],
    ),
    Model::read(
        "CurrencyExchangeRate",
        &[
            Property::new("queryDay", Kind::Date, r#""2024-02-29""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("day", Kind::Date, r#""2024-02-29""#),
            Property::new("rate", Kind::Amount, "12.50"),
        ],
    ),
    Model::read(
        "CurrencyGroupRates",
        &[
            Property::new("baseCurrency", Kind::Text, r#""Sample""#),
            Property::new("currencyDate", Kind::Date, r#""2024-02-29""#),
            Property::new("rates", Kind::List(&Kind::Model("CurrencyRate")), ""),
        ],
    ),
    Model::read(
        "CurrencyRate",
        &[
            Property::new("currencyRate", Kind::Amount, "12.50"),
            Property::new("currencyCode", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DefaultDimension",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("items", Kind::List(&Kind::Model("DefaultDimensionItem")), ""),
        ],
    ),
    Model::read(
        "DefaultDimensionBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new(
                "items",
                Kind::List(&Kind::Model("DefaultDimensionItemBasicData")),
                "",
            ),
        ],
    ),
    Model::sent(
        "DefaultDimensionItem",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::Text, r#""Sample""#).required(),
            Property::new("percent", Kind::Amount, "12.50").required(),
            Property::new("status", Kind::Bool, "true"),
            Property::new("description", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "DefaultDimensionItemBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::Text, r#""Sample""#).required(),
            Property::new("percent", Kind::Amount, "12.50").required(),
        ],
    ),
    Model::read(
        "DefaultProduct",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("productInfo", Kind::Model("Product"), ""),
            Property::new("defaultSettings", Kind::Model("DefaultProductSettings"), ""),
            Property::new(
                "validityPeriods",
                Kind::List(&Kind::Model("ProductValidityPeriod")),
                "",
            ),
        ],
    ),
    Model::read(
        "DefaultProductSettings",
        &[
            Property::new("useSpecialDiscount", Kind::Bool, "true"),
            Property::new("specialDiscountPercentage", Kind::Amount, "12.50"),
            Property::new("useSpecialPrice", Kind::Bool, "true"),
            Property::new("specialPrice", Kind::Amount, "12.50"),
            Property::new("useSpecialVat", Kind::Bool, "true"),
            Property::new("specialVatPercentage", Kind::Amount, "12.50"),
            Property::new("amount", Kind::Amount, "12.50"),
            Property::new("comment", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "DeliveryTerms",
        &[Property::new("deliveryTerms", Kind::List(&Kind::Text), r#""Sample""#)],
    ),
    Model::sent(
        "DeliveryTermsInfo",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("municipality", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "Dimension",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("items", Kind::List(&Kind::Model("DimensionItem")), ""),
        ],
    ),
    Model::sent(
        "DimensionItem",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("codeName", Kind::Text, r#""Sample""#).required(),
            Property::new("status", Kind::Text, r#""Sample""#),
            Property::new("description", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DimensionItemValue",
        &[
            Property::new("dimensionId", Kind::Integer, "7").required(),
            Property::new("itemId", Kind::Integer, "7").required(),
            Property::new("value", Kind::Amount, "12.50").required(),
        ],
    ),
    Model::sent(
        "DimensionItemValueList",
        &[
            Property::new(
                    "dimensionItemValues",
                    Kind::List(&Kind::Model("DimensionItemValue")),
                    "",
                )
                .required(),
        ],
    ),
    Model::sent(
        "DimensionName",
        &[Property::new("name", Kind::Text, r#""Sample""#).required()],
    ),
    Model::sent(
        "DirectBankTransfer",
        &[
            Property::new("amount", Kind::Amount, "12.50").required(),
            Property::new("bankReferenceCode", Kind::Text, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("recipientBankAccount", Kind::Text, r#""Sample""#).required(),
            Property::new("recipientBicCode", Kind::Text, r#""Sample""#),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("OutgoingPaymentMethod"),
                    r#""DENMARK_DOMESTIC_PAYMENT""#,
                )
                .required(),
            Property::new("payerBankAccount", Kind::Text, r#""Sample""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("receiverBankClearingCode", Kind::Text, r#""Sample""#),
            Property::new(
                    "recipientNameAndAddress",
                    Kind::Model("PaymentRecipientNameAndAddress"),
                    "",
                )
                .required(),
            Property::new(
                "receiverBankNameAndAddress",
                Kind::Model("PaymentReceiverBankNameAndAddress"),
                "",
            ),
            Property::new(
                "intermediaryBankNameAndAddress",
                Kind::Model("PaymentIntermediaryBankNameAndAddress"),
                "",
            ),
            Property::new("intermediaryBankBic", Kind::Text, r#""Sample""#),
            Property::new(
                "serviceCharge",
                Kind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("currencyCode", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("customId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "DirectBankTransferList",
        &[
            Property::new(
                    "directBankTransfers",
                    Kind::List(&Kind::Model("DirectBankTransfer")),
                    "",
                )
                .required(),
        ],
    ),
    Model::sent(
        "DirectSalaryPayment",
        &[
            Property::new("amount", Kind::Amount, "12.50").required(),
            Property::new("bankReferenceCode", Kind::Text, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("recipientBankAccount", Kind::Text, r#""Sample""#).required(),
            Property::new("recipientBicCode", Kind::Text, r#""Sample""#),
            Property::new("recipientName", Kind::Text, r#""Sample""#).required(),
            Property::new("recipientCode", Kind::Model("BusinessIdentifier"), "")
                .required(),
            Property::new("currencyCode", Kind::Enum("Currency"), r#""EUR""#).required(),
            Property::new("customId", Kind::Text, r#""Sample""#).required(),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentGroup",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("listName", Kind::Text, r#""Sample""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("status", Kind::Enum("SalaryPaymentStatus"), r#""PAID""#),
            Property::new(
                "paymentMethod",
                Kind::Enum("SalaryPaymentMethod"),
                r#""FINNISH_SALARY_TRANSFER""#,
            ),
            Property::new("paymentDate", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("payerBankAccount", Kind::Text, r#""Sample""#),
            Property::new("totalSum", Kind::Amount, "12.50"),
            Property::new("customId", Kind::Text, r#""Sample""#),
            Property::new("payments", Kind::List(&Kind::Model("PaymentBasicInfo")), ""),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentGroupBaseInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("listName", Kind::Text, r#""Sample""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("status", Kind::Enum("SalaryPaymentStatus"), r#""PAID""#),
            Property::new(
                "paymentMethod",
                Kind::Enum("SalaryPaymentMethod"),
                r#""FINNISH_SALARY_TRANSFER""#,
            ),
            Property::new("paymentDate", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("payerBankAccount", Kind::Text, r#""Sample""#),
            Property::new("totalSum", Kind::Amount, "12.50"),
            Property::new("customId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentResult",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("customId", Kind::Text, r#""Sample""#),
            Property::new("payments", Kind::List(&Kind::Model("PaymentBasicInfo")), ""),
        ],
    ),
    Model::sent(
        "DirectSalaryPayments",
        &[
            Property::new("listName", Kind::Text, r#""Sample""#).required(),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("SalaryPaymentMethod"),
                    r#""FINNISH_SALARY_TRANSFER""#,
                )
                .required(),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("payerBankAccount", Kind::Text, r#""Sample""#),
            Property::new("customId", Kind::Text, r#""Sample""#),
            Property::new(
                    "payments",
                    Kind::List(&Kind::Model("DirectSalaryPayment")),
                    "",
                )
                .required(),
        ],
    ),
    Model::read(
        "DirectSalaryPaymentsConfirmationResponseModels",
        &[
            Property::new("PaymentGroup", Kind::Model("DirectSalaryPaymentGroup"), ""),
            Property::new("InfoMessage", Kind::Model("InfoMessage"), ""),
        ],
    ),
    Model::read(
        "Document",
        &[
            Property::new("attachmentId", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("size", Kind::Integer, "7"),
            Property::new("user", Kind::Text, r#""Sample""#),
            Property::new("referenceId", Kind::Integer, "7"),
            Property::new(
                "referenceType",
                Kind::Enum("AttachmentReferenceType"),
                r#""BANKSTATEMENTEVENT""#,
            ),
            Property::new("attached", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::sent(
        "EInvoiceAddress",
        &[
            Property::new("operator", Kind::Text, r#""Sample""#),
            Property::new("address", Kind::Text, r#""Sample""#),
            Property::new("ediId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "EInvoiceData",
        &[
            Property::new("operator", Kind::Text, r#""Sample""#),
            Property::new("operatorId", Kind::Integer, "7"),
            Property::new("sendingAddress", Kind::Text, r#""Sample""#),
            Property::new("receivingAddress", Kind::Text, r#""Sample""#),
            Property::new("receivingAddressPublicInTieke", Kind::Bool, "true"),
            Property::new("edi", Kind::Text, r#""Sample""#),
            Property::new("invoicerAnnouncementUpdated", Kind::Text, r#""Sample""#),
            Property::new("created", Kind::Text, r#""Sample""#),
            Property::new("creator", Kind::Text, r#""Sample""#),
            Property::new("wsCustomerNumber", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "Employee",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("lastName", Kind::Text, r#""Sample""#),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::new("ssn", Kind::Text, r#""Sample""#),
            Property::new("employeeAddress", Kind::Model("PersonBasicAddress"), ""),
            Property::new("personNumber", Kind::Text, r#""Sample""#),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#),
            Property::new("automatedTaxCard", Kind::Bool, "true"),
            Property::new("active", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "EmployeeDataForSalarySlip",
        &[
            Property::new("employeeId", Kind::Integer, "7").required(),
            Property::new("calendarWorkdays", Kind::Integer, "7"),
            Property::new("absentDays", Kind::Integer, "7"),
            Property::new("pensionInsuranceContributionPercent", Kind::Amount, "12.50"),
            Property::new("unemploymentInsurancePercent", Kind::Amount, "12.50"),
            Property::new("accidentInsurancePercent", Kind::Amount, "12.50"),
            Property::new("groupLifeInsurancePercent", Kind::Amount, "12.50"),
            Property::new("healthCareInsurancePercent", Kind::Amount, "12.50"),
            Property::new("holidayPayData", Kind::Model("HolidayPayData"), ""),
            Property::new(
                "workingHourReductionPayData",
                Kind::Model("WorkingHourReductionPayData"),
                "",
            ),
        ],
    ),
    Model::sent(
        "Employment",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("EmploymentForm"), r#""FIXED_TERM""#),
            Property::new(
                    "terminationReason",
                    Kind::Enum("TerminationReason"),
                    r#""EMPLOYEES_RESIGNATION""#,
                )
                .required(),
            Property::new("registrationGroundId", Kind::Text, r#""Sample""#),
            Property::new("hoursPerWeek", Kind::Amount, "12.50"),
            Property::new(
                "employmentType",
                Kind::Enum("EmploymentType"),
                r#""FULL_TIME""#,
            ),
            Property::new("partTimePercent", Kind::Amount, "12.50"),
            Property::new("id", Kind::Integer, "7"),
            Property::new("keva", Kind::Bool, "true").required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "ErrorHandlingInfo",
        &[
            Property::new("date", Kind::Date, r#""2024-02-29""#),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::new("lastName", Kind::Text, r#""Sample""#),
            Property::new("comment", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "ErrorMessage",
        &[
            Property::new("status", Kind::Integer, "7"),
            Property::new("field", Kind::Text, r#""Sample""#),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("model", Kind::Json, "{}"),
        ],
    ),
    Model::read(
        "ErrorMessages",
        &[Property::new("errors", Kind::List(&Kind::Model("ErrorMessage")), "")],
    ),
    Model::sent(
        "ExtraInfo",
        &[
            Property::new("accountingByRow", Kind::Bool, "true").required(),
            Property::new("unitPricesIncludeVat", Kind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "FactoringContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("financingCompany", Kind::Model("FinancingCompany"), "")
                .required(),
            Property::new("financingCompanyBankAccount", Kind::Text, r#""Sample""#)
                .required(),
            Property::new("contractNumber", Kind::Text, r#""Sample""#).required(),
            Property::new("bankReferenceCodeSeparator", Kind::Text, r#""Sample""#),
            Property::new("personalFinvoiceAddress", Kind::Text, r#""Sample""#),
            Property::new("financingCompanyFinvoiceAddress", Kind::Text, r#""Sample""#),
            Property::new("factoringCounterAccount", Kind::Text, r#""Sample""#),
            Property::new(
                "transferNotification",
                Kind::List(&Kind::Model("TransferNotification")),
                "",
            ),
            Property::new("wsCustomerNumber", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("ActiveStatus"), r#""ACTIVE""#).required(),
        ],
    ),
    Model::sent(
        "FinancingCompany",
        &[
            Property::new("id", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "FiscalYear",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("modified", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new(
                "trackingPeriods",
                Kind::List(&Kind::Model("TrackingPeriod")),
                "",
            ),
            Property::new("isOpen", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "FiscalYears",
        &[Property::new("fiscalYears", Kind::List(&Kind::Model("FiscalYear")), "")],
    ),
    Model::read(
        "GeneralLedgerReportData",
        &[
            Property::new("id", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("totalAccountingValue", Kind::Amount, "12.50"),
            Property::new(
                "ledgerReceiptTransactions",
                Kind::List(&Kind::Model("AccountingReportTransaction")),
                "",
            ),
        ],
    ),
    Model::sent(
        "GeneralLedgerReportRequest",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                Kind::List(&Kind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::new(
                "options",
                Kind::Model("GeneralLedgerReportRequestOptions"),
                "",
            ),
        ],
    ),
    Model::sent(
        "GeneralLedgerReportRequestOptions",
        &[
            Property::new(
                "receiptType",
                Kind::List(&Kind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", Kind::Text, r#""Sample""#),
            Property::new("entryPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", Kind::Text, r#""Sample""#),
            Property::new("transactionCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("reportLanguage", Kind::Text, r#""Sample""#),
            Property::new("receiptNumbers", Kind::Text, r#""Sample""#),
            Property::new("transactionDescription", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "GeneralLedgerReportResponse",
        &[
            Property::new(
                "reportParameters",
                Kind::Model("GeneralLedgerReportRequest"),
                "",
            ),
            Property::new("ledgerAccount", Kind::Model("GeneralLedgerReportData"), ""),
        ],
    ),
    Model::read(
        "HolidayPay",
        &[
            Property::new("useHolidayCalculation", Kind::Bool, "true"),
            Property::new("holidayEarningStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("holidayBonusEarningStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("totalRemainingHolidayDays", Kind::Amount, "12.50"),
            Property::new("totalRemainingHolidayPay", Kind::Amount, "12.50"),
            Property::new("totalRemainingHolidayBonusDays", Kind::Amount, "12.50"),
            Property::new("totalRemainingAdditionalLeaveDays", Kind::Integer, "7"),
            Property::new(
                "yearlyRemainings",
                Kind::List(&Kind::Model("HolidayPayYearlyRemaining")),
                "",
            ),
        ],
    ),
    Model::sent(
        "HolidayPayData",
        &[
            Property::new("holidayDays", Kind::Integer, "7"),
            Property::new("rightForTimeOffAmount", Kind::Amount, "12.50"),
            Property::new("holidayBonusDays", Kind::Integer, "7"),
            Property::new("holidayAdditionalLeaveDays", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "HolidayPayYearlyRemaining",
        &[
            Property::new("holidayCreditYear", Kind::Integer, "7"),
            Property::new("remainingHolidayDays", Kind::Integer, "7"),
            Property::new("remainingHolidayPay", Kind::Amount, "12.50"),
            Property::new("remainingHolidayBonusDays", Kind::Integer, "7"),
            Property::new("remainingAdditionalLeaveDays", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "HolidayRowDetails",
        &[
            Property::new("holidayCreditYear", Kind::Integer, "7"),
            Property::new("holidayPayPercentage", Kind::Amount, "12.50"),
            Property::new("holidayDaysSpent", Kind::Integer, "7"),
            Property::new(
                "holidayBonusCalculationBasis",
                Kind::Enum("HolidayBonusCalculationBasis"),
                r#""AVERAGE_DAILY""#,
            ),
            Property::new("correction", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "HolidaysWorkingTimeAllocation",
        &[
            Property::new("workingTimeInFirstMonth", Kind::Amount, "12.50").required(),
            Property::new("workingTimeInSecondMonth", Kind::Amount, "12.50"),
            Property::new("workingTimeType", Kind::Enum("WorkingTimeType"), r#""DAYS""#),
            Property::new(
                "averageDailyActualWorkdays",
                Kind::Model("AverageDailyActualWorkdays"),
                "",
            ),
        ],
    ),
    Model::sent(
        "IncomeConfiguration",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("baseSalaryValue", Kind::Amount, "12.50").required(),
            Property::new(
                    "baseSalaryType",
                    Kind::Enum("BaseSalaryType"),
                    r#""COMPENSATION""#,
                )
                .required(),
            Property::new("compensationForWorkBaseSalaryTypeCode", Kind::Integer, "7"),
            Property::new("baseSalaryHours", Kind::Amount, "12.50").required(),
            Property::new("monthlyBaseSalary", Kind::Amount, "12.50"),
            Property::new("personalHourlySalary", Kind::Amount, "12.50"),
            Property::new(
                    "travelExpensesSpecialHandling",
                    Kind::Enum("TravelExpensesSpecialHandling"),
                    r#""NONE""#,
                )
                .required(),
            Property::new(
                "earnerTypes",
                Kind::List(&Kind::Enum("EarnerType")),
                r#""ATHLETE""#,
            ),
            Property::new("taxNumber", Kind::Text, r#""Sample""#),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#)
                .required(),
            Property::new(
                    "excludedFromAutomatedWithholdingPercentageRequest",
                    Kind::Bool,
                    "true",
                )
                .required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "IncomesRegisterConfiguration",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("kevaSuborganisationId", Kind::Text, r#""Sample""#),
            Property::new(
                "payerTypes",
                Kind::List(&Kind::Enum("PayerType")),
                r#""FOREIGN_GROUP_COMPANY""#,
            ),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read("InfoMessage", &[Property::new("message", Kind::Text, r#""Sample""#)]),
    Model::sent(
        "InsurancesConfiguration",
        &[
            Property::new("pensionInsurance", Kind::Model("PensionInsurance"), "")
                .required(),
            Property::new("accidentInsurance", Kind::Model("AccidentInsurance"), "")
                .required(),
            Property::new(
                "noObligationExceptionTypes",
                Kind::List(&Kind::Enum("NoObligationException")),
                r#""NO_OBLIGATION_TO_PROVIDE_INSURANCE_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new(
                "notSubjectExceptionTypes",
                Kind::List(&Kind::Enum("NotSubjectException")),
                r#""NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new("pensionVoluntarilyPaid", Kind::Bool, "true").required(),
        ],
    ),
    Model::sent(
        "InternationalSituationsConfiguration",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                "socialSecurityCertificate",
                Kind::Enum("SocialSecurityCertificate"),
                r#""FROM_FINLAND_A1""#,
            ),
            Property::new("notSubjectToWithholding", Kind::Bool, "true").required(),
            Property::new("nonResidentTaxPayer", Kind::Bool, "true").required(),
            Property::new("taxIdentificationNumber", Kind::Text, r#""Sample""#),
            Property::new(
                "sixMonthRuleApplicability",
                Kind::Enum("SixMonthRuleApplicability"),
                r#""NO""#,
            ),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "Invoice",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("InvoiceType"), r#""BILL_OF_CHARGES""#)
                .required(),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("date", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("counterParty", Kind::Model("CounterParty"), "").required(),
            Property::new("billingAddress", Kind::Model("InvoiceBillingAddress"), ""),
            Property::new("deliveryAddress", Kind::Model("InvoiceDeliveryAddress"), ""),
            Property::new("paymentInfo", Kind::Model("PaymentInfo"), "").required(),
            Property::new("deliveryTermsInfo", Kind::Model("DeliveryTermsInfo"), ""),
            Property::new("extraInfo", Kind::Model("ExtraInfo"), "").required(),
            Property::new("discountPercent", Kind::Amount, "12.50").required(),
            Property::new("orderReference", Kind::Text, r#""Sample""#),
            Property::new("invoiceRows", Kind::List(&Kind::Model("InvoiceRow")), "")
                .required(),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("originalInvoiceNumber", Kind::Text, r#""Sample""#),
            Property::new("deliveryStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("deliveryEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new("deliveryMethod", Kind::Enum("DeliveryMethod"), r#""BUS""#),
            Property::new("deliveryInstructions", Kind::Text, r#""Sample""#),
            Property::new("invoiceChannel", Kind::Enum("InvoiceChannel"), r#""EDIFACT""#)
                .required(),
            Property::new("invoiceOperatorInfo", Kind::Model("InvoiceOperatorInfo"), ""),
            Property::new("penaltyPercent", Kind::Amount, "12.50"),
            Property::new("language", Kind::Enum("Language"), r#""DANISH""#),
            Property::new("invoiceTemplateId", Kind::Integer, "7"),
            Property::new("additionalInformation", Kind::Text, r#""Sample""#),
            Property::new("vatCountry", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("ledgerReceiptId", Kind::Integer, "7"),
            Property::new("notes", Kind::Text, r#""Sample""#),
            Property::new("factoringContractId", Kind::Integer, "7"),
            Property::new("factoringText", Kind::Text, r#""Sample""#),
            Property::new("sum", Kind::Amount, "12.50"),
            Property::new(
                "travelInformationItems",
                Kind::List(&Kind::Model("TravelInformationItem")),
                "",
            ),
            Property::new(
                "invoiceApprovalInformation",
                Kind::Model("InvoiceApprovalInformation"),
                "",
            ),
            Property::new("attachments", Kind::List(&Kind::Model("Attachment")), ""),
            Property::new("orderNumber", Kind::Text, r#""Sample""#),
            Property::new("agreementNumber", Kind::Text, r#""Sample""#),
            Property::new("accountingCode", Kind::Text, r#""Sample""#),
            Property::new("deliverySite", Kind::Text, r#""Sample""#),
            Property::new("tenderReference", Kind::Text, r#""Sample""#),
            Property::new("buyerReferenceIdentifier", Kind::Text, r#""Sample""#),
            Property::new("sellerReferenceIdentifier", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new(
                "invoiceSumInfo",
                Kind::List(&Kind::Model("InvoiceSumInfo")),
                "",
            ),
            Property::new("creatorId", Kind::Integer, "7"),
            Property::new("isOffer", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "InvoiceApprovalInformation",
        &[
            Property::new(
                "acceptors",
                Kind::List(&Kind::Model("InvoiceCheckerInformation")),
                "",
            ),
            Property::new(
                "verifiers",
                Kind::List(&Kind::Model("InvoiceCheckerInformation")),
                "",
            ),
        ],
    ),
    Model::read(
        "InvoiceBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("InvoiceType"), r#""BILL_OF_CHARGES""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("originalInvoiceNumber", Kind::Text, r#""Sample""#),
            Property::new(
                "invoiceChannel",
                Kind::Enum("InvoiceChannel"),
                r#""EDIFACT""#,
            ),
            Property::new("date", Kind::Date, r#""2024-02-29""#),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("newDueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new(
                "invoiceSumInfo",
                Kind::List(&Kind::Model("InvoiceSumInfo")),
                "",
            ),
            Property::new("creatorId", Kind::Integer, "7"),
            Property::new("counterParty", Kind::Model("CounterParty"), "").required(),
            Property::new("isOffer", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "InvoiceBillingAddress",
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
        "InvoiceCheckerInformation",
        &[
            Property::new("userId", Kind::Integer, "7").required(),
            Property::new("eventPerformed", Kind::Date, r#""2024-02-29""#),
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
    Model::sent(
        "InvoiceCounterpartyAddress",
        &[
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoiceDeliveryAddress",
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
        "InvoiceIds",
        &[Property::new("invoiceIds", Kind::List(&Kind::Integer), "7")],
    ),
    Model::sent(
        "InvoiceNotes",
        &[Property::new("notes", Kind::Text, r#""Sample""#).required()],
    ),
    Model::sent(
        "InvoiceOperatorInfo",
        &[
            Property::new("operator", Kind::Text, r#""Sample""#),
            Property::new("receivingAddress", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoicePayment",
        &[
            Property::new("amount", Kind::Amount, "12.50").required(),
            Property::new("bankReferenceCode", Kind::Text, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("recipientBankAccount", Kind::Text, r#""Sample""#).required(),
            Property::new("recipientBicCode", Kind::Text, r#""Sample""#),
            Property::new(
                    "paymentMethod",
                    Kind::Enum("OutgoingPaymentMethod"),
                    r#""DENMARK_DOMESTIC_PAYMENT""#,
                )
                .required(),
            Property::new("payerBankAccount", Kind::Text, r#""Sample""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("receiverBankClearingCode", Kind::Text, r#""Sample""#),
            Property::new(
                    "recipientNameAndAddress",
                    Kind::Model("PaymentRecipientNameAndAddress"),
                    "",
                )
                .required(),
            Property::new(
                "receiverBankNameAndAddress",
                Kind::Model("PaymentReceiverBankNameAndAddress"),
                "",
            ),
            Property::new(
                "intermediaryBankNameAndAddress",
                Kind::Model("PaymentIntermediaryBankNameAndAddress"),
                "",
            ),
            Property::new("intermediaryBankBic", Kind::Text, r#""Sample""#),
            Property::new(
                "serviceCharge",
                Kind::Enum("ServiceCharge"),
                r#""BOTH_PAY_OWN_FEES""#,
            ),
            Property::new("invoiceId", Kind::Integer, "7").required(),
            Property::new("invoiceVersion", Kind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .required()
                .lock(),
        ],
    ),
    Model::sent(
        "InvoicePaymentList",
        &[
            Property::new("payments", Kind::List(&Kind::Model("InvoicePayment")), "")
                .required(),
        ],
    ),
    Model::read(
        "InvoicePaymentSummaries",
        &[
            Property::new(
                "transactions",
                Kind::List(&Kind::Model("InvoicePaymentSummary")),
                "",
            ),
        ],
    ),
    Model::read(
        "InvoicePaymentSummary",
        &[
            Property::new("paymentId", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "InvoiceRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("productId", Kind::Integer, "7"),
            Property::new("product", Kind::Text, r#""Sample""#).required(),
            Property::new("productCode", Kind::Text, r#""Sample""#),
            Property::new("quantity", Kind::Amount, "12.50").required(),
            Property::new("unit", Kind::Enum("Unit"), r#""AMPERE""#).required(),
            Property::new("unitPrice", Kind::Amount, "12.50").required(),
            Property::new("discountPercent", Kind::Amount, "12.50").required(),
            Property::new("vatPercent", Kind::Amount, "12.50").required(),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("comment", Kind::Text, r#""Sample""#),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("headerText", Kind::Text, r#""Sample""#),
            Property::new("explanationText", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "InvoiceSumInfo",
        &[
            Property::new("currency", Kind::Text, r#""Sample""#),
            Property::new("inAccountingCurrency", Kind::Bool, "true"),
            Property::new("excludingVatTotal", Kind::Amount, "12.50"),
            Property::new("vatSumTotal", Kind::Amount, "12.50"),
            Property::new("invoiceSumTotal", Kind::Amount, "12.50"),
        ],
    ),
    Model::read(
        "InvoiceTemplate",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "InvoiceTransaction",
        &[
            Property::new(
                "action",
                Kind::Enum("InvoiceAction"),
                r#""ALLOCATE_INVOICE_TO_BANK_STATEMENT""#,
            ),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("date", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("details", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "InvoiceTransactionList",
        &[
            Property::new(
                "results",
                Kind::List(&Kind::Model("InvoiceTransactionsByInvoice")),
                "",
            ),
        ],
    ),
    Model::read(
        "InvoiceTransactions",
        &[
            Property::new(
                "transactions",
                Kind::List(&Kind::Model("InvoiceTransaction")),
                "",
            ),
        ],
    ),
    Model::read(
        "InvoiceTransactionsByInvoice",
        &[
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new(
                "transactions",
                Kind::List(&Kind::Model("InvoiceTransaction")),
                "",
            ),
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
        "Journal",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("ledgerReceiptId", Kind::Integer, "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("JournalType"), r#""JOURNAL""#).required(),
            Property::new("status", Kind::Enum("JournalStatus"), r#""APPROVED""#),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("date", Kind::Date, r#""2024-02-29""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new("counterParty", Kind::Model("CounterParty"), ""),
        ],
    ),
    Model::sent(
        "LaborUnionMembership",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("laborUnionSettingId", Kind::Integer, "7").required(),
            Property::new("department", Kind::Text, r#""Sample""#),
            Property::new("membershipId", Kind::Text, r#""Sample""#),
            Property::new("membershipStart", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("membershipEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("explanation", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "LaborUnionSettingsBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "LedgerAccount",
        &[
            Property::new("ledgerAccountCode", Kind::Text, r#""Sample""#),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("active", Kind::Bool, "true"),
            Property::new(
                "translations",
                Kind::List(&Kind::Model("LedgerAccountTranslation")),
                "",
            ),
        ],
    ),
    Model::read(
        "LedgerAccountTranslation",
        &[
            Property::new("languageCode", Kind::Text, r#""Sample""#),
            Property::new("translation", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "LedgerAccounts",
        &[Property::new("ledgerAccounts", Kind::List(&Kind::Model("LedgerAccount")), "")],
    ),
    Model::read(
        "LedgerAccountsReportData",
        &[
            Property::new(
                "periods",
                Kind::List(&Kind::Model("LedgerAccountsReportPeriod")),
                "",
            ),
        ],
    ),
    Model::read(
        "LedgerAccountsReportPeriod",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                "rows",
                Kind::List(&Kind::Model("LedgerAccountsReportRow")),
                "",
            ),
        ],
    ),
    Model::sent(
        "LedgerAccountsReportRequest",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                "receiptStatus",
                Kind::List(&Kind::Enum("ReportReceiptStatus")),
                r#""APPROVED""#,
            ),
            Property::new(
                "options",
                Kind::Model("LedgerAccountsReportRequestOptions"),
                "",
            ),
        ],
    ),
    Model::sent(
        "LedgerAccountsReportRequestOptions",
        &[
            Property::new(
                "receiptType",
                Kind::List(&Kind::Enum("ReportReceiptType")),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("receiptCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("receiptName", Kind::Text, r#""Sample""#),
            Property::new("entryPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("entryPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("transactionValue", Kind::Text, r#""Sample""#),
            Property::new("transactionCurrency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("reportLanguage", Kind::Text, r#""Sample""#),
            Property::new("customerCompanyId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "LedgerAccountsReportResponse",
        &[
            Property::new(
                "reportParameters",
                Kind::Model("LedgerAccountsReportRequest"),
                "",
            ),
            Property::new("reportData", Kind::Model("LedgerAccountsReportData"), ""),
        ],
    ),
    Model::read(
        "LedgerAccountsReportRow",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("value", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "LedgerReceipt",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                    "type",
                    Kind::Enum("LedgerReceiptType"),
                    r#""BANK_STATEMENT_AS_RECEIPT""#,
                )
                .required(),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("vatType", Kind::Enum("VatType"), r#""PURCHASE""#).required(),
            Property::new("vatStatus", Kind::Integer, "7").required(),
            Property::new("vatProcessing", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("receiptNumber", Kind::Integer, "7"),
            Property::new("invoiceNotes", Kind::Text, r#""Sample""#),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("accountantsNotes", Kind::Text, r#""Sample""#),
            Property::new("transactionDescription", Kind::Text, r#""Sample""#),
            Property::new(
                "receiptValidity",
                Kind::Enum("ReceiptValidity"),
                r#""EMPTY""#,
            ),
            Property::new("periodStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("periodEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("partnerCode", Kind::Text, r#""Sample""#),
            Property::new("serialNumber", Kind::Model("SerialNumber"), ""),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::new("depreciation", Kind::Enum("Depreciation"), r#""EMPTY""#),
            Property::new("vatDate", Kind::Date, r#""2024-02-29""#),
            Property::new("transactions", Kind::List(&Kind::Model("Transaction")), "")
                .required(),
            Property::new("attachments", Kind::List(&Kind::Model("Attachment")), ""),
        ],
    ),
    Model::read(
        "LedgerReceiptBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                "type",
                Kind::Enum("LedgerReceiptType"),
                r#""BANK_STATEMENT_AS_RECEIPT""#,
            ),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#),
            Property::new("receiptNumber", Kind::Integer, "7"),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("serialNumber", Kind::Model("SerialNumber"), ""),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
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
    Model::sent(
        "MarkInvoiceAsPaid",
        &[
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("amount", Kind::Amount, "12.50").required(),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("description", Kind::Text, r#""Sample""#),
            Property::new(
                "paymentMethodType",
                Kind::Enum("MarkPaidMethod"),
                r#""ADJUSTMENT""#,
            ),
        ],
    ),
    Model::read(
        "MfaInfoMessage",
        &[Property::new("message", Kind::Text, r#""Sample""#)],
    ),
    Model::read(
        "MfaTransactionResult",
        &[
            Property::new("directBankTransfers", Kind::Model("PaymentSummaries"), ""),
            Property::new("invoicePayments", Kind::Model("InvoicePaymentSummaries"), ""),
            Property::new(
                "directSalaryPayment",
                Kind::Model("DirectSalaryPaymentResult"),
                "",
            ),
            Property::new("info", Kind::Model("MfaInfoMessage"), ""),
        ],
    ),
    Model::sent(
        "NewSalaryList",
        &[
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("holidayYear", Kind::Integer, "7"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("payday", Kind::Date, r#""2024-02-29""#).required(),
            Property::new(
                    "employeesDataForSalarySlip",
                    Kind::List(&Kind::Model("EmployeeDataForSalarySlip")),
                    "",
                )
                .required(),
        ],
    ),
    Model::read(
        "PaymentBasicInfo",
        &[
            Property::new("paymentId", Kind::Integer, "7"),
            Property::new("customId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentErrorMessage",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("createdDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("PaymentErrorType"), r#""ANY_ERROR""#),
            Property::new("status", Kind::Enum("PaymentErrorStatus"), r#""ALL""#),
            Property::new("errorCode", Kind::Text, r#""Sample""#),
            Property::new("referenceId", Kind::Integer, "7"),
            Property::new(
                "referenceType",
                Kind::Enum("PaymentErrorReferenceType"),
                r#""DIRECT_BANK_TRANSFER""#,
            ),
            Property::new(
                "invoiceType",
                Kind::Enum("AccountingDocumentType"),
                r#""ACCRUAL""#,
            ),
            Property::new("errorHandlingInfo", Kind::Model("ErrorHandlingInfo"), ""),
        ],
    ),
    Model::read(
        "PaymentEvent",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("PaymentEventType"), r#""ADJUSTMENT""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
            Property::new("amount", Kind::Amount, "12.50"),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("description", Kind::Text, r#""Sample""#),
            Property::new("paidAmount", Kind::Amount, "12.50"),
            Property::new("paidCurrency", Kind::Enum("Currency"), r#""AED""#),
        ],
    ),
    Model::sent(
        "PaymentInfo",
        &[
            Property::new(
                    "paymentMethod",
                    Kind::Enum("InvoicePaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new("bankAccount", Kind::Model("BankAccount"), ""),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("newDueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("currencyRate", Kind::Amount, "12.50").required(),
            Property::new("paymentTermPercentage", Kind::Amount, "12.50"),
            Property::new("cashDiscount", Kind::Model("CashDiscount"), ""),
            Property::new("bankReferenceCode", Kind::Text, r#""Sample""#),
            Property::new(
                "bankReferenceCodeType",
                Kind::Enum("BankReferenceCodeType"),
                r#""FI""#,
            ),
            Property::new("clearingCode", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PaymentIntermediaryBankNameAndAddress",
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
        "PaymentReceiverBankNameAndAddress",
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
        "PaymentRecipientNameAndAddress",
        &[
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
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
        "PaymentRowInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("amount", Kind::Amount, "12.50"),
            Property::new("receiverName", Kind::Text, r#""Sample""#),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#),
            Property::new("payerAccount", Kind::Text, r#""Sample""#),
            Property::new("payerBic", Kind::Text, r#""Sample""#),
            Property::new("message", Kind::Text, r#""Sample""#),
            Property::new("receiverAccount", Kind::Text, r#""Sample""#),
            Property::new("receiverBic", Kind::Text, r#""Sample""#),
            Property::new("createdBy", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("InvoiceStatus"), r#""APPROVED""#),
        ],
    ),
    Model::read(
        "PaymentSummaries",
        &[Property::new("transactions", Kind::List(&Kind::Model("PaymentSummary")), "")],
    ),
    Model::read(
        "PaymentSummary",
        &[
            Property::new("paymentId", Kind::Integer, "7"),
            Property::new("customId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "PaymentsConfirmationResponseModels",
        &[
            Property::new("PaymentSummaries", Kind::Model("PaymentSummaries"), ""),
            Property::new("InfoMessage", Kind::Model("InfoMessage"), ""),
            Property::new(
                "InvoicePaymentSummaries",
                Kind::Model("InvoicePaymentSummaries"),
                "",
            ),
        ],
    ),
    Model::read(
        "PensionContract",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("providerName", Kind::Text, r#""Sample""#),
            Property::new("number", Kind::Text, r#""Sample""#),
            Property::new("active", Kind::Bool, "true"),
            Property::new("label", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "PensionInsurance",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("PensionInsuranceType"), r#""MYEL""#)
                .required(),
            Property::new("pensionContractId", Kind::Integer, "7"),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "Person",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::new("lastName", Kind::Text, r#""Sample""#).required(),
            Property::new("jobTitle", Kind::Text, r#""Sample""#),
            Property::new("deliveryAddress", Kind::Model("PersonFullAddress"), ""),
            Property::new("homeCountryAddress", Kind::Model("PersonFullAddress"), ""),
            Property::new("paymentInfo", Kind::Model("PersonPaymentInfo"), "")
                .required(),
            Property::new("invoicingInfo", Kind::Model("PersonInvoicingInfo"), "")
                .required(),
            Property::new("registryInfo", Kind::Model("PersonRegistryInfo"), "")
                .required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
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
        "PersonBasicAddress",
        &[
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
        ],
    ),
    Model::read(
        "PersonBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("lastName", Kind::Text, r#""Sample""#),
            Property::new("firstName", Kind::Text, r#""Sample""#),
            Property::new("deliveryAddress", Kind::Model("PersonBasicAddress"), ""),
            Property::new("invoicingInfo", Kind::Model("PersonBasicInvoicingInfo"), ""),
            Property::new("registryInfo", Kind::Model("PersonBasicRegistryInfo"), ""),
        ],
    ),
    Model::read(
        "PersonBasicInvoicingInfo",
        &[
            Property::new("personNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("identifierType", Kind::Enum("IdentifierType"), r#""AT""#),
        ],
    ),
    Model::read(
        "PersonBasicRegistryInfo",
        &[Property::new("active", Kind::Bool, "true").required()],
    ),
    Model::sent(
        "PersonFullAddress",
        &[
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("specifier", Kind::Text, r#""Sample""#),
            Property::new("subdivision", Kind::Text, r#""Sample""#),
            Property::new("postOfficeBox", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonInvoicingInfo",
        &[
            Property::new("personNumber", Kind::Text, r#""Sample""#),
            Property::new("identifier", Kind::Text, r#""Sample""#),
            Property::new("identifierType", Kind::Enum("IdentifierType"), r#""AT""#),
            Property::new("dateOfBirth", Kind::Date, r#""2024-02-29""#),
            Property::new("language", Kind::Enum("Language"), r#""ENGLISH""#).required(),
            Property::new("gender", Kind::Enum("Gender"), r#""FEMALE""#).required(),
            Property::new("homeCountryPersonId", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "PersonPaymentInfo",
        &[
            Property::new(
                    "paymentMethod",
                    Kind::Enum("PartnerPaymentMethod"),
                    r#""BANK_TRANSFER""#,
                )
                .required(),
            Property::new("clearingCode", Kind::Text, r#""Sample""#),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("bic", Kind::Text, r#""Sample""#),
            Property::new("paymentTermDays", Kind::Text, r#""Sam""#).required(),
            Property::new("paymentTermPercentage", Kind::Amount, "12.50"),
            Property::new("penalInterestRate", Kind::Amount, "12.50").required(),
            Property::new("discountPercentage", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "PersonRegistryInfo",
        &[
            Property::new("active", Kind::Bool, "true").required(),
            Property::new("mobilePhone", Kind::Text, r#""Sample""#),
            Property::new("fax", Kind::Text, r#""Sample""#),
            Property::new("phone", Kind::Text, r#""Sample""#),
            Property::new("email", Kind::Text, r#""Sample""#),
            Property::new("contactPerson", Kind::Text, r#""Sample""#),
            Property::new("defaultReference", Kind::Text, r#""Sample""#),
            Property::new("section", Kind::Text, r#""Sample""#),
            Property::new("personGroupsIds", Kind::List(&Kind::Integer), "7"),
            Property::new("reportGroupId", Kind::Integer, "7"),
            Property::new("homeMunicipality", Kind::Text, r#""Sample""#),
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
        "Product",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("ProductType"), r#""PURCHASE""#).required(),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("code", Kind::Text, r#""Sample""#),
            Property::new("unit", Kind::Enum("Unit"), r#""AMPERE""#),
            Property::new("discount", Kind::Amount, "12.50").required(),
            Property::new("price", Kind::Amount, "12.50").required(),
            Property::new("vat", Kind::Amount, "12.50"),
            Property::new("active", Kind::Bool, "true").required(),
            Property::new("defaultAccount", Kind::Text, r#""Sample""#),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("currency", Kind::Enum("Currency"), r#""AED""#).required(),
            Property::new(
                "productLocalizations",
                Kind::List(&Kind::Model("ProductLocalization")),
                "",
            ),
            Property::new("productGroupId", Kind::Integer, "7"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("bookkeepingAccount", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "ProductBasicInfo",
        &[
            Property::new("productId", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("code", Kind::Text, r#""Sample""#),
            Property::new("defaultAccount", Kind::Text, r#""Sample""#),
            Property::new("price", Kind::Amount, "12.50"),
            Property::new("currency", Kind::Text, r#""Sample""#),
            Property::new("unit", Kind::Enum("Unit"), r#""AMPERE""#),
        ],
    ),
    Model::sent(
        "ProductGroup",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("type", Kind::Enum("ProductType"), r#""PURCHASE""#),
        ],
    ),
    Model::read(
        "ProductGroups",
        &[Property::new("productGroups", Kind::List(&Kind::Model("ProductGroup")), "")],
    ),
    Model::sent(
        "ProductLocalization",
        &[
            Property::new("language", Kind::Enum("Language"), r#""DANISH""#),
            Property::new("productName", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "ProductValidityPeriod",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("notes", Kind::Text, r#""Sample""#),
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
    Model::sent(
        "RecoveryRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("netRecoveryTaxValue", Kind::Amount, "12.50"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "ReferencePayment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("valueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("sum", Kind::Amount, "12.50"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("bankReference", Kind::Text, r#""Sample""#),
            Property::new("archiveId", Kind::Text, r#""Sample""#),
            Property::new("allocated", Kind::Bool, "true"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::new("attachments", Kind::List(&Kind::Model("Attachment")), ""),
            Property::new(
                "allocationMetadataRows",
                Kind::List(
                    &Kind::Model("AllocationMetadataWithFullLedgerAccountDataRow"),
                ),
                "",
            ),
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
    Model::read(
        "SalariesBasicInfo",
        &[
            Property::new("yearlyFigures", Kind::Model("YearlyFigures"), ""),
            Property::new("workHours", Kind::Model("WorkHours"), ""),
            Property::new(
                "incomesRegisterConfiguration",
                Kind::Model("IncomesRegisterConfiguration"),
                "",
            ),
            Property::new(
                "pensionContracts",
                Kind::List(&Kind::Model("PensionContract")),
                "",
            ),
            Property::new(
                "accidentInsurancePolicies",
                Kind::List(&Kind::Model("AccidentInsurancePolicy")),
                "",
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
    Model::sent(
        "SalaryBase",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("employeeId", Kind::Integer, "7"),
            Property::new("notes", Kind::Text, r#""Sample""#),
            Property::new("rows", Kind::List(&Kind::Model("SalaryBaseRow")), "")
                .required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SalaryBaseRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("salaryTypeCode", Kind::Integer, "7").required(),
            Property::new("customName", Kind::Text, r#""Sample""#),
            Property::new("quantity", Kind::Amount, "12.50"),
            Property::new("unitValue", Kind::Amount, "12.50"),
            Property::new("paymentPercent", Kind::Amount, "12.50"),
            Property::new("recoveryDetails", Kind::Model("RecoveryRowDetails"), ""),
            Property::new("carBenefitDetails", Kind::Model("CarBenefitRowDetails"), ""),
            Property::new("baseSalaryRow", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "SalaryInfo",
        &[
            Property::new("employeeId", Kind::Integer, "7"),
            Property::new("personId", Kind::Integer, "7").required(),
            Property::new("incomeConfiguration", Kind::Model("IncomeConfiguration"), "")
                .required(),
            Property::new(
                    "insurancesConfiguration",
                    Kind::Model("InsurancesConfiguration"),
                    "",
                )
                .required(),
            Property::new(
                    "internationalSituationsConfiguration",
                    Kind::Model("InternationalSituationsConfiguration"),
                    "",
                )
                .required(),
        ],
    ),
    Model::read(
        "SalaryList",
        &[
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("holidayYear", Kind::Integer, "7"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("payday", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("id", Kind::Integer, "7"),
            Property::new(
                "salarySlips",
                Kind::List(&Kind::Model("SalarySlipBasicData")),
                "",
            ),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "SalaryListBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("numberOfSlips", Kind::Integer, "7"),
            Property::new("unfinished", Kind::Integer, "7"),
            Property::new("sent", Kind::Integer, "7"),
            Property::new("paid", Kind::Integer, "7"),
            Property::new("reported", Kind::Integer, "7"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("createdBy", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "SalaryPeriod",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("holidayCreditYear", Kind::Integer, "7"),
            Property::new("calendarWorkdays", Kind::Integer, "7"),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "SalaryPeriodListBasicInfo",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlip",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("employeeId", Kind::Integer, "7"),
            Property::new("employeeName", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("SalarySlipStatus"), r#""APPROVED""#),
            Property::new(
                "paidStatusDetails",
                Kind::Enum("PaidStatusDetails"),
                r#""MARKED_PAID""#,
            ),
            Property::new("slipNumber", Kind::Integer, "7"),
            Property::new("salaryBaseNote", Kind::Text, r#""Sample""#),
            Property::new(
                    "incomesRegisterReportingSetting",
                    Kind::Enum("IncomesRegisterReportingSetting"),
                    r#""DO_NOT_REPORT_DATA_ON_SLIP""#,
                )
                .required(),
            Property::new(
                "workingTimeAllocation",
                Kind::Model("SalarySlipWorkingTimeAllocation"),
                "",
            ),
            Property::new("rows", Kind::List(&Kind::Model("SalarySlipRow")), "")
                .required(),
            Property::new("settings", Kind::Model("SalarySlipSettings"), "").required(),
            Property::new("adjustments", Kind::Model("SalarySlipAdjustments"), "")
                .required(),
            Property::new("slipNotes", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SalarySlipAccounting",
        &[
            Property::new("name", Kind::Text, r#""Sample""#).required(),
            Property::new("receiptDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("accountantsNotes", Kind::Text, r#""Sample""#),
            Property::new("transactionDescription", Kind::Text, r#""Sample""#),
            Property::new(
                "receiptValidity",
                Kind::Enum("ReceiptValidity"),
                r#""EMPTY""#,
            ),
            Property::new("periodStartDate", Kind::Date, r#""2024-02-29""#),
            Property::new("periodEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                    "transactions",
                    Kind::List(&Kind::Model("SalarySlipTransaction")),
                    "",
                )
                .required(),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "SalarySlipAdjustments",
        &[
            Property::new("payday", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("employment", Kind::Model("SalarySlipEmployment"), ""),
            Property::new("pensionContractId", Kind::Integer, "7"),
            Property::new("accidentInsurancePolicyId", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "SalarySlipBasicData",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("employeeName", Kind::Text, r#""Sample""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
            Property::new("slipNumber", Kind::Integer, "7"),
            Property::new("status", Kind::Enum("SalarySlipStatus"), r#""APPROVED""#),
            Property::new(
                "paidStatusDetails",
                Kind::Enum("PaidStatusDetails"),
                r#""MARKED_PAID""#,
            ),
            Property::new("slipNotes", Kind::Text, r#""Sample""#),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#),
            Property::new(
                "sentStatus",
                Kind::Enum("SalarySlipSendStatus"),
                r#""OBSOLETE""#,
            ),
            Property::new(
                "reportStatus",
                Kind::Enum("SalarySlipSendStatus"),
                r#""OBSOLETE""#,
            ),
            Property::new("salary", Kind::Amount, "12.50"),
            Property::new("fringeBenefit", Kind::Amount, "12.50"),
            Property::new("salaryForIns", Kind::Amount, "12.50"),
            Property::new("deductionToTaxable", Kind::Amount, "12.50"),
            Property::new("tax", Kind::Amount, "12.50"),
            Property::new("taxableCompensation", Kind::Amount, "12.50"),
            Property::new("taxFreeItems", Kind::Amount, "12.50"),
            Property::new("otherDeductions", Kind::Amount, "12.50"),
            Property::new("netPay", Kind::Amount, "12.50"),
            Property::new("eSalaryStatus", Kind::Enum("ESalaryStatus"), r#""ERROR""#),
        ],
    ),
    Model::sent(
        "SalarySlipCarBenefitRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("carAgeGroup", Kind::Enum("CarAgeGroup"), r#""A""#).required(),
            Property::new("benefitLimited", Kind::Bool, "true").required(),
            Property::new("emissionValue", Kind::Amount, "12.50"),
            Property::new("odometerReading", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "SalarySlipEmployment",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("type", Kind::Enum("EmploymentForm"), r#""FIXED_TERM""#),
            Property::new(
                    "terminationReason",
                    Kind::Enum("TerminationReason"),
                    r#""EMPLOYEES_RESIGNATION""#,
                )
                .required(),
            Property::new("registrationGroundId", Kind::Text, r#""Sample""#),
            Property::new("hoursPerWeek", Kind::Amount, "12.50"),
            Property::new(
                "employmentType",
                Kind::Enum("EmploymentType"),
                r#""FULL_TIME""#,
            ),
            Property::new("partTimePercent", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "SalarySlipRecoveryRowDetails",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("netRecoveryTaxValue", Kind::Amount, "12.50"),
            Property::new("paymentPeriodStart", Kind::Date, r#""2024-02-29""#)
                .required(),
            Property::new("paymentPeriodEnd", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("payday", Kind::Date, r#""2024-02-29""#),
            Property::new("taxAtSourceValue", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "SalarySlipRow",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("salaryTypeCode", Kind::Integer, "7").required(),
            Property::new("customName", Kind::Text, r#""Sample""#),
            Property::new("quantity", Kind::Amount, "12.50"),
            Property::new("unitValue", Kind::Amount, "12.50"),
            Property::new("paymentPercent", Kind::Amount, "12.50"),
            Property::new(
                "recoveryDetails",
                Kind::Model("SalarySlipRecoveryRowDetails"),
                "",
            ),
            Property::new(
                "carBenefitDetails",
                Kind::Model("SalarySlipCarBenefitRowDetails"),
                "",
            ),
            Property::new("baseSalaryRow", Kind::Bool, "true"),
            Property::new("earningsPeriodStart", Kind::Date, r#""2024-02-29""#),
            Property::new("earningsPeriodEnd", Kind::Date, r#""2024-02-29""#),
            Property::new("showEarningPeriodInExport", Kind::Bool, "true").required(),
            Property::new("unjustEnrichment", Kind::Bool, "true").required(),
            Property::new("comment", Kind::Text, r#""Sample""#),
            Property::new("holidayRowDetails", Kind::Model("HolidayRowDetails"), ""),
            Property::new(
                "workingHourReductionRowDetails",
                Kind::Model("WorkingHourReductionRowDetails"),
                "",
            ),
            Property::new("systemNotification", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlipSettings",
        &[
            Property::new(
                "noObligationExceptionTypes",
                Kind::List(&Kind::Enum("NoObligationException")),
                r#""NO_OBLIGATION_TO_PROVIDE_INSURANCE_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new(
                "notSubjectExceptionTypes",
                Kind::List(&Kind::Enum("NotSubjectException")),
                r#""NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE""#,
            ),
            Property::new("pensionVoluntarilyPaid", Kind::Bool, "true").required(),
            Property::new("accountingDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("dueDate", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("salaryChannel", Kind::Enum("SalaryChannel"), r#""EMAIL""#)
                .required(),
            Property::new("additionalInformation", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "SalarySlipTransaction",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("transactionType", Kind::Enum("TransactionType"), r#""ENTRY""#)
                .required(),
            Property::new("account", Kind::Text, r#""Sample""#).required(),
            Property::new("accountingValue", Kind::Amount, "12.50").required(),
            Property::new("description", Kind::Text, r#""Sample""#),
            Property::new("balanceCode", Kind::Text, r#""Sample""#),
            Property::new(
                "dimensionItemValues",
                Kind::List(&Kind::Model("DimensionItemValue")),
                "",
            ),
        ],
    ),
    Model::sent(
        "SalarySlipWorkingTimeAllocation",
        &[
            Property::new(
                "holidaysWorkingTime",
                Kind::Model("HolidaysWorkingTimeAllocation"),
                "",
            ),
            Property::new(
                "workingHourReductionWorkingDays",
                Kind::Model("WorkingHourReductionWorkingTimeAllocation"),
                "",
            ),
        ],
    ),
    Model::read(
        "SalaryType",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("code", Kind::Integer, "7"),
            Property::new(
                "category",
                Kind::Enum("SalaryTypeCategory"),
                r#""DEDUCTIONS_FROM_NET_PAY""#,
            ),
            Property::new("unit", Kind::Enum("SalaryTypeUnit"), r#""HOUR""#),
            Property::new("unitValue", Kind::Amount, "12.50"),
            Property::new("paymentPercent", Kind::Amount, "12.50"),
            Property::new("paymentPercentEditable", Kind::Bool, "true"),
            Property::new("affectsHealthInsurance", Kind::Bool, "true"),
            Property::new("affectsPensionInsurance", Kind::Bool, "true"),
            Property::new("affectsUnemploymentInsurance", Kind::Bool, "true"),
            Property::new("affectsAccidentAndGroupLifeInsurance", Kind::Bool, "true"),
            Property::new("incomeType", Kind::Text, r#""Sample""#),
            Property::new("incomeTypeCode", Kind::Integer, "7"),
            Property::new(
                "translations",
                Kind::List(&Kind::Model("SalaryTypeTranslation")),
                "",
            ),
        ],
    ),
    Model::read(
        "SalaryTypeTranslation",
        &[
            Property::new("languageCode", Kind::Text, r#""Sample""#),
            Property::new("translation", Kind::Text, r#""Sample""#),
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
        "SearchResultMetaData",
        &[
            Property::new("pageNumber", Kind::Integer, "7"),
            Property::new("pageSize", Kind::Integer, "7"),
            Property::new("resultCount", Kind::Integer, "7"),
            Property::new("totalCount", Kind::Integer, "7"),
        ],
    ),
    Model::sent(
        "SerialNumber",
        &[
            Property::new("series", Kind::Enum("SerialNumberSeries"), r#""A""#),
            Property::new("number", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "SessionInfo",
        &[
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("country", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new(
                "productVersion",
                Kind::Enum("ProductVersion"),
                r#""BACKOFFICE""#,
            ),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("userName", Kind::Text, r#""Sample""#),
            Property::new("companySettings", Kind::Model("CompanySettings"), ""),
        ],
    ),
    Model::read(
        "SieAvailabilityResponse",
        &[
            Property::new("lastValidEndDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                "accountingPeriodStart",
                Kind::List(&Kind::Text),
                r#""Sample""#,
            ),
        ],
    ),
    Model::read(
        "Status",
        &[
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("version", Kind::Text, r#""Sample""#),
            Property::new("status", Kind::Enum("ServiceStatus"), r#""DEGRADED""#),
            Property::new("procountorVersion", Kind::Text, r#""Sample""#),
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
            Property::new("notes", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "TaggableUser",
        &[
            Property::new("displayName", Kind::Text, r#""Sample""#),
            Property::new("fullName", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "TaggableUsers",
        &[Property::new("taggableUsers", Kind::List(&Kind::Model("TaggableUser")), "")],
    ),
    Model::read(
        "TaggedUser",
        &[
            Property::new("userTagId", Kind::Integer, "7"),
            Property::new("displayName", Kind::Text, r#""Sample""#),
            Property::new("fullName", Kind::Text, r#""Sample""#),
            Property::new("read", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::sent(
        "TaggedUsersInfo",
        &[
            Property::new("numTaggedUsers", Kind::Integer, "7"),
            Property::new("readByAllTaggedUsers", Kind::Bool, "true"),
        ],
    ),
    Model::sent(
        "TaxCard",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("TaxCardType"), r#""A""#).required(),
            Property::new("revised", Kind::Bool, "true").required(),
            Property::new("incomeType", Kind::Text, r#""Sample""#),
            Property::new("validFrom", Kind::Date, r#""2024-02-29""#).required(),
            Property::new("basePercent", Kind::Amount, "12.50").required(),
            Property::new("additionalPercent", Kind::Amount, "12.50").required(),
            Property::new("annualIncomeLimit", Kind::Amount, "12.50").required(),
            Property::new("limitUsed", Kind::Amount, "12.50"),
            Property::new("comments", Kind::Text, r#""Sample""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::sent(
        "TrackingPeriod",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
            Property::new("status", Kind::Enum("TrackingPeriodStatus"), r#""CLOSED""#)
                .required(),
            Property::new("modified", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
        ],
    ),
    Model::sent(
        "Transaction",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("transactionType", Kind::Enum("TransactionType"), r#""ENTRY""#)
                .required(),
            Property::new("account", Kind::Text, r#""Sample""#).required(),
            Property::new("accountingValue", Kind::Amount, "12.50").required(),
            Property::new("vatPercent", Kind::Amount, "12.50").required(),
            Property::new("vatType", Kind::Enum("VatType"), r#""PURCHASE""#),
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("description", Kind::Text, r#""Sample""#),
            Property::new("balanceCode", Kind::Text, r#""Sample""#),
            Property::new("allocations", Kind::List(&Kind::Amount), "12.50"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new(
                "dimensionItemValues",
                Kind::List(&Kind::Model("DimensionItemValue")),
                "",
            ),
            Property::new("vatDeductionPercent", Kind::Amount, "12.50"),
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new("endDate", Kind::Date, r#""2024-02-29""#),
        ],
    ),
    Model::read(
        "TransactionIdentifier",
        &[
            Property::new("transactionIdentifier", Kind::Text, r#""Sample""#),
            Property::new("confirmationApp", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "TransferNotification",
        &[
            Property::new("lang", Kind::Enum("Language"), r#""ENGLISH""#).required(),
            Property::new("notification", Kind::Text, r#""Sample""#).required(),
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
        "TravelInformationItem",
        &[
            Property::new("departure", Kind::Text, r#""Sample""#),
            Property::new("arrival", Kind::Text, r#""Sample""#),
            Property::new("places", Kind::Text, r#""Sample""#),
            Property::new("purpose", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::sent(
        "User",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("username", Kind::Text, r#""Sample""#),
            Property::new("companyId", Kind::Integer, "7"),
            Property::new("countryCode", Kind::Enum("Country"), r#""AFGHANISTAN""#),
            Property::new("street", Kind::Text, r#""Sample""#),
            Property::new("zip", Kind::Text, r#""Sample""#),
            Property::new("city", Kind::Text, r#""Sample""#),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("loginMethod", Kind::Enum("LoginMethod"), r#""FINAGO_KEY""#),
            Property::new("firstName", Kind::Text, r#""Sample""#).required(),
            Property::new("lastName", Kind::Text, r#""Sample""#).required(),
            Property::new("email", Kind::Text, r#""Sample""#).required(),
            Property::new("mobilePhone", Kind::Text, r#""Sample""#).required(),
            Property::new("secondaryPhone", Kind::Text, r#""Sample""#),
            Property::new("socialSecurityNumber", Kind::Text, r#""Sample""#),
        ],
    ),
    Model::read(
        "UserPermissions",
        &[
            Property::new("management", Kind::Model("ManagementRights"), ""),
            Property::new("user", Kind::Model("UserRights"), ""),
            Property::new("sales", Kind::Model("SalesRights"), ""),
            Property::new("purchases", Kind::Model("PurchasesRights"), ""),
            Property::new(
                "travelAndExpenses",
                Kind::Model("TravelAndExpensesRights"),
                "",
            ),
            Property::new(
                "invoiceCirculation",
                Kind::Model("InvoiceCirculationRights"),
                "",
            ),
            Property::new("salaries", Kind::Model("SalariesRights"), ""),
            Property::new("payments", Kind::Model("PaymentRights"), ""),
            Property::new("accounting", Kind::Model("AccountingRights"), ""),
        ],
    ),
    Model::read(
        "UserPrivileges",
        &[
            Property::new("role", Kind::Text, r#""Sample""#),
            Property::new("rights", Kind::Model("UserPermissions"), ""),
        ],
    ),
    Model::read(
        "UserProfile",
        &[
            Property::new("firstname", Kind::Text, r#""Sample""#),
            Property::new("surname", Kind::Text, r#""Sample""#),
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
    Model::read(
        "VatCountryInfo",
        &[
            Property::new("country", Kind::Text, r#""Sample""#),
            Property::new("percentages", Kind::List(&Kind::Model("VatInfo")), ""),
        ],
    ),
    Model::read(
        "VatInfo",
        &[
            Property::new("vatPercent", Kind::Amount, "12.50"),
            Property::new("sales", Kind::Bool, "true"),
            Property::new("purchase", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "VatInformation",
        &[
            Property::new(
                "vatInformation",
                Kind::List(&Kind::Model("VatCountryInfo")),
                "",
            ),
            Property::new("vatStatuses", Kind::List(&Kind::Model("VatStatusInfo")), ""),
        ],
    ),
    Model::read(
        "VatPercentages",
        &[Property::new("vatPercentages", Kind::List(&Kind::Amount), "12.50")],
    ),
    Model::read(
        "VatSettings",
        &[
            Property::new("unitPricesIncludeVatSales", Kind::Bool, "true"),
            Property::new("unitPricesIncludeVatPurchase", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "VatStatusInfo",
        &[
            Property::new("vatStatus", Kind::Integer, "7"),
            Property::new("description", Kind::Text, r#""Sample""#),
            Property::new("sales", Kind::Bool, "true"),
            Property::new("purchase", Kind::Bool, "true"),
        ],
    ),
    Model::read(
        "Verifier",
        &[
            Property::new("firstname", Kind::Text, r#""Sample""#),
            Property::new("surname", Kind::Text, r#""Sample""#),
            Property::new("userId", Kind::Integer, "7"),
            Property::new("orderNo", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "VerifierList",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("verifiers", Kind::List(&Kind::Model("Verifier")), ""),
            Property::new("acceptors", Kind::List(&Kind::Model("Verifier")), ""),
        ],
    ),
    Model::read(
        "VerifierListBasic",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("verifiers", Kind::List(&Kind::Integer), "7"),
            Property::new("acceptors", Kind::List(&Kind::Integer), "7"),
        ],
    ),
    Model::sent(
        "Webhook",
        &[
            Property::new(
                "uuid",
                Kind::Text,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
            Property::new("url", Kind::Text, r#""https://example.com/""#).required(),
            Property::new(
                    "authenticationType",
                    Kind::Enum("WebhookAuthenticationType"),
                    r#""HMAC""#,
                )
                .required(),
            Property::new("authenticationMeta", Kind::Map(&Kind::Json), "{}"),
            Property::new(
                    "subscriptions",
                    Kind::List(&Kind::Enum("WebhookEvent")),
                    r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#,
                )
                .required(),
        ],
    ),
    Model::read(
        "WebhookMessage",
        &[
            Property::new(
                "eventType",
                Kind::Enum("WebhookEvent"),
                r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#,
            ),
            Property::new(
                "webhookUuid",
                Kind::Text,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
            Property::new("payload", Kind::Json, "{}"),
            Property::new("meta", Kind::Model("WebhookMessageMeta"), ""),
        ],
    ),
    Model::read(
        "WebhookMessageMeta",
        &[
            Property::new("version", Kind::Text, r#""Sample""#),
            Property::new("timestamp", Kind::Integer, "7"),
        ],
    ),
    Model::read(
        "WorkHours",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("monthly", Kind::Amount, "12.50"),
            Property::new("weekly", Kind::Amount, "12.50"),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
        ],
    ),
    Model::read(
        "WorkingHourReduction",
        &[
            Property::new("startDate", Kind::Date, r#""2024-02-29""#),
            Property::new(
                "totalRemainingWorkingHourReductionHours",
                Kind::Amount,
                "12.50",
            ),
            Property::new(
                "totalRemainingWorkingHourReductionDays",
                Kind::Amount,
                "12.50",
            ),
        ],
    ),
    Model::sent(
        "WorkingHourReductionPayData",
        &[
            Property::new("workingHourReductionDays", Kind::Amount, "12.50"),
            Property::new("workingHourReductionHours", Kind::Amount, "12.50"),
        ],
    ),
    Model::sent(
        "WorkingHourReductionRowDetails",
        &[Property::new("year", Kind::Integer, "7")],
    ),
    Model::sent(
        "WorkingHourReductionWorkingTimeAllocation",
        &[
            Property::new("workingDaysInFirstYear", Kind::Amount, "12.50").required(),
            Property::new("workingDaysInSecondYear", Kind::Amount, "12.50"),
        ],
    ),
    Model::read(
        "YearlyFigures",
        &[
            Property::new("year", Kind::Integer, "7"),
            Property::new("paidSalariesSum", Kind::Amount, "12.50"),
            Property::new("pensionInsuranceContributionPercent", Kind::Amount, "12.50"),
            Property::new("unemploymentInsurancePercentBasic", Kind::Amount, "12.50"),
            Property::new(
                "unemploymentInsurancePercentAdditional",
                Kind::Amount,
                "12.50",
            ),
            Property::new("accidentInsurancePercent", Kind::Amount, "12.50"),
            Property::new("groupLifeInsurancePercent", Kind::Amount, "12.50"),
            Property::new("healthCareInsurancePercent", Kind::Amount, "12.50"),
        ],
    ),
];
