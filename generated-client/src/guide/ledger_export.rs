//! Exports ledger receipts to another system, and writes journals.
//!
//! # Calls
//!
//! 1. [`fiscal_years().get`], [`chart_of_accounts().get`], [`dimensions().list`] and [`vats().company_rates`], which
//!    are small.
//! 2. [`ledger_receipts().list`] with `changes`: only heads of receipts. For one fiscal year instead, `start_date` and
//!    `end_date` of [`fiscal_years().get`], without `types` and `status`; list it again at the end, and start over if ids
//!    or `version`s differ.
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
//! type BoxError = Box<dyn std::error::Error>;
//!
//! /// Returns the receipts that have changed, and the checkpoint to store after them.
//! async fn changed(client: &Client, since: &Checkpoint) -> Result<(Vec<LedgerReceipt>, Checkpoint), BoxError> {
//!     let mut changes = client.ledger_receipts().list().changes(since);
//!     let mut ids = Vec::new();
//!     while let Some(row) = changes.next().await {
//!         ids.push(row?.id.required("id")?);
//!     }
//!     if ids.is_empty() {
//!         return Ok((Vec::new(), changes.checkpoint())); // `get_many` needs an id
//!     }
//!     let receipts = client.ledger_receipts().get_many(ids.iter().copied()).await?;
//!     // Receipts that cannot be read, or were removed meanwhile, are left out.
//!     if !receipts.unread().is_empty() || receipts.len() != ids.len() {
//!         return Err(format!("{} of {} receipts are readable", receipts.len(), ids.len()).into());
//!     }
//!     Ok((receipts.into_inner(), changes.checkpoint()))
//! }
//!
//! /// Whether a receipt counts in turnover. Remove the others if they were exported before.
//! fn is_turnover(receipt: &LedgerReceipt) -> Result<bool, BoxError> {
//!     use InvoiceStatus::{
//!         Approved, Invalidated, MarkedPaid, NotSent, Paid, PartlyPaid, PaymentDenied, PaymentQueued, PaymentSentToBank,
//!         Received, Sent, Unfinished, Verified,
//!     };
//!     use LedgerReceiptType::{PurchaseOrder, ReceiptForOpeningAccounts, SalesOrder, TrackingPeriodOpeningReceipt};
//!
//!     if let Some(SalesOrder | PurchaseOrder | ReceiptForOpeningAccounts | TrackingPeriodOpeningReceipt) = receipt.type_ {
//!         return Ok(false);
//!     }
//!     match &receipt.status {
//!         None | Some(NotSent | Sent | Approved | PaymentQueued | PaymentSentToBank | PartlyPaid | Paid | MarkedPaid)
//!         | Some(PaymentDenied) => Ok(true),
//!         Some(Unfinished | Invalidated | Received | Verified) => Ok(false),
//!         Some(other) => Err(format!("receipt {:?} has the status {other}", receipt.id).into()),
//!     }
//! }
//!
//! /// Returns the sum of the rows that were entered, net of VAT: debit minus credit.
//! fn entered(receipt: &LedgerReceipt) -> Result<Decimal, Error> {
//!     let rows = receipt.transactions.as_ref().required("transactions")?.iter();
//!     let entries = rows.filter(|row| row.transaction_type == Some(TransactionType::Entry));
//!     Ok(entries.map(|row| row.accounting_value.required("accountingValue")).sum::<Result<_, _>>()?)
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
//! status. What remains is `NOT_SENT`, `SENT`, `APPROVED`, `PAYMENT_QUEUED`, `PAYMENT_SENT_TO_BANK`, `PARTLY_PAID`,
//! `PAID`, `MARKED_PAID` and `PAYMENT_DENIED`. Other statuses have no stated meaning: stop the export.
//!
//! # Life cycle
//!
//! | receipt | statuses | changed by |
//! |---|---|---|
//! | `JOURNAL` | `UNFINISHED`, `APPROVED`, `INVALIDATED` | `approve` (from `UNFINISHED`), `mark_unfinished`, `invalidate` of receipts |
//! | of an invoice | that of the invoice | calls on the invoice; those on receipts are rejected |
//! | `SALARY` | that of the slip, in the words of `InvoiceStatus`: `UNFINISHED` for `CREATED` (inferred) | calls on salary slips |
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
//! - Whether `start_date` and `end_date` are included: search a day more, and filter by `receipt_date`.
//! - The statuses of a `SALARY` receipt whose slip is `IN_CORRECTION` or `REPORTED`: take one that is not listed above for
//!   an error.
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
