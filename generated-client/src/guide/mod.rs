//! Guides to common jobs: order of calls, examples, life cycles and traps.
//!
//! | guide | job | programs |
//! |---|---|---|
//! | [`first_day`] | credentials, the test environment, the first call | `sign_in` |
//! | [`money_and_dates`] | amounts, rounding, currencies, dates; absent, empty and null | |
//! | [`sales_invoice`] | create, approve and send a sales invoice | `send_sales_invoice`, `list_invoices`, `attachments` |
//! | [`purchase_invoice`] | receive, verify, approve and pay purchase invoices | `approve_purchase_invoice` |
//! | [`ledger_export`] | export ledger receipts; write journals | `export_ledger`, `post_journal` |
//! | [`bank`] | bank statements, reference payments and their allocation | `match_payments` |
//! | [`business_partners`] | customers, suppliers and persons | `update_partner` |
//! | [`products`] | products and prices | |
//! | [`travel`] | travel invoices and expense claims | `travel_claim` |
//! | [`payroll`] | salaries in Finland | |
//! | [`reports`] | income statement, balance sheet, general ledger | |
//! | [`payments`] | payments that a user confirms | `pay_invoice` |
//! | [`dimensions`] | cost centres and other dimensions of ledger rows | `post_journal` |
//! | [`company`] | settings, fiscal years, users and rights | |
//! | [`webhooks`] | messages from Procountor; activation of an integration | `receive_webhook` |
//! | [`accounting_firms`] | many companies with one client id | `many_companies` |
//!
//! The programs run against a mock server. Those in the folder `examples` belong to the crate; `export_ledger` (CSV),
//! `receive_webhook` (an HTTP server) and `sync_to_sqlite` (SQLite) need more crates, and are in the folder `jobs` of the
//! repository.
//!
//! # Conventions
//!
//! Sources are the description of release 26.04, the vendor's release notes and help pages, and those of
//! integrations. "Likely" marks a fact that only a manual of the user interface or a third party states,
//! "inferred" a conclusion of this project. "Not documented" marks questions that no source answers.
//!
//! A call such as `invoices().create` is a method of a [`Client`]. Fields have their Rust names, and errors name them
//! as in JSON: `payment_info.due_date` is `paymentInfo.dueDate`. Statuses and other values are written as in JSON:
//! `NOT_SENT` is `InvoiceStatus::NotSent`.
//!
//! # Rules of all jobs
//!
//! - An invoice has parties, rows, prices and terms. Its accounts, dimensions and VAT bookings are on its ledger
//!   receipt (`ledger_receipt_id`): no call on invoices sets them.
//! - A change of an invoice's rows, taxes, discount, currency or accounting replaces its receipt: the new one has
//!   another id and default accounts and dimensions. Complete the invoice first, then edit the receipt, and do not
//!   store its id across an edit.
//! - An update never changes a status. Each change of status is a call of its own, such as `invoices().approve`.
//! - The API checks what the user interface checks: it does not detect duplicates. Compare the response of a creation
//!   with what was sent.
//! - `PUT` replaces the whole resource: get it, change it, put it back. An outdated `version` of an invoice is rejected
//!   with 400, in payroll with 409: [`Error::is_version_conflict`]. Products do not require it, and the update of a partner
//!   may not check it.
//! - Missing rights can shorten lists and make totals too small, without an error (likely). Some calls, such as
//!   `invoices().reject` and `payments().get`, respond with 404 instead of 403 without the right to view.
//! - Many rules depend on the country of the company, Finland, Sweden, Norway or Denmark: `company().get` returns it.
//!
//! # Errors and retries
//!
//! | [`Error::outcome`] | effect | reaction |
//! |---|---|---|
//! | `NotSent` | none | retry later, or correct the program (`Config`, `Build`, `Missing`) |
//! | `Rejected` | none | correct the request or the rights: [`Error::validation_errors`], [`Error::advice`] |
//! | `Unknown` | perhaps applied | search for the resource before you repeat a call that writes |
//! | `Applied` | applied, response unusable | do not repeat the call |
//!
//! The client retries calls that only read, and calls that were certainly not applied; a `POST` or `PATCH` that may
//! have been applied is never retried. After `Unknown`, wait two minutes before the absence of an effect counts as proof.
//! Procountor has no idempotency keys. `create(..).with_lookup()` of invoices,
//! business partners, products and persons searches for the resource by your own number after a lost response
//! ([`CreateWithLookup`]). After [`Error::is_transient`], a call that only reads may be repeated later.
//!
//! A message of [`ApiError::errors`] is a code or a sentence, and `field` is a path with indices from 0:
//! `invoiceRows[3].vatStatus`. A code may name the cause wrongly (likely): an account that does not exist is reported
//! as `ERROR_LEDGERACCOUNT_VATPERCENTAGE_COMBINATION`.
//!
//! # Searches
//!
//! `list().items()` streams all items, `pages()` whole pages, and `list().changes(&checkpoint)` what has changed since
//! a [`Checkpoint`] (invoices, ledger receipts, business partners and products). Rows of a search are abridged:
//! `get_many(ids)` gets the resources, 200 in each request, and omits unknown ids and resources that cannot be read: check
//! `unread()` and the number. It fails without any id, and with 404 if none exists. Items come in the order of ids; do not set a sort order for a stream.
//!
//! # Special cases
//!
//! - A stream of invoices, ledger receipts, reference payments, business partners or persons begins with the highest id,
//!   one of bank statements, bank accounts or payments with the lowest.
//! - After an upload with an unknown outcome, look for a new id in `attachments` of the invoice: whether the name comes
//!   back unchanged is not documented. `attachments().list` needs document management, which costs a fee in all but Solo
//!   environments.
//! - Ledger receipts and payments have no `with_lookup`. Give a journal a name of its own, and search for it by type and
//!   date.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{InvoiceStatus, InvoiceType};
//! use procountor_client::{Client, Error, Required as _};
//!
//! /// Sets the order reference of the drafts of sales invoices that have none.
//! async fn complete_drafts(client: &Client, reference: &str) -> Result<(), Error> {
//!     let drafts = client.invoices().list().types([InvoiceType::SalesInvoice]).status([InvoiceStatus::Unfinished]);
//!     let mut rows = drafts.items();
//!     while let Some(row) = rows.next().await {
//!         let id = row?.id.required("id")?;
//!         let mut invoice = client.invoices().get(id).await?.into_inner();
//!         if invoice.order_reference.is_none() {
//!             invoice.order_reference = Some(reference.to_owned());
//!             client.invoices().update(id, &invoice).await?; // all other members unchanged
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! [`ApiError::errors`]: crate::error::ApiError::errors
//! [`Checkpoint`]: crate::Checkpoint
//! [`Client`]: crate::Client
//! [`CreateWithLookup`]: crate::CreateWithLookup
//! [`Error::advice`]: crate::Error::advice
//! [`Error::is_transient`]: crate::Error::is_transient
//! [`Error::is_version_conflict`]: crate::Error::is_version_conflict
//! [`Error::outcome`]: crate::Error::outcome
//! [`Error::validation_errors`]: crate::Error::validation_errors

pub mod accounting_firms;
pub mod bank;
pub mod business_partners;
pub mod company;
pub mod dimensions;
pub mod first_day;
pub mod ledger_export;
pub mod money_and_dates;
pub mod payments;
pub mod payroll;
pub mod products;
pub mod purchase_invoice;
pub mod reports;
pub mod sales_invoice;
pub mod travel;
pub mod webhooks;
