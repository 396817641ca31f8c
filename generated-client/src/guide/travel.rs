//! Creates travel invoices and expense claims, and puts them into circulation.
//!
//! # Calls
//!
//! 1. [`persons().list`] for the person who spent the money, who is linked to a user (likely needed).
//! 2. [`products().list`] with `ProductType::Travel` for per diems and mileage, anew each January: their codes are
//!    yearly.
//! 3. [`invoices().create`] with `TRAVEL_INVOICE` or `BILL_OF_CHARGES` (expense claim). The status is `UNFINISHED`.
//! 4. [`attachments().attach`] for each receipt.
//! 5. [`invoices().send_to_circulation`], after which the status is `RECEIVED`.
//! 6. [`invoices().verify`], [`invoices().approve`], then payment as for [purchase invoices](super::purchase_invoice).
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{
//!     AttachmentReferenceType, CounterParty, Currency, ExtraInfo, Invoice, InvoiceChannel, InvoiceCounterpartyAddress,
//!     InvoicePaymentMethod, InvoiceRow, InvoiceType, PaymentInfo, TravelInformationItem, Unit,
//! };
//! use procountor_client::{Client, Date, Decimal, File, Required as _};
//!
//! async fn claim(client: &Client, person: i64, day: Date, due: Date) -> Result<i64, Box<dyn std::error::Error>> {
//!     let receipt = File::read("receipt.pdf").await?; // before the claim, so that an unreadable file leaves no draft
//!     let name = InvoiceCounterpartyAddress::default().name("Ville Virtanen");
//!     let payment = PaymentInfo::default()
//!         .payment_method(InvoicePaymentMethod::BankTransfer)
//!         .currency(Currency::Eur)
//!         .currency_rate(Decimal::ONE)
//!         .due_date(due);
//!     let row = InvoiceRow::default()
//!         .product("Train tickets")
//!         .quantity(Decimal::ONE)
//!         .unit(Unit::Piece)
//!         .unit_price(Decimal::new(6_840, 2))
//!         .discount_percent(Decimal::ZERO)
//!         .vat_percent(Decimal::new(135, 1));
//!     let trip = TravelInformationItem::default().places("Helsinki, Oulu").purpose("Meeting with a customer");
//!     let invoice = Invoice::default() // without `vat_status` and `language`
//!         .type_(InvoiceType::TravelInvoice)
//!         .partner_id(person)
//!         .date(day)
//!         .counter_party(CounterParty::default().counter_party_address(name))
//!         .payment_info(payment)
//!         .extra_info(ExtraInfo::default().accounting_by_row(true).unit_prices_include_vat(true))
//!         .discount_percent(Decimal::ZERO)
//!         .invoice_channel(InvoiceChannel::NoSending)
//!         .invoice_rows([row])
//!         .travel_information_items([trip]);
//!     let id = client.invoices().create(&invoice).await?.id.required("id")?;
//!     client.attachments().attach(AttachmentReferenceType::Invoice, id, receipt).await?;
//!     client.invoices().send_to_circulation(id).await?;
//!     Ok(id)
//! }
//! ```
//!
//! # Program
//!
//! `travel_claim` in the folder `examples`.
//!
//! # Life cycle
//!
//! That of [purchase invoices](super::purchase_invoice). `RECEIVED` means: was put into circulation.
//!
//! # Traps
//!
//! - `send_to_circulation`: 403 if circulation is off (likely) or nobody approves the invoice: set
//!   `invoice_approval_information`.
//! - The invoice has no `vat_status`; rows have `vat_percent`. Still required: `discount_percent`, `invoice_channel`
//!   (`NO_SENDING`), due date and rate.
//! - All members of `TravelInformationItem` are free text, dates too, of 40 or 255 characters.
//!
//! # Special cases
//!
//! - [`company().get_circulation_settings`] has the ids of users who approve invoices, and whether circulation is in use.
//! - Rights: those for travel and expense invoices, which can be limited to own ones.
//! - In another currency, `payment_info.currency_rate` is the rate of the invoice.
//! - Travel invoices report tax-free allowances to the Finnish Incomes Register; corrections are made by invalidation
//!   there. Some programs send employees' claims as purchase invoices (third party).
//!
//! # Not documented
//!
//! - Whether `original_invoice_number`, by which `with_lookup()` searches, is saved on travel invoices.
//! - Whether `partner_id` is required, and whether daily limits are checked.
//!
//! [`attachments().attach`]: crate::resources::attachments::Attachments::attach
//! [`company().get_circulation_settings`]: crate::resources::company::Company::get_circulation_settings
//! [`invoices().approve`]: crate::resources::invoices::Invoices::approve
//! [`invoices().create`]: crate::resources::invoices::Invoices::create
//! [`invoices().send_to_circulation`]: crate::resources::invoices::Invoices::send_to_circulation
//! [`invoices().verify`]: crate::resources::invoices::Invoices::verify
//! [`persons().list`]: crate::resources::persons::Persons::list
//! [`products().list`]: crate::resources::products::Products::list
