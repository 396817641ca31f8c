//! Ledger receipts: the postings of invoices, bank statements, payroll and journals in the company's books.

use crate::call::{changing_search, operations, request, resource};
use crate::{ids, models, Date, DateTime, Method};

resource! {
    /// Ledger receipts: the postings of invoices, bank statements, payroll and journals in the company's books.
    #[doc(alias("tosite", "kirjanpitotosite"))]
    pub struct LedgerReceipts(ledger_receipts);
}

impl LedgerReceipts {
    /// Approves a ledger receipt of type journal.
    ///
    /// Works only on journals in status `UNFINISHED`.
    ///
    /// - `receipt_id`: Identifier of the ledger receipt, which must be an unfinished journal.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/approve` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.ledger_receipts().approve(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("approveInvoice", "/ledgerreceipts/{receiptId}/approve"))]
    pub fn approve(&self, receipt_id: i64) -> Approve {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/approve");
        Approve::new(call.path(receipt_id))
    }

    /// Creates a ledger receipt of type journal.
    ///
    /// Creates journals only. With `createReconciliation` set, the row that reconciles the receipt is generated.
    ///
    /// `POST /ledgerreceipts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerReceipt`](crate::models::LedgerReceipt). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::LedgerReceipt::default()
    ///     .type_(models::LedgerReceiptType::Journal)
    ///     .name("Sample")
    ///     .receipt_date(Date::constant(2026, 1, 31))
    ///     .vat_type(models::VatType::Purchase)
    ///     .vat_status(1)
    ///     .transactions([
    ///         models::Transaction::default()
    ///             .transaction_type(models::TransactionType::Entry)
    ///             .account("4000")
    ///             .accounting_value(Decimal::new(1250, 2))
    ///             .vat_percent(Decimal::new(255, 1)),
    ///     ]);
    /// let response = client
    ///     .ledger_receipts()
    ///     .create(&body)
    ///     .create_reconciliation(true)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("saveLedgerReceipt", "/ledgerreceipts"))]
    pub fn create(&self, body: &models::LedgerReceipt) -> Create {
        let call = self.0.call(Method::POST, "/ledgerreceipts");
        Create(call.json(body))
    }

    /// Gets a ledger receipt, or several by their ids.
    ///
    /// One request takes at most 200 identifiers. Covers journals, the receipts of invoices, orders, salaries, employer contributions, VAT forms and summaries, self-assessed taxes, bank statements and reference payments, and those that open accounts or tracking periods.
    ///
    /// - `receipt_id`: Identifier of the ledger receipt, as [`GET /ledgerreceipts`](crate::resources::ledger_receipts::LedgerReceipts::list) lists it.
    ///
    /// `GET /ledgerreceipts/{receiptId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerReceipt`](crate::models::LedgerReceipt). Documented error statuses: 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.ledger_receipts().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getLedgerReceipt", "/ledgerreceipts/{receiptId}"))]
    pub fn get(&self, receipt_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/ledgerreceipts/{receiptId}");
        Get::new(call.path(receipt_id))
    }

    /// Gets a ledger receipt, or several by their ids.
    ///
    /// One request takes at most 200 identifiers. Covers journals, the receipts of invoices, orders, salaries, employer contributions, VAT forms and summaries, self-assessed taxes, bank statements and reference payments, and those that open accounts or tracking periods.
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// - `receipt_ids`: Identifier of the ledger receipt, as [`GET /ledgerreceipts`](crate::resources::ledger_receipts::LedgerReceipts::list) lists it.
    ///
    /// `GET /ledgerreceipts/{receiptId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`LedgerReceipt`](crate::models::LedgerReceipt). Documented error statuses: 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.ledger_receipts().get_many([7, 8]).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    pub fn get_many(&self, receipt_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/ledgerreceipts/{receiptId}");
        GetMany::new(call.path_list(receipt_ids, 200))
    }

    /// Invalidates a ledger receipt of type journal.
    ///
    /// Works on journals only, and only while both their fiscal year and their accounting period are open.
    ///
    /// - `receipt_id`: Identifier of the ledger receipt, which must be a journal.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/invalidate` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.ledger_receipts().invalidate(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias("markLedgerReceiptAsInvalidated", "/ledgerreceipts/{receiptId}/invalidate")
    )]
    pub fn invalidate(&self, receipt_id: i64) -> Invalidate {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/invalidate");
        Invalidate::new(call.path(receipt_id))
    }

    /// Lists ledger receipts.
    ///
    /// Each result holds basic data only; [`GET /ledgerreceipts/{receiptId}`](crate::resources::ledger_receipts::LedgerReceipts::get) gives the rest and covers the same kinds of receipts.
    ///
    /// `GET /ledgerreceipts` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerReceiptSearchResult`](crate::models::LedgerReceiptSearchResult). Documented error statuses: 400, 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .ledger_receipts()
    ///     .list()
    ///     .start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("searchLedgerReceipt", "/ledgerreceipts"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/ledgerreceipts"))
    }

    /// Returns a ledger receipt of type journal to the status `UNFINISHED`, so that it can be edited.
    ///
    /// Works on journals only, and only while both their fiscal year and their accounting period are open.
    ///
    /// - `receipt_id`: Identifier of the ledger receipt, which must be a journal.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/unfinished` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.ledger_receipts().mark_unfinished(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias("markLedgerReceiptAsUnfinished", "/ledgerreceipts/{receiptId}/unfinished")
    )]
    pub fn mark_unfinished(&self, receipt_id: i64) -> MarkUnfinished {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/unfinished");
        MarkUnfinished::new(call.path(receipt_id))
    }

    /// Overwrites a ledger receipt. Properties that are absent are cleared.
    ///
    /// Works on journals and on the receipts of sales, purchase and travel invoices and expense claims. It is the way to set the ledger accounts, dimensions and VAT status of an invoice. With `createReconciliation` set, the row that reconciles the receipt is generated.
    ///
    /// - `receipt_id`: Identifier of the ledger receipt, as [`GET /ledgerreceipts`](crate::resources::ledger_receipts::LedgerReceipts::list) lists it.
    ///
    /// `PUT /ledgerreceipts/{receiptId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerReceipt`](crate::models::LedgerReceipt). Documented error statuses: 400, 401, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.ledger_receipts().get(7).await?.into_inner();
    /// let response = client
    ///     .ledger_receipts()
    ///     .update(7, &body)
    ///     .create_reconciliation(true)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateLedgerReceipt", "/ledgerreceipts/{receiptId}"))]
    pub fn update(&self, receipt_id: i64, body: &models::LedgerReceipt) -> Update {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}");
        Update(call.path(receipt_id).json(body))
    }

    /// Overwrites the dimensions of one transaction of a ledger receipt.
    ///
    /// Works on journals and on the receipts of sales, purchase and travel invoices and expense claims. An empty list removes all dimensions of the transaction. To replace whole transactions, use [`PUT /ledgerreceipts/{receiptId}`](crate::resources::ledger_receipts::LedgerReceipts::update).
    ///
    /// - `receipt_id`: Identifier of the ledger receipt, as [`GET /ledgerreceipts`](crate::resources::ledger_receipts::LedgerReceipts::list) lists it.
    /// - `transaction_id`: Identifier of the transaction on the ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LedgerReceipt`](crate::models::LedgerReceipt). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::DimensionItemValueList::default()
    ///     .dimension_item_values([
    ///         models::DimensionItemValue::default()
    ///             .dimension_id(7)
    ///             .item_id(7)
    ///             .value(Decimal::new(1250, 2)),
    ///     ]);
    /// let response = client
    ///     .ledger_receipts()
    ///     .update_transaction_dimensions(7, ids::TransactionId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateLedgerReceiptTransactionDimensions",
            "/ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions"
        )
    )]
    pub fn update_transaction_dimensions(
        &self,
        receipt_id: i64,
        transaction_id: ids::TransactionId,
        body: &models::DimensionItemValueList,
    ) -> UpdateTransactionDimensions {
        let call = self
            .0
            .call(
                Method::PUT,
                "/ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions",
            );
        UpdateTransactionDimensions::new(
            call.path(receipt_id).path(transaction_id).json(body),
        )
    }
}

/// Request of [`LedgerReceipts::approve`]: `PUT /ledgerreceipts/{receiptId}/approve`.
pub type Approve = crate::PlainRequest<operations::Approve>;

request! {
    /// Request of [`LedgerReceipts::create`]: `POST /ledgerreceipts`.
    pub struct Create(models::LedgerReceipt);
}

impl Create {
    crate::call::allow_missing!();
    /// Whether a reconciliation row, which makes the receipt sum to zero, is generated. Query parameter `createReconciliation`. Default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

/// Request of [`LedgerReceipts::get`]: `GET /ledgerreceipts/{receiptId}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`LedgerReceipts::get_many`]: `GET /ledgerreceipts/{receiptId}`.
pub type GetMany = crate::PlainRequest<operations::GetMany>;

/// Request of [`LedgerReceipts::invalidate`]: `PUT /ledgerreceipts/{receiptId}/invalidate`.
pub type Invalidate = crate::PlainRequest<operations::Invalidate>;

request! {
    /// Request of [`LedgerReceipts::list`]: `GET /ledgerreceipts`.
    pub struct List(models::LedgerReceiptSearchResult);
}

changing_search! {
    const List: [models::LedgerReceiptBasicInfo] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC")
        .other_orders(&["orderByDate", "orderByCreated", "orderByVersion"])
        .changed("versionStartDate", "version");
}

impl List {
    /// Start of the ledger receipt date range to search. Whether the day is included is not documented. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the ledger receipt date range to search. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Start of the range in which the ledger receipt was created. Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// End of the range in which the ledger receipt was created. Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Start of the range in which the ledger receipt was last changed. Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// End of the range in which the ledger receipt was last changed. Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }

    /// Kinds of ledger receipts to find, such as journals, sales invoices or salaries. Query parameter `types`.
    pub fn types(
        self,
        types: impl IntoIterator<Item = models::LedgerReceiptType>,
    ) -> Self {
        Self(self.0.query_joined("types", types, ','))
    }

    /// Identifier of the last ledger receipt on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by ledger receipt identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Sort order by ledger receipt date. Query parameter `orderByDate`. Default `DESC`.
    pub fn order_by_date(self, order_by_date: models::SortOrder) -> Self {
        Self(self.0.query("orderByDate", order_by_date))
    }

    /// Sort order by the time at which the ledger receipts were created. Query parameter `orderByCreated`. Default `DESC`.
    pub fn order_by_created(self, order_by_created: models::SortOrder) -> Self {
        Self(self.0.query("orderByCreated", order_by_created))
    }

    /// Sort order by ledger receipt version, that is by the time of the last change. Query parameter `orderByVersion`. Default `DESC`.
    pub fn order_by_version(self, order_by_version: models::SortOrder) -> Self {
        Self(self.0.query("orderByVersion", order_by_version))
    }

    /// Number of ledger receipts on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Status of the ledger receipts to find. Query parameter `status`.
    pub fn status(self, status: impl Into<String>) -> Self {
        Self(self.0.query::<String>("status", status.into()))
    }
}

/// Request of [`LedgerReceipts::mark_unfinished`]: `PUT /ledgerreceipts/{receiptId}/unfinished`.
pub type MarkUnfinished = crate::PlainRequest<operations::MarkUnfinished>;

request! {
    /// Request of [`LedgerReceipts::update`]: `PUT /ledgerreceipts/{receiptId}`.
    pub struct Update(models::LedgerReceipt);
}

impl Update {
    crate::call::allow_missing!();
    /// Whether a reconciliation row, which makes the receipt sum to zero, is generated. Query parameter `createReconciliation`. Default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

/// Request of [`LedgerReceipts::update_transaction_dimensions`]: `PUT /ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions`.
pub type UpdateTransactionDimensions = crate::PlainRequest<
    operations::UpdateTransactionDimensions,
>;

operations! {
    pub struct Approve(models::InfoMessage);
    pub struct Get(models::LedgerReceipt);
    pub struct GetMany(Vec<models::LedgerReceipt>);
    pub struct Invalidate(models::InfoMessage);
    pub struct MarkUnfinished(models::InfoMessage);
    pub struct UpdateTransactionDimensions(models::LedgerReceipt, WithBody);
}
