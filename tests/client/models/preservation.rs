//! Members that fields cannot hold stay in a model: many of them, forgotten ones, and nulls.

use procountor_client::model::{from_json, to_json};
use procountor_client::models::{BusinessPartner, Invoice};

fn invoice(text: &str) -> Invoice {
    from_json(text, false).expect("an invoice").0
}

#[test]
fn any_number_of_unknown_members_is_kept() {
    let member = |number: usize, value: usize| format!("\"unknown{number}\":{value}");
    let members: Vec<String> = (0..100_000).map(|number| member(number, number)).collect();
    let document = format!("{{{}}}", members.join(","));
    let (many, unread) = from_json::<Invoice>(&document, false).expect("an invoice");
    assert!(unread.is_empty());
    assert!(to_json(&many) == document, "the same members in the same order");

    // Each of them twice, the first few among them, between a field that comes again and again.
    let twice = members.iter().map(|first| format!("{first},\"date\":1"));
    let again = (0..100_000).map(|number| member(number, number + 1));
    let document = format!("{{{}}}", twice.chain(again).collect::<Vec<_>>().join(","));
    let (many, unread) = from_json::<Invoice>(&document, false).expect("an invoice");
    let repeats = unread.iter().filter(|value| value.expected == "each member once").count();
    assert_eq!(repeats, 99_999 + 100_000);
    let last: Vec<String> = (0..100_000).map(|number| member(number, number + 1)).collect();
    assert!(to_json(&many) == format!("{{\"date\":1,{}}}", last.join(",")), "the last of each counts");
}

#[test]
fn an_emptied_field_is_missing_whatever_was_kept_of_it() {
    let mut emptied = invoice(r#"{"discountPercent":1e1}"#);
    assert!(!emptied.missing().contains(&"discountPercent"));
    emptied.discount_percent = None;
    assert_eq!(to_json(&emptied), "{}");
    assert!(emptied.missing().contains(&"discountPercent"));
    // What never was in the field is not what the caller left out.
    assert!(!invoice(r#"{"discountPercent":null}"#).missing().contains(&"discountPercent"));
}

#[test]
fn what_is_kept_can_be_forgotten() {
    let mut kept = invoice(r#"{"date":"31.12.2024","dueDate":null,"discountPercent":1e1,"unknown":1,"\u00e4":2}"#);
    assert!(kept.forget("date") && !kept.forget("date"));
    assert!(kept.unread().is_empty());
    assert_eq!(to_json(&kept), r#"{"discountPercent":1e1,"dueDate":null,"unknown":1,"\u00e4":2}"#);
    assert!(kept.forget("unknown") && kept.forget("dueDate") && kept.forget("ä"));
    assert_eq!(to_json(&kept), r#"{"discountPercent":1e1}"#);
    assert!(kept.forget("discountPercent"), "its spelling");
    assert_eq!(to_json(&kept), r#"{"discountPercent":10}"#, "the field stays");
    assert!(!kept.forget("discountPercent") && !kept.forget("never there"));
    assert!(!Invoice::default().forget("date"));
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    let (mut partner, _) = from_json::<BusinessPartner>(r#"{"name":"A","address":null}"#, false).expect("a partner");
    assert_eq!((partner.is_null("address"), partner.is_null("name"), partner.is_null("id")), (true, false, false));
    // An empty field does not go out; one that is null does.
    partner.name = None;
    assert_eq!(to_json(&partner), r#"{"address":null}"#);
    assert!(partner.set_null("name") && partner.is_null("name"));
    assert_eq!(to_json(&partner), r#"{"name":null,"address":null}"#);
    // A value takes its place, and forgetting it does.
    partner.name = Some("B".to_owned());
    assert!(!partner.is_null("name") && partner.forget("address"));
    assert_eq!(to_json(&partner), r#"{"name":"B"}"#);
    assert!(!partner.set_null("nobody") && !partner.is_null("nobody"));
    assert_eq!(to_json(&partner), r#"{"name":"B"}"#);
}
