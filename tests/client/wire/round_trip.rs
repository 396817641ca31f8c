//! GET, change one field, PUT: every other member is sent back unchanged.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

use super::client;
use super::send::send;
use super::server::{Server, json};

const INVOICE: &str = r#"{"id":7,"notes":null,"unknown":{"deep":[1.50,{"x":null}],"big":123456789012345678901234567890.10},
    "discountPercent":1.5E1,"penaltyPercent":0.1000,"date":"01.04.2026","dueDate":"2026-04-30",
    "version":"2026-04-01T10:20:30.12","invoiceNumber":"12","status":"BRAND_NEW",
    "invoiceRows":[{"product":"a\/b","quantity":1234567890123456789012345678.5e0,"extra":true,"unitPrice":2}]}"#;

fn members(text: &str) -> BTreeMap<String, Box<RawValue>> {
    serde_json::from_str(text).expect("the JSON is an object")
}

#[tokio::test]
async fn put_preserves_every_member_of_get_response() {
    let server = Server::play([json(INVOICE), json(INVOICE)]);
    let client = client(&server);
    let mut invoice = send(client.invoices().get(7)).await.expect("the call succeeds");
    assert!(!invoice.unread().is_empty());
    invoice.order_reference = Some("changed".to_owned());
    send(client.invoices().update(7, &invoice).allow_missing()).await.expect("the call succeeds");

    let put = server.requests().remove(1);
    assert_eq!(put.line, "PUT /api/invoices/7 HTTP/1.1");
    let (mut received, mut sent) = (members(INVOICE), members(put.body()));
    assert_eq!(sent.remove("orderReference").map(|raw| raw.get().to_owned()).as_deref(), Some("\"changed\""));
    let row = |members: &mut BTreeMap<String, Box<RawValue>>| {
        let rows = members.remove("invoiceRows").expect("the invoice has rows");
        let rows: Vec<BTreeMap<String, Box<RawValue>>> = serde_json::from_str(rows.get()).expect("the JSON is a list");
        raw_members(&rows[0])
    };
    assert_eq!(row(&mut sent), row(&mut received));
    assert_eq!(raw_members(&sent), raw_members(&received));
}

fn raw_members(members: &BTreeMap<String, Box<RawValue>>) -> Vec<(String, String)> {
    members.iter().map(|(name, raw)| (name.clone(), raw.get().to_owned())).collect()
}
