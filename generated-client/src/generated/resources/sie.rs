//! Operations on `sie` and their requests.

use crate::call::{request, resource};
use crate::{models, Binary, Date, Method};

resource! {
    /// Operations on `sie`.
    pub struct Sie(sie);
}

impl Sie {
    /// Downloads the books as a SIE file.
    ///
    /// `GET /sie/file`
    ///
    /// Query parameter `accountingPeriodStart`.
    ///
    /// Query parameter `exportEndDate`.
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn download_file(
        &self,
        accounting_period_start: Date,
        export_end_date: Date,
    ) -> DownloadFile {
        let call = self.0.call(Method::GET, "/sie/file");
        DownloadFile(
            call
                .query("accountingPeriodStart", accounting_period_start)
                .query("exportEndDate", export_end_date),
        )
    }

    /// Tells whether a SIE file can be made.
    ///
    /// `GET /sie/availability`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn get_availability(&self) -> GetAvailability {
        GetAvailability(self.0.call(Method::GET, "/sie/availability"))
    }
}

request! {
    /// Request of [`Sie::download_file`].
    pub struct DownloadFile(Binary);
}

impl DownloadFile {
    crate::call::download!(());
}

request! {
    /// Request of [`Sie::get_availability`].
    pub struct GetAvailability(models::SieAvailabilityResponse);
}
