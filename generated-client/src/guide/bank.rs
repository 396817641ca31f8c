//! Reads bank statements and reference payments, and allocates them to invoices.
//!
//! Reference payments are incoming, have a reference code and settle sales invoices automatically. Bank statements
//! contain all events of an account. The bank delivers both on banking days, under an authorisation for each account.
//!
//! # Calls
//!
//! 1. [`bank_accounts().list`] for the accounts.
//! 2. [`reference_payments().list`] and [`bank_statements().list`], with account number and dates.
//! 3. Find the invoice of an unallocated payment by its reference: store the `bank_reference_code` that
//!    [`invoices().get`] returns after the creation. An allocated payment has `invoice_id`, and that invoice your number,
//!    `original_invoice_number`.
//! 4. [`payments().list_events`] for the payments of up to 200 invoices, in the currencies of the invoices, to compute
//!    what is open ([`payments`](super::payments)). Compare it with the sum of the event.
//! 5. [`bank_statements().allocate_invoice`], [`bank_statements().allocate_product`] or
//!    [`bank_statements().update_event_metadata`] (rows with account, VAT and sum). Each replaces an earlier allocation
//!    of its own kind. A reference payment takes [`reference_payments().update_metadata`] only: no call allocates it to
//!    an invoice.
//!
//! # Example
//!
//! ```no_run
//! use std::collections::BTreeMap;
//!
//! use procountor_client::models::BankStatement;
//! use procountor_client::{Client, Date, Decimal, Error, Listed as _, Required as _, ids::EventId};
//!
//! /// Allocates the incoming events of an account to the open invoices, by reference: id and open sum, without those of
//! /// the period's reference payments. The events that it leaves out are for a person.
//! async fn allocate(
//!     client: &Client,
//!     account: &str,
//!     start: Date,
//!     end: Date,
//!     mut open: BTreeMap<String, (i64, Decimal)>,
//! ) -> Result<(), Error> {
//!     let search = client.bank_statements().list().account_number(account).start_date(start).end_date(end);
//!     for statement in search.items().into_vec().await? {
//!         if !has_signed_sums(&statement)? {
//!             continue; // incoming and outgoing money cannot be distinguished
//!         }
//!         let statement_id = statement.id.required("id")?;
//!         for event in statement.events.items() {
//!             let is_bundle = !event.events.items().is_empty();
//!             let is_booked = event.product_id.is_some() || !event.allocation_metadata_rows.items().is_empty();
//!             if is_bundle || is_booked || event.allocated.required("allocated")? {
//!                 continue;
//!             }
//!             let (id, sum) = (event.id.required("id")?, event.sum.required("sum")?);
//!             let reference = event.reference.as_deref().unwrap_or_default();
//!             let invoice = open.get(reference).filter(|(_, open)| sum > Decimal::ZERO && *open == sum);
//!             if let Some((invoice, _)) = invoice {
//!                 client.bank_statements().allocate_invoice(statement_id, EventId(id), *invoice).await?;
//!                 open.remove(reference); // a second payment with this reference is for a person
//!             }
//!         }
//!     }
//!     Ok(())
//! }
//!
//! /// Whether the sums of the events have signs: they are the difference of the balances.
//! fn has_signed_sums(statement: &BankStatement) -> Result<bool, Error> {
//!     let start = statement.start_balance.required("startBalance")?;
//!     let end = statement.end_balance.required("endBalance")?;
//!     let sums = statement.events.items().iter().map(|event| event.sum.required("sum"));
//!     Ok(start + sums.sum::<Result<Decimal, _>>()? == end)
//! }
//! ```
//!
//! # Program
//!
//! `match_payments` in the folder `examples`.
//!
//! # Open invoices
//!
//! Open sales invoices are `NOT_SENT`, `APPROVED`, `SENT` and `PARTLY_PAID` (inferred). Rows of a search have no
//! reference code: `invoices().get_many` returns it.
//!
//! # Traps
//!
//! - An event can contain further events (`events`): count the parent or its children, not both (inferred).
//! - `allocated` means allocated to an invoice. An event with metadata or a product only is not.
//! - Allocating by hand sets `MARKED_PAID`, not `PAID`. An unfinished sales invoice takes no payment.
//! - Leave a reference payment without an invoice to a user, who corrects its reference in Procountor. `mark_paid` would
//!   settle the invoice a second way, and the payment would stay open (inferred).
//! - Statements contain all events, so the money of a reference payment can be on one too (inferred): allocate no event
//!   whose reference and sum are those of a reference payment.
//! - [`bank_statements().deallocate_invoice`] keeps the payment event, and the invoice looks paid: delete the event
//!   too, with [`invoices().delete_payment_event`], which the user confirms.
//! - An event of another statement: 400. Only sales, purchase and travel invoices, expense claims and periodic tax
//!   returns can be allocated.
//! - After an allocation with an unknown outcome, wait two minutes and read `allocated`
//!   ([`production`](crate::production#lost-responses)).
//!
//! # Special cases
//!
//! - `invoice_id` of an event or a reference payment is set where `allocated` is true.
//! - Metadata: on reference payments, VAT must be one for sales. A comment has at most 512 characters (400).
//! - `pay_date` and `value_date` differ; `archive_code` is unique in one bank only. Use account and id as the key.
//! - Money without a reference is on statements only. `end_to_end_id` is an integer, not the text of ISO 20022.
//! - An account of the company (`bank_accounts().create`) that is in use already: 409. Its `iban` and `currency`
//!   cannot be changed later.
//!
//! # Not documented
//!
//! - The effect of allocating an event whose sum is not the open sum, or that is a child of another event: leave both to
//!   a person. Whether metadata rows must add up to the event; the effect of one kind of allocation on another.
//! - The sign of outgoing money: trust the signs of a statement whose balances agree with its events, as in the example.
//! - The form of references (spaces, leading zeros, `RF`): a difference in form must not give a wrong match.
//! - Whether `account_number` is an IBAN or a national number: use that of a statement that a search without it returns.
//! - The date of a statement that `start_date` and `end_date` select; of reference payments it is the value date. Search
//!   some days more, and filter by `value_date`.
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
