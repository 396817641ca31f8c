//! Amounts, currencies and dates, and the difference between absent, empty and null members.
//!
//! # Money
//!
//! - Amounts are exact [`Decimal`]s: `Decimal::new(12_345, 2)` is 123.45. Do not convert them to or from
//!   floating-point numbers.
//! - **No source states how Procountor rounds the sums of rows**, or how many decimals `unit_price`, `quantity` and
//!   the discount of a row may have. The server computes the totals: compare `invoice_sum_info` with your own
//!   total, as the example does. If they differ, change the draft (`invoices().update`) or invalidate it.
//! - `invoice_sum_info` has an entry in the accounting currency, and a second one if the invoice has another currency
//!   (`in_accounting_currency` is false), each with net, VAT and gross sum. `Invoice::sum` is set on periodic tax
//!   returns only.
//! - `extra_info.unit_prices_include_vat` states whether `unit_price` includes VAT. The company's habit is in
//!   [`vats().get_settings`].
//! - `currency_rate` is the number of units of the invoice's currency for one unit of the company's: 1 in the home
//!   currency; about 11, not 0.09, for SEK in a EUR company.
//! - `accounting_value` is rounded to two decimals, in a direction that is not clear: send two.
//!
//! | amount | currency and sign |
//! |---|---|
//! | `MarkInvoiceAsPaid::amount`, `InvoicePayment::amount` | currency of the invoice |
//! | `DirectBankTransfer::amount` | `currency_code` |
//! | `PaymentEvent::amount` | accounting currency; `paid_amount` is in `paid_currency` |
//! | `BasicPaymentTransactionData::amount` (`payments().list`, `list_events`) | currency of the invoice |
//! | `Transaction::accounting_value` | accounting currency (inferred), net of VAT, debit positive, credit negative |
//! | `DimensionItemValue::value` | money, not percent, with the sign of its row |
//! | `BankStatementEvent::sum` | currency of the statement; the sign of outgoing money is not documented ([`bank`](super::bank)) |
//!
//! # Dates
//!
//! - A [`Date`] has no time; a [`DateTime`] has no zone: `2017-01-30T15:20:00`. No source names the zone, which
//!   is presumably that of Finland (inferred). Do not convert it.
//! - `version` is a lock token: send it back unchanged.
//! - The due date is not before the date of the invoice (`DUE_DATE_BEFORE_BILL_DATE`) and at most 999 days after it
//!   (400).
//! - A date in a closed fiscal year or tracking period: 400 `CLOSED_FISCAL_PERIOD`. `mark_unfinished`, `reject` and
//!   `invalidate` of such an invoice: 403.
//! - `payment_date` of a payment is after today.
//!
//! # Absent, empty and null
//!
//! `None` is absent, `Some(String::new())` is `""`, `Some(Model::default())` is `{}`, `Some(vec![])` is `[]`, and
//! `set_null("member")` writes `null`. An update clears what is absent. Send a member only if it has a meaning,
//! because Procountor distinguishes:
//!
//! | member | absent | empty | with a value |
//! |---|---|---|---|
//! | `payment_info.bank_reference_code` | **no reference** | `""`: Procountor creates one | checked, with its check digit |
//! | `billing_address` (sales), `delivery_address` | copied from the counterparty | `{}`: none | used |
//! | `invoice_approval_information` | default persons or circulation settings | `{}`: nobody | used and checked |
//! | `Transaction::dimension_item_values` | | `[]`: removes all (in the update of dimensions) | replaced |
//! | `DimensionItem::status` | active | | `"P"`: inactive |
//!
//! # Special cases
//!
//! A setter takes `impl Into<Decimal>` or `impl Into<Date>`, so a parsed argument needs its type:
//! `"12.50".parse::<Decimal>()?`. [`Date`] is that of the crate `jiff`, which has the current time:
//! `jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()`. To round your own sums,
//! `Decimal::round_dp_with_strategy` takes a `RoundingStrategy` of the crate `rust_decimal`.
//!
//! Stated decimals: 4 for `discount_percent` of an invoice; 2 for `penalty_percent`, values of dimensions and money in
//! payroll; 5 for quantities and unit values of salary rows.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::{Client, Decimal, Error, Listed as _, Required as _, models::Invoice};
//!
//! /// Creates an invoice and returns its gross total minus the expected one, in the currency of the invoice.
//! async fn create_and_compare(client: &Client, invoice: &Invoice, expected: Decimal) -> Result<Decimal, Error> {
//!     let id = client.invoices().create(invoice).await?.id.required("id")?;
//!     let created = client.invoices().get(id).await?;
//!     let sums = created.invoice_sum_info.items();
//!     // The only entry is in the accounting currency, unless the invoice has another currency.
//!     let sum = sums.iter().find(|sum| sum.in_accounting_currency == Some(false)).or(sums.first());
//!     let total = sum.and_then(|sum| sum.invoice_sum_total).required("invoiceSumInfo")?;
//!     // If they differ, correct or invalidate the invoice before it is approved.
//!     Ok(total - expected)
//! }
//! ```
//!
//! # Not documented
//!
//! - Rounding of row sums, and the effect of `null` in `bank_reference_code`.
//! - The sign of rows of credit invoices.
//!
//! [`DateTime`]: crate::DateTime
//! [`Date`]: crate::Date
//! [`Decimal`]: crate::Decimal
//! [`vats().get_settings`]: crate::resources::vats::Vats::get_settings
