//! Bank statements of the company's accounts, and the allocation of their events to invoices, products and ledger accounts.

use crate::call::{operations, request, resource, search};
use crate::{ids, models, Date, Method};

resource! {
    /// Bank statements of the company's accounts, and the allocation of their events to invoices, products and ledger accounts.
    #[doc(alias = "tiliote")]
    pub struct BankStatements(bank_statements);
}

impl BankStatements {
    /// Allocates a bank statement event to an invoice. The body is the invoice's id.
    ///
    /// An invoice allocated before is replaced. The effect of a sum that is not the open sum of the invoice is not documented: compare them first. Works with sales, purchase and travel invoices, expense claims and periodic tax returns. The response is 400 if the event is not on that statement.
    ///
    /// - `statement_id`: Identifier of the bank statement with the event, as [`GET /bankstatements`](crate::resources::bank_statements::BankStatements::list) lists it.
    /// - `event_id`: Identifier of the event on the bank statement.
    ///
    /// `PUT /bankstatements/{statementId}/events/{eventId}/invoices` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .bank_statements()
    ///     .allocate_invoice(7, ids::EventId(7), 7)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "allocateInvoiceToEvent",
            "/bankstatements/{statementId}/events/{eventId}/invoices"
        )
    )]
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
    /// A product allocated before is replaced. The response is 400 if the event is not on that statement.
    ///
    /// - `statement_id`: Identifier of the bank statement with the event, as [`GET /bankstatements`](crate::resources::bank_statements::BankStatements::list) lists it.
    /// - `event_id`: Identifier of the event on the bank statement.
    ///
    /// `PUT /bankstatements/{statementId}/events/{eventId}/products` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .bank_statements()
    ///     .allocate_product(7, ids::EventId(7), 7)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "allocateProductToEvent",
            "/bankstatements/{statementId}/events/{eventId}/products"
        )
    )]
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
        AllocateProduct::new(call.path(statement_id).path(event_id).json(&body))
    }

    /// Undoes the allocation of a bank statement event to an invoice.
    ///
    /// The payment event stays on the invoice; delete it separately. The response is 400 if the event is not on that statement or is allocated to no invoice.
    ///
    /// - `statement_id`: Identifier of the bank statement with the event, as [`GET /bankstatements`](crate::resources::bank_statements::BankStatements::list) lists it.
    /// - `event_id`: Identifier of the event on the bank statement, which must be allocated to an invoice.
    ///
    /// `DELETE /bankstatements/{statementId}/events/{eventId}/invoices` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bank_statements().deallocate_invoice(7, ids::EventId(7)).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteInvoiceAllocationFromEvent",
            "/bankstatements/{statementId}/events/{eventId}/invoices"
        )
    )]
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
        DeallocateInvoice::new(call.path(statement_id).path(event_id))
    }

    /// Undoes the allocation of a bank statement event to a product.
    ///
    /// The response is 400 if the event is not on that statement.
    ///
    /// - `statement_id`: Identifier of the bank statement with the event, as [`GET /bankstatements`](crate::resources::bank_statements::BankStatements::list) lists it.
    /// - `event_id`: Identifier of the event on the bank statement.
    ///
    /// `DELETE /bankstatements/{statementId}/events/{eventId}/products` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bank_statements().deallocate_product(7, ids::EventId(7)).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteProductAllocationFromEvent",
            "/bankstatements/{statementId}/events/{eventId}/products"
        )
    )]
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
        DeallocateProduct::new(call.path(statement_id).path(event_id))
    }

    /// Removes the accounting rows of a bank statement event.
    ///
    /// The response is 400 if the event is not on that statement.
    ///
    /// - `statement_id`: Identifier of the bank statement with the event, as [`GET /bankstatements`](crate::resources::bank_statements::BankStatements::list) lists it.
    /// - `event_id`: Identifier of the event on the bank statement.
    ///
    /// `DELETE /bankstatements/{statementId}/events/{eventId}/metadata` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 400, 401, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bank_statements().delete_event_metadata(7, ids::EventId(7)).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteAllocationMetadata1",
            "/bankstatements/{statementId}/events/{eventId}/metadata"
        )
    )]
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
        DeleteEventMetadata::new(call.path(statement_id).path(event_id))
    }

    /// Lists bank statements with their events.
    ///
    /// An event can bundle others in `events`: count either the event or those within it, not both (inferred). The account number is sent as an HTTP header.
    ///
    /// `GET /bankstatements` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`BankStatementsSearchResult`](crate::models::BankStatementsSearchResult). Documented error statuses: 400, 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .bank_statements()
    ///     .list()
    ///     .start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getBankStatements", "/bankstatements"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/bankstatements"))
    }

    /// Replaces the accounting rows of a bank statement event.
    ///
    /// The response is 400 if the event is not on that statement.
    ///
    /// - `statement_id`: Identifier of the bank statement with the event, as [`GET /bankstatements`](crate::resources::bank_statements::BankStatements::list) lists it.
    /// - `event_id`: Identifier of the event on the bank statement.
    ///
    /// `PUT /bankstatements/{statementId}/events/{eventId}/metadata` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::AllocationMetadata::default()
    ///     .allocation_metadata_rows([
    ///         models::AllocationMetadataRow::default()
    ///             .vat_percentage(Decimal::new(1250, 2))
    ///             .sum(Decimal::new(1250, 2)),
    ///     ]);
    /// let response = client
    ///     .bank_statements()
    ///     .update_event_metadata(7, ids::EventId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "allocateAllocationMetadata1",
            "/bankstatements/{statementId}/events/{eventId}/metadata"
        )
    )]
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
        UpdateEventMetadata::new(call.path(statement_id).path(event_id).json(body))
    }
}

request! {
    /// Request of [`BankStatements::allocate_invoice`]: `PUT /bankstatements/{statementId}/events/{eventId}/invoices`.
    pub struct AllocateInvoice(models::InfoMessage);
}

impl AllocateInvoice {
    crate::call::allow_missing!();
    /// Whether the late payment adds a penal expense to the partner's next sales invoice; off by default. Sales invoices only, with automatic handling of such costs enabled and a penal expense product defined. Query parameter `addPenalExpense`.
    pub fn add_penal_expense(self, add_penal_expense: bool) -> Self {
        Self(self.0.query("addPenalExpense", add_penal_expense))
    }
}

/// Request of [`BankStatements::allocate_product`]: `PUT /bankstatements/{statementId}/events/{eventId}/products`.
pub type AllocateProduct = crate::PlainRequest<operations::AllocateProduct>;

/// Request of [`BankStatements::deallocate_invoice`]: `DELETE /bankstatements/{statementId}/events/{eventId}/invoices`.
pub type DeallocateInvoice = crate::PlainRequest<operations::DeallocateInvoice>;

/// Request of [`BankStatements::deallocate_product`]: `DELETE /bankstatements/{statementId}/events/{eventId}/products`.
pub type DeallocateProduct = crate::PlainRequest<operations::DeallocateProduct>;

/// Request of [`BankStatements::delete_event_metadata`]: `DELETE /bankstatements/{statementId}/events/{eventId}/metadata`.
pub type DeleteEventMetadata = crate::PlainRequest<operations::DeleteEventMetadata>;

request! {
    /// Request of [`BankStatements::list`]: `GET /bankstatements`.
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
    /// Start of the date range to search. The date of a statement that it refers to is not documented. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the date range to search. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Identifier of the last bank statement on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by bank statement identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Sort order by the day on which the bank statements start. Query parameter `orderByStartDate`. Default `DESC`.
    pub fn order_by_start_date(self, order_by_start_date: models::SortOrder) -> Self {
        Self(self.0.query("orderByStartDate", order_by_start_date))
    }

    /// Number of bank statements on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Number of the bank account whose statements to find, in the form of the statements that are found without it. Whether that is the IBAN is not documented. Header `accountNumber`.
    pub fn account_number(self, account_number: impl Into<String>) -> Self {
        Self(self.0.header::<String>("accountNumber", account_number.into()))
    }
}

/// Request of [`BankStatements::update_event_metadata`]: `PUT /bankstatements/{statementId}/events/{eventId}/metadata`.
pub type UpdateEventMetadata = crate::PlainRequest<operations::UpdateEventMetadata>;

operations! {
    pub struct AllocateProduct(models::InfoMessage, WithBody);
    pub struct DeallocateInvoice(());
    pub struct DeallocateProduct(());
    pub struct DeleteEventMetadata(());
    pub struct UpdateEventMetadata(models::InfoMessage, WithBody);
}
