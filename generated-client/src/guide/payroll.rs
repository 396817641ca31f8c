//! Pays salaries in Finland: employees, salary lists and slips.
//!
//! Sign-in is by API key only. Payroll must be set up in Procountor first; writing requires full rights to payroll.
//!
//! # Calls
//!
//! 1. [`salaries_basic_info().get`] for rates, contracts and policies; [`salary_types().list`].
//! 2. [`persons().create`], then [`employees().create_salary_info`], [`employees().create_tax_card`],
//!    [`employees().create_employment`], [`employees().create_labor_union_membership`].
//! 3. [`employees().update_salary_base`], after all other master data.
//! 4. [`salary_periods().list`], then [`salary_lists().create`], which creates a slip for each employee from the
//!    salary base.
//! 5. [`salary_slips().update`] for rows and working time, while the status is `CREATED`.
//! 6. [`salary_slips().approve`], then [`salary_slips().update_accounting`] for dimensions.
//! 7. [`payments().create_direct_salary_payment`], which the user confirms, or payment in Procountor.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::models::{SalarySlipSearchStatus, SalarySlipStatus};
//! use procountor_client::{Client, Date, Error, Required as _};
//!
//! /// Approves the drafts with this payday.
//! async fn approve_drafts(client: &Client, payday: Date) -> Result<(), Error> {
//!     let search = client.salary_slips().list().payday_start_date(payday).payday_end_date(payday);
//!     // The filter calls the drafts `UNFINISHED`, the field `CREATED`.
//!     let rows = search.status([SalarySlipSearchStatus::Unfinished]).items().into_vec().await?;
//!     for row in rows {
//!         let id = row.id.required("id")?;
//!         let slip = client.salary_slips().get(id).await?;
//!         if slip.status == Some(SalarySlipStatus::Created) {
//!             client.salary_slips().approve(id).await?;
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Life cycle
//!
//! | `SalarySlip::status` | search filter (inferred) | meaning | changed by |
//! |---|---|---|---|
//! | `CREATED` | `UNFINISHED` | draft, can be updated | `salary_lists().create` |
//! | `APPROVED` | `APPROVED` | has accounting | `approve` from `CREATED` or `IN_CORRECTION`; back by `cancel_approval` |
//! | `IN_CORRECTION` | `CORRECTION` | reported slip under correction (inferred) | user interface; `approve` ends it |
//! | `PAYMENT_QUEUED` | `PAYMENT_QUEUED` | payment ordered; cancelling it gives `APPROVED` | payment |
//! | `PAID` | `PAID`, `PARTLY_PAID`, `MARKED_PAID`, `PAYMENT_SENT_TO_BANK` | see `paid_status_details` | bank data |
//! | `REPORTED`, `REPORTED_AND_..` | `EARNINGS_REPORTED` | in the Incomes Register | user interface |
//! | `INVALIDATED` | `INVALIDATED` | void | user interface |
//!
//! # Traps
//!
//! - Each write to tax cards or memberships, and the deletion of an employment, creates the salary base anew: rows
//!   that were added by hand may be lost (inferred). Read it again after each change.
//! - `version`: absent in a creation, required in an update; an outdated one gives 409.
//! - The status filter has other words than the field.
//! - The API cannot undo the creation of a list or slip, a payment that the bank has, or a report to the Incomes
//!   Register.
//! - Identity codes, tax data and union membership are personal data: keep them out of logs.
//!
//! # Special cases
//!
//! - `salary_slips().get_accounting` before the approval: 404. `salary_lists().create`: 404 also if the year of the
//!   payday has no figures.
//! - Tax cards: only `ONE_INCOME_LIMIT` and `TAX_AT_SOURCE` can be written (400); for the latter, additional
//!   percentage, income limit and used limit are 0.
//! - Hourly base salary: hours are 1. Compensation for work has salary type 2900, 2901 or 2902 (400).
//! - `get_holiday_pay` and `get_working_hour_reduction`: 403 if the feature is off.
//! - The id of an employee is not that of the person (`person_id` links them).
//!
//! # Not documented
//!
//! - The effect of writing employments on the salary base, and the formula of a row (inferred: quantity × unit value ×
//!   payment percentage).
//!
//! [`employees().create_employment`]: crate::resources::employees::Employees::create_employment
//! [`employees().create_labor_union_membership`]: crate::resources::employees::Employees::create_labor_union_membership
//! [`employees().create_salary_info`]: crate::resources::employees::Employees::create_salary_info
//! [`employees().create_tax_card`]: crate::resources::employees::Employees::create_tax_card
//! [`employees().update_salary_base`]: crate::resources::employees::Employees::update_salary_base
//! [`payments().create_direct_salary_payment`]: crate::resources::payments::Payments::create_direct_salary_payment
//! [`persons().create`]: crate::resources::persons::Persons::create
//! [`salaries_basic_info().get`]: crate::resources::salaries_basic_info::SalariesBasicInfo::get
//! [`salary_lists().create`]: crate::resources::salary_lists::SalaryLists::create
//! [`salary_periods().list`]: crate::resources::salary_periods::SalaryPeriods::list
//! [`salary_slips().approve`]: crate::resources::salary_slips::SalarySlips::approve
//! [`salary_slips().update_accounting`]: crate::resources::salary_slips::SalarySlips::update_accounting
//! [`salary_slips().update`]: crate::resources::salary_slips::SalarySlips::update
//! [`salary_types().list`]: crate::resources::salary_types::SalaryTypes::list
