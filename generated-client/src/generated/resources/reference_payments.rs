//! Incoming payments that quote a bank reference, and their postings.

use crate::call::{operations, request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// Incoming payments that quote a bank reference, and their postings.
    #[doc(alias("viitemaksu", "viitesuoritus"))]
    pub struct ReferencePayments(reference_payments);
}

impl ReferencePayments {
    /// Removes the accounting rows of a reference payment.
    ///
    /// - `reference_payment_id`: Identifier of the reference payment, as [`GET /referencepayments`](crate::resources::reference_payments::ReferencePayments::list) lists it.
    ///
    /// `DELETE /referencepayments/{referencePaymentId}/metadata` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.reference_payments().delete_metadata(7).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteAllocationMetadata",
            "/referencepayments/{referencePaymentId}/metadata"
        )
    )]
    pub fn delete_metadata(&self, reference_payment_id: i64) -> DeleteMetadata {
        let call = self
            .0
            .call(Method::DELETE, "/referencepayments/{referencePaymentId}/metadata");
        DeleteMetadata::new(call.path(reference_payment_id))
    }

    /// Lists reference payments: incoming payments that quote a bank reference.
    ///
    /// The account number to search for may be sent as an HTTP header.
    ///
    /// `GET /referencepayments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`ReferencePaymentsSearchResult`](crate::models::ReferencePaymentsSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .reference_payments()
    ///     .list()
    ///     .start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getReferencePayments", "/referencepayments"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/referencepayments"))
    }

    /// Replaces the accounting rows of a reference payment.
    ///
    /// VAT percentage and VAT status must be ones for sales.
    ///
    /// - `reference_payment_id`: Identifier of the reference payment, as [`GET /referencepayments`](crate::resources::reference_payments::ReferencePayments::list) lists it.
    ///
    /// `PUT /referencepayments/{referencePaymentId}/metadata` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::AllocationMetadata::default()
    ///     .allocation_metadata_rows([
    ///         models::AllocationMetadataRow::default()
    ///             .vat_percentage(Decimal::new(1250, 2))
    ///             .sum(Decimal::new(1250, 2)),
    ///     ]);
    /// let response = client.reference_payments().update_metadata(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "allocateAllocationMetadata",
            "/referencepayments/{referencePaymentId}/metadata"
        )
    )]
    pub fn update_metadata(
        &self,
        reference_payment_id: i64,
        body: &models::AllocationMetadata,
    ) -> UpdateMetadata {
        let call = self
            .0
            .call(Method::PUT, "/referencepayments/{referencePaymentId}/metadata");
        UpdateMetadata::new(call.path(reference_payment_id).json(body))
    }
}

/// Request of [`ReferencePayments::delete_metadata`]: `DELETE /referencepayments/{referencePaymentId}/metadata`.
pub type DeleteMetadata = crate::PlainRequest<operations::DeleteMetadata>;

request! {
    /// Request of [`ReferencePayments::list`]: `GET /referencepayments`.
    pub struct List(models::ReferencePaymentsSearchResult);
}

search! {
    const List: [models::ReferencePayment] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC");
}

impl List {
    /// Start of the value date range to search. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the value date range to search. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Identifier of the last reference payment on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by reference payment identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Number of reference payments on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Number of the bank account whose reference payments to find. Header `accountNumber`.
    pub fn account_number(self, account_number: impl Into<String>) -> Self {
        Self(self.0.header::<String>("accountNumber", account_number.into()))
    }
}

/// Request of [`ReferencePayments::update_metadata`]: `PUT /referencepayments/{referencePaymentId}/metadata`.
pub type UpdateMetadata = crate::PlainRequest<operations::UpdateMetadata>;

operations! {
    pub struct DeleteMetadata(());
    pub struct UpdateMetadata(models::InfoMessage, WithBody);
}
