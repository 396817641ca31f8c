//! Operations on `invoices` and their requests.

use crate::call::{changing_search, request, resource, search};
use crate::{ids, models, Binary, Date, DateTime, Method, Pending};

resource! {
    /// Operations on `invoices`.
    pub struct Invoices(invoices);
}

impl Invoices {
    /// Adds text to the notes of an invoice.
    ///
    /// `PUT /invoices/{invoiceId}/notes`
    ///
    /// Documented error statuses: 400, 401, 404, 429.
    pub fn add_notes(&self, invoice_id: i64, body: &models::InvoiceNotes) -> AddNotes {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/notes");
        AddNotes(call.path(invoice_id).json(body))
    }

    /// Approves an invoice.
    ///
    /// `PUT /invoices/{invoiceId}/approve`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn approve(&self, invoice_id: i64, body: &models::CheckingEvent) -> Approve {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/approve");
        Approve(call.path(invoice_id).json(body))
    }

    /// Asks whether the user has confirmed the deletion of a payment event. Confirms nothing itself.
    ///
    /// `PUT /invoices/{transactionIdentifier}/confirm`
    ///
    /// Documented error statuses: 401, 403, 404, 406, 408, 409, 429.
    #[deprecated = "deprecated in the API description"]
    pub fn confirm(&self, transaction_identifier: &str) -> Confirm {
        let call = self.0.call(Method::PUT, "/invoices/{transactionIdentifier}/confirm");
        Confirm(call.path(transaction_identifier))
    }

    /// Creates an invoice. A repeated call creates, and may charge for, another one.
    ///
    /// `POST /invoices`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create(&self, body: &models::Invoice) -> Create {
        let call = self.0.call(Method::POST, "/invoices");
        Create(call.json(body))
    }

    /// Comments on an invoice.
    ///
    /// `POST /invoices/{invoiceId}/comments`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_comment(
        &self,
        invoice_id: i64,
        body: &models::Comment,
    ) -> CreateComment {
        let call = self.0.call(Method::POST, "/invoices/{invoiceId}/comments");
        CreateComment(call.path(invoice_id).json(body))
    }

    /// Asks for the deletion of a payment event. The user has to confirm it.
    ///
    /// `DELETE /invoices/{invoiceId}/paymentevents/{paymentEventId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
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
        DeletePaymentEvent(call.path(invoice_id).path(payment_event_id))
    }

    /// Downloads a page of an invoice as a picture.
    ///
    /// `GET /invoices/{invoiceId}/image`
    ///
    /// Documented error statuses: 401, 404, 429.
    pub fn download_image(&self, invoice_id: i64) -> DownloadImage {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/image");
        DownloadImage(call.path(invoice_id))
    }

    /// Gets an invoice, or several by their ids.
    ///
    /// `GET /invoices/{invoiceId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self, invoice_id: i64) -> Get {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}");
        Get(call.path(invoice_id))
    }

    /// Gets an invoice, or several by their ids.
    ///
    /// `GET /invoices/{invoiceId}`
    ///
    /// Requires at least one id. More than 200 ids are sent in several sequential requests. Ids that do not exist are missing from the response, and resources that cannot be read are listed in `unread()`.
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_many(&self, invoice_ids: impl IntoIterator<Item = i64>) -> GetMany {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}");
        GetMany(call.path_list(invoice_ids, 200))
    }

    /// Gets a comment on an invoice with the users it mentions.
    ///
    /// `GET /invoices/{invoiceId}/comments/{commentId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn get_comment(
        &self,
        invoice_id: i64,
        comment_id: ids::CommentId,
    ) -> GetComment {
        let call = self
            .0
            .call(Method::GET, "/invoices/{invoiceId}/comments/{commentId}");
        GetComment(call.path(invoice_id).path(comment_id))
    }

    /// Gets a payment event of an invoice.
    ///
    /// `GET /invoices/{invoiceId}/paymentevents/{paymentEventId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_payment_event(
        &self,
        invoice_id: i64,
        payment_event_id: ids::PaymentEventId,
    ) -> GetPaymentEvent {
        let call = self
            .0
            .call(Method::GET, "/invoices/{invoiceId}/paymentevents/{paymentEventId}");
        GetPaymentEvent(call.path(invoice_id).path(payment_event_id))
    }

    /// Invalidates an invoice.
    ///
    /// `PUT /invoices/{invoiceId}/invalidate`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn invalidate(&self, invoice_id: i64) -> Invalidate {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/invalidate");
        Invalidate(call.path(invoice_id))
    }

    /// Lists invoices.
    ///
    /// `GET /invoices`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/invoices"))
    }

    /// Lists the comments on an invoice.
    ///
    /// `GET /invoices/{invoiceId}/comments`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_comments(&self, invoice_id: i64) -> ListComments {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/comments");
        ListComments(call.path(invoice_id))
    }

    /// Lists the payment events of an invoice.
    ///
    /// `GET /invoices/{invoiceId}/paymentevents`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn list_payment_events(&self, invoice_id: i64) -> ListPaymentEvents {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/paymentevents");
        ListPaymentEvents(call.path(invoice_id))
    }

    /// Lists the ids of invoices that wait for the current user's approval.
    ///
    /// `GET /invoices/personalapprovals`
    ///
    /// Query parameter `types`.
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_personal_approvals(
        &self,
        types: models::CirculationInvoiceType,
    ) -> ListPersonalApprovals {
        let call = self.0.call(Method::GET, "/invoices/personalapprovals");
        ListPersonalApprovals(call.query("types", types))
    }

    /// Lists the ids of invoices that wait for the current user's verification.
    ///
    /// `GET /invoices/personalverifications`
    ///
    /// Query parameter `types`.
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list_personal_verifications(
        &self,
        types: models::CirculationInvoiceType,
    ) -> ListPersonalVerifications {
        let call = self.0.call(Method::GET, "/invoices/personalverifications");
        ListPersonalVerifications(call.query("types", types))
    }

    /// Lists the users that a comment on an invoice can mention.
    ///
    /// `GET /invoices/{invoiceId}/comments/taggableusers`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_taggable_users(&self, invoice_id: i64) -> ListTaggableUsers {
        let call = self
            .0
            .call(Method::GET, "/invoices/{invoiceId}/comments/taggableusers");
        ListTaggableUsers(call.path(invoice_id))
    }

    /// Lists the history of an invoice.
    ///
    /// `GET /invoices/{invoiceId}/transactions`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_transactions(&self, invoice_id: i64) -> ListTransactions {
        let call = self.0.call(Method::GET, "/invoices/{invoiceId}/transactions");
        ListTransactions(call.path(invoice_id))
    }

    /// Lists the history of several invoices.
    ///
    /// `GET /invoices/transactions`
    ///
    /// Query parameter `invoiceIds`.
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_transactions_of(
        &self,
        invoice_ids: impl IntoIterator<Item = i64>,
    ) -> ListTransactionsOf {
        let call = self.0.call(Method::GET, "/invoices/transactions");
        ListTransactionsOf(call.query_joined("invoiceIds", invoice_ids, ','))
    }

    /// Marks a comment as read by the current user.
    ///
    /// `PUT /invoices/{invoiceId}/comments/{commentId}/read`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn mark_comment_read(
        &self,
        invoice_id: i64,
        comment_id: ids::CommentId,
    ) -> MarkCommentRead {
        let call = self
            .0
            .call(Method::PUT, "/invoices/{invoiceId}/comments/{commentId}/read");
        MarkCommentRead(call.path(invoice_id).path(comment_id))
    }

    /// Marks an invoice as paid by a payment made elsewhere.
    ///
    /// `PUT /invoices/{invoiceId}/paymentevents/markpaid`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
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

    /// Makes an invoice unfinished again, so that it can be edited.
    ///
    /// `PUT /invoices/{invoiceId}/unfinished`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn mark_unfinished(&self, invoice_id: i64) -> MarkUnfinished {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/unfinished");
        MarkUnfinished(call.path(invoice_id))
    }

    /// Rejects an invoice.
    ///
    /// `PUT /invoices/{invoiceId}/reject`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn reject(&self, invoice_id: i64, body: &models::CheckingEvent) -> Reject {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/reject");
        Reject(call.path(invoice_id).json(body))
    }

    /// Sends an invoice to its customer.
    ///
    /// `PUT /invoices/{invoiceId}/send`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn send(&self, invoice_id: i64) -> Send {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/send");
        Send(call.path(invoice_id))
    }

    /// Sends an invoice to be verified and approved.
    ///
    /// `PUT /invoices/{invoiceId}/sendToCirculation`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn send_to_circulation(&self, invoice_id: i64) -> SendToCirculation {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/sendToCirculation");
        SendToCirculation(call.path(invoice_id))
    }

    /// Overwrites an invoice. Fields that are left out are cleared.
    ///
    /// `PUT /invoices/{invoiceId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, invoice_id: i64, body: &models::Invoice) -> Update {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}");
        Update(call.path(invoice_id).json(body))
    }

    /// Verifies an invoice.
    ///
    /// `PUT /invoices/{invoiceId}/verify`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn verify(&self, invoice_id: i64, body: &models::CheckingEvent) -> Verify {
        let call = self.0.call(Method::PUT, "/invoices/{invoiceId}/verify");
        Verify(call.path(invoice_id).json(body))
    }
}

request! {
    /// Request of [`Invoices::add_notes`].
    pub struct AddNotes(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::approve`].
    pub struct Approve(models::InfoMessage);
}

impl Approve {
    /// Update inventory (query parameter `updateInventory`). Default `false`.
    pub fn update_inventory(self, update_inventory: bool) -> Self {
        Self(self.0.query("updateInventory", update_inventory))
    }
}

request! {
    /// Request of [`Invoices::confirm`].
    pub struct Confirm(Pending<models::InfoMessage, models::InfoMessage>);
}

request! {
    /// Request of [`Invoices::create`].
    pub struct Create(models::Invoice);
}

impl Create {
    /// Add collection penal costs (query parameter `addCollectionPenalCosts`).
    pub fn add_collection_penal_costs(self, add_collection_penal_costs: bool) -> Self {
        Self(self.0.query("addCollectionPenalCosts", add_collection_penal_costs))
    }
}

request! {
    /// Request of [`Invoices::create_comment`].
    pub struct CreateComment(models::Comment);
}

request! {
    /// Request of [`Invoices::delete_payment_event`].
    pub struct DeletePaymentEvent(Pending<(), models::TransactionIdentifier>);
}

request! {
    /// Request of [`Invoices::download_image`].
    pub struct DownloadImage(Binary);
}

impl DownloadImage {
    crate::call::download!(());
    /// Which page of the document, counted from one.
    /// Query parameter `page`. Default `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Format (query parameter `format`). Default `PNG`.
    pub fn format(self, format: models::ImageFormat) -> Self {
        Self(self.0.query("format", format))
    }
}

request! {
    /// Request of [`Invoices::get`].
    pub struct Get(models::Invoice);
}

request! {
    /// Request of [`Invoices::get_many`].
    pub struct GetMany(Vec<models::Invoice>);
}

request! {
    /// Request of [`Invoices::get_comment`].
    pub struct GetComment(models::CommentWithTaggedUsers);
}

request! {
    /// Request of [`Invoices::get_payment_event`].
    pub struct GetPaymentEvent(models::PaymentEvent);
}

request! {
    /// Request of [`Invoices::invalidate`].
    pub struct Invalidate(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::list`].
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
    /// Status (query parameter `status`).
    pub fn status(
        self,
        status: impl IntoIterator<Item = models::InvoiceStatus>,
    ) -> Self {
        Self(self.0.query_joined("status", status, ','))
    }

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

    /// Due start date (query parameter `dueStartDate`).
    pub fn due_start_date(self, due_start_date: Date) -> Self {
        Self(self.0.query("dueStartDate", due_start_date))
    }

    /// Due end date (query parameter `dueEndDate`).
    pub fn due_end_date(self, due_end_date: Date) -> Self {
        Self(self.0.query("dueEndDate", due_end_date))
    }

    /// Types (query parameter `types`).
    pub fn types(self, types: impl IntoIterator<Item = models::InvoiceType>) -> Self {
        Self(self.0.query_joined("types", types, ','))
    }

    /// Business partner id (query parameter `businessPartnerId`).
    pub fn business_partner_id(self, business_partner_id: i64) -> Self {
        Self(self.0.query("businessPartnerId", business_partner_id))
    }

    /// Factoring contract id (query parameter `factoringContractId`).
    pub fn factoring_contract_id(self, factoring_contract_id: i64) -> Self {
        Self(self.0.query("factoringContractId", factoring_contract_id))
    }

    /// Original invoice number (query parameter `originalInvoiceNumber`).
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

    /// Invoice number (query parameter `invoiceNumber`).
    pub fn invoice_number(self, invoice_number: i64) -> Self {
        Self(self.0.query("invoiceNumber", invoice_number))
    }

    /// Product id (query parameter `productId`).
    pub fn product_id(self, product_id: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("productId", product_id, ','))
    }

    /// Search term (query parameter `searchTerm`).
    pub fn search_term(self, search_term: impl Into<String>) -> Self {
        Self(self.0.query::<String>("searchTerm", search_term.into()))
    }

    /// Is offer (query parameter `isOffer`). Default `false`.
    pub fn is_offer(self, is_offer: bool) -> Self {
        Self(self.0.query("isOffer", is_offer))
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

    /// Invoice channel (query parameter `invoiceChannel`).
    pub fn invoice_channel(
        self,
        invoice_channel: impl IntoIterator<Item = models::InvoiceChannel>,
    ) -> Self {
        Self(self.0.query_joined("invoiceChannel", invoice_channel, ','))
    }
}

request! {
    /// Request of [`Invoices::list_comments`].
    pub struct ListComments(models::Comments);
}

impl ListComments {
    /// Read by all tagged users (query parameter `readByAllTaggedUsers`).
    pub fn read_by_all_tagged_users(self, read_by_all_tagged_users: bool) -> Self {
        Self(self.0.query("readByAllTaggedUsers", read_by_all_tagged_users))
    }
}

request! {
    /// Request of [`Invoices::list_payment_events`].
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
}

request! {
    /// Request of [`Invoices::list_personal_approvals`].
    pub struct ListPersonalApprovals(models::InvoiceIds);
}

request! {
    /// Request of [`Invoices::list_personal_verifications`].
    pub struct ListPersonalVerifications(models::InvoiceIds);
}

request! {
    /// Request of [`Invoices::list_taggable_users`].
    pub struct ListTaggableUsers(models::TaggableUsers);
}

request! {
    /// Request of [`Invoices::list_transactions`].
    pub struct ListTransactions(models::InvoiceTransactions);
}

request! {
    /// Request of [`Invoices::list_transactions_of`].
    pub struct ListTransactionsOf(models::InvoiceTransactionList);
}

request! {
    /// Request of [`Invoices::mark_comment_read`].
    pub struct MarkCommentRead(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::mark_paid`].
    pub struct MarkPaid(models::PaymentEvent);
}

impl MarkPaid {
    /// Add penal expense (query parameter `addPenalExpense`).
    pub fn add_penal_expense(self, add_penal_expense: bool) -> Self {
        Self(self.0.query("addPenalExpense", add_penal_expense))
    }
}

request! {
    /// Request of [`Invoices::mark_unfinished`].
    pub struct MarkUnfinished(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::reject`].
    pub struct Reject(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::send`].
    pub struct Send(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::send_to_circulation`].
    pub struct SendToCirculation(models::InfoMessage);
}

request! {
    /// Request of [`Invoices::update`].
    pub struct Update(models::Invoice);
}

request! {
    /// Request of [`Invoices::verify`].
    pub struct Verify(models::InfoMessage);
}
