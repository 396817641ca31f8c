//! Lists the invoices of ten companies at once, one of which has revoked its API key.
//!
//! `cargo run -p procountor-client --features test-util --example many_companies`
//!
//! An accounting firm serves many companies with one API client. Each company gets a client of its own, from the same
//! first client: they share connections and the rate limit, which Procountor counts per API client, and nothing else. A
//! company whose sign-in fails, or that the server asks to wait, does not delay the others.

mod support;

use std::collections::BTreeMap;

use procountor_client::test_util::{API_KEY, TestServer};
use procountor_client::{Client, Credentials, Error};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    server.strict().likely();
    server.on(server.client().invoices().list()).pages(support::invoices()?);

    // The keys come from a database; here, company 7 has revoked its key.
    let keys = (1..=10).map(|company| (company, if company == 7 { "a revoked key" } else { API_KEY }));
    let first = Client::builder().base_url(&server.base_url()).build()?;
    let mut clients = BTreeMap::new();
    for (company, key) in keys {
        // Keep the clients: each signs in once and then uses its token for all calls.
        clients.insert(company, first.with_credentials(Credentials::api_key(&server.application(), key))?);
    }

    let mut calls = JoinSet::new();
    for (company, client) in clients {
        calls.spawn(async move { (company, count_invoices(&client).await) });
    }
    let mut locked_out = Vec::new();
    for (company, result) in calls.join_all().await {
        match result {
            Ok(count) => println!("company {company}: {count} invoices"),
            Err(Error::SignIn(error)) if error.is_refused() => locked_out.push(company),
            Err(error) => return Err(error.into()),
        }
    }
    println!("ask for a new API key: companies {locked_out:?}");

    assert_eq!(locked_out, [7]);
    assert_eq!((server.sign_ins(), server.calls().len()), (10, 9));
    server.assert_met();
    assert!(server.refused().is_empty());
    Ok(())
}

async fn count_invoices(client: &Client) -> Result<usize, Error> {
    let mut invoices = client.invoices().list().items();
    let mut count = 0;
    while let Some(invoice) = invoices.next().await {
        invoice?;
        count += 1;
    }
    Ok(count)
}
