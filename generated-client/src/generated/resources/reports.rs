//! Operations on `reports` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `reports`.
    pub struct Reports(reports);
}

impl Reports {
    /// Computes an accounting report, such as an income statement or a balance sheet.
    ///
    /// `POST /reports/accounting`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn accounting(&self, body: &models::AccountingReportRequest) -> Accounting {
        let call = self.0.call(Method::POST, "/reports/accounting");
        Accounting(call.json(body))
    }

    /// Computes a general ledger report.
    ///
    /// `POST /reports/generalledger/{id}`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn general_ledger(
        &self,
        id: i64,
        body: &models::GeneralLedgerReportRequest,
    ) -> GeneralLedger {
        let call = self.0.call(Method::POST, "/reports/generalledger/{id}");
        GeneralLedger(call.path(id).json(body))
    }

    /// Computes a report on ledger accounts.
    ///
    /// `POST /reports/ledgeraccounts`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn ledger_accounts(
        &self,
        body: &models::LedgerAccountsReportRequest,
    ) -> LedgerAccounts {
        let call = self.0.call(Method::POST, "/reports/ledgeraccounts");
        LedgerAccounts(call.json(body))
    }
}

request! {
    /// Request of [`Reports::accounting`].
    pub struct Accounting(models::AccountingReportResponse);
}

request! {
    /// Request of [`Reports::general_ledger`].
    pub struct GeneralLedger(models::GeneralLedgerReportResponse);
}

request! {
    /// Request of [`Reports::ledger_accounts`].
    pub struct LedgerAccounts(models::LedgerAccountsReportResponse);
}
