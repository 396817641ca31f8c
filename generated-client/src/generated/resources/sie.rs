//! Calls of `sie`.

use crate::call::{request, resource};
use crate::{models, Binary, Date, Method};

resource! {
    /// The operations of `sie`, from [`Client::sie`](crate::Client::sie).
    pub struct Sie(sie);
}

impl Sie {
    /// Downloads the books as a SIE file.
    ///
    /// `GET /sie/file`
    ///
    /// `accountingPeriodStart`.
    ///
    /// `exportEndDate`.
    ///
    /// Documented failures: 400, 401, 403, 429.
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
    /// Documented failures: 401, 403, 429.
    pub fn get_availability(&self) -> GetAvailability {
        GetAvailability(self.0.call(Method::GET, "/sie/availability"))
    }
}

request! {
    /// A call of [`Sie::download_file`].
    pub struct DownloadFile(Binary);
}

impl DownloadFile {
    crate::call::download!(());
}

request! {
    /// A call of [`Sie::get_availability`].
    pub struct GetAvailability(models::SieAvailabilityResponse);
}
