//! The company's payroll settings and the figures of a year, such as contribution percentages.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The company's payroll settings and the figures of a year, such as contribution percentages.
    pub struct SalariesBasicInfo(salaries_basic_info);
}

impl SalariesBasicInfo {
    /// Gets the company's payroll settings and its figures for a year.
    ///
    /// The figures are the employer's contribution percentages. The response also contains working hours, the incomes register configuration, pension contracts and accident insurance policies. It is 404 if the year has no figures.
    ///
    /// `GET /payrolls/salariesbasicinfo` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalariesBasicInfo`](crate::models::SalariesBasicInfo). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.salaries_basic_info().get().year(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalariesBasicInfo", "/payrolls/salariesbasicinfo"))]
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/payrolls/salariesbasicinfo"))
    }
}

request! {
    /// Request of [`SalariesBasicInfo::get`]: `GET /payrolls/salariesbasicinfo`.
    pub struct Get(models::SalariesBasicInfo);
}

impl Get {
    /// Year whose figures to return; the current year if left out. Query parameter `year`.
    pub fn year(self, year: i64) -> Self {
        Self(self.0.query("year", year))
    }
}
