//! Exports ledger receipts to another system, and writes journals.
//!
//! # Calls
//!
//! 1. [`fiscal_years().get`], [`chart_of_accounts().get`], [`dimensions().list`] and [`vats().company_rates`], which
//!    are small.
//! 2. [`ledger_receipts().list`] with `changes`: only heads of receipts.
//! 3. [`ledger_receipts().get_many`], 200 in each request: the transactions.
//! 4. Replace stored bookings by `invoice_id`, and journals by `id`; then store the checkpoint.
//! 5. To write: [`ledger_receipts().create`] with type `JOURNAL`, whose status is `UNFINISHED`, then
//!    [`ledger_receipts().approve`].
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{InvoiceStatus, LedgerReceipt, LedgerReceiptType, TransactionType};
//! use procountor_client::{Checkpoint, Client, Decimal, Error, Listed as _, Required as _};
//!
//! /// Returns the receipts that have changed, and the checkpoint to store after them.
//! async fn changed(client: &Client, since: &Checkpoint) -> Result<(Vec<LedgerReceipt>, Checkpoint), Error> {
//!     let mut changes = client.ledger_receipts().list().changes(since);
//!     let mut ids = Vec::new();
//!     while let Some(row) = changes.next().await {
//!         ids.push(row?.id.required("id")?);
//!     }
//!     let receipts = match ids.is_empty() {
//!         true => Vec::new(), // `get_many` needs an id
//!         false => client.ledger_receipts().get_many(ids).await?.into_inner(),
//!     };
//!     Ok((receipts, changes.checkpoint()))
//! }
//!
//! /// Whether a receipt is a booking. Keep the others out of sums, and remove them if they were exported before.
//! fn is_booking(receipt: &LedgerReceipt) -> bool {
//!     use InvoiceStatus::{Invalidated, Received, Unfinished, Verified};
//!     use LedgerReceiptType::{PurchaseOrder, SalesOrder};
//!
//!     !matches!(receipt.type_, Some(SalesOrder | PurchaseOrder))
//!         && !matches!(receipt.status, Some(Unfinished | Invalidated | Received | Verified))
//! }
//!
//! /// Returns the sum of the rows that were entered, net of VAT: debit minus credit.
//! fn entered(receipt: &LedgerReceipt) -> Decimal {
//!     let rows = receipt.transactions.items().iter();
//!     let entries = rows.filter(|row| row.transaction_type == Some(TransactionType::Entry));
//!     entries.filter_map(|row| row.accounting_value).sum()
//! }
//! ```
//!
//! # Program
//!
//! `export_ledger` in the folder `jobs` of the repository.
//!
//! # Receipts to leave out
//!
//! | receipts | reason |
//! |---|---|
//! | types `SALES_ORDER`, `PURCHASE_ORDER` | not official transactions |
//! | statuses `UNFINISHED`, `INVALIDATED`, `RECEIVED`, `VERIFIED` | not business transactions |
//! | types `RECEIPT_FOR_OPENING_ACCOUNTS`, `TRACKING_PERIOD_OPENING_RECEIPT` | balances, not turnover (inferred) |
//!
//! Bank statements, reference payments, VAT summaries and opening receipts have no status: do not filter them by
//! status.
//!
//! # Life cycle
//!
//! | receipt | statuses | changed by |
//! |---|---|---|
//! | `JOURNAL` | `UNFINISHED`, `APPROVED`, `INVALIDATED` | `approve` (from `UNFINISHED`), `mark_unfinished`, `invalidate` of receipts |
//! | of an invoice | that of the invoice | calls on the invoice; those on receipts are rejected |
//! | `SALARY` | that of the slip | calls on salary slips |
//! | others | none | the server |
//!
//! # Traps
//!
//! - An edited invoice has a receipt with a new id: an exporter that only adds receipts counts it twice (inferred).
//! - `accounting_value` is net of VAT, so the plain sum of a receipt with VAT is not zero (inferred). VAT follows from
//!   `vat_percent`, `vat_status`, `vat_type` and `vat_deduction_percent` of each row; no row of its own seems to show
//!   it. Check a real receipt first.
//! - An unknown account is reported as `ERROR_LEDGERACCOUNT_VATPERCENTAGE_COMBINATION` on `transactions[i].account`.
//! - `CLOSED_FISCAL_PERIOD`: the date is in a closed period. Closed periods do not change: freeze the export per
//!   period by `modified` of the fiscal years.
//!
//! # Special cases
//!
//! - `vat_status` of a row takes precedence over that of the receipt. `vat_percent` can be absent in responses.
//! - The filter `types` lacks `VAT_SUMMARY`: search without it. `status` takes one value.
//! - A journal has at most one `REVERSING_ENTRY` and one `RECONCILIATION_ENTRY`, with VAT percentage 0 and without VAT
//!   status (400).
//! - Attachments of a journal: reference type `INVOICE` with the receipt's `invoice_id`.
//!
//! # Not documented
//!
//! - Whether a replaced receipt responds with 404 and appears in a search by version; whether an unbalanced journal is
//!   rejected.
//! - Whether [`journals().list`] returns one journal, as declared, or a list, as its description says.
//!
//! [`chart_of_accounts().get`]: crate::resources::chart_of_accounts::ChartOfAccounts::get
//! [`dimensions().list`]: crate::resources::dimensions::Dimensions::list
//! [`fiscal_years().get`]: crate::resources::fiscal_years::FiscalYears::get
//! [`journals().list`]: crate::resources::journals::Journals::list
//! [`ledger_receipts().approve`]: crate::resources::ledger_receipts::LedgerReceipts::approve
//! [`ledger_receipts().create`]: crate::resources::ledger_receipts::LedgerReceipts::create
//! [`ledger_receipts().get_many`]: crate::resources::ledger_receipts::LedgerReceipts::get_many
//! [`ledger_receipts().list`]: crate::resources::ledger_receipts::LedgerReceipts::list
//! [`vats().company_rates`]: crate::resources::vats::Vats::company_rates
