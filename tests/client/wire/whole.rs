//! GET, change one field, PUT: every other member goes back as it came.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

use super::client;
use super::door::sent;
use super::server::{Server, json};

const INVOICE: &str = r#"{"id":7,"notes":null,"unknown":{"deep":[1.50,{"x":null}],"big":123456789012345678901234567890.10},
    "discountPercent":1.5E1,"penaltyPercent":0.1000,"date":"01.04.2026","dueDate":"2026-04-30",
    "version":"2026-04-01T10:20:30.12","invoiceNumber":"12","status":"BRAND_NEW",
    "invoiceRows":[{"product":"a\/b","quantity":1234567890123456789012345678.5e0,"extra":true,"unitPrice":2}]}"#;

fn members(text: &str) -> BTreeMap<String, Box<RawValue>> {
    serde_json::from_str(text).expect("an object")
}

#[tokio::test]
async fn a_put_sends_every_member_that_the_get_brought() {
    let server = Server::play([json(INVOICE), json(INVOICE)]);
    let client = client(&server);
    let mut invoice = sent(client.invoices().get(7)).await.expect("the invoice");
    assert!(!invoice.unread().is_empty());
    invoice.order_reference = Some("changed".to_owned());
    sent(client.invoices().update(7, &invoice).allow_missing()).await.expect("the invoice");

    let put = server.requests().remove(1);
    assert_eq!(put.line, "PUT /api/invoices/7 HTTP/1.1");
    let (came, mut went) = (members(INVOICE), members(put.body()));
    assert_eq!(went.remove("orderReference").map(|raw| raw.get().to_owned()).as_deref(), Some("\"changed\""));
    let row = |members: &mut BTreeMap<String, Box<RawValue>>| {
        let rows = members.remove("invoiceRows").expect("the rows");
        let rows: Vec<BTreeMap<String, Box<RawValue>>> = serde_json::from_str(rows.get()).expect("a list");
        texts(&rows[0])
    };
    let (mut came, mut went) = (came, went);
    assert_eq!(row(&mut went), row(&mut came));
    assert_eq!(texts(&went), texts(&came));
}

fn texts(members: &BTreeMap<String, Box<RawValue>>) -> Vec<(String, String)> {
    members.iter().map(|(name, raw)| (name.clone(), raw.get().to_owned())).collect()
}
