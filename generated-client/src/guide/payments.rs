//! Pays invoices and makes bank transfers, which a user confirms in the Procountor Key app.
//!
//! # Calls
//!
//! 1. [`invoices().get`] for the newest `version`.
//! 2. [`payments().create`] for invoices, [`payments().create_direct_bank_transfer`] for others: 202, [`Pending`] with
//!    a transaction. **Nothing has happened yet.**
//! 3. The user confirms it on a telephone within five minutes. [`mfa().wait`] polls for the [`Confirmation`]; it is
//!    final, except `TimedOut` and `Cancelled`.
//! 4. [`payments().list`] with the invoice's id for the payment; later [`payments().list_error_messages`] for errors
//!    of the bank.
//! 5. To take it back: [`payments().cancel`] while it is queued; [`payments().delete`] after it was sent, which
//!    corrects the books only (inferred). Both are confirmed.
//!
//! Also confirmed: salary payments and the cancellation of their lists, [`invoices().delete_payment_event`] and
//! [`users().update_current`].
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{
//!     InvoicePayment, InvoicePaymentList, OutgoingPaymentMethod, PaymentRecipientNameAndAddress,
//! };
//! use procountor_client::{Client, Confirmation, Date, Decimal, Error, Pending, Required as _, WaitOptions};
//!
//! /// Pays an invoice. Returns whether the user has confirmed it; `None` if that is not known yet.
//! async fn pay(client: &Client, invoice: i64, amount: Decimal, day: Date) -> Result<Option<bool>, Error> {
//!     let version = client.invoices().get(invoice).await?.version.clone().required("version")?;
//!     let payment = InvoicePayment::default()
//!         .invoice_id(invoice)
//!         .invoice_version(version)
//!         .amount(amount) // in the currency of the invoice
//!         .payment_date(day) // after today
//!         .payment_method(OutgoingPaymentMethod::FinnishBankTransfer)
//!         .recipient_bank_account("FI2112345600000785")
//!         .recipient_name_and_address(PaymentRecipientNameAndAddress::default().name("Mäkelän Puutyö Oy"))
//!         .bank_reference_code("1232");
//!     let payments = InvoicePaymentList::default().payments([payment]);
//!     let Pending::Pending(transaction) = client.payments().create(&payments).await?.into_inner() else {
//!         return Ok(Some(true)); // no confirmation was required
//!     };
//!     match client.mfa().wait(&transaction, WaitOptions::default()).await? {
//!         Confirmation::Confirmed(_) => Ok(Some(true)),
//!         Confirmation::Rejected | Confirmation::Expired => Ok(Some(false)),
//!         _ => Ok(None), // search for the payment before you repeat it
//!     }
//! }
//! ```
//!
//! # Program
//!
//! `pay_invoice` in the folder `examples`.
//!
//! # Life cycle
//!
//! | from | to | by |
//! |---|---|---|
//! | none | `PAYMENT_QUEUED` | `payments().create..`, confirmed |
//! | `PAYMENT_QUEUED` | withdrawn | `payments().cancel`, confirmed; salary payments as a whole list |
//! | `PAYMENT_QUEUED` | `PAYMENT_SENT_TO_BANK` | the server, at fixed hours |
//! | `PAYMENT_SENT_TO_BANK` | removed | `payments().delete`, confirmed; the bank may have paid (inferred) |
//! | `PAYMENT_SENT_TO_BANK` | `PAID` | the server, from bank data |
//!
//! Removing the last payment sets the invoice to `APPROVED`, and to `PARTLY_PAID` if another one remains.
//!
//! # Open sum
//!
//! No member has the rest of a partly paid invoice, and no source states which payment events count and with which sign.
//! `match_payments` subtracts the payments of [`payments().list_events`] with the status `PAID` or `MARKED_PAID` from the
//! gross total (inferred); where more than that is possible, leave a `PARTLY_PAID` invoice to a person. Events of the types
//! `CASHDISCOUNT`, `CREDITLOSS`, `ADJUSTMENT` and `SETOFF` settle without money (inferred).
//!
//! # Traps
//!
//! - 406 rejected by the user, 408 expired, 409 already processed: these are outcomes, not errors. A second request
//!   for the result can give 409 (likely).
//! - The user of the token confirms: `login_method` of [`users().current`] is `PROCOUNTOR_KEY`. A list of one-time
//!   passwords: 403 (likely).
//! - `payments().create` is all or nothing: one invalid invoice, no payment. Order independent payments in separate
//!   calls.
//! - After an unknown outcome, search with [`payments().list`] before you repeat it: a payment has no lookup.
//! - A payment that the bank has cannot be undone. The test environment has no payments.
//!
//! # Special cases
//!
//! - Of a purchase invoice, `payment_info.bank_account` and `payment_info.bank_reference_code` are those to pay to. A
//!   message is for payments without a reference.
//! - If the response to the creation is lost, the user may still confirm it: search for the payment when the five minutes
//!   have passed (inferred).
//! - Only payments of invoices can be deleted (403). With `allow_payment_only_when_approved`, invoices that are not
//!   approved are rejected.
//! - Methods and kinds of references belong to a country: `RF` and `FI` in Finland, `OCR` in Sweden, `KID` in Norway,
//!   `GIK` and `FIK` in Denmark (inferred). A kind of another country: 400.
//! - The payer's account must have `allow_payments` (inferred); absent means the default account for payments.
//! - `amount` is never negative. Send two decimals (inferred). `custom_id` is not checked for duplicates, as far as is
//!   stated.
//!
//! # Not documented
//!
//! - Whether a technical user without a telephone can pay. How to wait outside Finland: the result of a transaction is
//!   documented for Finland only.
//!
//! [`Confirmation`]: crate::Confirmation
//! [`Pending`]: crate::Pending
//! [`invoices().delete_payment_event`]: crate::resources::invoices::Invoices::delete_payment_event
//! [`invoices().get`]: crate::resources::invoices::Invoices::get
//! [`mfa().wait`]: crate::resources::mfa::Mfa::wait
//! [`payments().cancel`]: crate::resources::payments::Payments::cancel
//! [`payments().create_direct_bank_transfer`]: crate::resources::payments::Payments::create_direct_bank_transfer
//! [`payments().create`]: crate::resources::payments::Payments::create
//! [`payments().delete`]: crate::resources::payments::Payments::delete
//! [`payments().list_error_messages`]: crate::resources::payments::Payments::list_error_messages
//! [`payments().list_events`]: crate::resources::payments::Payments::list_events
//! [`payments().list`]: crate::resources::payments::Payments::list
//! [`users().current`]: crate::resources::users::Users::current
//! [`users().update_current`]: crate::resources::users::Users::update_current
