//! Preservation of unknown members, unread values and nulls.

use procountor_client::codec::{from_json, to_json};
use procountor_client::models::{BusinessPartner, Invoice};

fn invoice(text: &str) -> Invoice {
    from_json(text, false).expect("the invoice is read").0
}

#[test]
fn any_number_of_unknown_members_is_preserved() {
    let member = |number: usize, value: usize| format!("\"unknown{number}\":{value}");
    let members: Vec<String> = (0..100_000).map(|number| member(number, number)).collect();
    let document = format!("{{{}}}", members.join(","));
    let (many, unread) = from_json::<Invoice>(&document, false).expect("the invoice is read");
    assert!(unread.is_empty());
    assert!(to_json(&many) == document, "the members are written in the same order");

    // Each unknown member twice, with a repeated known member in between.
    let twice = members.iter().map(|first| format!("{first},\"date\":1"));
    let again = (0..100_000).map(|number| member(number, number + 1));
    let document = format!("{{{}}}", twice.chain(again).collect::<Vec<_>>().join(","));
    let (many, unread) = from_json::<Invoice>(&document, false).expect("the invoice is read");
    let repeats = unread.iter().filter(|value| value.expected == "a unique member").count();
    assert_eq!(repeats, 99_999 + 100_000);
    let last: Vec<String> = (0..100_000).map(|number| member(number, number + 1)).collect();
    assert!(to_json(&many) == format!("{{\"date\":1,{}}}", last.join(",")), "the last of each name wins");
}

#[test]
fn cleared_field_is_missing_despite_preserved_text() {
    let mut cleared = invoice(r#"{"discountPercent":1e1}"#);
    assert!(!cleared.missing().contains(&"discountPercent"));
    cleared.discount_percent = None;
    assert_eq!(to_json(&cleared), "{}");
    assert!(cleared.missing().contains(&"discountPercent"));
    // A preserved null does not count as missing.
    assert!(!invoice(r#"{"discountPercent":null}"#).missing().contains(&"discountPercent"));
}

#[test]
fn preserved_member_can_be_forgotten() {
    let mut invoice = invoice(r#"{"date":"31.12.2024","dueDate":null,"discountPercent":1e1,"unknown":1,"\u00e4":2}"#);
    assert!(invoice.forget("date") && !invoice.forget("date"));
    assert!(invoice.unread().is_empty());
    assert_eq!(to_json(&invoice), r#"{"discountPercent":1e1,"dueDate":null,"unknown":1,"\u00e4":2}"#);
    assert!(invoice.forget("unknown") && invoice.forget("dueDate") && invoice.forget("ä"));
    assert_eq!(to_json(&invoice), r#"{"discountPercent":1e1}"#);
    assert!(invoice.forget("discountPercent"), "the preserved spelling is removed");
    assert_eq!(to_json(&invoice), r#"{"discountPercent":10}"#, "the field keeps its value");
    assert!(!invoice.forget("discountPercent") && !invoice.forget("noSuchMember"));
    assert!(!Invoice::default().forget("date"));
}

#[test]
fn absent_null_and_set_are_distinct() {
    let (mut partner, _) =
        from_json::<BusinessPartner>(r#"{"name":"A","address":null}"#, false).expect("the partner is read");
    assert_eq!((partner.is_null("address"), partner.is_null("name"), partner.is_null("id")), (true, false, false));
    // An unset field is not written. A null field is.
    partner.name = None;
    assert_eq!(to_json(&partner), r#"{"address":null}"#);
    assert!(partner.set_null("name") && partner.is_null("name"));
    assert_eq!(to_json(&partner), r#"{"name":null,"address":null}"#);
    // Setting a value or forgetting the member removes the null.
    partner.name = Some("B".to_owned());
    assert!(!partner.is_null("name") && partner.forget("address"));
    assert_eq!(to_json(&partner), r#"{"name":"B"}"#);
    assert!(!partner.set_null("noSuchMember") && !partner.is_null("noSuchMember"));
    assert_eq!(to_json(&partner), r#"{"name":"B"}"#);
}
