//! Calls of `chart_of_accounts`.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The operations of `chart_of_accounts`, from [`Client::chart_of_accounts`](crate::Client::chart_of_accounts).
    pub struct ChartOfAccounts(chart_of_accounts);
}

impl ChartOfAccounts {
    /// Gets the chart of accounts.
    ///
    /// `GET /coa`
    ///
    /// Documented failures: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/coa"))
    }
}

request! {
    /// A call of [`ChartOfAccounts::get`].
    pub struct Get(models::LedgerAccounts);
}
