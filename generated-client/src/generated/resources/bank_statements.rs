//! Operations on `bank_statements` and their requests.

use crate::call::{request, resource, search};
use crate::{ids, models, Date, Method};

resource! {
    /// Operations on `bank_statements`.
    pub struct BankStatements(bank_statements);
}

impl BankStatements {
    /// Allocates a bank statement event to an invoice. The body is the invoice's id.
    ///
    /// `PUT /bankstatements/{statementId}/events/{eventId}/invoices`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn allocate_invoice(
        &self,
        statement_id: i64,
        event_id: ids::EventId,
        body: i64,
    ) -> AllocateInvoice {
        let call = self
            .0
            .call(
                Method::PUT,
                "/bankstatements/{statementId}/events/{eventId}/invoices",
            );
        AllocateInvoice(call.path(statement_id).path(event_id).json(&body))
    }

    /// Allocates a bank statement event to a product. The body is the product's id.
    ///
    /// `PUT /bankstatements/{statementId}/events/{eventId}/products`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn allocate_product(
        &self,
        statement_id: i64,
        event_id: ids::EventId,
        body: i64,
    ) -> AllocateProduct {
        let call = self
            .0
            .call(
                Method::PUT,
                "/bankstatements/{statementId}/events/{eventId}/products",
            );
        AllocateProduct(call.path(statement_id).path(event_id).json(&body))
    }

    /// Undoes the allocation of a bank statement event to an invoice.
    ///
    /// `DELETE /bankstatements/{statementId}/events/{eventId}/invoices`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn deallocate_invoice(
        &self,
        statement_id: i64,
        event_id: ids::EventId,
    ) -> DeallocateInvoice {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/bankstatements/{statementId}/events/{eventId}/invoices",
            );
        DeallocateInvoice(call.path(statement_id).path(event_id))
    }

    /// Undoes the allocation of a bank statement event to a product.
    ///
    /// `DELETE /bankstatements/{statementId}/events/{eventId}/products`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn deallocate_product(
        &self,
        statement_id: i64,
        event_id: ids::EventId,
    ) -> DeallocateProduct {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/bankstatements/{statementId}/events/{eventId}/products",
            );
        DeallocateProduct(call.path(statement_id).path(event_id))
    }

    /// Removes the accounting rows of a bank statement event.
    ///
    /// `DELETE /bankstatements/{statementId}/events/{eventId}/metadata`
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn delete_event_metadata(
        &self,
        statement_id: i64,
        event_id: ids::EventId,
    ) -> DeleteEventMetadata {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/bankstatements/{statementId}/events/{eventId}/metadata",
            );
        DeleteEventMetadata(call.path(statement_id).path(event_id))
    }

    /// Lists bank statements with their events.
    ///
    /// `GET /bankstatements`
    ///
    /// Documented error statuses: 400, 401, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/bankstatements"))
    }

    /// Sets the accounting rows of a bank statement event.
    ///
    /// `PUT /bankstatements/{statementId}/events/{eventId}/metadata`
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn update_event_metadata(
        &self,
        statement_id: i64,
        event_id: ids::EventId,
        body: &models::AllocationMetadata,
    ) -> UpdateEventMetadata {
        let call = self
            .0
            .call(
                Method::PUT,
                "/bankstatements/{statementId}/events/{eventId}/metadata",
            );
        UpdateEventMetadata(call.path(statement_id).path(event_id).json(body))
    }
}

request! {
    /// Request of [`BankStatements::allocate_invoice`].
    pub struct AllocateInvoice(models::InfoMessage);
}

impl AllocateInvoice {
    /// Add penal expense (query parameter `addPenalExpense`).
    pub fn add_penal_expense(self, add_penal_expense: bool) -> Self {
        Self(self.0.query("addPenalExpense", add_penal_expense))
    }
}

request! {
    /// Request of [`BankStatements::allocate_product`].
    pub struct AllocateProduct(models::InfoMessage);
}

request! {
    /// Request of [`BankStatements::deallocate_invoice`].
    pub struct DeallocateInvoice(());
}

request! {
    /// Request of [`BankStatements::deallocate_product`].
    pub struct DeallocateProduct(());
}

request! {
    /// Request of [`BankStatements::delete_event_metadata`].
    pub struct DeleteEventMetadata(());
}

request! {
    /// Request of [`BankStatements::list`].
    pub struct List(models::BankStatementsSearchResult);
}

search! {
    const List: [models::BankStatement] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC")
        .other_orders(&["orderByStartDate"]);
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

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by start date (query parameter `orderByStartDate`). Default `DESC`.
    pub fn order_by_start_date(self, order_by_start_date: models::SortOrder) -> Self {
        Self(self.0.query("orderByStartDate", order_by_start_date))
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

    /// A private search term: travels as a header, not in the URL.
    /// Header `accountNumber`.
    pub fn account_number(self, account_number: impl Into<String>) -> Self {
        Self(self.0.header::<String>("accountNumber", account_number.into()))
    }
}

request! {
    /// Request of [`BankStatements::update_event_metadata`].
    pub struct UpdateEventMetadata(models::InfoMessage);
}
