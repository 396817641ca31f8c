//! Attachments of an invoice: one uploaded once, all downloaded as streams.
//!
//! `cargo run -p procountor-client --features test-util --example attachments`
//!
//! Order of the calls: `invoices().get` for the attachments that the invoice has, `attachments().attach`, and for each
//! attachment `attachments().download`. A `POST` with a lost response is never resent; the invoice is read again.
//!
//! Assumptions:
//! - The user may view and edit the invoice.
//! - File names are unique within the invoice, because Procountor does not detect duplicates.
//! - The extension of the file name is right: Procountor takes the media type from it.

use std::path::{Path, PathBuf};

use procountor_client::models::{Attachment, AttachmentReferenceType, Invoice};
use procountor_client::test_util::TestServer;
use procountor_client::{Binary, Client, Error, File, Listed as _, Mixed, Outcome, Required as _};

type BoxError = Box<dyn std::error::Error>;

/// Attaches a file to an invoice, unless the invoice has an attachment of its name. Returns the id of the attachment.
///
/// The file is in memory before the call, because it has at most [`File::LIMIT`] bytes. It is not sent to the customer
/// with a sales invoice; for that, use `attachments().upload` with `send_with_invoice(true)`.
async fn attach(client: &Client, invoice: i64, file: File) -> Result<i64, Error> {
    let name = file.name.clone();
    if let Some(id) = find(client, invoice, &name).await? {
        return Ok(id);
    }
    match client.attachments().attach(AttachmentReferenceType::Invoice, invoice, file).await {
        Ok(attachment) => Ok(attachment.id.required("id")?),
        Err(error) if error.outcome() == Outcome::Unknown => find(client, invoice, &name).await?.ok_or(error),
        Err(error) => Err(error),
    }
}

/// Returns the id of the attachment with this name.
async fn find(client: &Client, invoice: i64, name: &str) -> Result<Option<i64>, Error> {
    let invoice = client.invoices().get(invoice).await?;
    let found = invoice.attachments.items().iter().find(|attachment| attachment.name.as_deref() == Some(name));
    found.map(|attachment| Ok(attachment.id.required("id")?)).transpose()
}

/// Saves all attachments of an invoice in a folder, and returns their paths.
///
/// The program chooses the paths: a file name in a response could lead out of the folder.
async fn download_all(client: &Client, invoice: i64, folder: &Path) -> Result<Vec<PathBuf>, BoxError> {
    let mut saved = Vec::new();
    for attachment in client.invoices().get(invoice).await?.attachments.items() {
        let id = attachment.id.required("id")?;
        let download = client.attachments().download(id).stream().await?;
        let extension = match download.content_type() {
            Some("application/pdf") => "pdf",
            Some("image/png") => "png",
            _ => "bin",
        };
        let path = folder.join(format!("{invoice}-{id}.{extension}"));
        // A stream that ends early is an error, so the file is complete.
        download.save(&path).await?;
        saved.push(path);
    }
    Ok(saved)
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let folder = std::env::temp_dir().join(format!("procountor-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("receipt.pdf"), "%PDF-1.7\n%%EOF\n")?;
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let file = File::read(folder.join("receipt.pdf")).await?;
    set_up(&server, &client, &file);

    let id = attach(&client, 42, file.clone()).await?;
    let again = attach(&client, 42, file.clone()).await?;
    let saved = download_all(&client, 42, &folder).await?;
    println!("attachment {id}, saved as {saved:?}");

    assert_eq!((id, again), (5, 5));
    assert_eq!(saved, [folder.join("42-4.png"), folder.join("42-5.pdf")]);
    assert_eq!(std::fs::read(&saved[1])?, file.content);
    server.assert_met();
    assert!(server.refused().is_empty());
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

/// Sets up an invoice with an attachment, on which the response to the upload of another one is lost.
fn set_up(server: &TestServer, client: &Client, file: &File) {
    let photo = Attachment::default().id(4).name("delivery.png");
    let receipt = Attachment::default().id(5).name(file.name.as_str());
    let invoice = |attachments: &[&Attachment]| {
        Invoice::default().id(42).attachments(attachments.iter().copied().cloned().collect::<Vec<_>>())
    };
    server.on(client.invoices().get(42)).respond(invoice(&[&photo])).respond(invoice(&[&photo, &receipt]));
    let upload = client.attachments().attach(AttachmentReferenceType::Invoice, 42, file.clone());
    server.on(upload).any_arguments().reset().times(1);
    let picture = File::new("../delivery.png", "PNG").content_type("image/png");
    server.on(client.attachments().download(4)).respond(Mixed::new(photo, Binary::from(picture)));
    let pdf = file.clone().content_type("application/pdf");
    server.on(client.attachments().download(5)).respond(Mixed::new(receipt, Binary::from(pdf)));
}
