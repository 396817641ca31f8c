//! The rule that keeps a resource whole, for every model that a request can hold: what came in an
//! answer goes out in a request, member for member and digit for digit, except what was changed.

mod sent_models;

use std::collections::BTreeMap;

use procountor_client::model::{Model, Value, from_json, to_json};
use procountor_client::models::{BusinessPartner, Invoice};
use procountor_generator::ir::{Api, Scalar, Shape, Type, TypeName};
use serde_json::value::RawValue;

/// JSON text to model to JSON text; the field at the index is emptied in between. Gives the text
/// and the number of values that no field could hold.
pub type RoundTrip = fn(&str, Option<usize>) -> (String, usize);

/// The round trip of one model.
pub fn round_trip<M: Model + Value>(text: &str, clear: Option<usize>) -> (String, usize) {
    let (mut model, unread) = from_json::<M>(text, true).expect("a lenient reader reads every object");
    if let Some(index) = clear {
        model.fields_mut(&mut |fields, _| fields[index].clear());
    }
    (to_json(&model), unread.len())
}

fn api() -> Api {
    let spec = tests::spec();
    let source = spec.release(None).expect("the current release is there");
    spec.run(&source, true, procountor_generator::lower).expect("the current release lowers").api
}

/// How the values of a document are written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Spelling {
    /// As the client would write them.
    Plain,
    /// Otherwise, with the same meaning.
    Odd,
    /// As nothing that a field can hold.
    Unfit,
    /// As `null`.
    Null,
}

const UNKNOWN: &str =
    r#"{"deep":[1.10,1e400,null,{"b":-0.00,"a":"\u00e4\/"}],"big":123456789012345678901234567890.10}"#;

/// A document of a model with all its members, and an unknown one at each level.
fn document(api: &Api, name: &TypeName, spelling: Spelling, depth: usize) -> String {
    let Some(Shape::Struct { fields }) = api.models.get(name).map(|model| &model.shape) else {
        panic!("{name} is no struct")
    };
    let fields = fields.iter().filter(|field| depth > 0 || field.ty.model().is_none());
    let members = fields.map(|field| format!("{:?}: {}", field.wire.as_str(), value(api, &field.ty, spelling, depth)));
    let mut members: Vec<_> = members.collect();
    members.insert(members.len() / 2, format!("\"unknown member\": {UNKNOWN}"));
    format!("{{ {} }}", members.join(" , "))
}

fn value(api: &Api, ty: &Type, spelling: Spelling, depth: usize) -> String {
    let text = match (spelling, ty) {
        // Objects are walked into: it is their members that are null or unfit.
        (_, Type::Model(name) | Type::Boxed(name)) => return of_model(api, name, spelling, depth),
        (Spelling::Null, _) => "null",
        (Spelling::Unfit, Type::List(_)) => "[null, 1]",
        (Spelling::Unfit, Type::Scalar(Scalar::String | Scalar::Date | Scalar::DateTime)) => "12345678901234567890.10",
        (Spelling::Unfit, Type::Scalar(_)) => "\"12 € or so\"",
        (Spelling::Unfit, Type::Map(_)) => "[]",
        (_, Type::List(item)) => return format!("[{0},{0}]", value(api, item, spelling, depth)),
        (_, Type::Map(item)) => return format!("{{\"one\": {}}}", value(api, item, spelling, depth)),
        (_, Type::Page(_)) => panic!("no request holds a page"),
        (_, Type::Json) => UNKNOWN,
        (Spelling::Plain, Type::Scalar(scalar)) => match scalar {
            Scalar::String => "\"Mäkinen & \\\"Sons\\\"\"",
            Scalar::Bool => "true",
            Scalar::Integer => "9007199254740993",
            Scalar::Decimal => "1234567890123456789012345.670",
            Scalar::Date => "\"2024-02-29\"",
            Scalar::DateTime => "\"2017-01-30T15:20:00.123456789\"",
        },
        (Spelling::Odd, Type::Scalar(scalar)) => match scalar {
            Scalar::String => "\"M\\u00e4kinen\\/\"",
            Scalar::Bool => "false",
            Scalar::Integer => "5.0",
            Scalar::Decimal => "1.50E+2",
            Scalar::Date => "\"2024-02-2\\u0039\"",
            Scalar::DateTime => "\"2017-01-30T15:20+02:00\"",
        },
    };
    text.to_owned()
}

fn of_model(api: &Api, name: &TypeName, spelling: Spelling, depth: usize) -> String {
    match api.models.get(name).map(|model| &model.shape) {
        Some(Shape::Struct { .. }) => document(api, name, spelling, depth.saturating_sub(1)),
        Some(Shape::Alias(ty)) => value(api, ty, spelling, depth),
        Some(Shape::Enum { variants, .. }) => match spelling {
            Spelling::Plain => format!("{:?}", variants[0].wire.as_str()),
            Spelling::Odd => "\"NEWER_THAN_\\u0054HE_CRATE\"".to_owned(),
            Spelling::Unfit => "{\"code\": 1.0}".to_owned(),
            Spelling::Null => "null".to_owned(),
        },
        None => panic!("{name} is no model"),
    }
}

/// Whether two texts hold the same members and the same texts of scalars, in any order of members.
fn assert_same(left: &RawValue, right: &RawValue, path: &str) {
    let members = |raw: &RawValue| serde_json::from_str::<BTreeMap<String, Box<RawValue>>>(raw.get());
    let items = |raw: &RawValue| serde_json::from_str::<Vec<Box<RawValue>>>(raw.get());
    if let (Ok(left), Ok(right)) = (members(left), members(right)) {
        assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>(), "members of {path}");
        left.iter().for_each(|(name, value)| assert_same(value, &right[name], &format!("{path}.{name}")));
    } else if let (Ok(left), Ok(right)) = (items(left), items(right)) {
        assert_eq!(left.len(), right.len(), "items of {path}");
        left.iter().zip(&right).for_each(|(left, right)| assert_same(left, right, path));
    } else {
        assert_eq!(left.get(), right.get(), "{path}");
    }
}

fn raw(text: &str) -> Box<RawValue> {
    RawValue::from_string(text.to_owned()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[track_caller]
fn each_model_keeps(spelling: Spelling, unread: impl Fn(usize) -> bool) {
    let api = api();
    assert!(sent_models::SENT.len() >= 91, "only {} models can be sent", sent_models::SENT.len());
    for (name, round_trip) in sent_models::SENT {
        let document = document(&api, &TypeName::new(*name), spelling, 4);
        let (written, count) = round_trip(&document, None);
        assert_same(&raw(&document), &raw(&written), name);
        assert!(unread(count), "{name}: {count} values were not read");
    }
}

#[test]
fn plain_values_and_unknown_members_are_kept() {
    each_model_keeps(Spelling::Plain, |unread| unread == 0);
}

#[test]
fn odd_spellings_are_kept_and_read() {
    each_model_keeps(Spelling::Odd, |unread| unread == 0);
}

#[test]
fn values_that_do_not_fit_are_kept_and_reported() {
    each_model_keeps(Spelling::Unfit, |unread| unread > 0);
}

#[test]
fn nulls_are_kept() {
    each_model_keeps(Spelling::Null, |unread| unread == 0);
}

#[test]
fn a_changed_field_changes_nothing_else() {
    let api = api();
    let mut changed = 0;
    for (name, round_trip) in sent_models::SENT {
        let name = TypeName::new(*name);
        let Some(Shape::Struct { fields }) = api.models.get(&name).map(|model| &model.shape) else {
            panic!("{name} is no struct")
        };
        for spelling in [Spelling::Plain, Spelling::Odd] {
            let document = document(&api, &name, spelling, 3);
            for (index, field) in fields.iter().enumerate() {
                let (written, _) = round_trip(&document, Some(index));
                let mut expected: BTreeMap<String, Box<RawValue>> =
                    serde_json::from_str(&document).expect("the document is an object");
                expected.remove(field.wire.as_str());
                let expected = serde_json::to_string(&expected).expect("an object can be written");
                assert_same(&raw(&expected), &raw(&written), &format!("{name} without {}", field.wire));
                changed += 1;
            }
        }
    }
    assert!(changed > 1_000, "only {changed} fields were changed");
}

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
