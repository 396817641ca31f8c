//! Models used only by `salary_slips`.

use super::{
    CarAgeGroup, DimensionItemValue, EmploymentForm, EmploymentType,
    HolidayBonusCalculationBasis, IncomesRegisterReportingSetting, NoObligationException,
    NotSubjectException, PaidStatusDetails, ReceiptValidity, SalaryChannel,
    SalarySlipBasicData, SalarySlipStatus, TerminationReason, TransactionType,
    WorkingTimeType,
};
use crate::codec::model;
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Average daily actual workdays (schema `AverageDailyActualWorkdays`).
    pub struct AverageDailyActualWorkdays {
        #[wire("actualWorkdaysInFirstYear", required)]
        /// Actual workdays in first year (`actualWorkdaysInFirstYear`). Required in requests.
        pub actual_workdays_in_first_year: Option<i64>,
        #[wire("actualWorkdaysInSecondYear")]
        /// Actual workdays in second year (`actualWorkdaysInSecondYear`).
        pub actual_workdays_in_second_year: Option<i64>,
    }
}

model! {
    /// Holiday row details (schema `HolidayRowDetails`).
    pub struct HolidayRowDetails {
        #[wire("holidayCreditYear")]
        /// Holiday credit year (`holidayCreditYear`).
        pub holiday_credit_year: Option<i64>,
        #[wire("holidayPayPercentage")]
        /// Holiday pay percentage (`holidayPayPercentage`).
        pub holiday_pay_percentage: Option<Decimal>,
        #[wire("holidayDaysSpent")]
        /// Holiday days spent (`holidayDaysSpent`). At least 1.
        pub holiday_days_spent: Option<i64>,
        #[wire("holidayBonusCalculationBasis")]
        /// Holiday bonus calculation basis (`holidayBonusCalculationBasis`).
        pub holiday_bonus_calculation_basis: Option<HolidayBonusCalculationBasis>,
        #[wire("correction")]
        /// Correction (`correction`).
        pub correction: Option<bool>,
    }
}

model! {
    /// Holidays working time allocation (schema `HolidaysWorkingTimeAllocation`).
    pub struct HolidaysWorkingTimeAllocation {
        #[wire("workingTimeInFirstMonth", required)]
        /// Working time in first month (`workingTimeInFirstMonth`). -500 to 500. Required in requests.
        pub working_time_in_first_month: Option<Decimal>,
        #[wire("workingTimeInSecondMonth")]
        /// Working time in second month (`workingTimeInSecondMonth`). -500 to 500.
        pub working_time_in_second_month: Option<Decimal>,
        #[wire("workingTimeType")]
        /// Working time type (`workingTimeType`).
        pub working_time_type: Option<WorkingTimeType>,
        #[wire("averageDailyActualWorkdays")]
        /// Average daily actual workdays (`averageDailyActualWorkdays`).
        pub average_daily_actual_workdays: Option<AverageDailyActualWorkdays>,
    }
}

model! {
    /// Salary slip (schema `SalarySlip`).
    pub struct SalarySlip {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("employeeId")]
        /// Employee id (`employeeId`).
        pub employee_id: Option<i64>,
        #[wire("employeeName")]
        /// Employee name (`employeeName`).
        pub employee_name: Option<String>,
        #[wire("status")]
        /// Status (`status`).
        pub status: Option<SalarySlipStatus>,
        #[wire("paidStatusDetails")]
        /// Paid status details (`paidStatusDetails`).
        pub paid_status_details: Option<PaidStatusDetails>,
        #[wire("slipNumber")]
        /// Slip number (`slipNumber`).
        pub slip_number: Option<i64>,
        #[wire("salaryBaseNote")]
        /// Salary base note (`salaryBaseNote`). At most 300 characters.
        pub salary_base_note: Option<String>,
        #[wire("incomesRegisterReportingSetting", required)]
        /// Incomes register reporting setting (`incomesRegisterReportingSetting`). Required in requests.
        pub incomes_register_reporting_setting: Option<IncomesRegisterReportingSetting>,
        #[wire("workingTimeAllocation")]
        /// Working time allocation (`workingTimeAllocation`).
        pub working_time_allocation: Option<SalarySlipWorkingTimeAllocation>,
        #[wire("rows", required)]
        /// Rows (`rows`). At least 1 item. Required in requests.
        pub rows: Option<Vec<SalarySlipRow>>,
        #[wire("settings", required)]
        /// Settings (`settings`). Required in requests.
        pub settings: Option<SalarySlipSettings>,
        #[wire("adjustments", required)]
        /// Adjustments (`adjustments`). Required in requests.
        pub adjustments: Option<SalarySlipAdjustments>,
        #[wire("slipNotes")]
        /// Slip notes (`slipNotes`). At most 255 characters.
        pub slip_notes: Option<String>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Salary slip accounting (schema `SalarySlipAccounting`).
    pub struct SalarySlipAccounting {
        #[wire("name", required)]
        /// Name (`name`). At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("receiptDate", required)]
        /// Receipt date (`receiptDate`). Required in requests.
        pub receipt_date: Option<Date>,
        #[wire("accountantsNotes")]
        /// Accountants notes (`accountantsNotes`). At most 255 characters.
        pub accountants_notes: Option<String>,
        #[wire("transactionDescription")]
        /// Transaction description (`transactionDescription`). At most 255 characters.
        pub transaction_description: Option<String>,
        #[wire("receiptValidity")]
        /// Receipt validity (`receiptValidity`).
        pub receipt_validity: Option<ReceiptValidity>,
        #[wire("periodStartDate")]
        /// Period start date (`periodStartDate`).
        pub period_start_date: Option<Date>,
        #[wire("periodEndDate")]
        /// Period end date (`periodEndDate`).
        pub period_end_date: Option<Date>,
        #[wire("transactions", required)]
        /// Transactions (`transactions`). At least 1 item. Required in requests.
        pub transactions: Option<Vec<SalarySlipTransaction>>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Salary slip adjustments (schema `SalarySlipAdjustments`).
    pub struct SalarySlipAdjustments {
        #[wire("payday", required)]
        /// Payday (`payday`). Required in requests.
        pub payday: Option<Date>,
        #[wire("employment")]
        /// Employment (`employment`).
        pub employment: Option<SalarySlipEmployment>,
        #[wire("pensionContractId")]
        /// Pension contract id (`pensionContractId`).
        pub pension_contract_id: Option<i64>,
        #[wire("accidentInsurancePolicyId")]
        /// Accident insurance policy id (`accidentInsurancePolicyId`).
        pub accident_insurance_policy_id: Option<i64>,
    }
}

model! {
    /// Salary slip car benefit row details (schema `SalarySlipCarBenefitRowDetails`).
    pub struct SalarySlipCarBenefitRowDetails {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("carAgeGroup", required)]
        /// Car age group (`carAgeGroup`). Required in requests.
        pub car_age_group: Option<CarAgeGroup>,
        #[wire("benefitLimited", required)]
        /// Benefit limited (`benefitLimited`). Required in requests.
        pub benefit_limited: Option<bool>,
        #[wire("emissionValue")]
        /// Emission value (`emissionValue`). 0 to 100.
        pub emission_value: Option<Decimal>,
        #[wire("odometerReading")]
        /// Odometer reading (`odometerReading`). 0 to 999999999.
        pub odometer_reading: Option<i64>,
    }
}

model! {
    /// Salary slip employment (schema `SalarySlipEmployment`).
    pub struct SalarySlipEmployment {
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("type")]
        /// Type (`type`). At most 255 characters.
        pub type_: Option<EmploymentForm>,
        #[wire("terminationReason", required)]
        /// Termination reason (`terminationReason`). At most 255 characters. Required in requests.
        pub termination_reason: Option<TerminationReason>,
        #[wire("registrationGroundId")]
        /// Registration ground id (`registrationGroundId`). At most 80 characters.
        pub registration_ground_id: Option<String>,
        #[wire("hoursPerWeek")]
        /// Hours per week (`hoursPerWeek`). 0.01 to 168.
        pub hours_per_week: Option<Decimal>,
        #[wire("employmentType")]
        /// Employment type (`employmentType`).
        pub employment_type: Option<EmploymentType>,
        #[wire("partTimePercent")]
        /// Part time percent (`partTimePercent`). 0.01 to 100.
        pub part_time_percent: Option<Decimal>,
    }
}

model! {
    /// Salary slip recovery row details (schema `SalarySlipRecoveryRowDetails`).
    pub struct SalarySlipRecoveryRowDetails {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("netRecoveryTaxValue", personal)]
        /// Net recovery tax value (`netRecoveryTaxValue`). 0 to 999999999.99. Hidden in `Debug`.
        pub net_recovery_tax_value: Option<Decimal>,
        #[wire("paymentPeriodStart", required)]
        /// Payment period start (`paymentPeriodStart`). Required in requests.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd", required)]
        /// Payment period end (`paymentPeriodEnd`). Required in requests.
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// Earnings period start (`earningsPeriodStart`).
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Earnings period end (`earningsPeriodEnd`).
        pub earnings_period_end: Option<Date>,
        #[wire("payday")]
        /// Payday (`payday`).
        pub payday: Option<Date>,
        #[wire("taxAtSourceValue", personal)]
        /// Tax at source value (`taxAtSourceValue`). 0 to 999999999.99. Hidden in `Debug`.
        pub tax_at_source_value: Option<Decimal>,
    }
}

model! {
    /// Salary slip row (schema `SalarySlipRow`).
    pub struct SalarySlipRow {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("salaryTypeCode", required)]
        /// Salary type code (`salaryTypeCode`). Required in requests.
        pub salary_type_code: Option<i64>,
        #[wire("customName")]
        /// Custom name (`customName`). At most 255 characters.
        pub custom_name: Option<String>,
        #[wire("quantity", personal)]
        /// Quantity (`quantity`). -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub quantity: Option<Decimal>,
        #[wire("unitValue", personal)]
        /// Unit value (`unitValue`). -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub unit_value: Option<Decimal>,
        #[wire("paymentPercent")]
        /// Payment percent (`paymentPercent`). 0 to 2147483647.
        pub payment_percent: Option<Decimal>,
        #[wire("recoveryDetails")]
        /// Recovery details (`recoveryDetails`).
        pub recovery_details: Option<SalarySlipRecoveryRowDetails>,
        #[wire("carBenefitDetails")]
        /// Car benefit details (`carBenefitDetails`).
        pub car_benefit_details: Option<SalarySlipCarBenefitRowDetails>,
        #[wire("baseSalaryRow")]
        /// Base salary row (`baseSalaryRow`).
        pub base_salary_row: Option<bool>,
        #[wire("earningsPeriodStart")]
        /// Earnings period start (`earningsPeriodStart`).
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Earnings period end (`earningsPeriodEnd`).
        pub earnings_period_end: Option<Date>,
        #[wire("showEarningPeriodInExport", required)]
        /// Show earning period in export (`showEarningPeriodInExport`). Required in requests.
        pub show_earning_period_in_export: Option<bool>,
        #[wire("unjustEnrichment", required)]
        /// Unjust enrichment (`unjustEnrichment`). Required in requests.
        pub unjust_enrichment: Option<bool>,
        #[wire("comment")]
        /// Comment (`comment`). At most 200 characters.
        pub comment: Option<String>,
        #[wire("holidayRowDetails")]
        /// Holiday row details (`holidayRowDetails`).
        pub holiday_row_details: Option<HolidayRowDetails>,
        #[wire("workingHourReductionRowDetails")]
        /// Working hour reduction row details (`workingHourReductionRowDetails`).
        pub working_hour_reduction_row_details: Option<WorkingHourReductionRowDetails>,
        #[wire("systemNotification")]
        /// System notification (`systemNotification`).
        pub system_notification: Option<String>,
    }
}

/// Salary slip search result (schema `SalarySlipSearchResult`).
pub type SalarySlipSearchResult = Page<SalarySlipBasicData>;

model! {
    /// Salary slip settings (schema `SalarySlipSettings`).
    pub struct SalarySlipSettings {
        #[wire("noObligationExceptionTypes")]
        /// No obligation exception types (`noObligationExceptionTypes`).
        pub no_obligation_exception_types: Option<Vec<NoObligationException>>,
        #[wire("notSubjectExceptionTypes")]
        /// Not subject exception types (`notSubjectExceptionTypes`).
        pub not_subject_exception_types: Option<Vec<NotSubjectException>>,
        #[wire("pensionVoluntarilyPaid", required)]
        /// Pension voluntarily paid (`pensionVoluntarilyPaid`). Required in requests.
        pub pension_voluntarily_paid: Option<bool>,
        #[wire("accountingDate", required)]
        /// Accounting date (`accountingDate`). Required in requests.
        pub accounting_date: Option<Date>,
        #[wire("dueDate", required)]
        /// Due date (`dueDate`). Required in requests.
        pub due_date: Option<Date>,
        #[wire("salaryChannel", required)]
        /// Salary channel (`salaryChannel`). Required in requests.
        pub salary_channel: Option<SalaryChannel>,
        #[wire("additionalInformation")]
        /// Additional information (`additionalInformation`). At most 255 characters.
        pub additional_information: Option<String>,
    }
}

model! {
    /// Salary slip transaction (schema `SalarySlipTransaction`).
    pub struct SalarySlipTransaction {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("transactionType", required)]
        /// Transaction type (`transactionType`). Required in requests.
        pub transaction_type: Option<TransactionType>,
        #[wire("account", required)]
        /// Account (`account`). Not empty. Required in requests.
        pub account: Option<String>,
        #[wire("accountingValue", required, personal)]
        /// Accounting value (`accountingValue`). Required in requests. Hidden in `Debug`.
        pub accounting_value: Option<Decimal>,
        #[wire("description")]
        /// Description (`description`). At most 255 characters.
        pub description: Option<String>,
        #[wire("balanceCode")]
        /// Balance code (`balanceCode`). At most 255 characters.
        pub balance_code: Option<String>,
        #[wire("dimensionItemValues")]
        /// Dimension item values (`dimensionItemValues`).
        pub dimension_item_values: Option<Vec<DimensionItemValue>>,
    }
}

model! {
    /// Salary slip working time allocation (schema `SalarySlipWorkingTimeAllocation`).
    pub struct SalarySlipWorkingTimeAllocation {
        #[wire("holidaysWorkingTime")]
        /// Holidays working time (`holidaysWorkingTime`).
        pub holidays_working_time: Option<HolidaysWorkingTimeAllocation>,
        #[wire("workingHourReductionWorkingDays")]
        /// Working hour reduction working days (`workingHourReductionWorkingDays`).
        pub working_hour_reduction_working_days: Option<
            WorkingHourReductionWorkingTimeAllocation,
        >,
    }
}

model! {
    /// Working hour reduction row details (schema `WorkingHourReductionRowDetails`).
    pub struct WorkingHourReductionRowDetails {
        #[wire("year")]
        /// Year (`year`).
        pub year: Option<i64>,
    }
}

model! {
    /// Working hour reduction working time allocation (schema `WorkingHourReductionWorkingTimeAllocation`).
    pub struct WorkingHourReductionWorkingTimeAllocation {
        #[wire("workingDaysInFirstYear", required)]
        /// Working days in first year (`workingDaysInFirstYear`). -500 to 500. Required in requests.
        pub working_days_in_first_year: Option<Decimal>,
        #[wire("workingDaysInSecondYear")]
        /// Working days in second year (`workingDaysInSecondYear`). -500 to 500.
        pub working_days_in_second_year: Option<Decimal>,
    }
}
