//! Calls of `attachments`.

use crate::call::{request, resource, search};
use crate::{models, Date, File, Method, Mixed};

resource! {
    /// The operations of `attachments`, from [`Client::attachments`](crate::Client::attachments).
    pub struct Attachments(attachments);
}

impl Attachments {
    /// Deletes an attachment.
    ///
    /// `DELETE /attachments/{attachmentId}`
    ///
    /// Documented failures: 401, 403, 404, 429.
    pub fn delete(&self, attachment_id: i64) -> Delete {
        let call = self.0.call(Method::DELETE, "/attachments/{attachmentId}");
        Delete(call.path(attachment_id))
    }

    /// Downloads an attachment: its record and its bytes.
    ///
    /// `GET /attachments/{attachmentId}`
    ///
    /// Documented failures: 401, 404, 429.
    pub fn download(&self, attachment_id: i64) -> Download {
        let call = self.0.call(Method::GET, "/attachments/{attachmentId}");
        Download(call.path(attachment_id))
    }

    /// Lists attachments.
    ///
    /// `GET /attachments`
    ///
    /// Documented failures: 400, 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/attachments"))
    }

    /// Renames an attachment.
    ///
    /// `PATCH /attachments/{attachmentId}`
    ///
    /// Documented failures: 400, 401, 403, 404, 429.
    pub fn rename(&self, attachment_id: i64, body: &models::AttachmentRename) -> Rename {
        let call = self.0.call(Method::PATCH, "/attachments/{attachmentId}");
        Rename(call.path(attachment_id).json(body))
    }

    /// Uploads a file, at most 10,000,000 bytes, and attaches it to something.
    ///
    /// `POST /attachments`
    ///
    /// Documented failures: 400, 401, 429.
    pub fn upload(&self, meta: &models::Attachment, file: impl Into<File>) -> Upload {
        let call = self.0.call(Method::POST, "/attachments");
        Upload(call.part_json("meta", meta).part_file("file", file))
    }
}

request! {
    /// A call of [`Attachments::delete`].
    pub struct Delete(());
}

request! {
    /// A call of [`Attachments::download`].
    pub struct Download(Mixed<models::Attachment>);
}

impl Download {
    crate::call::download!(models::Attachment);
}

request! {
    /// A call of [`Attachments::list`].
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
    /// `createdStartDate`.
    pub fn created_start_date(self, created_start_date: Date) -> Self {
        Self(self.0.query("createdStartDate", created_start_date))
    }

    /// Upper bound of the moment of creation.
    /// `createdEndDate`.
    pub fn created_end_date(self, created_end_date: Date) -> Self {
        Self(self.0.query("createdEndDate", created_end_date))
    }

    /// Min size, `minSize`.
    pub fn min_size(self, min_size: i64) -> Self {
        Self(self.0.query("minSize", min_size))
    }

    /// Max size, `maxSize`.
    pub fn max_size(self, max_size: i64) -> Self {
        Self(self.0.query("maxSize", max_size))
    }

    /// Name, `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }

    /// Type, `type`.
    pub fn type_(
        self,
        type_: impl IntoIterator<Item = models::AttachmentSearchType>,
    ) -> Self {
        Self(self.0.query_joined("type", type_, ','))
    }

    /// Reference id, `referenceId`.
    pub fn reference_id(self, reference_id: i64) -> Self {
        Self(self.0.query("referenceId", reference_id))
    }

    /// Order by id. There is no common default.
    /// `orderById`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }

    /// Order by created date, `orderByCreatedDate`.
    pub fn order_by_created_date(
        self,
        order_by_created_date: models::SortOrder,
    ) -> Self {
        Self(self.0.query("orderByCreatedDate", order_by_created_date))
    }

    /// Order by name, `orderByName`.
    pub fn order_by_name(self, order_by_name: models::SortOrder) -> Self {
        Self(self.0.query("orderByName", order_by_name))
    }

    /// Order by size, `orderBySize`.
    pub fn order_by_size(self, order_by_size: models::SortOrder) -> Self {
        Self(self.0.query("orderBySize", order_by_size))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// `size`: at most 200, by default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// `page`: by default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Goes on after this id. Say the order too: its default differs between resources.
    /// `previousId`.
    pub fn previous_id(self, previous_id: i64) -> Self {
        Self(self.0.query("previousId", previous_id))
    }

    /// A private search term: travels as a header, not in the URL.
    /// `username`: travels as a header.
    pub fn username(self, username: impl Into<String>) -> Self {
        Self(self.0.header::<String>("username", username.into()))
    }
}

request! {
    /// A call of [`Attachments::rename`].
    pub struct Rename(models::Attachment);
}

impl Rename {
    /// Name, `name`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query::<String>("name", name.into()))
    }
}

request! {
    /// A call of [`Attachments::upload`].
    pub struct Upload(models::Attachment);
}
