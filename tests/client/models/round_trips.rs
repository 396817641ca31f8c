//! From an answer to a change: what a PUT or PATCH sends is what a GET gave, but for what was changed.

use procountor_client::model::{Value, from_json, to_json};
use procountor_client::models::{BusinessPartner, Invoice, LedgerReceipt, Person, SalarySlip};
use procountor_client::{DateTime, Decimal};
use tests::inventory::Model;

use super::DOORS;
use super::changes::{Change, changes};
use super::sample::{Edit, Node, Style};

/// What no model has.
const MORE: [&str; 3] = [r#""newer":{"deep":[1.10,1e400]}"#, r#""newest":null"#, r#""later \u00e4":-0.00"#];

/// Spellings of a date and time that are legal and that the client would not write.
const TOKENS: [&str; 4] = [
    r#""2024-02-29T10:20:30.123456789""#,
    r#""2024-02-29T10:20:30.5+02:00""#,
    r#""2024-02-29T10:20""#,
    r#""2024-02-29T10:2\u0030:30Z""#,
];

#[test]
fn sent_model_is_written_as_it_was_read() {
    for (door, model) in DOORS.iter().zip(Model::all()).filter(|(_, model)| model.sent) {
        let root = Node::of_model(model);
        for token in TOKENS {
            let text = root.edited(&Style { more: &MORE, token: Some(token) }, &[], None);
            let read = (door.read)(&text, false).unwrap_or_else(|error| panic!("{}: {error}: {text}", model.name));
            assert_eq!((read.written.as_str(), read.unread), (text.as_str(), Vec::new()), "{}", model.name);
        }
    }
}

#[test]
fn changed_field_changes_nothing_else() {
    let style = Style { more: &MORE, token: Some(TOKENS[0]) };
    for (door, model) in DOORS.iter().zip(Model::all()).filter(|(_, model)| model.sent) {
        let (name, root) = (model.name, Node::of_model(model));
        let text = root.edited(&style, &[], None);
        for place in root.places().iter().filter(|place| place.at.len() == 1) {
            let kind = root.at(&place.at).kind.expect("each member of a model has a kind");
            let index = model.properties.iter().position(|property| property.wire == place.path);
            let index = index.expect("each member is a property");
            let cleared = root.edited(&style, &place.at, Some(&Edit::Remove));
            assert_eq!((door.clear)(&text, index), cleared, "{name} without {}", place.path);
            let usual = |change| if let Change::Odd(_, usual) = change { Some(usual) } else { None };
            for value in changes(kind).into_iter().filter_map(usual) {
                let expected = root.edited(&style, &place.at, Some(&Edit::Replace(&value)));
                assert_eq!((door.change)(&text, index, &value), expected, "{name} {}", place.path);
            }
        }
    }
}

/// Changes one value deep within a model, and holds what is written against the text with that change.
fn changed<M: Value>(path: &str, value: &str, edit: impl Fn(&mut M) -> Option<()>) {
    let name = std::any::type_name::<M>().rsplit("::").next().expect("a name");
    let root = Node::of_model(Model::named(name));
    let places = root.places();
    let place = places.iter().find(|place| place.path == path).unwrap_or_else(|| panic!("{name} has no {path}"));
    for token in TOKENS {
        let style = Style { more: &MORE, token: Some(token) };
        let text = root.edited(&style, &[], None);
        let (mut model, _) = from_json::<M>(&text, false).expect("a sample is read");
        edit(&mut model).unwrap_or_else(|| panic!("{name} has no {path}"));
        let expected = root.edited(&style, &place.at, Some(&Edit::Replace(value)));
        assert_eq!(to_json(&model), expected, "{name} {path}");
    }
}

#[test]
fn a_change_deep_within_changes_nothing_else() {
    changed::<Invoice>("invoiceRows[0].quantity", "2.50", |invoice| {
        invoice.invoice_rows.as_mut()?.first_mut()?.quantity = Some(Decimal::new(250, 2));
        Some(())
    });
    changed::<Invoice>("version", "\"2025-01-01T00:00:00\"", |invoice| {
        invoice.version = Some("2025-01-01T00:00:00".parse::<DateTime>().ok()?);
        Some(())
    });
    changed::<BusinessPartner>("paymentInfo.paymentTermPercentage", "2.50", |partner| {
        partner.payment_info.as_mut()?.payment_term_percentage = Some(Decimal::new(250, 2));
        Some(())
    });
    changed::<Person>("paymentInfo.bic", "\"NDEAFIHH\"", |person| {
        person.payment_info.as_mut()?.bic = Some("NDEAFIHH".to_owned());
        Some(())
    });
    changed::<SalarySlip>("rows[0].quantity", "2.50", |slip| {
        slip.rows.as_mut()?.first_mut()?.quantity = Some(Decimal::new(250, 2));
        Some(())
    });
    changed::<LedgerReceipt>("transactions[0].accountingValue", "2.50", |receipt| {
        receipt.transactions.as_mut()?.first_mut()?.accounting_value = Some(Decimal::new(250, 2));
        Some(())
    });
}
