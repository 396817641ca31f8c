//! The macros' expansions compile next to types of any name.

// Only the macros are in scope: the generated items shadow all names that the expansions might use.
#[allow(unreachable_pub, dead_code, reason = "the macros expand as in generated modules")]
mod hostile {
    use crate::codec::{model, open_enum, read_model};

    type Text = ::std::string::String;

    model! {
        /// A model.
        pub struct Clone {
            #[wire("a", required)]
            /// A field.
            pub a: Option<Text>,
        }
    }
    model! {
        /// A model without fields.
        pub struct Vec {}
    }
    read_model! {
        /// A model of responses.
        pub struct Default {
            #[wire("into")]
            /// A field.
            pub into: Option<Into>,
        }
    }
    open_enum! {
        /// An enum.
        pub enum Into {
            /// A variant.
            Some = "SOME",
        }
    }
    macro_rules! shadowing {
        ($($name:ident)*) => {$(
            read_model! {
                /// A model with a shadowing name.
                pub struct $name {}
            }
        )*};
    }
    shadowing! { From PartialEq Eq PartialOrd Ord Hash Option Result String Box Send Debug Display Serialize S }
    shadowing! { Deserialize D Copy Value Model Answer Response Error IntoFuture Client Call }

    /// Resources, requests and ids with shadowing names.
    pub mod calls {
        use crate::call::{request, resource};
        use crate::id::id;

        type Nothing = ();

        resource! {
            /// A resource.
            pub struct Option(option_resource);
        }
        request! {
            /// A call.
            pub struct IntoFuture(Nothing);
        }
        request! {
            /// A call with an open enum as its response.
            pub struct Result(super::Into);
        }
        request! {
            /// A call with a shadowing name.
            pub struct Some(super::Clone);
        }
        request! {
            /// A call with a shadowing name.
            pub struct Ok(crate::Page<super::Default>);
        }
        id! {
            /// An id.
            pub struct From(i64);
        }
        id! {
            /// An id.
            pub struct Hash(i64);
        }
        id! {
            /// An id with a shadowing name.
            pub struct Clone(i64);
        }
    }
}

use super::{from_json, to_json};

#[test]
fn models_with_shadowing_names_round_trip() {
    let text = r#"{"a":"b","c":1}"#;
    let model = from_json::<hostile::Clone>(text, false).map(|(model, _)| model).unwrap_or_default();
    assert_eq!(to_json(&model), text);
    assert_eq!(to_json(&model.a("d")), r#"{"a":"d","c":1}"#);
    let read = from_json::<hostile::Default>(r#"{"into":"SOME"}"#, false).map(|(model, _)| model.into).ok().flatten();
    assert!(read.is_some_and(|value| value.is_listed()));
}

#[test]
fn requests_with_shadowing_names_resolve_to_their_responses() {
    fn output<R: IntoFuture>() -> &'static str {
        std::any::type_name::<R::Output>()
    }
    assert!(output::<hostile::calls::Result>().contains("Into"));
    assert!(output::<hostile::calls::IntoFuture>().contains("()"));
    assert_eq!(hostile::calls::From::from(1).to_string(), "1");
}

#[allow(unreachable_pub, dead_code, reason = "the macros expand as in generated modules")]
mod samples {
    use std::collections::BTreeMap;

    use crate::codec::{model, read_model};
    use crate::{Decimal, Json};

    model! {
        /// A model with nullable elements.
        pub struct Lists {
            #[wire("list")]
            /// A list.
            pub list: Option<Vec<Option<String>>>,
            #[wire("map")]
            /// A map of lists.
            pub map: Option<BTreeMap<String, Option<Vec<Option<i64>>>>>,
        }
    }
    model! {
        /// A model with amounts by name.
        pub struct Amounts {
            #[wire("id")]
            /// A field.
            pub id: Option<i64>,
            #[additional]
            /// Amounts.
            pub additional_properties: BTreeMap<String, Decimal>,
        }
    }
    read_model! {
        /// A model of responses that keeps other members.
        pub struct Base {
            #[wire("kind")]
            /// A field.
            pub kind: Option<String>,
            #[additional]
            /// Other members.
            pub additional_properties: BTreeMap<String, Json>,
        }
    }
    read_model! {
        /// A model of responses.
        pub struct Row {
            #[wire("id")]
            /// A field.
            pub id: Option<i64>,
        }
    }
}

use samples::{Amounts, Base, Lists, Row};

#[test]
fn null_elements_round_trip() {
    let text = r#"{"list":["a",null,"b"],"map":{"x":null,"y":[1,null]}}"#;
    let (mut lists, unread) = from_json::<Lists>(text, false).unwrap_or_default();
    assert_eq!((to_json(&lists).as_str(), unread.len()), (text, 0));
    assert_eq!(lists.list, Some(vec![Some("a".to_owned()), None, Some("b".to_owned())]));
    assert_eq!(serde_json::to_value(&lists).ok(), serde_json::from_str(text).ok());
    lists.map = None;
    lists = lists.list([None]);
    assert_eq!(to_json(&lists), r#"{"list":[null]}"#);
    assert_eq!(format!("{lists:?}"), "Lists { list: [null], .. }");
}

#[test]
fn element_of_wrong_type_is_unread_where_null_is_allowed() {
    let (lists, unread) = from_json::<Lists>(r#"{"list":[null,7]}"#, false).unwrap_or_default();
    assert_eq!(lists.list, None);
    assert_eq!(unread.iter().map(|value| value.path.as_str()).collect::<Vec<_>>(), ["list"]);
    assert_eq!(to_json(&lists), r#"{"list":[null,7]}"#);
}

#[test]
fn additional_members_are_read_and_written_by_name() {
    let text = r#"{"id":1,"EUR":12.50,"SEK":7}"#;
    let (mut amounts, unread) = from_json::<Amounts>(text, false).unwrap_or_default();
    assert_eq!((to_json(&amounts).as_str(), unread.len()), (text, 0));
    assert_eq!(amounts.additional_properties.get("EUR").map(ToString::to_string).as_deref(), Some("12.50"));
    amounts.additional_properties.remove("EUR");
    amounts.additional_properties.insert("a\"b".to_owned(), crate::Decimal::ONE);
    assert_eq!(to_json(&amounts.clone()), r#"{"id":1,"SEK":7,"a\"b":1}"#);
    assert_eq!(serde_json::to_string(&amounts).ok(), Some(to_json(&amounts)));
}

#[test]
fn preserved_text_of_additional_member_is_written_until_it_changes() {
    let text = r#"{"id":1,"EUR":1.250e1,"SEK":7}"#;
    let (mut amounts, _) = from_json::<Amounts>(text, false).unwrap_or_default();
    assert_eq!(to_json(&amounts), r#"{"id":1,"SEK":7,"EUR":1.250e1}"#);
    amounts.additional_properties.insert("EUR".to_owned(), crate::Decimal::TEN);
    assert_eq!(to_json(&amounts), r#"{"id":1,"EUR":10,"SEK":7}"#);
    amounts.additional_properties.clear();
    assert_eq!(to_json(&amounts), r#"{"id":1}"#);
}

#[test]
fn additional_member_of_wrong_type_is_unread_and_kept() {
    let text = r#"{"id":1,"note":[],"EUR":2}"#;
    let (amounts, unread) = from_json::<Amounts>(text, true).unwrap_or_default();
    assert_eq!(to_json(&amounts), r#"{"id":1,"EUR":2,"note":[]}"#);
    assert_eq!(unread.iter().map(|value| value.path.as_str()).collect::<Vec<_>>(), [r#"["note"]"#]);
    assert!(from_json::<Amounts>(text, false).is_err(), "an amount that cannot be read makes the document unreadable");
}

#[test]
fn null_as_additional_member_is_no_value_and_kept() {
    let text = r#"{"id":1,"EUR":2,"SEK":null}"#;
    let (amounts, unread) = from_json::<Amounts>(text, false).unwrap_or_default();
    assert_eq!((to_json(&amounts).as_str(), unread.len()), (text, 0));
    assert_eq!(amounts.additional_properties.len(), 1);
}

#[test]
fn name_of_set_field_is_not_written_twice() {
    let mut amounts = Amounts::default().id(1);
    amounts.additional_properties.insert("id".to_owned(), crate::Decimal::TEN);
    assert_eq!(to_json(&amounts), r#"{"id":1}"#);
}

#[test]
fn read_only_model_keeps_members_of_other_schemas() {
    let text = r#"{"kind":"cat","meow":{"loud":1.50},"x":null}"#;
    let (base, unread) = from_json::<Base>(text, false).unwrap_or_default();
    assert_eq!((to_json(&base).as_str(), unread.len()), (text, 0));
    assert_eq!(base.additional_properties.get("meow").map(crate::Json::as_str), Some(r#"{"loud":1.50}"#));
}

#[test]
fn read_only_model_reports_each_unknown_member_once() {
    let (rows, unread) =
        from_json::<Vec<Row>>(r#"[{"id":1,"new":2},{"new":3,"id":4},{"other":[]}]"#, false).unwrap_or_default();
    assert_eq!(to_json(&rows), r#"[{"id":1},{"id":4},{}]"#);
    let reports: Vec<_> = unread.iter().map(|value| (value.path.as_str(), value.raw.as_ref())).collect();
    assert_eq!(reports, [(r#"[0]["new"]"#, "2"), (r#"[2]["other"]"#, "[]")]);
}
