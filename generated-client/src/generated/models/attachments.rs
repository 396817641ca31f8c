//! Models used only by `attachments`.

use super::AttachmentReferenceType;
use crate::codec::{model, read_model};
use crate::{DateTime, Page};

model! {
    /// New name for an attachment.
    ///
    /// Schema `AttachmentRename`.
    pub struct AttachmentRename {
        #[wire("name", required)]
        /// New file name of the attachment, as in `Picture.jpg`. The extension must be right. JSON member `name`. Required in requests.
        pub name: Option<String>,
    }
}

/// One page of results from the search for attachments.
///
/// Schema `AttachmentSearchResult`.
pub type AttachmentSearchResult = Page<Document>;

read_model! {
    /// Basic data of an attached file, as listed by the search for attachments.
    ///
    /// Schema `Document`.
    pub struct Document {
        #[wire("attachmentId")]
        /// Identifier of the attachment, with which [`GET /attachments/{attachmentId}`](crate::resources::attachments::Attachments::download) returns the file. JSON member `attachmentId`.
        pub attachment_id: Option<i64>,
        #[wire("name")]
        /// File name of the attachment. JSON member `name`.
        pub name: Option<String>,
        #[wire("size")]
        /// Size of the file in bytes. JSON member `size`.
        pub size: Option<i64>,
        #[wire("user")]
        /// User recorded for the attachment. JSON member `user`.
        pub user: Option<String>,
        #[wire("referenceId")]
        /// Identifier of the object that the attachment belongs to. JSON member `referenceId`.
        pub reference_id: Option<i64>,
        #[wire("referenceType")]
        /// Kind of object that the attachment belongs to, such as an invoice or a ledger receipt. JSON member `referenceType`.
        pub reference_type: Option<AttachmentReferenceType>,
        #[wire("attached")]
        /// Time at which the file was attached. JSON member `attached`.
        pub attached: Option<DateTime>,
    }
}
