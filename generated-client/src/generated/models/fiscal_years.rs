//! Models used only by `fiscal_years`.

use super::TrackingPeriodStatus;
use crate::codec::{model, read_model};
use crate::{Date, DateTime};

read_model! {
    /// Fiscal year (schema `FiscalYear`).
    pub struct FiscalYear {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("modified")]
        /// Modified (`modified`).
        pub modified: Option<DateTime>,
        #[wire("trackingPeriods")]
        /// Tracking periods (`trackingPeriods`).
        pub tracking_periods: Option<Vec<TrackingPeriod>>,
        #[wire("isOpen")]
        /// Is open (`isOpen`).
        pub is_open: Option<bool>,
    }
}

read_model! {
    /// Fiscal years (schema `FiscalYears`).
    pub struct FiscalYears {
        #[wire("fiscalYears")]
        /// Fiscal years (`fiscalYears`).
        pub fiscal_years: Option<Vec<FiscalYear>>,
    }
}

model! {
    /// Tracking period (schema `TrackingPeriod`).
    pub struct TrackingPeriod {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("status", required)]
        /// Status (`status`). Required in requests.
        pub status: Option<TrackingPeriodStatus>,
        #[wire("modified")]
        /// Modified (`modified`).
        pub modified: Option<DateTime>,
    }
}
