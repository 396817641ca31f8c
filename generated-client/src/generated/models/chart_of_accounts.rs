//! Models that only `chart_of_accounts` uses.

use super::LedgerAccount;
use crate::model::read_model;

read_model! {
    /// Ledger accounts: schema `LedgerAccounts`.
    pub struct LedgerAccounts {
        #[wire("ledgerAccounts")]
        /// Ledger accounts, `ledgerAccounts`.
        pub ledger_accounts: Option<Vec<LedgerAccount>>,
    }
}
