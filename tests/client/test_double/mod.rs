//! The test double of the client, as its users have it: told by request values, asked by a client over
//! sockets of this machine.

mod clock;
mod matching;
mod pages;
mod record;
mod server;
mod signing_in;
mod steps;

use procountor_client::models::{Invoice, InvoiceBasicInfo};
use procountor_client::test_util::TestServer;

async fn started() -> TestServer {
    TestServer::start().await.expect("there is a port")
}

fn invoice(id: i64) -> Invoice {
    let mut invoice = Invoice::default();
    invoice.id = Some(id);
    invoice
}

fn row(id: i64) -> InvoiceBasicInfo {
    let mut row = InvoiceBasicInfo::default();
    row.id = Some(id);
    row
}
