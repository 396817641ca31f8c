//! Calls of `journals`.

use crate::call::{request, resource};
use crate::{models, Date, DateTime, Method};

resource! {
    /// The operations of `journals`, from [`Client::journals`](crate::Client::journals).
    pub struct Journals(journals);
}

impl Journals {
    /// Lists journals.
    ///
    /// `GET /journals`
    ///
    /// Documented failures: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/journals"))
    }
}

request! {
    /// A call of [`Journals::list`].
    pub struct List(models::Journal);
}

impl List {
    /// Statuses, `statuses`.
    pub fn statuses(self, statuses: models::JournalStatus) -> Self {
        Self(self.0.query("statuses", statuses))
    }

    /// Start date, `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End date, `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Lower bound of the moment of creation.
    /// `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// Upper bound of the moment of creation.
    /// `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Lower bound of the moment of the last change.
    /// `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// Upper bound of the moment of the last change.
    /// `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }
}
