//! Sales and purchase invoices, orders, offers, travel invoices and expense claims, with their circulation, comments and payment events.

use crate::call::{changing_search, operations, request, resource, search};
use crate::{ids, models, Binary, Date, DateTime, Method, Pending};

resource! {
    /// Sales and purchase invoices, orders, offers, travel invoices and expense claims, with their circulation, comments and payment events.
    #[doc(alias("lasku", "myyntilasku", "ostolasku"))]
    pub struct Invoices(invoices);
}

impl Invoices {
    /// Approves an invoice.
    ///
    /// Works on sales, purchase and travel invoices and expense claims, once invoice circulation has been set up in Procountor. The comment is not used for a sales invoice. There is no `version`: compare the invoice before and after. An invoice in another status than `UNFINISHED`, or on purchases `RECEIVED` or `VERIFIED`, is probably refused with 403; the response to a user without a turn is not documented.
    ///
    /// - `invoice_id`: Identifier of the purchase, sales or travel invoice, or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/approve` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::CheckingEvent::default().comment("Sample");
    /// let response = client.invoices().approve(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("approveInvoice1", "/invoices/{invoiceId}/approve"))]
    pub fn approve(&self, invoice_id: i64, body: &models::CheckingEvent) -> Approve {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/approve");
        Approve(call.path(invoice_id).json(body))
    }

    /// Gets the state of a deletion of a payment event. It confirms nothing itself.
    ///
    /// Deprecated: use [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result) instead. An unconfirmed transaction returns 202, a rejected one 406, an expired one 408, and one already processed 409.
    ///
    /// - `transaction_identifier`: Identifier of the two-factor transaction, as returned when the deletion of the payment event was requested.
    ///
    /// `PUT /invoices/{transactionIdentifier}/confirm` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 401, 403, 404, 406, 408, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client.invoices().confirm("transaction-identifier").await?.into_inner() {
    ///     Pending::Done(done) => println!("done: {done:?}"),
    ///     Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("confirm3", "/invoices/{transactionIdentifier}/confirm"))]
    #[deprecated = "use `mfa().result` instead"]
    pub fn confirm(&self, transaction_identifier: &str) -> Confirm {
        let call = self.0.call(Method::PUT, "/invoices/{transactionIdentifier}/confirm");
        Confirm::new(call.path(transaction_identifier))
    }

    /// Creates an invoice. A repeated call creates another one, which may be charged for.
    ///
    /// Creates sales and purchase invoices, sales and purchase orders, travel invoices and expense claims.
    ///
    /// `POST /invoices` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Invoice`](crate::models::Invoice). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Invoice::default()
    ///     .type_(models::InvoiceType::SalesInvoice)
    ///     .date(Date::constant(2026, 1, 31))
    ///     .counter_party(
    ///         models::CounterParty::default()
    ///             .email("somebody@example.com")
    ///             .counter_party_address(
    ///                 models::InvoiceCounterpartyAddress::default().name("Sample"),
    ///             ),
    ///     )
    ///     .payment_info(
    ///         models::PaymentInfo::default()
    ///             .payment_method(models::InvoicePaymentMethod::BankTransfer)
    ///             .currency(models::Currency::Eur)
    ///             .bank_account(
    ///                 models::BankAccount::default().account_number("FI2112345600000785"),
    ///             )
    ///             .due_date(Date::constant(2026, 1, 31))
    ///             .currency_rate(Decimal::new(1, 0))
    ///             .bank_reference_code(""),
    ///     )
    ///     .extra_info(
    ///         models::ExtraInfo::default()
    ///             .accounting_by_row(true)
    ///             .unit_prices_include_vat(true),
    ///     )
    ///     .discount_percent(Decimal::ZERO)
    ///     .invoice_rows([
    ///         models::InvoiceRow::default()
    ///             .product("Consulting")
    ///             .quantity(Decimal::new(1250, 2))
    ///             .unit(models::Unit::Hour)
    ///             .unit_price(Decimal::new(1250, 2))
    ///             .discount_percent(Decimal::ZERO)
    ///             .vat_percent(Decimal::new(255, 1)),
    ///     ])
    ///     .vat_status(1)
    ///     .original_invoice_number("1042")
    ///     .invoice_channel(models::InvoiceChannel::Email)
    ///     .language(models::Language::Finnish);
    /// let response = client.invoices().create(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("saveInvoice", "/invoices"))]
    pub fn create(&self, body: &models::Invoice) -> Create {
        let call = self.0.call(Method::POST, "/invoices");
        Create(call.json(body))
    }

    /// Comments on an invoice.
    ///
    /// Works on purchase invoices, travel invoices and expense claims. The user needs access to the invoice's discussion.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    ///
    /// `POST /invoices/{invoiceId}/comments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Comment`](crate::models::Comment). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Comment::default().comment("Sample");
    /// let response = client.invoices().create_comment(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("saveInvoiceComment", "/invoices/{invoiceId}/comments"))]
    pub fn create_comment(
        &self,
        invoice_id: i64,
        body: &models::Comment,
    ) -> CreateComment {
        let call = self.0.call(Method::POST, "/invoices/{invoiceId}/comments");
        CreateComment::new(call.path(invoice_id).json(body))
    }

    /// Requests the deletion of a payment event, which the user has to confirm.
    ///
    /// Only events that came from marking the invoice as paid, without a payment by Procountor, can be deleted; for others there is [`DELETE /payments/{paymentId}`](crate::resources::payments::Payments::delete). The outcome comes from [`GET /mfatransactionresult/{transactionIdentifier}`](crate::resources::mfa::Mfa::result).
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    /// - `payment_event_id`: Identifier of the payment event, which must come from marking the invoice as paid.
    ///
    /// `DELETE /invoices/{invoiceId}/paymentevents/{paymentEventId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Pending`](crate::Pending) while somebody has to act first. Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// match client
    ///     .invoices()
    ///     .delete_payment_event(7, ids::PaymentEventId(7))
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
            "removePaymentEvent",
            "/invoices/{invoiceId}/paymentevents/{paymentEventId}"
        )
    )]
    pub fn delete_payment_event(
        &self,
        invoice_id: i64,
        payment_event_id: ids::PaymentEventId,
    ) -> DeletePaymentEvent {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/invoices/{invoiceId}/paymentevents/{paymentEventId}",
            );
        DeletePaymentEvent::new(call.path(invoice_id).path(payment_event_id))
    }

    /// Downloads a page of an invoice as an image.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `GET /invoices/{invoiceId}/image` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to `Binary`. Documented error statuses: 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.invoices().download_image(7).page(7).stream().await?.save("download").await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("getInvoiceImage", "/invoices/{invoiceId}/image"))]
    pub fn download_image(&self, invoice_id: i64) -> DownloadImage {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/image");
        DownloadImage(call.path(invoice_id))
    }

    /// Gets an invoice, or several by their ids.
    ///
    /// One request takes at most 200 identifiers. Covers sales and purchase invoices, sales and purchase orders, travel invoices, expense claims and self-assessed taxes.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `GET /invoices/{invoiceId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Invoice`](crate::models::Invoice). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().get(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getInvoice", "/invoices/{invoiceId}"))]
    pub fn get(&self, invoice_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}");
        Get::new(call.path(invoice_id))
    }

    /// Gets an invoice, or several by their ids.
    ///
    /// One request takes at most 200 identifiers. Covers sales and purchase invoices, sales and purchase orders, travel invoices, expense claims and self-assessed taxes.
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// - `invoice_ids`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `GET /invoices/{invoiceId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`Invoice`](crate::models::Invoice). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().get_many([7, 8]).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    pub fn get_many(&self, invoice_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}");
        GetMany::new(call.path_list(invoice_ids, 200))
    }

    /// Gets a comment on an invoice with the users it mentions.
    ///
    /// Works on purchase invoices, travel invoices and expense claims. The user needs access to the invoice's discussion.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    /// - `comment_id`: Identifier of the comment, as [`GET /invoices/{invoiceId}/comments`](crate::resources::invoices::Invoices::list_comments) lists it.
    ///
    /// `GET /invoices/{invoiceId}/comments/{commentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CommentWithTaggedUsers`](crate::models::CommentWithTaggedUsers). Documented error statuses: 400, 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().get_comment(7, ids::CommentId(7)).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCommentById", "/invoices/{invoiceId}/comments/{commentId}"))]
    pub fn get_comment(
        &self,
        invoice_id: i64,
        comment_id: ids::CommentId,
    ) -> GetComment {
        let call = self
            .0
            .call(Method::GET, "/invoices/{invoiceId}/comments/{commentId}");
        GetComment::new(call.path(invoice_id).path(comment_id))
    }

    /// Gets a payment event of an invoice.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    /// - `payment_event_id`: Identifier of the payment event, as [`GET /invoices/{invoiceId}/paymentevents`](crate::resources::invoices::Invoices::list_payment_events) lists it.
    ///
    /// `GET /invoices/{invoiceId}/paymentevents/{paymentEventId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentEvent`](crate::models::PaymentEvent). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().get_payment_event(7, ids::PaymentEventId(7)).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getPaymentEventByIdAndInvoiceId",
            "/invoices/{invoiceId}/paymentevents/{paymentEventId}"
        )
    )]
    pub fn get_payment_event(
        &self,
        invoice_id: i64,
        payment_event_id: ids::PaymentEventId,
    ) -> GetPaymentEvent {
        let call = self
            .0
            .call(Method::GET, "/invoices/{invoiceId}/paymentevents/{paymentEventId}");
        GetPaymentEvent::new(call.path(invoice_id).path(payment_event_id))
    }

    /// Invalidates an invoice.
    ///
    /// Works on sales, purchase and travel invoices and expense claims, and only while both their fiscal year and their accounting period are open.
    ///
    /// - `invoice_id`: Identifier of the purchase, sales or travel invoice, or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/invalidate` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().invalidate(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("markInvoiceAsInvalidated", "/invoices/{invoiceId}/invalidate"))]
    pub fn invalidate(&self, invoice_id: i64) -> Invalidate {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/invalidate");
        Invalidate::new(call.path(invoice_id))
    }

    /// Lists invoices.
    ///
    /// Each result holds basic data only; [`GET /invoices/{invoiceId}`](crate::resources::invoices::Invoices::get) gives the rest. Covers sales and purchase invoices, sales and purchase orders, travel invoices, expense claims and self-assessed taxes.
    ///
    /// `GET /invoices` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InvoiceSearchResult`](crate::models::InvoiceSearchResult). Documented error statuses: 400, 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .invoices()
    ///     .list()
    ///     .status([models::InvoiceStatus::Approved])
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("searchInvoice", "/invoices"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/invoices"))
    }

    /// Lists the comments on an invoice.
    ///
    /// Works on purchase invoices, travel invoices and expense claims. The user needs access to the invoice's discussion.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    ///
    /// `GET /invoices/{invoiceId}/comments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Comments`](crate::models::Comments). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .invoices()
    ///     .list_comments(7)
    ///     .read_by_all_tagged_users(true)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getInvoiceComments", "/invoices/{invoiceId}/comments"))]
    pub fn list_comments(&self, invoice_id: i64) -> ListComments {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/comments");
        ListComments(call.path(invoice_id))
    }

    /// Lists the payment events of an invoice.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `GET /invoices/{invoiceId}/paymentevents` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentEventSearchResult`](crate::models::PaymentEventSearchResult). Documented error statuses: 400, 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.invoices().list_payment_events(7).items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("searchPaymentEvents", "/invoices/{invoiceId}/paymentevents"))]
    pub fn list_payment_events(&self, invoice_id: i64) -> ListPaymentEvents {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/paymentevents");
        ListPaymentEvents(call.path(invoice_id))
    }

    /// Lists the ids of invoices that wait for approval by the current user.
    ///
    /// Invoices for which the user acts as a substitute are included.
    ///
    /// - `types`: Type of the invoices to list: purchase invoice, travel invoice or expense claim.
    ///
    /// `GET /invoices/personalapprovals` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InvoiceIds`](crate::models::InvoiceIds). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .invoices()
    ///     .list_personal_approvals(models::CirculationInvoiceType::BillOfCharges)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getInvoicesForPersonalApprovals", "/invoices/personalapprovals"))]
    pub fn list_personal_approvals(
        &self,
        types: models::CirculationInvoiceType,
    ) -> ListPersonalApprovals {
        let call = self.0.call(Method::GET, "/invoices/personalapprovals");
        ListPersonalApprovals::new(call.query("types", types))
    }

    /// Lists the ids of invoices that wait for verification by the current user.
    ///
    /// Invoices for which the user acts as a substitute are included.
    ///
    /// - `types`: Type of the invoices to list: purchase invoice, travel invoice or expense claim.
    ///
    /// `GET /invoices/personalverifications` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InvoiceIds`](crate::models::InvoiceIds). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .invoices()
    ///     .list_personal_verifications(models::CirculationInvoiceType::BillOfCharges)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias("getInvoicesForPersonalVerifications", "/invoices/personalverifications")
    )]
    pub fn list_personal_verifications(
        &self,
        types: models::CirculationInvoiceType,
    ) -> ListPersonalVerifications {
        let call = self.0.call(Method::GET, "/invoices/personalverifications");
        ListPersonalVerifications::new(call.query("types", types))
    }

    /// Lists the users that a comment on an invoice can mention.
    ///
    /// Works on purchase invoices, travel invoices and expense claims. The user needs access to the invoice's discussion.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    ///
    /// `GET /invoices/{invoiceId}/comments/taggableusers` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`TaggableUsers`](crate::models::TaggableUsers). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().list_taggable_users(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getTaggeableUsers", "/invoices/{invoiceId}/comments/taggableusers"))]
    pub fn list_taggable_users(&self, invoice_id: i64) -> ListTaggableUsers {
        let call = self
            .0
            .call(Method::GET, "/invoices/{invoiceId}/comments/taggableusers");
        ListTaggableUsers::new(call.path(invoice_id))
    }

    /// Lists the history of an invoice.
    ///
    /// Shows what became of an invoice after [`PUT /invoices/{invoiceId}/send`](crate::resources::invoices::Invoices::send), which only queues it: `SEND`, `SENDING_CANCELLED` or an error in sending. If there is no history, the response is 404.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `GET /invoices/{invoiceId}/transactions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InvoiceTransactions`](crate::models::InvoiceTransactions). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().list_transactions(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getInvoiceTransactions", "/invoices/{invoiceId}/transactions"))]
    pub fn list_transactions(&self, invoice_id: i64) -> ListTransactions {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/transactions");
        ListTransactions::new(call.path(invoice_id))
    }

    /// Lists the history of several invoices.
    ///
    /// One request takes at most 200 invoices. If an invoice is not found or has no history, the response is 404.
    ///
    /// - `invoice_ids`: Identifiers of the invoices whose history to list, at most 200. Query parameter `invoiceIds`.
    ///
    /// `GET /invoices/transactions` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InvoiceTransactionList`](crate::models::InvoiceTransactionList). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().list_transactions_of([7]).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getInvoiceTransactionsBulk", "/invoices/transactions"))]
    pub fn list_transactions_of(
        &self,
        invoice_ids: impl IntoIterator<Item = i64>,
    ) -> ListTransactionsOf {
        let call = self.0.call(Method::GET, "/invoices/transactions");
        ListTransactionsOf::new(call.query_each("invoiceIds", invoice_ids))
    }

    /// Marks a comment as read by the current user.
    ///
    /// Works on purchase invoices, travel invoices and expense claims. The user must be tagged in the comment and have access to the invoice's discussion.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    /// - `comment_id`: Identifier of the comment, as [`GET /invoices/{invoiceId}/comments`](crate::resources::invoices::Invoices::list_comments) lists it.
    ///
    /// `PUT /invoices/{invoiceId}/comments/{commentId}/read` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().mark_comment_read(7, ids::CommentId(7)).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias("setCommentReadByUser", "/invoices/{invoiceId}/comments/{commentId}/read")
    )]
    pub fn mark_comment_read(
        &self,
        invoice_id: i64,
        comment_id: ids::CommentId,
    ) -> MarkCommentRead {
        let call = self
            .0
            .call(Method::PUT, "/invoices/{invoiceId}/comments/{commentId}/read");
        MarkCommentRead::new(call.path(invoice_id).path(comment_id))
    }

    /// Marks an invoice as paid by a payment made elsewhere.
    ///
    /// Works on sales, purchase and travel invoices, expense claims, salaries and periodic tax returns. The currency must be the invoice's; if it differs from the company's, the amount is converted into the company's at the rate given on the invoice.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `PUT /invoices/{invoiceId}/paymentevents/markpaid` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`PaymentEvent`](crate::models::PaymentEvent). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::MarkInvoiceAsPaid::default()
    ///     .payment_date(Date::constant(2026, 1, 31))
    ///     .amount(Decimal::new(1250, 2))
    ///     .currency(models::Currency::Eur);
    /// let response = client.invoices().mark_paid(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("markInvoiceAsPaid", "/invoices/{invoiceId}/paymentevents/markpaid"))]
    pub fn mark_paid(
        &self,
        invoice_id: i64,
        body: &models::MarkInvoiceAsPaid,
    ) -> MarkPaid {
        let call = self
            .0
            .call(Method::PUT, "/invoices/{invoiceId}/paymentevents/markpaid");
        MarkPaid(call.path(invoice_id).json(body))
    }

    /// Returns an invoice to the status `UNFINISHED`, so that it can be edited.
    ///
    /// Works on sales, purchase and travel invoices and expense claims, and only while both their fiscal year and their accounting period are open.
    ///
    /// - `invoice_id`: Identifier of the purchase, sales or travel invoice, or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/unfinished` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().mark_unfinished(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("markInvoiceAsUnfinished", "/invoices/{invoiceId}/unfinished"))]
    pub fn mark_unfinished(&self, invoice_id: i64) -> MarkUnfinished {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/unfinished");
        MarkUnfinished::new(call.path(invoice_id))
    }

    /// Denies the payment of an invoice; [`PUT /invoices/{invoiceId}/unfinished`](crate::resources::invoices::Invoices::mark_unfinished) takes it back.
    ///
    /// Works on sales, purchase and travel invoices and expense claims, and only while both their fiscal year and their accounting period are open.
    ///
    /// - `invoice_id`: Identifier of the purchase, sales or travel invoice, or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/reject` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::CheckingEvent::default().comment("Sample");
    /// let response = client.invoices().reject(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("rejectInvoice", "/invoices/{invoiceId}/reject"))]
    pub fn reject(&self, invoice_id: i64, body: &models::CheckingEvent) -> Reject {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/reject");
        Reject::new(call.path(invoice_id).json(body))
    }

    /// Puts an invoice into the queue to be sent to its customer. Delivery follows later, or fails.
    ///
    /// Works only on sales invoices in status `NOT_SENT` or `SENT`. Whether the status is `SENT` at once or after delivery is not documented: [`GET /invoices/{invoiceId}/transactions`](crate::resources::invoices::Invoices::list_transactions) shows the sending.
    ///
    /// - `invoice_id`: Identifier of the sales invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `PUT /invoices/{invoiceId}/send` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().send(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/invoices/{invoiceId}/send")]
    pub fn send(&self, invoice_id: i64) -> Send {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/send");
        Send::new(call.path(invoice_id))
    }

    /// Sends an invoice to circulation, to be verified and approved.
    ///
    /// Works on purchase invoices, travel invoices and expense claims, if circulation is set up and enabled in Procountor and the invoice has approvers. An unfinished travel invoice or expense claim becomes `RECEIVED`.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/sendToCirculation` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.invoices().send_to_circulation(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("sendToCirculation", "/invoices/{invoiceId}/sendToCirculation"))]
    pub fn send_to_circulation(&self, invoice_id: i64) -> SendToCirculation {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/sendToCirculation");
        SendToCirculation::new(call.path(invoice_id))
    }

    /// Overwrites an invoice. Properties that are absent are cleared.
    ///
    /// Sales invoices and sales orders must be unfinished; purchase invoices, purchase orders, travel invoices and expense claims may also be received. `version` is required. A change of tax, discount, currency, accounting or rows may recreate the invoice's ledger receipt under a new identifier.
    ///
    /// - `invoice_id`: Identifier of the invoice, as [`GET /invoices`](crate::resources::invoices::Invoices::list) lists it.
    ///
    /// `PUT /invoices/{invoiceId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Invoice`](crate::models::Invoice). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.invoices().get(7).await?.into_inner();
    /// let response = client.invoices().update(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateInvoice", "/invoices/{invoiceId}"))]
    pub fn update(&self, invoice_id: i64, body: &models::Invoice) -> Update {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}");
        Update::new(call.path(invoice_id).json(body))
    }

    /// Updates the notes of an invoice. The body probably replaces the old text.
    ///
    /// Possible in any status of the invoice. Works on sales, purchase and travel invoices and expense claims. Send the old text along to keep it.
    ///
    /// - `invoice_id`: Identifier of the purchase, sales or travel invoice, or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/notes` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::InvoiceNotes::default().notes("Sample");
    /// let response = client.invoices().update_notes(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("addNotesToInvoice", "/invoices/{invoiceId}/notes"))]
    pub fn update_notes(
        &self,
        invoice_id: i64,
        body: &models::InvoiceNotes,
    ) -> UpdateNotes {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/notes");
        UpdateNotes::new(call.path(invoice_id).json(body))
    }

    /// Verifies an invoice.
    ///
    /// Works on purchase invoices, travel invoices and expense claims, once invoice circulation has been set up in Procountor.
    ///
    /// - `invoice_id`: Identifier of the purchase invoice, travel invoice or expense claim.
    ///
    /// `PUT /invoices/{invoiceId}/verify` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::CheckingEvent::default().comment("Sample");
    /// let response = client.invoices().verify(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("verifyInvoice", "/invoices/{invoiceId}/verify"))]
    pub fn verify(&self, invoice_id: i64, body: &models::CheckingEvent) -> Verify {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/verify");
        Verify::new(call.path(invoice_id).json(body))
    }
}

request! {
    /// Request of [`Invoices::approve`]: `PUT /invoices/{invoiceId}/approve`.
    pub struct Approve(models::InfoMessage);
}

impl Approve {
    crate::call::allow_missing!();
    /// Whether approval also updates inventory management. Query parameter `updateInventory`. Default `false`.
    pub fn update_inventory(self, update_inventory: bool) -> Self {
        Self(self.0.query("updateInventory", update_inventory))
    }
}

/// Request of [`Invoices::confirm`]: `PUT /invoices/{transactionIdentifier}/confirm`.
pub type Confirm = crate::PlainRequest<operations::Confirm>;

request! {
    /// Request of [`Invoices::create`]: `POST /invoices`.
    pub struct Create(models::Invoice);
}

impl Create {
    crate::call::allow_missing!();
    /// Whether costs of earlier payment reminders and penal expenses for earlier late payment are added; off by default. Sales invoices only, with automatic handling of such costs enabled and a product defined for each. Query parameter `addCollectionPenalCosts`.
    pub fn add_collection_penal_costs(self, add_collection_penal_costs: bool) -> Self {
        Self(self.0.query("addCollectionPenalCosts", add_collection_penal_costs))
    }
}

/// Request of [`Invoices::create_comment`]: `POST /invoices/{invoiceId}/comments`.
pub type CreateComment = crate::PlainRequest<operations::CreateComment>;

/// Request of [`Invoices::delete_payment_event`]: `DELETE /invoices/{invoiceId}/paymentevents/{paymentEventId}`.
pub type DeletePaymentEvent = crate::PlainRequest<operations::DeletePaymentEvent>;

request! {
    /// Request of [`Invoices::download_image`]: `GET /invoices/{invoiceId}/image`.
    pub struct DownloadImage(Binary);
}

impl DownloadImage {
    crate::call::download!(());
    /// Number of the invoice page to return, counted from one. Query parameter `page`. Default `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// File format of the picture. Query parameter `format`. Default `PNG`.
    pub fn format(self, format: models::ImageFormat) -> Self {
        Self(self.0.query("format", format))
    }
}

/// Request of [`Invoices::get`]: `GET /invoices/{invoiceId}`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`Invoices::get_many`]: `GET /invoices/{invoiceId}`.
pub type GetMany = crate::PlainRequest<operations::GetMany>;

/// Request of [`Invoices::get_comment`]: `GET /invoices/{invoiceId}/comments/{commentId}`.
pub type GetComment = crate::PlainRequest<operations::GetComment>;

/// Request of [`Invoices::get_payment_event`]: `GET /invoices/{invoiceId}/paymentevents/{paymentEventId}`.
pub type GetPaymentEvent = crate::PlainRequest<operations::GetPaymentEvent>;

/// Request of [`Invoices::invalidate`]: `PUT /invoices/{invoiceId}/invalidate`.
pub type Invalidate = crate::PlainRequest<operations::Invalidate>;

request! {
    /// Request of [`Invoices::list`]: `GET /invoices`.
    pub struct List(models::InvoiceSearchResult);
}

changing_search! {
    const List: [models::InvoiceBasicInfo] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC")
        .other_orders(&["orderByDate", "orderByCreated", "orderByVersion"])
        .changed("versionStartDate", "version");
}

impl List {
    /// Statuses of the invoices to find. Query parameter `status`.
    pub fn status(
        self,
        status: impl IntoIterator<Item = models::InvoiceStatus>,
    ) -> Self {
        Self(self.0.query_joined("status", status, ','))
    }

    /// Start of the billing date range to search. Query parameter `startDate`.
    pub fn start_date(self, start_date: Date) -> Self {
        Self(self.0.query("startDate", start_date))
    }

    /// End of the billing date range to search. Query parameter `endDate`.
    pub fn end_date(self, end_date: Date) -> Self {
        Self(self.0.query("endDate", end_date))
    }

    /// Start of the range in which the invoice was created. Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: DateTime) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// End of the range in which the invoice was created. Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: DateTime) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Start of the range in which the invoice was last changed. Query parameter `versionStartDate`.
    pub fn version_start_date(self, version_start_date: DateTime) -> Self {
        Self(self.0.query("versionStartDate", version_start_date))
    }

    /// End of the range in which the invoice was last changed. Query parameter `versionEndDate`.
    pub fn version_end_date(self, version_end_date: DateTime) -> Self {
        Self(self.0.query("versionEndDate", version_end_date))
    }

    /// Start of the due date range to search. Query parameter `dueStartDate`.
    pub fn due_start_date(self, due_start_date: Date) -> Self {
        Self(self.0.query("dueStartDate", due_start_date))
    }

    /// End of the due date range to search. Query parameter `dueEndDate`.
    pub fn due_end_date(self, due_end_date: Date) -> Self {
        Self(self.0.query("dueEndDate", due_end_date))
    }

    /// Types of the invoices to find, one or several. Query parameter `types`.
    pub fn types(self, types: impl IntoIterator<Item = models::InvoiceType>) -> Self {
        Self(self.0.query_joined("types", types, ','))
    }

    /// Identifier of the business partner whose invoices to find. Query parameter `businessPartnerId`.
    pub fn business_partner_id(self, business_partner_id: i64) -> Self {
        Self(self.0.query("businessPartnerId", business_partner_id))
    }

    /// Identifier of the factoring contract whose invoices to find. Query parameter `factoringContractId`.
    pub fn factoring_contract_id(self, factoring_contract_id: i64) -> Self {
        Self(self.0.query("factoringContractId", factoring_contract_id))
    }

    /// Number that the biller gave the invoice in another system. Whether parts of a number are found too is not documented: compare the results. Query parameter `originalInvoiceNumber`.
    pub fn original_invoice_number(
        self,
        original_invoice_number: impl Into<String>,
    ) -> Self {
        Self(
            self
                .0
                .query::<String>("originalInvoiceNumber", original_invoice_number.into()),
        )
    }

    /// Number of the invoice, given by Procountor. Query parameter `invoiceNumber`.
    pub fn invoice_number(self, invoice_number: i64) -> Self {
        Self(self.0.query("invoiceNumber", invoice_number))
    }

    /// Identifiers of products, at most 200, one of which must be on a row of the invoice. Query parameter `productId`.
    pub fn product_id(self, product_id: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("productId", product_id, ','))
    }

    /// Text to search for in the counterparty's name, the invoice number and the additional information. Query parameter `searchTerm`.
    pub fn search_term(self, search_term: impl Into<String>) -> Self {
        Self(self.0.query::<String>("searchTerm", search_term.into()))
    }

    /// Whether the sales orders to find are offers. Applies to type `SALES_ORDER` only. Query parameter `isOffer`. Default `false`.
    pub fn is_offer(self, is_offer: bool) -> Self {
        Self(self.0.query("isOffer", is_offer))
    }

    /// Identifier of the last invoice on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by invoice identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Sort order by invoice date. Query parameter `orderByDate`. Default `DESC`.
    pub fn order_by_date(self, order_by_date: models::SortOrder) -> Self {
        Self(self.0.query("orderByDate", order_by_date))
    }

    /// Sort order by the time at which the invoices were created. Query parameter `orderByCreated`. Default `DESC`.
    pub fn order_by_created(self, order_by_created: models::SortOrder) -> Self {
        Self(self.0.query("orderByCreated", order_by_created))
    }

    /// Sort order by invoice version, that is by the time of the last change. Query parameter `orderByVersion`. Default `DESC`.
    pub fn order_by_version(self, order_by_version: models::SortOrder) -> Self {
        Self(self.0.query("orderByVersion", order_by_version))
    }

    /// Number of invoices on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Channels by which the invoices to find are sent, such as e-mail or e-invoice. Query parameter `invoiceChannel`.
    pub fn invoice_channel(
        self,
        invoice_channel: impl IntoIterator<Item = models::InvoiceChannel>,
    ) -> Self {
        Self(self.0.query_joined("invoiceChannel", invoice_channel, ','))
    }
}

request! {
    /// Request of [`Invoices::list_comments`]: `GET /invoices/{invoiceId}/comments`.
    pub struct ListComments(models::Comments);
}

impl ListComments {
    /// Whether all users tagged in a comment have read it (`true`) or not all (`false`). Comments without tagged users are found by neither. Query parameter `readByAllTaggedUsers`.
    pub fn read_by_all_tagged_users(self, read_by_all_tagged_users: bool) -> Self {
        Self(self.0.query("readByAllTaggedUsers", read_by_all_tagged_users))
    }
}

request! {
    /// Request of [`Invoices::list_payment_events`]: `GET /invoices/{invoiceId}/paymentevents`.
    pub struct ListPaymentEvents(models::PaymentEventSearchResult);
}

search! {
    const ListPaymentEvents: [models::PaymentEvent] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC");
}

impl ListPaymentEvents {
    /// Identifier of the last payment event on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Sort order by identifier. Query parameter `orderById`. Default `DESC`.
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

/// Request of [`Invoices::list_personal_approvals`]: `GET /invoices/personalapprovals`.
pub type ListPersonalApprovals = crate::PlainRequest<operations::ListPersonalApprovals>;

/// Request of [`Invoices::list_personal_verifications`]: `GET /invoices/personalverifications`.
pub type ListPersonalVerifications = crate::PlainRequest<
    operations::ListPersonalVerifications,
>;

/// Request of [`Invoices::list_taggable_users`]: `GET /invoices/{invoiceId}/comments/taggableusers`.
pub type ListTaggableUsers = crate::PlainRequest<operations::ListTaggableUsers>;

/// Request of [`Invoices::list_transactions`]: `GET /invoices/{invoiceId}/transactions`.
pub type ListTransactions = crate::PlainRequest<operations::ListTransactions>;

/// Request of [`Invoices::list_transactions_of`]: `GET /invoices/transactions`.
pub type ListTransactionsOf = crate::PlainRequest<operations::ListTransactionsOf>;

/// Request of [`Invoices::mark_comment_read`]: `PUT /invoices/{invoiceId}/comments/{commentId}/read`.
pub type MarkCommentRead = crate::PlainRequest<operations::MarkCommentRead>;

request! {
    /// Request of [`Invoices::mark_paid`]: `PUT /invoices/{invoiceId}/paymentevents/markpaid`.
    pub struct MarkPaid(models::PaymentEvent);
}

impl MarkPaid {
    crate::call::allow_missing!();
    /// Whether the late payment adds a penal expense to the partner's next sales invoice; off by default. Sales invoices only, with automatic handling of such costs enabled and a penal expense product defined. Query parameter `addPenalExpense`.
    pub fn add_penal_expense(self, add_penal_expense: bool) -> Self {
        Self(self.0.query("addPenalExpense", add_penal_expense))
    }
}

/// Request of [`Invoices::mark_unfinished`]: `PUT /invoices/{invoiceId}/unfinished`.
pub type MarkUnfinished = crate::PlainRequest<operations::MarkUnfinished>;

/// Request of [`Invoices::reject`]: `PUT /invoices/{invoiceId}/reject`.
pub type Reject = crate::PlainRequest<operations::Reject>;

/// Request of [`Invoices::send`]: `PUT /invoices/{invoiceId}/send`.
pub type Send = crate::PlainRequest<operations::Send>;

/// Request of [`Invoices::send_to_circulation`]: `PUT /invoices/{invoiceId}/sendToCirculation`.
pub type SendToCirculation = crate::PlainRequest<operations::SendToCirculation>;

/// Request of [`Invoices::update`]: `PUT /invoices/{invoiceId}`.
pub type Update = crate::PlainRequest<operations::Update>;

/// Request of [`Invoices::update_notes`]: `PUT /invoices/{invoiceId}/notes`.
pub type UpdateNotes = crate::PlainRequest<operations::UpdateNotes>;

/// Request of [`Invoices::verify`]: `PUT /invoices/{invoiceId}/verify`.
pub type Verify = crate::PlainRequest<operations::Verify>;

operations! {
    pub struct Confirm(Pending<models::InfoMessage, models::InfoMessage>);
    pub struct CreateComment(models::Comment, WithBody);
    pub struct DeletePaymentEvent(Pending<(), models::TransactionIdentifier>);
    pub struct Get(models::Invoice);
    pub struct GetMany(Vec<models::Invoice>);
    pub struct GetComment(models::CommentWithTaggedUsers);
    pub struct GetPaymentEvent(models::PaymentEvent);
    pub struct Invalidate(models::InfoMessage);
    pub struct ListPersonalApprovals(models::InvoiceIds);
    pub struct ListPersonalVerifications(models::InvoiceIds);
    pub struct ListTaggableUsers(models::TaggableUsers);
    pub struct ListTransactions(models::InvoiceTransactions);
    pub struct ListTransactionsOf(models::InvoiceTransactionList);
    pub struct MarkCommentRead(models::InfoMessage);
    pub struct MarkUnfinished(models::InfoMessage);
    pub struct Reject(models::InfoMessage, WithBody);
    pub struct Send(models::InfoMessage);
    pub struct SendToCirculation(models::InfoMessage);
    pub struct Update(models::Invoice, WithBody);
    pub struct UpdateNotes(models::InfoMessage, WithBody);
    pub struct Verify(models::InfoMessage, WithBody);
}
