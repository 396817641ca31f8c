//! Files attached to invoices, ledger receipts, bank statement events, reference payments and business partners.

use crate::call::{operations, request, resource, search};
use crate::{models, Date, File, Method, Mixed};

resource! {
    /// Files attached to invoices, ledger receipts, bank statement events, reference payments and business partners.
    pub struct Attachments(attachments);
}

impl Attachments {
    /// Deletes an attachment.
    ///
    /// The response is 403 also if the attachment cannot be edited.
    ///
    /// - `attachment_id`: Identifier of the attachment, as [`GET /attachments`](crate::resources::attachments::Attachments::list) lists it.
    ///
    /// `DELETE /attachments/{attachmentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.attachments().delete(7).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("deleteAttachment", "/attachments/{attachmentId}"))]
    pub fn delete(&self, attachment_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/attachments/{attachmentId}");
        Delete::new(call.path(attachment_id))
    }

    /// Downloads an attachment: its record and its bytes.
    ///
    /// The response is `multipart/mixed`, with the record as JSON.
    ///
    /// - `attachment_id`: Identifier of the attachment, as [`GET /attachments`](crate::resources::attachments::Attachments::list) lists it.
    ///
    /// `GET /attachments/{attachmentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to `Mixed<Attachment>`. Documented error statuses: 401, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.attachments().download(7).stream().await?.save("download").await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias("getAttachment", "/attachments/{attachmentId}"))]
    pub fn download(&self, attachment_id: i64) -> Download {
        let call = self.0.call(Method::GET, "/attachments/{attachmentId}");
        Download(call.path(attachment_id))
    }

    /// Lists attachments.
    ///
    /// Each result holds basic data only; [`GET /attachments/{attachmentId}`](crate::resources::attachments::Attachments::download) gives the rest. Document management must be active in the company's usage settings, for which Procountor charges a fee in all but Solo environments. The user name to search for may be sent as an HTTP header.
    ///
    /// `GET /attachments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`AttachmentSearchResult`](crate::models::AttachmentSearchResult). Documented error statuses: 400, 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .attachments()
    ///     .list()
    ///     .created_start_date(Date::constant(2026, 1, 31))
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getAttachments", "/attachments"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/attachments"))
    }

    /// Renames an attachment.
    ///
    /// The file extension must stay the same, and nothing but the name can be changed.
    ///
    /// - `attachment_id`: Identifier of the attachment, as [`GET /attachments`](crate::resources::attachments::Attachments::list) lists it.
    ///
    /// `PATCH /attachments/{attachmentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Attachment`](crate::models::Attachment). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::AttachmentRename::default().name("receipt.pdf");
    /// let response = client.attachments().rename(7, &body).name("receipt.pdf").await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("renameAttachment", "/attachments/{attachmentId}"))]
    pub fn rename(&self, attachment_id: i64, body: &models::AttachmentRename) -> Rename {
        let call = self.0.call(Method::PATCH, "/attachments/{attachmentId}");
        Rename(call.path(attachment_id).json(body))
    }

    /// Uploads a file, at most 10,000,000 bytes, and attaches it to an object such as an invoice.
    ///
    /// The file may be of any type. It travels as `multipart/form-data`, together with its record as JSON. A journal gets attachments through its hidden invoice: the reference type is `INVOICE`, and the id is the receipt's `invoiceId`.
    ///
    /// - `meta`: Record of the attachment: its name, and the object that it belongs to.
    /// - `file`: Content of the file.
    ///
    /// `POST /attachments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Attachment`](crate::models::Attachment). Documented error statuses: 400, 401, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .attachments()
    ///     .upload(
    ///         &models::Attachment::default()
    ///             .name("receipt.pdf")
    ///             .reference_type(models::AttachmentReferenceType::Invoice)
    ///             .reference_id(7)
    ///             .send_with_invoice(true),
    ///         File::read("receipt.pdf").await?,
    ///     )
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("saveAttachment", "/attachments"))]
    pub fn upload(&self, meta: &models::Attachment, file: impl Into<File>) -> Upload {
        let call = self.0.call(Method::POST, "/attachments");
        Upload::new(call.part_json("meta", meta).part_file("file", file))
    }
}

/// Request of [`Attachments::delete`]: `DELETE /attachments/{attachmentId}`.
pub type Delete = crate::PlainRequest<operations::Delete>;

request! {
    /// Request of [`Attachments::download`]: `GET /attachments/{attachmentId}`.
    pub struct Download(Mixed<models::Attachment>);
}

impl Download {
    crate::call::download!(models::Attachment);
}

request! {
    /// Request of [`Attachments::list`]: `GET /attachments`.
    pub struct List(models::AttachmentSearchResult);
}

search! {
    const List: [models::Document] = Paging::new()
        .page("page")
        .previous("previousId")
        .key("attachmentId")
        .size("size", 200)
        .order("orderById", "ASC")
        .other_orders(&["orderByCreatedDate", "orderByName", "orderBySize"]);
}

impl List {
    /// Start of the range of days on which the file was attached. Query parameter `createdStartDate`.
    pub fn created_start_date(self, created_start_date: Date) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// End of the range of days on which the file was attached. Query parameter `createdEndDate`.
    pub fn created_end_date(self, created_end_date: Date) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Minimum file size in bytes. Query parameter `minSize`.
    pub fn min_size(self, min_size: i64) -> Self {
        Self(self.0.query("minSize", min_size))
    }

    /// Maximum file size in bytes. Query parameter `maxSize`.
    pub fn max_size(self, max_size: i64) -> Self {
        Self(self.0.query("maxSize", max_size))
    }

    /// File name of the attachment. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Kinds of object that the attachments belong to: invoices, orders, offers, expense claims or journals. Query parameter `type`.
    pub fn type_(
        self,
        type_: impl IntoIterator<Item = models::AttachmentSearchType>,
    ) -> Self {
        Self(self.0.query_joined("type", type_, ','))
    }

    /// Identifier of the object that the attachment belongs to. Query parameter `referenceId`.
    pub fn reference_id(self, reference_id: i64) -> Self {
        Self(self.0.query("referenceId", reference_id))
    }

    /// Sort order by attachment identifier. Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Sort order by the time at which the files were attached. Query parameter `orderByCreatedDate`.
    pub fn order_by_created_date(
        self,
        order_by_created_date: models::SortOrder,
    ) -> Self {
        Self(self.0.query("orderByCreatedDate", order_by_created_date))
    }

    /// Sort order by file name. Query parameter `orderByName`.
    pub fn order_by_name(self, order_by_name: models::SortOrder) -> Self {
        Self(self.0.query("orderByName", order_by_name))
    }

    /// Sort order by file size. Query parameter `orderBySize`.
    pub fn order_by_size(self, order_by_size: models::SortOrder) -> Self {
        Self(self.0.query("orderBySize", order_by_size))
    }

    /// Number of attachments on a full page. Query parameter `size`. At most 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Identifier of the last attachment on the page before, after which this page starts. Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// Name of the user recorded for the attachment. Header `username`.
    pub fn username(self, username: impl Into<String>) -> Self {
        Self(self.0.header::<String>("username", username.into()))
    }
}

request! {
    /// Request of [`Attachments::rename`]: `PATCH /attachments/{attachmentId}`.
    pub struct Rename(models::Attachment);
}

impl Rename {
    crate::call::allow_missing!();
    /// New file name of the attachment; its extension must stay the same. Query parameter `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }
}

/// Request of [`Attachments::upload`]: `POST /attachments`.
pub type Upload = crate::PlainRequest<operations::Upload>;

operations! {
    pub struct Delete(());
    pub struct Upload(models::Attachment, WithBody);
}
