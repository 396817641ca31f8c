//! Operations on `salaries_basic_info` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `salaries_basic_info`.
    pub struct SalariesBasicInfo(salaries_basic_info);
}

impl SalariesBasicInfo {
    /// Gets the company's payroll settings and its figures for a year.
    ///
    /// `GET /payrolls/salariesbasicinfo`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/payrolls/salariesbasicinfo"))
    }
}

request! {
    /// Request of [`SalariesBasicInfo::get`].
    pub struct Get(models::SalariesBasicInfo);
}

impl Get {
    /// Year (query parameter `year`).
    pub fn year(self, year: i64) -> Self {
        Self(self.0.query("year", year))
    }
}
