//! Creates, approves and sends sales invoices.
//!
//! # Calls
//!
//! 1. Once: [`vats().company_rates`] for the VAT statuses and percentages in use, [`bank_accounts().list`] for the
//!    IBAN to pay to, [`company().get_usage_settings`] for the default channel.
//! 2. [`business_partners().list`] to find the customer. `partner_id` is optional; `counter_party` is required with it
//!    too, because the invoice keeps a copy of its own.
//! 3. [`invoices().list`] with `types` and `original_invoice_number` for an invoice of an earlier run: compare the numbers
//!    of the rows. Then [`invoices().create`] with `with_lookup()`. The status is `UNFINISHED`. Store `id`;
//!    `invoice_number` is the number on the invoice.
//! 4. [`invoices().get`]: store `bank_reference_code`, and compare `invoice_sum_info` with your total. If they differ,
//!    [`invoices().update`] or [`invoices().invalidate`] ([`money_and_dates`](super::money_and_dates)).
//! 5. [`attachments().attach`] for files; [`attachments().upload`] with `send_with_invoice(true)` for files that the
//!    customer gets.
//! 6. [`ledger_receipts().get`] and an update, to set accounts or dimensions ([`dimensions`](super::dimensions)).
//! 7. [`invoices().approve`], which is required even if no person approves invoices, and requires that invoice
//!    circulation has been set up in Procountor. Then `NOT_SENT`, or `APPROVED` for the channel `NO_SENDING`.
//! 8. [`invoices().send`] queues the invoice. [`invoices().list_transactions`] shows what happened: `SEND`,
//!    `SENDING_ERROR_RECEIVED`.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{
//!     Attachment, AttachmentReferenceType, BankAccount, CheckingEvent, CounterParty, Currency, ExtraInfo, Invoice,
//!     InvoiceChannel, InvoiceCounterpartyAddress, InvoicePaymentMethod, InvoiceRow, InvoiceType, Language, PaymentInfo,
//!     Unit,
//! };
//! use procountor_client::{Client, Creation, Date, Decimal, File, Listed as _, Required as _};
//!
//! type BoxError = Box<dyn std::error::Error>;
//!
//! fn invoice(number: &str, date: Date, due: Date) -> Invoice {
//!     let customer = InvoiceCounterpartyAddress::default().name("Mäkelän Puutyö Oy");
//!     let payment = PaymentInfo::default()
//!         .payment_method(InvoicePaymentMethod::BankTransfer)
//!         .bank_account(BankAccount::default().account_number("FI2112345600000785")) // of your company
//!         .currency(Currency::Eur)
//!         .currency_rate(Decimal::ONE)
//!         .due_date(due)
//!         .bank_reference_code(""); // Procountor creates a reference; absent means none
//!     let row = InvoiceRow::default()
//!         .product("Consulting")
//!         .quantity(Decimal::from(2))
//!         .unit(Unit::Hour)
//!         .unit_price(Decimal::new(12_000, 2))
//!         .discount_percent(Decimal::ZERO)
//!         .vat_percent(Decimal::new(255, 1));
//!     Invoice::default()
//!         .type_(InvoiceType::SalesInvoice)
//!         .original_invoice_number(number) // your own number, not printed
//!         .date(date)
//!         .counter_party(CounterParty::default().counter_party_address(customer).email("ap@example.com"))
//!         .payment_info(payment)
//!         .extra_info(ExtraInfo::default().accounting_by_row(true).unit_prices_include_vat(false))
//!         .vat_status(1)
//!         .discount_percent(Decimal::ZERO)
//!         .language(Language::Finnish)
//!         .invoice_channel(InvoiceChannel::Email)
//!         .invoice_rows([row])
//! }
//!
//! /// Creates, approves and sends an invoice with a new number. `total` is your own total with VAT.
//! async fn push(client: &Client, invoice: &Invoice, total: Decimal, pdf: File) -> Result<i64, BoxError> {
//!     let vat = client.vats().company_rates().await?;
//!     let mut statuses = vat.vat_statuses.items().iter().filter(|status| status.sales == Some(true));
//!     let rates = vat.vat_information.items().iter().flat_map(|country| country.percentages.items());
//!     let rates: Vec<_> = rates.filter(|rate| rate.sales == Some(true)).map(|rate| rate.vat_percent).collect();
//!     if !statuses.any(|status| status.vat_status == invoice.vat_status)
//!         || !invoice.invoice_rows.items().iter().all(|row| rates.contains(&row.vat_percent))
//!     {
//!         return Err("the company does not use this VAT in sales".into());
//!     }
//!     let id = match client.invoices().create(invoice).with_lookup().send().await? {
//!         Creation::Created(created) => created.id.required("id")?,
//!         Creation::Found { id, .. } => id, // the response was lost
//!         Creation::NotFound(error) => return Err(error.into()), // may be repeated later
//!         other => return Err(format!("check before you repeat it: {other:?}").into()),
//!     };
//!     let saved = client.invoices().get(id).await?;
//!     let sums = saved.invoice_sum_info.items();
//!     let sum = sums.iter().find(|sum| sum.in_accounting_currency == Some(false)).or(sums.first());
//!     if sum.and_then(|sum| sum.invoice_sum_total) != Some(total) {
//!         return Err(format!("correct or invalidate the draft {id}: its total is not {total}").into());
//!     }
//!     let meta = Attachment::default().name(pdf.name.as_str()).reference_type(AttachmentReferenceType::Invoice);
//!     client.attachments().upload(&meta.reference_id(id).send_with_invoice(true), pdf).await?;
//!     client.invoices().approve(id, &CheckingEvent::default()).await?;
//!     client.invoices().send(id).await?;
//!     Ok(id)
//! }
//! ```
//!
//! # Program
//!
//! `send_sales_invoice` in the folder `examples`.
//!
//! # Channels
//!
//! | channel | needs |
//! |---|---|
//! | `EMAIL` | `counter_party.email` |
//! | `MAIL` | street, zip and city in the billing address, or else in the counterparty's |
//! | `ELECTRONIC_INVOICE` | street, zip and city of the counterparty, and of the billing address if it is sent; `einvoice_address.address`, in Finland `operator` too |
//! | `NO_SENDING` | nothing |
//! | `EDIFACT`, `PAPER_INVOICE` | cannot be written (400) |
//!
//! # Life cycle
//!
//! | status | meaning | leaves by |
//! |---|---|---|
//! | `UNFINISHED` | draft; cannot be sent, takes no payment | `approve`, `invalidate`, `reject` |
//! | `NOT_SENT` | approved, to be sent | `send`, `mark_unfinished`, `invalidate`, `mark_paid` |
//! | `APPROVED` | approved, channel `NO_SENDING` | `mark_unfinished`, `invalidate`, `mark_paid` |
//! | `SENT` | content is fixed; correct it with a credit invoice and a new invoice | payment, `mark_paid`, `reject`, `send` again |
//! | `PARTLY_PAID` | part of the sum is paid | payment, `mark_paid` |
//! | `PAID` | paid according to bank data; no call sets it | removal of the allocation |
//! | `MARKED_PAID` | marked as paid, or allocated by hand | `delete_payment_event`, which the user confirms |
//! | `PAYMENT_DENIED` | claim is disputed | `mark_unfinished` |
//! | `INVALIDATED` | void | not documented |
//!
//! Some transitions are inferred. All but `UNFINISHED` and `INVALIDATED` count in accounting and VAT. Orders are
//! `SALES_ORDER`, offers have `is_offer` too; no call turns an order into an invoice.
//!
//! # Traps
//!
//! - Absent `bank_reference_code`: the invoice has no reference, and incoming payments do not find it.
//! - `ERROR_VATSTATUS_VATPERC`: status and percentage of a row do not match (400, third party). Percentages must be in
//!   use by the company (400); `vat_status` is required, 1 is domestic and 12 no VAT in the companies seen. A row may
//!   have a status of its own.
//! - `language` is required (400); a bank transfer needs `bank_account`, an IBAN without spaces (400).
//! - `ERROR_BRN_CODE`: malformed business or VAT identifier (likely). `INVALID_OVT`: malformed e-invoice identifier;
//!   `OVT_NOT_ALLOWED`: outside Finland. For dates, see [`money_and_dates`](super::money_and_dates).
//! - 500 after very long row texts or unusual characters (third party): the outcome is unknown; search for
//!   `original_invoice_number`.
//! - Without `accounting_by_row`, rows are booked together, accounts of products are not used, and dimensions cannot
//!   be set for each row.
//! - A successful `send` does not mean delivered. According to the manual an invoice leaves about three days before it
//!   is due (likely). Do not send it again because the status is still `NOT_SENT`: look for `SEND` in the history.
//! - An approved invoice can only be edited after `mark_unfinished`. Sending and the use of an invoice number cannot
//!   be undone.
//!
//! # Special cases
//!
//! - [`invoices().list_transactions`] responds with 404 if the invoice has no history. After a `send` with an unknown
//!   outcome, wait two minutes, then look there for `SEND` and read the status; if neither shows it, ask a person.
//! - Rows of a search have no reference code: [`invoices().get`] returns the one that Procountor created.
//! - [`vats().company_rates`] names countries `Finland`, [`company().get`] `FINLAND`. Only a company that uses VAT of other
//!   countries should have more than one (inferred).
//! - Only attachments with `send_with_invoice` go out; by mail, those in gif, jpeg, pdf or txt (likely).
//! - At most three cash discounts, with distinct days and percentages, fewer days with the larger percentage, below
//!   100 (400).
//!
//! # Not documented
//!
//! - The form of a credit invoice, the rounding of row sums, the effect of `send` on `NO_SENDING`, and the status of
//!   an update in the wrong status of the invoice (400 or 403).
//! - Whether the status is `SENT`, and `SEND` in the history, when the invoice is queued or when it leaves.
//! - The kind of reference that `""` creates without `bank_reference_code_type`, and whether the response of the creation
//!   has it already.
//! - The percentages that a VAT status allows: use a pair that invoices in Procountor have.
//! - Whether attachments go out by every channel, and after an upload that follows the approval: upload before.
//!
//! [`attachments().attach`]: crate::resources::attachments::Attachments::attach
//! [`attachments().upload`]: crate::resources::attachments::Attachments::upload
//! [`bank_accounts().list`]: crate::resources::bank_accounts::BankAccounts::list
//! [`business_partners().list`]: crate::resources::business_partners::BusinessPartners::list
//! [`company().get`]: crate::resources::company::Company::get
//! [`company().get_usage_settings`]: crate::resources::company::Company::get_usage_settings
//! [`invoices().approve`]: crate::resources::invoices::Invoices::approve
//! [`invoices().create`]: crate::resources::invoices::Invoices::create
//! [`invoices().get`]: crate::resources::invoices::Invoices::get
//! [`invoices().invalidate`]: crate::resources::invoices::Invoices::invalidate
//! [`invoices().list`]: crate::resources::invoices::Invoices::list
//! [`invoices().list_transactions`]: crate::resources::invoices::Invoices::list_transactions
//! [`invoices().send`]: crate::resources::invoices::Invoices::send
//! [`invoices().update`]: crate::resources::invoices::Invoices::update
//! [`ledger_receipts().get`]: crate::resources::ledger_receipts::LedgerReceipts::get
//! [`vats().company_rates`]: crate::resources::vats::Vats::company_rates
