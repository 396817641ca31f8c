//! Calls of `ledger_receipts`.

use crate::call::{changing_search, request, resource};
use crate::{ids, models, Date, DateTime, Method};

resource! {
    /// The operations of `ledger_receipts`, from [`Client::ledger_receipts`](crate::Client::ledger_receipts).
    pub struct LedgerReceipts(ledger_receipts);
}

impl LedgerReceipts {
    /// Approves a ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/approve`
    ///
    /// Documented failures: 401, 403, 404, 429.
    pub fn approve(&self, receipt_id: i64) -> Approve {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/approve");
        Approve(call.path(receipt_id))
    }

    /// Creates a ledger receipt.
    ///
    /// `POST /ledgerreceipts`
    ///
    /// Documented failures: 400, 401, 403, 404, 429.
    pub fn create(&self, body: &models::LedgerReceipt) -> Create {
        let call = self.0.call(Method::POST, "/ledgerreceipts");
        Create(call.json(body))
    }

    /// Gets a ledger receipt, or several by their ids.
    ///
    /// `GET /ledgerreceipts/{receiptId}`
    ///
    /// Documented failures: 401, 404, 429.
    pub fn get(&self, receipt_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/ledgerreceipts/{receiptId}");
        Get(call.path(receipt_id))
    }

    /// Gets a ledger receipt, or several by their ids.
    ///
    /// `GET /ledgerreceipts/{receiptId}`
    ///
    /// Takes at least one id; more than 200 go out in several requests, one after the other. Ids that nothing has are left out of the answer, and what cannot be read is in `unread()`.
    ///
    /// Documented failures: 401, 404, 429.
    pub fn get_many(&self, receipt_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/ledgerreceipts/{receiptId}");
        GetMany(call.path_list(receipt_ids, 200))
    }

    /// Invalidates a ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/invalidate`
    ///
    /// Documented failures: 400, 401, 403, 404, 429.
    pub fn invalidate(&self, receipt_id: i64) -> Invalidate {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/invalidate");
        Invalidate(call.path(receipt_id))
    }

    /// Lists ledger receipts.
    ///
    /// `GET /ledgerreceipts`
    ///
    /// Documented failures: 400, 401, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/ledgerreceipts"))
    }

    /// Makes a ledger receipt unfinished again, so that it can be edited.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/unfinished`
    ///
    /// Documented failures: 400, 401, 403, 404, 429.
    pub fn mark_unfinished(&self, receipt_id: i64) -> MarkUnfinished {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/unfinished");
        MarkUnfinished(call.path(receipt_id))
    }

    /// Overwrites a ledger receipt. Fields that are left out are cleared.
    ///
    /// `PUT /ledgerreceipts/{receiptId}`
    ///
    /// Documented failures: 400, 401, 404, 429.
    pub fn update(&self, receipt_id: i64, body: &models::LedgerReceipt) -> Update {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}");
        Update(call.path(receipt_id).json(body))
    }

    /// Overwrites the dimensions of one transaction of a ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions`
    ///
    /// Documented failures: 400, 401, 403, 404, 429.
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
        UpdateTransactionDimensions(
            call.path(receipt_id).path(transaction_id).json(body),
        )
    }
}

request! {
    /// A call of [`LedgerReceipts::approve`].
    pub struct Approve(models::InfoMessage);
}

request! {
    /// A call of [`LedgerReceipts::create`].
    pub struct Create(models::LedgerReceipt);
}

impl Create {
    /// Create reconciliation, `createReconciliation`: by default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

request! {
    /// A call of [`LedgerReceipts::get`].
    pub struct Get(models::LedgerReceipt);
}

request! {
    /// A call of [`LedgerReceipts::get_many`].
    pub struct GetMany(Vec<models::LedgerReceipt>);
}

request! {
    /// A call of [`LedgerReceipts::invalidate`].
    pub struct Invalidate(models::InfoMessage);
}

request! {
    /// A call of [`LedgerReceipts::list`].
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
    /// Start date, `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End date, `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Lower bound of the moment of creation.
    /// `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// Upper bound of the moment of creation.
    /// `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Lower bound of the moment of the last change.
    /// `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// Upper bound of the moment of the last change.
    /// `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }

    /// Types, `types`.
    pub fn types(
        self,
        types: impl IntoIterator<Item = models::LedgerReceiptType>,
    ) -> Self {
        Self(self.0.query_joined("types", types, ','))
    }

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Order by id. There is no common default.
    /// `orderById`: by default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by date, `orderByDate`: by default `DESC`.
    pub fn order_by_date(self, order_by_date: models::SortOrder) -> Self {
        Self(self.0.query("orderByDate", order_by_date))
    }

    /// Order by created, `orderByCreated`: by default `DESC`.
    pub fn order_by_created(self, order_by_created: models::SortOrder) -> Self {
        Self(self.0.query("orderByCreated", order_by_created))
    }

    /// Order by version, `orderByVersion`: by default `DESC`.
    pub fn order_by_version(self, order_by_version: models::SortOrder) -> Self {
        Self(self.0.query("orderByVersion", order_by_version))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// `size`: at most 200, by default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// `page`: by default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Status, `status`.
    pub fn status(self, status: impl Into<String>) -> Self {
        Self(self.0.query::<String>("status", status.into()))
    }
}

request! {
    /// A call of [`LedgerReceipts::mark_unfinished`].
    pub struct MarkUnfinished(models::InfoMessage);
}

request! {
    /// A call of [`LedgerReceipts::update`].
    pub struct Update(models::LedgerReceipt);
}

impl Update {
    /// Create reconciliation, `createReconciliation`: by default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

request! {
    /// A call of [`LedgerReceipts::update_transaction_dimensions`].
    pub struct UpdateTransactionDimensions(models::LedgerReceipt);
}
