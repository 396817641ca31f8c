//! Round trips of models from a response to a request: an update sends exactly what was read, except changed fields.

use procountor_client::codec::{Value, from_json, to_json};
use procountor_client::models::{BusinessPartner, Invoice, LedgerReceipt, Person, SalarySlip};
use procountor_client::{DateTime, Decimal};
use tests::inventory::Model;

use super::MODEL_TYPES;
use super::changes::{Change, changes};
use super::sample::{Edit, Node, Style};

/// Unknown members.
const UNKNOWN_MEMBERS: [&str; 3] = [r#""newer":{"deep":[1.10,1e400]}"#, r#""newest":null"#, r#""later \u00e4":-0.00"#];

/// Lock tokens in valid spellings that the client would not write itself.
const TOKENS: [&str; 4] = [
    r#""2024-02-29T10:20:30.123456789""#,
    r#""2024-02-29T10:20:30.5+02:00""#,
    r#""2024-02-29T10:20""#,
    r#""2024-02-29T10:2\u0030:30Z""#,
];

#[test]
fn model_that_can_be_sent_is_written_as_it_was_read() {
    for (model_type, model) in MODEL_TYPES.iter().zip(Model::all()).filter(|(_, model)| model.sent) {
        let root = Node::of_model(model);
        for token in TOKENS {
            let text = root.edited(&Style { extra_members: &UNKNOWN_MEMBERS, token: Some(token) }, &[], None);
            let read =
                (model_type.read)(&text, false).unwrap_or_else(|error| panic!("{}: {error}: {text}", model.name));
            assert_eq!((read.written.as_str(), read.unread), (text.as_str(), Vec::new()), "{}", model.name);
        }
    }
}

#[test]
fn changed_field_changes_nothing_else() {
    let style = Style { extra_members: &UNKNOWN_MEMBERS, token: Some(TOKENS[0]) };
    for (model_type, model) in MODEL_TYPES.iter().zip(Model::all()).filter(|(_, model)| model.sent) {
        let (name, root) = (model.name, Node::of_model(model));
        let text = root.edited(&style, &[], None);
        for location in root.locations().iter().filter(|location| location.indices.len() == 1) {
            let kind = root.descendant(&location.indices).kind.expect("each member of a model has a kind");
            let index = model.properties.iter().position(|property| property.wire == location.path);
            let index = index.expect("each member is a property");
            let cleared = root.edited(&style, &location.indices, Some(&Edit::Remove));
            assert_eq!((model_type.clear)(&text, index), cleared, "{name} without {}", location.path);
            let written = |change| if let Change::Valid(_, written) = change { Some(written) } else { None };
            for value in changes(kind).into_iter().filter_map(written) {
                let expected = root.edited(&style, &location.indices, Some(&Edit::Replace(&value)));
                assert_eq!((model_type.change)(&text, index, &value), expected, "{name} {}", location.path);
            }
        }
    }
}

/// Changes one nested value of a model and asserts that nothing else is written differently.
fn check_nested_change<M: Value>(path: &str, value: &str, edit: impl Fn(&mut M) -> Option<()>) {
    let name = std::any::type_name::<M>().rsplit("::").next().expect("the type has a name");
    let root = Node::of_model(Model::named(name));
    let locations = root.locations();
    let location =
        locations.iter().find(|location| location.path == path).unwrap_or_else(|| panic!("{name} has no {path}"));
    for token in TOKENS {
        let style = Style { extra_members: &UNKNOWN_MEMBERS, token: Some(token) };
        let text = root.edited(&style, &[], None);
        let (mut model, _) = from_json::<M>(&text, false).expect("the sample is valid");
        edit(&mut model).unwrap_or_else(|| panic!("{name} has no {path}"));
        let expected = root.edited(&style, &location.indices, Some(&Edit::Replace(value)));
        assert_eq!(to_json(&model), expected, "{name} {path}");
    }
}

#[test]
fn changed_nested_field_changes_nothing_else() {
    check_nested_change::<Invoice>("invoiceRows[0].quantity", "2.50", |invoice| {
        invoice.invoice_rows.as_mut()?.first_mut()?.quantity = Some(Decimal::new(250, 2));
        Some(())
    });
    check_nested_change::<Invoice>("version", "\"2025-01-01T00:00:00\"", |invoice| {
        invoice.version = Some("2025-01-01T00:00:00".parse::<DateTime>().ok()?);
        Some(())
    });
    check_nested_change::<BusinessPartner>("paymentInfo.paymentTermPercentage", "2.50", |partner| {
        partner.payment_info.as_mut()?.payment_term_percentage = Some(Decimal::new(250, 2));
        Some(())
    });
    check_nested_change::<Person>("paymentInfo.bic", "\"NDEAFIHH\"", |person| {
        person.payment_info.as_mut()?.bic = Some("NDEAFIHH".to_owned());
        Some(())
    });
    check_nested_change::<SalarySlip>("rows[0].quantity", "2.50", |slip| {
        slip.rows.as_mut()?.first_mut()?.quantity = Some(Decimal::new(250, 2));
        Some(())
    });
    check_nested_change::<LedgerReceipt>("transactions[0].accountingValue", "2.50", |receipt| {
        receipt.transactions.as_mut()?.first_mut()?.accounting_value = Some(Decimal::new(250, 2));
        Some(())
    });
}
