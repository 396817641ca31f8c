//! Models used only by `salary_periods`.

use crate::codec::read_model;
use crate::Date;

read_model! {
    /// A payment period with its payday and other dates, an entry in a salary period list.
    ///
    /// Schema `SalaryPeriod`.
    pub struct SalaryPeriod {
        #[wire("id")]
        /// Identifier of the salary period within its list. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the salary period. JSON member `name`.
        pub name: Option<String>,
        #[wire("paymentPeriodStart")]
        /// First day of the payment period. JSON member `paymentPeriodStart`.
        pub payment_period_start: Option<Date>,
        #[wire("paymentPeriodEnd")]
        /// Last day of the payment period. JSON member `paymentPeriodEnd`.
        pub payment_period_end: Option<Date>,
        #[wire("holidayCreditYear")]
        /// Holiday credit year, given by the year in which it starts: 2025 runs from 1 April 2025 to 31 March 2026. JSON member `holidayCreditYear`.
        pub holiday_credit_year: Option<i64>,
        #[wire("calendarWorkdays")]
        /// Number of workdays in the period by the calendar. JSON member `calendarWorkdays`.
        pub calendar_workdays: Option<i64>,
        #[wire("dueDate")]
        /// Day on which the salaries are due. JSON member `dueDate`.
        pub due_date: Option<Date>,
        #[wire("payday")]
        /// Day on which the salaries reach the employees. JSON member `payday`.
        pub payday: Option<Date>,
        #[wire("accountingDate")]
        /// Day on which the salaries are booked in the accounts. JSON member `accountingDate`.
        pub accounting_date: Option<Date>,
    }
}

read_model! {
    /// A list of salary periods by identifier and name, as listed for a holiday credit year.
    ///
    /// Schema `SalaryPeriodListBasicInfo`.
    pub struct SalaryPeriodListBasicInfo {
        #[wire("id")]
        /// Identifier of the salary period list, with which its periods are read. JSON member `id`.
        pub id: Option<i64>,
        #[wire("name")]
        /// Name of the salary period list. JSON member `name`.
        pub name: Option<String>,
    }
}
