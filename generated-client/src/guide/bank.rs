//! Reads bank statements and reference payments, and allocates them to invoices.
//!
//! Reference payments are incoming, have a reference code and settle sales invoices automatically. Bank statements
//! contain all events of an account. The bank delivers both on banking days, under an authorisation for each account.
//!
//! # Calls
//!
//! 1. [`bank_accounts().list`] for the accounts.
//! 2. [`reference_payments().list`] and [`bank_statements().list`], with account number and dates.
//! 3. Find the invoice: the reference is the `bank_reference_code` that you stored, or [`invoices().get`] returns
//!    `original_invoice_number`.
//! 4. [`bank_statements().allocate_invoice`], [`bank_statements().allocate_product`] or
//!    [`bank_statements().update_event_metadata`] (rows with account, VAT and sum). Each replaces the allocation
//!    before. Reference payments take [`reference_payments().update_metadata`] only.
//! 5. [`payments().list_events`] for the payments of up to 200 invoices.
//!
//! # Example
//!
//! ```no_run
//! use std::collections::BTreeMap;
//!
//! use procountor_client::{Client, Date, Error, Listed as _, Required as _, ids::EventId};
//!
//! /// Allocates the events of an account to the invoices with their references.
//! async fn allocate(
//!     client: &Client,
//!     account: &str,
//!     start: Date,
//!     end: Date,
//!     invoices: &BTreeMap<String, i64>,
//! ) -> Result<(), Error> {
//!     let search = client.bank_statements().list().account_number(account).start_date(start).end_date(end);
//!     for statement in search.items().into_vec().await? {
//!         let statement_id = statement.id.required("id")?;
//!         // Events in a bundle (`event.events`) are left out.
//!         for event in statement.events.items().iter().filter(|event| event.allocated != Some(true)) {
//!             let invoice = event.reference.as_deref().and_then(|reference| invoices.get(reference));
//!             if let Some(invoice) = invoice {
//!                 let event_id = EventId(event.id.required("id")?);
//!                 client.bank_statements().allocate_invoice(statement_id, event_id, *invoice).await?;
//!             }
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Program
//!
//! `match_payments` in the folder `examples`.
//!
//! # Traps
//!
//! - An event can contain further events (`events`): count the parent or its children, not both (inferred).
//! - `allocated` means allocated to an invoice. An event with metadata or a product only is not.
//! - Allocating by hand sets `MARKED_PAID`, not `PAID`. An unfinished sales invoice takes no payment.
//! - [`bank_statements().deallocate_invoice`] keeps the payment event, and the invoice looks paid: delete the event
//!   too, with [`invoices().delete_payment_event`], which the user confirms.
//! - An event of another statement: 400. Only sales, purchase and travel invoices, expense claims and periodic tax
//!   returns can be allocated.
//!
//! # Special cases
//!
//! - Open sales invoices are `NOT_SENT`, `APPROVED`, `SENT` and `PARTLY_PAID` (inferred). Rows of a search have no
//!   reference code: `invoices().get_many` returns it.
//! - `invoice_id` of an event or a reference payment is set where `allocated` is true.
//! - Metadata: on reference payments, VAT must be one for sales. A comment has at most 512 characters (400).
//! - `pay_date` and `value_date` differ; `archive_code` is unique in one bank only. Use account and id as the key.
//! - Money without a reference is on statements only. `end_to_end_id` is an integer, not the text of ISO 20022.
//! - An account of the company (`bank_accounts().create`) that is in use already: 409. Its `iban` and `currency`
//!   cannot be changed later.
//!
//! # Not documented
//!
//! - The sign of outgoing money, and whether metadata rows must add up to the event.
//!
//! [`bank_accounts().list`]: crate::resources::bank_accounts::BankAccounts::list
//! [`bank_statements().allocate_invoice`]: crate::resources::bank_statements::BankStatements::allocate_invoice
//! [`bank_statements().allocate_product`]: crate::resources::bank_statements::BankStatements::allocate_product
//! [`bank_statements().deallocate_invoice`]: crate::resources::bank_statements::BankStatements::deallocate_invoice
//! [`bank_statements().list`]: crate::resources::bank_statements::BankStatements::list
//! [`bank_statements().update_event_metadata`]: crate::resources::bank_statements::BankStatements::update_event_metadata
//! [`invoices().delete_payment_event`]: crate::resources::invoices::Invoices::delete_payment_event
//! [`invoices().get`]: crate::resources::invoices::Invoices::get
//! [`payments().list_events`]: crate::resources::payments::Payments::list_events
//! [`reference_payments().list`]: crate::resources::reference_payments::ReferencePayments::list
//! [`reference_payments().update_metadata`]: crate::resources::reference_payments::ReferencePayments::update_metadata
