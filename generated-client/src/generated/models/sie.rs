//! Models used only by `sie`.

use crate::codec::read_model;
use crate::Date;

read_model! {
    /// Dates that can be chosen for a SIE export, SIE being the Swedish file format for accounting data.
    ///
    /// Schema `SieAvailabilityResponse`.
    pub struct SieAvailabilityResponse {
        #[wire("lastValidEndDate")]
        /// Last day on which a SIE export may end. JSON member `lastValidEndDate`.
        pub last_valid_end_date: Option<Date>,
        #[wire("accountingPeriodStart")]
        /// First days of the accounting periods, as text. JSON member `accountingPeriodStart`.
        pub accounting_period_start: Option<Vec<String>>,
    }
}
