//! Operations on `ledger_receipts` and their requests.

use crate::call::{changing_search, request, resource};
use crate::{ids, models, Date, DateTime, Method};

resource! {
    /// Operations on `ledger_receipts`.
    pub struct LedgerReceipts(ledger_receipts);
}

impl LedgerReceipts {
    /// Approves a ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/approve`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn approve(&self, receipt_id: i64) -> Approve {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/approve");
        Approve(call.path(receipt_id))
    }

    /// Creates a ledger receipt.
    ///
    /// `POST /ledgerreceipts`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create(&self, body: &models::LedgerReceipt) -> Create {
        let call = self.0.call(Method::POST, "/ledgerreceipts");
        Create(call.json(body))
    }

    /// Gets a ledger receipt, or several by their ids.
    ///
    /// `GET /ledgerreceipts/{receiptId}`
    ///
    /// Documented error statuses: 401, 404, 429.
    pub fn get(&self, receipt_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/ledgerreceipts/{receiptId}");
        Get(call.path(receipt_id))
    }

    /// Gets a ledger receipt, or several by their ids.
    ///
    /// `GET /ledgerreceipts/{receiptId}`
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// Documented error statuses: 401, 404, 429.
    pub fn get_many(&self, receipt_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/ledgerreceipts/{receiptId}");
        GetMany(call.path_list(receipt_ids, 200))
    }

    /// Invalidates a ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/invalidate`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn invalidate(&self, receipt_id: i64) -> Invalidate {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/invalidate");
        Invalidate(call.path(receipt_id))
    }

    /// Lists ledger receipts.
    ///
    /// `GET /ledgerreceipts`
    ///
    /// Documented error statuses: 400, 401, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/ledgerreceipts"))
    }

    /// Makes a ledger receipt unfinished again, so that it can be edited.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/unfinished`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn mark_unfinished(&self, receipt_id: i64) -> MarkUnfinished {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}/unfinished");
        MarkUnfinished(call.path(receipt_id))
    }

    /// Overwrites a ledger receipt. Fields that are left out are cleared.
    ///
    /// `PUT /ledgerreceipts/{receiptId}`
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn update(&self, receipt_id: i64, body: &models::LedgerReceipt) -> Update {
        let call = self.0.call(Method::PUT, "/ledgerreceipts/{receiptId}");
        Update(call.path(receipt_id).json(body))
    }

    /// Overwrites the dimensions of one transaction of a ledger receipt.
    ///
    /// `PUT /ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
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
    /// Request of [`LedgerReceipts::approve`].
    pub struct Approve(models::InfoMessage);
}

request! {
    /// Request of [`LedgerReceipts::create`].
    pub struct Create(models::LedgerReceipt);
}

impl Create {
    /// Create reconciliation (query parameter `createReconciliation`). Default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

request! {
    /// Request of [`LedgerReceipts::get`].
    pub struct Get(models::LedgerReceipt);
}

request! {
    /// Request of [`LedgerReceipts::get_many`].
    pub struct GetMany(Vec<models::LedgerReceipt>);
}

request! {
    /// Request of [`LedgerReceipts::invalidate`].
    pub struct Invalidate(models::InfoMessage);
}

request! {
    /// Request of [`LedgerReceipts::list`].
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
    /// Start date (query parameter `startDate`).
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End date (query parameter `endDate`).
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Lower bound of the moment of creation.
    /// Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// Upper bound of the moment of creation.
    /// Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Lower bound of the moment of the last change.
    /// Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// Upper bound of the moment of the last change.
    /// Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }

    /// Types (query parameter `types`).
    pub fn types(
        self,
        types: impl IntoIterator<Item = models::LedgerReceiptType>,
    ) -> Self {
        Self(self.0.query_joined("types", types, ','))
    }

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by date (query parameter `orderByDate`). Default `DESC`.
    pub fn order_by_date(self, order_by_date: models::SortOrder) -> Self {
        Self(self.0.query("orderByDate", order_by_date))
    }

    /// Order by created (query parameter `orderByCreated`). Default `DESC`.
    pub fn order_by_created(self, order_by_created: models::SortOrder) -> Self {
        Self(self.0.query("orderByCreated", order_by_created))
    }

    /// Order by version (query parameter `orderByVersion`). Default `DESC`.
    pub fn order_by_version(self, order_by_version: models::SortOrder) -> Self {
        Self(self.0.query("orderByVersion", order_by_version))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Status (query parameter `status`).
    pub fn status(self, status: impl Into<String>) -> Self {
        Self(self.0.query::<String>("status", status.into()))
    }
}

request! {
    /// Request of [`LedgerReceipts::mark_unfinished`].
    pub struct MarkUnfinished(models::InfoMessage);
}

request! {
    /// Request of [`LedgerReceipts::update`].
    pub struct Update(models::LedgerReceipt);
}

impl Update {
    /// Create reconciliation (query parameter `createReconciliation`). Default `false`.
    pub fn create_reconciliation(self, create_reconciliation: bool) -> Self {
        Self(self.0.query("createReconciliation", create_reconciliation))
    }
}

request! {
    /// Request of [`LedgerReceipts::update_transaction_dimensions`].
    pub struct UpdateTransactionDimensions(models::LedgerReceipt);
}
