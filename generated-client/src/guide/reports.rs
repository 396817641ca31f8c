//! Gets the income statement, the balance sheet, cash flow and the general ledger.
//!
//! # Calls
//!
//! 1. [`fiscal_years().get`] for the periods.
//! 2. [`reports().accounting`] for one of `INCOME_STATEMENT`, `CASH_FLOW` and `BALANCE_SHEET`;
//!    [`reports().ledger_accounts`] for the accounts; [`reports().general_ledger`] for one account, whose id is its
//!    code.
//! 3. In Sweden, SIE files: [`sie().get_availability`], then [`sie().download_file`].
//!
//! For transactions, see [`ledger_export`](super::ledger_export). The reports only read although they are `POST`
//! (inferred). The right to accounting reports is required, otherwise 403.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{
//!     AccountingReportRequest, AccountingReportRowType, AccountingReportType, ReportReceiptStatus,
//! };
//! use procountor_client::{Client, Date, Error, Listed as _, OrEmpty as _};
//!
//! async fn print_income_statement(client: &Client, start: Date, end: Date) -> Result<(), Error> {
//!     use ReportReceiptStatus::{
//!         Approved, MarkedPaid, NotSent, Paid, PartlyPaid, PaymentDenied, PaymentQueued, PaymentSentToBank, Sent,
//!     };
//!     // Without statuses, the default depends on the rights of the company.
//!     let statuses = [
//!         Approved, MarkedPaid, NotSent, Paid, PartlyPaid, PaymentDenied, PaymentQueued, PaymentSentToBank, Sent,
//!     ];
//!     let request = AccountingReportRequest::default()
//!         .type_(AccountingReportType::IncomeStatement)
//!         .start_date(start)
//!         .end_date(end)
//!         .receipt_status(statuses);
//!     let report = client.reports().accounting(&request).await?;
//!     for period in report.report_data.or_empty().periods.items() {
//!         println!("{:?} to {:?}", period.start_date, period.end_date);
//!         // Formulas add up other rows.
//!         for row in period.rows.items().iter().filter(|row| row.type_ != Some(AccountingReportRowType::RowFunction)) {
//!             println!("  {:?}: {:?}", row.name, row.value);
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Traps
//!
//! - Absent `start_date`: the start of the tracking period that contains the end, or of the fiscal year without
//!   tracking periods. That is a month where a year may be expected.
//! - Absent `receipt_status`: a default that depends on the rights of the company, so two companies give different
//!   figures. Set it.
//! - Rows have a name and a value, no account code. Do not add up `ROW_FUNCTION` rows (inferred).
//!
//! # Special cases
//!
//! - `entry_period_start` moves to the first and `entry_period_end` to the last day of its month.
//!   `transaction_currency` is EUR unless set, and counts only with `transaction_value`, which is a string.
//!
//! # Not documented
//!
//! - The sign of income and liabilities. The currency seems to be that of the company, and `receipt_type` absent seems
//!   to mean all types (inferred).
//!
//! [`fiscal_years().get`]: crate::resources::fiscal_years::FiscalYears::get
//! [`reports().accounting`]: crate::resources::reports::Reports::accounting
//! [`reports().general_ledger`]: crate::resources::reports::Reports::general_ledger
//! [`reports().ledger_accounts`]: crate::resources::reports::Reports::ledger_accounts
//! [`sie().download_file`]: crate::resources::sie::Sie::download_file
//! [`sie().get_availability`]: crate::resources::sie::Sie::get_availability
