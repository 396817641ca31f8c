//! Operations on `journals` and their requests.

use crate::call::{request, resource};
use crate::{models, Date, DateTime, Method};

resource! {
    /// Operations on `journals`.
    pub struct Journals(journals);
}

impl Journals {
    /// Lists journals.
    ///
    /// `GET /journals`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/journals"))
    }
}

request! {
    /// Request of [`Journals::list`].
    pub struct List(models::Journal);
}

impl List {
    /// Statuses (query parameter `statuses`).
    pub fn statuses(self, statuses: models::JournalStatus) -> Self {
        Self(self.0.query("statuses", statuses))
    }

    /// Start date (query parameter `startDate`).
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End date (query parameter `endDate`).
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Lower bound of the moment of creation.
    /// Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// Upper bound of the moment of creation.
    /// Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Lower bound of the moment of the last change.
    /// Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// Upper bound of the moment of the last change.
    /// Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }
}
