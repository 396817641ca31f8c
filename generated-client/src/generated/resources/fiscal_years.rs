//! Fiscal years and their tracking periods.

use crate::call::{operations, resource};
use crate::{ids, models, Method};

resource! {
    /// Fiscal years and their tracking periods.
    #[doc(alias = "tilikausi")]
    pub struct FiscalYears(fiscal_years);
}

impl FiscalYears {
    /// Gets the fiscal years with their tracking periods.
    ///
    /// The newest fiscal year comes first; tracking periods are in the order of time. Users maintain fiscal years in Procountor itself.
    ///
    /// `GET /fiscalyears` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`FiscalYears`](crate::models::FiscalYears). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fiscal_years().get().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getFiscalYears", "/fiscalyears"))]
    pub fn get(&self) -> Get {
        Get::new(self.0.call(Method::GET, "/fiscalyears"))
    }

    /// Changes the status of a tracking period from `OPEN` to `PENDING`; no other change is possible.
    ///
    /// The only change that the API allows so far is of the status, from `OPEN` to `PENDING`.
    ///
    /// - `fiscal_year_id`: Identifier of the fiscal year, as [`GET /fiscalyears`](crate::resources::fiscal_years::FiscalYears::get) lists it.
    /// - `tracking_period_id`: Identifier of the tracking period, as [`GET /fiscalyears`](crate::resources::fiscal_years::FiscalYears::get) lists it.
    ///
    /// `PUT /fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::TrackingPeriod::default()
    ///     .status(models::TrackingPeriodStatus::Pending)
    ///     .id(7);
    /// let response = client
    ///     .fiscal_years()
    ///     .update_tracking_period(7, ids::TrackingPeriodId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateFiscalYear",
            "/fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}"
        )
    )]
    pub fn update_tracking_period(
        &self,
        fiscal_year_id: i64,
        tracking_period_id: ids::TrackingPeriodId,
        body: &models::TrackingPeriod,
    ) -> UpdateTrackingPeriod {
        let call = self
            .0
            .call(
                Method::PUT,
                "/fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}",
            );
        UpdateTrackingPeriod::new(
            call.path(fiscal_year_id).path(tracking_period_id).json(body),
        )
    }
}

/// Request of [`FiscalYears::get`]: `GET /fiscalyears`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`FiscalYears::update_tracking_period`]: `PUT /fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}`.
pub type UpdateTrackingPeriod = crate::PlainRequest<operations::UpdateTrackingPeriod>;

operations! {
    pub struct Get(models::FiscalYears);
    pub struct UpdateTrackingPeriod(models::InfoMessage, WithBody);
}
