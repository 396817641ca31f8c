//! Keeps customers, suppliers and persons in sync.
//!
//! # Calls
//!
//! 1. [`business_partners().list`] with `changes`, for active partners, and again with `active(false)` for inactive
//!    ones.
//! 2. [`business_partners().get_many`] for the partners themselves.
//! 3. [`business_partners().create`] with `with_lookup()`; [`business_partners().update`] of the partner that
//!    [`business_partners().get_many`] or `get` returned. [`business_partners().patch`] changes parts of it.
//! 4. Persons: [`persons().list`], [`persons().get`], [`persons().create`], [`persons().update`].
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{
//!     BusinessPartner, BusinessPartnerAddress, BusinessPartnerPaymentInfo, BusinessPartnerType, Country, InvoicingInfo,
//!     PartnerPaymentMethod,
//! };
//! use procountor_client::{Client, Creation, Error, Required as _};
//!
//! /// Creates a customer and returns its id; `None` if it must be checked whether it was created.
//! async fn create_customer(client: &Client, number: &str, name: &str) -> Result<Option<i64>, Error> {
//!     let address = BusinessPartnerAddress::default().name(name).city("Oulu").country(Country::Finland);
//!     let payment = BusinessPartnerPaymentInfo::default().payment_method(PartnerPaymentMethod::BankTransfer);
//!     let partner = BusinessPartner::default()
//!         .type_(BusinessPartnerType::Customer)
//!         .name(name)
//!         .address(address) // required for customers
//!         .invoicing_info(InvoicingInfo::default().customer_number(number))
//!         .payment_info(payment);
//!     match client.business_partners().create(&partner).with_lookup().send().await? {
//!         Creation::Created(created) => Ok(Some(created.id.required("id")?)),
//!         Creation::Found { id, .. } => Ok(Some(id)),
//!         Creation::NotFound(error) => Err(error),
//!         _ => Ok(None),
//!     }
//! }
//! ```
//!
//! # Program
//!
//! `update_partner` in the folder `examples`.
//!
//! # Traps
//!
//! - Required: name, type, `payment_info.payment_method`, and an address for customers (400).
//! - Searches omit inactive partners (`active` is true by default; persons: `include_inactive`). A sync that deletes
//!   what it no longer finds deletes too much (inferred).
//! - `update` clears what is absent. `patch` changes name, type, address, invoicing and payment information, not the
//!   billing and delivery address.
//! - Partners and persons cannot be deleted: make them inactive.
//! - Partners are customers and suppliers; persons are rejected (400). A company that is both is two partners with two
//!   ids (inferred).
//! - `ERROR_BRN_CODE`: malformed identifier (likely); Finnish ones are `1234567-8`. The payment
//!   method `DKLMPKRE` is read-only (400): replace it by `DOMESTIC_PAYMENT_CREDITOR` before an update.
//! - An invoice has a copy of its counterparty: a change of the partner does not change invoices.
//!
//! # Special cases
//!
//! - Defaults: [`business_partners().get_default_accounts`] (none for persons: 404),
//!   [`business_partners().update_default_dimension`] (percentages), and [`business_partners().list_default_products`]
//!   (read-only).
//! - A Finnish social security number is personal data: keep it out of logs.
//! - A group that debt collection uses cannot become inactive.
//! - `version` of a person: absent in `create`, required in `update`. In Sweden, persons have no birth date, specifier
//!   or P.O. box (400).
//! - `bank_account` and `payment_term_days` of a partner are strings; countries are long names, such as `FINLAND`.
//!
//! # Not documented
//!
//! - Whether `update` checks `version`, and whether customer numbers must be unique. Get the partner immediately before
//!   the update, and compare the response.
//! - Whether `patch` merges an `address` or replaces it: use `update`.
//! - Whether `update` takes back all that `get` returns, such as `attachments` and `contact_persons`: the client sends
//!   it back unchanged. Compare the response with what was sent.
//!
//! [`business_partners().create`]: crate::resources::business_partners::BusinessPartners::create
//! [`business_partners().get_default_accounts`]: crate::resources::business_partners::BusinessPartners::get_default_accounts
//! [`business_partners().get_many`]: crate::resources::business_partners::BusinessPartners::get_many
//! [`business_partners().list_default_products`]: crate::resources::business_partners::BusinessPartners::list_default_products
//! [`business_partners().list`]: crate::resources::business_partners::BusinessPartners::list
//! [`business_partners().patch`]: crate::resources::business_partners::BusinessPartners::patch
//! [`business_partners().update_default_dimension`]: crate::resources::business_partners::BusinessPartners::update_default_dimension
//! [`business_partners().update`]: crate::resources::business_partners::BusinessPartners::update
//! [`persons().create`]: crate::resources::persons::Persons::create
//! [`persons().get`]: crate::resources::persons::Persons::get
//! [`persons().list`]: crate::resources::persons::Persons::list
//! [`persons().update`]: crate::resources::persons::Persons::update
