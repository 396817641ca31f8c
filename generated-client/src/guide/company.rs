//! Reads settings, fiscal years, users and rights of a company.
//!
//! # Calls
//!
//! 1. [`session_info().get`] for company, user and `company_settings`; [`company().get`] for country and currency.
//! 2. [`users().get_rights`], once at the start, to report missing rights.
//! 3. [`company().get_usage_settings`] for the default channel, cash discount and accounting by row;
//!    [`vats().company_rates`] for VAT in use.
//! 4. [`fiscal_years().get`], before you write: the date is in an open year, and in an open tracking period if there
//!    are tracking periods (inferred).
//! 5. [`fiscal_years().update_tracking_period`] from `OPEN` to `PENDING`, which no call takes back.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::TrackingPeriodStatus;
//! use procountor_client::{Client, Date, Error, Listed as _};
//!
//! /// Whether the date is in an open fiscal year and an `OPEN` period. Whether a `PENDING` period still takes bookings is
//! /// not documented.
//! async fn is_open(client: &Client, date: Date) -> Result<bool, Error> {
//!     let contains = |start: Option<Date>, end: Option<Date>| {
//!         start.is_some_and(|start| start <= date) && end.is_some_and(|end| date <= end)
//!     };
//!     let years = client.fiscal_years().get().await?;
//!     let year = years.fiscal_years.items().iter().find(|year| contains(year.start_date, year.end_date));
//!     let Some(year) = year.filter(|year| year.is_open == Some(true)) else { return Ok(false) };
//!     // Tracking periods are optional: an empty list is normal.
//!     let mut periods = year.tracking_periods.items().iter();
//!     let period = periods.find(|period| contains(period.start_date, period.end_date));
//!     Ok(period.is_none_or(|period| period.status == Some(TrackingPeriodStatus::Open)))
//! }
//! ```
//!
//! # Life cycle
//!
//! | status of a tracking period | meaning | changed by |
//! |---|---|---|
//! | `OPEN` | bookings are possible | user interface |
//! | `PENDING` | handed over for closing (inferred) | `update_tracking_period`, from `OPEN` only, otherwise 409 |
//! | `CLOSED` | bookings of the period cannot change | user interface |
//!
//! # Traps
//!
//! - Writing into a closed period: 400 `CLOSED_FISCAL_PERIOD`.
//! - [`company().update`] overwrites the basic data; `id` and `name` are required.
//!
//! # Special cases
//!
//! - [`users().get_profile`] returns the name of a verifier or another user of the company.
//! - Use `company().get` or `session_info().get` for the company, not `users().current`: its `company_id` is to be
//!   removed.
//! - Fiscal years come newest first, may have gaps and different lengths; several may be open.
//! - A right is `ALL_RIGHTS`, `VIEWING_RIGHTS`, `NO_ACCESS`, or `NOT_ENABLED`: the company has no such feature.
//!   Limitations such as `prevent_creating_editing_invoices` and `personal_.._only` are booleans.
//! - [`users().update_current`] is confirmed by the user, and requires first and last name, e-mail and mobile
//!   telephone.
//! - `invoice_discussion_enabled` of the session's settings: without it, calls on comments fail (403).
//!
//! [`company().get_usage_settings`]: crate::resources::company::Company::get_usage_settings
//! [`company().get`]: crate::resources::company::Company::get
//! [`company().update`]: crate::resources::company::Company::update
//! [`fiscal_years().get`]: crate::resources::fiscal_years::FiscalYears::get
//! [`fiscal_years().update_tracking_period`]: crate::resources::fiscal_years::FiscalYears::update_tracking_period
//! [`session_info().get`]: crate::resources::session_info::SessionInfo::get
//! [`users().get_profile`]: crate::resources::users::Users::get_profile
//! [`users().get_rights`]: crate::resources::users::Users::get_rights
//! [`users().update_current`]: crate::resources::users::Users::update_current
//! [`vats().company_rates`]: crate::resources::vats::Vats::company_rates
