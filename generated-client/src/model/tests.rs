//! What the macros expand to stands among types of any name.

// Nothing is in scope here but the macros: each of these names is taken by what is generated.
#[allow(unreachable_pub, dead_code, reason = "the macros expand here as they do in generated modules")]
mod hostile {
    use crate::model::{model, open_enum, read_model};

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
        /// A model of answers.
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
    macro_rules! taken {
        ($($name:ident)*) => {$(
            read_model! {
                /// A taken name.
                pub struct $name {}
            }
        )*};
    }
    taken! { From PartialEq Eq PartialOrd Ord Hash Option Result String Box Send Debug Display Serialize S }
    taken! { Deserialize D Copy Value Model Answer Response Error IntoFuture Client Call }

    /// Resources, requests and ids of such names.
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
            /// A call whose answer is an open enum.
            pub struct Result(super::Into);
        }
        request! {
            /// A call of a taken name.
            pub struct Some(super::Clone);
        }
        request! {
            /// A call of a taken name.
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
            /// An id of a taken name.
            pub struct Clone(i64);
        }
    }
}

use super::{from_json, to_json};

#[test]
fn models_of_any_name_are_read_and_written() {
    let text = r#"{"a":"b","c":1}"#;
    let model = from_json::<hostile::Clone>(text, false).map(|(model, _)| model).unwrap_or_default();
    assert_eq!(to_json(&model), text);
    assert_eq!(to_json(&model.a("d")), r#"{"a":"d","c":1}"#);
    let read = from_json::<hostile::Default>(r#"{"into":"SOME"}"#, false).map(|(model, _)| model.into).ok().flatten();
    assert!(read.is_some_and(|value| value.is_listed()));
}

#[test]
fn an_answer_may_be_an_open_enum() {
    fn is_request<R: IntoFuture>() -> &'static str {
        std::any::type_name::<R::Output>()
    }
    assert!(is_request::<hostile::calls::Result>().contains("Into"));
    assert!(is_request::<hostile::calls::IntoFuture>().contains("()"));
    assert_eq!(hostile::calls::From::from(1).to_string(), "1");
}
