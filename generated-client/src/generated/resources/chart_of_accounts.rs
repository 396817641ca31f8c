//! The chart of accounts: the ledger accounts that the company posts to.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// The chart of accounts: the ledger accounts that the company posts to.
    #[doc(alias("tilikartta", "coa"))]
    pub struct ChartOfAccounts(chart_of_accounts);
}

impl ChartOfAccounts {
    /// Gets the chart of accounts.
    ///
    /// Users maintain it in Procountor itself.
    ///
    /// `GET /coa` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerAccounts`](crate::models::LedgerAccounts). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.chart_of_accounts().get().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getChartOfAccount", "/coa"))]
    pub fn get(&self) -> Get {
        Get::new(self.0.call(Method::GET, "/coa"))
    }
}

/// Request of [`ChartOfAccounts::get`]: `GET /coa`.
pub type Get = crate::PlainRequest<operations::Get>;

operations! {
    pub struct Get(models::LedgerAccounts);
}
