//! Models used only by `salary_periods`.

use crate::codec::read_model;
use crate::Date;

read_model! {
    /// Salary period (schema `SalaryPeriod`).
    pub struct SalaryPeriod {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("paymentPeriodStart")]
        /// Payment period start (`paymentPeriodStart`).
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd")]
        /// Payment period end (`paymentPeriodEnd`).
        pub payment_period_end: Option<Date>,
        #[wire("holidayCreditYear")]
        /// Holiday credit year (`holidayCreditYear`).
        pub holiday_credit_year: Option<i64>,
        #[wire("calendarWorkdays")]
        /// Calendar workdays (`calendarWorkdays`).
        pub calendar_workdays: Option<i64>,
        #[wire("dueDate")]
        /// Due date (`dueDate`).
        pub due_date: Option<Date>,
        #[wire("payday")]
        /// Payday (`payday`).
        pub payday: Option<Date>,
        #[wire("accountingDate")]
        /// Accounting date (`accountingDate`).
        pub accounting_date: Option<Date>,
    }
}

read_model! {
    /// Salary period list basic info (schema `SalaryPeriodListBasicInfo`).
    pub struct SalaryPeriodListBasicInfo {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
    }
}
