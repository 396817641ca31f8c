//! Export of the accounting data as a SIE file, the Swedish exchange format.

use crate::call::{operations, request, resource};
use crate::{models, Binary, Date, Method};

resource! {
    /// Export of the accounting data as a SIE file, the Swedish exchange format.
    pub struct Sie(sie);
}

impl Sie {
    /// Downloads the accounting data as a SIE file.
    ///
    /// Covers the time from the start of an accounting period to the chosen day.
    ///
    /// - `accounting_period_start`: Day on which the accounting period starts, one of those that [`GET /sie/availability`](crate::resources::sie::Sie::get_availability) lists. Query parameter `accountingPeriodStart`.
    /// - `export_end_date`: Day on which the export ends, at the latest the last valid end date that [`GET /sie/availability`](crate::resources::sie::Sie::get_availability) gives. Query parameter `exportEndDate`.
    ///
    /// `GET /sie/file` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to `Binary`. Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client
    ///     .sie()
    ///     .download_file(Date::constant(2026, 1, 31), Date::constant(2026, 1, 31))
    ///     .stream()
    ///     .await?
    ///     .save("download")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSieFile", "/sie/file"))]
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

    /// Gets the periods that a SIE export can cover.
    ///
    /// The response lists the days on which accounting periods start and the last day to which an export may reach.
    ///
    /// `GET /sie/availability` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SieAvailabilityResponse`](crate::models::SieAvailabilityResponse). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.sie().get_availability().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSieAvailability", "/sie/availability"))]
    pub fn get_availability(&self) -> GetAvailability {
        GetAvailability::new(self.0.call(Method::GET, "/sie/availability"))
    }
}

request! {
    /// Request of [`Sie::download_file`]: `GET /sie/file`.
    pub struct DownloadFile(Binary);
}

impl DownloadFile {
    crate::call::download!(());
}

/// Request of [`Sie::get_availability`]: `GET /sie/availability`.
pub type GetAvailability = crate::PlainRequest<operations::GetAvailability>;

operations! {
    pub struct GetAvailability(models::SieAvailabilityResponse);
}
