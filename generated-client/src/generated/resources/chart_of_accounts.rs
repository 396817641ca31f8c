//! Operations on `chart_of_accounts` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `chart_of_accounts`.
    pub struct ChartOfAccounts(chart_of_accounts);
}

impl ChartOfAccounts {
    /// Gets the chart of accounts.
    ///
    /// `GET /coa`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/coa"))
    }
}

request! {
    /// Request of [`ChartOfAccounts::get`].
    pub struct Get(models::LedgerAccounts);
}
