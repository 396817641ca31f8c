//! Models used only by `sie`.

use crate::codec::read_model;
use crate::Date;

read_model! {
    /// Sie availability response (schema `SieAvailabilityResponse`).
    pub struct SieAvailabilityResponse {
        #[wire("lastValidEndDate")]
        /// Last valid end date (`lastValidEndDate`).
        pub last_valid_end_date: Option<Date>,
        #[wire("accountingPeriodStart")]
        /// Accounting period start (`accountingPeriodStart`).
        pub accounting_period_start: Option<Vec<String>>,
    }
}
