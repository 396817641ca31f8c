//! Models used only by `chart_of_accounts`.

use super::LedgerAccount;
use crate::codec::read_model;

read_model! {
    /// Ledger accounts (schema `LedgerAccounts`).
    pub struct LedgerAccounts {
        #[wire("ledgerAccounts")]
        /// Ledger accounts (`ledgerAccounts`).
        pub ledger_accounts: Option<Vec<LedgerAccount>>,
    }
}
