//! Search for ledger receipts of type journal. The receipts themselves are in the resource `ledger_receipts`.

use crate::call::{request, resource};
use crate::{models, Date, DateTime, Method};

resource! {
    /// Search for ledger receipts of type journal. The receipts themselves are in the resource `ledger_receipts`.
    #[doc(alias = "muistiotosite")]
    pub struct Journals(journals);
}

impl Journals {
    /// Lists journals by date and status, without paging.
    ///
    /// The description declares the response as one journal where a list is meant.
    ///
    /// `GET /journals` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Journal`](crate::models::Journal). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .journals()
    ///     .list()
    ///     .statuses(models::JournalStatus::Approved)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("searchJournalsByStatuses", "/journals"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/journals"))
    }
}

request! {
    /// Request of [`Journals::list`]: `GET /journals`.
    pub struct List(models::Journal);
}

impl List {
    /// Statuses of the journal receipts to find, separated by commas. Query parameter `statuses`.
    pub fn statuses(self, statuses: models::JournalStatus) -> Self {
        Self(self.0.query("statuses", statuses))
    }

    /// Start of the billing date range to search. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the billing date range to search. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Start of the range in which the journal receipt was created. Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// End of the range in which the journal receipt was created. Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Start of the range in which the journal receipt was last changed. Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// End of the range in which the journal receipt was last changed. Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }
}
