//! Operations on `fiscal_years` and their requests.

use crate::call::{request, resource};
use crate::{ids, models, Method};

resource! {
    /// Operations on `fiscal_years`.
    pub struct FiscalYears(fiscal_years);
}

impl FiscalYears {
    /// Gets the fiscal years with their tracking periods.
    ///
    /// `GET /fiscalyears`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/fiscalyears"))
    }

    /// Changes a tracking period, for example closes it.
    ///
    /// `PUT /fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}`
    ///
    /// Documented error statuses: 401, 403, 404, 409, 429.
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
        UpdateTrackingPeriod(
            call.path(fiscal_year_id).path(tracking_period_id).json(body),
        )
    }
}

request! {
    /// Request of [`FiscalYears::get`].
    pub struct Get(models::FiscalYears);
}

request! {
    /// Request of [`FiscalYears::update_tracking_period`].
    pub struct UpdateTrackingPeriod(models::InfoMessage);
}
