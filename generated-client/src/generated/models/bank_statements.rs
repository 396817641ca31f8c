//! Models used only by `bank_statements`.

use super::{AllocationMetadataWithFullLedgerAccountDataRow, Attachment, Currency};
use crate::codec::read_model;
use crate::{Date, Decimal, Page};

read_model! {
    /// Statement of one bank account over a period, with its balances and events, as listed by the search for bank statements.
    ///
    /// Schema `BankStatement`.
    pub struct BankStatement {
        #[wire("id")]
        /// Identifier of the bank statement, which calls on its events take in their path. JSON member `id`.
        pub id: Option<i64>,
        #[wire("accountNumber", personal)]
        /// Number of the bank account that the statement covers. JSON member `accountNumber`. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("startDate")]
        /// Day on which the statement period starts. JSON member `startDate`.
        pub start_date: Option<Date>,
        #[wire("endDate")]
        /// Day on which the statement period ends. JSON member `endDate`.
        pub end_date: Option<Date>,
        #[wire("currency")]
        /// Currency of the bank statement as an ISO 4217 code. JSON member `currency`.
        pub currency: Option<Currency>,
        #[wire("numberOfDeposits")]
        /// Number of deposits in the statement period. JSON member `numberOfDeposits`.
        pub number_of_deposits: Option<i64>,
        #[wire("depositSum")]
        /// Total of the deposits, in the currency of the statement. JSON member `depositSum`.
        pub deposit_sum: Option<Decimal>,
        #[wire("numberOfWithdrawals")]
        /// Number of withdrawals in the statement period. JSON member `numberOfWithdrawals`.
        pub number_of_withdrawals: Option<i64>,
        #[wire("withdrawalSum")]
        /// Total of the withdrawals, in the currency of the statement. JSON member `withdrawalSum`.
        pub withdrawal_sum: Option<Decimal>,
        #[wire("startBalance")]
        /// Balance of the account before the statement's first event. JSON member `startBalance`.
        pub start_balance: Option<Decimal>,
        #[wire("endBalance")]
        /// Balance of the account after the statement's last event. JSON member `endBalance`.
        pub end_balance: Option<Decimal>,
        #[wire("statementNumber")]
        /// Number given to the statement. JSON member `statementNumber`.
        pub statement_number: Option<i64>,
        #[wire("events")]
        /// Events on the statement. An event that bundles others has them in its own `events`, a member that the schema omits. JSON member `events`.
        pub events: Option<Vec<BankStatementEvent>>,
    }
}

read_model! {
    /// One deposit or withdrawal on a bank statement, with what it is allocated to.
    ///
    /// Schema `BankStatementEvent`.
    pub struct BankStatementEvent {
        #[wire("id")]
        /// Identifier of the event, which calls that allocate it take in their path, after that of its statement. JSON member `id`.
        pub id: Option<i64>,
        #[wire("payDate")]
        /// Day on which the payer made the payment in their own bank. JSON member `payDate`.
        pub pay_date: Option<Date>,
        #[wire("valueDate")]
        /// Day on which the counterpart bank registered the event. JSON member `valueDate`.
        pub value_date: Option<Date>,
        #[wire("sum")]
        /// Amount of the event, in the currency of its bank statement. The sign of outgoing money is not documented: trust it if the events add up to the difference of the statement's balances. JSON member `sum`.
        pub sum: Option<Decimal>,
        #[wire("accountNumber", personal)]
        /// Number of the counterparty's account. JSON member `accountNumber`. Hidden in `Debug`.
        pub account_number: Option<String>,
        #[wire("name")]
        /// Name of the counterparty, that is, the payer or the payee. JSON member `name`.
        pub name: Option<String>,
        #[wire("explanationCode")]
        /// Number by which the bank explains what type of event this is. JSON member `explanationCode`.
        pub explanation_code: Option<i64>,
        #[wire("archiveCode")]
        /// Archive code that the bank gave the event, unique within that bank only. JSON member `archiveCode`.
        pub archive_code: Option<String>,
        #[wire("message")]
        /// Message that came with the event. JSON member `message`.
        pub message: Option<String>,
        #[wire("reference")]
        /// Reference that came with the event. Its form (spaces, leading zeros) is not documented. JSON member `reference`.
        pub reference: Option<String>,
        #[wire("allocated")]
        /// Whether the event is allocated to an invoice, in which case it also carries the invoice's identifier. JSON member `allocated`.
        pub allocated: Option<bool>,
        #[wire("invoiceId")]
        /// Identifier of the invoice that the event is allocated to. JSON member `invoiceId`.
        pub invoice_id: Option<i64>,
        #[wire("productId")]
        /// Identifier of the product that is allocated to the event. JSON member `productId`.
        pub product_id: Option<i64>,
        #[wire("endToEndId")]
        /// End-to-end identifier of the payment, here a number and not text. JSON member `endToEndId`.
        pub end_to_end_id: Option<i64>,
        #[wire("attachments")]
        /// Files attached to the event. JSON member `attachments`.
        pub attachments: Option<Vec<Attachment>>,
        #[wire("allocationMetadataRows")]
        /// Accounting rows (allocation metadata) of the event. JSON member `allocationMetadataRows`.
        pub allocation_metadata_rows: Option<
            Vec<AllocationMetadataWithFullLedgerAccountDataRow>,
        >,
        #[wire("events")]
        /// Events that this one bundles. Count either the bundle or the events in it, not both (inferred). Whether one of them can be allocated is not documented. JSON member `events`.
        pub events: Option<Vec<BankStatementEvent>>,
    }
}

/// One page of results from the search for bank statements.
///
/// Schema `BankStatementsSearchResult`.
pub type BankStatementsSearchResult = Page<BankStatement>;
