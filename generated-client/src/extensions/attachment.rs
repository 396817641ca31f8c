//! Upload of attachments.

use crate::File;
use crate::models::{Attachment, AttachmentReferenceType};
use crate::resources::attachments::{Attachments, Upload};

impl Attachments {
    /// Uploads a file and attaches it to an object, such as an invoice.
    ///
    /// The attachment has the name of the file, whose extension decides its MIME type in Procountor, and is not sent along
    /// with an invoice. To send it along, use [`upload`](Self::upload) with `sendWithInvoice`.
    ///
    /// `POST /attachments`. Never retried once it may have been applied: see
    /// [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// use procountor_client::models::AttachmentReferenceType;
    /// use procountor_client::{Client, File};
    ///
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let file = File::read("receipt.pdf").await?;
    /// client.attachments().attach(AttachmentReferenceType::Invoice, 7, file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn attach(&self, to: AttachmentReferenceType, id: i64, file: impl Into<File>) -> Upload {
        let file = file.into();
        let meta = Attachment::default().name(file.name.clone()).reference_type(to).reference_id(id);
        self.upload(&meta.send_with_invoice(false), file)
    }
}
