//! Receives, verifies, approves and pays purchase invoices.
//!
//! # Calls
//!
//! 1. [`invoices().list`] with `types` `PURCHASE_INVOICE` and `status` `RECEIVED`, or its `changes`. For the tasks of
//!    the token's user: [`invoices().list_personal_verifications`] and [`invoices().list_personal_approvals`].
//! 2. [`invoices().get_many`]; [`invoices().download_image`] and [`attachments().list`] for the documents.
//! 3. An invoice of your own: [`invoices().create`] with `PURCHASE_INVOICE`, which starts as `UNFINISHED`.
//! 4. Accounts and dimensions: send `accounting_by_row: true`, then [`ledger_receipts().get`], change the `ENTRY`
//!    rows, [`ledger_receipts().update`].
//! 5. [`invoices().send_to_circulation`], [`invoices().verify`]: optional, by the company's policy. An invoice that was
//!    never verified can be approved where circulation does not demand it (likely).
//! 6. [`invoices().approve`], which alone makes a booking. `update_inventory(true)` books the inventory too.
//! 7. [`payments().create`] ([`payments`](super::payments)), or [`invoices().mark_paid`] for what was paid elsewhere.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{CheckingEvent, CirculationInvoiceType};
//! use procountor_client::{Client, Decimal, Listed as _, OrEmpty as _, Required as _};
//!
//! /// Approves the purchase invoices up to a limit that wait for the approval of the token's user.
//! async fn approve_small(client: &Client, limit: Decimal) -> Result<(), Box<dyn std::error::Error>> {
//!     let waiting = client.invoices().list_personal_approvals(CirculationInvoiceType::PurchaseInvoice).await?;
//!     let ids = waiting.invoice_ids.items();
//!     if ids.is_empty() {
//!         return Ok(()); // `get_many` needs an id
//!     }
//!     let invoices = client.invoices().get_many(ids.iter().copied()).await?;
//!     // The members that cannot be read may be the ones that matter.
//!     if !invoices.unread().is_empty() || invoices.len() != ids.len() {
//!         return Err(format!("{} of {} invoices are readable", invoices.len(), ids.len()).into());
//!     }
//!     for invoice in invoices.iter() {
//!         let sums = invoice.invoice_sum_info.items();
//!         let sum = sums.iter().find(|sum| sum.in_accounting_currency == Some(true));
//!         let total = sum.and_then(|sum| sum.invoice_sum_total).required("invoiceSumInfo")?;
//!         // The sign of credit notes is not documented, so they are left to a person.
//!         if total > Decimal::ZERO && total <= limit {
//!             println!("{total}, due {:?}", invoice.payment_info.or_empty().due_date);
//!             let comment = CheckingEvent::default().comment("within the limit"); // at most 100 characters
//!             client.invoices().approve(invoice.id.required("id")?, &comment).await?;
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Program
//!
//! `approve_purchase_invoice` in the folder `examples`.
//!
//! # Life cycle
//!
//! | status | meaning | leaves by |
//! |---|---|---|
//! | `RECEIVED` | arrived as an e-invoice or by scanning; still editable | `verify`, `approve`, `reject`, `invalidate` |
//! | `UNFINISHED` | draft that was entered | `send_to_circulation`, `verify`, `approve`, `reject`, `invalidate` |
//! | `VERIFIED` | checked, not yet approved | `approve`, `mark_unfinished`, `reject` |
//! | `APPROVED` | booked, ready for payment | payment, `mark_paid`, `mark_unfinished`, `reject` |
//! | `PAYMENT_DENIED` | not to be paid for now | `mark_unfinished` |
//! | `PAYMENT_QUEUED` | payment is ordered, the bank does not have it yet | `payments().cancel`; the next run to the bank |
//! | `PAYMENT_SENT_TO_BANK` | the bank has the order | bank data; removal of the payment |
//! | `PARTLY_PAID`, `PAID`, `MARKED_PAID` | paid, `PAID` by bank data only | as for sales invoices |
//! | `INVALIDATED` | void | not documented |
//!
//! Some transitions are inferred. `RECEIVED`, `UNFINISHED` and `VERIFIED` do not count in accounting, nor does
//! `INVALIDATED`. To be ordered for payment are `APPROVED` and `PARTLY_PAID` (inferred): queued payments are ordered
//! already.
//!
//! # Settings
//!
//! [`company().get_circulation_settings`] returns `use_for_purchase_invoices`; `use_determined_order` (one person
//! after another); `allow_payment_only_when_approved`; `allow_invoice_specific_discussion` (comments).
//!
//! # Traps
//!
//! - `invoice_approval_information` absent: the supplier's or the company's defaults; `{}`: nobody; lists are checked,
//!   need a `user_id` for each person, and contain at most `max_verifiers` and `max_acceptors` persons (400, the
//!   maximum likely). There is no list of all users.
//! - A later edit of the invoice resets accounts and dimensions: edit the receipt last, and leave its
//!   `REVERSING_ENTRY` unchanged.
//! - `mark_paid`: currency of the invoice, date in an open period. Less than the rest gives `PARTLY_PAID`. It is
//!   undone by `delete_payment_event`, which the user confirms.
//! - `mark_unfinished`, `reject` and `invalidate` work while year and period are open (403).
//! - `approve` takes no `version`: get the invoice again afterwards, and if its sums or recipient are not those that were
//!   decided on, take it back with `mark_unfinished` before it is paid.
//!
//! # Unpaid invoices
//!
//! Unpaid bookings are `APPROVED`, `PAYMENT_QUEUED`, `PAYMENT_SENT_TO_BANK`, `PARTLY_PAID` and `PAYMENT_DENIED`;
//! `RECEIVED`, `UNFINISHED` and `VERIFIED` are owed too, but are no bookings yet.
//!
//! # Special cases
//!
//! - After an approval with an unknown outcome, wait two minutes and read the status. It may differ from `APPROVED` if
//!   several persons approve (inferred).
//! - The personal lists are empty without an error if circulation is off or the right is less than full; 403 only for
//!   a type without any right.
//! - `payments().list_events` is declared to return payments, not payment events.
//!
//! # Not documented
//!
//! - The sign of credit notes, and whether the approval of a technical user counts where persons are named.
//! - The setting that demands a verification, and the response to an `approve` by a user without a turn. In a wrong status
//!   it is probably 403: read the status first, and take any 403 to a person.
//!
//! [`attachments().list`]: crate::resources::attachments::Attachments::list
//! [`company().get_circulation_settings`]: crate::resources::company::Company::get_circulation_settings
//! [`invoices().approve`]: crate::resources::invoices::Invoices::approve
//! [`invoices().create`]: crate::resources::invoices::Invoices::create
//! [`invoices().download_image`]: crate::resources::invoices::Invoices::download_image
//! [`invoices().get_many`]: crate::resources::invoices::Invoices::get_many
//! [`invoices().list_personal_approvals`]: crate::resources::invoices::Invoices::list_personal_approvals
//! [`invoices().list_personal_verifications`]: crate::resources::invoices::Invoices::list_personal_verifications
//! [`invoices().list`]: crate::resources::invoices::Invoices::list
//! [`invoices().mark_paid`]: crate::resources::invoices::Invoices::mark_paid
//! [`invoices().send_to_circulation`]: crate::resources::invoices::Invoices::send_to_circulation
//! [`invoices().verify`]: crate::resources::invoices::Invoices::verify
//! [`ledger_receipts().get`]: crate::resources::ledger_receipts::LedgerReceipts::get
//! [`ledger_receipts().update`]: crate::resources::ledger_receipts::LedgerReceipts::update
//! [`payments().create`]: crate::resources::payments::Payments::create
