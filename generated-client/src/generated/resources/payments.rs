//! Operations on `payments` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Date, Method, Pending};

resource! {
    /// Operations on `payments`.
    pub struct Payments(payments);
}

impl Payments {
    /// Asks for the cancellation of a payment. The user has to confirm it.
    ///
    /// `PUT /payments/{paymentId}/cancel`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn cancel(&self, payment_id: i64) -> Cancel {
        let call = self.0.call(Method::PUT, "/payments/{paymentId}/cancel");
        Cancel(call.path(payment_id))
    }

    /// Asks for the cancellation of a whole list of direct salary payments. The user has to confirm it.
    ///
    /// `PUT /payments/directsalarypayments/{paymentListId}/cancel`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn cancel_salary_payment_list(
        &self,
        payment_list_id: i64,
    ) -> CancelSalaryPaymentList {
        let call = self
            .0
            .call(Method::PUT, "/payments/directsalarypayments/{paymentListId}/cancel");
        CancelSalaryPaymentList(call.path(payment_list_id))
    }

    /// Asks whether the user has confirmed payments. Confirms nothing itself.
    ///
    /// `PUT /payments/{transactionIdentifier}/confirm`
    ///
    /// Documented error statuses: 401, 403, 404, 406, 408, 409, 429.
    #[deprecated = "deprecated in the API description"]
    pub fn confirm(&self, transaction_identifier: &str) -> Confirm {
        let call = self.0.call(Method::PUT, "/payments/{transactionIdentifier}/confirm");
        Confirm(call.path(transaction_identifier))
    }

    /// Asks whether the user has confirmed a list of salary payments. Confirms nothing itself.
    ///
    /// `PUT /payments/directsalarypayments/{transactionIdentifier}/confirm`
    ///
    /// Documented error statuses: 401, 403, 404, 406, 408, 409, 429.
    #[deprecated = "deprecated in the API description"]
    pub fn confirm_direct_salary_payment(
        &self,
        transaction_identifier: &str,
    ) -> ConfirmDirectSalaryPayment {
        let call = self
            .0
            .call(
                Method::PUT,
                "/payments/directsalarypayments/{transactionIdentifier}/confirm",
            );
        ConfirmDirectSalaryPayment(call.path(transaction_identifier))
    }

    /// Pays invoices. The user has to confirm it.
    ///
    /// `POST /payments`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create(&self, body: &models::InvoicePaymentList) -> Create {
        let call = self.0.call(Method::POST, "/payments");
        Create(call.json(body))
    }

    /// Makes bank transfers that belong to no invoice. The user has to confirm them.
    ///
    /// `POST /payments/directbanktransfers`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_direct_bank_transfer(
        &self,
        body: &models::DirectBankTransferList,
    ) -> CreateDirectBankTransfer {
        let call = self.0.call(Method::POST, "/payments/directbanktransfers");
        CreateDirectBankTransfer(call.json(body))
    }

    /// Pays salaries from a list. The user has to confirm it.
    ///
    /// `POST /payments/directsalarypayments`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_direct_salary_payment(
        &self,
        body: &models::DirectSalaryPayments,
    ) -> CreateDirectSalaryPayment {
        let call = self.0.call(Method::POST, "/payments/directsalarypayments");
        CreateDirectSalaryPayment(call.json(body))
    }

    /// Asks for the deletion of a payment. The user has to confirm it.
    ///
    /// `DELETE /payments/{paymentId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn delete(&self, payment_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/payments/{paymentId}");
        Delete(call.path(payment_id))
    }

    /// Gets a payment.
    ///
    /// `GET /payments/{paymentId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, payment_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payments/{paymentId}");
        Get(call.path(payment_id))
    }

    /// Gets a list of direct salary payments.
    ///
    /// `GET /payments/directsalarypayments/{paymentListId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_direct_salary_payment(
        &self,
        payment_list_id: i64,
    ) -> GetDirectSalaryPayment {
        let call = self
            .0
            .call(Method::GET, "/payments/directsalarypayments/{paymentListId}");
        GetDirectSalaryPayment(call.path(payment_list_id))
    }

    /// Lists payments.
    ///
    /// `GET /payments`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payments"))
    }

    /// Lists lists of direct salary payments.
    ///
    /// `GET /payments/directsalarypayments`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_direct_salary_payments(&self) -> ListDirectSalaryPayments {
        ListDirectSalaryPayments(
            self.0.call(Method::GET, "/payments/directsalarypayments"),
        )
    }

    /// Lists messages about failed payments and deliveries.
    ///
    /// `GET /payments/errormessages`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_error_messages(&self) -> ListErrorMessages {
        ListErrorMessages(self.0.call(Method::GET, "/payments/errormessages"))
    }

    /// Lists the payment events of several invoices.
    ///
    /// `GET /payments/paymentevents`
    ///
    /// Query parameter `invoiceId`.
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_events(&self, invoice_id: impl IntoIterator<Item = i64>) -> ListEvents {
        let call = self.0.call(Method::GET, "/payments/paymentevents");
        ListEvents(call.query_joined("invoiceId", invoice_id, ','))
    }
}

request! {
    /// Request of [`Payments::cancel`].
    pub struct Cancel(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Payments::cancel_salary_payment_list`].
    pub struct CancelSalaryPaymentList(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Payments::confirm`].
    pub struct Confirm(
        Pending<models::PaymentsConfirmationResponseModels, models::InfoMessage>,
    );
}

request! {
    /// Request of [`Payments::confirm_direct_salary_payment`].
    pub struct ConfirmDirectSalaryPayment(
        Pending<models::DirectSalaryPaymentsConfirmationResponseModels, models::InfoMessage>,
    );
}

request! {
    /// Request of [`Payments::create`].
    pub struct Create(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Payments::create_direct_bank_transfer`].
    pub struct CreateDirectBankTransfer(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Payments::create_direct_salary_payment`].
    pub struct CreateDirectSalaryPayment(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Payments::delete`].
    pub struct Delete(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Payments::get`].
    pub struct Get(models::PaymentRowInfo);
}

request! {
    /// Request of [`Payments::get_direct_salary_payment`].
    pub struct GetDirectSalaryPayment(models::DirectSalaryPaymentGroup);
}

request! {
    /// Request of [`Payments::list`].
    pub struct List(models::PaymentSearchResult);
}

search! {
    const List: [models::BasicPaymentTransactionData] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC");
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

    /// Invoice id (query parameter `invoiceId`).
    pub fn invoice_id(self, invoice_id: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("invoiceId", invoice_id, ','))
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
}

request! {
    /// Request of [`Payments::list_direct_salary_payments`].
    pub struct ListDirectSalaryPayments(
        models::DirectSalaryPaymentGroupBaseInfoSearchResult,
    );
}

search! {
    const ListDirectSalaryPayments: [models::DirectSalaryPaymentGroupBaseInfo] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC");
}

impl ListDirectSalaryPayments {
    /// Start date (query parameter `startDate`).
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End date (query parameter `endDate`).
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Custom id (query parameter `customId`).
    pub fn custom_id(self, custom_id: impl Into<String>) -> Self {
        Self(self.0.query::<String>("customId", custom_id.into()))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`.
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
}

request! {
    /// Request of [`Payments::list_error_messages`].
    pub struct ListErrorMessages(models::PaymentErrorMessageSearchResult);
}

search! {
    const ListErrorMessages: [models::PaymentErrorMessage] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC");
}

impl ListErrorMessages {
    /// Lower bound of the moment of creation.
    /// Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: Date) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// Upper bound of the moment of creation.
    /// Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: Date) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Type (query parameter `type`).
    pub fn type_(self, type_: models::PaymentErrorSearchType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Status (query parameter `status`).
    pub fn status(self, status: models::PaymentErrorStatus) -> Self {
        Self(self.0.query("status", status))
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
}

request! {
    /// Request of [`Payments::list_events`].
    pub struct ListEvents(models::PaymentSearchResult);
}

search! {
    const ListEvents: [models::BasicPaymentTransactionData] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "ASC");
}

impl ListEvents {
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
}
