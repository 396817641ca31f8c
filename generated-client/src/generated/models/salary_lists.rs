//! Models used only by `salary_lists`.

use super::SalarySlipBasicData;
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Employee for whom a salary slip is created, an entry in a new salary list.
    ///
    /// Schema `EmployeeDataForSalarySlip`.
    pub struct EmployeeDataForSalarySlip {
        #[wire("employeeId", required)]
        /// Identifier of the employee to create a salary slip for. JSON member `employeeId`. Required in requests.
        pub employee_id: Option<i64>,
        #[wire("calendarWorkdays")]
        /// Number of workdays in the period, by the calendar; derived from the payment period when left out. JSON member `calendarWorkdays`. 0 to 255.
        pub calendar_workdays: Option<i64>,
        #[wire("absentDays")]
        /// Number of days on which the employee was absent. JSON member `absentDays`. 0 to 255.
        pub absent_days: Option<i64>,
        #[wire("pensionInsuranceContributionPercent")]
        /// Contribution to the pension insurance, in percent of the pay. JSON member `pensionInsuranceContributionPercent`. 0 to 100.
        pub pension_insurance_contribution_percent: Option<Decimal>,
        #[wire("unemploymentInsurancePercent")]
        /// Unemployment insurance contribution, in percent. JSON member `unemploymentInsurancePercent`. 0 to 100.
        pub unemployment_insurance_percent: Option<Decimal>,
        #[wire("accidentInsurancePercent")]
        /// Rate for occupational accident insurance, in percent. JSON member `accidentInsurancePercent`. 0 to 100.
        pub accident_insurance_percent: Option<Decimal>,
        #[wire("groupLifeInsurancePercent")]
        /// Rate for group life insurance (Finnish: ryhmähenkivakuutus), in percent. JSON member `groupLifeInsurancePercent`. 0 to 100.
        pub group_life_insurance_percent: Option<Decimal>,
        #[wire("healthCareInsurancePercent")]
        /// Health insurance contribution, in percent. JSON member `healthCareInsurancePercent`. 0 to 100.
        pub health_care_insurance_percent: Option<Decimal>,
        #[wire("holidayPayData")]
        /// Holiday pay to be paid on the salary slip. JSON member `holidayPayData`.
        pub holiday_pay_data: Option<HolidayPayData>,
        #[wire("workingHourReductionPayData")]
        /// Working hour reduction to be paid on the salary slip. JSON member `workingHourReductionPayData`.
        pub working_hour_reduction_pay_data: Option<WorkingHourReductionPayData>,
    }
}

model! {
    /// Holiday pay and holiday bonus to be paid to an employee on a new salary slip.
    ///
    /// Schema `HolidayPayData`.
    pub struct HolidayPayData {
        #[wire("holidayDays")]
        /// Days of holiday pay for which rows are created on the salary slip. JSON member `holidayDays`. At least 1.
        pub holiday_days: Option<i64>,
        #[wire("rightForTimeOffAmount")]
        /// Amount of holiday compensation (right to time off) for which rows are created on the salary slip. JSON member `rightForTimeOffAmount`. At least 0.01.
        pub right_for_time_off_amount: Option<Decimal>,
        #[wire("holidayBonusDays")]
        /// Days of holiday bonus (Finnish: lomaraha) for which rows are created on the salary slip. JSON member `holidayBonusDays`. At least 1.
        pub holiday_bonus_days: Option<i64>,
        #[wire("holidayAdditionalLeaveDays")]
        /// Days of additional leave for which holiday pay rows are created on the salary slip. JSON member `holidayAdditionalLeaveDays`. At least 1.
        pub holiday_additional_leave_days: Option<i64>,
    }
}

model! {
    /// Salary list to create, with the employees who get salary slips.
    ///
    /// Schema `NewSalaryList`.
    pub struct NewSalaryList {
        #[wire("name", required)]
        /// Name of the salary list. JSON member `name`. At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("holidayYear")]
        /// Holiday credit year, given by the year in which it starts: 2025 runs from 1 April 2025 to 31 March 2026. JSON member `holidayYear`.
        pub holiday_year: Option<i64>,
        #[wire("paymentPeriodStart", required)]
        /// Day on which the payment period starts. JSON member `paymentPeriodStart`. Required in requests.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd", required)]
        /// Day on which the payment period ends. JSON member `paymentPeriodEnd`. Required in requests.
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// Day on which the earnings period starts, the time in which the pay was earned. JSON member `earningsPeriodStart`.
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Day on which the earnings period ends, the time in which the pay was earned. JSON member `earningsPeriodEnd`.
        pub earnings_period_end: Option<Date>,
        #[wire("accountingDate", required)]
        /// Day on which the salaries are booked in the accounts. JSON member `accountingDate`. Required in requests.
        pub accounting_date: Option<Date>,
        #[wire("dueDate", required)]
        /// Day on which the salaries are due. JSON member `dueDate`. Required in requests.
        pub due_date: Option<Date>,
        #[wire("payday", required)]
        /// Day on which the salaries reach the employees. JSON member `payday`. Required in requests.
        pub payday: Option<Date>,
        #[wire("employeesDataForSalarySlip", required)]
        /// Employees for whom salary slips are created. JSON member `employeesDataForSalarySlip`. At least 1 item. Required in requests.
        pub employees_data_for_salary_slip: Option<Vec<EmployeeDataForSalarySlip>>,
    }
}

read_model! {
    /// Salary slips of one or more employees for a payment period, as created and read.
    ///
    /// Schema `SalaryList`.
    pub struct SalaryList {
        #[wire("name")]
        /// Name of the salary list. JSON member `name`. At most 80 characters.
        pub name: Option<String>,
        #[wire("holidayYear")]
        /// Holiday credit year, given by the year in which it starts: 2025 runs from 1 April 2025 to 31 March 2026. JSON member `holidayYear`.
        pub holiday_year: Option<i64>,
        #[wire("paymentPeriodStart")]
        /// First day of the payment period. JSON member `paymentPeriodStart`.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd")]
        /// Last day of the payment period. JSON member `paymentPeriodEnd`.
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// First day of the earnings period, when the pay was earned. JSON member `earningsPeriodStart`.
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Last day of the earnings period, when the pay was earned. JSON member `earningsPeriodEnd`.
        pub earnings_period_end: Option<Date>,
        #[wire("accountingDate")]
        /// Day on which the salaries are booked in the accounts. JSON member `accountingDate`.
        pub accounting_date: Option<Date>,
        #[wire("dueDate")]
        /// Day on which the salaries are due. JSON member `dueDate`.
        pub due_date: Option<Date>,
        #[wire("payday")]
        /// Day on which the salaries reach the employees. JSON member `payday`.
        pub payday: Option<Date>,
        #[wire("id")]
        /// Identifier of the salary list, as [`GET /payrolls/salarylists/{id}`](crate::resources::salary_lists::SalaryLists::get) takes it. JSON member `id`.
        pub id: Option<i64>,
        #[wire("salarySlips")]
        /// Salary slips on the list, in brief. JSON member `salarySlips`.
        pub salary_slips: Option<Vec<SalarySlipBasicData>>,
        #[wire("version", lock)]
        /// Version of the salary list, as a timestamp. JSON member `version`. Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// A salary list in brief, with counts of its salary slips, as listed by the search for salary lists.
    ///
    /// Schema `SalaryListBasicData`.
    pub struct SalaryListBasicData {
        #[wire("id")]
        /// Identifier of the salary list, with which [`GET /payrolls/salarylists/{id}`](crate::resources::salary_lists::SalaryLists::get) returns its slips. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the salary list. JSON member `name`.
        pub name: Option<String>,
        #[wire("numberOfSlips")]
        /// Number of salary slips on the list. JSON member `numberOfSlips`.
        pub number_of_slips: Option<i64>,
        #[wire("unfinished")]
        /// Number of salary slips on the list that are unfinished. JSON member `unfinished`.
        pub unfinished: Option<i64>,
        #[wire("sent")]
        /// Number of salary slips on the list that have been sent. JSON member `sent`.
        pub sent: Option<i64>,
        #[wire("paid")]
        /// Number of salary slips on the list that have been paid. JSON member `paid`.
        pub paid: Option<i64>,
        #[wire("reported")]
        /// Number of salary slips on the list that have been reported to the Finnish incomes register. JSON member `reported`.
        pub reported: Option<i64>,
        #[wire("paymentPeriodStart")]
        /// First day of the payment period. JSON member `paymentPeriodStart`.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd")]
        /// Last day of the payment period. JSON member `paymentPeriodEnd`.
        pub payment_period_end: Option<Date>,
        #[wire("created")]
        /// Time at which the salary list was created. JSON member `created`.
        pub created: Option<DateTime>,
        #[wire("createdBy")]
        /// Name of the person who created the salary list. JSON member `createdBy`.
        pub created_by: Option<String>,
    }
}

/// One page of results from the search for salary lists.
///
/// Schema `SalaryListSearchResult`.
pub type SalaryListSearchResult = Page<SalaryListBasicData>;

model! {
    /// Working hour reduction (Finnish: työajan lyhennys) to be paid to an employee on a new salary slip.
    ///
    /// Schema `WorkingHourReductionPayData`.
    pub struct WorkingHourReductionPayData {
        #[wire("workingHourReductionDays")]
        /// Working hour reduction for which a row is created on the salary slip, in days. JSON member `workingHourReductionDays`. At least 0.5.
        pub working_hour_reduction_days: Option<Decimal>,
        #[wire("workingHourReductionHours")]
        /// Working hour reduction for which a row is created on the salary slip, in hours. JSON member `workingHourReductionHours`. At least 0.00001.
        pub working_hour_reduction_hours: Option<Decimal>,
    }
}
