//! Operations on `salary_periods` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `salary_periods`.
    pub struct SalaryPeriods(salary_periods);
}

impl SalaryPeriods {
    /// Gets the salary periods of a list.
    ///
    /// `GET /payrolls/salaryperiods/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payrolls/salaryperiods/{id}");
        Get(call.path(id))
    }

    /// Lists salary period lists.
    ///
    /// `GET /payrolls/salaryperiods`
    ///
    /// Query parameter `holidayCreditYear`.
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list(&self, holiday_credit_year: i64) -> List {
        let call = self.0.call(Method::GET, "/payrolls/salaryperiods");
        List(call.query("holidayCreditYear", holiday_credit_year))
    }
}

request! {
    /// Request of [`SalaryPeriods::get`].
    pub struct Get(Vec<models::SalaryPeriod>);
}

request! {
    /// Request of [`SalaryPeriods::list`].
    pub struct List(Vec<models::SalaryPeriodListBasicInfo>);
}
