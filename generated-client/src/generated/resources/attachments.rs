//! Operations on `attachments` and their requests.

use crate::call::{request, resource, search};
use crate::{models, Date, File, Method, Mixed};

resource! {
    /// Operations on `attachments`.
    pub struct Attachments(attachments);
}

impl Attachments {
    /// Deletes an attachment.
    ///
    /// `DELETE /attachments/{attachmentId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn delete(&self, attachment_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/attachments/{attachmentId}");
        Delete(call.path(attachment_id))
    }

    /// Downloads an attachment: its record and its bytes.
    ///
    /// `GET /attachments/{attachmentId}`
    ///
    /// Documented error statuses: 401, 404, 429.
    pub fn download(&self, attachment_id: i64) -> Download {
        let call = self.0.call(Method::GET, "/attachments/{attachmentId}");
        Download(call.path(attachment_id))
    }

    /// Lists attachments.
    ///
    /// `GET /attachments`
    ///
    /// Documented error statuses: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/attachments"))
    }

    /// Renames an attachment.
    ///
    /// `PATCH /attachments/{attachmentId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn rename(&self, attachment_id: i64, body: &models::AttachmentRename) -> Rename {
        let call = self.0.call(Method::PATCH, "/attachments/{attachmentId}");
        Rename(call.path(attachment_id).json(body))
    }

    /// Uploads a file, at most 10,000,000 bytes, and attaches it to something.
    ///
    /// `POST /attachments`
    ///
    /// Documented error statuses: 400, 401, 429.
    pub fn upload(&self, meta: &models::Attachment, file: impl Into<File>) -> Upload {
        let call = self.0.call(Method::POST, "/attachments");
        Upload(call.part_json("meta", meta).part_file("file", file))
    }
}

request! {
    /// Request of [`Attachments::delete`].
    pub struct Delete(());
}

request! {
    /// Request of [`Attachments::download`].
    pub struct Download(Mixed<models::Attachment>);
}

impl Download {
    crate::call::download!(models::Attachment);
}

request! {
    /// Request of [`Attachments::list`].
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

    /// Min size (query parameter `minSize`).
    pub fn min_size(self, min_size: i64) -> Self {
        Self(self.0.query("minSize", min_size))
    }

    /// Max size (query parameter `maxSize`).
    pub fn max_size(self, max_size: i64) -> Self {
        Self(self.0.query("maxSize", max_size))
    }

    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Type (query parameter `type`).
    pub fn type_(
        self,
        type_: impl IntoIterator<Item = models::AttachmentSearchType>,
    ) -> Self {
        Self(self.0.query_joined("type", type_, ','))
    }

    /// Reference id (query parameter `referenceId`).
    pub fn reference_id(self, reference_id: i64) -> Self {
        Self(self.0.query("referenceId", reference_id))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by created date (query parameter `orderByCreatedDate`).
    pub fn order_by_created_date(
        self,
        order_by_created_date: models::SortOrder,
    ) -> Self {
        Self(self.0.query("orderByCreatedDate", order_by_created_date))
    }

    /// Order by name (query parameter `orderByName`).
    pub fn order_by_name(self, order_by_name: models::SortOrder) -> Self {
        Self(self.0.query("orderByName", order_by_name))
    }

    /// Order by size (query parameter `orderBySize`).
    pub fn order_by_size(self, order_by_size: models::SortOrder) -> Self {
        Self(self.0.query("orderBySize", order_by_size))
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

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// Query parameter `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// A private search term: travels as a header, not in the URL.
    /// Header `username`.
    pub fn username(self, username: impl Into<String>) -> Self {
        Self(self.0.header::<String>("username", username.into()))
    }
}

request! {
    /// Request of [`Attachments::rename`].
    pub struct Rename(models::Attachment);
}

impl Rename {
    /// Name (query parameter `name`).
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }
}

request! {
    /// Request of [`Attachments::upload`].
    pub struct Upload(models::Attachment);
}
