//! Models used only by `attachments`.

use super::AttachmentReferenceType;
use crate::codec::{model, read_model};
use crate::{DateTime, Page};

model! {
    /// Attachment rename (schema `AttachmentRename`).
    pub struct AttachmentRename {
        #[wire("name", required)]
        /// Name (`name`). Required in requests.
        pub name: Option<String>,
    }
}

/// Attachment search result (schema `AttachmentSearchResult`).
pub type AttachmentSearchResult = Page<Document>;

read_model! {
    /// Document (schema `Document`).
    pub struct Document {
        #[wire("attachmentId")]
        /// Attachment id (`attachmentId`).
        pub attachment_id: Option<i64>,
        #[wire("name")]
        /// Name (`name`).
        pub name: Option<String>,
        #[wire("size")]
        /// Size (`size`).
        pub size: Option<i64>,
        #[wire("user")]
        /// User (`user`).
        pub user: Option<String>,
        #[wire("referenceId")]
        /// Reference id (`referenceId`).
        pub reference_id: Option<i64>,
        #[wire("referenceType")]
        /// Reference type (`referenceType`).
        pub reference_type: Option<AttachmentReferenceType>,
        #[wire("attached")]
        /// Attached (`attached`).
        pub attached: Option<DateTime>,
    }
}
