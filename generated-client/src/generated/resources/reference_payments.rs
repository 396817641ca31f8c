//! Operations on `reference_payments` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Date, Method};

resource! {
    /// Operations on `reference_payments`.
    pub struct ReferencePayments(reference_payments);
}

impl ReferencePayments {
    /// Removes the accounting rows of a reference payment.
    ///
    /// `DELETE /referencepayments/{referencePaymentId}/metadata`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn delete_metadata(&self, reference_payment_id: i64) -> DeleteMetadata {
        let call = self
            .0
            .call(Method::DELETE, "/referencepayments/{referencePaymentId}/metadata");
        DeleteMetadata(call.path(reference_payment_id))
    }

    /// Lists payments that came in with a bank reference.
    ///
    /// `GET /referencepayments`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/referencepayments"))
    }

    /// Sets the accounting rows of a reference payment.
    ///
    /// `PUT /referencepayments/{referencePaymentId}/metadata`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update_metadata(
        &self,
        reference_payment_id: i64,
        body: &models::AllocationMetadata,
    ) -> UpdateMetadata {
        let call = self
            .0
            .call(Method::PUT, "/referencepayments/{referencePaymentId}/metadata");
        UpdateMetadata(call.path(reference_payment_id).json(body))
    }
}

request! {
    /// Request of [`ReferencePayments::delete_metadata`].
    pub struct DeleteMetadata(());
}

request! {
    /// Request of [`ReferencePayments::list`].
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
    /// Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
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
    /// Request of [`ReferencePayments::update_metadata`].
    pub struct UpdateMetadata(models::InfoMessage);
}
