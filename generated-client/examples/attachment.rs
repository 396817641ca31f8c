//! Attaches a file to an invoice, and downloads it as a stream.
//!
//! `cargo run -p procountor-client --features test-util --example attachment`

use procountor_client::models::{Attachment, AttachmentReferenceType};
use procountor_client::test_util::TestServer;
use procountor_client::{Binary, Client, Error, File, Mixed, Required as _};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::temp_dir().join(format!("procountor-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let (receipt, copy) = (folder.join("receipt.txt"), folder.join("copy.txt"));
    std::fs::write(&receipt, "Planing, 2 h: 240.00 EUR\n")?;

    let server = TestServer::start().await?;
    let client = server.client();
    let file = File::read(&receipt).await?;
    let meta = Attachment::default().id(5).name("receipt.txt");
    let upload_call = client.attachments().attach(AttachmentReferenceType::Invoice, 42, file.clone());
    server.on(upload_call).any_arguments().respond(meta.clone());
    server.on(client.attachments().download(5)).respond(Mixed::new(meta, Binary::from(file)));

    let id = upload(&client, 42, File::read(&receipt).await?).await?;
    let bytes = download(&client, id, &copy).await?;
    println!("attachment {id}: {bytes} bytes");

    assert_eq!((id, bytes), (5, 25));
    assert_eq!(std::fs::read(&receipt)?, std::fs::read(&copy)?);
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

/// Attaches a file to an invoice.
///
/// The file is read into memory before the call, so that the call can be retried if that is safe.
async fn upload(client: &Client, invoice: i64, file: File) -> Result<i64, Error> {
    let attachment = client.attachments().attach(AttachmentReferenceType::Invoice, invoice, file).await?;
    Ok(attachment.id.required("id")?)
}

/// Saves an attachment at a path that the program chooses, not under the file name in the response.
async fn download(client: &Client, id: i64, path: &std::path::Path) -> Result<u64, Box<dyn std::error::Error>> {
    let download = client.attachments().download(id).stream().await?;
    println!("downloading {:?}, {:?}", download.file_name(), download.content_type());
    Ok(download.save(path).await?)
}
