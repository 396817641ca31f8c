//! Calls of all operations.

mod attachments;
mod bank_accounts;
mod bank_statements;
mod business_partners;
mod chart_of_accounts;
mod company;
mod currencies;
mod dimensions;
mod employees;
mod factoring_contracts;
mod fiscal_years;
mod integrations;
mod invoices;
mod journals;
mod labor_union_settings;
mod ledger_receipts;
mod mfa;
mod payments;
mod persons;
mod products;
mod reference_payments;
mod reports;
mod salaries_basic_info;
mod salary_lists;
mod salary_periods;
mod salary_slips;
mod salary_types;
mod session_info;
mod sie;
mod status;
mod swedish_factoring_contracts;
mod users;
mod vats;
mod webhooks;

use crate::inventory::Call;

/// Calls by resource.
pub const CALLS: &[&[Call]] = &[
    attachments::CALLS,
    bank_accounts::CALLS,
    bank_statements::CALLS,
    business_partners::CALLS,
    chart_of_accounts::CALLS,
    company::CALLS,
    currencies::CALLS,
    dimensions::CALLS,
    employees::CALLS,
    factoring_contracts::CALLS,
    fiscal_years::CALLS,
    integrations::CALLS,
    invoices::CALLS,
    journals::CALLS,
    labor_union_settings::CALLS,
    ledger_receipts::CALLS,
    mfa::CALLS,
    payments::CALLS,
    persons::CALLS,
    products::CALLS,
    reference_payments::CALLS,
    reports::CALLS,
    salaries_basic_info::CALLS,
    salary_lists::CALLS,
    salary_periods::CALLS,
    salary_slips::CALLS,
    salary_types::CALLS,
    session_info::CALLS,
    sie::CALLS,
    status::CALLS,
    swedish_factoring_contracts::CALLS,
    users::CALLS,
    vats::CALLS,
    webhooks::CALLS,
];
