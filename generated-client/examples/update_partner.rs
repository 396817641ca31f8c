//! Changes one field of a business partner. All others go back as they came, also those that this
//! crate does not know.
//!
//! `cargo run -p procountor-client --features test-util --example update_partner`
//!
//! `PUT` overwrites the whole resource, and `version` makes sure that nobody else has changed it since
//! it was read. If somebody has, it is read again, and the change is made on what is there now.

use procountor_client::models::{BusinessPartner, BusinessPartnerAddress};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Method, Response};

const PARTNER: &str = r#"{"id":7,"name":"Kahvila Aamu","type":"CUSTOMER","paymentInfo":{"paymentMethod":"BANK_TRANSFER"},
    "address":{"street":"Vanhatie 1","city":"Turku"},"newerThanThisCrate":[1.10],"version":"2026-04-01T10:00:00.5"}"#;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let double = TestServer::start().await?;
    let client = double.client();
    let partner: BusinessPartner = serde_json::from_str(PARTNER)?;
    double.on(client.business_partners().get(7)).answer(partner.clone());
    let update = client.business_partners().update(7, &partner);
    // Somebody else was faster, once.
    double.on(update).any_arguments().errors(400, [("version", "VERSION_IS_OLD")]).answer(partner);

    move_to(&client, 7, "Uusikatu 2").await?;
    for call in double.calls().iter().filter(|call| call.method == Method::PUT) {
        println!("PUT {}", String::from_utf8_lossy(&call.body));
    }
    Ok(())
}

/// Changes the street of a business partner.
async fn move_to(client: &Client, id: i64, street: &str) -> Result<Response<BusinessPartner>, Error> {
    let mut tries = 0;
    loop {
        tries += 1;
        let mut partner = client.business_partners().get(id).await?.into_inner();
        partner.address.get_or_insert_with(BusinessPartnerAddress::default).street = Some(street.to_owned());
        match client.business_partners().update(id, &partner).await {
            // Procountor answers 400 to an old version, not 409.
            Err(Error::Api(error))
                if tries < 3 && error.errors().iter().any(|item| item.field.as_deref() == Some("version")) => {}
            other => return other,
        }
    }
}
