//! Models used only by `bank_statements`.

use super::{AllocationMetadataWithFullLedgerAccountDataRow, Attachment, Currency};
use crate::codec::read_model;
use crate::{Date, Decimal, Page};

read_model! {
    /// Bank statement (schema `BankStatement`).
    pub struct BankStatement {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("startDate")]
        /// Start date (`startDate`).
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// End date (`endDate`).
        pub end_date: Option<Date>,
        #[wire("currency")]
        /// Currency (`currency`).
        pub currency: Option<Currency>,
        #[wire("numberOfDeposits")]
        /// Number of deposits (`numberOfDeposits`).
        pub number_of_deposits: Option<i64>,
        #[wire("depositSum")]
        /// All that came in.
        /// JSON member `depositSum`.
        pub deposit_sum: Option<Decimal>,
        #[wire("numberOfWithdrawals")]
        /// Number of withdrawals (`numberOfWithdrawals`).
        pub number_of_withdrawals: Option<i64>,
        #[wire("withdrawalSum")]
        /// All that went out.
        /// JSON member `withdrawalSum`.
        pub withdrawal_sum: Option<Decimal>,
        #[wire("startBalance")]
        /// The balance before the first event.
        /// JSON member `startBalance`.
        pub start_balance: Option<Decimal>,
        #[wire("endBalance")]
        /// The balance after the last event.
        /// JSON member `endBalance`.
        pub end_balance: Option<Decimal>,
        #[wire("statementNumber")]
        /// Statement number (`statementNumber`).
        pub statement_number: Option<i64>,
        #[wire("events")]
        /// Events (`events`).
        pub events: Option<Vec<BankStatementEvent>>,
    }
}

read_model! {
    /// Bank statement event (schema `BankStatementEvent`).
    pub struct BankStatementEvent {
        #[wire("id")]
        /// Id (`id`).
        pub id: Option<i64>,
        #[wire("payDate")]
        /// Pay date (`payDate`).
        pub pay_date: Option<Date>,
        #[wire("valueDate")]
        /// Value date (`valueDate`).
        pub value_date: Option<Date>,
        #[wire("sum")]
        /// The amount in the currency of the statement.
        /// JSON member `sum`.
        pub sum: Option<Decimal>,
        #[wire("accountNumber", personal)]
        /// Account number (`accountNumber`). Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("explanationCode")]
        /// Explanation code (`explanationCode`).
        pub explanation_code: Option<i64>,
        #[wire("archiveCode")]
        /// Archive code (`archiveCode`).
        pub archive_code: Option<String>,
        #[wire("message")]
        /// Message (`message`).
        pub message: Option<String>,
        #[wire("reference")]
        /// Reference (`reference`).
        pub reference: Option<String>,
        #[wire("allocated")]
        /// Whether it is matched with an invoice, a product or accounting rows.
        /// JSON member `allocated`.
        pub allocated: Option<bool>,
        #[wire("invoiceId")]
        /// Invoice id (`invoiceId`).
        pub invoice_id: Option<i64>,
        #[wire("productId")]
        /// Product id (`productId`).
        pub product_id: Option<i64>,
        #[wire("endToEndId")]
        /// End to end id (`endToEndId`).
        pub end_to_end_id: Option<i64>,
        #[wire("attachments")]
        /// Attachments (`attachments`).
        pub attachments: Option<Vec<Attachment>>,
        #[wire("allocationMetadataRows")]
        /// Allocation metadata rows (`allocationMetadataRows`).
        pub allocation_metadata_rows: Option<
            Vec<AllocationMetadataWithFullLedgerAccountDataRow>,
        >,
        #[wire("events")]
        /// Events (`events`).
        pub events: Option<Vec<BankStatementEvent>>,
    }
}

/// Bank statements search result (schema `BankStatementsSearchResult`).
pub type BankStatementsSearchResult = Page<BankStatement>;
