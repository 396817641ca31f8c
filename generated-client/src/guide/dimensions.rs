//! Sets cost centres, projects and other dimensions of ledger rows.
//!
//! # Calls
//!
//! 1. [`dimensions().list`] for ids and names. Map them to your own cost centres once; users can rename them, ids stay
//!    (inferred).
//! 2. [`dimensions().create_item`] for new items. Only users create dimensions and close items.
//! 3. [`invoices().create`] with `accounting_by_row: true`, or a journal.
//! 4. [`ledger_receipts().get`] with the invoice's `ledger_receipt_id`.
//! 5. For each `ENTRY` row, [`ledger_receipts().update_transaction_dimensions`], or [`ledger_receipts().update`] for
//!    the whole receipt.
//!
//! # Example
//!
//! ```no_run
//! use procountor_client::ids::TransactionId;
//! use procountor_client::models::{DimensionItemValue, DimensionItemValueList, TransactionType};
//! use procountor_client::{Client, Decimal, Error, Listed as _, Required as _};
//!
//! /// Splits each row of an invoice's receipt in halves between two items of a dimension.
//! async fn split(client: &Client, invoice: i64, dimension: i64, items: [i64; 2]) -> Result<(), Error> {
//!     let receipt_id = client.invoices().get(invoice).await?.ledger_receipt_id.required("ledgerReceiptId")?;
//!     let receipt = client.ledger_receipts().get(receipt_id).await?;
//!     for row in receipt.transactions.items() {
//!         if row.transaction_type != Some(TransactionType::Entry) {
//!             continue;
//!         }
//!         let total = row.accounting_value.required("accountingValue")?;
//!         let half = (total / Decimal::TWO).round_dp(2);
//!         // The last item gets the remainder, so that the values add up to the row.
//!         let values = items.into_iter().zip([half, total - half]).map(|(item, value)| {
//!             DimensionItemValue::default().dimension_id(dimension).item_id(item).value(value)
//!         });
//!         // The update replaces the values of all dimensions, so those of the others are sent along.
//!         let others = row.dimension_item_values.items().iter().filter(|value| value.dimension_id != Some(dimension));
//!         let values = others.cloned().chain(values);
//!         let values = DimensionItemValueList::default().dimension_item_values(values.collect::<Vec<_>>());
//!         let row_id = TransactionId(row.id.required("id")?);
//!         client.ledger_receipts().update_transaction_dimensions(receipt_id, row_id, &values).await?;
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Program
//!
//! `post_journal` in the folder `examples`.
//!
//! # Traps
//!
//! - A later edit of the invoice loses all dimensions: complete the invoice first.
//! - `update_transaction_dimensions` replaces the values of all dimensions of the row.
//! - `value` is money, not percent: two decimals, the sign of the row. In each dimension, the values add up to
//!   `accounting_value` (400).
//! - `DIMENSION_OR_DIMENSION_ITEM_IDENTIFIERS_DOES_NOT_MATCH_THOSE_STORED_IN_DATABASE`, field
//!   `transactions[n].dimensionItemValues`: the item is closed, removed or of another dimension.
//! - No pair of dimension and item twice on a row; no more dimensions than the licence allows, at most six (400).
//! - Only `ENTRY` rows have dimensions. `[]` removes all dimensions of the row.
//!
//! # Special cases
//!
//! - Without access to dimensions: 403; a limit of the user to some dimensions (`limited_dimensions`) gives 403 too
//!   (likely).
//! - Defaults of partners, products and persons are percentages instead.
//! - `DimensionItem::status` absent is active, `"P"` inactive.
//! - No id links a row of the receipt to a row of the invoice: use order and description (inferred).
//!
//! # Not documented
//!
//! - The latest moment to set dimensions. A sent sales invoice still takes them; the mobile application stops at
//!   payment.
//!
//! [`dimensions().create_item`]: crate::resources::dimensions::Dimensions::create_item
//! [`dimensions().list`]: crate::resources::dimensions::Dimensions::list
//! [`invoices().create`]: crate::resources::invoices::Invoices::create
//! [`ledger_receipts().get`]: crate::resources::ledger_receipts::LedgerReceipts::get
//! [`ledger_receipts().update_transaction_dimensions`]: crate::resources::ledger_receipts::LedgerReceipts::update_transaction_dimensions
//! [`ledger_receipts().update`]: crate::resources::ledger_receipts::LedgerReceipts::update
