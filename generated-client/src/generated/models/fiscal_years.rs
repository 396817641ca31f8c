//! Models used only by `fiscal_years`.

use super::TrackingPeriodStatus;
use crate::codec::{model, read_model};
use crate::{Date, DateTime};

read_model! {
    /// A fiscal year of the company with its tracking periods.
    ///
    /// Schema `FiscalYear`.
    pub struct FiscalYear {
        #[wire("id")]
        /// Identifier of the fiscal year, which the call that changes one of its tracking periods takes. JSON member `id`.
        pub id: Option<i64>,
        #[wire("startDate")]
        /// First day of the fiscal year. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Last day of the fiscal year. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("modified")]
        /// Time at which the fiscal year was last edited. JSON member `modified`.
        pub modified: Option<DateTime>,
        #[wire("trackingPeriods")]
        /// Tracking periods within the fiscal year, in chronological order. JSON member `trackingPeriods`.
        pub tracking_periods: Option<Vec<TrackingPeriod>>,
        #[wire("isOpen")]
        /// Whether the fiscal year is still open; false once it is closed. JSON member `isOpen`.
        pub is_open: Option<bool>,
    }
}

read_model! {
    /// The fiscal years of the company.
    ///
    /// Schema `FiscalYears`.
    pub struct FiscalYears {
        #[wire("fiscalYears")]
        /// Fiscal years of the company, newest first. JSON member `fiscalYears`.
        pub fiscal_years: Option<Vec<FiscalYear>>,
    }
}

model! {
    /// A tracking period: a part of a fiscal year that is open, pending or closed for bookkeeping.
    ///
    /// Schema `TrackingPeriod`.
    pub struct TrackingPeriod {
        #[wire("id")]
        /// Identifier of the tracking period within its fiscal year. JSON member `id`.
        pub id: Option<i64>,
        #[wire("startDate")]
        /// First day of the tracking period. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Last day of the tracking period. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("status", required)]
        /// Status of the tracking period. An update can only change it from open to pending. JSON member `status`. Required in requests.
        pub status: Option<TrackingPeriodStatus>,
        #[wire("modified")]
        /// Time at which the tracking period was last edited. JSON member `modified`.
        pub modified: Option<DateTime>,
    }
}
