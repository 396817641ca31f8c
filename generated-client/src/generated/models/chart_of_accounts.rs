//! Models used only by `chart_of_accounts`.

use super::LedgerAccount;
use crate::codec::read_model;

read_model! {
    /// The company's chart of accounts.
    ///
    /// Schema `LedgerAccounts`.
    pub struct LedgerAccounts {
        #[wire("ledgerAccounts")]
        /// Ledger accounts in the chart of accounts. JSON member `ledgerAccounts`.
        pub ledger_accounts: Option<Vec<LedgerAccount>>,
    }
}
