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
    /// Days actually worked, by year of a salary slip's payment period, for employees paid by average daily pay.
    ///
    /// Schema `AverageDailyActualWorkdays`.
    pub struct AverageDailyActualWorkdays {
        #[wire("actualWorkdaysInFirstYear", required)]
        /// Days actually worked in the payment period, or in its first year if it spans two. JSON member `actualWorkdaysInFirstYear`. Required in requests.
        pub actual_workdays_in_first_year: Option<i64>,
        #[wire("actualWorkdaysInSecondYear")]
        /// Days actually worked in the second year, if the payment period spans two. JSON member `actualWorkdaysInSecondYear`.
        pub actual_workdays_in_second_year: Option<i64>,
    }
}

model! {
    /// Details of a salary slip row that holds holiday pay or holiday bonus.
    ///
    /// Schema `HolidayRowDetails`.
    pub struct HolidayRowDetails {
        #[wire("holidayCreditYear")]
        /// Holiday credit year, given by the year in which it starts: 2025 runs from 1 April 2025 to 31 March 2026. JSON member `holidayCreditYear`.
        pub holiday_credit_year: Option<i64>,
        #[wire("holidayPayPercentage")]
        /// Percentage by which holiday pay is calculated. JSON member `holidayPayPercentage`.
        pub holiday_pay_percentage: Option<Decimal>,
        #[wire("holidayDaysSpent")]
        /// Number of holiday days taken; only for employees on the monthly basis with a workday divider. JSON member `holidayDaysSpent`. At least 1.
        pub holiday_days_spent: Option<i64>,
        #[wire("holidayBonusCalculationBasis")]
        /// Basis on which the holiday bonus (Finnish: lomaraha) is calculated. JSON member `holidayBonusCalculationBasis`.
        pub holiday_bonus_calculation_basis: Option<HolidayBonusCalculationBasis>,
        #[wire("correction")]
        /// Whether the row corrects holiday pay. JSON member `correction`.
        pub correction: Option<bool>,
    }
}

model! {
    /// Working time by month of a salary slip's payment period, for employees in the holiday module.
    ///
    /// Schema `HolidaysWorkingTimeAllocation`.
    pub struct HolidaysWorkingTimeAllocation {
        #[wire("workingTimeInFirstMonth", required)]
        /// Time worked in the payment period, or in its first month if it spans two; in days or hours by the type. JSON member `workingTimeInFirstMonth`. -500 to 500. Required in requests.
        pub working_time_in_first_month: Option<Decimal>,
        #[wire("workingTimeInSecondMonth")]
        /// Time worked in the second month, if the payment period spans two; in days or hours by the type. JSON member `workingTimeInSecondMonth`. -500 to 500.
        pub working_time_in_second_month: Option<Decimal>,
        #[wire("workingTimeType")]
        /// Unit of the working time: days or hours. JSON member `workingTimeType`.
        pub working_time_type: Option<WorkingTimeType>,
        #[wire("averageDailyActualWorkdays")]
        /// Days actually worked; only for employees whose calculation basis is average daily pay. JSON member `averageDailyActualWorkdays`.
        pub average_daily_actual_workdays: Option<AverageDailyActualWorkdays>,
    }
}

model! {
    /// Statement of an employee's pay for a payment period with all its rows, as read and updated.
    ///
    /// Schema `SalarySlip`.
    pub struct SalarySlip {
        #[wire("id")]
        /// Identifier of the salary slip, as [`GET /payrolls/salaryslips/{id}`](crate::resources::salary_slips::SalarySlips::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("employeeId")]
        /// Identifier of the employee who is paid, as [`GET /payrolls/employees/{id}/salaryinfo`](crate::resources::employees::Employees::get_salary_info) takes it. JSON member `employeeId`.
        pub employee_id: Option<i64>,
        #[wire("employeeName")]
        /// Name of the employee. JSON member `employeeName`.
        pub employee_name: Option<String>,
        #[wire("status")]
        /// Status of the salary slip, from created through approved to reported and paid. JSON member `status`.
        pub status: Option<SalarySlipStatus>,
        #[wire("paidStatusDetails")]
        /// Detail of the paid status: marked as paid, sent to the bank or paid in part. JSON member `paidStatusDetails`.
        pub paid_status_details: Option<PaidStatusDetails>,
        #[wire("slipNumber")]
        /// Number of the salary slip, unique within the company. JSON member `slipNumber`.
        pub slip_number: Option<i64>,
        #[wire("salaryBaseNote")]
        /// Note about the employee's salary base. JSON member `salaryBaseNote`. At most 300 characters.
        pub salary_base_note: Option<String>,
        #[wire("incomesRegisterReportingSetting", required)]
        /// Reports that the slip yields for the Finnish incomes register: both, none, or earnings reported elsewhere. JSON member `incomesRegisterReportingSetting`. Required in requests.
        pub incomes_register_reporting_setting: Option<IncomesRegisterReportingSetting>,
        #[wire("workingTimeAllocation")]
        /// Working time by month and year of the payment period, for holidays and working hour reduction. JSON member `workingTimeAllocation`.
        pub working_time_allocation: Option<SalarySlipWorkingTimeAllocation>,
        #[wire("rows", required)]
        /// Rows of the salary slip, at least one. JSON member `rows`. At least 1 item. Required in requests.
        pub rows: Option<Vec<SalarySlipRow>>,
        #[wire("settings", required)]
        /// Dates, delivery channel and insurance exceptions of the salary slip. JSON member `settings`. Required in requests.
        pub settings: Option<SalarySlipSettings>,
        #[wire("adjustments", required)]
        /// Payday, employment and insurance contracts of the salary slip. JSON member `adjustments`. Required in requests.
        pub adjustments: Option<SalarySlipAdjustments>,
        #[wire("slipNotes")]
        /// Notes on the salary slip. JSON member `slipNotes`. At most 255 characters.
        pub slip_notes: Option<String>,
        #[wire("version", lock)]
        /// Version of the salary slip, to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Accounting entries of an approved salary slip, as read and updated.
    ///
    /// Schema `SalarySlipAccounting`.
    pub struct SalarySlipAccounting {
        #[wire("name", required)]
        /// Name of the receipt that holds the entries. JSON member `name`. At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("receiptDate", required)]
        /// Date of the receipt in the accounts. JSON member `receiptDate`. Required in requests.
        pub receipt_date: Option<Date>,
        #[wire("accountantsNotes")]
        /// Notes of the accountant on the receipt. JSON member `accountantsNotes`. At most 255 characters.
        pub accountants_notes: Option<String>,
        #[wire("transactionDescription")]
        /// Description of the receipt's transactions as a whole. JSON member `transactionDescription`. At most 255 characters.
        pub transaction_description: Option<String>,
        #[wire("receiptValidity")]
        /// Time for which the receipt is valid: immediate, over three years or the service period. JSON member `receiptValidity`.
        pub receipt_validity: Option<ReceiptValidity>,
        #[wire("periodStartDate")]
        /// First day of the receipt period. JSON member `periodStartDate`.
        pub period_start_date: Option<Date>,
        #[wire("periodEndDate")]
        /// Last day of the receipt period. JSON member `periodEndDate`.
        pub period_end_date: Option<Date>,
        #[wire("transactions", required)]
        /// Transactions of the receipt, at least one. JSON member `transactions`. At least 1 item. Required in requests.
        pub transactions: Option<Vec<SalarySlipTransaction>>,
        #[wire("version", lock)]
        /// Version of the salary slip accounting, to be sent back unchanged when updating it. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

model! {
    /// Payday, employment and insurance contracts that apply to one salary slip.
    ///
    /// Schema `SalarySlipAdjustments`.
    pub struct SalarySlipAdjustments {
        #[wire("payday", required)]
        /// Day on which the salary reaches the employee. JSON member `payday`. Required in requests.
        pub payday: Option<Date>,
        #[wire("employment")]
        /// Employment to which the salary slip relates. JSON member `employment`.
        pub employment: Option<SalarySlipEmployment>,
        #[wire("pensionContractId")]
        /// Identifier of the pension contract, one of those that [`GET /payrolls/salariesbasicinfo`](crate::resources::salaries_basic_info::SalariesBasicInfo::get) lists. JSON member `pensionContractId`.
        pub pension_contract_id: Option<i64>,
        #[wire("accidentInsurancePolicyId")]
        /// Identifier of the accident insurance policy, one of those that [`GET /payrolls/salariesbasicinfo`](crate::resources::salaries_basic_info::SalariesBasicInfo::get) lists. JSON member `accidentInsurancePolicyId`.
        pub accident_insurance_policy_id: Option<i64>,
    }
}

model! {
    /// Details of the car behind a car benefit row of a salary slip.
    ///
    /// Schema `SalarySlipCarBenefitRowDetails`.
    pub struct SalarySlipCarBenefitRowDetails {
        #[wire("id")]
        /// Identifier of these details within the row. JSON member `id`.
        pub id: Option<i64>,
        #[wire("carAgeGroup", required)]
        /// Age group of the car in Finnish taxation: A, B or C by year of first registration, or a car abroad. JSON member `carAgeGroup`. Required in requests.
        pub car_age_group: Option<CarAgeGroup>,
        #[wire("benefitLimited", required)]
        /// Whether the car benefit is limited (Finnish: käyttöetu), with fuel at the employee's expense. JSON member `benefitLimited`. Required in requests.
        pub benefit_limited: Option<bool>,
        #[wire("emissionValue")]
        /// Carbon dioxide emissions of the car in g/km, with at most two decimals. JSON member `emissionValue`. 0 to 100.
        pub emission_value: Option<Decimal>,
        #[wire("odometerReading")]
        /// Odometer reading of the car, in kilometres. JSON member `odometerReading`. 0 to 999999999.
        pub odometer_reading: Option<i64>,
    }
}

model! {
    /// Employment to which a salary slip relates, part of the slip's adjustments.
    ///
    /// Schema `SalarySlipEmployment`.
    pub struct SalarySlipEmployment {
        #[wire("startDate")]
        /// Day on which the employment starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the employment ends. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("type")]
        /// Nature of the employment, as one of the known values or any other text. JSON member `type`. At most 255 characters.
        pub type_: Option<EmploymentForm>,
        #[wire("terminationReason", required)]
        /// Reason why the employment ends, `NOT_APPLICABLE` if it does not. In Keva employments, one of Keva's numeric codes. JSON member `terminationReason`. At most 255 characters. Required in requests.
        pub termination_reason: Option<TerminationReason>,
        #[wire("registrationGroundId")]
        /// Keva's identifier of the grounds for registration, for Keva employments. JSON member `registrationGroundId`. At most 80 characters.
        pub registration_ground_id: Option<String>,
        #[wire("hoursPerWeek")]
        /// Working hours per week, with at most two decimals. JSON member `hoursPerWeek`. 0.01 to 168.
        pub hours_per_week: Option<Decimal>,
        #[wire("employmentType")]
        /// Extent of the employment: full-time, part-time or not available. JSON member `employmentType`.
        pub employment_type: Option<EmploymentType>,
        #[wire("partTimePercent")]
        /// Share of full-time work in percent, with at most two decimals; required if the employment type is `PART_TIME`. JSON member `partTimePercent`. 0.01 to 100.
        pub part_time_percent: Option<Decimal>,
    }
}

model! {
    /// Details of the overpayment that a row of a salary slip recovers.
    ///
    /// Schema `SalarySlipRecoveryRowDetails`.
    pub struct SalarySlipRecoveryRowDetails {
        #[wire("id")]
        /// Identifier of these details within the row. JSON member `id`.
        pub id: Option<i64>,
        #[wire("netRecoveryTaxValue", personal)]
        /// Amount of overpaid tax, with at most two decimals. JSON member `netRecoveryTaxValue`. 0 to 999999999.99. Hidden in `Debug`.
        pub net_recovery_tax_value: Option<Decimal>,
        #[wire("paymentPeriodStart", required)]
        /// First day of the payment period with the overpayment. JSON member `paymentPeriodStart`. Required in requests.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd", required)]
        /// Last day of the payment period with the overpayment. JSON member `paymentPeriodEnd`. Required in requests.
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// First day of the period in which the overpaid salary was earned. JSON member `earningsPeriodStart`.
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Last day of the period in which the overpaid salary was earned. JSON member `earningsPeriodEnd`.
        pub earnings_period_end: Option<Date>,
        #[wire("payday")]
        /// Day on which the salary is expected to reach the employee. JSON member `payday`.
        pub payday: Option<Date>,
        #[wire("taxAtSourceValue", personal)]
        /// Amount of overpaid tax at source (Finnish: lähdevero). JSON member `taxAtSourceValue`. 0 to 999999999.99. Hidden in `Debug`.
        pub tax_at_source_value: Option<Decimal>,
    }
}

model! {
    /// One kind of pay, benefit or deduction on a salary slip, with quantity and value.
    ///
    /// Schema `SalarySlipRow`.
    pub struct SalarySlipRow {
        #[wire("id")]
        /// Identifier of the row within the salary slip. JSON member `id`.
        pub id: Option<i64>,
        #[wire("salaryTypeCode", required)]
        /// Code of the row's salary type, one of those that [`GET /payrolls/salarytypes`](crate::resources::salary_types::SalaryTypes::list) lists. JSON member `salaryTypeCode`. Required in requests.
        pub salary_type_code: Option<i64>,
        #[wire("customName")]
        /// Custom name for the row's salary type. JSON member `customName`. At most 255 characters.
        pub custom_name: Option<String>,
        #[wire("quantity", personal)]
        /// Number of units, with at most five decimals. JSON member `quantity`. -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub quantity: Option<Decimal>,
        #[wire("unitValue", personal)]
        /// Value of one unit, with at most five decimals. JSON member `unitValue`. -999999999.99 to 999999999.99. Hidden in `Debug`.
        pub unit_value: Option<Decimal>,
        #[wire("paymentPercent")]
        /// Percentage at which the salary type is paid, with at most two decimals. JSON member `paymentPercent`. 0 to 2147483647.
        pub payment_percent: Option<Decimal>,
        #[wire("recoveryDetails")]
        /// Details of the overpayment, for rows that recover one. JSON member `recoveryDetails`.
        pub recovery_details: Option<SalarySlipRecoveryRowDetails>,
        #[wire("carBenefitDetails")]
        /// Details of the car, for rows that hold a car benefit. JSON member `carBenefitDetails`.
        pub car_benefit_details: Option<SalarySlipCarBenefitRowDetails>,
        #[wire("baseSalaryRow")]
        /// Whether the row holds the base salary and stems from the employee's configuration. JSON member `baseSalaryRow`.
        pub base_salary_row: Option<bool>,
        #[wire("earningsPeriodStart")]
        /// First day of the earnings period, when the pay was earned. JSON member `earningsPeriodStart`.
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Last day of the earnings period, when the pay was earned. JSON member `earningsPeriodEnd`.
        pub earnings_period_end: Option<Date>,
        #[wire("showEarningPeriodInExport", required)]
        /// Whether the earnings period appears on the exported salary slip. JSON member `showEarningPeriodInExport`. Required in requests.
        pub show_earning_period_in_export: Option<bool>,
        #[wire("unjustEnrichment", required)]
        /// Whether the row is an unjust enrichment (Finnish: perusteeton etu), pay to which the employee had no right. JSON member `unjustEnrichment`. Required in requests.
        pub unjust_enrichment: Option<bool>,
        #[wire("comment")]
        /// Comment on the row, meant for the employee. JSON member `comment`. At most 200 characters.
        pub comment: Option<String>,
        #[wire("holidayRowDetails")]
        /// Details of holiday pay or holiday bonus, for rows that hold it. JSON member `holidayRowDetails`.
        pub holiday_row_details: Option<HolidayRowDetails>,
        #[wire("workingHourReductionRowDetails")]
        /// Details of working hour reduction, for rows that hold it. JSON member `workingHourReductionRowDetails`.
        pub working_hour_reduction_row_details: Option<WorkingHourReductionRowDetails>,
        #[wire("systemNotification")]
        /// Notification about the row, set by Procountor. JSON member `systemNotification`.
        pub system_notification: Option<String>,
    }
}

/// One page of results from the search for salary slips.
///
/// Schema `SalarySlipSearchResult`.
pub type SalarySlipSearchResult = Page<SalarySlipBasicData>;

model! {
    /// Dates, delivery channel and insurance exceptions of a salary slip.
    ///
    /// Schema `SalarySlipSettings`.
    pub struct SalarySlipSettings {
        #[wire("noObligationExceptionTypes")]
        /// Insurances that the employer is not obliged to provide for the employee. JSON member `noObligationExceptionTypes`.
        pub no_obligation_exception_types: Option<Vec<NoObligationException>>,
        #[wire("notSubjectExceptionTypes")]
        /// Insurances that do not apply because the employee is outside Finnish social security. JSON member `notSubjectExceptionTypes`.
        pub not_subject_exception_types: Option<Vec<NotSubjectException>>,
        #[wire("pensionVoluntarilyPaid", required)]
        /// Whether earnings-related pension insurance in Finland is paid voluntarily. JSON member `pensionVoluntarilyPaid`. Required in requests.
        pub pension_voluntarily_paid: Option<bool>,
        #[wire("accountingDate", required)]
        /// Day on which the salary is booked in the accounts. JSON member `accountingDate`. Required in requests.
        pub accounting_date: Option<Date>,
        #[wire("dueDate", required)]
        /// Day on which the salary is due. JSON member `dueDate`. Required in requests.
        pub due_date: Option<Date>,
        #[wire("salaryChannel", required)]
        /// Channel through which the employee gets the salary slip; `NO_SENDING` if it is not sent. JSON member `salaryChannel`. Required in requests.
        pub salary_channel: Option<SalaryChannel>,
        #[wire("additionalInformation")]
        /// Additional information on the salary slip, as free text. JSON member `additionalInformation`. At most 255 characters.
        pub additional_information: Option<String>,
    }
}

model! {
    /// One entry on a ledger account, in the accounting of a salary slip.
    ///
    /// Schema `SalarySlipTransaction`.
    pub struct SalarySlipTransaction {
        #[wire("id")]
        /// Identifier of the transaction within the accounting entries of the slip. JSON member `id`.
        pub id: Option<i64>,
        #[wire("transactionType", required)]
        /// Kind of transaction: general, reversing (first row) or reconciliation (makes the receipt sum to zero). JSON member `transactionType`. Required in requests.
        pub transaction_type: Option<TransactionType>,
        #[wire("account", required)]
        /// Number of the ledger account, one of those that [`GET /coa`](crate::resources::chart_of_accounts::ChartOfAccounts::get) lists for the current Procountor environment. JSON member `account`. Not empty. Required in requests.
        pub account: Option<String>,
        #[wire("accountingValue", required, personal)]
        /// Net amount in the accounting currency. Procountor rounds it to two decimals. JSON member `accountingValue`. Required in requests. Hidden in `Debug`.
        pub accounting_value: Option<Decimal>,
        #[wire("description")]
        /// Description of the transaction. JSON member `description`. At most 255 characters.
        pub description: Option<String>,
        #[wire("balanceCode")]
        /// Balance code of the transaction; only if the company's setting to use the balance sheet is on. JSON member `balanceCode`. At most 255 characters.
        pub balance_code: Option<String>,
        #[wire("dimensionItemValues")]
        /// Amounts on dimension items, each dimension and item pair at most once. The company's Procountor licence limits their number. JSON member `dimensionItemValues`.
        pub dimension_item_values: Option<Vec<DimensionItemValue>>,
    }
}

model! {
    /// Working time by month and year of a salary slip's payment period, for holidays and working hour reduction.
    ///
    /// Schema `SalarySlipWorkingTimeAllocation`.
    pub struct SalarySlipWorkingTimeAllocation {
        #[wire("holidaysWorkingTime")]
        /// Working time for holiday calculation; only for employees in the holiday module. JSON member `holidaysWorkingTime`.
        pub holidays_working_time: Option<HolidaysWorkingTimeAllocation>,
        #[wire("workingHourReductionWorkingDays")]
        /// Days worked, for working hour reduction; only for employees in the working hour reduction module. JSON member `workingHourReductionWorkingDays`.
        pub working_hour_reduction_working_days: Option<
            WorkingHourReductionWorkingTimeAllocation,
        >,
    }
}

model! {
    /// Details of a salary slip row that holds working hour reduction.
    ///
    /// Schema `WorkingHourReductionRowDetails`.
    pub struct WorkingHourReductionRowDetails {
        #[wire("year")]
        /// Calendar year in which the working hours are reduced. JSON member `year`.
        pub year: Option<i64>,
    }
}

model! {
    /// Days worked by year of a salary slip's payment period, for employees in the working hour reduction module.
    ///
    /// Schema `WorkingHourReductionWorkingTimeAllocation`.
    pub struct WorkingHourReductionWorkingTimeAllocation {
        #[wire("workingDaysInFirstYear", required)]
        /// Days worked in the payment period, or in its first year if it spans two. JSON member `workingDaysInFirstYear`. -500 to 500. Required in requests.
        pub working_days_in_first_year: Option<Decimal>,
        #[wire("workingDaysInSecondYear")]
        /// Days worked in the second year, if the payment period spans two. JSON member `workingDaysInSecondYear`. -500 to 500.
        pub working_days_in_second_year: Option<Decimal>,
    }
}
