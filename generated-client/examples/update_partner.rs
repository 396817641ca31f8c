//! Changes one field of a business partner. All other members, including unknown ones, are sent back unchanged.
//!
//! `cargo run -p procountor-client --features test-util --example update_partner`
//!
//! `PUT` replaces the whole resource, and `version` is an optimistic lock: if the resource has changed since it was
//! read, the update is rejected. The program then reads the resource again and repeats the change.

use procountor_client::models::{BusinessPartner, BusinessPartnerAddress};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Method, Response};

const PARTNER: &str = r#"{"id":7,"name":"Kahvila Aamu","type":"CUSTOMER","paymentInfo":{"paymentMethod":"BANK_TRANSFER"},
    "address":{"street":"Vanhatie 1","city":"Turku"},"newerThanThisCrate":[1.10],"version":"2026-04-01T10:00:00.5"}"#;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    let client = server.client();
    let partner: BusinessPartner = serde_json::from_str(PARTNER)?;
    server.on(client.business_partners().get(7)).respond(partner.clone());
    let update = client.business_partners().update(7, &partner);
    // The first update is rejected because of a concurrent change.
    server.on(update).any_arguments().errors(400, [("version", "VERSION_IS_OLD")]).respond(partner);

    move_to(&client, 7, "Uusikatu 2").await?;
    let calls = server.calls();
    let bodies = calls.iter().filter(|call| call.method == Method::PUT).map(|call| String::from_utf8_lossy(&call.body));
    let bodies: Vec<_> = bodies.collect();
    println!("PUT {}", bodies.join("\nPUT "));

    assert_eq!(bodies.len(), 2);
    for body in &bodies {
        assert!(body.contains(r#""street":"Uusikatu 2""#) && body.contains(r#""newerThanThisCrate":[1.10]"#), "{body}");
    }
    Ok(())
}

/// Changes the street of a business partner.
async fn move_to(client: &Client, id: i64, street: &str) -> Result<Response<BusinessPartner>, Error> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        let mut partner = client.business_partners().get(id).await?.into_inner();
        partner.address.get_or_insert_with(BusinessPartnerAddress::default).street = Some(street.to_owned());
        match client.business_partners().update(id, &partner).await {
            Err(error) if attempts < 3 && error.is_version_conflict() => {}
            other => return other,
        }
    }
}
