//! Accounting reports: income statement, balance sheet, cash flow statement, general ledger and ledger accounts.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// Accounting reports: income statement, balance sheet, cash flow statement, general ledger and ledger accounts.
    #[doc(alias("tuloslaskelma", "tase", "paakirja"))]
    pub struct Reports(reports);
}

impl Reports {
    /// Computes an accounting report: an income statement, a balance sheet or a cash flow statement.
    ///
    /// It only reads, so it may be repeated after an error (inferred). Without `receiptStatus`, the default depends on the rights of the company; without `startDate`, the report starts with the tracking period that contains its end.
    ///
    /// `POST /reports/accounting` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`AccountingReportResponse`](crate::models::AccountingReportResponse). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::AccountingReportRequest::default()
    ///     .end_date(Date::constant(2026, 1, 31))
    ///     .type_(models::AccountingReportType::BalanceSheet);
    /// let response = client.reports().accounting(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getAccountingReport", "/reports/accounting"))]
    pub fn accounting(&self, body: &models::AccountingReportRequest) -> Accounting {
        let call = self.0.call(Method::POST, "/reports/accounting");
        Accounting::new(call.json(body))
    }

    /// Computes a general ledger report: the transactions of one account, whose code is `id`.
    ///
    /// It only reads, so it may be repeated after an error (inferred). Without `receiptStatus`, the default depends on the rights of the company; without `startDate`, the report starts with the tracking period that contains its end.
    ///
    /// - `id`: Code of the ledger account to report on.
    ///
    /// `POST /reports/generalledger/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`GeneralLedgerReportResponse`](crate::models::GeneralLedgerReportResponse). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::GeneralLedgerReportRequest::default()
    ///     .end_date(Date::constant(2026, 1, 31));
    /// let response = client.reports().general_ledger(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getGeneralLedgerReport", "/reports/generalledger/{id}"))]
    pub fn general_ledger(
        &self,
        id: i64,
        body: &models::GeneralLedgerReportRequest,
    ) -> GeneralLedger {
        let call = self.0.call(Method::POST, "/reports/generalledger/{id}");
        GeneralLedger::new(call.path(id).json(body))
    }

    /// Computes a report on ledger accounts: a row for each account.
    ///
    /// It only reads, so it may be repeated after an error (inferred). Without `receiptStatus`, the default depends on the rights of the company; without `startDate`, the report starts with the tracking period that contains its end.
    ///
    /// `POST /reports/ledgeraccounts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerAccountsReportResponse`](crate::models::LedgerAccountsReportResponse). Documented error statuses: 400, 401, 403, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::LedgerAccountsReportRequest::default()
    ///     .end_date(Date::constant(2026, 1, 31));
    /// let response = client.reports().ledger_accounts(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getLedgerAccountsReport", "/reports/ledgeraccounts"))]
    pub fn ledger_accounts(
        &self,
        body: &models::LedgerAccountsReportRequest,
    ) -> LedgerAccounts {
        let call = self.0.call(Method::POST, "/reports/ledgeraccounts");
        LedgerAccounts::new(call.json(body))
    }
}

/// Request of [`Reports::accounting`]: `POST /reports/accounting`.
pub type Accounting = crate::PlainRequest<operations::Accounting>;

/// Request of [`Reports::general_ledger`]: `POST /reports/generalledger/{id}`.
pub type GeneralLedger = crate::PlainRequest<operations::GeneralLedger>;

/// Request of [`Reports::ledger_accounts`]: `POST /reports/ledgeraccounts`.
pub type LedgerAccounts = crate::PlainRequest<operations::LedgerAccounts>;

operations! {
    pub struct Accounting(models::AccountingReportResponse, WithBody);
    pub struct GeneralLedger(models::GeneralLedgerReportResponse, WithBody);
    pub struct LedgerAccounts(models::LedgerAccountsReportResponse, WithBody);
}
