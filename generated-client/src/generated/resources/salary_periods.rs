//! Salary periods of holiday credit years.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// Salary periods of holiday credit years.
    pub struct SalaryPeriods(salary_periods);
}

impl SalaryPeriods {
    /// Gets the salary periods of a list.
    ///
    /// If there are none, the response is 404.
    ///
    /// - `id`: Identifier of the salary period list, as [`GET /payrolls/salaryperiods`](crate::resources::salary_periods::SalaryPeriods::list) lists it.
    ///
    /// `GET /payrolls/salaryperiods/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`SalaryPeriod`](crate::models::SalaryPeriod). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_periods().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryPeriods", "/payrolls/salaryperiods/{id}"))]
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salaryperiods/{id}");
        Get::new(call.path(id))
    }

    /// Lists salary period lists.
    ///
    /// Lists those of one holiday credit year, with identifier and name only. If there are none, the response is 404.
    ///
    /// - `holiday_credit_year`: Holiday credit year, given by the year in which it starts: 2025 runs from 1 April 2025 to 31 March 2026. Query parameter `holidayCreditYear`.
    ///
    /// `GET /payrolls/salaryperiods` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`SalaryPeriodListBasicInfo`](crate::models::SalaryPeriodListBasicInfo). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salary_periods().list(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryPeriodLists", "/payrolls/salaryperiods"))]
    pub fn list(&self, holiday_credit_year: i64) -> List {
        let call = self.0.call(Method::GET, "/payrolls/salaryperiods");
        List::new(call.query("holidayCreditYear", holiday_credit_year))
    }
}

/// Request of [`SalaryPeriods::get`]: `GET /payrolls/salaryperiods/{id}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`SalaryPeriods::list`]: `GET /payrolls/salaryperiods`.
pub type List = crate::PlainRequest<operations::List>;

operations! {
    pub struct Get(Vec<models::SalaryPeriod>);
    pub struct List(Vec<models::SalaryPeriodListBasicInfo>);
}
