//! Models used only by `salary_lists`.

use super::SalarySlipBasicData;
use crate::codec::{model, read_model};
use crate::{Date, DateTime, Decimal, Page};

model! {
    /// Employee data for salary slip (schema `EmployeeDataForSalarySlip`).
    pub struct EmployeeDataForSalarySlip {
        #[wire("employeeId", required)]
        /// Employee id (`employeeId`). Required in requests.
        pub employee_id: Option<i64>,
        #[wire("calendarWorkdays")]
        /// Calendar workdays (`calendarWorkdays`). 0 to 255.
        pub calendar_workdays: Option<i64>,
        #[wire("absentDays")]
        /// Absent days (`absentDays`). 0 to 255.
        pub absent_days: Option<i64>,
        #[wire("pensionInsuranceContributionPercent")]
        /// Pension insurance contribution percent (`pensionInsuranceContributionPercent`). 0 to 100.
        pub pension_insurance_contribution_percent: Option<Decimal>,
        #[wire("unemploymentInsurancePercent")]
        /// Unemployment insurance percent (`unemploymentInsurancePercent`). 0 to 100.
        pub unemployment_insurance_percent: Option<Decimal>,
        #[wire("accidentInsurancePercent")]
        /// Accident insurance percent (`accidentInsurancePercent`). 0 to 100.
        pub accident_insurance_percent: Option<Decimal>,
        #[wire("groupLifeInsurancePercent")]
        /// Group life insurance percent (`groupLifeInsurancePercent`). 0 to 100.
        pub group_life_insurance_percent: Option<Decimal>,
        #[wire("healthCareInsurancePercent")]
        /// Health care insurance percent (`healthCareInsurancePercent`). 0 to 100.
        pub health_care_insurance_percent: Option<Decimal>,
        #[wire("holidayPayData")]
        /// Holiday pay data (`holidayPayData`).
        pub holiday_pay_data: Option<HolidayPayData>,
        #[wire("workingHourReductionPayData")]
        /// Working hour reduction pay data (`workingHourReductionPayData`).
        pub working_hour_reduction_pay_data: Option<WorkingHourReductionPayData>,
    }
}

model! {
    /// Holiday pay data (schema `HolidayPayData`).
    pub struct HolidayPayData {
        #[wire("holidayDays")]
        /// Holiday days (`holidayDays`). At least 1.
        pub holiday_days: Option<i64>,
        #[wire("rightForTimeOffAmount")]
        /// Right for time off amount (`rightForTimeOffAmount`). At least 0.01.
        pub right_for_time_off_amount: Option<Decimal>,
        #[wire("holidayBonusDays")]
        /// Holiday bonus days (`holidayBonusDays`). At least 1.
        pub holiday_bonus_days: Option<i64>,
        #[wire("holidayAdditionalLeaveDays")]
        /// Holiday additional leave days (`holidayAdditionalLeaveDays`). At least 1.
        pub holiday_additional_leave_days: Option<i64>,
    }
}

model! {
    /// New salary list (schema `NewSalaryList`).
    pub struct NewSalaryList {
        #[wire("name", required)]
        /// Name (`name`). At most 80 characters. Required in requests.
        pub name: Option<String>,
        #[wire("holidayYear")]
        /// Holiday year (`holidayYear`).
        pub holiday_year: Option<i64>,
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
        #[wire("accountingDate", required)]
        /// Accounting date (`accountingDate`). Required in requests.
        pub accounting_date: Option<Date>,
        #[wire("dueDate", required)]
        /// Due date (`dueDate`). Required in requests.
        pub due_date: Option<Date>,
        #[wire("payday", required)]
        /// Payday (`payday`). Required in requests.
        pub payday: Option<Date>,
        #[wire("employeesDataForSalarySlip", required)]
        /// Employees data for salary slip (`employeesDataForSalarySlip`). At least 1 item. Required in requests.
        pub employees_data_for_salary_slip: Option<Vec<EmployeeDataForSalarySlip>>,
    }
}

read_model! {
    /// Salary list (schema `SalaryList`).
    pub struct SalaryList {
        #[wire("name")]
        /// Name (`name`). At most 80 characters.
        pub name: Option<String>,
        #[wire("holidayYear")]
        /// Holiday year (`holidayYear`).
        pub holiday_year: Option<i64>,
        #[wire("paymentPeriodStart")]
        /// Payment period start (`paymentPeriodStart`).
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd")]
        /// Payment period end (`paymentPeriodEnd`).
        pub payment_period_end: Option<Date>,
        #[wire("earningsPeriodStart")]
        /// Earnings period start (`earningsPeriodStart`).
        pub earnings_period_start: Option<Date>,
        #[wire("earningsPeriodEnd")]
        /// Earnings period end (`earningsPeriodEnd`).
        pub earnings_period_end: Option<Date>,
        #[wire("accountingDate")]
        /// Accounting date (`accountingDate`).
        pub accounting_date: Option<Date>,
        #[wire("dueDate")]
        /// Due date (`dueDate`).
        pub due_date: Option<Date>,
        #[wire("payday")]
        /// Payday (`payday`).
        pub payday: Option<Date>,
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("salarySlips")]
        /// Salary slips (`salarySlips`).
        pub salary_slips: Option<Vec<SalarySlipBasicData>>,
        #[wire("version", lock)]
        /// Version (`version`). Optimistic lock token, sent back unchanged.
        pub version: Option<DateTime>,
    }
}

read_model! {
    /// Salary list basic data (schema `SalaryListBasicData`).
    pub struct SalaryListBasicData {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("numberOfSlips")]
        /// Number of slips (`numberOfSlips`).
        pub number_of_slips: Option<i64>,
        #[wire("unfinished")]
        /// Unfinished (`unfinished`).
        pub unfinished: Option<i64>,
        #[wire("sent")]
        /// Sent (`sent`).
        pub sent: Option<i64>,
        #[wire("paid")]
        /// Paid (`paid`).
        pub paid: Option<i64>,
        #[wire("reported")]
        /// Reported (`reported`).
        pub reported: Option<i64>,
        #[wire("paymentPeriodStart")]
        /// Payment period start (`paymentPeriodStart`).
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd")]
        /// Payment period end (`paymentPeriodEnd`).
        pub payment_period_end: Option<Date>,
        #[wire("created")]
        /// Created (`created`).
        pub created: Option<DateTime>,
        #[wire("createdBy")]
        /// Created by (`createdBy`).
        pub created_by: Option<String>,
    }
}

/// Salary list search result (schema `SalaryListSearchResult`).
pub type SalaryListSearchResult = Page<SalaryListBasicData>;

model! {
    /// Working hour reduction pay data (schema `WorkingHourReductionPayData`).
    pub struct WorkingHourReductionPayData {
        #[wire("workingHourReductionDays")]
        /// Working hour reduction days (`workingHourReductionDays`). At least 0.5.
        pub working_hour_reduction_days: Option<Decimal>,
        #[wire("workingHourReductionHours")]
        /// Working hour reduction hours (`workingHourReductionHours`). At least 0.00001.
        pub working_hour_reduction_hours: Option<Decimal>,
    }
}
