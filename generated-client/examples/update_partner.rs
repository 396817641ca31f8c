//! Change of a customer's address. All other members, including unknown ones, are sent back unchanged.
//!
//! `cargo run -p procountor-client --features test-util --example update_partner`
//!
//! Order of the calls: `business_partners().get`, `business_partners().update`. `PUT` replaces the whole partner, and
//! clears what is absent, so the program changes the partner that it has read. `version` is an optimistic lock: if the
//! partner has changed since it was read, the update is rejected, and the program reads the partner again and repeats the
//! change. After a lost response, reading the partner again shows whether the change was saved.
//!
//! Assumptions:
//! - The partner is a customer or a supplier; persons have calls of their own.
//! - The user may edit the register of business partners.
//! - Procountor checks `version`. Whether `PUT` does so is not documented; `PATCH` does.

use procountor_client::models::{BusinessPartner, BusinessPartnerAddress};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Method, OrEmpty as _, Outcome};

/// Number of times that the partner is read and changed, if others change it at the same time.
const ATTEMPTS: usize = 3;

/// A new address within the same country.
struct Move<'a> {
    street: &'a str,
    zip: &'a str,
    city: &'a str,
}

impl Move<'_> {
    fn apply(&self, partner: &mut BusinessPartner) {
        let address = partner.address.get_or_insert_with(BusinessPartnerAddress::default);
        address.street = Some(self.street.to_owned());
        address.zip = Some(self.zip.to_owned());
        address.city = Some(self.city.to_owned());
    }

    fn is_applied(&self, partner: &BusinessPartner) -> bool {
        let address = partner.address.or_empty();
        address.street.as_deref() == Some(self.street)
            && address.zip.as_deref() == Some(self.zip)
            && address.city.as_deref() == Some(self.city)
    }
}

/// Changes the address of a business partner, and returns the partner as it is saved.
async fn move_to(client: &Client, id: i64, new: &Move<'_>) -> Result<BusinessPartner, Error> {
    let mut attempts = 0;
    loop {
        let mut partner = client.business_partners().get(id).await?.into_inner();
        if new.is_applied(&partner) {
            return Ok(partner);
        }
        new.apply(&mut partner);
        attempts += 1;
        match client.business_partners().update(id, &partner).await {
            Ok(saved) => return Ok(saved.into_inner()),
            Err(error) if attempts == ATTEMPTS => return Err(error),
            Err(error) if error.is_version_conflict() || error.outcome() == Outcome::Unknown => {}
            Err(error) => return Err(error),
        }
    }
}

/// A customer with a member that the crate does not know.
const PARTNER: &str = r#"{"id":7,"name":"Kahvila Aamu","type":"CUSTOMER",
    "address":{"name":"Kahvila Aamu","street":"Vanhatie 1","zip":"20100","city":"Turku","country":"FINLAND"},
    "paymentInfo":{"paymentMethod":"BANK_TRANSFER","discountPercentage":2.50},
    "version":"2026-04-01T10:00:00.5","newerThanThisCrate":[1.10]}"#;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let partner: BusinessPartner = serde_json::from_str(PARTNER)?;
    // A concurrent change gives the partner a discount of 3 % before the first update arrives.
    let changed = PARTNER.replace("2.50", "3.00").replace("10:00:00.5", "10:30:00");
    let changed: BusinessPartner = serde_json::from_str(&changed)?;
    let new = Move { street: "Uusikatu 2", zip: "20500", city: "Turku" };
    let mut saved = changed.clone();
    new.apply(&mut saved);
    server.on(client.business_partners().get(7)).respond(partner.clone()).respond(changed).respond(saved);
    let update = client.business_partners().update(7, &partner);
    // The first update is rejected, and the response to the second one is lost.
    server.on(update).any_arguments().errors(400, [("version", "VERSION_IS_OLD")]).reset().times(2);

    let saved = move_to(&client, 7, &new).await?;
    let calls = server.calls();
    let bodies = calls.iter().filter(|call| call.method == Method::PUT).map(|call| String::from_utf8_lossy(&call.body));
    let bodies: Vec<_> = bodies.collect();
    println!("PUT {}", bodies.join("\nPUT "));

    assert!(new.is_applied(&saved));
    let expected = PARTNER.replace("Vanhatie 1", "Uusikatu 2").replace("20100", "20500");
    let expected: String = expected.lines().map(str::trim).collect();
    assert_eq!(bodies, [expected.clone(), expected.replace("2.50", "3.00").replace("10:00:00.5", "10:30:00")]);
    server.assert_met();
    assert!(server.refused().is_empty());
    Ok(())
}
