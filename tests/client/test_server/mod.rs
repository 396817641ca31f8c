//! `TestServer`, mostly over loopback sockets.

mod lifecycle;
mod matching;
mod pages;
mod paused_clock;
mod recorded_calls;
mod responses;
mod rules;
mod sign_in;
mod stored_objects;
mod strict;

use procountor_client::models::{Invoice, InvoiceBasicInfo};
use procountor_client::test_util::TestServer;

async fn start_server() -> TestServer {
    TestServer::start().await.expect("a port is free")
}

fn invoice(id: i64) -> Invoice {
    let mut invoice = Invoice::default();
    invoice.id = Some(id);
    invoice
}

fn basic_info(id: i64) -> InvoiceBasicInfo {
    let mut basic_info = InvoiceBasicInfo::default();
    basic_info.id = Some(id);
    basic_info
}
