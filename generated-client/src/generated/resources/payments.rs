//! Payments of purchase invoices, direct bank transfers and direct salary payments, with their cancellation and error messages.

use crate::call::{operations, request, resource, search};
use crate::{models, Date, Method, Pending};

resource! {
    /// Payments of purchase invoices, direct bank transfers and direct salary payments, with their cancellation and error messages.
    #[doc(alias = "maksu")]
    pub struct Payments(payments);
}

impl Payments {
    /// Requests the cancellation of a payment, which the user has to confirm.
    ///
    /// The payment must be waiting for execution, not paid. Salary payments cannot be cancelled this way. The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// - `payment_id`: Identifier of the payment, as [`GET /payments`](crate::resources::payments::Payments::list) lists it.
    ///
    /// `PUT /payments/{paymentId}/cancel` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.payments().cancel(7).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("cancelPayment", "/payments/{paymentId}/cancel"))]
    pub fn cancel(&self, payment_id: i64) -> Cancel {
        let call = self.0.call(Method::PUT, "/payments/{paymentId}/cancel");
        Cancel::new(call.path(payment_id))
    }

    /// Requests the cancellation of a whole list of direct salary payments, which the user has to confirm.
    ///
    /// Available in Finnish environments only. Every payment on the list must still be cancellable. The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// - `payment_list_id`: Identifier of the list of direct salary payments, as [`GET /payments/directsalarypayments`](crate::resources::payments::Payments::list_direct_salary_payments) lists it.
    ///
    /// `PUT /payments/directsalarypayments/{paymentListId}/cancel` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.payments().cancel_salary_payment_list(7).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "cancelDirectSalaryPayments",
            "/payments/directsalarypayments/{paymentListId}/cancel"
        )
    )]
    pub fn cancel_salary_payment_list(
        &self,
        payment_list_id: i64,
    ) -> CancelSalaryPaymentList {
        let call = self
            .0
            .call(Method::PUT, "/payments/directsalarypayments/{paymentListId}/cancel");
        CancelSalaryPaymentList::new(call.path(payment_list_id))
    }

    /// Gets the state of payments that await confirmation. It confirms nothing itself.
    ///
    /// Deprecated: use [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result) instead. The response's model follows the action: summaries for bank transfers and for invoice payments, a message for a cancellation or deletion. An unconfirmed transaction returns 202, a rejected one 406, one already processed 409. A transaction expires after five minutes (408).
    ///
    /// - `transaction_identifier`: Identifier of the two-factor transaction, as returned when the payment, cancellation or deletion was requested.
    ///
    /// `PUT /payments/{transactionIdentifier}/confirm` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 406, 408, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.payments().confirm("transaction-identifier").await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("confirm1", "/payments/{transactionIdentifier}/confirm"))]
    #[deprecated = "use `mfa().result` instead"]
    pub fn confirm(&self, transaction_identifier: &str) -> Confirm {
        let call = self.0.call(Method::PUT, "/payments/{transactionIdentifier}/confirm");
        Confirm::new(call.path(transaction_identifier))
    }

    /// Gets the state of a list of direct salary payments that awaits confirmation. It confirms nothing itself.
    ///
    /// Deprecated: use [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result) instead. Available in Finnish environments only. The response is the payment list if it was created, or a message if it was cancelled. An unconfirmed transaction returns 202, a rejected one 406, an expired one 408, and one already processed 409.
    ///
    /// - `transaction_identifier`: Identifier of the two-factor transaction, as returned when the salary payments or their cancellation were requested.
    ///
    /// `PUT /payments/directsalarypayments/{transactionIdentifier}/confirm` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 406, 408, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client
    ///     .payments()
    ///     .confirm_direct_salary_payment("transaction-identifier")
    ///     .await?
    ///     .into_inner()
    /// {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "confirm2",
            "/payments/directsalarypayments/{transactionIdentifier}/confirm"
        )
    )]
    #[deprecated = "use `mfa().result` instead"]
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
        ConfirmDirectSalaryPayment::new(call.path(transaction_identifier))
    }

    /// Creates payments of invoices, which the user has to confirm.
    ///
    /// The response 202 means that nothing has happened yet: the user has five minutes to confirm. All invoices must be valid; if the payment of one fails, none is paid. The paying bank account must have been set up in the company beforehand. The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// `POST /payments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::InvoicePaymentList::default()
    ///     .payments([
    ///         models::InvoicePayment::default()
    ///             .amount(Decimal::new(1250, 2))
    ///             .recipient_bank_account("FI2112345600000785")
    ///             .payment_method(models::OutgoingPaymentMethod::FinnishBankTransfer)
    ///             .payment_date(Date::constant(2030, 1, 31))
    ///             .recipient_name_and_address(
    ///                 models::PaymentRecipientNameAndAddress::default().name("Sample"),
    ///             )
    ///             .invoice_id(7)
    ///             .invoice_version("2026-01-31T12:00:00".parse::<DateTime>()?),
    ///     ]);
    /// match client.payments().create(&body).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("payInvoices", "/payments"))]
    pub fn create(&self, body: &models::InvoicePaymentList) -> Create {
        let call = self.0.call(Method::POST, "/payments");
        Create::new(call.json(body))
    }

    /// Creates bank transfers that belong to no invoice. The user has to confirm them.
    ///
    /// The response 202 means that nothing has happened yet: the user has five minutes to confirm, and the outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result). No search finds a transfer by its `customId`.
    ///
    /// `POST /payments/directbanktransfers` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::DirectBankTransferList::default()
    ///     .direct_bank_transfers([
    ///         models::DirectBankTransfer::default()
    ///             .amount(Decimal::new(1250, 2))
    ///             .recipient_bank_account("FI2112345600000785")
    ///             .payment_method(models::OutgoingPaymentMethod::FinnishBankTransfer)
    ///             .payment_date(Date::constant(2030, 1, 31))
    ///             .recipient_name_and_address(
    ///                 models::PaymentRecipientNameAndAddress::default().name("Sample"),
    ///             )
    ///             .currency_code(models::Currency::Eur),
    ///     ]);
    /// match client.payments().create_direct_bank_transfer(&body).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("createDirectBankTransfers", "/payments/directbanktransfers"))]
    pub fn create_direct_bank_transfer(
        &self,
        body: &models::DirectBankTransferList,
    ) -> CreateDirectBankTransfer {
        let call = self.0.call(Method::POST, "/payments/directbanktransfers");
        CreateDirectBankTransfer::new(call.json(body))
    }

    /// Creates a list of direct salary payments, which the user has to confirm.
    ///
    /// Available in Finnish environments only. The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// `POST /payments/directsalarypayments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::DirectSalaryPayments::default()
    ///     .list_name("Sample")
    ///     .payment_method(models::SalaryPaymentMethod::FinnishSalaryTransfer)
    ///     .payment_date(Date::constant(2030, 1, 31))
    ///     .payments([
    ///         models::DirectSalaryPayment::default()
    ///             .amount(Decimal::new(1250, 2))
    ///             .recipient_bank_account("FI2112345600000785")
    ///             .recipient_name("Sample")
    ///             .recipient_code(
    ///                 models::BusinessIdentifier::default()
    ///                     .brn_type(models::BusinessIdentifierType::Fi)
    ///                     .code("1234567-8"),
    ///             )
    ///             .currency_code(models::Currency::Eur)
    ///             .custom_id("Sample"),
    ///     ]);
    /// match client.payments().create_direct_salary_payment(&body).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("createDirectSalaryPayments", "/payments/directsalarypayments"))]
    pub fn create_direct_salary_payment(
        &self,
        body: &models::DirectSalaryPayments,
    ) -> CreateDirectSalaryPayment {
        let call = self.0.call(Method::POST, "/payments/directsalarypayments");
        CreateDirectSalaryPayment::new(call.json(body))
    }

    /// Requests the deletion of a payment, which the user has to confirm.
    ///
    /// Only payments of invoices can be deleted, and only while they are neither queued nor paid. The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// - `payment_id`: Identifier of the payment, which must be an invoice payment, neither queued nor paid.
    ///
    /// `DELETE /payments/{paymentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.payments().delete(7).await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("removePayment", "/payments/{paymentId}"))]
    pub fn delete(&self, payment_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/payments/{paymentId}");
        Delete::new(call.path(payment_id))
    }

    /// Gets a payment.
    ///
    /// The response may be 404, too, if the user lacks the rights.
    ///
    /// - `payment_id`: Identifier of the payment, as [`GET /payments`](crate::resources::payments::Payments::list) lists it.
    ///
    /// `GET /payments/{paymentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentRowInfo`](crate::models::PaymentRowInfo). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.payments().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPaymentRowById", "/payments/{paymentId}"))]
    pub fn get(&self, payment_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/payments/{paymentId}");
        Get::new(call.path(payment_id))
    }

    /// Gets a list of direct salary payments.
    ///
    /// Available in Finnish environments only.
    ///
    /// - `payment_list_id`: Identifier of the list of direct salary payments, as [`GET /payments/directsalarypayments`](crate::resources::payments::Payments::list_direct_salary_payments) lists it.
    ///
    /// `GET /payments/directsalarypayments/{paymentListId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DirectSalaryPaymentGroup`](crate::models::DirectSalaryPaymentGroup). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.payments().get_direct_salary_payment(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getDirectSalaryPaymentsByPaymentListId",
            "/payments/directsalarypayments/{paymentListId}"
        )
    )]
    pub fn get_direct_salary_payment(
        &self,
        payment_list_id: i64,
    ) -> GetDirectSalaryPayment {
        let call = self
            .0
            .call(Method::GET, "/payments/directsalarypayments/{paymentListId}");
        GetDirectSalaryPayment::new(call.path(payment_list_id))
    }

    /// Lists payments.
    ///
    /// `GET /payments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentSearchResult`](crate::models::PaymentSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .payments()
    ///     .list()
    ///     .start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPaymentRows", "/payments"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payments"))
    }

    /// Lists the payment lists of direct salary payments.
    ///
    /// Available in Finnish environments only.
    ///
    /// `GET /payments/directsalarypayments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DirectSalaryPaymentGroupBaseInfoSearchResult`](crate::models::DirectSalaryPaymentGroupBaseInfoSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .payments()
    ///     .list_direct_salary_payments()
    ///     .start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("searchSalaryPaymentGroups", "/payments/directsalarypayments"))]
    pub fn list_direct_salary_payments(&self) -> ListDirectSalaryPayments {
        ListDirectSalaryPayments(
            self.0.call(Method::GET, "/payments/directsalarypayments"),
        )
    }

    /// Lists messages about failed payments and deliveries.
    ///
    /// `GET /payments/errormessages` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentErrorMessageSearchResult`](crate::models::PaymentErrorMessageSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .payments()
    ///     .list_error_messages()
    ///     .created_start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getErrorMessages", "/payments/errormessages"))]
    pub fn list_error_messages(&self) -> ListErrorMessages {
        ListErrorMessages(self.0.call(Method::GET, "/payments/errormessages"))
    }

    /// Lists the payment events of several invoices.
    ///
    /// One request takes at most 200 invoices. For just one invoice, [`GET /invoices/{invoiceId}/paymentevents`](crate::resources::invoices::Invoices::list_payment_events) does as well. The description declares the response as payments, not payment events.
    ///
    /// - `invoice_id`: Identifiers of the invoices whose payment events to list, at most 200. Query parameter `invoiceId`.
    ///
    /// `GET /payments/paymentevents` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentSearchResult`](crate::models::PaymentSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.payments().list_events([7]).items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getPaymentEvents", "/payments/paymentevents"))]
    pub fn list_events(&self, invoice_id: impl IntoIterator<Item = i64>) -> ListEvents {
        let call = self.0.call(Method::GET, "/payments/paymentevents");
        ListEvents(call.query_joined("invoiceId", invoice_id, ','))
    }
}

/// Request of [`Payments::cancel`]: `PUT /payments/{paymentId}/cancel`.
pub type Cancel = crate::PlainRequest<operations::Cancel>;

/// Request of [`Payments::cancel_salary_payment_list`]: `PUT /payments/directsalarypayments/{paymentListId}/cancel`.
pub type CancelSalaryPaymentList = crate::PlainRequest<
    operations::CancelSalaryPaymentList,
>;

/// Request of [`Payments::confirm`]: `PUT /payments/{transactionIdentifier}/confirm`.
pub type Confirm = crate::PlainRequest<operations::Confirm>;

/// Request of [`Payments::confirm_direct_salary_payment`]: `PUT /payments/directsalarypayments/{transactionIdentifier}/confirm`.
pub type ConfirmDirectSalaryPayment = crate::PlainRequest<
    operations::ConfirmDirectSalaryPayment,
>;

/// Request of [`Payments::create`]: `POST /payments`.
pub type Create = crate::PlainRequest<operations::Create>;

/// Request of [`Payments::create_direct_bank_transfer`]: `POST /payments/directbanktransfers`.
pub type CreateDirectBankTransfer = crate::PlainRequest<
    operations::CreateDirectBankTransfer,
>;

/// Request of [`Payments::create_direct_salary_payment`]: `POST /payments/directsalarypayments`.
pub type CreateDirectSalaryPayment = crate::PlainRequest<
    operations::CreateDirectSalaryPayment,
>;

/// Request of [`Payments::delete`]: `DELETE /payments/{paymentId}`.
pub type Delete = crate::PlainRequest<operations::Delete>;

/// Request of [`Payments::get`]: `GET /payments/{paymentId}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`Payments::get_direct_salary_payment`]: `GET /payments/directsalarypayments/{paymentListId}`.
pub type GetDirectSalaryPayment = crate::PlainRequest<
    operations::GetDirectSalaryPayment,
>;

request! {
    /// Request of [`Payments::list`]: `GET /payments`.
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
    /// Start of the value date range to search. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the value date range to search. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Identifiers of the invoices whose payments to find, one or several. Query parameter `invoiceId`.
    pub fn invoice_id(self, invoice_id: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("invoiceId", invoice_id, ','))
    }

    /// Identifier of the last payment on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by payment identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Number of payments on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

request! {
    /// Request of [`Payments::list_direct_salary_payments`]: `GET /payments/directsalarypayments`.
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
    /// Start of the range of days on which the payment list was created. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the range of days on which the payment list was created. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Name of the payment list. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Identifier of the last payment list on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Custom identifier given to the payment list when it was created. Query parameter `customId`.
    pub fn custom_id(self, custom_id: impl Into<String>) -> Self {
        Self(self.0.query::<String>("customId", custom_id.into()))
    }

    /// Sort order by identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Number of payment lists on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

request! {
    /// Request of [`Payments::list_error_messages`]: `GET /payments/errormessages`.
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
    /// Start of the range of creation dates to search. Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: Date) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// End of the range of creation dates to search. Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: Date) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Kind of error to find messages about: in a payment or in Nets collection. Query parameter `type`.
    pub fn type_(self, type_: models::PaymentErrorSearchType) -> Self {
        Self(self.0.query("type", type_))
    }

    /// Handling status of the messages to find; `ALL` finds handled and unhandled ones. Query parameter `status`.
    pub fn status(self, status: models::PaymentErrorStatus) -> Self {
        Self(self.0.query("status", status))
    }

    /// Identifier of the last message on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by message identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Number of messages on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

request! {
    /// Request of [`Payments::list_events`]: `GET /payments/paymentevents`.
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
    /// Identifier of the last payment on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by payment identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Number of payment events on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }
}

operations! {
    pub struct Cancel(Pending<(), models::TransactionIdentifier>);
    pub struct CancelSalaryPaymentList(Pending<(), models::TransactionIdentifier>);
    pub struct Confirm(
        Pending<models::PaymentsConfirmationResponseModels, models::InfoMessage>,
    );
    pub struct ConfirmDirectSalaryPayment(
        Pending<models::DirectSalaryPaymentsConfirmationResponseModels, models::InfoMessage>,
    );
    pub struct Create(Pending<(), models::TransactionIdentifier>, WithBody);
    pub struct CreateDirectBankTransfer(
        Pending<(), models::TransactionIdentifier>,
        WithBody,
    );
    pub struct CreateDirectSalaryPayment(
        Pending<(), models::TransactionIdentifier>,
        WithBody,
    );
    pub struct Delete(Pending<(), models::TransactionIdentifier>);
    pub struct Get(models::PaymentRowInfo);
    pub struct GetDirectSalaryPayment(models::DirectSalaryPaymentGroup);
}
